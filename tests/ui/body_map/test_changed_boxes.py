"""The places of a view that are drawn again after a change."""

from __future__ import annotations

import numpy as np

from bsa_calc.body.views import load_view
from bsa_calc.ui.body_map.patch_looks import boxes_around


def round_about(x: float, y: float) -> np.ndarray:
    """Three small triangles near a place, mm."""
    return np.array([x, y]) + np.array([[[k, k], [k + 3, k], [k, k + 2]] for k in (0, 2, 4)], dtype=float)


def test_places_far_apart_have_boxes_of_their_own() -> None:
    """Also left of the middle and below the ground, where numbers are negative."""
    groups = [round_about(x, y) for x, y in ((-250, 10), (130, 10), (10, -130), (10, 1500))]
    boxes = boxes_around(np.concatenate(groups))
    assert sorted(boxes) == sorted((*group[0, 0].tolist(), 7.0, 6.0) for group in groups)


def test_nothing_has_no_box_and_much_has_one() -> None:
    corners = load_view("adult-female", "front").corners
    assert boxes_around(corners[:0]) == []
    ((x, y, width, height),) = boxes_around(corners)
    assert (corners >= (x, y)).all()
    assert (corners <= (x + width + 1e-9, y + height + 1e-9)).all()
