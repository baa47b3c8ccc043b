"""Paint mirrored to the other side, and strokes that paint both sides at once."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.body.surface import load_body, surface
from bsa_calc.body.views import load_view, view_ids
from bsa_calc.body.weights import SOURCES, triangle_weights
from bsa_calc.paint.bare import BareSkin
from bsa_calc.paint.live import LiveStroke
from bsa_calc.paint.marks import brush_along
from bsa_calc.paint.patches import find_patches
from bsa_calc.paint.sides import TwoSided, mirror_view, mirrored, mirrored_shape
from bsa_calc.paint.table import PaintTable

EXACT = 1e-9
BODIES = ("adult-female", "adult-male", "adolescent")
Point = tuple[float, float]


def random_place(random: np.random.Generator, view_id: str, body: str) -> np.ndarray:
    """Somewhere on the seen skin."""
    return np.asarray(random.choice(load_view(body, view_id).corners.mean(1)))


def two_sided(table: PaintTable, view: str, body: str, *, erase: bool = False, kept: bool = False) -> TwoSided:
    """A stroke on both sides; `kept`: with what is remembered of bare skin."""
    weights = triangle_weights(body, "lund-browder", 34)
    one, other = (load_view(body, v) for v in (view, mirror_view(view)))
    bare = [BareSkin(v) if kept else None for v in (one, other)]
    mirror = None if one is other else LiveStroke(table, other, weights, erase=erase, bare=bare[1])
    return TwoSided(LiveStroke(table, one, weights, erase=erase, bare=bare[0]), mirror)


def scribbled(random: np.random.Generator, body: str, strokes: int) -> PaintTable:
    """Strokes and erased strokes in views taken by chance."""
    table = PaintTable.empty(len(surface()))
    weights = triangle_weights(body)
    for k in range(strokes):
        view = str(random.choice(view_ids()))
        stroke = LiveStroke(table, load_view(body, view), weights, erase=k % 3 == 2)
        path = random_place(random, view, body) + np.cumsum(random.normal(0, 15, (6, 2)), 0)
        brush_along(stroke, path, float(random.uniform(2, 25)))
        table = stroke.commit()
    return table.filled(np.flatnonzero(surface().region == random.integers(len(regions()))))


def test_every_view_has_its_mirror_view(each_body: str) -> None:
    """It is another's mirror view in turn, and shows the mirrored triangles where one mirrors the picture."""
    for view_id in view_ids():
        view, other = load_view(each_body, view_id), load_view(each_body, mirror_view(view_id))
        assert mirror_view(mirror_view(view_id)) == view_id
        at = other.places(surface().mirror[view.ids])
        assert (at >= 0).all()
        assert len(at) == len(other.ids)
        # the second and third corner change places; the young body's file is symmetric to its grid's step
        assert other.corners[at][:, [0, 2, 1]] * [-1, 1] == pytest.approx(view.corners, abs=0.01)
        assert (other.whole[at] == view.whole).all()
        if other is not view:
            assert not np.isin(view.ids, other.ids).any()


def test_left_is_where_right_was(bare: PaintTable) -> None:
    """The left palm mirrored is the right one; the nose stays."""
    numbers = region_numbers()
    painted = bare.filled(np.flatnonzero(np.isin(surface().region, [numbers["left-palm"], numbers["nose"]])))
    found = {regions()[k].id for k in surface().region[mirrored(painted).whole()].tolist()}
    assert found == {"right-palm", "nose"}


@settings(max_examples=12)
@given(st.integers(0, 2**31), st.sampled_from(BODIES))
def test_mirrored_paint(seed: int, body: str) -> None:
    """It is valid, measures the same on every table at every age, has as many patches, and mirrored again is itself."""
    table = scribbled(np.random.default_rng(seed), body, 6)
    other = mirrored(table)
    _, pieces = other.partial()
    assert shapely.is_valid(pieces).all()
    assert mirrored(other) == table
    assert find_patches(other).count == find_patches(table).count
    for source in SOURCES:
        for age in (3, 12, 34):
            weights = triangle_weights(body, source, age)
            assert other.shares() @ weights == pytest.approx(table.shares() @ weights, abs=EXACT)


def test_mirrored_paint_lies_at_the_mirrored_place(bare: PaintTable, brushed: Callable[..., PaintTable]) -> None:
    """Corners of the paint, put on the body, are at -x on the other side."""
    body = load_body("adult-female")
    table = brushed(bare, "front", [(60, 1180), (90, 1230)], 12)

    def corners(of: PaintTable) -> np.ndarray:
        ids, pieces = of.partial()
        uv, k = shapely.get_coordinates(pieces, return_index=True)
        c = body.corners[ids[k]]
        return np.asarray(c[:, 0] + uv[:, :1] * (c[:, 1] - c[:, 0]) + uv[:, 1:] * (c[:, 2] - c[:, 0]))

    ours, theirs = corners(table), corners(mirrored(table)) * [-1, 1, 1]
    assert len(ours) == len(theirs) > 50
    assert np.linalg.norm(ours[:, None] - theirs[None], axis=2).min(1).max() < 1e-9


