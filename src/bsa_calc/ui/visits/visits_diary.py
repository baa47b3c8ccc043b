"""The page of the diary: cream applied now, when it may be applied next, and how much was used."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bsa_calc.label.schedule import NextApplication, Schedule
from bsa_calc.label.verdict import Verdict
from bsa_calc.record.applications import Application, CreamUsed, cream_used, next_application
from bsa_calc.ui.visits.visit_commands import VisitCommands
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.fields import SayingDoubleSpinBox
from bsa_calc.ui.widgets.plain_table import PlainTable
from bsa_calc.ui.widgets.text_block import TextBlock
from bsa_calc.ui.words.dates import clock_words, day_words, time_words
from bsa_calc.ui.words.verdict_words import verdict_text

#: Cream of one application is less than a tube.
_MOST_GRAMS = 100.0
#: Longer ago than this, the day says more than the hours.
_MOST_HOURS = 48
#: The time that is left is updated this often.
_TICK_MS = 20_000


class DiaryTable(PlainTable):
    """The log; Delete takes an entry out."""

    delete_asked = Signal(int)  # row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.currentIndex().isValid():
            self.delete_asked.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class DiaryPage(QWidget):
    """Shows the record after `refresh`, and the clock while it is visible."""

    def __init__(self, commands: VisitCommands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._entries: list[Application] = []
        self.next = TextBlock(16, "text", parent=self)
        self.apply = Button(self.tr("Applied now"), kind="primary", parent=self)
        self.apply.clicked.connect(self._apply)
        self.grams = SayingDoubleSpinBox(self)
        self.grams.setRange(0.0, _MOST_GRAMS)
        self.grams.setDecimals(1)
        self.grams.setSingleStep(0.5)
        self.grams.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
        self.grams.setMinimumHeight(30)
        self.grams.setSuffix(self.tr(" g"))
        self.grams.setSpecialValueText(self.tr("not weighed"))
        self.grams.setAccessibleName(self.tr("Grams of cream, if known"))
        label = QLabel(self.tr("Cream, if known"), self)
        label.setBuddy(self.grams)
        self.used = TextBlock(14, "text", parent=self)
        self.table = DiaryTable(
            self.tr("Applications"), (self.tr("Applied"), self.tr("since the one before"), self.tr("cream")), self
        )
        self.table.delete_asked.connect(self._delete)
        self._remove = Button(self.tr("Delete entry"), kind="plain", parent=self)
        self._remove.setToolTip(self.tr("Delete the chosen entry (Delete key); undo brings it back"))
        self._remove.clicked.connect(self._delete_current)
        line = QHBoxLayout()
        line.setSpacing(10)
        for widget in (self.apply, label, self.grams):
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self._remove)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 10, 6, 6)
        layout.setSpacing(10)
        layout.addWidget(self.next)
        layout.addLayout(line)
        layout.addWidget(self.used)
        layout.addWidget(self.table, 1)
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
        self._remove.setEnabled(bool(self._entries))
        self._tell()

    def _row(self, entry: Application, before: Application | None) -> tuple[str, str, str]:
        gap = ""
        if before is not None:
            minutes = round((entry.time - before.time).total_seconds() / 60)
            gap = self.tr("{0} h {1} min").format(minutes // 60, minutes % 60)
        number = QLocale()
        grams = self.tr("{0} g").format(number.toString(float(entry.grams), "f", 1)) if entry.grams is not None else ""
        return time_words(entry.time), gap, grams

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
        wait = round((found.earliest - now).total_seconds() / 60)
        left = self.tr("{0} h {1} min").format(wait // 60, wait % 60)
        return self.tr("Next from {0}, in {1}. Wait {2} hours between two applications.").format(when, left, hours)

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
        self._commands.log_application(_now(), self.grams.value() or None)
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
    return dt.datetime.now().astimezone()
