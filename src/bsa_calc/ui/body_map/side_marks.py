"""Where the patient's left and right are written on a view."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QTransform

#: Per view: side, place along the drawn width and height (0 to 1, from the left and from the top).
_PLACES: dict[str, tuple[tuple[str, float, float], ...]] = {
    "front": (("right", 0.045, 0.40), ("left", 0.955, 0.40)),
    "back": (("left", 0.045, 0.40), ("right", 0.955, 0.40)),
    "left": (("left", 0.10, 0.24),),
    "right": (("right", 0.90, 0.24),),
    "inner-left": (("left", 0.90, 0.24),),
    "inner-right": (("right", 0.10, 0.24),),
    "soles": (("right", 0.29, 0.5), ("left", 0.71, 0.5)),
    "crown": (("right", 0.0, 0.12), ("left", 1.0, 0.12)),
}
#: From the edges of the pane, pixels; at the lower one the region under the pointer is named.
_INSET, _FOOT = 16.0, 46.0
#: From one mark to the next, and from a mark to what it must not cover, pixels.
_APART = 25.0


def side_letter(side: str) -> str:
    """The letter of the patient's left or right."""
    if side == "left":
        return QCoreApplication.translate("BodyMap", "L")
    return QCoreApplication.translate("BodyMap", "R")


def mark_places(
    view: str, box: QRectF, to_pixels: QTransform, area: QRectF, keep_off: QRectF | None = None
) -> list[tuple[str, QPointF]]:
    """The marks of a view and where they stand: beside the body, inside `area` however far it is zoomed.

    Where one side of the body alone is in sight, its mark stands alone: an R beside a left hand could be taken for its
    name.
    """
    inside = area.adjusted(_INSET, _INSET, -_INSET, -_FOOT)
    marks: list[tuple[str, QPointF]] = []
    places = [
        (side, to_pixels.map(QPointF(box.left() + across * box.width(), box.bottom() - down * box.height())))
        for side, across, down in _PLACES[view]
    ]
    for side, place in _in_sight(places, area):
        x = min(inside.right(), max(inside.left(), place.x()))
        y = min(inside.bottom(), max(inside.top(), place.y()))
        marks.append((side, _clear_of(QPointF(x, y), keep_off)))
    return _side_by_side(marks, inside)


def _in_sight(places: list[tuple[str, QPointF]], area: QRectF) -> list[tuple[str, QPointF]]:
    """Of two sides, those on whose half of the body `area` lies at least in part."""
    if len(places) < 2:
        return places
    middle = (places[0][1].x() + places[1][1].x()) / 2
    if middle <= area.left():
        return places[1:]
    return places[:1] if middle >= area.right() else places


def _clear_of(place: QPointF, keep_off: QRectF | None) -> QPointF:
    """Below what it would cover."""
    if keep_off is None or keep_off.isEmpty():
        return place
    reach = keep_off.adjusted(-_APART / 2, -_APART / 2, _APART / 2, _APART / 2)
    return QPointF(place.x(), reach.bottom()) if reach.contains(place) else place


def _side_by_side(marks: list[tuple[str, QPointF]], inside: QRectF) -> list[tuple[str, QPointF]]:
    """Two marks that lie beyond the same edge stay two, in the order of their sides."""
    if len(marks) < 2:
        return marks
    (one, a), (two, b) = marks
    if abs(a.x() - b.x()) >= _APART or abs(a.y() - b.y()) >= _APART:
        return marks
    left = min(a.x(), inside.right() - _APART)
    return [(one, QPointF(left, a.y())), (two, QPointF(left + _APART, a.y()))]
