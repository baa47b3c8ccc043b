"""A slim scroll bar: a round thumb and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from bsa_calc.ui.look.paint_parts import frame
from bsa_calc.ui.look.tokens import tokens_for

WIDTH = 12


class SlimScrollBar(QScrollBar):
    """A vertical scroll bar that keeps quiet until it is pointed at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
        self.setAccessibleName(self.tr("Scroll"))

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 40)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.maximum() <= self.minimum():
            return
        # QStyle takes 7 ms to load, and at the start nothing scrolls
        from PySide6.QtWidgets import QStyle, QStyleOptionSlider

        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = tokens_for(self.palette())
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        controls = QStyle.SubControl
        thumb = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, controls.SC_ScrollBarSlider, self
        )
        wide = self.underMouse() or self.isSliderDown() or t.stroke > 1
        inset = 2.0 if wide else 3.5
        frame(
            p, QRectF(thumb).adjusted(inset, 1, -inset, -1), fill=t.control if wide else t.disabled, edge=None, radius=4
        )


def prepare_scrolling(area: QAbstractScrollArea) -> None:
    """Give a scrolling area the slim bar and a ground that lets the card show through.

    The ground is a widget made here, because asking for the built-in one makes PySide load every widget class (10 ms).
    """
    area.setViewport(QWidget())
    area.setVerticalScrollBar(SlimScrollBar(area))
