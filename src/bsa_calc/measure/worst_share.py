"""How wrong the weights can be once some paint is added or left out, wherever that is.

The body part goes by where the paint lies (`band.paint_shares`). Its points are a norm of what is painted in each part
of the body, so that they are largest where all of a change lies in one part, or, where that has too little to leave
out, in few of them.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bsa_calc.body.surface import Floats
from bsa_calc.measure.band import paint_shares

#: Less than this, percent of the body, is what summing leaves where nothing is painted any more.
_NOTHING = 1e-9


def share_after(spreads: Sequence[Floats], parts: Floats, change: float) -> float:
    """The largest share, one standard deviation, with so many percent more or less; never less than it can be.

    Parameters
    ----------
    spreads : of ndarray, shape (k, k), of each age that the person may have
    parts : ndarray, shape (k,), percent of the body that is painted in each part
    change : float, percentage points; negative for less
    """
    if float(parts.sum()) + change <= _NOTHING:
        return 0.0
    after = _more(parts, change) if change >= 0 else _less(parts, -change)
    return max((float(paint_shares(spread, after).max()) for spread in spreads), default=0.0)


def _more(parts: Floats, more: float) -> Floats:
    """All of it in one part, shape (k, k)."""
    return parts + more * np.eye(len(parts))


def _less(parts: Floats, less: float) -> Floats:
    """All of it out of one part, or out of one and the next where the first has too little; shape (n, k), n ≥ 1.

    The second may give more than it has: what is asked for is no less than what can be.
    """
    painted = np.flatnonzero(parts)
    first, second = (chosen.ravel() for chosen in np.meshgrid(painted, painted))
    taken = np.minimum(less, parts)[first]
    # One that has enough stands beside itself; one that has not, beside every other.
    fits = (first == second) == (taken == less)
    one, each = np.eye(len(parts)), (slice(None), None)
    out = taken[each] * one[first] + (less - taken)[each] * one[second]
    return np.asarray((parts - out)[fits])
