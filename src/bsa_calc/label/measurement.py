"""All figures of one drawing."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

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
from bsa_calc.paint.patches import RECENT, Patches, find_patches


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
    profile = load_profile(drawing.profile)
    patches = find_patches(drawing.paint)
    sizes = _sizes(patches, drawing.body, drawing.weight_table, drawing.age)
    percents = sizes.percents
    applied = applied_patches(drawing, patches)
    hand = hand_deviation(percents[applied], sizes.per_mm[applied], hand_mm)
    application = float(percents[applied].sum())
    ends = band(application, hand)
    held = hold(application, ends, profile, facts, finished=drawing.finished, age=drawing.age)
    return Measurement(
        application_percent=application,
        affected_percent=float(percents.sum()),
        band=ends,
        limit_percent=math.nan if held.limit_percent is None else held.limit_percent,
        verdict=held.verdict,
        regions=sizes.regions,
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


@dataclass(frozen=True, slots=True, eq=False)
class _Sizes:
    """What patches measure on one body, whatever the label says of it.

    Attributes
    ----------
    percents : ndarray, shape (count,), of the body, read-only
    per_mm : ndarray, shape (count,), percent of the body gained for each mm the border moves outward, read-only
    regions : region id -> percent of the body that is painted there
    """

    percents: NDArray[np.float64]
    per_mm: NDArray[np.float64]
    regions: Mapping[str, float]


@lru_cache(maxsize=RECENT)
def _sizes(patches: Patches, body: str, weight_table: str, age: float | None) -> _Sizes:
    weights = triangle_weights(body, weight_table, age)
    percents = patches.percents(weights)
    per_mm = border_percent_per_mm(patches, load_body(body), weights)
    percents.flags.writeable = per_mm.flags.writeable = False
    return _Sizes(percents, per_mm, MappingProxyType(_by_region(patches, weights)))


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
