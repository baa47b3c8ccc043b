"""Rings of polygons as a path to draw."""

from __future__ import annotations

import shapely
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

from bsa_calc.body.shapes import Shapes


def rings_path(shapes: shapely.Geometry | Shapes | None, rule: Qt.FillRule) -> QPainterPath:
    """All rings of a polygon or several, None among them, as one path."""
    # A step over a face brings seventy triangles: corners come from shapely at once, and go to Qt as plain numbers.
    xy, ring = shapely.get_coordinates(shapely.get_rings(shapely.get_parts(shapes)), return_index=True)
    path = QPainterPath()
    path.setFillRule(rule)
    before = -1
    for own, (x, y) in zip(ring.tolist(), xy.tolist(), strict=True):
        (path.lineTo if own == before else path.moveTo)(x, y)
        before = own
    return path
