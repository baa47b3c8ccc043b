"""One way of counting as a card that can be chosen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from bsa_calc.ui.look.fonts import fitted, sized, unit
from bsa_calc.ui.look.paint_parts import RADIUS, focus_ring, frame
from bsa_calc.ui.look.tokens import tokens_for
from bsa_calc.ui.widgets.text_block import Run, lay_out


class WayCard(QAbstractButton):
    """Name, figure, and what it would say; the chosen one is outlined."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure, self._note = "", ""
        self.setText(name)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_count(self, figure: str, note: str) -> None:
        """Show what the way makes of the case."""
        self._figure, self._note = figure, note
        self.setAccessibleName(f"{self.text()}: {figure}. {note}")
        self.update()

    def words(self) -> str:
        """All that the card says."""
        return f"{self.text()} {self._figure} {self._note}"

    def sizeHint(self) -> QSize:
        return QSize(round(140 * unit(self)), round(100 * unit(self)))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(100 * unit(self)), round(94 * unit(self)))

    def paintEvent(self, event: QPaintEvent) -> None:
        t, p, u = tokens_for(self.palette()), QPainter(self), unit(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, chosen = QRectF(self.rect()), self.isChecked()
        fill = t.selected if chosen else t.hover if self.underMouse() else t.card
        edge, width = (t.accent, 2 * u) if chosen else (t.line, t.stroke)
        frame(p, box, fill=fill, edge=edge, width=width, radius=RADIUS)
        room = box.adjusted(9 * u, 6 * u, -9 * u, -6 * u)
        name = fitted(sized(self.font(), 13, QFont.Weight.DemiBold), self.text(), room.width())
        p.setPen(QColor(t.secondary))
        y = self._line(p, room, room.y(), self.text(), name)
        p.setPen(QColor(t.text))
        y = self._line(p, room, y, self._figure, sized(self.font(), 32, QFont.Weight.Bold))
        layout = lay_out((Run(self._note),), sized(self.font(), 13), room.width())[0]
        layout.draw(p, QRectF(room.x(), y, 1, 1).topLeft())
        if self.hasFocus():
            focus_ring(p, box, t, inside_edge=chosen)

    def _line(self, p: QPainter, room: QRectF, y: float, words: str, font: QFont) -> float:
        p.setFont(font)
        high = p.fontMetrics().height()
        p.drawText(QRectF(room.x(), y, room.width(), high), Qt.AlignmentFlag.AlignLeft, words)
        return y + high
