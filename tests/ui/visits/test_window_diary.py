"""The diary: applied now, the next time, and the cream used against the tubes."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bsa_calc.label.facts import Answer
from bsa_calc.label.profile import load_profile
from bsa_calc.label.schedule import Schedule, schedule_of
from bsa_calc.record.examples import read_example
from bsa_calc.ui.visits import visits_diary
from bsa_calc.ui.widgets.accessible import unnamed_widgets

if TYPE_CHECKING:
    from bsa_calc.ui.visits.visits_diary import DiaryPage
    from tests.ui.conftest import Desk

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
