"""The verdict: whether one application is within the label's limit."""

from __future__ import annotations

from enum import StrEnum

#: Figures are exact to this many percentage points; less above the limit is rounding of the sum, not skin.
EXACT_TO = 1e-9


class Verdict(StrEnum):
    """What can be said of one application."""

    WITHIN = "within"
    TOO_CLOSE = "too_close"
    OVER = "over"
    NOT_FINISHED = "not_finished"
    #: What the label limits cannot be computed: height or weight is missing.
    NOT_JUDGED = "not_judged"
    #: No skin gets cream: there is nothing to judge.
    NOTHING_PAINTED = "nothing_painted"


def judge(percent: float, band: tuple[float, float], limit: float, *, finished: bool) -> Verdict:
    """Hold an application against a limit.

    Exactly the limit is allowed; anything above is over, finished or not. A band that reaches over the limit is too
    close to call, never within.

    Parameters
    ----------
    percent : float, of the body surface, unrounded
    band : low and high end of the 95 % band, percent
    limit : float, percent
    finished : bool, every side has been looked at

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
    if not band[1] <= limit + EXACT_TO:
        return Verdict.TOO_CLOSE
    return Verdict.WITHIN


def shown_tenths(percent: float, limit: float) -> float:
    """The figure to show, to a tenth, never carried across the limit by rounding; percent, cm² and grams alike.

    Examples
    --------
    >>> shown_tenths(10.04, 10), shown_tenths(9.96, 10), shown_tenths(10.0, 10), shown_tenths(8.64, 10)
    (10.1, 9.9, 10.0, 8.6)
    """
    rounded = round(percent, 1)
    if percent > limit + EXACT_TO and rounded <= limit:
        return round(limit + 0.1, 1)
    if percent < limit - EXACT_TO and rounded >= limit:
        return round(limit - 0.1, 1)
    return rounded
