"""What to leave out when an application is over the limit."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import load_body, surface
from bsa_calc.body.weights import triangle_weights
from bsa_calc.label.measurement import Measurement
from bsa_calc.label.verdict import Verdict, judge
from bsa_calc.measure.band import HAND_MM, band, border_percent_per_mm, hand_deviation

#: More patches than this are not combined: the largest ones count.
_MOST_PATCHES = 24
_MOST_TOGETHER = 3
#: Leaving out, or leaving, less than this many percent of the body helps nobody.
_WORTH_OFFERING = 0.1


@dataclass(frozen=True, slots=True)
class Offer:
    """Patches whose leaving out brings the application within the limit.

    Attributes
    ----------
    patches : tuple of int
    leaves_percent : float, what the application then covers
    """

    patches: tuple[int, ...]
    leaves_percent: float


def offers(result: Measurement, most: int = 3) -> tuple[Offer, ...]:
    """Ways to get within the limit: few patches before many, then what keeps most of the face, then most skin, first.

    No offer contains another, and each leaves a rest that is within the limit, band and all. There is none where no
    three patches would do, and to leave out everything is none.
    """
    weights = triangle_weights(result.body, result.weight_table, result.age)
    per_mm = border_percent_per_mm(result.patches, load_body(result.body), weights)
    face = _face_percents(result, weights)
    applied = np.flatnonzero(result.applied & (result.patch_percents >= _WORTH_OFFERING))
    tried = applied[np.argsort(result.patch_percents[applied])[::-1]][:_MOST_PATCHES].tolist()
    found: list[Offer] = []
    for together in range(1, _MOST_TOGETHER + 1):
        ways = (_leaving_out(result, per_mm, chosen) for chosen in combinations(tried, together))
        fresh = [way for way in ways if way and not any(set(o.patches) <= set(way.patches) for o in found)]
        fresh.sort(key=lambda offer: (round(float(face[list(offer.patches)].sum()), 6), -offer.leaves_percent))
        found += fresh
        if len(found) >= most:
            break
    return tuple(found[:most])


def _leaving_out(result: Measurement, per_mm: NDArray[np.float64], chosen: tuple[int, ...]) -> Offer | None:
    """The offer to leave these patches out, None if the rest is not within the limit."""
    percent = result.application_percent - float(result.patch_percents[list(chosen)].sum())
    if percent > result.limit_percent or percent < _WORTH_OFFERING:
        return None
    rest = np.setdiff1d(np.flatnonzero(result.applied), chosen)
    ends = band(percent, hand_deviation(result.patch_percents[rest], per_mm[rest], HAND_MM))
    verdict = judge(percent, ends, result.limit_percent, finished=True)
    return Offer(tuple(sorted(chosen)), percent) if verdict is Verdict.WITHIN else None


def _face_percents(result: Measurement, weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Percent of the body that each patch covers on the face, shape (patches.count,)."""
    parts = result.patches.parts
    on_face = np.array([r.face for r in regions()])[surface().region[parts.triangle]]
    covered = weights[parts.triangle] * result.patches.shares * on_face
    return np.asarray(np.bincount(result.patches.patch, covered, result.patches.count), dtype=float)
