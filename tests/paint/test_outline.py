"""Outlines: everything they go round counts, however they cross themselves."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from bsa_calc.paint.outline import outline_shape

SQUARE = np.array([[0, 0], [10, 0], [10, 10], [0, 10]], float)


def winding(points: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """How often an outline goes round places, by counting signed crossings of rays to the right."""
    turns = np.zeros(len(x), int)
    for (x0, y0), (x1, y1) in zip(points, np.roll(points, -1, axis=0), strict=True):
        left = (x1 - x0) * (y - y0) - (x - x0) * (y1 - y0)
        turns += ((y0 <= y) & (y1 > y) & (left > 0)).astype(int) - ((y0 > y) & (y1 <= y) & (left < 0)).astype(int)
    return turns


def area(points: np.ndarray) -> float:
    """The area of an outline, 0 for none."""
    shape = outline_shape(points)
    return 0.0 if shape is None else float(shape.area)


def test_square_open_and_closed() -> None:
    """An outline is closed by itself; which way round it goes does not matter."""
    for points in (SQUARE, SQUARE[::-1], np.vstack([SQUARE, SQUARE[:1]])):
        assert area(points) == 100


def test_bow_tie_keeps_both_wings() -> None:
    """Both wings of a bow tie count, though they turn opposite ways."""
    assert area(SQUARE[[0, 2, 1, 3]]) == 50


def test_pentagram_keeps_its_middle() -> None:
    """The middle of a five-pointed star, gone round twice, is inside."""
    angle = np.pi / 2 + np.arange(5) * 4 * np.pi / 5
    star = 10 * np.column_stack([np.cos(angle), np.sin(angle)])
    inner = 10 * np.sin(np.pi / 10) / np.sin(7 * np.pi / 10)
    assert area(star) == pytest.approx(10 * 0.5 * 10 * inner * np.sin(np.pi / 5), rel=1e-9)
    assert shapely.intersects_xy(outline_shape(star), 0, 0)


def test_going_round_twice() -> None:
    """Twice round the same way is once; there and back again is nothing."""
    assert area(np.vstack([SQUARE, SQUARE])) == 100
    assert outline_shape(np.vstack([SQUARE, SQUARE[::-1]])) is None


def test_loops_inside() -> None:
    """A loop inside the outline stays inside; one against the outline's way cuts a hole, as on the screen."""
    loop = SQUARE * 0.4 + 3
    assert area(np.vstack([SQUARE, SQUARE[:1], loop, loop[:1]])) == pytest.approx(100)
    assert area(np.vstack([SQUARE, SQUARE[:1], loop[::-1], loop[-1:]])) == pytest.approx(84)


@pytest.mark.parametrize(
    "points",
    [[], [[0, 0]], [[0, 0], [1, 1]], [[0, 0], [5, 5], [10, 10]], [[3, 3]] * 5, [[0, 0], [10, 0], [0, 0], [10, 0]],
     [[0, 0], [1e-4, 0], [0, 1e-4]]],
)  # fmt: skip
def test_nothing_enclosed(points: list[list[float]]) -> None:
    """Points, lines and specks smaller than any dab enclose nothing."""
    assert outline_shape(np.array(points, float).reshape(-1, 2)) is None


def test_spikes_are_cut_off() -> None:
    """A spike without width adds nothing."""
    spiked = np.insert(SQUARE, 2, [[10, 5], [50, 5], [10, 5]], axis=0)
    assert area(spiked) == pytest.approx(100)


def test_an_outline_that_runs_three_times_along_one_line_keeps_what_it_encloses() -> None:
    """Found by the test below: to the corner and back, then round a triangle whose side lies there."""
    assert area(np.array([(0, 0), (2, 2), (0, 0), (1, 2), (2, 2)], float)) == pytest.approx(1)
    hand = np.array([(0, 0), (30, 0), (10, 0), (30, 0), (0, 0), (30, 0), (30, 20), (0, 20)], float)
    assert area(hand) == pytest.approx(600)


def test_an_outline_that_nearly_runs_along_itself_keeps_what_it_encloses() -> None:
    """Turned, its lines lie on each other but for rounding: there GEOS finds no crossings, or gives up."""
    corners = [(2, 3), (0, 2), (3, 2), (3, 0), (3, 3), (1, 1), (0, 1), (2, 3), (1, 2)]
    plain = area(np.array(corners, float))
    for degrees in range(0, 360, 7):
        turn = np.radians(degrees)
        way = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
        assert area(np.array(corners, float) @ way + [13.7, 911.1]) == pytest.approx(plain, rel=1e-6), degrees


def require_inside_by_winding(corners: list[tuple[int, int]], size: int) -> None:
    """Inside is where the winding number is not zero, at every place that is tried."""
    points = np.array(corners, float)
    x, y = np.random.default_rng(3).random((2, 400)) * size
    shape = outline_shape(points)
    got = np.zeros(400, bool) if shape is None else shapely.intersects_xy(shape, x, y)
    assert shape is None or shape.is_valid
    assert (got == (winding(points, x, y) != 0)).all()


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), min_size=3, max_size=14))
def test_any_outline_counts_by_winding(corners: list[tuple[int, int]]) -> None:
    require_inside_by_winding(corners, 12)


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=3, max_size=12))
def test_outlines_on_a_coarse_grid_run_along_themselves(corners: list[tuple[int, int]]) -> None:
    require_inside_by_winding(corners, 4)
