"""Gaps between pieces of paint, in mm on the body: too narrow to be seen, or beside a splinter.

Where something hides skin, what a view shows of a triangle ends on the grid of the body's file, and the paint on both
sides of such a line meets its neighbours only to a thousandth of a millimetre, or in a corner. And such lines cut
splinters off: a sliver of the next toe, of a fold of the ear. Neither is a patch of its own to whoever looks at it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.surface import load_body
from bsa_calc.paint.contacts import Parts, Segments
from bsa_calc.paint.pieces import UNIT

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

#: Paint nearer than this hangs together, mm. In 2,400 random strokes the gaps at lines where something hides skin were
#: up to 0.0011 mm on the body they are measured on, and up to 0.0041 (once 0.0057 and 0.0091) for strokes on the other
#: bodies; the next wider ones began at 0.0155 mm.
HAIR_MM = 0.01
#: Paint smaller than this is a splinter, mm², and counts with the nearest paint that is no farther away, mm: the finest
#: brush makes a dab of 3.1 mm², and a gap of two millimetres is seen.
SPLINTER_MM2, SPLINTER_REACH_MM = 3.0, 2.0
#: Paint smaller than this is a speck that nobody sees or paints; it counts with paint farther away too.
SPECK_MM2, SPECK_REACH_MM = 0.5, 20.0
#: Where gaps are measured: one body for all, so that the same paint makes the same patches on each.
_BODY = "adult-female"


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Pairs of parts in corners where groups meet, and whether only a hair gap is between them.

    Attributes
    ----------
    one, other : ndarray of int, shape (p,), parts, by ascending pair
    close : ndarray of bool, shape (p,)
    """

    one: Ints
    other: Ints
    close: NDArray[np.bool_]


#: Neighbours of nothing.
NO_NEIGHBOURS = Neighbours(np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, bool))


def neighbours(parts: Parts, segments: Segments, group: Ints, same: Ints, before: Neighbours) -> Neighbours:
    """Find parts of different groups that may be nearer than `HAIR_MM`, and which are.

    Parameters
    ----------
    parts, segments : the paint and its boundary
    group : ndarray of int, shape (k,), of each part
    same : ndarray of int, shape (k,), the same part in an earlier search, -1 for new ones
    before : Neighbours, what that search found: what is the same is not measured again
    """
    one, other = _corner_pairs(parts, group)
    close = np.zeros(len(one), bool)
    at = _places(before, same[one], same[other])
    close[at >= 0] = before.close[at[at >= 0]]
    new = np.flatnonzero(at < 0)
    close[new] = gaps(parts, segments, one[new], other[new], HAIR_MM) <= HAIR_MM
    return Neighbours(one, other, close)


def _places(before: Neighbours, one: Ints, other: Ints) -> Ints:
    """Where pairs stand in earlier ones, -1 for those that are not there; shape as `one`."""
    if not len(before.one):
        return np.full(len(one), -1)
    base = int(before.other.max()) + 1
    known, wanted = before.one * base + before.other, one * base + other
    at = np.searchsorted(known, wanted).clip(0, len(known) - 1)
    found = (before.one[at] == one) & (before.other[at] == other)
    return np.where(found, at, -1)


def with_splinters(parts: Parts, segments: Segments, shares: Floats, group: Ints) -> Ints:
    """Count splinters, and then specks, with the group they lie beside; numbered by their first part, shape (k,).

    The nearest go first. Two that are neither are never joined, not even by one that lies between them.
    """
    mm2 = load_body(_BODY).area_mm2[parts.triangle] * shares
    for smaller, reach in ((SPLINTER_MM2, SPLINTER_REACH_MM), (SPECK_MM2, SPECK_REACH_MM)):
        size = np.bincount(group, mm2).astype(float)
        own = np.flatnonzero(size[group] < smaller)
        if len(own) and len(size) > 1:
            one, other = _pairs_around(parts, group, own, reach)
            mm = gaps(parts, segments, one, other, reach)
            order = np.argsort(mm, kind="stable")[: int((mm <= reach).sum())]
            pairs = np.stack([group[one[order]], group[other[order]]], 1)
            group = joined(group, *_nearest_first(size, smaller, pairs))
    return group


