"""The outlines of patches in a view as paths to draw, kept from one drawing to the next."""

from __future__ import annotations

import contextlib
from collections import deque
from dataclasses import dataclass
from itertools import pairwise
from weakref import WeakValueDictionary, ref

import numpy as np
import shapely
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath

from bsa_calc.body.shapes import Shapes
from bsa_calc.body.surface import Ints
from bsa_calc.body.views import View
from bsa_calc.measure.measurement import Measurement
from bsa_calc.paint.contacts import identities
from bsa_calc.paint.patches import Patches
from bsa_calc.paint.table import PaintTable
from bsa_calc.ui.body_map.ring_paths import rings_path

#: Triangles are united in groups of this many numbers: a stroke changes a few groups of a large patch, not all of it.
_GROUP = 64
#: So many sets of patches are remembered: undo comes back to them.
_RECENT = 6
#: Pieces are grown by this before they are united, mm: rounding would leave slits between them. For the eye only.
_GROW_MM = 0.03
#: Bends smaller than this are left out of what is drawn, mm: a third of a pixel at the largest zoom.
_SMOOTH_MM = 0.08
#: So many outlines of patches that are gone are kept: undo brings them back.
_SPARE = 1500
#: The groups of this many whole tables are kept.
_TABLES = 4


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


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class _Made:
    """What was made of some pieces; they are kept with it, so that their identity stays their own while it is a key."""

    pieces: Shapes
    path: QPainterPath
    box: QRectF
    groups: tuple[_Made, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class _Shown:
    """Patches that were shown lately, with cream and held back, and their paths.

    The patches are not kept alive: they are large, and each view may have shown others last.
    """

    cream: ref[Patches]
    held: ref[Patches]
    paths: list[PatchPath]


class ViewPaths:
    """Paths of all patches that a view shows; what did not change is not computed again."""

    def __init__(self, view: View) -> None:
        self.view = view
        #: The latest last.
        self._patches: dict[bytes, _Made] = {}
        #: They live as long as something that was made of them.
        self._groups: WeakValueDictionary[bytes, _Made] = WeakValueDictionary()
        self._tables: deque[list[_Made]] = deque(maxlen=_TABLES)
        self._recent: deque[_Shown] = deque(maxlen=_RECENT)

    @property
    def count(self) -> int:
        """How many outlines of patches are kept."""
        return len(self._patches)

    def paths(self, result: Measurement) -> list[PatchPath]:
        """The patches of a measurement as this view shows them."""
        cream, held = result.cream, result.held
        found = next((s for s in self._recent if s.cream() is cream and s.held() is held), None)
        if found is None:
            paths = [*self._paths(cream, applied=True), *self._paths(held, applied=False)]
            found = _Shown(ref(cream), ref(held), paths)
        else:
            self._recent.remove(found)
        self._recent.append(found)
        return found.paths

    def _paths(self, patches: Patches, *, applied: bool) -> list[PatchPath]:
        parts = patches.parts
        at = self.view.places(parts.triangle)
        shown = np.flatnonzero(at >= 0)
        if not len(shown):
            return []
        shown = shown[np.argsort(patches.patch[shown], kind="stable")]
        patch = patches.patch[shown]
        shape = parts.shape[shown]
        keys = np.column_stack([parts.triangle[shown], identities(shape)])
        pieces = _Pieces(parts.triangle[shown], shape, at[shown], keys)
        runs = _runs(patch)
        made = [self._patch(pieces, first, last) for first, last in runs]
        for key in list(self._patches)[: max(0, len(self._patches) - len(runs) - _SPARE)]:
            del self._patches[key]
        numbers = patch[[first for first, _ in runs]].tolist()
        return [PatchPath(number, one.path, one.box, applied) for number, one in zip(numbers, made, strict=True)]

    def of_table(self, table: PaintTable) -> QPainterPath:
        """All paint of a table as this view shows it, whatever patch it belongs to."""
        triangle = table.touched()
        at = self.view.places(triangle)
        triangle, at = triangle[at >= 0], at[at >= 0]
        shape = table.pieces(triangle)
        pieces = _Pieces(triangle, shape, at, np.column_stack([triangle, identities(shape)]))
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        groups = [self._group(pieces, *run) for run in _runs(triangle // _GROUP)] if len(triangle) else []
        for group in groups:
            path.addPath(group.path)
        self._tables.append(groups)
        return path

    def _patch(self, pieces: _Pieces, first: int, last: int) -> _Made:
        key = pieces.keys[first:last].tobytes()
        made = self._patches.pop(key, None)
        if made is None:
            path = QPainterPath()
            path.setFillRule(Qt.FillRule.WindingFill)
            runs = _runs(pieces.triangle[first:last] // _GROUP)
            groups = tuple(self._group(pieces, first + start, first + end) for start, end in runs)
            for group in groups:
                path.addPath(group.path)
            made = _Made(pieces.shape[first:last], path, path.controlPointRect(), groups)
        self._patches[key] = made
        return made

    def _group(self, pieces: _Pieces, first: int, last: int) -> _Made:
        key = pieces.keys[first:last].tobytes()
        made = self._groups.get(key)
        if made is None:
            own = pieces.shape[first:last]
            path = _outline(self.view.shapes_from_unit(own, pieces.at[first:last]))
            made = self._groups[key] = _Made(own, path, path.controlPointRect())
        return made


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
    return rings_path(shapely.orient_polygons(whole), Qt.FillRule.WindingFill)
