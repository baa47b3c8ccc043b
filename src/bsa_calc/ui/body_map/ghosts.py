"""What a tool is about to do, drawn over the body: nothing of it counts yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from bsa_calc.ui.body_map.layers import pattern
from bsa_calc.ui.look.tokens import Tokens

GhostKind = Literal["paint", "erase", "line", "invalid", "absent"]

#: A light line round a dark one is seen on skin, on paint and on either ground.
HALO, DARK = QColor(255, 255, 255, 215), QColor(20, 30, 40)
_DASHES = [4.0, 3.0]  # in widths of the line
#: How far lines reach beyond the path, pixels.
REACH = 4


@dataclass(frozen=True, slots=True, eq=False)
class Ghost:
    """A shape that follows the pointer.

    Attributes
    ----------
    view : str
    path : QPainterPath, mm of the view; must not be changed afterwards
    kind : would be painted, would be erased, is being drawn, cannot be, or is skin that the person has not
    """

    view: str
    path: QPainterPath
    kind: GhostKind


def draw_ghost(p: QPainter, path: QPainterPath, kind: GhostKind, ratio: float, t: Tokens) -> None:
    """Draw one; `path` is in logical pixels."""
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    p.setBrush(Qt.BrushStyle.NoBrush)
    if kind == "paint":
        _fill(p, path, t.applied_fill, 0.45)
        p.setOpacity(0.5)
        p.fillPath(path, pattern(t, ratio, applied=True))
        p.setOpacity(1)
        _line(p, path, HALO, 3.4)
        _line(p, path, QColor(t.applied_outline), 1.6)
    elif kind == "erase":
        _fill(p, path, t.skin_light, 0.6)
        _line(p, path, HALO, 3.6)
        _line(p, path, DARK, 1.7, dashed=True)
    elif kind == "absent":
        _fill(p, path, t.background, 0.8)
        _line(p, path, QColor(t.secondary), 2.0, dashed=True)
    elif kind == "line":
        _line(p, path, HALO, 3.2)
        _line(p, path, DARK, 1.7, dashed=True)
    else:
        grey = QColor(t.left_out_dots)
        _fill(p, path, t.left_out_fill, 0.25)
        _line(p, path, HALO, 3.0)
        _line(p, path, grey, 1.4, dashed=True)


def _fill(p: QPainter, path: QPainterPath, colour: str, opacity: float) -> None:
    fill = QColor(colour)
    fill.setAlphaF(opacity)
    p.fillPath(path, fill)


def _line(p: QPainter, path: QPainterPath, colour: QColor, width: float, *, dashed: bool = False) -> None:
    pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)
    if dashed:
        pen.setDashPattern(_DASHES)
    p.strokePath(path, pen)
