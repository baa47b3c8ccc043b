"""By keyboard: the way of the Tab key, no place without a way out, focus that is seen, targets large enough to hit."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QScrollBar,
    QTabBar,
    QWidget,
)

from bsa_calc.record.examples import read_example
from bsa_calc.ui.system.settings import Settings

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

#: What WCAG 2.2 asks of a target (2.5.8), pixels.
SMALLEST_TARGET = 24
INTERACTIVE = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QTabBar, QAbstractItemView)


@pytest.fixture
def full_desk(open_desk: Callable[..., Desk]) -> Desk:
    """A window with as much to use as there can be: patches, offers, something to undo."""
    desk = open_desk()
    desk.session.start(read_example("just-over"), None)
    desk.session.adjust("age", age=40)
    desk.window.activateWindow()
    QApplication.processEvents()
    assert QApplication.focusWidget() is desk.window.canvas
    return desk


def press(key: Qt.Key) -> QWidget:
    """Press a key where the focus is; returns what has the focus then."""
    before = QApplication.focusWidget()
    assert before is not None
    QTest.keyClick(before, key)
    after = QApplication.focusWidget()
    assert after is not None, f"the focus is lost after {before.accessibleName()!r}"
    return after


def round_trip(key: Qt.Key) -> list[QWidget]:
    """What a key visits, from the body on until it comes back there."""
    start = QApplication.focusWidget()
    visited = []
    while True:
        visited.append(press(key))
        if visited[-1] is start:
            return visited
        assert len(visited) < 80, "the way does not come back to where it started"
        assert len(visited) == len(set(map(id, visited))), f"{visited[-1].accessibleName()!r} holds the focus"


def parts(desk: Desk) -> list[QWidget]:
    """The parts of the window in the order the eye takes them."""
    window = desk.window
    return [window.top_bar, window.tools, window.canvas, window.strip, window.card, window.checks, window.lists]


def part_of(desk: Desk, widget: QWidget) -> int:
    return next(k for k, part in enumerate(parts(desk)) if part is widget or part.isAncestorOf(widget))


@pytest.mark.parametrize("page", [0, 1], ids=["patches", "regions"])
def test_tab_goes_once_round_and_back(full_desk: Desk, page: int) -> None:
    full_desk.window.lists.show_page(page)
    there = round_trip(Qt.Key.Key_Tab)
    back = round_trip(Qt.Key.Key_Backtab)
    assert there[:-1] == back[:-1][::-1]
    rows = full_desk.window.region_table if page else full_desk.window.patches
    assert rows in there
    # Every widget that the Tab key should reach is on the way.
    reachable = {
        widget
        for widget in full_desk.window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not widget.objectName().startswith("qt_")
    }
    assert reachable - set(there) == set()
    # The way starts behind the body, so it is turned to start at the top.
    turned = sorted(range(len(there)), key=lambda k: part_of(full_desk, there[k]))
    places = [part_of(full_desk, widget) for widget in there]
    first = places.index(0)
    assert places[first:] + places[:first] == sorted(places), [widget.accessibleName() for widget in there]
    assert len(set(places)) == len(parts(full_desk)), turned


@pytest.mark.parametrize("page", [0, 1], ids=["patches", "regions"])
def test_a_table_lets_the_focus_out(full_desk: Desk, page: int) -> None:
    full_desk.window.lists.show_page(page)
    table = full_desk.window.region_table if page else full_desk.window.patches
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        table.setFocus()
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Down)
        assert press(key) is not table


def test_a_field_that_is_typed_in_lets_the_focus_out(full_desk: Desk) -> None:
    full_desk.window.show_regions()
    table = full_desk.window.region_table
    field = press(Qt.Key.Key_4)
    assert field is not table
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is table
    assert table.model().rows[0].filled == 0, "Esc leaves everything as it was"


def brightness(desk: Desk, widget: QWidget) -> NDArray[np.float64]:
    """The relative luminance (WCAG 2.2) of what is seen of a widget."""
    QApplication.processEvents()
    box = QRect(widget.mapTo(desk.window, QPoint()), widget.size()).intersected(desk.window.rect())
    image = desk.window.grab(box).toImage().convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)[:, : image.width(), 2::-1] / 255
    linear = np.where(raw <= 0.04045, raw / 12.92, ((raw + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_focus_is_seen(open_desk: Callable[..., Desk], theme: str) -> None:
    """As many pixels as two sides of the widget (or of a tab of it) have become three times lighter or darker."""
    Settings().theme = "dark" if theme == "dark" else "light"
    desk = open_desk()
    desk.session.start(read_example("just-over"), None)
    desk.window.activateWindow()
    unseen = []
    for page in (0, 1):
        desk.window.lists.show_page(page)
        desk.window.canvas.setFocus()
        for widget in round_trip(Qt.Key.Key_Tab):
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            focused = brightness(desk, widget)
            widget.clearFocus()
            plain = brightness(desk, widget)
            contrast = (np.maximum(focused, plain) + 0.05) / (np.minimum(focused, plain) + 0.05)
            if (contrast >= 3).sum() < min(widget.width() + widget.height(), 200):
                unseen.append((widget.accessibleName(), int((contrast >= 3).sum()), widget.size().toTuple()))
    assert unseen == []


@pytest.mark.parametrize("percent", [100, 200])
def test_targets_are_large_enough(open_desk: Callable[..., Desk], percent: int) -> None:
    Settings().text_percent = percent
    desk = open_desk()
    desk.session.start(read_example("just-over"), None)
    QApplication.processEvents()
    small = []
    for widget in desk.window.findChildren(QWidget):
        shown = isinstance(widget, INTERACTIVE) and widget.isVisible() and not isinstance(widget, QScrollBar)
        if shown and min(widget.width(), widget.height()) < SMALLEST_TARGET:
            small.append((widget.accessibleName(), widget.size().toTuple()))
    assert small == []
    tabs = desk.window.lists.tabs
    assert all(min(tabs.tabRect(k).size().toTuple()) >= SMALLEST_TARGET for k in range(tabs.count()))
    for table in (desk.window.patches, desk.window.region_table):
        heights = [table.rowHeight(k) for k in range(table.model().rowCount())]
        assert min(heights) >= SMALLEST_TARGET
    assert desk.window.patches.columnWidth(0) >= SMALLEST_TARGET, "the ticks of the patches"


def test_keys_pressed_at_once_after_a_typed_share_do_not_change_it(full_desk: Desk) -> None:
    """On a slow machine a whole row of keys is dealt with in one go."""
    desk, app = full_desk, QApplication
    desk.bench.clear()
    desk.window.show_regions()
    table = desk.window.region_table
    for key in (Qt.Key.Key_4, Qt.Key.Key_0, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_7, Qt.Key.Key_Return):
        focused = app.focusWidget()
        assert focused is not None
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            text = chr(key) if key < Qt.Key.Key_Escape else ""
            # Sent, and nothing that was put off is done in between.
            app.sendEvent(focused, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
    app.processEvents()
    filled = [round(row.filled, 6) for row in table.model().rows]
    assert filled[:3] == [40, 7, 0]
