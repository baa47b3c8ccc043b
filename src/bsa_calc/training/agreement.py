"""How well people agree: with a figure, and with each other.

Formulas: Shrout and Fleiss 1979 (Psychological Bulletin 86, 420-428) for the intraclass correlation, Bland and Altman
1986 (Lancet 327, 307-310) for bias, limits and how far two people's figures lie apart.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
#: Standard deviations to each side that hold 95 of 100.
SPAN = 1.96


@dataclass(frozen=True, slots=True)
class Limits:
    """How differences lie: 95 of 100 between `low` and `high`, if they are spread evenly to both sides.

    Attributes
    ----------
    count : int, differences
    bias : float, their mean
    spread : float or None, their standard deviation; None for a single one
    """

    count: int
    bias: float
    spread: float | None

    @property
    def low(self) -> float | None:
        """The lower limit of agreement."""
        return None if self.spread is None else self.bias - SPAN * self.spread

    @property
    def high(self) -> float | None:
        """The upper limit of agreement."""
        return None if self.spread is None else self.bias + SPAN * self.spread


def limits(differences: Floats) -> Limits | None:
    """Bias, spread and limits of agreement (Bland and Altman 1986); None without a difference.

    Parameters
    ----------
    differences : ndarray, shape (k,), found less true

    Examples
    --------
    >>> found = limits(np.array([1.0, 3.0]))
    >>> found.bias, round(found.spread, 3), round(found.high, 2)
    (2.0, 1.414, 4.77)
    >>> limits(np.array([])) is None
    True
    """
    if not len(differences):
        return None
    spread = float(np.std(differences, ddof=1)) if len(differences) > 1 else None
    return Limits(len(differences), float(np.mean(differences)), spread)


def intraclass_correlation(ratings: Floats) -> float | None:
    """Agreement of single raters, ICC(2,1) of Shrout and Fleiss 1979: raters stand for others like them.

    1 is full agreement; near 0 the raters differ as much as what they rate. None where it is not defined: fewer than
    two of either, or nothing that differs.

    Parameters
    ----------
    ratings : ndarray, shape (n, k), n things rated by k raters

    Examples
    --------
    >>> intraclass_correlation(np.array([[1.0, 1.0], [5.0, 5.0], [9.0, 9.0]]))
    1.0
    """
    n, k = ratings.shape
    if n < 2 or k < 2:
        return None
    mean, rows, columns = ratings.mean(), ratings.mean(axis=1), ratings.mean(axis=0)
    between = k * float(((rows - mean) ** 2).sum()) / (n - 1)
    raters = n * float(((columns - mean) ** 2).sum()) / (k - 1)
    rest = ratings - rows[:, None] - columns[None, :] + mean
    error = float((rest**2).sum()) / ((n - 1) * (k - 1))
    whole = between + (k - 1) * error + k * (raters - error) / n
    return (between - error) / whole if whole > 0 else None


def repeatability(ratings: Floats) -> float | None:
    """How far two raters' figures of one thing lie apart at most, in 95 of 100 pairs (Bland and Altman 1986).

    1.96 times the root of 2 times the standard deviation within things. None with fewer than two raters.

    Parameters
    ----------
    ratings : ndarray, shape (n, k), n things rated by k raters

    Examples
    --------
    >>> round(repeatability(np.array([[9.0, 11.0]])), 2)
    3.92
    """
    if ratings.shape[1] < 2 or not len(ratings):
        return None
    return float(SPAN * np.sqrt(2 * ratings.var(axis=1, ddof=1).mean()))
