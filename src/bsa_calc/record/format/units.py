"""Whether the marks of a drawing are in millimetres, as they must be, or look like another unit.

A trunk of 34 by 55 cm, written in centimetres, is a spot on a shin: 0.1 % instead of 26 %. So a drawing is refused if
all its marks but whole regions lie in so small a box that they would as well be marks on the same body in a larger
unit, which would cover much more. What is small whichever way it is read is left alone, so that a small lesion stays
one; and who means millimetres says ``"unit": "mm"``.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bsa_calc.body.views import load_view
from bsa_calc.body.weights import triangle_weights
from bsa_calc.errors import SaidError
from bsa_calc.paint.drawing import empty_drawing
from bsa_calc.paint.effort import MOST_CORNERS, Effort
from bsa_calc.paint.marks import BrushMark, Mark, OutlineMark, RegionMark, touches_skin, with_marks

Floats = NDArray[np.float64]

#: Millimetres in units that people write.
_UNITS = {"centimetres": 10.0, "inches": 25.4, "metres": 1000.0}
#: Read in the other unit no mark goes farther beyond its view than this share of the body's height: so all marks lie in
#: a box of about an eighth of the body.
_BEYOND = 1 / 8
#: Read in the other unit they cover at least so many percent of the body; below that the label's limit is far off
#: whichever way they are read.
_MUCH_PERCENT = 3.0
#: No brush is wider than this, mm: one that would be is not in the larger unit.
_WIDEST_BRUSH_MM = 100.0


def require_millimetres(marks: Sequence[Mark], body: str) -> None:
    """Refuse a drawing whose marks look like another unit.

    Raises
    ------
    SaidError
        naming the unit that they look like.
    """
    drawn = [mark for mark in marks if not isinstance(mark, RegionMark)]
    if not drawn:
        return
    for unit, factor in _UNITS.items():
        # The brush is in the same unit, or in millimetres, as its key says.
        if any(_would_be([_scaled(mark, factor, wide) for mark in drawn], body) for wide in (factor, 1.0)):
            sentence = (
                "All marks lie in a small box and look like {unit}: read so, they would cover much of the body. Give "
                "millimetres. If they are millimetres, say so with the key “unit”: “mm”."
            )
            raise SaidError("other_unit", sentence, unit=unit)


def _would_be(larger: Sequence[BrushMark | OutlineMark], body: str) -> bool:
    """Whether marks as read in a larger unit would all be marks on the body, and cover much of it."""
    effort = Effort(MOST_CORNERS // 8)
    if any(_radius(mark) > _WIDEST_BRUSH_MM for mark in larger):
        return False
    if not all(_fits(mark, body, effort, f"marks[{k}]") for k, mark in enumerate(larger)):
        return False
    painted = with_marks(empty_drawing(body), larger, effort).paint
    return float(triangle_weights(body) @ painted.shares()) >= _MUCH_PERCENT


def _fits(mark: BrushMark | OutlineMark, body: str, effort: Effort, place: str) -> bool:
    """Whether a mark touches skin, and goes no farther beyond its view than `_BEYOND` allows."""
    x0, y0, x1, y1 = load_view(body, mark.view).bounds
    _, feet, _, head = load_view(body, "front").bounds
    reach = _BEYOND * (head - feet)
    points = _points(mark)
    inside = (points.min(0) >= (x0 - reach, y0 - reach)).all() and (points.max(0) <= (x1 + reach, y1 + reach)).all()
    return bool(inside) and touches_skin(mark, empty_drawing(body), effort, place)


def _scaled(mark: BrushMark | OutlineMark, factor: float, wide: float) -> BrushMark | OutlineMark:
    """The mark with its path times `factor` and its brush times `wide`; what it holds back is affected as well."""
    erase = mark.erase and not mark.hold_back
    if isinstance(mark, OutlineMark):
        return OutlineMark(mark.view, mark.outline * factor, erase=erase, through=mark.through)
    return BrushMark(mark.view, mark.radius_mm * wide, mark.path * factor, erase=erase, through=mark.through)


def _points(mark: BrushMark | OutlineMark) -> Floats:
    return mark.outline if isinstance(mark, OutlineMark) else mark.path


def _radius(mark: BrushMark | OutlineMark) -> float:
    return 0.0 if isinstance(mark, OutlineMark) else mark.radius_mm
