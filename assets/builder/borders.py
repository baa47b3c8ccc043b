"""Region borders as smooth curves: the triangles that a border crosses are cut along it.

The regions come as whole triangles, so their borders saw along the mesh. Here each region is spread over the corners of
its triangles and evened out a little; a corner belongs to the region that is strongest there, and a border crosses an
edge where two regions are equally strong. A small handicap per region keeps its share of the skin what it was.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from bodies import RawBodies
from numpy.typing import NDArray
from scipy import sparse
from topology import Topology, find_neighbours

Array = NDArray[np.float64]
Ints = NDArray[np.int64]

#: Rounds of evening out; each takes in the next ring of corners.
_ROUNDS = 5
#: A border stays this share of an edge away from its ends: no slivers.
_NEAREST = 0.04
#: Steps of Newton in which the handicaps are found, and the nudge that tells how the shares answer.
_STEPS, _NUDGE = 12, 1e-4


@dataclass(frozen=True)
class CutSkin:
    """The skin with its triangles cut along the region borders.

    Attributes
    ----------
    topology : Topology of the cut triangles; corners beyond the raw bodies' vertices are the new ones
    region : ndarray of int, shape (m,)
    parent : ndarray of int, shape (m,), the triangle of the uncut topology that each lies in
    lift : sparse, shape (v + new, v): all vertices from the raw bodies' vertices
    """

    topology: Topology
    region: Ints
    parent: Ints
    lift: sparse.csr_array

    def raised(self, raw: RawBodies) -> RawBodies:
        """The same bodies with the new vertices added."""
        vertices = {key: np.asarray(self.lift @ v) for key, v in raw.vertices.items()}
        return RawBodies(vertices, raw.faces, raw.parts, raw.bones, raw.bone_weights, raw.joints)


def cut_borders(raw: RawBodies, topology: Topology, region: Ints, mirror: Ints) -> CutSkin:
    """Cut the skin along smooth borders.

    Parameters
    ----------
    raw : RawBodies
    topology : Topology
    region : ndarray of int, shape (n,), of whole triangles
    mirror : ndarray of int, for each region the one on the other side; itself on the midline
    """
    n = len(topology.triangles) // 2
    # Both halves take the left half's names, so that what is found is its own mirror image.
    named = np.concatenate([region[:n], mirror[region[n:]]])
    names, labels = np.unique(named, return_inverse=True)
    strength = _strength(topology.triangles, labels, len(names), len(raw.bone_weights))
    area = _mean_area(raw, topology.triangles[:n])
    wanted = np.bincount(labels[:n], area, len(names))
    border = _fitted(topology.triangles[:n], area, strength, wanted)
    return _mirrored(
        topology, _pieces(topology.triangles[:n], border, len(raw.bone_weights)), names, mirror, len(raw.bone_weights)
    )


def _strength(triangles: Ints, labels: Ints, kinds: int, vertices: int) -> Array:
    """How strongly each corner belongs to each label, evened out; shape (v, kinds)."""
    corner = triangles.ravel()
    counts = sparse.csr_array((np.ones(len(corner)), (corner, np.repeat(labels, 3))), shape=(vertices, kinds)).toarray()
    strength = counts / np.maximum(counts.sum(1, keepdims=True), 1)
    ends = np.vstack([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]])
    near = sparse.csr_array((np.ones(2 * len(ends)), (np.r_[ends[:, 0], ends[:, 1]], np.r_[ends[:, 1], ends[:, 0]])),
                            shape=(vertices, vertices))  # fmt: skip
    mean = sparse.diags_array(1 / np.maximum(np.asarray(near.sum(1)).ravel(), 1)) @ near
    for _ in range(_ROUNDS):
        strength = (strength + mean @ strength) / 2
    return np.asarray(strength)


def _mean_area(raw: RawBodies, triangles: Ints) -> Array:
    """Share of each triangle of the half, the mean of the bodies at rest; adds up to 1."""
    shares = []
    for (_, pose), v in sorted(raw.vertices.items()):
        if pose == "rest":
            p = v[triangles]
            area = np.linalg.norm(np.cross(p[:, 1] - p[:, 0], p[:, 2] - p[:, 0]), axis=1)
            shares.append(area / area.sum())
    return np.asarray(np.mean(shares, axis=0))


@dataclass(frozen=True)
class _Border:
    """Where the border runs: what each corner belongs to, and where it crosses an edge.

    Attributes
    ----------
    label : ndarray of int, shape (v,)
    strength : ndarray, shape (v, kinds), with the handicaps
    """

    label: Ints
    strength: Array

    @classmethod
    def of(cls, strength: Array) -> _Border:
        return cls(strength.argmax(1), strength)

    def crossing(self, a: Ints, b: Ints) -> Array:
        """How far from `a` to `b` the border crosses, 0 to 1; both are ndarrays of corners with unlike labels."""
        lead_a = self.strength[a, self.label[a]] - self.strength[a, self.label[b]]
        lead_b = self.strength[b, self.label[b]] - self.strength[b, self.label[a]]
        return np.clip(lead_a / np.maximum(lead_a + lead_b, 1e-12), _NEAREST, 1 - _NEAREST)


def _fitted(triangles: Ints, area: Array, strength: Array, wanted: Array) -> _Border:
    """The border whose labels have the shares wanted: handicaps by Newton's steps, halved where they overshoot."""

    def error(handicap: Array) -> Array:
        return _shares(triangles, area, _Border.of(strength + handicap), len(wanted)) - wanted

    handicap = np.zeros(len(wanted))
    left = error(handicap)
    for _ in range(_STEPS):
        answers = np.stack([error(handicap + _NUDGE * unit) - left for unit in np.eye(len(wanted))], 1) / _NUDGE
        step = np.linalg.lstsq(answers, left, rcond=1e-6)[0]
        while np.abs(error(handicap - step)).sum() > np.abs(left).sum() and np.abs(step).max() > 1e-9:
            step = step / 2
        handicap = handicap - step
        left = error(handicap)
    print(f"borders: shares kept to {100 * np.abs(left).max():.5f} % of the skin")
    return _Border.of(strength + handicap)


