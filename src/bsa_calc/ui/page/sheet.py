"""A page to draw on, in points (1/72 inch), with type that is measured as finely as it is printed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from PySide6.QtCore import QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

from bsa_calc.errors import InputError
from bsa_calc.ui.look.fonts import FAMILY, load_own_font
from bsa_calc.ui.look.tokens import LIGHT, Tokens
from bsa_calc.ui.page.structure import Structure

PAPERS = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
#: Type is laid out ten times as large: sizes are whole numbers there, and nothing is rounded to the page's points.
_FINE = 10
_LEADING = 1.32
#: So much narrower a text is broken whose last word would stand alone.
_NARROWER = (0.9, 0.8, 0.7)

REGULAR, BOLD = QFont.Weight.Normal, QFont.Weight.DemiBold


@cache
def type_face(tenths: int, weight: QFont.Weight) -> tuple[QFont, QFontMetricsF]:
    """A size of the page's type, in tenths of a point, and its measures."""
    if not QFontDatabase.hasFamily(FAMILY):
        load_own_font()
    font = QFont(FAMILY)
    font.setPixelSize(tenths * _FINE // 10)
    font.setWeight(weight)
    # Figures of one width or raised hyphens would be other glyphs, which no search in the PDF finds.
    for feature in ("calt", "ccmp", "case", "tnum"):
        font.setFeature(QFont.Tag(feature), 0)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font, QFontMetricsF(font)


class Sheet:
    """The page that is drawn on at the moment, and the painter that draws."""

    margin = 42.0
    #: Whether pictures can be clipped on it; not every reader of SVG does that as it is meant.
    clips = True
    #: What the page is made of, where it is kept: in a PDF, not on a printer.
    structure: Structure | None = None

    def __init__(self, painter: QPainter, width: float, height: float, t: Tokens = LIGHT) -> None:
        self.p, self.width, self.height, self.t = painter, width, height, t
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    @contextmanager
    def part(self, role: str, said: str = "") -> Iterator[None]:
        """All that is drawn within is one part of the page: a "P", a "Figure" with what is said in its place, …"""
        if self.structure is None:
            yield
            return
        with self.structure.part(self.p, role, said):
            yield

    @property
    def left(self) -> float:
        """Where the text begins."""
        return self.margin

    @property
    def inner(self) -> float:
        """The width that text may take."""
        return self.width - 2 * self.margin

    @property
    def bottom(self) -> float:
        """Where the text must end; the foot of the page stands below."""
        return self.height - 46

    def line_height(self, size: float) -> float:
        """From one line to the next."""
        return size * _LEADING

    def text_width(self, text: str, size: float, weight: QFont.Weight = REGULAR) -> float:
        """How wide a line is."""
        return type_face(round(size * 10), weight)[1].horizontalAdvance(text) / _FINE

    def lines(self, text: str, size: float, width: float, weight: QFont.Weight = REGULAR) -> list[str]:
        """A text broken into lines no wider than `width`; no word stands alone on the last one if it need not."""
        made = []
        for paragraph in text.split("\n"):
            broken = self._broken(paragraph, size, width, weight)
            for share in _NARROWER:
                if len(broken) == 1 or " " in broken[-1]:
                    break
                narrower = self._broken(paragraph, size, width * share, weight)
                broken = narrower if len(narrower) == len(broken) else broken
            made += broken
        return [line.replace("\u00a0", " ") for line in made]

    def _broken(self, paragraph: str, size: float, width: float, weight: QFont.Weight) -> list[str]:
        made, line = [], ""
        # A sign stays with its figure.
        for word in paragraph.replace(" %", "\u00a0%").split(" "):
            longer = f"{line} {word}" if line else word
            if line and self.text_width(longer, size, weight) > width:
                made.append(line)
                line = word
            else:
                line = longer
        return [*made, line]

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 9,
        *,
        width: float | None = None,
        weight: QFont.Weight = REGULAR,
        colour: str = "",
        align: str = "left",
        most: int | None = None,
        role: str = "P",
    ) -> float:
        """Write a text from the top `y` downwards and return where it ends; with `most`, the last line is cut.

        Without a role it is passed over by who hears the page.
        """
        room = self.width - self.margin - x if width is None else width
        lines = self.lines(text, size, room, weight)
        if most is not None and len(lines) > most:
            lines = [*lines[: most - 1], self.cut(" ".join(lines[most - 1 :]), size, room, weight)]
        with self.part(role):
            self._write(x, y, lines, size, room, weight, colour, align)
        return y + len(lines) * self.line_height(size)

    def _write(
        self,
        x: float,
        y: float,
        lines: list[str],
        size: float,
        room: float,
        weight: QFont.Weight,
        colour: str,
        align: str,
    ) -> None:
        font, measures = type_face(round(size * 10), weight)
        step = self.line_height(size)
        drop = (step * _FINE - measures.height()) / 2 + measures.ascent()
        self.p.save()
        self.p.scale(1 / _FINE, 1 / _FINE)
        self.p.setFont(font)
        self.p.setPen(QColor(colour or self.t.text))
        for k, line in enumerate(lines):
            spare = room - measures.horizontalAdvance(line) / _FINE if align != "left" else 0.0
            start = x + (spare if align == "right" else spare / 2)
            # Where it is heard, no two words of two lines may run together.
            written = line if self.structure is None else f"{line} "
            self.p.drawText(QPointF(start * _FINE, (y + k * step) * _FINE + drop), written)
        self.p.restore()

    def cut(self, line: str, size: float, width: float, weight: QFont.Weight = REGULAR) -> str:
        """A line shortened to a width, with an ellipsis."""
        if self.text_width(line, size, weight) <= width:
            return line
        while line and self.text_width(f"{line}…", size, weight) > width:
            line = line[:-1].rstrip()
        return f"{line}…"

    def rule(self, y: float, x: float | None = None, width: float | None = None, colour: str = "") -> None:
        """A hairline."""
        start = self.left if x is None else x
        self.p.setPen(QPen(QColor(colour or self.t.line), 0.6))
        self.p.drawLine(QPointF(start, y), QPointF(start + (self.inner if width is None else width), y))

    def card(self, rect: QRectF, *, edge: str, fill: str = "", width: float = 0.8) -> None:
        """A frame with round corners."""
        self.p.setPen(QPen(QColor(edge), width))
        self.p.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        self.p.drawRoundedRect(rect, 7, 7)
        self.p.setBrush(Qt.BrushStyle.NoBrush)

    def box(self, x: float, y: float, side: float = 9) -> None:
        """A box to tick by hand."""
        self.p.setPen(QPen(QColor(self.t.control), 0.8))
        self.p.setBrush(Qt.BrushStyle.NoBrush)
        self.p.drawRoundedRect(QRectF(x, y, side, side), 1.5, 1.5)


