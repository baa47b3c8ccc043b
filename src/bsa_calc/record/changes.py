"""What a save would keep: named before something unsaved is left."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from bsa_calc.record.record import Record
from bsa_calc.record.visit import Visit


class What(StrEnum):
    """A kind of change."""

    NEW_VISIT = "new_visit"
    VISIT_GONE = "visit_gone"
    PAINT = "paint"
    GRADES = "grades"
    NOTE = "note"
    DATE = "date"
    SIZE = "size"
    SETTINGS = "settings"  # age, body, weight table, profile, ticks, what is left out
    PERSON = "person"
    APPLICATIONS = "applications"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between a record and what its file holds.

    Attributes
    ----------
    what : What
    date : date or None, of the visit it is in
    """

    what: What
    date: dt.date | None = None


def what_changed(saved: Record | None, now: Record) -> tuple[Change, ...]:
    """The differences, visit by visit; visits that were not touched are not read.

    Parameters
    ----------
    saved : Record or None, what the file holds; None where there is no file
    now : Record
    """
    before = {visit.id: visit for visit in saved.visits} if saved is not None else {}
    found: list[Change] = []
    for visit in now.by_date():
        old = before.pop(visit.id, None)
        if old is None:
            found.append(Change(What.NEW_VISIT, visit.date))
        elif old is not visit:
            found += (Change(what, visit.date) for what in _in_visit(old, visit))
    found += (Change(What.VISIT_GONE, visit.date) for visit in before.values())
    if saved is not None and saved.person != now.person:
        found.append(Change(What.PERSON))
    if (saved.applications if saved is not None else ()) != now.applications:
        found.append(Change(What.APPLICATIONS))
    return tuple(found)


def _in_visit(old: Visit, new: Visit) -> Iterator[What]:
    one, other = old.drawing, new.drawing
    if one.paint != other.paint:
        yield What.PAINT
    if one.note != other.note:
        yield What.NOTE
    if not replace(one, paint=other.paint, note=other.note).same_as(other):
        yield What.SETTINGS
    if old.grades != new.grades:
        yield What.GRADES
    if old.date != new.date:
        yield What.DATE
    if (old.height_cm, old.weight_kg) != (new.height_cm, new.weight_kg):
        yield What.SIZE
