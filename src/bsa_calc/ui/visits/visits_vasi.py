"""The page of the VASI: a score of the pigment lost, per part and in all, and how far it fell."""

from __future__ import annotations

import math

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bsa_calc.body.weights import age_band, triangle_weights
from bsa_calc.errors import InputError
from bsa_calc.measure.vasi import FACE_GOAL, PARTS, TOTAL_GOAL, Vasi, VasiChange, vasi, vasi_change
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.patches import find_patches
from bsa_calc.record.visit import Visit
from bsa_calc.ui.visits.visit_commands import VisitCommands
from bsa_calc.ui.widgets.plain_table import PlainTable
from bsa_calc.ui.widgets.text_block import TextBlock
from bsa_calc.ui.words.dates import day_words
from bsa_calc.ui.words.label_terms import error_text


def _whole(percent: float) -> str:
    """A change in whole percent towards none: by rounding it never reaches a goal that it has not."""
    return QLocale().toString(float(math.floor(abs(percent) + 1e-9)), "f", 0)


def _hundredths(score: float) -> str:
    return QLocale().toString(float(score), "f", 2)


def _counted_by(drawing: Drawing) -> tuple[str, str, str]:
    """What decides how much each part of the body counts."""
    return drawing.body, drawing.weight_table, age_band(drawing.age)


def _has_grades(score: Vasi) -> bool:
    """Whether there is a score at all: of patches that are all without a grade, 0 would read as all colour kept."""
    return not score.ungraded or score.total > 0


class VasiPage(QWidget):
    """Shows the record after `refresh`."""

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
                "Hand units (1 hand unit is 1 % of the body) times the grade of each patch (0, 10, 25, 50, 75, 90"
                " or 100 % of the pigment lost), added up; 0 to 100. The total includes the face. The goals are "
                "those of the trials in EMA/100444/2023. More under “How it is calculated” (Shift+F1). Grade patches in"
                " their list: right button or Ctrl+G."
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
        patches = find_patches(drawing.paint, session.result.patches)
        weights = triangle_weights(drawing.body, drawing.weight_table, drawing.age)
        return vasi(patches, weights, visit.grades)

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
        if change is not None and _counted_by(first.drawing) != _counted_by(now.drawing):
            said.append(self.tr("The two visits were counted by different tables; this figure cannot be used."))
        elif change is not None:
            face = self.tr("Face score {0} → {1}").format(_hundredths(before.face), _hundredths(after.face))
            total = self.tr("Total score {0} → {1}").format(_hundredths(before.total), _hundredths(after.total))
            said.append(self._goal(self.tr("F-VASI75"), face, change.face_lower, FACE_GOAL, change.face_reached))
            said.append(self._goal(self.tr("T-VASI50"), total, change.total_lower, TOTAL_GOAL, change.total_reached))
        elif first.id == now.id and not said:
            said.append(self.tr("This is the first visit. Later ones are compared with it."))
        return said

    def _missing(self, visit: Visit, number: int) -> str:
        day = day_words(visit.date)
        if number == 1:
            return self.tr("{0}: one patch has no grade yet, so the score is too low.").format(day)
        return self.tr("{0}: {1} patches have no grade yet, so the score is too low.").format(day, number)

    def _goal(self, name: str, scores: str, lower: float | None, goal: float, reached: bool | None) -> str:
        """Whether a goal is reached, and from what: "F-VASI75: yes. Face score 0.23 → 0.04, 84 % lower …"."""
        if lower is None or reached is None:
            return self.tr("{0}: not possible, the first score was 0.").format(name)
        answer = self.tr("yes") if reached else self.tr("no")
        said = self.tr("{0}: {1}. {2}, {3} ({4} % or more counts).")
        return said.format(name, answer, scores, self._lower(lower), QLocale().toString(goal, "f", 0))
