"""The body map: takes the events of mouse, pen, fingers and keys, and shows the body with what lies over it."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from bsa_calc.ui.body_map.body_pictures import BodyPicture
from bsa_calc.ui.body_map.ghosts import Ghost
from bsa_calc.ui.body_map.overlay import Overlay
from bsa_calc.ui.body_map.pane import Pane
from bsa_calc.ui.body_map.pointing.fingers import Fingers
from bsa_calc.ui.body_map.pointing.gestures import Gestures
from bsa_calc.ui.body_map.pointing.map_keys import MapKeys
from bsa_calc.ui.body_map.pointing.pen_watch import PenWatch
from bsa_calc.ui.body_map.pointing.pointer import Pointer, PointerKeys
from bsa_calc.ui.body_map.pointing.pointer_state import CursorKind, PointerState
from bsa_calc.ui.body_map.sight import Sight
from bsa_calc.ui.look.tokens import tokens_for

_WHEEL_STEP = 1.2
#: A finger held still for so long asks for the menu, ms.
_REST_MS = 650
#: So long what has happened is said before the pointer names what it is over, seconds.
_MESSAGE_S = 2.5
_TOUCH = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class BodyMap(QWidget):
    """Shows the body and tells where it is pointed at; the window decides what that means.

    Attributes
    ----------
    sight : which views are shown, and how closely
    pointers : where mouse, pen, finger and the keys' cross are, and what is held
    overlay : ghosts, names, hint
    keys : what arrows and Enter do
    """

    pressed = Signal(str, QPointF, object)  # view, mm, PointerKeys
    moved = Signal(str, QPointF)
    released = Signal()
    cancelled = Signal()  # also by Escape while nothing is pressed
    hovered = Signal(str, object, object)  # view, mm or None, PointerKeys
    double_clicked = Signal(str, QPointF)  # after the second release
    size_stepped = Signal(int)  # Ctrl and wheel: brush larger or smaller
    turned = Signal(int)  # Alt and wheel
    menu_asked = Signal(
        str, QPointF, QPoint
    )  # view, mm, place on the screen; by the right button or a finger held still

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sight = Sight(self)
        self.pointers = PointerState(self.sight)
        self.overlay = Overlay(self.sight, self.pointers)
        self._gestures = Gestures(self, self.sight, self.pointers)
        self.keys = MapKeys(self._gestures, self.sight, self.pointers)
        self._fingers = Fingers(self.pointer)
        self._pen_watch = PenWatch(self.pointer, self)
        self._said_until = 0.0
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST_MS)
        self._resting.timeout.connect(self._finger_rests)
        self._wheel_left = {"size": 0.0, "turn": 0.0}
        self._connect()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # left and right are the patient's in every language
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(420, 200)  # beside large text, with the bar of a comparison below it
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

    def _connect(self) -> None:
        gestures = self._gestures
        self.sight.moved.connect(self.update)
        gestures.begun.connect(self._clear_hint)
        gestures.begun.connect(self._resting.start)
        gestures.pressed.connect(self.pressed)
        gestures.moved.connect(self.moved)
        gestures.released.connect(self.released)
        gestures.cancelled.connect(self.cancelled)
        gestures.hovered.connect(self.hovered)
        gestures.double_clicked.connect(self.double_clicked)

    def sizeHint(self) -> QSize:
        return QSize(940, 620)

    # --- what is shown -------------------------------------------------------------------------------------------

    def show_views(self, views: Sequence[str], pictures: Mapping[str, BodyPicture], names: Mapping[str, str]) -> None:
        """Show these views side by side, each at the zoom it had. What is held is given up."""
        self.cancel()
        self.overlay.names = names
        self.sight.show(views, pictures, self.size())
        if self.pointers.cross.shown:
            self.pointers.cross.appear(self.panes(), None)
        self.update()

    def panes(self) -> Sequence[Pane]:
        """What is shown, from left to right."""
        return self.sight.panes()

    def pane(self, view: str) -> Pane | None:
        """The pane of a view, None if it is not shown."""
        return self.sight.pane(view)

    def set_absent(self, parts: Sequence[Ghost]) -> None:
        """Draw these parts as ones that the person has not."""
        if parts or self.overlay.absent:
            self.overlay.absent = tuple(parts)
            self.update()

    def set_hint(self, text: str) -> None:
        """Say something small at the lower edge: the region under the pointer."""
        if text != self.overlay.hint:
            before = self.hint_box()
            self.overlay.hint = text
            self.update(before.united(self.hint_box()).toAlignedRect())

    def say(self, text: str) -> None:
        """Say what has happened at the lower edge; for a moment the pointer does not speak over it."""
        self.set_hint(text)
        self._said_until = time.monotonic() + _MESSAGE_S if text else 0.0

    def name_spot(self, text: str) -> None:
        """Say what is under the pointer, unless something has just happened."""
        if time.monotonic() >= self._said_until:
            self.set_hint(text)

    def set_opening(self, text: str) -> None:
        """Say above the bodies what to do first; "" for nothing."""
        if text != self.overlay.opening:
            self.overlay.opening = text
            self.update()

    def _clear_hint(self) -> None:
        self._said_until = 0.0
        self.set_hint("")

    def hint_box(self) -> QRectF:
        """Where the hint stands."""
        return self.overlay.hint_box(self.rect(), self.font())

    def set_ghosts(self, ghosts: Sequence[Ghost]) -> None:
        """Show what a tool is about to do, instead of what was shown so."""
        for box in self.overlay.set_ghosts(ghosts):
            self.update(box)

    def add_step(self, view: str, start: QPointF, end: QPointF, radius_mm: float) -> None:
        """Show one more step of the stroke under the pointer, mm; a view that is not large has nothing to show."""
        pane = self.pane(view)
        if pane is not None:
            self.update(pane.add_step(start, end, radius_mm, self.devicePixelRatioF()))

    def leave_out(self, view: str, path: QPainterPath) -> None:
        """The stroke under the pointer is not on this skin, mm, though it touches it."""
        pane = self.pane(view)
        if pane is not None:
            self.update(pane.leave_out(path))

    def add_area(self, view: str, path: QPainterPath) -> None:
        """Show a whole area in the stroke under the pointer, mm."""
        pane = self.pane(view)
        if pane is not None:
            self.update(pane.add_area(path, self.devicePixelRatioF()))

    # --- zoom: it waits while a pointer is pressed that would slip ------------------------------------------------

    def zoom_by(self, factor: float, about: QPointF | None = None) -> None:
        """Zoom the pane under a place (default: under the keys' cross or the pointer, else the first) by a factor."""
        if not self.is_held:
            place = about or self.pointers.cross_place() or self.pointers.place
            self.sight.zoom(factor, place or QPointF(self.panes()[0].area.center()))

    def show_all(self) -> None:
        """Zoom all panes out."""
        if not self.is_held:
            self.sight.show_all()

    def close_up(self, view: str, box: QRectF) -> None:
        """Fill the pane of a view with a box of it, mm."""
        if not self.is_held:
            self.sight.close_up(view, box)

    def toggle_close_up(self, view: str, box: QRectF | None) -> bool:
        """Leave a view's close-up for what it showed before, or else show a box close up; whether either was done."""
        return not self.is_held and self.sight.toggle_close_up(view, box)

    # --- the tool's wishes, and the pointer ----------------------------------------------------------------------

    @property
    def pointer(self) -> Pointer:
        """What mouse, pen, fingers and keys all drive."""
        return self._gestures.pointer

    @property
    def is_held(self) -> bool:
        """Whether mouse, pen or finger is down, so that the picture must not move."""
        return self._gestures.hold_the_sight

    def set_brush(self, radius_mm: float | None) -> None:
        """Show a ring of this radius under the pointer; None for no ring."""
        self._gestures.update_pointers()
        self.pointers.radius_mm = radius_mm
        self._gestures.update_pointers()
        self._gestures.choose_cursor()

    def set_cursor_kind(self, kind: CursorKind) -> None:
        """Show the pointer as a tool needs it."""
        self.pointers.cursor_kind = kind
        self._gestures.choose_cursor()

    def set_panning(self, pans: bool) -> None:
        """With this tool a press takes hold of the picture."""
        self._gestures.pan_with(tool=pans)

    def pointer_place(self) -> tuple[str, QPointF] | None:
        """The view and the mm that the keys' cross or else the pointer is at; None outside the views."""
        return self.pointers.spot()

    def point_at(self, view: str, mm: QPointF) -> None:
        """Put the keys' cross on a place of a large view, and tell what is there."""
        pane = self.pane(view)
        if pane is not None:
            if self.pointers.cross.stand(pane, mm):
                self.sight.moved.emit()
            self.update()
            self.hovered.emit(view, mm, PointerKeys(kind="keys"))

    def cancel(self) -> None:
        """Give up the stroke under the pointer."""
        self.pointer.cancel()

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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.pointer.doing:
            return  # a stroke is drawn with the other button
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = (self.pointers.cross_place() or self.pointers.place) if by_key else QPointF(event.pos())
        if place is not None:
            self._ask_menu(place)

    def _ask_menu(self, place: QPointF) -> None:
        pane = None if self.sight.overview_at(place) is not None else self.sight.at(place)
        if pane is not None:
            self.menu_asked.emit(pane.view, pane.to_mm(place), self.mapToGlobal(place.toPoint()))

    def _finger_rests(self) -> None:
        """A finger that is put down and held still asks for the menu; what it painted is taken back."""
        pointer = self.pointer
        if pointer.doing == "stroke" and pointer.kind == "touch" and pointer.rests():
            place = pointer.start
            self.cancel()
            self._ask_menu(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        held = event.modifiers()
        # With Alt, some systems turn the wheel sideways.
        steps = (event.angleDelta().y() or event.angleDelta().x()) / 120
        if held & Qt.KeyboardModifier.ControlModifier:
            self._step("size", steps, self.size_stepped)
        elif held & Qt.KeyboardModifier.AltModifier:
            self._step("turn", steps, self.turned)
        elif steps:
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
        self.pointers.place = event.position()

    def leaveEvent(self, event: QEvent) -> None:
        self._gestures.set_place(None)
        self.hovered.emit("", None, PointerKeys())

    # --- keys and focus ------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keys.press(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self.keys.release(event):
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_TAB:
            self._gestures.bring_cross()
            cross = self.pointers.cross
            self.hovered.emit(cross.view, cross.mm, PointerKeys(kind="keys"))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.cancel()
        self._gestures.pan_with(space=False)
        if event.reason() != Qt.FocusReason.PopupFocusReason:  # its own menu is for the place of the cross
            self._gestures.put_cross_away()
        super().focusOutEvent(event)

    # --- painting, size and colours ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        t, dirty, ratio = tokens_for(self.palette()), event.rect(), self.devicePixelRatioF()
        p = QPainter(self)
        p.fillRect(dirty, QColor(t.background))
        for pane in self.panes():
            if pane.area.intersects(dirty):
                p.setClipRect(pane.area.intersected(dirty))
                pane.draw(p, dirty, ratio, t)
                self.overlay.draw_on_pane(p, pane, dirty, ratio, self.font(), t)
        p.setClipping(False)
        self.overlay.draw_over_all(p, self.rect(), dirty, self.font(), t)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.sight.resize(self.size())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange):
            self.sight.forget_layers()
            self.update()
        super().changeEvent(event)
