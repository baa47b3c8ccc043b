"""What is kept from one picture to the next shows what one made from scratch would."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from bsa_calc.body.views import view_ids
from bsa_calc.measure import measurement
from bsa_calc.paint.patches import find_patches
from bsa_calc.record.store.snapshot import read_snapshot
from bsa_calc.ui.body_map import paint_paths
from bsa_calc.ui.look.theme import palette_from
from bsa_calc.ui.look.tokens import DARK
from bsa_calc.ui.panels.patch_list import PatchList
from bsa_calc.ui.widgets.row_table import RowTable
from bsa_calc.ui.words.display import PatchRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.conftest import Desk

CHEST = [(0.44, 0.30), (0.47, 0.32), (0.52, 0.31), (0.55, 0.33)]
THIGH = [(0.42, 0.60), (0.44, 0.64)]
BACK = [(0.44, 0.34), (0.50, 0.36)]


def seen(table: RowTable) -> QImage:
    return table.viewport().grab().toImage()


def from_scratch(table: RowTable) -> QImage:
    table._pictures().clear()
    return seen(table)


def changes(desk: Desk) -> list[Callable[[], object]]:
    stack, patches = desk.session.undo_stack, desk.window.patches
    return [
        lambda: desk.drag("front", CHEST),
        lambda: desk.drag("front", THIGH),
        lambda: desk.bench.patch_commands.tick(patches.ids()[:1], False),
        lambda: patches.set_picked(patches.ids()[1:]),
        lambda: patches.set_hovered(patches.ids()[0]),
        lambda: desk.drag("back", BACK),
        lambda: desk.session.adjust("age", age=3.0),
        stack.undo,
        stack.undo,
        patches.setFocus,
        lambda: patches.setCurrentIndex(patches.model().index(1, 0)),
        stack.undo,
        stack.redo,
        lambda: desk.window.resize(1500, 800),
    ]


def test_rows_that_are_kept_look_as_painted_now(desk: Desk) -> None:
    for change in changes(desk):
        change()
        QApplication.processEvents()
        for table in (desk.window.patches, desk.window.region_table):
            assert seen(table) == from_scratch(table)


def test_a_row_is_painted_once_for_a_look(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    painted: list[int] = []
    real = PatchList._painted

    def count(table: PatchList, row: int, *rest: object) -> object:
        painted.append(row)
        return real(table, row, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(PatchList, "_painted", count)
    rows = [PatchRow(str(k), f"Patch {k}", f"{9 - k}.0 %", "1") for k in range(6)]
    desk.window.patches.set_patches(rows)
    QApplication.processEvents()
    assert sorted(painted) == list(range(6))
    painted.clear()
    desk.window.patches.set_patches([rows[0], rows[1]._replace(percent_text="8.5 %"), *rows[2:]])
    QApplication.processEvents()
    assert painted == [1]


def drawn_anew(desk: Desk) -> QImage:
    """The canvas with its paint drawn from scratch; what is kept stays kept for the next change."""
    panes = desk.window.canvas.panes()
    kept = [(pane._paint, pane._kept) for pane in panes]
    for pane in panes:
        pane._paint, pane._kept = None, []
    picture = desk.picture()
    for pane, (paint, layers) in zip(panes, kept, strict=True):
        pane._paint, pane._kept = paint, layers
    return picture


def test_layers_that_are_kept_show_what_one_drawn_now_shows(desk: Desk) -> None:
    """Also where a patch was lit and patches were numbered anew since, and where undo and redo go back and forth."""
    stack = desk.session.undo_stack
    lit = [lambda: desk.hover("front", THIGH[0]), lambda: desk.bench.patch_commands._light(None)]
    back_and_forth = [stack.undo, stack.redo, stack.undo, stack.undo, stack.redo]
    for change in (*changes(desk)[:3], *lit, *changes(desk)[3:], *back_and_forth, lit[0], stack.undo):
        change()
        desk.leave()
        assert desk.picture() == drawn_anew(desk)


def test_a_lit_patch_does_not_stay_bold(desk: Desk) -> None:
    """Undo by key while the pointer is on another patch: patches are numbered anew, and none is lit."""
    desk.drag("front", THIGH)
    desk.drag("back", BACK)
    desk.leave()
    plain = desk.picture()
    desk.hover("front", THIGH[0])
    assert desk.pane("front").marked
    assert desk.picture() != plain, "it is not drawn bold"
    desk.session.undo_stack.undo()
    assert not desk.pane("front").marked
    assert desk.picture() == drawn_anew(desk)


def test_what_undo_shows_next_is_measured_ahead(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for k in range(60):
        desk.drag("front", [(x, y + 0.006 * k) for x, y in CHEST])
    stack = desk.session.undo_stack
    desk.bot.wait(20)
    searched: list[object] = []

    def find(*asked: Any) -> object:
        searched.append(asked)
        return find_patches(*asked)

    monkeypatch.setattr(measurement, "find_patches", find)
    while stack.canUndo():
        searched.clear()
        stack.undo()
        assert not searched
        desk.bot.wait(20)


def test_small_pictures_follow(desk: Desk) -> None:
    """A view that looks as before keeps its picture; all others get a new one."""
    thumbnails = desk.window.thumbnails

    def settled() -> dict[str, QImage]:
        desk.bot.waitUntil(lambda: not thumbnails._waiting)
        return {view: desk.window.strip.tile(view)._picture.toImage() for view in view_ids()}

    empty = settled()
    desk.drag("back", BACK)
    painted = settled()
    assert painted["back"] != empty["back"]
    assert painted["soles"] == empty["soles"]
    desk.session.undo_stack.undo()
    assert settled() == empty
    desk.session.undo_stack.redo()
    assert settled() == painted


def test_paths_in_use_outlive_those_that_are_gone(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paint_paths, "_SPARE", 2)
    desk.drag("front", THIGH)
    desk.take("brush")
    (thigh,) = desk.bench.map_updates.paths_of("front")
    for k in range(8):
        desk.drag("front", [(x + 0.002 * k, y) for x, y in CHEST])
    assert thigh.path in [item.path for item in desk.bench.map_updates.paths_of("front")]
    known = desk.bench.map_updates.view_paths("front")
    assert known.count <= len(desk.bench.map_updates.paths_of("front")) + 2


def test_the_largest_share_names_a_patch_first(desk: Desk) -> None:
    desk.drag("front", [(0.46, 0.30), (0.47, 0.45)])
    result = desk.session.result
    (named,) = result.named
    parts, region = result.patches.triangles(0)[0], result.regions
    assert len(parts)
    assert len(named) > 1
    assert [region[name] for name in named] == sorted((region[name] for name in named), reverse=True)


def test_steady_changes_do_not_put_off_recovery(desk: Desk) -> None:
    """Each change starts the wait anew, yet what is on disk is never a second old."""
    desk.drag("front", CHEST)
    folder = desk.window.settings.data_folder / "recovery"
    oldest = 0.0
    started = time.monotonic()
    while time.monotonic() - started < 1.5:
        desk.session.undo_stack.undo() if desk.session.unsaved else desk.session.undo_stack.redo()
        desk.session.undo_stack.redo()
        desk.bot.wait(20)
        files = list(folder.glob("*/snapshot.json"))
        since_start = time.monotonic() - started
        oldest = max(oldest, time.time() - max(map(written, files)) if files else since_start)
    assert oldest < 1.0


def written(file: Path) -> float:
    assert read_snapshot(file, file).record.visits
    return file.stat().st_mtime


def test_a_table_without_rows(desk: Desk) -> None:
    assert desk.window.patches.model().rowCount() == 0
    assert not seen(desk.window.patches).isNull()
    desk.bot.keyClick(desk.window.patches, Qt.Key.Key_Down)


def test_views_that_are_not_shown_change_their_colours_too(desk: Desk, qapp: QApplication) -> None:
    before = qapp.palette()
    desk.bench.show_view("inner-left")  # what is left out of it is drawn in a line of the theme
    desk.picture()
    desk.bench.show_view("front")
    try:
        qapp.setPalette(palette_from(DARK))
        QApplication.processEvents()
        desk.bench.show_view("inner-left")
        desk.leave()
        shown = desk.picture()
        for pane in desk.window.canvas.panes():
            pane.forget_layers()
        assert desk.picture() == shown
    finally:
        qapp.setPalette(before)


def test_kept_layers_go_where_the_screen_has_other_pixels(desk: Desk) -> None:
    """A layer for other pixels would show the paint in another place."""
    pane = desk.pane("front")
    for path in (CHEST, THIGH):
        desk.drag("front", path)
        desk.leave()
        desk.picture()
    assert pane._kept
    pane._layers(1.5, pane._tokens)
    assert not pane._kept


def test_a_small_picture_of_another_height_has_a_body_of_its_own(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the paint would lie beside the body it is on."""
    thumbnails, strip = desk.window.thumbnails, desk.window.strip
    desk.bot.waitUntil(lambda: not thumbnails._waiting)
    for height in (60, 80):
        monkeypatch.setattr(strip, "picture_size", lambda height=height: QSize(64, height))
        picture = thumbnails._draw("front")
        assert picture is not None
        assert picture.deviceIndependentSize().toSize() == QSize(64, height)
