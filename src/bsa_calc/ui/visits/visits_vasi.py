"""The page of the VASI: a score of the pigment lost, per part and in all, and how far it fell."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bsa_calc.body.weights import triangle_weights
from bsa_calc.errors import InputError
from bsa_calc.measure.vasi import FACE_GOAL, PARTS, TOTAL_GOAL, Vasi, VasiChange, vasi, vasi_change
from bsa_calc.paint.patches import find_patches
from bsa_calc.record.grades import patch_grades
from bsa_calc.record.visit import Visit
from bsa_calc.ui.visits.visit_commands import VisitCommands
from bsa_calc.ui.widgets.plain_table import PlainTable
from bsa_calc.ui.widgets.text_block import TextBlock
from bsa_calc.ui.words.dates import day_words
from bsa_calc.ui.words.label_terms import error_text


def _whole(percent: float) -> str:
    """A change in whole percent towards none: by rounding it never reaches a goal that it has not."""
    return QLocale().toString(float(math.floor(abs(percent) + 1e-9)), "f", 0)


def _has_grades(score: Vasi) -> bool:
    """Whether there is a score at all: of patches that are all without a grade, 0 would read as all colour kept."""
    return not score.ungraded or score.total > 0


class VasiPage(QWidget):
    """Follows the record when it is told to."""

    def __init__(self, commands: VisitCommands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        label = TextBlock(14, "text", parent=self)
        label.set_words(self.tr("A score, not the limit: the VASI weighs the area by how much pigment is lost."))
        self.goals = TextBlock(14, "text", parent=self)
        self.table = PlainTable(
            self.tr("VASI by part of the body"),
            (self.tr("Part"), self.tr("first visit"), self.tr("this visit"), self.tr("change")),
            self,
        )
        source = TextBlock(12, "secondary", parent=self)
        source.set_words(
            self.tr(
                "Sum over parts of hand units (1 hand unit is 1 % of the body) times the grade of each patch (0, 10, "
                "25, 50, 75, 90 or 100 % of the pigment lost); 0 to 100. The total includes the face here; sources "
                "differ. F-VASI75 and T-VASI50: the face at least 75 % and the total at least 50 % lower than at the "
                "first visit, the endpoints of the trials in EMA/100444/2023. Grade patches in their list: right "
                "button or Ctrl+G."
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 8, 6, 6)
        layout.setSpacing(10)
        layout.addWidget(label)
        layout.addWidget(self.goals)
        layout.addWidget(self.table, 1)
        layout.addWidget(source)

    def refresh(self) -> None:
        """Show the scores of the first visit and of the one that is shown."""
        commands = self._commands
        first, now = commands.visits()[0], commands.session.visit
        try:
            derived = commands.session.shown.derived
            scores = (
                derived.last("score of the first visit", (first,), lambda: self._score(first)),
                derived.last("score of the visit shown", (now,), lambda: self._score(now)),
            )
        except InputError as error:
            self.goals.set_words(error_text(error))
            self.table.set_rows(())
            return
        change = vasi_change(*scores) if first.id != now.id else None
        self.table.set_rows(self._rows(*scores, change))
        self.goals.set_words(" ".join(self._sentences(first, now, *scores, change)))

    def _score(self, visit: Visit) -> Vasi:
        """The score of a visit. Raises InputError if it cannot be read."""
        session, drawing = self._commands.session, visit.drawing
        patches = session.result.patches if drawing is session.drawing else find_patches(drawing.paint)
        weights = triangle_weights(drawing.body, drawing.weight_table, drawing.age)
        return vasi(patches, weights, np.asarray(patch_grades(visit.grades, patches)))

    def _rows(self, first: Vasi, now: Vasi, change: VasiChange | None) -> list[tuple[str, str, str, str]]:
        names = {
            "head_neck": self.tr("Head and neck"),
            "hands": self.tr("Hands"),
            "upper_limbs": self.tr("Arms without hands"),
            "trunk": self.tr("Trunk"),
            "lower_limbs": self.tr("Legs without feet"),
            "feet": self.tr("Feet"),
        }
        rows = [(names[part], first.parts[part], now.parts[part]) for part in PARTS]
        total, face = self.tr("Total (T-VASI), 0 to 100"), self.tr("Face (F-VASI)")
        rows = [(total, first.total, now.total), (face, first.face, now.face), *rows]
        shown = _has_grades(first), _has_grades(now)
        return [self._row(*row, shown, change) for row in rows]

    def _row(
        self, name: str, first: float, now: float, shown: tuple[bool, bool], change: VasiChange | None
    ) -> tuple[str, str, str, str]:
        number, none = QLocale(), self.tr("–")
        scores = [
            number.toString(score, "f", 2) if has else none for score, has in zip((first, now), shown, strict=True)
        ]
        said = ""
        if change is not None:
            lower = 100 * (first - now) / first if first > 0 else None
            said = none if lower is None else self._lower(lower)
        return name, scores[0], scores[1], said

    def _lower(self, lower: float) -> str:
        number = _whole(lower)
        if number == "0":
            return self.tr("no change")
        return self.tr("{0} % lower").format(number) if lower > 0 else self.tr("{0} % higher").format(number)

    def _sentences(self, first: Visit, now: Visit, before: Vasi, after: Vasi, change: VasiChange | None) -> list[str]:
        said = []
        for visit, score in {first.id: (first, before), now.id: (now, after)}.values():
            if score.ungraded:
                said.append(self._missing(visit, len(score.ungraded)))
        if change is not None:
            said.append(self._goal(self.tr("F-VASI75"), change.face_lower, FACE_GOAL, change.face_reached))
            said.append(self._goal(self.tr("T-VASI50"), change.total_lower, TOTAL_GOAL, change.total_reached))
        elif first.id == now.id and not said:
            said.append(self.tr("This is the first visit: later ones are held against it."))
        return said

    def _missing(self, visit: Visit, number: int) -> str:
        day = day_words(visit.date)
        if number == 1:
            return self.tr("{0}: one patch has no grade yet, so the score is too low.").format(day)
        return self.tr("{0}: {1} patches have no grade yet, so the score is too low.").format(day, number)

    def _goal(self, name: str, lower: float | None, goal: float, reached: bool | None) -> str:
        if lower is None or reached is None:
            return self.tr("{0}: cannot be asked, the first score is 0.").format(name)
        percent = _whole(lower)
        if reached:
            return self.tr("{0} reached: {1} % lower.").format(name, percent)
        needed = QLocale().toString(goal, "f", 0)
        if lower < 0:
            return self.tr("{0} not reached: {1} % higher, {2} % lower needed.").format(name, percent, needed)
        return self.tr("{0} not reached: {1} % lower, {2} % needed.").format(name, percent, needed)
