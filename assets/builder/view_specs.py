"""The eight views: which pose the body takes and from where it is seen."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Rows = tuple[tuple[int, int, int], tuple[int, int, int], tuple[int, int, int]]

_FRONT: Rows = ((1, 0, 0), (0, 0, 1), (0, -1, 0))
_BACK: Rows = ((-1, 0, 0), (0, 0, 1), (0, 1, 0))
_LEFT: Rows = ((0, 1, 0), (0, 0, 1), (1, 0, 0))
_RIGHT: Rows = ((0, -1, 0), (0, 0, 1), (-1, 0, 0))
_BELOW: Rows = ((1, 0, 0), (0, -1, 0), (0, 0, -1))
_ABOVE: Rows = ((1, 0, 0), (0, 1, 0), (0, 0, 1))


@dataclass(frozen=True, slots=True)
class ViewSpec:
    """One view of the body.

    Attributes
    ----------
    id : str
    pose : str, a pose of `bodies.POSES`
    camera : rows in body axes (x left, y back, z up): picture x, picture y, towards the viewer
    """

    id: str
    pose: str
    camera: Rows

    @property
    def matrix(self) -> NDArray[np.float64]:
        """The camera's rows as an array: ``vertices @ matrix.T`` is picture x, picture y, nearness, all in mm."""
        return np.array(self.camera, float)


#: In the order in which the program offers them. An inner view shows the inner side of one arm and one leg, seen across
#: the middle of the body; its id names the limbs it shows.
VIEW_SPECS: tuple[ViewSpec, ...] = (
    ViewSpec("front", "arms_down", _FRONT),
    ViewSpec("back", "arms_down", _BACK),
    ViewSpec("left", "arms_forward", _LEFT),
    ViewSpec("right", "arms_forward", _RIGHT),
    ViewSpec("inner-left", "arms_forward", _RIGHT),
    ViewSpec("inner-right", "arms_forward", _LEFT),
    ViewSpec("soles", "arms_forward", _BELOW),
    ViewSpec("crown", "arms_down", _ABOVE),
)
