"""Patches: connected pieces of painted skin, found across triangles and views."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from functools import cache

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.shapes import Shapes
from bsa_calc.body.surface import surface
from bsa_calc.paint.contacts import (
    Contacts,
    EdgeRuns,
    Parts,
    Segments,
    SplitUp,
    border_segments,
    contacts,
    edge_runs,
    facing_slots,
    no_parts,
    same_parts,
    table_parts,
)
from bsa_calc.paint.gaps import NO_NEIGHBOURS, Neighbours, joined, neighbours, with_splinters
from bsa_calc.paint.pieces import shares
from bsa_calc.paint.table import PaintTable

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A painted spot that names the patch it lies in: a triangle and a place in its unit frame."""

    triangle: int
    u: float
    v: float


@dataclass(frozen=True, slots=True)
class Border:
    """The border between painted and bare skin, as stretches inside triangles or along their edges.

    Attributes
    ----------
    part : ndarray of int, shape (b,), the part each stretch bounds
    along : ndarray, shape (b, 2), the stretch as a vector of the unit frame; its length on the skin follows from the
        triangle's edges
    """

    part: Ints
    along: Floats


@dataclass(frozen=True, eq=False)
class Patches:
    """The patches of one paint table.

    Attributes
    ----------
    paint : PaintTable, that they were found in
    count : int
    parts : Parts, the paint as connected parts of single triangles, shape (k,)
    patch : ndarray of int, shape (k,), the patch of each part
    shares : ndarray, shape (k,), what of its triangle each part fills, 0 to 1
    border : Border, between painted and bare skin
    segments : Segments, the boundary of the parts, for the next search
    beside : Neighbours, what was measured of gaps, for the next search
    split_up : SplitUp, what the paint's multipolygons fall into, for the next search
    """

    paint: PaintTable = field(repr=False)
    count: int
    parts: Parts
    patch: Ints
    shares: Floats
    border: Border
    segments: Segments = field(repr=False)
    beside: Neighbours = field(repr=False)
    split_up: SplitUp = field(repr=False)

    def percents(self, weights: Floats) -> Floats:
        """Percent of the body that each patch covers, shape (count,)."""
        covered = weights[self.parts.triangle] * self.shares
        return np.asarray(np.bincount(self.patch, covered, self.count), dtype=float)

    def at(self, spot: Anchor) -> int | None:
        """The patch that holds a spot, None if it is bare."""
        first, last = np.searchsorted(self.parts.triangle, [spot.triangle, spot.triangle + 1])
        for k in range(int(first), int(last)):
            if shapely.intersects_xy(self.parts.shape[k], spot.u, spot.v):
                return int(self.patch[k])
        return None

    def without(self, table: PaintTable, patches: Collection[int]) -> PaintTable:
        """The table these patches were found in, with some of them taken away."""
        gone = np.isin(self.patch, list(patches))
        triangles = np.unique(self.parts.triangle[gone])
        pieces = np.full(len(triangles), None, dtype=object)
        for k, triangle in enumerate(triangles.tolist()):
            # Another patch can have a corner of the same triangle.
            rest = self.parts.shape[(self.parts.triangle == triangle) & ~gone]
            if len(rest):
                pieces[k] = rest[0] if len(rest) == 1 else shapely.MultiPolygon(list(rest))
        return table.with_pieces(triangles, pieces)

    def triangles(self, patch: int) -> tuple[Ints, Shapes]:
        """The triangles of one patch and its paint there; a triangle can come twice."""
        own = self.patch == patch
        return self.parts.triangle[own], self.parts.shape[own]


@cache
def _facing() -> Ints:
    return facing_slots(surface())


def find_patches(paint: PaintTable, previous: Patches | None = None) -> Patches:
    """Find the connected pieces of a drawing: no hair gap parts them, and splinters count with what lies beside them.

    Parameters
    ----------
    paint : PaintTable
    previous : Patches or None, of other paint: what both share is not searched again. The answer is the same without
    """
    if previous is None:
        previous = no_patches()
    if previous.paint is paint:
        return previous
    if not len(paint.touched()):
        return replace(no_patches(), paint=paint)
    parts, split_up = table_parts(paint, previous.split_up)
    same = same_parts(parts, previous.parts)
    segments = border_segments(parts, same, previous.segments)
    runs = edge_runs(parts, segments)
    met = contacts(runs, _facing())
    filled = _shares(parts, same, previous)
    patch = joined(np.arange(len(filled)), runs.part[met.one], runs.part[met.other])
    beside = neighbours(parts, segments, patch, same, previous.beside)
    patch = joined(patch, patch[beside.one[beside.close]], patch[beside.other[beside.close]])
    patch = with_splinters(parts, segments, filled, patch)
    return Patches(
        paint=paint,
        count=int(patch.max(initial=-1)) + 1,
        parts=parts,
        patch=patch,
        shares=filled,
        border=_border(segments, runs, met),
        segments=segments,
        beside=beside,
        split_up=split_up,
    )


@cache
def no_patches() -> Patches:
    """What a search from scratch begins with."""
    bare, (parts, segments) = PaintTable.empty(len(surface())), no_parts()
    border = Border(parts.triangle, segments.start)
    return Patches(bare, 0, parts, parts.triangle, np.empty(0), border, segments, NO_NEIGHBOURS, {})


def _shares(parts: Parts, same: Ints, previous: Patches) -> Floats:
    new = same < 0
    found = previous.shares[same] if len(previous.shares) else np.empty(len(same))
    found[new] = shares(parts.shape[new])
    return found


#: Directions of the edges in the unit frame.
_EDGE_WAY = np.array([[1.0, 0.0], [-1.0, 1.0], [0.0, -1.0]])


def _border(segments: Segments, runs: EdgeRuns, met: Contacts) -> Border:
    inner = np.flatnonzero(segments.edge < 0)
    bare = runs.end - runs.start
    np.subtract.at(bare, met.one, met.length)
    np.subtract.at(bare, met.other, met.length)
    # Where there is no neighbour, at lips and lids, the skin ends and the border cannot move.
    open_edge = (bare > 0) & (_facing()[runs.slot] >= 0)
    along_edge = _EDGE_WAY[runs.slot[open_edge] % 3] * bare[open_edge, None]
    return Border(
        np.concatenate([segments.part[inner], runs.part[open_edge]]),
        np.concatenate([segments.end[inner] - segments.start[inner], along_edge]),
    )


def anchor(patches: Patches, patch: int) -> Anchor:
    """A spot inside a patch, away from its border where it can be."""
    own = np.flatnonzero(patches.patch == patch)
    largest = own[int(np.argmax(shares(patches.parts.shape[own])))]
    point = patches.parts.shape[largest].representative_point()
    return Anchor(int(patches.parts.triangle[largest]), point.x, point.y)
