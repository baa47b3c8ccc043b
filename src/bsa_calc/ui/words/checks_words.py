"""The label checks in words: whole sentences, and short ones for lines of a card."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale, QObject

from bsa_calc.label.checks import CHECK_TEXTS, Finding, Severity
from bsa_calc.label.profile import Profile
from bsa_calc.ui.words.dates import day_words
from bsa_calc.ui.words.display import CheckRow
from bsa_calc.ui.words.label_terms import core_text, filled

#: This many lines, and one that counts the rest: a low screen has room for few, and patches need it more.
LINES = 1
#: These have a line of their own each.
HEAVY = (Severity.CONTRAINDICATION, Severity.WARNING)
#: What the card of the verdict says already.
SAID_ABOVE = ("size_missing",)


def finding_text(finding: Finding) -> str:
    """A finding as a whole sentence."""
    return filled(core_text(CHECK_TEXTS[finding.id]), {name: _dated(name, it) for name, it in finding.params.items()})


def _dated(name: str, value: float | str) -> float | str:
    """A day or a month as the user's language writes it."""
    if name == "day":
        return day_words(date.fromisoformat(str(value)))
    if name == "month":
        year, month = map(int, str(value).split("-"))
        return f"{QLocale().standaloneMonthName(month)} {year}"
    return value


class CheckWords(QObject):
    """Puts findings into words."""

    def short(self, finding: Finding) -> str:
        """One line; the whole sentence stands in the tooltip and on the page of checks."""
        return filled(self._patterns()[finding.id], finding.params)

    def whole(self, finding: Finding) -> str:
        """The whole sentence."""
        return finding_text(finding)

    def severity(self, finding: Finding) -> str:
        """How much it weighs, for those who do not see its shape."""
        return {
            Severity.CONTRAINDICATION: self.tr("Contraindication"),
            Severity.WARNING: self.tr("Warning"),
            Severity.QUESTION: self.tr("Question"),
            Severity.NOTE: self.tr("Note"),
        }[finding.severity]

    def spoken(self, finding: Finding) -> str:
        """The whole sentence with how much it weighs."""
        return f"{self.severity(finding)}: {self.whole(finding)}"

    def to_say(self, findings: Sequence[Finding], *, empty: bool) -> list[Finding]:
        """What is said of them. On an unpainted body only contraindications and warnings: the rest can wait."""
        return [f for f in findings if f.id not in SAID_ABOVE and (f.severity in HEAVY or not empty)]

    def rows(self, findings: Sequence[Finding], *, empty: bool) -> list[CheckRow]:
        """Lines for the card.

        Contraindications and warnings have a line of their own; of the rest only as many as leave room for the patches
        below.
        """
        said = self.to_say(findings, empty=empty)
        most = max(sum(finding.severity in HEAVY for finding in said), LINES)
        if len(said) > most + 1:
            said, rest = said[:most], said[most:]
        else:
            rest = []
        rows = [self._row(finding) for finding in said]
        if rest:
            tooltip = "\n".join(self.whole(finding) for finding in rest)
            rows.append(CheckRow("", self.tr("{0} more to look at").format(len(rest)), "", tooltip))
        return rows

    def _row(self, finding: Finding) -> CheckRow:
        whole = self.whole(finding)
        return CheckRow(finding.severity.value, self.short(finding), self.spoken(finding), f"{whole}\n{finding.source}")

    def indication(self, profile: Profile) -> str:
        """Whom the label is for; nothing can be checked of it."""
        return self.tr("For: {0}.").format(core_text(profile.indication.value)) if profile.indication else ""

    def _patterns(self) -> dict[str, str]:
        return {
            "under_age": self.tr("{age} years old: the label is from {minimum}"),
            "over_age": self.tr("{age} years old: the label is up to {maximum}"),
            "may_be_under_age": self.tr("{low} or {age} years old: the label is from {minimum}"),
            "may_be_over_age": self.tr("{low} or {age} years old: the label is up to {maximum}"),
            "ages_disagree": self.tr("Age and birth year do not agree: {age} counts"),
            "age_not_known": self.tr("Age not known: the label is from {minimum} years"),
            "age_not_known_upper": self.tr("Age not known: the label is up to {maximum} years"),
            "no_lower_age": self.tr("No lower age in this profile"),
            "face_not_affected": self.tr("Face not painted: label is for affected faces"),
            "required_not_affected": self.tr("Not painted, but required: {part}"),
            "excluded_affected": self.tr("Painted, but left out by the label: {part}"),
            "precaution": self.tr("Paint on the {place}: not {avoid}"),
            "careful": self.tr("Painted nearby, must stay free: {part}"),
            "pregnancy_applies": self.tr("Pregnant or breast-feeding: not to be used"),
            "pregnancy_not_asked": self.tr("Pregnancy, breast-feeding: not asked"),
            "pregnancy_not_in_profile": self.tr("Pregnant or breast-feeding: not in this profile"),
            "hypersensitivity_applies": self.tr("Known hypersensitivity: not to be used"),
            "hypersensitivity_not_asked": self.tr("Hypersensitivity: not asked"),
            "hypersensitivity_not_in_profile": self.tr("Known hypersensitivity: not in this profile"),
            "too_soon": self.tr("Last applied {hours} h ago: the label asks for {interval} h"),
            "too_often_today": self.tr("Used {used} times today: the label allows {allowed}"),
            "too_often": self.tr("Used {used} times in {days} days: the label allows {allowed}"),
            "later_than_now": self.tr("The diary is ahead of the clock: check both"),
            "size_carried": self.tr("Height, weight: from an earlier visit"),
            "tables_disagree": self.tr("Tables disagree: check {height} cm, {weight} kg"),
            "build_age": self.tr("At {value} years Lund and Browder counts"),
            "build_height": self.tr("Check the height: {value} cm"),
            "build_bmi": self.tr("Check height and weight: BMI {value:.1f}"),
            "build_waist": self.tr("Check the waist: {value} cm"),
            "review": self.tr("Week {week} is reached: review the result"),
            "little_repigmentation": self.tr("Week {visit_week}: {found} % repigmented, label asks {below} %"),
            "repigmentation_close": self.tr("Week {visit_week}: {found} % repigmented, too close to {below} %"),
            "repigmentation_too_early": self.tr("Week {week}: draw today’s visit"),
            "little_repigmentation_entered": self.tr("{found} % repigmented: label asks {below} %"),
            "repigmentation_not_known": self.tr("Week {week}: repigmentation not entered"),
            "tubes_over": self.tr("{tubes:.1f} tubes in {days} days: the label allows {allowed}"),
            "tubes_bite_first": self.tr("Tubes limit the area to {bites_at:.1f} % of the body"),
            "size_missing": self.tr("Height and weight are needed"),
            "old_label": self.tr("Label rules are {months} months old"),
        }
