"""The label checks in words: whole sentences, and short ones for lines of a card."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from bsa_calc.label.checks import CHECK_TEXTS, Finding, Severity
from bsa_calc.label.profile import Profile
from bsa_calc.ui.words.display import CheckRow
from bsa_calc.ui.words.label_terms import core_text, filled

#: So many lines beside the line that counts the rest: a low screen has room for few, and patches need it more.
LINES = 1
#: What the card of the verdict says already.
SAID_ABOVE = ("size_missing",)


def finding_text(finding: Finding) -> str:
    """A finding as a whole sentence."""
    return filled(core_text(CHECK_TEXTS[finding.id]), finding.params)


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
            Severity.WARNING: self.tr("Warning"),
            Severity.QUESTION: self.tr("Question"),
            Severity.NOTE: self.tr("Note"),
        }[finding.severity]

    def rows(self, findings: Sequence[Finding], *, empty: bool) -> list[CheckRow]:
        """Lines for the card. On an unpainted body only warnings: the rest can wait until there is something to treat.

        All warnings have a line of their own; of the rest so many that the patches below keep their room.
        """
        said = [f for f in findings if f.id not in SAID_ABOVE and (f.severity is Severity.WARNING or not empty)]
        most = max(sum(finding.severity is Severity.WARNING for finding in said), LINES)
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
        spoken = f"{self.severity(finding)}: {whole}"
        return CheckRow(finding.severity.value, self.short(finding), spoken, f"{whole}\n{finding.source}")

    def indication(self, profile: Profile) -> str:
        """Whom the label is for; nothing can be checked of it."""
        return self.tr("For: {0}.").format(core_text(profile.indication.value)) if profile.indication else ""

    def _patterns(self) -> dict[str, str]:
        return {
            "under_age": self.tr("{age} years old: the label is from {minimum}"),
            "over_age": self.tr("{age} years old: the label is up to {maximum}"),
            "age_not_known": self.tr("Age not known: the label is from {minimum} years"),
            "face_not_affected": self.tr("Face not painted: label is for affected faces"),
            "required_not_affected": self.tr("Not painted, but required: {part}"),
            "excluded_affected": self.tr("Painted, but left out by the label: {part}"),
            "careful": self.tr("Painted nearby, must stay free: {part}"),
            "pregnancy_applies": self.tr("Pregnant or breast-feeding: not to be used"),
            "pregnancy_not_asked": self.tr("Pregnancy, breast-feeding: not asked"),
            "too_soon": self.tr("Last applied {hours} h ago: the label asks for {interval} h"),
            "review": self.tr("Week {week} is reached: review the result"),
            "little_repigmentation": self.tr("Week {week}, {found} % repigmented: consider stopping"),
            "repigmentation_not_known": self.tr("Week {week}: repigmentation not entered"),
            "tubes_over": self.tr("{tubes:.1f} tubes in {days} days: the label allows {allowed}"),
            "tubes_bite_first": self.tr("Tubes limit the area to {bites_at:.1f} % of the body"),
            "size_missing": self.tr("Height and weight are needed"),
            "old_label": self.tr("Label text is {months} months old"),
        }
