"""Painting and erasing with the percentage following every step.

During a stroke each touched triangle keeps what the stroke has *left*: of its bare skin while painting, of its paint
while erasing. A step takes its piece away, and the figure moves by the weight of what went. That is exact, and neither
the length of the stroke nor the number of earlier patches makes it slower.

What the brush touches beyond the skin it is on (`paint/reach.py`) is followed too, and counts from when the stroke
comes to be on it: by then it may have been touched long ago.

What is left is kept in the frame of the view, where the step is one prepared shape for all triangles; it is carried to
the triangles' own frames once, at the end.
"""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.shapes import SMALLEST, Shapes, areas, overlay, polygons_only
from bsa_calc.body.views import View
from bsa_calc.paint.bare import BareSkin
from bsa_calc.paint.brush import step_shape
from bsa_calc.paint.local import is_large, local_pieces, overlay_corners
from bsa_calc.paint.pieces import ALL, complements
from bsa_calc.paint.reach import Reach
from bsa_calc.paint.table import PaintTable

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_UNTOUCHED, _SOME_LEFT, _NOTHING_LEFT = 0, 1, 2


class LiveStroke:
    """One change of a drawing in one view while it is being made: brush steps or whole areas, painted or erased.

    Parameters
    ----------
    table : PaintTable, before the stroke
    view : View, the picture that is painted on
    weights : ndarray, shape (n,), percent of the body that each triangle counts
    erase : bool, take paint away instead of adding it
    bare : BareSkin, what is known of the view's bare skin from earlier strokes
    absent : ndarray of bool, shape (n,), triangles that this person does not have

    Attributes
    ----------
    corners : int, of all polygons overlaid so far: how much work it was
    """

    def __init__(
        self,
        table: PaintTable,
        view: View,
        weights: Floats,
        *,
        erase: bool = False,
        bare: BareSkin | None = None,
        absent: NDArray[np.bool_] | None = None,
    ) -> None:
        self.table = table
        self._bare = bare or BareSkin(view)
        self.view = view
        self.erase = erase
        self._reach = Reach(view)
        #: Percentage points taken so far, of all that was touched and of what the stroke is on; never negative.
        self._touched_percent = self._on_percent = 0.0
        self._told_beyond = frozenset[int]()
        self.corners = 0
        self._percent_per_mm2 = weights[view.ids] / view.area_mm2
        self._left: Shapes = np.empty(len(view.ids), dtype=object)
        # What a large outline took of bare triangles: that is their paint, and what is left is found only if asked for.
        self._taken: Shapes = np.full(len(view.ids), None, dtype=object)
        self._left_mm2 = np.zeros(len(view.ids))
        self._first_mm2 = np.zeros(len(view.ids))
        # Bare skin can be painted, painted skin can be erased; the rest has nothing to give from the start.
        spent = table.state[view.ids] == (0 if erase else 2)
        if absent is not None:
            spent |= absent[view.ids]
        self._state = np.where(spent, _NOTHING_LEFT, _UNTOUCHED).astype(np.uint8)

    @property
    def changed_percent(self) -> float:
        """Percentage points painted (or erased) so far, never negative."""
        return self._on_percent if self._reach.met else self._touched_percent

    def brush(self, start: Floats, end: Floats, radius_mm: float) -> None:
        """Move the brush straight from `start` to `end` (shape (2,), mm in the view) on the skin that it is on."""
        self.sweep(step_shape(start, end, radius_mm), np.array([start, end]))

    def sweep(self, shape: shapely.Geometry, way: Floats) -> None:
        """Move a brush that covers `shape` along a way of shape (n, 2), mm in the view, n ≥ 2."""
        at = self.view.tree.query(shape)
        if len(at):
            shapely.prepare(shape)
            self._come_to(self._reach.move(at, shape, way))
            self._cover(at[self._reach.touched[at]], shape)

    def area(self, shape: shapely.Geometry) -> None:
        """Take all of `shape` (mm in the view) where skin is seen."""
        at = self.view.tree.query(shape)
        if len(at):
            shapely.prepare(shape)
            self._come_to(self._reach.take(at))
            self._cover(at, shape)

    def beyond(self) -> list[tuple[View, Ints]]:
        """What the stroke touches and is not on, where that has changed since this was asked last.

        Each view that it is seen in, and the triangles as places in that view. As long as its way has met no skin, the
        stroke is on all that it touches.
        """
        now = frozenset(self._reach.beyond) if self._reach.met else frozenset[int]()
        if now == self._told_beyond:
            return []
        self._told_beyond = now
        return self.view.in_sight(np.array(sorted(now), np.int64))

    def _come_to(self, new: Ints) -> None:
        """Count what was touched before of triangles that the stroke is on now."""
        if len(new):
            self._on_percent += float(self._percent_per_mm2[new] @ (self._first_mm2[new] - self._left_mm2[new]))

    def _cover(self, at: Ints, shape: shapely.Geometry) -> None:
        """Take what of a prepared `shape` lies on some triangles."""
        at = at[self._state[at] != _NOTHING_LEFT]
        if not len(at):
            return
        self._settle(at)
        self._touch(at[self._state[at] == _UNTOUCHED])
        at = at[self._state[at] == _SOME_LEFT]
        at = at[shapely.intersects(shape, self._left[at])]
        self.corners += overlay_corners(shape, self._left[at])
        gone = shapely.covers(shape, self._left[at])
        if gone.any():
            self._replace(at[gone], np.full(int(gone.sum()), None, dtype=object))
            at = at[~gone]
        if len(at):
            self._take(at, shape)

    def touched(self) -> Ints:
        """Triangles that the stroke has changed so far, in the view's order."""
        return self.view.ids[self._changed()]

    def changes(self) -> tuple[Ints, Shapes]:
        """The triangles changed so far, shape (k,), and their paint with the stroke in it, None for none left."""
        at = self._changed()
        pieces: Shapes = np.full(len(at), None, dtype=object)
        taken = _some(self._taken[at])
        if taken.any():
            pieces[taken] = self._paint_taken(at[taken])
        rest = at[~taken]
        if len(rest):
            left = self._left_in_unit_frames(rest)
            pieces[~taken] = left if self.erase else complements(left)
        return self.view.ids[at], pieces

    def commit(self) -> PaintTable:
        """The drawing's paint with the stroke in it; the table before if nothing changed."""
        ids, pieces = self.changes()
        return self.table.with_pieces(ids, pieces) if len(ids) else self.table

    def _changed(self) -> Ints:
        """Places in the view where the stroke took something that is kept: more than rounding in the unit frame."""
        changed = self._first_mm2 - self._left_mm2 > SMALLEST * 2 * self.view.area_mm2
        return np.flatnonzero(changed & self._reach.on if self._reach.met else changed)

    def _count(self, at: Ints, taken_mm2: Floats) -> None:
        """Add what was taken of some triangles to the figures."""
        percent = self._percent_per_mm2[at] * taken_mm2
        self._touched_percent += float(percent.sum())
        self._on_percent += float(percent[self._reach.on[at]].sum())

    def _touch(self, at: Ints) -> None:
        """Note what there is to take on triangles that the stroke meets for the first time."""
        if not len(at):
            return
        left = self.view.parts[at]
        ids = self.view.ids[at]
        some = self.table.state[ids] == 1
        if some.any():
            left[some] = self._partly_left(ids[some], at[some])
        self._left[at] = left
        self._first_mm2[at] = self._left_mm2[at] = areas(left)
        self._state[at] = np.where(self._left_mm2[at] > 0, _SOME_LEFT, _NOTHING_LEFT)

    def _partly_left(self, ids: Ints, at: Ints) -> Shapes:
        """What there is to take of triangles that are painted in part, as the view shows it."""
        if self.erase:
            return self.view.shapes_from_unit(self.table.pieces(ids), at)
        return self._bare.of(self.table, ids)

    def _take(self, at: Ints, shape: shapely.Geometry) -> None:
        """Take what of `shape` lies on triangles that it does not cover."""
        if not is_large(shape):
            self._replace(at, overlay(shapely.difference, self._left[at], shape))
            return
        pieces = local_pieces(shape, self._left[at])
        # A stroke of the brush comes back to a triangle with the next step; an outline is mostly alone.
        fresh = self._left_mm2[at] == self._first_mm2[at]
        once = fresh & (self.table.state[self.view.ids[at]] == 0) & (not self.erase)
        if once.any():
            taken = overlay(shapely.intersection, self._left[at[once]], pieces[once])
            taken_mm2 = areas(taken)
            self._count(at[once], taken_mm2)
            self._taken[at[once]] = taken
            self._left_mm2[at[once]] -= taken_mm2
        if not once.all():
            self._replace(at[~once], overlay(shapely.difference, self._left[at[~once]], pieces[~once]))

    def _settle(self, at: Ints) -> None:
        """Find what an outline left, where something is to be taken again."""
        owing = at[_some(self._taken[at])]
        if len(owing):
            left = overlay(shapely.difference, self._left[owing], self._taken[owing])
            self._left[owing], self._taken[owing] = left, None
            self._state[owing[~_some(left)]] = _NOTHING_LEFT

    def _paint_taken(self, at: Ints) -> Shapes:
        """What was taken of bare triangles, as their paint."""
        paint = polygons_only(self.view.shapes_to_unit(self._taken[at], at))
        paint[areas(paint) > ALL.area - SMALLEST] = ALL
        return paint

    def _replace(self, at: Ints, left: Shapes) -> None:
        left_mm2 = areas(left)
        self._count(at, self._left_mm2[at] - left_mm2)
        self._left[at], self._left_mm2[at] = left, left_mm2
        self._state[at[left_mm2 == 0]] = _NOTHING_LEFT

    def _left_in_unit_frames(self, at: Ints) -> Shapes:
        """What the stroke left on each triangle of what there was to take, hidden parts included."""
        seen_whole = self.view.whole[at]
        left: Shapes = np.full(len(at), None, dtype=object)
        carry = seen_whole & _some(self._left[at])
        left[carry] = self.view.shapes_to_unit(self._left[at[carry]], at[carry])
        if not seen_whole.all():
            left[~seen_whole] = self._left_with_hidden(at[~seen_whole])
        return polygons_only(left)  # what is large enough in the view can be rounding in the unit frame

    def _left_with_hidden(self, at: Ints) -> Shapes:
        """The same where something hides part of the triangles: of all there was, what went in the seen parts goes."""
        gone: Shapes = self.view.parts[at]
        some = _some(self._left[at])
        gone[some] = overlay(shapely.difference, gone[some], self._left[at[some]])
        before = self.table.pieces(self.view.ids[at])
        left = before if self.erase else complements(before)
        went = _some(gone)
        left[went] = overlay(shapely.difference, left[went], self.view.shapes_to_unit(gone[went], at[went]))
        return left


def _some(shapes: Shapes) -> NDArray[np.bool_]:
    """Where there is a shape, shape (k,)."""
    return np.asarray(~shapely.is_missing(shapes), dtype=bool)
