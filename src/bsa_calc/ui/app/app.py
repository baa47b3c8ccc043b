"""Starts the window."""

from __future__ import annotations

import gc
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from bsa_calc.reading import is_there
from bsa_calc.ui.app.roles import OpenWindow, Roles
from bsa_calc.ui.panels.main_window import MainWindow
from bsa_calc.ui.system.dialog_history import keep_no_history, leave_none
from bsa_calc.ui.system.folders import data_folder
from bsa_calc.ui.system.languages import install_language
from bsa_calc.ui.system.qt import Application, application
from bsa_calc.ui.system.roles import Role
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.widgets.role_window import RoleWindow
from bsa_calc.user_folder import portable_folder

if TYPE_CHECKING:
    from bsa_calc.ui.app.workbench import Workbench


def workbench_of(window: MainWindow) -> Workbench | None:
    """What connects a window's parts; None until they are there."""
    from bsa_calc.ui.app.workbench import Workbench

    return window.findChild(Workbench) if window.is_ready else None


def make_window(file: Path | None = None, settings: Settings | None = None, *, asks_role: bool = False) -> MainWindow:
    """The clinic's window, ready to be shown; a file is opened once the body is on the screen.

    With `asks_role` one line under the body asks who uses the program.
    """

    def make_workbench(window: MainWindow) -> Workbench:
        # Here, and not above: numpy and shapely wait until the body is on the screen, as do Qt's lists of names.
        from PySide6.QtCore import Qt

        from bsa_calc.ui.app.actions import Actions
        from bsa_calc.ui.app.rehearsal import Rehearsal
        from bsa_calc.ui.app.workbench import Workbench

        # X11 would leave out points that a fast hand makes.
        QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents, False)
        bench = Workbench(window)
        Actions(bench)
        Rehearsal(bench)
        if asks_role:
            _ask_role(window)
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


def _ask_role(window: MainWindow) -> None:
    """Ask once, and go on working: whoever answers “in a clinic” keeps the window as it is."""
    from bsa_calc.ui.app.role_line import RoleLine

    def choose(role: Role) -> None:
        if role is Role.CLINIC:
            window.settings.role = role
        else:
            window.role_chosen.emit(role)

    line = RoleLine()
    line.chosen.connect(choose)
    window.add_below_canvas(line)


def run(file: Path | None = None, role: str = "") -> int:
    """Show the window of a role, or of the one that was chosen last, until it is closed; returns the exit status."""
    app, settings = application(), Settings()
    keep_no_history()
    if portable_folder() is not None:
        leave_none(app)
    if file is not None and is_shown_elsewhere(file, data_folder()):
        return 0
    windows: dict[Role, OpenWindow] = {
        Role.HOME: partial(_open_patient, settings),
        Role.CLINIC: partial(_open_clinic, settings),
        Role.TEACHING: partial(_open_training, settings),
    }
    roles = Roles(app, settings, windows)
    roles.show(Role(role) if role else settings.role or Role.CLINIC, file)
    assert roles.window is not None
    roles.window.first_painted.connect(partial(_after_first_paint, roles))
    return app.exec()


def is_shown_elsewhere(file: Path, folder: Path) -> bool:
    """Whether another window of this user has the file open, and has come to the front now."""
    if not is_there(file.parent / f".{file.name}.who"):  # not beside a folder's name, which can be empty
        return False  # nobody has: nothing is loaded to ask
    from bsa_calc.record.store.calling import call_holder

    return call_holder(file.absolute(), folder / "calls")


def _open_clinic(settings: Settings, file: Path | None) -> MainWindow:
    window = make_window(file, settings, asks_role=settings.role is None)
    window.show_on(window.screen().availableSize())
    return window


def _open_patient(settings: Settings, file: Path | None) -> RoleWindow:
    from bsa_calc.ui.app.own_check import OwnCheck
    from bsa_calc.ui.patient.patient_window import open_patient

    gc.enable()
    window = open_patient(settings, file)
    OwnCheck(window.home.session)
    return window


def _open_training(settings: Settings, file: Path | None) -> RoleWindow:
    # Here, and not above: the clinic's start loads nothing of it.
    from bsa_calc.ui.training.training_window import open_training

    gc.enable()
    return open_training(settings, file)


def _after_first_paint(roles: Roles) -> None:
    """What need not be there before the body is on the screen; until then there is no work that could be lost."""
    from bsa_calc.ui.app.sign_out import SignOut
    from bsa_calc.ui.app.stopping import Stopping
    from bsa_calc.ui.look.app_icon import app_icon
    from bsa_calc.ui.system.crash import Crashes
    from bsa_calc.ui.system.log_file import begin_log, log
    from bsa_calc.ui.system.running import say_running
    from bsa_calc.ui.system.tips import TipDismisser

    app = application()
    say_running()
    begin_log(data_folder())
    if roles.settings.is_spoilt:
        log.warning("the settings cannot be read; the usual ones are taken")
    crashes = Crashes(app)
    crashes.install()
    crashes.keep_with(partial(_keep_now, roles))
    crashes.happened.connect(partial(_distrust, roles))
    app.aboutToQuit.connect(crashes.remove)
    SignOut(app, partial(_keep_now, roles), partial(_may_leave, roles))
    Stopping(partial(_leave, roles), app)
    TipDismisser(app)
    QApplication.setWindowIcon(app_icon())


def _clinic_bench(roles: Roles) -> Workbench | None:
    """What connects the parts of the clinic's window, if that is the one that is open."""
    return workbench_of(roles.window) if isinstance(roles.window, MainWindow) else None


def _keep_now(roles: Roles) -> bool:
    """Put what is unsaved where the next start finds it; False if it is not there."""
    bench, window = _clinic_bench(roles), roles.window
    if bench is not None:
        return bench.files.recovery.keep_now()
    return window is None or window.keep_now()


def _may_leave(roles: Roles) -> bool:
    bench, window = _clinic_bench(roles), roles.window
    if bench is not None:
        return bench.files.may_leave()
    return window is None or window.may_leave()


def _leave(roles: Roles) -> None:
    """Stop at once: what is unsaved is kept, and the record's lock is given back."""
    bench, window = _clinic_bench(roles), roles.window
    if bench is not None:
        bench.files.recovery.keep_now()
        bench.session.place.close()
    elif window is not None:
        window.let_go()


def _distrust(roles: Roles) -> None:
    """A fault was met: show no figure until a drawing is opened again."""
    bench, window = _clinic_bench(roles), roles.window
    if bench is not None:
        bench.distrust()
    elif window is not None:
        window.distrust()
