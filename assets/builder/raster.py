"""A z-buffer without a graphics card: which triangle each pixel shows."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Ints = NDArray[np.int64]

#: Pixels handled at once; bounds the memory.
_CHUNK = 2_000_000
#: Samples across the rows of a coverage, and rows handled at once.
_ROWS_PER_PIXEL = 2
_STRIP = 512


def rasterise(corners: Array, size: tuple[int, int]) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """Draw triangles, nearest on top.

    Parameters
    ----------
    corners : ndarray, shape (n, 3, 3), pixel column, pixel row and nearness (greater is nearer); the middle of a pixel
        is at .5
    size : (rows, columns)

    Returns
    -------
    owner : ndarray of int, shape `size`, triangle seen, -1 for none
    near : ndarray, shape `size`, its nearness, -inf for none
    """
    owner = np.full(size[0] * size[1], -1, np.int32)
    near = np.full(size[0] * size[1], -np.inf, np.float32)
    slopes = _slopes(corners)
    triangle, row, left, right = _pixel_spans(corners, size)
    cost = np.cumsum(right - left + 1)
    cuts = np.searchsorted(cost, np.arange(0, cost[-1] if len(cost) else 0, _CHUNK))
    for a, b in zip(cuts, [*cuts[1:], len(cost)], strict=True):
        width = right[a:b] - left[a:b] + 1
        t, y = np.repeat(triangle[a:b], width), np.repeat(row[a:b], width)
        x = np.arange(len(t)) - np.repeat(np.cumsum(width) - width, width) + np.repeat(left[a:b], width)
        z = corners[t, 0, 2] + slopes[t, 0] * (x + 0.5 - corners[t, 0, 0]) + slopes[t, 1] * (y + 0.5 - corners[t, 0, 1])
        z32, pixel = z.astype(np.float32), y * size[1] + x
        np.maximum.at(near, pixel, z32)
        seen = near[pixel] == z32
        owner[pixel[seen]] = t[seen]
    return owner.reshape(size), near.reshape(size)


def weights_at(corners: Array, x: Array, y: Array) -> Array:
    """Barycentric weights of points, shape (n, 3), in their own triangles, shape (n, 3, 3)."""
    a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
    double = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (c[:, 0] - a[:, 0]) * (b[:, 1] - a[:, 1])
    double = np.where(np.abs(double) < 1e-12, 1e-12, double)
    v = ((x - a[:, 0]) * (c[:, 1] - a[:, 1]) - (c[:, 0] - a[:, 0]) * (y - a[:, 1])) / double
    w = ((b[:, 0] - a[:, 0]) * (y - a[:, 1]) - (x - a[:, 0]) * (b[:, 1] - a[:, 1])) / double
    v, w = np.clip(v, 0, 1), np.clip(w, 0, 1)
    return np.stack([1 - v - w, v, w], 1)


def _slopes(corners: Array) -> Array:
    """How nearness grows per column and per row, shape (n, 2); a triangle seen edge-on is flat."""
    a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
    u, v = b - a, c - a
    double = u[:, 0] * v[:, 1] - v[:, 0] * u[:, 1]
    safe = np.where(np.abs(double) < 1e-9, np.inf, double)
    return np.stack([u[:, 2] * v[:, 1] - v[:, 2] * u[:, 1], v[:, 2] * u[:, 0] - u[:, 2] * v[:, 0]], 1) / safe[:, None]


def coverage(corners: Array, size: tuple[int, int]) -> NDArray[np.float32]:
    """Share of each pixel that triangles cover, shape `size`: exact along the rows, from two samples across them."""
    fine = corners[:, :, :2] * [1.0, _ROWS_PER_PIXEL]
    _, row, left, right = _spans(fine, size[0] * _ROWS_PER_PIXEL)
    left, right = np.clip(left, 0, size[1] - 1e-6), np.clip(right, 0, size[1] - 1e-6)
    out = np.zeros(size, np.float32)
    for top in range(0, size[0], _STRIP):
        bottom = min(top + _STRIP, size[0])
        here = (row >= top * _ROWS_PER_PIXEL) & (row < bottom * _ROWS_PER_PIXEL)
        rows = (bottom - top) * _ROWS_PER_PIXEL
        # Where a span begins the running sum along the row goes up by one, where it ends down again.
        steps = np.zeros(rows * (size[1] + 2))
        for at, sign in ((left[here], 1.0), (right[here], -1.0)):
            whole = np.floor(at).astype(np.int64)
            cell = (row[here] - top * _ROWS_PER_PIXEL) * (size[1] + 2) + whole
            steps += np.bincount(cell, sign * (whole + 1 - at), len(steps))
            steps += np.bincount(cell + 1, sign * (at - whole), len(steps))
        share = np.clip(np.cumsum(steps.reshape(rows, -1), axis=1)[:, : size[1]], 0.0, 1.0)
        out[top:bottom] = share.reshape(bottom - top, _ROWS_PER_PIXEL, -1).mean(1)
    return out


def _spans(corners: Array, row_count: int) -> tuple[Ints, Ints, Array, Array]:
    """Where the middles of the rows cross triangles, shape (n, 3, 2 or 3): triangle, row, left and right end."""
    first = np.maximum(np.ceil(corners[:, :, 1].min(1) - 0.5).astype(np.int64), 0)
    last = np.minimum(np.floor(corners[:, :, 1].max(1) - 0.5).astype(np.int64), row_count - 1)
    count = np.maximum(last - first + 1, 0)
    triangle = np.repeat(np.arange(len(corners)), count)
    row = np.arange(len(triangle)) - np.repeat(np.cumsum(count) - count, count) + np.repeat(first, count)
    y = row + 0.5
    left, right = np.full(len(row), np.inf), np.full(len(row), -np.inf)
    for i, j in ((0, 1), (1, 2), (2, 0)):
        p, q = corners[triangle, i, :2], corners[triangle, j, :2]
        rise = q[:, 1] - p[:, 1]
        part = (y - p[:, 1]) / np.where(rise == 0, np.inf, rise)
        crosses = (rise != 0) & (part >= 0) & (part <= 1)
        x = p[:, 0] + part * (q[:, 0] - p[:, 0])
        left = np.where(crosses, np.minimum(left, x), left)
        right = np.where(crosses, np.maximum(right, x), right)
    good = right >= left
    return triangle[good], row[good], left[good], right[good]


def _pixel_spans(corners: Array, size: tuple[int, int]) -> tuple[Ints, Ints, Ints, Ints]:
    """The pixels whose middles lie in the triangles: triangle, row, first column, last column."""
    triangle, row, left, right = _spans(corners, size[0])
    a = np.maximum(np.ceil(left - 0.5).astype(np.int64), 0)
    b = np.minimum(np.floor(right - 0.5).astype(np.int64), size[1] - 1)
    good = b >= a
    return triangle[good], row[good], a[good], b[good]
