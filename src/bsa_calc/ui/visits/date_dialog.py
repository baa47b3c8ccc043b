"""Asks for a day."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bsa_calc.ui.document.session import today
from bsa_calc.ui.look.fonts import unit
from bsa_calc.ui.visits.day_field import DayField
from bsa_calc.ui.widgets.buttons import ok_and_cancel
from bsa_calc.ui.widgets.growing import GrowingDialog
from bsa_calc.ui.widgets.text_block import TextBlock


class DateDialog(GrowingDialog):
    """A day up to today: what is noted lies in the past."""

    chosen = Signal(object)  # date, or None where that may be

    def __init__(
        self, title: str, date: dt.date | None, parent: QWidget, *, said: str = "", may_be_empty: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        last = today() if date is None else max(today(), date)
        self.field = DayField(title, date, last, self, may_be_empty=may_be_empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(14)
        layout.addWidget(self.field)
        if said:
            block = TextBlock(12, "secondary", parent=self)
            block.set_words(said)
            layout.addWidget(block)
        layout.addStretch(1)
        layout.addWidget(ok_and_cancel(self))
        self.setMinimumWidth(round(420 * unit(self)))
        self.field.line.selectAll()

    def accept(self) -> None:
        if self.field.is_sound():
            self.chosen.emit(self.field.day)
            super().accept()
