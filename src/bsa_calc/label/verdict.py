"""The verdict: whether one application is within the label's limit."""

from __future__ import annotations

import math
from enum import StrEnum

#: Figures are exact to this many percentage points; less above the limit is rounding of the sum, not skin.
EXACT_TO = 1e-9
#: Ten times a limit given to a tenth is a whole number but for this.
_TENTHS_EXACT_TO = 1e-6


class Verdict(StrEnum):
    """What can be said of one application.

    The first five are what its area says. The last three take the place of a "within" for other reasons, the first of
    them that of every other verdict: see `shown_verdict`.
    """

    WITHIN = "within"
    TOO_CLOSE = "too_close"
    OVER = "over"
    NOT_FINISHED = "not_finished"
    #: What the label limits cannot be computed: height or weight is missing.
    NOT_JUDGED = "not_judged"
    #: No skin gets cream: there is nothing to judge.
    NOTHING_PAINTED = "nothing_painted"
    #: A contraindication of the label is known of this person.
    NOT_TO_BE_USED = "not_to_be_used"
    #: The birth year leaves it open whether the person is of the label's age.
    AGE_NEEDED = "age_needed"
    #: By the label the next application comes later.
    TOO_SOON = "too_soon"


class Doubt(StrEnum):
    """Why an application that is not over the limit is too close to it."""

    #: Its 95 % band reaches over the limit.
    BAND = "band"
    #: Another weight table that applies to the person puts it over the limit.
    TABLE = "table"


def doubts(band: tuple[float, float], limit: float, elsewhere: float = 0.0) -> tuple[Doubt, ...]:
    """Why an application that is not over the limit is too close to it; parameters as for `judge`.

    Examples
    --------
    >>> [doubt.value for doubt in doubts((8.2, 9.9), 10, elsewhere=10.3)]
    ['table']
    """
    # Asked the other way round, so that a figure that is no number can never pass.
    above = {Doubt.BAND: band[1], Doubt.TABLE: elsewhere}
    return tuple(doubt for doubt, value in above.items() if not value <= limit + EXACT_TO)


def judge(
    percent: float, band: tuple[float, float], limit: float, *, finished: bool, elsewhere: float = 0.0
) -> Verdict:
    """Hold an application against a limit.

    Exactly the limit is allowed; anything above is over, finished or not. A band that reaches over the limit is too
    close to call, never within, and so is what another table that applies puts over it.

    Parameters
    ----------
    percent : float, of the body surface, unrounded
    band : low and high end of the 95 % band, percent
    limit : float, percent
    finished : bool, every side has been looked at
    elsewhere : float, percent, the highest figure by the other weight tables that apply to the person

    Examples
    --------
    >>> judge(10.0, (9.3, 10.7), 10, finished=True).value, judge(10.0001, (9.3, 10.7), 10, finished=True).value
    ('too_close', 'over')
    >>> judge(8.6, (8.0, 9.2), 10, finished=True).value, judge(8.6, (8.0, 9.2), 10, finished=False).value
    ('within', 'not_finished')
    """
    # Asked the other way round, so that a figure that is no number can never pass.
    if not percent <= limit + EXACT_TO:
        return Verdict.OVER
    if not finished:
        return Verdict.NOT_FINISHED
    return Verdict.TOO_CLOSE if doubts(band, limit, elsewhere) else Verdict.WITHIN


def shown_tenths(percent: float, limit: float) -> float:
    """The figure to show, to a tenth, never carried across the limit by rounding; percent, cm² and grams alike.

    It is never below nothing, and never a zero with a minus.

    Examples
    --------
    >>> shown_tenths(10.04, 10), shown_tenths(9.96, 10), shown_tenths(10.0, 10), shown_tenths(8.64, 10)
    (10.1, 9.9, 10.0, 8.6)
    >>> shown_tenths(0.055, 0.06), shown_tenths(0.065, 0.06), shown_tenths(-1e-12, 10)
    (0.0, 0.1, 0.0)
    """
    rounded = round(percent, 1)
    if percent > limit + EXACT_TO and rounded <= limit:
        return (math.floor(10 * limit + _TENTHS_EXACT_TO) + 1) / 10
    if percent < limit - EXACT_TO and rounded >= limit:
        rounded = (math.ceil(10 * limit - _TENTHS_EXACT_TO) - 1) / 10
    # A sum of areas can be a hair below nothing; adding 0 takes the minus from a zero.
    return max(rounded, 0.0) + 0.0
