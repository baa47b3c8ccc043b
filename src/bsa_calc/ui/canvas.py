"""The body map: the views shown large, zoom and pan, and the pointer as brush or eraser."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from bsa_calc.ui.body_pictures import BodyPicture
from bsa_calc.ui.fonts import sized
from bsa_calc.ui.layers import side_mark
from bsa_calc.ui.paint_parts import frame
from bsa_calc.ui.pane import Pane
from bsa_calc.ui.tokens import tokens_for

_HEAD = 30  # room for the names of the views
_WHEEL_STEP = 1.2


class Canvas(QWidget):
    """Shows one pane a view. What the pointer does is told in mm of the view; the window decides what it means."""

    pressed = Signal(str, QPointF)  # view, mm
    moved = Signal(str, QPointF)
    released = Signal()
    cancelled = Signal()
    hovered = Signal(str, object)  # view, mm or None
    zoomed = Signal()
    size_stepped = Signal(int)  # Ctrl and wheel: brush larger or smaller

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panes: dict[str, Pane] = {}
        self._known: dict[str, Pane] = {}  # those not shown too: a view comes back at the zoom it had
        self._names: Mapping[str, str] = {}
        self._radius_mm: float | None = None
        self._pointer: QPointF | None = None
        self._held: Pane | None = None  # the pane that the pressed pointer belongs to
        self._pan_from: QPointF | None = None
        self._space = False
        self.panning_tool = False
        self._hint = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # left and right are the patient's in every language
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(420, 300)
        self.setAccessibleName(self.tr("Body map"))
        self.setAccessibleDescription(self.tr("Paint here. The table of regions says the same in words."))

    def sizeHint(self) -> QSize:
        return QSize(940, 620)

    # --- what is shown -------------------------------------------------------------------------------------------

    def show_views(self, views: Sequence[str], pictures: Mapping[str, BodyPicture], names: Mapping[str, str]) -> None:
        """Show these views side by side, each at the zoom it had."""
        before = self._known
        self._names = names
        areas = self._areas(views, pictures)
        self._panes = {}
        for view in views:
            pane = before.get(view)
            if pane is None or pane.picture is not pictures[view]:
                pane = Pane(view, pictures[view], areas[view])
            else:
                pane.place(areas[view])
            self._panes[view] = pane
        self._known = before | self._panes
        self.update()

    def panes(self) -> Sequence[Pane]:
        """What is shown, from left to right."""
        return tuple(self._panes.values())

    def pane(self, view: str) -> Pane | None:
        """The pane of a view, None if it is not shown."""
        return self._panes.get(view)

    def _areas(self, views: Sequence[str], pictures: Mapping[str, BodyPicture]) -> dict[str, QRect]:
        """Share the width so that all views come out at one scale where that wastes little."""
        widths = [max(pictures[v].drawn_box().width(), 0.55 * pictures[v].drawn_box().height()) for v in views]
        left, areas = 0.0, {}
        for view, width in zip(views, widths, strict=True):
            right = left + self.width() * width / sum(widths)
            areas[view] = QRect(round(left), _HEAD, round(right) - round(left), max(1, self.height() - _HEAD))
            left = right
        return areas

    def set_brush(self, radius_mm: float | None) -> None:
        """Show a ring of this radius under the pointer; None for no ring."""
        self._update_ring()
        self._radius_mm = radius_mm
        self._update_ring()
        self._choose_cursor()

    def set_hint(self, text: str) -> None:
        """Say something small at the lower edge: the region under the pointer."""
        if text != self._hint:
            self._hint = text
            self.update(self._hint_box().toAlignedRect())

    def _hint_box(self) -> QRectF:
        height = QFontMetricsF(sized(self.font(), 12)).height() + 8
        return QRectF(12, self.height() - height - 2, self.width() - 24, height)

    def add_step(self, view: str, start: QPointF, end: QPointF, radius_mm: float) -> None:
        """Show one more step of the stroke under the pointer, mm."""
        self.update(self._panes[view].add_step(start, end, radius_mm, self.devicePixelRatioF()))

    # --- painting ------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens_for(self.palette())
        dirty = event.rect()
        p = QPainter(self)
        p.fillRect(dirty, QColor(t.background))
        for pane in self._panes.values():
            if pane.area.intersects(dirty):
                p.setClipRect(pane.area.intersected(dirty))
                pane.draw(p, dirty, self.devicePixelRatioF(), t)
                self._draw_marks(p, pane, dirty)
        p.setClipping(False)
        if dirty.top() < _HEAD:
            self._draw_names(p)
        if self._hint and self._hint_box().intersects(QRectF(dirty)):
            self._draw_hint(p)
        self._draw_ring(p)

    def _draw_hint(self, p: QPainter) -> None:
        t = tokens_for(self.palette())
        p.setFont(sized(self.font(), 12))
        words = QRectF(p.fontMetrics().boundingRect(self._hint)).adjusted(-8, -3, 8, 3)
        words.moveCenter(self._hint_box().center())
        frame(p, words, fill=t.background, edge=None)  # readable over the body and over the marks of the sides
        p.setPen(QColor(t.secondary))
        p.drawText(self._hint_box(), Qt.AlignmentFlag.AlignCenter, self._hint)

    def _draw_names(self, p: QPainter) -> None:
        t = tokens_for(self.palette())
        p.setFont(sized(self.font(), 14, QFont.Weight.DemiBold))
        p.setPen(QColor(t.secondary))
        for pane in self._panes.values():
            head = QRectF(pane.area.left(), 4, pane.area.width(), _HEAD - 4)
            p.drawText(head, Qt.AlignmentFlag.AlignCenter, self._names[pane.view])

    def _draw_marks(self, p: QPainter, pane: Pane, dirty: QRect) -> None:
        for side, centre in pane.side_marks:
            if QRectF(dirty).intersects(QRectF(centre.x() - 12, centre.y() - 12, 24, 24)):
                # the patient's left and right
                side_mark(p, centre, self.tr("L") if side == "left" else self.tr("R"), tokens_for(self.palette()))

    def _ring(self) -> tuple[QPointF, float] | None:
        if self._pointer is None or self._radius_mm is None or self._pan_from is not None or self._panning():
            return None
        pane = self._held or self._pane_at(self._pointer)
        return (self._pointer, self._radius_mm * pane.frame.scale) if pane is not None else None

    def _draw_ring(self, p: QPainter) -> None:
        ring = self._ring()
        if ring is None:
            return
        centre, radius = ring
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setBrush(Qt.BrushStyle.NoBrush)
        # A light ring round a dark one is seen on skin, on paint and on either ground.
        for colour, width in ((QColor(255, 255, 255, 200), 3.0), (QColor(20, 30, 40), 1.3)):
            p.setPen(QPen(colour, width))
            p.drawEllipse(centre, radius, radius)

    def _update_ring(self) -> None:
        ring = self._ring()
        if ring is not None:
            centre, radius = ring
            reach = radius + 3
            self.update(QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach).toAlignedRect())

    # --- zoom and pan --------------------------------------------------------------------------------------------

    def zoom_by(self, factor: float, about: QPointF | None = None) -> None:
        """Zoom the pane under a place (default: under the pointer, else the first) by a factor."""
        place = about or self._pointer or QPointF(self.panes()[0].area.center())
        pane = self._pane_at(place) or self.panes()[0]
        pane.set_frame(pane.frame.zoomed(factor, place))
        self.zoomed.emit()
        self.update()

    def show_all(self) -> None:
        """Zoom all panes out."""
        for pane in self._panes.values():
            pane.set_frame(pane.frame.fitted(QRectF(pane.area), pane.frame.box))
        self.zoomed.emit()
        self.update()

    def _pan_to(self, place: QPointF) -> None:
        assert self._pan_from is not None
        assert self._held is not None
        self._held.set_frame(self._held.frame.moved(place - self._pan_from))
        self._pan_from = place
        self.zoomed.emit()
        self.update(self._held.area)

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() / 120
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.size_stepped.emit(1 if steps > 0 else -1)
        elif steps and self._held is None:
            self.zoom_by(_WHEEL_STEP**steps, event.position())
        event.accept()

    # --- pointer -------------------------------------------------------------------------------------------------

    def _pane_at(self, place: QPointF) -> Pane | None:
        for pane in self._panes.values():
            if QRectF(pane.area).contains(place):
                return pane
        return None

    def _panning(self) -> bool:
        return self._space or self.panning_tool

    def mousePressEvent(self, event: QMouseEvent) -> None:
        pane = self._pane_at(event.position())
        if pane is None or self._held is not None:
            return
        button = event.button()
        if button == Qt.MouseButton.MiddleButton or (button == Qt.MouseButton.LeftButton and self._panning()):
            self._held, self._pan_from = pane, event.position()
            self._choose_cursor()
        elif button == Qt.MouseButton.LeftButton:
            self._held = pane
            self.set_hint("")
            self.pressed.emit(pane.view, pane.frame.to_mm(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._update_ring()
        self._pointer = event.position()
        self._update_ring()
        if self._pan_from is not None:
            self._pan_to(event.position())
        elif self._held is not None:
            self.moved.emit(self._held.view, self._held.frame.to_mm(event.position()))
        else:
            pane = self._pane_at(event.position())
            self.hovered.emit(pane.view if pane else "", pane.frame.to_mm(event.position()) if pane else None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held is None or event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            return
        panned, self._pan_from, self._held = self._pan_from is not None, None, None
        self._choose_cursor()
        if not panned:
            self.released.emit()

    def cancel(self) -> None:
        """Give up the stroke under the pointer."""
        if self._held is not None and self._pan_from is None:
            self._held = None
            self.cancelled.emit()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom_by(1 + event.value(), event.position())
            return True
        return super().event(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._pointer = event.position()

    def leaveEvent(self, event: QEvent) -> None:
        self._update_ring()
        self._pointer = None
        self.hovered.emit("", None)

    def focusOutEvent(self, event: QEvent) -> None:
        self._space = False
        self.cancel()
        super().focusOutEvent(event)  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            self._choose_cursor()
            self.update()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancel()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self._choose_cursor()
        else:
            super().keyReleaseEvent(event)

    def _choose_cursor(self) -> None:
        if self._pan_from is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._panning():
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        elif self._radius_mm is not None:
            self.setCursor(Qt.CursorShape.CrossCursor)
        else:
            self.setCursor(Qt.CursorShape.ArrowCursor)

    # --- size and colours ----------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        areas = self._areas(tuple(self._panes), {view: pane.picture for view, pane in self._panes.items()})
        for view, pane in self._panes.items():
            pane.place(areas[view])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange):
            for pane in self._panes.values():
                pane.forget_layers()
            self.update()
        super().changeEvent(event)
