"""Visits, differences and scores in words."""

from __future__ import annotations

import datetime as dt
import math

from PySide6.QtCore import QLocale, QObject

from bsa_calc.label.profile import Profile
from bsa_calc.label.verdict import shown_tenths
from bsa_calc.label.verdict_words import SHORT_VERDICT_WORDS
from bsa_calc.measure.basis import Basis
from bsa_calc.record.compare import Comparison, Fall
from bsa_calc.record.difference import Difference
from bsa_calc.record.timeline import Point
from bsa_calc.record.visit import Figures, Visit
from bsa_calc.ui.words.dates import day_words
from bsa_calc.ui.words.label_terms import core_text
from bsa_calc.ui.words.terms import region_name, table_words

MINUS = "−"
#: Regions of which less is affected at both visits show hundredths, percent of the body.
_SMALL_PERCENT = 0.95


def tenths(value: float) -> str:
    """A figure to a tenth."""
    return QLocale().toString(value + 0.0, "f", 1)


def application_tenths(figures: Figures) -> str:
    """The application's figure to a tenth; it never crosses the limit of its day by rounding."""
    limit = math.nan if figures.limit_percent is None else figures.limit_percent
    return tenths(shown_tenths(figures.application_percent, limit))


def signed(value: float) -> str:
    """A difference to a tenth with its sign; a smaller one to a hundredth."""
    digits = 1 if abs(value) >= 0.05 else 2
    shown = round(value, digits)
    sign = MINUS if shown < 0 else "+" if shown > 0 else ""
    return sign + QLocale().toString(abs(shown), "f", digits)


def whole(value: float) -> str:
    """A percentage without decimals, with its sign where it is negative."""
    shown = round(value)
    return f"{MINUS if shown < 0 else ''}{QLocale().toString(float(abs(shown)), 'f', 0)}"


def _is_same(difference: Difference) -> bool:
    """Whether both visits are painted alike to the last digit."""
    return difference.change == 0 and difference.band == (0, 0)


class VisitWords(QObject):
    """What windows say of visits."""

    def row(self, point: Point, *, damaged: bool = False) -> tuple[str, str, str, str]:
        """Date, affected, cream and verdict of a visit; of a damaged one that its figures are only stored."""
        figures = point.figures or point.stored
        if figures is None:
            return (day_words(point.date), "", "", self.tr("cannot be read"))
        percent = self.tr("{0} %")
        verdict = core_text(SHORT_VERDICT_WORDS.get(figures.verdict, figures.verdict))
        if damaged or point.figures is None:
            verdict = self.tr("stored, not checked") if point.figures is None else self.tr("as stored")
        return (
            day_words(point.date),
            percent.format(tenths(figures.affected_percent)),
            percent.format(application_tenths(figures)),
            verdict,
        )

    def outdated(self, visit: Visit, profile: Profile) -> str:
        """Says that a visit is measured again by rules that changed; its file keeps its figures."""
        found = visit.outdated(profile)
        if not found:
            return ""
        if "weights" in found:
            said = self.tr(
                "This visit was measured with another version of its weight table. Here it is measured again."
            )
        else:
            said = self.tr("This visit was judged by another version of the label. Here it is judged again.")
        if visit.figures is None or not visit.checked:
            return said
        return f"{said} " + self.tr("Then cream covered {0} %.").format(application_tenths(visit.figures))

    def change(self, difference: Difference, earlier: dt.date) -> str:
        """The whole body's difference as a sentence."""
        day = day_words(earlier)
        if _is_same(difference):
            return self.tr("Painted exactly as on {0}.").format(day)
        if not difference.measurable:
            said = self.tr("About the same as on {0} ({1} points; anything from {2} to {3} can be painting error).")
        elif difference.change < 0:
            said = self.tr("Less affected than on {0}: {1} points (likely {2} to {3}).")
        else:
            said = self.tr("More affected than on {0}: {1} points (likely {2} to {3}).")
        low, high = difference.band
        return said.format(day, signed(difference.change), signed(low), signed(high))

    def skin(self, found: Comparison) -> list[str]:
        """How much of the area is gone in all, with its band, and how much is new; nothing where all is as it was."""
        if found.fall is None or _is_same(found.total):
            return []
        low, high = found.fall.band
        fallen, new = found.fall.percent, tenths(found.gained_percent)
        if 0 < found.gained_percent < 0.05:
            new = f"<{tenths(0.1)}"
        said = (
            self.tr("The affected area is {0} % smaller (likely {1} to {2} %), with {3} % newly affected counted in.")
            if fallen >= 0
            else self.tr(
                "The affected area is {0} % larger (likely {1} to {2} %), with {3} % newly affected counted in."
            )
        )
        ends = (low, high) if fallen >= 0 else (-high, -low)
        return [said.format(*(whole(value) for value in (abs(fallen), *ends)), new)]

    def counted(self, found: Comparison) -> list[str]:
        """By what two visits are counted, where one of them was counted by something else when it was drawn."""
        if not found.recounted:
            return []
        return [self.tr("Both are counted by what the latest visit is: {0}.").format(self.basis(found.basis))]

    def basis(self, basis: Basis) -> str:
        """What visits are counted by: this person's weights, or a table with its ages."""
        facts, number = basis.facts, QLocale()
        if basis.build is None or basis.ends is None:
            return table_words(basis.table, basis.age)
        sex = self.tr("woman") if facts.sex == "female" else self.tr("man")
        figures = (basis.ends[0], facts.height_cm or 0.0, facts.weight_kg or 0.0)
        return self.tr("this person ({0}, {1}, {2} cm, {3} kg)").format(
            sex, *(number.toString(float(f), "g", 6) for f in figures)
        )

    def regained(self, found: Fall) -> str:
        """How much colour is back, with its band."""
        low, high = found.band
        said = (
            self.tr("Repigmentation by area and grades: {0} % (likely {1} to {2} %), newly affected skin counted in.")
            if found.by_grades
            else self.tr("Repigmentation by area alone: {0} % (likely {1} to {2} %), newly affected skin counted in.")
        )
        return said.format(*(whole(value) for value in (found.percent, low, high)))

    def region_rows(self, comparison: Comparison) -> list[tuple[str, str, str, str]]:
        """Region, then, now and difference; the largest difference first."""
        order = sorted(comparison.regions.items(), key=lambda item: -abs(item[1].change))
        return [(region_name(region), *self._figures(found)) for region, found in order]

    def total_row(self, comparison: Comparison) -> tuple[str, str, str, str]:
        """The same of the whole body."""
        return (self.tr("Whole body"), *self._figures(comparison.total))

    def _figures(self, found: Difference) -> tuple[str, str, str]:
        percent = self.tr("{0} %")
        change = signed(found.change) if found.measurable else self.tr("about the same")
        if found.change == 0:
            change = self.tr("same")
        # Both with the same digits: the eye compares them.
        digits = 2 if max(found.before, found.after) < _SMALL_PERCENT else 1
        before, after = (QLocale().toString(value, "f", digits) for value in (found.before, found.after))
        return percent.format(before), percent.format(after), change
