"""The outlines of patches in a view as paths to draw, kept from one drawing to the next."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import shapely
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from bsa_calc.body.shapes import Shapes
from bsa_calc.body.surface import Ints
from bsa_calc.body.views import View
from bsa_calc.label.measurement import Measurement
from bsa_calc.paint.table import PaintTable

#: Triangles are united in groups of so many numbers: a stroke changes a few groups of a large patch, not all of it.
_GROUP = 64
#: Pieces are grown by this before they are united, mm: rounding would leave slits between them. For the eye only.
_GROW_MM = 0.03
#: Bends smaller than this are left out of what is drawn, mm: a third of a pixel at the largest zoom.
_SMOOTH_MM = 0.08
#: So many outlines of paint that is gone are kept: undo brings it back.
_SPARE = 1500


@dataclass(frozen=True, slots=True, eq=False)
class PatchPath:
    """One patch in one view.

    Attributes
    ----------
    patch : int, its number in the measurement
    path : QPainterPath, mm
    box : QRectF, mm, round the path
    applied : bool, gets cream this time
    """

    patch: int
    path: QPainterPath
    box: QRectF
    applied: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Made:
    """What was made of some pieces; they are kept with it, so that their identity stays their own while it is a key."""

    pieces: Shapes
    path: QPainterPath
    box: QRectF


class ViewPaths:
    """Paths of all patches that a view shows; what did not change is not computed again."""

    def __init__(self, view: View) -> None:
        self.view = view
        self._patches: dict[bytes, _Made] = {}
        self._groups: dict[bytes, _Made] = {}

    def paths(self, result: Measurement) -> list[PatchPath]:
        """The patches of a measurement as this view shows them."""
        parts = result.patches.parts
        at = self.view.places(parts.triangle)
        shown = np.flatnonzero(at >= 0)
        if not len(shown):
            return []
        shown = shown[np.argsort(result.patches.patch[shown], kind="stable")]
        patch = result.patches.patch[shown]
        shape = parts.shape[shown]
        keys = np.column_stack([parts.triangle[shown], [id(piece) for piece in shape]])
        pieces = _Pieces(parts.triangle[shown], shape, at[shown], keys)
        self._trim_caches(len(shown))
        return [
            PatchPath(number, made.path, made.box, bool(result.applied[number]))
            for number, made in ((int(patch[first]), self._patch(pieces, first, last)) for first, last in _runs(patch))
        ]

    def of_table(self, table: PaintTable) -> QPainterPath:
        """All paint of a table as this view shows it, whatever patch it belongs to."""
        triangle = table.touched()
        at = self.view.places(triangle)
        triangle, at = triangle[at >= 0], at[at >= 0]
        shape = table.pieces(triangle)
        pieces = _Pieces(triangle, shape, at, np.column_stack([triangle, [id(piece) for piece in shape]]))
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        if len(triangle):
            for first, last in _runs(triangle // _GROUP):
                path.addPath(self._group(pieces, first, last).path)
        self._trim_caches(len(triangle))
        return path

    def _patch(self, pieces: _Pieces, first: int, last: int) -> _Made:
        key = pieces.keys[first:last].tobytes()
        made = self._patches.get(key)
        if made is None:
            path = QPainterPath()
            path.setFillRule(Qt.FillRule.WindingFill)
            groups = pieces.triangle[first:last] // _GROUP
            for start, end in _runs(groups):
                path.addPath(self._group(pieces, first + start, first + end).path)
            made = self._patches[key] = _Made(pieces.shape[first:last], path, path.controlPointRect())
        return made

    def _group(self, pieces: _Pieces, first: int, last: int) -> _Made:
        key = pieces.keys[first:last].tobytes()
        made = self._groups.get(key)
        if made is None:
            own = pieces.shape[first:last]
            path = _outline(self.view.shapes_from_unit(own, pieces.at[first:last]))
            made = self._groups[key] = _Made(own, path, path.controlPointRect())
        return made

    def _trim_caches(self, used: int) -> None:
        """Forget the oldest where much more is kept than is shown."""
        for cache in (self._patches, self._groups):
            for key in list(cache)[: max(0, len(cache) - used - _SPARE)]:
                del cache[key]


@dataclass(frozen=True, slots=True, eq=False)
class _Pieces:
    """Pieces of paint that a view shows, by patch and then by triangle.

    Attributes
    ----------
    at : places in the view
    keys : ndarray of int, shape (k, 2), triangle and identity of each piece
    """

    triangle: Ints
    shape: Shapes
    at: Ints
    keys: Ints


def _runs(numbers: Ints) -> list[tuple[int, int]]:
    """First and one past the last of each run of equal numbers."""
    edges = [0, *(np.flatnonzero(np.diff(numbers)) + 1).tolist(), len(numbers)]
    return list(pairwise(edges))


def _outline(shapes: Shapes) -> QPainterPath:
    """Pieces of one view as one path, united where they meet."""
    seen = shapes[~shapely.is_missing(shapes)]
    whole = seen
    if len(seen) > 1:
        # Where that fails they are drawn piece by piece: the same skin, with seams.
        with contextlib.suppress(shapely.GEOSException):
            grown = shapely.buffer(seen, _GROW_MM, quad_segs=1, join_style="mitre")
            whole = shapely.simplify(shapely.get_parts(shapely.union_all(grown)), _SMOOTH_MM)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for polygon in shapely.get_parts(shapely.orient_polygons(whole)):
        for ring in (polygon.exterior, *polygon.interiors):
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in shapely.get_coordinates(ring).tolist()]))
    return path
