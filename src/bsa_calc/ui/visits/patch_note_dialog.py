"""Asks what to note of a patch: a few words, and since when it is there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from bsa_calc.ui.look.fonts import unit
from bsa_calc.ui.widgets.buttons import ok_and_cancel
from bsa_calc.ui.widgets.figure_field import LineField
from bsa_calc.ui.widgets.growing import GrowingDialog
from bsa_calc.ui.widgets.text_block import TextBlock

#: As the record holds them.
_LONGEST, _LONGEST_SINCE = 1000, 200


class PatchNoteDialog(GrowingDialog):
    """Two lines; empty ones take the note away."""

    chosen = Signal(str, str)  # note, since

    def __init__(self, patch: str, note: str, since: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Note on a patch"))
        name = TextBlock(14, "text", parent=self)
        name.set_words(patch)
        self.since, self.note = LineField(self.tr("Since when"), self), LineField(self.tr("Note"), self)
        self.since.setText(since)
        self.since.setPlaceholderText(self.tr("for example summer 2024"))
        self.note.setText(note)
        self.problem = TextBlock(12, "over", parent=self)
        self.problem.hide()
        said = TextBlock(12, "secondary", parent=self)
        said.set_words(self.tr("Kept with this visit and carried to the next ones. No name is needed."))
        layout = QFormLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        layout.addRow(name)
        layout.addRow(self.tr("Since when"), self.since)
        layout.addRow(self.tr("Note"), self.note)
        layout.addRow(self.problem)
        layout.addRow(said)
        layout.addRow(ok_and_cancel(self))
        self.setMinimumWidth(round(440 * unit(self)))

    def accept(self) -> None:
        for field, most in ((self.since, _LONGEST_SINCE), (self.note, _LONGEST)):
            too_long = len(field.text().strip()) > most
            problem = self.tr("This is longer than {0} characters.").format(most) if too_long else ""
            field.set_wrong(problem)
            if problem:
                self.problem.set_words(problem)
                self.problem.show()
                field.setFocus()
                return
        self.chosen.emit(self.note.text().strip(), self.since.text().strip())
        super().accept()
