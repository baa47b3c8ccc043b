"""Starts the window."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from bsa_calc import __version__
from bsa_calc.ui.main_window import MainWindow
from bsa_calc.ui.settings import Settings

if TYPE_CHECKING:
    from bsa_calc.ui.workbench import Workbench


def application() -> QApplication:
    """The application object, made if there is none."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    # Said this way the style costs nothing; QApplication.setStyle() takes 15 ms, for its answer.
    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName("bsa-calc")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("bsa-calc")
    # X11 would leave out points that a fast hand makes.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents, False)
    return app


def make_window(file: Path | None = None) -> MainWindow:
    """The window, ready to be shown; a file is opened once the body is on the screen."""

    def make_workbench(window: MainWindow) -> Workbench:
        # Here, and not above: numpy and shapely wait until the body is on the screen.
        from bsa_calc.ui.workbench import Workbench

        bench = Workbench(window)
        # What is loaded now stays: the collector need not look at it in the middle of a stroke.
        gc.freeze()
        gc.enable()
        if file is not None:
            bench.files.open(file)
        return bench

    return MainWindow(Settings(), make_workbench)


def run(file: Path | None = None) -> int:
    """Show the window until it is closed; returns the exit status."""
    app = application()
    window = make_window(file)
    window.show()
    return app.exec()
