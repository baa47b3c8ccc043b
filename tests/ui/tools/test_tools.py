"""The tools in the real window: what they paint, what they show before, and how they are given up."""

from __future__ import annotations

import re

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt

from bsa_calc.body.region_skin import region_neighbours
from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view
from bsa_calc.paint.sides import mirrored
from tests.ui.conftest import Desk

CHEST, BELLY, FACE = (0.5, 0.27), (0.5, 0.42), (0.5, 0.08)
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
SQUARE = ((0.42, 0.25), (0.42, 0.36), (0.55, 0.36), (0.55, 0.25))


def percent_of(desk: Desk, region: str) -> float:
    """How much of a region is painted, percent of the region."""
    own = surface().region == region_numbers()[region]
    weights = desk.session.weights()[own]
    return float(100 * desk.session.drawing.paint.shares()[own] @ weights / weights.sum())


# --- fill ---


def test_fill_paints_the_region_under_the_pointer_and_one_undo_takes_it_back(desk: Desk) -> None:
    desk.take("fill")
    region = desk.region_of("front", CHEST)
    desk.click("front", CHEST)
    assert percent_of(desk, region) == pytest.approx(100)
    assert set(desk.result.regions) == {region}
    desk.session.undo_stack.undo()
    assert not desk.session.drawing.paint


def test_shift_fills_the_neighbours_too_and_ctrl_empties(desk: Desk) -> None:
    desk.take("fill")
    region = desk.region_of("front", CHEST)
    desk.click("front", CHEST, SHIFT)
    neighbours = {regions()[k].id for k in region_neighbours(region_numbers()[region])}
    assert neighbours
    assert set(desk.result.regions) == {region, *neighbours}
    desk.click("front", CHEST, CTRL)
    assert set(desk.result.regions) == neighbours


def test_fill_says_how_much_it_would_fill_or_empty(desk: Desk) -> None:
    desk.take("fill")
    desk.held = SHIFT
    desk.hover("front", CHEST)
    assert re.fullmatch(r"fills \d+ regions, \d+\.\d % of the body", desk.bench.tools.tool.hint())
    desk.held = SHIFT | CTRL
    desk.hover("front", CHEST)
    assert re.fullmatch(r"empties \d+ regions, \d+\.\d % of the body", desk.bench.tools.tool.hint())


def test_fill_shows_what_it_would_fill_before_it_does(desk: Desk) -> None:
    desk.take("fill")
    before = desk.picture()
    desk.hover("front", CHEST)
    assert desk.picture() != before
    assert not desk.session.drawing.paint
    desk.leave()
    desk.hover("front", (0.02, 0.02))
    desk.leave()
    assert desk.picture() == before


# --- hand ---


@pytest.mark.parametrize("place", [CHEST, BELLY])
def test_a_hand_is_one_percent(desk: Desk, place: tuple[float, float]) -> None:
    desk.take("hand")
    desk.click("front", place)
    assert desk.result.affected_percent == pytest.approx(1.0, abs=1e-3)
    assert desk.figure == "1.0 %"


def test_dragging_turns_the_hand_and_the_keys_do_too(desk: Desk) -> None:
    desk.take("hand")
    desk.drag("front", [CHEST, (0.6, 0.27), (0.65, 0.27)])
    lying = desk.session.drawing.paint
    assert desk.result.affected_percent == pytest.approx(1.0, abs=1e-3)
    desk.session.undo_stack.undo()
    desk.key(Qt.Key.Key_Comma)
    desk.click("front", CHEST)
    assert desk.result.affected_percent == pytest.approx(1.0, abs=1e-3)
    assert desk.session.drawing.paint != lying


def test_where_a_hand_does_not_fit_nothing_is_painted_and_the_user_is_told(desk: Desk) -> None:
    desk.take("hand")
    desk.click("front", (0.02, 0.5))
    assert not desk.session.drawing.paint
    assert "does not fit" in desk.window.canvas.overlay.hint


# --- outline ---


def test_a_lasso_and_the_same_corners_clicked_paint_the_same(desk: Desk) -> None:
    desk.take("outline")
    desk.drag("front", SQUARE)
    drawn = desk.result.affected_percent
    assert drawn > 0.5
    desk.session.undo_stack.undo()
    for corner in SQUARE:
        desk.click("front", corner)
    assert not desk.session.drawing.paint
    desk.key(Qt.Key.Key_Return)
    assert desk.result.affected_percent == pytest.approx(drawn, abs=1e-9)


