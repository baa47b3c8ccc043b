"""The log of applications: never too soon, whatever the clock does."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsa_calc.errors import InputError
from bsa_calc.label.schedule import Schedule
from bsa_calc.record.applications import (
    Application,
    Reaction,
    application_from,
    cream_used,
    next_application,
    pressed_twice,
)
from bsa_calc.record.format.record_text import parse_record, record_text
from bsa_calc.record.record import Record

#: The figures of the EU label: 8 hours, twice a day, two 100 g tubes a month.
SCHEDULE = Schedule(interval_hours=8, per_day=2, tube_grams=100, tubes=2)
ZONE = dt.timezone(dt.timedelta(hours=1))


def at(day: int, hour: int, minute: int = 0, grams: float | None = None) -> Application:
    """An application in November 2026."""
    return Application(dt.datetime(2026, 11, day, hour, minute, tzinfo=ZONE), grams)


def time(day: int, hour: int, minute: int = 0) -> dt.datetime:
    """A time in November 2026."""
    return at(day, hour, minute).time


def test_the_first_one_may_come_at_once() -> None:
    found = next_application([], time(1, 8), SCHEDULE)
    assert (found.earliest, found.reason, found.today) == (None, "", 0)


@pytest.mark.parametrize(
    ("log", "now", "earliest", "reason"),
    [
        ([at(1, 8)], time(1, 9), time(1, 16), "interval"),
        ([at(1, 8)], time(1, 15, 59), time(1, 16), "interval"),
        ([at(1, 8)], time(1, 16), None, ""),
        ([at(1, 7), at(1, 15)], time(1, 17), time(2, 0), "day"),
        ([at(1, 8), at(1, 22)], time(1, 23), time(2, 6), "interval"),
        ([at(1, 8), at(1, 16)], time(2, 0), None, ""),
        ([at(1, 16), at(1, 8)], time(2, 0), None, ""),
        ([at(1, 23)], time(2, 1), time(2, 7), "interval"),
    ],
)
def test_the_next_one(
    log: list[Application], now: dt.datetime, earliest: dt.datetime | None, reason: str
) -> None:  # fmt: skip
    """Not before 8 hours, and two a day."""
    found = next_application(log, now, SCHEDULE)
    assert (found.earliest, found.reason) == (earliest, reason)


def test_a_clock_set_back() -> None:
    """What is noted in the future counts: nobody gets cream sooner by setting the clock."""
    found = next_application([at(3, 8)], time(1, 8), SCHEDULE)
    assert (found.earliest, found.reason) == (time(3, 16), "clock")


def test_eight_hours_are_real_hours_when_the_clocks_change() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    evening = dt.datetime(2026, 10, 24, 22, tzinfo=berlin)
    now = dt.datetime(2026, 10, 25, 4, 30, tzinfo=berlin)
    found = next_application([Application(evening)], now, SCHEDULE)
    assert found.earliest == dt.datetime(2026, 10, 25, 5, tzinfo=berlin)


def test_the_day_is_that_of_the_users_clock() -> None:
    """Two in the evening in New York are one day there, whatever day it is in Berlin."""
    york = dt.timezone(-dt.timedelta(hours=5))
    log = [
        Application(dt.datetime(2026, 11, 2, 1, tzinfo=ZONE)),
        Application(dt.datetime(2026, 11, 1, 14, tzinfo=ZONE)),
    ]
    assert next_application(log, dt.datetime(2026, 11, 1, 20, tzinfo=york), SCHEDULE).today == 2


def test_a_time_without_offset_is_refused() -> None:
    with pytest.raises(InputError, match="offset"):
        next_application([], dt.datetime(2026, 1, 1), SCHEDULE)


@given(st.lists(st.integers(0, 4000), max_size=12), st.integers(0, 4000))
def test_never_sooner_than_the_label_says(minutes: list[int], now_minute: int) -> None:
    """Whatever the log: where the next one may come, both rules hold."""
    start = time(1, 0)
    log = [Application(start + dt.timedelta(minutes=m)) for m in minutes]
    now = start + dt.timedelta(minutes=now_minute)
    found = next_application(log, now, SCHEDULE)
    then = found.earliest or now
    assert then >= now
    assert all(then - entry.time >= dt.timedelta(hours=8) for entry in log)
    if found.earliest is None:
        assert sum(entry.time.date() == now.date() for entry in log) < 2


def test_cream_against_tubes() -> None:
    """Of the last 30 days; what does not say how much is counted apart."""
    log = [at(1, 8, grams=150), at(10, 8, grams=60.5), at(11, 8)]
    used = cream_used(log, time(20, 8), SCHEDULE)
    assert used is not None
    assert (used.grams, used.allowed_grams, used.tubes, used.unknown, used.over) == (210.5, 200, 2.105, 1, True)
    later = cream_used(log, dt.datetime(2026, 12, 2, tzinfo=ZONE), SCHEDULE)
    assert later is not None
    assert (later.grams, later.over) == (60.5, False)


def test_a_label_that_says_less() -> None:
    """Without hours the times a day still count; without both nothing waits but a clock that was set back."""
    log = [at(1, 8), at(1, 8, 5)]
    assert next_application(log, time(1, 9), Schedule(per_day=2)).earliest == time(2, 0)
    assert next_application(log, time(1, 9), Schedule()).earliest is None
    assert next_application(log, time(1, 7), Schedule()).reason == "clock"
    assert cream_used(log, time(1, 9), Schedule(per_day=2)) is None


def test_a_reaction_and_a_note_are_kept(record: Record) -> None:
    """What was not said is left out of the file."""
    noted = Application(time(3, 8), 1.5, Reaction.ACNE, "on the chin")
    found = parse_record(record_text(record.with_applications((noted, Application(time(3, 16))))), dt.date(2026, 11, 3))
    assert found.applications == (noted, Application(time(3, 16)))
    assert found.applications[1].data() == {"time": "2026-11-03T16:00:00+01:00"}


def test_a_press_within_a_minute_is_told() -> None:
    log = [at(1, 8), at(1, 16)]
    assert pressed_twice(log, time(1, 16) + dt.timedelta(seconds=59)) is log[1]
    assert pressed_twice(log, time(1, 8) - dt.timedelta(seconds=59)) is log[0], "also where the clock was set back"
    assert pressed_twice(log, time(1, 16, 1)) is None
    assert pressed_twice([], time(1, 8)) is None


def test_more_than_allowed_is_counted() -> None:
    """Four times today: the next one is tomorrow's first, or eight hours after the last."""
    found = next_application([at(1, hour) for hour in (1, 5, 9, 13)], time(1, 14), SCHEDULE)
    assert (found.earliest, found.used, found.allowed, found.days) == (time(2, 0), 4, 2, 1)
    found = next_application([at(1, hour) for hour in (1, 5, 9, 20)], time(1, 21), SCHEDULE)
    assert (found.earliest, found.reason, found.used) == (time(2, 4), "interval", 4)


def test_cream_is_counted_only_where_the_label_knows_tubes() -> None:
    """Tubes of no size, or a size without how many, are no limit."""
    for schedule in (Schedule(tubes=2), Schedule(tube_grams=100), Schedule()):
        assert cream_used([at(1, 8, grams=5)], time(1, 9), schedule) is None
    used = cream_used([at(1, 8, grams=5), at(1, 16)], time(1, 17), SCHEDULE)
    assert used is not None
    assert (used.grams, used.allowed_grams, used.unknown) == (5, 200, 1)


def test_a_time_in_a_file_has_its_offset() -> None:
    entry = {"time": "2026-11-24T08:30:00", "grams": 2.0}
    with pytest.raises(InputError, match=r"log\[3\].time.*needs its offset"):
        application_from(entry, "log[3]")
    found = application_from({**entry, "time": "2026-11-24T08:30:00+01:00"}, "log[3]")
    assert (found.time, found.grams, found.reaction, found.note) == (
        dt.datetime(2026, 11, 24, 7, 30, tzinfo=dt.UTC), 2.0, Reaction(""), "",
    )  # fmt: skip
