"""The log of applications: when the next one may come, and how much cream was used."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from bsa_calc.body.data_files import Json
from bsa_calc.errors import InputError
from bsa_calc.label.schedule import NextApplication, Schedule, next_time

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


def next_application(log: Sequence[Application], now: dt.datetime, schedule: Schedule) -> NextApplication:
    """When the next application may come, by what the log has: `next_time` says how.

    Raises
    ------
    InputError
        if `now` has no offset.
    """
    return next_time([entry.time for entry in log], now, schedule)


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
