"""Counts the visits of the course alike, one after the other while nothing else is to do."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from bsa_calc.measure.basis import Basis
from bsa_calc.record.course import Counted, Course, count, course_of
from bsa_calc.record.visit import Visit
from bsa_calc.ui.document.session import Session


class Counting(QObject):
    """The course of the open record, as far as it is counted; what did not change is not counted again."""

    counted = Signal()  # one more visit, or all that are left

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._count_one)

    @property
    def _known(self) -> dict[str, tuple[Visit, Basis, Counted | None]]:
        """What was counted; it goes with the open record."""
        return self._session.shown.derived.of("counted visits", dict)

    def course(self) -> Course:
        """The course of the record; what is missing is counted soon."""
        found = course_of(self._session.record)
        course = replace(found, counted=self._still_true(found))
        if self._left(course):
            self._soon.start(0)
        return course

    def finished(self) -> Course:
        """The course with all visits counted now."""
        course = self.course()
        while (left := self._left(course)) is not None:
            self._count(left, course)
            course = replace(course, counted=self._still_true(course))
        return course

    def damaged(self, course: Course) -> frozenset[str]:
        """Ids of visits that were found to be damaged."""
        found = ((visit.id, self._of(visit, course)) for visit in course.visits)
        return frozenset(visit_id for visit_id, known in found if known is not None and known[2] is None)

    def _still_true(self, course: Course) -> dict[str, Counted]:
        return {
            visit.id: known[2]
            for visit in course.visits
            if (known := self._of(visit, course)) is not None and known[2] is not None
        }

    def _of(self, visit: Visit, course: Course) -> tuple[Visit, Basis, Counted | None] | None:
        """What is known of a visit, if it was counted as the course is."""
        known = self._known.get(visit.id)
        if known is None or known[0] is not visit or course.model is None or not known[1].is_of(course.model):
            return None
        return known

    def _left(self, course: Course) -> Visit | None:
        """A visit that is not counted yet; None where all are, or none can be.

        First the one that is shown and its baseline: their scores stand beside each other.
        """
        if course.model is None:
            return None
        order = (self._session.visit, course.baseline, *reversed(course.visits))
        return next((visit for visit in order if self._of(visit, course) is None), None)

    def _count(self, visit: Visit, course: Course) -> None:
        assert course.model is not None
        self._known[visit.id] = visit, Basis(course.model), count(visit, course.model)

    def _count_one(self) -> None:
        if self._session.is_held:
            self._soon.start(100)
            return
        course = self.course()
        left = self._left(course)
        if left is not None:
            self._count(left, course)
            self.counted.emit()
