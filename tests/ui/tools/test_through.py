"""Front and back at once in the window: by mouse and key, seen in both panes, taken back in one step."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt

from bsa_calc.body.regions import region_numbers
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view
from bsa_calc.paint.drawing import empty_drawing
from bsa_calc.paint.marks import BrushMark, with_marks
from bsa_calc.paint.sides import mirrored
from tests.ui.conftest import Desk, Fraction

CTRL = Qt.KeyboardModifier.ControlModifier
FRONT, BACK = "left-forearm-front", "left-forearm-back"


def at_mm(desk: Desk, view: str, mm: np.ndarray) -> Fraction:
    """Where a place of a view lies in its pane."""
    spot, area = desk.pane(view).to_pixels.map(QPointF(*mm)), desk.pane(view).area
    return (spot.x() - area.x()) / area.width(), (spot.y() - area.y()) / area.height()


def along(desk: Desk, view: str, region: str) -> list[Fraction]:
    """The way along the middle of a limb as a view shows it."""
    shown = load_view(desk.session.drawing.body, view)
    corners = shown.corners[surface().region[shown.ids] == region_numbers()[region]].reshape(-1, 2)
    middle = corners.mean(0)
    _, _, ways = np.linalg.svd(corners - middle, full_matrices=False)
    reach = (corners - middle) @ ways[0]
    return [at_mm(desk, view, middle + share * reach.max() * ways[0]) for share in (-0.5, -0.2, 0.1, 0.4)]


def painted(desk: Desk, region: str) -> float:
    """Percent of the body that is painted of a region."""
    return float(desk.result.regions.get(region, 0.0))


@pytest.mark.parametrize("by", ["mouse", "key"])
def test_a_forearm_is_painted_all_round_in_one_stroke(desk: Desk, by: str) -> None:
    if by == "mouse":
        desk.take("through")
    else:
        desk.key(Qt.Key.Key_A)
    assert desk.window.tools.button("through").isChecked()
    assert desk.bench.tools.through
    desk.brush(45)
    desk.drag("front", along(desk, "front", FRONT))
    assert painted(desk, FRONT) > 0.8
    assert painted(desk, BACK) == pytest.approx(painted(desk, FRONT), rel=0.15)
    assert desk.result.patches.count == 1


def test_from_behind_it_goes_to_the_front(desk: Desk) -> None:
    desk.take("through")
    desk.brush(45)
    desk.drag("back", along(desk, "back", BACK))
    assert painted(desk, FRONT) > 0.7


def test_both_panes_show_it_as_it_grows(desk: Desk) -> None:
    """In the other pane where it will be painted, and nowhere else."""
    desk.take("through")
    desk.brush(45)
    before, way = desk.picture(), along(desk, "front", FRONT)
    desk.press("front", way[0])
    for place in way[1:]:
        desk.move("front", place)
    during = desk.picture()
    desk.release("front", way[-1])
    desk.leave()
    after = desk.picture()
    for view, region in (("front", FRONT), ("back", BACK)):
        for place in along(desk, view, region)[1:3]:
            spot = desk.place(view, place).toPoint()
            assert during.pixelColor(spot) != before.pixelColor(spot), view
    area = desk.pane("back").area
    other_arm = area.adjusted(area.width() * 6 // 10, 0, 0, 0)
    assert during.copy(other_arm) == before.copy(other_arm)
    assert after.copy(area) != before.copy(area)


def test_the_figure_while_held_is_the_one_on_release_and_in_a_file(desk: Desk) -> None:
    desk.take("through")
    desk.brush(30)
    shown: list[tuple[float, float]] = []
    desk.session.live_changed.connect(lambda *figures: shown.append(figures))
    way = along(desk, "front", FRONT)
    desk.drag("front", way)
    result = desk.result
    assert shown[-1] == pytest.approx((result.application_percent, result.affected_percent), abs=1e-9)
    path = np.array([desk.mm("front", place) for place in way])
    body = desk.session.drawing.body
    made = with_marks(empty_drawing(body), [BrushMark("front", 30, path, through=True)])
    assert made.paint.shares() @ result.weights == pytest.approx(result.affected_percent, abs=1e-9)


def test_undo_takes_all_of_it_back_in_one_step_and_says_what_it_is(desk: Desk) -> None:
    desk.take("through")
    desk.drag("front", along(desk, "front", FRONT))
    assert desk.session.undo_stack.undoText() == "painting, front and back"
    desk.session.undo_stack.undo()
    assert not desk.session.drawing.paint
    desk.take("eraser")
    desk.session.undo_stack.redo()
    desk.brush(60)
    desk.drag("front", along(desk, "front", FRONT))
    assert desk.session.undo_stack.undoText() == "erasing, front and back"
    assert not desk.session.drawing.paint
    desk.key(Qt.Key.Key_A)
    desk.take("brush")
    desk.drag("front", along(desk, "front", FRONT))
    assert desk.session.undo_stack.undoText() == "painting"
    assert painted(desk, BACK) < 0.3 * painted(desk, FRONT)


def test_no_cream_here_and_cream_again(desk: Desk) -> None:
    desk.take("through")
    desk.brush(40)
    way = along(desk, "front", FRONT)
    desk.drag("front", way)
    whole = desk.result.affected_percent
    desk.take("hold")
    desk.brush(50)
    desk.drag("front", way)
    assert desk.result.application_percent == pytest.approx(0, abs=1e-9)
    assert desk.result.affected_percent == pytest.approx(whole, abs=1e-9)
    assert desk.session.undo_stack.undoText() == "no cream here, front and back"
    desk.held = CTRL
    desk.drag("back", along(desk, "back", BACK))
    assert desk.result.application_percent > 0.8 * whole


def test_an_outline_is_shown_and_painted_in_both(desk: Desk) -> None:
    desk.take("through")
    desk.take("outline")
    middle = desk.mm("front", along(desk, "front", FRONT)[1])
    corners = [at_mm(desk, "front", np.add(middle, way)) for way in ((-70, -40), (70, -40), (70, 40), (-70, 40))]
    for corner in corners:
        desk.click("front", corner)
    ghosts = [(ghost.view, ghost.kind) for ghost in desk.window.canvas.overlay.ghosts]
    assert ("front", "paint") in ghosts
    assert ("back", "paint") in ghosts
    desk.key(Qt.Key.Key_Return)
    assert painted(desk, BACK) == pytest.approx(painted(desk, FRONT), rel=0.3)
    assert desk.session.undo_stack.undoText() == "drawing an outline, front and back"


def test_with_the_mirror_both_arms_are_painted_all_round(desk: Desk) -> None:
    desk.take("through")
    desk.take("mirror")
    desk.brush(45)
    way, before = along(desk, "front", FRONT), desk.picture()
    desk.press("front", way[0])
    for place in way[1:]:
        desk.move("front", place)
    during = desk.picture()
    right = desk.place("back", along(desk, "back", "right-forearm-back")[1]).toPoint()
    assert during.pixelColor(right) != before.pixelColor(right)
    desk.release("front", way[-1])
    paint = desk.session.drawing.paint
    assert np.abs(mirrored(paint).shares() - paint.shares()).max() < 1e-6
    assert painted(desk, "right-forearm-back") > 0.8


def test_a_spot_at_the_cross_goes_through_and_says_what_it_covers(desk: Desk) -> None:
    desk.take("through")
    desk.brush(30)
    desk.window.canvas.point_at("front", QPointF(*desk.mm("front", along(desk, "front", FRONT)[1])))
    desk.window.canvas.pointers.cross.shown = True
    both = desk.bench.painting.size_words()
    desk.bench.painting.spot_here()
    assert painted(desk, BACK) > 0.2
    assert desk.session.undo_stack.undoText() == "painting a spot, front and back"
    desk.key(Qt.Key.Key_A)
    assert desk.bench.painting.size_words() != both


def test_a_spot_in_another_view_says_that_it_is_on_one_side(desk: Desk) -> None:
    """From the table of regions it may be put down in a view that is not on the screen."""
    desk.take("through")
    view = load_view(desk.session.drawing.body, "soles")
    desk.bench.painting.spot(("soles", QPointF(*view.corners[len(view.ids) // 2].mean(0))), 20)
    assert desk.session.undo_stack.undoText() == "painting a spot"
    assert "works in front and back only" in desk.window.canvas.overlay.hint


@pytest.mark.parametrize("tool", ["fill", "hand", "pick", "pan"])
def test_with_other_tools_it_is_faded_and_says_why(desk: Desk, tool: str) -> None:
    desk.take("through")
    desk.take(tool)
    button = desk.window.tools.button("through")
    assert not button.isEnabled()
    assert "goes with Brush, Eraser, Skip, Outline" in button.toolTip()
    assert button.accessibleDescription() == button.toolTip()
    desk.take("brush")
    assert button.isEnabled()
    assert button.isChecked()
    assert button.toolTip().endswith("(A)")


@pytest.mark.parametrize("tool", ["fill", "hand"])
def test_a_tool_that_cannot_says_so_where_it_paints(desk: Desk, tool: str) -> None:
    desk.take("through")
    desk.take(tool)
    desk.click("front", (0.5, 0.35))
    assert desk.result.affected_percent > 0.3
    assert not any(name.endswith("back") for name in desk.result.regions)
    assert "Brush, Eraser, Skip, Outline" in desk.window.canvas.overlay.hint


def test_in_other_views_it_is_faded_and_a_stroke_says_so(desk: Desk) -> None:
    desk.take("through")
    desk.bench.show_view("left")
    button = desk.window.tools.button("through")
    assert not button.isEnabled()
    assert "works in front and back only" in button.toolTip()
    view = load_view(desk.session.drawing.body, "left")
    thigh = view.corners[surface().region[view.ids] == region_numbers()["left-thigh-front"]].mean((0, 1))
    desk.click("left", at_mm(desk, "left", thigh))
    assert desk.session.undo_stack.undoText() == "painting"
    assert "works in front and back only" in desk.window.canvas.overlay.hint
    desk.bench.show_view("back")
    assert button.isEnabled()
    desk.drag("back", along(desk, "back", BACK))
    assert painted(desk, FRONT) > 0.1
    assert "works in front and back only" not in desk.window.canvas.overlay.hint


def test_the_key_says_why_it_does_nothing(desk: Desk) -> None:
    desk.take("hand")
    desk.key(Qt.Key.Key_A)
    assert not desk.bench.tools.through
    assert "Brush, Eraser, Skip, Outline" in desk.window.canvas.overlay.hint


def test_a_new_person_begins_with_one_side(desk: Desk) -> None:
    desk.take("through")
    desk.session.start(empty_drawing(desk.session.drawing.body), None)
    assert not desk.bench.tools.through
    assert not desk.window.tools.button("through").isChecked()


def test_a_stroke_is_let_go_when_it_is_switched(desk: Desk) -> None:
    way = along(desk, "front", FRONT)
    desk.press("front", way[0])
    desk.move("front", way[1])
    desk.key(Qt.Key.Key_A)
    assert desk.session.stroke is None
    assert not desk.session.drawing.paint


def test_what_a_stroke_asks_for_is_found_before(desk: Desk) -> None:
    """Switched on, the picture of both sides is made while nothing else is to do, and bare skin after a stroke."""
    desk.take("through")
    body = desk.session.drawing.body
    desk.bot.waitUntil(lambda: "tree" in vars(load_view(body, "front", through=True)), timeout=5000)
    desk.drag("front", along(desk, "front", FRONT))
    bare = desk.session.shown.derived.of(("bare skin", body, "front", True), lambda: None)
    assert bare is not None
    drawing = desk.session.drawing
    desk.bot.waitUntil(lambda: not bare.prepare(drawing.paint, 0), timeout=5000)  # type: ignore[attr-defined]


@pytest.mark.parametrize(("width", "height", "percent"), [(960, 540, 100), (1366, 768, 200)])
def test_the_rail_is_whole_in_a_low_window(desk: Desk, width: int, height: int, percent: int) -> None:
    desk.window.settings.text_percent = percent
    desk.window.apply_look()
    desk.window.resize(width, height)
    rail = desk.window.tools
    desk.bot.waitUntil(lambda: rail.scroll_area.verticalScrollBar().maximum() == 0)
    tops = [rail.button(spec.id).y() for spec in desk.window.tool_specs()]
    assert all(b - a >= 36 for a, b in pairwise(tops))
