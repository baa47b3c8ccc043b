"""The stroke under the pointer: another thing than a drawing until it is released."""

from __future__ import annotations

from bsa_calc.body.views import load_view
from bsa_calc.label.assessment import Assessment
from bsa_calc.label.live import Live
from bsa_calc.paint.bare import BareSkin
from bsa_calc.paint.change import Action, Change
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.star import prepare
from bsa_calc.ui.document.shown import Derived

Stroke = Change

#: Triangles whose bare skin is found in one go while nothing else is to do: some milliseconds.
_AT_A_TIME = 100


class HeldStroke:
    """A stroke on an assessed drawing, and the figures with it.

    Attributes
    ----------
    found : the drawing as if the stroke had ended a moment ago, or before it
    """

    def __init__(self, stroke: Change, found: Assessment) -> None:
        self.stroke, self.found = stroke, found
        self._result = found.measurement

    def figures(self) -> tuple[float, float]:
        """Percent of the application and affected percent, with what the stroke has changed so far."""
        application = self._result.application_percent + self.stroke.application_change
        return application, self._result.affected_percent + self.stroke.affected_change

    def live(self) -> Live:
        """What to show of them."""
        return Live(self.found, *self.figures())


def begin(
    found: Assessment, derived: Derived, view: str, action: Action, *, mirror: bool = False, through: bool = False
) -> HeldStroke:
    """A stroke in a view, with `mirror` on both sides of the body, with `through` in front and behind."""
    drawing, weights = found.drawing, found.measurement.weights

    def bare(side: str) -> BareSkin:
        return _bare_skin(drawing, derived, side, through=through)

    return HeldStroke(Change(drawing, view, action, weights, mirror=mirror, through=through, bare=bare), found)


def get_ready(drawing: Drawing, derived: Derived, view: str, *, through: bool = False) -> bool:
    """Find a little of what a stroke in this view may ask for; tells whether there is more to find."""
    load_view(drawing.body, view).get_ready()
    known = [_bare_skin(drawing, derived, view, through=False)]
    if through:
        load_view(drawing.body, view, through=True).get_ready()
        known.append(_bare_skin(drawing, derived, view, through=True))
    more = [bare.prepare(drawing.paint, _AT_A_TIME) for bare in known]
    if not any(more):
        prepare(load_view(drawing.body, view))  # for hands
    return any(more)


def _bare_skin(drawing: Drawing, derived: Derived, view: str, *, through: bool) -> BareSkin:
    body = drawing.body
    return derived.of(("bare skin", body, view, through), lambda: BareSkin(load_view(body, view, through=through)))
