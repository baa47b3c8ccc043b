"""The shapes of label checks: told apart without colour, on the screen and on paper."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from bsa_calc.ui.look.tokens import Tokens

CONTRAINDICATION, WARNING, QUESTION = "contraindication", "warning", "question"
#: Filled, and in the colour of what is over.
HEAVY = (CONTRAINDICATION, WARNING)


def paint_severity(p: QPainter, r: QRectF, severity: str, t: Tokens) -> None:
    """A filled square with a cross for a contraindication, a filled triangle for a warning, a circle for a question, an
    empty square for a note: told apart without colour."""
    p.save()
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    p.setBrush(Qt.BrushStyle.NoBrush)
    s, c = r.width(), r.center()
    ink, sign = (t.over, t.on_over) if severity in HEAVY else (t.secondary, t.secondary)
    p.setPen(QPen(QColor(ink), s * 0.1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    if severity == WARNING:
        p.setBrush(QColor(ink))
        corners = [QPointF(c.x() + 0.5 * s * sin(a), c.y() + 0.06 * s - 0.5 * s * cos(a)) for a in _thirds()]
        p.drawPolygon(QPolygonF(corners))
    elif severity == QUESTION:
        p.drawEllipse(r.adjusted(1, 1, -1, -1))
    else:
        if severity == CONTRAINDICATION:
            p.setBrush(QColor(ink))
        p.drawRoundedRect(r.adjusted(1.5, 1.5, -1.5, -1.5), s * 0.2, s * 0.2)
    if severity == QUESTION:
        p.fillPath(_question_mark(p, r), QColor(ink))
    elif severity == CONTRAINDICATION:
        p.setPen(QPen(QColor(sign), s * 0.14, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        arm = 0.2 * s
        for up in (-arm, arm):
            p.drawLine(QLineF(c.x() - arm, c.y() - up, c.x() + arm, c.y() + up))
    else:
        p.setPen(QPen(QColor(sign), s * 0.12, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        up = 1 if severity == WARNING else -1
        p.drawLine(QLineF(c.x(), c.y() - up * 0.14 * s, c.x(), c.y() + up * 0.06 * s))
        p.drawPoint(QPointF(c.x(), c.y() + up * 0.26 * s))
    p.restore()


def _question_mark(p: QPainter, r: QRectF) -> QPainterPath:
    """A question mark in the middle of a square, as a shape: on paper it is no text that a search would find."""
    font = p.font()
    font.setPixelSize(100)
    font.setBold(True)
    sign = QPainterPath()
    sign.addText(0, 0, font, "?")
    box, scale = sign.boundingRect(), 0.5 * r.height() / sign.boundingRect().height()
    return QTransform(scale, 0, 0, scale, r.center().x() - scale * box.center().x(),
                      r.center().y() - scale * box.center().y()).map(sign)  # fmt: skip


def _thirds() -> tuple[float, float, float]:
    return 0.0, 2 * pi / 3, 4 * pi / 3
