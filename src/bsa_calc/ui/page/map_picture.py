"""A drawing as a picture file: all views with their paint, and the figure."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from bsa_calc.body.views import load_view
from bsa_calc.errors import InputError
from bsa_calc.label.measurement import Measurement, measure
from bsa_calc.paint.drawing import Drawing
from bsa_calc.ui.body_map.body_pictures import body_pictures
from bsa_calc.ui.body_map.frame import Frame
from bsa_calc.ui.body_map.layers import PAINT_OPACITY, blank, body_layer, paint_patches, side_mark
from bsa_calc.ui.body_map.paint_paths import ViewPaths
from bsa_calc.ui.body_map.side_marks import mark_places
from bsa_calc.ui.look.fonts import install_font, sized
from bsa_calc.ui.look.tokens import LIGHT
from bsa_calc.ui.system.qt import application
from bsa_calc.ui.words.figure_words import Words
from bsa_calc.ui.words.terms import view_names

_TILE = QSize(380, 460)
_HEAD, _COLUMNS = 110, 4


def write_picture(drawing: Drawing, path: Path) -> None:
    """Write a PNG of a drawing.

    Raises
    ------
    InputError
        if it cannot be written.
    """
    app = application()
    install_font(app)
    result = measure(drawing)
    rows = -(-len(view_names()) // _COLUMNS)
    image = QImage(_COLUMNS * _TILE.width(), _HEAD + rows * _TILE.height(), QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.background))
    p = QPainter(image)
    try:
        _draw_head(p, drawing, result, image.width())
        for k, (view, name) in enumerate(view_names().items()):
            corner = (k % _COLUMNS) * _TILE.width(), _HEAD + (k // _COLUMNS) * _TILE.height()
            p.save()
            p.translate(*corner)
            _draw_view(p, drawing, result, view, name)
            p.restore()
    finally:
        p.end()
    if not image.save(str(path)):
        raise InputError(f"The picture {path} could not be written. Choose another folder, or make room there.")


def _draw_head(p: QPainter, drawing: Drawing, result: Measurement, width: int) -> None:
    words = Words()
    lines = words.summary(drawing, result).split("\n")
    p.setPen(QColor(LIGHT.text))
    p.setFont(sized(QFont(QCoreApplication.instance().font()), 24, QFont.Weight.DemiBold))  # type: ignore[union-attr]
    p.drawText(QRectF(24, 18, width - 48, 40), Qt.AlignmentFlag.AlignVCenter, lines[0])
    p.setPen(QColor(LIGHT.secondary))
    p.setFont(sized(QFont(QCoreApplication.instance().font()), 16))  # type: ignore[union-attr]
    p.drawText(QRectF(24, 62, width - 48, 30), Qt.AlignmentFlag.AlignVCenter, lines[1])


def _draw_view(p: QPainter, drawing: Drawing, result: Measurement, view: str, name: str) -> None:
    picture = body_pictures(drawing.body)[view]
    area = QRectF(16, 40, _TILE.width() - 32, _TILE.height() - 52)
    to_pixels = Frame.fitted(area, picture.drawn_box()).to_pixels()
    p.drawPixmap(0, 0, body_layer(picture, to_pixels, _TILE, 1.0, LIGHT))
    layer = blank(_TILE, 1.0)
    inner = QPainter(layer)
    try:
        paint_patches(inner, ViewPaths(load_view(drawing.body, view)).paths(result), to_pixels, 1.0, LIGHT)
    finally:
        inner.end()
    p.setOpacity(PAINT_OPACITY)
    p.drawPixmap(0, 0, layer)
    p.setOpacity(1)
    p.setFont(sized(p.font(), 13, QFont.Weight.DemiBold))
    p.setPen(QColor(LIGHT.secondary))
    p.drawText(QRectF(0, 4, _TILE.width(), 28), Qt.AlignmentFlag.AlignCenter, name)
    letters = {"left": QCoreApplication.translate("Canvas", "L"), "right": QCoreApplication.translate("Canvas", "R")}
    for side, centre in mark_places(view, picture.drawn_box(), to_pixels, area):
        side_mark(p, centre, letters[side], LIGHT)
