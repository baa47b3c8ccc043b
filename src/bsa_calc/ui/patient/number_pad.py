"""A figure in large type with keys to tap; the keyboard writes it too."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from bsa_calc.ui.look.fonts import sized, unit
from bsa_calc.ui.look.paint_parts import focus_ring, frame
from bsa_calc.ui.look.tokens import tokens_for
from bsa_calc.ui.patient.parts import BigButton
from bsa_calc.ui.widgets.text_block import paint_runs

_COLUMNS = 5
_RUB_OUT = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class Figure(QWidget):
    """What is typed so far."""

    def __init__(self, pattern: str, pad: QWidget) -> None:
        super().__init__(pad)
        self._pad = pad
        self._pattern, self._digits = pattern, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_digits(self, digits: str) -> None:
        """Show these in the places of the pattern."""
        self._digits = digits
        self.setAccessibleName(self.words())
        self.update()

    def words(self) -> str:
        """The figure as it is written: a dash for each place that is free."""
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
        frame(p, box, fill=t.card, edge=t.control, width=t.stroke)
        font = sized(self.font(), 26, QFont.Weight.DemiBold, tabular=True)
        paint_runs(p, box, font, t.text, self.words(), int(Qt.AlignmentFlag.AlignCenter))
        if self._pad.hasFocus():
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
        self._most = pattern.count("0")
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
        """The figure; None while nothing is typed."""
        return int(self.digits) if self.digits else None

    @property
    def is_full(self) -> bool:
        """Whether no place is free."""
        return len(self.digits) == self._most

    def show_digits(self, digits: str) -> None:
        """Show a figure as typed."""
        self.digits = digits[: self._most]
        self.figure.show_digits(self.digits)
        self.changed.emit()

    def _press(self) -> None:
        key = self.sender()
        assert isinstance(key, BigButton)
        self._add(key.text())

    def _add(self, digit: str) -> None:
        if not self.is_full:
            self.show_digits(self.digits + digit)

    def _take_back(self) -> None:
        self.show_digits(self.digits[:-1])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.figure.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.figure.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdecimal() and event.text().isascii():
            self._add(event.text())
        elif event.key() in _RUB_OUT:
            self._take_back()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)
