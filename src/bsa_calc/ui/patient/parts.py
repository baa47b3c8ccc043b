"""Large parts that the patient's screens are made of: type, buttons, the shape of the answer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bsa_calc.ui.look.fonts import unit
from bsa_calc.ui.look.tokens import tokens_for
from bsa_calc.ui.look.verdict_shape import paint_verdict_shape
from bsa_calc.ui.widgets.buttons import Button, Kind
from bsa_calc.ui.widgets.text_block import Colour, TextBlock

#: The type of these screens at the usual size of text, pixels; the clinic's is 14.
PATIENT_PX = 18
#: A finger hits what is at least so high, pixels.
TARGET_PX = 48
#: Sizes of type, of the usual 14.
HEADING, LARGE, USUAL, SMALL = 19.0, 18.0, 14.0, 12.0


class BigButton(Button):
    """A button that a finger, and a hand that trembles, can hit."""

    def __init__(self, words: str, *, icon: str = "", kind: Kind = "plain", parent: QWidget | None = None) -> None:
        super().__init__(words, icon=icon, kind=kind, parent=parent)
        self.setAutoRepeat(False)

    def set_words(self, words: str) -> None:
        """Write something else on it."""
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(words)
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(max(TARGET_PX, hint.width()), max(TARGET_PX, round(26 * unit(self))))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(120, hint.width()), hint.height()) if self.hasHeightForWidth() else hint


def wide_button(words: str, *, kind: Kind = "plain") -> BigButton:
    """A button as wide as its place, which breaks its words where they are too long."""
    button = BigButton(words, kind=kind)
    button.set_wraps()
    return button


def text(words: str = "", px: float = USUAL, colour: Colour = "text", *, bold: bool = False) -> TextBlock:
    """A text of so many pixels where 14 is the usual size."""
    block = TextBlock(px, colour, QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    block.set_words(words)
    return block


class AnswerShape(QWidget):
    """The shape of a verdict, large."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdict = "not_finished"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_verdict(self, verdict: str) -> None:
        """Show the shape of a verdict."""
        self._verdict = verdict
        self.update()

    def sizeHint(self) -> QSize:
        side = round(52 * unit(self) ** 0.7)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        side = min(self.width(), self.height())
        paint_verdict_shape(QPainter(self), QRectF(0, 0, side, side), self._verdict, tokens_for(self.palette()))


def column(*widgets: QWidget, spacing: int = 10, stretch: bool = True) -> QVBoxLayout:
    """Widgets above each other, at the top of their place."""
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget)
    if stretch:
        layout.addStretch(1)
    return layout


def row(*widgets: QWidget, spacing: int = 12) -> QHBoxLayout:
    """Widgets side by side; a text takes the room that is left."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget, 1 if isinstance(widget, TextBlock) else 0)
    return layout


def beside_share(px: int) -> float:
    """How much of the window's width the words beside the body take."""
    return 0.28 + 0.12 * px / PATIENT_PX


def patient_px(text_percent: int) -> int:
    """The type of these screens in pixels, for the size of text that was chosen."""
    return round(PATIENT_PX * text_percent / 100)
