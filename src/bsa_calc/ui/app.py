"""Starts the window."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from bsa_calc import __version__
from bsa_calc.ui.folders import portable_folder
from bsa_calc.ui.languages import install_language
from bsa_calc.ui.main_window import MainWindow
from bsa_calc.ui.settings import Settings

if TYPE_CHECKING:
    from bsa_calc.ui.workbench import Workbench


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


def make_window(file: Path | None = None, settings: Settings | None = None) -> MainWindow:
    """The window, ready to be shown; a file is opened once the body is on the screen."""

    def make_workbench(window: MainWindow) -> Workbench:
        # Here, and not above: numpy and shapely wait until the body is on the screen, as do Qt's lists of names.
        from PySide6.QtCore import Qt

        from bsa_calc.ui.workbench import Workbench

        # X11 would leave out points that a fast hand makes.
        QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents, False)
        bench = Workbench(window)
        # What is loaded now stays: the collector need not look at it in the middle of a stroke.
        gc.freeze()
        gc.enable()
        if file is not None:
            bench.files.open(file)
        app = QApplication.instance()
        if isinstance(app, Application):
            app.take_files(window.file_dropped.emit)
        return bench

    settings = settings or Settings()
    app = QApplication.instance()
    if app is not None:
        install_language(app, settings.language)
    return MainWindow(settings, make_workbench)


def run(file: Path | None = None) -> int:
    """Show the window until it is closed; returns the exit status."""
    own = portable_folder()
    if own is not None:
        # A portable program keeps the user's own product profiles beside it too.
        os.environ.setdefault("BSA_CALC_PROFILES", str(own / "profiles"))
    app = application()
    window = make_window(file)
    window.first_painted.connect(partial(_after_first_paint, window))
    window.show_on(window.screen().availableSize())
    return app.exec()


def _after_first_paint(window: MainWindow) -> None:
    """What need not be there before the body is on the screen; until then there is no work that could be lost."""
    from bsa_calc.ui.app_icon import app_icon
    from bsa_calc.ui.crash import Crashes
    from bsa_calc.ui.folders import data_folder
    from bsa_calc.ui.log_file import begin_log

    app = application()
    begin_log(data_folder())
    crashes = Crashes(app)
    crashes.install()
    crashes.keep_with(window.keep_now)
    crashes.happened.connect(window.distrust)
    app.aboutToQuit.connect(crashes.remove)
    QApplication.setWindowIcon(app_icon())
