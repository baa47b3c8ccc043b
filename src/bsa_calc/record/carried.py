"""What a visit took over from an earlier one: it is old until somebody has looked at it.

Paint that was carried counts as it stands, and is shown as what it is, with the day it is from. It is confirmed with
the side that shows it ("Done here"), or by drawing there anew; its grades with it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from bsa_calc.body.data_files import Json
from bsa_calc.body.surface import Ints, load_body, surface
from bsa_calc.body.views import load_view
from bsa_calc.errors import InputError
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.table import PaintTable


@dataclass(frozen=True, eq=False)
class Carried:
    """Paint that was taken over.

    Attributes
    ----------
    day : date, of the visit that it was taken over from
    triangles : ndarray of int, shape (k,), ascending: those whose paint is as it was then
    """

    day: dt.date
    triangles: Ints

    def edited(self, before: Drawing, after: Drawing) -> Carried:
        """What is left of it after a change: where something was drawn, or erased, the paint is of today."""
        if after.paint is before.paint:
            return self
        left = np.setdiff1d(self.triangles, after.paint.differs(before.paint))
        return replace(self, triangles=left)

    def unconfirmed(self, drawing: Drawing) -> PaintTable:
        """The paint of a drawing that was carried, and that no side shows which was declared done."""
        old = np.zeros(len(surface()), dtype=bool)
        old[self.triangles] = True
        old &= load_body(drawing.body).seen  # what no side shows nobody can confirm, and it counts nothing
        for view in drawing.done_views():
            old[load_view(drawing.body, view).ids] = False
        ids = np.flatnonzero(old & (drawing.paint.state > 0))
        return drawing.paint.cleared().with_pieces(ids, drawing.paint.pieces(ids))

    def data(self) -> dict[str, Json]:
        """What `carried_from` reads."""
        return {"from": self.day.isoformat(), "triangles": self.triangles.tolist()}


def carried_paint(drawing: Drawing, day: dt.date) -> Carried | None:
    """All paint of a drawing as taken over from a visit of that day; None without any."""
    return Carried(day, drawing.paint.touched()) if drawing.paint else None


def carried_from(entry: Mapping[str, Json], place: str) -> Carried:
    """What checked JSON describes.

    Raises
    ------
    InputError
        naming what is wrong and where.
    """
    try:
        day = dt.date.fromisoformat(entry["from"])
    except ValueError as error:
        raise InputError(f"{place}.from: there is no day {entry['from']}.") from error
    triangles = np.array(sorted(set(entry["triangles"])), dtype=np.int64)
    if len(triangles) and triangles[-1] >= len(surface()):
        raise InputError(f"{place}.triangles: there is no triangle {triangles[-1]}.")
    return Carried(day, triangles)
