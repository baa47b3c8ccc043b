"""The skin that a stroke of the brush is on: what the brush touches, and hangs together with what its middle went over.

Beyond the edge of a finger or an arm a view shows other skin, far away on the body, which the brush touches in the
picture only. It is not painted unless the middle of the brush is moved there. The rule asks about the whole stroke, so
that it does not matter how the stroke was cut into steps: a triangle counts if the stroke touches it and it hangs
together, by triangles that the stroke touches, with one that its way crosses. Where the way meets no skin at all, all
that the brush touches counts.
"""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.views import View

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


class Reach:
    """What one stroke is on in one view; triangles are places along the view's `ids`.

    Attributes
    ----------
    on : ndarray of bool, shape (m,), the triangles that the stroke is on
    touched : ndarray of bool, shape (m,), those that it touches, whether it is on them or not
    beyond : set of int, those that it touches and is not on
    met : bool, whether its way has met skin
    """

    def __init__(self, view: View) -> None:
        self._view = view
        self.on = np.zeros(len(view.ids), bool)
        self.touched = np.zeros(len(view.ids), bool)
        self.beyond: set[int] = set()
        self.met = False

    def move(self, at: Ints, shape: shapely.Geometry, way: Floats) -> Ints:
        """Go on.

        Parameters
        ----------
        at : the triangles that may lie under `shape`
        shape : what the brush sweeps on this way
        way : ndarray, shape (n, 2), mm, n ≥ 2, of the brush's middle; all alike for a dab

        Returns
        -------
        ndarray of int, the triangles that the stroke has come to be on
        """
        parts = self._view.parts
        new = at[~self.touched[at]]
        new = new[shapely.intersects(shape, parts[new])]
        self.touched[new] = True
        ask = at[~self.on[at] & self.touched[at]]
        if not len(ask):
            return ask  # it is on all of them already
        line = shapely.points(way[0]) if (way == way[0]).all() else shapely.linestrings(way)
        crossed = ask[shapely.intersects(line, parts[ask])]
        touched = new.tolist()
        self.beyond.update(touched)
        return self._spread(crossed.tolist(), touched)

    def take(self, at: Ints) -> Ints:
        """Be on these triangles: an area is drawn round what is meant. Returns those that are new."""
        new = at[~self.on[at]]
        self.beyond.difference_update(new.tolist())
        self.touched[at] = self.on[at] = True
        self.met = True
        return new

    def _spread(self, crossed: list[int], touched: list[int]) -> Ints:
        """Take what hangs together with triangles just crossed, or just touched beside the stroke."""
        self.met |= len(crossed) > 0
        on, reached, beside, found = self.on, self.touched, self._view.beside, []
        wait = [*crossed, *(one for one in touched if any(on[other] for other in beside[one]))]
        while wait:
            triangle = wait.pop()
            if not on[triangle]:
                on[triangle] = True
                found.append(triangle)
                wait += [other for other in beside[triangle] if reached[other] and not on[other]]
        self.beyond.difference_update(found)
        return np.array(found, np.int64)
