"""Small painting helpers that the widgets share: frames, focus rings, hatch and dots."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from bsa_calc.ui.look.tokens import Tokens

RADIUS = 10.0
SMALL_RADIUS = 7.0


def rounded(rect: QRectF, radius: float) -> QPainterPath:
    """Return a rectangle with round corners as a path."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


def frame(
    p: QPainter, rect: QRectF, *, fill: str | None, edge: str | None, width: float = 1.0, radius: float = SMALL_RADIUS
) -> None:
    """Paint a rounded frame whose edge lies inside `rect`."""
    inset = width / 2 if edge else 0.0
    p.setPen(QPen(QColor(edge), width) if edge else Qt.PenStyle.NoPen)
    p.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    p.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def focus_ring(
    p: QPainter, rect: QRectF, t: Tokens, radius: float = SMALL_RADIUS, *, inside_edge: bool = False
) -> None:
    """Paint the keyboard focus: a ring inside `rect` with a gap of card colour under it.

    With `inside_edge` it leaves an edge free that has the ring's own colour: on top of it, it would not be seen.
    """
    if inside_edge:
        rect, radius = rect.adjusted(4, 4, -4, -4), max(1.0, radius - 4)
    frame(p, rect.adjusted(2, 2, -2, -2), fill=None, edge=t.card, width=1.5, radius=max(1.0, radius - 2))
    frame(p, rect, fill=None, edge=t.focus, width=2.0, radius=radius)


def hatch(p: QPainter, path: QPainterPath, colour: str, *, gap: float = 6.0, width: float = 2.0) -> None:
    """Fill a path with diagonal lines."""
    box = path.boundingRect()
    p.save()
    p.setClipPath(path, Qt.ClipOperation.IntersectClip)
    p.setPen(QPen(QColor(colour), width))
    reach = box.height()
    count = int((box.width() + reach) / gap) + 2
    start = box.left() - reach
    p.drawLines([QLineF(start + i * gap, box.bottom(), start + i * gap + reach, box.top()) for i in range(count)])
    p.restore()


def dots(p: QPainter, path: QPainterPath, colour: str, *, gap: float = 4.0, size: float = 1.6) -> None:
    """Fill a path with dots in staggered rows."""
    box = path.boundingRect()
    p.save()
    p.setClipPath(path, Qt.ClipOperation.IntersectClip)
    p.setPen(QPen(QColor(colour), size, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    points = [
        QPointF(box.left() + gap / 2 + column * gap, box.top() + gap / 2 + row * gap)
        for row in range(int(box.height() / gap) + 1)
        for column in range(int(box.width() / gap) + 1)
    ]
    p.drawPoints(points)
    p.restore()


def tick_mark(p: QPainter, rect: QRectF, colour: str, width: float) -> None:
    """Paint a tick into a square."""
    p.setPen(QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    p.setBrush(Qt.BrushStyle.NoBrush)
    x, y, s = rect.x(), rect.y(), rect.width()
    p.drawPolyline(
        [QPointF(x + 0.22 * s, y + 0.54 * s), QPointF(x + 0.42 * s, y + 0.73 * s), QPointF(x + 0.78 * s, y + 0.30 * s)]
    )


def tick_box(
    p: QPainter, rect: QRectF, t: Tokens, *, ticked: bool, enabled: bool = True, hover: bool = False, half: bool = False
) -> None:
    """Paint a tick box; `half` is ticked in part."""
    edge = t.disabled if not enabled else (t.accent if ticked or hover else t.control)
    fill = (t.accent if enabled else t.disabled) if ticked else t.card
    frame(p, rect, fill=fill, edge=edge, width=1.75, radius=rect.width() * 0.26)
    if ticked and half:
        p.setPen(QPen(QColor(t.on_accent), max(2.0, rect.width() * 0.13)))
        p.drawLine(
            QPointF(rect.x() + 0.27 * rect.width(), rect.center().y()),
            QPointF(rect.x() + 0.73 * rect.width(), rect.center().y()),
        )
    elif ticked:
        tick_mark(p, rect, t.on_accent, max(1.75, rect.width() * 0.11))


def chevron(p: QPainter, centre: QPointF, size: float, colour: str) -> None:
    """Paint the mark of something that opens downwards."""
    p.setPen(QPen(QColor(colour), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    p.setBrush(Qt.BrushStyle.NoBrush)
    half = size / 2
    p.drawPolyline(
        [centre + QPointF(-half, -half / 2), centre + QPointF(0, half / 2), centre + QPointF(half, -half / 2)]
    )
