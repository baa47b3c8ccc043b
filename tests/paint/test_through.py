"""Front and back at once: a limb painted all round, with nothing bare at its edges."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
import shapely

from bsa_calc.body.parts import levels
from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.body.surface import surface
from bsa_calc.body.views import OPPOSITE, load_view, view_ids
from bsa_calc.body.weights import triangle_weights
from bsa_calc.measure.measurement import measure
from bsa_calc.paint.change import Action, Change
from bsa_calc.paint.drawing import Drawing, empty_drawing
from bsa_calc.paint.marks import BrushMark, OutlineMark, with_marks
from bsa_calc.paint.patches import find_patches
from bsa_calc.paint.sides import mirrored

EXACT = 1e-9
FOREARM = ("left-forearm-front", "left-forearm-back")
THIGH = ("left-thigh-front", "left-thigh-back")
Way = np.ndarray


def own_places(body: str, names: tuple[str, ...], view: str = "front") -> np.ndarray:
    """Where the triangles of some regions stand in the picture of all that is in front and behind."""
    shown = load_view(body, view, through=True)
    return np.flatnonzero(np.isin(surface().region[shown.ids], [region_numbers()[name] for name in names]))


def axis(body: str, names: tuple[str, ...], view: str = "front") -> Way:
    """The way along the middle of a limb, and half its width: shape (2, 2), mm."""
    corners = load_view(body, view, through=True).corners[own_places(body, names, view)].reshape(-1, 2)
    middle = corners.mean(0)
    _, _, along = np.linalg.svd(corners - middle, full_matrices=False)
    reach = (corners - middle) @ along[0]
    return np.array([middle + 0.6 * reach.min() * along[0], middle + 0.6 * reach.max() * along[0]])


def change(drawing: Drawing, action: Action = Action.PAINT, *, view: str = "front", mirror: bool = False) -> Change:
    """A change in front and behind."""
    weights = triangle_weights(drawing.body, "lund-browder", 34)
    return Change(drawing, view, action, weights, mirror=mirror, through=True)


def names(drawing: Drawing) -> set[str]:
    """The regions that are painted."""
    return {regions()[k].id for k in surface().region[drawing.paint.touched()].tolist()}


def parts(drawing: Drawing) -> set[str]:
    """The larger parts of the body that are painted."""
    return {levels(name)[2] for name in names(drawing)}


@pytest.fixture
def bare_body(each_body: str) -> Drawing:
    """Every body in turn, bare."""
    return empty_drawing(each_body, 34)


def test_an_outline_round_a_limb_paints_every_triangle_of_it(bare_body: Drawing) -> None:
    """Front, edges and back, each whole; what only some side view shows among them."""
    places = own_places(bare_body.body, FOREARM)
    shown = load_view(bare_body.body, "front", through=True)
    round_it = shapely.convex_hull(shapely.multipoints(shown.corners[places].reshape(-1, 2)))
    stroke = change(bare_body)
    stroke.area(round_it.buffer(1))
    after = stroke.commit()
    assert (after.paint.state[shown.ids[places]] == 2).all()
    seen_in_front = load_view(bare_body.body, "front").places(shown.ids[places]) >= 0
    seen_behind = load_view(bare_body.body, "back").places(shown.ids[places]) >= 0
    assert (~seen_in_front & ~seen_behind).any(), "some of the edge is seen from neither side"


@pytest.mark.parametrize("limb", [FOREARM, THIGH])
def test_what_the_brush_goes_over_is_painted_whole(bare_body: Drawing, limb: tuple[str, ...]) -> None:
    """In many steps: no triangle inside what the brush swept is left in part, and nothing else is painted."""
    start, end = axis(bare_body.body, limb)
    stroke, swept = change(bare_body), []
    for a, b in pairwise(np.linspace(start, end, 12)):
        stroke.brush(a, b, 90.0)
        swept.append(shapely.LineString([a, b]).buffer(89.5))
    after, shown = stroke.commit(), load_view(bare_body.body, "front", through=True)
    own = own_places(bare_body.body, limb)
    inside = own[shapely.covers(shapely.union_all(swept), shown.parts[own])]
    assert len(inside) > 0.7 * len(own)
    assert (after.paint.state[shown.ids[inside]] == 2).all()
    assert find_patches(after.paint).count == 1


def test_a_band_across_a_limb_is_what_lies_between_two_levels(bare_body: Drawing) -> None:
    """Each triangle of the limb gets the share of its picture that lies there, whichever way it looks."""
    shown, own = load_view(bare_body.body, "front", through=True), own_places(bare_body.body, FOREARM)
    (x0, y0), (x1, y1) = axis(bare_body.body, FOREARM)
    low, high = sorted((y0, y1))
    band = shapely.box(min(x0, x1) - 70, low + 0.3 * (high - low), max(x0, x1) + 70, low + 0.6 * (high - low))
    stroke = change(bare_body)
    stroke.area(band)
    found = stroke.commit().paint.shares()[shown.ids[own]]
    pictures = shown.parts[own]
    expected = shapely.area(shapely.intersection(pictures, band)) / shapely.area(pictures)
    assert found == pytest.approx(expected, abs=1e-6)
    weights = triangle_weights(bare_body.body)[shown.ids[own]]
    assert weights @ found == pytest.approx(weights @ expected, abs=EXACT)
    assert weights @ expected > 0.3


@pytest.mark.parametrize(
    ("limb", "radius", "allowed"),
    [
        (FOREARM, 60.0, {"left-arm"}),
        (("left-fingers",), 9.0, {"left-arm"}),
        (("left-upper-arm-front", "left-upper-arm-back"), 40.0, {"left-arm", "trunk"}),
        (THIGH, 70.0, {"left-leg", "trunk"}),
        (("left-lower-leg-front", "left-lower-leg-back"), 70.0, {"left-leg"}),
        (("left-foot-back", "left-toes", "left-sole"), 20.0, {"left-leg"}),
        (("neck-front", "neck-back"), 20.0, {"head", "neck", "trunk"}),
    ],
)
def test_a_stroke_stays_on_its_limb(
    bare_body: Drawing, limb: tuple[str, ...], radius: float, allowed: set[str]
) -> None:
    """What lies in the column in front and behind is skin of the same part, or goes on from it."""
    start, end = axis(bare_body.body, limb)
    stroke = change(bare_body)
    stroke.brush(start, end, radius)
    after = stroke.commit()
    assert parts(after) <= allowed
    assert "neck" in allowed or not any(name.startswith("right-") for name in names(after))


def test_two_layers_lie_in_a_column(each_body: str) -> None:
    """Nearly everywhere one triangle in front and one behind: so arms, legs and fingers stand beside each other."""
    shown = load_view(each_body, "front", through=True)
    x0, y0, x1, y1 = shown.bounds
    x, y = np.meshgrid(np.arange(x0, x1, 7) + 0.37, np.arange(y0, y1, 7) + 0.41)
    column, _ = shown.tree.query(shapely.points(x.ravel(), y.ravel()), predicate="intersects")
    layers = np.bincount(column)
    assert (layers[layers > 0] == 2).mean() > 0.99


def test_the_picture_is_not_too_thin_to_paint_on(each_body: str) -> None:
    """Every triangle is wide enough in it for its own frame to be right to far less than the figure is."""
    assert load_view(each_body, "front", through=True).area_mm2.min() > 1e-4


@pytest.mark.parametrize("action", list(Action))
@pytest.mark.parametrize("mirror", [False, True])
def test_while_held_and_on_release(bare_body: Drawing, action: Action, mirror: bool) -> None:
    """Both figures at every step, over paint of the usual kind and over some that is held back."""
    body, random = bare_body.body, np.random.default_rng(4)
    start, end = axis(body, FOREARM)
    under = with_marks(bare_body, [BrushMark("front", 25, np.array([start, end])), BrushMark("left", 30, side(body))])
    under = with_marks(under, [BrushMark("front", 30, np.array([end]), hold_back=True, through=True)])
    before, stroke = measure(under), change(under, action, mirror=mirror)
    place = start
    for share in np.linspace(0.1, 1, 5):
        there = start + share * (end - start) + random.normal(0, 6, 2)
        stroke.brush(place, there, 22)
        place = there
        after = measure(stroke.commit())
        shown = before.application_percent + stroke.application_change
        assert shown == pytest.approx(after.application_percent, abs=EXACT)
        assert before.affected_percent + stroke.affected_change == pytest.approx(after.affected_percent, abs=EXACT)
    assert stroke.changed_percent > 0.05


def side(body: str) -> Way:
    """A place of the forearm seen from its side, shape (1, 2)."""
    view = load_view(body, "left")
    own = np.flatnonzero(np.isin(surface().region[view.ids], [region_numbers()[name] for name in FOREARM]))
    return np.array([view.corners[own].mean((0, 1))])


def test_with_the_mirror_both_arms_are_painted_alike(bare_body: Drawing) -> None:
    alone, both = change(bare_body), change(bare_body, mirror=True)
    start, end = axis(bare_body.body, FOREARM)
    for stroke in (alone, both):
        stroke.brush(start, end, 30)
    assert both.changed_percent == pytest.approx(2 * alone.changed_percent, abs=EXACT)
    paint = both.commit().paint
    assert np.abs(mirrored(paint).shares() - paint.shares()).max() < 1e-6


def test_from_in_front_and_from_behind_it_is_the_same(bare_body: Drawing) -> None:
    way = axis(bare_body.body, THIGH)
    found = []
    for view, turn in (("front", 1), ("back", -1)):
        stroke = change(bare_body, view=view)
        stroke.brush(*(way * [turn, 1]), 45)
        found.append(stroke.commit().paint.shares())
    assert np.abs(found[0] - found[1]).max() < 1e-6
    assert triangle_weights(bare_body.body) @ found[0] == pytest.approx(
        triangle_weights(bare_body.body) @ found[1], abs=EXACT
    )


def test_however_it_is_cut_into_steps(bare_body: Drawing) -> None:
    start, end = axis(bare_body.body, FOREARM)
    found = []
    for count in (1, 3, 40):
        stroke = change(bare_body)
        for a, b in pairwise(np.linspace(start, end, count + 1)):
            stroke.brush(a, b, 25)
        found.append(stroke.commit().paint.shares())
    weights = triangle_weights(bare_body.body)
    for other in found[1:]:
        assert weights @ np.abs(other - found[0]) < EXACT


def test_what_was_painted_is_erased_all_round(bare_body: Drawing) -> None:
    start, end = axis(bare_body.body, FOREARM)
    paint = change(bare_body)
    paint.brush(start, end, 30)
    take = change(paint.commit(), Action.ERASE)
    take.brush(start, end, 40)
    assert not take.commit().paint


def test_cream_is_held_back_and_given_again_all_round(bare_body: Drawing) -> None:
    start, end = axis(bare_body.body, FOREARM)
    drawing = bare_body
    for action in (Action.PAINT, Action.HOLD, Action.GIVE):
        stroke = change(drawing, action)
        stroke.brush(start, end, 30)
        drawing = stroke.commit()
        left = measure(drawing)
        cream = 0.0 if action is Action.HOLD else left.affected_percent
        assert left.application_percent == pytest.approx(cream, abs=EXACT)
        assert left.affected_percent > 1


def test_who_has_no_hand_gets_none_painted(bare_body: Drawing) -> None:
    """What is absent takes no paint behind either."""
    gone = own_places(bare_body.body, FOREARM)
    without = bare_body.without(load_view(bare_body.body, "front", through=True).ids[gone])
    stroke = change(without)
    stroke.brush(*axis(bare_body.body, FOREARM), 60)
    assert not names(stroke.commit()) & set(FOREARM)


def test_it_tells_what_skin_it_is_not_on_in_both_views(bare_body: Drawing) -> None:
    """A dab on a finger touches the next one: in each view the places of what that view shows of it, told once."""
    through = load_view(bare_body.body, "back", through=True)
    fingers = np.flatnonzero(surface().region[through.ids] == region_numbers()["left-fingers"])
    for middle in through.corners[fingers].mean(1):
        stroke = change(bare_body, view="back")
        stroke.brush(middle, middle, 8)
        beyond = stroke.beyond()
        if len(beyond) == 2 and all(len(at) for _, at in beyond):
            break
    assert [view.spec.id for view, _ in beyond] == ["back", "front"]
    for view, at in beyond:
        assert not np.isin(view.ids[at], stroke.touched()).any()
        assert set(surface().region[view.ids[at]].tolist()) == {region_numbers()["left-fingers"]}
    assert stroke.beyond() == []


def test_only_in_the_views_that_look_at_each_other() -> None:
    assert set(OPPOSITE) == {"front", "back"}
    for view in set(view_ids()) - set(OPPOSITE):
        with pytest.raises(ValueError, match="nothing is painted through"):
            load_view("adult-male", view, through=True)


def test_marks_of_a_file_do_the_same(bare_body: Drawing) -> None:
    way = axis(bare_body.body, FOREARM)
    stroke = change(bare_body)
    for ends in ([way[0], way[0]], way):
        stroke.brush(*ends, 30)
    made = with_marks(bare_body, [BrushMark("front", 30, way, through=True)])
    assert made.paint == stroke.commit().paint
    square = way[0] + np.array([[-60, -60], [60, -60], [60, 60], [-60, 60]])
    stroke = change(bare_body)
    stroke.area(shapely.Polygon(square))
    assert with_marks(bare_body, [OutlineMark("front", square, through=True)]).paint == stroke.commit().paint


def test_one_side_alone_is_less(bare_body: Drawing) -> None:
    """Painted from in front and then from behind, the edges stay bare in part; painted at once they do not."""
    way = axis(bare_body.body, FOREARM)
    behind = way * [-1, 1]
    apart = with_marks(bare_body, [BrushMark("front", 60, way), BrushMark("back", 60, behind)])
    at_once = with_marks(bare_body, [BrushMark("front", 60, way, through=True)])
    shares, all_round = apart.paint.shares(), at_once.paint.shares()
    weights = triangle_weights(bare_body.body)
    assert weights @ all_round > weights @ shares + 1e-3
