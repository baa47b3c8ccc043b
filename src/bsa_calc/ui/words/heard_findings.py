"""What a screen reader is told of the label's findings: each when it comes or changes, and when it no longer holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject

from bsa_calc.label.findings import Finding, Severity
from bsa_calc.ui.words.checks_words import HEAVY, CheckWords

#: Moves with the clock; a finding in which nothing else is new was said already.
_CLOCK = ("hours",)


class Heard(NamedTuple):
    """What is said around the verdict.

    Attributes
    ----------
    before : contraindications and warnings: a "within" heard first could be all that is waited for
    after : questions, notes, and what no longer holds
    at_once : whether there is a new contraindication
    """

    before: str = ""
    after: str = ""
    at_once: bool = False


class HeardFindings(QObject):
    """Knows what was said, so that nothing is said twice."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words = CheckWords(self)
        self._said: tuple[Finding, ...] = ()

    def forget(self) -> None:
        """Another person's record is shown: what was said was not of them."""
        self._said = ()

    def take(self, findings: Sequence[Finding], *, empty: bool) -> Heard:
        """What is new and what is gone; on an unpainted body questions and notes wait, as they do on the card."""
        said = self._words.to_say(findings, empty=empty)
        known = {_key(finding): _news(finding) for finding in self._said}
        new = [finding for finding in said if known.get(_key(finding)) != _news(finding)]
        there = {_key(finding) for finding in findings}
        gone = [finding for finding in self._said if _key(finding) not in there]
        self._said = tuple(said)
        heavy = [finding for finding in new if finding.severity in HEAVY]
        light = [finding for finding in new if finding.severity not in HEAVY]
        return Heard(
            " ".join(map(self._words.spoken, heavy)),
            " ".join([*map(self._words.spoken, light), *map(self._gone, gone)]),
            any(finding.severity is Severity.CONTRAINDICATION for finding in new),
        )

    def _gone(self, finding: Finding) -> str:
        return self.tr("No longer so: {0}.").format(self._words.short(finding))


def _key(finding: Finding) -> tuple[object, ...]:
    """Which finding it is, whatever its figures; of a part of the body there can be several."""
    return finding.id, finding.params.get("part"), finding.params.get("place")


def _news(finding: Finding) -> dict[str, float | str]:
    """What makes it worth saying again."""
    return {name: value for name, value in finding.params.items() if name not in _CLOCK}
