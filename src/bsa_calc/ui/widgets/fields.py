"""Input fields in the program's own look: a number, a slider, a choice."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QSizePolicy, QSlider, QWidget

from bsa_calc.ui.look.fonts import sized, unit
from bsa_calc.ui.look.paint_parts import SMALL_RADIUS, chevron, focus_ring, frame
from bsa_calc.ui.look.tokens import tokens_for
from bsa_calc.ui.system.keys import ENTER
from bsa_calc.ui.widgets.text_block import paint_runs


class ValueSlider(QSlider):
    """A horizontal slider with a round handle."""

    def __init__(self, low: int, high: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(low, high)
        self.setPageStep(5)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(50, max(24, round(24 * unit(self) ** 0.5)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _handle_x(self) -> float:
        share = (self.value() - self.minimum()) / max(1, self.maximum() - self.minimum())
        return 8 + share * (self.width() - 16)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)

    def _follow(self, event: QMouseEvent) -> None:
        """A press anywhere takes the handle there: no need to hit it."""
        self.setSliderDown(True)
        share = (event.position().x() - 8) / max(1, self.width() - 16)
        self.setValue(round(self.minimum() + min(max(share, 0.0), 1.0) * (self.maximum() - self.minimum())))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = tokens_for(self.palette())
        y, x = self.height() / 2, self._handle_x()
        colour = t.accent if self.isEnabled() else t.disabled
        for start, end, ink in ((4.0, self.width() - 4.0, t.control if t.stroke > 1 else t.line), (4.0, x, colour)):
            p.setPen(QPen(QColor(ink), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            p.drawLine(QPointF(start + 2, y), QPointF(max(start + 2, end - 2), y))
        p.setPen(QPen(QColor(colour), 2))
        p.setBrush(QColor(t.card))
        p.drawEllipse(QPointF(x, y), 6.5, 6.5)
        if self.hasFocus():
            focus_ring(p, QRectF(self.rect()), t)


class Choice(QComboBox):
    """A choice out of a few."""

    entered = Signal()  # Enter was pressed: on to the next field

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # a wheel that passes over must not change the body

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in ENTER:
            self.entered.emit()

    def sizeHint(self) -> QSize:
        u = unit(self)
        metrics = QFontMetricsF(sized(self.font(), 14))
        widest = max((metrics.horizontalAdvance(self.itemText(i)) for i in range(self.count())), default=40)
        return QSize(int(widest + 12 + 30 * u), max(32, round(32 * u)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t, u = tokens_for(self.palette()), unit(self)
        box = QRectF(self.rect())
        hot = self.underMouse() and self.isEnabled()
        frame(
            p,
            box,
            fill=t.hover if hot else t.card,
            edge=t.text if hot else t.control if self.isEnabled() else t.line,
            width=t.stroke,
            radius=SMALL_RADIUS,
        )
        colour = t.text if self.isEnabled() else t.disabled
        area = box.adjusted(13 * u, 0, -24 * u, 0)
        paint_runs(p, area, sized(self.font(), 14), colour, self.currentText(), Qt.AlignmentFlag.AlignVCenter)
        chevron(p, QPointF(box.right() - 15 * u, box.center().y()), 8 * u, colour)
        if self.hasFocus():
            focus_ring(p, box, t)
