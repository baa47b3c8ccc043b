"""Shapes and regions of a view as paths to draw."""

from __future__ import annotations

from functools import lru_cache

import shapely
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

from bsa_calc.body.region_skin import region_outline
from bsa_calc.body.shapes import Shapes
from bsa_calc.ui.body_map.ring_paths import rings_path


def shape_path(shape: shapely.Geometry | Shapes | None) -> QPainterPath:
    """Return a polygon or several as a path, mm."""
    return rings_path(shape, Qt.FillRule.OddEvenFill)


@lru_cache(maxsize=512)
def region_path(body: str, view_id: str, region: int) -> QPainterPath:
    """Return what a view shows of a region, mm; empty where it shows nothing."""
    return shape_path(region_outline(body, view_id, region))
