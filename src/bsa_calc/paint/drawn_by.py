"""Whose hand drew: how far it draws everything too large or too small."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bsa_calc.errors import SaidError

#: How far one person's hand draws every patch too large or too small, and how far shares are typed so: one standard
#: deviation, as a share of the area. Derived from drawn areas on known truth (Tripodi 2004) and from how far one person
#: agrees with himself (Speeckaert 2019, Reolid 2020); by eye, the same studies. Never under `SUREST_HAND`.
HAND_SHARE, TYPED_SHARE, SUREST_HAND = 0.07, 0.15, 0.04
#: A hand that draws worse was measured wrongly.
WORST_HAND = 0.5


@dataclass(frozen=True, slots=True)
class Hand:
    """Whose hand drew.

    Attributes
    ----------
    share : float, one standard deviation as a share of the area; a person's own where it was measured
    label : str, what the user calls a hand that was measured
    measured : date or None, when
    exact : bool, the outline is the truth: a lesson's case, a study, a script. Dropped at the first edit, and never
        kept in a record

    Raises
    ------
    InputError
        if the share cannot be a hand's.
    """

    share: float = HAND_SHARE
    label: str = ""
    measured: date | None = None
    exact: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.share <= WORST_HAND:
            sentence = "A hand that errs by {value:g} % cannot be: give a figure from 0 to {high:g}."
            raise SaidError("hand", sentence, value=100 * self.share, high=100 * WORST_HAND)

    @property
    def counts(self) -> float:
        """The share that counts: 0 for an exact drawing, else never under `SUREST_HAND`.

        Examples
        --------
        >>> Hand().counts, Hand(0.01, "Anna").counts, Hand(exact=True).counts
        (0.07, 0.04, 0.0)
        """
        return 0.0 if self.exact else max(self.share, SUREST_HAND)


USUAL_HAND = Hand()
EXACT_HAND = Hand(exact=True)
