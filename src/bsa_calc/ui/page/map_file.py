"""The body map alone as a picture: PNG for documents, SVG for print."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from bsa_calc.errors import InputError
from bsa_calc.report.case import Case
from bsa_calc.ui.page.maps import draw_legend, draw_map, outlines_of
from bsa_calc.ui.page.page_words import PageWords
from bsa_calc.ui.page.sheet import Sheet
from bsa_calc.ui.system.qt import application

#: Points; a PNG has four pixels for each, about 300 an inch.
_WIDTH, _HEIGHT, _PIXELS = 560, 460, 4
KINDS = (".png", ".svg")


def write_map(case: Case, path: Path) -> None:
    """Write the map as PNG or SVG, as the file's name says; raises InputError if it cannot be written."""
    application()
    kind = path.suffix.lower()
    if kind not in KINDS:
        raise InputError(f"{path.name}: a picture is written as {' or '.join(KINDS)}.")
    content = _svg(case) if kind == ".svg" else _png(case)
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        raise InputError(f"{path.name} could not be written: {error.strerror or error}.") from error
    finally:
        part.unlink(missing_ok=True)


def _png(case: Case) -> bytes:
    image = QImage(_WIDTH * _PIXELS, _HEIGHT * _PIXELS, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    p = QPainter(image)
    p.scale(_PIXELS, _PIXELS)
    _draw(p, case)
    p.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


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
    p = QPainter(generator)
    _draw(p, case, clips=False)
    p.end()
    return bytes(buffer.data().data())


def _draw(p: QPainter, case: Case, *, clips: bool = True) -> None:
    words = PageWords(case)
    sheet = Sheet(p, _WIDTH, _HEIGHT)
    sheet.clips = clips
    area = QRectF(16, 12, _WIDTH - 32, _HEIGHT - 40)
    draw_map(sheet, case, area, outlines_of(case))
    applied = case.result.applied
    legend = [(True, QCoreApplication.translate("Pages", "gets cream this time"))] if applied.any() else []
    if not applied.all():
        legend.append((False, QCoreApplication.translate("Pages", "affected, left out this time")))
    draw_legend(sheet, 16, _HEIGHT - 20, legend)
    sheet.text(16, _HEIGHT - 20, f"{words.figure()} · {words.verdict()}", 8, width=_WIDTH - 32, align="right")
