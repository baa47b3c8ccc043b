"""Guesses of groups, held against what the program says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bsa_calc.label.assessment import Assessment
from bsa_calc.label.verdict import Verdict
from bsa_calc.training.agreement import Limits, intraclass_correlation, limits


@dataclass(frozen=True, slots=True)
class Guess:
    """What a group, or one learner, said before the figure was shown.

    Attributes
    ----------
    group : int, from 1; groups have no names
    hands : float or None, how many hands; one counts as 1 %
    within : bool or None, whether it is within the limit
    """

    group: int
    hands: float | None = None
    within: bool | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """A case of a lesson once its figure was shown.

    Attributes
    ----------
    letter : str, the case
    percent, low, high : float, the figure and its band
    verdict : Verdict, what the area says
    guesses : tuple of Guess
    """

    letter: str
    percent: float
    low: float
    high: float
    verdict: Verdict
    guesses: tuple[Guess, ...]

    def error(self, guess: Guess) -> float | None:
        """How many percentage points a guess is too high; None without one."""
        return None if guess.hands is None else guess.hands - self.percent

    def wrongly_within(self) -> tuple[Guess, ...]:
        """Guesses that said *within* of what is, or may be, over the limit."""
        may_be_over = self.verdict in (Verdict.OVER, Verdict.TOO_CLOSE)
        return tuple(guess for guess in self.guesses if guess.within and may_be_over)


def answered(letter: str, found: Assessment, guesses: Sequence[Guess]) -> Answered:
    """A case with its guesses and what the program says of it."""
    low, high = found.measurement.band
    percent = found.measurement.application_percent
    return Answered(letter, percent, low, high, found.area_verdict, tuple(guesses))


@dataclass(frozen=True, slots=True)
class Round:
    """All cases of one lesson that were shown, each once: a case that is asked again counts anew."""

    cases: tuple[Answered, ...] = ()

    def with_case(self, case: Answered) -> Round:
        """The round with one more case."""
        return Round((*(other for other in self.cases if other.letter != case.letter), case))

    def groups(self) -> tuple[int, ...]:
        """All groups that guessed."""
        return tuple(sorted({guess.group for case in self.cases for guess in case.guesses if guess.hands is not None}))

    def limits(self, group: int | None = None) -> Limits | None:
        """Bias and spread of the guesses of one group or of all; None where there are none."""
        errors = [
            error
            for case in self.cases
            for guess in case.guesses
            if group in (None, guess.group) and (error := case.error(guess)) is not None
        ]
        return limits(np.array(errors))

    def agreement(self) -> float | None:
        """How well the groups agree with each other over the cases that all of them guessed: ICC(2,1)."""
        groups = self.groups()
        rows = [{guess.group: guess.hands for guess in case.guesses} for case in self.cases]
        said = [[row.get(group) for group in groups] for row in rows]
        whole = [values for values in said if None not in values]
        return intraclass_correlation(np.array(whole, dtype=float)) if whole else None

    def wrongly_within(self) -> int:
        """How often *within* was said of what is, or may be, over the limit."""
        return sum(len(case.wrongly_within()) for case in self.cases)
