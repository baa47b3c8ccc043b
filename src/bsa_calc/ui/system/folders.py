"""Where the program keeps what is its own: settings, log, recovery. Drawings lie where the user saves them.

With a file ``portable.txt`` beside the installed program all of it stays in that folder: for a stick, or a computer on
which nothing may be left.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QStandardPaths

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


def data_folder() -> Path:
    """The folder of log and recovery."""
    own = portable_folder()
    if own is not None:
        return own
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))
