"""Digits that grade: 0 to 6 for the seven grades in their order, minus for none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from bsa_calc.measure.vasi import GRADES

#: What a minus says: no grade.
NO_GRADE = -1


def grade_of_key(event: QKeyEvent) -> int | None:
    """Return the grade that a key stands for, `NO_GRADE` for minus, None for every other key."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held != Qt.KeyboardModifier.NoModifier:
        return None
    if event.text() == "-":
        return NO_GRADE
    digit = event.key() - Qt.Key.Key_0.value
    return GRADES[digit] if 0 <= digit < len(GRADES) else None
