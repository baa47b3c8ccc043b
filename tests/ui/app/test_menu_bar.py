"""The menu bar of macOS: the program's own entries stand where the system has them, and no other is moved there."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from bsa_calc.ui.app.menu_bar import menu_bar

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


def roles(menu: QMenu) -> dict[str, QAction.MenuRole]:
    found: dict[str, QAction.MenuRole] = {}
    for action in menu.actions():
        inner = action.menu()
        found |= roles(inner) if isinstance(inner, QMenu) else {action.text(): action.menuRole()}
    return found


def test_about_and_quit_have_their_places_and_nothing_is_guessed(desk: Desk) -> None:
    found = roles(desk.window.more_menu)
    assert found.pop("About bsa-calc") == QAction.MenuRole.AboutRole
    assert found.pop("Quit") == QAction.MenuRole.QuitRole
    assert len(found) > 20
    assert set(found.values()) == {QAction.MenuRole.NoRole}, "“Settings” and “How it is …” stay where they are"


def test_there_is_a_bar_on_macos_alone(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert menu_bar(desk.window.more_menu) is None
    monkeypatch.setattr(sys, "platform", "darwin")
    bar = menu_bar(desk.window.more_menu)
    assert bar is not None
    assert [action.menu() for action in bar.actions()] == [desk.window.more_menu]
    bar.deleteLater()
