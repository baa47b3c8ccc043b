"""Set up bsa-calc on first use and start it: ``python3 packaging/start.py [arguments]``.

Without arguments the window opens; ``test``, ``check``, ``bench``, ``bench-undo``, ``bench-pages``, ``bench-many``,
``bench-record``, ``bench-beside``, ``stress``, ``fuzz``, ``gestures``, ``displays``, ``hunt``, ``mutate``, ``study``,
``redrawn``, ``translations`` and ``bundle`` are for development; all other arguments go to bsa-calc. This file stays
readable by Pythons too old for the rest, so that they can say so.
"""

import sys

if sys.version_info < (3, 11):
    sys.stderr.write(
        "bsa-calc needs Python 3.11 or newer; this is Python %d.%d. Install a newer one (https://www.python.org/downloads/)"
        " and start this again with it, for example: python3.12 packaging/start.py\n" % sys.version_info[:2]
    )
    sys.exit(3)

from setup_env.main import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
