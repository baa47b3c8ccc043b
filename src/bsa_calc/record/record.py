"""A record: one person's visits and applications."""

from __future__ import annotations

import contextlib
import datetime as dt
import itertools
import math
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bsa_calc.body.body_facts import BodyFacts, Sex
from bsa_calc.body.chart_ages import OLDEST
from bsa_calc.body.data_files import Json
from bsa_calc.errors import InputError
from bsa_calc.label.profile import Profile, load_profile
from bsa_calc.paint.drawing import Drawing, empty_drawing, no_paint
from bsa_calc.paint.drawn_by import USUAL_HAND
from bsa_calc.record.applications import Application
from bsa_calc.record.carried import carried_paint
from bsa_calc.record.visit import Visit, new_visit

_DAYS_A_YEAR = 365.25
#: Ages differ by less where days were added and taken away again, years.
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Person:
    """What a record says of its person; nothing of it is required.

    Attributes
    ----------
    pseudonym : str, of the user's choice
    birth_year : int or None
    age : float or None, years at the first visit; where there is a birth year, that counts
    sex : "female", "male" or ""
    body : str, id of the drawn body, "" for that of the last visit
    """

    pseudonym: str = ""
    birth_year: int | None = None
    age: float | None = None
    sex: Sex = ""
    body: str = ""


