"""One step of undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QUndoCommand

from bsa_calc.label.assessment import Assessment
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.record import Record


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """The record on one side of a step, and the visit of it that is shown."""

    record: Record
    visit_id: str

    @property
    def drawing(self) -> Drawing:
        """The drawing that is shown."""
        return self.record.visit(self.visit_id).drawing


class RecordStep(QUndoCommand):
    """The record before and after a change, and how to show either.

    `found` is what the change was assessed as: showing it the first time need not do so again.
    """

    def __init__(
        self,
        show: Callable[[Side, Assessment | None], None],
        before: Side,
        after: Side,
        text: str,
        found: Assessment | None = None,
    ) -> None:
        super().__init__(text)
        #: Whether it is gone once it is undone.
        self.once = False
        self.before, self.after = before, after
        self._show, self._found = show, found

    def undo(self) -> None:
        self.setObsolete(self.once)  # set before, the stack would drop it without undoing it
        self._show(self.before, None)

    def redo(self) -> None:
        found, self._found = self._found, None
        self._show(self.after, found)
