"""A figure in large type with keys to tap; the keyboard writes it too.

What is no figure for its places stays as it was typed, and is refused: without its comma 16,5 would be 165.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from bsa_calc.ui.look.fonts import sized, unit
from bsa_calc.ui.look.paint_parts import focus_ring, frame
from bsa_calc.ui.look.tokens import tokens_for
from bsa_calc.ui.patient.parts import BigButton
from bsa_calc.ui.widgets.figure_field import said
from bsa_calc.ui.widgets.text_block import paint_runs

_COLUMNS = 5
_RUB_OUT = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
#: More is not shown of what cannot be read.
_MOST_SHOWN = 10
#: What some write between hours and minutes.
_BETWEEN = (":", ".", ",")
#: Held with a letter, these make no command of it.
_WRITING = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier)


class Figure(QWidget):
    """What is typed so far."""

    def __init__(self, pattern: str, pad: QWidget) -> None:
        super().__init__(pad)
        self._pad = pad
        self._pattern, self._digits, self._wrong = pattern, "", False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_digits(self, digits: str, *, wrong: bool) -> None:
        """Show these in the places of the pattern; what cannot be read as it was typed, with a mark."""
        self._digits, self._wrong = digits, wrong
        self.setAccessibleName(self.words())
        self.update()

    def words(self) -> str:
        """The figure as it is written: a dash for each place that is free."""
        if self._wrong:
            return self._digits
        digits = iter(self._digits)
        return "".join(next(digits, "–") if sign == "0" else sign for sign in self._pattern)

    def sizeHint(self) -> QSize:
        return QSize(round(120 * unit(self)), round(44 * unit(self)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        p, t = QPainter(self), tokens_for(self.palette())
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        edge, width = (t.over, 2.0) if self._wrong else (t.control, t.stroke)
        frame(p, box, fill=t.card, edge=edge, width=width)
        font = sized(self.font(), 26, QFont.Weight.DemiBold, tabular=True)
        paint_runs(p, box, font, t.text, self.words(), int(Qt.AlignmentFlag.AlignCenter))
        if self._pad.hasFocus() and not self._wrong:  # the ring would hide that something is wrong
            focus_ring(p, box, t)


class NumberPad(QWidget):
    """Ten keys and one to rub out.

    Parameters
    ----------
    pattern : str, a 0 for each digit that can be typed, as "000" or "00:00"
    name : str, what is asked, for a screen reader
    """

    changed = Signal()
    entered = Signal()  # the Enter key

    def __init__(self, pattern: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most, self._hours = pattern.count("0"), pattern.find(":")
        self.digits = ""
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.figure = Figure(pattern, self)
        self.keys = [BigButton(str(digit)) for digit in (1, 2, 3, 4, 5, 6, 7, 8, 9, 0)]
        for key in self.keys:
            key.clicked.connect(self._press)
        self.rub_out = BigButton(self.tr("Rub out"))
        self.rub_out.clicked.connect(self._take_back)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(10)
        grid.addWidget(self.figure, 0, 0, 1, _COLUMNS)
        for place, key in enumerate(self.keys):
            key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            grid.addWidget(key, 1 + place // _COLUMNS, place % _COLUMNS)
        grid.addWidget(self.rub_out, 3, 0, 1, _COLUMNS, Qt.AlignmentFlag.AlignRight)
        self.show_digits("")

    @property
    def value(self) -> int | None:
        """The figure; None while nothing is typed, and for what cannot be read."""
        return int(self.digits) if self.digits and not self.problem else None

    @property
    def is_full(self) -> bool:
        """Whether no place is free."""
        return len(self.digits) == self._most and not self.problem

    @property
    def problem(self) -> str:
        """Why what is typed is no figure for these places; empty where it is one, or can become one."""
        if not all(letter in "0123456789" for letter in self.digits):
            return said("Only whole numbers can be given here.")
        return said("The number has too many digits.") if len(self.digits) > self._most else ""

    def show_digits(self, digits: str) -> None:
        """Show a figure as typed."""
        self.digits = digits[:_MOST_SHOWN]
        self.figure.show_digits(self.digits, wrong=bool(self.problem))
        self.figure.setAccessibleDescription(self.problem)
        self.changed.emit()

    def _press(self) -> None:
        key = self.sender()
        assert isinstance(key, BigButton)
        self._add(key.text())

    def _add(self, typed: str) -> None:
        if typed in _BETWEEN and 0 < len(self.digits) <= self._hours and not self.problem:
            self.show_digits(self.digits.rjust(self._hours, "0"))  # 7:40 is 07:40
        elif self.digits or not typed.isspace():
            self.show_digits(self.digits + typed)

    def _take_back(self) -> None:
        self.show_digits(self.digits[:-1])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.figure.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.figure.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text() and event.modifiers() in _WRITING:
            self._add(event.text())
        elif event.key() in _RUB_OUT:
            self._take_back()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)
