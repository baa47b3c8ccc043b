"""Saves a table that came out of a lesson."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bsa_calc.errors import InputError
from bsa_calc.foreign_text import isolated
from bsa_calc.record.store.files import write_safely
from bsa_calc.ui.files.save_dialog import ask_where
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.words.label_terms import error_text


def save_table(parent: QWidget, name: str, table: str) -> str:
    """Ask where, write, and return what to say of it; "" where nothing was wanted. A failure leaves nothing behind."""
    title = QCoreApplication.translate("TrainingWindow", "Save")
    kinds = QCoreApplication.translate("TrainingWindow", "Tables (*.csv)")
    path = ask_where(parent, title, Path(Settings().folder) / f"{name}.csv", kinds)
    if path is None:
        return ""
    try:
        write_safely(path, table)
    except InputError as error:
        return error_text(error)
    return QCoreApplication.translate("TrainingWindow", "Saved: {0}").format(isolated(path.name))