def test_an_outline_closes_at_its_first_corner_and_at_a_double_click(desk: Desk) -> None:
    desk.take("outline")
    for corner in (*SQUARE, SQUARE[0]):
        desk.click("front", corner)
    closed = desk.result.affected_percent
    assert closed > 0.5
    desk.session.undo_stack.undo()
    for corner in SQUARE[:-1]:
        desk.click("front", corner)
    desk.double_click("front", SQUARE[-1])
    assert desk.result.affected_percent == pytest.approx(closed, abs=1e-9)


def test_the_figure_follows_the_outline_and_is_the_same_when_it_is_closed(desk: Desk) -> None:
    desk.take("outline")
    shown: list[float] = []
    desk.session.live_changed.connect(lambda application, affected: shown.append(affected))
    desk.press("front", SQUARE[0])
    for at in SQUARE[1:]:
        desk.move("front", at)
    desk.release("front", SQUARE[-1])
    assert shown[-1] == pytest.approx(desk.result.affected_percent, abs=1e-9)


def test_backspace_takes_the_last_corner_and_escape_the_whole_outline(desk: Desk) -> None:
    desk.take("outline")
    for corner in (*SQUARE, (0.9, 0.9)):
        desk.click("front", corner)
    desk.key(Qt.Key.Key_Backspace)
    desk.key(Qt.Key.Key_Return)
    square = desk.result.affected_percent
    desk.session.undo_stack.undo()
    for corner in SQUARE:
        desk.click("front", corner)
    desk.key(Qt.Key.Key_Escape)
    desk.key(Qt.Key.Key_Return)
    assert not desk.session.drawing.paint
    assert 0.5 < square < 6


def test_ctrl_erases_with_an_outline(desk: Desk) -> None:
    desk.take("fill")
    desk.click("front", CHEST)
    before = desk.result.affected_percent
    desk.take("outline")
    desk.held = CTRL
    desk.drag("front", SQUARE)
    assert desk.result.affected_percent < before - 0.5


# --- mirror ---


@pytest.mark.parametrize("tool", ["brush", "outline", "fill", "hand"])
def test_with_the_mirror_every_tool_paints_both_sides_alike(desk: Desk, tool: str) -> None:
    desk.take("mirror")
    desk.take(tool)
    path = ((0.40, 0.26), (0.40, 0.33), (0.45, 0.33), (0.46, 0.27))
    desk.drag("front", path if tool in ("brush", "outline") else [(0.45, 0.42)])
    paint = desk.session.drawing.paint
    assert desk.result.affected_percent > 0.3
    shares = paint.shares()
    assert np.allclose(shares, shares[surface().mirror], atol=1e-9)
    assert np.allclose(mirrored(paint).shares(), shares, atol=1e-9)


def test_the_mirror_works_across_views_and_shows_on_both_while_painting(desk: Desk) -> None:
    desk.bench.show_view("left")
    desk.key(Qt.Key.Key_M)
    assert desk.window.tools.button("mirror").isChecked()
    before = desk.picture()
    view = load_view(desk.session.drawing.body, "left")
    thigh = np.isin(surface().region[view.ids], [region_numbers()["left-thigh-front"]])
    middle = view.corners[thigh].mean((0, 1))
    spot = desk.pane("left").to_pixels.map(QPointF(*middle))
    area = desk.pane("left").area
    at = ((spot.x() - area.x()) / area.width(), (spot.y() - area.y()) / area.height())
    desk.press("left", at)
    desk.move("left", (at[0], at[1] + 0.1))
    during = desk.picture()
    right = desk.pane("right").area
    assert during.copy(right) != before.copy(right)
    desk.release("left", (at[0], at[1] + 0.1))
    named = set(desk.result.regions)
    assert {regions()[region_numbers()[r]].mirror for r in named} == named
    assert len(named) > 1


def test_the_live_figure_with_the_mirror_is_the_one_on_release(desk: Desk) -> None:
    desk.take("mirror")
    shown: list[float] = []
    desk.session.live_changed.connect(lambda application, affected: shown.append(affected))
    # across the midline, where both sides meet and count once
    desk.drag("front", [(0.40, 0.30), (0.60, 0.31), (0.45, 0.35), (0.52, 0.36)])
    assert shown[-1] == pytest.approx(desk.result.affected_percent, abs=1e-9)


# --- pick, hover ---