@settings(max_examples=25)
@given(
    st.integers(0, 2**31),
    st.sampled_from(BODIES),
    st.sampled_from(view_ids()),
    st.floats(1, 60),
    st.booleans(),
    st.booleans(),
)
def test_both_sides_at_once(seed: int, body: str, view: str, radius: float, erase: bool, kept: bool) -> None:
    """The figure while moving is that of the paint kept, and a stroke on bare skin leaves both sides alike."""
    random = np.random.default_rng(seed)
    weights = triangle_weights(body, "lund-browder", 34)
    table = scribbled(random, body, 3)
    if erase:
        table = table.filled(np.flatnonzero(weights >= 0)[::2])
    stroke = two_sided(table, view, body, erase=erase, kept=kept)
    start = random_place(random, view, body)
    for step in random.normal(0, 20, (5, 2)):
        stroke.brush(start, start + step, radius)
        start = start + step
    stroke.area(shapely.box(*(start - 20), *(start + np.array([30, 8]))))
    after = stroke.commit()
    sign = -1 if erase else 1
    assert sign * (after.shares() - table.shares()) @ weights == pytest.approx(stroke.changed_percent, abs=EXACT)
    assert sorted(stroke.touched().tolist()) == after.differs(table).tolist()
    _, pieces = after.partial()
    assert shapely.is_valid(pieces).all()


@settings(max_examples=12)
@given(st.integers(0, 2**31), st.sampled_from(BODIES), st.sampled_from(view_ids()))
def test_a_stroke_on_both_sides_is_its_own_mirror_image(seed: int, body: str, view: str) -> None:
    """From bare skin; the young body's side views differ by some thousandths of a millimetre."""
    random = np.random.default_rng(seed)
    weights = triangle_weights(body, "lund-browder", 34)
    stroke = two_sided(PaintTable.empty(len(surface())), view, body)
    brush_along(stroke, random_place(random, view, body) + np.cumsum(random.normal(0, 15, (5, 2)), 0), 14)
    after = stroke.commit()
    allowed = 2e-4 if body == "adolescent" else EXACT
    assert mirrored(after).shares() @ weights == pytest.approx(after.shares() @ weights, abs=EXACT)
    assert np.abs(mirrored(after).shares() - after.shares()) @ weights < allowed


@pytest.mark.parametrize("view", ["front", "left", "inner-right", "soles"])
def test_both_sides_are_one_side_and_its_mirror_image(
    view: str, bare: PaintTable, stroke: Callable[..., LiveStroke], percent: Callable[..., float]
) -> None:
    """Away from the middle of the body, both sides are twice the one, and paint that was there counts once."""
    place = random_place(np.random.default_rng(3), view, "adult-female")
    alone, both = stroke(bare, view), two_sided(bare, view, "adult-female")
    for live in (alone, both):
        live.brush(place, place + np.array([3, 5]), 6)
    assert both.changed_percent == pytest.approx(2 * alone.changed_percent, abs=EXACT)
    again = two_sided(alone.commit(), view, "adult-female")
    again.brush(place, place + np.array([3, 5]), 6)
    assert again.changed_percent == pytest.approx(alone.changed_percent, abs=EXACT)
    assert percent(again.commit()) == pytest.approx(2 * alone.changed_percent, abs=EXACT)


def test_over_the_middle_skin_counts_once(bare: PaintTable) -> None:
    """A dab on the midline and its mirror image are the same skin."""
    one = two_sided(bare, "back", "adult-male")
    one.brush(np.array([0.0, 1300.0]), np.array([0.0, 1300.0]), 20)
    alone = LiveStroke(bare, load_view("adult-male", "back"), triangle_weights("adult-male", "lund-browder", 34))
    alone.brush(np.array([0.0, 1300.0]), np.array([0.0, 1300.0]), 20)
    assert one.changed_percent == pytest.approx(alone.changed_percent, abs=1e-6)


def test_beside_the_body_nothing_changes(bare: PaintTable) -> None:
    """The table is the same object."""
    one = two_sided(bare, "left", "adult-male")
    one.brush(np.array([3000.0, 0.0]), np.array([3000.0, 9.0]), 5)
    assert one.commit() is bare
    assert one.changed_percent == 0
    assert len(one.touched()) == 0


def test_strokes_that_do_not_belong_together(bare: PaintTable, stroke: Callable[..., LiveStroke]) -> None:
    """The other stroke must be in the mirror view, on the same paint, and paint or erase as the first does."""
    for one, other in (
        (stroke(bare, "front"), stroke(bare, "back")),
        (stroke(bare, "left"), None),
        (stroke(bare, "left"), stroke(bare, "right", erase=True)),
        (stroke(bare, "left"), stroke(bare.cleared(), "right")),
    ):
        with pytest.raises(ValueError, match=r"mirror view|both strokes"):
            TwoSided(one, other)


def test_shapes_mirrored_in_the_picture() -> None:
    """What lies at (3, 1) is shown at (-3, 1)."""
    assert mirrored_shape(shapely.box(2, 0, 4, 2)).equals(shapely.box(-4, 0, -2, 2))
