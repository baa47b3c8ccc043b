"""The visit that a page compares with: the first one, or the one that was chosen."""

from __future__ import annotations

import contextlib

from bsa_calc.errors import InputError
from bsa_calc.record.record import Record
from bsa_calc.record.timeline import figures_at
from bsa_calc.record.visit import Visit
from bsa_calc.report.case import Earlier


def earlier_visit(record: Record, visit: Visit) -> Earlier | None:
    """What the baseline of one of a record's visits measured; None for the first, and where nothing is known of it.

    Where its drawing cannot be read, the figures that the file has count if their check agrees; no others do.
    """
    before = record.baseline_of(visit)
    figures = figures_at(record, before) if before.id != visit.id else None
    if figures is None:
        return None
    drawing = None
    with contextlib.suppress(InputError):
        drawing = before.drawing
    return Earlier(before.date, figures.affected_percent, figures.application_percent, figures.band, drawing)
