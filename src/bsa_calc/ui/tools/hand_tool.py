"""The hand stamp: one hand, worth 1 % of the body wherever it fits."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

from bsa_calc.body.views import load_view
from bsa_calc.paint.hand import HandFit, fit_hand, hand_shape
from bsa_calc.ui.body_map.ghosts import GhostKind
from bsa_calc.ui.body_map.pointing.pointer import PointerKeys
from bsa_calc.ui.tools.paths import shape_path
from bsa_calc.ui.tools.tool import Tool
from bsa_calc.ui.widgets.accessible import announce
from bsa_calc.ui.words.side_words import HeldBackWords

#: Degrees of one step of the keys and of the wheel.
_STEP = 15.0
#: The fingers follow the pointer once it is dragged so far, logical pixels.
_TURNS_FROM = 14.0


class HandTool(Tool):
    """Press to put a hand down, drag to turn it, release to paint it."""

    id = "hand"
    cursor = "point"
    _holds = False

    def __init__(self, *args: object) -> None:
        super().__init__(*args)  # type: ignore[arg-type]
        self._turn = 0.0
        self._at: tuple[str, QPointF] | None = None
        self._pressed = False
        self._erase = False
        self._fit: HandFit | None = None

    def hover(self, view: str, place: QPointF | None, keys: PointerKeys) -> None:
        self._at = None if place is None else (view, place)
        self._erase = self.erases(keys)
        self._show()

    def begin(self, view: str, place: QPointF, keys: PointerKeys) -> None:
        self._at, self._pressed, self._erase = (view, place), True, self.erases(keys)
        self._show()

    def move(self, view: str, place: QPointF) -> None:
        if not self._pressed or self._at is None:
            return
        way = place - self._at[1]
        if math.hypot(way.x(), way.y()) * self.strokes.scale(view) >= _TURNS_FROM:
            # Degrees to the left from upright; the fingers point where the pointer goes.
            self._turn = math.degrees(math.atan2(-way.x(), way.y()))
            self._show()

    def end(self) -> None:
        if not self._pressed or self._at is None:
            return
        self._pressed = False
        if self._fit is None:
            self.strokes.cancel_stroke()
            self.strokes.tell(self.tr("The hand does not fit here. Move it further onto the skin, or turn it."))
            return
        self.strokes.end_stroke(self._undo_text())
        self.strokes.show_ghosts(())

    def _undo_text(self) -> str:
        return self.tr("erasing a hand") if self._erase else self.tr("putting down a hand")

    def double_click(self, view: str, place: QPointF) -> bool:
        return True  # whoever clicks twice has not asked for the close-up

    def cancel(self) -> None:
        if self._pressed:
            self.strokes.cancel_stroke()
        self._pressed, self._at, self._fit = False, None, None
        self.strokes.show_ghosts(())

    def key(self, key: Qt.Key) -> bool:
        if key not in (Qt.Key.Key_Comma, Qt.Key.Key_Period):
            return False
        self.turn(1 if key == Qt.Key.Key_Comma else -1)
        return True

    def turn(self, steps: int) -> None:
        self._turn = (self._turn + _STEP * steps) % 360
        self._show()
        announce(self.strokes.canvas, self._turned())

    def _turned(self) -> str:
        """How the hand lies, for a screen reader."""
        left = round(self._turn) % 360
        if left == 0:
            return self.tr("The hand is upright")
        to_left, to_right = (
            self.tr("The hand is turned {0}° to the left"),
            self.tr("The hand is turned {0}° to the right"),
        )
        return to_left.format(left) if left <= 180 else to_right.format(360 - left)

    def begin_anew(self) -> None:
        self._turn = 0.0

    def _show(self) -> None:
        if self._at is None:
            self.strokes.show_ghosts(())
            return
        view, place = self._at
        session = self.strokes.session
        found = load_view(session.drawing.body, view)
        self._fit = fit_hand(found, session.weights(), np.array([place.x(), place.y()]), self._turn)
        if self._fit is None:
            self.strokes.show_ghosts(self.strokes.ghosts_of(view, self._drawn_hand(place), "invalid", mirror=False))
        else:
            kind: GhostKind = "erase" if self._erase or self._holds else "paint"
            self.strokes.show_ghosts(self.strokes.ghosts_of(view, shape_path(self._fit.shape), kind))
        if self._pressed:
            self.strokes.begin_stroke(view, erase=self._erase, hold=self._holds)
            if self._fit is not None:
                self.strokes.area(self._fit.shape)
            session.note_stroke()

    def _drawn_hand(self, place: QPointF) -> QPainterPath:
        """The hand as it is drawn, where it has no size that would do."""
        path = QPainterPath()
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in hand_shape().tolist()]))
        return QTransform().translate(place.x(), place.y()).rotate(self._turn).map(path)


class HoldHandTool(HandTool):
    """Affected skin under the hand gets no cream this time."""

    id = "hold-hand"
    _holds = True

    def _undo_text(self) -> str:
        return HeldBackWords(self).undo(again=self._erase)
