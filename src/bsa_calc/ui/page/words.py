"""What the pages say, in the user's language. Figures never cross the limit by rounding."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from bsa_calc.label.checks import CHECK_TEXTS, Finding
from bsa_calc.label.leave_out import Offer, offers
from bsa_calc.label.profile import LimitKind
from bsa_calc.label.verdict import Verdict, shown_tenths
from bsa_calc.measure.hands import REAL_HAND_PERCENT, half_hands, half_hands_up
from bsa_calc.report.case import Case
from bsa_calc.report.summary import shown_percent
from bsa_calc.ui.terms import age_band_name, body_names, view_names
from bsa_calc.ui.words import Words

_FRACTIONS = ("", "½")


class PageWords(QObject):
    """Puts a case into the words of a page."""

    def __init__(self, case: Case) -> None:
        super().__init__()
        self.case = case
        self.names = Words().names(case.result, case.named)

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
        """The verdict in a few words."""
        return {
            Verdict.WITHIN: self.tr("Within the limit, as painted"),
            Verdict.TOO_CLOSE: self.tr("Too close to call"),
            Verdict.OVER: self.tr("Over the limit"),
            Verdict.NOT_FINISHED: self.tr("Not finished"),
            Verdict.NOT_JUDGED: self.tr("Cannot be judged"),
        }[self.case.verdict]

    def figure(self) -> str:
        """The one large figure: the application in the limit's own unit."""
        held = self.case.held
        if held.limit.kind is LimitKind.PERCENT_BSA or held.shown is None:
            return self.percent(self.case.result.application_percent)
        if held.limit.kind is LimitKind.AREA_CM2:
            return self.tr("{0} cm²").format(self.number(held.shown))
        return self.tr("{0} g").format(self.number(held.shown))

    def limit(self) -> str:
        """The label's limit with its unit."""
        limit = self.case.held.limit
        if limit.kind is LimitKind.PERCENT_BSA:
            return self.tr("{0} %").format(self.short(limit.value))
        if limit.kind is LimitKind.AREA_CM2:
            return self.tr("{0} cm²").format(self.short(limit.value))
        return self.tr("{0} g in {1} days").format(self.short(limit.value), self.short(limit.days or 0))

    def band(self) -> str:
        """The ends of the band."""
        low, high = (self.number(shown_percent(self.case.held, end)) for end in self.case.result.band)
        return self.tr("likely {0} to {1} %").format(low, high)

    def hands(self, percent: float, *, up: bool = False) -> str:
        """A share of the body as hands, "8½ hands"."""
        count = half_hands_up(percent) if up else half_hands(percent)
        whole, half = divmod(round(2 * count), 2)
        text = f"{whole}{_FRACTIONS[half]}" if whole or not half else _FRACTIONS[half]
        return (self.tr("{0} hand") if count <= 1 else self.tr("{0} hands")).format(text)

    def applied_hands(self) -> str:
        """The application as hands; over the limit never as few as the limit."""
        percent, limit = self.case.result.application_percent, self.case.held.limit_percent
        if self.case.verdict is Verdict.OVER and limit is not None:
            return self.hands(max(percent, limit + 0.5))
        return self.hands(percent)

    def to_do(self) -> str:
        """The one thing to do next."""
        case, limit = self.case, self.case.held.limit_percent
        if case.verdict is Verdict.NOT_JUDGED:
            return self.tr("The label limits {0}. Enter height and weight.").format(self.limit())
        if case.verdict is Verdict.NOT_FINISHED:
            return self.tr("Not looked at yet: {0}.").format(", ".join(self.missing_views()).lower())
        if limit is None:
            return ""
        percent = case.result.application_percent
        if case.verdict is Verdict.OVER:
            over = max(0.1, round(percent - limit + 0.049, 1))
            text = self.tr("Leave out about {0} % ({1}) this time.")
            return text.format(self.number(over), self.hands(over, up=True))
        if case.verdict is Verdict.TOO_CLOSE:
            spare = max(0.1, round(case.result.band[1] - limit + 0.049, 1))
            return self.tr("The limit lies inside the band. Leave out about {0} % to be on the safe side.").format(
                self.number(spare)
            )
        return self.tr("{0} % left.").format(self.number(int(10 * (limit - percent) + 1e-9) / 10))

    def missing_views(self) -> list[str]:
        """Views that nobody has looked at."""
        done = self.case.drawing.done_views()
        return [name for view, name in view_names().items() if view not in done]

    def offers(self) -> list[str]:
        """What to leave out to get within a limit in percent, in words."""
        if self.case.verdict not in (Verdict.OVER, Verdict.TOO_CLOSE):
            return []

        return [self._offer(offer) for offer in offers(self.case.result)]

    def _offer(self, offer: Offer) -> str:
        names = self.joined([self.names[k] for k in offer.patches])
        return self.tr("{0}: then {1} is left").format(names, self.percent(offer.leaves_percent))

    def joined(self, names: list[str]) -> str:
        """Names in one line; the first begins it."""
        return self.tr(" and ").join([names[0], *(name[:1].lower() + name[1:] for name in names[1:])])

    def finding(self, finding: Finding) -> str:
        """A finding in the user's language."""
        return QCoreApplication.translate("Check", CHECK_TEXTS[finding.id]).format(**finding.params)

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
        """The weight table with its age band."""
        result = self.case.result
        tables = {
            "lund-browder": self.tr("Lund and Browder, {0}").format(self.age_band()),
            "rule-of-nines": self.tr("Rule of nines"),
            "drawn-body": self.tr("The drawn body's own areas"),
        }
        return tables.get(result.weight_table, result.weight_table)

    def age_band(self) -> str:
        """The column of the weight table that counted."""
        return age_band_name(self.case.result.age_band)

    def age(self) -> str:
        """The age, or that the adult column counts without one."""
        if self.case.result.age is None:
            return self.tr("not known; the adult column counts")
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
