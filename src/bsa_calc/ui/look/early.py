"""Colours for what is drawn at the start, before the first word of `Qt` is asked for.

Whoever names `Qt` (as in ``Qt.AlignmentFlag``), or calls what could also take one of its names (``QBrush(colour)``,
``setPen``, ``fillRect``), has PySide make all 150 lists of names, which takes 12 ms. `fillPath`, `strokePath` and a
palette's own brushes do without. A test holds that nothing on the way to the first paint asks for them.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QBrush, QColor, QPalette, QPen


@cache
def plain_brush(colour: str) -> QBrush:
    """A brush of one colour."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(colour))
    return palette.window()


def plain_pen(colour: str, width: float) -> QPen:
    """A pen of one colour."""
    return QPen(plain_brush(colour), width)
