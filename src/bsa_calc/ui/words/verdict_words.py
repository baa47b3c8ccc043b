"""What the window says of a verdict, whatever the label limits: percent of the body, cm², or grams in a time."""

from __future__ import annotations

import datetime as dt
import math

from PySide6.QtCore import QLocale, QObject

from bsa_calc.label.assessment import Assessment
from bsa_calc.label.limits import Held
from bsa_calc.label.profile import Limit, LimitKind, Profile
from bsa_calc.label.verdict import Doubt, Verdict, shown_tenths
from bsa_calc.label.verdict_words import VERDICT_REASONS, VERDICT_WORDS
from bsa_calc.measure.hands import half_hands
from bsa_calc.paint.drawing import Drawing
from bsa_calc.ui.words.dates import clock_words, day_words
from bsa_calc.ui.words.display import VerdictDisplay, VerdictName
from bsa_calc.ui.words.label_terms import core_text
from bsa_calc.ui.words.person_words import PersonWords
from bsa_calc.ui.words.terms import inside, region_name, table_words, view_names

#: Verdicts that do not come from the area: they take the place of its word.
WITHHELD = (Verdict.NOT_TO_BE_USED, Verdict.AGE_NEEDED, Verdict.TOO_SOON)


class VerdictWords(QObject):
    """Puts verdicts into words; figures never cross the limit by rounding."""

    def percent(self, value: float, limit: float) -> str:
        """A figure to a tenth, "8.6 %"."""
        return self.tr("{0} %").format(self._tenths(value, limit))

    def figure(self, held: Held, percent: float) -> str:
        """The one large figure: the application in the limit's own unit, where that can be computed."""
        if held.limit.kind is LimitKind.PERCENT_BSA or held.value is None:
            return self.percent(percent, _limit_percent(held))
        return self._amount(held.value, held.limit)

    def verdict(self, found: Assessment) -> VerdictDisplay:
        """Everything the verdict card says but the suggestions."""
        drawing, result, held = found.drawing, found.measurement, found.judgement.held
        counts = found.verdict is not Verdict.NOTHING_PAINTED
        return VerdictDisplay(
            verdict=verdict_name(found.verdict),
            word_text=self._word(found),
            heading_text=self._heading(held),
            percent_text=self.figure(held, result.application_percent),
            percent=result.application_percent,
            band=result.band,
            band_text=self._band_and_table(found) if counts else "",
            limit=_limit_percent(held),
            limit_text=self.tr("limit {0}").format(self._limit(held.limit)),
            unit_factor=1.0 if held.limit_percent is None else held.limit.value / held.limit_percent,
            affected_text=self._affected(held, result.application_percent, result.affected_percent),
            hands_text="" if found.verdict in WITHHELD or not counts else self._hands(found),
            left_or_over_text=self._instead(found) if found.verdict in WITHHELD else self._to_do(found),
            basis_text=self.basis(found),
            missing_sides_text=self._missing(drawing),
            empty=not drawing.paint,
        )

    def next_not_before(self, time: dt.datetime, now: dt.datetime) -> str:
        """What stands in the place of the verdict's word within the interval; the day where it is another one."""
        local = time.astimezone(now.tzinfo)
        if local.date() == now.date():
            return self.tr("Next not before {0}").format(clock_words(time))
        return self.tr("Next not before {0} on {1}").format(clock_words(time), day_words(local.date()))

    def by_area_alone(self, area_verdict: str) -> str:
        """The second line below a verdict that does not come from the area: what the area alone would say."""
        return self.tr("By area alone: {0}").format(inside(core_text(VERDICT_WORDS[area_verdict])))

    def hands_line(self, percent: float, hands: float, room_percent: float) -> str:
        """How many of the label's hands are used, and for how many there is room.

        `room_percent` goes to the end of "within", never to the limit; room is rounded down to half a hand.
        """
        used, room = half_hands(percent), int(2 * room_percent + 1e-9) / 2
        said = self.tr("Used {0} of {1} hands.").format(mixed(used), mixed(hands))
        if not used:
            said = self.tr("Used less than half a hand of {0}.").format(mixed(hands))
        more = self.tr("Room for about {0}.").format(mixed(room)) if room > 0 else self.tr("No room for more.")
        return f"{said} {more}"

    def live_details(self, held: Held, application: float, affected: float, band: tuple[float, float]) -> str:
        """The small line of the card while a stroke is painted."""
        return f"{self._band_text(held, band)} · {self._affected(held, application, affected)}"

    def unavailable(self, reason: str) -> VerdictDisplay:
        """What the card says when the program failed its self-test."""
        return VerdictDisplay(verdict="unavailable", percent_text=self.tr("– %"), reason_text=reason)

    def whose(self, day: dt.date, person: str) -> str:
        """Of which visit the result is: "B 17, visit of 21 Sep 2026"."""
        if person:
            return self.tr("{0}, visit of {1}").format(person, day_words(day))
        return self.tr("Visit of {0}").format(day_words(day))

    def summary(self, found: Assessment) -> str:
        """Two lines for the clipboard."""
        drawing, result, held = found.drawing, found.measurement, found.judgement.held
        limit = _limit_percent(held)
        low, high = (self._tenths(end, limit) for end in result.band)
        covers = self.percent(result.application_percent, limit)
        in_unit = "" if held.value is None or held.limit.kind is LimitKind.PERCENT_BSA else self.figure(held, 0.0)
        unit = f", {in_unit}" if in_unit else ""
        verdict = self._word(found) or verdict_text(found.verdict)
        first = self.tr("One application covers {0} of the body ({1} to {2} %){3}. {4}. The limit is {5}.").format(
            covers, low, high, unit, verdict, self._limit(held.limit)
        )
        if found.verdict in WITHHELD and (alone := self._instead(found)):
            first += " " + alone
        second = self.tr("Affected in all {0}. {1}. bsa-calc supports, and does not replace, clinical judgement.")
        said = first + "\n" + second.format(self.percent(result.affected_percent, limit), self.basis(found))
        if drawing.entered:
            typed = ", ".join(region_name(region) for region, _ in drawing.entered)
            said += " " + self.tr("Entered as shares, not drawn: {0}.").format(typed)
        return said

    def basis(self, found: Assessment) -> str:
        """What was counted by: weight table with age, profile and its revision."""
        result, profile = found.measurement, found.profile
        year, month = profile.revision.split("-")
        table = PersonWords().short(result.basis) or table_words(result.table, result.age)
        return self.tr("{0} · {1}, {2}").format(table, core_text(profile.short_name), f"{month}-{year}")

    def judged_by(self, profile: Profile) -> str:
        """The message when another profile judges."""
        return self.tr("Judged by {0} now: limit {1}.").format(core_text(profile.name), self._limit(profile.limit))

    def _heading(self, held: Held) -> str:
        if held.limit.kind is LimitKind.GRAMS_PER_TIME and held.value is not None:
            return self.tr("In {0} days this takes").format(self._short(held.limit.days or 0.0))
        return self.tr("Cream this time covers")

    def _band_text(self, held: Held, band: tuple[float, float]) -> str:
        ends = held.band if held.band is not None else band
        limit = held.limit.value if held.band is not None else float("nan")
        low, high = (self._tenths(end, limit) for end in ends)
        if held.band is None or held.limit.kind is LimitKind.PERCENT_BSA:
            return self.tr("Likely {0} to {1} %").format(low, high)
        if held.limit.kind is LimitKind.AREA_CM2:
            return self.tr("Likely {0} to {1} cm²").format(low, high)
        return self.tr("Likely {0} to {1} g").format(low, high)

    def _band_and_table(self, found: Assessment) -> str:
        """The band; where another table keeps it from being within, what that says as well."""
        band = self._band_text(found.judgement.held, found.measurement.band)
        if Doubt.TABLE not in found.doubts:
            return band
        tables = found.measurement.other_tables
        highest = max(tables, key=tables.__getitem__)
        figure = self.percent(tables[highest], _limit_percent(found.judgement.held))
        if highest.kind == "age":
            by_table = self.tr("at {0} years {1}").format(self._short(highest.age or 0.0), figure)
        elif highest.kind == "larger":
            by_table = self.tr("for a larger trunk {0}").format(figure)
        elif highest.column == "adult":
            by_table = self.tr("by the adults’ column {0}").format(figure)
        else:
            by_table = self.tr("by the column of {0} years {1}").format(highest.column, figure)
        return f"{band}, {by_table}"

    def _affected(self, held: Held, application: float, affected: float) -> str:
        """How much is affected; with a figure in cm² or grams, also its percent of the body."""
        limit = _limit_percent(held)
        in_all = self.tr("affected in all {0}").format(self.percent(affected, limit))
        if held.limit.kind is LimitKind.PERCENT_BSA or held.value is None:
            return in_all
        return self.tr("{0} of the body, {1}").format(self.percent(application, limit), in_all)

    def _limit(self, limit: Limit) -> str:
        """A label's limit with its unit."""
        value = self._short(limit.value)
        if limit.kind is LimitKind.PERCENT_BSA:
            return self.tr("{0} %").format(value)
        if limit.kind is LimitKind.AREA_CM2:
            return self.tr("{0} cm²").format(value)
        return self.tr("{0} g in {1} days").format(value, self._short(limit.days or 0.0))

    def _amount(self, value: float, limit: Limit) -> str:
        """A figure in the limit's unit, on its side of the limit."""
        pattern = {
            LimitKind.PERCENT_BSA: self.tr("{0} %"),
            LimitKind.AREA_CM2: self.tr("{0} cm²"),
            LimitKind.GRAMS_PER_TIME: self.tr("{0} g"),
        }[limit.kind]
        return pattern.format(self._tenths(value, limit.value))

    def _tenths(self, value: float, limit: float) -> str:
        return QLocale().toString(shown_tenths(value, limit), "f", 1)

    def _short(self, value: float) -> str:
        return QLocale().toString(float(value), "g", 6)

    def _plain(self, value: float, held: Held) -> str:
        """A difference to the limit, to a tenth; grams in a time are said as what to leave out on the body."""
        figure = QLocale().toString(value, "f", 1)
        area = held.limit.kind is LimitKind.AREA_CM2
        return (self.tr("{0} cm²") if area else self.tr("{0} %")).format(figure)

    def _hand_count(self, hands: float) -> str:
        text = self.tr("{0} hand") if hands <= 1 else self.tr("{0} hands")
        return text.format(mixed(hands))

    def _word(self, found: Assessment) -> str:
        """What stands in the place of the verdict's word: within the interval, when the next one may come."""
        if found.verdict is Verdict.NOTHING_PAINTED and found.drawing.paint:
            return self.tr("No cream this time")
        time = found.judgement.not_before
        if found.verdict is not Verdict.TOO_SOON or time is None or found.now is None:
            return ""
        return self.next_not_before(time, found.now)

    def _instead(self, found: Assessment) -> str:
        """Below a verdict that does not come from the area: what to do, and what the area alone says."""
        said = []
        if found.verdict is Verdict.AGE_NEEDED:
            said.append(self.tr("Enter the age."))
        if found.area_verdict is not Verdict.NOTHING_PAINTED:
            said.append(f"{self.by_area_alone(found.area_verdict.value)}.")
        return " ".join(said)

    def _hands(self, found: Assessment) -> str:
        result, held = found.measurement, found.judgement.held
        if held.limit.kind is not LimitKind.PERCENT_BSA:
            hands = half_hands(result.application_percent)
            return self.tr("about {0}").format(self._hand_count(hands)) if hands else ""
        if held.verdict in (Verdict.TOO_CLOSE, Verdict.OVER):
            return self.tr("about {0}").format(self._hand_count(found.hands))
        return self.hands_line(result.application_percent, found.profile.hands, found.room)

    def _to_do(self, found: Assessment) -> str:
        """The one amount to leave out, or what room there is to the end of *within*."""
        held, left = found.judgement.held, found.leave_out
        if held.value is None or held.limit_percent is None:
            return self._size_wanted(held)
        unit = held.limit.value / held.limit_percent
        if left is None and held.limit.kind is LimitKind.PERCENT_BSA:
            return ""  # the hands say how much room there is
        if left is None:
            room = int(10 * found.room * unit + 1e-9) / 10
            return self.tr("{0} left").format(self._amount(room, held.limit))
        if left.whole_patches:
            return self.tr("Leave out whole patches, as offered.")
        area = unit if held.limit.kind is LimitKind.AREA_CM2 else 1.0
        amount = self._plain(math.ceil(10 * left.percent * area - 1e-9) / 10, held)
        hands = self._hand_count(left.hands)
        if found.area_verdict is Verdict.OVER:
            return self.tr("Leave out about {0} ({1}) this time.").format(amount, hands)
        return self.tr("Leave out about {0} ({1}) to be safe.").format(amount, hands)

    def _size_wanted(self, held: Held) -> str:
        limit = self._limit(held.limit)
        if held.missing == ("height",):
            return self.tr("The label's limit is {0}. Enter the height.").format(limit)
        if held.missing == ("weight",):
            return self.tr("The label's limit is {0}. Enter the weight.").format(limit)
        return self.tr("The label's limit is {0}. Enter height and weight.").format(limit)

    def _missing(self, drawing: Drawing) -> str:
        done = drawing.done_views()
        names = [name for view, name in view_names().items() if view not in done]
        return self.tr("Not looked at yet: {0}.").format(", ".join(map(inside, names))) if names else ""


def _limit_percent(held: Held) -> float:
    """The limit as percent of this body, not a number where that is not known."""
    return float("nan") if held.limit_percent is None else held.limit_percent


def verdict_text(verdict: str) -> str:
    """A verdict with its reason, in the user's language."""
    words, reason = core_text(VERDICT_WORDS[verdict]), VERDICT_REASONS.get(verdict)
    return f"{words}: {core_text(reason)}" if reason else words


def verdict_name(verdict: Verdict) -> VerdictName:
    """The verdict as the widgets know it."""
    return verdict.value


def mixed(value: float) -> str:
    """A number of hands with a vulgar fraction, "8½".

    Only quarters are asked for.
    """
    whole, part = divmod(round(4 * value), 4)
    fraction = ("", "¼", "½", "¾")[part]
    return f"{whole}{fraction}" if whole or not fraction else fraction
