"""The table of regions and the body show each other, and a screen reader hears where the keys' cross is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from bsa_calc.body.region_skin import region_views
from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.body.surface import surface
from bsa_calc.ui.panels.region_model import FILLED, NAME
from bsa_calc.ui.patches import patch_commands
from bsa_calc.ui.widgets.typed_name import TypedName

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.ui.conftest import Desk

CHEST = [(0.44, 0.30), (0.47, 0.32), (0.52, 0.31), (0.55, 0.33)]


def row_place(desk: Desk, region: str, column: int = NAME) -> QPoint:
    table = desk.window.region_table
    table.set_current(region)
    index = next(k for k, row in enumerate(table.model().rows) if row.id == region)
    return table.visualRect(table.model().index(index, column)).center()


def views_lit(desk: Desk) -> list[str]:
    return [ghost.view for ghost in desk.window.canvas.overlay.ghosts if not ghost.path.isEmpty()]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    heard: list[str] = []

    def hear(widget: QWidget, text: str, *, assertive: bool = False) -> None:
        heard.append(text)

    monkeypatch.setattr(patch_commands, "announce", hear)
    return heard


def test_a_row_under_the_pointer_lights_its_region(desk: Desk) -> None:
    desk.window.show_regions()
    QApplication.processEvents()
    table = desk.window.region_table
    QApplication.sendEvent(table, QEvent(QEvent.Type.Leave))  # the row of the keys is lit, too
    plain = desk.picture()
    desk.bot.mouseMove(table.viewport(), row_place(desk, "left-chest"))
    assert views_lit(desk) == ["front"]
    assert desk.picture() != plain
    QApplication.sendEvent(table, QEvent(QEvent.Type.Leave))
    assert not desk.window.canvas.overlay.ghosts
    assert desk.picture() == plain


def test_enter_and_a_double_click_on_a_name_show_the_region_large(desk: Desk) -> None:
    desk.window.show_regions()
    QApplication.processEvents()
    table = desk.window.region_table
    place = row_place(desk, "left-sole")
    table.setCurrentIndex(table.model().index(table.currentIndex().row(), NAME))
    desk.bot.keyClick(table, Qt.Key.Key_Return)
    assert {pane.view for pane in desk.window.canvas.panes()} == {"soles", "crown"}
    assert views_lit(desk) == ["soles"]
    place = row_place(desk, "left-chest")
    desk.bot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    desk.bot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert {pane.view for pane in desk.window.canvas.panes()} == {"front", "back"}


def test_a_region_shown_large_fills_its_view_and_z_goes_back(desk: Desk) -> None:
    desk.window.show_regions()
    pane, whole = desk.pane("back"), desk.pane("back").frame
    desk.window.region_table.chosen.emit("left-hand-back")
    ghost = next(ghost for ghost in desk.window.canvas.overlay.ghosts if ghost.view == "back")
    shown = pane.to_pixels.mapRect(ghost.path.boundingRect())
    assert QRectF(pane.area).contains(shown)
    assert max(shown.width(), shown.height()) > 100, "some 25 pixels before"
    desk.window.canvas.toggle_close_up("back", None)
    assert pane.frame == whole


def test_letters_find_a_region_and_figures_its_share(desk: Desk) -> None:
    desk.window.show_regions()
    QApplication.processEvents()
    table, tool = desk.window.region_table, desk.bench.tools.tool
    desk.bot.keyClicks(table, "left hand")
    assert table.currentIndex().siblingAtColumn(NAME).data() == "Back of left hand"
    assert table.currentIndex().column() == FILLED
    assert desk.bench.tools.tool is tool, "e, f and h are no keys of tools here"
    desk.bot.keyClicks(table, "4")
    desk.bot.keyClicks(QApplication.focusWidget(), "0")
    desk.bot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert dict(desk.session.drawing.entered) == {"left-hand-back": 40.0}
    place = table.visualRect(table.currentIndex())
    assert table.viewport().rect().contains(place), "the row grew by a line and is still all in sight"


def test_a_letter_goes_on_from_where_one_is(desk: Desk) -> None:
    typed = TypedName()
    names = ["Nose", "Left ear", "Right ear", "Neck"]

    def press(text: str, current: int) -> int | None:
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, text)
        return typed.find(event, names, current) if typed.takes(event) else None

    assert press("n", 0) == 3
    assert press("o", 3) == 0
    assert press(" ", 0) is None
    typed = TypedName()
    assert press(" ", 0) is None, "no name starts with a space"
    assert press("e", 0) == 1, "no name starts with it, so one that holds it"


def test_the_border_of_a_region_goes_when_the_table_is_left(desk: Desk) -> None:
    desk.window.show_regions()
    QApplication.processEvents()
    assert views_lit(desk)
    desk.window.canvas.setFocus()
    assert not views_lit(desk)
    desk.window.show_regions()
    QApplication.sendEvent(desk.window.region_table, QEvent(QEvent.Type.Leave))
    desk.window.region_table.chosen.emit("left-hand-back")
    assert views_lit(desk)
    desk.window.canvas.setFocus()
    assert not views_lit(desk)


def test_what_is_shown_well_already_stays(desk: Desk) -> None:
    desk.window.show_regions()
    row_place(desk, "left-chest")
    desk.window.region_table.chosen.emit("left-chest")
    assert {pane.view for pane in desk.window.canvas.panes()} == {"front", "back"}


def test_the_share_field_opens_on_a_double_click_and_no_view_changes(desk: Desk) -> None:
    desk.window.show_regions()
    QApplication.processEvents()
    table = desk.window.region_table
    place = row_place(desk, "left-sole", FILLED)
    desk.bot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    desk.bot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert {pane.view for pane in desk.window.canvas.panes()} == {"front", "back"}


@pytest.mark.parametrize("body", ["adult-female", "adult-male", "adolescent"])
def test_every_region_has_a_view(body: str) -> None:
    for region in regions():
        assert region_views(body, region_numbers()[region.id])
    assert region_views(body, region_numbers()["left-sole"])[0] == "soles"


def test_the_cross_is_heard_once_for_each_place(desk: Desk, said: list[str]) -> None:
    desk.drag("front", CHEST)
    said.clear()
    desk.hover("front", CHEST[1])
    assert not said  # a mouse needs no voice
    desk.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert len(said) == 1
    assert "hest" in said[0]
    assert "gets cream this time" in said[0]
    desk.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert len(said) == 1, "the same region and patch are not told again"
    for _ in range(30):
        desk.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert len(said) > 2


def test_keys_in_the_list_show_the_whole_name(desk: Desk) -> None:
    desk.drag("front", [(0.40, 0.50), (0.44, 0.34), (0.56, 0.34)])
    patches = desk.window.patches
    patches.setFocus()
    patches.setCurrentIndex(patches.model().index(0, NAME))
    name = str(patches.model().index(0, NAME).data())
    assert name in desk.window.canvas.overlay.hint
    assert "of the body" in desk.window.canvas.overlay.hint


def test_a_share_of_a_part_that_is_absent_is_refused_in_words(desk: Desk) -> None:
    own = np.flatnonzero(surface().region == region_numbers()["left-palm"])
    desk.session.change(desk.session.drawing.without(own), "absent")
    desk.window.region_table.share_entered.emit("left-palm", 40.0)
    assert "marked as absent" in desk.window.canvas.overlay.hint
    assert not desk.session.drawing.entered