def joined(group: Ints, a: Ints, b: Ints) -> Ints:
    """Number nodes anew after some groups were joined, by the first node of each; shape (k,)."""
    label = np.arange(int(group.max(initial=-1)) + 1)
    while True:
        lowest = np.minimum(label[a], label[b])
        merged = label.copy()
        np.minimum.at(merged, label[a], lowest)
        np.minimum.at(merged, label[b], lowest)
        merged = merged[merged]
        merged = merged[label]
        if (merged == label).all():
            return np.asarray(np.unique(label, return_inverse=True)[1])[group]
        label = merged


def _nearest_first(size: Floats, smaller: float, pairs: Ints) -> tuple[Ints, Ints]:
    """Those of some pairs of groups that are to be joined, the nearest pairs given first."""
    root, size = list(range(len(size))), size.copy()

    def top(k: int) -> int:
        while root[k] != k:
            k = root[k]
        return k

    kept = np.zeros(len(pairs), bool)
    for k, (one, other) in enumerate(pairs.tolist()):
        a, b = top(one), top(other)
        if a != b and min(size[a], size[b]) < smaller:
            root[b] = a
            size[a] += size[b]
            kept[k] = True
    return pairs[kept, 0], pairs[kept, 1]


def _corner_pairs(parts: Parts, group: Ints) -> tuple[Ints, Ints]:
    """Parts of different groups on the same triangle or on two that share a corner; each pair once."""
    body = load_body(_BODY)
    corners = body.surface.triangles[parts.triangle]
    least, most = np.empty(len(body.vertices), np.int64), np.empty(len(body.vertices), np.int64)
    # The last that is written stays.
    rising = np.argsort(group, kind="stable")
    most[corners[rising]] = group[rising, None]
    least[corners[rising[::-1]]] = group[rising[::-1], None]
    part, which = np.nonzero(least[corners] < most[corners])
    corner = corners[part, which]
    order = np.argsort(corner, kind="stable")
    part, corner = part[order], corner[order]
    first = np.arange(len(part))
    count = np.searchsorted(corner, corner, "right") - first - 1
    one, other = np.repeat(part, count), part[np.repeat(first + 1, count) + _steps(count)]
    return _distinct(one, other, group)


def _pairs_around(parts: Parts, group: Ints, own: Ints, reach: float) -> tuple[Ints, Ints]:
    """Some parts, and parts of other groups that may be within reach of them; each pair once."""
    low, high = (corner[parts.triangle] for corner in load_body(_BODY).boxes)
    # Along the body's height, which spreads triangles most; only then in space.
    order = np.argsort(low[:, 2])
    height = (high - low)[:, 2].max()
    first = np.searchsorted(low[order, 2], low[own, 2] - reach - height)
    count = np.searchsorted(low[order, 2], high[own, 2] + reach) - first
    one, other = np.repeat(own, count), order[np.repeat(first, count) + _steps(count)]
    near = _apart(low[one], high[one], low[other], high[other]) <= reach
    return _distinct(one[near], other[near], group)


def _boxes(parts: Parts, some: Ints) -> tuple[Floats, Floats]:
    """Boxes on the body that hold some parts: low and high corners, shape (len(some), 3)."""
    x0, y0, x1, y1 = shapely.bounds(parts.shape[some]).T[:, :, None]
    frame = load_body(_BODY).corners[parts.triangle[some]]
    corners = [_on_body(frame, np.hstack([x, y])) for x, y in ((x0, y0), (x0, y1), (x1, y0), (x1, y1))]
    return np.min(corners, axis=0), np.max(corners, axis=0)


def _distinct(one: Ints, other: Ints, group: Ints) -> tuple[Ints, Ints]:
    """Each pair once, the first part first, without those of one group."""
    differ = group[one] != group[other]
    low, high = np.minimum(one, other)[differ], np.maximum(one, other)[differ]
    key = np.unique(low * len(group) + high)
    return key // max(len(group), 1), key % max(len(group), 1)


def _steps(count: Ints) -> Ints:
    """0, 1, 2 … up to each count, one after the other."""
    return np.arange(int(count.sum())) - np.repeat(np.cumsum(count) - count, count)


@dataclass(frozen=True, eq=False)
class Skin:
    """The boundary of some parts on the body.

    Attributes
    ----------
    first, last : ndarray of int, shape (k,), which stretches each part has; none for parts that were not asked for
    start, end : ndarray, shape (s, 3), mm
    low, high : ndarray, shape (k, 3), mm, the box round each part
    """

    first: Ints
    last: Ints
    start: Floats
    end: Floats
    low: Floats
    high: Floats


