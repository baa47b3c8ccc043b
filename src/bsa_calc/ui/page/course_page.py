"""The course on paper: plot, scores and a row for each visit, on as many pages as the visits need."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRectF

from bsa_calc.record.course import count_all
from bsa_calc.record.visit import Visit
from bsa_calc.report.case import Case
from bsa_calc.ui.page.course_picture import plot_font
from bsa_calc.ui.page.course_plot import CoursePlot
from bsa_calc.ui.page.course_words import CourseWords
from bsa_calc.ui.page.sheet import BOLD, REGULAR, Sheet
from bsa_calc.ui.words.dates import day_words

#: Of the plot's logical pixels, points: its type of 12 px is 8 pt.
_SCALE = 8 / 12
_PLOT, _WITH_SCORE = 170.0, 250.0
_ROW, _SIZE = 13.0, 8.5
#: Where the columns end, as shares of the page; the note takes the rest.
_COLUMNS = (0.15, 0.21, 0.31, 0.40, 0.48, 0.55)
_SCORES = (0.40, 0.56, 0.72, 0.95)
#: Between paragraphs, points.
_GAP = 10.0

Row = Sequence[str]


class CoursePages(QObject):
    """The pages of a course; none where there is only one visit."""

    def __init__(self, case: Case) -> None:
        super().__init__()
        course = case.course
        self._words: CourseWords | None = None
        if course is not None and len(course.visits) > 1:
            reviews = [review.week for review in case.profile.reviews]
            self._words = CourseWords(count_all(course), reviews, case.held.limit_percent)

    def draw(
        self, sheet: Sheet, head: Callable[[], float], foot: Callable[[], None], next_page: Callable[[], object]
    ) -> None:
        """Draw all pages; `head` begins one and says where it goes on, `foot` ends it."""
        if self._words is None:
            return
        next_page()
        y = self._first(sheet, self._words, head())
        rows = list(self._words.rows())
        while rows:
            with sheet.part("Table"):
                y = self._titles(sheet, y)
                room = max(1, int((sheet.bottom - y) / _ROW))
                for row in rows[:room]:
                    y = self._row(sheet, y, row)
            rows = rows[room:]
            foot()
            if rows:
                next_page()
                y = head()

    def pages(self, sheet: Sheet, head_height: float) -> int:
        """How many pages it takes."""
        if self._words is None:
            return 0
        left, taken = len(self._words.course.visits), 1
        room = int((sheet.bottom - self._first_height(sheet, self._words) - head_height - _ROW) / _ROW)
        left -= max(1, room)
        each = max(1, int((sheet.bottom - head_height - _ROW) / _ROW))
        while left > 0:
            left, taken = left - each, taken + 1
        return taken

    # --- the first page ----------------------------------------------------------------------------------------------

    def _first_height(self, sheet: Sheet, words: CourseWords) -> float:
        lines = sum(len(sheet.lines(text, 9, sheet.inner)) for text in self._sentences(words))
        scores = len(words.score_rows(self._last(words))) + 1 if words.plot().has_score else 0
        return self._plot_height(words) + lines * sheet.line_height(9) + scores * _ROW + 3 * _GAP

    def _first(self, sheet: Sheet, words: CourseWords, y: float) -> float:
        """Plot, sentences and scores; returns where the rows of visits begin."""
        height = self._plot_height(words)
        p = sheet.p
        p.save()
        p.translate(sheet.left, y)
        p.scale(_SCALE, _SCALE)
        with sheet.part("Figure", self._plot_words(words)):
            CoursePlot(p, words.plot(), sheet.t, plot_font()).draw(QRectF(0, 0, sheet.inner / _SCALE, height / _SCALE))
        p.restore()
        y += height + _GAP
        for text in self._sentences(words):
            y = sheet.text(sheet.left, y, text, 9)
        if words.plot().has_score:
            y = self._scores(sheet, y + _GAP, words)
        return y + _GAP

    def _plot_words(self, words: CourseWords) -> str:
        """What the plot shows, for those who hear the page; the table has its figures."""
        if words.plot().has_score:
            return self.tr("Plot over the weeks: share of the body at each visit, and VASI. The table has the figures.")
        return self.tr("Plot over the weeks: share of the body at each visit. The table has the figures.")

    def _plot_height(self, words: CourseWords) -> float:
        return _WITH_SCORE if words.plot().has_score else _PLOT

    def _sentences(self, words: CourseWords) -> list[str]:
        scored = words.score_sentences(self._last(words)) if words.plot().has_score else []
        return [" ".join(scored), words.counted_by()] if scored else [words.counted_by()]

    def _last(self, words: CourseWords) -> Visit:
        return words.course.visits[-1]

    def _scores(self, sheet: Sheet, y: float, words: CourseWords) -> float:
        days = (day_words(visit.date) for visit in (words.course.baseline, self._last(words)))
        titles = (self.tr("VASI by part"), *days, self.tr("change"))
        with sheet.part("Table"):
            y = self._line(sheet, y, titles, _SCORES, heading=True)
            for row in words.score_rows(self._last(words)):
                y = self._line(sheet, y, row, _SCORES)
        return y

    # --- rows --------------------------------------------------------------------------------------------------------

    def _titles(self, sheet: Sheet, y: float) -> float:
        assert self._words is not None
        return self._line(sheet, y, self._words.titles(), _COLUMNS, heading=True)

    def _row(self, sheet: Sheet, y: float, row: Row) -> float:
        return self._line(sheet, y, row, _COLUMNS)

    def _line(self, sheet: Sheet, y: float, row: Row, ends: Sequence[float], *, heading: bool = False) -> float:
        """The first text stands left, figures right at the end of their column, a note after the last one left."""
        colour, weight = (sheet.t.secondary, BOLD) if heading else ("", REGULAR)
        starts, role = (0.0, *ends), "TH" if heading else "TD"
        with sheet.part("TR"):
            for k, text in enumerate(row):
                x = sheet.left + sheet.inner * starts[k] + (6 if k else 0)
                end = sheet.left + sheet.inner * (ends[k] if k < len(ends) else 1.0)
                side = "right" if 0 < k < len(ends) else "left"
                sheet.text(
                    x, y, text, _SIZE, width=end - x, align=side, most=1, colour=colour, weight=weight, role=role
                )
        if heading:
            sheet.rule(y + _ROW - 1)
        return y + _ROW
