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
    met : bool, whether its way has met skin
    """

    def __init__(self, view: View) -> None:
        self._view = view
        self.on = np.zeros(len(view.ids), bool)
        self.met = False
        self._touched = np.zeros(len(view.ids), bool)

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
        new = at[~self._touched[at]]
        new = new[shapely.intersects(shape, parts[new])]
        self._touched[new] = True
        ask = at[~self.on[at] & self._touched[at]]
        line = shapely.points(way[0]) if (way == way[0]).all() else shapely.linestrings(way)
        crossed = ask[shapely.intersects(line, parts[ask])]
        return self._spread(crossed, new)

    def take(self, at: Ints) -> Ints:
        """Be on these triangles: an area is drawn round what is meant. Returns those that are new."""
        new = at[~self.on[at]]
        self._touched[at] = self.on[at] = True
        self.met = True
        return new

    def _spread(self, crossed: Ints, touched: Ints) -> Ints:
        """Take what hangs together with triangles just crossed, or just touched beside the stroke."""
        self.met |= len(crossed) > 0
        wait = [*crossed.tolist(), *touched[self._beside_on(touched)].tolist()]
        starts, beside = self._view.beside
        on, reached, found = self.on, self._touched, []
        while wait:
            triangle = wait.pop()
            if not on[triangle]:
                on[triangle] = True
                found.append(triangle)
                others = beside[starts[triangle] : starts[triangle + 1]].tolist()
                wait += [other for other in others if reached[other] and not on[other]]
        return np.array(found, np.int64)

    def _beside_on(self, at: Ints) -> NDArray[np.bool_]:
        """Which triangles have one beside them that the stroke is on."""
        starts, beside = self._view.beside
        counts = starts[at + 1] - starts[at]
        whose = np.repeat(np.arange(len(at)), counts)
        first = np.repeat(starts[at] - np.cumsum(counts) + counts, counts)
        near = self.on[beside[first + np.arange(len(whose))]]
        return np.bincount(whose[near], minlength=len(at)) > 0
