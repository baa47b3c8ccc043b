"""The body map as a picture file: the map alone for documents (PNG, SVG), or every view with the figure (PNG)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from bsa_calc.errors import InputError
from bsa_calc.label.assessment import Assessment, assess
from bsa_calc.measure.measurement import Measurement
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.store.files import write_safely
from bsa_calc.report.case import Case
from bsa_calc.ui.body_map.body_pictures import body_pictures
from bsa_calc.ui.body_map.frame import Frame
from bsa_calc.ui.body_map.layers import Look, side_mark
from bsa_calc.ui.body_map.side_marks import mark_places, side_letter
from bsa_calc.ui.body_map.small_picture import draw_view
from bsa_calc.ui.look.fonts import install_font, sized
from bsa_calc.ui.look.tokens import LIGHT
from bsa_calc.ui.page.map_words import map_words
from bsa_calc.ui.page.maps import draw_legend, draw_map, outlines_of
from bsa_calc.ui.page.page_words import PageWords
from bsa_calc.ui.page.sheet import Sheet
from bsa_calc.ui.system.picture_bytes import png_bytes
from bsa_calc.ui.system.qt import application
from bsa_calc.ui.words.figure_words import Words
from bsa_calc.ui.words.terms import view_names

#: Points; a PNG has four pixels for each, about 300 an inch.
_WIDTH, _HEIGHT, _PIXELS = 560, 460, 4
KINDS = (".png", ".svg")
#: The picture of all views, pixels.
_TILE = QSize(380, 460)
_HEAD, _COLUMNS = 110, 4


def write_map(case: Case, path: Path) -> None:
    """Write the map as PNG or SVG, as the file's name says; raises InputError if it cannot be written."""
    application()
    kind = path.suffix.lower()
    if kind not in KINDS:
        raise InputError(f"{path.name}: a picture is written as {' or '.join(KINDS)}.")
    write_safely(path, _svg(case) if kind == ".svg" else _png(case))


def write_picture(drawing: Drawing, path: Path) -> None:
    """Write all views of a drawing with its figure as PNG; raises InputError if it cannot be written."""
    install_font(application())
    write_safely(path, png_bytes(_all_views(assess(drawing))))


def _png(case: Case) -> bytes:
    return png_bytes(map_image(case))


def map_image(case: Case, pixels: int = _PIXELS) -> QImage:
    """The map with its figure and verdict, so many pixels for each point."""
    image = QImage(_WIDTH * pixels, _HEIGHT * pixels, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as p:
        p.scale(pixels, pixels)
        _draw(p, case)
    return image


def _svg(case: Case) -> bytes:
    from PySide6.QtSvg import QSvgGenerator

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(72)
    generator.setSize(QSize(_WIDTH, _HEIGHT))
    generator.setViewBox(QRectF(0, 0, _WIDTH, _HEIGHT))
    generator.setTitle("bsa-calc")
    generator.setDescription(map_words(case, PageWords(case), outlines_of(case)))
    with QPainter(generator) as p:
        _draw(p, case, clips=False)
    return bytes(buffer.data().data())


def _draw(p: QPainter, case: Case, *, clips: bool = True) -> None:
    words = PageWords(case)
    sheet = Sheet(p, _WIDTH, _HEIGHT)
    sheet.clips = clips
    area = QRectF(16, 12, _WIDTH - 32, _HEIGHT - 40)
    draw_map(sheet, case, area, outlines_of(case))
    applied = case.result.applied
    legend = [(True, QCoreApplication.translate("Pages", "gets cream this time"))] if applied.any() else []
    if case.drawing.held_back:
        legend.append((False, QCoreApplication.translate("Pages", "affected, left out this time")))
    draw_legend(sheet, 16, _HEIGHT - 20, legend)
    sheet.text(16, _HEIGHT - 20, f"{words.figure()} · {words.verdict()}", 8, width=_WIDTH - 32, align="right")


def _all_views(found: Assessment) -> QImage:
    rows = -(-len(view_names()) // _COLUMNS)
    image = QImage(_COLUMNS * _TILE.width(), _HEAD + rows * _TILE.height(), QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.background))
    with QPainter(image) as p:
        _draw_head(p, found, image.width())
        for k, (view, name) in enumerate(view_names().items()):
            p.save()
            p.translate((k % _COLUMNS) * _TILE.width(), _HEAD + (k // _COLUMNS) * _TILE.height())
            _draw_tile(p, found.measurement, view, name)
            p.restore()
    return image


def _draw_head(p: QPainter, found: Assessment, width: int) -> None:
    first, second, *_ = Words().summary(found).split("\n")
    p.setPen(QColor(LIGHT.text))
    p.setFont(sized(QFont(application().font()), 24, QFont.Weight.DemiBold))
    p.drawText(QRectF(24, 18, width - 48, 40), Qt.AlignmentFlag.AlignVCenter, first)
    p.setPen(QColor(LIGHT.secondary))
    p.setFont(sized(QFont(application().font()), 16))
    p.drawText(QRectF(24, 62, width - 48, 30), Qt.AlignmentFlag.AlignVCenter, second)


def _draw_tile(p: QPainter, result: Measurement, view: str, name: str) -> None:
    box = body_pictures(result.body)[view].drawn_box()
    area = QRectF(16, 40, _TILE.width() - 32, _TILE.height() - 52)
    to_pixels = Frame.fitted(area, box).to_pixels()
    draw_view(p, result, view, Look(to_pixels, _TILE, 1.0, LIGHT))
    p.setFont(sized(p.font(), 13, QFont.Weight.DemiBold))
    p.setPen(QColor(LIGHT.secondary))
    p.drawText(QRectF(0, 4, _TILE.width(), 28), Qt.AlignmentFlag.AlignCenter, name)
    for side, centre in mark_places(view, box, to_pixels, area):
        side_mark(p, centre, side_letter(side), LIGHT)
