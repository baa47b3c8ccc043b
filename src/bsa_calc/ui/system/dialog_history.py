"""Which folders Qt's file dialogs showed: Qt notes that itself, in a place that all programs made with it share."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings

_GROUP = "FileDialog"


def keep_no_history() -> None:
    """Have Qt note and read nothing where it keeps such things in files: on Linux.

    It makes objects of what such a file says, and with Python beside it runs pickle for that: a file on a stick could
    start any command as soon as a file dialog opens.
    """
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)


def forget_history() -> None:
    """Take away what was noted; none of it is read."""
    settings = _settings()
    settings.remove(_GROUP)
    settings.sync()
    if not settings.allKeys():
        file = Path(settings.fileName())
        if file.suffix == ".conf" and file.is_file():  # elsewhere it is no file, or one of the system's own
            file.unlink(missing_ok=True)


def leave_none(app: QCoreApplication) -> None:
    """Take it away at the end, unless there was some of other programs: a portable program leaves nothing behind."""
    if _GROUP not in _settings().childGroups():
        app.aboutToQuit.connect(forget_history)


def _settings() -> QSettings:
    return QSettings(QSettings.Scope.UserScope, "QtProject")
