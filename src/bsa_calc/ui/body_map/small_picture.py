"""A drawing that stands still: one view of it, and front and back as a small picture.

The small picture is for files opened lately and for what is offered after a crash.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

from bsa_calc.body.views import load_view
from bsa_calc.measure.measurement import Measurement
from bsa_calc.ui.body_map.body_pictures import body_pictures
from bsa_calc.ui.body_map.frame import Frame
from bsa_calc.ui.body_map.layers import Look, blank, body_layer, lay_paint
from bsa_calc.ui.body_map.paint_paths import ViewPaths
from bsa_calc.ui.look.tokens import Tokens

_VIEWS = ("front", "back")


def draw_view(p: QPainter, result: Measurement, view: str, look: Look) -> None:
    """Draw one view of a measured drawing: the body and the paint on it."""
    picture = body_pictures(result.body)[view]
    p.drawPixmap(0, 0, body_layer(picture, look.to_pixels, look.size, look.ratio, look.t))
    lay_paint(p, ViewPaths(load_view(result.body, view)).paths(result), look)


def small_picture(result: Measurement, size: QSize, ratio: float, t: Tokens, ground: str = "") -> QPixmap:
    """Front and back of a measured drawing beside each other, on a ground of its own if one is named."""
    whole = blank(size, ratio)
    if ground:
        whole.fill(ground)
    half = QSize(size.width() // 2, size.height())
    box = QRectF(0, 0, half.width(), half.height()).adjusted(2, 2, -2, -2)
    with QPainter(whole) as p:
        for view in _VIEWS:
            fitted = Frame.fitted(box, body_pictures(result.body)[view].drawn_box())
            draw_view(p, result, view, Look(fitted.to_pixels(), half, ratio, t, thin=True))
            p.translate(half.width(), 0)
    return whole
