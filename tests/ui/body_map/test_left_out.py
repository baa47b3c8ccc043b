"""A held stroke's picture: skin that the brush touches, but that the stroke is not on, looks bare."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely
from PySide6.QtCore import QPointF, QRectF

from bsa_calc.body.regions import region_numbers
from bsa_calc.body.surface import surface
from bsa_calc.body.views import View, load_view
from bsa_calc.paint.brush import step_shape
from bsa_calc.paint.drawing import no_paint
from bsa_calc.paint.live import LiveStroke

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tests.ui.conftest import Desk


RADIUS_MM = 8.0
#: As far inside what the brush covers a pixel is looked at, mm.
INSIDE_MM = 1.0


def places(view: View, at: NDArray[np.int64], dab: shapely.Geometry) -> list[tuple[float, float]]:
    """Places well inside both a dab and some triangles."""
    inside = shapely.buffer(dab, -INSIDE_MM, quad_segs=16)
    covered = shapely.buffer(shapely.intersection(view.parts[at], inside), -INSIDE_MM / 2, quad_segs=4)
    points = shapely.point_on_surface(covered[~shapely.is_empty(covered)])
    return [(point.x, point.y) for point in points]


def dab_between_fingers(view: View) -> tuple[NDArray[np.float64], list[tuple[float, float]], list[tuple[float, float]]]:
    """A place on a finger, and places under a dab there: on that finger, and on the one beside it."""
    own = np.flatnonzero(surface().region[view.ids] == region_numbers()["left-fingers"])
    for middle in view.corners[own].mean(1):
        stroke = LiveStroke(no_paint(), view, np.ones(len(surface())))
        stroke.brush(middle, middle, RADIUS_MM)
        dab = step_shape(middle, middle, RADIUS_MM)
        beyond = stroke.beyond()
        off = places(view, beyond[0][1], dab) if beyond else []
        if off:
            return middle, places(view, view.places(stroke.touched()), dab), off
    raise AssertionError("no two fingers side by side")


def test_what_a_stroke_is_not_on_is_not_shown_as_painted(desk: Desk) -> None:
    view = load_view(desk.session.drawing.body, "front")
    middle, on, off = dab_between_fingers(view)
    assert on
    canvas, strokes = desk.window.canvas, desk.bench.tools.strokes
    canvas.close_up("front", QRectF(middle[0] - 30, middle[1] - 30, 60, 60))
    pane = desk.pane("front")
    spots = {spot: pane.to_pixels.map(QPointF(*spot)).toPoint() for spot in (*on, *off)}
    before = desk.picture()
    strokes.radius_mm = RADIUS_MM
    strokes.begin_stroke("front", erase=False, shown=True)
    strokes.brush("front", middle, middle)
    held = desk.picture()
    changed = {spot for spot, pixel in spots.items() if held.pixel(pixel) != before.pixel(pixel)}
    assert changed == set(on)
    # Moved there, the stroke is on the other finger as well.
    strokes.brush("front", middle, np.array(off[0]))
    moved = desk.picture()
    assert moved.pixel(spots[off[0]]) != before.pixel(spots[off[0]])
    strokes.cancel_stroke()
    assert desk.picture() == before
