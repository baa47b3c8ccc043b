"""The line that says what was counted by; a press offers the other profiles and tables."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from bsa_calc.ui.fonts import sized, unit
from bsa_calc.ui.paint_parts import chevron, focus_ring, frame
from bsa_calc.ui.text_block import Run, lay_out
from bsa_calc.ui.tokens import tokens_for


class BasisButton(QAbstractButton):
    """Small words that wrap, with the mark of something that opens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._menu: QMenu | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Product and weight table"))
        self.setToolTip(self.tr("Choose the product and the weight table (Ctrl+J)"))
        self.clicked.connect(self.open)

    def set_menu(self, menu: QMenu) -> None:
        """Open this menu when pressed."""
        self._menu = menu

    def set_words(self, text: str) -> None:
        """Show what was counted by."""
        self.setVisible(bool(text))
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(self.tr("Counted by {0}").format(text))
            self.updateGeometry()

    def open(self) -> None:
        """Drop the menu down."""
        if self._menu is not None:
            self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _font(self) -> QFont:
        return sized(self.font(), 12)

    def _room(self, width: float) -> float:
        return width - 16 * unit(self)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        height = lay_out((Run(self.text()),), self._font(), self._room(width))[1]
        return int(max(24 * unit(self), height + 8 * unit(self)) + 0.999)

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(300))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, round(24 * unit(self)))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t, u = tokens_for(self.palette()), unit(self)
        box = QRectF(self.rect())
        hot = self.isEnabled() and (self.underMouse() or self.isDown())
        if hot:
            frame(p, box.adjusted(-4, 0, 4, 0), fill=t.selected if self.isDown() else t.hover, edge=None)
        layout, height, used = lay_out((Run(self.text()),), self._font(), self._room(box.width()))
        colour = t.text if hot else t.secondary
        p.setPen(QColor(colour))
        top = (box.height() - height) / 2
        layout.draw(p, QPointF(0, top))
        chevron(p, QPointF(used + 9 * u, box.center().y() + 1), 6 * u, colour)
        if self.hasFocus():
            focus_ring(p, box, t)
