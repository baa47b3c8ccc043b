"""The course of a treatment in words: what plot, table, page and clipboard say of it, from one place."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject

from bsa_calc.errors import InputError
from bsa_calc.measure.vasi import FACE_GOAL, FACE_SMALLEST, PARTS, TOTAL_GOAL, Vasi, VasiChange
from bsa_calc.record.course import Counted, Course
from bsa_calc.record.visit import Visit
from bsa_calc.ui.page.course_plot import PlotData, PlotReview, PlotVisit
from bsa_calc.ui.words.dates import day_words
from bsa_calc.ui.words.visit_words import VisitWords, tenths

#: So much of a note stands in a row.
_NOTE = 60


def whole_down(percent: float) -> str:
    """A change in whole percent towards none: by rounding it never reaches a goal that it has not."""
    return QLocale().toString(float(math.floor(abs(percent) + 1e-9)), "f", 0)


def hundredths(score: float) -> str:
    """A score."""
    return QLocale().toString(float(score), "f", 2)


class CourseWords(QObject):
    """Says what a course says; `reviews` are the label's weeks since the treatment began."""

    def __init__(self, course: Course, reviews: Sequence[int] = (), limit: float | None = None) -> None:
        super().__init__()
        self.course, self._reviews, self._limit = course, reviews, limit
        self._visits = VisitWords(self)

    # --- the plot ----------------------------------------------------------------------------------------------------

    def plot(self) -> PlotData:
        """What the plot shows: visits that could be counted, none by what its file says."""
        visits = [
            self._plotted(v, self.course.counted[v.id]) for v in self.course.visits if v.id in self.course.counted
        ]
        reviews = [PlotReview(float(week), self.tr("week {0}: review").format(week)) for week in self._reviews]
        return PlotData(visits, self._limit, reviews)

    def _plotted(self, visit: Visit, found: Counted) -> PlotVisit:
        score = self._score(visit)
        return PlotVisit(
            week=self.course.weeks(visit),
            label=day_words(visit.date),
            affected=found.affected_percent,
            applied=found.application_percent,
            band=found.band,
            vasi=_total(score),
            face=_face(score),
            unconfirmed=found.unconfirmed > 0,
        )

    def _has_score(self, visit: Visit, found: Counted) -> bool:
        return visit.has_grades and found.vasi.known

    # --- the table ---------------------------------------------------------------------------------------------------

    def titles(self) -> tuple[str, ...]:
        """The columns of the table."""
        return (
            self.tr("Visit"), self.tr("week"), self.tr("affected"), self.tr("cream"), self.tr("VASI"), self.tr("face"),
            self.tr("note"),
        )  # fmt: skip

    def rows(self) -> list[tuple[str, ...]]:
        """One row for each visit, those that cannot be read among them."""
        return [self._row(visit) for visit in self.course.visits]

    def _row(self, visit: Visit) -> tuple[str, ...]:
        found, none = self.course.counted.get(visit.id), self.tr("–")
        note = " ".join(visit.note.split())
        note = note if len(note) <= _NOTE else f"{note[:_NOTE].rstrip()}…"
        week = QLocale().toString(float(math.floor(self.course.weeks(visit))), "f", 0)
        if found is None:
            said = self._stored(visit)
            return (day_words(visit.date), week, none, none, none, none, " · ".join(filter(None, (said, note))))
        scored = self._has_score(visit, found)
        scores = (hundredths(found.vasi.total), hundredths(found.vasi.face)) if scored else (none, none)
        marks = [self.tr("score too low: grades missing")] if scored and not found.vasi.complete else []
        marks += [self.tr("carried over, not confirmed")] if found.unconfirmed > 0 else []
        percent = self.tr("{0} %")
        areas = (percent.format(tenths(v)) for v in (found.affected_percent, found.application_percent))
        return (day_words(visit.date), week, *areas, *scores, " · ".join(filter(None, (*marks, note))))

    def _stored(self, visit: Visit) -> str:
        """What is known of a visit that cannot be read: what its file says, marked as that."""
        figures = visit.figures
        if figures is None:
            return self.tr("cannot be read")
        said = (
            self.tr("cannot be read; stored: affected {0} %, cream {1} %")
            if visit.checked
            else self.tr("cannot be read; stored, not checked: affected {0} %, cream {1} %")
        )
        return said.format(tenths(figures.affected_percent), tenths(figures.application_percent))

    def counted_by(self) -> str:
        """By what all visits are counted."""
        basis = self.course.basis
        if basis is None:
            return self.tr("No visit can be read.")
        said = self.tr("All visits are counted alike, from their paint, by what the latest one is: {0}.")
        return said.format(self._visits.basis(basis))

    # --- the score ---------------------------------------------------------------------------------------------------

    def parts(self) -> dict[str, str]:
        """The six parts of the score by their names."""
        names = {
            "head_neck": self.tr("Head and neck"),
            "hands": self.tr("Hands"),
            "upper_limbs": self.tr("Arms without hands"),
            "trunk": self.tr("Trunk"),
            "lower_limbs": self.tr("Legs without feet"),
            "feet": self.tr("Feet"),
        }
        return {part: names[part] for part in PARTS}

    def score_rows(self, visit: Visit) -> list[tuple[str, str, str, str]]:
        """Total, face and the six parts: then, now, and how far each fell."""
        then, now = self._score(self.course.baseline), self._score(visit)
        change = self.course.change(visit)
        total, face = self.tr("Total (T-VASI), 0 to 100"), self.tr("Face (F-VASI)")
        noise = change is not None and change.face_too_small
        rows = [self._score_row(total, _total(then), _total(now), change)]
        rows.append(self._score_row(face, _face(then), _face(now), change, comparable=not noise))
        rows += [
            self._score_row(name, _part(then, part), _part(now, part), change) for part, name in self.parts().items()
        ]
        return rows

    def _score_row(
        self, name: str, then: float | None, now: float | None, change: VasiChange | None, *, comparable: bool = True
    ) -> tuple[str, str, str, str]:
        fallen = self._fallen(then, now, change, comparable=comparable)
        return name, self._shown(then), self._shown(now), fallen

    def _score(self, visit: Visit) -> Vasi | None:
        found = self.course.counted.get(visit.id)
        return found.vasi if found is not None and self._has_score(visit, found) else None

    def _shown(self, score: float | None) -> str:
        return self.tr("–") if score is None else hundredths(score)

    def _fallen(self, then: float | None, now: float | None, change: VasiChange | None, *, comparable: bool) -> str:
        if change is None or then is None or now is None:
            return ""
        if not comparable:
            return self.tr("too small to compare")
        return self.lower(100 * (then - now) / then) if then > 0 else self.tr("–")

    def lower(self, lower: float) -> str:
        """How far a score fell, or rose."""
        number = whole_down(lower)
        if number == "0":
            return self.tr("no change")
        return self.tr("{0} % lower").format(number) if lower > 0 else self.tr("{0} % higher").format(number)

    def score_sentences(self, visit: Visit) -> list[str]:
        """What the scores say: what is missing, what is not confirmed, the goals, and how much colour is back."""
        first, change = self.course.baseline, self.course.change(visit)
        both = {one.id: one for one in (first, visit)}.values()
        said = [line for one in both for line in self._doubts(one)]
        before, after = self._score(first), self._score(visit)
        if change is not None and before is not None and after is not None:
            said += [*self._goals(before, after, change), *self._regained(visit)]
            said.append(self.tr("Percent are rounded down, so that no goal is reached by rounding."))
        elif first.id == visit.id and not said:
            said.append(self.tr("This is the first visit. Later ones are compared with it."))
        return said

    def _doubts(self, visit: Visit) -> list[str]:
        found, day, said = self.course.counted.get(visit.id), day_words(visit.date), []
        if found is None:
            return []
        if found.vasi.ungraded > 0 and not found.vasi.complete:
            said.append(self.tr("{0}: {1} % of the body has no grade yet, so the score is too low.").format(
                day, self._small(found.vasi.ungraded)))  # fmt: skip
        if found.unconfirmed > 0 and visit.carried is not None and visit.has_grades:
            said.append(self.tr("{0}: paint and grades of {1} % of the body are from {2} and not confirmed.").format(
                day, self._small(found.unconfirmed), day_words(visit.carried.day)))  # fmt: skip
        return said

    def _small(self, percent: float) -> str:
        return QLocale().toString(float(percent), "f", 2) if percent >= 0.005 else f"<{hundredths(0.01)}"

    def _goals(self, before: Vasi, after: Vasi, change: VasiChange) -> list[str]:
        face = self.tr("Face score {0} → {1}").format(hundredths(before.face), hundredths(after.face))
        total = self.tr("Total score {0} → {1}").format(hundredths(before.total), hundredths(after.total))
        return [
            self.too_small(face)
            if change.face_too_small
            else self.goal(self.tr("F-VASI75"), face, change.face_lower, FACE_GOAL, change.face_reached),
            self.goal(self.tr("T-VASI50"), total, change.total_lower, TOTAL_GOAL, change.total_reached),
        ]

    def too_small(self, scores: str) -> str:
        """The face's score is below noise."""
        said = self.tr("F-VASI75: too small to compare. {0}; less than {1} cannot be told from noise.")
        return said.format(scores, QLocale().toString(FACE_SMALLEST, "f", 3))

    def goal(self, name: str, scores: str, lower: float | None, goal: float, reached: bool | None) -> str:
        """Whether a goal is reached, and from what: "F-VASI75: yes. Face score 0.23 → 0.04, 84 % lower …"."""
        if lower is None or reached is None:
            return self.tr("{0}: not possible, the first score was 0.").format(name)
        answer = self.tr("yes") if reached else self.tr("no")
        said = self.tr("{0}: {1}. {2}, {3} ({4} % or more counts).")
        return said.format(name, answer, scores, self.lower(lower), QLocale().toString(goal, "f", 0))

    def _regained(self, visit: Visit) -> list[str]:
        try:
            found = self.course.regained(visit)
        except InputError:
            return []
        return [] if found is None else [self._visits.regained(found)]

    # --- for the clipboard -------------------------------------------------------------------------------------------

    def text(self, person: str, printed: dt.date) -> str:
        """The course as lines that paste into a record or a table."""
        head = " · ".join(filter(None, (person, self.tr("course of {0}").format(day_words(printed)))))
        lines = [head, "\t".join(self.titles()), *("\t".join(row) for row in self.rows())]
        last = self.course.visits[-1]
        return "\n".join([*lines, *self.score_sentences(last), self.counted_by()])


def _total(score: Vasi | None) -> float | None:
    return None if score is None else score.total


def _face(score: Vasi | None) -> float | None:
    return None if score is None else score.face


def _part(score: Vasi | None, part: str) -> float | None:
    return None if score is None else score.parts[part]
