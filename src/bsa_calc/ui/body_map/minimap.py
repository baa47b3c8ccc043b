"""The overview in the corner of a zoomed pane: the whole view with its paint, and the part that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QTransform

from bsa_calc.ui.body_map.body_pictures import BodyPicture
from bsa_calc.ui.body_map.frame import Frame
from bsa_calc.ui.body_map.layers import blank, body_layer, paint_patches
from bsa_calc.ui.look.paint_parts import SMALL_RADIUS, frame, rounded
from bsa_calc.ui.look.tokens import Tokens

if TYPE_CHECKING:
    from bsa_calc.ui.body_map.paint_paths import PatchPath

#: The largest picture, its margin in the card, and the card's distance from the pane's corner, logical pixels.
_LARGEST, _MARGIN, _CORNER = QSizeF(92, 96), 6.0, 8.0
#: How much of it is seen while a stroke passes under it.
_FADED = 0.25


class Minimap:
    """Knows its place and what is where on it.

    Attributes
    ----------
    box : QRectF, where it lies on the canvas; empty while the whole view is shown
    """

    def __init__(self, picture: BodyPicture) -> None:
        self._picture = picture
        self.box = QRectF()
        self._to_card = QTransform()  # mm to pixels of the card
        self._layer: QPixmap | None = None
        self._paths: Sequence[PatchPath] = ()
        self._made_for: tuple[QSizeF, float, Tokens] | None = None

    def place(self, area: QRectF, shown: Frame) -> None:
        """Take the upper right corner of a pane, where neither hint nor name is."""
        size, whole = self._size(), self._picture.drawn_box()
        small = area.width() < 2 * size.width() or area.height() < 2 * size.height()
        if shown.zoom <= 1.001 or small:
            self.box = QRectF()
            return
        self.box = _in_corner(area, size)
        scale = self._scale()
        self._to_card = (
            QTransform.fromTranslate(-whole.center().x(), -whole.center().y())
            * QTransform.fromScale(scale, -scale)
            * QTransform.fromTranslate(size.width() / 2, size.height() / 2)
        )

    def forget_paint(self) -> None:
        """Let go of the paint that it was drawn with."""
        self._layer, self._paths = None, ()

    def beside(self, area: QRectF) -> tuple[QRectF, QRectF]:
        """What it leaves free of a pane at its left and below it."""
        box = _in_corner(area, self._size())
        left, below = QRectF(area), QRectF(area)
        left.setRight(box.left())
        below.setTop(box.bottom())
        return left, below

    def _scale(self) -> float:
        whole = self._picture.drawn_box()
        return min(_LARGEST.width() / whole.width(), _LARGEST.height() / whole.height())

    def _size(self) -> QSizeF:
        whole, scale = self._picture.drawn_box(), self._scale()
        return QSizeF(round(whole.width() * scale + 2 * _MARGIN), round(whole.height() * scale + 2 * _MARGIN))

    def to_mm(self, place: QPointF) -> QPointF:
        """The place of the view that a place on the canvas stands for."""
        return self._to_card.inverted()[0].map(place - self.box.topLeft())

    def draw(
        self, p: QPainter, shown: Frame, paths: Sequence[PatchPath], ratio: float, t: Tokens, *, faded: bool
    ) -> None:
        """Draw it; faded, so that what is painted under it is seen."""
        card = self._card(paths, ratio, t)
        p.save()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setOpacity(_FADED if faded else 1.0)
        p.drawPixmap(self.box.topLeft(), card)
        p.translate(self.box.topLeft())
        inner = QRectF(0, 0, self.box.width(), self.box.height()).adjusted(2, 2, -2, -2)
        sight = self._to_card.mapRect(shown.shown()).intersected(inner)
        rest = rounded(inner.adjusted(-1, -1, 1, 1), SMALL_RADIUS - 1) - rounded(sight, 2)
        veil = QColor(t.card)
        veil.setAlphaF(0.55)
        p.fillPath(rest, veil)
        p.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((QColor(t.card), 4.0), (QColor(t.accent), 2.0)):
            p.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap, Qt.PenJoinStyle.RoundJoin))
            p.drawRoundedRect(sight, 2, 2)
        p.restore()

    def _card(self, paths: Sequence[PatchPath], ratio: float, t: Tokens) -> QPixmap:
        """Everything but the part that is shown."""
        wanted = (self.box.size(), ratio, t)
        if self._layer is None or self._paths is not paths or self._made_for != wanted:
            self._layer, self._paths, self._made_for = self._make(paths, ratio, t), paths, wanted
        return self._layer

    def _make(self, paths: Sequence[PatchPath], ratio: float, t: Tokens) -> QPixmap:
        size = QSize(round(self.box.width()), round(self.box.height()))
        layer = blank(size, ratio)
        p = QPainter(layer)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame(p, QRectF(0, 0, size.width(), size.height()), fill=t.card, edge=t.control, width=1.0)
        p.drawPixmap(0, 0, body_layer(self._picture, self._to_card, size, ratio, t))
        paint_patches(p, paths, self._to_card, ratio, t, thin=True)
        p.end()
        return layer


def _in_corner(area: QRectF, size: QSizeF) -> QRectF:
    corner = QPointF(round(area.right() - size.width() - _CORNER), round(area.top() + _CORNER))
    return QRectF(corner, size)
