"""The cross that the arrow keys move over the body."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt

from bsa_calc.ui.body_map.pane import Pane

#: Arrow keys and where they lead, in mm of the view: x to the right, y up.
ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, 1),
    Qt.Key.Key_Down: QPointF(0, -1),
}
_FINE_MM, _NO_BRUSH_MM, _FAST = 1.0, 6.0, 5.0
#: The cross stays so far inside a pane, pixels.
_MARGIN = 6.0


def step_mm(radius_mm: float | None, held: Qt.KeyboardModifier) -> float:
    """How far an arrow key goes: half the brush's radius, with Shift one millimetre, with Ctrl five times that."""
    step = _NO_BRUSH_MM if radius_mm is None else radius_mm / 2
    if held & Qt.KeyboardModifier.ShiftModifier:
        step = _FINE_MM
    return step * _FAST if held & Qt.KeyboardModifier.ControlModifier else step


class KeyPointer:
    """Where the cross stands.

    Attributes
    ----------
    shown : bool, whether keys are used: a mouse, pen or finger hides it
    view, mm : the place
    """

    def __init__(self) -> None:
        self.shown = False
        self.view = ""
        self.mm = QPointF()

    def appear(self, panes: Sequence[Pane], pointer: QPointF | None) -> None:
        """Come up where the mouse was, else where the cross was last, else in the middle of the first pane."""
        if self.shown and self._pane(panes) is not None:
            return
        under = next((pane for pane in panes if pointer is not None and QRectF(pane.area).contains(pointer)), None)
        if under is not None and pointer is not None:
            self.view, self.mm = under.view, under.to_mm(pointer)
        elif self._pane(panes) is None:
            self.view, self.mm = panes[0].view, panes[0].frame.centre
        self.shown = True

    def _pane(self, panes: Sequence[Pane]) -> Pane | None:
        return next((pane for pane in panes if pane.view == self.view), None)

    def place(self, panes: Sequence[Pane]) -> QPointF | None:
        """Where it is on the canvas, None where it is not shown."""
        pane = self._pane(panes)
        return pane.to_pixels.map(self.mm) if self.shown and pane is not None else None

    def put(self, pane: Pane, place: QPointF) -> None:
        """Stand at a place on the canvas."""
        self.view, self.mm = pane.view, pane.to_mm(_inside(pane, place))

    def stand(self, pane: Pane, mm: QPointF) -> bool:
        """Stand at a place of a view and be shown; whether its sight was moved so that it is in it."""
        self.view, self.mm, self.shown = pane.view, QPointF(mm), True
        frame = pane.frame.revealing(mm, _MARGIN)
        moved = frame != pane.frame
        if moved:
            pane.set_frame(frame)
        return moved

    def move(self, panes: Sequence[Pane], way: QPointF, *, stay: bool) -> Pane | None:
        """Go some mm; at the edge of a pane to the next one, unless it must `stay`.

        Returns the pane whose sight was moved to keep the cross in it, None if none was.
        """
        pane = self._pane(panes)
        if pane is None:
            return None
        target = self.mm + way
        frame = pane.frame.revealing(target, _MARGIN)
        moved = frame != pane.frame
        if moved:
            pane.set_frame(frame)
        place = pane.to_pixels.map(target)
        beyond = 1 if place.x() > pane.area.right() else -1 if place.x() < pane.area.left() else 0
        k = panes.index(pane) + beyond
        if beyond and not stay and 0 <= k < len(panes):
            area = QRectF(panes[k].area)
            self.put(panes[k], QPointF(area.left() if beyond > 0 else area.right(), place.y()))
        else:
            self.put(pane, place)
        return pane if moved else None


def _inside(pane: Pane, place: QPointF) -> QPointF:
    area = QRectF(pane.area).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    return QPointF(min(area.right(), max(area.left(), place.x())), min(area.bottom(), max(area.top(), place.y())))
