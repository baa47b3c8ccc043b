"""Outlines and patterns for paper: true to the paint, without seams."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from bsa_calc.body.views import load_view, view_ids
from bsa_calc.measure.measurement import measure
from bsa_calc.record.examples import examples, read_example
from bsa_calc.report.outlines import outline_rings, patch_outlines
from bsa_calc.report.patterns import dot_places, hatch_lines


def enclosed(rings: list[NDArray[np.float64]]) -> float:
    """Area inside rings by the odd-even rule; holes run the other way."""
    return sum(float(np.sum(r[:-1, 0] * r[1:, 1] - r[1:, 0] * r[:-1, 1])) / 2 for r in rings)


@pytest.mark.parametrize("example", [e.id for e in examples()])
def test_outlines_hold_the_paint(example: str) -> None:
    """In every view of every example the outlines enclose what its pieces cover, to a few hundredths."""
    drawing = read_example(example)
    result = measure(drawing)
    parts = result.patches.parts
    for view_id in view_ids():
        view = load_view(drawing.body, view_id)
        at = view.places(parts.triangle)
        shown = np.flatnonzero(at >= 0)
        covered = 0.0
        if len(shown):
            covered = float(np.nansum(shapely.area(view.shapes_from_unit(parts.shape[shown], at[shown]))))
        found = patch_outlines(result.patches, view)
        assert sum(enclosed(rings) for rings in found.values()) == pytest.approx(covered, rel=0.03, abs=60)
        assert all((ring[0] == ring[-1]).all() for rings in found.values() for ring in rings)


def test_no_seams_inside() -> None:
    """A whole region, hundreds of triangles: one ring, a small part of their corners."""
    drawing = read_example("at-the-limit")
    result = measure(drawing)
    view = load_view(drawing.body, "back")
    rings = [ring for found in patch_outlines(result.patches, view).values() for ring in found]
    triangles = int((view.places(result.patches.parts.triangle) >= 0).sum())
    assert sum(map(len, rings)) < triangles / 2


def test_a_hole_stays_a_hole() -> None:
    ring = shapely.Polygon([(0, 0), (30, 0), (30, 30), (0, 30)], [[(10, 10), (10, 20), (20, 20), (20, 10)]])
    rings = outline_rings(np.array([ring], dtype=object))
    assert len(rings) == 2
    assert enclosed(rings) == pytest.approx(800)


def test_a_dab_of_a_millimetre_is_not_lost() -> None:
    """A small patch keeps its outline; a sliver that nobody could see has none."""
    assert outline_rings(np.array([shapely.Point(5, 5).buffer(0.6, quad_segs=16)], dtype=object))
    assert outline_rings(np.array([shapely.box(0, 0, 20, 0.02)], dtype=object)) == []


@given(st.lists(st.floats(5, 50), min_size=3, max_size=20), st.floats(0.7, 9))
def test_patterns_stay_inside(radii: list[float], gap: float) -> None:
    """Lines and dots lie inside whatever star there is, the lines diagonal."""
    angle = np.linspace(0, 2 * np.pi, len(radii) + 1)
    ring = np.array([*radii, radii[0]])[:, None] * np.column_stack([np.cos(angle), np.sin(angle)])
    ring[-1] = ring[0]
    around = shapely.buffer(shapely.Polygon(ring), 1e-6)
    lines, dots = hatch_lines([ring], gap), dot_places([ring], gap)
    assert shapely.covers(around, shapely.points(dots)).all()
    assert shapely.covers(around, shapely.linestrings(lines)).all()
    way = lines[:, 1] - lines[:, 0]
    assert np.allclose(way[:, 0], way[:, 1])


@pytest.mark.parametrize("gap", [0.5, 1.0, 3.3])
def test_patterns_fill(gap: float, square: NDArray[np.float64]) -> None:
    """The length of the lines times their distance is the area; so is the number of dots times their cell."""
    lines = hatch_lines([square], gap)
    assert np.linalg.norm(lines[:, 1] - lines[:, 0], axis=1).sum() * gap == pytest.approx(100 * 100, rel=0.05)
    assert len(dot_places([square], gap)) * gap**2 == pytest.approx(100 * 100, rel=0.1)


@pytest.fixture
def square() -> NDArray[np.float64]:
    return np.array([[3.1, 2.7], [103.1, 2.7], [103.1, 102.7], [3.1, 102.7], [3.1, 2.7]])
