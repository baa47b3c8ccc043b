"""How two visits look laid over each other: gained, lost and same, each with its own pattern."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QTransform

from bsa_calc.ui.body_map.layers import hatch_brush, lay_ground, rings_brush, tinted
from bsa_calc.ui.look.paint_parts import rounded
from bsa_calc.ui.look.tokens import Tokens

OverlayKind = Literal["same", "lost", "gained"]
_OUTLINE = 1.4


@dataclass(frozen=True, slots=True, eq=False)
class OverlayPath:
    """One kind of skin in one view, mm."""

    kind: OverlayKind
    path: QPainterPath


def paint_overlay(p: QPainter, paths: Iterable[OverlayPath], to_pixels: QTransform, ratio: float, t: Tokens) -> None:
    """Draw what was gained hatched, what was lost with hollow dots in a dashed line, what is the same plain."""
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    for item in paths:
        _paint(p, to_pixels.map(item.path), item.kind, ratio, t, tinted(getattr(t, f"{item.kind}_tint")))


def paint_overlay_swatch(p: QPainter, box: QRectF, kind: OverlayKind, ratio: float, t: Tokens) -> None:
    """The same for a legend."""
    _paint(p, rounded(box, 4), kind, ratio, t, QColor(getattr(t, f"{kind}_fill")))


def _paint(p: QPainter, path: QPainterPath, kind: OverlayKind, ratio: float, t: Tokens, fill: QColor) -> None:
    line, tile = _look(kind, ratio, t)
    style = Qt.PenStyle.DashLine if kind == "lost" else Qt.PenStyle.SolidLine
    p.strokePath(path, QPen(QColor(line), 2 * _OUTLINE, style, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.BevelJoin))
    lay_ground(p, path, fill)
    if tile is not None:
        p.fillPath(path, tile)


def _look(kind: OverlayKind, ratio: float, t: Tokens) -> tuple[str, QBrush | None]:
    """Line and pattern of a kind."""
    if kind == "gained":
        return t.gained_hatch, hatch_brush(t.gained_hatch, ratio)
    if kind == "lost":
        return t.lost_rings, rings_brush(t.lost_rings, ratio)
    return t.same_outline, None
