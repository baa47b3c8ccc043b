"""A field for a day that is typed, or chosen in a calendar; below it stands which day was read."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale, QPoint, Signal
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QMenu, QVBoxLayout, QWidget, QWidgetAction

from bsa_calc.record.applications import FIRST_YEAR
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.figure_field import LineField
from bsa_calc.ui.widgets.text_block import TextBlock
from bsa_calc.ui.words.dates import day_words
from bsa_calc.ui.words.typed_dates import read_day


class DayField(QWidget):
    """A day from 1900 to the last one allowed, or none where that may be."""

    changed = Signal()

    def __init__(
        self, name: str, day: dt.date | None, last: dt.date, parent: QWidget, *, may_be_empty: bool = False
    ) -> None:
        super().__init__(parent)
        self._last, self._may_be_empty = last, may_be_empty
        self.line = LineField(name, self)
        self.line.setPlaceholderText(self.tr("for example {0}").format(day_words(dt.date(2026, 9, 21))))
        self.line.textChanged.connect(self._tell)
        self.calendar_button = Button(self.tr("Calendar…"), parent=self)
        self.calendar_button.setAutoDefault(False)
        self.calendar_button.clicked.connect(self._show_calendar)
        self.said = TextBlock(12, "secondary", parent=self)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.calendar_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self.said)
        self.setFocusProxy(self.line)
        self.line.setText("" if day is None else day_words(day))
        self._tell()

    @property
    def day(self) -> dt.date | None:
        """The day that was typed; None where there is none, or a problem."""
        return None if self.problem() else read_day(self.line.text()).day

    def set_day(self, day: dt.date) -> None:
        """Show a day."""
        self.line.setText(day_words(day))

    def problem(self) -> str:
        """Why what was typed is no day that can be meant; empty if it is one."""
        if not self.line.text().strip():
            return "" if self._may_be_empty else self.tr("Fill this in.")
        found = read_day(self.line.text())
        if len(found.days) > 1:
            said = self.tr("That can be {0}. Write the month by its name.")
            return said.format(self.tr(" or ").join(map(day_words, found.days)))
        if found.day is None:
            return self.tr("This day cannot be read. Write it as {0}.").format(day_words(dt.date(2026, 9, 21)))
        if found.day > self._last:
            return self.tr("{0} is later than {1}.").format(day_words(found.day), day_words(self._last))
        if found.day.year < FIRST_YEAR:
            return self.tr("{0} is too long ago.").format(day_words(found.day))
        return ""

    def is_sound(self) -> bool:
        """Whether it can be taken; if not, why is said, and the field has the focus."""
        problem = self.problem()
        self._show(problem, wrong=bool(problem))
        if problem:
            self.line.setFocus()
            self.line.selectAll()
        return not problem

    def _tell(self) -> None:
        """While it is typed: the day that was read, in full, or what is unclear about it."""
        day = self.day
        if day is not None:
            long = QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
            self._show(long, wrong=False)
        else:
            several = len(read_day(self.line.text()).days) > 0
            self._show(self.problem() if several else "", wrong=several)
        self.changed.emit()

    def _show(self, words: str, *, wrong: bool) -> None:
        self.said.set_words(words)
        self.said.setVisible(bool(words))
        self.line.set_wrong(words if wrong else "")

    def _show_calendar(self) -> None:
        menu, calendar = QMenu(self), QCalendarWidget(self)
        day = self.day or self._last
        calendar.setMaximumDate(QDate(self._last.year, self._last.month, self._last.day))
        calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.activated.connect(self._take)
        calendar.clicked.connect(self._take)
        calendar.activated.connect(menu.close)
        calendar.clicked.connect(menu.close)
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(calendar)
        menu.addAction(holder)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.calendar_button.mapToGlobal(QPoint(0, self.calendar_button.height())))
        calendar.setFocus()

    def _take(self, day: QDate) -> None:
        self.set_day(dt.date(day.year(), day.month(), day.day()))
