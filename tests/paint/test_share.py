"""A share of a region given as a figure: exact, in one piece, and nothing else is touched."""

from __future__ import annotations

import time

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.body.surface import load_body, surface
from bsa_calc.body.views import load_view
from bsa_calc.body.weights import triangle_weights
from bsa_calc.errors import InputError
from bsa_calc.paint.marks import BrushMark, OutlineMark, apply_marks
from bsa_calc.paint.patches import find_patches
from bsa_calc.paint.pieces import ALL
from bsa_calc.paint.share import with_share
from bsa_calc.paint.table import PaintTable

EXACT = 1e-9
BODIES = ("adult-female", "adult-male", "adolescent")
region_ids = st.sampled_from([r.id for r in regions()])


def share_of(table: PaintTable, weights: np.ndarray, region: int) -> float:
    """The painted share of a region, 0 to 1, added up here."""
    own = np.flatnonzero(surface().region == region).tolist()
    painted = sum(weights[i] * 2 * piece.area for i in own if (piece := table[i]) is not None)
    return float(painted / weights[own].sum())


def check(before: PaintTable, after: PaintTable, region: int) -> None:
    """Only the region has changed, and what is stored is clean."""
    changed = after.differs(before)
    assert (surface().region[changed] == region).all()
    _, pieces = after.partial()
    assert shapely.is_valid(pieces).all()
    assert (shapely.area(shapely.get_parts(pieces)) > 1e-10).all()
    xy = shapely.get_coordinates(pieces)
    assert (xy >= 0).all()
    assert (xy.sum(1) <= 1).all()


@pytest.mark.parametrize("percent", [0.02, 1, 13, 40, 66.6, 95, 99.99])
def test_bare_regions(each_body: str, percent: float, bare: PaintTable) -> None:
    """Every region: the share is exact, in one patch, on seen skin."""
    weights = triangle_weights(each_body, "lund-browder", 34)
    for region in range(len(regions())):
        table = with_share(bare, weights, region, percent, body_id=each_body)
        assert share_of(table, weights, region) == pytest.approx(percent / 100, abs=EXACT)
        check(bare, table, region)
        found = find_patches(table)
        assert found.count == 1, regions()[region].id


@settings(max_examples=40)
@given(
    st.integers(0, 2**31),
    st.sampled_from(BODIES),
    region_ids,
    st.lists(st.floats(0, 100), min_size=1, max_size=4),
)
def test_on_paint_that_is_there(seed: int, body: str, name: str, percents: list[float]) -> None:
    """One figure after the other on a region with dabs and lines: each exact; more keeps the paint, less adds none."""
    random = np.random.default_rng(seed)
    region = region_numbers()[name]
    weights = triangle_weights(body, "lund-browder", 8)
    table = PaintTable.empty(len(surface()))
    own = np.flatnonzero(surface().region == region)
    for view_id in ("front", "back", "left", "soles"):
        view = load_view(body, view_id)
        at = view.places(own)
        for place in random.choice(view.corners[at[at >= 0]].mean(1), 2) if (at >= 0).any() else []:
            path = place + np.cumsum(random.normal(0, 5, (3, 2)), 0)
            mark = BrushMark(view_id, float(random.uniform(1, 9)), path, erase=bool(random.random() < 0.3))
            table = apply_marks(table, body, [mark])
    for percent in percents:
        before, table = table, with_share(table, weights, region, percent, body_id=body)
        assert share_of(table, weights, region) == pytest.approx(percent / 100, abs=EXACT)
        check(before, table, region)
        more, less = (table, before) if percent / 100 >= share_of(before, weights, region) else (before, table)
        assert (more.shares() >= less.shares() - 1e-9).all()
        for i in np.flatnonzero((less.state == 1) & (more.state == 1)).tolist():
            assert shapely.difference(less[i], more[i]).area < 1e-9


def test_nothing_and_all(bare: PaintTable) -> None:
    """0 clears the region, 100 fills every triangle of it, whatever was there."""
    weights = triangle_weights("adult-female")
    region = region_numbers()["left-palm"]
    own = surface().region == region
    start = apply_marks(bare, "adult-female", [BrushMark("front", 30, np.array([[60.0, 1250], [440, 780]]))])
    full = with_share(start, weights, region, 100)
    assert (full.state[own] == 2).all()
    cleared = with_share(full, weights, region, 0)
    assert (cleared.state[own] == 0).all()
    assert (cleared.state[~own] == start.state[~own]).all()
    assert start.state[~own].any()


def test_the_share_it_has(bare: PaintTable) -> None:
    """Asked for what is there already, the table is the same object."""
    weights = triangle_weights("adult-female")
    region = region_numbers()["nose"]
    table = with_share(bare, weights, region, 25)
    assert with_share(table, weights, region, 25) is table


