"""Large shapes cut up for small ones: the overlays are the same."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from bsa_calc.body.views import load_view
from bsa_calc.paint.hand import hand_shape
from bsa_calc.paint.local import local_pieces


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
