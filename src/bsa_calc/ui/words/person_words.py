"""What the window says of this person's body: sex, height, weight, waist, and what they are counted by."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QLocale, QObject

from bsa_calc.body.body_facts import PASSING, BodyFacts
from bsa_calc.label.assessment import Assessment
from bsa_calc.label.verdict import shown_tenths
from bsa_calc.measure.basis import CHART, PERSON, Basis
from bsa_calc.ui.words.terms import table_words


class PersonText(NamedTuple):
    """What stands on the page of the person; empty for what cannot be said."""

    still: str = ""
    carried: str = ""
    counted: str = ""
    chart: str = ""


class PersonWords(QObject):
    """Puts the person's body into words."""

    def text(self, found: Assessment) -> PersonText:
        """Everything below the fields."""
        facts, basis = found.drawing.body_facts, found.measurement.basis
        figures = ", ".join(self._figure(facts, name) for name in PASSING if name in facts.carried)
        return PersonText(
            self.tr("Still {0}").format(figures) if figures else "",
            self.tr("From an earlier visit: {0}. They count when you confirm them.").format(figures) if figures else "",
            self._counted(basis, found),
            self._chart(basis, found),
        )

    def short(self, basis: Basis) -> str:
        """The person whose weights are in use, "woman, 34, 165 cm, 92 kg"; empty where none are."""
        if basis.table != PERSON or basis.ends is None:
            return ""
        sex = self.tr("woman") if basis.facts.sex == "female" else self.tr("man")
        size = (self._figure(basis.facts, name) for name in PASSING if getattr(basis.facts, name) is not None)
        return ", ".join((sex, self._number(float(int(basis.ends[0]))), *size))

    def _counted(self, basis: Basis, found: Assessment) -> str:
        if basis.table == PERSON:
            said = self.tr("Counted by this person’s weights: {0}. BMI {1}.")
            return said.format(self.short(basis), self._number(basis.bmi or 0.0))
        table = self.tr("Counted by {0}.").format(table_words(basis.table, found.measurement.age))
        if basis.bmi is not None:
            table += " " + self.tr("BMI {0}.").format(self._number(basis.bmi))
        if basis.chosen == CHART and basis.refusal is None:
            table += " " + self.tr("With sex, age from 16, height and weight this person’s own weights count.")
        return table

    def _chart(self, basis: Basis, found: Assessment) -> str:
        if basis.table != PERSON:
            return ""
        limit = found.limit_percent
        percent = shown_tenths(found.measurement.chart_percent, float("inf") if limit is None else limit)
        return self.tr("By Lund and Browder it would be {0} %.").format(QLocale().toString(percent, "f", 1))

    def _figure(self, facts: BodyFacts, name: str) -> str:
        patterns = {
            "height_cm": self.tr("{0} cm"),
            "weight_kg": self.tr("{0} kg"),
            "waist_cm": self.tr("waist {0} cm"),
        }
        return patterns[name].format(self._number(getattr(facts, name)))

    def _number(self, value: float) -> str:
        return QLocale().toString(float(round(value, 1)), "g", 6)
