"""The page of the course: the plot over the weeks, and two visits compared."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bsa_calc.record.compare import Comparison
from bsa_calc.record.timeline import Timeline
from bsa_calc.ui.visits.course_plot import TimelineMark, TimelinePlot, TimelinePoint
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.fields import Choice
from bsa_calc.ui.widgets.plain_table import PlainTable
from bsa_calc.ui.widgets.text_block import TextBlock
from bsa_calc.ui.words.dates import day_words
from bsa_calc.ui.words.visit_words import VisitWords


class CoursePage(QWidget):
    """What is shown is set from outside; signals tell what is asked for."""

    earlier_chosen = Signal(str)  # id of the visit to compare with
    overlay_asked = Signal(str)

    def __init__(self, words: VisitWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.plot = TimelinePlot(self)
        self.choice = Choice(self)
        self.choice.setAccessibleName(self.tr("Compare with"))
        self.choice.view().setAccessibleName(self.tr("Compare with"))
        self.choice.activated.connect(self._choose)
        self._show = Button(self.tr("Show on the body"), kind="plain", parent=self)
        self._show.clicked.connect(self._ask_overlay)
        self.sentence = TextBlock(14, "text", parent=self)
        self.table = PlainTable(
            self.tr("Difference by region"),
            (self.tr("Region"), self.tr("then"), self.tr("now"), self.tr("difference, points")),
            self,
        )
        self._compare = QWidget(self)
        line = QHBoxLayout()
        line.setSpacing(10)
        head = TextBlock(14, "text", parent=self)
        head.set_words(self.tr("Compared with"))
        line.addWidget(head, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.choice)
        line.addStretch(1)
        line.addWidget(self._show)
        below = QVBoxLayout(self._compare)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(8)
        below.addLayout(line)
        below.addWidget(self.sentence)
        below.addWidget(self.table, 1)
        self._none = TextBlock(14, "secondary", parent=self)
        self._none.set_words(self.tr("There is no earlier visit to compare with."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 8, 6, 6)
        layout.setSpacing(10)
        layout.addWidget(self.plot)
        layout.addWidget(self._compare, 1)
        layout.addWidget(self._none)
        layout.addStretch(0)

    def set_course(self, course: Timeline) -> None:
        """Show a record over time."""
        points = [
            TimelinePoint(p.weeks, p.figures.affected_percent, p.figures.application_percent, day_words(p.date))
            for p in course.points
            if p.figures is not None
        ]
        marks = [TimelineMark(float(r.week), self.tr("week {0}: review").format(r.week)) for r in course.reviews]
        self.plot.set_course(points, course.limit_percent, marks)

    def set_earlier(self, visits: list[tuple[str, str]], chosen: str) -> None:
        """Offer these earlier visits, id and words."""
        self.choice.clear()
        for visit, words in visits:
            self.choice.addItem(words, visit)
        self.choice.setCurrentIndex(max(0, self.choice.findData(chosen)))
        self._compare.setVisible(bool(visits))
        self._none.setVisible(not visits)

    def set_comparison(self, comparison: Comparison | None, sentence: str) -> None:
        """Show the difference, or why there is none."""
        self.sentence.set_words(sentence)
        rows = []
        if comparison is not None:
            rows = [self._words.total_row(comparison), *self._words.region_rows(comparison)]
        self.table.set_rows(rows)
        self._show.setEnabled(comparison is not None)

    def _choose(self, index: int) -> None:
        self.earlier_chosen.emit(self.choice.itemData(index))

    def _ask_overlay(self) -> None:
        self.overlay_asked.emit(self.choice.currentData())
