"""Keys without Ctrl act on the map only (WCAG 2.1.4), age and person have keys, and Tab comes to the tool in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from bsa_calc.ui.tools.tool_rail import ToolButton

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

K, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


@pytest.fixture
def front(desk: Desk) -> Desk:
    desk.window.activateWindow()
    QApplication.processEvents()
    return desk


@pytest.mark.parametrize("place", ["patches", "button", "tool"])
def test_figures_and_letters_typed_elsewhere_do_nothing(front: Desk, place: str) -> None:
    window = front.window
    {"patches": window.patches, "button": window.top_bar.open_button, "tool": window.tools.button("brush")}[
        place
    ].setFocus()
    views, tool, frame = front.session.shown.views, front.bench.tools.tool, front.pane("front").frame
    for key in (K.Key_3, K.Key_4, K.Key_E, K.Key_M, K.Key_Z, K.Key_Plus, K.Key_Minus, K.Key_0):
        front.bot.keyClick(focus(), key)
    assert front.session.shown.views == views, "34 is an age that missed its field"
    assert front.bench.tools.tool is tool
    assert not front.bench.tools.mirror
    assert front.pane("front").frame == frame


def test_on_the_map_they_act(front: Desk) -> None:
    front.window.canvas.setFocus()
    front.key(K.Key_3)
    assert front.session.shown.views == ("left", "right")
    frame = front.pane("left").frame
    front.key(K.Key_Plus)
    assert front.pane("left").frame != frame
    front.key(K.Key_0)
    assert front.pane("left").frame == frame


def test_no_key_without_ctrl_acts_once_they_are_off(front: Desk) -> None:
    front.actions.single.turn(False)
    for action in front.window.findChildren(QAction):
        if action.isEnabled():
            keys = [shortcut.toString() for shortcut in action.shortcuts()]
            assert [key for key in keys if len(key) == 1] == [], action.text()
    frame = front.pane("front").frame
    for key in (K.Key_Plus, K.Key_Equal, K.Key_3, K.Key_E):
        front.key(key)
    assert front.pane("front").frame == frame
    assert front.bench.tools.tool.id == "brush"


def test_age_and_person_have_a_key(front: Desk) -> None:
    front.key(K.Key_A, ALT)
    assert front.window.top_bar.age_field.hasFocus()
    front.bot.keyClicks(focus(), "34")
    front.bot.keyClick(focus(), K.Key_Return)
    assert front.session.drawing.age == 34
    front.key(K.Key_P, ALT)
    assert front.window.person.sex.hasFocus()


@pytest.mark.parametrize("tool", ["brush", "fill", "pan"])
def test_tab_comes_to_the_tool_in_use_from_both_sides(front: Desk, tool: str) -> None:
    front.take(tool)
    wanted = front.window.tools.button(tool)
    for start, key in ((front.window.top_bar.more_button, K.Key_Tab), (front.window.canvas, K.Key_Backtab)):
        start.setFocus()
        first = None
        for _ in range(7):
            front.bot.keyClick(focus(), key)
            here = focus()
            if isinstance(here, ToolButton) and not here.spec.toggle:
                first = here
                break
        assert first is wanted


def test_a_comma_with_ctrl_is_no_share(front: Desk) -> None:
    front.window.show_regions()
    settings = front.actions._settings.menu
    front.bot.keyClick(front.window.region_table, K.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    opened = settings.isVisible()
    settings.close()
    assert opened
