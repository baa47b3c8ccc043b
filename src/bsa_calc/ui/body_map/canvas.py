"""The body map: takes the events of mouse, pen, fingers and keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QTabletEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from bsa_calc.ui.body_map.fingers import Fingers
from bsa_calc.ui.body_map.key_pointer import ARROWS, step_mm
from bsa_calc.ui.body_map.pen_watch import PenWatch
from bsa_calc.ui.body_map.pointer import PointerKeys
from bsa_calc.ui.body_map.pointer_canvas import PointerCanvas

_WHEEL_STEP = 1.2
#: How far an arrow key moves the picture while Space is held, pixels.
_PAN_STEP = 40.0
_TOUCH = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Canvas(PointerCanvas):
    """Shows the body and tells where it is pointed at; the window decides what that means.

    Attributes
    ----------
    panning_tool : bool, a press takes hold of the picture
    keys_click : bool, Enter presses and lifts at once: for tools that need no way between
    """

    size_stepped = Signal(int)  # Ctrl and wheel: brush larger or smaller
    turned = Signal(int)  # Alt and wheel

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fingers = Fingers(self.pointer)
        self._pen_watch = PenWatch(self.pointer, self)
        self.keys_click = False
        #: Asked first about every key: whether the tool takes it.
        self.key_filter: Callable[[Qt.Key], bool] | None = None
        self._wheel_left = {"size": 0.0, "turn": 0.0}
        self.setMouseTracking(True)
        self.setTabletTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Body map"))
        self.setAccessibleDescription(
            self.tr(
                "Paint here: with mouse, pen or finger, or with the arrow keys and Enter. "
                "The table of regions says the same in words."
            )
        )

    # --- mouse, pen, fingers -------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pointer.mouse(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer.mouse(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pointer.mouse(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.pointer.mouse(event)

    def tabletEvent(self, event: QTabletEvent) -> None:
        self._pen_watch.listen()
        self.pointer.pen(event)
        event.accept()  # else a mouse would be made of it

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent) and event.type() in _TOUCH:
            self._fingers.touch(event)
            event.accept()
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom_by(1 + event.value(), event.position())
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        held = event.modifiers()
        # With Alt, some systems turn the wheel sideways.
        steps = (event.angleDelta().y() or event.angleDelta().x()) / 120
        if held & Qt.KeyboardModifier.ControlModifier:
            self._step("size", steps, self.size_stepped)
        elif held & Qt.KeyboardModifier.AltModifier:
            self._step("turn", steps, self.turned)
        elif steps and (not self.pointer.doing or self.pointer.kind == "keys"):
            self.zoom_by(_WHEEL_STEP**steps, event.position())
        event.accept()

    def _step(self, what: str, steps: float, signal: object) -> None:
        """Tell whole steps; fine wheels and pads turn by parts of one."""
        whole = self._wheel_left[what] + steps
        told = int(whole)
        self._wheel_left[what] = whole - told
        if told:
            signal.emit(told)  # type: ignore[attr-defined]

    def enterEvent(self, event: QEnterEvent) -> None:
        self._place = event.position()

    def leaveEvent(self, event: QEvent) -> None:
        self._set_place(None)
        self.hovered.emit("", None, PointerKeys())

    # --- keys ----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        # Enter belongs to the cross where that is used.
        if self.key_filter is not None and not (key in _ENTER and self._cross.shown) and self.key_filter(key):
            return
        if key == Qt.Key.Key_Space:
            self._hold_space(event, held=True)
        elif key == Qt.Key.Key_Escape:
            if not self.pointer.cancel():
                self.cancelled.emit()
        elif key in ARROWS:
            self._arrow(key, event.modifiers())
        elif key in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if not event.isAutoRepeat():
                self._enter(event.modifiers())
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._hold_space(event, held=False)
        else:
            super().keyReleaseEvent(event)

    def _hold_space(self, event: QKeyEvent, *, held: bool) -> None:
        if not event.isAutoRepeat():
            self._space = held
            self._note_panning()

    def _arrow(self, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        if self.pointer.doing and self.pointer.kind != "keys":
            return
        if self.pointer.panning:
            self._pan_by_key(ARROWS[key], held)
            return
        self._bring_cross()
        keys = PointerKeys.of(held, "keys")
        self._key_clicked = None
        self._update_pointers()
        way = ARROWS[key] * step_mm(self._radius_mm, held)
        if self._cross.move(self.panes(), way, stay=bool(self.pointer.doing)) is not None:
            self.zoomed.emit()
            self.update()
        self._update_pointers()
        place = self._cross_place()
        if self.pointer.doing and place is not None:
            self.pointer.move(place, keys)
        else:
            self.hovered.emit(self._cross.view, self._cross.mm, keys)

    def _pan_by_key(self, way: QPointF, held: Qt.KeyboardModifier) -> None:
        """Look further that way; the cross stays where it is on the screen."""
        place = self._cross_place()
        at = place or self._place
        pane = (self._row.at(at) if at is not None else None) or self.panes()[0]
        fast = 5 if held & Qt.KeyboardModifier.ControlModifier else 1
        self._show_frame(pane, pane.frame.moved(QPointF(-way.x(), way.y()) * _PAN_STEP * fast))
        if place is not None and not self.pointer.doing:
            self._cross.put(pane, place)

    def _enter(self, held: Qt.KeyboardModifier) -> None:
        if self.pointer.doing:
            if self.pointer.kind == "keys":
                self.pointer.end()
            return
        if self.pointer.panning:
            return
        self._bring_cross()
        place = self._cross_place()
        assert place is not None
        here = (self._cross.view, self._cross.mm)
        second = self.keys_click and self._key_clicked == here
        self.pointer.begin(place, PointerKeys.of(held, "keys"), second=second)
        self._key_clicked = None if second else here
        if self.keys_click:
            self.pointer.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_TAB:
            self._bring_cross()
            self.hovered.emit(self._cross.view, self._cross.mm, PointerKeys(kind="keys"))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._space = False
        self.cancel()
        self._note_panning()
        self._put_cross_away()
        super().focusOutEvent(event)
