"""The verdict on paper: shape, word, figure and gauge."""

from __future__ import annotations

from contextlib import nullcontext

from PySide6.QtCore import QCoreApplication, QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from bsa_calc.label.verdict import Verdict
from bsa_calc.report.case import Case
from bsa_calc.ui.look.paint_parts import dots, frame, hatch, rounded
from bsa_calc.ui.look.verdict_shape import paint_verdict_shape
from bsa_calc.ui.page.page_words import PageWords
from bsa_calc.ui.page.sheet import BOLD, Sheet

#: Of the verdict's word and of the figure, points. "Over the limit" has the largest type of the page.
_SIZES = {Verdict.OVER: (34.0, 26.0)}
_USUAL = (19.0, 34.0)
_SCALE = 1.5


def draw_verdict(sheet: Sheet, case: Case, words: PageWords, y: float) -> float:
    """Draw the block from `y` downwards; returns where it ends."""
    t, verdict = sheet.t, case.verdict
    most, figure_size = _SIZES.get(verdict, _USUAL)
    pad, left, right = 16.0, sheet.left + 78, sheet.left + sheet.inner - 16
    split = left + (right - left) * 0.6
    word_size = _word_size(sheet, words.verdict(), most, figure_size, split - left)
    start = y
    paint_verdict_shape(sheet.p, QRectF(sheet.left + 18, y + pad + 2, 46, 46), verdict.value, t)
    colour = t.over if verdict is Verdict.OVER else t.text
    y = sheet.text(left, y + pad - 2, words.verdict(), word_size, width=split - left, weight=BOLD, colour=colour,
                   role="H2")  # fmt: skip
    end = sheet.text(left, y + 2, words.to_do(), 10.5, width=split - left - 8)
    figure_end = sheet.text(split, start + pad - 4, words.figure(), figure_size, width=right - split, weight=BOLD,
                            align="right")  # fmt: skip
    for said in (words.caption(), words.band()):
        figure_end = sheet.text(split, figure_end, said, 8, width=right - split, colour=t.secondary, align="right")
    end = max(end, figure_end, start + pad + 50) + 8
    if case.held.limit_percent is not None:
        with sheet.part("Figure", _gauge_words(words)):
            _gauge(sheet, case, words, QRectF(left, end, right - left, 9))
        end += 24
    end = _offers(sheet, words, left, end, right - left)
    edge = t.over if verdict is Verdict.OVER else t.line
    sheet.card(QRectF(sheet.left, start, sheet.inner, end + 8 - start), edge=edge,
               width=2.0 if verdict is Verdict.OVER else 0.8)  # fmt: skip
    return end + 8


def _word_size(sheet: Sheet, word: str, most: float, least: float, width: float) -> float:
    """The largest size in which the verdict's word has one line; the usual one where none has."""
    size = most
    while size > least and sheet.text_width(word, size, BOLD) > width:
        size -= 1
    return max(size, least) if sheet.text_width(word, max(size, least), BOLD) <= width else most


def _offers(sheet: Sheet, words: PageWords, left: float, y: float, width: float) -> float:
    """Ways to get within the limit."""
    found = words.offers()
    if found:
        heading = QCoreApplication.translate("Pages", "Leave out one of these")
        y = sheet.text(left, y + 6, heading, 8, width=width, colour=sheet.t.secondary) + 1
    with sheet.part("L") if found else nullcontext():
        for offer in found:
            with sheet.part("LI"):
                sheet.text(left, y, "–", 9.5, colour=sheet.t.secondary, role="Lbl")
                y = sheet.text(left + 9, y, offer, 9.5, width=width - 9, most=2, role="LBody")
    return y


def _gauge_words(words: PageWords) -> str:
    """What the gauge shows."""
    limit = QCoreApplication.translate("Pages", "limit {0}").format(words.limit())
    said = ", ".join(filter(None, (words.figure(), words.band(), limit)))
    return QCoreApplication.translate("Pages", "Bar with the limit: {0}").format(said)


def _gauge(sheet: Sheet, case: Case, words: PageWords, bar: QRectF) -> None:
    """A bar from nothing to one and a half times the limit, the band framed, the zone beyond the limit hatched."""
    t, p, limit = sheet.t, sheet.p, case.held.limit_percent or 1.0
    percent, verdict = case.result.application_percent, case.verdict

    def x(value: float) -> float:
        return bar.x() + bar.width() * min(max(value / (limit * _SCALE), 0.0), 1.0)

    frame(p, bar, fill=t.track, edge=None, radius=4.5)
    beyond = QPainterPath()
    beyond.addRect(QRectF(x(limit), bar.y(), bar.right() - x(limit), bar.height()))
    hatch(p, rounded(bar, 4.5).intersected(beyond), t.beyond, gap=5, width=1.2)
    if percent > 0:
        filled = QRectF(bar.x(), bar.y(), max(4.0, x(percent) - bar.x()), bar.height())
        shape = rounded(bar, 4.5).intersected(_rect(filled))
        hollow = verdict is Verdict.NOT_FINISHED
        p.fillPath(shape, QColor(t.card if hollow else t.verdict(verdict.value)))
        if hollow:
            dots(p, shape, t.secondary, gap=3.4, size=1.3)
            p.strokePath(shape, QPen(QColor(t.secondary), 0.8))
        elif verdict is Verdict.TOO_CLOSE:
            dots(p, shape, t.card, gap=3.6, size=1.5)
        elif verdict is Verdict.OVER:
            hatch(p, shape, t.card, gap=6, width=0.9)
        low, high = (x(end) for end in case.result.band)
        low = min(low, bar.right() - 5)
        ends = QRectF(low, bar.y() - 3, max(5.0, high - low), bar.height() + 6)
        frame(p, ends, fill=None, edge=t.text, width=1.2, radius=3)
    p.setPen(QPen(QColor(t.text), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    p.drawLine(QLineF(x(limit), bar.y() - 5, x(limit), bar.bottom() + 5))
    said = QCoreApplication.translate("Pages", "limit {0}").format(words.limit())
    wide = sheet.text_width(said, 7.5, BOLD)
    sheet.text(min(x(limit) - wide / 2, bar.right() - wide), bar.bottom() + 6, said, 7.5, weight=BOLD)
    sheet.text(bar.x(), bar.bottom() + 6, "0", 7.5, colour=t.secondary)


def _rect(rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRect(rect)
    return path
