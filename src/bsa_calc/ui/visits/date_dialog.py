"""Asks for a day."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QDialog, QFormLayout, QWidget

from bsa_calc.ui.document.session import today
from bsa_calc.ui.widgets.buttons import ok_and_cancel
from bsa_calc.ui.words.dates import day_pattern


class DateDialog(QDialog):
    """A day up to today: a visit lies in the past."""

    chosen = Signal(object)  # date

    def __init__(self, date: dt.date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Date of the visit"))
        self.field = QDateEdit(QDate(date.year, date.month, date.day), self)
        self.field.setDisplayFormat(day_pattern())
        self.field.setCalendarPopup(True)
        last = max(today(), date)
        self.field.setMaximumDate(QDate(last.year, last.month, last.day))
        self.field.setMinimumDate(QDate(1900, 1, 1))
        self.field.setAccessibleName(self.windowTitle())
        layout = QFormLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(14)
        layout.addRow(self.tr("Date"), self.field)
        layout.addRow(ok_and_cancel(self))
        self.setMinimumWidth(320)

    def accept(self) -> None:
        day = self.field.date()
        self.chosen.emit(dt.date(day.year(), day.month(), day.day()))
        super().accept()
