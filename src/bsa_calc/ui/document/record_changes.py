"""How a change of the drawing changes the record that it stands in."""

from __future__ import annotations

import math
from dataclasses import replace

from bsa_calc.errors import InputError
from bsa_calc.label.assessment import Assessment
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.grades import carry_grades
from bsa_calc.record.record import Person, Record
from bsa_calc.record.visit import Visit
from bsa_calc.ui.document.shown import Shown

_DAYS_A_YEAR = 365.25


def with_drawing(shown: Shown, after: Drawing, found: Assessment) -> Record:
    """The record with another drawing, already assessed, in the visit that is shown."""
    visit = shown.visit.with_drawing(after, found)
    if not after.paint and not after.views_seen:  # cleared: it is looked at from the start
        visit = visit.with_views_shown(frozenset())
    if shown.visit.has_grades:
        before = shown.drawing.paint, shown.result.patches
        grades = carry_grades(shown.visit.grades, before, (after.paint, found.measurement.patches))
        visit = visit.with_grades(grades)
    record = shown.record.with_visit(visit)
    if (after.age, after.body) != (shown.drawing.age, shown.drawing.body):
        record = record.with_person(_person_of(shown.record, after, visit))
    return record


def _person_of(record: Record, drawing: Drawing, visit: Visit) -> Person:
    """The person by what a drawing says now: later visits start from it. A birth year counts more than an age."""
    person = replace(record.person, body=drawing.body)
    if person.birth_year is not None or drawing.age is None:
        return replace(person, age=None)
    passed = (visit.date - record.by_date()[0].date).days / _DAYS_A_YEAR
    # Rounded up: back at this visit it must not be a year less.
    return replace(person, age=max(0.0, math.ceil(1000 * (drawing.age - passed)) / 1000))


def readable_visit(record: Record, wanted: str = "") -> str:
    """The id of a visit that can be shown: the one wanted, else the last; raises InputError if there is none."""
    visits = [visit for visit in record.visits if visit.id == wanted] + [*reversed(record.by_date())]
    damage: InputError | None = None
    for visit in visits:
        try:
            visit.drawing, visit.grades  # noqa: B018  reading tells whether they can be
        except InputError as error:
            damage = damage or error
        else:
            return visit.id
    assert damage is not None, "a record has a visit"
    raise damage
