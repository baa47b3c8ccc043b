"""Runs the self-test while somebody watches."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bsa_calc.self_test import Check, checks
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.text_block import TextBlock


class SelfTestLine(QWidget):
    """A button, and beside it what was checked last and how many checks passed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checks: Iterator[Check] = iter(())
        self.passed = self.failed = 0
        self.button = Button(self.tr("Run the self-test"))
        self.button.clicked.connect(self.start)
        self.said = TextBlock(13, "secondary")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.button)
        layout.addWidget(self.said, 1)

    def start(self) -> None:
        """Run all checks, one after the other, so that the window stays alive."""
        self._checks, self.passed, self.failed = checks(), 0, 0
        self.button.setEnabled(False)
        self._next()

    def _next(self) -> None:
        check = next(self._checks, None)
        if check is None:
            self.button.setEnabled(True)
            self.said.set_words(self._outcome(), colour="over" if self.failed else "secondary")
            return
        self.passed, self.failed = self.passed + check.passed, self.failed + (not check.passed)
        self.said.set_words(self.tr("{0}: {1}").format(check.name, check.detail))
        QTimer.singleShot(0, self, self._next)

    def _outcome(self) -> str:
        if self.failed:
            return self.tr("Checks failed: {0}. Do not use the figures. Install bsa-calc again.").format(self.failed)
        return self.tr("All {0} checks passed.").format(self.passed)
