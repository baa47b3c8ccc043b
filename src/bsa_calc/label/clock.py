"""The computer's clock, with the days on which it is changed.

``datetime.now().astimezone()`` knows the offset of this moment only: on the day the clocks change it takes midnight for
an hour earlier or later than it is. `LocalZone` asks the system for each moment.
"""

from __future__ import annotations

import datetime as dt


class LocalZone(dt.tzinfo):
    """The time zone of this computer, with its changes of the clocks as the system knows them."""

    def utcoffset(self, when: dt.datetime | None) -> dt.timedelta | None:
        """How far the clock is ahead of UTC at a time of its own."""
        return None if when is None else _by_system(when).utcoffset()

    def dst(self, when: dt.datetime | None) -> dt.timedelta | None:
        """Not told apart from the offset."""
        return None

    def tzname(self, when: dt.datetime | None) -> str | None:
        """What the system calls it."""
        return None if when is None else _by_system(when).tzname()

    def fromutc(self, when: dt.datetime) -> dt.datetime:
        """A time of UTC by this clock; of an hour that comes twice it says which one is meant."""
        local = when.replace(tzinfo=dt.UTC).astimezone()
        found = local.replace(tzinfo=self, fold=0)
        return found if found.utcoffset() == local.utcoffset() else found.replace(fold=1)


def _by_system(when: dt.datetime) -> dt.datetime:
    """A time of the clock with the offset that the system gives it."""
    return when.replace(tzinfo=None).astimezone()


LOCAL = LocalZone()


def local_now() -> dt.datetime:
    """The time by the computer's clock, in a zone that knows when the clocks change."""
    return dt.datetime.now(LOCAL)


def fixed(time: dt.datetime) -> dt.datetime:
    """The same moment with the offset of its day alone, as files have it; times in it are told apart by moments.

    Python compares two times of one zone by what the clocks show, which goes wrong where an hour comes twice.

    Raises
    ------
    ValueError
        if the time has no offset.
    """
    offset = time.utcoffset()
    if offset is None:
        raise ValueError("the time has no offset")
    return time.replace(tzinfo=dt.timezone(offset), fold=0)
