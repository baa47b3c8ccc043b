"""How paint looks that was carried from an earlier visit, and that nobody has confirmed: pale."""

from __future__ import annotations

from PySide6 import QtCore  # `Qt` itself is named late: see `early`
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from bsa_calc.ui.look.tokens import Tokens

#: How much of the paint the veil hides.
_VEIL = 0.62


def draw_carried(p: QPainter, path: QPainterPath, within: QRectF, t: Tokens) -> None:
    """Lay a veil of skin over the paint, logical pixels; `within` is the part of the canvas that is drawn."""
    p.save()
    p.setClipRect(within, QtCore.Qt.ClipOperation.IntersectClip)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    veil = QColor(t.skin_light)
    veil.setAlphaF(_VEIL)
    p.fillPath(path, veil)
    p.restore()
