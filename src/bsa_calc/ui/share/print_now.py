"""Printing one page at once, without a preview. Loaded when something is printed: most sessions print nothing."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from bsa_calc.report.case import Case
from bsa_calc.ui.page.pdf import draw_pages
from bsa_calc.ui.page.sheet import lay_out


def print_take_home(parent: QWidget, case: Case, paper: str) -> bool:
    """Ask for a printer and print the page for the patient; False where none was chosen, or it failed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    lay_out(printer, paper)
    printer.setFullPage(True)
    printer.setDocName("bsa-calc")
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return False
    painter = QPainter()
    if not painter.begin(printer):
        return False
    try:
        draw_pages(case, printer, painter, take_home=True, printed=date.today())
    finally:
        painter.end()
    return True
