"""The shapes of the verdict, drawn as vectors: each has its own outline, so none needs its colour to be told apart."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from bsa_calc.ui.look.tokens import Tokens


def paint_verdict_shape(p: QPainter, rect: QRectF, verdict: str, t: Tokens) -> None:
    """Paint a verdict's shape into a square."""
    p.save()
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    _SHAPES.get(verdict, _not_finished)(p, rect, t)
    p.restore()


def _pen(colour: str, width: float, cap: Qt.PenCapStyle = Qt.PenCapStyle.RoundCap) -> QPen:
    return QPen(QColor(colour), width, Qt.PenStyle.SolidLine, cap, Qt.PenJoinStyle.RoundJoin)


def _within(p: QPainter, r: QRectF, t: Tokens) -> None:
    """A circle with a tick."""
    s = r.width()
    p.setPen(_pen(t.within, s * 0.08))
    p.drawEllipse(r.adjusted(s * 0.05, s * 0.05, -s * 0.05, -s * 0.05))
    p.setPen(_pen(t.within, s * 0.1))
    p.drawPolyline([_at(r, 0.29, 0.52), _at(r, 0.45, 0.67), _at(r, 0.72, 0.36)])


def _too_close(p: QPainter, r: QRectF, t: Tokens) -> None:
    """A triangle with an amber edge and an "about equal" inside, in the colour of the text."""
    s = r.width()
    p.setPen(_pen(t.too_close, s * 0.09))
    p.drawPolygon(QPolygonF([_at(r, 0.5, 0.08), _at(r, 0.95, 0.9), _at(r, 0.05, 0.9)]))
    p.setPen(_pen(t.text, s * 0.075))
    for y in (0.56, 0.73):
        wave = QPainterPath(_at(r, 0.35, y))
        wave.cubicTo(_at(r, 0.43, y - 0.12), _at(r, 0.56, y + 0.12), _at(r, 0.65, y - 0.02))
        p.drawPath(wave)


def _over(p: QPainter, r: QRectF, t: Tokens) -> None:
    """A filled octagon with an exclamation mark."""
    s = r.width()
    turn = [pi / 8 + i * pi / 4 for i in range(8)]
    p.setPen(_pen(t.over, s * 0.06))
    p.setBrush(QColor(t.over))
    p.drawPolygon(QPolygonF([_at(r, 0.5 + 0.47 * cos(a), 0.5 + 0.47 * sin(a)) for a in turn]))
    p.setPen(_pen(t.on_over, s * 0.11))
    p.drawLine(QLineF(_at(r, 0.5, 0.27), _at(r, 0.5, 0.53)))
    p.setBrush(QColor(t.on_over))
    p.setPen(Qt.PenStyle.NoPen)
    p.drawEllipse(_at(r, 0.5, 0.72), s * 0.065, s * 0.065)


def _not_finished(p: QPainter, r: QRectF, t: Tokens) -> None:
    """An open, dashed circle with three dots."""
    s = r.width()
    pen = _pen(t.secondary, s * 0.075)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([2.3, 1.63])
    p.setPen(pen)
    p.drawEllipse(r.adjusted(s * 0.05, s * 0.05, -s * 0.05, -s * 0.05))
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(QColor(t.secondary))
    for x in (0.31, 0.5, 0.69):
        p.drawEllipse(_at(r, x, 0.5), s * 0.05, s * 0.05)


def _not_judged(p: QPainter, r: QRectF, t: Tokens) -> None:
    """A square on its corner with a question mark."""
    s = r.width()
    p.setPen(_pen(t.secondary, s * 0.075))
    p.drawPolygon(QPolygonF([_at(r, 0.5, 0.05), _at(r, 0.95, 0.5), _at(r, 0.5, 0.95), _at(r, 0.05, 0.5)]))
    p.setPen(_pen(t.text, s * 0.085))
    mark = QPainterPath(_at(r, 0.39, 0.4))
    mark.cubicTo(_at(r, 0.39, 0.22), _at(r, 0.63, 0.24), _at(r, 0.61, 0.4))
    mark.cubicTo(_at(r, 0.6, 0.48), _at(r, 0.5, 0.48), _at(r, 0.5, 0.58))
    p.drawPath(mark)
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(QColor(t.text))
    p.drawEllipse(_at(r, 0.5, 0.71), s * 0.05, s * 0.05)


def _nothing_painted(p: QPainter, r: QRectF, t: Tokens) -> None:
    """A bare ring with a brush stroke still to come: two short dashes."""
    s = r.width()
    p.setPen(_pen(t.control, s * 0.05))
    p.drawEllipse(r.adjusted(s * 0.05, s * 0.05, -s * 0.05, -s * 0.05))
    p.setPen(_pen(t.control, s * 0.1))
    p.drawLine(QLineF(_at(r, 0.3, 0.5), _at(r, 0.7, 0.5)))


def _not_to_be_used(p: QPainter, r: QRectF, t: Tokens) -> None:
    """A filled circle with a bar across: no entry."""
    s = r.width()
    p.setPen(_pen(t.over, s * 0.06))
    p.setBrush(QColor(t.over))
    p.drawEllipse(r.adjusted(s * 0.05, s * 0.05, -s * 0.05, -s * 0.05))
    p.setPen(_pen(t.on_over, s * 0.14, cap=Qt.PenCapStyle.FlatCap))
    p.drawLine(QLineF(_at(r, 0.22, 0.5), _at(r, 0.78, 0.5)))


def _age_needed(p: QPainter, r: QRectF, t: Tokens) -> None:
    """A head and shoulders with an amber edge: who it is for is to be said."""
    s = r.width()
    p.setPen(_pen(t.too_close, s * 0.09))
    p.drawEllipse(_at(r, 0.5, 0.3), s * 0.19, s * 0.19)
    shoulders = QPainterPath(_at(r, 0.12, 0.92))
    shoulders.cubicTo(_at(r, 0.14, 0.48), _at(r, 0.86, 0.48), _at(r, 0.88, 0.92))
    shoulders.closeSubpath()
    p.drawPath(shoulders)


def _too_soon(p: QPainter, r: QRectF, t: Tokens) -> None:
    """A clock."""
    s = r.width()
    p.setPen(_pen(t.too_close, s * 0.09))
    p.drawEllipse(r.adjusted(s * 0.06, s * 0.06, -s * 0.06, -s * 0.06))
    p.setPen(_pen(t.text, s * 0.085))
    p.drawPolyline([_at(r, 0.5, 0.24), _at(r, 0.5, 0.52), _at(r, 0.68, 0.66)])


def _unavailable(p: QPainter, r: QRectF, t: Tokens) -> None:
    """A square struck through."""
    s = r.width()
    p.setPen(_pen(t.text, s * 0.08))
    p.drawRoundedRect(r.adjusted(s * 0.1, s * 0.1, -s * 0.1, -s * 0.1), s * 0.12, s * 0.12)
    p.drawLine(QLineF(_at(r, 0.3, 0.7), _at(r, 0.7, 0.3)))


def _at(r: QRectF, x: float, y: float) -> QPointF:
    return QPointF(r.x() + x * r.width(), r.y() + y * r.height())


_SHAPES: dict[str, Callable[[QPainter, QRectF, Tokens], None]] = {
    "within": _within,
    "too_close": _too_close,
    "over": _over,
    "not_finished": _not_finished,
    "not_judged": _not_judged,
    "nothing_painted": _nothing_painted,
    "not_to_be_used": _not_to_be_used,
    "age_needed": _age_needed,
    "too_soon": _too_soon,
    "unavailable": _unavailable,
}
