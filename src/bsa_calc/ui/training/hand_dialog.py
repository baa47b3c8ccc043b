"""Measure your own hand, in a window over the clinic's or the patient's."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from bsa_calc.ui.look.fonts import dialog_size
from bsa_calc.ui.training.hand_page import HandPage
from bsa_calc.ui.training.lesson import Lesson
from bsa_calc.ui.training.page import text


class HandDialog(QDialog):
    """The exercise at the usual size of type."""

    kept = Signal(object)  # Hand

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Measure your own hand"))
        self.resize(dialog_size(self, 1100, 660))
        self.page = HandPage(Lesson())
        self.heading = text("", 17, bold=True)
        self.page.title_changed.connect(self._show_title)
        self.page.kept.connect(self.kept)
        self.page.save_wanted.connect(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 14, 0, 12)
        head = QHBoxLayout()
        head.setContentsMargins(24, 0, 24, 0)
        head.addWidget(self.heading)
        layout.addLayout(head)
        layout.addWidget(self.page, 1)
        self.page.enter()
        self._show_title()

    def _show_title(self) -> None:
        self.heading.set_words(self.page.title())

    def _save(self) -> None:
        self.page.save_copies(self)
