"""What the body map shows: the views large, with paint, ghosts, marks, overviews and pointers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from bsa_calc.ui.body_map.body_pictures import BodyPicture
from bsa_calc.ui.body_map.frame import Frame
from bsa_calc.ui.body_map.ghosts import Ghost, draw_ghost
from bsa_calc.ui.body_map.key_pointer import KeyPointer
from bsa_calc.ui.body_map.layers import side_mark
from bsa_calc.ui.body_map.overlays import CROSS_REACH, draw_cross, draw_hint, draw_name, draw_ring
from bsa_calc.ui.body_map.pane import Pane
from bsa_calc.ui.body_map.pane_areas import HEAD
from bsa_calc.ui.body_map.pane_row import PaneRow
from bsa_calc.ui.body_map.side_marks import side_letter
from bsa_calc.ui.look.fonts import sized
from bsa_calc.ui.look.paint_parts import focus_ring
from bsa_calc.ui.look.tokens import Tokens, tokens_for

CursorKind = Literal["cross", "arrow", "hand", "point"]
_CURSORS = {
    "cross": Qt.CursorShape.CrossCursor,
    "arrow": Qt.CursorShape.ArrowCursor,
    "hand": Qt.CursorShape.OpenHandCursor,
    "point": Qt.CursorShape.PointingHandCursor,
}


class PaneCanvas(QWidget):
    """Shows one pane a view, and what lies over them. It knows where pointers are, not what they do."""

    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = PaneRow()
        self._names: Mapping[str, str] = {}
        self._radius_mm: float | None = None
        self._place: QPointF | None = None  # of mouse, pen or finger
        self._held: Pane | None = None  # the pane that the pressed pointer belongs to
        self._grip = False  # it moves the sight by the overview
        self._moving = False  # the picture is dragged, or would be
        self._key_down = False
        self._cross = KeyPointer()
        self._cursor_kind: CursorKind = "cross"
        self._hint = ""
        self._ghosts: Sequence[Ghost] = ()
        #: Per view: what it showed before its close-up, and the close-up.
        self._close_ups: dict[str, tuple[Frame, Frame]] = {}
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # left and right are the patient's in every language
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(420, 300)

    def sizeHint(self) -> QSize:
        return QSize(940, 620)

    # --- what is shown -------------------------------------------------------------------------------------------

    def show_views(self, views: Sequence[str], pictures: Mapping[str, BodyPicture], names: Mapping[str, str]) -> None:
        """Show these views side by side, each at the zoom it had."""
        self._names = names
        self._row.show(views, pictures, self.size())
        if self._cross.shown:
            self._cross.appear(self.panes(), None)
        self.update()

    def panes(self) -> Sequence[Pane]:
        """What is shown, from left to right."""
        return self._row.all()

    def pane(self, view: str) -> Pane | None:
        """The pane of a view, None if it is not shown."""
        return self._row.of(view)

    def set_brush(self, radius_mm: float | None) -> None:
        """Show a ring of this radius under the pointer; None for no ring."""
        self._update_pointers()
        self._radius_mm = radius_mm
        self._update_pointers()
        self._choose_cursor()

    def set_cursor_kind(self, kind: CursorKind) -> None:
        """Show the pointer as a tool needs it."""
        self._cursor_kind = kind
        self._choose_cursor()

    def set_hint(self, text: str) -> None:
        """Say something small at the lower edge: the region under the pointer."""
        if text != self._hint:
            self._hint = text
            self.update(self._hint_box().toAlignedRect())

    def _hint_box(self) -> QRectF:
        height = QFontMetricsF(sized(self.font(), 12)).height() + 8
        return QRectF(12, self.height() - height - 2, self.width() - 24, height)

    def set_ghosts(self, ghosts: Sequence[Ghost]) -> None:
        """Show what a tool is about to do, instead of what was shown so."""
        before, self._ghosts = self._ghosts, tuple(ghosts)
        for ghost in (*before, *self._ghosts):
            pane = self.pane(ghost.view)
            if pane is not None:
                self.update(self._ghost_box(pane, ghost))

    def _ghost_box(self, pane: Pane, ghost: Ghost) -> QRect:
        return pane.pixels_of(ghost.path.controlPointRect()).intersected(pane.area)

    def add_step(self, view: str, start: QPointF, end: QPointF, radius_mm: float) -> None:
        """Show one more step of the stroke under the pointer, mm; a view that is not large has nothing to show."""
        pane = self.pane(view)
        if pane is not None:
            self.update(pane.add_step(start, end, radius_mm, self.devicePixelRatioF()))

    def add_area(self, view: str, path: QPainterPath) -> None:
        """Show a whole area in the stroke under the pointer, mm."""
        pane = self.pane(view)
        if pane is not None:
            self.update(pane.add_area(path, self.devicePixelRatioF()))

    # --- zoom and close-up ---------------------------------------------------------------------------------------

    def zoom_by(self, factor: float, about: QPointF | None = None) -> None:
        """Zoom the pane under a place (default: under the keys' cross or the pointer, else the first) by a factor."""
        place = about or self._cross_place() or self._place or QPointF(self.panes()[0].area.center())
        pane = self._row.at(place) or self.panes()[0]
        self._show_frame(pane, pane.frame.zoomed(factor, place))

    def show_all(self) -> None:
        """Zoom all panes out."""
        self._close_ups.clear()
        for pane in self.panes():
            self._show_frame(pane, Frame.fitted(QRectF(pane.area), pane.frame.box))

    def close_up(self, view: str, box: QRectF) -> None:
        """Fill the pane of a view with a box of it, mm."""
        pane = self.pane(view)
        if pane is not None:
            before = self._close_ups[view][0] if self._is_close_up(pane) else pane.frame
            closer = pane.close_up_of(box)
            self._close_ups[view] = (before, closer)
            self._show_frame(pane, closer)

    def toggle_close_up(self, view: str, box: QRectF | None) -> bool:
        """Leave a view's close-up for what it showed before, or else show a box close up; whether either was done."""
        pane = self.pane(view)
        if pane is None:
            return False
        if self._is_close_up(pane):
            before, _ = self._close_ups.pop(view)
            self._show_frame(pane, before.resized(QRectF(pane.area)))
            return True
        if box is not None:
            self.close_up(view, box)
        return box is not None

    def _is_close_up(self, pane: Pane) -> bool:
        """Whether it shows a close-up, perhaps moved since; zoomed by hand it is one no more."""
        known = self._close_ups.get(pane.view)
        return known is not None and known[1].zoom == pane.frame.zoom

    def _show_frame(self, pane: Pane, frame: Frame) -> None:
        if frame != pane.frame:
            pane.set_frame(frame)
            self.zoomed.emit()
            self.update()

    # --- pointers ------------------------------------------------------------------------------------------------

    def _cross_place(self) -> QPointF | None:
        """Where the keys' cross is; None while it is not shown."""
        return self._cross.place(self.panes()) if self._cross.shown else None

    def _ring(self) -> tuple[QPointF, float] | None:
        """Where the brush's ring is, and its radius."""
        place = self._cross_place() or self._place
        if place is None or self._radius_mm is None or self._moving or self._grip:
            return None
        pane = self._held or self._row.at(place)
        if pane is None or (self._held is None and not self._cross.shown and pane.minimap.box.contains(place)):
            return None
        return place, self._radius_mm * pane.frame.scale

    def _set_place(self, place: QPointF | None) -> None:
        before = self._faded()
        self._update_pointers()
        self._place = place
        self._update_pointers()
        if self._faded() is not before:
            self.update()

    def _faded(self) -> Pane | None:
        """The pane with a stroke that passes under its overview."""
        pane = self._held
        if pane is None or pane.minimap.box.isEmpty() or self._moving or self._grip:
            return None
        place = self._cross_place() or self._place
        return pane if place is not None and pane.minimap.box.contains(place) else None

    def _update_pointers(self) -> None:
        ring, cross = self._ring(), self._cross_place()
        if ring is not None:
            self._update_around(ring[0], ring[1] + 3)
        if cross is not None:
            self._update_around(cross, CROSS_REACH)

    def _update_around(self, centre: QPointF, reach: float) -> None:
        self.update(QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach).toAlignedRect())

    def _choose_cursor(self) -> None:
        if self._moving:
            held = self._held is not None
            self.setCursor(Qt.CursorShape.ClosedHandCursor if held else Qt.CursorShape.OpenHandCursor)
        elif self._grip or (self._held is None and self._place and self._row.minimap_at(self._place)):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.setCursor(_CURSORS[self._cursor_kind])

    # --- painting ------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        t, dirty = tokens_for(self.palette()), event.rect()
        p = QPainter(self)
        p.fillRect(dirty, QColor(t.background))
        for pane in self.panes():
            if pane.area.intersects(dirty):
                p.setClipRect(pane.area.intersected(dirty))
                self._draw_pane(p, pane, dirty, t)
        p.setClipping(False)
        self._part_panes(p, t)
        if dirty.top() < HEAD:
            for pane in self.panes():
                head = QRectF(pane.area.left(), 4, pane.area.width(), HEAD - 4)
                draw_name(p, head, self._names[pane.view], self.font(), t)
        if self._hint and self._hint_box().intersects(QRectF(dirty)):
            draw_hint(p, self._hint_box(), self._hint, self.font(), t)
        self._draw_pointers(p, t)

    def _part_panes(self, p: QPainter, t: Tokens) -> None:
        """A gap between zoomed bodies, which would else run into each other."""
        for before, after in pairwise(self.panes()):
            if max(before.frame.zoom, after.frame.zoom) > 1:
                edge = after.area.left()
                p.fillRect(QRect(edge - 3, HEAD, 6, after.area.height()), QColor(t.background))

    def _draw_pane(self, p: QPainter, pane: Pane, dirty: QRect, t: Tokens) -> None:
        ratio = self.devicePixelRatioF()
        pane.draw(p, dirty, ratio, t)
        for ghost in self._ghosts:
            if ghost.view == pane.view and self._ghost_box(pane, ghost).intersects(dirty):
                draw_ghost(p, pane.to_pixels.map(ghost.path), ghost.kind, ratio, t)
        for side, centre in pane.side_marks:
            if QRectF(dirty).intersects(QRectF(centre.x() - 12, centre.y() - 12, 24, 24)):
                side_mark(p, centre, side_letter(side), t)
        if pane.minimap.box.intersects(QRectF(dirty)):
            pane.draw_minimap(p, ratio, t, faded=self._faded() is pane)

    def _draw_pointers(self, p: QPainter, t: Tokens) -> None:
        ring, cross = self._ring(), self._cross_place()
        if ring is not None:
            draw_ring(p, *ring)
        if cross is not None:
            draw_cross(p, cross, t, pressed=self._key_down)
            focus_ring(p, QRectF(self.rect()).adjusted(1, 1, -1, -1), t)

    # --- size and colours ----------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._row.resize(self.size())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange):
            self._row.forget_layers()
            self.update()
        super().changeEvent(event)
