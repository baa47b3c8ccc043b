"""Visits, differences and scores in words."""

from __future__ import annotations

import datetime as dt
import math

from PySide6.QtCore import QLocale, QObject

from bsa_calc.body.weights import age_band
from bsa_calc.label.verdict import shown_tenths
from bsa_calc.label.verdict_words import SHORT_VERDICT_WORDS
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.compare import Comparison, Difference
from bsa_calc.record.timeline import Point
from bsa_calc.record.visit import Figures, Visit
from bsa_calc.ui.words.dates import day_words
from bsa_calc.ui.words.label_terms import core_text
from bsa_calc.ui.words.terms import body_names, inside, region_name, table_words

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


def _is_same(difference: Difference) -> bool:
    """Whether both visits are painted alike to the last digit."""
    return difference.change == 0 and difference.band == (0, 0)


def _counted_by(drawing: Drawing, *, body: bool) -> str:
    """The weight table of a visit with the ages it counts for, and the drawn body if asked for."""
    table = table_words(drawing.weight_table, age_band(drawing.age))
    return f"{table}, {inside(body_names()[drawing.body])}" if body else table


class VisitWords(QObject):
    """What windows say of visits."""

    def row(self, point: Point) -> tuple[str, str, str, str]:
        """Date, affected, cream and verdict of a visit."""
        figures = point.figures
        if figures is None:
            return (day_words(point.date), "", "", self.tr("cannot be read"))
        percent = self.tr("{0} %")
        return (
            day_words(point.date),
            percent.format(tenths(figures.affected_percent)),
            percent.format(application_tenths(figures)),
            core_text(SHORT_VERDICT_WORDS.get(figures.verdict, figures.verdict)),
        )

    def outdated(self, visit: Visit) -> str:
        """Says that a visit is measured again by rules that changed; its file keeps its figures."""
        found = visit.outdated()
        if not found:
            return ""
        if "weights" in found:
            said = self.tr(
                "This visit was measured with another version of its weight table. Here it is measured again."
            )
        else:
            said = self.tr("This visit was judged by another version of the label. Here it is judged again.")
        if visit.figures is None:
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
        """How much of what was affected is no longer painted, and how much is new; nothing where all is as it was."""
        if found.regained_percent is None or _is_same(found.total):
            return []
        gone = QLocale().toString(found.regained_percent, "f", 0)
        new = (
            self.tr("<{0} %").format(tenths(0.1))
            if 0 < found.gained_percent < 0.05
            else self.tr("{0} %").format(tenths(found.gained_percent))
        )
        said = self.tr("Of the skin affected then, {0} % is not painted now. Newly affected: {1}.")
        return [said.format(gone, new)]

    def counted(self, found: Comparison, before: Drawing, after: Drawing) -> list[str]:
        """By what each of two visits was counted, where that differs."""
        if found.same_weights:
            return []
        said = self.tr(
            "The earlier visit was counted by “{0}”, this one by “{1}”. Part of the difference comes from that."
        )
        return [said.format(*(_counted_by(drawing, body=before.body != after.body) for drawing in (before, after)))]

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
