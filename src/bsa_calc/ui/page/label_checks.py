"""Other things the label says, as lines on a page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF

from bsa_calc.label.checks import Finding
from bsa_calc.ui.look.severity_shape import paint_severity
from bsa_calc.ui.page.page_words import PageWords
from bsa_calc.ui.page.sheet import BOLD, Sheet

_SIZE, _INDENT, _GAP = 8.5, 16.0, 2.5


def _line(words: PageWords, finding: Finding) -> str:
    return f"{words.finding(finding)} ({finding.source.split(':')[0]})"


def findings_height(sheet: Sheet, words: PageWords, found: Sequence[Finding]) -> float:
    """How much room the lines take, with their heading."""
    if not found:
        return 0.0
    lines = [len(sheet.lines(_line(words, finding), _SIZE, sheet.inner - _INDENT)) for finding in found]
    return sum(lines) * sheet.line_height(_SIZE) + len(lines) * _GAP + 14


def that_fit(sheet: Sheet, words: PageWords, found: Sequence[Finding], height: float) -> Sequence[Finding]:
    """As many of them, from the first on, as there is room for; a profile of one's own can have dozens."""
    shown = len(found)
    while shown and findings_height(sheet, words, found[:shown]) > height:
        shown -= 1
    return found[:shown]


def draw_findings(sheet: Sheet, words: PageWords, found: Sequence[Finding], y: float) -> float:
    """Draw a line for each; returns where they end."""
    if not found:
        return y
    heading = QCoreApplication.translate("Pages", "Other things the label says")
    y = sheet.text(sheet.left, y, heading, 9, weight=BOLD, role="H2") + 2
    with sheet.part("L"):
        for finding in found:
            with sheet.part("LI"):
                y = _draw_finding(sheet, words, finding, y)
    return y


def _draw_finding(sheet: Sheet, words: PageWords, finding: Finding, y: float) -> float:
    """A line with its shape, which is heard as what it stands for; returns where it ends."""
    with sheet.part("Lbl", words.severity(finding)):
        paint_severity(sheet.p, QRectF(sheet.left, y + 1.2, 9, 9), finding.severity.value, sheet.t)
    said, width = _line(words, finding), sheet.inner - _INDENT
    return sheet.text(sheet.left + _INDENT, y, said, _SIZE, width=width, role="LBody") + _GAP