@pytest.mark.parametrize("percent", [-0.1, 100.01, float("nan"), float("inf")])
def test_no_share(bare: PaintTable, percent: float) -> None:
    """What is no share is refused, with what to do."""
    with pytest.raises(InputError, match="from 0 to 100"):
        with_share(bare, triangle_weights("adult-female"), 0, percent)


@pytest.mark.parametrize(
    ("region", "percent", "roundness"),
    [("left-hand-back", 40, 0.85), ("left-chest", 20, 0.85), ("forehead", 25, 0.85), ("left-buttock", 30, 0.85),
     ("left-thigh-front", 15, 0.85), ("right-cheek", 10, 0.8)],
)  # fmt: skip
def test_the_area_is_round(region: str, percent: float, roundness: float, bare: PaintTable) -> None:
    """4π × area / border² is near 1, that of a circle; a stripe has far less."""
    from bsa_calc.measure.band import border_percent_per_mm

    body = load_body("adult-female")
    weights = triangle_weights("adult-female", "drawn-body")
    table = with_share(bare, weights, region_numbers()[region], percent)
    per_mm2 = 100 / body.area_mm2.sum()
    area = float(table.shares() @ body.area_mm2)
    border = float(border_percent_per_mm(find_patches(table), body, body.area_mm2 * per_mm2)[0]) / per_mm2
    assert 4 * np.pi * area / border**2 > roundness


def test_it_starts_in_the_middle_of_a_bare_region(bare: PaintTable) -> None:
    """A small share lies away from the region's border."""
    weights = triangle_weights("adult-female")
    for region in range(len(regions())):
        touched = with_share(bare, weights, region, 2).touched()
        beside = surface().neighbours[touched]
        assert (surface().region[beside[beside >= 0]] == region).all(), regions()[region].id


def test_a_dab_grows_where_it_is(bare: PaintTable) -> None:
    """A dab inside one triangle is seed and part of the one patch that grows from it, and shrinks to its own middle."""
    weights = triangle_weights("adult-female")
    region = region_numbers()["left-upper-back"]
    view = load_view("adult-female", "back")
    inside = view.places(np.flatnonzero(surface().region == region))
    at = inside[inside >= 0]
    largest = at[int(view.area_mm2[at].argmax())]
    middle = view.corners[largest].mean(0)
    dab = apply_marks(bare, "adult-female", [BrushMark("back", 2.5, middle[None])])
    assert len(dab.touched()) == 1
    own = share_of(dab, weights, region) * 100
    for percent in (own * 0.3, own * 1.7, 5, 60):
        grown = with_share(dab, weights, region, percent)
        assert share_of(grown, weights, region) == pytest.approx(percent / 100, abs=EXACT)
        assert find_patches(grown).count == 1
        centre = grown[int(view.ids[largest])]
        assert centre is not None
        assert centre.distance(shapely.Point(1 / 3, 1 / 3)) < 1e-6


def test_less_takes_away_what_lies_farthest_out(bare: PaintTable) -> None:
    """Of a field with a thin arm, the arm goes first, and the middle of the field stays to the last."""
    weights = triangle_weights("adult-female")
    region = region_numbers()["right-upper-back"]
    field = OutlineMark("back", np.array([[20.0, 1200], [90, 1200], [90, 1270], [20, 1270]]))
    arm = OutlineMark("back", np.array([[50.0, 1265], [58, 1265], [58, 1390], [50, 1390]]))
    whole = apply_marks(bare, "adult-female", [field, arm])
    square = apply_marks(bare, "adult-female", [field])
    for part in (0.7, 0.2, 0.02):
        table = with_share(whole, weights, region, 100 * part * share_of(square, weights, region))
        assert find_patches(table).count == 1
        beyond = table.shares() - square.shares()
        assert (beyond < 1e-6).all(), "the arm should have gone"


def test_paint_already_whole_stays_the_same_object(bare: PaintTable) -> None:
    """Triangles that do not change keep their paint, so that undo and caches cost nothing."""
    weights = triangle_weights("adult-female")
    region = region_numbers()["left-chest"]
    some = with_share(bare, weights, region, 30)
    more = with_share(some, weights, region, 60)
    assert all(more[i] is ALL for i in some.whole().tolist())
    assert set(more.differs(some).tolist()).isdisjoint(some.whole().tolist())


def test_quick_enough_to_type() -> None:
    """A median of some milliseconds over all regions, even on a busy machine."""
    weights = triangle_weights("adult-male")
    table = PaintTable.empty(len(surface()))
    taken = []
    for region in range(len(regions())):
        with_share(table, weights, region, 50, body_id="adult-male")
        started = time.perf_counter()
        table = with_share(table, weights, region, 30, body_id="adult-male")
        taken.append(time.perf_counter() - started)
    assert np.median(taken) < 0.05
