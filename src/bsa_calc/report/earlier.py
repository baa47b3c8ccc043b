"""The visit before, for the comparison on a page."""

from __future__ import annotations

from bsa_calc.errors import InputError
from bsa_calc.label.measurement import measure
from bsa_calc.record.record import Record
from bsa_calc.record.visit import Visit
from bsa_calc.report.case import Earlier


def earlier_visit(record: Record, visit: Visit) -> Earlier | None:
    """What the visit before one of a record's measured; None before the first, and where it cannot be read."""
    visits = record.by_date()
    place = next(k for k, other in enumerate(visits) if other.id == visit.id)
    if not place:
        return None
    before = visits[place - 1]
    try:
        drawing = before.drawing
    except InputError:
        return None
    figures = before.figures or measure(drawing)
    return Earlier(before.date, figures.affected_percent, figures.application_percent, figures.band, drawing)
