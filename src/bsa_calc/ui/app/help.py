"""How the figures come about: tables, formulas and sources, readable in the program."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from bsa_calc.label.assessment import Assessment
from bsa_calc.ui.look.fonts import dialog_size
from bsa_calc.ui.panels.self_test_line import SelfTestLine
from bsa_calc.ui.widgets.scroll_bar import SlimScrollBar
from bsa_calc.ui.words.help_text import HelpText
from bsa_calc.ui.words.own_numbers import OwnNumbers

_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")


class TextDialog(QDialog):
    """A page to read."""

    def __init__(self, parent: QWidget, title: str, html: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(dialog_size(self, 720, 600))
        text = QTextBrowser(self)
        text.setAccessibleName(self.windowTitle())
        text.setOpenLinks(False)
        text.setFrameShape(QFrame.Shape.NoFrame)
        text.document().setDocumentMargin(18)
        text.setVerticalScrollBar(SlimScrollBar(text))
        text.setHtml(html)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        self.text = text
        self._foot = QHBoxLayout()
        self._foot.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(12)
        layout.addWidget(text)
        layout.addLayout(self._foot)

    def show_markdown(self, text: str) -> None:
        """Show a page that is written in Markdown; pictures that lie elsewhere are left out."""
        self.text.setMarkdown(_PICTURE.sub("", text))


class AboutFigures(TextDialog):
    """Shows how a drawing is measured: its own numbers, then the method; and runs the self-test when asked."""

    def __init__(self, parent: QWidget, found: Assessment) -> None:
        text = OwnNumbers().html(found) + HelpText().html(found.drawing, found.profile, date.today())
        super().__init__(parent, self.tr("How it is calculated"), text)
        self.self_test = SelfTestLine(self)
        self._foot.insertWidget(0, self.self_test, 1)
