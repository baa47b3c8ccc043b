"""All figures of one drawing."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import load_body, surface
from bsa_calc.body.weights import age_band, triangle_weights
from bsa_calc.label.facts import UNKNOWN, PersonFacts
from bsa_calc.label.limits import hold
from bsa_calc.label.patch_regions import naming_regions
from bsa_calc.label.profile import load_profile
from bsa_calc.label.verdict import Verdict
from bsa_calc.measure.band import HAND_MM, band, border_percent_per_mm, hand_deviation
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.patches import Patches, find_patches


@dataclass(frozen=True, eq=False)
class Sizes:
    """What the patches of a drawing measure on one body, whatever the label says of it.

    Attributes
    ----------
    patches : Patches
    body, weight_table : str
    age : float or None
    percents : ndarray, shape (count,), of the body, read-only
    per_mm : ndarray, shape (count,), percent of the body gained for each mm the border moves outward, read-only
    regions : region id -> percent of the body that is painted there
    """

    patches: Patches
    body: str
    weight_table: str
    age: float | None
    percents: NDArray[np.float64]
    per_mm: NDArray[np.float64]
    regions: Mapping[str, float]

    @cached_property
    def named(self) -> tuple[tuple[str, ...], ...]:
        """Per patch the ids of the regions, or larger parts, that name it, the largest share first; never empty."""
        return naming_regions(self.patches, triangle_weights(self.body, self.weight_table, self.age))

    def is_of(self, drawing: Drawing) -> bool:
        """Whether a drawing has this very paint, counted in the same way."""
        counted = (self.body, self.weight_table, self.age) == (drawing.body, drawing.weight_table, drawing.age)
        return counted and self.patches.paint is drawing.paint


def sizes_of(drawing: Drawing, known: Sequence[Sizes] = ()) -> Sizes:
    """What the patches of a drawing measure.

    Parameters
    ----------
    drawing : Drawing
    known : Sizes of other drawings, the latest last: what is the same is not found again
    """
    for sizes in known:
        if sizes.is_of(drawing):
            return sizes
    same_paint = (sizes.patches for sizes in known if sizes.patches.paint is drawing.paint)
    patches = next(same_paint, None) or find_patches(drawing.paint, known[-1].patches if known else None)
    weights = triangle_weights(drawing.body, drawing.weight_table, drawing.age)
    percents = patches.percents(weights)
    per_mm = border_percent_per_mm(patches, load_body(drawing.body), weights)
    percents.flags.writeable = per_mm.flags.writeable = False
    counted = drawing.body, drawing.weight_table, drawing.age
    return Sizes(patches, *counted, percents, per_mm, MappingProxyType(_by_region(patches, weights)))


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
    sizes : Sizes, of the patches; some of them stand here too
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
    sizes: Sizes
    applied: NDArray[np.bool_]
    hand_percent: float
    body: str
    age: float | None
    age_band: str
    weight_table: str
    profile: str

    @property
    def patches(self) -> Patches:
        """The patches of the drawing."""
        return self.sizes.patches

    @property
    def patch_percents(self) -> NDArray[np.float64]:
        """Percent of the body that each patch covers, shape (patches.count,)."""
        return self.sizes.percents

    @property
    def regions(self) -> Mapping[str, float]:
        """Region id -> percent of the body that is painted there."""
        return self.sizes.regions

    @property
    def named(self) -> tuple[tuple[str, ...], ...]:
        """Per patch the ids of the regions, or larger parts, that name it, the largest share first; never empty."""
        return self.sizes.named


def measure(
    drawing: Drawing, hand_mm: float = HAND_MM, facts: PersonFacts = UNKNOWN, *, known: Sequence[Sizes] = ()
) -> Measurement:
    """Measure a drawing.

    Parameters
    ----------
    drawing : Drawing
    hand_mm : float, precision of the hand, one standard deviation, mm on the body
    facts : PersonFacts, height and weight for limits in cm² or grams
    known : Sizes of other drawings, the latest last: what is the same is not found again
    """
    profile = load_profile(drawing.profile)
    sizes = sizes_of(drawing, known)
    patches = sizes.patches
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
        sizes=sizes,
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
