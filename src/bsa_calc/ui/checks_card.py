"""What the label says beside its limit, below the verdict: one line each, none in the way."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from bsa_calc.ui.cards import Card
from bsa_calc.ui.display import CheckRow
from bsa_calc.ui.fonts import sized, unit
from bsa_calc.ui.paint_parts import chevron, focus_ring, frame
from bsa_calc.ui.text_block import Run, lay_out
from bsa_calc.ui.tokens import Tokens, tokens_for

WARNING, QUESTION = "warning", "question"


class CheckLine(QAbstractButton):
    """A shape and a short sentence; a press opens the page of checks."""

    def __init__(self, row: CheckRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.severity = row.severity
        self.setText(row.text)
        self.setAccessibleName(row.whole or row.text)
        self.setToolTip(row.tooltip)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _room(self, width: float) -> float:
        return width - 28 * unit(self) - (14 * unit(self) if not self.severity else 0)

    def _height(self, width: float) -> float:
        return lay_out((Run(self.text()),), sized(self.font(), 13), self._room(width))[1]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return int(max(25 * unit(self), self._height(width) + 7 * unit(self)) + 0.999)

    def sizeHint(self) -> QSize:
        return QSize(260, self.heightForWidth(310))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, round(24 * unit(self)))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t, u = tokens_for(self.palette()), unit(self)
        box = QRectF(self.rect())
        hot = self.underMouse() or self.isDown()
        if hot:
            frame(p, box, fill=t.selected if self.isDown() else t.hover, edge=None)
        if self.severity:
            paint_severity(p, QRectF(5 * u, (box.height() - 16 * u) / 2, 16 * u, 16 * u), self.severity, t)
        font = sized(self.font(), 13)
        layout, height, used = lay_out((Run(self.text()),), font, self._room(box.width()))
        colour = t.text if self.severity == WARNING or hot else t.secondary
        p.setPen(QColor(colour))
        left = 28 * u
        layout.draw(p, QPointF(left, (box.height() - height) / 2))
        if not self.severity:
            chevron(p, QPointF(left + used + 10 * u, box.center().y() + 1), 6 * u, colour)
        if self.hasFocus():
            focus_ring(p, box, t)


class ChecksCard(Card):
    """The lines; hidden while there is nothing to say."""

    details_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[CheckRow, ...] = ()
        #: The Tab key comes to the lines from here.
        self.follows: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(11, 6, 11, 7)
        self._column.setSpacing(0)
        self.lines: list[CheckLine] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(self.tr("Beside the limit"))
        self.hide()

    def show_rows(self, rows: Sequence[CheckRow]) -> None:
        """Show these lines."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.setParent(None)
            line.deleteLater()
        self.lines = []
        before = self.follows
        for row in rows:
            line = CheckLine(row, self)
            line.clicked.connect(self.details_wanted)
            self._column.addWidget(line)
            if before is not None:
                self.setTabOrder(before, line)
            line.show()
            self.lines.append(line)
            before = line
        self.setVisible(bool(rows))
        self.setAccessibleDescription(" ".join(row.whole for row in rows))


def paint_severity(p: QPainter, r: QRectF, severity: str, t: Tokens) -> None:
    """A filled triangle for a warning, a circle for a question, a square for a note: told apart without colour."""
    p.save()
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    s, c = r.width(), r.center()
    ink, sign = (t.over, t.on_over) if severity == WARNING else (t.secondary, t.secondary)
    p.setPen(QPen(QColor(ink), s * 0.1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    if severity == WARNING:
        p.setBrush(QColor(ink))
        corners = [QPointF(c.x() + 0.5 * s * sin(a), c.y() + 0.06 * s - 0.5 * s * cos(a)) for a in _thirds()]
        p.drawPolygon(QPolygonF(corners))
    elif severity == QUESTION:
        p.drawEllipse(r.adjusted(1, 1, -1, -1))
    else:
        p.drawRoundedRect(r.adjusted(1.5, 1.5, -1.5, -1.5), s * 0.2, s * 0.2)
    if severity == QUESTION:
        font = p.font()
        font.setPixelSize(max(8, round(s * 0.68)))
        font.setBold(True)
        p.setFont(font)
        p.drawText(r, int(Qt.AlignmentFlag.AlignCenter), "?")
    else:
        p.setPen(QPen(QColor(sign), s * 0.12, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        up = 1 if severity == WARNING else -1
        p.drawLine(QLineF(c.x(), c.y() - up * 0.14 * s, c.x(), c.y() + up * 0.06 * s + (up < 0) * 0.0))
        p.drawPoint(QPointF(c.x(), c.y() + up * 0.26 * s))
    p.restore()


def _thirds() -> tuple[float, float, float]:
    return 0.0, 2 * pi / 3, 4 * pi / 3