def skin_of(parts: Parts, segments: Segments, some: Ints) -> Skin:
    """Carry the boundary of some parts to the body."""
    asked = np.zeros(len(parts.triangle), bool)
    asked[some] = True
    at = np.flatnonzero(asked[segments.part])
    full = some[parts.full[some]]
    part = np.concatenate([segments.part[at], np.repeat(full, 3)])
    start = np.concatenate([segments.start[at], np.tile(UNIT, (len(full), 1))])
    end = np.concatenate([segments.end[at], np.tile(np.roll(UNIT, -1, 0), (len(full), 1))])
    order = np.argsort(part, kind="stable")
    part = part[order]
    frame = load_body(_BODY).corners[parts.triangle[part]]
    start, end = _on_body(frame, start[order]), _on_body(frame, end[order])
    first, last = (np.searchsorted(part, np.arange(len(asked)), side) for side in ("left", "right"))
    low, high = np.full((len(asked), 3), np.inf), np.full((len(asked), 3), -np.inf)
    low[some], high[some] = (way.reduceat(start, first[some]) for way in (np.minimum, np.maximum))
    return Skin(first, last, start, end, low, high)


def _on_body(frame: Floats, unit: Floats) -> Floats:
    u, v = unit[:, :1], unit[:, 1:]
    return np.asarray(frame[:, 0] * (1 - u - v) + frame[:, 1] * u + frame[:, 2] * v)


def gaps(parts: Parts, segments: Segments, one: Ints, other: Ints, reach: float) -> Floats:
    """How far pairs of parts are from each other, mm, infinite beyond `reach`; shape (pairs,)."""
    found = np.full(len(one), np.inf)
    some, place = np.unique(np.concatenate([one, other]), return_inverse=True)
    low, high = _boxes(parts, some)
    a, b = place[: len(one)], place[len(one) :]
    near = np.flatnonzero(_apart(low[a], high[a], low[b], high[b]) <= reach)
    if not len(near):
        return found
    skin = skin_of(parts, segments, np.union1d(one[near], other[near]))
    a_pair, a = _stretches(skin, near, one[near], other[near], reach)
    b_pair, b = _stretches(skin, near, other[near], one[near], reach)
    first, last = (np.searchsorted(b_pair, a_pair, side) for side in ("left", "right"))
    count = last - first
    pair, a, b = np.repeat(a_pair, count), np.repeat(a, count), b[np.repeat(first, count) + _steps(count)]
    np.minimum.at(found, pair, _between(skin.start[a], skin.end[a], skin.start[b], skin.end[b]))
    found[found > reach] = np.inf
    return found


def _stretches(skin: Skin, pairs: Ints, part: Ints, other: Ints, reach: float) -> tuple[Ints, Ints]:
    """The stretches of one part of each pair that are near the box of the other: pair and stretch."""
    count = skin.last[part] - skin.first[part]
    at = np.repeat(skin.first[part], count) + _steps(count)
    box = np.repeat(other, count)
    low, high = np.minimum(skin.start[at], skin.end[at]), np.maximum(skin.start[at], skin.end[at])
    near = _apart(low, high, skin.low[box], skin.high[box]) <= reach
    return np.repeat(pairs, count)[near], at[near]


def _apart(low: Floats, high: Floats, other_low: Floats, other_high: Floats) -> Floats:
    """How far boxes are apart along the axis on which they are farthest, 0 for those that overlap."""
    return np.asarray(np.maximum(np.maximum(other_low - high, low - other_high).max(1), 0.0))


def _between(a: Floats, b: Floats, c: Floats, d: Floats) -> Floats:
    """How far stretches a–b and c–d are from each other where they do not cross: an end of one is nearest."""
    ends = ((a, c, d), (b, c, d), (c, a, b), (d, a, b))
    return np.asarray(np.min([_to_stretch(*each) for each in ends], axis=0))


def _to_stretch(point: Floats, start: Floats, end: Floats) -> Floats:
    along, there = end - start, point - start
    square = (along * along).sum(1)
    share = (there * along).sum(1) / np.where(square > 0, square, 1.0)
    return np.asarray(np.linalg.norm(there - share.clip(0, 1)[:, None] * along, axis=1))
