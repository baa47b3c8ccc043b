"""The computer's clock on the days it is changed: days begin at midnight, hours last an hour."""

from __future__ import annotations

import datetime as dt
import pickle
import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsa_calc.label.clock import LOCAL, fixed, local_now
from bsa_calc.label.facts import PersonFacts
from bsa_calc.label.judgement import judge_application
from bsa_calc.label.limits import Covered
from bsa_calc.label.schedule import Schedule, next_time
from bsa_calc.label.shipped import shipped_profile

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a process cannot be set here")

#: The figures of the EU label: 8 hours, twice a day.
SCHEDULE = Schedule(interval_hours=8, per_day=2)


@pytest.fixture(autouse=True)
def _berlin() -> Iterator[None]:
    """A computer in Berlin: clocks go forward on 29 March 2026, back on 25 October 2026."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "CET-1CEST,M3.5.0/2,M10.5.0/3")
        time.tzset()
        yield
    time.tzset()


def at(month: int, day: int, hour: int, minute: int = 0, *, later: bool = False) -> dt.datetime:
    """What the clock shows in 2026; `later` is the second time that it does."""
    return dt.datetime(2026, month, day, hour, minute, tzinfo=LOCAL, fold=int(later))


def test_the_clock_knows_both_changes() -> None:
    summer, winter = dt.timedelta(hours=2), dt.timedelta(hours=1)
    assert (at(3, 29, 1, 59).utcoffset(), at(3, 29, 3).utcoffset()) == (winter, summer)
    assert (at(10, 25, 2, 30).utcoffset(), at(10, 25, 2, 30, later=True).utcoffset()) == (summer, winter)
    for moment in (dt.datetime(2026, 10, 25, hour, 30, tzinfo=dt.UTC) for hour in (0, 1)):
        shown = moment.astimezone(LOCAL)
        assert (shown.hour, shown.minute, shown.fold) == (2, 30, moment.hour)
        assert fixed(shown) == moment
    assert (pickle.loads(pickle.dumps(local_now())) - local_now()).total_seconds() < 60


@pytest.mark.parametrize("now", [at(3, 29, 1, 30), at(3, 29, 9), at(10, 25, 1, 30), at(10, 25, 9)])
def test_the_next_day_begins_at_midnight(now: dt.datetime) -> None:
    """Two on the day of the change, asked before it and after: the third may come from the midnight of then."""
    noted = [fixed(now) - dt.timedelta(minutes=minutes) for minutes in (80, 70)]
    found = next_time(noted, now, Schedule(per_day=2))
    assert (found.reason, found.used) == ("day", 2)
    assert found.earliest is not None
    shown = found.earliest.astimezone()
    assert (shown.date(), shown.time()) == (now.date() + dt.timedelta(days=1), dt.time())


def test_what_was_put_on_before_midnight_counts_for_that_day() -> None:
    """In the evening before the change, seen from after it: no hour slips into another day."""
    noted = [at(10, 24, 15), at(10, 24, 23, 30)]
    found = next_time(noted, at(10, 25, 12), SCHEDULE)
    assert (found.today, found.used, found.earliest) == (0, 0, None)
    noted = [at(3, 29, 0, 30), at(3, 29, 8, 30)]
    assert next_time(noted, at(3, 29, 20), SCHEDULE).used == 2


def test_eight_hours_are_real_hours() -> None:
    assert next_time([at(10, 24, 22)], at(10, 25, 4), SCHEDULE).earliest == fixed(at(10, 25, 5))
    assert next_time([at(3, 28, 22)], at(3, 29, 6), SCHEDULE).earliest == fixed(at(3, 29, 7))


def test_the_hour_that_comes_twice_is_two_hours() -> None:
    """Half past two, and an hour later half past two again: an hour has passed."""
    found = next_time([at(10, 25, 2, 30)], at(10, 25, 2, 30, later=True), Schedule(interval_hours=1))
    assert found.earliest is None
    found = next_time([at(10, 25, 2, 30, later=True)], at(10, 25, 3, 29), Schedule(interval_hours=1))
    assert found.earliest == fixed(at(10, 25, 3, 30))


@given(st.lists(st.integers(0, 4000), max_size=8), st.integers(0, 4000), st.sampled_from([(3, 28), (10, 24)]))
def test_never_sooner_than_the_label_says(minutes: list[int], now_minute: int, day: tuple[int, int]) -> None:
    """Over both changes: where the next one may come, eight hours have passed and two a day are not used up."""
    start = fixed(at(*day, 0))
    noted = [start + dt.timedelta(minutes=m) for m in minutes]
    now = (start + dt.timedelta(minutes=now_minute)).astimezone(LOCAL)
    found = next_time([time.astimezone(LOCAL) for time in noted], now, SCHEDULE)
    then = found.earliest or fixed(now)
    assert all(then - time >= dt.timedelta(hours=8) for time in noted)
    if found.earliest is None:
        assert sum(time.astimezone().date() == now.date() for time in noted) < 2


def test_hours_that_were_typed_are_real_hours_too() -> None:
    facts, eu = PersonFacts(hours_since_last=1.0), shipped_profile("opzelura-eu")
    found = judge_application(Covered(5.0, (4.5, 5.5)), eu, facts, finished=True, age=34, now=at(10, 25, 0, 30))
    assert found.not_before == fixed(at(10, 25, 6, 30))
