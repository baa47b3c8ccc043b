"""The lesson that is given: which case is shown, what the groups guessed, what was revealed."""

from __future__ import annotations

import random
from functools import cached_property
from pathlib import Path

from bsa_calc.training.cases import TeachingCase, case_from_file, shipped_cases
from bsa_calc.training.guesses import Guess, Round, answered
from bsa_calc.training.ways import Count, counts

MOST_GROUPS = 5


class Lesson:
    """Owns what the pages show; they read it when they come up.

    Attributes
    ----------
    cases : the shipped cases and the trainer's own
    case : the one that is shown
    groups : how many groups guess
    round : what was revealed so far
    """

    def __init__(self) -> None:
        self.groups = 3
        self.round = Round()
        self.place = 0
        self._guesses: dict[tuple[str, int], Guess] = {}
        self._counts: dict[str, tuple[Count, ...]] = {}
        self._own: list[TeachingCase] = []

    @cached_property
    def _shipped(self) -> tuple[TeachingCase, ...]:
        return shipped_cases()

    @property
    def cases(self) -> tuple[TeachingCase, ...]:
        """All cases, in the order of their letters."""
        return (*self._shipped, *self._own)

    @property
    def case(self) -> TeachingCase:
        """The case that is shown."""
        return self.cases[self.place]

    def choose(self, place: int) -> None:
        """Show another case."""
        self.place = place

    def choose_any(self) -> None:
        """Show one by chance, of those not yet revealed if there are any."""
        known = {case.letter for case in self.round.cases}
        left = [k for k, case in enumerate(self.cases) if case.letter not in known]
        self.choose(random.choice(left or range(len(self.cases))))

    def add_file(self, path: Path) -> None:
        """Add a trainer's own drawing and show it; raises InputError if it cannot be read."""
        self._own.append(case_from_file(path, self.cases))
        self.choose(len(self.cases) - 1)

    def set_groups(self, groups: int) -> None:
        """Let so many groups guess."""
        self.groups = groups

    def guess(self, group: int) -> Guess:
        """What a group said of the case that is shown."""
        return self._guesses.get((self.case.letter, group), Guess(group))

    def set_guess(self, guess: Guess) -> None:
        """Note what a group says of the case that is shown."""
        self._guesses[self.case.letter, guess.group] = guess

    def reveal(self) -> None:
        """Note the case with its guesses."""
        said = [self.guess(group) for group in range(1, self.groups + 1)]
        self.round = self.round.with_case(answered(self.case.letter, self.case.answer, said))

    def counts(self, case: TeachingCase | None = None) -> tuple[Count, ...]:
        """What each way of counting makes of a case, by default the one that is shown."""
        case = case or self.case
        if case.letter not in self._counts:
            self._counts[case.letter] = counts(case.answer)
        return self._counts[case.letter]

    def revealed_counts(self) -> dict[str, tuple[Count, ...]]:
        """The same for every case that was revealed."""
        known = {case.letter for case in self.round.cases}
        return {case.letter: self.counts(case) for case in self.cases if case.letter in known}

    def begin_anew(self) -> None:
        """A new group of learners: nothing was guessed and nothing is revealed."""
        self.round = Round()
        self._guesses.clear()
        self.choose(0)
