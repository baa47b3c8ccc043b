"""The piece of a large shape that matters to a small one."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.shapes import Shapes, overlay

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

#: A shape of fewer corners is not worth cutting up; a brush step has 64 or 66.
_MANY_CORNERS = 80
#: Nor is one for fewer shapes than this.
_MANY_SHAPES = 24
#: A large shape is overlaid as often as it would be halved for thousands of others.
_HALVINGS = 20
#: Each overlay costs as much as so many corners, however few it has.
_EACH = 120
#: Pieces reach so far beyond what they are for, mm, so that where they were cut off plays no part.
_MARGIN = 1.0


def is_large(shape: shapely.Geometry) -> bool:
    """Whether a shape has far more corners than a step of the brush."""
    return int(shapely.get_num_coordinates(shape)) >= _MANY_CORNERS


def overlay_corners(shape: shapely.Geometry, others: Shapes) -> int:
    """How much work it is to overlay a shape with others, in corners of polygons."""
    own = int(shapely.get_num_coordinates(shape))
    # A large one is halved again and again instead.
    times = _HALVINGS if is_large(shape) else len(others)
    return own * min(times, len(others)) + int(shapely.get_num_coordinates(others).sum()) + _EACH * len(others)


def local_pieces(shape: shapely.Geometry, others: Shapes) -> Shapes:
    """For each of some shapes what of `shape` lies round it: an overlay with that is the same and far quicker.

    Parameters
    ----------
    shape : shapely polygon, or several, mm
    others : ndarray of shapely polygons, shape (k,), mm

    Returns
    -------
    ndarray of shapely polygons, shape (k,)
    """
    pieces = np.full(len(others), shape, dtype=object)
    _cut_up(shape, shapely.bounds(others), np.arange(len(others)), pieces)
    return pieces


def _cut_up(shape: shapely.Geometry, boxes: Floats, chosen: Ints, pieces: Shapes) -> None:
    """Halve the shapes along their longer way, and the shape with them, until either is small."""
    if len(chosen) < _MANY_SHAPES or not is_large(shape):
        pieces[chosen] = shape
        return
    middles = boxes[chosen, :2] + boxes[chosen, 2:]
    axis = int(np.argmax(np.ptp(middles, axis=0)))
    order = np.argsort(middles[:, axis], kind="stable")
    for half in np.array_split(chosen[order], 2):
        low, high = boxes[half, :2].min(0) - _MARGIN, boxes[half, 2:].max(0) + _MARGIN
        cut = overlay(shapely.intersection, np.array([shape]), np.array([shapely.box(*low, *high)]))[0]
        # What the shapes were chosen for cannot be gone; if rounding says so, nothing is cut off.
        _cut_up(shape if cut is None else cut, boxes, half, pieces)