def paint_two(desk: Desk) -> None:
    desk.brush(8)
    desk.drag("front", [(0.45, 0.25), (0.47, 0.25)])
    desk.drag("front", [(0.45, 0.40), (0.47, 0.40)])
    assert desk.result.patches.count == 2


def test_pick_selects_on_the_body_and_in_the_list_and_paints_nothing(desk: Desk) -> None:
    paint_two(desk)
    before = desk.session.drawing
    desk.take("pick")
    desk.drag("front", [(0.46, 0.25), (0.60, 0.50)])
    first = desk.window.patches.picked_ids()
    assert len(first) == 1
    desk.click("front", (0.46, 0.40), SHIFT)
    assert len(desk.window.patches.picked_ids()) == 2
    assert desk.session.drawing is before
    desk.click("front", (0.60, 0.60))
    assert not desk.window.patches.picked_ids()


def test_delete_takes_the_picked_patch_away(desk: Desk) -> None:
    paint_two(desk)
    desk.take("pick")
    desk.click("front", (0.46, 0.25))
    desk.key(Qt.Key.Key_Delete)
    assert desk.result.patches.count == 1


def test_hovering_a_patch_on_the_body_lights_its_row_and_the_other_way_round(desk: Desk) -> None:
    paint_two(desk)
    desk.hover("front", (0.60, 0.60))
    plain = desk.picture()
    desk.hover("front", (0.46, 0.25))
    rows = desk.window.patches
    lit = rows.hovered_row
    assert lit >= 0
    assert desk.picture() != plain
    desk.hover("front", (0.46, 0.40))
    assert rows.hovered_row not in (-1, lit)


# --- giving up, going on ---


@pytest.mark.parametrize("tool", ["brush", "eraser", "outline", "hand", "fill"])
def test_escape_gives_up_what_any_tool_began(desk: Desk, tool: str) -> None:
    paint_two(desk)
    before, percent = desk.session.drawing, desk.figure
    desk.take(tool)
    desk.press("front", (0.44, 0.25))
    desk.move("front", (0.50, 0.30))
    desk.key(Qt.Key.Key_Escape)
    desk.release("front", (0.50, 0.30))
    assert desk.session.drawing is before
    assert desk.figure == percent
    desk.leave()
    assert desk.session.stroke is None


def test_another_tool_forgets_an_unfinished_outline(desk: Desk) -> None:
    desk.take("outline")
    for corner in SQUARE:
        desk.click("front", corner)
    desk.take("brush")
    assert desk.session.stroke is None
    assert desk.figure == "0.0 %"
    assert not desk.session.drawing.paint


def test_tools_have_keys(desk: Desk) -> None:
    for key, tool in zip("BEOFHPG", ("brush", "eraser", "outline", "fill", "hand", "pick", "pan"), strict=True):
        desk.key(Qt.Key(ord(key)))
        assert desk.bench.tools.tool.id == tool
        assert desk.window.tools.tool() == tool


def test_single_keys_can_be_turned_off(desk: Desk) -> None:
    desk.actions.single.turn(False)
    desk.key(Qt.Key.Key_E)
    assert desk.bench.tools.tool.id == "brush"
    desk.actions.single.turn(True)
    desk.key(Qt.Key.Key_E)
    assert desk.bench.tools.tool.id == "eraser"


# --- close-up ---


@pytest.mark.parametrize("tool", ["brush", "pick", "pan"])
def test_a_double_click_on_the_face_shows_it_close_up_and_leaves_no_paint(desk: Desk, tool: str) -> None:
    desk.take(tool)
    zoom = desk.pane("front").frame.zoom
    desk.double_click("front", FACE)
    assert desk.pane("front").frame.zoom > 3 * zoom
    assert not desk.session.drawing.paint
    assert desk.session.undo_stack.count() == 0
    desk.double_click("front", (0.5, 0.5))
    assert desk.pane("front").frame.zoom == zoom


def test_a_double_click_elsewhere_paints(desk: Desk) -> None:
    desk.double_click("front", CHEST)
    assert desk.pane("front").frame.zoom == 1
    assert desk.session.drawing.paint


def test_z_shows_close_up_what_the_pointer_is_at(desk: Desk) -> None:
    desk.hover("front", FACE)
    desk.key(Qt.Key.Key_Z)
    assert desk.pane("front").frame.zoom > 3
    desk.key(Qt.Key.Key_Z)
    assert desk.pane("front").frame.zoom == 1
    desk.hover("front", CHEST)
    desk.key(Qt.Key.Key_Z)
    assert "face" in desk.window.canvas.overlay.hint
