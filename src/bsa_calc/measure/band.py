"""The 95 % band round a figure."""

from __future__ import annotations

import numpy as np

from bsa_calc.body.surface import Body, Floats
from bsa_calc.paint.patches import Patches

#: Precision of the hand along a patch's outline: one standard deviation, mm on the body.
HAND_MM = 2.0
#: How far real bodies differ from the drawn one: one standard deviation, as a share of the figure. Stands until the
#: accuracy study gives a better one; on 60 random bodies, truths from 5 to 15 %, it was 0.34 points.
BODY_SHARE = 0.03
#: Standard deviations to each side of a 95 % band.
_SPAN = 1.96


def border_percent_per_mm(patches: Patches, body: Body, weights: Floats) -> Floats:
    """Percent of the body gained for each mm that a patch's border moves outward, shape (count,).

    The border's length on the resting body, each stretch times the weight of the skin there.
    """
    border, triangle = patches.border, patches.parts.triangle
    # What lies along the triangle is looked up for the parts, of which there are fewer than stretches.
    aa, ab, bb = body.edge_products[triangle].T[:, border.part]
    a, b = border.along.T
    squared = a * a * aa + 2 * a * b * ab + b * b * bb
    length = np.bincount(border.part, np.sqrt(np.maximum(squared, 0.0)), len(triangle))
    per_mm = length * weights[triangle] / body.area_mm2[triangle]
    return np.asarray(np.bincount(patches.patch, per_mm, patches.count), dtype=float)


def hand_deviation(percents: Floats, per_mm: Floats, hand_mm: float = HAND_MM) -> float:
    """Standard deviation of the sum of patches that comes from the hand, percentage points.

    Each patch's outline moves out and in by `hand_mm`; inward it cannot lose more than it has. Patches are independent.

    Parameters
    ----------
    percents : ndarray, shape (k,), of each patch
    per_mm : ndarray, shape (k,), percentage points per mm of each patch's border
    hand_mm : float, mm on the body, one standard deviation
    """
    outward = per_mm * hand_mm
    inward = np.minimum(outward, percents)
    return float(np.linalg.norm((outward + inward) / 2))


def band(percent: float, hand: float, body_share: float = BODY_SHARE) -> tuple[float, float]:
    """Low and high end of the 95 % band, percent, within 0 to 100.

    Examples
    --------
    >>> [round(end, 2) for end in band(8.6, 0.1)]
    [8.06, 9.14]
    """
    spread = _SPAN * float(np.hypot(hand, body_share * percent))
    return max(0.0, percent - spread), min(100.0, percent + spread)
