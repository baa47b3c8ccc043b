"""Patches: connected pieces of painted skin, found across triangles and views."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection
from dataclasses import dataclass, field
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
    count : int
    parts : Parts, the paint as connected parts of single triangles, shape (k,)
    patch : ndarray of int, shape (k,), the patch of each part
    shares : ndarray, shape (k,), what of its triangle each part fills, 0 to 1
    border : Border, between painted and bare skin
    segments : Segments, the boundary of the parts, for the next search
    beside : Neighbours, what was measured for it, for the next search
    """

    count: int
    parts: Parts
    patch: Ints
    shares: Floats
    border: Border
    segments: Segments = field(repr=False)
    beside: Neighbours = field(repr=False)

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


#: So many sets of patches are remembered, here and by whoever works something out of them: undo comes back to them.
RECENT = 6
#: Tables asked for lately and what was found, the latest last; the next table is mostly the same as the last.
_recent: deque[tuple[PaintTable, Patches]] = deque(maxlen=RECENT)


def forget_patches() -> None:
    """Forget what was searched lately: what comes next is somebody else's drawing, and has nothing in common."""
    _recent.clear()


def find_patches(table: PaintTable) -> Patches:
    """Find the connected pieces of a drawing: neighbours belong together where their paint meets on the shared edge."""
    for k, (known, patches) in enumerate(_recent):
        if known is table:
            del _recent[k]
            _recent.append((known, patches))
            return patches
    last = _recent[-1][1] if _recent else None
    patches = _find(table, last)
    _recent.append((table, patches))
    return patches


def _find(table: PaintTable, last: Patches | None) -> Patches:
    parts = table_parts(table)
    before, taken_apart = no_parts() if last is None else (last.parts, last.segments)
    same = same_parts(parts, before)
    segments = border_segments(parts, same, taken_apart)
    runs = edge_runs(parts, segments)
    met = contacts(runs, _facing())
    filled = _shares(parts, same, last)
    patch = joined(np.arange(len(filled)), runs.part[met.one], runs.part[met.other])
    beside = neighbours(parts, segments, patch, same, NO_NEIGHBOURS if last is None else last.beside)
    patch = joined(patch, patch[beside.one[beside.close]], patch[beside.other[beside.close]])
    patch = with_splinters(parts, segments, filled, patch)
    count = int(patch.max(initial=-1)) + 1
    return Patches(count, parts, patch, filled, _border(segments, runs, met), segments, beside)


def _shares(parts: Parts, same: Ints, last: Patches | None) -> Floats:
    if last is None:
        return shares(parts.shape)
    new = same < 0
    found = last.shares[same] if len(last.shares) else np.empty(len(same))
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
