"""Patches form, merge and split by themselves, across triangles and views."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import shapely

from bsa_calc.body.regions import region_numbers
from bsa_calc.body.surface import surface
from bsa_calc.body.weights import triangle_weights
from bsa_calc.paint.brush import step_ring
from bsa_calc.paint.marks import BrushMark, OutlineMark, RegionMark, apply_marks
from bsa_calc.paint.patches import Anchor, anchor, find_patches
from bsa_calc.paint.pieces import ALL
from bsa_calc.paint.table import PaintTable
from bsa_calc.record.format.drawing_file import drawing_from

Brushed = Callable[..., PaintTable]
BACK = (60.0, 1200.0)


def region(region_id: str) -> RegionMark:
    """A whole region painted."""
    return RegionMark(region_numbers()[region_id])


@pytest.fixture
def two_dabs(bare: PaintTable, brushed: Brushed) -> PaintTable:
    """Two dabs on the back, 60 mm apart."""
    x, y = BACK
    return brushed(brushed(bare, "back", [(x, y)], 10), "back", [(x, y + 60)], 12)


def test_no_paint_no_patches(bare: PaintTable) -> None:
    """Nothing painted, nothing found."""
    found = find_patches(bare)
    assert found.count == 0
    assert found.percents(triangle_weights("adult-female")).tolist() == []


def test_two_dabs_are_two_and_a_bridge_makes_one(two_dabs: PaintTable, brushed: Brushed) -> None:
    """A stroke from one to the other joins them; erased through, they are two again."""
    x, y = BACK
    assert find_patches(two_dabs).count == 2
    joined = brushed(two_dabs, "back", [(x, y), (x, y + 60)], 2)
    assert find_patches(joined).count == 1
    parted = brushed(joined, "back", [(x - 30, y + 30), (x + 30, y + 31)], 3, erase=True)
    assert find_patches(parted).count == 2


def test_dabs_that_nearly_touch_stay_two(bare: PaintTable, brushed: Brushed) -> None:
    """A hundredth of a millimetre apart is apart; a hundredth over is together."""
    x, y = BACK
    half = float(step_ring(np.zeros(2), np.zeros(2), 10)[:, 0].max())
    for gap, count in ((0.01, 2), (-0.01, 1)):
        table = brushed(brushed(bare, "back", [(x, y)], 10), "back", [(x + 2 * half + gap, y)], 10)
        assert find_patches(table).count == count


def test_one_patch_across_the_seams_of_views(bare: PaintTable) -> None:
    """A band painted in front, at the side and behind, each view its share, is one patch round the flank."""
    boxes = {"front": (60, 200, 1010, 1090), "left": (-60, 30, 950, 1030), "back": (-200, -60, 1010, 1090)}
    marks = [
        OutlineMark(view, np.array([[x0, y0], [x1, y0], [x1, y1], [x0, y1]], float))
        for view, (x0, x1, y0, y1) in boxes.items()
    ]
    table = apply_marks(bare, "adult-female", marks)
    weights = triangle_weights("adult-female")
    assert find_patches(table).percents(weights).max() == pytest.approx((weights * table.shares()).sum(), rel=0.02)
    front_and_side = find_patches(apply_marks(bare, "adult-female", marks[:2]))
    assert front_and_side.count == 1


def test_whole_regions_join_where_they_meet(bare: PaintTable) -> None:
    """Palm, back of the hand and fingers are one; the other palm is another; the two cheeks meet the nose."""
    hand = [region(f"left-{part}") for part in ("palm", "hand-back", "fingers")]
    assert find_patches(apply_marks(bare, "adult-male", hand)).count == 1
    assert find_patches(apply_marks(bare, "adult-male", [*hand, region("right-palm")])).count == 2
    face = [region(name) for name in ("left-cheek", "right-cheek")]
    assert find_patches(apply_marks(bare, "adult-male", face)).count == 2
    assert find_patches(apply_marks(bare, "adult-male", [*face, region("nose")])).count == 1


def test_a_hole_is_no_patch_and_an_island_is(bare: PaintTable, brushed: Brushed) -> None:
    """A ring is one patch; a dab inside it, apart from it, is a second."""
    x, y = BACK
    ring = brushed(brushed(bare, "back", [(x, y)], 40), "back", [(x, y)], 30, erase=True)
    assert find_patches(ring).count == 1
    assert find_patches(brushed(ring, "back", [(x, y)], 10)).count == 2


def test_percents_of_patches_add_up(
    bare: PaintTable, measured: Callable[..., Any], percent: Callable[..., float], plain: Callable[..., Any]
) -> None:
    """Patch by patch and triangle by triangle: the same total to 1e-9, and no painted part belongs to none."""
    random = np.random.default_rng(4)
    marks: list[dict[str, Any]] = [
        {"view": view, "brush_mm": float(random.uniform(2, 25)), "path": (random.normal(0, 1, (6, 2)).cumsum(0) * 40
            + (random.uniform(-150, 60), random.uniform(300, 1400))).clip((-90, 100), (90, 1600)).tolist()}
        for view in ("front", "back", "left", "right") for _ in range(12)
    ]  # fmt: skip
    # A mark beside the body is an error.
    brushes = [BrushMark(mark["view"], mark["brush_mm"], np.array(mark["path"])) for mark in marks]
    marks = [mark for mark, brush in zip(marks, brushes, strict=True) if apply_marks(bare, "adult-female", [brush])]
    result = measured(marks)
    assert result.patches.count > 5
    table = drawing_from(plain(marks)).paint
    assert result.patch_percents.sum() == pytest.approx(percent(table), abs=1e-9)
    assert sum(result.regions.values()) == pytest.approx(percent(table), abs=1e-9)
    assert set(result.patches.patch.tolist()) == set(range(result.patches.count))
    assert (result.patch_percents > 0).all()


def test_taking_patches_away(two_dabs: PaintTable, percent: Callable[..., float]) -> None:
    """Without one of two patches the other is left, to the point; without both nothing is."""
    found = find_patches(two_dabs)
    percents = found.percents(triangle_weights("adult-female", "lund-browder", 34))
    for gone, kept in ((0, 1), (1, 0)):
        assert percent(found.without(two_dabs, [gone])) == pytest.approx(percents[kept], abs=1e-12)
    assert not found.without(two_dabs, [0, 1])
    assert found.without(two_dabs, []) == two_dabs


def test_taking_away_one_of_two_patches_on_the_same_triangle(bare: PaintTable) -> None:
    """Two corners of one triangle painted apart: one goes, the other stays."""
    corners = [shapely.Polygon([(0, 0), (0.2, 0), (0, 0.2)]), shapely.Polygon([(0.8, 0), (1, 0), (0.8, 0.2)])]
    table = bare.with_pieces(np.array([900]), np.array([shapely.MultiPolygon(corners)], dtype=object))
    found = find_patches(table)
    assert found.count == 2
    rest = found.without(table, [0])
    assert rest[900].equals(found.parts.shape[1])
    assert find_patches(rest).count == 1


def test_paint_that_touches_in_a_point_is_one(bare: PaintTable) -> None:
    """Neighbours belong together where no gap is between them; so do the halves of an edge that meet in its middle."""
    triangle = 900
    edge = int(np.flatnonzero(surface().neighbours[triangle] >= 0)[0])
    other = int(surface().neighbours[triangle, edge])
    both = bare.filled(np.array([triangle, other]))
    assert find_patches(both).count == 1
    back = int(np.flatnonzero(surface().neighbours[other] == triangle)[0])
    ends = np.array([[0, 0], [1, 0], [0, 1]], float)
    a, b, c = (ends[(edge + k) % 3] for k in range(3))
    d, e, f = (ends[(back + k) % 3] for k in range(3))
    # The neighbour walks the shared edge the other way: its end e lies on a.
    mine = shapely.Polygon([a, (a + b) / 2, c])
    halves = ((d + e) / 2, e, f), (d, (d + e) / 2, f), (d, 0.6 * d + 0.4 * e, f)
    for theirs, count in zip(halves, (1, 1, 2), strict=True):
        pieces = np.array([mine, shapely.Polygon(theirs)], dtype=object)
        assert find_patches(bare.with_pieces(np.array([triangle, other]), pieces)).count == count


def test_anchors_find_their_patches(two_dabs: PaintTable) -> None:
    """The spot that names a patch lies in it; a bare spot lies in none."""
    found = find_patches(two_dabs)
    assert [found.at(anchor(found, k)) for k in (0, 1)] == [0, 1]
    bare_triangle = int(np.flatnonzero(two_dabs.state == 0)[0])
    assert found.at(Anchor(bare_triangle, 0.3, 0.3)) is None
    triangles, shapes = found.triangles(0)
    assert two_dabs[int(triangles[0])] is shapes[0] or shapes[0] is ALL
