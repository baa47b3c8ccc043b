"""The body standing still, as large as it can be: the paint of a case, or skin lit on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bsa_calc.body.surface import load_body
from bsa_calc.body.views import load_view, view_ids
from bsa_calc.measure.measurement import Measurement
from bsa_calc.paint.table import PaintTable
from bsa_calc.training.ways import flat_area
from bsa_calc.ui.body_map.body_pictures import body_pictures
from bsa_calc.ui.body_map.compare_look import OverlayKind, OverlayPath, paint_overlay
from bsa_calc.ui.body_map.frame import Frame
from bsa_calc.ui.body_map.layers import Look, blank, body_layer, lay_paint
from bsa_calc.ui.body_map.paint_paths import ViewPaths
from bsa_calc.ui.body_map.side_marks import side_letter
from bsa_calc.ui.look.fonts import sized
from bsa_calc.ui.look.tokens import Tokens, tokens_for
from bsa_calc.ui.words.terms import view_names

MAIN_VIEWS = ("front", "back")
#: Skin of which the two main views show less than this share is shown in other views too.
_HARDLY = 0.34
#: The main views take this share of the width where there are others, which stand in a column, or in two.
_MAIN_SHARE, _MOST_ROWS, _MOST_COLUMNS = 0.74, 3, 2
#: Whose side is at the left and the right of a picture.
_SIDES = {"front": ("right", "left"), "back": ("left", "right")}
#: What draws the paint on one view.
Paint = Callable[[QPainter, str, Look], None]
Layers = Sequence[tuple[OverlayKind, PaintTable]]


def views_for(body: str, paint: PaintTable) -> tuple[str, ...]:
    """Front and back, and as few others as show what those two do not."""
    area, touched = load_body(body).area_mm2, paint.touched()
    left = set(touched[flat_area(body)[touched] < _HARDLY * area[touched]].tolist())
    views = list(MAIN_VIEWS)
    others = {view: set(load_view(body, view).ids.tolist()) for view in view_ids() if view not in MAIN_VIEWS}
    enough = 0.1 * len(left)
    while left and others:
        best = max(others, key=lambda view: len(others[view] & left))
        shown = others.pop(best) & left
        if len(shown) <= enough:
            break
        views.append(best)
        left -= shown
    return tuple(views)


class BodyView(QWidget):
    """Shows some views of one body. It says what it shows, and never how much that is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body, self._views = "", tuple[str, ...]()
        self._paint: Paint | None = None
        self._pictures: dict[str, QPixmap] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # left and right are the patient's in every language
        self.setMinimumSize(200, 160)
        self.setAccessibleName(self.tr("Body"))

    def show_paint(self, result: Measurement, views: Sequence[str] | None = None) -> None:
        """Show the paint of a drawing as the clinic's window does."""

        def draw(p: QPainter, view: str, look: Look) -> None:
            lay_paint(p, ViewPaths(load_view(result.body, view)).paths(result), look)

        self._show(result.body, views or views_for(result.body, result.drawing.paint), draw)

    def show_layers(self, body: str, layers: Layers, views: Sequence[str]) -> None:
        """Light skin on a body, in layers that do not overlap."""

        def draw(p: QPainter, view: str, look: Look) -> None:
            paths = ViewPaths(load_view(body, view))
            layer = blank(look.size, look.ratio)
            with QPainter(layer) as inner:
                laid = (OverlayPath(kind, paths.of_table(table)) for kind, table in layers if table)
                paint_overlay(inner, laid, look.to_pixels, look.ratio, look.t)
            p.drawPixmap(0, 0, layer)

        self._show(body, views, draw)

    def _show(self, body: str, views: Sequence[str], paint: Paint) -> None:
        self._body, self._views, self._paint = body, tuple(views), paint
        self._forget()

    def _forget(self) -> None:
        self._pictures.clear()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._forget()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._forget()
        super().changeEvent(event)

    def _title_font(self) -> QFont:
        return sized(self.font(), 12, QFont.Weight.DemiBold)

    def places(self) -> list[tuple[str, QRectF]]:
        """Where each view stands, with its title: the main views, and the others in a column beside them."""
        area, main = QRectF(self.rect()), self._views[: len(MAIN_VIEWS)]
        others = self._views[len(main) :]
        wide = area.width() * (_MAIN_SHARE if others else 1)
        places = _row(main, QRectF(area.x(), area.y(), wide, area.height()))
        rows = max(1, -(-len(others) // _MOST_COLUMNS)) if len(others) > _MOST_ROWS else max(1, len(others))
        across = -(-len(others) // rows)
        for row in range(rows):
            high = area.height() / rows
            place = QRectF(area.x() + wide, area.y() + row * high, area.width() - wide, high)
            places += _row(others[row * across : (row + 1) * across], place)
        return places

    def paintEvent(self, event: QPaintEvent) -> None:
        t, p = tokens_for(self.palette()), QPainter(self)
        p.fillRect(self.rect(), QColor(t.background))
        for view, place in self.places():
            self._draw_view(p, view, place, t)

    def _draw_view(self, p: QPainter, view: str, place: QRectF, t: Tokens) -> None:
        font = self._title_font()
        title = QFontMetricsF(font).height()
        p.setFont(font)
        p.setPen(QColor(t.secondary))
        head = QRectF(place.x(), place.y(), place.width(), title)
        p.drawText(head, Qt.AlignmentFlag.AlignCenter, view_names()[view])
        room = place.adjusted(0, title + 4, 0, -4)
        if view not in self._pictures:
            self._pictures[view] = self._picture(view, room.size().toSize(), t)
        p.drawPixmap(room.topLeft(), self._pictures[view])

    def _picture(self, view: str, size: QSize, t: Tokens) -> QPixmap:
        ratio, picture = self.devicePixelRatioF(), body_pictures(self._body)[view]
        area = QRectF(0, 0, size.width(), size.height())
        to_pixels = Frame.fitted(area.adjusted(6, 6, -6, -6), picture.drawn_box()).to_pixels()
        look = Look(to_pixels, size, ratio, t)
        whole = body_layer(picture, to_pixels, size, ratio, t)
        with QPainter(whole) as p:
            if self._paint is not None:
                self._paint(p, view, look)
            p.setFont(self._title_font())
            p.setPen(QColor(t.secondary))
            self._mark_sides(p, view, to_pixels.mapRect(picture.drawn_box()))
        return whole

    def _mark_sides(self, p: QPainter, view: str, body: QRectF) -> None:
        """Write the patient's right and left beside the head of the views that show both."""
        if view not in MAIN_VIEWS:
            return
        high, out = p.fontMetrics().height(), 0.16 * body.width()
        for side, x in zip(_SIDES[view], (body.left() + out, body.right() - out), strict=True):
            place = QRectF(x - high, body.top() + 0.04 * body.height(), 2 * high, high)
            p.drawText(place, Qt.AlignmentFlag.AlignCenter, side_letter(side))


def _row(views: Sequence[str], area: QRectF) -> list[tuple[str, QRectF]]:
    if not views:
        return []
    wide = area.width() / len(views)
    return [(view, QRectF(area.x() + k * wide, area.y(), wide, area.height())) for k, view in enumerate(views)]


def skin_table(which: np.ndarray) -> PaintTable:
    """Some triangles as skin to be lit, from a mask of shape (n,)."""
    return PaintTable.empty(len(which)).filled(np.flatnonzero(which))
