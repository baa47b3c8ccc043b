"""Where the program keeps log, recovery and recent files. Drawings lie where the user saves them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from bsa_calc.user_folder import portable_folder


def data_folder() -> Path:
    """The folder of log and recovery."""
    own = portable_folder()
    if own is not None:
        return own
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))
