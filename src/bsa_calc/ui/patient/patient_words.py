"""What is said to patients: short usual words, hands first. It all comes from the assessment; nothing is judged here.

A test measures how easy the sentences are to read, in English and in German.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from bsa_calc.label.assessment import Assessment
from bsa_calc.label.findings import Severity
from bsa_calc.label.rules import LimitKind
from bsa_calc.label.verdict import Verdict
from bsa_calc.measure.hands import half_hands
from bsa_calc.ui.words.checks_words import finding_text
from bsa_calc.ui.words.cream_words import CreamWords
from bsa_calc.ui.words.dates import clock_words, day_words
from bsa_calc.ui.words.figure_words import Words
from bsa_calc.ui.words.label_terms import core_text
from bsa_calc.ui.words.terms import patch_name
from bsa_calc.ui.words.verdict_words import mixed

#: What the verdict says itself, or the next time in the diary.
_SAID_BY_VERDICT = ("too_soon", "too_often_today", "too_often", "later_than_now", "may_be_under_age", "may_be_over_age")


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer in words.

    Attributes
    ----------
    shape : str, the verdict's value
    says : str, how much it is
    then : str, what that means, or what to do
    choose : bool, places to leave out are offered
    ready : bool, cream may go on
    """

    shape: str
    says: str
    then: str
    choose: bool = False
    ready: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A patch as a place to tick.

    Attributes
    ----------
    patch : int
    name, hands : str
    cream : bool, it gets cream this time
    """

    patch: int
    name: str
    hands: str
    cream: bool


class PatientWords(QObject):
    """Puts an assessment into a patient's words."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._figures, self._cream = Words(self), CreamWords(self)

    # --- how much ------------------------------------------------------------------------------------------------

    def hands(self, count: float) -> str:
        """A number of hands: "7½ hands"."""
        if not count:
            return self.tr("less than half a hand")
        return (self.tr("{0} hand") if count <= 1 else self.tr("{0} hands")).format(mixed(count))

    def so_far(self, found: Assessment) -> str:
        """What is drawn so far; not a word of whether that is within the limit."""
        if not found.drawing.paint:
            return self.tr("Nothing is marked yet.")
        if found.limit.kind is not LimitKind.PERCENT_BSA:
            return self.tr("So far: about {0}.").format(self.hands(found.hands))
        limit = self.hands(found.profile.hands)
        return self.tr("So far: about {0}. The limit is {1}.").format(self.hands(found.hands), limit)

    def _much(self, found: Assessment) -> str:
        """How much it is beside the limit; in the limit's own unit too where that is not the body."""
        if found.limit.kind is LimitKind.PERCENT_BSA:
            limit = self.hands(found.profile.hands)
            return self.tr("This is about {0}. The limit is {1}.").format(self.hands(found.hands), limit)
        return self.tr("This is about {0} ({1}).").format(self.hands(found.hands), self._in_unit(found))

    def _in_unit(self, found: Assessment) -> str:
        said = self._figures.verdict(found)
        return f"{said.percent_text}, {said.limit_text}"

    def _close(self, found: Assessment) -> str:
        if found.limit.kind is LimitKind.PERCENT_BSA:
            said = self.tr("About {0} as drawn. It could really be more than {1}.")
            return said.format(self.hands(found.hands), self.hands(found.profile.hands))
        said = self.tr("About {0} as drawn ({1}). It could really be too much.")
        return said.format(self.hands(found.hands), self._in_unit(found))

    def answer(self, found: Assessment) -> Answer:
        """The answer: "within" where the clinic's card says so too, and nowhere else."""
        verdict, held = found.verdict, bool(found.drawing.held_back)
        if verdict is Verdict.WITHIN:
            then = self.tr("Within the limit, if the drawing is right.")
            return Answer(verdict.value, self._much(found), then, choose=held, ready=True)
        if verdict is Verdict.OVER:
            says = self.tr("This is about {0}: too much for one time.").format(self.hands(found.hands))
            return Answer(verdict.value, says, self._leave_out(found), choose=True)
        if verdict is Verdict.TOO_CLOSE:
            return Answer(verdict.value, self._close(found), self._leave_out(found), choose=True)
        if verdict is Verdict.NOTHING_PAINTED and held:
            says, then = self.tr("All of it is left out."), self.tr("Take a tick away, and cream goes there.")
            return Answer(verdict.value, says, then, choose=True)
        return Answer(verdict.value, *self._no_answer(found))

    def _leave_out(self, found: Assessment) -> str:
        left = found.leave_out
        if left is None:
            return ""
        if left.percent >= found.measurement.application_percent:  # by patches less may do
            return self.tr("Leave some of it out: tick it, or tap the body.")
        said = self.tr("Leave out about {0}: tick it, or tap the body.")
        return said.format(self.hands(left.hands))

    def _no_answer(self, found: Assessment) -> tuple[str, str]:
        verdict = found.verdict
        if verdict is Verdict.TOO_SOON:
            return self.tr("It is too soon."), self.next_time(found)
        if verdict is Verdict.AGE_NEEDED:
            return self.tr("We need to know the age."), self.tr("Go back and tell us how old you are.")
        if verdict is Verdict.NOT_FINISHED:
            return self.tr("The drawing is not finished."), self.tr("Look at each side of the body first.")
        if verdict is Verdict.NOTHING_PAINTED:
            return self.tr("No skin is marked for cream."), self.tr("Go back and mark it.")
        if verdict is Verdict.NOT_JUDGED:
            return self.tr("We cannot tell yet."), self.tr("Tell us how tall you are and how much you weigh.")
        return self.stop(), self.ask()

    def stop(self) -> str:
        """What stands where the label forbids the cream: no word of why, as others may see the screen."""
        return self.tr("Do not use this cream now.")

    def ask(self) -> str:
        """Whom to ask."""
        return self.tr("Please ask your doctor.")

    def remarks(self, found: Assessment) -> list[str]:
        """What else the label warns of."""
        said = found.judgement.of(Severity.WARNING)
        return [finding_text(finding) for finding in said if finding.id not in _SAID_BY_VERDICT]

    def figures(self, found: Assessment) -> str:
        """The figures of the clinic's card in one line."""
        said = self._figures.verdict(found)
        return " · ".join(filter(None, (said.percent_text, said.band_text, said.limit_text, said.basis_text)))

    # --- places --------------------------------------------------------------------------------------------------

    def places(self, found: Assessment) -> list[Place]:
        """The patches, the largest first."""
        result = found.measurement
        names, percents = self._figures.names(result, result.named), result.patch_percents.tolist()
        order = sorted(range(result.patches.count), key=lambda k: -percents[k])
        applied = result.applied.tolist()
        return [Place(k, names[k], self.hands(half_hands(percents[k])), applied[k]) for k in order]

    def to_cream(self, found: Assessment) -> list[Place]:
        """The patches that get cream; places that must stay free of it are not named."""
        places = [place for place in self.places(found) if place.cream]
        return [self._without_spared(found, place) for place in places]

    def _without_spared(self, found: Assessment, place: Place) -> Place:
        named = found.measurement.named[place.patch]
        kept = found.judgement.places_to_cream(named)
        if len(kept) == len(named):
            return place
        name = patch_name(kept) if kept else self.tr("a small place near eyes, lips or groin")
        return Place(place.patch, name, place.hands, place.cream)

    def how_much(self, found: Assessment, patch: int) -> str:
        """Cream for one patch in fingertip units; "" where height and weight are not known."""
        if found.cream is None:
            return ""
        units = float(found.cream.patch_fingertip_units[patch])
        if round(4 * units) <= 4:
            return self.tr("{0} fingertip of cream").format(self._cream.units(units))
        return self.tr("{0} fingertips of cream").format(self._cream.units(units))

    def advice(self, found: Assessment, ids: Sequence[str]) -> list[str]:
        """What the label tells patients, by the ids of its advice."""
        entries = [entry for entry in found.profile.advice if entry.reader == "patient"]
        return [core_text(entry.text) for name in ids for entry in entries if entry.id == name]

    def cautions(self, found: Assessment) -> list[str]:
        """Where there is paint beside what must stay free of the cream."""
        return [finding_text(note) for note in found.findings if note.id in ("precaution", "careful")]

    # --- times ---------------------------------------------------------------------------------------------------

    def next_time(self, found: Assessment) -> str:
        """When the next time may come; "" if now."""
        time = found.judgement.not_before
        if time is None or found.now is None:
            return ""
        return self._figures.next_not_before(time, found.now) + "."

    def waits(self, found: Assessment) -> str:
        """How long that is, "in 2 h 10 min"."""
        time = found.judgement.not_before
        if time is None or found.now is None:
            return ""
        minutes = max(1, -int(-(time - found.now).total_seconds() // 60))
        return self.tr("That is in {0} h {1} min.").format(minutes // 60, minutes % 60)

    def when(self, time: dt.datetime, now: dt.datetime) -> str:
        """A time of the diary: "today, 7:40"."""
        local = time.astimezone(now.tzinfo)
        days = (now.date() - local.date()).days
        clock = clock_words(time)
        if days == 0:
            return self.tr("today, {0}").format(clock)
        if days == 1:
            return self.tr("yesterday, {0}").format(clock)
        return self.tr("{0}, {1}").format(day_words(local.date()), clock)
