"""A small picture of a drawing, front and back: for files opened lately and for what is offered after a crash."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

from bsa_calc.body.views import load_view
from bsa_calc.label.measurement import Measurement
from bsa_calc.ui.body_map.body_pictures import body_pictures
from bsa_calc.ui.body_map.frame import Frame
from bsa_calc.ui.body_map.layers import PAINT_OPACITY, blank, body_layer, paint_patches
from bsa_calc.ui.body_map.paint_paths import ViewPaths
from bsa_calc.ui.look.tokens import Tokens

_VIEWS = ("front", "back")


def small_picture(result: Measurement, size: QSize, ratio: float, t: Tokens, ground: str = "") -> QPixmap:
    """Front and back of a measured drawing beside each other, on a ground of its own if one is named."""
    whole = blank(size, ratio)
    if ground:
        whole.fill(ground)
    p = QPainter(whole)
    half = QSize(size.width() // 2, size.height())
    for k, view in enumerate(_VIEWS):
        p.drawPixmap(k * half.width(), 0, _view(result, view, half, ratio, t))
    p.end()
    return whole


def _view(result: Measurement, view: str, size: QSize, ratio: float, t: Tokens) -> QPixmap:
    picture = body_pictures(result.body)[view]
    box = QRectF(0, 0, size.width(), size.height()).adjusted(2, 2, -2, -2)
    to_pixels = Frame.fitted(box, picture.drawn_box()).to_pixels()
    whole, layer = body_layer(picture, to_pixels, size, ratio, t), blank(size, ratio)
    p = QPainter(layer)
    paint_patches(p, ViewPaths(load_view(result.body, view)).paths(result), to_pixels, ratio, t, thin=True)
    p.end()
    p = QPainter(whole)
    p.setOpacity(PAINT_OPACITY)
    p.drawPixmap(0, 0, layer)
    p.end()
    return whole
