"""A question with its answers beside it, each of them one press."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bsa_calc.ui.system.keys import ENTER
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.text_block import TextBlock


class AnswerButton(Button):
    """One answer; the one that was given is filled."""

    def __init__(self, question: str, answer: str, parent: QWidget) -> None:
        super().__init__(answer, parent=parent)
        self.setCheckable(True)
        self.setAccessibleName(f"{question}: {answer}")
        self.toggled.connect(self._fill)

    def _fill(self, on: bool) -> None:
        self._kind = "primary" if on else "plain"
        self.updateGeometry()


class AnswerRow(QWidget):
    """Says what was answered; a second press takes an answer back.

    By keys the letter that an answer begins with gives it and goes on. Enter goes on and answers nothing: pressed
    through a row of fields it says nothing about a person.
    """

    answered = Signal(str)  # one of the answers, empty for none
    entered = Signal()  # on to the next field

    def __init__(self, question: str, answers: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = TextBlock(13, "text", parent=self)
        self._question.set_words(question)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._question, 1, Qt.AlignmentFlag.AlignVCenter)
        self.buttons = {answer: AnswerButton(question, words, self) for answer, words in answers.items()}
        for answer, button in self.buttons.items():
            button.setProperty("answer", answer)
            button.clicked.connect(self._press)
            button.installEventFilter(self)
            layout.addWidget(button)
        self.setFocusProxy(next(iter(self.buttons.values())))

    def show_answer(self, given: str) -> None:
        """Show what was answered."""
        for answer, button in self.buttons.items():
            button.setChecked(answer == given)

    def _press(self, on: bool) -> None:
        self.answered.emit(self.sender().property("answer") if on else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() not in ENTER and not self._answer(event.text().casefold()):
            return False
        self.entered.emit()
        return True

    def _answer(self, letter: str) -> bool:
        """Give the answer that begins with a letter; False where none does."""
        for answer, button in self.buttons.items():
            if letter.strip() and button.text().casefold().startswith(letter):
                self.answered.emit(answer)
                return True
        return False
