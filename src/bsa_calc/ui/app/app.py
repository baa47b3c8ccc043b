"""Starts the window."""

from __future__ import annotations

import gc
import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from bsa_calc.ui.panels.main_window import MainWindow
from bsa_calc.ui.system.folders import portable_folder
from bsa_calc.ui.system.languages import install_language
from bsa_calc.ui.system.qt import Application, application
from bsa_calc.ui.system.settings import Settings

if TYPE_CHECKING:
    from bsa_calc.ui.app.workbench import Workbench


def workbench_of(window: MainWindow) -> Workbench | None:
    """What connects a window's parts; None until they are there."""
    from bsa_calc.ui.app.workbench import Workbench

    return window.findChild(Workbench) if window.is_ready else None


def make_window(file: Path | None = None, settings: Settings | None = None) -> MainWindow:
    """The window, ready to be shown; a file is opened once the body is on the screen."""

    def make_workbench(window: MainWindow) -> Workbench:
        # Here, and not above: numpy and shapely wait until the body is on the screen, as do Qt's lists of names.
        from PySide6.QtCore import Qt

        from bsa_calc.ui.app.actions import Actions
        from bsa_calc.ui.app.workbench import Workbench

        # X11 would leave out points that a fast hand makes.
        QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents, False)
        bench = Workbench(window)
        Actions(bench)
        # What is loaded now stays: the collector need not look at it in the middle of a stroke.
        gc.freeze()
        gc.enable()
        if file is not None:
            bench.files.open_first(file)
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
    from bsa_calc.ui.look.app_icon import app_icon
    from bsa_calc.ui.system.crash import Crashes
    from bsa_calc.ui.system.folders import data_folder
    from bsa_calc.ui.system.log_file import begin_log

    app = application()
    begin_log(data_folder())
    crashes = Crashes(app)
    crashes.install()
    crashes.keep_with(partial(_keep_now, window))
    crashes.happened.connect(partial(_distrust, window))
    app.aboutToQuit.connect(crashes.remove)
    QApplication.setWindowIcon(app_icon())


def _keep_now(window: MainWindow) -> bool:
    """Put what is unsaved where the next start finds it; False if it is not there."""
    bench = workbench_of(window)
    return bench is None or bench.files.recovery.keep_now()


def _distrust(window: MainWindow) -> None:
    """A fault was met: show no figure until a drawing is opened again."""
    bench = workbench_of(window)
    if bench is not None:
        bench.distrust()
