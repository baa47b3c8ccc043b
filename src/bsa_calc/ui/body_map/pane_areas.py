"""How the views that are shown large share the canvas; light, so that the first picture can be drawn by it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, QSize

from bsa_calc.ui.body_map.body_pictures import BodyPicture

#: Room for the names of the views.
HEAD = 30
#: Left free around the body, as a share of its larger side.
_MARGIN = 0.03


def share_width(pictures: Mapping[str, BodyPicture], size: QSize) -> dict[str, QRect]:
    """Share the width so that all views come out at one scale where that wastes little."""
    boxes = [picture.drawn_box() for picture in pictures.values()]
    widths = [max(box.width(), 0.55 * box.height()) for box in boxes]
    left, areas = 0.0, {}
    for view, width in zip(pictures, widths, strict=True):
        right = left + size.width() * width / sum(widths)
        areas[view] = QRect(round(left), HEAD, round(right) - round(left), max(1, size.height() - HEAD))
        left = right
    return areas


def whole_view(picture: BodyPicture) -> QRectF:
    """What a pane shows before anybody zooms, mm."""
    box = picture.drawn_box()
    margin = _MARGIN * max(box.width(), box.height())
    return box.adjusted(-margin, -margin, margin, margin)
