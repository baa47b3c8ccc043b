"""The one line under the body at the first start: no dialog, no room lost, gone once it is answered."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bsa_calc.cli.arguments import parser
from bsa_calc.self_test import Check
from bsa_calc.ui.app import app
from bsa_calc.ui.app.role_line import RoleLine
from bsa_calc.ui.app.roles import Roles
from bsa_calc.ui.look.fonts import install_font
from bsa_calc.ui.panels.main_window import MainWindow
from bsa_calc.ui.patient.patient_window import PatientWindow
from bsa_calc.ui.system.languages import install_language
from bsa_calc.ui.system.roles import Role
from bsa_calc.ui.system.settings import Settings


def open_clinic(qtbot: QtBot, settings: Settings, *, asks_role: bool) -> MainWindow:
    window = app.make_window(settings=settings, asks_role=asks_role)
    qtbot.addWidget(window)
    window.show()
    window.make_ready()
    QApplication.processEvents()
    return window


def test_the_command_line_names_the_patient() -> None:
    assert parser().parse_args(["--patient"]).role == Role.HOME


def test_in_a_clinic_the_window_stays_as_it_is(qtbot: QtBot, checks: list[Check], tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    window = open_clinic(qtbot, settings, asks_role=True)
    line = window.findChild(RoleLine)
    assert line is not None
    assert line.isVisible()
    asked: list[Role] = []
    window.role_chosen.connect(asked.append)
    line.buttons[Role.CLINIC].click()
    assert not line.isVisible()
    assert asked == []
    assert Settings(tmp_path).role is Role.CLINIC


def test_another_answer_asks_for_that_window(qtbot: QtBot, checks: list[Check], tmp_path: Path) -> None:
    window = open_clinic(qtbot, Settings(tmp_path), asks_role=True)
    line = window.findChild(RoleLine)
    assert line is not None
    with qtbot.waitSignal(window.role_chosen) as told:
        line.buttons[Role.HOME].click()
    assert told.args == [Role.HOME]


@pytest.mark.parametrize("language", ["en", "de"])
def test_with_large_text_it_keeps_the_window_on_the_screen(
    qtbot: QtBot, checks: list[Check], tmp_path: Path, qapp: QApplication, language: str
) -> None:
    """Where three answers have no room one button offers them; none is cut, and the window is no wider."""
    settings = Settings(tmp_path)
    settings.text_percent, settings.language = 200, language
    window = open_clinic(qtbot, settings, asks_role=True)
    qtbot.wait(50)
    assert window.size().toTuple() == (1366, 768)
    line = window.findChild(RoleLine)
    assert line is not None
    assert line.one.isVisible() or line.buttons[Role.HOME].isVisible()
    for button in (line.one, *line.buttons.values()):
        assert not button.isVisible() or button.width() >= button.minimumSizeHint().width()
        assert not button.isVisible() or line.rect().contains(button.geometry())
    menu = line.one.menu()
    assert menu is not None
    with qtbot.waitSignal(window.role_chosen) as told:
        menu.actions()[0].trigger()
    assert told.args == [Role.HOME]
    settings.language, settings.text_percent = "en", 100
    install_language(qapp, "en")
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    install_font(qapp)


def test_whoever_has_answered_is_not_asked(qtbot: QtBot, checks: list[Check], tmp_path: Path) -> None:
    assert open_clinic(qtbot, Settings(tmp_path), asks_role=False).findChild(RoleLine) is None


def test_the_line_fits_into_a_small_window(qtbot: QtBot, checks: list[Check], tmp_path: Path) -> None:
    window = open_clinic(qtbot, Settings(tmp_path), asks_role=True)
    window.resize(960, 540)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (960, 540)
    line = window.findChild(RoleLine)
    assert line is not None
    assert line.height() >= line.sizeHint().height()
    for button in line.buttons.values():
        assert button.width() >= button.sizeHint().width()


def test_the_patients_window_takes_the_place_of_the_clinics(
    qapp: QApplication, qtbot: QtBot, checks: list[Check], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what happens to the program happens to its work."""
    settings = Settings(tmp_path)
    palette, font = qapp.palette(), qapp.font()
    roles = Roles(qapp, settings, {Role.HOME: lambda file: app._open_patient(settings, file)})
    roles.show(Role.HOME)
    window = roles.window
    assert isinstance(window, PatientWindow)
    qtbot.addWidget(window)
    QApplication.processEvents()
    window.home.set_age(34)
    assert window.home.session.unsaved
    assert app._keep_now(roles)
    assert window.home.kept.own.exists()
    app._distrust(roles)
    assert window.name == "stop"
    app._leave(roles)
    qapp.setPalette(palette)
    qapp.setFont(font)
