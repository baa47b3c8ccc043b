"""The visit before, for the comparison on a page."""

from __future__ import annotations

import contextlib

from bsa_calc.errors import InputError
from bsa_calc.label.measurement import Measurement, measure
from bsa_calc.record.record import Record
from bsa_calc.record.visit import Figures, Visit
from bsa_calc.report.case import Earlier


def earlier_visit(record: Record, visit: Visit) -> Earlier | None:
    """What the visit before one of a record's measured; None before the first, and where nothing is known of it.

    Where its drawing cannot be read, the figures that the file has count.
    """
    visits = record.by_date()
    place = next(k for k, other in enumerate(visits) if other.id == visit.id)
    if not place:
        return None
    before = visits[place - 1]
    figures: Figures | Measurement | None = before.figures
    drawing = None
    with contextlib.suppress(InputError):
        drawing = before.drawing
        figures = figures or measure(drawing)
    if figures is None:
        return None
    return Earlier(before.date, figures.affected_percent, figures.application_percent, figures.band, drawing)
