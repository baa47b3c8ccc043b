"""The diary: applied now, the next time, and the cream used against the tubes."""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox

from bsa_calc.label.clock import LOCAL
from bsa_calc.label.facts import Answer
from bsa_calc.label.profile import load_profile
from bsa_calc.label.schedule import Schedule, schedule_of
from bsa_calc.record.applications import Reaction
from bsa_calc.record.examples import read_example
from bsa_calc.ui.visits import visits_diary
from bsa_calc.ui.visits.application_dialog import ApplicationDialog
from bsa_calc.ui.widgets.accessible import unnamed_widgets

if TYPE_CHECKING:
    from bsa_calc.ui.visits.visits_diary import DiaryPage
    from tests.ui.conftest import Desk, Dialogs

NOON = dt.datetime(2026, 11, 24, 12, 0, tzinfo=dt.UTC).astimezone().replace(hour=12)


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.time = NOON

    def __call__(self) -> dt.datetime:
        return self.time


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    found = Clock()
    monkeypatch.setattr(visits_diary, "_now", found)
    return found


def diary(desk: Desk) -> DiaryPage:
    desk.key(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    window = desk.bench.visits.window
    assert window is not None
    QApplication.processEvents()
    assert window.diary.isVisible()
    return window.diary


def test_applied_now_starts_the_interval_and_is_undone(desk: Desk, clock: Clock) -> None:
    page = diary(desk)
    assert unnamed_widgets(page.window()) == []
    assert (
        page.next.plain_text()
        == "No application in this diary yet. Wait at least 8 hours between two applications. Today: 0 of 2."
    )
    page.apply.click()
    assert page.next.plain_text().startswith("Next from 20:00, in 8 h 0 min.")
    clock.time += dt.timedelta(hours=7, minutes=59)
    page.refresh()
    assert "in 0 h 1 min" in page.next.plain_text()
    clock.time += dt.timedelta(minutes=1)
    page.refresh()
    assert page.next.plain_text().startswith("8 hours have passed since the last time.")
    assert page.next.plain_text().endswith("Today: 1 of 2.")
    assert desk.session.undo_stack.undoText() == "adding an application"
    desk.session.undo_stack.undo()
    assert desk.session.record.applications == ()


def test_twice_a_day_is_all_a_day_has(desk: Desk, clock: Clock) -> None:
    page = diary(desk)
    clock.time = NOON.replace(hour=6)
    page.apply.click()
    clock.time = NOON.replace(hour=14)
    page.apply.click()
    assert "on 25 Nov 2026" in page.next.plain_text()
    assert "Used 2 times today; the label allows 2." in page.next.plain_text()
    assert [row[1] for row in page.table.texts()] == ["8 h 0 min", ""]


def test_cream_is_counted_against_the_tubes(desk: Desk, clock: Clock) -> None:
    page = diary(desk)
    page.grams.setValue(60)
    page.apply.click()
    assert "60.0 g of 200 g (0.6 of 2 tubes)" in page.used.plain_text()
    page.grams.setValue(0)
    clock.time += dt.timedelta(hours=9)
    page.apply.click()
    assert "1 application was not weighed and is not in this sum." in page.used.plain_text()
    for value in (80, 80):
        page.grams.setValue(value)
        clock.time += dt.timedelta(hours=13)
        page.apply.click()
    assert "more than the label allows" in page.used.plain_text()


def test_an_entry_is_deleted_with_its_key(desk: Desk, clock: Clock) -> None:
    page = diary(desk)
    page.apply.click()
    clock.time += dt.timedelta(hours=9)
    page.apply.click()
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert [entry.time for entry in desk.session.record.applications] == [NOON]


def test_a_clock_that_was_set_back_is_told(desk: Desk, clock: Clock) -> None:
    page = diary(desk)
    page.apply.click()
    clock.time -= dt.timedelta(days=2)
    page.refresh()
    assert "Check the computer's clock." in page.next.plain_text()


def test_the_rules_are_those_of_the_label() -> None:
    schedule = schedule_of(load_profile("opzelura-eu"))
    assert schedule is not None
    assert (schedule.interval_hours, schedule.per_day, schedule.tubes, schedule.tube_grams) == (8, 2, 2, 100)
    silent = load_profile("opzelura-us-vitiligo")  # it says nothing of hours
    assert silent.interval_hours is None
    assert schedule_of(silent) == Schedule(None, 2, 100, 1, 14)
    assert schedule_of(replace(silent, per_day=None, cream_limits=())) is None


def test_a_label_without_hours_still_counts_times_and_tubes(desk: Desk, clock: Clock) -> None:
    desk.session.adjust("product", profile="opzelura-us-vitiligo")
    page = diary(desk)
    assert page.next.plain_text() == "No application in this diary yet. Today: 0 of 2."
    page.grams.setValue(30)
    page.apply.click()
    assert page.next.plain_text() == "Less than an hour has passed since the last time. Today: 1 of 2."
    clock.time += dt.timedelta(minutes=5)
    page.apply.click()
    assert "Used 2 times today; the label allows 2." in page.next.plain_text()
    assert "Cream in the last 14 days: 60.0 g of 100 g (0.6 of 1 tubes)." in page.used.plain_text()


@pytest.mark.parametrize(
    ("example", "words"), [("just-over", "over the limit. Leave some out"), ("at-the-limit", "too close to the limit")]
)
def test_time_alone_does_not_allow_what_is_too_much(desk: Desk, clock: Clock, example: str, words: str) -> None:
    desk.session.start(read_example(example), None)
    page = diary(desk)
    assert "No application in this diary yet" not in page.next.plain_text()
    assert f"Enough time has passed, but the drawing is {words}" in page.next.plain_text()
    assert "Wait at least 8 hours between two applications." in page.next.plain_text()
    desk.session.start(read_example("just-under"), None)
    page.refresh()
    assert page.next.plain_text().startswith("No application in this diary yet.")


def test_time_alone_does_not_allow_what_is_not_finished(desk: Desk, clock: Clock) -> None:
    desk.drag("front", [(0.5, 0.3), (0.52, 0.32)])
    page = diary(desk)
    told = (
        "Enough time has passed, but not every side has been looked at yet. "
        "Wait at least 8 hours between two applications. Today: 0 of 2."
    )
    assert page.next.plain_text() == told
    page.window().hide()  # it would cover the body
    desk.look_at_all_sides()
    page.window().show()
    page.refresh()
    assert page.next.plain_text().startswith("No application in this diary yet.")


@pytest.mark.parametrize("applied", [False, True])
def test_what_must_not_be_used_has_no_next_time(desk: Desk, clock: Clock, applied: bool) -> None:
    desk.session.start(read_example("just-under"), None)
    page = diary(desk)
    if applied:
        page.apply.click()
    desk.session.facts.change(pregnancy_or_breast_feeding=Answer.YES)
    page.refresh()
    assert page.next.plain_text() == "Not to be used: the label forbids it for this person."
    desk.session.facts.change(pregnancy_or_breast_feeding=Answer.NO)
    page.refresh()
    assert page.next.plain_text().startswith("Next from 20:00" if applied else "No application in this diary yet.")


def asked(desk: Desk) -> ApplicationDialog:
    found = [dialog for dialog in desk.window.findChildren(ApplicationDialog) if dialog.isVisible()]
    assert len(found) == 1
    assert unnamed_widgets(found[0]) == []
    return found[0]


def typed(desk: Desk, field: QLineEdit, text: str) -> None:
    field.selectAll()
    desk.bot.keyClicks(field, text)


def test_pressing_twice_within_a_minute_asks(desk: Desk, clock: Clock, dialogs: Dialogs) -> None:
    """A double click is one application, unless the user says that it was two."""
    page = diary(desk)
    page.apply.click()
    clock.time += dt.timedelta(seconds=30)
    dialogs.answer(QMessageBox.StandardButton.Cancel)
    page.apply.click()
    assert "noted at 12:00 already" in dialogs.asked[-1]
    assert len(desk.session.record.applications) == 1
    dialogs.answer(QMessageBox.StandardButton.Yes)
    page.apply.click()
    assert len(desk.session.record.applications) == 2
    clock.time += dt.timedelta(seconds=90)
    page.apply.click()
    assert len(desk.session.record.applications) == 3
    assert len(dialogs.asked) == 2


def test_a_past_time_can_be_noted(desk: Desk, clock: Clock) -> None:
    """This morning's, forgotten until noon: the next time counts from it."""
    page = diary(desk)
    page.past.click()
    dialog = asked(desk)
    typed(desk, dialog.time, "6:30")
    typed(desk, dialog.grams, "1.5")
    desk.bot.keyClick(dialog.time, Qt.Key.Key_Return)
    noted = desk.session.record.applications
    assert [(entry.time, entry.grams) for entry in noted] == [(NOON.replace(hour=6, minute=30), 1.5)]
    assert page.next.plain_text().startswith("Next from 14:30, in 2 h 30 min.")
    page.past.click()
    dialog = asked(desk)
    typed(desk, dialog.day.line, "23.11.26")
    typed(desk, dialog.time, "22.15")
    dialog.accept()
    assert desk.session.record.applications[1].time == NOON.replace(day=23, hour=22, minute=15)
    assert [row[1] for row in page.table.texts()] == ["8 h 15 min", ""]


@pytest.mark.parametrize(
    ("day", "time", "grams", "said"),
    [("24 Nov 2026", "12:01", "", "still to come"), ("24 Nov 2026", "25:00", "", "no time of day"),
     ("24 Nov 2026", "", "", "no time of day"), ("25 Nov 2026", "8:00", "", "later than"),
     ("24 Nov", "8:00", "", "cannot be read"), ("24 Nov 2026", "8:00", "1000", "to 100"),
     ("24 Nov 2026", "8:00", "x", "not a number")],
)  # fmt: skip
def test_a_time_that_cannot_be_is_refused(desk: Desk, clock: Clock, day: str, time: str, grams: str, said: str) -> None:
    page = diary(desk)
    page.past.click()
    dialog = asked(desk)
    for field, text in ((dialog.day.line, day), (dialog.time, time), (dialog.grams, grams)):
        typed(desk, field, text)
    dialog.accept()
    assert dialog.isVisible()
    assert said in f"{dialog.day.said.plain_text()} {dialog.problem.plain_text()}"
    dialog.reject()
    assert desk.session.record.applications == ()


def test_an_entry_is_corrected_and_a_reaction_added(desk: Desk, clock: Clock) -> None:
    """As one step of undo; what was not touched stays to the second."""
    page = diary(desk)
    clock.time = NOON.replace(second=17)
    page.apply.click()
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    dialog = asked(desk)
    dialog.reaction.setCurrentIndex(dialog.reaction.findData("acne"))
    typed(desk, dialog.note, "chin")
    dialog.accept()
    entry = desk.session.record.applications[0]
    assert (entry.time, entry.reaction, entry.note) == (NOON.replace(second=17), Reaction.ACNE, "chin")
    assert page.table.texts()[0][3] == "acne"
    page.table.selectRow(0)
    assert page.remarks.plain_text() == "acne where the cream was put: chin"
    assert desk.session.undo_stack.undoText() == "correcting an application"
    page.table.correct_asked.emit(0)
    dialog = asked(desk)
    typed(desk, dialog.time, "11:05")
    dialog.accept()
    assert desk.session.record.applications[0].time == NOON.replace(hour=11, minute=5)
    assert desk.session.record.applications[0].note == "chin"
    desk.session.undo_stack.undo()
    desk.session.undo_stack.undo()
    assert desk.session.record.applications[0].note == ""


def test_more_than_allowed_is_said(desk: Desk, clock: Clock) -> None:
    """Four times today, two allowed: whether midnight or the hours decide when the next may come."""
    page = diary(desk)
    for hour in (1, 4, 7, 10):
        clock.time = NOON.replace(hour=hour)
        page.apply.click()
    assert page.next.plain_text() == "Next from 00:00 on 25 Nov 2026. Used 4 times today; the label allows 2."
    clock.time = NOON.replace(hour=20)
    page.apply.click()
    assert page.next.plain_text().startswith("Next from 04:00 on 25 Nov 2026, in 8 h 0 min.")
    assert page.next.plain_text().endswith("Used 5 times today; the label allows 2.")
    ids = {finding.id: finding for finding in desk.session.assessment.findings}
    assert "too_often_today" not in ids or ids["too_often_today"].params["used"] == 5


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a process cannot be set here")
def test_a_past_time_on_the_days_clocks_change(desk: Desk, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """An hour that did not come is refused; of one that came twice the later counts, so that no wait is too short."""
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0/2,M10.5.0/3")
    time.tzset()
    try:
        clock.time = dt.datetime(2026, 10, 25, 12, tzinfo=LOCAL)
        page = diary(desk)
        page.past.click()
        dialog = asked(desk)
        typed(desk, dialog.day.line, "29 Mar 2026")
        typed(desk, dialog.time, "2:30")
        dialog.accept()
        assert "no such time" in dialog.problem.plain_text()
        typed(desk, dialog.day.line, "25 Oct 2026")
        dialog.accept()
        assert desk.session.record.applications[0].time == dt.datetime(2026, 10, 25, 1, 30, tzinfo=dt.UTC)
        assert page.next.plain_text().startswith("9 hours have passed")
    finally:
        monkeypatch.undo()
        time.tzset()
