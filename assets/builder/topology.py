"""One set of skin triangles for all bodies, its mirror and its neighbours."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from bodies import NOT_SKIN, RawBodies
from numpy.typing import NDArray
from scipy.spatial import cKDTree

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Topology:
    """The skin's triangles, the left half first, then their mirror images in the same order.

    Attributes
    ----------
    triangles : ndarray of int, shape (n, 3), corners (into the raw bodies' vertices), counter-clockwise from outside
    mirror : ndarray of int, shape (n,), the triangle on the other side; its last two corners are swapped, so that it
        too is counter-clockwise from outside
    vertex_mirror : ndarray of int, shape (v,), the vertex on the other side
    part : ndarray of str, shape (n,), part of the package's segmentation picture (body, head, hand.L …)
    neighbours : ndarray of int, shape (n, 3), the triangle across edge k (from corner k to corner k+1), -1 at a border
    """

    triangles: Ints
    mirror: Ints
    vertex_mirror: Ints
    part: NDArray[np.str_]
    neighbours: Ints


def make_topology(raw: RawBodies) -> Topology:
    """Cut the skin's quads into triangles, left and right alike.

    Raises
    ------
    ValueError
        if the mesh is not its own mirror image, or a face lies across the middle.
    """
    vertices = raw.vertices["adult-male", "rest"]
    vertex_mirror = _vertex_mirror(vertices)
    skin = ~np.isin(raw.parts, NOT_SKIN)
    faces, parts = raw.faces[skin], raw.parts[skin]
    middle = vertices[faces].mean(1)[:, 0]
    if (np.abs(middle) < 1e-3).any():
        raise ValueError("a face lies across the middle of the body")
    left, right = faces[middle > 0], faces[middle < 0]
    _check_mirrored(left, right, vertex_mirror)
    half, owner = _split(left, vertices)
    # A mirror image turns the other way round: swap the last two corners to keep the outside outside.
    other = vertex_mirror[half][:, [0, 2, 1]]
    n = len(half)
    side_swapped = np.char.translate(parts[middle > 0], str.maketrans("LR", "RL"))
    triangles = np.vstack([half, other])
    return Topology(
        triangles,
        np.roll(np.arange(2 * n), n),
        vertex_mirror,
        np.concatenate([parts[middle > 0][owner], side_swapped[owner]]),
        find_neighbours(triangles),
    )


def find_neighbours(triangles: Ints) -> Ints:
    """Across each edge the other triangle, -1 where there is none; shape (n, 3).

    Raises
    ------
    ValueError
        if three triangles share an edge.
    """
    n = len(triangles)
    edges = np.sort(np.stack([triangles, np.roll(triangles, -1, axis=1)], -1).reshape(-1, 2), axis=1)
    order = np.lexsort((edges[:, 1], edges[:, 0]))
    same = (edges[order[:-1]] == edges[order[1:]]).all(1)
    if (same[:-1] & same[1:]).any():
        raise ValueError("three triangles share an edge")
    found = np.full(3 * n, -1)
    a, b = order[:-1][same], order[1:][same]
    found[a], found[b] = b // 3, a // 3
    return found.reshape(n, 3)


def _vertex_mirror(vertices: NDArray[np.float64]) -> Ints:
    distance, index = cKDTree(vertices).query(vertices * [-1, 1, 1])
    used = distance < 0.05
    if not (index[index[used]] == np.flatnonzero(used)).all() or used.mean() < 0.999:
        raise ValueError(
            f"the body is not its own mirror image: worst {distance.max():.3f} mm, {(~used).sum()} vertices"
        )
    return np.asarray(index)


def _check_mirrored(left: Ints, right: Ints, vertex_mirror: Ints) -> None:
    wanted = {tuple(sorted(f)) for f in vertex_mirror[left]}
    if wanted != {tuple(sorted(f)) for f in right}:
        raise ValueError("the right half's faces are not the mirror images of the left half's")


def _split(quads: Ints, vertices: NDArray[np.float64]) -> tuple[Ints, Ints]:
    """Cut each quad along its shorter diagonal; a face that is a triangle stays one. Also which quad each came from."""
    p = vertices[quads]
    along_02 = np.linalg.norm(p[:, 0] - p[:, 2], axis=1) <= np.linalg.norm(p[:, 1] - p[:, 3], axis=1)
    first = np.where(along_02[:, None], quads[:, [0, 1, 2]], quads[:, [0, 1, 3]])
    second = np.where(along_02[:, None], quads[:, [0, 2, 3]], quads[:, [1, 2, 3]])
    both = np.stack([first, second], 1).reshape(-1, 3)
    owner = np.repeat(np.arange(len(quads)), 2)
    proper = (both[:, 0] != both[:, 1]) & (both[:, 1] != both[:, 2]) & (both[:, 2] != both[:, 0])
    return both[proper], owner[proper]
