"""The one big figure with the shape of its verdict, painted in a place of fixed size."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from bsa_calc.ui.look.fonts import fitted, sized, unit
from bsa_calc.ui.look.tokens import Tokens, tokens_for
from bsa_calc.ui.look.verdict_shape import paint_verdict_shape

#: Size of the figure, of its shape and of the place for both, pixels; the second for low windows.
FIGURE_PX, SHAPE, HEIGHT = (54, 36), (44, 32), (48, 40)


class VerdictFigure(QLabel):  # a label, so that screen readers take it for text
    """Shape and percentage; a change repaints and lays nothing out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._verdict = "not_finished"
        self._plain = False
        self._is_low = False
        self._picture = QPixmap()
        self._shape_key: object = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def figure(self) -> str:
        """Return the figure shown."""
        return self._text

    @property
    def verdict(self) -> str:
        """Return the verdict whose shape is shown."""
        return self._verdict

    def set_figure(self, text: str, verdict: str, *, plain: bool = False) -> None:
        """Show a figure; `plain` leaves the shape out while nothing is painted."""
        if (text, verdict, plain) != (self._text, self._verdict, self._plain):
            self._text, self._verdict, self._plain = text, verdict, plain
            self.update()

    def set_low(self, is_low: bool) -> None:
        """Take less room."""
        self._is_low = is_low
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, round(HEIGHT[self._is_low] * unit(self)))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def _shape(self, side: float, t: Tokens) -> QPixmap:
        """The verdict's shape as a picture, painted when it is first asked for: the figure changes far more often."""
        ratio = self.devicePixelRatioF()
        key = (self._verdict, side, ratio, t)
        if self._shape_key != key:
            extent = round((side + 2) * ratio)
            self._picture = QPixmap(extent, extent)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            p = QPainter(self._picture)
            try:
                paint_verdict_shape(p, QRectF(1, 1, side, side), self._verdict, t)
            finally:
                p.end()
            self._shape_key = key
        return self._picture

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        t, u = tokens_for(self.palette()), unit(self)
        side = SHAPE[self._is_low] * u
        x = 0.0
        if not self._plain:
            p.drawPixmap(QPointF(0, (self.height() - side) / 2 - 1), self._shape(side, t))
            x = side + 14 * u
        font = sized(self.font(), FIGURE_PX[self._is_low], QFont.Weight.DemiBold)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 97)
        font = fitted(font, self._text, self.width() - x - 2)
        p.setFont(font)
        p.setPen(QColor(t.text))
        metrics = QFontMetricsF(font)
        p.drawText(QPointF(x - 1, (self.height() + metrics.capHeight()) / 2), self._text)
