"""The parts of the body that fill a pane on a double click: face, hands and feet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import shapely
from PySide6.QtCore import QPointF, QRectF

from bsa_calc.body.regions import Region, regions
from bsa_calc.body.surface import Ints, load_body, surface
from bsa_calc.body.views import View, load_view

#: A view has a close-up of a part of which it shows at least this much skin.
_ENOUGH = 0.12
#: Room around the part, of its larger side.
_MARGIN = 0.07
#: A part that is as high as this share of the view is large there already, as a sole.
_LARGE = 0.9
#: How far beside the skin of a part a double click still means it, of its larger side.
_NEAR = 0.06


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the body in a view.

    Attributes
    ----------
    name : str, as `left-hand`
    triangles : ndarray of int, places along the view's `ids`
    box : QRectF, mm, the part without room around it
    """

    name: str
    triangles: Ints
    box: QRectF

    def with_room(self) -> QRectF:
        """The box with room around it, mm."""
        room = _MARGIN * max(self.box.width(), self.box.height())
        return self.box.adjusted(-room, -room, room, room)


def part_at(body: str, view: str, place: QPointF) -> QRectF | None:
    """The box to show close up for a double click at a place of a view, mm; None where no such part is."""
    shown = load_view(body, view)
    hit = shown.tree.query(shapely.Point(place.x(), place.y()), predicate="intersects")
    for part in parts(body, view):
        if len(np.intersect1d(hit, part.triangles)):
            return part.with_room()
    if len(hit):
        return None  # other skin
    for part in parts(body, view):  # beside the body, as between two fingers
        near = _NEAR * max(part.box.width(), part.box.height())
        if part.box.adjusted(-near, -near, near, near).contains(place):
            return part.with_room()
    return None


@cache
def parts(body: str, view: str) -> tuple[Part, ...]:
    """The parts that a view shows enough of, and not large already."""
    shown = load_view(body, view)
    number = surface().region
    area = load_body(body).area_mm2
    found = []
    names = [_part_of(region) for region in regions()]
    for name in dict.fromkeys(name for name in names if name):
        mine = np.isin(number, [k for k, other in enumerate(names) if other == name])
        at = np.flatnonzero(mine[shown.ids])
        seen = shapely.area(shown.parts[at]) if len(at) else np.zeros(0)
        share = seen / np.maximum(shown.area_mm2[at], 1e-9)
        if float((share * area[shown.ids[at]]).sum()) >= _ENOUGH * float(area[mine].sum()):
            found.append(Part(name, at, _box(shown, at)))
    _, bottom, _, top = shown.bounds
    return tuple(part for part in found if part.box.height() < _LARGE * (top - bottom))


def _part_of(region: Region) -> str:
    """`face`, or a hand or foot by the side it is on; "" for the rest."""
    if region.face:
        return "face"
    segment = region.segment.replace("_", "-")
    return segment if segment.endswith(("-hand", "-foot")) else ""


def _box(view: View, at: Ints) -> QRectF:
    x0, y0, x1, y1 = (float(v) for v in shapely.total_bounds(view.parts[at]))
    return QRectF(x0, y0, x1 - x0, y1 - y0)
