"""The start: the body is on the screen before anything heavy is loaded."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bsa_calc.ui.app.app import make_window, workbench_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bsa_calc.self_test import Check
    from tests.ui.conftest import Desk

STARTS = """
import json, sys
from PySide6.QtCore import QTimer
from bsa_calc.ui.app.app import make_window, workbench_of
from bsa_calc.ui.system.qt import application

app = application()
window = make_window()
seen = {}

def painted():
    seen["at first paint"] = [name for name in ("numpy", "shapely", "fastjsonschema") if name in sys.modules]

def ready():
    seen["ready"] = workbench_of(window) is not None
    if not seen["ready"]:  # a slow machine; where it never comes the test ends it
        QTimer.singleShot(100, ready)
        return
    seen["loaded"] = "shapely" in sys.modules
    print(json.dumps(seen), flush=True)
    app.quit()

window.first_painted.connect(painted)
window.show()
QTimer.singleShot(1500, ready)
sys.exit(app.exec())
"""


def test_the_body_is_painted_before_numpy_and_shapely_are_loaded() -> None:
    done = subprocess.run([sys.executable, "-c", STARTS], capture_output=True, text=True, timeout=60, check=True)
    assert json.loads(done.stdout) == {"at first paint": [], "ready": True, "loaded": True}


def test_the_command_line_alone_opens_no_window() -> None:
    told = "import sys, bsa_calc.cli, bsa_calc.ui; print('PySide6' in sys.modules, 'numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_what_is_done_before_it_is_ready_waits(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    bench = desk.bench
    desk.window.make_ready()
    assert workbench_of(desk.window) is bench


def test_the_window_comes_back_where_it_was(open_desk: Callable[..., Desk]) -> None:
    first = open_desk()
    first.window.resize(1500, 860)
    first.window.close()
    kept = open_desk().window.settings.geometry
    assert kept == first.window.saveGeometry()  # the screen of the tests is too small to compare sizes


def test_the_window_can_be_as_narrow_as_a_scaled_screen(desk: Desk) -> None:
    """A laptop of 1366 pixels at 125 % is 1092 wide: words give way to their icons, nothing is cut off."""
    window = desk.window
    assert window.minimumSizeHint().width() <= 1092
    window.resize(1092, 614)
    QApplication.processEvents()
    assert window.width() == 1092
    bar = window.top_bar
    assert bar._row.minimumSize().width() <= bar.width() == 1092
    assert bar.more_button.geometry().right() < bar.width()
    window.resize(1500, 614)
    QApplication.processEvents()
    assert bar.new_button.shown_words(), "words come back where there is room for them"


@pytest.mark.parametrize("room", [QSize(1366, 728), QSize(1280, 720), QSize(1092, 614)])
def test_a_first_start_fills_a_small_screen(open_desk: Callable[..., Desk], room: QSize) -> None:
    window = open_desk().window
    window.settings.forget()
    window.show_on(room)
    assert window.isMaximized()
    normal = window.normalGeometry().size()
    assert normal.width() < room.width()
    assert normal.height() < room.height(), "made smaller, it has its frame in sight"


def test_a_large_screen_or_a_known_place_is_left_alone(open_desk: Callable[..., Desk]) -> None:
    window = open_desk().window
    window.show_on(QSize(1920, 1040))
    assert not window.isMaximized()
    window.settings.geometry = window.saveGeometry()
    window.show_on(QSize(1092, 614))
    assert not window.isMaximized()


def test_the_first_key_is_the_bodys(qtbot: QtBot, checks: list[Check]) -> None:
    """On X11 the window can be given the focus before the body is there to take it."""
    window = make_window()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.make_parts()
    window.canvas.clearFocus()
    window.make_ready()
    assert QApplication.focusWidget() is window.canvas


def test_buttons_that_belong_together_keep_one_look(desk: Desk) -> None:
    """Undo stood there as an icon beside Redo with its word."""
    window, bar = desk.window, desk.window.top_bar
    for width in range(1366, 930, -12):
        window.resize(width, 614)
        QApplication.processEvents()
        for group in ((bar.new_button, bar.open_button, bar.save_button), (bar.undo_button, bar.redo_button)):
            assert len({bool(button.shown_words()) for button in group}) == 1, width


def test_the_bar_makes_room_at_once_for_larger_text(desk: Desk) -> None:
    window, bar = desk.window, desk.window.top_bar
    assert bar.new_button.shown_words()
    window.toggle_large_text()
    for _ in range(3):  # a layout that asks for another one
        QApplication.processEvents()
    assert window.width() == 1366
    assert bar._row.minimumSize().width() <= bar.width()
    assert bar.more_button.geometry().right() < bar.width()
    for button in (bar.visit_button, bar.share_button, bar.copy_button):
        assert button.width() >= button.sizeHint().width(), button.text()


def test_the_column_beside_the_body_is_wider_where_there_is_room(desk: Desk) -> None:
    """And gives it back at once: the window gets as narrow as before."""
    window = desk.window
    widths = {}
    for width in (1366, 1280, 1279, 960, 1366):
        window.resize(width, 614)
        QApplication.processEvents()
        assert window.width() == width
        widths[width] = window.width() - window.canvas.geometry().right()
    assert widths[1366] == widths[1280] > widths[1279] == widths[960]
