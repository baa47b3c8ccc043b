"""Where the installed program begins."""

import sys

from bsa_calc.cli import main

sys.exit(main())