def _shares(triangles: Ints, area: Array, border: _Border, kinds: int) -> Array:
    """Share of the skin that each label gets, shape (kinds,)."""
    found = np.zeros(kinds)
    for owner, corners, pattern in _kinds(triangles, border.label):
        place = _places(corners, border)
        for nodes, whose in pattern:
            first, second = (place[:, nodes[k]] - place[:, nodes[0]] for k in (1, 2))
            part = first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0]
            found += np.bincount(border.label[corners[:, whose]], part * area[owner], kinds)
    return found


#: Pieces of a triangle: their corners (0 to 2 the triangle's, 3 to 5 where the border crosses the edge after each, 6 in
#: the middle) and the corner whose label they take.
_WHOLE = (((0, 1, 2), 0),)
_ONE_APART = (((0, 3, 5), 0), ((3, 1, 2), 1), ((3, 2, 5), 1))
_ALL_APART = (((0, 3, 6), 0), ((0, 6, 5), 0), ((1, 4, 6), 1), ((1, 6, 3), 1), ((2, 5, 6), 2), ((2, 6, 4), 2))
_Pattern = tuple[tuple[tuple[int, int, int], int], ...]


def _kinds(triangles: Ints, label: Ints) -> list[tuple[Ints, Ints, _Pattern]]:
    """Triangles by how many labels their corners have: which, their corners (a lone one first), their pieces."""
    mine = label[triangles]
    same = mine == np.roll(mine, -1, axis=1)
    count = same.sum(1)
    one = np.flatnonzero(count == 1)
    # The lone corner stands across from the edge whose ends agree.
    start = (same[one].argmax(1) + 2) % 3
    turned = np.take_along_axis(triangles[one], (start[:, None] + np.arange(3)) % 3, axis=1)
    whole, apart = np.flatnonzero(count == 3), np.flatnonzero(count == 0)
    return [(whole, triangles[whole], _WHOLE), (one, turned, _ONE_APART), (apart, triangles[apart], _ALL_APART)]


