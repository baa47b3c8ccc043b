"""A menu that is filled each time it opens keeps nothing of the times before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMenu

from bsa_calc.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Desk


def menus_in(menu: QMenu) -> int:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return len(menu.findChildren(QMenu))


def test_menus_in_it_go_with_its_entries(qtbot: QtBot) -> None:
    menu = Menu()
    qtbot.addWidget(menu)
    for _ in range(5):
        menu.clear()
        menu.addMenu("Compare with").addAction("an earlier visit")
    assert menus_in(menu) == 1
    menu.clear()
    assert menus_in(menu) == 0


def test_a_menu_that_belongs_elsewhere_stays(qtbot: QtBot) -> None:
    menu, other = Menu(), Menu()
    qtbot.addWidget(menu)
    qtbot.addWidget(other)
    menu.addMenu(other)
    menu.clear()
    menus_in(menu)
    other.addAction("still there")
    assert len(other.actions()) == 1


def test_the_menus_of_visits_and_of_a_spot_do_not_grow(desk: Desk) -> None:
    visits, spot = desk.bench.visits.menu, desk.bench.spot_menu
    counts = []
    for _ in range(3):
        visits.fill()
        spot.open_region("left-chest", desk.window.pos())
        spot.menu.hide()
        counts.append((menus_in(visits.menu), menus_in(spot.menu)))
    assert counts[0] == counts[1] == counts[2]
    assert counts[0][0] == 1
