"""Asks for the note of a visit: words of the user's own, kept with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from bsa_calc.ui.look.fonts import dialog_size
from bsa_calc.ui.widgets.buttons import ok_and_cancel
from bsa_calc.ui.widgets.scroll_bar import SlimScrollBar
from bsa_calc.ui.widgets.text_block import TextBlock


class NoteField(QPlainTextEdit):
    """Ctrl+Enter takes the note, as Enter begins a line."""

    done = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done.emit()
        else:
            super().keyPressEvent(event)


class NoteDialog(QDialog):
    """A field of several lines."""

    chosen = Signal(str)

    def __init__(self, day: str, note: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Note of the visit of {0}").format(day))
        self.field = NoteField(note, self)
        self.field.setAccessibleName(self.windowTitle())
        self.field.setPlaceholderText(self.tr("What to remember about this visit"))
        self.field.setTabChangesFocus(True)
        self.field.setVerticalScrollBar(SlimScrollBar(self.field))
        self.field.done.connect(self.accept)
        said = TextBlock(12, "secondary", parent=self)
        said.set_words(self.tr("Kept in the record with this visit. No name is needed. Ctrl+Enter saves it."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        layout.addWidget(self.field, 1)
        layout.addWidget(said)
        layout.addWidget(ok_and_cancel(self))
        self.resize(dialog_size(self, 460, 300))

    def accept(self) -> None:
        self.chosen.emit(self.field.toPlainText().strip())
        super().accept()
