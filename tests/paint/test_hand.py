"""The hand stamp: worth 1 % of the body wherever it fits."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view, view_ids
from bsa_calc.body.weights import SOURCES, triangle_weights
from bsa_calc.paint.hand import HandFit, fit_hand, hand_shape
from bsa_calc.paint.live import LiveStroke
from bsa_calc.paint.star import SkinUnder, Star
from bsa_calc.paint.table import PaintTable

BODIES = ("adult-female", "adult-male", "adolescent")


def painted(body: str, view: str, weights: np.ndarray, table: PaintTable, shape: shapely.Geometry) -> PaintTable:
    """The table with a shape painted."""
    stroke = LiveStroke(table, load_view(body, view), weights)
    stroke.area(shape)
    return stroke.commit()


def test_the_outline_is_a_hand() -> None:
    """As large as a grown-up's, five fingers up, the thumb on the left, as one sees the back of a right hand."""
    corners = hand_shape()
    hand = shapely.Polygon(corners)
    assert hand.is_valid
    assert hand.exterior.is_ccw
    assert 80 <= len(corners) <= 140
    assert 130 < hand.area / 100 < 160
    x0, y0, x1, y1 = hand.bounds
    assert 170 < y1 - y0 < 200
    assert x1 - x0 < 165
    # a line across the fingers meets four of them, one above meets the middle one, one lower meets thumb and palm
    across = [shapely.intersection(hand, shapely.LineString([(-200, y), (200, y)])) for y in (90, 140, 50)]
    assert [len(shapely.get_parts(line)) for line in across] == [4, 1, 2]
    thumb = shapely.get_parts(across[2])[0]
    assert thumb.length < 30
    assert thumb.bounds[2] < -40


def test_the_outline_is_seen_whole_from_its_middle() -> None:
    """The corners go round once, so that a larger hand covers all that a smaller one does."""
    corners = hand_shape()
    angles = np.unwrap(np.arctan2(corners[:, 1], corners[:, 0]))
    assert (np.diff(angles) > np.radians(0.1)).all()
    assert angles[-1] - angles[0] < 2 * np.pi
    hand = shapely.Polygon(corners)
    for size in (1.001, 1.1, 2):
        assert shapely.Polygon(size * corners).covers(hand)
    assert not corners.flags.writeable


@settings(max_examples=40)
@given(
    st.integers(0, 2**31), st.sampled_from(BODIES), st.sampled_from(view_ids()), st.sampled_from(sorted(SOURCES)),
    st.sampled_from([0.5, 3, 12, 34]), st.floats(-360, 360), st.booleans(),
)  # fmt: skip
def test_one_percent_anywhere_it_fits(
    seed: int, body: str, name: str, source: str, age: float, turn: float, left: bool
) -> None:
    """Painted, it is 1 % to a thousandth (and far less), in every view, on every body, by every table."""
    random = np.random.default_rng(seed)
    view, weights = load_view(body, name), triangle_weights(body, source, age)
    place = random.choice(view.corners.mean(1)) + random.normal(0, 5, 2)
    fit = fit_hand(view, weights, place, turn, left=left)
    if fit is None:
        return
    table = painted(body, name, weights, PaintTable.empty(len(surface())), fit.shape)
    assert table.shares() @ weights == pytest.approx(1, abs=1e-9)
    assert fit.percent == pytest.approx(1, abs=1e-9)
    on_skin = shapely.area(shapely.intersection(view.parts, fit.shape)).sum() / fit.shape.area
    assert on_skin >= 0.5 - 1e-9
    assert fit.shape.area == pytest.approx(fit.size**2 * shapely.Polygon(hand_shape()).area)


@pytest.mark.parametrize(
    ("view", "region"),
    [("front", "left-chest"), ("front", "groin"), ("front", "nose"), ("back", "right-lower-back"), ("back", "scalp"),
     ("left", "left-thigh-front"), ("right", "right-buttock"), ("inner-left", "left-knee"), ("crown", "scalp"),
     ("back", "left-thigh-back")],
)  # fmt: skip
def test_where_there_is_room_it_fits(
    each_body: str, view: str, region: str, spot: Callable[..., tuple[float, float]]
) -> None:
    """On broad skin a hand fits, left or right, and is about as large as a hand."""
    weights = triangle_weights(each_body, "lund-browder", 34)
    for left in (False, True):
        fit = fit_hand(load_view(each_body, view), weights, np.array(spot(view, region, each_body)), 0, left=left)
        assert fit is not None
        assert 0.6 < fit.size < 1.4


def test_along_the_forearm_it_fits(each_body: str, spot: Callable[..., tuple[float, float]]) -> None:
    """Not across it: there most of the hand would lie beside the arm."""
    weights = triangle_weights(each_body, "lund-browder", 34)
    view, place = load_view(each_body, "front"), np.array(spot("front", "left-forearm-front", each_body))
    fits = [fit_hand(view, weights, place, turn) is not None for turn in range(0, 360, 10)]
    assert any(fits)
    assert not all(fits)


