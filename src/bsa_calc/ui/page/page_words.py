"""What the pages say, in the user's language. Figures never cross the limit by rounding."""

from __future__ import annotations

from collections.abc import Set

from PySide6.QtCore import QDate, QLocale, QObject

from bsa_calc.label.checks import Finding
from bsa_calc.label.leave_out import Offer
from bsa_calc.label.profile import LimitKind
from bsa_calc.label.verdict import Verdict, shown_tenths
from bsa_calc.label.verdict_words import VERDICT_WORDS
from bsa_calc.measure.hands import REAL_HAND_PERCENT, half_hands, half_hands_up
from bsa_calc.report.case import Case
from bsa_calc.report.summary import shown_percent
from bsa_calc.ui.words.checks_words import CheckWords, finding_text
from bsa_calc.ui.words.figure_words import Words
from bsa_calc.ui.words.label_terms import core_text
from bsa_calc.ui.words.terms import body_names, inside, table_words, view_names
from bsa_calc.ui.words.verdict_words import mixed
from bsa_calc.ui.words.visit_words import VisitWords, signed


class PageWords(QObject):
    """Puts a case into the words of a page."""

    def __init__(self, case: Case) -> None:
        super().__init__()
        self.case = case
        self._words = Words(self)
        self._visits = VisitWords(self)
        self._checks = CheckWords(self)
        #: What the window shows of this case: the pages say the same.
        self.shown = self._words.verdict(case.assessment)
        self.names = self._words.names(case.result, case.named)

    def number(self, value: float, decimals: int = 1) -> str:
        """A figure as the user's language writes it."""
        return QLocale().toString(float(value), "f", decimals)

    def short(self, value: float) -> str:
        """A figure with no more digits than it has."""
        return QLocale().toString(float(value), "g", 6)

    def percent(self, value: float) -> str:
        """A share of the body to a tenth."""
        return self.tr("{0} %").format(self.number(shown_percent(self.case.held, value)))

    def small_percent(self, value: float) -> str:
        """A part's share; what is smaller than a tenth says so instead of 0.0."""
        if 0 < value < 0.05:
            return self.tr("<{0} %").format(self.number(0.1))
        return self.tr("{0} %").format(self.number(value))

    def small_number(self, value: float) -> str:
        """A figure to a tenth; what is smaller says so instead of 0.0."""
        return self.tr("<{0}").format(self.number(0.1)) if 0 < value < 0.05 else self.number(value)

    def verdict(self) -> str:
        """The verdict in a few words; within the interval, when the next application may come."""
        return self.shown.word_text or core_text(VERDICT_WORDS[self.case.verdict])

    def figure(self) -> str:
        """The one large figure: the application in the limit's own unit, as the window shows it."""
        return self.shown.percent_text

    def caption(self) -> str:
        """What the large figure is."""
        held = self.case.held
        if held.value is None or held.limit.kind is LimitKind.PERCENT_BSA:
            return self.tr("of the body in one application")
        percent = self.percent(self.case.result.application_percent)
        if held.limit.kind is LimitKind.AREA_CM2:
            return self.tr("in one application, {0} of the body").format(percent)
        return self.tr("of cream in {0} days, on {1} of the body").format(self.short(held.limit.days or 0), percent)

    def amount(self) -> str:
        """The application in the limit's own unit, as a part of a sentence."""
        held = self.case.held
        if held.value is None or held.limit.kind is LimitKind.PERCENT_BSA:
            return self.tr("{0} of your body").format(self.figure())
        if held.limit.kind is LimitKind.AREA_CM2:
            return self.tr("{0} of skin").format(self.figure())
        return self.tr("{0} of cream in {1} days").format(self.figure(), self.short(held.limit.days or 0))

    def limit(self) -> str:
        """The label's limit with its unit."""
        limit = self.case.held.limit
        if limit.kind is LimitKind.PERCENT_BSA:
            return self.tr("{0} %").format(self.short(limit.value))
        if limit.kind is LimitKind.AREA_CM2:
            return self.tr("{0} cm²").format(self.short(limit.value))
        return self.tr("{0} g in {1} days").format(self.short(limit.value), self.short(limit.days or 0))

    def band(self) -> str:
        """The ends of the band, in the limit's own unit."""
        return self.shown.band_text

    def hands(self, percent: float, *, up: bool = False) -> str:
        """A share of the body as hands, "8½ hands"."""
        count = half_hands_up(percent) if up else half_hands(percent)
        if not count:
            return self.tr("less than half a hand")
        return (self.tr("{0} hand") if count <= 1 else self.tr("{0} hands")).format(mixed(count))

    def applied_hands(self) -> str:
        """The application as hands, "about 9 hands"; over the limit never as few as the limit."""
        percent, limit = self.case.result.application_percent, self.case.held.limit_percent
        if self.case.verdict is Verdict.OVER and limit is not None:
            percent = max(percent, limit + 0.5)
        hands = self.hands(percent)
        return self.tr("about {0}").format(hands) if half_hands(percent) else hands

    def to_do(self) -> str:
        """The one thing to do next, as the window says it."""
        if self.case.verdict is Verdict.NOT_FINISHED:
            return self.shown.missing_sides_text
        return self.shown.left_or_over_text

    def leave_out(self) -> str:
        """How much to leave out, for patients: hands first; empty where nothing has to go."""
        left = self.case.assessment.leave_out
        if left is None:
            return ""
        if left.whole_patches:
            return self.tr("Leave out whole patches, as listed below.")
        over, percent = self.case.assessment.area_verdict is Verdict.OVER, left.percent
        hands = self.hands(percent, up=True)
        said = self.tr("Leave out about {0} ({1} %).") if over else self.tr("To be safe, leave out about {0} ({1} %).")
        return said.format(hands, self.number(percent))

    def missing_views(self) -> list[str]:
        """Views that nobody has looked at."""
        done = self.case.drawing.done_views()
        return [name for view, name in view_names().items() if view not in done]

    def sides(self, views: Set[str]) -> str:
        """Which of the views, in few words: "all 8", "all but crown", "front, back", "none"."""
        names = view_names()
        there = [inside(name) for view, name in names.items() if view in views]
        missing = [inside(name) for view, name in names.items() if view not in views]
        if not missing:
            return self.tr("all {0}").format(len(names))
        if len(missing) < len(there):
            return self.tr("all but {0}").format(", ".join(missing))
        return ", ".join(there) or self.tr("none")

    def offers(self) -> list[str]:
        """What to leave out to get within a limit in percent, in words; nothing would do where all is forbidden."""
        left = self.case.assessment.leave_out
        if left is None or self.case.verdict is Verdict.NOT_TO_BE_USED:
            return []
        return [self._offer(offer) for offer in left.offers]

    def _offer(self, offer: Offer) -> str:
        result = self.case.result
        name = self._words.offer_name(offer, result, self.case.named)
        hands = self.hands(float(result.cream_percents[list(offer.patches)].sum()))
        return self.tr("{0} ({1}): then {2} is left").format(name, hands, self.percent(offer.leaves_percent))

    def change(self) -> str:
        """The affected area at the last visit and how it differs now; inside the band it is called none."""
        change = self.case.change
        if change is None:
            return ""
        before = self.percent(change.before)
        if not change.measurable:
            return self.tr("{0}; now about the same").format(before)
        return self.tr("{0}; {1} points since").format(before, signed(change.change))

    def comparison(self) -> list[str]:
        """The last visit and this one in sentences."""
        case, change = self.case, self.case.change
        if case.earlier is None or change is None:
            return []
        made = [
            self._visits.change(change, case.earlier.day),
            self.tr("Affected then {0}, now {1}; one application then {2}, now {3}.").format(
                *(self.percent(p) for p in (change.before, change.after, case.earlier.application_percent,
                                            case.result.application_percent))
            ),
        ]  # fmt: skip
        found = case.comparison
        if found is not None and case.earlier.drawing is not None:
            made += [*self._visits.skin(found), *self._visits.counted(found)]
        if case.earlier.drawing is None:
            made.append(self.tr("The figures of that visit are as stored: its drawing cannot be read."))
        return made

    def patch_notes(self) -> list[str]:
        """What was noted of patches, the largest first."""
        notes = self.case.patch_notes
        noted = ((self.names[k], notes[k]) for k in self.case.order if notes)
        return [f"{name}: {self._words.note(note)}" for name, note in noted if note is not None]

    def finding(self, finding: Finding) -> str:
        """A finding in the user's language."""
        return finding_text(finding)

    def severity(self, finding: Finding) -> str:
        """How much it weighs, for those who do not see its shape."""
        return self._checks.severity(finding)

    def date(self, day: object) -> str:
        """A date as the user's language writes it."""
        iso = QDate.fromString(str(day), "yyyy-MM-dd")
        # The weekday says nothing in a record.
        pattern = QLocale().dateFormat(QLocale.FormatType.LongFormat)
        for weekday in ("dddd, ", "dddd ", ", dddd", " dddd"):
            pattern = pattern.replace(weekday, "")
        return QLocale().toString(iso, pattern)

    def month(self, revision: str) -> str:
        """A label's revision."""
        year, month = map(int, revision.split("-"))
        return self.tr("{0} {1}").format(QLocale().standaloneMonthName(month), year)

    def table(self) -> str:
        """The weight table with its age."""
        return table_words(self.case.result.table, self.case.result.age)

    def age(self) -> str:
        """The age, or that the adult column counts without one."""
        if self.case.result.age is None:
            return self.tr("not known, counted as adult")
        return self.tr("{0} years").format(self.short(self.case.result.age))

    def body(self) -> str:
        """The drawn body."""
        return body_names()[self.case.result.body]

    def hand_rule(self) -> str:
        """What a hand counts, and what a real one is."""
        return self.tr(
            "One hand with the fingers counts as 1 %. A real adult hand averages about {0} % (Rhodes 2013)."
        ).format(self.number(REAL_HAND_PERCENT, 2))

    def tubes(self, tubes: float, allowed: float) -> str:
        """A number of tubes, never rounded across what is allowed."""
        return self.number(shown_tenths(tubes, allowed))
