"""All figures of one drawing."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import load_body, surface
from bsa_calc.body.weights import age_band, triangle_weights
from bsa_calc.label.facts import UNKNOWN, PersonFacts
from bsa_calc.label.limits import hold
from bsa_calc.label.profile import load_profile
from bsa_calc.label.verdict import Verdict
from bsa_calc.measure.band import HAND_MM, band, border_percent_per_mm, hand_deviation
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.patches import Patches, find_patches


@dataclass(frozen=True, slots=True, eq=False)
class Measurement:
    """What one drawing measures, and what it was measured by.

    Attributes
    ----------
    application_percent : float, of the body, that gets cream this time
    affected_percent : float, painted in all
    band : low and high end of the application's 95 % band, percent
    limit_percent : float, the limit as percent of this body; not a number where height or weight is missing for that
    verdict : Verdict
    regions : region id -> percent of the body that is painted there
    patches : Patches
    patch_percents : ndarray, shape (patches.count,)
    applied : ndarray of bool, shape (patches.count,), gets cream this time
    hand_percent : float, the hand's standard deviation, percentage points
    body, weight_table, age_band, profile : str
    age : float or None
    """

    application_percent: float
    affected_percent: float
    band: tuple[float, float]
    limit_percent: float
    verdict: Verdict
    regions: Mapping[str, float]
    patches: Patches
    patch_percents: NDArray[np.float64]
    applied: NDArray[np.bool_]
    hand_percent: float
    body: str
    age: float | None
    age_band: str
    weight_table: str
    profile: str


def measure(drawing: Drawing, hand_mm: float = HAND_MM, facts: PersonFacts = UNKNOWN) -> Measurement:
    """Measure a drawing.

    Parameters
    ----------
    drawing : Drawing
    hand_mm : float, precision of the hand, one standard deviation, mm on the body
    facts : PersonFacts, height and weight for limits in cm² or grams
    """
    body, profile = load_body(drawing.body), load_profile(drawing.profile)
    weights = triangle_weights(drawing.body, drawing.weight_table, drawing.age)
    patches = find_patches(drawing.paint)
    percents = patches.percents(weights)
    applied = applied_patches(drawing, patches)
    hand = hand_deviation(percents[applied], border_percent_per_mm(patches, body, weights)[applied], hand_mm)
    application = float(percents[applied].sum())
    ends = band(application, hand)
    held = hold(application, ends, profile, facts, finished=drawing.finished)
    return Measurement(
        application_percent=application,
        affected_percent=float(percents.sum()),
        band=ends,
        limit_percent=math.nan if held.limit_percent is None else held.limit_percent,
        verdict=held.verdict,
        regions=_by_region(patches, weights),
        patches=patches,
        patch_percents=percents,
        applied=applied,
        hand_percent=hand,
        body=drawing.body,
        age=drawing.age,
        age_band=age_band(drawing.age),
        weight_table=drawing.weight_table,
        profile=drawing.profile,
    )


def applied_patches(drawing: Drawing, patches: Patches) -> NDArray[np.bool_]:
    """Which patches get cream this time: all but those that hold an anchor of `left_out`; shape (count,)."""
    applied = np.ones(patches.count, bool)
    for spot in drawing.left_out:
        found = patches.at(spot)
        if found is not None:
            applied[found] = False
    return applied


def _by_region(patches: Patches, weights: NDArray[np.float64]) -> dict[str, float]:
    covered = weights[patches.parts.triangle] * patches.shares
    sums = np.bincount(surface().region[patches.parts.triangle], covered, len(regions()))
    return {region.id: float(percent) for region, percent in zip(regions(), sums, strict=True) if percent > 0}
