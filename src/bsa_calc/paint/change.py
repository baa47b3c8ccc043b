"""A change of a drawing while it is being made: paint, erase, hold back, give cream again; both figures follow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.views import View, load_view
from bsa_calc.paint.bare import BareSkin
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.layers import minus
from bsa_calc.paint.live import LiveStroke
from bsa_calc.paint.sides import TwoSided, mirror_view
from bsa_calc.paint.table import PaintTable

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Stroke = LiveStroke | TwoSided


class Action(StrEnum):
    """What a stroke does to the skin under it."""

    PAINT = "paint"
    ERASE = "erase"
    #: No cream here this time; over affected skin only.
    HOLD = "hold"
    #: Cream again on what was held back.
    GIVE = "give"


class Change:
    """One change of a drawing in one view, or in two for both sides of the body, or through from front to back.

    Parameters
    ----------
    drawing : Drawing, before the change
    view_id : str, the picture that is painted on
    action : Action
    weights : ndarray, shape (n,), percent of the body that each triangle counts
    mirror : bool, change both sides of the body alike
    through : bool, change front and back at once; in the views front and back only
    bare : gives what is known of a view's bare skin, see `LiveStroke`; None finds it anew

    Attributes
    ----------
    action : Action
    """

    def __init__(
        self,
        drawing: Drawing,
        view_id: str,
        action: Action,
        weights: Floats,
        *,
        mirror: bool = False,
        through: bool = False,
        bare: Callable[[str], BareSkin] | None = None,
    ) -> None:
        self.drawing, self.action = drawing, action

        def stroke(table: PaintTable, *, erase: bool = True) -> Stroke:
            def one_sided(view: str) -> LiveStroke:
                known = bare(view) if bare is not None and not erase else None
                shown = load_view(drawing.body, view, through=through)
                gone = drawing.is_absent if drawing.absent else None
                return LiveStroke(table, shown, weights, erase=erase, bare=known, absent=gone)

            return two_sided(one_sided, view_id) if mirror else one_sided(view_id)

        # What there is to take: bare skin, paint, skin that gets cream, skin that is held back.
        if action is Action.PAINT:
            self._main = stroke(drawing.paint, erase=False)
        else:
            tables = {Action.ERASE: drawing.paint, Action.HOLD: drawing.application, Action.GIVE: drawing.held_back}
            self._main = stroke(tables[action])
        erases_held = action is Action.ERASE and bool(drawing.held_back)
        #: What of the erased skin was held back: the application does not shrink by that.
        self._held = stroke(drawing.held_back) if erases_held else None

    @property
    def view(self) -> View:
        """The view under the pointer."""
        return self._main.view

    @property
    def erase(self) -> bool:
        """Whether affected skin is taken away."""
        return self.action is Action.ERASE

    def brush(self, start: Floats, end: Floats, radius_mm: float) -> None:
        """Move the brush straight from `start` to `end` (shape (2,), mm in the view)."""
        for stroke in self._strokes():
            stroke.brush(start, end, radius_mm)

    def sweep(self, shape: shapely.Geometry, way: Floats) -> None:
        """Move a brush that covers `shape` along a way (shape (n, 2), mm in the view)."""
        for stroke in self._strokes():
            stroke.sweep(shape, way)

    def area(self, shape: shapely.Geometry) -> None:
        """Take all of `shape` (mm in the view) where skin is seen."""
        for stroke in self._strokes():
            stroke.area(shape)

    @property
    def affected_change(self) -> float:
        """Percentage points by which the affected area has grown so far; negative where it shrank."""
        if self.action is Action.PAINT:
            return self._main.changed_percent
        return -self._main.changed_percent if self.action is Action.ERASE else 0.0

    @property
    def application_change(self) -> float:
        """Percentage points by which the application has grown so far; negative where it shrank."""
        taken = self._main.changed_percent
        if self.action in (Action.PAINT, Action.GIVE):
            return taken
        return -taken if self._held is None else self._held.changed_percent - taken

    @property
    def changed_percent(self) -> float:
        """Percentage points of skin that the change has met so far, never negative."""
        return self._main.changed_percent

    @property
    def corners(self) -> int:
        """Corners of all polygons overlaid so far: how much work it was."""
        return sum(stroke.corners for stroke in self._strokes())

    def beyond(self) -> list[tuple[View, Ints]]:
        """What skin the change touches and is not on, where that has changed; see `LiveStroke.beyond`."""
        return self._main.beyond()

    def touched(self) -> Ints:
        """Triangles changed so far."""
        return self._main.touched()

    def commit(self) -> Drawing:
        """The drawing with the change in it; the same one if nothing changed. The change can go on."""
        table = self._main.commit()
        if table is self._main.table:
            return self.drawing
        if self.action in (Action.PAINT, Action.ERASE):
            return self.drawing.with_paint(table)
        if self.action is Action.GIVE:
            return replace(self.drawing, held_back=table)
        # What gets cream now is known; everything else that is affected is held back.
        ids = table.differs(self._main.table)
        rest = minus(_only(self.drawing.paint, ids), _only(table, ids))
        return replace(self.drawing, held_back=self.drawing.held_back.with_pieces(ids, rest.pieces(ids)))

    def _strokes(self) -> Sequence[Stroke]:
        return (self._main,) if self._held is None else (self._main, self._held)


def two_sided(one_sided: Callable[[str], LiveStroke], view_id: str) -> TwoSided:
    """A stroke in a view and its mirror image on the other side of the body."""
    other = mirror_view(view_id)
    return TwoSided(one_sided(view_id), None if other == view_id else one_sided(other))


def _only(table: PaintTable, ids: Ints) -> PaintTable:
    """The paint of some triangles."""
    return table.cleared().with_pieces(ids, table.pieces(ids))
