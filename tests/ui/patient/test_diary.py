"""The diary: past times, the next time, this month's tubes, the next talk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from bsa_calc.label.clock import local_now
from bsa_calc.record.applications import Application
from bsa_calc.ui.document import session
from bsa_calc.ui.patient.keep_screen import KeepScreen, PastScreen
from bsa_calc.ui.words.cream_words import CreamWords
from tests.ui.patient.conftest import Patient

OpenWindow = Callable[..., Patient]
NOON = dt.datetime(2026, 11, 26, 12, 0, tzinfo=local_now().tzinfo)


@pytest.fixture
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is twelve o'clock."""
    for module in ("ui.document.session", "ui.patient.home", "ui.patient.keep_screen", "ui.patient.start_screen"):
        monkeypatch.setattr(f"bsa_calc.{module}.now", lambda: NOON)
    monkeypatch.setattr("bsa_calc.ui.patient.home.today", NOON.date)


@pytest.fixture
def drawn(noon: None, patient: Patient) -> Patient:
    """Somebody whose drawing is finished."""
    assert session.now() == NOON
    patient.say_who()
    patient.mark("left-knee", "nose")
    return patient


def keep(patient: Patient) -> KeepScreen:
    patient.show("keep")
    screen = patient.window.screens["keep"]
    assert isinstance(screen, KeepScreen)
    return screen


def past(patient: Patient) -> PastScreen:
    screen = patient.window.screens["past"]
    assert isinstance(screen, PastScreen)
    return screen


def type_time(patient: Patient, digits: str) -> None:
    for digit in digits:
        patient.click(past(patient).pad.keys[(int(digit) - 1) % 10])


def test_a_forgotten_morning_can_be_written_down(drawn: Patient) -> None:
    drawn.click(keep(drawn).forgot)
    type_time(drawn, "0740")
    drawn.click(drawn.window.next_button)
    assert drawn.window.name == "keep"
    assert [entry.time for entry in drawn.home.log] == [NOON.replace(hour=7, minute=40)]
    assert keep(drawn).next_time.plain_text() == "Next not before 15:40."


def test_yesterday_too(drawn: Patient) -> None:
    drawn.click(keep(drawn).forgot)
    drawn.click(past(drawn)._days.button(1))
    type_time(drawn, "2015")
    drawn.click(drawn.window.next_button)
    assert drawn.home.log[0].time == NOON.replace(day=25, hour=20, minute=15)
    assert keep(drawn).times[0].text() == "yesterday, 20:15"
    assert keep(drawn).next_time.plain_text() == "Last time: yesterday, 20:15."


@pytest.mark.parametrize(
    ("digits", "why"),
    [("1201", "This time is still to come."), ("2560", "There is no such time. Type it as 0740 or 2015.")],
)
def test_times_that_cannot_be_are_refused(digits: str, why: str, drawn: Patient) -> None:
    drawn.click(keep(drawn).forgot)
    type_time(drawn, digits)
    drawn.click(drawn.window.next_button)
    assert drawn.window.name == "past"
    assert drawn.window.problem.plain_text() == why
    assert drawn.home.log == ()


def test_a_time_is_put_right_and_taken_out(drawn: Patient) -> None:
    drawn.home.note(NOON.replace(hour=7))
    drawn.click(keep(drawn).times[0])
    assert past(drawn).pad.digits == "0700"
    for _ in range(4):
        drawn.click(past(drawn).pad.rub_out)
    type_time(drawn, "0830")
    drawn.click(drawn.window.next_button)
    assert [entry.time for entry in drawn.home.log] == [NOON.replace(hour=8, minute=30)]
    drawn.click(keep(drawn).times[0])
    drawn.click(past(drawn).remove)
    assert drawn.home.log == ()


def test_the_start_is_grey_until_the_next_time(drawn: Patient) -> None:
    drawn.home.note(NOON.replace(hour=7, minute=40))
    drawn.show("start")
    start = drawn.window.screens["start"]
    assert not start.put_on.isEnabled()
    assert "7:40" in start.last.plain_text()
    assert start.next_time.plain_text() == "Next not before 15:40. That is in 3 h 40 min."


def test_within_the_interval_there_is_no_way_to_put_it_on(drawn: Patient) -> None:
    drawn.home.note(NOON.replace(hour=7, minute=40))
    drawn.show("answer")
    screen = drawn.window.screens["answer"]
    assert screen.says.plain_text() == "It is too soon."
    assert screen.then.plain_text() == "Next not before 15:40."
    assert not drawn.window.next_button.isVisible()
    drawn.show("put_on")
    assert not drawn.window.next_button.isVisible()


def test_the_next_talk_is_that_of_the_label(drawn: Patient) -> None:
    assert keep(drawn).talk.plain_text().startswith("Next talk with your doctor: week 24, about ")


def test_this_months_tubes_are_counted_once_height_and_weight_are_known(drawn: Patient) -> None:
    assert not keep(drawn).tubes.isVisible()
    drawn.home.set_size(height_cm=168.0)
    drawn.home.set_size(weight_kg=65.0)
    record = drawn.home.session.record
    days = [Application(NOON - dt.timedelta(hours=12 * k)) for k in range(1, 50)]
    drawn.home.session.change_record(record.with_applications(tuple(days)), "writing a month")
    each = drawn.home.found.cream.grams
    assert drawn.home.used().grams == pytest.approx(49 * each)
    assert keep(drawn).tubes.plain_text() == "This month: less than half a tube of 2."
    weighed = replace(days[0], grams=95.0 - 48 * each)
    drawn.home.session.change_record(record.with_applications((weighed, *days[1:])), "weighing")
    assert keep(drawn).tubes.plain_text() == "This month: about 1 of 2 tubes."
    weighed = replace(days[0], grams=201.0)
    drawn.home.session.change_record(record.with_applications((weighed, *days[1:])), "weighing")
    assert drawn.home.used().over
    assert keep(drawn).tubes.plain_text() == "This month: more than 2 tubes. Ask your doctor."


def test_done_is_written_down_once(drawn: Patient) -> None:
    drawn.show("put_on")
    drawn.click(drawn.window.next_button)
    drawn.home.note_now()
    assert len(drawn.home.log) == 1


def test_fingertips_are_those_of_the_assessment(drawn: Patient) -> None:
    drawn.show("put_on")
    screen = drawn.window.screens["put_on"]
    drawn.click(screen.size_button)
    for name, digits in (("height", "168"), ("weight", "65")):
        assert drawn.window.name == name
        for digit in digits:
            drawn.click(drawn.window.screens[name].pad.keys[(int(digit) - 1) % 10])
        drawn.click(drawn.window.next_button)
    assert drawn.window.name == "put_on"
    units = drawn.home.found.cream.patch_fingertip_units
    first = drawn.home.words.to_cream(drawn.home.found)[0].patch
    assert units[first] > 0
    assert screen.amount.plain_text() == f"{CreamWords().units(float(units[first]))} fingertip of cream"
