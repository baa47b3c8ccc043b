"""What of the body looks otherwise after a change."""

from __future__ import annotations

import numpy as np

from bsa_calc.body.surface import Floats, Ints, surface
from bsa_calc.measure.measurement import Measurement

#: Changed triangles in one square of this side are drawn again together, mm.
_SQUARE_MM = 120.0
#: A view has fewer of them in a row or column.
_SQUARES = 1 << 16
_MOST_BOXES = 8


def cream_on_triangles(result: Measurement) -> Ints:
    """Return for each triangle 0 for bare, 1 for paint without cream, 2 for paint with cream, 3 for both."""
    look = np.zeros(len(surface()), dtype=np.int64)
    look[result.drawing.held_back.touched()] |= 1
    look[result.drawing.application.touched()] |= 2
    return look


def boxes_around(corners: Floats) -> list[tuple[float, float, float, float]]:
    """Return a few boxes (x, y, width, height, mm) that hold triangles of shape (k, 3, 2); one where many would do."""
    if not len(corners):
        return []
    a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
    low, high = np.minimum(np.minimum(a, b), c), np.maximum(np.maximum(a, b), c)
    across, up = np.floor((low + high) / (2 * _SQUARE_MM)).astype(np.int64).T
    # One number for each square: rows take ten times as long to sort.
    _, which = np.unique(across * _SQUARES + up, return_inverse=True)
    if which.max() >= _MOST_BOXES:
        # What lies across the edge of two boxes is drawn twice.
        which = np.zeros_like(which)
    boxes = []
    for k in range(int(which.max()) + 1):
        (x0, y0), (x1, y1) = low[which == k].min(0).tolist(), high[which == k].max(0).tolist()
        boxes.append((x0, y0, x1 - x0, y1 - y0))
    return boxes
