"""Patches are what they look like: neither a hair gap nor a splinter makes one more, and what is apart stays apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
import shapely

from bsa_calc.body.surface import load_body, surface
from bsa_calc.body.views import load_view, view_ids
from bsa_calc.paint.brush import step_ring
from bsa_calc.paint.gaps import HAIR_MM, SPECK_MM2, SPECK_REACH_MM, SPLINTER_MM2, SPLINTER_REACH_MM
from bsa_calc.paint.marks import BrushMark, apply_marks
from bsa_calc.paint.patches import Patches, find_patches
from bsa_calc.paint.table import PaintTable

BODY = "adult-female"
BACK = (60.0, 1200.0)
Brushed = Callable[..., PaintTable]
Spot = Callable[..., tuple[float, float]]


def random_strokes(count: int, seed: int) -> Iterator[BrushMark]:
    """Strokes at random places of all views."""
    random = np.random.default_rng(seed)
    for k in range(count):
        view = load_view(BODY, view_ids()[k % len(view_ids())])
        start = view.corners[random.integers(len(view.ids))].mean(0)
        radius = float(random.uniform(2, 9))
        steps = random.normal(0, radius, (int(random.integers(1, 6)), 2)).cumsum(0)
        yield BrushMark(view.spec.id, radius, start + np.vstack([np.zeros(2), steps]))


def outline_points(patches: Patches) -> list[np.ndarray]:
    """Points along the outline of every part on the body, mm, half a millimetre apart."""
    corners = load_body(BODY).corners
    found = []
    for triangle, shape in zip(patches.parts.triangle, patches.parts.shape, strict=True):
        a, b, c = corners[triangle]
        dense = shapely.segmentize(shape, 0.5 / max(np.linalg.norm(b - a), np.linalg.norm(c - a)))
        u, v = shapely.get_coordinates(dense).T[:, :, None]
        found.append(a + u * (b - a) + v * (c - a))
    return found


def pieces(points: list[np.ndarray], reach: float) -> np.ndarray:
    """Number parts alike that hang together over gaps of no more than `reach` mm between their points."""
    label = np.arange(len(points))
    low, high = (np.array([side(p, axis=0) for p in points]) for side in (np.min, np.max))
    for i in range(len(points)):
        near = np.flatnonzero((np.maximum(low - high[i], low[i] - high) <= reach).all(1))
        for j in near[near > i].tolist():
            apart = np.linalg.norm(points[i][:, None] - points[j][None], axis=2).min()
            if apart <= reach and label[i] != label[j]:
                label[label == label[j]] = label[i]
    return np.unique(label, return_inverse=True)[1]


def sizes(patches: Patches, group: np.ndarray) -> np.ndarray:
    """Area of groups of parts, mm²."""
    return np.bincount(group, load_body(BODY).area_mm2[patches.parts.triangle] * patches.shares)


def test_random_strokes_make_no_more_patches_than_the_paint_has_pieces(bare: PaintTable) -> None:
    """Held against points along the outlines: never more patches than pieces, never two in one that are seen apart."""
    finer = 0
    for mark in random_strokes(24, 2):
        found = find_patches(apply_marks(bare, BODY, [mark]))
        if not found.count:
            continue
        points = outline_points(found)
        assert found.count <= pieces(points, HAIR_MM).max() + 1
        apart = pieces(points, 2.05)
        seen = sizes(found, apart) >= SPECK_MM2
        for patch in range(found.count):
            assert len({k for k in apart[found.patch == patch].tolist() if seen[k]}) <= 1
        finer += int(pieces(points, HAIR_MM).max() + 1 - found.count)
    assert finer > 0, "no stroke had a splinter"


def test_a_dab_on_a_foot_is_a_few_patches(bare: PaintTable, spot: Spot) -> None:
    """What of it lies on the foot is one, and each toe that it meets behind a gap is one: no specks."""
    mark = BrushMark("front", 12.0, np.array([spot("front", "left-toes")]))
    found = find_patches(apply_marks(bare, BODY, [mark]))
    assert found.count <= 5
    assert sizes(found, found.patch).min() > SPLINTER_MM2


def dabs_apart(bare: PaintTable, brushed: Brushed, gap: float, radius: float = 10) -> PaintTable:
    """Two dabs on the back, so far from each other on the picture, mm."""
    x, y = BACK
    halves = [float(step_ring(np.zeros(2), np.zeros(2), r)[:, 0].max()) for r in (10, radius)]
    return brushed(brushed(bare, "back", [(x, y)], 10), "back", [(x + sum(halves) + gap, y)], radius)


@pytest.mark.parametrize(("gap", "radius", "count"), [
    (HAIR_MM * 0.9, 10, 1), (HAIR_MM * 2, 10, 2), (2.1, 10, 2),  # two patches
    (1.0, 0.9, 1), (2.1, 0.9, 2), (1.0, 1.1, 2),  # a splinter, one too far, and a dab that is none
    (0.9 * SPECK_REACH_MM, 0.3, 1), (1.1 * SPECK_REACH_MM, 0.3, 2),  # a speck
])  # fmt: skip
def test_how_near_paint_must_be(bare: PaintTable, brushed: Brushed, gap: float, radius: float, count: int) -> None:
    """The back is nearly flat here, so that a gap on the picture is one on the skin."""
    assert find_patches(dabs_apart(bare, brushed, gap, radius)).count == count


def test_a_splinter_between_two_patches_joins_them_not(bare: PaintTable, brushed: Brushed) -> None:
    """It counts with the nearer one."""
    x, y = BACK
    two = dabs_apart(bare, brushed, SPLINTER_REACH_MM + 0.5)
    with_splinter = brushed(two, "back", [(x + 10.9, y)], 0.5)
    assert find_patches(two).count == find_patches(with_splinter).count == 2
    grown = sizes(find_patches(with_splinter), find_patches(with_splinter).patch) - sizes(
        find_patches(two), find_patches(two).patch
    )
    assert np.sort(grown).round(6).tolist()[0] == 0.0
    assert grown.max() == pytest.approx(np.pi / 4, rel=0.1)


def test_paint_that_meets_in_a_corner_of_the_mesh_hangs_together(bare: PaintTable) -> None:
    """Lines where something hides skin run through such corners."""
    known = surface()
    triangle, corner = 900, int(known.triangles[900, 0])
    beside = np.flatnonzero((known.triangles == corner).any(1))
    others = [t for t in beside.tolist() if t != triangle and t not in known.neighbours[triangle]]
    assert find_patches(bare.filled(np.array([triangle, others[0]]))).count == 1


def borders(patches: Patches) -> tuple[np.ndarray, np.ndarray]:
    """The border, sorted: its order says nothing."""
    order = np.lexsort((*patches.border.along.T, patches.border.part))
    return patches.border.part[order], patches.border.along[order]


def test_a_search_in_the_same_paint_is_none(bare: PaintTable, brushed: Brushed) -> None:
    """And nothing is kept elsewhere: without the argument it is another object."""
    table = dabs_apart(bare, brushed, 5)
    found = find_patches(table)
    assert find_patches(table, found) is found
    assert find_patches(table) is not found


@pytest.mark.parametrize("seed", [3, 4])
def test_a_search_that_begins_from_another_finds_the_same(bare: PaintTable, seed: int) -> None:
    """Whatever was searched before: the strokes so far, painted or erased, or another drawing."""
    random = np.random.default_rng(seed)
    table, last, other = bare, None, None
    for k, mark in enumerate(random_strokes(24, seed)):
        table = apply_marks(table, BODY, [BrushMark(mark.view, mark.radius_mm, mark.path, erase=k % 4 == 3)])
        if k % 5 == 4:
            table = table.filled(np.flatnonzero(surface().region == random.integers(50)), erase=k % 2 == 0)
        anew = find_patches(table)
        for begun in (last, other):
            found = find_patches(table, begun)
            assert found.count == anew.count
            assert (found.patch == anew.patch).all()
            assert (found.shares == anew.shares).all()
            for mine, theirs in zip(borders(found), borders(anew), strict=True):
                assert (mine == theirs).all()
        last, other = found, last
    assert anew.count > 3
