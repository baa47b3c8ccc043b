"""What is asked and told about files, in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QMessageBox, QWidget

from bsa_calc.ui.system.plain_text import plain_box

Box = QMessageBox.StandardButton
Leave = Literal["save", "discard", "stay"]
Conflict = Literal["other name", "copy", "leave"]
#: So many kinds of change are named; the others are counted.
_FEW = 4


class FileQuestions(QObject):
    """Message boxes over the window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def _ask(self, icon: QMessageBox.Icon, what: str, why: str, buttons: Sequence[tuple[Box, str]]) -> Box:
        box = plain_box(icon, self.tr("bsa-calc"), what, why, self._window)
        for button, words in buttons:
            made = box.addButton(button)
            if words:
                made.setText(words)
        if buttons:
            box.setDefaultButton(buttons[0][0])
        return Box(box.exec())

    def refuse(self, what: str, why: str) -> None:
        """Tell why something was not done."""
        self._ask(QMessageBox.Icon.Warning, what, why, ())

    def tell(self, what: str, why: str) -> None:
        """Tell something that changes what can be done."""
        self._ask(QMessageBox.Icon.Information, what, why, ())

    def leave(self, name: str, changes: str) -> Leave:
        """Before something unsaved is left."""
        answer = self._ask(
            QMessageBox.Icon.Question,
            self.tr("Save {0} first?").format(name),
            self.tr("Not saved yet: {0}.").format(changes),
            ((Box.Save, ""), (Box.Discard, ""), (Box.Cancel, "")),
        )
        return "save" if answer == Box.Save else "discard" if answer == Box.Discard else "stay"

    def open_read_only(self, why: str) -> bool:
        """Somebody else has the file open for writing."""
        buttons = ((Box.Open, self.tr("Open read-only")), (Box.Cancel, ""))
        what = self.tr("Someone else has this record open.")
        return self._ask(QMessageBox.Icon.Question, what, why, buttons) == Box.Open

    def changed_on_disk(self, why: str) -> Conflict:
        """The file is no longer the one that was opened."""
        buttons = (
            (Box.Save, self.tr("Save under another name…")),
            (Box.Yes, self.tr("Save mine as a copy in the same folder")),
            (Box.Cancel, ""),
        )
        what = self.tr("The record was not saved: its file has been changed.")
        answer = self._ask(QMessageBox.Icon.Warning, what, why, buttons)
        return "other name" if answer == Box.Save else "copy" if answer == Box.Yes else "leave"

    def file_is_gone(self, why: str) -> bool:
        """The file, or its drive, is away; tells whether to save under another name."""
        buttons = ((Box.Save, self.tr("Save under another name…")), (Box.Cancel, ""))
        what = self.tr("The record was not saved: its file is missing.")
        return self._ask(QMessageBox.Icon.Warning, what, why, buttons) == Box.Save

    def needs_record(self, name: str) -> bool:
        """A plain drawing file cannot hold what the record has now."""
        why = self.tr(
            "{0} is a single drawing. It cannot hold visits, grades, dates, height, weight or a diary. Save it as "
            "a record (.bsa); the drawing file stays as it is."
        ).format(name)
        buttons = ((Box.Save, self.tr("Save as a record…")), (Box.Cancel, ""))
        what = self.tr("This needs a record file.")
        return self._ask(QMessageBox.Icon.Information, what, why, buttons) == Box.Save

    def use_text_here(self, what: str, why: str) -> bool:
        """The record has another text of a label than this computer; tells whether this computer's shall count."""
        buttons = ((Box.No, self.tr("That of the record")), (Box.Yes, self.tr("That of this computer")))
        return self._ask(QMessageBox.Icon.Question, what, why, buttons) == Box.Yes

    def forget_everything(self) -> bool:
        """Before recent files, kept work and settings are taken away."""
        why = self.tr(
            "The list of recent files with their pictures, all unsaved work kept for recovery, the log file and the "
            "settings are deleted from this computer. Your record files and your own products stay. This cannot be "
            "undone."
        )
        buttons = ((Box.Cancel, ""), (Box.Yes, self.tr("Forget everything")))
        what = self.tr("Forget everything?")
        return self._ask(QMessageBox.Icon.Warning, what, why, buttons) == Box.Yes

    def changes(self, stack: QUndoStack) -> str:
        """What was done since the last save, the kinds named and counted: "painting (3 times), age"."""
        clean = stack.cleanIndex()
        done = range(max(clean, 0), stack.index()) if clean <= stack.index() else range(stack.index(), clean)
        counts: dict[str, int] = {}
        for k in reversed(done):
            counts[stack.text(k)] = counts.get(stack.text(k), 0) + 1
        if clean > stack.index():
            counts = {self.tr("undone: {0}").format(text): number for text, number in counts.items()}
        if clean < 0:
            counts[self.tr("the restored work")] = 1
        said = [self.tr("{0} ({1} times)").format(text, n) if n > 1 else text for text, n in counts.items()]
        if len(said) > _FEW:
            said = [*said[:_FEW], self.tr("and {0} other kinds of change").format(len(said) - _FEW)]
        return ", ".join(said)
