"""The bar under the body while two visits are compared: legend, difference, and the way out."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bsa_calc.ui.body_map.compare_look import OverlayKind, paint_overlay_swatch
from bsa_calc.ui.look.fonts import sized, unit
from bsa_calc.ui.look.tokens import tokens_for
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.cards import Card
from bsa_calc.ui.widgets.text_block import TextBlock

_GAP, _LINE = 18, 24


class CompareLegend(QWidget):
    """Patterns with their names and percents."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: Sequence[tuple[OverlayKind, str]] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_items(self, items: Sequence[tuple[OverlayKind, str]]) -> None:
        """Show these kinds with their words."""
        self._items = items
        self.setAccessibleName(", ".join(words for _, words in items))
        self.updateGeometry()
        self.update()

    def places(self, width: float) -> list[QRectF]:
        """Where each kind stands: side by side, and below where there is no more room."""
        u, metrics = unit(self), QFontMetricsF(sized(self.font(), 14))
        found: list[QRectF] = []
        x, y = 2.0, 0.0
        for _, words in self._items:
            wide = metrics.horizontalAdvance(words) + 26 * u + 2
            if found and x + wide > width:
                x, y = 2.0, y + _LINE * u
            found.append(QRectF(x, y, wide, _LINE * u))
            x += wide + _GAP * u
        return found

    def sizeHint(self) -> QSize:
        places = self.places(float("inf"))
        return QSize(math.ceil(places[-1].right()) if places else 0, self.heightForWidth(1_000_000))

    def minimumSizeHint(self) -> QSize:
        widest = max((place.width() for place in self.places(0)), default=0.0)
        return QSize(math.ceil(widest + 2), self.heightForWidth(1_000_000))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self.places(width)
        return math.ceil(places[-1].bottom() if places else _LINE * unit(self))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        t, u = tokens_for(self.palette()), unit(self)
        p.setFont(sized(self.font(), 14))
        for (kind, words), place in zip(self._items, self.places(self.width()), strict=True):
            box = QRectF(place.left(), place.center().y() - 8 * u, 20 * u, 16 * u)
            paint_overlay_swatch(p, box, kind, self.devicePixelRatioF(), t)
            p.setPen(QColor(t.text))
            p.drawText(place.adjusted(26 * u, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), words)


class CompareBar(QWidget):
    """Stands between the body and the strip of views."""

    close_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.legend = CompareLegend(self)
        self.sentence = TextBlock(14, "text", parent=self)
        close = Button(self.tr("Close"), kind="plain", parent=self)
        close.setToolTip(self.tr("Show the paint of this visit again"))
        close.setAccessibleName(self.tr("Close the comparison"))
        close.clicked.connect(self.close_asked)
        card = Card(self)
        around = QVBoxLayout(self)
        around.setContentsMargins(14, 2, 14, 4)
        around.addWidget(card)
        below = QHBoxLayout()  # the button beside the sentence leaves the legend the whole width
        below.setSpacing(12)
        below.addWidget(self.sentence, 1)
        below.addWidget(close, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(12, 7, 10, 7)
        layout.setSpacing(3)
        layout.addWidget(self.legend)
        layout.addLayout(below)
        self.setAccessibleName(self.tr("Comparison of two visits"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_difference(self, items: Sequence[tuple[OverlayKind, str]], sentence: str) -> None:
        """Show the legend with its percents, and the difference."""
        self.legend.set_items(items)
        self.setAccessibleDescription(f"{self.legend.accessibleName()}. {sentence}")
        self.sentence.set_words(sentence)

    def spoken(self) -> str:
        """All of it, for a screen reader."""
        return f"{self.accessibleName()}: {self.accessibleDescription()}"
