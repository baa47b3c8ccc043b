"""What is known of the person apart from the drawing: one place that everything in the window asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from bsa_calc.errors import InputError
from bsa_calc.label.facts import UNKNOWN, PersonFacts, Regained
from bsa_calc.label.rules import Profile
from bsa_calc.record.applications import Application
from bsa_calc.record.known_facts import asks_repigmentation, known_facts, with_regained
from bsa_calc.record.record import Record
from bsa_calc.record.visit import Visit
from bsa_calc.report.case import Earlier
from bsa_calc.report.earlier import earlier_visit

_SIZE = ("height_cm", "weight_kg")
#: What was typed holds for the visit it was typed at, but for what is true of the person.
_OF_A_VISIT = ("hours_since_last", "weeks_treated", "repigmentation_percent")


class FactsSource(QObject):
    """What the record says of its person, and what was typed in addition; what was typed comes first.

    Height and weight that are typed go into the record. `day`, `person` (a pseudonym) and `earlier` go onto reports as
    they stand.
    """

    changed = Signal(object)  # PersonFacts
    size_entered = Signal(object, object)  # cm, kg: for the record to keep

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.forget()

    def forget(self) -> None:
        """Know nothing: the next record may be another person's. No signal, what follows measures anyway."""
        self.facts = UNKNOWN
        self.day: date | None = None
        self.person = ""
        #: The record and visit that the visit before them is asked for, and what it measured once somebody asked.
        self._at: tuple[Record, Visit] | None = None
        self._earlier: Earlier | None = None
        self._known = UNKNOWN
        self._typed: dict[str, object] = {}
        self._visit = ""
        self._log: tuple[Application, ...] = ()
        self._before: Visit | None = None
        #: How much colour is back, and the drawings and grades that it was found for.
        self._repigmented: tuple[tuple[object, ...], tuple[float | None, Regained | None]] | None = None

    @property
    def earlier(self) -> Earlier | None:
        """What the visit measured that this one is compared with; found when a report asks: it may be measured anew."""
        if self._earlier is None and self._at is not None:
            self._earlier = earlier_visit(*self._at)
        return self._earlier

    # --- what is typed -------------------------------------------------------------------------------------------

    def change(self, **typed: object) -> None:
        """Change some facts, None for what is not known; raises InputError, and nothing changes, for what cannot be."""
        facts = replace(self.facts, **typed)  # type: ignore[arg-type]
        for name, value in typed.items():
            if name not in _SIZE:
                self._typed[name] = value
                if value is None:
                    del self._typed[name]
        size = facts.height_cm, facts.weight_kg
        if size != (self.facts.height_cm, self.facts.weight_kg):
            self.size_entered.emit(*size)
        if self._renew():
            self.changed.emit(self.facts)

    def set(self, facts: PersonFacts) -> None:
        """Put other facts in place."""
        self.change(**{field.name: getattr(facts, field.name) for field in fields(facts)})

    # --- what the record says ------------------------------------------------------------------------------------

    def follow(self, record: Record, visit: Visit, now: datetime) -> bool:
        """Take what a record says of its person at a visit; tells whether another height or weight counts now."""
        if visit.id != self._visit:
            self._forget_typed(_OF_A_VISIT)
        if record.applications is not self._log:
            self._forget_typed(("hours_since_last",))
        self._visit, self._log = visit.id, record.applications
        self.day, self.person = visit.date, record.person.pseudonym
        first = record.baseline_of(visit)
        before = None if first.id == visit.id else first
        if before is not self._before:
            self._before, self._earlier = before, None
            self._at = None if before is None else (record, visit)
        size = self.facts.height_cm, self.facts.weight_kg
        self.look(record, visit, now)
        return size != (self.facts.height_cm, self.facts.weight_kg)

    def look(self, record: Record, visit: Visit, now: datetime) -> bool:
        """Take what passes with time; tells whether anything is known otherwise."""
        self._known = known_facts(record, visit, now)
        if self._repigmented is not None and self._is_found(record, visit):
            percent, regained = self._repigmented[1]
            self._known = replace(self._known, repigmentation_percent=percent, regained=regained)
        return self._renew()

    def at(self, record: Record, visit: Visit, now: datetime) -> PersonFacts:
        """What would be known at a visit of a record that is not shown yet, with what was typed."""
        typed: Mapping[str, object] = self._typed
        return replace(known_facts(record, visit, now), **typed)  # type: ignore[arg-type]

    def find_repigmentation(self, record: Record, visit: Visit, profile: Profile) -> None:
        """Find out how much colour is back, if a label asks for it and it is not known: that takes a while."""
        if asks_repigmentation(profile, self.facts) and not self._is_found(record, visit):
            found = with_regained(self._known, record, visit)
            both = found.repigmentation_percent, found.regained
            self._repigmented = _held_together(record, visit), both

    def _is_found(self, record: Record, visit: Visit) -> bool:
        found = self._repigmented
        if found is None:
            return False
        return all(a is b for a, b in zip(found[0], _held_together(record, visit), strict=True))

    def _forget_typed(self, names: tuple[str, ...]) -> None:
        for name in names:
            self._typed.pop(name, None)

    def _renew(self) -> bool:
        typed: Mapping[str, object] = self._typed
        facts = replace(self._known, **typed)  # type: ignore[arg-type]
        if facts == self.facts:
            return False
        self.facts = facts
        return True


def _held_together(record: Record, visit: Visit) -> tuple[object, ...]:
    """What the colour that is back depends on; a visit that cannot be read stands for itself."""
    both = record.baseline_of(visit), visit
    try:
        return tuple(part for one in both for part in (one.drawing, one.grades))
    except InputError:
        return (*both, None, None)