def who_and_when(sheet: Sheet, person: str, said: list[str], size: float, room: float) -> str:
    """A line of a head: a long pseudonym is cut, so that the dates behind it stay."""
    rest = " · ".join(said)
    if not person:
        return rest
    return f"{sheet.cut(person, size, room - sheet.text_width(f' · {rest}', size))} · {rest}"


def pdf_writer(device: QIODevice, paper: str, title: str) -> QPdfWriter:
    """A PDF without margins of its own.

    Raises
    ------
    InputError
        if there is no such paper.
    """
    if paper not in PAPERS:
        raise InputError(f"There is no paper “{paper}”. Use one of: {', '.join(PAPERS)}.")
    writer = QPdfWriter(device)
    writer.setResolution(720)
    lay_out(writer, paper)
    writer.setTitle(title)
    writer.setCreator("bsa-calc")
    return writer


def lay_out(device: QPagedPaintDevice, paper: str) -> None:
    """The page of a PDF or a printer: upright, with the margins drawn by us."""
    device.setPageLayout(QPageLayout(QPageSize(PAPERS[paper]), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))


def sheet_on(device: QPagedPaintDevice, painter: QPainter) -> Sheet:
    """A sheet for a painter that has begun on a PDF or a printer."""
    size = device.pageLayout().fullRect(QPageLayout.Unit.Point)
    painter.scale(device.width() / size.width(), device.height() / size.height())
    return Sheet(painter, size.width(), size.height())
