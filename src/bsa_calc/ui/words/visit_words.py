"""Visits, differences and scores in words."""

from __future__ import annotations

import datetime as dt
import math

from PySide6.QtCore import QLocale, QObject

from bsa_calc.label.verdict import shown_tenths
from bsa_calc.record.compare import Comparison, Difference
from bsa_calc.record.timeline import Point
from bsa_calc.record.visit import Figures, Visit
from bsa_calc.ui.words.dates import day_words
from bsa_calc.ui.words.terms import region_name

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
    """A difference to a tenth, with its sign."""
    shown = round(value, 1)
    return (MINUS if shown < 0 else "+" if shown > 0 else "") + tenths(abs(shown))


def _is_same(difference: Difference) -> bool:
    """Whether both visits are painted alike to the last digit."""
    return difference.change == 0 and difference.band == (0, 0)


class VisitWords(QObject):
    """What windows say of visits."""

    def row(self, point: Point) -> tuple[str, str, str, str]:
        """Date, affected, cream and verdict of a visit."""
        figures = point.figures
        if figures is None:
            return (day_words(point.date), "", "", self.tr("cannot be read"))
        verdicts = {
            "within": self.tr("within"),
            "too_close": self.tr("too close"),
            "over": self.tr("over"),
            "not_finished": self.tr("not finished"),
            "not_judged": self.tr("cannot be judged"),
        }
        percent = self.tr("{0} %")
        return (
            day_words(point.date),
            percent.format(tenths(figures.affected_percent)),
            percent.format(application_tenths(figures)),
            verdicts.get(figures.verdict, figures.verdict),
        )

    def outdated(self, visit: Visit) -> str:
        """What a visit was measured by that has changed since; it is measured anew, and its file keeps its figures."""
        found = visit.outdated()
        if not found:
            return ""
        if "weights" in found:
            said = self.tr("This visit was measured by another edition of its weight table; it is measured anew here.")
        else:
            said = self.tr("This visit was judged by another edition of the label; it is judged anew here.")
        if visit.figures is None:
            return said
        return f"{said} " + self.tr("Then cream covered {0} %.").format(application_tenths(visit.figures))

    def change(self, difference: Difference, earlier: dt.date) -> str:
        """The whole body's difference as a sentence."""
        day = day_words(earlier)
        if _is_same(difference):
            return self.tr("Painted as on {0}.").format(day)
        if not difference.measurable:
            said = self.tr("No measurable change since {0}: {1} percentage points lie inside the band ({2} to {3}).")
        elif difference.change < 0:
            said = self.tr("Less affected than on {0}: {1} percentage points (likely {2} to {3}).")
        else:
            said = self.tr("More affected than on {0}: {1} percentage points (likely {2} to {3}).")
        low, high = difference.band
        return said.format(day, signed(difference.change), signed(low), signed(high))

    def regained(self, comparison: Comparison) -> str:
        """How much of what was affected has its colour back."""
        if comparison.regained_percent is None:
            return ""
        number = QLocale().toString(comparison.regained_percent, "f", 0)
        said = self.tr("Of the skin affected then, {0} % is not painted now.").format(number)
        if _is_same(comparison.total):
            said = ""
        if not comparison.same_weights:
            said += " " + self.tr("The two visits count by different bodies, ages or tables.")
        return said

    def region_rows(self, comparison: Comparison) -> list[tuple[str, str, str, str]]:
        """Region, then, now and difference; the largest difference first."""
        order = sorted(comparison.regions.items(), key=lambda item: -abs(item[1].change))
        return [(region_name(region), *self._figures(found)) for region, found in order]

    def total_row(self, comparison: Comparison) -> tuple[str, str, str, str]:
        """The same of the whole body."""
        return (self.tr("Whole body"), *self._figures(comparison.total))

    def _figures(self, found: Difference) -> tuple[str, str, str]:
        percent = self.tr("{0} %")
        change = signed(found.change) if found.measurable else self.tr("no measurable change")
        if found.change == 0:
            change = self.tr("same")
        # Both with the same digits: the eye compares them.
        digits = 2 if max(found.before, found.after) < _SMALL_PERCENT else 1
        before, after = (QLocale().toString(value, "f", digits) for value in (found.before, found.after))
        return percent.format(before), percent.format(after), change
