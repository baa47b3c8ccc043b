"""Visits to list and to compare, and the menu that makes them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from bsa_calc.ui.document.session import today
from bsa_calc.ui.visits.visits_window import VisitsWindow

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

CHEST = [(0.44, 0.30), (0.47, 0.32), (0.52, 0.31), (0.55, 0.33)]
THIGH = [(0.44, 0.60), (0.44, 0.64)]


@pytest.fixture(autouse=True)
def _english() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


def entry(desk: Desk, text: str) -> QAction:
    """An entry of the menu of visits, or of its menus."""
    menu = desk.bench.visits.menu
    menu.fill()
    found = [*menu.menu.actions(), *(a for m in menu.menu.actions() if m.menu() for a in m.menu().actions())]
    return next(action for action in found if action.text().startswith(text))


def two_visits(desk: Desk) -> VisitsWindow:
    """Painted twelve weeks ago, and some more today; the window of visits is open."""
    desk.brush(25)
    desk.drag("front", CHEST)
    desk.bench.visits.commands.set_date(today() - dt.timedelta(weeks=12))
    entry(desk, "New visit from").trigger()
    desk.drag("front", THIGH)
    desk.bench.visits.show_all()
    window = desk.bench.visits.window
    assert window is not None
    QApplication.processEvents()
    return window


def colours(desk: Desk) -> set[str]:
    """The colours on the canvas."""
    picture = desk.picture()
    step = range(0, picture.width(), 2)
    return {picture.pixelColor(x, y).name() for y in range(0, picture.height(), 2) for x in step}
