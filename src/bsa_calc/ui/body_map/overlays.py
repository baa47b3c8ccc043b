"""What is drawn over the panes: names, the hint, the brush's ring and the cross of the keys."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from bsa_calc.ui.body_map.ghosts import DARK, HALO
from bsa_calc.ui.look.fonts import sized
from bsa_calc.ui.look.paint_parts import frame
from bsa_calc.ui.look.tokens import Tokens

#: Arms of the cross begin and end so far from its middle, pixels.
_GAP, _ARM = 5.0, 15.0
#: All of the cross lies so near to its middle.
CROSS_REACH = 18.0
#: How a text that may take more than one line is laid out.
WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter)


def draw_name(p: QPainter, box: QRectF, name: str, font: QFont, t: Tokens) -> None:
    """The name of a view above its pane."""
    p.setFont(sized(font, 14, QFont.Weight.DemiBold))
    p.setPen(QColor(t.secondary))
    p.drawText(box, Qt.AlignmentFlag.AlignCenter, name)


def draw_hint(p: QPainter, box: QRectF, text: str, font: QFont, t: Tokens) -> None:
    """A line at the lower edge, readable over the body."""
    p.setFont(sized(font, 12))
    room = box.adjusted(8, 0, -8, 0)
    words = p.boundingRect(room, WRAPPED, text)
    frame(p, words.adjusted(-8, -3, 8, 3), fill=t.background, edge=None)
    p.setPen(QColor(t.secondary))
    p.drawText(room, WRAPPED, text)


def draw_note(p: QPainter, box: QRectF, text: str, font: QFont, t: Tokens) -> None:
    """What to do first, on a card of its own."""
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame(p, box, fill=t.card, edge=t.line)
    p.setFont(sized(font, 14))
    p.setPen(QColor(t.text))
    p.drawText(box.adjusted(10, 4, -10, -4), WRAPPED, text)


def draw_ring(p: QPainter, centre: QPointF, radius: float) -> None:
    """The brush."""
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    p.setBrush(Qt.BrushStyle.NoBrush)
    # A light ring round a dark one is seen on skin, on paint and on either ground.
    for colour, width in ((QColor(255, 255, 255, 200), 3.0), (DARK, 1.3)):
        p.setPen(QPen(colour, width))
        p.drawEllipse(centre, radius, radius)


def draw_cross(p: QPainter, centre: QPointF, t: Tokens, *, pressed: bool) -> None:
    """The keys' pointer; a filled middle while it is down."""
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    arms = [
        QLineF(centre + QPointF(x, y) * _GAP, centre + QPointF(x, y) * _ARM)
        for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1))
    ]
    for colour, width in ((HALO, 5.0), (DARK, 2.2)):
        p.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        p.drawLines(arms)
    p.setPen(QPen(HALO, 1.6))
    p.setBrush(QColor(t.applied_hatch) if pressed else DARK)
    p.drawEllipse(centre, *((4.4, 4.4) if pressed else (1.9, 1.9)))
    p.setBrush(Qt.BrushStyle.NoBrush)
