"""The plot of the course as a picture: for the clipboard, and as a PNG or SVG file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter

from bsa_calc.errors import InputError
from bsa_calc.record.store.files import write_safely
from bsa_calc.ui.look.fonts import FAMILY, load_own_font
from bsa_calc.ui.look.tokens import LIGHT
from bsa_calc.ui.page.course_plot import CoursePlot, PlotData
from bsa_calc.ui.system.picture_bytes import png_bytes
from bsa_calc.ui.system.qt import application

#: Logical pixels, and how many real ones each has.
_SIZE = QSize(760, 420)
_PIXELS = 2
_TYPE_PX = 12


def plot_font() -> QFont:
    """The type of a plot on paper and in pictures."""
    load_own_font()
    font = QFont(FAMILY)
    font.setPixelSize(_TYPE_PX)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def plot_image(data: PlotData) -> QImage:
    """The plot on white."""
    image = QImage(_SIZE * _PIXELS, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as p:
        p.scale(_PIXELS, _PIXELS)
        _draw(p, data)
    return image


def write_plot(data: PlotData, path: Path) -> None:
    """Write the plot as PNG or SVG, as the file's name says; raises InputError if it cannot be written."""
    application()
    kind = path.suffix.lower()
    if kind not in (".png", ".svg"):
        raise InputError(f"{path.name}: a picture is written as .png or .svg.")
    write_safely(path, _svg(data) if kind == ".svg" else png_bytes(plot_image(data)))


def _svg(data: PlotData) -> bytes:
    from PySide6.QtSvg import QSvgGenerator

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(72)
    generator.setSize(_SIZE)
    generator.setViewBox(QRectF(0, 0, _SIZE.width(), _SIZE.height()))
    generator.setTitle("bsa-calc")
    with QPainter(generator) as p:
        _draw(p, data)
    return bytes(buffer.data().data())


def _draw(p: QPainter, data: PlotData) -> None:
    CoursePlot(p, data, LIGHT, plot_font()).draw(QRectF(12, 12, _SIZE.width() - 24, _SIZE.height() - 24))
