"""Buttons painted from the tokens: plain, primary and quiet, with an icon or without."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetricsF, QIcon, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from bsa_calc.ui.look.fonts import sized, unit
from bsa_calc.ui.look.icons import paint_icon
from bsa_calc.ui.look.paint_parts import chevron, focus_ring, frame
from bsa_calc.ui.look.tokens import Tokens, tokens_for
from bsa_calc.ui.system.plain_text import tooltip
from bsa_calc.ui.widgets.figure_field import LineField
from bsa_calc.ui.widgets.number_field import NumberField
from bsa_calc.ui.widgets.text_block import Run, lay_out, paint_runs

Kind = Literal["plain", "primary", "quiet"]


def take_typed(asked: QWidget) -> bool:
    """What leaves the focus where it is must not leave what is being typed there uncounted, as an age.

    False if it was a figure that is refused: then nothing is done before somebody has seen that.
    """
    field = QApplication.focusWidget()
    if not isinstance(field, QAbstractSpinBox | QLineEdit) or field.window() is not asked.window():
        return True
    field.clearFocus()
    return not (isinstance(field, NumberField | LineField) and field.problem)


class Button(QPushButton):
    """A push button in the program's own look."""

    def __init__(self, text: str, *, icon: str = "", kind: Kind = "plain", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._kind: Kind = kind
        self._icon_only = False
        self._marks_menu = True
        self._wraps = False
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus on the body
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_icon_only(self, icon_only: bool) -> None:
        """Leave the words to the tooltip and the screen reader."""
        if icon_only != self._icon_only and self._icon:
            self._icon_only = icon_only
            self.updateGeometry()
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not take_typed(self):
            event.accept()
            return
        super().mousePressEvent(event)

    def set_wraps(self) -> None:
        """Let the button fill its place and break its words into lines."""
        self._wraps = True
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _text_room(self, width: float) -> float:
        u = unit(self)
        return width - 28 * u**0.5 - (25 * u if self._icon else 0)

    def hasHeightForWidth(self) -> bool:
        return self._wraps

    def heightForWidth(self, width: int) -> int:
        height = lay_out((Run(self.shown_words()),), self._font(), self._text_room(width))[1]
        return int(max(self.sizeHint().height(), height + 14 * unit(self) ** 0.5))

    def set_marks_menu(self, marks: bool) -> None:
        """Show or leave out the mark that says a menu opens."""
        self._marks_menu = marks
        self.updateGeometry()

    def _mark_width(self) -> float:
        return 16 * unit(self) if self.menu() is not None and self._marks_menu else 0.0

    def shown_words(self) -> str:
        """What is written on it; nothing where it is folded to its icon."""
        return "" if self._icon_only else self.text().replace("&", "")

    def _font(self) -> QFont:
        return sized(self.font(), 14, QFont.Weight.DemiBold if self._kind == "primary" else QFont.Weight.Normal)

    def sizeHint(self) -> QSize:
        u, words = unit(self), self.shown_words()
        if self._icon_only:
            return QSize(self.icon_width(), max(32, round(32 * u)))
        width = 2 * (8 if self._kind == "quiet" else 14) * u**0.5 + self._mark_width()
        if words:
            width += QFontMetricsF(self._font()).horizontalAdvance(words) + 1
        if self._icon:
            width += 18 * u + (7 * u if words else 0)
        return QSize(int(width + 0.999), max(32, round(32 * u)))

    def icon_width(self) -> int:
        """How wide the button is without its words, pixels."""
        u = unit(self)
        return int(16 * u**0.5 + 18 * u + self._mark_width() + 0.999)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(120, hint.height()) if self._wraps else hint

    def _colours(self, t: Tokens) -> tuple[str | None, str | None, str]:
        """Return fill, edge and text colour of the state."""
        hot = self.underMouse() and self.isEnabled()
        if not self.isEnabled():
            return (None if self._kind == "quiet" else t.card), (None if self._kind == "quiet" else t.line), t.disabled
        if self._kind == "primary":
            mixed = _mix(t.accent, t.text, 0.18) if hot or self.isDown() else t.accent
            return mixed, None, t.on_accent
        fill = t.selected if self.isDown() or self.isChecked() else (t.hover if hot else None)
        if self._kind == "quiet":
            return fill, None, t.text
        return fill or t.card, t.control if hot else t.line, t.text

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t, u = tokens_for(self.palette()), unit(self)
        fill, edge, colour = self._colours(t)
        box = QRectF(self.rect())
        frame(p, box, fill=fill, edge=edge, width=t.stroke)
        font, words = self._font(), self.shown_words()
        size = round(18 * u)
        text_width = QFontMetricsF(font).horizontalAdvance(words) if words else 0.0
        if self._wraps and text_width > self._text_room(box.width()):
            text_width = lay_out((Run(words),), font, self._text_room(box.width()))[2]
        content = text_width + (size if self._icon else 0) + (7 * u if self._icon and words else 0) + self._mark_width()
        x = (box.width() - content) / 2
        if self._icon:
            paint_icon(p, self._icon, QPointF(x + size / 2, box.center().y()), colour, size)
            x += size + 7 * u * bool(words)
        if words:
            flags = int(Qt.AlignmentFlag.AlignVCenter) | (int(Qt.TextFlag.TextWordWrap) if self._wraps else 0)
            paint_runs(p, QRectF(x, 0, text_width + 2, box.height()), font, colour, words, flags)
        if self._mark_width():
            chevron(p, QPointF(x + text_width + 11 * u, box.center().y()), 8 * u, colour)
        if self.hasFocus():
            focus_ring(p, box, t)


class ChoiceButton(QAbstractButton):
    """A wide button with what it does on the left and what comes of it on the right."""

    def __init__(self, label: str, outcome: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcome = outcome
        self.setText(label)
        self.setAccessibleName(f"{label}: {outcome}" if outcome else label)
        self.setToolTip(tooltip(self.accessibleName()))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _font(self, room: float) -> QFont:
        """The label's type, a little smaller where that keeps it on one line."""
        for size in (14.0, 13.0, 12.0):
            font = sized(self.font(), size, QFont.Weight.DemiBold)
            if QFontMetricsF(font).horizontalAdvance(self.text()) < room:
                return font
        return sized(self.font(), 14, QFont.Weight.DemiBold)

    def _layout(self, width: float) -> tuple[float, float]:
        """Return the width of the label's column and the button's height."""
        u = unit(self)
        outcome = QFontMetricsF(sized(self.font(), 14)).horizontalAdvance(self._outcome)
        room = width - 22 * u - (outcome + 12 * u if self._outcome else 0)
        if room < width * 0.4:  # too narrow side by side: outcome below
            room = width - 22 * u
        height = lay_out((Run(self.text()),), self._font(room), room)[1]
        below = QFontMetricsF(sized(self.font(), 14)).height() if self._outcome and room >= width - 23 * u else 0.0
        return room, max(32 * u, height + below + 13 * u)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return int(self._layout(width)[1] + 0.999)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not take_typed(self):
            event.accept()
            return
        super().mousePressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(round(300 * unit(self)), round(32 * unit(self)))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 32)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return bool(super().event(event))

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t, u = tokens_for(self.palette()), unit(self)
        box = QRectF(self.rect())
        hot = self.underMouse() and self.isEnabled()
        fill = t.selected if self.isDown() else t.hover if hot else t.card
        frame(p, box, fill=fill, edge=t.control if hot else t.line, width=t.stroke)
        room, _ = self._layout(box.width())
        layout, height, _ = lay_out((Run(self.text()),), self._font(room), room)
        beside = room < box.width() - 23 * u or not self._outcome
        colour = t.text if self.isEnabled() else t.disabled
        p.setPen(QColor(colour))
        layout.draw(p, QPointF(11 * u, (box.height() - height) / 2 if beside else 6 * u))
        area = box.adjusted(11 * u, 0, -11 * u, 0 if beside else -6 * u)
        place = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight if beside else Qt.AlignmentFlag.AlignBottom
        paint_runs(
            p, area, sized(self.font(), 14), t.secondary if self.isEnabled() else t.disabled, self._outcome, place
        )
        if self.hasFocus():
            focus_ring(p, box, t)


def ok_and_cancel(dialog: QDialog) -> QDialogButtonBox:
    """Return the two buttons that a form ends with, connected."""
    standard = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(standard.Ok | standard.Cancel, dialog)
    for button in box.buttons():
        button.setIcon(QIcon())  # words are enough, and those of the system have colours of their own
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box


def _mix(first: str, second: str, share: float) -> str:
    a, b = QColor(first), QColor(second)
    parts = [
        round(x * (1 - share) + y * share)
        for x, y in ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    ]
    return QColor(*parts).name()
