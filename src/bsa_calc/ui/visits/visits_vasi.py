"""The page of the VASI: a score of the pigment lost, per part and in all, how far it fell, and grading part by part."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from bsa_calc.body.regions import regions
from bsa_calc.measure.vasi import GRADES, PARTS
from bsa_calc.record.course import Course
from bsa_calc.record.visit import Visit
from bsa_calc.ui.look.fonts import unit
from bsa_calc.ui.page.course_words import CourseWords
from bsa_calc.ui.panels.grade_keys import NO_GRADE, grade_of_key
from bsa_calc.ui.system.plain_text import tooltip
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.plain_table import PlainTable
from bsa_calc.ui.widgets.text_block import TextBlock
from bsa_calc.ui.words.dates import day_words

#: From this size of text on seven buttons have no room beside each other.
_LARGE = 1.5


class PartTable(PlainTable):
    """The scores; a digit grades all affected skin of the row's part."""

    grade_asked = Signal(int, object)  # row, percent or None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        grade = grade_of_key(event)
        if grade is not None and self.currentIndex().isValid():
            self.grade_asked.emit(self.currentIndex().row(), None if grade == NO_GRADE else grade)
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        # All eight rows are seen: what a figure is made of stands beside it.
        hint = super().minimumSizeHint()
        return QSize(hint.width(), max(hint.height(), self.verticalHeader().defaultSectionSize() * 9))


def regions_of_row(row: int) -> frozenset[str]:
    """The regions of a row: all of the body, the face, or one of the six parts."""
    if row == 0:
        return frozenset(region.id for region in regions())
    if row == 1:
        return frozenset(region.id for region in regions() if region.face)
    return frozenset(region.id for region in regions() if region.vasi == PARTS[row - 2])


class VasiPage(QWidget):
    """What is shown is set from outside; a signal tells what is to be graded."""

    grade_asked = Signal(object, object)  # ids of regions, percent or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = TextBlock(14, "text", parent=self)
        label.set_words(self.tr("A score, not the limit: the VASI weighs the area by how much pigment is lost."))
        self.goals = TextBlock(14, "text", parent=self)
        titles = (self.tr("Part"), self.tr("then"), self.tr("this visit"), self.tr("change"))
        self.table = PartTable(self.tr("VASI by part of the body"), titles, self)
        self.table.grade_asked.connect(self._grade_row)
        source = TextBlock(12, "secondary", parent=self)
        source.set_words(
            self.tr(
                "Hand units (1 hand unit is 1 % of the body) times the grade of each patch (0, 10, 25, 50, 75, 90"
                " or 100 % of the pigment lost), added up; 0 to 100. The total includes the face, which lies in head"
                " and neck. The goals are those of the trials in EMA/100444/2023. More under “How it is calculated”"
                " (Shift+F1)."
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 8, 6, 6)
        layout.setSpacing(10)
        layout.addWidget(label)
        layout.addWidget(self.goals)
        layout.addWidget(self.table, 1)
        layout.addLayout(self._grade_line())
        layout.addWidget(source)

    def _grade_line(self) -> QGridLayout:
        """A button for each grade: it grades all affected skin of the chosen row. With large text in two lines."""
        across = len(GRADES) if unit(self) < _LARGE else (len(GRADES) + 1) // 2
        words = TextBlock(12, "secondary", parent=self)
        words.set_words(
            self.tr("Grade all affected skin of the chosen row, here or by its digit. Single patches: in their list.")
        )
        grid = QGridLayout()
        grid.setSpacing(6)
        grid.addWidget(words, 0, 0, 1, across + 1)
        for digit, grade in enumerate(GRADES):
            percent = self.tr("{0} %").format(QLocale().toString(grade))
            button = Button(percent, kind="plain", parent=self)
            button.setToolTip(tooltip(self.tr("{0} of the pigment lost (key {1})").format(percent, digit)))
            button.setProperty("grade", grade)
            button.clicked.connect(self._grade_chosen)
            grid.addWidget(button, 1 + digit // across, digit % across)
        return grid

    def _grade_chosen(self) -> None:
        self._grade_row(max(0, self.table.currentIndex().row()), self.sender().property("grade"))

    def _grade_row(self, row: int, percent: object) -> None:
        self.grade_asked.emit(regions_of_row(row), percent)

    def show_scores(self, course: Course, visit: Visit) -> None:
        """Show the scores of the baseline and of a visit."""
        words = CourseWords(course)
        row = self.table.currentIndex().row()
        self.table.set_titles(
            (self.tr("Part"), day_words(course.baseline.date), self.tr("this visit"), self.tr("change"))
        )
        self.table.set_rows(words.score_rows(visit))
        if row >= 0:
            self.table.setCurrentIndex(self.table.model().index(row, 0))
        self.goals.set_words(" ".join(words.score_sentences(visit)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit anywhere on the page grades the chosen row."""
        grade = grade_of_key(event)
        if grade is None:
            super().keyPressEvent(event)
        else:
            self._grade_row(max(0, self.table.currentIndex().row()), None if grade == NO_GRADE else grade)
