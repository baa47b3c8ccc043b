"""What the program may say of a drawing and a person, by the rules of the product and nothing of the program."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

#: The oracle's own precision, percentage points: many times what was found on drawings of all kinds (0.006).
PRECISION = 0.03
#: One standard deviation of the usual hand, as a share of what it draws: the least band there can be is this alone.
HAND = 0.07


@dataclass(frozen=True)
class Truth:
    """What is the case.

    Attributes
    ----------
    application, affected : float, percent of the body by the oracle
    limit : float, percent
    looked_at : bool, every side was declared
    forbidden : str, why the label forbids it for this person, or ""
    withheld : str, why it cannot be said now: an age that may be under the label's, an interval; or ""
    known : bool, whether the figures are the oracle's to the last point (else they are not compared)
    elsewhere : float, percent that gets cream by the column of the chart that gives most, of those next to the age
    hand : float, one standard deviation of the hand, 0 where the outline is the truth
    edge : gives the percent that hang on a hair's breadth of a brush; asked where something seems wrong
    crumbs : bool, whether erasing can have left less than the oracle sees
    """

    application: float
    affected: float
    limit: float
    looked_at: bool = True
    forbidden: str = ""
    withheld: str = ""
    known: bool = True
    elsewhere: float = 0.0
    hand: float = HAND
    edge: Callable[[], float] = float
    crumbs: bool = False

    def surely_never_within(self) -> str:
        """Why it must not be called within, whatever hangs on a hair's breadth; "" if it may be."""
        if not self.never_within():
            return ""
        edge = self.edge()
        less = replace(self, application=self.application - edge, elsewhere=self.elsewhere - edge) if edge else self
        return less.never_within()

    def never_within(self) -> str:
        """Why it must not be called within; "" if it may be."""
        if self.application <= 0 and not self.crumbs:
            return "nothing gets cream"
        if self.application * math.exp(1.96 * self.hand) > self.limit + PRECISION:
            return f"{self.application:.2f} % with its band is more than {self.limit:g} %"
        if self.elsewhere > self.limit + PRECISION:
            return f"{self.elsewhere:.2f} % by a column next to the age is more than {self.limit:g} %"
        if not self.looked_at:
            return "not every side was declared"
        return self.forbidden or self.withheld


@dataclass(frozen=True)
class Given:
    """What the program gave out in one place.

    Attributes
    ----------
    place : str, as "measure --json"
    verdict : str, the word for it, "" where only `within` can be told
    within : bool
    application, affected : float or None
    leeway : float, percentage points by which a figure is rounded there
    allows : bool, whether it tells a patient to go on
    refused : bool, whether it gave an error instead
    area : str, what it says of the area alone, "" for nothing
    """

    place: str
    verdict: str = ""
    within: bool = False
    application: float | None = None
    affected: float | None = None
    leeway: float = 0.0
    allows: bool = False
    refused: bool = False
    area: str = ""


def faults(truth: Truth, given: Given) -> list[str]:
    """What is wrong with what was given out."""
    if given.refused:
        return []
    found = []
    why = truth.never_within()
    if given.within and (surely := truth.surely_never_within()):
        found.append(f"{given.place}: within, though {surely}")
    if given.allows and (truth.forbidden or truth.withheld or not truth.looked_at or truth.application <= 0):
        found.append(f"{given.place}: tells the patient to go on, though {why}")
    if given.verdict == "not_to_be_used" and not truth.forbidden:
        found.append(f"{given.place}: not to be used, though nothing forbids it")
    if truth.forbidden and truth.application > 0 and given.verdict not in ("", "not_to_be_used"):
        found.append(f"{given.place}: {given.verdict}, though {truth.forbidden}")
    if truth.known:
        for name, is_, right in (
            ("gets cream", given.application, truth.application),
            ("is affected", given.affected, truth.affected),
        ):
            apart = 0.0 if is_ is None else abs(is_ - right) - PRECISION - given.leeway
            if apart > 0 and apart > truth.edge():
                found.append(f"{given.place}: {is_:.4f} % {name}, the oracle finds {right:.4f} %")
    return found


def disagree(given: list[Given]) -> list[str]:
    """Places that give out another verdict than the first one with a word for it."""
    told = [one for one in given if one.verdict and not one.refused]
    found = [f"{one.place}: {one.verdict}, but {told[0].place}: {told[0].verdict}" for one in told[1:]
             if one.verdict != told[0].verdict]  # fmt: skip
    mixed = {one.within for one in given if not one.refused}
    return found + (["some places say within and others do not"] if len(mixed) > 1 and not found else [])
