"""Large shapes cut up for small ones: the overlays are the same."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view
from bsa_calc.body.weights import triangle_weights
from bsa_calc.paint.hand import hand_shape
from bsa_calc.paint.live import LiveStroke
from bsa_calc.paint.local import local_pieces
from bsa_calc.paint.table import PaintTable


@pytest.mark.parametrize("operation", [shapely.difference, shapely.intersection])
def test_overlays_are_the_same(operation: np.ufunc) -> None:
    """A hand and a shape of many holes on the face: each triangle loses and keeps what it should."""
    view = load_view("adult-female", "front")
    hand = shapely.Polygon(hand_shape() + np.array([5.0, 1590.0]))
    holes = shapely.buffer(shapely.points(np.random.default_rng(2).normal([5, 1600], 30, (60, 2))), 4, quad_segs=8)
    for shape in (hand, shapely.difference(hand, shapely.union_all(holes))):
        near = view.parts[view.tree.query(shape)]
        crossed = near[shapely.intersects(shape, near) & ~shapely.covers(shape, near)]
        assert len(crossed) > 100
        pieces = local_pieces(shape, crossed)
        assert max(shapely.get_num_coordinates(pieces)) < 0.7 * shapely.get_num_coordinates(shape)
        ours, plain = (shapely.area(operation(crossed, other)) for other in (pieces, shape))
        assert ours == pytest.approx(plain, abs=1e-9)


def test_small_shapes_stay_whole() -> None:
    """A brush step, or a shape for few others, is handed out as it is."""
    view = load_view("adult-female", "front")
    step = shapely.Point(5, 1590).buffer(30, quad_segs=16)
    near = view.parts[view.tree.query(step)]
    assert all(piece is step for piece in local_pieces(step, near))
    hand = shapely.Polygon(hand_shape() + np.array([5.0, 1590.0]))
    assert all(piece is hand for piece in local_pieces(hand, near[:5]))
    assert len(local_pieces(hand, near[:0])) == 0


@settings(max_examples=15)
@example(1057, "inner-right", False)  # takes 4e-8 mm² of one triangle, less than is kept
@given(st.integers(0, 2**31), st.sampled_from(["front", "left", "inner-right"]), st.booleans())
def test_outlines_over_one_another_in_one_stroke(seed: int, name: str, erase: bool) -> None:
    """Large outlines and brush steps on and over one another: the figure is the paint's, and as if kept one by one."""
    random = np.random.default_rng(seed)
    view, weights = load_view("adult-female", name), triangle_weights("adult-female")
    start = PaintTable.empty(len(surface()))
    dabs = LiveStroke(start, view, weights)
    for place in random.choice(view.corners.mean(1), 20):
        dabs.brush(place, place, 15)
    start = dabs.commit()
    if erase:
        start = start.filled(view.ids[::3])
    place = random.choice(view.corners.mean(1))
    together = LiveStroke(start, view, weights, erase=erase)
    apart = start
    for step in random.normal(0, 25, (4, 2)):
        hand = shapely.Polygon(0.6 * hand_shape() + place + step)
        single = LiveStroke(apart, view, weights, erase=erase)
        # As areas, not as the brush: what skin that is on depends on the whole stroke, so on how it is cut up.
        short = shapely.LineString([place, place + step]).buffer(5, quad_segs=8)
        for live in (together, single):
            live.area(hand)
            live.area(short)
        after = single.commit()
        gained = abs(float((after.shares() - apart.shares()) @ weights))
        assert gained == pytest.approx(single.changed_percent, abs=1e-9)
        apart = after
    kept = together.commit()
    assert abs(float((kept.shares() - start.shares()) @ weights)) == pytest.approx(together.changed_percent, abs=1e-9)
    assert kept.shares() == pytest.approx(apart.shares(), abs=1e-8)
    _, pieces = kept.partial()
    assert shapely.is_valid(pieces).all()
    assert sorted(together.touched().tolist()) == kept.differs(start).tolist()
