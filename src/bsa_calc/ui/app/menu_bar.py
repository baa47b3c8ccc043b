"""The menu at the top of the screen, where macOS has one: the same entries as behind "More"."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

Role = QAction.MenuRole


def give_roles(menu: QMenu, roles: Mapping[QAction, Role]) -> None:
    """Say which entries belong below the program's own name; of all others Qt would guess it by their words."""
    for action in menu.actions():
        action.setMenuRole(roles.get(action, Role.NoRole))
        inner = action.menu()
        if isinstance(inner, QMenu):
            give_roles(inner, roles)


def menu_bar(menu: QMenu) -> QMenuBar | None:
    """A bar with the menu, None on systems that have no such bar."""
    if sys.platform != "darwin":
        return None
    bar = QMenuBar()  # without a parent it stays when a dialog is in front
    bar.addMenu(menu)
    return bar
