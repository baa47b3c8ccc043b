"""Keeps the verdict's card in step with what is shown, and with the stroke under the pointer."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from bsa_calc.label.live import Live
from bsa_calc.label.verdict import Verdict
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.document.shown import Shown
from bsa_calc.ui.panels.verdict_card import VerdictCard
from bsa_calc.ui.patches.patch_commands import picked_numbers
from bsa_calc.ui.words.display import Suggestion
from bsa_calc.ui.words.figure_words import Words
from bsa_calc.ui.words.heard_findings import Heard, HeardFindings
from bsa_calc.ui.words.heard_words import HeardWords
from bsa_calc.ui.words.verdict_words import verdict_name

#: So long after the figure the exact verdict, the gauge and the card's small lines follow a stroke.
_FOLLOW_MS = 200
#: The card has room for so many offers.
_MOST_OFFERS = 2
#: An offer that leaves less than this share of the limit helps little: trimming a large patch keeps more.
_WORTH_KEEPING = 0.4


class CardUpdates(QObject):
    """Shows results, offers and live figures."""

    def __init__(self, session: Session, card: VerdictCard, words: Words) -> None:
        super().__init__(card)
        self._session, self._card, self._words = session, card, words
        self._heard, self._heard_words = HeardFindings(self), HeardWords(self)
        self._live: Live | None = None
        self._part = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._judge_stroke)
        session.changed.connect(self._follow)
        session.live_changed.connect(self._show_live)
        session.stroke_ended.connect(self.show)
        self.show()

    def _follow(self, before: Shown, now: Shown) -> None:
        if now.derived is not before.derived:
            self._heard.forget()
        if (now.drawing, now.assessment, now.fault) != (before.drawing, before.assessment, before.fault):
            self.show(self._change(before, now))
        elif now.picks != before.picks and self._session.stroke is None:
            self._show_result()  # it may say what to erase of a picked patch

    def _change(self, before: Shown, now: Shown) -> str:
        """What was painted or erased, for a screen reader: the verdict's figure alone does not say where."""
        same_person = now.derived is before.derived and now.visit_id == before.visit_id
        if not same_person or now.fault is not None or now.drawing.paint is before.drawing.paint:
            return ""
        if now.drawing.body != before.drawing.body:
            return ""
        in_all = now.result.affected_percent
        return self._heard_words.change(before.result.regions, now.result.regions, in_all, self._part)

    def name_part(self, part: str) -> None:
        """Say so of what is painted next, as "inner half"; "" for nothing."""
        self._part = part

    def show(self, change: str = "") -> None:
        """Show the result, and tell a screen reader: the change, it, and what is new of the label's findings."""
        self._live = None
        self._show_result()
        heard = self._news()
        said = " ".join(text for text in (heard.before, change) if text)
        self._card.announce(before=said, after=heard.after, at_once=heard.at_once)

    def _news(self) -> Heard:
        """What is new of the findings; a fault of the program hides them, which does not make them untrue."""
        shown = self._session.shown
        if shown.fault is not None:
            return Heard()
        return self._heard.take(shown.assessment.findings, empty=not shown.drawing.paint)

    def _show_result(self) -> None:
        shown = self._session.shown
        if shown.fault is not None:
            self._card.show_result(self._words.unavailable(shown.fault.reason))
            return
        said = self._words.verdict(shown.assessment)
        self._card.show_result(replace(said, suggestions=self._suggestions(shown)))

    def _suggestions(self, shown: Shown) -> tuple[Suggestion, ...]:
        """Sets of patches to leave out, and a picked or the only large patch to take the amount from.

        None where the cream is not to be used: less of it would not do either.
        """
        found, result = shown.assessment, shown.result
        left, limit = found.leave_out, found.limit_percent
        if left is None or limit is None or found.verdict is Verdict.NOT_TO_BE_USED:
            return ()
        useful = tuple(o for o in left.offers if o.leaves_percent >= _WORTH_KEEPING * limit)
        picked = picked_numbers(shown)
        trimmed = picked if len(picked) == 1 else [] if useful else [int(result.cream_percents.argmax())]
        large = [k for k in trimmed if result.cream_percents[k] >= left.percent]
        trims = [self._words.trim(k, left, result, result.named) for k in large]
        offers = (useful if useful or trims else left.offers)[: _MOST_OFFERS - len(trims)]
        return (*trims, *(self._words.suggestion(offer, result, result.named, limit) for offer in offers))

    def _show_live(self, application: float, _affected: float) -> None:
        """Show the figure at once, and a more careful verdict; the exact one follows a few times a second."""
        if self._session.shown.fault is not None:
            return
        before, self._live = self._live, self._session.live()
        held = self._live.figure
        if before is None or self._live.verdict is not before.verdict:
            self.show_live_whole()
        elif held.shown is None or (held.shown, held.limit) != (before.figure.shown, before.figure.limit):
            self._card.set_live_figure(self._words.figure(held, application))
        if not self._soon.isActive():
            self._soon.start(_FOLLOW_MS)

    def _judge_stroke(self) -> None:
        """Judge the drawing as if the stroke ended now."""
        if self._live is not None and self._session.stroke is not None:
            if self._live.rests_on_band:
                self._session.assess_stroke()
                self._live = self._session.live()
            self.show_live_whole()

    def show_live_whole(self) -> None:
        """Bring the verdict, gauge and small lines up to the figure."""
        live = self._live
        if live is not None and self._session.stroke is not None:
            held, percent = live.held, live.application_percent
            details = self._words.live_details(held, percent, live.affected_percent, live.band)
            text, name = self._words.figure(held, percent), verdict_name(live.verdict)
            self._card.set_live(text, percent, live.band, name, details)
