"""The table of regions and the body show each other, and a screen reader hears where the keys' cross is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication

from bsa_calc.body.region_skin import region_views
from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.ui import patch_work
from bsa_calc.ui.region_table import FILLED, NAME

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.ui.conftest import Desk

CHEST = [(0.44, 0.30), (0.47, 0.32), (0.52, 0.31), (0.55, 0.33)]


def row_place(desk: Desk, region: str, column: int = NAME) -> QPoint:
    table = desk.window.region_table
    table.set_current(region)
    index = next(k for k, row in enumerate(table._model.rows) if row.id == region)
    return table.visualRect(table.model().index(index, column)).center()


def views_lit(desk: Desk) -> list[str]:
    return [ghost.view for ghost in desk.window.canvas._ghosts if not ghost.path.isEmpty()]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    heard: list[str] = []

    def hear(widget: QWidget, text: str, *, assertive: bool = False) -> None:
        heard.append(text)

    monkeypatch.setattr(patch_work, "announce", hear)
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
    assert not desk.window.canvas._ghosts
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
    assert name in desk.window.canvas._hint
    assert "of the body" in desk.window.canvas._hint
