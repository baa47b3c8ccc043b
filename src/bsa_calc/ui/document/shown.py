"""What the window shows at one moment: one frozen whole, of which panels and body map take the difference."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar, cast

from bsa_calc.label.assessment import Assessment
from bsa_calc.label.facts import PersonFacts
from bsa_calc.measure.measurement import Measurement
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.patches import Anchor
from bsa_calc.record.record import Record
from bsa_calc.record.visit import Visit

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Fault:
    """Why no figure and no verdict may be shown.

    Attributes
    ----------
    reason : str, for the user
    passes : bool, it ends with the next record: met while working, not found by the program's check of itself
    """

    reason: str
    passes: bool


class Derived:
    """What was worked out for the open record and may be asked for again; the next record begins with an empty one."""

    def __init__(self) -> None:
        self._made: dict[Hashable, object] = {}
        self._last: dict[str, tuple[tuple[object, ...], object]] = {}

    def __iter__(self) -> Iterator[object]:
        """All that was made."""
        return iter(self._made.values())

    def of(self, what: Hashable, make: Callable[[], Made]) -> Made:
        """What was made under this name, or is made now."""
        if what not in self._made:
            self._made[what] = make()
        return cast("Made", self._made[what])

    def last(self, what: str, about: tuple[object, ...], make: Callable[[], Made]) -> Made:
        """What was made last under this name if it was about these very objects, or is made now."""
        known = self._last.get(what)
        if known is None or any(a is not b for a, b in zip(known[0], about, strict=True)):
            known = self._last[what] = about, make()
        return cast("Made", known[1])


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """One state of the window.

    Attributes
    ----------
    record, visit_id : the open record and the visit of it that is shown
    drawing, assessment : that visit's drawing and all that is said of it
    facts : what is known of the person
    derived : what belongs to the open record and dies with it
    picks : a spot in each picked patch: it stays in its patch when patches are numbered again
    views : shown large, from left to right
    fault : why nothing may be shown, None as it should be
    """

    record: Record
    visit_id: str
    drawing: Drawing
    assessment: Assessment
    facts: PersonFacts
    derived: Derived = field(default_factory=Derived)
    picks: tuple[Anchor, ...] = ()
    views: tuple[str, ...] = ()
    fault: Fault | None = None

    @property
    def result(self) -> Measurement:
        """The figures of the drawing."""
        return self.assessment.measurement

    @property
    def visit(self) -> Visit:
        """The visit that is shown."""
        return self.record.visit(self.visit_id)

    @property
    def has_result(self) -> bool:
        """Whether there is a result that may leave the program."""
        return self.fault is None and bool(self.drawing.paint)
