"""When the next application may come, and how much cream a time has: a fraction stays a fraction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bsa_calc.errors import InputError
from bsa_calc.label.ages import Ages, one_age
from bsa_calc.label.cream_use import tube_uses
from bsa_calc.label.facts import PersonFacts
from bsa_calc.label.profile import load_profile, profile_from
from bsa_calc.label.schedule import Schedule, next_time, schedule_of
from bsa_calc.record.applications import Application, cream_used

LIMIT = {"kind": "percent_bsa", "value": 10, "source": "x"}


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def test_fractions_stay(own_profile: Callable[..., dict[str, Any]]) -> None:
    """0.5 applications a day are not 0, 1.5 tubes not 1, 7.5 days not 7: in the diary as in the cream of a month."""
    data = own_profile(
        limit=LIMIT, per_day={"value": 0.5, "source": "x"}, interval_hours={"value": 7.5, "source": "x"},
        cream_limits=[{"tubes": 1.5, "tube_grams": 100, "days": 7.5, "source": "x"}],
    )  # fmt: skip
    profile = profile_from(data, own=True)
    schedule = schedule_of(profile)
    assert schedule == Schedule(7.5, 0.5, 100, 1.5, 7.5)
    (use,) = tube_uses(10, profile, PersonFacts(198, 88))
    assert use.grams == pytest.approx(3.85 * 0.5 * 7.5)
    for day, hour, grams in ((12, 22, 90), (12, 20, 0)):
        used = cream_used([Application(at(day, hour), 90.0)], at(20, 9), schedule)
        assert used is not None
        assert (used.grams, used.allowed_grams, used.tubes) == (grams, 150, grams / 100)


@pytest.mark.parametrize(
    ("per_day", "noted", "now", "earliest", "used"),
    [(0.5, [at(20, 8)], at(20, 20), at(22, 0), (1, 1, 2)), (0.5, [at(20, 8)], at(21, 23, 59), at(22, 0), (1, 1, 2)),
     (0.5, [at(20, 8)], at(22, 0), None, (0, 1, 2)), (1 / 7, [at(1, 8)], at(7, 23), at(8, 0), (1, 1, 7)),
     (1 / 7, [at(1, 8)], at(8, 0), None, (0, 1, 7)), (1.5, [at(20, 8), at(20, 20)], at(20, 21), at(21, 0), (2, 2, 1)),
     (1.5, [at(20, 8), at(20, 20), at(21, 8)], at(21, 20), at(22, 0), (3, 3, 2)),
     (1.5, [at(20, 8), at(21, 8)], at(21, 20), None, (2, 3, 2)), (2, [at(20, 8)], at(20, 20), None, (1, 2, 1)),
     (2, [at(20, 8), at(20, 18)], at(20, 20), at(21, 0), (2, 2, 1)), (None, [at(20, 8)], at(20, 9), None, (0, 0, 0))],
)  # fmt: skip
def test_so_many_in_so_many_days(
    per_day: float | None, noted: list[datetime], now: datetime, earliest: datetime | None, used: tuple[int, int, int]
) -> None:
    """By the user's calendar, both sides of midnight."""
    found = next_time(noted, now, Schedule(per_day=per_day))
    assert (found.earliest, found.reason) == (earliest, "day" if earliest else "")
    assert (found.used, found.allowed, found.days) == used


@pytest.mark.parametrize(("now", "earliest"), [(at(20, 15, 59), at(20, 16)), (at(20, 16), None)])
def test_the_interval_to_the_minute(now: datetime, earliest: datetime | None) -> None:
    found = next_time([at(20, 8)], now, Schedule(interval_hours=8, per_day=2))
    assert (found.earliest, found.reason) == (earliest, "interval" if earliest else "")


def test_a_time_without_offset_is_refused() -> None:
    with pytest.raises(InputError, match="offset"):
        next_time([], datetime(2026, 11, 24), Schedule())


def test_the_rules_are_those_of_the_label() -> None:
    assert schedule_of(load_profile("opzelura-eu")) == Schedule(8, 2, 100, 2, 30)
    assert schedule_of(load_profile("opzelura-us-vitiligo")) == Schedule(None, 2, 100, 1, 14)
    assert schedule_of(load_profile("opzelura-uk")) == Schedule(8, None, 100, 2, 30)
    silent = replace(load_profile("opzelura-us-vitiligo"), per_day=None, cream_limits=())
    assert schedule_of(silent) is None


@pytest.mark.parametrize(
    ("ages", "tube_grams"),
    [(one_age(11.99), 60), (one_age(12), 100), (Ages(11, 12), 60), (Ages(), 60), (one_age(2), 60)],
)
def test_tubes_by_age(ages: Ages, tube_grams: float) -> None:
    """Atopic dermatitis: one 60 g in 14 days from 2 to 11 years, as long as the person may be of that age."""
    profile = load_profile("opzelura-us-atopic-dermatitis")
    assert schedule_of(profile, ages) == Schedule(None, 2, tube_grams, 1, 14)
