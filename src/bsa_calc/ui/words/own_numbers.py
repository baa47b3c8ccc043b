"""How the figure of the drawing that is shown came about, with its own numbers."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

import numpy as np
from PySide6.QtCore import QLocale, QObject

from bsa_calc.body.surface import surface
from bsa_calc.body.weights import segment_names as segment_ids
from bsa_calc.body.weights import segment_numbers
from bsa_calc.label.assessment import Assessment
from bsa_calc.label.verdict import shown_tenths
from bsa_calc.ui.words.terms import segment_names


class OwnNumbers(QObject):
    """Puts one drawing's own sum into a table, and its band into a sentence."""

    def html(self, found: Assessment) -> str:
        """The section; a sentence where nothing is painted."""
        title, nothing = self.tr("This drawing"), self.tr("Nothing is painted that gets cream.")
        heading = f"<h3>{escape(title)}</h3>"
        if not found.drawing.application:
            return f"{heading}<p>{escape(nothing)}</p>"
        return "".join([heading, *self._table(found), *self._band(found)])

    def _table(self, found: Assessment) -> Iterator[str]:
        result = found.measurement
        segment, shares = segment_numbers()[surface().region], found.drawing.application.shares()
        whole = np.bincount(segment, result.weights, len(segment_ids()))
        cream = np.bincount(segment, result.weights * shares, len(segment_ids()))
        names = segment_names()
        head = (self.tr("Part"), self.tr("of the body"), self.tr("gets cream of it"), self.tr("makes"))
        yield "<table cellpadding='4'>"
        yield self._row("th", *head)
        for name, part, painted in zip(segment_ids(), whole.tolist(), cream.tolist(), strict=True):
            if painted > 0:
                percents = (f"{self._digits(value)} %" for value in (part, 100 * painted / part, painted))
                yield self._row("td", names[name], *percents)
        total = self.tr("{0} %").format(self._tenths(found, result.application_percent))
        yield self._row("td", self.tr("Together"), "", "", total)
        yield "</table>"

    def _band(self, found: Assessment) -> Iterator[str]:
        result = found.measurement
        low, high = result.band
        said = self.tr(
            "The band: {0} % of the figure for bodies that differ, {1} points for a hand that draws everything too "
            "large or too small, {2} points for the outlines of the patches, one standard deviation each. Together, "
            "times 1.96 and with shares in logarithms, that is {3} to {4} %."
        ).format(
            self._digits(100 * result.body_share),
            self._digits(result.hand_error.common),
            self._digits(result.hand_error.outline),
            self._tenths(found, low),
            self._tenths(found, high),
        )
        yield f"<p>{escape(said)}</p>"

    def _row(self, kind: str, *cells: str) -> str:
        first, *others = cells
        rest = "".join(f"<{kind} align='right'>{escape(cell)}</{kind}>" for cell in others)
        return f"<tr><{kind} align='left'>{escape(first)}</{kind}>{rest}</tr>"

    def _tenths(self, found: Assessment, value: float) -> str:
        limit = found.limit_percent
        return QLocale().toString(shown_tenths(value, float("nan") if limit is None else limit), "f", 1)

    def _digits(self, value: float) -> str:
        return QLocale().toString(float(value), "f", 2)
