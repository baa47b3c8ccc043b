"""How the figures come about: tables, formulas and sources, readable in the program."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QTextBrowser, QVBoxLayout, QWidget

from bsa_calc.paint.drawing import Drawing
from bsa_calc.ui.widgets.scroll_bar import SlimScrollBar
from bsa_calc.ui.words.help_text import HelpText


class TextDialog(QDialog):
    """A page to read."""

    def __init__(self, parent: QWidget, title: str, html: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(720, 600)
        text = QTextBrowser(self)
        text.setAccessibleName(self.windowTitle())
        text.setOpenLinks(False)
        text.setFrameShape(QFrame.Shape.NoFrame)
        text.document().setDocumentMargin(18)
        text.setVerticalScrollBar(SlimScrollBar(text))
        text.setHtml(html)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(12)
        layout.addWidget(text)
        layout.addWidget(buttons)


class AboutFigures(TextDialog):
    """Shows how a drawing is measured."""

    def __init__(self, parent: QWidget, drawing: Drawing) -> None:
        super().__init__(parent, self.tr("How it is calculated"), HelpText().html(drawing, date.today()))
