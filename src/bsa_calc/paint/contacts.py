"""Where the paint of neighbouring triangles meets on their shared edges."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.shapes import Shapes
from bsa_calc.body.surface import Surface
from bsa_calc.paint.pieces import ALL
from bsa_calc.paint.table import PaintTable

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

#: A point this near to an edge, in unit frames, lies on it.
_ON_EDGE = 1e-7
#: Paint that meets along less than this share of an edge only touches.
_SHORTEST_CONTACT = 1e-6


@dataclass(frozen=True, slots=True)
class Parts:
    """The paint of a table as connected parts of single triangles.

    Attributes
    ----------
    triangle : ndarray of int, shape (k,), the triangle of each part
    shape : ndarray of shapely polygons, shape (k,), in unit frames
    full : ndarray of bool, shape (k,), is the whole triangle
    """

    triangle: Ints
    shape: Shapes
    full: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Segments:
    """Straight pieces of the boundary of parts, in unit frames.

    Attributes
    ----------
    part : ndarray of int, shape (s,), which part
    start, end : ndarray, shape (s, 2)
    edge : ndarray of int, shape (s,), the triangle edge it lies on, -1 inside the triangle
    """

    part: Ints
    start: Floats
    end: Floats
    edge: Ints


@dataclass(frozen=True, slots=True)
class EdgeRuns:
    """Stretches of triangle edges along which a part reaches the edge.

    Attributes
    ----------
    part : ndarray of int, shape (r,), which part
    slot : ndarray of int, shape (r,), 3 × triangle + edge; edge k runs from corner k to corner k+1
    start, end : ndarray, shape (r,), 0 to 1 along the edge, start < end
    """

    part: Ints
    slot: Ints
    start: Floats
    end: Floats


@dataclass(frozen=True, slots=True)
class Contacts:
    """Pairs of runs that face each other across an edge.

    Attributes
    ----------
    one, other : ndarray of int, shape (c,), places in the runs
    length : ndarray, shape (c,), share of the edge on which both are painted
    """

    one: Ints
    other: Ints
    length: Floats


#: Multipolygons, by their identity, and the polygons they fall into.
SplitUp = dict[int, tuple[shapely.Geometry, tuple[shapely.Polygon, ...]]]


def table_parts(table: PaintTable, before: SplitUp) -> tuple[Parts, SplitUp]:
    """All connected parts of a table's paint, by ascending triangle, and the multipolygons split up for it.

    Parameters
    ----------
    table : PaintTable
    before : multipolygons split up already: their polygons stay the same objects, so that they are known again
    """
    ids, pieces = table.partial()
    several = shapely.get_type_id(pieces) == shapely.GeometryType.MULTIPOLYGON
    split_up = {id(piece): before.get(id(piece)) or (piece, tuple(piece.geoms)) for piece in pieces[several]}
    each = [split_up[id(piece)][1] for piece in pieces[several]]
    split = np.array([polygon for polygons in each for polygon in polygons], dtype=object)
    owner = np.repeat(np.arange(len(each)), [len(polygons) for polygons in each])
    whole = table.whole()
    triangle = np.concatenate([ids[~several], ids[several][owner], whole]).astype(np.int64)
    shape = np.concatenate([pieces[~several], split, np.full(len(whole), ALL, dtype=object)])
    order = np.argsort(triangle, kind="stable")
    return Parts(triangle[order], shape[order], order >= len(triangle) - len(whole)), split_up


def border_segments(parts: Parts, same: Ints, segments: Segments) -> Segments:
    """The boundary of all partly painted triangles, holes included; wholly painted ones are left to `edge_runs`.

    Parameters
    ----------
    parts : Parts, shape (k,)
    same : ndarray of int, shape (k,), what `same_parts` found in other parts
    segments : Segments, of those other parts: what is the same is not taken apart again
    """
    known = same >= 0
    now = np.full(int(max(same.max(initial=-1), segments.part.max(initial=-1))) + 1, -1)
    now[same[known]] = np.flatnonzero(known)
    part = now[segments.part]
    kept = np.flatnonzero(part >= 0)  # twice as quick as a mask
    fresh = _taken_apart(parts, np.flatnonzero(~known & ~parts.full))
    return Segments(
        np.concatenate([part[kept], fresh.part]),
        np.concatenate([segments.start[kept], fresh.start]),
        np.concatenate([segments.end[kept], fresh.end]),
        np.concatenate([segments.edge[kept], fresh.edge]),
    )


def identities(shapes: Shapes) -> Ints:
    """The identity of each shape, as long as it lives; shape (k,)."""
    return np.fromiter(map(id, shapes), np.int64, len(shapes))


def same_parts(parts: Parts, before: Parts) -> Ints:
    """Where the same paint on the same triangles, by its identity, stands in other parts, -1 for new; shape (k,)."""
    same = np.full(len(parts.shape), -1)
    if not len(before.shape):
        return same
    same[parts.full] = _same_full(parts.triangle[parts.full], before)
    some = np.flatnonzero(~parts.full)
    wanted, known = identities(parts.shape[some]), identities(before.shape)
    order = np.argsort(known)
    at = order[np.searchsorted(known[order], wanted).clip(0, len(known) - 1)]
    same[some] = np.where((known[at] == wanted) & (before.triangle[at] == parts.triangle[some]), at, -1)
    return same


def _same_full(triangles: Ints, before: Parts) -> Ints:
    had = np.flatnonzero(before.full)
    if not len(had):
        return np.full(len(triangles), -1)
    at = had[np.searchsorted(before.triangle[had], triangles).clip(0, len(had) - 1)]
    return np.where(before.triangle[at] == triangles, at, -1)


def no_parts() -> tuple[Parts, Segments]:
    """Parts of nothing, and their boundary."""
    none = np.empty(0, np.int64)
    return Parts(none, np.empty(0, object), np.empty(0, bool)), Segments(none, np.empty((0, 2)), np.empty((0, 2)), none)


def _taken_apart(parts: Parts, some: Ints) -> Segments:
    rings, owner = shapely.get_rings(parts.shape[some], return_index=True)
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    inside = ring[:-1] == ring[1:]
    start, end = xy[:-1][inside], xy[1:][inside]
    return Segments(some[owner[ring[:-1][inside]]], start, end, _edge_of(start, end))


def _edge_of(starts: Floats, ends: Floats) -> Ints:
    """The triangle edge that each segment lies on, -1 for none; shape (s,)."""
    edge = np.full(len(starts), -1)
    on = (_edge_distances(starts) < _ON_EDGE) & (_edge_distances(ends) < _ON_EDGE)
    for k in range(3):
        edge[on[k] & (edge < 0)] = k
    return edge


def _edge_distances(points: Floats) -> Floats:
    """How far points lie from each edge, shape (3, s)."""
    u, v = points.T
    return np.asarray(np.abs(np.stack([v, 1 - u - v, u])))


def edge_runs(parts: Parts, segments: Segments) -> EdgeRuns:
    """The stretches of edges that each part reaches."""
    on = np.flatnonzero(segments.edge >= 0)
    edge = segments.edge[on]
    a, b = _along(segments.start[on], edge), _along(segments.end[on], edge)
    long = np.abs(b - a) > 0
    which, edge, a, b = segments.part[on][long], edge[long], a[long], b[long]
    full = np.flatnonzero(parts.full)
    whole = np.repeat(full, 3)
    return EdgeRuns(
        np.concatenate([which, whole]),
        np.concatenate([3 * parts.triangle[which] + edge, 3 * parts.triangle[whole] + np.tile([0, 1, 2], len(full))]),
        np.concatenate([np.minimum(a, b), np.zeros(len(whole))]),
        np.concatenate([np.maximum(a, b), np.ones(len(whole))]),
    )


def _along(points: Floats, edge: Ints) -> Floats:
    """Place of points along their edges, 0 to 1."""
    u, v = points.T
    return np.asarray(np.select([edge == 0, edge == 1, edge == 2], [u, v, 1 - v], 0.0).clip(0, 1))


def facing_slots(surface: Surface) -> Ints:
    """For each slot (3 × triangle + edge) the slot of the same edge in the neighbour, -1 for none; shape (3n,)."""
    triangle = surface.neighbours.ravel()
    own = np.repeat(np.arange(len(surface)), 3)
    back = surface.neighbours[triangle] == own[:, None]
    return np.where(triangle >= 0, 3 * triangle + back.argmax(1), -1)


def contacts(runs: EdgeRuns, facing: Ints) -> Contacts:
    """Find which runs meet which across the edges; each pair once."""
    order = np.argsort(runs.slot, kind="stable")
    slots = runs.slot[order]
    target = facing[runs.slot]
    asks = np.flatnonzero(target > runs.slot)
    low, high = np.searchsorted(slots, target[asks], "left"), np.searchsorted(slots, target[asks], "right")
    count = high - low
    one = np.repeat(asks, count)
    step = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    other = order[np.repeat(low, count) + step]
    # The neighbour walks the shared edge the other way.
    length = np.minimum(runs.end[one], 1 - runs.start[other]) - np.maximum(runs.start[one], 1 - runs.end[other])
    meets = length > _SHORTEST_CONTACT
    return Contacts(one[meets], other[meets], length[meets])
