"""All visits of a record as cases: what leaves the program of a whole course."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from bsa_calc import __version__
from bsa_calc.errors import InputError
from bsa_calc.label.assessment import Assessment, assess
from bsa_calc.measure.vasi import Vasi, VasiChange
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.course import Counted, Course, count_all, course_of
from bsa_calc.record.known_facts import asks_repigmentation, known_facts, with_regained
from bsa_calc.record.record import Record
from bsa_calc.record.visit import Visit
from bsa_calc.report.case import Case, Source, make_case
from bsa_calc.report.earlier import earlier_visit
from bsa_calc.report.plain import case_data

FORMAT, VERSION = "bsa-calc course", 1
#: What the last visit of a record is called where one is chosen.
LAST = "last"


@dataclass(frozen=True, eq=False)
class VisitCase:
    """One visit of a record, as it leaves the program.

    Attributes
    ----------
    record : Record
    visit : Visit
    case : Case or None, None where the drawing cannot be read, or its label is gone
    why : str, why there is none
    course : Course or None, all visits of the record, counted alike; None for a drawing that is in no record
    """

    record: Record
    visit: Visit
    case: Case | None
    why: str = ""
    course: Course | None = None

    @property
    def number(self) -> int:
        """The visit's number in its record, which stays."""
        return self.record.number(self.visit)

    @property
    def weeks(self) -> float:
        """Weeks since the treatment began; negative before."""
        return (self.visit.date - self.record.began).days / 7

    @property
    def alike(self) -> Counted | None:
        """What it measures counted as all visits of the record are; None where it cannot be read."""
        return None if self.course is None else self.course.counted.get(self.visit.id)

    @property
    def change(self) -> VasiChange | None:
        """How the score changed since the baseline, counted alike."""
        return None if self.course is None else self.course.change(self.visit)


def assess_visit(
    record: Record, visit: Visit, now: dt.datetime, given: Callable[[Drawing], Drawing] | None = None
) -> Assessment:
    """Measure and judge one visit of a record with all that the record knows of it.

    Parameters
    ----------
    record : Record
    visit : Visit, one of its visits
    now : datetime, with its offset
    given : what changes the drawing, such as a height that was given beside the file

    Raises
    ------
    InputError
        if its drawing cannot be read, or its label is gone.
    """
    profile = record.profile(visit.profile_id)
    facts = known_facts(record, visit, now)
    drawing = visit.drawing if given is None else given(visit.drawing)
    if asks_repigmentation(profile, facts):
        facts = with_regained(facts, record, visit)
    return assess(drawing, facts, now=now, profile=profile)


def visit_case(record: Record, visit: Visit, found: Assessment, person: str = "", day: dt.date | None = None) -> Case:
    """An assessed visit with the one it is compared with, the course up to it, and where it comes from."""
    return make_case(
        found,
        day=day or visit.date,
        person=person,
        earlier=earlier_visit(record, visit),
        views_shown=visit.views_shown,
        source=Source(record.id, visit.id, record.number(visit)),
        course=course_of(record, visit),
        patch_notes=visit.patch_notes,
    )


def visit_cases(
    record: Record,
    now: dt.datetime,
    *,
    person: str = "",
    visits: Sequence[Visit] | None = None,
    given: Callable[[Drawing], Drawing] | None = None,
    known: Mapping[str, Assessment] = MappingProxyType({}),
) -> tuple[VisitCase, ...]:
    """The visits of a record by date, each assessed; one that cannot be read stays in its place, with the reason.

    Parameters
    ----------
    record : Record
    now : datetime, with its offset
    person : str, a pseudonym; it is written wherever the cases go
    visits : of the record; None for all
    given : see `assess_visit`
    known : ids of visits -> what was found of them already
    """
    found, course = [], count_all(course_of(record))
    for visit in record.by_date() if visits is None else visits:
        try:
            assessment = known.get(visit.id) or assess_visit(record, visit, now, given)
            case = visit_case(record, visit, assessment, person)
        except InputError as error:
            found.append(VisitCase(record, visit, None, str(error), course))
        else:
            found.append(VisitCase(record, visit, case, course=course))
    return tuple(found)


def chosen_visit(record: Record, which: str) -> Visit:
    """The visit that somebody names: "last", a day as 2026-03-02, its number or its id.

    Raises
    ------
    InputError
        if there is none, or several on that day.
    """
    if which == LAST:
        return record.by_date()[-1]
    found = [visit for visit in record.by_date() if which in (visit.id, visit.date.isoformat())]
    found = found or [visit for visit in record.visits if which == str(record.number(visit))]
    if len(found) == 1:
        return found[0]
    known = ", ".join(f"{record.number(visit)} ({visit.date.isoformat()})" for visit in record.by_date())
    what = "several visits" if found else "no visit"
    raise InputError(f"There is {what} “{which}”. Name one by its number: {known}.")


def course_data(visits: Sequence[VisitCase]) -> dict[str, Any]:
    """All visits of one record as plain values for JSON, with its diary; what cannot be read says why."""
    record = visits[0].record
    return {
        "format": FORMAT,
        "version": VERSION,
        "program": f"bsa-calc {__version__}",
        "record": record.id,
        "treatment_start": record.began.isoformat(),
        "visits": [_visit_data(visit) for visit in visits],
        "applications": [replace(entry, text="").data() for entry in record.applications],
    }


def _visit_data(found: VisitCase) -> dict[str, Any]:
    said = {"visit": found.visit.id, "visit_number": found.number, "weeks": found.weeks}
    if found.case is None:
        return {**said, "date": found.visit.date.isoformat(), "not_readable": found.why}
    return {**said, **case_data(found.case), "counted_alike": _alike_data(found)}


def _alike_data(found: VisitCase) -> dict[str, Any] | None:
    """What a visit measures counted as all others are: what may be held against another visit."""
    counted, change = found.alike, found.change
    if counted is None:
        return None
    score = counted.vasi
    return {
        "affected_percent": counted.affected_percent,
        "application_percent": counted.application_percent,
        "band": list(counted.band),
        "carried_percent": counted.unconfirmed,
        "vasi": _vasi_data(score) if score.known else None,
        "vasi_lower": None if change is None else {"total": change.total_lower, "face": change.face_lower},
    }


def _vasi_data(score: Vasi) -> dict[str, Any]:
    parts = dict(score.parts)
    return {"total": score.total, "face": score.face, "parts": parts, "ungraded_percent": score.ungraded}
