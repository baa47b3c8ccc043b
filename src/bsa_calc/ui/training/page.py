"""What every page of the training window has in common."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bsa_calc.ui.training.lesson import Lesson
from bsa_calc.ui.widgets.text_block import Colour, TextBlock


class Page(QWidget):
    """One page: it reads the lesson when it comes up.

    Attributes
    ----------
    lesson : Lesson
    """

    title_changed = Signal()

    def __init__(self, lesson: Lesson, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lesson = lesson

    def title(self) -> str:
        """What stands at the top of the window."""
        return ""

    def enter(self) -> None:
        """Come up: show what the lesson has now."""

    def forget(self) -> None:
        """Let go of figures of a case: the next one is to be guessed, or the same one by other people."""

    def space(self) -> bool:
        """Whether the page has a use of its own for the key that reveals."""
        return False

    def forward(self) -> bool:
        """Go on inside the page; False where it is through."""
        return False

    def backward(self) -> bool:
        """Go back inside the page; False where it is at its beginning."""
        return False


def text(words: str = "", px: float = 14, colour: Colour = "text", *, bold: bool = False) -> TextBlock:
    """A text of so many pixels at the usual size; on a projector it is at least twice as large."""
    block = TextBlock(px, colour, QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    block.set_words(words)
    return block


def beside(main: QWidget, *side: QWidget, main_share: int = 3, side_share: int = 2) -> QHBoxLayout:
    """A large widget at the left, and a column of others at the right."""
    column = QVBoxLayout()
    column.setSpacing(12)
    for widget in side:
        column.addWidget(widget)
    column.addStretch(1)
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(24)
    row.addWidget(main, main_share)
    row.addLayout(column, side_share)
    return row


def tenth(value: float) -> str:
    """A figure to a tenth, as the language writes it."""
    return QLocale().toString(float(value), "f", 1)


def signed_tenth(value: float) -> str:
    """A difference to a tenth with its sign."""
    rounded = round(value, 1)
    sign = "+" if rounded > 0 else "−" if rounded < 0 else "±"
    return sign + QLocale().toString(abs(rounded), "f", 1)


def short(value: float) -> str:
    """A figure as its source has it."""
    return QLocale().toString(float(value), "g", 4)
