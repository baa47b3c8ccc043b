"""What the copies tell of a hand, and whether it is kept for the band."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bsa_calc.foreign_text import isolated
from bsa_calc.paint.drawn_by import HAND_SHARE, WORST_HAND, Hand
from bsa_calc.training.own_hand import OwnHand, Range
from bsa_calc.ui.document.session import today
from bsa_calc.ui.training.page import text
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.figure_field import LineField

_LONGEST_LABEL = 30


class HandResult(QWidget):
    """Bias, spread and both together, each with its range."""

    save_wanted = Signal()
    again_wanted = Signal()
    kept = Signal(object)  # Hand

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hand: OwnHand | None = None
        self.bias, self.spread = text("", 16, bold=True), text("", 16, bold=True)
        self.repeat, self.share = text("", 13), text("", 14)
        self.note = text(self.tr("What you paint too much or too little is shown here and never taken off a figure."),
                         12, "secondary")  # fmt: skip
        self.keep_button = Button(self.tr("Use it for my band"), kind="primary")
        self.keep_button.clicked.connect(self._keep)
        self.label = LineField(self.tr("A label for this hand"))
        self.label.setText(self.tr("my hand"))
        self.save_button, self.again_button = Button(self.tr("Save the copies…")), Button(self.tr("Do it again"))
        self.save_button.clicked.connect(self.save_wanted)
        self.again_button.clicked.connect(self.again_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for widget in (self.label, self.keep_button, self.save_button, self.again_button):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for block in (self.bias, self.spread, self.repeat, self.share, self.note):
            layout.addWidget(block)
        layout.addLayout(buttons)
        layout.addStretch(1)

    def show_hand(self, hand: OwnHand) -> None:
        """Say what was found."""
        self._hand = hand
        pattern = (
            self.tr("You paint {0} % too much on average (likely {1}).")
            if hand.bias >= 0
            else self.tr("You paint {0} % too little on average (likely {1}).")
        )
        self.bias.set_words(pattern.format(_percent(abs(hand.bias)), self._range(hand.bias_range)))
        self.spread.set_words(
            self.tr("From patch to patch you vary by {0} % (likely {1}).").format(
                _percent(hand.spread), self._range(hand.spread_range)
            )
        )
        self.repeat.set_words(self._repeat(hand))
        self.share.set_words(
            self.tr(
                "Both together: {0} % (likely {1}). For the band the upper end counts: {2} %. The usual is {3} %."
            ).format(
                _percent(hand.share), self._range(hand.share_range), _percent(hand.hand_share), _percent(HAND_SHARE)
            )
        )
        self.keep_button.setText(self.tr("Use {0} % for my band").format(_percent(hand.hand_share)))
        self.keep_button.setAccessibleName(self.keep_button.text())
        self.keep_button.setEnabled(hand.hand_share <= WORST_HAND)
        self.keep_button.updateGeometry()

    def _repeat(self, hand: OwnHand) -> str:
        if hand.repeat is None or hand.repeat_range is None:
            return ""
        return self.tr(
            "Some patches came twice: copying the same one again, you vary by {0} % (likely {1}). That is what two "
            "visits differ by though nothing has changed."
        ).format(_percent(hand.repeat), self._range(hand.repeat_range))

    def _range(self, ends: Range) -> str:
        low, high = (round(100 * end) for end in ends)
        return self.tr("{0} to {1} %").format(_whole(low), _whole(high))

    def _keep(self) -> None:
        assert self._hand is not None
        label = self.label.text().strip() or self.tr("my hand")
        if not self.label.fits(_LONGEST_LABEL):
            self.note.set_words(self.label.problem)
            return
        self.keep_button.setEnabled(False)
        self.kept.emit(Hand(self._hand.hand_share, label, today()))
        self.note.set_words(
            self.tr("Kept as “{0}” on this computer. Choose it under “Whose hand draws”.").format(isolated(label))
        )


def _percent(share: float) -> str:
    return _whole(round(100 * share))


def _whole(value: int) -> str:
    return str(value).replace("-", "−")
