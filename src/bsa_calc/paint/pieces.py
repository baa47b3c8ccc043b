"""Pieces of paint in a triangle's own unit frame, with corners (0,0), (1,0), (0,1)."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.shapes import Shapes, areas, overlay

#: Corners of the unit frame.
UNIT = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
#: A wholly painted triangle.
ALL = shapely.Polygon(UNIT)


def complements(shapes: Shapes) -> Shapes:
    """What of each unit triangle a shape leaves; None where nothing is left. Shapes of None count as empty."""
    left = np.full(len(shapes), ALL, dtype=object)
    some = np.array([s is not None for s in shapes], dtype=bool)
    if some.any():
        left[some] = overlay(shapely.difference, left[some], shapes[some])
    return left


def shares(shapes: Shapes) -> NDArray[np.float64]:
    """The share of its triangle that each shape fills, 0 to 1; None is 0."""
    return 2 * areas(shapes)
