"""The figure for the back row, with the shape of its verdict."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from bsa_calc.ui.look.fonts import fitted, sized, unit
from bsa_calc.ui.look.tokens import tokens_for
from bsa_calc.ui.look.verdict_shape import paint_verdict_shape

_FIGURE_PX = 48


class AnswerFigure(QLabel):  # a label, so that screen readers take it for text
    """Shape and figure, painted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._verdict = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figure(self, words: str, verdict: str) -> None:
        """Show a figure and the shape of a verdict."""
        self._words, self._verdict = words, verdict
        self.setAccessibleName(words)
        self.update()

    def words(self) -> str:
        """The figure shown."""
        return self._words

    def sizeHint(self) -> QSize:
        return QSize(240, round(60 * unit(self)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        t, p, u = tokens_for(self.palette()), QPainter(self), unit(self)
        side = 40 * u
        shape = QRectF(0, (self.height() - side) / 2, side, side)
        paint_verdict_shape(p, shape, self._verdict, t)
        room = QRectF(side + 12 * u, 0, self.width() - side - 12 * u, self.height())
        p.setFont(fitted(sized(self.font(), _FIGURE_PX, QFont.Weight.Bold), self._words, room.width()))
        p.setPen(QColor(t.text))
        p.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._words)
