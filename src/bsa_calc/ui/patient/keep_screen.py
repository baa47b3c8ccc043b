"""What is kept: a diary whose times can be put right, the month's tubes, the next talk, the page and the file."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from bsa_calc.label.clock import fixed
from bsa_calc.measure.hands import half_hands_up
from bsa_calc.record.applications import Application
from bsa_calc.ui.document.session import now
from bsa_calc.ui.patient.home import Home
from bsa_calc.ui.patient.number_pad import NumberPad
from bsa_calc.ui.patient.parts import LARGE, BigButton, text, wide_button
from bsa_calc.ui.patient.questions import narrow
from bsa_calc.ui.patient.screen import Screen
from bsa_calc.ui.words.dates import day_words
from bsa_calc.ui.words.verdict_words import mixed

#: So many times of the diary are on the screen.
_TIMES = 3


class KeepScreen(Screen):
    """Diary and page."""

    step = 5

    def __init__(self, home: Home) -> None:
        super().__init__(home)
        self.next_time = text("", LARGE, bold=True)
        self.tubes, self.talk = text(), text()
        self.times: list[BigButton] = []
        self.forgot = wide_button(self.tr("I forgot to write one down"))
        self.print_button = wide_button(self.tr("Print my page"), kind="primary")
        self.file_button = wide_button(self.tr("Save a file for my doctor"))
        self.forgot.clicked.connect(self._add_past)
        self.print_button.clicked.connect(self._print)
        self.file_button.clicked.connect(self._save)
        self._arrange()

    def _arrange(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(8)
        for widget in (self.next_time, self.tubes, self.talk):
            said.addWidget(widget)
        said.addStretch(1)
        said.addWidget(self.print_button)
        said.addWidget(self.file_button)
        diary = QVBoxLayout()
        diary.setSpacing(8)
        diary.addWidget(text(self.tr("My times. Tap one to change it."), colour="secondary"))
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        diary.addLayout(self._list)
        diary.addWidget(self.forgot)
        diary.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(32)
        both.addLayout(said, 1)
        both.addLayout(diary, 1)
        narrow(self).addLayout(both)

    def title(self) -> str:
        return self.tr("My diary and my page")

    def spoken(self) -> str:
        return " ".join((self.title(), self.next_time.plain_text(), self.tubes.plain_text(), self.talk.plain_text()))

    def enter(self) -> None:
        home = self.home
        home.session.look_at_clock()
        self.next_time.set_words(home.words.next_time(home.found) or self._passed())
        self.tubes.set_words(self._tubes())
        self.talk.set_words(self._talk())
        for block in (self.tubes, self.talk):
            block.setVisible(bool(block.plain_text()))
        self.print_button.setEnabled(bool(home.session.drawing.paint))
        self._show_times()

    def _passed(self) -> str:
        if not self.home.log:
            return self.tr("Nothing is written down yet.")
        return self.tr("Last time: {0}.").format(self.home.words.when(self.home.log[0].time, now()))

    def _tubes(self) -> str:
        used, schedule = self.home.used(), self.home.schedule
        if used is None or schedule is None or not schedule.tubes:
            return ""
        of, count = QLocale().toString(float(schedule.tubes), "g", 6), half_hands_up(used.tubes)
        if used.over:
            return self.tr("This month: more than {0} tubes. Ask your doctor.").format(of)
        if count <= 0.5:
            return self.tr("This month: less than half a tube of {0}.").format(of)
        return self.tr("This month: about {0} of {1} tubes.").format(mixed(count), of)

    def _talk(self) -> str:
        review = self.home.next_talk()
        if review is None:
            return ""
        said = self.tr("Next talk with your doctor: week {0}, about {1}.")
        return said.format(review.week, day_words(review.date))

    def _show_times(self) -> None:
        for button in self.times:
            self._list.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.times = [wide_button(self.home.words.when(e.time, now())) for e in self.home.log[:_TIMES]]
        for button in self.times:
            button.clicked.connect(self._change)
            self._list.addWidget(button)

    def _change(self) -> None:
        button = self.sender()
        assert isinstance(button, BigButton)
        self.home.corrected = self.home.log[self.times.index(button)]
        self.wanted.emit("past")

    def _add_past(self) -> None:
        self.home.corrected = None
        self.wanted.emit("past")

    def _print(self) -> None:
        self.wanted.emit("print")

    def _save(self) -> None:
        self.wanted.emit("file")


class PastScreen(Screen):
    """When it was: the day by a tap, the time by four digits."""

    step = 5

    def __init__(self, home: Home) -> None:
        super().__init__(home)
        self._entry: Application | None = None
        self._days = QButtonGroup(self)
        self._days.idClicked.connect(self.changed)
        days = QHBoxLayout()
        days.setSpacing(12)
        for ago, name in enumerate((self.tr("Today"), self.tr("Yesterday"), self.tr("The day before"))):
            button = wide_button(name)
            button.setCheckable(True)
            self._days.addButton(button, ago)
            days.addWidget(button)
        self.pad = NumberPad("00:00", self.tr("Time of day, as 0740 or 2015"))
        self.pad.changed.connect(self.changed)
        self.pad.entered.connect(self._enter)
        self.remove = wide_button(self.tr("Take this time out of the diary"))
        self.remove.clicked.connect(self._remove)
        layout = narrow(self)
        layout.addLayout(days)
        layout.addWidget(self.pad)
        layout.addWidget(self.remove)
        layout.addStretch(1)

    def title(self) -> str:
        return self.tr("When did you put it on?")

    def next_words(self) -> str:
        return self.tr("Write it down") if self.pad.is_full else ""

    def enter(self) -> None:
        self._entry, moment = self.home.corrected, now()
        self.remove.setVisible(self._entry is not None)
        ago, digits = 0, ""
        if self._entry is not None:
            local = self._entry.time.astimezone(moment.tzinfo)
            ago, digits = (moment.date() - local.date()).days, f"{local:%H%M}"
        self._days.button(min(max(ago, 0), 2)).setChecked(True)
        self.pad.show_digits(digits)

    def first_focus(self) -> QWidget:
        return self.pad

    def _enter(self) -> None:
        self.wanted.emit("next")

    def _time(self) -> dt.datetime | None:
        """The moment; None where there is no such time. Of an hour that comes twice the later one."""
        hour, minute = int(self.pad.digits[:2]), int(self.pad.digits[2:])
        if hour > 23 or minute > 59:
            return None
        moment = now()
        day = moment.date() - dt.timedelta(days=self._days.checkedId())
        return fixed(dt.datetime.combine(day, dt.time(hour, minute), moment.tzinfo).replace(fold=1))

    def go_on(self) -> str:
        if not self.pad.is_full:
            return self.tr("Type four digits, as 0740.")
        time = self._time()
        if time is None:
            return self.tr("There is no such time. Type it as 0740 or 2015.")
        if time > fixed(now()):
            return self.tr("This time is still to come.")
        if self._entry is not None or self.home.visits.pressed_twice(time) is None:
            self.home.note(time, self._entry)
        self.wanted.emit("keep")
        return ""

    def _remove(self) -> None:
        if self._entry is not None:
            self.home.forget(self._entry)
        self.wanted.emit("keep")