def test_it_counts_skin_that_is_painted_already(spot: Callable[..., tuple[float, float]]) -> None:
    """The same hand again adds nothing; a hand half over it adds less than 1 %; each is worth 1 %."""
    weights = triangle_weights("adult-female", "lund-browder", 34)
    view = load_view("adult-female", "back")
    place = np.array(spot("back", "left-upper-back"))
    one, other = (fit_hand(view, weights, p, 10) for p in (place, place + np.array([40.0, 5.0])))
    assert isinstance(one, HandFit)
    assert isinstance(other, HandFit)
    first = painted("adult-female", "back", weights, PaintTable.empty(len(surface())), one.shape)
    assert painted("adult-female", "back", weights, first, one.shape).shares() @ weights == pytest.approx(1, abs=1e-9)
    both = painted("adult-female", "back", weights, first, other.shape).shares() @ weights
    assert 1.2 < both < 1.8
    assert other.percent == pytest.approx(1, abs=1e-9)


def test_a_left_hand_is_the_mirror_image() -> None:
    """Turned the other way on the other side of the body, it is as large."""
    weights = triangle_weights("adult-female", "lund-browder", 34)
    view = load_view("adult-female", "front")
    right = fit_hand(view, weights, np.array([70.0, 1230.0]), 25)
    left = fit_hand(view, weights, np.array([-70.0, 1230.0]), -25, left=True)
    assert right is not None
    assert left is not None
    assert left.size == pytest.approx(right.size)
    assert shapely.get_coordinates(left.shape) * [-1, 1] == pytest.approx(shapely.get_coordinates(right.shape))


def test_it_turns_counter_clockwise() -> None:
    """At 0 the fingers point up, at 90 to the left."""
    weights = triangle_weights("adult-female", "lund-browder", 34)
    view, place = load_view("adult-female", "back"), np.array([0.0, 1200.0])
    up, aside = (fit_hand(view, weights, place, turn) for turn in (0, 90))
    assert up is not None
    assert aside is not None
    assert up.shape.bounds[3] - 1200 > 1.5 * (1200 - up.shape.bounds[1])
    assert -aside.shape.bounds[0] > 1.5 * aside.shape.bounds[2]


@pytest.mark.parametrize("place", [(900, 900), (0, 100), (1e6, 0), (10, -30)])
def test_where_there_is_no_room(each_body: str, place: tuple[float, float]) -> None:
    """Beside the body, between the shins, below the feet: no hand."""
    weights = triangle_weights(each_body, "lund-browder", 34)
    assert fit_hand(load_view(each_body, "front"), weights, np.array(place, float), 0) is None


def test_every_size_against_plain_overlays() -> None:
    """What a star covers at any size, and how fast that grows, as shapely finds it: hand and square, mirrored too."""
    view = load_view("adult-male", "left")
    density = triangle_weights("adult-male")[view.ids] / view.area_mm2
    square = Star(np.array([(60.0, -50), (55, 60), (-70, 66), (-60, -60)]))
    place = np.array([-20.0, 1400.0])
    for star in (square, Star(hand_shape())):
        for turn in (np.eye(2), np.array([[-0.6, 0.8], [0.8, 0.6]])):
            skin = SkinUnder(star, view, place, turn, 1.6)
            worth = skin.worth(density)
            for size in (0.01, 0.4, 1.0, 1.6):
                shape = shapely.Polygon(place + size * star.corners @ turn.T)
                expected = shapely.area(shapely.intersection(view.parts, shape)) @ density
                covered, slope = skin.covered(worth, size)
                assert covered == pytest.approx(expected, abs=1e-11)
                step = 1e-6
                ahead = skin.covered(worth, size + step)[0] - skin.covered(worth, size - step)[0]
                assert slope == pytest.approx(ahead / (2 * step), rel=1e-4, abs=1e-7)


def test_a_middle_on_a_corner_or_an_edge() -> None:
    """Places where an edge points at the middle, or passes through it."""
    weights = triangle_weights("adult-female", "lund-browder", 34)
    view = load_view("adult-female", "back")
    own = np.flatnonzero(np.linalg.norm(view.corners.mean(1) - [40, 1200], axis=1) < 40)
    for corners in view.corners[own[:20]]:
        for place in (corners[0], corners[:2].mean(0), np.array([0.0, corners[0, 1]])):
            fit = fit_hand(view, weights, place, 0)
            assert fit is not None
            table = painted("adult-female", "back", weights, PaintTable.empty(len(surface())), fit.shape)
            assert table.shares() @ weights == pytest.approx(1, abs=1e-9)
