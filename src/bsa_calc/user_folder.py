"""Where a user's settings and own product profiles lie: by the custom of each system, or beside a portable program.

With a file ``portable.txt`` beside the installed program all of it stays in that folder: for a stick, or a computer on
which nothing may be left.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

PORTABLE = "portable.txt"


def portable_folder() -> Path | None:
    """The folder beside a portable program; None where it is installed, or where nothing can be written there."""
    # Python's own program is in `sys.executable` unless the program was made into a bundle.
    if not getattr(sys, "frozen", False):
        return None
    beside = Path(sys.executable).parent
    if not (beside / PORTABLE).is_file() or not os.access(beside, os.W_OK):
        return None
    return beside / "settings"


def config_folder() -> Path:
    """The folder of the user's settings and own profiles; it need not be there."""
    own = portable_folder()
    if own is not None:
        return own
    if sys.platform == "win32":
        base = Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return base / "bsa-calc"
