"""The outlines of patches in a view as paths to draw, kept from one drawing to the next."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from bsa_calc.body.shapes import Shapes
from bsa_calc.body.surface import Ints
from bsa_calc.body.views import View
from bsa_calc.label.measurement import Measurement


@dataclass(frozen=True, slots=True, eq=False)
class PatchPath:
    """One patch in one view.

    Attributes
    ----------
    patch : int, its number in the measurement
    path : QPainterPath, mm
    applied : bool, gets cream this time
    """

    patch: int
    path: QPainterPath
    applied: bool


class ViewPaths:
    """Paths of all patches that a view shows; pieces that did not change are not computed again."""

    def __init__(self, view: View) -> None:
        self.view = view
        # A shape is kept with its polygons, so that its identity stays its own as long as it is a key.
        self._known: dict[tuple[int, int], tuple[shapely.Geometry, list[QPolygonF]]] = {}

    def paths(self, result: Measurement) -> list[PatchPath]:
        """The patches of a measurement as this view shows them."""
        parts, patch = result.patches.parts, result.patches.patch
        at = self.view.places(parts.triangle)
        shown = np.flatnonzero(at >= 0)
        found = self._polygons(parts.triangle[shown], parts.shape[shown], at[shown])
        paths: dict[int, QPainterPath] = {}
        for owner, polygons in zip(patch[shown].tolist(), found, strict=True):
            path = paths.get(owner)
            if path is None:
                path = paths[owner] = QPainterPath()
                path.setFillRule(Qt.FillRule.OddEvenFill)
            for polygon in polygons:
                path.addPolygon(polygon)
        return [PatchPath(k, path, bool(result.applied[k])) for k, path in sorted(paths.items())]

    def _polygons(self, triangles: Ints, shapes: Shapes, at: Ints) -> list[list[QPolygonF]]:
        keys = [(t, id(s)) for t, s in zip(triangles.tolist(), shapes, strict=True)]
        known = self._known
        new = [k for k, key in enumerate(keys) if key not in known]
        if new:
            carried = self.view.shapes_from_unit(shapes[new], at[new])
            for k, shape in zip(new, carried, strict=True):
                known[keys[k]] = (shapes[k], _rings(shape))
        self._known = {key: known[key] for key in keys}
        return [known[key][1] for key in keys]


def _rings(shape: shapely.Geometry | None) -> list[QPolygonF]:
    return [
        QPolygonF([QPointF(x, y) for x, y in shapely.get_coordinates(ring).tolist()])
        for polygon in shapely.get_parts(shape)
        for ring in (polygon.exterior, *polygon.interiors)
    ]
