"""A record: one person's visits and applications."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bsa_calc.body.data_files import Json
from bsa_calc.body.weights import OLDEST
from bsa_calc.errors import InputError
from bsa_calc.paint.drawing import Drawing, empty_drawing, no_paint
from bsa_calc.record.applications import Application
from bsa_calc.record.visit import Visit, new_visit

_DAYS_A_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Person:
    """What a record says of its person; nothing of it is required.

    Attributes
    ----------
    pseudonym : str, of the user's choice
    birth_year : int or None
    age : float or None, years at the first visit; where there is a birth year, that counts
    sex : str, "female", "male" or ""
    body : str, id of the drawn body, "" for that of the last visit
    """

    pseudonym: str = ""
    birth_year: int | None = None
    age: float | None = None
    sex: str = ""
    body: str = ""


@dataclass(frozen=True, eq=False)
class Record:
    """One person's record. Never changed, only followed by another.

    Attributes
    ----------
    visits : tuple of Visit, never empty, in the order of the file
    person : Person
    applications : tuple of Application, in the order they were noted
    version : int, of the format, as the file has it
    raw : the record as the file has it, with keys unknown to this version; never changed
    """

    visits: tuple[Visit, ...]
    person: Person = Person()
    applications: tuple[Application, ...] = ()
    version: int = 1
    raw: Mapping[str, Json] = field(default_factory=dict, repr=False)

    def visit(self, visit_id: str) -> Visit:
        """The visit of an id.

        Raises
        ------
        KeyError
            if there is none.
        """
        for visit in self.visits:
            if visit.id == visit_id:
                return visit
        raise KeyError(visit_id)

    def by_date(self) -> tuple[Visit, ...]:
        """All visits, the first one first; those of one day in the order of the file."""
        return tuple(sorted(self.visits, key=lambda visit: visit.date))

    def before(self, visit: Visit) -> Visit | None:
        """The visit that came before one of the record's; None before the first."""
        visits = self.by_date()
        place = next(k for k, other in enumerate(visits) if other.id == visit.id)
        return visits[place - 1] if place else None

    def with_visit(self, visit: Visit) -> Record:
        """The record with a visit in place of that of the same id, or as a new one."""
        if all(other.id != visit.id for other in self.visits):
            return replace(self, visits=(*self.visits, visit))
        return replace(self, visits=tuple(visit if other.id == visit.id else other for other in self.visits))

    def without_visit(self, visit_id: str) -> Record:
        """The record without one of its visits.

        Raises
        ------
        InputError
            if it is the only one.
        """
        rest = tuple(visit for visit in self.visits if visit.id != visit_id)
        if not rest:
            raise InputError("A record keeps at least one visit. Erase its paint instead.")
        return replace(self, visits=rest)

    def with_person(self, person: Person) -> Record:
        """The record with other facts about its person."""
        return replace(self, person=person)

    def with_applications(self, applications: tuple[Application, ...]) -> Record:
        """The record with another log of applications."""
        return replace(self, applications=applications)

    def age_on(self, date: dt.date) -> float | None:
        """The person's age in years on a day, None if the record does not say.

        From the birth year to within a year: the older of the two possible ages.
        """
        if self.person.birth_year is not None:
            return float(min(max(0, date.year - self.person.birth_year), OLDEST))
        if self.person.age is None:
            return None
        passed = (date - self.by_date()[0].date).days / _DAYS_A_YEAR
        return min(max(0.0, self.person.age + passed), float(OLDEST))

    def next_visit(self, date: dt.date, *, empty: bool = False) -> Visit:
        """A new visit that starts from the last drawing, or without paint. It is not in the record yet.

        No side has been looked at in it, and nothing is held back: that was decided for one application. An age in
        whole years follows the record's person, else stays that of the last drawing. Height and weight are those of the
        last visit until they are measured again. An answer that forbids the cream stands until it is given anew.
        """
        last = self.by_date()[-1].drawing
        age = self.age_on(date)
        if self.person.birth_year is None and age is not None:
            age = float(int(age))
        drawing = replace(
            empty_drawing(last.body, last.age) if empty else last,
            held_back=no_paint(),
            age=last.age if age is None else age,
            weight_table=last.weight_table,
            profile=last.profile,
            views_seen=frozenset(),
            all_sides_seen=False,
            note="",
        )
        before = self.by_date()[-1]
        visit = new_visit(date, drawing).with_size(before.height_cm, before.weight_kg)
        visit = visit.with_answers(before.answers.forbidding())
        return visit.with_grades({} if empty else before.grades)


def new_record(drawing: Drawing, date: dt.date) -> Record:
    """A record of one visit."""
    return Record((new_visit(date, drawing),), Person(age=drawing.age, body=drawing.body))
