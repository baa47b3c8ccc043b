"""Shapes and regions of a view as paths to draw."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import shapely
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from bsa_calc.body.shapes import Shapes
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view

#: Triangles are grown by this before they are united, mm: their rounded corners would leave slits. For the eye only.
_GROW_MM = 0.05


def shape_path(shape: shapely.Geometry | Shapes | None) -> QPainterPath:
    """Return a polygon or several as a path, mm."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for polygon in shapely.get_parts(shape):
        for ring in (polygon.exterior, *polygon.interiors):
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in shapely.get_coordinates(ring).tolist()]))
    return path


@lru_cache(maxsize=512)
def region_path(body: str, view_id: str, region: int) -> QPainterPath:
    """Return what a view shows of a region, mm; empty where it shows nothing."""
    view = load_view(body, view_id)
    own = np.flatnonzero(surface().region[view.ids] == region)
    if not len(own):
        return QPainterPath()
    grown = shapely.buffer(view.parts[own], _GROW_MM, quad_segs=1, join_style="mitre")
    return shape_path(shapely.union_all(grown))
