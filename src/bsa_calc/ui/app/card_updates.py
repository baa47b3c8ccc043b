"""Keeps the verdict's card in step with what is shown, and with the stroke under the pointer."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer

from bsa_calc.label.leave_out import offers
from bsa_calc.label.limits import Held, hold
from bsa_calc.label.profile import load_profile
from bsa_calc.label.trim import trim_percent
from bsa_calc.label.verdict import Verdict
from bsa_calc.measure.band import band
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.document.shown import Shown
from bsa_calc.ui.panels.verdict_card import VerdictCard
from bsa_calc.ui.patches.patch_commands import picked_numbers
from bsa_calc.ui.words.display import Suggestion
from bsa_calc.ui.words.figure_words import Words
from bsa_calc.ui.words.verdict_words import verdict_name

#: So long after the figure the gauge and the card's small lines follow a stroke.
_FOLLOW_MS = 80
#: An offer that leaves less than this share of the limit helps little: trimming a large patch keeps more.
_WORTH_KEEPING = 0.4


@dataclass(frozen=True, slots=True)
class _Live:
    """The figures with the stroke under the pointer."""

    application: float
    affected: float
    ends: tuple[float, float]
    held: Held
    text: str


class CardUpdates(QObject):
    """Shows results, offers and live figures."""

    def __init__(self, session: Session, card: VerdictCard, words: Words) -> None:
        super().__init__(card)
        self._session, self._card, self._words = session, card, words
        self._live: _Live | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.show_live_whole)
        session.changed.connect(self._follow)
        session.live_changed.connect(self._show_live)
        session.stroke_ended.connect(self.show)
        self.show()

    def _follow(self, before: Shown, now: Shown) -> None:
        if (now.drawing, now.result, now.fault) != (before.drawing, before.result, before.fault):
            self.show()
        elif now.picks != before.picks and self._session.stroke is None:
            self._show_result()  # it may say what to erase of a picked patch

    def show(self) -> None:
        """Show the result, and tell a screen reader."""
        self._live = None
        self._profile = load_profile(self._session.result.profile)
        self._show_result()
        self._card.announce()

    def _show_result(self) -> None:
        shown, result = self._session.shown, self._session.result
        if shown.fault is not None:
            self._card.show_result(self._words.unavailable(shown.fault.reason))
            return
        suggestions = self._suggestions(shown) if result.verdict in (Verdict.OVER, Verdict.TOO_CLOSE) else ()
        said = self._words.verdict(shown.drawing, result, shown.facts)
        self._card.show_result(replace(said, suggestions=suggestions))

    def _suggestions(self, shown: Shown) -> tuple[Suggestion, ...]:
        """Sets of patches to leave out, and how much to erase of a picked or of the only large patch."""
        result = shown.result
        named, found = result.named, offers(result)
        useful = tuple(o for o in found if o.leaves_percent >= _WORTH_KEEPING * result.limit_percent)
        picked = picked_numbers(shown)
        trimmed = picked if len(picked) == 1 else [] if useful else [int(result.patch_percents.argmax())]
        trims = [(k, trim_percent(result, k)) for k in trimmed if result.applied[k]]
        said = [self._words.trim(k, percent, result, named) for k, percent in trims if percent is not None]
        left = useful if useful or said else found
        return (*said, *(self._words.suggestion(offer, result, named) for offer in left))

    def _show_live(self, application: float, affected: float) -> None:
        """Show the figure at once, and a change of the verdict; gauge and small lines follow a few times a second."""
        shown = self._session.shown
        if shown.fault is not None:
            return
        ends = band(application, shown.result.hand_percent)
        held = hold(application, ends, self._profile, shown.facts, finished=shown.drawing.finished)
        text = self._words.figure(held, application)
        before, self._live = self._live, _Live(application, affected, ends, held, text)
        if before is None or held.verdict is not before.held.verdict:
            self.show_live_whole()
        elif text != before.text:
            self._card.set_live_figure(text)
            if not self._soon.isActive():
                self._soon.start(_FOLLOW_MS)

    def show_live_whole(self) -> None:
        """Bring gauge and small lines up to the figure."""
        live = self._live
        if live is not None and self._session.stroke is not None:
            details = self._words.live_details(live.held, live.application, live.affected, live.ends)
            self._card.set_live(live.text, live.application, live.ends, verdict_name(live.held.verdict), details)
