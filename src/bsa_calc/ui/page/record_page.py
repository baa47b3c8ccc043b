"""The report for the record: what was counted, the verdict, the map, then the tables and how it was computed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, QRectF

from bsa_calc import __version__
from bsa_calc.foreign_text import isolated
from bsa_calc.label.checks import Finding
from bsa_calc.report.case import Case
from bsa_calc.ui.page.course_page import CoursePages
from bsa_calc.ui.page.details import Details, SelfTest
from bsa_calc.ui.page.label_checks import draw_findings, findings_height, that_fit
from bsa_calc.ui.page.map_words import map_words
from bsa_calc.ui.page.maps import draw_legend, draw_map, outlines_of
from bsa_calc.ui.page.page_words import PageWords
from bsa_calc.ui.page.sheet import BOLD, Sheet, who_and_when
from bsa_calc.ui.page.verdict_block import draw_verdict
from bsa_calc.ui.words.label_terms import core_text

__all__ = ["RecordPages", "SelfTest"]

#: So many findings stand on the first page, warnings before all others; the rest is on the second.
_FINDINGS = 6
_FINDINGS_HEIGHT = 130.0
_COLUMNS = 3
#: What the head of a page takes, points.
_HEAD_HEIGHT = 76.0


class RecordPages(QObject):
    """The pages for the record: two, and those of the course where there is one."""

    def __init__(self, case: Case, printed: date, self_test: SelfTest | None) -> None:
        super().__init__()
        self.case, self.printed, self.self_test = case, printed, self_test
        self.words = PageWords(case)
        self._course = CoursePages(case)
        self._pages, self._page = 2, 0

    def draw(self, sheet: Sheet, next_page: Callable[[], object]) -> None:
        """Draw all pages."""
        self._pages = 2 + self._course.pages(sheet, _HEAD_HEIGHT)
        self._first(sheet)
        next_page()
        self._second(sheet)
        self._course.draw(sheet, lambda: self._course_head(sheet), lambda: self._foot(sheet), next_page)

    def _course_head(self, sheet: Sheet) -> float:
        return self._head(sheet, self.tr("Course of the treatment")) + 8

    def _first(self, sheet: Sheet) -> None:
        case = self.case
        y = self._head(sheet, self.tr("Share of the body surface in one application"))
        y = draw_verdict(sheet, case, self.words, y + 8)
        facts, found = self._facts(), self._findings(sheet)
        foot = findings_height(sheet, self.words, found) + self._facts_height(sheet, facts) + 10
        area = QRectF(sheet.left, y + 10, sheet.inner, sheet.bottom - foot - y - 34)
        outlines = outlines_of(case)
        with sheet.part("Figure", map_words(case, self.words, outlines)):
            draw_map(sheet, case, area, outlines)
        y = draw_legend(sheet, sheet.left, area.bottom() + 4, self._legend()) + 6
        y = self._draw_facts(sheet, y, facts)
        draw_findings(sheet, self.words, found, y + 8)
        self._foot(sheet)

    def _findings(self, sheet: Sheet) -> Sequence[Finding]:
        """What else the label says, as far as the first page has room."""
        return that_fit(sheet, self.words, self.case.findings[:_FINDINGS], _FINDINGS_HEIGHT)

    def _legend(self) -> list[tuple[bool, str]]:
        applied = self.case.result.applied
        legend = [(True, self.tr("gets cream this time"))] if applied.any() else []
        if self.case.drawing.held_back:
            legend.append((False, self.tr("affected, left out this time")))
        return legend

    def _head(self, sheet: Sheet, title: str) -> float:
        """Title and who and when; returns where it ends."""
        words, case, t = self.words, self.case, sheet.t
        product = core_text(case.profile.short_name)
        revision = self.tr("label of {0}").format(words.month(case.profile.revision))
        y = sheet.text(sheet.left, 30, title, 13, weight=BOLD, role="H1")
        room = sheet.inner - sheet.text_width(title, 13, BOLD) - 18
        sheet.text(sheet.left, 33, sheet.cut(product, 9, room, BOLD), 9, width=sheet.inner, align="right", weight=BOLD)
        said = [self.tr("printed {0}").format(words.date(self.printed))]
        if case.day:
            said.insert(0, self.tr("visit of {0}").format(words.date(case.day)))
        room = sheet.inner - sheet.text_width(revision, 8.5) - 18
        sheet.text(sheet.left, y, who_and_when(sheet, isolated(case.person), said, 8.5, room), 8.5, colour=t.secondary)
        sheet.text(sheet.left, y, revision, 8.5, width=sheet.inner, align="right", colour=t.secondary)
        sheet.rule(y + 16)
        return y + 18

    def _facts(self) -> list[tuple[str, str]]:
        """What was counted, and by what."""
        words, case = self.words, self.case
        result = case.result
        application = words.percent(result.application_percent)
        hands = bool(result.applied.any())
        facts = [
            (self.tr("Gets cream this time"), f"{application}, {words.applied_hands()}" if hands else application),
            (self.tr("Affected in all"), words.percent(result.affected_percent)),
            (self.tr("Sides on the screen"), words.sides(case.views_shown)),
            (self.tr("Sides declared done"), words.sides(case.drawing.done_views())),
            (self.tr("Weight table"), words.table()),
            (self.tr("Age · drawn body"), f"{words.age()} · {words.body()}"),
        ]
        if case.cream is not None:
            facts.append((self.tr("Cream for one application"), self._cream_line()))
        facts += self._carried()
        if case.earlier is not None:
            facts.append((self.tr("Affected on {0}").format(words.date(case.earlier.day)), words.change()))
        return facts

    def _carried(self) -> list[tuple[str, str]]:
        """What of the paint is from an earlier visit, and confirmed by nobody."""
        visit = self.case.course.visits[-1] if self.case.course is not None else None
        old = 0.0 if visit is None else float(visit.unconfirmed().shares() @ self.case.result.weights)
        if visit is None or visit.carried is None or old <= 0:
            return []
        name = self.tr("From {0}, not confirmed").format(self.words.date(visit.carried.day))
        return [(name, self.words.small_percent(old))]

    def _cream_line(self) -> str:
        cream = self.case.cream
        if cream is None:
            return ""
        return self.tr("{0} g, {1} fingertip units").format(
            self.words.number(cream.grams), self.words.number(cream.fingertip_units)
        )

    def _facts_height(self, sheet: Sheet, facts: Sequence[tuple[str, str]]) -> float:
        return sum(self._row_heights(sheet, facts))

    def _row_heights(self, sheet: Sheet, facts: Sequence[tuple[str, str]]) -> list[float]:
        rows = [facts[k : k + _COLUMNS] for k in range(0, len(facts), _COLUMNS)]
        width = sheet.inner / _COLUMNS - 12
        most = [max(len(sheet.lines(value, 9.5, width)) for _, value in row) for row in rows]
        return [14.5 + min(2, lines) * sheet.line_height(9.5) for lines in most]

    def _draw_facts(self, sheet: Sheet, y: float, facts: Sequence[tuple[str, str]]) -> float:
        """Names and values in columns."""
        wide = sheet.inner / _COLUMNS
        for row, height in enumerate(self._row_heights(sheet, facts)):
            for column, (name, value) in enumerate(facts[row * _COLUMNS : (row + 1) * _COLUMNS]):
                x = sheet.left + column * wide
                with sheet.part("P"):
                    sheet.text(x, y, name, 8, width=wide - 12, colour=sheet.t.secondary, most=1)
                    sheet.text(x, y + 10, value, 9.5, width=wide - 12, most=2)
            y += height
        return y

    def _second(self, sheet: Sheet) -> None:
        y = self._head(sheet, self.tr("Patches, regions and method")) + 8
        Details(self.case, self.words, self.self_test).draw(sheet, y, self.case.findings[len(self._findings(sheet)) :])
        self._foot(sheet)

    def _foot(self, sheet: Sheet) -> None:
        self._page += 1
        sheet.rule(sheet.bottom + 6)
        y = sheet.bottom + 12
        said = self.tr("bsa-calc {0} · supports, and does not replace, clinical judgement").format(__version__)
        sheet.text(sheet.left, y, said, 7.5, colour=sheet.t.secondary)
        numbers = self.tr("page {0} of {1}").format(self._page, self._pages)
        sheet.text(sheet.left, y, numbers, 7.5, width=sheet.inner, colour=sheet.t.secondary, align="right", role="")
