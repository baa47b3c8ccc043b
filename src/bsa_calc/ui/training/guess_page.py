"""Guess first: the body with its paint, and what each group says. The figure is nowhere."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from bsa_calc.measure.measurement import measure
from bsa_calc.typed import Bounds
from bsa_calc.ui.training.body_view import BodyView
from bsa_calc.ui.training.lesson import MOST_GROUPS, Lesson
from bsa_calc.ui.training.page import Page, text
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.figure_field import FigureField

_HANDS = Bounds(0, 100, 1)


class GroupRow(QObject):
    """What one group says: hands, and yes or no."""

    def __init__(self, page: GuessPage, group: int) -> None:
        super().__init__(page)
        self._page, self.group = page, group
        self.name = text(self.tr("Group {0}").format(group), 13)
        self.hands = FigureField(self.tr("Hands, group {0}").format(group), _HANDS)
        self.yes, self.no = (self._button(word) for word in (self.tr("Yes"), self.tr("No")))
        self.yes.setAccessibleName(self.tr("Yes, group {0}: within the limit").format(group))
        self.no.setAccessibleName(self.tr("No, group {0}: not within the limit").format(group))
        self.hands.figure_entered.connect(self._note)
        self.hands.refused.connect(page.refused)
        self.yes.clicked.connect(self._say_yes)
        self.no.clicked.connect(self._say_no)

    def _button(self, word: str) -> Button:
        button = Button(word)
        button.setCheckable(True)
        return button

    def widgets(self) -> tuple[QWidget, ...]:
        """The row from left to right."""
        return self.name, self.hands, self.yes, self.no

    def show_guess(self) -> None:
        """Show what the lesson knows of this group."""
        guess = self._page.lesson.guess(self.group)
        self.hands.set_value(guess.hands)
        self._mark(guess.within)

    def _mark(self, within: bool | None) -> None:
        self.yes.setChecked(within is True)
        self.no.setChecked(within is False)

    def _note(self, hands: float | None) -> None:
        self._page.lesson.set_guess(replace(self._page.lesson.guess(self.group), hands=hands))

    def _say_yes(self) -> None:
        self._say(True)

    def _say_no(self) -> None:
        self._say(False)

    def _say(self, within: bool) -> None:
        guess = self._page.lesson.guess(self.group)
        guess = replace(guess, within=None if guess.within is within else within)
        self._page.lesson.set_guess(guess)
        self._mark(guess.within)


class GuessPage(Page):
    """The body at the left, the groups at the right."""

    reveal_asked = Signal()
    refused = Signal(str)  # why a figure cannot be read

    def __init__(self, lesson: Lesson) -> None:
        super().__init__(lesson)
        self.body = BodyView()
        self.rows = [GroupRow(self, group) for group in range(1, MOST_GROUPS + 1)]
        side = QWidget()
        grid = QGridLayout(side)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(10)
        grid.addWidget(text(self.tr("How many hands? Within the limit?"), 14, bold=True), 0, 0, 1, 4)
        for k, row in enumerate(self.rows, 1):
            for column, widget in enumerate(row.widgets()):
                grid.addWidget(widget, k, column, Qt.AlignmentFlag.AlignVCenter)
        grid.setRowStretch(len(self.rows) + 1, 1)
        grid.setColumnStretch(0, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 4, 24, 8)
        layout.setSpacing(24)
        layout.addWidget(self.body, 5)
        layout.addWidget(side, 4)

    def title(self) -> str:
        return self.tr("Case {0}: guess first").format(self.lesson.case.letter)

    def enter(self) -> None:
        self.body.show_paint(measure(self.lesson.case.drawing))
        for row in self.rows:
            for widget in row.widgets():
                widget.setVisible(row.group <= self.lesson.groups)
            row.show_guess()

    def takes_all(self) -> bool:
        """Whether every figure that was typed could be read; shows the first that could not: it would not count."""
        shown = [row.hands for row in self.rows if row.group <= self.lesson.groups]
        wrong = next((field for field in shown if not field.takes()), None)
        if wrong is not None:
            wrong.setFocus()
        return wrong is None

    def space(self) -> bool:
        self.reveal_asked.emit()
        return True
