"""Printing with a preview. Loaded when something is printed: most sessions print nothing."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QComboBox, QGraphicsView, QLineEdit, QWidget

from bsa_calc.report.case import Case
from bsa_calc.ui.look.fonts import dialog_size
from bsa_calc.ui.page.pdf import draw_pages
from bsa_calc.ui.page.record_page import SelfTest
from bsa_calc.ui.page.sheet import lay_out
from bsa_calc.ui.system.plain_text import plain_label


class PrintPreview(QPrintPreviewDialog):
    """Shows the pages as they will be printed, and prints them."""

    def __init__(self, parent: QWidget, case: Case, paper: str, self_test: SelfTest | None, *, take_home: bool) -> None:
        # Kept here: the dialog does not own its printer, and it must not go before it.
        self.printer_shown = QPrinter(QPrinter.PrinterMode.HighResolution)
        lay_out(self.printer_shown, paper)
        self.printer_shown.setFullPage(True)
        self.printer_shown.setDocName("bsa-calc")
        super().__init__(self.printer_shown, parent)
        self._case, self._self_test, self._take_home = case, self_test, take_home
        self.setWindowTitle(self.tr("Print"))
        self.resize(dialog_size(self, 900, 760))
        self._name_parts()
        self.paintRequested.connect(self.draw)

    def _name_parts(self) -> None:
        """Name what Qt leaves without a name: size, page and the pages themselves; the size says its figure too."""
        for parts, name in (
            (self.findChildren(QComboBox), self.tr("Size of the pages on the screen")),
            (self.findChildren(QLineEdit), self.tr("Page shown")),
            (self.findChildren(QGraphicsView), self.tr("Pages")),
        ):
            for part in parts:
                part.setAccessibleName(name)
                label = plain_label(name, part.parentWidget())
                label.setBuddy(part)  # on Linux a choice is called by what is chosen, and by its label
                label.hide()

    def draw(self, device: QPrinter) -> None:
        """Draw the pages on a printer."""
        painter = QPainter()
        if not painter.begin(device):
            return
        try:
            draw_pages(
                self._case, device, painter,
                take_home=self._take_home, self_test=self._self_test, printed=date.today(),
            )  # fmt: skip
        finally:
            painter.end()
