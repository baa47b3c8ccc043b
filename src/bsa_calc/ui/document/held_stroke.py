"""The stroke under the pointer: another thing than a drawing until it is released."""

from __future__ import annotations

import numpy as np

from bsa_calc.body.surface import Floats, Ints, surface
from bsa_calc.body.views import load_view
from bsa_calc.label.measurement import Measurement
from bsa_calc.paint.bare import BareSkin
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.live import LiveStroke
from bsa_calc.paint.sides import TwoSided, mirror_view
from bsa_calc.paint.star import prepare
from bsa_calc.ui.document.shown import Derived

Stroke = LiveStroke | TwoSided

#: Triangles whose bare skin is found in one go while nothing else is to do: some milliseconds.
_AT_A_TIME = 100


class HeldStroke:
    """A stroke on a measured drawing, and the figures with it."""

    def __init__(self, stroke: Stroke, result: Measurement) -> None:
        self.stroke, self._result = stroke, result
        # What is erased may have been left out: then the application does not shrink by it. Until the stroke ends
        # it is shown as too large rather than too small.
        every = bool(result.applied.all())
        self._counts = not stroke.erase or every
        self._left_out_at = None if stroke.erase or every else _places_left_out(result)

    def figures(self) -> tuple[float, float]:
        """Percent of the application and affected percent, with what the stroke has changed so far."""
        stroke, result = self.stroke, self._result
        change = -stroke.changed_percent if stroke.erase else stroke.changed_percent
        application = result.application_percent + (change if self._counts else 0.0) + self._taken_back()
        return application, result.affected_percent + change

    def _taken_back(self) -> float:
        """Percent of the patches without cream that the stroke paints on: they get cream with it."""
        if self._left_out_at is None:
            return 0.0
        met = np.unique(self._left_out_at[self.stroke.touched()])
        return float(self._result.patch_percents[met[met >= 0]].sum())


def _places_left_out(result: Measurement) -> Ints:
    """Per triangle a patch there that gets no cream, -1 for none; shape (n,)."""
    patches = result.patches
    at = np.full(len(surface()), -1)
    without = ~result.applied[patches.patch]
    at[patches.parts.triangle[without]] = patches.patch[without]
    return at


def begin(drawing: Drawing, derived: Derived, weights: Floats, view: str, *, erase: bool, mirror: bool) -> Stroke:
    """A stroke that paints or erases in a view, with `mirror` on both sides of the body."""

    def one_sided(side: str) -> LiveStroke:
        found = load_view(drawing.body, side)
        return LiveStroke(drawing.paint, found, weights, erase=erase, bare=_bare_skin(drawing, derived, side))

    stroke = one_sided(view)
    if not mirror:
        return stroke
    other = mirror_view(view)
    return TwoSided(stroke, None if other == view else one_sided(other))


def get_ready(drawing: Drawing, derived: Derived, view: str) -> bool:
    """Find a little of what a stroke in this view may ask for; tells whether there is more to find."""
    more = _bare_skin(drawing, derived, view).prepare(drawing.paint, _AT_A_TIME)
    if not more:
        prepare(load_view(drawing.body, view))  # for hands
    return more


def _bare_skin(drawing: Drawing, derived: Derived, view: str) -> BareSkin:
    body = drawing.body
    return derived.of(("bare skin", body, view), lambda: BareSkin(load_view(body, view)))
