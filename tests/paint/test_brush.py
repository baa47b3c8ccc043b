"""The brush: a fixed polygon with the area of its circle, and the hull of two of its places."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from bsa_calc.paint.brush import step_ring, step_shape

ORIGIN = np.zeros(2)
numbers = st.floats(-800, 800)
radii = st.floats(0.5, 60)


@given(radii)
def test_a_dab_has_the_area_of_its_circle(radius: float) -> None:
    """64 corners, with the area of the circle to 1e-12, and as round as a circle."""
    dab = step_shape(ORIGIN, ORIGIN, radius)
    assert dab.area == pytest.approx(np.pi * radius**2, rel=1e-12)
    corners = shapely.get_coordinates(dab)[:-1]
    assert corners.shape == (64, 2)
    assert np.hypot(*corners.T) == pytest.approx(np.full(64, radius), rel=1e-3)


@given(numbers, numbers, numbers, numbers, radii)
def test_a_step_is_the_hull_of_two_dabs(x0: float, y0: float, x1: float, y1: float, radius: float) -> None:
    """Whatever its direction and length, a step covers the convex hull of the brush at both ends."""
    start, end = np.array([x0, y0]), np.array([x1, y1])
    dabs = shapely.MultiPoint(np.concatenate([step_ring(start, start, radius), step_ring(end, end, radius)]))
    hull, step = shapely.convex_hull(dabs), step_shape(start, end, radius)
    assert step.is_valid
    assert shapely.symmetric_difference(shapely.set_precision(step, 0), hull).area < 1e-9 * hull.area


@given(st.floats(0, 2 * np.pi), st.floats(1, 300), radii)
def test_area_of_a_step(angle: float, length: float, radius: float) -> None:
    """A step sweeps the dab and length times the brush's width across the way: 2 r, to a thousandth."""
    end = length * np.array([np.cos(angle), np.sin(angle)])
    swept = step_shape(ORIGIN, end, radius).area - np.pi * radius**2
    assert swept == pytest.approx(2 * radius * length, rel=2e-3)


def test_standing_still_is_a_dab() -> None:
    """A step to the same place is the dab itself, corner by corner."""
    here = np.array([12.0, 1300.0])
    assert np.array_equal(step_ring(here, here.copy(), 7), step_ring(ORIGIN, ORIGIN, 7) + here)
    assert len(step_ring(here, here + np.array([1e-9, 0]), 7)) == 66


@pytest.mark.parametrize("way", [(1, 0), (0, 1), (-1, 0), (0, -1), (1, 1), (5e-324, 0), (1e-13, -1e-13)])
def test_ring_turns_counter_clockwise(way: tuple[float, float]) -> None:
    """Also for ways along a corner's direction and for ways too short to measure."""
    ring = step_ring(ORIGIN, np.array(way, float), 10)
    assert shapely.is_ccw(shapely.LinearRing(ring))
    assert shapely.Polygon(ring).area >= np.pi * 100 * (1 - 1e-12)
