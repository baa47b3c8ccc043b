"""Where the pointers are on the body map, and what the pressed one has hold of."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRect, QRectF, Qt

from bsa_calc.ui.body_map.overlays import CROSS_REACH
from bsa_calc.ui.body_map.pane import Pane
from bsa_calc.ui.body_map.pointing.key_pointer import KeyPointer
from bsa_calc.ui.body_map.sight import Sight

CursorKind = Literal["cross", "arrow", "hand", "point"]
_CURSORS = {
    "cross": Qt.CursorShape.CrossCursor,
    "arrow": Qt.CursorShape.ArrowCursor,
    "hand": Qt.CursorShape.OpenHandCursor,
    "point": Qt.CursorShape.PointingHandCursor,
}


class PointerState:
    """It knows where pointers are, not what they do. Places are logical pixels of the body map.

    Attributes
    ----------
    place : of mouse, pen or finger; None where there is none
    held : the pane that the pressed pointer belongs to
    grips : bool, it moves the sight by the overview
    drags : bool, the picture is dragged, or would be by a press
    cross : the pointer of the keys; `key_down` while Enter holds it down
    radius_mm : of the brush's ring, None for no ring
    cursor_kind : what the tool's cursor looks like
    """

    def __init__(self, sight: Sight) -> None:
        self._sight = sight
        self.place: QPointF | None = None
        self.held: Pane | None = None
        self.grips = self.drags = self.key_down = False
        self.cross = KeyPointer()
        self.radius_mm: float | None = None
        self.cursor_kind: CursorKind = "cross"

    def cross_place(self) -> QPointF | None:
        """Where the keys' cross is; None while it is not shown."""
        return self.cross.place(self._sight.panes()) if self.cross.shown else None

    def spot(self) -> tuple[str, QPointF] | None:
        """The view and the mm that the keys' cross or else the pointer is at; None outside the views."""
        if self.cross.shown:
            return self.cross.view, self.cross.mm
        pane = None if self.place is None else self._sight.at(self.place)
        return None if pane is None or self.place is None else (pane.view, pane.to_mm(self.place))

    def ring(self) -> tuple[QPointF, float] | None:
        """Where the brush's ring is, and its radius."""
        place = self.cross_place() or self.place
        if place is None or self.radius_mm is None or self.drags or self.grips:
            return None
        pane = self.held or self._sight.at(place)
        if pane is None or (self.held is None and not self.cross.shown and pane.minimap.box.contains(place)):
            return None
        return place, self.radius_mm * pane.scale

    def faded(self) -> Pane | None:
        """The pane with a stroke that passes under its overview."""
        pane = self.held
        if pane is None or pane.minimap.box.isEmpty() or self.drags or self.grips:
            return None
        place = self.cross_place() or self.place
        return pane if place is not None and pane.minimap.box.contains(place) else None

    def boxes(self) -> list[QRect]:
        """What ring and cross cover."""
        ring, cross = self.ring(), self.cross_place()
        found = [] if ring is None else [_around(ring[0], ring[1] + 3)]
        return found if cross is None else [*found, _around(cross, CROSS_REACH)]

    def cursor(self) -> Qt.CursorShape:
        """The shape of the mouse's cursor."""
        if self.drags:
            return Qt.CursorShape.ClosedHandCursor if self.held is not None else Qt.CursorShape.OpenHandCursor
        if self.grips or (self.held is None and self.place and self._sight.overview_at(self.place)):
            return Qt.CursorShape.PointingHandCursor
        return _CURSORS[self.cursor_kind]


def _around(centre: QPointF, reach: float) -> QRect:
    return QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach).toAlignedRect()
