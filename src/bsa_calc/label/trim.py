"""How much of one patch to erase when an application is over the limit or too close to it."""

from __future__ import annotations

import numpy as np

from bsa_calc.body.surface import load_body
from bsa_calc.body.weights import triangle_weights
from bsa_calc.label.measurement import Measurement
from bsa_calc.label.verdict import Verdict, judge
from bsa_calc.measure.band import HAND_MM, band, border_percent_per_mm, hand_deviation

#: Halvings that bring an answer to a billionth of a percentage point, from 100.
_HALVINGS = 40


def trim_percent(result: Measurement, patch: int) -> float | None:
    """Percent of the body to erase from one patch so that the application is within the limit, band and all.

    Every side is taken as looked at. The band keeps its hand part as it is now, though what is left has a shorter
    border most of the time; only where the whole patch has to go, its own part goes with it.

    Returns
    -------
    float or None
        None where nothing needs to go, where the patch gets no cream, and where even all of it would not do.
    """
    if not result.applied[patch] or _within(result, 0.0, result.hand_percent):
        return None
    high = float(result.patch_percents[patch])
    if not _within(result, high, result.hand_percent):
        return high if _within(result, high, _hand_without(result, patch)) else None
    low = 0.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if _within(result, middle, result.hand_percent) else (middle, high)
    return high


def _within(result: Measurement, erased: float, hand: float) -> bool:
    percent = result.application_percent - erased
    verdict = judge(percent, band(percent, hand), result.limit_percent, finished=True)
    return verdict is Verdict.WITHIN


def _hand_without(result: Measurement, patch: int) -> float:
    """The hand's part of the band when a patch is gone, percentage points."""
    weights = triangle_weights(result.body, result.weight_table, result.age)
    per_mm = border_percent_per_mm(result.patches, load_body(result.body), weights)
    rest = np.setdiff1d(np.flatnonzero(result.applied), [patch])
    return hand_deviation(result.patch_percents[rest], per_mm[rest], HAND_MM)
