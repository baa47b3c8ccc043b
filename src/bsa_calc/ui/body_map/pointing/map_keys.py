"""What keys do on the body map: arrows move the cross, Enter presses and lifts, Space drags, Escape takes back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from bsa_calc.ui.body_map.pointing.gestures import Gestures
from bsa_calc.ui.body_map.pointing.key_pointer import ARROWS, step_mm
from bsa_calc.ui.body_map.pointing.pointer import PointerKeys
from bsa_calc.ui.body_map.pointing.pointer_state import PointerState
from bsa_calc.ui.body_map.sight import Sight

#: How far an arrow key moves the picture while Space is held, pixels.
_PAN_STEP = 40.0
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MapKeys:
    """Drives the pointer by keys.

    Attributes
    ----------
    click : bool, Enter presses and lifts at once: for tools that need no way between
    first : asked about every key, whether the tool takes it
    """

    def __init__(self, gestures: Gestures, sight: Sight, state: PointerState) -> None:
        self._gestures, self._sight, self._state = gestures, sight, state
        self._pointer = gestures.pointer
        self.click = False
        self.first: Callable[[Qt.Key], bool] | None = None

    def press(self, event: QKeyEvent) -> bool:
        """Take a key that goes down; False if it means nothing here."""
        key, held = Qt.Key(event.key()), event.modifiers()
        # Enter belongs to the cross where that is used.
        if self.first is not None and not (key in _ENTER and self._state.cross.shown) and self.first(key):
            return True
        if key == Qt.Key.Key_Space:
            self._hold_space(event, held=True)
        elif key == Qt.Key.Key_Escape:
            if not self._pointer.cancel():
                self._gestures.cancelled.emit()
        elif key in ARROWS:
            self._arrow(key, held)
        elif key in _ENTER and not held & Qt.KeyboardModifier.ControlModifier:
            if not event.isAutoRepeat():
                self._enter(held)
        else:
            return False
        return True

    def release(self, event: QKeyEvent) -> bool:
        """Take a key that goes up; False if it means nothing here."""
        if event.key() != Qt.Key.Key_Space:
            return False
        self._hold_space(event, held=False)
        return True

    def _hold_space(self, event: QKeyEvent, *, held: bool) -> None:
        if not event.isAutoRepeat():
            self._gestures.pan_with(space=held)

    def _arrow(self, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        pointer, gestures, cross = self._pointer, self._gestures, self._state.cross
        if gestures.hold_the_sight:
            return
        if pointer.panning:
            self._pan(ARROWS[key], held)
            return
        gestures.bring_cross()
        keys = PointerKeys.of(held, "keys")
        gestures.key_clicked = None
        gestures.update_pointers()
        way = ARROWS[key] * step_mm(self._state.radius_mm, held)
        if cross.move(self._sight.panes(), way, stay=bool(pointer.doing)) is not None:
            self._sight.moved.emit()
        gestures.update_pointers()
        place = self._state.cross_place()
        if pointer.doing and place is not None:
            pointer.move(place, keys)
        else:
            gestures.hovered.emit(cross.view, cross.mm, keys)

    def _pan(self, way: QPointF, held: Qt.KeyboardModifier) -> None:
        """Look further that way; the cross stays where it is on the screen."""
        place = self._state.cross_place()
        at = place or self._state.place
        pane = (self._sight.at(at) if at is not None else None) or self._sight.panes()[0]
        fast = 5 if held & Qt.KeyboardModifier.ControlModifier else 1
        self._sight.show_frame(pane, pane.frame.moved(QPointF(-way.x(), way.y()) * _PAN_STEP * fast))
        if place is not None and not self._pointer.doing:
            self._state.cross.put(pane, place)

    def _enter(self, held: Qt.KeyboardModifier) -> None:
        pointer, gestures = self._pointer, self._gestures
        if pointer.doing:
            if pointer.kind == "keys":
                pointer.end()
            return
        if pointer.panning:
            return
        gestures.bring_cross()
        place = self._state.cross_place()
        assert place is not None
        here = (self._state.cross.view, self._state.cross.mm)
        second = self.click and gestures.key_clicked == here
        pointer.begin(place, PointerKeys.of(held, "keys"), second=second)
        gestures.key_clicked = None if second else here
        if self.click:
            pointer.end()
