"""The first picture of the window: the body where it will stay, drawn before any panel around it is made.

Panels, and the lists of names of Qt that they need, take longer to make than the body takes to draw. So the window
comes up with the body, and with the ground of the panels around it; everything else follows at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPalette, QTransform
from PySide6.QtWidgets import QApplication, QWidget

from bsa_calc.ui.body_map.body_pictures import BodyPicture, body_pictures
from bsa_calc.ui.body_map.frame import Frame
from bsa_calc.ui.body_map.layers import body_layer
from bsa_calc.ui.body_map.pane_areas import HEAD, share_width, whole_view
from bsa_calc.ui.body_map.side_marks import mark_places, side_letter
from bsa_calc.ui.look.early import plain_brush, plain_pen
from bsa_calc.ui.look.fonts import sized
from bsa_calc.ui.look.tokens import tokens, tokens_for, with_skin
from bsa_calc.ui.words.terms import view_names

if TYPE_CHECKING:
    from bsa_calc.ui.system.settings import Settings

#: What stood around the canvas when the window was closed: left, top, right, bottom, pixels.
Margins = tuple[int, int, int, int]
#: `Qt.AlignmentFlag.AlignCenter`, which is not named here: see `early`.
_CENTRED = 0x84


class FirstLook(QWidget):
    """Shown until the panels are there."""

    def __init__(self, body: str, views: Sequence[str], settings: Settings) -> None:
        super().__init__()
        pictures = body_pictures(body)
        self._pictures = {view: pictures[view] for view in views}
        self._margins, theme = settings.canvas_margins, settings.theme
        # The theme itself asks Qt for the system's colours by names; the palette says as much sooner.
        plain = tokens_for(QApplication.palette()) if theme == "system" else tokens(theme)
        self._tokens = with_skin(plain, settings.skin)
        # A widget's text takes its colour from here; painters set it otherwise elsewhere.
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(self._tokens.secondary))
        self.setPalette(palette)

    def canvas_box(self) -> QRect:
        """Where the canvas will be."""
        left, top, right, bottom = self._margins
        return self.rect().adjusted(left, top, -right, -bottom)

    def paintEvent(self, event: QPaintEvent) -> None:
        p, t, canvas = QPainter(self), self._tokens, self.canvas_box()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        _fill(p, self.rect(), t.background)
        if canvas.width() < HEAD or canvas.height() < 2 * HEAD:
            return
        self._paint_ground(p, canvas)
        p.translate(canvas.topLeft())
        for view, area in share_width(self._pictures, canvas.size()).items():
            self._paint_view(p, view, self._pictures[view], area)

    def _paint_ground(self, p: QPainter, canvas: QRect) -> None:
        """The bar at the top and the rail at the left, still without anything on them."""
        t, line = self._tokens, round(self._tokens.stroke)
        bar = QRect(0, 0, self.width(), canvas.top())
        rail = QRect(0, canvas.top(), canvas.left(), self.height() - canvas.top())
        for box, edge in (
            (bar, bar.adjusted(0, bar.height() - line, 0, 0)),
            (rail, rail.adjusted(rail.width() - line, 0, 0, 0)),
        ):
            _fill(p, box, t.card)
            _fill(p, edge, t.line)

    def _paint_view(self, p: QPainter, view: str, picture: BodyPicture, area: QRect) -> None:
        to_pixels = Frame.fitted(QRectF(area), whole_view(picture)).to_pixels()
        local = to_pixels * QTransform.fromTranslate(-area.x(), -area.y())
        layer = body_layer(picture, local, area.size(), self.devicePixelRatioF(), self._tokens, early=True)
        p.drawPixmap(area.topLeft(), layer)
        p.setFont(sized(self.font(), 14, QFont.Weight.DemiBold))
        p.drawText(QRectF(area.left(), 4, area.width(), HEAD - 4), _CENTRED, view_names()[view])
        for side, centre in mark_places(view, picture.drawn_box(), to_pixels, QRectF(area)):
            self._paint_mark(p, side_letter(side), centre)

    def _paint_mark(self, p: QPainter, letter: str, centre: QPointF) -> None:
        """The R or L of the patient's side, as `layers.side_mark` draws it."""
        ring = QPainterPath()
        ring.addEllipse(centre, 10.5, 10.5)
        p.strokePath(ring, plain_pen(self._tokens.secondary, 1.2))
        font = QFont(self.font())
        font.setPixelSize(12)
        p.setFont(font)
        p.drawText(QRectF(centre.x() - 11, centre.y() - 11, 22, 22), _CENTRED, letter)


def _fill(p: QPainter, box: QRect, colour: str) -> None:
    path = QPainterPath()
    path.addRect(QRectF(box))
    p.fillPath(path, plain_brush(colour))
