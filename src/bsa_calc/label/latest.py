"""What was found of the latest drawings of one record: undo comes back to them, and the next is mostly the same."""

from __future__ import annotations

from collections import deque

from bsa_calc.label.facts import PersonFacts
from bsa_calc.label.measurement import Measurement, Sizes, measure, sizes_of
from bsa_calc.paint.drawing import Drawing

_REMEMBERED = 6


class Latest:
    """Measures drawings and remembers what the next may share. It belongs to who shows a record, and goes with it."""

    def __init__(self) -> None:
        self._known: deque[Sizes] = deque(maxlen=_REMEMBERED)

    def sizes(self, drawing: Drawing) -> Sizes:
        """What the patches of a drawing measure; it is the latest that is known then."""
        sizes = sizes_of(drawing, self._known)
        if sizes in self._known:
            self._known.remove(sizes)
        self._known.append(sizes)
        return sizes

    def measure(self, drawing: Drawing, facts: PersonFacts) -> Measurement:
        """Measure a drawing; it is held against its label anew each time."""
        self.sizes(drawing)
        return measure(drawing, facts=facts, known=self._known)

    def forget_earlier(self) -> None:
        """Keep the latest only: another record begins with it."""
        for _ in range(len(self._known) - 1):
            self._known.popleft()
