"""What skin counts by one table where another is in use: at most what is added, at least what is left out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Exchange:
    """Skin taken one piece after the other, what it counts by both tables so far.

    Attributes
    ----------
    shown, other : ndarray, shape (n + 1,), rising, percent of the body by the table in use and by the other one
    """

    shown: Floats
    other: Floats

    def at(self, percent: float) -> float:
        """What so many percent by the table in use are by the other one.

        Examples
        --------
        >>> of_skin = exchange(np.array([1.0, 2.0]), np.array([3.0, 2.0]), most_first=False)
        >>> of_skin.at(1.0), of_skin.at(2.5)
        (1.0, 3.5)
        """
        return float(np.interp(percent, self.shown, self.other))


def exchange(shown: Floats, other: Floats, *, most_first: bool) -> Exchange:
    """Skin in order of what it counts by the other table for each percent by the one in use.

    Parameters
    ----------
    shown, other : ndarray, shape (n,), percent of the body that each piece of skin counts by either
    most_first : bool, so that any part of the skin counts no more by the other table than the first of it; else no less
    """
    some = shown > 0
    ratio = other[some] / shown[some]
    order = np.argsort(-ratio if most_first else ratio, kind="stable")
    return Exchange(*(np.concatenate([[0.0], np.cumsum(of[some][order])]) for of in (shown, other)))
