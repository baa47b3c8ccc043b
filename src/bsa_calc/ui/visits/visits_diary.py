"""The page of the diary: cream applied now, when it may be applied next, and how much was used."""

from __future__ import annotations

import datetime as dt
import math

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QSizePolicy, QVBoxLayout, QWidget

from bsa_calc.label.clock import fixed, local_now
from bsa_calc.label.schedule import NextApplication, Schedule
from bsa_calc.label.verdict import Verdict
from bsa_calc.record.applications import Application, CreamUsed, cream_used, next_application
from bsa_calc.typed import Bounds
from bsa_calc.ui.system.plain_text import plain_box, plain_label
from bsa_calc.ui.visits.application_dialog import MOST_GRAMS, ApplicationDialog
from bsa_calc.ui.visits.visit_commands import VisitCommands
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.number_field import NumberField
from bsa_calc.ui.widgets.plain_table import PlainTable
from bsa_calc.ui.widgets.text_block import TextBlock
from bsa_calc.ui.words.dates import clock_words, day_words, time_words
from bsa_calc.ui.words.diary_words import DiaryWords
from bsa_calc.ui.words.verdict_words import verdict_text

#: Cream of one application is less than a tube.
_GRAMS = Bounds(0.1, MOST_GRAMS, decimals=1)
#: Longer ago than this, the day says more than the hours.
_MOST_HOURS = 48
#: The time that is left is updated this often.
_TICK_MS = 20_000


class DiaryTable(PlainTable):
    """The log; Enter or a double click corrects an entry, Delete takes it out."""

    delete_asked = Signal(int)  # row
    correct_asked = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row() if self.currentIndex().isValid() else -1
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and row >= 0:
            self.delete_asked.emit(row)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.correct_asked.emit(row)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.indexAt(event.position().toPoint()).row()
        if row >= 0:
            self.correct_asked.emit(row)


