"""The assessments of the open record: the one shown, and a few that undo comes back to."""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Callable

from bsa_calc.label.assessment import Assessment, assess
from bsa_calc.label.facts import PersonFacts
from bsa_calc.paint.drawing import Drawing

#: So many are kept.
_KEPT = 6


class Assessments:
    """Judges every drawing of the record by the profile as it was read; goes with the record."""

    def __init__(self, clock: Callable[[], dt.datetime]) -> None:
        self._clock = clock
        self._kept: deque[Assessment] = deque(maxlen=_KEPT)
        self._shown: Assessment | None = None

    def forget(self) -> None:
        """Another record is opened."""
        self._kept.clear()
        self._shown = None

    def of(self, drawing: Drawing, facts: PersonFacts) -> Assessment:
        """The assessment of a drawing; raises InputError if its label cannot be read."""
        shown = self._shown
        profile = shown.profile if shown is not None and shown.profile.id == drawing.profile else None
        for known in self._kept:
            if known.drawing is drawing and known.facts == facts and known.profile is profile:
                return known
        found = assess(drawing, facts, now=self._clock(), profile=profile, previous=shown)
        self._kept.append(found)
        return found

    def show(self, drawing: Drawing, facts: PersonFacts) -> Assessment:
        """The assessment of a drawing that is shown from now on."""
        self._shown = self.of(drawing, facts)
        return self._shown

    def anew(self, drawing: Drawing, facts: PersonFacts) -> Assessment:
        """An assessment by the profile as it is now, and by the clock; it is not shown before it is taken up."""
        return assess(drawing, facts, now=self._clock(), previous=self._shown)

    def take_up(self, found: Assessment) -> None:
        """Show an assessment from now on."""
        self._kept.append(found)
        self._shown = found

    def as_if(self, drawing: Drawing, shown: Assessment, last: Assessment) -> Assessment:
        """The assessment of a drawing that is not kept: a stroke as if it ended now."""
        return assess(drawing, shown.facts, now=self._clock(), profile=shown.profile, previous=last)


def now() -> dt.datetime:
    """The time by the computer's clock, with its offset."""
    return dt.datetime.now().astimezone()


def today() -> dt.date:
    """The day by the computer's clock."""
    return now().date()
