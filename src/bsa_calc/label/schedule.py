"""When the next application may come by the label, and how much cream a time has; fractions stay fractions."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from bsa_calc.errors import InputError
from bsa_calc.label.ages import NOT_KNOWN, Ages
from bsa_calc.label.clock import fixed
from bsa_calc.label.rules import Profile

_MINUTE, _DAY = dt.timedelta(minutes=1), dt.timedelta(days=1)
#: The seldomest that a label can say is once in so many days.
_LONGEST_DAYS = 31


@dataclass(frozen=True, slots=True)
class Schedule:
    """A label's rules on when and how much; None for what it says nothing of.

    Attributes
    ----------
    interval_hours : float or None, at least so long between two applications
    per_day : float or None, at most so many a day; 0.5 is once in two days
    tube_grams : float or None, cream in one tube
    tubes : float or None, at most so many tubes in `tube_days`
    tube_days : float, days
    """

    interval_hours: float | None = None
    per_day: float | None = None
    tube_grams: float | None = None
    tubes: float | None = None
    tube_days: float = 30

    def most_in_days(self) -> tuple[tuple[int, int], ...]:
        """At most so many applications in so many days: 0.5 a day is 1 in 2 days, 1.5 a day 2 in 1 and 3 in 2.

        Examples
        --------
        >>> Schedule(per_day=2).most_in_days(), Schedule(per_day=0.5).most_in_days()
        (((2, 1),), ((1, 2),))
        >>> Schedule(per_day=1.5).most_in_days(), Schedule(per_day=1 / 7).most_in_days(), Schedule().most_in_days()
        (((2, 1), (3, 2)), ((1, 7),), ())
        """
        if self.per_day is None:
            return ()
        rate = Fraction(self.per_day).limit_denominator(_LONGEST_DAYS)
        whole = (math.ceil(rate), 1)
        long = (rate.numerator, rate.denominator)
        return (long,) if rate < 1 or long == whole else (whole, long)


def schedule_of(profile: Profile, ages: Ages = NOT_KNOWN) -> Schedule | None:
    """What a label says of the time between applications and of the cream; None where it says nothing of either.

    Of several limits on tubes that may hold for the person, the one that allows the least cream a day.
    """
    interval, per_day = profile.interval_hours, profile.per_day
    limits = [limit for limit in profile.cream_limits if limit.ages.may_hold(ages)]
    if interval is None and per_day is None and not limits:
        return None
    found = Schedule(
        interval_hours=float(interval.value) if interval is not None else None,
        per_day=float(per_day.value) if per_day is not None else None,
    )
    if not limits:
        return found
    cream = min(limits, key=lambda limit: limit.tubes * limit.tube_grams / limit.days)
    return Schedule(found.interval_hours, found.per_day, cream.tube_grams, cream.tubes, cream.days)


@dataclass(frozen=True, slots=True)
class NextApplication:
    """When the next application may come.

    Attributes
    ----------
    earliest : datetime or None, with the offset that the clock asked by has then; None if now
    reason : str, "" if now; "interval", "day", or "clock": the log has an application later than now, so the clock or
        the log is wrong, and no time can be given safely before that
    today : int, applications noted on this day
    used, allowed, days : int, so many were noted in the last days, of so many that the label allows in them; by the
        rule that waits longest, or by the longest one. All 0 where the label says nothing of it.
    """

    earliest: dt.datetime | None
    reason: str
    today: int
    used: int = 0
    allowed: int = 0
    days: int = 0


@dataclass(frozen=True, slots=True)
class _Count:
    """How many applications the last days had, of those allowed, and from when the next may come by that."""

    used: int
    allowed: int
    days: int
    after: dt.datetime | None


def next_time(times: Sequence[dt.datetime], now: dt.datetime, schedule: Schedule) -> NextApplication:
    """When the next application may come.

    The interval is that of real time, also over a change of the clocks; a day is that of the user's clock, from one
    midnight to the next, on the days of a change too if the zone of `now` knows them (`label.clock`). Where there is a
    time later than now, the clock was set back, or was wrong before: what is noted stays, and counts.

    Parameters
    ----------
    times : sequence of datetime, with their offsets, of the applications so far, in any order
    now : datetime, with its offset
    schedule : Schedule

    Raises
    ------
    InputError
        if `now` has no offset.
    """
    if now.tzinfo is None:
        raise InputError("The time needs its offset from UTC.")
    moment, ordered = fixed(now), sorted(map(fixed, times))
    today = _in_days(ordered, now, 1)
    waits: list[tuple[dt.datetime, str]] = []
    if ordered:
        late = ordered[-1] > moment + _MINUTE
        after = ordered[-1] + dt.timedelta(hours=schedule.interval_hours or 0.0)
        waits.append((after, "clock" if late else "interval"))
    counts = [_count(ordered, now, most, days) for most, days in schedule.most_in_days()]
    waits += [(count.after, "day") for count in counts if count.after is not None]
    earliest, reason = max(waits, default=(moment, ""))
    count = max(counts, key=lambda c: (c.after is not None, c.after or moment, c.days), default=_Count(0, 0, 0, None))
    said = (count.used, count.allowed, count.days)
    if earliest <= moment:
        return NextApplication(None, "", len(today), *said)
    return NextApplication(fixed(earliest.astimezone(now.tzinfo)), reason, len(today), *said)


def _in_days(ordered: Sequence[dt.datetime], now: dt.datetime, days: int) -> list[dt.datetime]:
    """Those of the last days up to today, by the user's calendar."""
    first, last = now.date() - (days - 1) * _DAY, now.date()
    return [time for time in ordered if first <= time.astimezone(now.tzinfo).date() <= last]


def _count(ordered: Sequence[dt.datetime], now: dt.datetime, most: int, days: int) -> _Count:
    noted = _in_days(ordered, now, days)
    if len(noted) < most:
        return _Count(len(noted), most, days, None)
    # So many have to be out of the days that one more fits in.
    leaves = noted[len(noted) - most].astimezone(now.tzinfo).date() + days * _DAY
    return _Count(len(noted), most, days, fixed(dt.datetime.combine(leaves, dt.time(), now.tzinfo)))
