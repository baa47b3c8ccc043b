"""Normals of the fine mesh for the drawing."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Array = NDArray[np.float64]
Ints = NDArray[np.int64]

#: Around a place to be calmed, mm: full effect up to the first radius, none beyond the second; the normals that the
#: calm ones are drawn from lie between the third and the fourth.
_CALM_MM = (18.0, 38.0, 20.0, 48.0)
#: Rounds of evening out everywhere. A round is as wide as the triangles are: 1 mm on the face, 8 mm on the trunk.
_ROUNDS = 2


def vertex_normals(points: Array, triangles: Ints) -> Array:
    """Unit normals at the vertices, shape (v, 3), each triangle counting by its area, a little evened out."""
    p = points[triangles]
    area = np.cross(p[:, 1] - p[:, 0], p[:, 2] - p[:, 0])
    total = np.stack([np.bincount(triangles.ravel(), np.repeat(area[:, k], 3), len(points)) for k in range(3)], axis=1)
    normals, mean = _unit(total), neighbour_mean(triangles, len(points))
    for _ in range(_ROUNDS):
        normals = _unit(mean @ normals)
    return normals


def calm_normals(normals: Array, points: Array, centres: Array) -> Array:
    """Even out the normals around some places, so that small forms there are not drawn; the shape stays.

    Parameters
    ----------
    normals, points : ndarray, shape (v, 3), unit and mm
    centres : ndarray, shape (c, 3), mm
    """
    out = normals.copy()
    for centre in centres:
        distance = np.linalg.norm(points - centre, axis=1)
        ahead = _unit(normals[distance < _CALM_MM[0]].mean(0)[None])[0]
        near = np.flatnonzero((distance < _CALM_MM[3]) & (normals @ ahead > 0.2))
        terms = _terms(points[near] - centre, ahead)
        around = distance[near] > _CALM_MM[2]
        smooth = terms @ np.linalg.lstsq(terms[around], normals[near][around], rcond=None)[0]
        strength = np.clip((_CALM_MM[1] - distance[near]) / (_CALM_MM[1] - _CALM_MM[0]), 0.0, 1.0)
        strength = (strength**2 * (3 - 2 * strength))[:, None]
        out[near] = _unit(normals[near] + strength * (smooth - normals[near]))
    return out


def _terms(offsets: Array, ahead: Array) -> Array:
    """Terms of a polynomial of the third degree over the plane across `ahead`."""
    across = _unit(np.cross(ahead, [0.3, 1.0, 0.2])[None])[0]
    u, v = offsets @ across / 40, offsets @ np.cross(ahead, across) / 40
    return np.stack([u**i * v**j for i in range(4) for j in range(4 - i)], axis=1)


def neighbour_mean(triangles: Ints, count: int) -> sparse.csr_array:
    """Matrix that replaces each vertex by the mean of itself and its neighbours."""
    rows = np.concatenate([triangles, triangles], axis=1).ravel()
    columns = np.concatenate([np.roll(triangles, 1, axis=1), np.roll(triangles, -1, axis=1)], axis=1).ravel()
    links = sparse.csr_array((np.ones(len(rows)), (rows, columns)), shape=(count, count))
    links.data[:] = 1.0
    links = sparse.csr_array(links + sparse.eye_array(count))
    return sparse.csr_array(sparse.diags_array(1.0 / np.asarray(links.sum(1)).ravel()) @ links)


def _unit(v: Array) -> Array:
    return np.asarray(v / np.maximum(np.linalg.norm(v, axis=1), 1e-12)[:, None])
