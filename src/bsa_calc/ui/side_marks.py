"""Where the patient's left and right are written on a view."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
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
_INSET = 16


def mark_places(view: str, box: QRectF, to_pixels: QTransform, area: QRectF) -> list[tuple[str, QPointF]]:
    """The marks of a view and where they stand: beside the body, inside `area` however far it is zoomed."""
    inside = area.adjusted(_INSET, _INSET, -_INSET, -_INSET)
    marks = []
    for side, across, down in _PLACES[view]:
        place = to_pixels.map(QPointF(box.left() + across * box.width(), box.bottom() - down * box.height()))
        x = min(inside.right(), max(inside.left(), place.x()))
        y = min(inside.bottom(), max(inside.top(), place.y()))
        marks.append((side, QPointF(x, y)))
    return marks
