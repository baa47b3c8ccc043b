"""The end of a lesson: bias and spread of the groups, how far off each way was, and a file without names."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from bsa_calc.report.table import Dialect
from bsa_calc.training.agreement import Limits, limits
from bsa_calc.training.results import lesson_csv
from bsa_calc.training.ways import Way
from bsa_calc.ui.training.lesson import Lesson
from bsa_calc.ui.training.page import Page, signed_tenth, tenth, text
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.cards import Card


class EndPage(Page):
    """A table: who was off by how much."""

    save_wanted = Signal()
    anew_wanted = Signal()

    def __init__(self, lesson: Lesson) -> None:
        super().__init__(lesson)
        self.wrong, self.summary, self.agreement = text("", 14, "over", bold=True), text("", 14), text("", 12)
        self._card = Card()
        self._rows = QGridLayout(self._card)
        self._rows.setContentsMargins(20, 8, 20, 8)
        self._rows.setHorizontalSpacing(28)
        self._rows.setVerticalSpacing(0)
        self.save_button = Button(self.tr("Save the results…"), kind="primary")
        self.save_button.clicked.connect(self.save_wanted)
        self.anew_button = Button(self.tr("Begin a new lesson"))
        self.anew_button.clicked.connect(self.anew_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.anew_button)
        buttons.addWidget(self.agreement, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 4, 24, 8)
        layout.setSpacing(8)
        layout.addWidget(self.wrong)
        layout.addWidget(self.summary)
        layout.addWidget(self._card)
        layout.addLayout(buttons)
        layout.addStretch(1)

    def title(self) -> str:
        return self.tr("End of the lesson")

    def enter(self) -> None:
        done = self.lesson.round
        self.wrong.set_words(self._wrong())
        self.summary.set_words(self._summary())
        self._clear()
        self._add_row(0, "", self.tr("on average"), self.tr("varies by"), self.tr("95 of 100 lie between"), head=True)
        rows = [(self.tr("Group {0}").format(group), done.limits(group)) for group in done.groups()]
        if len(rows) > 1:
            rows.append((self.tr("All groups"), done.limits()))
        rows += self._way_rows()
        for k, (name, found) in enumerate(rows, 1):
            if found is not None:
                self._add_row(k, name, *self._figures(found))
        self._card.setVisible(bool(done.cases))
        self.save_button.setEnabled(bool(done.cases))
        agreement = done.agreement()
        self.agreement.set_words(
            ""
            if agreement is None
            else self.tr("The groups’ agreement with each other, ICC: {0}").format(
                QLocale().toString(agreement, "f", 2)
            )
        )

    def _summary(self) -> str:
        cases = len(self.lesson.round.cases)
        if not cases:
            return self.tr("No case has been shown yet.")
        return self.tr("Cases shown: {0}. This is how far off each was, in % of the body:").format(cases)

    def _wrong(self) -> str:
        wrong = self.lesson.round.wrongly_within()
        if not wrong:
            return ""
        return self.tr("“Within” was said of a case that is over the limit, or may be: {0} times.").format(wrong)

    def _way_rows(self) -> list[tuple[str, Limits | None]]:
        """How far off each other way was, over the cases shown."""
        names = {
            Way.HANDS: self.tr("Hand rule"),
            Way.NINES: self.tr("Rule of nines"),
            Way.FLAT: self.tr("Front and back only"),
        }
        true = {case.letter: case.percent for case in self.lesson.round.cases}
        found = [(letter, count) for letter, ways in self.lesson.revealed_counts().items() for count in ways]
        return [
            (name, limits(np.array([count.percent - true[letter] for letter, count in found if count.way is way])))
            for way, name in names.items()
        ]

    def _figures(self, found: Limits) -> tuple[str, str, str]:
        bias = signed_tenth(found.bias)
        if found.spread is None or found.low is None or found.high is None:
            return bias, self.tr("–"), self.tr("–")
        between = self.tr("{0} and {1}").format(signed_tenth(found.low), signed_tenth(found.high))
        return bias, tenth(found.spread), between

    def _add_row(self, row: int, *words: str, head: bool = False) -> None:
        for column, said in enumerate(words):
            block = text(said, 12, "secondary" if head else "text", bold=not head and column == 0)
            self._rows.addWidget(block, row, column)
        self._rows.setColumnStretch(0, 1)

    def _clear(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            assert isinstance(widget, QWidget)
            widget.hide()
            widget.deleteLater()

    def forget(self) -> None:
        self._clear()
        for block in (self.wrong, self.summary, self.agreement):
            block.set_words("")

    def csv(self) -> str:
        """The results as a table that spreadsheets here read."""
        dialect: Dialect = "semicolon" if QLocale().decimalPoint() == "," else "comma"
        return lesson_csv(self.lesson.round, self.lesson.revealed_counts(), dialect)
