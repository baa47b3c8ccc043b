"""Run with ``python -m bsa_calc``."""

import sys

from bsa_calc.cli import main

if __name__ == "__main__":
    sys.exit(main())
