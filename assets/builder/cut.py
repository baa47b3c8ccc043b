"""Cut a part out of the fine mesh along a smooth line."""

from __future__ import annotations

import numpy as np
from normals import neighbour_mean
from numpy.typing import NDArray

Array = NDArray[np.float64]
Ints = NDArray[np.int64]

#: Rounds of evening out; moves the line by a few mm off the zigzag of the triangles.
_ROUNDS = 16


def cut_out(points: Array, normals: Array, triangles: Ints, wanted: NDArray[np.bool_]) -> tuple[Array, Array, Ints]:
    """The wanted triangles, the zigzag of their border evened out across the triangles on either side.

    Parameters
    ----------
    points, normals : ndarray, shape (v, 3)
    triangles : ndarray of int, shape (m, 3)
    wanted : ndarray of bool, shape (m,)

    Returns
    -------
    points, normals, triangles : the same vertices and more where the line crosses edges
    """
    level = _levels(triangles, wanted, len(points))
    inside = level[triangles] > 0
    count = inside.sum(1)
    pieces = [triangles[count == 3]]
    for lone_is_inside in (True, False):
        chosen = count == (1 if lone_is_inside else 2)
        turned = _lone_first(triangles[chosen], inside[chosen] == lone_is_inside)
        a, b, c = turned.T
        ab, ac = len(points) + np.arange(len(a)), len(points) + len(a) + np.arange(len(a))
        ends = np.stack([np.concatenate([a, a]), np.concatenate([b, c])], 1)
        part = (level[ends[:, 0]] / (level[ends[:, 0]] - level[ends[:, 1]]))[:, None]
        points = np.vstack([points, points[ends[:, 0]] * (1 - part) + points[ends[:, 1]] * part])
        normals = np.vstack([normals, normals[ends[:, 0]] * (1 - part) + normals[ends[:, 1]] * part])
        if lone_is_inside:
            pieces.append(np.stack([a, ab, ac], 1))
        else:
            pieces += [np.stack([ab, b, c], 1), np.stack([ab, c, ac], 1)]
    return points, normals, np.vstack(pieces)


def _levels(triangles: Ints, wanted: NDArray[np.bool_], count: int) -> Array:
    """Per vertex above 0 inside, below 0 outside, 0 on the smooth line."""
    around = np.bincount(triangles.ravel(), minlength=count)
    good = np.bincount(triangles.ravel(), np.repeat(wanted, 3), count)
    level = good / np.maximum(around, 1) - 0.5
    mean = neighbour_mean(triangles, count)
    for _ in range(_ROUNDS):
        level = mean @ level
    return np.where(np.abs(level) < 1e-9, 1e-9, level)


def _lone_first(triangles: Ints, lone: NDArray[np.bool_]) -> Ints:
    """Each triangle turned so that its one marked corner comes first."""
    start = lone.argmax(1)[:, None]
    return np.take_along_axis(triangles, (start + np.arange(3)) % 3, axis=1)
