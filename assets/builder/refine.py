"""A finer, smooth mesh for the drawing: Catmull-Clark subdivision that stays close to the measured triangles."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from topology import Topology

Array = NDArray[np.float64]
Ints = NDArray[np.int64]

#: How far the control points are moved out to make up for the shrinking of the subdivision: 0 keeps the smoothest and
#: smallest surface, 1 passes nearly through the vertices and bulges out of the flat triangles between them. At 0.8 the
#: silhouettes run as much inside as outside those of the flat triangles, on which paint is measured: half of them
#: within 0.15 mm, 95 % within 0.8 mm.
_MAKE_UP = 0.8


@dataclass(frozen=True)
class Refinement:
    """How any body's vertices become a finer mesh.

    Attributes
    ----------
    matrix : sparse, shape (w, v), fine vertices from the raw vertices
    triangles : ndarray of int, shape (m, 3), corners into the fine vertices, counter-clockwise from outside
    owner : ndarray of int, shape (m,), the skin triangle each lies in, -1 where it is not skin
    """

    matrix: sparse.csr_array
    triangles: Ints
    owner: Ints

    def vertices(self, raw_vertices: Array) -> Array:
        """Fine vertices, shape (w, 3), mm, of raw vertices, shape (v, 3), mm."""
        shrunk = (self.matrix @ raw_vertices)[: len(raw_vertices)]
        return np.asarray(self.matrix @ (raw_vertices + _MAKE_UP * (raw_vertices - shrunk)))


def make_refinement(quads: Ints, vertex_count: int, topology: Topology, levels: int) -> Refinement:
    """Subdivide all faces, skin and not skin, and remember the skin triangle each piece lies in.

    Parameters
    ----------
    quads : ndarray of int, shape (f, 4)
    vertex_count : int, v
    topology : Topology
    levels : int, each makes four pieces of one
    """
    matrix = sparse.eye_array(vertex_count, format="csr")
    faces, parent = quads, np.arange(len(quads))
    # Where in its parent each corner lies; the parent's corners are (0, 0), (1, 0), (1, 1), (0, 1).
    place = np.tile(np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]]), (len(quads), 1, 1))
    for _ in range(levels):
        step, faces = _subdivide(faces, matrix.shape[0])
        matrix = sparse.csr_array(step @ matrix)
        place, parent = _subdivide_places(place), np.repeat(parent, 4)
    halves = _halves(quads, topology)
    triangles, middle, parent = _split(faces, place, parent, halves)
    first = np.where(halves[parent, 2] == 0, middle[:, 1] < middle[:, 0], middle.sum(1) < 1.0)
    owner = np.where(first, halves[parent, 0], halves[parent, 1])
    return Refinement(matrix, triangles, owner)


def _subdivide(faces: Ints, count: int) -> tuple[sparse.csr_array, Ints]:
    """One Catmull-Clark step: matrix from old to new points (old ones, edges, faces in this order), new faces."""
    n = len(faces)
    sides = np.stack([faces, np.roll(faces, -1, axis=1)], -1)
    edges, edge_of, uses = np.unique(
        np.sort(sides.reshape(-1, 2), axis=1), axis=0, return_inverse=True, return_counts=True
    )
    edge_of = edge_of.reshape(n, 4)
    row = np.arange(n)[:, None]
    face_points = _matrix(np.broadcast_to(row, (n, 4)), faces, 0.25, (n, count))
    middles = _matrix(np.repeat(np.arange(len(edges))[:, None], 2, 1), edges, 0.5, (len(edges), count))
    inner = uses == 2
    faces_of_edge = _matrix(edge_of, np.broadcast_to(row, (n, 4)), 0.5, (len(edges), n))
    smooth_edges = (middles + faces_of_edge @ face_points) * 0.5
    edge_points = _choose(inner, smooth_edges, middles)
    old_points = _move_old_points(faces, edges, inner, face_points, middles, count)
    matrix = sparse.csr_array(sparse.vstack([old_points, edge_points, face_points]))
    e, f = count + edge_of, count + len(edges) + np.broadcast_to(row, (n, 4))
    return matrix, np.stack([faces, e, f, np.roll(e, 1, axis=1)], -1).reshape(-1, 4)


def _move_old_points(
    faces: Ints,
    edges: Ints,
    inner: NDArray[np.bool_],
    face_points: sparse.csr_array,
    middles: sparse.csr_array,
    count: int,
) -> sparse.csr_array:
    n, m = len(faces), len(edges)
    touching = _matrix(faces, np.broadcast_to(np.arange(n)[:, None], (n, 4)), 1.0, (count, n))
    meeting = _matrix(edges, np.broadcast_to(np.arange(m)[:, None], (m, 2)), 1.0, (count, m))
    valence = np.maximum(np.asarray(touching.sum(1)).ravel(), 1.0)
    edge_count = np.maximum(np.asarray(meeting.sum(1)).ravel(), 1.0)
    same = sparse.eye_array(count, format="csr")
    inside = (
        _scale(1 / valence**2, touching @ face_points)
        + _scale(2 / (valence * edge_count), meeting @ middles)
        + _scale((valence - 3) / valence, same)
    )
    # On a border (rim of an eye or of the mouth) only the two border neighbours count.
    rim = sparse.csr_array(meeting @ sparse.diags_array((~inner).astype(float)))
    rim_count = np.asarray(rim.sum(1)).ravel()
    border = same * 0.5 + _scale(0.5 / np.maximum(rim_count, 1.0), rim @ middles)
    used = np.bincount(faces.ravel(), minlength=count) > 0
    return _choose(used, _choose(rim_count == 0, inside, border), same)


def _matrix(rows: Ints, columns: Ints, value: float, shape: tuple[int, int]) -> sparse.csr_array:
    return sparse.csr_array((np.full(rows.size, value), (rows.ravel(), columns.ravel())), shape=shape)


def _scale(factors: Array, matrix: sparse.csr_array) -> sparse.csr_array:
    return sparse.csr_array(sparse.diags_array(factors) @ matrix)


def _choose(first: NDArray[np.bool_], a: sparse.csr_array, b: sparse.csr_array) -> sparse.csr_array:
    """Rows of `a` where `first`, else of `b`."""
    return sparse.csr_array(_scale(first.astype(float), a) + _scale((~first).astype(float), b))


def _subdivide_places(place: Array) -> Array:
    edge = (place + np.roll(place, -1, axis=1)) / 2
    middle = np.broadcast_to(place.mean(1, keepdims=True), place.shape)
    return np.stack([place, edge, middle, np.roll(edge, 1, axis=1)], 2).reshape(-1, 4, 2)


def _halves(quads: Ints, topology: Topology) -> Ints:
    """Per quad the skin triangles of its two halves and the diagonal between them, shape (f, 3).

    The diagonal is 0 from corner 0 to 2, 1 from corner 1 to 3. The first half is that with corner 1 or that with
    corner 0, respectively. Faces that are not skin have -1.
    """
    size = int(quads.max()) + 1

    def key(corners: Ints) -> Ints:
        c = np.sort(corners, axis=1)
        return np.asarray((c[:, 0] * size + c[:, 1]) * size + c[:, 2])

    have = key(topology.triangles)
    order = np.argsort(have)
    found = []
    for corners in ([0, 1, 2], [0, 2, 3], [0, 1, 3], [1, 2, 3]):
        wanted = key(quads[:, corners])
        at = order[np.clip(np.searchsorted(have, wanted, sorter=order), 0, len(have) - 1)]
        found.append(np.where(have[at] == wanted, at, -1))
    a, b, c, d = found
    return np.where((a >= 0)[:, None], np.stack([a, b, a * 0], 1), np.stack([c, d, a * 0 + 1], 1))


def _split(faces: Ints, place: Array, parent: Ints, halves: Ints) -> tuple[Ints, Array, Ints]:
    """Cut fine quads along their parents' diagonals: triangles, the place of their middles, parents."""
    across = place[:, 2] - place[:, 0]
    parallel = (across[:, 0] * across[:, 1] > 0) == (halves[parent, 2] == 0)
    cut = np.where(
        parallel[:, None, None], np.array([[0, 1, 2], [0, 2, 3]])[None], np.array([[0, 1, 3], [1, 2, 3]])[None]
    )
    row = np.arange(len(faces))[:, None, None]
    triangles = faces[row, cut].reshape(-1, 3)
    middle = place[row, cut].mean(2).reshape(-1, 2)
    return triangles, middle, np.repeat(parent, 2)
