"""The brush: one fixed polygon, and what it sweeps."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import shapely
from numpy.typing import NDArray

Floats = NDArray[np.float64]

#: Corners of the brush.
CORNERS = 64
_TURN = 2 * np.pi / CORNERS
#: A step shorter than this is a dab: the two sides of its hull would be one, mm.
_NO_WAY_MM = 1e-9
#: A path of more steps is swept so many steps at a time.
_AT_A_TIME = 32
#: A regular polygon of 64 corners with the area of the unit circle, twice round.
_CIRCLE = np.sqrt(2 * np.pi / (CORNERS * np.sin(_TURN))) * np.column_stack(
    [np.cos(np.arange(2 * CORNERS + 1) * _TURN), np.sin(np.arange(2 * CORNERS + 1) * _TURN)]
)


def step_ring(start: Floats, end: Floats, radius_mm: float) -> Floats:
    """Corners of what the brush covers moving straight from `start` to `end`: the hull of its two places.

    A fixed polygon makes the result independent of how a stroke was cut into steps.

    Parameters
    ----------
    start, end : ndarray, shape (2,), mm; equal for a single dab
    radius_mm : float, of the circle whose area the brush has

    Returns
    -------
    ndarray, shape (64, 2) for a dab, else (66, 2), mm, counter-clockwise, not closed

    Examples
    --------
    >>> import numpy as np
    >>> o, a = np.zeros(2), np.array([30.0, 0.0])
    >>> bool(np.isclose(shapely.Polygon(step_ring(o, o, 10)).area, np.pi * 100))
    True
    >>> len(step_ring(o, a, 10))
    66
    """
    x, y = float(end[0] - start[0]), float(end[1] - start[1])
    if max(abs(x), abs(y)) < _NO_WAY_MM:
        return np.asarray(_CIRCLE[:CORNERS] * radius_mm + start)
    # Half of the sides face the way that the brush goes; side k, from corner k to k+1, faces the angle (k + ½) turns.
    first = math.ceil((math.atan2(y, x) - math.pi / 2) / _TURN - 0.5) % CORNERS
    half = CORNERS // 2
    ring = _CIRCLE[first : first + CORNERS + 2] * radius_mm
    ring[half + 1 :] = _CIRCLE[first + half : first + CORNERS + 1] * radius_mm
    ring[: half + 1] += end
    ring[half + 1 :] += start
    return np.asarray(ring)


def step_shape(start: Floats, end: Floats, radius_mm: float) -> shapely.Polygon:
    """`step_ring` as a polygon."""
    # A ring first: from an array of numbers the polygon takes twice as long, at every event of a stroke.
    shape: shapely.Polygon = shapely.polygons(shapely.linearrings(step_ring(start, end, radius_mm)))
    return shape


def swept(path: Floats, radius_mm: float) -> Iterator[tuple[shapely.Geometry, Floats]]:
    """What the brush covers along a path, and its way, piece by piece: many steps at once where it is long.

    Parameters
    ----------
    path : ndarray, shape (n, 2), mm, n ≥ 1; a single point is a dab

    Examples
    --------
    >>> import numpy as np
    >>> len(list(swept(np.zeros((1, 2)), 5))), len(list(swept(np.zeros((100, 2)), 5)))
    (1, 4)
    """
    ends = [(path[0], path[0]), *pairwise(path)]
    if len(ends) <= _AT_A_TIME:
        yield from ((step_shape(start, end, radius_mm), np.array([start, end])) for start, end in ends)
        return
    for k in range(0, len(ends), _AT_A_TIME):
        some = ends[k : k + _AT_A_TIME]
        way = np.array([some[0][0], *(end for _, end in some)])
        yield shapely.union_all([step_shape(start, end, radius_mm) for start, end in some]), way
