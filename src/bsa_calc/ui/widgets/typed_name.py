"""A name found in a list by typing it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


class TypedName:
    """Letters that follow each other quickly; Qt's own search sees one column and the start of a name alone."""

    def __init__(self) -> None:
        self._typed = ""
        self._since = QElapsedTimer()

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key is part of a name: a letter, or a space or comma within one."""
        if event.modifiers() not in _PLAIN:
            return False
        return event.text().isalpha() or (self._goes_on() and event.text() in (" ", ","))

    def find(self, event: QKeyEvent, names: Sequence[str], current: int) -> int | None:
        """Return the next name that starts with what was typed, or else holds it; None if there is none."""
        goes_on = self._goes_on()
        self._typed = (self._typed if goes_on else "") + event.text().casefold()
        self._since.start()
        # The first letter goes on from where one is; the next ones may stay there.
        first = current + (not goes_on)
        order = [(first + k) % len(names) for k in range(len(names))]
        starts = (k for k in order if names[k].casefold().startswith(self._typed))
        holds = (k for k in order if self._typed in names[k].casefold())
        return next(starts, next(holds, None))

    def _goes_on(self) -> bool:
        return self._since.isValid() and self._since.elapsed() < 2 * QApplication.keyboardInputInterval()
