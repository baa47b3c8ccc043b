"""Each spot of skin counts once, in whatever views and whatever order it is painted."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from typing import Any

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view, view_ids
from bsa_calc.body.weights import triangle_weights
from bsa_calc.label.assessment import assess
from bsa_calc.paint.marks import OutlineMark, apply_marks
from bsa_calc.paint.table import PaintTable

EXACT = 1e-9
#: A band round the left side of the waist in each view: x0, x1, y0, y1. In side views the feet stand flat.
WAIST = {"front": (20, 200, 1010, 1090), "left": (-160, 110, 950, 1030), "back": (-200, -20, 1010, 1090)}


def flank(view: str) -> OutlineMark:
    """The band as one view shows it, a little askew."""
    x0, x1, low, high = WAIST[view]
    return OutlineMark(view, np.array([[x0, low], [x1, low + 7], [x1, high], [x0, high - 9]], float))


def everything(view: str, body: str) -> dict[str, Any]:
    """An outline over all that a view shows."""
    x0, y0, x1, y1 = load_view(body, view).bounds
    return {"view": view, "outline": [[x0, y0], [x1, y0], [x1, y1], [x0, y1]]}


def test_the_same_flank_in_three_views_in_any_order(
    each_body: str, bare: PaintTable, percent: Callable[..., float]
) -> None:
    """Painted in front, left and back, all six orders equal the union, which is found here triangle by triangle."""
    alone = {view: apply_marks(bare, each_body, [flank(view)]) for view in WAIST}
    weights = triangle_weights(each_body, "lund-browder", 34)
    union = 0.0
    for triangle in np.flatnonzero(sum(t.state for t in alone.values())).tolist():
        own = [t[triangle] for t in alone.values() if t[triangle] is not None]
        union += weights[triangle] * 2 * shapely.union_all(own).area
    apart = [percent(t, each_body) for t in alone.values()]
    assert min(apart) > 0.3
    assert union < sum(apart) - 0.3, "the views must overlap for this to be a test"
    for order in permutations(WAIST):
        table = apply_marks(bare, each_body, [flank(view) for view in order])
        assert percent(table, each_body) == pytest.approx(union, abs=EXACT), order


def test_painting_all_of_all_views_is_the_whole_body(each_body: str, measured: Callable[..., Any]) -> None:
    """A rectangle over each of the eight views: 100, each segment its figure, as plain drawing files say it."""
    result = measured([everything(view, each_body) for view in view_ids()], body=each_body)
    assert result.application_percent == pytest.approx(100, abs=0.01)
    assert assess(result.drawing).verdict.value == "over"
    by_region = measured([{"region": r.id} for r in regions()], body=each_body).regions
    assert result.regions == pytest.approx(by_region, abs=0.001)


def test_painting_and_erasing_everything_is_nothing(each_body: str, measured: Callable[..., Any]) -> None:
    """What was painted by regions goes by erasing in the views, all but the skin that no view shows, which weighs 0."""
    paint = [{"region": r.id} for r in regions()]
    erase = [{**everything(view, each_body), "erase": True} for view in view_ids()]
    result = measured(paint + erase, body=each_body)
    assert result.application_percent == pytest.approx(0, abs=1e-6)
    assert result.patches.percents(triangle_weights(each_body, "lund-browder", 34)).sum() == pytest.approx(0, abs=1e-6)
    back_again = measured(erase + [everything(v, each_body) for v in view_ids()], body=each_body)
    assert back_again.application_percent == pytest.approx(100, abs=0.01)


def test_painting_twice_changes_nothing(
    bare: PaintTable, brushed: Callable[..., PaintTable], percent: Callable[..., float], spot: Callable[..., Any]
) -> None:
    """The same stroke again adds nothing."""
    x, y = spot("front", "left-cheek")
    path = [(x, y), (x + 9, y + 4), (x + 2, y - 11)]
    once = brushed(bare, "front", path, 6.5)
    twice = brushed(once, "front", path, 6.5)
    assert percent(once) > 0.02
    assert percent(twice) == pytest.approx(percent(once), abs=EXACT)


def test_erasing_a_stroke_and_painting_it_again(
    bare: PaintTable, brushed: Callable[..., PaintTable], percent: Callable[..., float], spot: Callable[..., Any]
) -> None:
    """A stroke in the middle of a larger patch: erased it is missing exactly, painted again it is whole exactly."""
    x, y = spot("back", "left-upper-back")
    patch = brushed(bare, "back", [(x, y)], 60)
    path = [(x - 20, y), (x + 15, y + 12)]
    alone = brushed(bare, "back", path, 9)
    without = brushed(patch, "back", path, 9, erase=True)
    assert percent(without) == pytest.approx(percent(patch) - percent(alone), abs=EXACT)
    assert percent(brushed(without, "back", path, 9)) == pytest.approx(percent(patch), abs=EXACT)
    assert percent(brushed(without, "back", [(x, y)], 61, erase=True)) == 0


def test_erasing_in_another_view_takes_the_same_skin(
    bare: PaintTable, brushed: Callable[..., PaintTable], percent: Callable[..., float]
) -> None:
    """Paint of the front on the flank can be taken away in the side view."""
    painted = apply_marks(bare, "adult-female", [flank("front")])
    x0, y0, x1, y1 = load_view("adult-female", "left").bounds
    box = np.array([[x0, y0], [x1, y0], [x1, y1], [x0, y1]])
    left_over = apply_marks(painted, "adult-female", [OutlineMark("left", box, erase=True)])
    assert percent(left_over) < percent(painted) - 0.5
    seen_left = load_view("adult-female", "left")
    whole = set(seen_left.ids[seen_left.whole].tolist())
    assert not whole & set(left_over.touched().tolist())


strokes = st.lists(
    st.tuples(
        st.sampled_from([("front", 118.0, 1050.0), ("left", -30.0, 1000.0), ("back", -110.0, 1040.0)]),
        st.tuples(st.floats(-70, 70), st.floats(-60, 60)),
        st.tuples(st.floats(-70, 70), st.floats(-60, 60)),
        st.floats(1, 45),
    ),
    min_size=2,
    max_size=5,
)


@settings(max_examples=40)
@given(strokes=strokes, seed=st.randoms(use_true_random=False))
def test_order_of_strokes_does_not_matter(
    strokes: list[Any], seed: Any, brushed: Callable[..., PaintTable], percent: Callable[..., float]
) -> None:
    """Strokes round the flank in three views, shuffled: the same percent, which never falls while painting."""
    results = []
    for shuffled in (strokes, seed.sample(strokes, len(strokes))):
        table, before = PaintTable.empty(len(surface())), 0.0
        for (view, x, y), start, end, radius in shuffled:
            table = brushed(table, view, [(x + start[0], y + start[1]), (x + end[0], y + end[1])], radius)
            now = percent(table)
            assert now >= before - EXACT
            before = now
        results.append(before)
    assert results[0] == pytest.approx(results[1], abs=EXACT)


MIRRORED = {
    "front": "front", "back": "back", "left": "right", "right": "left", "inner-left": "inner-right",
    "soles": "soles", "crown": "crown",
}  # fmt: skip


@pytest.mark.parametrize("view", list(MIRRORED))
def test_a_mirrored_drawing_has_the_same_percent(each_body: str, view: str, measured: Callable[..., Any]) -> None:
    """x turned round, in the view of the other side: each side of the body counts alike."""
    x0, y0, x1, y1 = load_view(each_body, view).bounds
    random = np.random.default_rng(8)
    fractions = random.random((3, 2))
    points = np.array([x0, y0]) + fractions * (x1 - x0, y1 - y0)
    radius = 0.12 * min(x1 - x0, y1 - y0)
    drawn = [(view, points), (MIRRORED[view], points * [-1, 1])]
    one, other = (measured([{"view": v, "brush_mm": radius, "path": p.tolist()}], body=each_body) for v, p in drawn)
    assert one.application_percent > 0.1
    assert other.application_percent == pytest.approx(one.application_percent, abs=2e-3)
    twins = {r.id: r.mirror for r in regions()}
    assert {twins[k]: v for k, v in one.regions.items()} == pytest.approx(other.regions, abs=5e-3)
