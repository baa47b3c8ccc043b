"""The course of a treatment: all visits of a record counted alike, from their paint."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bsa_calc.errors import InputError
from bsa_calc.measure.basis import Basis
from bsa_calc.measure.measurement import measure
from bsa_calc.measure.vasi import Vasi, VasiChange, vasi, vasi_change
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.alike import counted_like, model_of
from bsa_calc.record.compare import Comparison, Fall, compare, repigmentation
from bsa_calc.record.record import Record
from bsa_calc.record.visit import Visit

_DAYS_A_WEEK = 7
#: What a visit keeps of its paint once it was asked for.
_READ = frozenset({"drawing", "grades"})


@dataclass(frozen=True, slots=True)
class Counted:
    """What one visit measures, counted as all others of the course are.

    Attributes
    ----------
    affected_percent, application_percent : float
    band : low and high end of the application's 95 % band, percent
    vasi : Vasi
    recounted : bool, the visit was counted by something else when it was made
    unconfirmed : float, percent of the body that was carried from an earlier visit and confirmed by nobody
    """

    affected_percent: float
    application_percent: float
    band: tuple[float, float]
    vasi: Vasi
    recounted: bool
    unconfirmed: float = 0.0


@dataclass(frozen=True, eq=False)
class Course:
    """The visits up to one of them, the first one first, counted alike.

    Attributes
    ----------
    visits : tuple of Visit
    began : date, from which weeks are counted
    baseline : Visit, that all others are held against
    model : Drawing or None, what they are counted by: the latest visit that can be read; None where none can be
    counted : visit id -> Counted, as far as they were counted by now
    """

    visits: tuple[Visit, ...]
    began: dt.date
    baseline: Visit
    model: Drawing | None
    counted: Mapping[str, Counted] = field(default_factory=dict)

    @property
    def basis(self) -> Basis | None:
        """What all visits are counted by."""
        return None if self.model is None else Basis(self.model)

    def weeks(self, visit: Visit) -> float:
        """Weeks from the beginning to a visit; negative before it."""
        return (visit.date - self.began).days / _DAYS_A_WEEK

    def change(self, visit: Visit) -> VasiChange | None:
        """How the score changed since the baseline; None where one of the two is not known, or is the baseline."""
        first, now = self.counted.get(self.baseline.id), self.counted.get(visit.id)
        if first is None or now is None or visit.id == self.baseline.id:
            return None
        return vasi_change(first.vasi, now.vasi)

    def compared(self, visit: Visit, earlier: Visit | None = None) -> Comparison:
        """A visit held against an earlier one, the baseline unless said otherwise.

        Raises
        ------
        InputError
            if one of them cannot be read.
        """
        return compare((earlier or self.baseline).drawing, visit.drawing, model=self.model)

    def regained(self, visit: Visit) -> Fall | None:
        """How much colour is back since the baseline; None for the baseline, and where nothing was affected then.

        Raises
        ------
        InputError
            if one of them cannot be read.
        """
        if visit.id == self.baseline.id:
            return None
        first = self.baseline
        return repigmentation((first.drawing, first.grades), (visit.drawing, visit.grades), self.model)


def course_of(record: Record, until: Visit | None = None, known: Mapping[str, Counted] | None = None) -> Course:
    """The course of a record up to a visit, or of all of it; nothing is counted yet.

    Parameters
    ----------
    record : Record
    until : Visit or None, the last visit that is shown; None for all
    known : what was counted of visits of this course before
    """
    visits = record.by_date()
    if until is not None:
        visits = visits[: 1 + next(k for k, visit in enumerate(visits) if visit.id == until.id)]
    return Course(visits, record.began, _baseline(record, visits), _model(visits), known or {})


def _baseline(record: Record, visits: Sequence[Visit]) -> Visit:
    """The visit that the record chose; the first one where it chose none, or a later one than all of these."""
    return next((visit for visit in visits if visit.id == record.baseline), visits[0])


def _model(visits: Sequence[Visit]) -> Drawing | None:
    """What visits are counted by, without reading the paint of more of them than it takes."""
    for visit in reversed(visits):
        try:
            last = visit.drawing
        except InputError:
            continue
        return model_of(last, [other.weight_table for other in visits])
    return None


def count(visit: Visit, model: Drawing) -> Counted | None:
    """Count a visit of a course; None if it cannot be read."""
    read_before = visit.__dict__.keys() & _READ
    try:
        return _counted(visit, model)
    except InputError:
        return None
    finally:
        # Of hundreds of visits what was read for this alone would take much memory.
        for name in _READ - read_before:
            visit.__dict__.pop(name, None)


def _counted(visit: Visit, model: Drawing) -> Counted:
    drawing, grades = visit.drawing, visit.grades
    alike = counted_like(drawing, model)
    found = measure(alike)
    scores = vasi(alike.paint, found.weights, grades)
    carried = float(visit.unconfirmed().shares() @ found.weights)
    return Counted(found.affected_percent, found.application_percent, found.band, scores,
                   alike is not drawing, carried)  # fmt: skip


def count_all(course: Course) -> Course:
    """The course with every visit counted that can be read."""
    if course.model is None:
        return course
    found = {visit.id: course.counted.get(visit.id) or count(visit, course.model) for visit in course.visits}
    counted = {key: one for key, one in found.items() if one is not None}
    return Course(course.visits, course.began, course.baseline, course.model, counted)
