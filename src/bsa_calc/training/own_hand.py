"""One person's hand: how far it draws too large or too small, found by copying patches of known size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bsa_calc.paint.drawn_by import SUREST_HAND

Floats = NDArray[np.float64]
Range = tuple[float, float]
#: How many hands that could have drawn the same are looked at, and where their draw begins: the answer never changes.
_DRAWS, _SEED = 40_000, 17
#: Ends of a 95 % range, percent.
_ENDS = (2.5, 97.5)
#: Fewer copies tell nothing of a hand.
FEWEST = 3


@dataclass(frozen=True, slots=True)
class Copy:
    """A patch that was copied.

    Attributes
    ----------
    target : str, the patch's id; the same again for a hidden double
    given_cm2, painted_cm2 : float, skin of the patch and of its copy
    outline_mm : float, how long the patch's outline is
    """

    target: str
    given_cm2: float
    painted_cm2: float
    outline_mm: float

    @property
    def excess_cm2(self) -> float:
        """How many cm² too much; negative where it is too little."""
        return self.painted_cm2 - self.given_cm2

    @property
    def error(self) -> float:
        """The same as a share of the patch."""
        return self.excess_cm2 / self.given_cm2

    @property
    def excess_mm(self) -> float:
        """How far the outline lies outside that of the patch, mm, if it does so alike all round.

        Examples
        --------
        >>> round(Copy("a", 10.0, 11.0, 100.0).excess_mm, 3)
        1.0
        """
        return 100 * self.excess_cm2 / self.outline_mm


@dataclass(frozen=True, slots=True)
class OwnHand:
    """What copies tell of a hand, as shares of the area; each with its 95 % range.

    Attributes
    ----------
    count : int, different patches
    bias, bias_range : how much too large it draws on average
    spread, spread_range : standard deviation from patch to patch
    share, share_range : both together: the root of bias² + spread²
    repeat : float or None, standard deviation when the same patch is copied again: for "no measurable change"
    repeat_range : its range, None without doubles
    """

    count: int
    bias: float
    bias_range: Range
    spread: float
    spread_range: Range
    share: float
    share_range: Range
    repeat: float | None
    repeat_range: Range | None

    @property
    def hand_share(self) -> float:
        """What may stand in the band for this hand: the upper end of the range, never under the surest hand's."""
        return max(self.share_range[1], SUREST_HAND)


def own_hand(copies: Sequence[Copy]) -> OwnHand | None:
    """What some copies tell of the hand that made them; None for fewer than `FEWEST` different patches.

    Each patch's error counts once; where it was copied again, both together say how well the hand repeats itself. The
    ranges are those of hands that could have drawn the same: the spread by its chi-square, the bias by the spread, and
    what is made of both by both (generalised confidence intervals; Weerahandi 1993). The bias is told, and never
    taken off a figure.

    Examples
    --------
    >>> copies = [Copy(str(k), 50.0, 50.0 * (1 + e), 250.0) for k, e in enumerate((0.02, 0.08, -0.03, 0.05))]
    >>> found = own_hand(copies)
    >>> round(found.bias, 3), round(found.spread, 3), round(found.share, 3)
    (0.03, 0.047, 0.056)
    """
    first: dict[str, float] = {}
    doubles: list[float] = []
    for copy in copies:
        if copy.target in first:
            doubles.append(copy.error - first[copy.target])
        else:
            first[copy.target] = copy.error
    errors = np.array(list(first.values()))
    if len(errors) < FEWEST:
        return None
    bias, spread = float(errors.mean()), float(errors.std(ddof=1))
    draws = np.random.default_rng(_SEED)
    spreads = _spreads(draws, spread, len(errors) - 1)
    biases = bias + spreads / np.sqrt(len(errors)) * draws.standard_normal(_DRAWS)
    repeat = float(np.sqrt(np.mean(np.square(doubles)) / 2)) if doubles else None
    return OwnHand(
        count=len(errors),
        bias=bias,
        bias_range=_range(biases),
        spread=spread,
        spread_range=_range(spreads),
        share=float(np.hypot(bias, spread)),
        share_range=_range(np.hypot(biases, spreads)),
        repeat=repeat,
        repeat_range=None if repeat is None else _range(_spreads(draws, repeat, len(doubles))),
    )


def _spreads(draws: np.random.Generator, spread: float, freedom: int) -> Floats:
    """Spreads of hands that could have drawn with this one, shape (k,)."""
    return np.asarray(spread * np.sqrt(freedom / draws.chisquare(freedom, _DRAWS)))


def _range(values: Floats) -> Range:
    low, high = np.percentile(values, _ENDS)
    return float(low), float(high)
