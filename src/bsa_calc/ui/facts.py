"""What is known of the person beside the drawing: one place that everything in the window asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from bsa_calc.label.facts import UNKNOWN, PersonFacts
from bsa_calc.report.case import Earlier


class FactsSource(QObject):
    """Holds the facts of the person whose drawing is shown; another drawing begins with none.

    `day`, `person` (a pseudonym) and `earlier` go onto reports as they stand.
    """

    changed = Signal(object)  # PersonFacts

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.facts = UNKNOWN
        self.day: date | None = None
        self.person = ""
        self.earlier: Earlier | None = None

    def change(self, **fields: object) -> None:
        """Change some facts; raises InputError, and nothing changes, for what cannot be true."""
        self.set(replace(self.facts, **fields))  # type: ignore[arg-type]

    def set(self, facts: PersonFacts) -> None:
        """Put other facts in place."""
        if facts != self.facts:
            self.facts = facts
            self.changed.emit(facts)

    def forget(self) -> None:
        """Know nothing: the next drawing may be another person's. No signal, what follows measures anyway."""
        self.facts, self.day, self.person, self.earlier = UNKNOWN, None, "", None
