"""Which triangles a stroke of the brush is on: found once more, without the program and its libraries.

A triangle counts if the brush touches its seen part, and it hangs together, by such triangles, with one that the way of
the brush crosses; all that is touched where the way crosses none.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


class Edges:
    """The edges of what a view shows of each triangle.

    Attributes
    ----------
    start, end : ndarray, shape (n, 2), mm
    owner : ndarray of int, shape (n,), place of the edge's triangle in the view
    left, right, below, above : ndarray, shape (n,), mm, the box of each edge
    """

    def __init__(self, arrays: Mapping[str, NDArray[Any]], view: str, corners: Floats) -> None:
        partial = arrays[f"{view}/partial"].astype(np.int64)
        whole = np.setdiff1d(np.arange(len(corners)), partial)
        starts = [corners[whole].reshape(-1, 2)]
        ends = [np.roll(corners[whole], -1, axis=1).reshape(-1, 2)]
        owners = [np.repeat(whole, 3)]
        rows, of_polygon, of_shape = (arrays[f"{view}/part_offsets{k}"].astype(np.int64) for k in range(3))
        xy = arrays[f"{view}/part_xy"].astype(float)
        for k, place in enumerate(partial.tolist()):
            for r in range(of_polygon[of_shape[k]], of_polygon[of_shape[k + 1]]):
                ring = xy[rows[r] : rows[r + 1]]
                starts.append(ring)
                ends.append(np.roll(ring, -1, axis=0))
                owners.append(np.full(len(ring), place))
        self.start: Floats = np.concatenate(starts)
        self.end: Floats = np.concatenate(ends)
        self.owner: Ints = np.concatenate(owners)
        self.left, self.below = np.ascontiguousarray(np.minimum(self.start, self.end).T)
        self.right, self.above = np.ascontiguousarray(np.maximum(self.start, self.end).T)

    def near(self, low: Floats, high: Floats) -> Ints:
        """The edges whose box meets another."""
        beside = (self.right >= low[0]) & (self.left <= high[0])
        return np.flatnonzero(beside & (self.above >= low[1]) & (self.below <= high[1]))


def beside(ids: Ints, neighbours: Ints) -> Ints:
    """Which of a view's triangles hang together: for each the places of others, -1 for none; shape (m, 12).

    Two hang together that share an edge, or that one hidden triangle joins.
    """
    place = np.full(len(neighbours), -1)
    place[ids] = np.arange(len(ids))
    next_to = neighbours[ids]
    seen = np.where(next_to >= 0, place[next_to], -1)
    further = neighbours[next_to]
    over = np.where((further >= 0) & ((next_to >= 0) & (seen < 0))[:, :, None], place[further], -1)
    return np.concatenate([seen, over.reshape(len(ids), 9)], axis=1)


def on_skin(edges: Edges, hanging: Ints, path: Floats, radius: float) -> Ints:
    """The places of the triangles that a stroke is on; `hanging` is what `beside` finds."""
    least = np.full(len(hanging), np.inf)
    for a, b in pairwise(path):
        near = edges.near(np.minimum(a, b) - radius, np.maximum(a, b) + radius)
        away = _apart(edges.start[near], edges.end[near], a, b)
        np.minimum.at(least, edges.owner[near], away)
        # A way that stays inside one triangle crosses none of its edges.
        round_it = np.flatnonzero((edges.below <= a[1]) & (edges.above >= a[1]))
        least[_around(edges.start[round_it], edges.end[round_it], edges.owner[round_it], a, len(hanging))] = 0.0
    touched, crossed = least <= radius, least == 0
    if not crossed.any():
        return np.flatnonzero(touched)
    return _hanging_together(touched, crossed, hanging)


def _apart(start: Floats, end: Floats, a: Floats, b: Floats) -> Floats:
    """How far lines are from the line a to b, 0 where they cross; shape (k,)."""
    ends = [_to_line(start, a, b), _to_line(end, a, b), _to_lines(a, start, end), _to_lines(b, start, end)]
    crossing = (_side(start, end, a) != _side(start, end, b)) & (_side_of(a, b, start) != _side_of(a, b, end))
    return np.where(crossing, 0.0, np.min(ends, axis=0))


def _to_line(points: Floats, a: Floats, b: Floats) -> Floats:
    return _to_lines(points, np.broadcast_to(a, points.shape), np.broadcast_to(b, points.shape))


def _to_lines(point: Floats, start: Floats, end: Floats) -> Floats:
    way = end - start
    length = (way**2).sum(1)
    along = np.clip(((point - start) * way).sum(1) / np.where(length > 0, length, 1), 0, 1)
    return np.asarray(np.hypot(*(point - start - along[:, None] * way).T))


def _side(start: Floats, end: Floats, at: Floats) -> NDArray[np.bool_]:
    way, off = end - start, at - start
    return np.asarray(way[:, 0] * off[:, 1] - way[:, 1] * off[:, 0] > 0)


def _side_of(a: Floats, b: Floats, points: Floats) -> NDArray[np.bool_]:
    way, off = b - a, points - a
    return np.asarray(way[0] * off[:, 1] - way[1] * off[:, 0] > 0)


def _around(start: Floats, end: Floats, owner: Ints, at: Floats, count: int) -> Ints:
    """The triangles round a place: a line from it to the right crosses their edges an odd number of times."""
    between = (start[:, 1] > at[1]) != (end[:, 1] > at[1])
    start, end, owner = start[between], end[between], owner[between]
    x = start[:, 0] + (at[1] - start[:, 1]) * (end[:, 0] - start[:, 0]) / (end[:, 1] - start[:, 1])
    return np.flatnonzero(np.bincount(owner[x > at[0]], minlength=count) % 2)


def _hanging_together(touched: NDArray[np.bool_], crossed: NDArray[np.bool_], hanging: Ints) -> Ints:
    found, last = crossed.copy(), np.flatnonzero(crossed)
    while len(last):
        others = hanging[last].ravel()
        others = others[others >= 0]
        last = np.unique(others[touched[others] & ~found[others]])
        found[last] = True
    return np.flatnonzero(found)
