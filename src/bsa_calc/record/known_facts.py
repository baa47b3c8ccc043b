"""What a record knows of its person apart from the drawing, for the label checks."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import replace

from bsa_calc.errors import InputError
from bsa_calc.label.ages import ages_by_birth_year, span_by_birth_year
from bsa_calc.label.facts import PersonFacts, Regained
from bsa_calc.label.profile import Profile
from bsa_calc.record.applications import Application
from bsa_calc.record.compare import Fall
from bsa_calc.record.compare import repigmentation as fall
from bsa_calc.record.record import Record
from bsa_calc.record.visit import Visit

_DAYS_A_WEEK = 7
_HOUR = dt.timedelta(hours=1)
#: Longer ago than this no label asks.
_LONG_AGO_HOURS = 10_000.0
_LONGEST_WEEKS = 5_000.0
#: A label's time between two applications is at most a month.
_ASKED_FOR = dt.timedelta(days=32)
#: Sums of areas differ by less in tenths of a percent.
_ROUNDING = 1e-9


def known_facts(record: Record, visit: Visit, now: dt.datetime) -> PersonFacts:
    """Height, weight, ages, times of applications and weeks of treatment, as far as the record says.

    The last visit is what cream is applied by now, so for it the log and the weeks count up to now. An earlier one is
    looked back at: it has the weeks of its own day, and nothing is about to be applied by it. Where the record does not
    say when the treatment began, it is taken to be with the first visit; on that day no weeks are known, and neither
    are they where one drawing is all there is: nothing says then that somebody is treated.

    Parameters
    ----------
    record : Record
    visit : Visit, one of its visits
    now : datetime, with its offset
    """
    visits = record.by_date()
    is_last = visits[-1].id == visit.id
    weeks = 0.0
    if len(visits) > 1 or record.applications or record.treatment_start:
        day = max(visit.date, now.date()) if is_last else visit.date
        weeks = max(0.0, (day - record.began).days / _DAYS_A_WEEK)
    born, size = record.person.birth_year, visit.body_facts
    return PersonFacts(
        height_cm=size.height_cm,
        weight_kg=size.weight_kg,
        pregnancy_or_breast_feeding=visit.answers.pregnancy_or_breast_feeding,
        hypersensitivity=visit.answers.hypersensitivity,
        hours_since_last=hours_since(record.applications, now) if is_last else None,
        weeks_treated=min(weeks, _LONGEST_WEEKS) or None,
        birth_ages=None if born is None else ages_by_birth_year(born, visit.date),
        birth_span=None if born is None else span_by_birth_year(born, visit.date),
        applied=_applied(record.applications, now) if is_last else None,
    )


def _applied(log: Sequence[Application], now: dt.datetime) -> tuple[dt.datetime, ...] | None:
    """When cream was put on, as far back as a label can ask; None without any."""
    return tuple(entry.time for entry in log if entry.time > now - _ASKED_FOR) or None


def hours_since(log: Sequence[Application], now: dt.datetime) -> float | None:
    """Hours since the last application, rounded down to a tenth: never more than have passed; None without one.

    Where the log has a time later than now, a clock is wrong. Then 0: whether enough time has passed cannot be told.

    Examples
    --------
    >>> morning = dt.datetime(2026, 11, 24, 8, tzinfo=dt.UTC)
    >>> hours_since([Application(morning)], morning + dt.timedelta(hours=7, minutes=59))
    7.9
    >>> hours_since([Application(morning)], morning - dt.timedelta(days=2))
    0.0
    """
    if not log:
        return None
    passed = (now - max(entry.time for entry in log)) / _HOUR
    return min(max(0.0, math.floor(10 * passed) / 10), _LONG_AGO_HOURS)


def repigmentation(record: Record, visit: Visit) -> Fall | None:
    """How much colour is back at a visit since the one it is compared with, newly affected skin counted in.

    None for the baseline itself, as long as not every side of the body was looked at, where nothing was affected at
    first, and where a drawing cannot be read.
    """
    first = record.baseline_of(visit)
    if first.id == visit.id:
        return None
    try:
        return fall((first.drawing, first.grades), (visit.drawing, visit.grades)) if visit.drawing.finished else None
    except InputError:
        return None


def with_regained(facts: PersonFacts, record: Record, visit: Visit) -> PersonFacts:
    """The facts with how much colour is back at a visit, by `repigmentation`, and which visit that was.

    Down to a tenth: a label asks whether it is less than a figure, and rounding must not lift it there.
    """
    found = repigmentation(record, visit)
    if found is None:
        return replace(facts, repigmentation_percent=None, regained=None)
    percent = max(0.0, math.floor(10 * found.percent + _ROUNDING) / 10)
    low, high = math.floor(10 * found.band[0]) / 10, math.ceil(10 * found.band[1]) / 10
    week = (visit.date - record.began).days // _DAYS_A_WEEK
    regained = Regained(percent, (max(0.0, low), min(100.0, max(0.0, high))), visit.date, week)
    return replace(facts, repigmentation_percent=percent, regained=regained)


def asks_repigmentation(profile: Profile, facts: PersonFacts) -> bool:
    """Whether the label asks how much colour is back by now: it takes some time to find out."""
    weeks = facts.weeks_treated
    return weeks is not None and any(
        review.below_repigmentation_percent is not None and weeks >= review.week for review in profile.reviews
    )
