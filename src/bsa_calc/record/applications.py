"""The log of applications: when the next one may come, and how much cream was used."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bsa_calc.body.data_files import Json
from bsa_calc.errors import InputError
from bsa_calc.label.clock import fixed
from bsa_calc.label.schedule import NextApplication, Schedule, next_time

#: Beyond them a date is a mistake, and weeks and hours could not be counted.
FIRST_YEAR, LAST_YEAR = 1900, 2999
#: Presses of a button nearer to each other than this are one application, or a mistake.
TWICE_WITHIN = dt.timedelta(minutes=1)


class Reaction(StrEnum):
    """What the skin did after an application."""

    NONE = ""
    ACNE = "acne"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Application:
    """Cream was put on.

    Attributes
    ----------
    time : datetime, with its offset from UTC
    grams : float or None, of cream
    reaction : Reaction, of the skin where the cream was put
    note : str, words of the user's own
    text : str, the time as its file has it, "" for one that no file has
    """

    time: dt.datetime
    grams: float | None = None
    reaction: Reaction = Reaction.NONE
    note: str = ""
    text: str = field(default="", compare=False, repr=False)

    def __post_init__(self) -> None:
        """Keep the offset of the moment: times are compared, and a change of the clocks must not turn them round."""
        object.__setattr__(self, "time", fixed(self.time))

    def data(self) -> dict[str, Json]:
        """The application as plain values; what was not said is left out."""
        said = {"grams": self.grams, "reaction": self.reaction.value or None, "note": self.note or None}
        time = self.text or self.time.isoformat(timespec="seconds")
        return {"time": time, **{key: value for key, value in said.items() if value is not None}}


def pressed_twice(log: Sequence[Application], now: dt.datetime) -> Application | None:
    """The application that was noted less than a minute before or after now, if there is one."""
    return next((entry for entry in log if abs(entry.time - fixed(now)) < TWICE_WITHIN), None)


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
    since = fixed(now) - dt.timedelta(days=schedule.tube_days)
    recent = [entry.grams for entry in log if entry.time > since]
    grams = sum(g for g in recent if g is not None)
    return CreamUsed(
        grams, schedule.tubes * schedule.tube_grams, grams / schedule.tube_grams, sum(g is None for g in recent)
    )


def application_from(entry: Mapping[str, Json], place: str) -> Application:
    """The application that a file describes.

    Raises
    ------
    InputError
        if the time is none, or has no offset.
    """
    time = entry["time"]
    try:
        found = dt.datetime.fromisoformat(time)
    except ValueError as error:
        raise InputError(f"{place}.time: “{time}” is no time. Write it as 2026-11-24T08:30:00+01:00.") from error
    if found.tzinfo is None:
        raise InputError(f"{place}.time: {time} needs its offset from UTC, as 2026-11-24T08:30:00+01:00.")
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise InputError(f"{place}.time: {time} lies outside the years {FIRST_YEAR} to {LAST_YEAR}.")
    return Application(found, entry.get("grams"), Reaction(entry.get("reaction", "")), entry.get("note", ""), time)
