"""A tick box in the program's own look, with words beside it or without."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from bsa_calc.ui.look.fonts import sized, unit
from bsa_calc.ui.look.paint_parts import focus_ring, tick_box
from bsa_calc.ui.look.tokens import tokens_for
from bsa_calc.ui.widgets.text_block import Run, lay_out

_SIDE, _GAP = 18, 8


class TickBox(QCheckBox):
    """Yes or no."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _left(self) -> float:
        return (4 + _SIDE + _GAP) * unit(self)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        height = lay_out((Run(self.text()),), sized(self.font(), 14), width - self._left())[1] if self.text() else 0.0
        return int(max(26 * unit(self), height + 6) + 0.999)

    def sizeHint(self) -> QSize:
        used = lay_out((Run(self.text()),), sized(self.font(), 14), 100_000)[2] + 4 if self.text() else 0.0
        return QSize(int(self._left() + used), int(26 * unit(self)))

    def minimumSizeHint(self) -> QSize:
        return QSize(int(min(self.sizeHint().width(), self._left() + 60)), int(26 * unit(self)))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t, u = tokens_for(self.palette()), unit(self)
        box = QRectF(4 * u, (self.height() - _SIDE * u) / 2, _SIDE * u, _SIDE * u)
        tick_box(p, box, t, ticked=self.isChecked(), enabled=self.isEnabled(), hover=self.underMouse())
        if self.text():
            layout, height, _ = lay_out((Run(self.text()),), sized(self.font(), 14), self.width() - self._left())
            p.setPen(QColor(t.text if self.isEnabled() else t.disabled))
            layout.draw(p, QPointF(self._left(), (self.height() - height) / 2))
        if self.hasFocus():
            focus_ring(p, QRectF(self.rect()) if self.text() else box.adjusted(-4, -4, 4, 4), t)
