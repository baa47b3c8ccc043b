"""Overlays of shapely arrays that always give clean polygons."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

Shapes = NDArray[np.object_]

#: Smaller polygons come from rounding and are dropped. In a triangle's unit frame one of them is worth at most 1e-11
#: percent of the body; in a view it is a square of 0.01 µm.
SMALLEST = 1e-10
#: Precision of the last try where an overlay fails, in units of the frame.
_COARSE = 1e-9

log = logging.getLogger(__name__)


def areas(shapes: Shapes) -> NDArray[np.float64]:
    """Area of each shape, 0 for None."""
    found: NDArray[np.float64] = shapely.area(shapes)
    found[np.isnan(found)] = 0.0
    return found


def overlay(operation: Callable[..., Shapes], a: Shapes, b: Shapes | shapely.Geometry) -> Shapes:
    """Run a shapely overlay on an array and one of its shape, or one shape; keep its polygons, None where none is left.

    Raises
    ------
    shapely.GEOSException
        if one pair fails thrice: as it is, repaired, and on a grid of 1e-9; both operands are in the log.
    """
    try:
        result = operation(a, b)
    except shapely.GEOSException:
        result = np.array([_overlay_one(operation, x, y) for x, y in np.broadcast(a, b)], dtype=object)
    return polygons_only(result)


def _overlay_one(operation: Callable[..., Any], a: shapely.Geometry, b: shapely.Geometry) -> shapely.Geometry:
    try:
        return operation(a, b)
    except shapely.GEOSException:
        log.warning("an overlay is repeated with repaired operands")
    pair = repaired(np.array([a, b], dtype=object))
    try:
        return operation(*pair)
    except shapely.GEOSException:
        log.exception(
            "an overlay is repeated on a grid: %s %s", shapely.to_wkb(a, hex=True), shapely.to_wkb(b, hex=True)
        )
    return operation(*pair, grid_size=_COARSE)


def repaired(shapes: Shapes) -> Shapes:
    """Shapes carried to another frame, valid again where rounding made borders that touched cross; None stays None."""
    wrong = np.flatnonzero(~shapely.is_valid(shapes) & ~shapely.is_missing(shapes))
    if not len(wrong):
        return shapes
    mended = shapes.copy()
    mended[wrong] = polygons_only(shapely.make_valid(shapes[wrong], method="structure", keep_collapsed=False))
    return mended


def polygons_only(shapes: Shapes) -> Shapes:
    """Keep what has area: polygons larger than `SMALLEST`, several as a MultiPolygon, none as None; shape (k,)."""
    kept = np.array(shapes, dtype=object)
    kind, some = shapely.get_type_id(kept), shapely.area(kept) > SMALLEST
    kept[~some] = None
    several = np.flatnonzero(some & (kind != shapely.GeometryType.POLYGON))
    if len(several):
        parts, owner = shapely.get_parts(kept[several], return_index=True)
        unclean = owner[shapely.area(parts) <= SMALLEST].tolist()
        mixed = np.flatnonzero(kind[several] != shapely.GeometryType.MULTIPOLYGON).tolist()
        for i in several[sorted({*unclean, *mixed})]:
            kept[i] = _polygonal(kept[i])
    return kept


def _polygonal(shape: shapely.Geometry | None) -> shapely.Geometry | None:
    parts = [p for p in shapely.get_parts(shape) if p.geom_type == "Polygon" and p.area > SMALLEST]
    if len(parts) > 1:
        return shapely.MultiPolygon(parts)
    return parts[0] if parts else None
