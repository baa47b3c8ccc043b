"""A wrapped line of small words that can be pressed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from bsa_calc.ui.look.fonts import sized, unit
from bsa_calc.ui.look.paint_parts import chevron, focus_ring, frame
from bsa_calc.ui.look.tokens import Tokens, tokens_for
from bsa_calc.ui.widgets.text_block import Run, lay_out

#: Width for the mark of something that opens.
_CHEVRON = 16.0
_LOWEST = 24.0
_MOST_HEIGHTS = 20


class LineButton(QAbstractButton):
    """Words in as many lines as they need, with room for a sign before them and a mark of what opens behind them.

    Sizes are in the units of the type, so that larger text makes them larger.
    """

    #: Size of the words, and room kept free before, above and below them.
    pixels, before, padding = 12.0, 0.0, 4.0
    #: How far the ground under the pointer reaches beyond the words on each side.
    beyond = 0.0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opens = True
        self._heights: dict[tuple[str, str, int, bool], int] = {}
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        """Show a text as it stands."""
        super().setText(text)
        self.setShortcut(QKeySequence())  # Qt takes the D of a product called R&D for a key

    def paint_sign(self, p: QPainter, box: QRectF, t: Tokens) -> None:
        """Paint what stands before the words."""

    def ink(self, t: Tokens, *, hot: bool) -> str:
        """The colour of the words."""
        return t.text if hot else t.secondary

    def _laid_out(self, width: float) -> tuple[QTextLayout, float, float]:
        room = width - (self.before + (_CHEVRON if self.opens else 0.0)) * unit(self)
        return lay_out((Run(self.text()),), sized(self.font(), self.pixels), room)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # layouts ask many times for the same few widths
        key = (self.text(), self.font().key(), width, self.opens)
        height = self._heights.get(key)
        if height is None:
            u = unit(self)
            height = int(max(_LOWEST * u, self._laid_out(width)[1] + 2 * self.padding * u) + 0.999)
            if len(self._heights) >= _MOST_HEIGHTS:
                self._heights.clear()
            self._heights[key] = height
        return height

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(300))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, round(_LOWEST * unit(self)))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t, u = tokens_for(self.palette()), unit(self)
        box = QRectF(self.rect())
        hot = self.isEnabled() and (self.underMouse() or self.isDown())
        if hot:
            ground = box.adjusted(-self.beyond, 0, self.beyond, 0)
            frame(p, ground, fill=t.selected if self.isDown() else t.hover, edge=None)
        self.paint_sign(p, box, t)
        layout, height, used = self._laid_out(box.width())
        colour, left = self.ink(t, hot=hot), self.before * u
        p.setPen(QColor(colour))
        layout.draw(p, QPointF(left, (box.height() - height) / 2))
        if self.opens:
            chevron(p, QPointF(left + used + 9 * u, box.center().y() + 1), 6 * u, colour)
        if self.hasFocus():
            focus_ring(p, box, t)
