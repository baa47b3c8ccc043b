"""The log of applications: when the next one may come, and how much cream was used."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from bsa_calc.body.data_files import Json
from bsa_calc.errors import InputError

_MINUTE = dt.timedelta(minutes=1)
#: Beyond them a date is a mistake, and weeks and hours could not be counted.
FIRST_YEAR, LAST_YEAR = 1900, 2999


@dataclass(frozen=True, slots=True)
class Application:
    """Cream was put on.

    Attributes
    ----------
    time : datetime, with its offset from UTC
    grams : float or None, of cream
    text : str, the time as its file has it, "" for one that no file has
    """

    time: dt.datetime
    grams: float | None = None
    text: str = field(default="", compare=False, repr=False)

    def data(self) -> dict[str, Json]:
        """The application as plain values."""
        grams = {} if self.grams is None else {"grams": self.grams}
        return {"time": self.text or self.time.isoformat(timespec="seconds"), **grams}


@dataclass(frozen=True, slots=True)
class Schedule:
    """A label's rules on when and how much, taken from its profile; None for what it says nothing of.

    Attributes
    ----------
    interval_hours : float or None, at least so long between two applications
    per_day : int or None, at most so many on one day
    tube_grams : float or None, cream in one tube
    tubes : int or None, at most so many tubes in `tube_days`
    tube_days : int, days
    """

    interval_hours: float | None = None
    per_day: int | None = None
    tube_grams: float | None = None
    tubes: int | None = None
    tube_days: int = 30


@dataclass(frozen=True, slots=True)
class NextApplication:
    """When the next application may come.

    Attributes
    ----------
    earliest : datetime or None, in the time zone asked in; None if now
    reason : str, "" if now; "interval", "day", or "clock": the log has an application later than now, so the clock or
        the log is wrong, and no time can be given safely before that
    today : int, applications noted on this day
    """

    earliest: dt.datetime | None
    reason: str
    today: int


def next_application(log: Sequence[Application], now: dt.datetime, schedule: Schedule) -> NextApplication:
    """When the next application may come.

    The interval is that of real time, also over a change of the clocks; a day is that of the user's clock. Where the
    log holds a time later than now, the clock was set back, or was wrong before: what is noted stays, and counts.

    Parameters
    ----------
    log : sequence of Application, in any order
    now : datetime, with its offset

    Raises
    ------
    InputError
        if `now` has no offset.
    """
    if now.tzinfo is None:
        raise InputError("The time needs its offset from UTC.")
    times = sorted(entry.time for entry in log)
    today = [time for time in times if time.astimezone(now.tzinfo).date() == now.date()]
    waits: list[tuple[dt.datetime, str]] = []
    if times:
        late = times[-1] > now + _MINUTE
        interval = dt.timedelta(hours=schedule.interval_hours or 0.0)
        after = (times[-1].astimezone(dt.UTC) + interval).astimezone(now.tzinfo)
        waits.append((after, "clock" if late else "interval"))
    if schedule.per_day is not None and len(today) >= schedule.per_day:
        midnight = dt.datetime.combine(now.date() + dt.timedelta(days=1), dt.time(), now.tzinfo)
        waits.append((midnight, "day"))
    earliest, reason = max(waits, default=(now, ""))
    if earliest <= now:
        return NextApplication(None, "", len(today))
    return NextApplication(earliest, reason, len(today))


@dataclass(frozen=True, slots=True)
class CreamUsed:
    """Cream used against the tubes that a label allows.

    Attributes
    ----------
    grams : float, of the applications that say how much
    allowed_grams : float
    tubes : float, as tubes
    unknown : int, applications in that time that do not say how much
    """

    grams: float
    allowed_grams: float
    tubes: float
    unknown: int

    @property
    def over(self) -> bool:
        """Whether more was used than allowed."""
        return self.grams > self.allowed_grams


def cream_used(log: Sequence[Application], now: dt.datetime, schedule: Schedule) -> CreamUsed | None:
    """Cream used in the last `schedule.tube_days` days; what the log has later than now counts too.

    None where the label limits no tubes.
    """
    if schedule.tubes is None or schedule.tube_grams is None:
        return None
    since = now - dt.timedelta(days=schedule.tube_days)
    recent = [entry.grams for entry in log if entry.time > since]
    grams = sum(g for g in recent if g is not None)
    return CreamUsed(
        grams, schedule.tubes * schedule.tube_grams, grams / schedule.tube_grams, sum(g is None for g in recent)
    )


def application_from(time: str, grams: float | None, place: str) -> Application:
    """The application that a file describes.

    Raises
    ------
    InputError
        if the time is none, or has no offset.
    """
    try:
        found = dt.datetime.fromisoformat(time)
    except ValueError as error:
        raise InputError(f"{place}.time: “{time}” is no time. Write it as 2026-11-24T08:30:00+01:00.") from error
    if found.tzinfo is None:
        raise InputError(f"{place}.time: {time} needs its offset from UTC, as 2026-11-24T08:30:00+01:00.")
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise InputError(f"{place}.time: {time} lies outside the years {FIRST_YEAR} to {LAST_YEAR}.")
    return Application(found, grams, time)
