"""The visit before, for the comparison on a page."""

from __future__ import annotations

import contextlib

from bsa_calc.errors import InputError
from bsa_calc.record.record import Record
from bsa_calc.record.timeline import figures_at
from bsa_calc.record.visit import Visit
from bsa_calc.report.case import Earlier


def earlier_visit(record: Record, visit: Visit) -> Earlier | None:
    """What the visit before one of a record's measured; None before the first, and where nothing is known of it.

    Where its drawing cannot be read, the figures that the file has count.
    """
    before = record.before(visit)
    figures = figures_at(before) if before is not None else None
    if before is None or figures is None:
        return None
    drawing = None
    with contextlib.suppress(InputError):
        drawing = before.drawing
    return Earlier(before.date, figures.affected_percent, figures.application_percent, figures.band, drawing)
