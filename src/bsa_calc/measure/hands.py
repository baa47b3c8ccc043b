"""Percent as hands: one hand, palm with five fingers, is counted as 1 % (the label's own lay rule)."""

from __future__ import annotations

import math

#: A real adult hand in percent of the body surface (Rhodes 2013, meta-analysis of 14 studies, PubMed 23448271).
REAL_HAND_PERCENT = 0.87
#: The palm alone, without the fingers (the same studies of hands).
PALM_PERCENT = 0.5


def half_hands(percent: float) -> float:
    """Hands to the nearest half.

    Examples
    --------
    >>> half_hands(8.6), half_hands(0.2), half_hands(1.3)
    (8.5, 0.0, 1.5)
    """
    return math.floor(2 * percent + 0.5) / 2


def half_hands_up(percent: float) -> float:
    """Hands to leave out, to the next half upward: leaving out so many is enough.

    Examples
    --------
    >>> half_hands_up(1.3), half_hands_up(1.0)
    (1.5, 1.0)
    """
    return math.ceil(2 * percent - 1e-9) / 2
