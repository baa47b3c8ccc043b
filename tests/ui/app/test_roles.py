"""One window for each role: chosen on the command line, in the menu, and remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bsa_calc.cli.arguments import parser
from bsa_calc.ui.app.roles import Roles
from bsa_calc.ui.panels.role_menu import RoleMenu
from bsa_calc.ui.system.roles import OFFERED, Role
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.widgets.role_window import RoleWindow


class Window(RoleWindow):
    """A window that may refuse to close."""

    def __init__(self, file: Path | None) -> None:
        super().__init__()
        self.file = file
        self.stays = False

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(not self.stays)


@pytest.fixture
def roles(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Roles]:
    def open_window(file: Path | None) -> Window:
        window = Window(file)
        window.show()
        return window

    found = Roles(qapp, Settings(tmp_path), dict.fromkeys(OFFERED, open_window))
    yield found
    if found.window is not None:
        found.window.stays = False
        found.window.close()
        found.window.deleteLater()
    found.deleteLater()


def test_the_command_line_names_a_role() -> None:
    assert parser().parse_args([]).role == ""
    assert parser().parse_args(["--training"]).role == Role.TEACHING
    assert parser().parse_args(["--training", "open", "case.json"]).file == Path("case.json")


def test_a_choice_is_remembered_and_the_first_start_knows_none(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    assert settings.role is None
    settings.role = Role.TEACHING
    assert Settings(tmp_path).role is Role.TEACHING
    settings.forget()
    assert settings.role is None


def test_a_spoiled_setting_is_none(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"role": "emperor"}', "utf-8")
    assert Settings(tmp_path).role is None


def test_another_role_takes_the_place_of_the_window(roles: Roles, tmp_path: Path) -> None:
    assert roles.show(Role.CLINIC, Path("a.json"))
    first = roles.window
    assert first.file == Path("a.json")
    first.role_chosen.emit(Role.TEACHING)
    assert roles.window is not first
    assert roles.window.isVisible()
    assert not first.isVisible()
    assert Settings(tmp_path).role is Role.TEACHING


def test_a_window_that_stays_keeps_its_role(roles: Roles, tmp_path: Path) -> None:
    """Unsaved work was not given up: nothing changes, and nothing is remembered."""
    roles.show(Role.CLINIC)
    first = roles.window
    first.stays = True
    roles.choose(Role.TEACHING)
    assert roles.window is first
    assert first.isVisible()
    assert Settings(tmp_path).role is None


def test_the_menu_ticks_the_role_and_tells_another(qtbot: QtBot) -> None:
    window = RoleWindow()
    qtbot.addWidget(window)
    menu = RoleMenu(Role.CLINIC, window)
    ticked = [action.data() for action in menu.actions() if action.isChecked()]
    assert ticked == [Role.CLINIC]
    with qtbot.waitSignal(menu.role_chosen) as told:
        next(action for action in menu.actions() if action.data() == Role.TEACHING).trigger()
    assert told.args == [Role.TEACHING]


def test_the_clinics_menu_leads_to_the_other_windows(open_desk: Callable[..., object]) -> None:
    window = open_desk().window
    with_roles = window.findChildren(RoleMenu)
    assert len(with_roles) == 1
    assert any(isinstance(action, QAction) and action.menu() is with_roles[0] for action in window.more_menu.actions())
