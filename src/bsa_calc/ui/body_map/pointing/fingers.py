"""Fingers on the canvas: one paints, two move and zoom the picture, a resting hand does nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEventPoint, QTouchEvent

from bsa_calc.ui.body_map.pointing.pointer import Pointer, PointerKeys, distance

#: A stroke shorter than this was the first of two fingers coming down; a longer one is meant, and the second is not.
_ACCIDENT_S, _ACCIDENT_PX = 0.35, 16.0
#: Fingers nearer than this to each other say too little about zoom, pixels.
_NEAREST = 12.0


class Fingers:
    """Tells the pointer what fingers do. Positions are logical pixels of the canvas."""

    def __init__(self, pointer: Pointer) -> None:
        self._pointer = pointer
        self._painting: int | None = None  # the finger that paints
        self._pair: tuple[int, int] | None = None  # those that pinch
        self._last: dict[int, QPointF] = {}
        self._ignored = False

    def touch(self, event: QTouchEvent) -> None:
        """Take an event of the screen."""
        pointer = self._pointer
        pointer.see_finger()
        if event.type() == QEvent.Type.TouchCancel:
            self._lifted()
            if pointer.kind == "touch":
                pointer.cancel()
            return
        if (pointer.doing and pointer.kind in ("mouse", "pen")) or pointer.pen_is_near():
            self._ignored = True  # a hand resting beside the pen or the mouse, until all of it has been lifted
        lifted = QEventPoint.State.Released
        down = {point.id(): point.position() for point in event.points() if point.state() != lifted}
        if not self._ignored:
            self._follow(down, PointerKeys.of(event.modifiers(), "touch"))
        if not down:
            self._lifted()

    def _lifted(self) -> None:
        self._painting = self._pair = None
        self._last = {}
        self._ignored = False

    def _follow(self, down: dict[int, QPointF], keys: PointerKeys) -> None:
        pointer = self._pointer
        if self._pair is None and self._painting is None and not self._last and len(down) == 1:
            self._painting = next(iter(down))
            pointer.begin(down[self._painting], keys, pan=pointer.panning)
        elif len(down) > 1 and self._may_pinch():
            self._pinch(down)
        elif self._pair is not None:
            self._stop_pinch()
        elif self._painting is not None:
            self._paint(down, keys)
        self._last = down

    def _may_pinch(self) -> bool:
        """Whether two fingers mean the picture: not where one has been painting for a while."""
        mine = self._pointer.kind == "touch"
        if self._painting is None or not mine or self._pointer.doing != "stroke":
            return True
        return self._pointer.just_begun(_ACCIDENT_S, _ACCIDENT_PX)

    def _pinch(self, down: dict[int, QPointF]) -> None:
        pointer = self._pointer
        if self._pair is not None and all(finger in down for finger in self._pair):
            if pointer.doing == "pinch":
                before, now = ([where[finger] for finger in self._pair] for where in (self._last, down))
                apart = max(_NEAREST, distance(*before)), max(_NEAREST, distance(*now))
                pointer.pinch(_middle(before), _middle(now), apart[1] / apart[0])
            return
        if pointer.kind == "keys":
            pointer.end()
        pointer.cancel()
        self._painting = None
        first, second = list(down)[:2]
        self._pair = (first, second)
        pointer.begin_pinch(_middle([down[first], down[second]]))

    def _stop_pinch(self) -> None:
        # The finger that is left paints nothing until it has been lifted too.
        self._pair = None
        if self._pointer.doing == "pinch":
            self._pointer.end()

    def _paint(self, down: dict[int, QPointF], keys: PointerKeys) -> None:
        pointer, finger = self._pointer, self._painting
        if pointer.kind != "touch" or pointer.doing not in ("stroke", "pan"):
            return  # it was taken back: by Escape, by a pen
        if finger not in down:
            self._painting = None
            pointer.end()
        elif down[finger] != self._last.get(finger):
            pointer.move(down[finger], keys)


def _middle(places: list[QPointF]) -> QPointF:
    return (places[0] + places[1]) / 2
