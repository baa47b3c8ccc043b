"""Asks for an application of the diary: one that was not noted at the time, or one to correct."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from bsa_calc.errors import SaidError
from bsa_calc.label.clock import fixed
from bsa_calc.record.applications import Application, Reaction
from bsa_calc.typed import Bounds
from bsa_calc.ui.look.fonts import unit
from bsa_calc.ui.visits.day_field import DayField
from bsa_calc.ui.widgets.buttons import ok_and_cancel
from bsa_calc.ui.widgets.fields import Choice
from bsa_calc.ui.widgets.figure_field import FigureField, LineField, problem_text
from bsa_calc.ui.widgets.growing import GrowingDialog
from bsa_calc.ui.widgets.text_block import TextBlock
from bsa_calc.ui.words.dates import clock_words
from bsa_calc.ui.words.diary_words import DiaryWords
from bsa_calc.ui.words.typed_dates import read_time

#: Cream of one application is less than a tube.
MOST_GRAMS = 100.0
_GRAMS = Bounds(0.1, MOST_GRAMS, decimals=1)
#: As the record holds it.
_LONGEST_NOTE = 1000


class ApplicationDialog(GrowingDialog):
    """Day, time, grams, how the skin took it, and a note."""

    chosen = Signal(object)  # Application

    def __init__(self, entry: Application, now: dt.datetime, parent: QWidget, *, new: bool) -> None:
        super().__init__(parent)
        self._now, self._entry = now, entry
        self.setWindowTitle(self.tr("Note an application") if new else self.tr("Correct the entry"))
        time = entry.time.astimezone(now.tzinfo)
        self.day = DayField(self.tr("Day"), time.date(), max(now.date(), time.date()), self)
        self.time = LineField(self.tr("Time"), self)
        self.time.setText("" if new else clock_words(entry.time))
        self.time.setPlaceholderText(self.tr("for example {0}").format(clock_words(now)))
        self.grams = FigureField(self.tr("Grams of cream, if known"), _GRAMS, self)
        self.grams.set_value(entry.grams)
        self.reaction = Choice(self)
        self.reaction.setAccessibleName(self.tr("Skin reaction"))
        self.reaction.view().setAccessibleName(self.tr("Skin reaction"))
        words = DiaryWords(self)
        for reaction in Reaction:
            self.reaction.addItem(words.reaction(reaction), reaction.value)
        self.reaction.setCurrentIndex(self.reaction.findData(entry.reaction.value))
        self.note = LineField(self.tr("Note"), self)
        self.note.setText(entry.note)
        self.problem = TextBlock(12, "over", parent=self)
        self.problem.hide()
        self._build()
        self.time.setFocus()

    def _build(self) -> None:
        layout = QFormLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        for label, field in (
            (self.tr("Day"), self.day),
            (self.tr("Time"), self.time),
            (self.tr("Cream, if known (g)"), self.grams),
            (self.tr("Skin reaction"), self.reaction),
            (self.tr("Note"), self.note),
        ):
            layout.addRow(label, field)
        layout.addRow(self.problem)
        layout.addRow(ok_and_cancel(self))
        self.setMinimumWidth(round(490 * unit(self)))

    def accept(self) -> None:
        if not self.day.is_sound():
            return
        problem = self._time_problem() or self._grams_problem() or self._note_problem()
        self.problem.set_words(problem)
        self.problem.setVisible(bool(problem))
        if problem:
            return
        self.chosen.emit(self.made())
        super().accept()

    def made(self) -> Application:
        """The application as it is entered."""
        reaction = Reaction(self.reaction.currentData())
        return Application(self._typed_time(), self.grams.figure(), reaction, self.note.text().strip())

    def _typed_time(self) -> dt.datetime:
        """The moment that was typed; of an hour that comes twice the later one, so that no wait gets too short."""
        day, time = self.day.day, read_time(self.time.text())
        assert day is not None
        assert time is not None
        before = self._entry.time.astimezone(self._now.tzinfo)
        if (before.date(), before.hour, before.minute) == (day, time.hour, time.minute):
            return self._entry.time  # to the second, where nothing was typed
        return fixed(dt.datetime.combine(day, time, self._now.tzinfo).replace(fold=1))

    def _time_problem(self) -> str:
        day, time = self.day.day, read_time(self.time.text())
        self.time.set_wrong("")
        if time is None or day is None:
            problem = self.tr("This is no time of day. Write it as 8:05 or 20:15.")
        elif _skipped(dt.datetime.combine(day, time, self._now.tzinfo)):
            problem = self.tr("There was no such time: the clocks were put forward that night.")
        elif self._typed_time() > fixed(self._now):
            problem = self.tr("This time is still to come.")
        else:
            return ""
        self.time.set_wrong(problem)
        self.time.setFocus()
        return problem

    def _grams_problem(self) -> str:
        try:
            self.grams.figure()
        except SaidError as error:
            problem = problem_text(error)
            self.grams.set_wrong(problem)
            self.grams.setFocus()
            return problem
        self.grams.set_wrong("")
        return ""

    def _note_problem(self) -> str:
        if len(self.note.text().strip()) <= _LONGEST_NOTE:
            return ""
        self.note.setFocus()
        return self.tr("The note is longer than {0} characters.").format(_LONGEST_NOTE)


def _skipped(time: dt.datetime) -> bool:
    """Whether the clocks never showed this time."""
    return time.astimezone(dt.UTC).astimezone(time.tzinfo).replace(tzinfo=None) != time.replace(tzinfo=None)
