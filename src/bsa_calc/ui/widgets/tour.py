"""A tour of four steps over the window: where to paint, look, read and share."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bsa_calc.ui.look.fonts import unit
from bsa_calc.ui.look.paint_parts import RADIUS, frame
from bsa_calc.ui.look.tokens import tokens_for
from bsa_calc.ui.widgets.accessible import announce
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.cards import Card
from bsa_calc.ui.widgets.text_block import TextBlock

Step = tuple[QWidget, str]
_WIDE, _AWAY = 340, 14


class Ring(QWidget):
    """A frame round what a step is about; clicks go through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = tokens_for(self.palette())
        frame(p, QRectF(self.rect()), fill=None, edge=QColor(t.accent).name(), width=3, radius=RADIUS)


class Tour(Card):
    """A card that goes from part to part; Escape, or the button, ends it."""

    ended = Signal()

    def __init__(self, window: QWidget, steps: Sequence[Step]) -> None:
        super().__init__(window)
        self._window, self._steps, self.place = window, steps, 0
        self.set_edge("accent", 2.0)
        self._ring = Ring(window)
        self.said, self._count = TextBlock(15), TextBlock(12, "secondary")
        self.skip_button, self.next_button = Button(self.tr("Skip")), Button("", kind="primary")
        self.skip_button.clicked.connect(self.end)
        self.next_button.clicked.connect(self.go_on)
        buttons = QHBoxLayout()
        buttons.addWidget(self._count, 1)
        buttons.addWidget(self.skip_button)
        buttons.addWidget(self.next_button)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(self.said)
        layout.addLayout(buttons)
        window.installEventFilter(self)
        self._show_step()

    def go_on(self) -> None:
        """The next step, or the end."""
        if self.place + 1 == len(self._steps):
            self.end()
            return
        self.place += 1
        self._show_step()

    def end(self) -> None:
        """Take the card away."""
        self._window.removeEventFilter(self)
        self._ring.deleteLater()
        self.hide()
        self.ended.emit()
        self.deleteLater()

    def _show_step(self) -> None:
        last = self.place + 1 == len(self._steps)
        self.said.set_words(self._steps[self.place][1])
        self._count.set_words(self.tr("{0} of {1}").format(self.place + 1, len(self._steps)))
        self.next_button.setText(self.tr("Done") if last else self.tr("Next"))
        self.next_button.setAccessibleName(self.next_button.text())
        self.skip_button.setVisible(not last)
        self._settle()
        for widget in (self._ring, self):
            widget.show()
            widget.raise_()
        self.next_button.setFocus()
        announce(self, self.said.plain_text())

    def _settle(self) -> None:
        """Put ring and card where the step's part is now."""
        window, part = self._window, self._steps[self.place][0]
        about = QRect(part.mapTo(window, QPoint()), part.size()).intersected(window.rect())
        self._ring.setGeometry(about)
        wide = min(round(_WIDE * unit(self)), window.width() - 2 * _AWAY)
        self.resize(wide, self._layout.totalHeightForWidth(wide))
        self.move(beside(about, QRect(QPoint(), self.size()), window.rect()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._settle()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)


def beside(about: QRect, card: QRect, room: QRect) -> QPoint:
    """Where a card stands: right of a part, left of it, above it, below it, or in its middle if there is no room."""
    places = (
        QPoint(about.right() + _AWAY, about.top() + _AWAY),
        QPoint(about.left() - card.width() - _AWAY, about.top() + _AWAY),
        QPoint(about.left() + _AWAY, about.top() - card.height() - _AWAY),
        QPoint(about.left() + _AWAY, about.bottom() + _AWAY),
    )
    inside = room.adjusted(_AWAY, _AWAY, -_AWAY, -_AWAY)
    fitting = [place for place in places if inside.contains(card.translated(place))]
    middle = about.center() - card.center()
    place = fitting[0] if fitting else middle
    x = min(max(place.x(), inside.left()), inside.right() - card.width())
    return QPoint(x, min(max(place.y(), inside.top()), inside.bottom() - card.height()))