@dataclass(frozen=True, eq=False)
class Record:
    """One person's record. Never changed, only followed by another.

    Attributes
    ----------
    visits : tuple of Visit, never empty, in the order of the file
    person : Person
    applications : tuple of Application, in the order they were noted
    id : str, tells it from every other record, so that what leaves the program can be put together again; "" for none
    treatment_start : date or None, None for the day of the first visit
    profiles : tuple of Profile, the text of labels of the user's own as this record is judged by it; one for each id
    baseline : str, id of the visit that others are compared with, "" for the first one
    version : int, of the format, as the file has it
    raw : the record as the file has it, with keys unknown to this version; never changed
    """

    visits: tuple[Visit, ...]
    person: Person = Person()
    applications: tuple[Application, ...] = ()
    id: str = ""
    treatment_start: dt.date | None = None
    profiles: tuple[Profile, ...] = ()
    baseline: str = ""
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

    def profile(self, profile_id: str) -> Profile:
        """The label that visits of this record are judged by: its own text of it, else that of this computer.

        Raises
        ------
        InputError
            if there is neither, or the user's own is damaged.
        """
        kept = self.kept_profile(profile_id)
        return load_profile(profile_id) if kept is None else kept

    def kept_profile(self, profile_id: str) -> Profile | None:
        """The text that the record itself has of a label; None where it has none."""
        return next((profile for profile in self.profiles if profile.id == profile_id), None)

    def with_profile(self, profile: Profile) -> Record:
        """The record judged by this text of a label of the user's own, in the place of the one that it had."""
        return replace(self, profiles=(*(other for other in self.profiles if other.id != profile.id), profile))

    def with_all_profiles(self) -> Record:
        """The record with the text of every label of the user's own that its visits name, as far as it can be had.

        So it can be judged on a computer that does not have them, and by the same text as here.
        """
        known = {profile.id: profile for profile in self.profiles}
        for profile_id in dict.fromkeys(visit.profile_id for visit in self.visits):
            with contextlib.suppress(InputError):
                known[profile_id] = self.profile(profile_id)
        named = {visit.profile_id for visit in self.visits}
        return replace(self, profiles=tuple(p for p in known.values() if p.own and p.id in named))

    def number(self, visit: Visit) -> int:
        """A number of a visit that stays the same while other visits come, go and change their dates.

        It is what the file says; visits of a file that says nothing are counted in its order.
        """
        return self._numbers()[visit.id]

    def _numbers(self) -> dict[str, int]:
        found: dict[str, int] = {}
        taken = {visit.number for visit in self.visits}
        free = (number for number in itertools.count(1) if number not in taken)
        for visit in self.visits:
            is_twin = visit.number in found.values()
            found[visit.id] = next(free) if visit.number is None or is_twin else visit.number
        return found

    def baseline_of(self, visit: Visit) -> Visit:
        """The visit that one of the record's is compared with: the one chosen, or the first where none before it was.

        For the baseline, and visits before it, that is the first.
        """
        visits = self.by_date()
        earlier = visits[: next(k for k, other in enumerate(visits) if other.id == visit.id)]
        return next((other for other in earlier if other.id == self.baseline), visits[0])

    def with_baseline(self, visit_id: str) -> Record:
        """The record with another visit that all others are compared with; "" for the first one."""
        return replace(self, baseline=visit_id)

    def with_visit(self, visit: Visit) -> Record:
        """The record with a visit in place of that of the same id, or as a new one."""
        if all(other.id != visit.id for other in self.visits):
            numbers = self._numbers().values()
            numbered = replace(visit, number=1 + max(numbers, default=0))
            return replace(self, visits=(*self.visits, numbered))._with_age_from(self)
        return replace(self, visits=tuple(visit if other.id == visit.id else other for other in self.visits))

    def without_visit(self, visit_id: str) -> Record:
        """The record without one of its visits.

        Raises
        ------
        InputError
            if it is the only one.
        """
        numbers = self._numbers()  # those of a file that says none would move up
        rest = tuple(_numbered(visit, numbers[visit.id]) for visit in self.visits if visit.id != visit_id)
        if not rest:
            raise InputError("A record keeps at least one visit. Erase its paint instead.")
        return replace(self, visits=rest)._with_age_from(self)

    def with_person(self, person: Person) -> Record:
        """The record with other facts about its person."""
        return replace(self, person=person)

    def with_applications(self, applications: tuple[Application, ...]) -> Record:
        """The record with another log of applications."""
        return replace(self, applications=applications)

    def with_treatment_start(self, day: dt.date | None) -> Record:
        """The record of a treatment that began on a day; None for that of the first visit."""
        return replace(self, treatment_start=day)

    @property
    def began(self) -> dt.date:
        """When the treatment is taken to have begun."""
        return self.treatment_start or self.by_date()[0].date

    def with_date(self, visit: Visit, date: dt.date) -> Record:
        """The record with a visit on another day, and the age that the person had then.

        Raises
        ------
        InputError
            if the visit's drawing is damaged.
        """
        known = self._with_age_of(visit)
        age, moved = known.whole_age_on(date), replace(visit, date=date)
        if age is not None and age != visit.drawing.age:
            moved = moved.with_drawing(replace(visit.drawing, age=age))
        return known.with_visit(moved)._with_age_from(known)

    def _with_age_of(self, visit: Visit) -> Record:
        """The record with an age, taken from a visit's drawing where it says none."""
        person, age = self.person, visit.drawing.age
        if person.birth_year is not None or person.age is not None or age is None:
            return self
        passed = (visit.date - self.by_date()[0].date).days / _DAYS_A_YEAR
        return self.with_person(replace(person, age=max(0.0, age - passed)))

    def _with_age_from(self, before: Record) -> Record:
        """The record with the age that it had before, which is that of the first visit: now another visit may be it."""
        first = self.by_date()[0].date
        if self.person.birth_year is not None or self.person.age is None or first == before.by_date()[0].date:
            return self
        return self.with_person(replace(self.person, age=before.age_on(first)))

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

    def whole_age_on(self, date: dt.date) -> int | None:
        """The age of a visit on a day, in whole years: those that have passed by then."""
        age = self.age_on(date)
        # By a hair's breadth under a birthday it is one: days are divided by the length of a mean year.
        return None if age is None else math.floor(age + _ROUNDING)

    def next_visit(self, date: dt.date, *, empty: bool = False) -> Visit:
        """A new visit that starts from the last drawing, or without paint. It is not in the record yet.

        No side has been looked at in it, and nothing is held back: that was decided for one application. An age in
        whole years follows the record's person, else stays that of the last drawing. Height, weight and waist are
        carried from the last visit, and count when they are confirmed. Whose hand drew is not: it may be another's now.
        An answer that forbids the cream stands until it is given anew.
        """
        last = self.by_date()[-1].drawing
        age = self.whole_age_on(date)
        drawing = replace(
            empty_drawing(last.body, last.age) if empty else last,
            held_back=no_paint(),
            age=last.age if age is None else age,
            weight_table=last.weight_table,
            profile=last.profile,
            views_seen=frozenset(),
            all_sides_seen=False,
            note="",
            body_facts=self._facts_carried(last.body_facts),
            hand=USUAL_HAND,
            absent=last.absent,
        )
        before = self.by_date()[-1]
        visit = new_visit(date, drawing).with_answers(before.answers.forbidding())
        visit = visit.with_carried(carried_paint(drawing, before.date))
        if empty:
            return visit
        return visit.with_grades(before.grades).with_patch_notes(before.patch_notes)

    def _facts_carried(self, last: BodyFacts) -> BodyFacts:
        carried = last.as_carried()
        return replace(carried, sex=self.person.sex or carried.sex)


def new_record(drawing: Drawing, date: dt.date) -> Record:
    """A record of one visit."""
    visit = replace(new_visit(date, drawing), number=1)
    person = Person(age=drawing.age, sex=drawing.body_facts.sex, body=drawing.body)
    return Record((visit,), person, id=secrets.token_hex(8))


def _numbered(visit: Visit, number: int) -> Visit:
    return visit if visit.number == number else replace(visit, number=number)
