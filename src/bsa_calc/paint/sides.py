"""The body's two sides: paint mirrored, and strokes that paint both sides at once.

The surface and its views are mirror images of themselves: triangle `surface().mirror[i]` is triangle `i` with its
second and third corners swapped, and what one view shows at (x, y) its mirror view shows at (-x, y).
"""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.shapes import Shapes
from bsa_calc.body.surface import surface
from bsa_calc.body.views import View
from bsa_calc.paint.live import LiveStroke
from bsa_calc.paint.pieces import ALL
from bsa_calc.paint.table import PaintTable

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_OTHER_SIDE = {"left": "right", "right": "left", "inner-left": "inner-right", "inner-right": "inner-left"}
_ACROSS = np.array([-1.0, 1.0])


def mirror_view(view_id: str) -> str:
    """The view that shows the other side of the body; views from in front, behind, above and below show both.

    Examples
    --------
    >>> mirror_view("inner-left"), mirror_view("back")
    ('inner-right', 'back')
    """
    return _OTHER_SIDE.get(view_id, view_id)


def mirrored(table: PaintTable) -> PaintTable:
    """The same paint on the other side of the body; done twice, it is the table one started from."""
    mirror = surface().mirror
    ids, pieces = table.partial()
    whole = table.whole()
    turned = np.concatenate([_mirrored_pieces(pieces), np.full(len(whole), ALL, dtype=object)])
    return table.cleared().with_pieces(mirror[np.concatenate([ids, whole])], turned)


def _mirrored_pieces(pieces: Shapes) -> Shapes:
    """Pieces in the unit frames of the mirrored triangles, their rings going round as before; shape (k,)."""
    if not len(pieces):
        return pieces
    swapped = shapely.set_coordinates(pieces.copy(), shapely.get_coordinates(pieces)[:, ::-1])
    return np.asarray(shapely.reverse(swapped))


def mirrored_shape(shape: shapely.Geometry) -> shapely.Geometry:
    """A shape of a view, mm, as its mirror view shows it on the other side."""
    return shapely.transform(shape, lambda xy: xy * _ACROSS)


class TwoSided:
    """A stroke that paints or erases both sides of the body alike; used as a `LiveStroke`.

    Parameters
    ----------
    stroke : LiveStroke, in the view under the pointer
    other : LiveStroke or None, on the same paint in the mirror view, where that is another one. No triangle shows in
        both, so that what the two change adds up.

    Raises
    ------
    ValueError
        if the strokes do not belong together.
    """

    def __init__(self, stroke: LiveStroke, other: LiveStroke | None) -> None:
        id_ = stroke.view.spec.id
        if (other.view.spec.id if other else id_) != mirror_view(id_):
            raise ValueError(f"the mirror view of {id_} is {mirror_view(id_)}")
        if other and (other.table is not stroke.table or other.erase != stroke.erase):
            raise ValueError("both strokes must change the same paint in the same way")
        self._stroke, self._mirror = stroke, other or stroke

    @property
    def table(self) -> PaintTable:
        """The paint before the stroke."""
        return self._stroke.table

    @property
    def view(self) -> View:
        """The view under the pointer."""
        return self._stroke.view

    @property
    def erase(self) -> bool:
        """Whether paint is taken away."""
        return self._stroke.erase

    @property
    def changed_percent(self) -> float:
        """Percentage points painted (or erased) so far on both sides together, never negative."""
        return sum(stroke.changed_percent for stroke in self._strokes())

    @property
    def corners(self) -> int:
        """Corners of all polygons overlaid so far: how much work it was."""
        return sum(stroke.corners for stroke in self._strokes())

    def brush(self, start: Floats, end: Floats, radius_mm: float) -> None:
        """Move the brush straight from `start` to `end` (shape (2,), mm in the view), and its mirror image along."""
        self._stroke.brush(start, end, radius_mm)
        self._mirror.brush(start * _ACROSS, end * _ACROSS, radius_mm)

    def sweep(self, shape: shapely.Geometry, way: Floats) -> None:
        """Move a brush that covers `shape` along a way (shape (n, 2), mm in the view), and its mirror image along."""
        self._stroke.sweep(shape, way)
        self._mirror.sweep(mirrored_shape(shape), way * _ACROSS)

    def area(self, shape: shapely.Geometry) -> None:
        """Take all of `shape` (mm in the view) where skin is seen, and its mirror image."""
        self._stroke.area(shape)
        self._mirror.area(mirrored_shape(shape))

    def beyond(self) -> list[tuple[View, Ints]]:
        """What `LiveStroke.beyond` tells, of both sides."""
        return [beyond for stroke in self._strokes() for beyond in stroke.beyond()]

    def touched(self) -> Ints:
        """Triangles that the stroke has changed so far, on both sides."""
        return np.concatenate([stroke.touched() for stroke in self._strokes()])

    def changes(self) -> tuple[Ints, Shapes]:
        """The triangles changed so far and their paint with the stroke in it."""
        ids, pieces = zip(*(stroke.changes() for stroke in self._strokes()), strict=True)
        return np.concatenate(ids), np.concatenate(pieces)

    def commit(self) -> PaintTable:
        """The drawing's paint with the stroke in it; the table before if nothing changed."""
        ids, pieces = self.changes()
        return self.table.with_pieces(ids, pieces) if len(ids) else self.table

    def _strokes(self) -> tuple[LiveStroke, ...]:
        return (self._stroke,) if self._mirror is self._stroke else (self._stroke, self._mirror)
