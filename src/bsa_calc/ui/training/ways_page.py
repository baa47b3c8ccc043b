"""Four ways of counting the same drawing, and the skin that each counts too low or too high."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bsa_calc.label.verdict import shown_tenths
from bsa_calc.label.verdict_words import SHORT_VERDICT_WORDS
from bsa_calc.measure.hands import REAL_HAND_PERCENT
from bsa_calc.paint.layers import minus
from bsa_calc.training.ways import Count, Way
from bsa_calc.ui.body_map.compare_look import OverlayKind, paint_overlay_swatch
from bsa_calc.ui.look.fonts import unit
from bsa_calc.ui.look.tokens import tokens_for
from bsa_calc.ui.training.body_view import BodyView, Layers, views_for
from bsa_calc.ui.training.lesson import Lesson
from bsa_calc.ui.training.page import Page, tenth, text
from bsa_calc.ui.training.way_card import WayCard
from bsa_calc.ui.words.label_terms import core_text
from bsa_calc.ui.words.verdict_words import mixed


class Swatch(QWidget):
    """How a kind of skin is lit."""

    def __init__(self, kind: OverlayKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(26 * unit(self)), round(14 * unit(self)))

    def paintEvent(self, event: QPaintEvent) -> None:
        p, box = QPainter(self), QRectF(QPoint(2, 2), self.size() - QSize(4, 4))
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_overlay_swatch(p, box, self._kind, self.devicePixelRatioF(), tokens_for(self.palette()))


def legend(*entries: tuple[OverlayKind, str]) -> QHBoxLayout:
    """What the kinds of lit skin mean, side by side."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for kind, words in entries:
        row.addWidget(Swatch(kind))
        row.addWidget(text(words, 12, "secondary"))
        row.addSpacing(14)
    row.addStretch(1)
    return row


class WaysPage(Page):
    """Choose a way: its skin lights up on the body."""

    def __init__(self, lesson: Lesson) -> None:
        super().__init__(lesson)
        names = {
            Way.HANDS: self.tr("Hand rule"),
            Way.NINES: self.tr("Rule of nines"),
            Way.FLAT: self.tr("Front and back only"),
            Way.PROGRAM: self.tr("This program"),
        }
        self.body = BodyView()
        self.cards = {way: WayCard(name) for way, name in names.items()}
        self._group = QButtonGroup(self)
        grid = QGridLayout()
        grid.setSpacing(12)
        for k, card in enumerate(self.cards.values()):
            self._group.addButton(card, k)
            grid.addWidget(card, k // 2, k % 2)
        self._group.idToggled.connect(self._choose)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addLayout(grid, 1)
        column.addLayout(legend(("lost", self.tr("too low")), ("gained", self.tr("too high"))))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 4, 24, 8)
        layout.setSpacing(24)
        layout.addWidget(self.body, 1)
        layout.addLayout(column, 1)

    def title(self) -> str:
        return self.tr("Case {0}: four ways of counting").format(self.lesson.case.letter)

    def enter(self) -> None:
        for count in self.lesson.counts():
            self.cards[count.way].show_count(self._figure(count), self._note(count))
        self.cards[Way.HANDS].setChecked(True)
        self._light(Way.HANDS)

    def forget(self) -> None:
        for card in self.cards.values():
            card.show_count("", "")

    def _choose(self, place: int, chosen: bool) -> None:
        if chosen:
            self._light(tuple(self.cards)[place])

    def _light(self, way: Way) -> None:
        found = self.lesson.case.answer
        paint = found.drawing.application
        count = next(count for count in self.lesson.counts() if count.way is way)
        right = minus(minus(paint, count.low), count.high)
        layers: Layers = (("same", right), ("lost", count.low), ("gained", count.high))
        if way is Way.PROGRAM:
            self.body.show_paint(found.measurement)
        else:
            self.body.show_layers(found.drawing.body, layers, views_for(found.drawing.body, paint))

    def forward(self) -> bool:
        """The clicker goes through the ways, then on."""
        return self._step(1)

    def backward(self) -> bool:
        return self._step(-1)

    def _step(self, step: int) -> bool:
        place = self._group.checkedId() + step
        if not 0 <= place < len(self.cards):
            return False
        self._group.button(place).setChecked(True)
        return True

    def _limit(self) -> float:
        limit = self.lesson.case.answer.limit_percent
        return float("nan") if limit is None else limit

    def _figure(self, count: Count) -> str:
        return self.tr("{0} %").format(tenth(shown_tenths(count.percent, self._limit())))

    def _note(self, count: Count) -> str:
        found = self.lesson.case.answer
        if count.way is Way.PROGRAM:
            low, high = found.measurement.band
            word = core_text(SHORT_VERDICT_WORDS[found.area_verdict.value])
            return self.tr("{0} to {1} %: {2}").format(tenth(low), tenth(high), word)
        word = core_text(SHORT_VERDICT_WORDS["over" if count.percent > self._limit() else "within"])
        if count.hands is None:
            return word
        real = tenth(count.hands * REAL_HAND_PERCENT)
        return self.tr("{0} hands: {1}. Real hands: {2} %").format(mixed(count.hands), word, real)
