"""What lies over the body: ghosts, marks of the sides, overviews, names, the hint and the pointers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from bsa_calc.ui.body_map.ghosts import Ghost, draw_ghost
from bsa_calc.ui.body_map.layers import side_mark
from bsa_calc.ui.body_map.overlays import WRAPPED, draw_cross, draw_hint, draw_name, draw_note, draw_ring
from bsa_calc.ui.body_map.pane import Pane
from bsa_calc.ui.body_map.pane_areas import HEAD
from bsa_calc.ui.body_map.pointing.pointer_state import PointerState
from bsa_calc.ui.body_map.side_marks import side_letter
from bsa_calc.ui.body_map.sight import Sight
from bsa_calc.ui.look.fonts import BASE_PX, base_px, sized
from bsa_calc.ui.look.paint_parts import focus_ring
from bsa_calc.ui.look.tokens import Tokens


class Overlay:
    """Draws it.

    Attributes
    ----------
    names : of the views
    hint : something small at the lower edge
    opening : what to do first, above the bodies; "" once something is painted
    ghosts : what a tool is about to do
    absent : the parts that the person has not
    """

    def __init__(self, sight: Sight, pointers: PointerState) -> None:
        self._sight, self._pointers = sight, pointers
        self.names: Mapping[str, str] = {}
        self.hint = ""
        self.opening = ""
        self.ghosts: Sequence[Ghost] = ()
        self.absent: Sequence[Ghost] = ()

    def set_ghosts(self, ghosts: Sequence[Ghost]) -> list[QRect]:
        """Show other ghosts; returns what to update."""
        before, self.ghosts = self.ghosts, tuple(ghosts)
        shown = [(self._sight.pane(ghost.view), ghost) for ghost in (*before, *self.ghosts)]
        return [_ghost_box(pane, ghost) for pane, ghost in shown if pane is not None]

    def hint_box(self, whole: QRect, font: QFont) -> QRectF:
        """Where the hint stands on a body map of a size: one that is too long for a line takes more of them."""
        room = QRectF(0, 0, whole.width() - 40, whole.height())
        words = QFontMetricsF(sized(font, 12)).boundingRect(room, WRAPPED, self.hint or "–")
        height = words.height() + 8
        return QRectF(12, whole.height() - height - 2, whole.width() - 24, height)

    def opening_box(self, whole: QRect, font: QFont) -> QRectF:
        """Where the opening line stands: between the heads."""
        width = min(330.0 * base_px(font) / BASE_PX, 0.44 * whole.width())
        words = QFontMetricsF(sized(font, 14)).boundingRect(QRectF(0, 0, width - 24, 500), WRAPPED, self.opening)
        return QRectF((whole.width() - words.width() - 24) / 2, HEAD + 4, words.width() + 24, words.height() + 14)

    def draw_on_pane(self, p: QPainter, pane: Pane, dirty: QRect, ratio: float, font: QFont, t: Tokens) -> None:
        """Draw what belongs to one view."""
        times = max(1.0, base_px(font) / BASE_PX)
        for ghost in (*self.absent, *self.ghosts):
            if ghost.view == pane.view and _ghost_box(pane, ghost).intersects(dirty):
                draw_ghost(p, pane.to_pixels.map(ghost.path), ghost.kind, ratio, t)
        for side, centre in pane.side_marks:
            reach = 12 * times
            if QRectF(dirty).intersects(QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach)):
                side_mark(p, centre, side_letter(side), t, times)
        if pane.minimap.box.intersects(QRectF(dirty)):
            pane.draw_minimap(p, ratio, t, faded=self._pointers.faded() is pane)

    def draw_over_all(self, p: QPainter, whole: QRect, dirty: QRect, font: QFont, t: Tokens) -> None:
        """Draw what lies over all views."""
        self._part_panes(p, t)
        if dirty.top() < HEAD:
            for pane in self._sight.panes():
                head = QRectF(pane.area.left(), 4, pane.area.width(), HEAD - 4)
                draw_name(p, head, self.names[pane.view], font, t)
        if self.hint and self.hint_box(whole, font).intersects(QRectF(dirty)):
            draw_hint(p, self.hint_box(whole, font), self.hint, font, t)
        if self.opening and (box := self.opening_box(whole, font)).intersects(QRectF(dirty)):
            draw_note(p, box, self.opening, font, t)
        self._draw_pointers(p, whole, t)

    def _part_panes(self, p: QPainter, t: Tokens) -> None:
        """A gap between zoomed bodies, which would else run into each other."""
        for before, after in pairwise(self._sight.panes()):
            if max(before.frame.zoom, after.frame.zoom) > 1:
                edge = after.area.left()
                p.fillRect(QRect(edge - 3, HEAD, 6, after.area.height()), QColor(t.background))

    def _draw_pointers(self, p: QPainter, whole: QRect, t: Tokens) -> None:
        ring, cross = self._pointers.ring(), self._pointers.cross_place()
        if ring is not None:
            draw_ring(p, *ring)
        if cross is not None:
            draw_cross(p, cross, t, pressed=self._pointers.key_down)
            focus_ring(p, QRectF(whole).adjusted(1, 1, -1, -1), t)


def _ghost_box(pane: Pane, ghost: Ghost) -> QRect:
    return pane.pixels_of(ghost.path.controlPointRect()).intersected(pane.area)
