"""What a user does with visits: add, change the date, delete, show another one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from bsa_calc.errors import InputError
from bsa_calc.label.assessment import assess
from bsa_calc.label.facts import PersonFacts
from bsa_calc.label.schedule import Schedule, schedule_of
from bsa_calc.paint.layers import skin_of
from bsa_calc.record.applications import Application
from bsa_calc.record.grades import patch_grades, with_grade
from bsa_calc.record.record import Person
from bsa_calc.record.timeline import Timeline, timeline
from bsa_calc.record.visit import Visit
from bsa_calc.ui.document.session import Session, now, today
from bsa_calc.ui.words.dates import day_words
from bsa_calc.ui.words.label_terms import error_text


class VisitCommands(QObject):
    """Between menus and windows on one side, and the record on the other."""

    said = Signal(str)
    refused = Signal(str, str)  # what was not done, and why

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.session = session

    def visits(self) -> tuple[Visit, ...]:
        """All visits, the first one first."""
        return self.session.record.by_date()

    def course(self) -> Timeline:
        """The record over time, with the label's reviews."""
        profile = self.session.assessment.profile
        return timeline(self.session.record, [review.week for review in profile.reviews])

    def earlier(self) -> tuple[Visit, ...]:
        """The visits before the one that is shown, the last one first."""
        ids = [visit.id for visit in self.visits()]
        return tuple(reversed(self.visits()[: ids.index(self.session.visit_id)]))

    def add(self, *, empty: bool, date: dt.date | None = None) -> None:
        """A new visit, today unless said otherwise, from the last drawing or without paint."""
        session, last = self.session, self.visits()[-1]
        try:
            visit = session.record.next_visit(date or today(), empty=empty)
        except InputError as error:
            self.refused.emit(self.tr("No visit was added: the last one cannot be read."), error_text(error))
            return
        size, shown = PersonFacts(visit.height_cm, visit.weight_kg), session.assessment.profile
        profile = shown if shown.id == visit.drawing.profile else None
        visit = visit.with_drawing(visit.drawing, assess(visit.drawing, size, now=now(), profile=profile))
        session.change_record(session.record.with_visit(visit), self.tr("adding a visit"), visit.id)
        self.said.emit(self._added(visit, last))

    def _added(self, visit: Visit, last: Visit) -> str:
        day = day_words(visit.date)
        if not visit.drawing.paint:
            return self.tr("Visit of {0}, without paint.").format(day)
        said = self.tr("Visit of {0}. The paint is from {1}: check each side and correct it.")
        return said.format(day, day_words(last.date))

    def set_date(self, date: dt.date) -> None:
        """Give the visit that is shown another day."""
        session = self.session
        if date != session.visit.date:
            visit = replace(session.visit, date=date)
            session.change_record(session.record.with_visit(visit), self.tr("changing the date of a visit"))

    def set_note(self, note: str) -> None:
        """Change the note of the visit that is shown."""
        self.session.adjust(self.tr("writing a note"), note=note)

    def set_person(self, person: Person) -> None:
        """Say something else of the person; a birth year counts for the visit that is shown too."""
        session = self.session
        if person == session.record.person:
            return
        record = session.record.with_person(person)
        age = record.age_on(session.visit.date) if person.birth_year is not None else session.drawing.age
        if age != session.drawing.age:
            drawing = replace(session.drawing, age=age)
            record = record.with_visit(session.visit.with_drawing(drawing, session.assess(drawing)))
        session.change_record(record, self.tr("changing the person"))

    def delete(self) -> None:
        """Take the visit that is shown away; undo brings it back."""
        session = self.session
        gone, left = session.visit, [visit for visit in self.visits() if visit.id != session.visit_id]
        before = [visit for visit in left if visit.date <= gone.date]
        if not left:
            self.refused.emit(
                self.tr("A record needs at least one visit."), self.tr("Erase its paint, or start a new record.")
            )
            return
        try:
            rest = session.record.without_visit(gone.id)
            session.change_record(rest, self.tr("deleting a visit"), (before[-1] if before else left[0]).id)
        except InputError as error:
            self.refused.emit(self.tr("The visit was not deleted."), error_text(error))
            return
        self.said.emit(self.tr("The visit of {0} was deleted. Undo brings it back.").format(day_words(gone.date)))

    def grades(self) -> list[int | None]:
        """The grade of each patch of the visit that is shown."""
        found = patch_grades(self.session.visit.grades, self.session.result.patches)
        return [grade.percent for grade in found]

    def set_grade(self, patches: Iterable[int], percent: int | None) -> None:
        """Say how much of its pigment each of these patches has lost; None takes their grades away."""
        session = self.session
        skin = skin_of(session.result.patches, session.drawing.paint, list(patches))
        grades = with_grade(session.visit.grades, skin, percent)
        if grades != session.visit.grades:
            session.change_record(session.record.with_visit(session.visit.with_grades(grades)), self.tr("grading"))

    # --- the log of applications ----------------------------------------------------------------------------------

    def schedule(self) -> Schedule | None:
        """When and how much the label allows; None where it says nothing of it."""
        found = self.session.assessment
        return schedule_of(found.profile, found.judgement.ages)

    def log_application(self, time: dt.datetime, grams: float | None) -> None:
        """Note that cream was put on."""
        record = self.session.record
        entry = Application(time.replace(microsecond=0), grams)
        self.session.change_record(
            record.with_applications((*record.applications, entry)), self.tr("adding an application")
        )

    def forget_application(self, entry: Application) -> None:
        """Take an application out of the log; undo brings it back."""
        record = self.session.record
        left = tuple(other for other in record.applications if other is not entry)
        self.session.change_record(record.with_applications(left), self.tr("deleting an application"))

    def show(self, visit_id: str) -> bool:
        """Show a visit; tells if it cannot be read."""
        try:
            self.session.show_visit(visit_id)
        except InputError as error:
            self.refused.emit(self.tr("This visit cannot be shown."), error_text(error))
            return False
        return True
