"""The application object of Qt: one for the window, the pages and the pictures alike."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from bsa_calc import __version__


class Application(QApplication):
    """Takes the files that macOS hands to a program that runs already."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._open: Callable[[str], object] | None = None
        self._waiting: list[str] = []

    def take_files(self, opener: Callable[[str], object]) -> None:
        """Give files to this from now on, first one that came too early."""
        self._open = opener
        waiting, self._waiting = self._waiting[-1:], []
        for name in waiting:
            opener(name)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            if self._open is None:
                self._waiting.append(event.file())
            else:
                self._open(event.file())
            return True
        return super().event(event)


def application() -> QApplication:
    """The application object, made if there is none."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    # Said this way the style costs nothing; QApplication.setStyle() takes 15 ms, for its answer.
    app = Application([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName("bsa-calc")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("bsa-calc")
    return app
