"""What a user does with visits: add, change the date, delete, show another one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import replace

from PySide6.QtCore import QLocale, QObject, Signal

from bsa_calc.body.surface import load_body
from bsa_calc.errors import InputError
from bsa_calc.label.schedule import Schedule, schedule_of
from bsa_calc.paint.layers import skin_of
from bsa_calc.paint.table import PaintTable
from bsa_calc.record.applications import Application, pressed_twice
from bsa_calc.record.compare import Comparison, compare
from bsa_calc.record.course import course_of
from bsa_calc.record.grades import patch_grades, skin_in, with_grade, with_splinters_graded
from bsa_calc.record.patch_notes import PatchNote, notes_of, with_note
from bsa_calc.record.record import Person, Record
from bsa_calc.record.timeline import Timeline, timeline
from bsa_calc.record.visit import Visit, figures_of
from bsa_calc.ui.document.session import Session, today
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
        added = session.record.with_visit(visit)
        visit = added.visit(visit.id)
        visit = visit.with_drawing(visit.drawing, session.assess_visit(added, visit))
        session.change_record(added.with_visit(visit), self.tr("adding a visit"), visit.id)
        self.said.emit(self._added(visit, last))

    def _added(self, visit: Visit, last: Visit) -> str:
        day = day_words(visit.date)
        if not visit.drawing.paint:
            return self.tr("Visit of {0}, without paint.").format(day)
        said = self.tr("Visit of {0}. The paint is from {1}, and pale until its side is done or drawn anew.")
        return said.format(day, day_words(last.date))

    def set_date(self, date: dt.date) -> None:
        """Give the visit that is shown another day; the age that it is judged by is that of this day."""
        session, before = self.session, self.session.drawing.age
        if date == session.visit.date:
            return
        record = self._measured(session.record.with_date(session.visit, date))
        session.change_record(record, self.tr("changing the date of a visit"))
        if session.drawing.age != before and session.drawing.age is not None:
            said = self.tr("Visit of {0}. It is judged by the age of that day: {1}.")
            self.said.emit(said.format(day_words(date), QLocale().toString(float(session.drawing.age), "g", 6)))

    def _measured(self, record: Record) -> Record:
        """A record with what is found of the visit that is shown, where that is something else now."""
        visit = record.visit(self.session.visit_id)
        found = self.session.assess_visit(record, visit)
        if visit.drawing is not self.session.drawing:
            return record.with_visit(visit.with_drawing(visit.drawing, found))
        if visit.figures is None or visit.figures == figures_of(found):
            return record
        return record.with_visit(replace(visit, figures=figures_of(found), checked=True))

    def set_treatment_start(self, day: dt.date | None) -> None:
        """Say when the treatment began; None for the day of the first visit."""
        record = self.session.record
        if day != record.treatment_start:
            self.session.change_record(record.with_treatment_start(day), self.tr("changing the start of the treatment"))

    def set_note(self, note: str) -> None:
        """Change the note of the visit that is shown."""
        self.session.adjust(self.tr("writing a note"), note=note)

    def set_person(self, person: Person) -> None:
        """Say something else of the person; a birth year counts for the visit that is shown too."""
        session = self.session
        if person == session.record.person:
            return
        record = session.record.with_person(person)
        age = record.whole_age_on(session.visit.date) if person.birth_year is not None else session.drawing.age
        facts = session.drawing.body_facts.entered(sex=person.sex)
        if (age, facts) != (session.drawing.age, session.drawing.body_facts):
            record = record.with_visit(session.visit.with_drawing(replace(session.drawing, age=age, body_facts=facts)))
        session.change_record(self._measured(record), self.tr("changing the person"))

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
        self._grade(skin_of(self.session.result.patches, self.session.drawing.paint, list(patches)), percent)

    def set_grade_in(self, wanted: Collection[str], percent: int | None) -> None:
        """Say it of all affected skin in some regions."""
        self._grade(skin_in(self.session.drawing.paint, wanted), percent)

    def _grade(self, skin: PaintTable, percent: int | None) -> None:
        session = self.session
        grades, drawing = with_grade(session.visit.grades, skin, percent), session.drawing
        if percent is not None:
            body = load_body(drawing.body)
            grades = with_splinters_graded(grades, drawing.paint, session.result.patches, body)
        if grades != session.visit.grades:
            session.change_record(session.record.with_visit(session.visit.with_grades(grades)), self.tr("grading"))

    def patch_notes(self) -> tuple[PatchNote | None, ...]:
        """What was noted of each patch of the visit that is shown."""
        return notes_of(self.session.visit.patch_notes, self.session.result.patches)

    def set_patch_note(self, patch: int, note: str, since: str) -> None:
        """Note something of one patch; nothing takes its note away."""
        session = self.session
        notes = with_note(session.visit.patch_notes, session.result.patches, patch, note, since)
        visit = session.visit.with_patch_notes(notes)
        session.change_record(session.record.with_visit(visit), self.tr("noting something of a patch"))

    # --- two visits held against each other -------------------------------------------------------------------------

    def baseline(self) -> Visit:
        """The visit that the one that is shown is compared with, unless another one is chosen."""
        return self.session.record.baseline_of(self.session.visit)

    def set_baseline(self, visit_id: str) -> None:
        """Compare all later visits with this one from now on."""
        record = self.session.record
        chosen = "" if visit_id == record.by_date()[0].id else visit_id
        if chosen != record.baseline:
            self.session.change_record(record.with_baseline(chosen), self.tr("choosing the baseline"))

    def comparison(self, earlier: str) -> Comparison:
        """The visit that is shown, compared with an earlier one, counted as the course is.

        Raises InputError if that cannot be read.
        """
        shown = self.session.shown
        before, after = shown.record.visit(earlier).drawing, shown.drawing
        model = course_of(shown.record).model
        # It is asked for again at every change of the record that leaves the drawings alone.
        return shown.derived.last(
            "comparison",
            (before, after, model),
            lambda: compare(before, after, model=model, found=shown.result.patches),
        )

    # --- the log of applications ----------------------------------------------------------------------------------

    def schedule(self) -> Schedule | None:
        """When and how much the label allows; None where it says nothing of it."""
        found = self.session.assessment
        return schedule_of(found.profile, found.judgement.ages)

    def pressed_twice(self, time: dt.datetime) -> Application | None:
        """The application that was noted within a minute of a time."""
        return pressed_twice(self.session.record.applications, time)

    def log_application(self, entry: Application) -> None:
        """Note that cream was put on."""
        record = self.session.record
        self.session.change_record(
            record.with_applications((*record.applications, entry)), self.tr("adding an application")
        )

    def correct_application(self, entry: Application, right: Application) -> None:
        """Put another entry in the place of one of the log."""
        record = self.session.record
        corrected = tuple(right if other is entry else other for other in record.applications)
        self.session.change_record(record.with_applications(corrected), self.tr("correcting an application"))

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
