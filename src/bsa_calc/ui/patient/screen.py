"""What the patient's screens have in common."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bsa_calc.ui.patient.home import Home

#: The steps of the way: who, where, how much, put on, keep.
STEPS = 5


class Screen(QWidget):
    """One screen with one question. It reads what it shows when it comes up.

    Attributes
    ----------
    home : Home
    step : int, which of the five it belongs to; 0 for none
    shows_body : bool, the body stands beside it
    """

    step: ClassVar[int] = 0
    shows_body: ClassVar[bool] = False

    done = Signal()  # on to the next screen
    wanted = Signal(str)  # another screen, by its name
    changed = Signal()  # title or the button below say something else

    def __init__(self, home: Home, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.home = home

    def title(self) -> str:
        """What stands at the top."""
        return ""

    def next_words(self) -> str:
        """What the button that goes on says; "" for none."""
        return ""

    def enter(self) -> None:
        """Come up: show what there is now."""

    def leave(self) -> None:
        """Another screen comes up."""

    def first_focus(self) -> QWidget | None:
        """Where the keys are at first; None for the button that goes on, or for none that could be pressed unmeant."""
        return None

    def go_on(self) -> str:
        """Do what the button says; returns why not, "" where it is done."""
        self.done.emit()
        return ""

    def spoken(self) -> str:
        """What a screen reader says when it comes up."""
        return self.title()
