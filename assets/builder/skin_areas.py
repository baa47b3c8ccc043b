"""How large each skin triangle is on other bodies of the same mesh."""

from __future__ import annotations

import numpy as np
from bodies import RawBodies
from borders import CutSkin, cut_borders
from numpy.typing import NDArray
from people import People
from regions import assign_regions, mirror_regions
from topology import make_topology

Array = NDArray[np.float64]


def cut_skin(raw: RawBodies) -> CutSkin:
    """The skin as `build.py` cuts it."""
    topology = make_topology(raw)
    return cut_borders(raw, topology, assign_regions(raw, topology), mirror_regions())


def skin_areas(people: People, skin: CutSkin) -> Array:
    """Share of each skin triangle of everyone, shape (k, n), percent; each row adds up to 100."""
    return np.stack([_areas(skin.lift @ v.astype(np.float64), skin) for v in people.vertices])


def _areas(vertices: Array, skin: CutSkin) -> Array:
    p = vertices[skin.topology.triangles]
    area = np.linalg.norm(np.cross(p[:, 1] - p[:, 0], p[:, 2] - p[:, 0]), axis=1)
    return np.asarray(100 * area / area.sum())
