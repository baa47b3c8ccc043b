"""What was found of the latest drawings of one record: undo comes back to them, and the next is mostly the same."""

from __future__ import annotations

from collections import deque
from datetime import datetime

from bsa_calc.label.assessment import Assessment, assess
from bsa_calc.label.facts import PersonFacts
from bsa_calc.label.rules import Profile
from bsa_calc.measure.measurement import Sizes, sizes_of
from bsa_calc.paint.drawing import Drawing

_REMEMBERED = 6


class Latest:
    """Assesses drawings and remembers what the next may share. It belongs to who shows a record, and goes with it."""

    def __init__(self) -> None:
        self._known: deque[Sizes] = deque(maxlen=_REMEMBERED)

    def sizes(self, drawing: Drawing) -> Sizes:
        """What the paint of a drawing measures; it is the latest that is known then."""
        sizes = sizes_of(drawing, self._known)
        if sizes in self._known:
            self._known.remove(sizes)
        self._known.append(sizes)
        return sizes

    def assess(
        self, drawing: Drawing, facts: PersonFacts, now: datetime | None, profile: Profile | None = None
    ) -> Assessment:
        """Assess a drawing; it is judged anew each time. See `assess`."""
        self.sizes(drawing)
        return assess(drawing, facts, now=now, profile=profile, known=self._known)