def _places(corners: Ints, border: _Border) -> Array:
    """Where the seven nodes lie in the triangles' own frames, shape (k, 7, 2)."""
    unit = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    out = np.zeros((len(corners), 7, 2))
    out[:, :3] = unit
    for k in range(3):
        along = border.crossing(corners[:, k], corners[:, (k + 1) % 3])[:, None]
        out[:, 3 + k] = unit[k] * (1 - along) + unit[(k + 1) % 3] * along
    out[:, 6] = out[:, 3:6].mean(1)
    return out


@dataclass(frozen=True)
class _NewCorners:
    """Corners that the border makes, each a mean of old ones.

    Attributes
    ----------
    old, part : per corner the old corners and their parts, which add up to 1
    """

    old: list[tuple[int, ...]]
    part: list[tuple[float, ...]]

    def rows(self, width: int, rename: Ints) -> sparse.csr_array:
        """The matrix that makes them, its columns renamed; shape (new, width)."""
        row = np.repeat(np.arange(len(self.old)), [len(o) for o in self.old])
        column = rename[np.array([i for o in self.old for i in o], dtype=np.int64)]
        value = np.array([p for parts in self.part for p in parts])
        return sparse.csr_array((value, (row, column)), shape=(len(self.old), width))


def _pieces(triangles: Ints, border: _Border, first_new: int) -> tuple[Ints, Ints, Ints, _NewCorners]:
    """The half cut along the border: triangles, labels, parents, and the new corners, which count from `first_new`."""
    new = _NewCorners([], [])
    on_edge: dict[tuple[int, int], int] = {}

    def crossing(a: int, b: int) -> int:
        key = (min(a, b), max(a, b))
        if key not in on_edge:
            along = float(border.crossing(np.array([key[0]]), np.array([key[1]]))[0])
            on_edge[key] = first_new + len(new.old)
            new.old.append(key)
            new.part.append((1 - along, along))
        return on_edge[key]

    def middle(edges: list[int]) -> int:
        pairs = [(new.old[e - first_new], new.part[e - first_new]) for e in edges]
        new.old.append(tuple(i for old, _ in pairs for i in old))
        new.part.append(tuple(p / 3 for _, part in pairs for p in part))
        return first_new + len(new.old) - 1

    out, labels, parents = [], [], []
    for owner, corners, pattern in _kinds(triangles, border.label):
        used = {node for nodes, _ in pattern for node in nodes}
        nodes_of = np.zeros((len(corners), 7), np.int64)
        nodes_of[:, :3] = corners
        for i, (a, b, c) in enumerate(corners.tolist()):
            for node, ends in ((3, (a, b)), (4, (b, c)), (5, (c, a))):
                if node in used:
                    nodes_of[i, node] = crossing(*ends)
            if 6 in used:
                nodes_of[i, 6] = middle(nodes_of[i, 3:6].tolist())
        for nodes, whose in pattern:
            out.append(nodes_of[:, nodes])
            labels.append(border.label[corners[:, whose]])
            parents.append(owner)
    return np.vstack(out), np.concatenate(labels), np.concatenate(parents), new


def _mirrored(
    topology: Topology, half: tuple[Ints, Ints, Ints, _NewCorners], names: Ints, mirror: Ints, vertices: int
) -> CutSkin:
    """The cut half and its mirror image as one skin."""
    triangles, labels, parents, new = half
    order = np.argsort(parents, kind="stable")
    triangles, labels, parents = triangles[order], labels[order], parents[order]
    n, m, count = len(topology.triangles) // 2, len(triangles), len(new.old)
    same, other = np.arange(vertices), topology.vertex_mirror
    lift = sparse.csr_array(
        sparse.vstack([sparse.eye_array(vertices), new.rows(vertices, same), new.rows(vertices, other)])
    )
    # A new corner on the midline is its own mirror image.
    middle = np.array([all(other[i] == i for i in old) for old in new.old])
    made = vertices + np.arange(count)
    vertex_mirror = np.concatenate([other, np.where(middle, made, made + count), made])
    right = vertex_mirror[triangles][:, [0, 2, 1]]
    both = np.vstack([triangles, right])
    parent = np.concatenate([parents, parents + n])
    cut = Topology(both, np.roll(np.arange(2 * m), m), vertex_mirror, topology.part[parent], find_neighbours(both))
    return CutSkin(cut, np.concatenate([names[labels], mirror[names[labels]]]), parent, lift)
