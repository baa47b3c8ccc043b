"""The skin as triangles, and the bodies it is put on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bsa_calc.body.arrays import read_arrays
from bsa_calc.body.names import body_names
from bsa_calc.errors import InputError

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Surface:
    """The triangles that all bodies share.

    Attributes
    ----------
    id : str, tells one set of triangles from another; drawings name it
    triangles : ndarray of int, shape (n, 3), corners, counter-clockwise from outside
    neighbours : ndarray of int, shape (n, 3), the triangle across the edge from corner k to corner k+1, -1 for none
    region : ndarray of int, shape (n,), place in `regions()`
    mirror : ndarray of int, shape (n,), the triangle on the body's other side
    """

    id: str
    triangles: Ints
    neighbours: Ints
    region: Ints
    mirror: Ints

    def __len__(self) -> int:
        return len(self.triangles)


@dataclass(frozen=True, eq=False)
class Body:
    """One drawn body.

    Attributes
    ----------
    id, name : str
    surface : Surface
    vertices : ndarray, shape (v, 3), mm at rest; x to the body's left, y to its back, z up
    heir : ndarray of int, shape (n,), the triangle that carries each one's weight: itself, or the nearest seen one of
        its region where no view shows it
    arrays : the rest of the body file, for the views
    """

    id: str
    name: str
    surface: Surface
    vertices: Floats
    heir: Ints
    arrays: dict[str, NDArray[Any]]

    @cached_property
    def corners(self) -> Floats:
        """Corners of the triangles at rest, shape (n, 3, 3), mm."""
        return self.vertices[self.surface.triangles]

    @cached_property
    def boxes(self) -> tuple[Floats, Floats]:
        """The low and the high corner of the box round each triangle at rest, each of shape (n, 3), mm."""
        return self.corners.min(1), self.corners.max(1)

    @cached_property
    def area_mm2(self) -> Floats:
        """True area of each triangle, shape (n,)."""
        p = self.corners
        normal = np.cross(p[:, 1] - p[:, 0], p[:, 2] - p[:, 0])
        return np.asarray(np.linalg.norm(normal, axis=1) / 2)

    @cached_property
    def region_mm2(self) -> Floats:
        """True area of each region, by its place in `regions()`."""
        return np.asarray(np.bincount(self.surface.region, self.area_mm2), dtype=float)

    @cached_property
    def edge_products(self) -> Floats:
        """What turns a way in a unit frame (a, b) into its squared length on the skin, shape (n, 3), mm².

        The squared length is a² times the first, plus 2ab times the second, plus b² times the third.
        """
        p = self.corners
        first, second = p[:, 1] - p[:, 0], p[:, 2] - p[:, 0]
        return np.stack([(x * y).sum(1) for x, y in ((first, first), (first, second), (second, second))], axis=1)

    @cached_property
    def seen(self) -> NDArray[np.bool_]:
        """Which triangles some view shows, shape (n,)."""
        return np.asarray(self.heir == np.arange(len(self.heir)))


@cache
def surface() -> Surface:
    """The surface as shipped."""
    arrays = read_arrays("surface")
    numbers = (arrays[key].astype(np.int64) for key in ("triangles", "neighbours", "region", "mirror"))
    return Surface(str(arrays["id"]), *numbers)


_bodies: dict[str, Body] = {}


def load_body(body_id: str) -> Body:
    """The body `body_id`, read once, or again after `forget_bodies`.

    Raises
    ------
    InputError
        if there is no such body.
    """
    if body_id in _bodies:
        return _bodies[body_id]
    names = body_names()
    if body_id not in names:
        raise InputError(f"There is no body “{body_id}”. Use one of: {', '.join(names)}.")
    arrays = read_arrays(body_id)
    vertices = arrays.pop("rest").astype(np.float64)
    heir = arrays.pop("heir").astype(np.int64)
    return _bodies.setdefault(body_id, Body(body_id, names[body_id], surface(), vertices, heir, arrays))


def forget_bodies(but: str) -> None:
    """Let go of all bodies read but one; `views.forget_bodies` does it with their views."""
    for body_id in [body_id for body_id in _bodies if body_id != but]:
        del _bodies[body_id]
