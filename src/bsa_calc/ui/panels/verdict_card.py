"""The verdict card: the figure, the gauge, the word, and the one thing to do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bsa_calc.label.verdict_words import VERDICT_WORDS
from bsa_calc.ui.look.fonts import unit
from bsa_calc.ui.panels.basis_button import BasisButton
from bsa_calc.ui.panels.verdict_figure import VerdictFigure
from bsa_calc.ui.widgets.accessible import announce
from bsa_calc.ui.widgets.buttons import Button, ChoiceButton
from bsa_calc.ui.widgets.cards import Card, heading
from bsa_calc.ui.widgets.gauge import Gauge
from bsa_calc.ui.widgets.text_block import LINE_BREAK, Colour, Run, TextBlock
from bsa_calc.ui.words.display import Suggestion, VerdictDisplay, VerdictName
from bsa_calc.ui.words.label_terms import core_text

EDGES: dict[str, tuple[str, float]] = {
    "over": ("over", 2.0),
    "too_close": ("too_close", 2.0),
    "not_to_be_used": ("over", 2.0),
    "age_needed": ("too_close", 2.0),
    "too_soon": ("too_close", 2.0),
    "unavailable": ("text", 2.0),
}
#: The height that all usual states need, at the usual size of text, pixels. The card keeps it, so that nothing below it
#: moves under the pointer.
HEIGHT, LOW_HEIGHT = 314, 248
#: No card that is shown is narrower, pixels.
LEAST_WIDTH = 200
#: No limit to be seen: what it is on this body cannot be said.
NO_GAUGE = ("not_judged",)
#: Where the hands stand beside the heading: the room below is for what to do.
HANDS_ABOVE = ("over", "too_close")
ALARMS = ("over", "too_close", "not_to_be_used", "age_needed", "too_soon", "unavailable")
WORD_COLOURS: dict[str, Colour] = {"within": "within", "over": "over", "not_to_be_used": "over"}


class VerdictCard(Card):
    """Says how much one application covers and whether that is within the limit."""

    suggestion_chosen = Signal(str)
    size_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: VerdictDisplay | None = None
        self._said: str | None = None
        #: The width and size of text that the height is kept for.
        self._kept_for: tuple[int, float] = (0, 0.0)
        self._is_low = False
        self._heading = heading(self._covers(), self)
        self.figure = VerdictFigure(self)
        self._beside = heading("", self)  # the hands, where there is no line above
        self.gauge = Gauge(self)
        self._word = TextBlock(18, "text", QFont.Weight.DemiBold, self)
        self._action = TextBlock(14, "text", parent=self)
        self._missing = TextBlock(14, "text", parent=self)
        self.size_button = Button(self.tr("Enter height and weight"), kind="primary", parent=self)
        self.size_button.setToolTip(self.tr("Go to height and weight on the page for cream"))
        self.size_button.clicked.connect(self.size_wanted)
        self._offers = QWidget(self)
        self._details = TextBlock(12, "secondary", parent=self)
        self.basis = BasisButton(self)
        self._build()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for widget in (self.figure, self.gauge):
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Verdict"))

    def _build(self) -> None:
        self.size_button.set_wraps()
        self._offer_column = offers = QVBoxLayout(self._offers)
        offers.setContentsMargins(0, 4, 0, 0)
        offers.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setSpacing(1)
        self._set_margins()
        layout.addWidget(self._heading)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.figure, 1)
        row.addWidget(self._beside, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(row)
        layout.addWidget(self.gauge)
        self._word.setContentsMargins(0, 2, 0, 0)
        for widget in (self._word, self._action, self._missing, self._offers, self.size_button):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self._details)
        layout.addWidget(self.basis)

    def show_result(self, display: VerdictDisplay) -> None:
        """Show a whole result: words, offers and all."""
        if display == self.shown and self._offers.isEnabled():
            self._paint_figures(display.percent_text, display.percent, display.band, display.verdict)
            self._show_words(display, live=False)
            return
        previous, self.shown = self.shown, display
        self._show_heading(display)
        self.gauge.set_unit(display.unit_factor, display.limit_text)
        self.gauge.setVisible(display.verdict not in NO_GAUGE)
        self.size_button.setVisible(display.verdict == "not_judged" and not display.empty)
        self._paint_figures(display.percent_text, display.percent, display.band, display.verdict)
        self._show_words(display, live=False)
        self._offers.setEnabled(True)
        if previous is None or previous.suggestions != display.suggestions:
            self._show_offers(display.suggestions)
        self._offers.setVisible(bool(display.suggestions))
        self._show_missing(display)
        self._details.set_words(self._details_text(display))
        self._details.setVisible(bool(self._details.plain_text()))
        self.basis.set_words(display.basis_text)
        self._keep_height()
        self.gauge.setAccessibleName(f"{self.figure.figure}, {self.gauge.limit_text()}")
        self.figure.setAccessibleName(self.figure.figure)
        self.setAccessibleDescription(self.spoken(display))

    def set_low(self, is_low: bool) -> None:
        """Take less room: a smaller figure, and no line above it."""
        if is_low != self._is_low:
            self._is_low = is_low
            self._heading.setHidden(is_low)
            self.figure.set_low(is_low)
            self._set_margins()
            if self.shown is not None:
                self._show_heading(self.shown)
                self._show_missing(self.shown)
            self._fit_anew()

    def _show_missing(self, display: VerdictDisplay) -> None:
        """Which sides are left; where there is little room the strip, which says it too, is enough."""
        waiting = display.verdict == "not_finished" and not display.empty and not self._is_low
        self._missing.set_words(display.missing_sides_text)
        self._missing.setVisible(waiting and bool(display.missing_sides_text))

    def _set_margins(self) -> None:
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(16, 4 if self._is_low else 7, 16, 3 if self._is_low else 4)

    def _fit_anew(self) -> None:
        """Another size of text, or another room: what was needed before plays no part."""
        self._kept_for = (0, 0.0)
        self._keep_height()

    def _keep_height(self) -> None:
        """As high as any state needs; one that needs more, as with long words, raises it for good."""
        layout = self.layout()
        assert layout is not None
        key = (self.width(), unit(self))
        usual = round((LOW_HEIGHT if self._is_low else HEIGHT) * unit(self))
        least = usual if key != self._kept_for else self.minimumHeight()
        self._kept_for = key
        if self.width() < LEAST_WIDTH:
            return  # it has not got its place yet
        buttons = self._offers.findChildren(ChoiceButton)
        for count in range(len(buttons), 0, -1):
            # The first offers are the best: the others give way to long words.
            for k, button in enumerate(buttons):
                button.setVisible(k < count)
            self._offer_column.invalidate()
            self._offers.updateGeometry()
            if layout.heightForWidth(self.width()) <= least:
                break
        self.setFixedHeight(max(least, layout.heightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._keep_height()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._fit_anew)  # what stands in it gets the new type after it

    def set_live(
        self,
        percent_text: str,
        percent: float,
        band: tuple[float, float],
        verdict: VerdictName,
        details_text: str | None = None,
    ) -> None:
        """Follow a stroke: figure, gauge, shape and word change, nothing moves."""
        self._paint_figures(percent_text, percent, band, verdict)
        self._word.set_words(self.verdict_word(verdict), colour=WORD_COLOURS.get(verdict, "text"), live=True)
        first = self._word.isHidden()
        if first:
            # the first stroke on an empty body: word and details take their place, once
            self._word.setVisible(True)
        # what was said to do before the stroke is out of date
        self._action.set_words("", live=True)
        if verdict in ALARMS and verdict != self._said:
            self._said = verdict
            announce(self, f"{percent_text}, {self.verdict_word(verdict)}", assertive=True)
        if details_text is not None:
            self._details.set_words(details_text, live=not first)
        if self._offers.isEnabled():
            # what was offered before the stroke is out of date; fade it, do not move it
            self._offers.setEnabled(False)

    def set_live_figure(self, percent_text: str) -> None:
        """Change the figure alone, while the verdict stays: the quickest there is."""
        self.figure.set_figure(percent_text, self.figure.verdict)

    def announce(self, *, before: str = "", after: str = "", at_once: bool = False) -> None:
        """Speak the result shown between what else is new; at once when the verdict turned to a worse one.

        In one piece: what interrupts would take away what was said a moment ago.
        """
        if self.shown is None:
            return
        worse = self.shown.verdict in ALARMS and self.shown.verdict != self._said
        self._said = self.shown.verdict
        said = " ".join(text for text in (before, self.spoken(self.shown), after) if text)
        announce(self, said, assertive=worse or at_once)

    def spoken(self, display: VerdictDisplay) -> str:
        """Return the result as sentences for a screen reader."""
        if display.empty:
            return self._empty_line()
        covers = f"{display.heading_text or self._covers()} {display.percent_text}."
        hands = display.hands_text
        parts = [
            "" if display.verdict == "unavailable" else covers,
            display.word_text or self.verdict_word(display.verdict),
            display.reason_text,
            display.left_or_over_text,
            hands[:1].upper() + hands[1:],
            display.missing_sides_text,
            display.band_text,
        ]
        # A full stop each: without it a voice runs one figure into the next.
        return " ".join(part if part.endswith(".") else f"{part}." for part in parts if part)

    def _paint_figures(self, text: str, percent: float, band: tuple[float, float], verdict: VerdictName) -> None:
        limit = self.shown.limit if self.shown else 10.0
        if verdict == "unavailable":
            text, percent = "–", 0.0  # a figure that may be wrong is not shown at all
        plain = verdict == "not_finished" and percent <= 0
        self.figure.set_figure(text or "–", verdict, plain=plain)
        self.gauge.set_values(percent, band[0], band[1], limit, verdict)
        self.set_edge(*EDGES.get(verdict, ("line", 1.0)))

    def _show_words(self, display: VerdictDisplay, *, live: bool) -> None:
        if display.empty:
            self._word.setVisible(False)
            self._action.set_words(self._empty_line(), live=live)
            return
        self._word.setVisible(True)
        self._word.set_words(
            display.word_text or self.verdict_word(display.verdict),
            colour=WORD_COLOURS.get(display.verdict, "text"),
            live=live,
        )
        self._action.set_runs(*self._action_runs(display), live=live)
        self._action.setVisible(bool(self._action.plain_text()))

    def _show_heading(self, display: VerdictDisplay) -> None:
        """What the figure is; the hands too, where the line below it says what to do."""
        covers = display.heading_text or self._covers()
        hands = display.hands_text if display.verdict in HANDS_ABOVE and not display.empty else ""
        self._heading.set_words(" · ".join(text for text in (covers, hands) if text))
        self._beside.set_words(hands)
        self._beside.setVisible(self._is_low and bool(hands))

    def _action_runs(self, display: VerdictDisplay) -> tuple[Run, ...]:
        """Return what to do, then the hands: on one line when within, else below each other."""
        lead = display.reason_text if display.verdict == "unavailable" else display.left_or_over_text
        hands, joint = display.hands_text, " · "
        if display.verdict in HANDS_ABOVE:
            hands = ""
        elif display.verdict != "within":
            hands, joint = hands[:1].upper() + hands[1:], LINE_BREAK
        runs = (Run(lead), Run(joint if lead and hands else ""), Run(hands, bold=display.verdict == "within"))
        return tuple(run for run in runs if run.text)

    def _details_text(self, display: VerdictDisplay) -> str:
        said = () if display.empty else (display.band_text, display.affected_text)
        return " · ".join(text for text in said if text)

    def _show_offers(self, suggestions: tuple[Suggestion, ...]) -> None:
        for old in self._offers.findChildren(ChoiceButton):
            self._offer_column.removeWidget(old)
            old.hide()
            old.setParent(None)
            old.deleteLater()
        last: QWidget = self.size_button
        for suggestion in suggestions:
            button = ChoiceButton(suggestion.label, suggestion.leaves_text, self._offers)
            button.setProperty("suggestion", suggestion.id)
            button.clicked.connect(self._choose)
            self._offer_column.addWidget(button)
            # the Tab key comes here from the button above, not after everything that was made before
            self.setTabOrder(last, button)
            last = button
            button.show()

    def _choose(self) -> None:
        self.suggestion_chosen.emit(self.sender().property("suggestion"))

    def _covers(self) -> str:
        return self.tr("Cream this time covers")

    def _empty_line(self) -> str:
        return self.tr("Paint where the skin has lost its colour.")

    def verdict_word(self, verdict: VerdictName) -> str:
        return core_text(VERDICT_WORDS[verdict])
