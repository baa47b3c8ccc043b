"""The window that tells of a fault of the program."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from bsa_calc.ui.look.fonts import dialog_size, sized, unit
from bsa_calc.ui.system.plain_text import plain_label
from bsa_calc.ui.system.versions import versions


class CrashReport(QDialog):
    """What happened, what became of the work, and a report to copy that holds nothing about a patient."""

    def __init__(self, told: str, kept: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A fault in bsa-calc"))
        self.report = f"{versions()}\n\n{told}\n"
        head = plain_label(self.tr("Something went wrong in bsa-calc. You can go on working."))
        head.setFont(sized(self.font(), 18))
        what = plain_label(self._what_now(kept))
        for label in (head, what):
            label.setWordWrap(True)
        text = QPlainTextEdit(self.report)
        text.setReadOnly(True)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(round(13 * unit(self)))  # the system's does not grow with the text
        text.setFont(fixed)
        text.setAccessibleName(self.tr("Report"))
        text.setTabChangesFocus(True)
        note = plain_label(
            self.tr("The report names versions and places in the program. It holds no drawing and no names.")
        )
        note.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = buttons.addButton(self.tr("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.addWidget(head)
        layout.addWidget(what)
        layout.addWidget(text, 1)
        layout.addWidget(note)
        layout.addWidget(buttons)
        self.resize(dialog_size(self, 560, 420))
        # Not modal: the user must be able to save while this is open.
        self.setWindowModality(Qt.WindowModality.NonModal)

    def _what_now(self, kept: str) -> str:
        safe = self.tr("No figures are shown until you save the drawing and open it again.")
        if kept == "kept":
            return (
                self.tr("The drawing has been kept safe. If you do not save it, it is offered at the next start.")
                + " "
                + safe
            )
        if kept == "not kept":
            return self.tr("The drawing could not be kept safe. Save it now.") + " " + safe
        return safe

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report)
        self.copy_button.setText(self.tr("Copied"))
