"""A field for a figure that need not be known: empty means not known."""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from bsa_calc.ui.look.fonts import sized, unit
from bsa_calc.ui.look.paint_parts import focus_ring, frame
from bsa_calc.ui.look.tokens import tokens_for


def read_figure(text: str) -> float | None:
    """The figure in a text, written with a point or a comma.

    Raises ValueError for anything that is no finite number, or could be one of two.
    """
    text = text.strip()
    if not text:
        return None
    other = "." if QLocale().decimalPoint() == "," else ","
    if re.fullmatch(rf"\d{{1,3}}({re.escape(other)}\d{{3}})+", text):
        # "1,500" is one and a half to some and a thousand times as much to others.
        raise ValueError(text)
    # Not all that Python reads as a number: 1_0, 1e5 and figures of other scripts are slips of the hand here.
    if not re.fullmatch(r"[+−-]?(\d+[.,]?\d*|[.,]\d+)", text, re.ASCII):
        raise ValueError(text)
    return float(text.replace(",", ".").replace("−", "-"))


def figure_text(value: float) -> str:
    """A figure as it is typed: no thousands set apart."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(value), "g", 7)


class LineField(QLineEdit):
    """A line of text in the program's own look, with an edge that says when something is wrong with it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wrong = False
        self.setAccessibleName(name)
        self.setFrame(False)
        self.setTextMargins(8, 0, 8, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        clear = QPalette()
        clear.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(clear)  # the rounded field is painted here, the text on top of it

    def set_wrong(self, problem: str) -> None:
        """Mark what was typed as wrong, for the eye and for a screen reader; empty takes the mark away."""
        self._wrong = bool(problem)
        self.setAccessibleDescription(problem)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(180 * unit(self)), max(28, round(28 * unit(self))))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(48 * unit(self)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = tokens_for(self.palette())
        box = QRectF(self.rect())
        edge = t.over if self._wrong else t.text if self.underMouse() and self.isEnabled() else t.control
        frame(p, box, fill=t.card, edge=edge if self.isEnabled() else t.line, width=2.0 if self._wrong else t.stroke)
        if self.hasFocus():
            focus_ring(p, box, t)
        p.end()
        super().paintEvent(event)


class FigureField(LineField):
    """A figure, or nothing."""

    figure_entered = Signal(object)  # float or None

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._value: float | None = None
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMaxLength(12)
        self.editingFinished.connect(self._finish)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(sized(self.font(), 14)).horizontalAdvance("000.00") + 26
        return QSize(int(width), super().sizeHint().height())

    def set_value(self, value: float | None) -> None:
        """Show a figure; no signal."""
        self._value = value
        self.setText("" if value is None else figure_text(value))
        self.set_wrong("")

    def _finish(self) -> None:
        try:
            value = read_figure(self.text())
        except ValueError:
            self.set_wrong(self.tr("This is not a number."))
            return
        if value != self._value or self._wrong:
            self._value = value
            self.set_wrong("")
            self.figure_entered.emit(value)
