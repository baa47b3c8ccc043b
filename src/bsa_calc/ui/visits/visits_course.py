"""The page of the course: the plot over the weeks, and two visits compared."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bsa_calc.record.compare import Comparison
from bsa_calc.ui.page.course_plot import PlotData
from bsa_calc.ui.visits.course_plot import TimelinePlot
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.fields import Choice
from bsa_calc.ui.widgets.plain_table import PlainTable
from bsa_calc.ui.widgets.text_block import TextBlock
from bsa_calc.ui.words.visit_words import VisitWords


class CoursePage(QWidget):
    """What is shown is set from outside; signals tell what is asked for."""

    earlier_chosen = Signal(str)  # id of the visit to compare with
    baseline_asked = Signal(str)  # id of the visit that all are to be compared with
    overlay_asked = Signal(str)
    copy_asked = Signal()
    picture_asked = Signal()

    def __init__(self, words: VisitWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.plot = TimelinePlot(self)
        self.basis = TextBlock(12, "secondary", parent=self)
        self.choice = Choice(self)
        self.choice.setAccessibleName(self.tr("Compared with"))
        self.choice.view().setAccessibleName(self.tr("Compared with"))
        self.choice.activated.connect(self._choose)
        self._show = Button(self.tr("Show on the body"), kind="plain", parent=self)
        self._show.clicked.connect(self._ask_overlay)
        self.always = Button(self.tr("Always compare with this"), kind="plain", parent=self)
        self.always.setToolTip(self.tr("Make this visit the baseline of every comparison, score and report"))
        self.always.clicked.connect(self._ask_baseline)
        self.sentence = TextBlock(14, "text", parent=self)
        self.table = PlainTable(
            self.tr("Difference by region"),
            (self.tr("Region"), self.tr("then"), self.tr("now"), self.tr("difference, points")),
            self,
        )
        self._compare = QWidget(self)
        self._none = TextBlock(14, "secondary", parent=self)
        self._none.set_words(self.tr("There is no earlier visit to compare with."))
        self._arrange()

    def _arrange(self) -> None:
        below = QVBoxLayout(self._compare)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(8)
        head = TextBlock(14, "text", parent=self)
        head.set_words(self.tr("Compared with"))
        head.setBuddy(self.choice)  # on Linux a choice is called by what is chosen, and by its label
        below.addWidget(head)
        below.addLayout(_line(self.choice, self._show))
        below.addLayout(_line(self.always))
        below.addWidget(self.sentence)
        below.addWidget(self.table, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 8, 6, 6)
        layout.setSpacing(10)
        layout.addWidget(self.plot)
        layout.addWidget(self.basis)
        layout.addLayout(self._under_plot())
        layout.addWidget(self._compare, 1)
        layout.addWidget(self._none)
        layout.addStretch(0)

    def _under_plot(self) -> QHBoxLayout:
        copy = Button(self.tr("Copy the course"), kind="plain", parent=self)
        copy.setToolTip(self.tr("All visits as a table and the plot as a picture, to paste elsewhere"))
        copy.clicked.connect(self.copy_asked)
        picture = Button(self.tr("Save the plot…"), kind="plain", parent=self)
        picture.clicked.connect(self.picture_asked)
        return _line(copy, picture)

    def set_course(self, data: PlotData, basis: str) -> None:
        """Show a record over time, and by what its visits are counted."""
        self.plot.set_data(data)
        self.basis.set_words(basis)

    def set_earlier(self, visits: list[tuple[str, str]], chosen: str, baseline: str) -> None:
        """Offer these earlier visits, id and words; the baseline is marked by the button."""
        self.choice.clear()
        for visit, words in visits:
            self.choice.addItem(words, visit)
        self.choice.setCurrentIndex(max(0, self.choice.findData(chosen)))
        self._compare.setVisible(bool(visits))
        self._none.setVisible(not visits)
        self.always.setEnabled(bool(visits) and chosen != baseline)

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

    def _ask_baseline(self) -> None:
        self.baseline_asked.emit(self.choice.currentData())

    def _ask_overlay(self) -> None:
        self.overlay_asked.emit(self.choice.currentData())


def _line(*widgets: QWidget) -> QHBoxLayout:
    """Widgets side by side, as wide as they need."""
    line = QHBoxLayout()
    line.setSpacing(10)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    return line