class DiaryPage(QWidget):
    """Shows the record after `refresh`, and the clock while it is visible."""

    def __init__(self, commands: VisitCommands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._words = DiaryWords(self)
        self._entries: list[Application] = []
        #: What a dialog corrects.
        self._corrected: Application | None = None
        self.next = TextBlock(16, "text", parent=self)
        self.apply = Button(self.tr("Applied now"), kind="primary", parent=self)
        self.apply.clicked.connect(self._apply)
        self.grams = NumberField(_GRAMS, self.tr("{0} g"), self, none=self.tr("not weighed"), tall=True)
        self.grams.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.grams.setSingleStep(0.5)
        self.grams.setAccessibleName(self.tr("Grams of cream, if known"))
        label = plain_label(self.tr("Cream, if known"), self)
        label.setBuddy(self.grams)
        self.used = TextBlock(14, "text", parent=self)
        titles = (self.tr("Applied"), self.tr("interval"), self.tr("cream"), self.tr("noted"))
        self.table = DiaryTable(self.tr("Applications"), titles, self)
        self.table.delete_asked.connect(self._delete)
        self.table.correct_asked.connect(self._correct)
        self.past = Button(self.tr("Applied earlier…"), kind="plain", parent=self)
        self.past.setToolTip(self.tr("Note an application that was not noted at the time"))
        self.past.clicked.connect(self._ask_past)
        self._change = Button(self.tr("Correct entry…"), kind="plain", parent=self)
        self._change.setToolTip(self.tr("Correct the chosen entry, or add a skin reaction or a note (Enter key)"))
        self._change.clicked.connect(self._correct_current)
        self._remove = Button(self.tr("Delete entry"), kind="plain", parent=self)
        self._remove.setToolTip(self.tr("Delete the chosen entry (Delete key); undo brings it back"))
        self._remove.clicked.connect(self._delete_current)
        line, weighed = QHBoxLayout(), QHBoxLayout()
        for row, widgets in ((line, (self.apply, self.past)), (weighed, (label, self.grams))):
            row.setSpacing(10)
            for widget in widgets:
                row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
            row.addStretch(1)
        self.remarks = TextBlock(12, "secondary", parent=self)
        self.table.selectionModel().currentRowChanged.connect(self._show_remarks)
        foot = QHBoxLayout()
        foot.addWidget(self._change)
        foot.addWidget(self._remove)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 10, 6, 6)
        layout.setSpacing(10)
        layout.addWidget(self.next)
        layout.addLayout(line)
        layout.addLayout(weighed)
        layout.addWidget(self.used)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.remarks)
        layout.addLayout(foot)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self._tell)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()
        self._tell()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    def refresh(self) -> None:
        """Show the log as it stands."""
        self._entries = sorted(self._commands.session.record.applications, key=lambda entry: entry.time, reverse=True)
        before = [*self._entries[1:], *([None] if self._entries else [])]
        self.table.set_rows([self._row(*pair) for pair in zip(self._entries, before, strict=True)])
        for button in (self._change, self._remove):
            button.setEnabled(bool(self._entries))
        self._show_remarks()
        self._tell()

    def _show_remarks(self) -> None:
        """All that was noted of the chosen entry: the table has room for a word."""
        row = self.table.currentIndex().row()
        said = self._words.remarks(self._entries[row]) if 0 <= row < len(self._entries) else ""
        self.remarks.set_words(said)
        self.remarks.setVisible(bool(said))

    def _row(self, entry: Application, before: Application | None) -> tuple[str, str, str, str]:
        gap = ""
        if before is not None:
            minutes = round((entry.time - before.time).total_seconds() / 60)
            gap = self.tr("{0} h {1} min").format(minutes // 60, minutes % 60)
        return time_words(entry.time), gap, self._words.grams(entry), self._words.mark(entry)

    def _tell(self) -> None:
        """What depends on the clock."""
        schedule, now, log = self._commands.schedule(), _now(), self._commands.session.record.applications
        if schedule is None:
            self.next.set_words(self.tr("The label does not say how often, or how much."))
            self.used.set_words("")
            return
        self.next.set_words(self._next_words(next_application(log, now, schedule), now, schedule))
        used = cream_used(log, now, schedule)
        self.used.set_words(self._used_words(used, schedule) if used is not None else "")

    def _next_words(self, found: NextApplication, now: dt.datetime, schedule: Schedule) -> str:
        verdict = self._commands.session.assessment.verdict
        if verdict is Verdict.NOT_TO_BE_USED:
            return f"{verdict_text(verdict.value)}."  # there is no time for it
        hours = _short(schedule.interval_hours or 0.0)
        if found.earliest is None:
            said = [self._now_words(schedule, now)]
            if found.days:
                said.append(self._used_up(found))
            return " ".join(said)
        when = clock_words(found.earliest)
        if found.earliest.astimezone().date() != now.date():
            when = self.tr("{0} on {1}").format(when, day_words(found.earliest.astimezone().date()))
        if found.reason == "clock":
            return self.tr(
                "The diary has an application later than now. Check the computer's clock. By this diary, next from {0}."
            ).format(when)
        if found.reason == "day":
            if found.days == 1:
                today = self.tr("Next from {0}. Used {1} times today; the label allows {2}.")
                return today.format(when, found.used, found.allowed)
            days = self.tr("Next from {0}. Used {1} times in {2} days; the label allows {3}.")
            return days.format(when, found.used, found.days, found.allowed)
        wait = math.ceil((found.earliest - fixed(now)).total_seconds() / 60)
        left = self.tr("{0} h {1} min").format(wait // 60, wait % 60)
        wait_words = self.tr("Next from {0}, in {1}. Wait {2} hours between two applications.")
        told = wait_words.format(when, left, hours)
        return f"{told} {self._used_up(found)}" if found.used > found.allowed else told

    def _now_words(self, schedule: Schedule, now: dt.datetime) -> str:
        """Enough time has passed; what is painted may still be too much."""
        too_much = {
            Verdict.OVER: self.tr("Enough time has passed, but the drawing is over the limit. Leave some out."),
            Verdict.TOO_CLOSE: self.tr("Enough time has passed, but the drawing is too close to the limit to call."),
            Verdict.NOT_JUDGED: self.tr("Enough time has passed, but the drawing cannot be judged yet."),
        }
        found = self._commands.session.assessment
        if found.measurement.affected_percent > 0:  # without paint the diary alone is kept
            too_much[Verdict.NOT_FINISHED] = self.tr(
                "Enough time has passed, but not every side has been looked at yet."
            )
        said = too_much.get(found.area_verdict, self._passed(now))
        if schedule.interval_hours is None:
            return said
        wait = self.tr("Wait at least {0} hours between two applications.").format(_short(schedule.interval_hours))
        return f"{said} {wait}".strip()

    def _passed(self, now: dt.datetime) -> str:
        """How long ago cream was put on: when to do it again is for the person to say, not for a program."""
        last = max((entry.time for entry in self._commands.session.record.applications), default=None)
        if last is None:
            return self.tr("No application in this diary yet.")
        hours = int((now - last).total_seconds() // 3600)
        if hours < 1:
            return self.tr("Less than an hour has passed since the last time.")
        if hours == 1:
            return self.tr("1 hour has passed since the last time.")
        if hours < _MOST_HOURS:
            return self.tr("{0} hours have passed since the last time.").format(hours)
        return self.tr("The last time was on {0}.").format(day_words(last.astimezone().date()))

    def _used_up(self, found: NextApplication) -> str:
        """How many of those that the label allows in a day, or in some days, were noted."""
        if found.days == 1 and found.used > found.allowed:
            return self.tr("Used {0} times today; the label allows {1}.").format(found.used, found.allowed)
        if found.days == 1:
            return self.tr("Today: {0} of {1}.").format(found.used, found.allowed)
        return self.tr("In {0} days: {1} of {2}.").format(found.days, found.used, found.allowed)

    def _used_words(self, used: CreamUsed, schedule: Schedule) -> str:
        number = QLocale()
        said = self.tr("Cream in the last {0} days: {1} g of {2} g ({3} of {4} tubes).").format(
            number.toString(float(schedule.tube_days), "g", 6),
            number.toString(float(used.grams), "f", 1),
            number.toString(float(used.allowed_grams), "f", 0),
            number.toString(float(used.tubes), "f", 1),
            number.toString(float(schedule.tubes or 0.0), "g", 6),
        )
        if used.over:
            said += " " + self.tr("That is more than the label allows.")
        if used.unknown:
            said += " " + self._not_weighed(used.unknown)
        return said

    def _not_weighed(self, number: int) -> str:
        if number == 1:
            return self.tr("1 application was not weighed and is not in this sum.")
        return self.tr("{0} applications were not weighed and are not in this sum.").format(number)

    def _apply(self) -> None:
        if not self.grams.takes():
            self.grams.setFocus()
            return
        self._note(Application(_now().replace(microsecond=0), self.grams.figure()))

    def _note(self, entry: Application) -> None:
        twice = self._commands.pressed_twice(entry.time)
        if twice is None or self._is_meant(twice):
            self._commands.log_application(entry)
        self.refresh()

    def _is_meant(self, twice: Application) -> bool:
        """Asked where one was noted within the last minute: mostly the button was pressed twice."""
        what = self.tr("An application is noted at {0} already.").format(clock_words(twice.time))
        why = self.tr("Note a second one within a minute?")
        box = plain_box(QMessageBox.Icon.Question, self.window().windowTitle(), what, why, self)
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        return QMessageBox.StandardButton(box.exec()) == QMessageBox.StandardButton.Yes

    def _ask_past(self) -> None:
        now = _now()
        dialog = ApplicationDialog(Application(now), now, self.window(), new=True)
        dialog.chosen.connect(self._note)
        dialog.open()

    def _correct_current(self) -> None:
        self._correct(self.table.currentIndex().row())

    def _correct(self, row: int) -> None:
        if 0 <= row < len(self._entries):
            self._corrected = self._entries[row]
            dialog = ApplicationDialog(self._corrected, _now(), self.window(), new=False)
            dialog.chosen.connect(self._put_right)
            dialog.open()

    def _put_right(self, entry: Application) -> None:
        if self._corrected is not None and entry != self._corrected:
            self._commands.correct_application(self._corrected, entry)
        self._corrected = None
        self.refresh()

    def _delete_current(self) -> None:
        self._delete(self.table.currentIndex().row())

    def _delete(self, row: int) -> None:
        if 0 <= row < len(self._entries):
            self._commands.forget_application(self._entries[row])
            self.refresh()


def _short(value: float) -> str:
    return QLocale().toString(float(value), "g", 6)


def _now() -> dt.datetime:
    return local_now()
