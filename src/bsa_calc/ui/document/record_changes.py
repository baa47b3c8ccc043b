"""How a change of the drawing changes the record that it stands in."""

from __future__ import annotations

import math
from dataclasses import replace

from bsa_calc.body.surface import load_body
from bsa_calc.errors import InputError
from bsa_calc.label.assessment import Assessment
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.grades import carry_grades, with_splinters_graded
from bsa_calc.record.patch_notes import carry_notes
from bsa_calc.record.record import Person, Record
from bsa_calc.record.visit import Visit
from bsa_calc.ui.document.shown import Shown
from bsa_calc.ui.document.undo import Side

_DAYS_A_YEAR = 365.25


def with_drawing(shown: Shown, after: Drawing, found: Assessment) -> Record:
    """The record with another drawing, already assessed, in the visit that is shown."""
    visit = shown.visit.with_drawing(after, found)
    if not after.paint and not after.views_seen:  # cleared: it is looked at from the start
        visit = visit.with_views_shown(frozenset())
    before, now = (shown.drawing.paint, shown.result.patches), (after.paint, found.measurement.patches)
    if shown.visit.has_grades:
        grades = carry_grades(shown.visit.grades, before, now)
        grades = with_splinters_graded(grades, *now, load_body(after.body))
        visit = visit.with_grades(grades)
    if visit.patch_notes:
        visit = visit.with_patch_notes(carry_notes(visit.patch_notes, before, now))
    record = shown.record.with_visit(visit)
    if _said(after) != _said(shown.drawing):
        record = record.with_person(_person_of(shown.record, after, visit))
    return record


def _said(drawing: Drawing) -> tuple[float | None, str, str]:
    return drawing.age, drawing.body, drawing.body_facts.sex


def _person_of(record: Record, drawing: Drawing, visit: Visit) -> Person:
    """The person by what a drawing says now: later visits start from it. A birth year counts more than an age."""
    person = replace(record.person, body=drawing.body, sex=drawing.body_facts.sex or record.person.sex)
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
            visit.drawing, visit.grades, record.profile(visit.profile_id)
        except InputError as error:
            damage = damage or error
        else:
            return visit.id
    assert damage is not None, "a record has a visit"
    raise damage


def with_views_shown(side: Side, before: Record) -> Record:
    """A record with the views that have been on the screen: undo takes back what was done, not what was seen.

    A drawing that was cleared is looked at from the start.
    """
    visit = side.record.visit(side.visit_id)
    known = next((other.views_shown for other in before.visits if other.id == visit.id), frozenset[str]())
    if known <= visit.views_shown or not visit.drawing.paint:
        return side.record
    return side.record.with_visit(visit.with_views_shown(visit.views_shown | known))
