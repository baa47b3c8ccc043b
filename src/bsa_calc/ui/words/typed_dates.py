"""Days and times that are typed: read in the forms that people use, or refused; never another day.

All readings of a text are looked for, and it counts only if there is exactly one. The names of months come from Qt, in
the user's language and in English, and may be cut short as long as they name one month.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QTime

#: How German forms and spreadsheets write months that Qt writes otherwise.
_OTHER_NAMES = {"mrz": 3, "maerz": 3}
#: Letters of a month that are enough, if they name no other.
_FEWEST_LETTERS = 3
_CENTURY = 2000

_DAY, _YEAR = r"(?P<d>\d{1,2})", r"(?P<y>\d{4}|\d{2})"
_NAME = r"(?P<name>[^\W\d_]+)\.?"
#: "21 Sep 2026", "21. September 26", "21-Sep-2026", "Sept 21, 2026"
_NAMED = (
    rf"{_DAY}(?:st|nd|rd|th)?[.\s-]*{_NAME}[,\s-]*{_YEAR}",
    rf"{_NAME}\s*{_DAY}(?:st|nd|rd|th)?[.,\s]+{_YEAR}",
)
#: With dots the day comes first everywhere; a year in front is followed by its month.
_DOTTED = rf"{_DAY}\.\s*(?P<m>\d{{1,2}})\.\s*{_YEAR}"
_YEAR_FIRST = r"(?P<y>\d{4})(?P<sign>[-./])(?P<m>\d{1,2})(?P=sign)(?P<d>\d{1,2})"
#: With other signs the month comes first in some countries.
_EITHER = r"(?P<a>\d{1,2})(?P<sign>[-/\s])(?P<b>\d{1,2})(?P=sign)(?P<y>\d{4}|\d{2})"
#: The international form cut short: "26-09-21" is told from 26 September 2021 by nobody but its writer.
_SHORT_YEAR_FIRST = r"(?P<y>\d{2})-(?P<m>\d{2})-(?P<d>\d{2})"


@dataclass(frozen=True, slots=True)
class ReadDays:
    """What a text can mean: one day, none, or several, which the user has to tell apart."""

    days: tuple[dt.date, ...]

    @property
    def day(self) -> dt.date | None:
        """The only day that can be meant."""
        return self.days[0] if len(self.days) == 1 else None


def read_day(text: str, names: Mapping[str, int] | None = None) -> ReadDays:
    """The days that a text can mean.

    Parameters
    ----------
    text : as somebody typed it
    names : names of months in small letters without accents, and their numbers; None for those of the user's language

    Examples
    --------
    >>> read_day("21.9.26", {}).day
    datetime.date(2026, 9, 21)
    >>> read_day("3/4/2026", {}).days
    (datetime.date(2026, 3, 4), datetime.date(2026, 4, 3))
    >>> read_day("31.4.2026", {}).days, read_day("21.9.", {}).days
    ((), ())
    """
    known = month_names() if names is None else names
    found = {day for day in _readings(" ".join(text.split()), known) if day is not None}
    return ReadDays(tuple(sorted(found)))


def _readings(text: str, names: Mapping[str, int]) -> Iterator[dt.date | None]:
    for pattern in _NAMED:
        if match := re.fullmatch(pattern, text, re.ASCII if text.isascii() else 0):
            yield _made(match["y"], _month(match["name"], names), match["d"])
    for pattern in (_DOTTED, _YEAR_FIRST, _SHORT_YEAR_FIRST):
        if match := re.fullmatch(pattern, text, re.ASCII):
            yield _made(match["y"], int(match["m"]), match["d"])
    if match := re.fullmatch(_EITHER, text, re.ASCII):
        yield _made(match["y"], int(match["b"]), match["a"])
        yield _made(match["y"], int(match["a"]), match["b"])


def _made(year: str, month: int | None, day: str) -> dt.date | None:
    """A day, or None where there is none such; a year of two figures lies in this century."""
    try:
        return None if month is None else dt.date(int(year) + (_CENTURY if len(year) == 2 else 0), month, int(day))
    except ValueError:
        return None


def _month(word: str, names: Mapping[str, int]) -> int | None:
    """The only month that a word can name, whole or cut short."""
    plain = _plain(word)
    if plain in names:
        return names[plain]
    found = {number for name, number in names.items() if len(plain) >= _FEWEST_LETTERS and name.startswith(plain)}
    return found.pop() if len(found) == 1 else None


def month_names() -> dict[str, int]:
    """The names of months in the user's language and in English, and their numbers."""
    found = dict(_OTHER_NAMES)
    for locale in (QLocale(QLocale.Language.English), QLocale()):
        for number in range(1, 13):
            for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
                for name in (locale.monthName(number, form), locale.standaloneMonthName(number, form)):
                    found[_plain(name)] = number
    return {name: number for name, number in found.items() if name.isalpha()}


def _plain(word: str) -> str:
    """Without case, accents and dots."""
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign)).strip(". ")


#: Hours and minutes, with a sign between them; the hour of twelve may be told by its half of the day.
_TIME = re.compile(r"(?P<h>\d{1,2})[:.](?P<m>\d{2})\s*(?P<half>[ap]\.?m\.?)?", re.ASCII | re.IGNORECASE)
_NOON = 12


def read_time(text: str) -> dt.time | None:
    """The time of day in a text, "8:05", "20.15" or "8:15 pm"; None if it is none.

    Examples
    --------
    >>> read_time("8:05"), read_time("12:30 am"), read_time("8:05 PM"), read_time("25:00"), read_time("805")
    (datetime.time(8, 5), datetime.time(0, 30), datetime.time(20, 5), None, None)
    """
    match = _TIME.fullmatch(text.strip())
    if match is None:
        return None
    hour, minute = int(match["h"]), int(match["m"])
    if match["half"]:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if match["half"][0] in "pP" else 0)
    return dt.time(hour, minute) if QTime.isValid(hour, minute, 0) else None
