"""The visit before, for the comparison on a page."""

from __future__ import annotations

from bsa_calc.errors import InputError
from bsa_calc.record.record import Record
from bsa_calc.record.timeline import figures_at
from bsa_calc.record.visit import Visit
from bsa_calc.report.case import Earlier


def earlier_visit(record: Record, visit: Visit) -> Earlier | None:
    """What the visit before one of a record's measured; None before the first, and where it cannot be read."""
    before = record.before(visit)
    if before is None:
        return None
    try:
        drawing = before.drawing
    except InputError:
        return None
    figures = figures_at(before)
    if figures is None:
        return None
    return Earlier(before.date, figures.affected_percent, figures.application_percent, figures.band, drawing)
