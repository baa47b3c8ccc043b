"""What the window says of the sides of the body, and of the brush for "no cream here". Loads nothing heavy."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from PySide6.QtCore import QObject

from bsa_calc.ui.words.dates import day_words

SideState = Literal["not_seen", "seen", "done"]


class SideWords(QObject):
    """Puts the way through the sides into words."""

    def button(self, *, last: bool) -> str:
        """The button under the body; after the last sides there are no next ones."""
        return self.tr("Done here") if last else self.tr("Done here, next sides")

    def tooltip(self) -> str:
        """What a press on it says."""
        return self.tr("I have looked at the sides on the screen, and all affected skin there is painted")

    def too_early(self) -> str:
        """The answer to a press that comes too early."""
        return self.tr("Look at these sides first.")

    def left(self, sides: int) -> str:
        """How many sides are still to come."""
        if not sides:
            return self.tr("All sides are done")
        return self.tr("1 side still to look at") if sides == 1 else self.tr("{0} sides still to look at").format(sides)

    def state(self, state: SideState) -> str:
        """How far a side is, for the strip."""
        return {
            "not_seen": self.tr("not seen"),
            "seen": self.tr("seen"),
            "done": self.tr("done"),
        }[state]

    def side(self, name: str, state: SideState) -> str:
        """A side with its state, for a tooltip and a screen reader."""
        return self.tr("{0}: {1}").format(name, self.state(state))

    def carried(self, day: dt.date) -> str:
        """From which visit paint comes that is not confirmed yet."""
        return self.tr("from {0}").format(day_words(day))


class HeldBackWords(QObject):
    """Puts skin that is affected but gets no cream this time into words."""

    def tool(self) -> str:
        """The brush's name."""
        return self.tr("No cream here")

    def tooltip(self) -> str:
        """What the brush does."""
        return self.tr("Mark affected skin that gets no cream this time; Ctrl gives it cream again")

    def undo(self, *, again: bool) -> str:
        """A stroke of the brush, or of its eraser, after "Undo"."""
        return self.tr("giving cream again") if again else self.tr("no cream here")

    def part(self, cream: str, whole: str) -> str:
        """How much of a patch gets cream where some of it does not: "part: 1.2 of 3.4 %"."""
        return self.tr("part: {0} of {1} %").format(cream, whole)
