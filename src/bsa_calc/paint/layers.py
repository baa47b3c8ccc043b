"""Two layers of paint, one laid over the other: what they share, what one leaves of the other."""

from __future__ import annotations

from collections.abc import Callable, Collection

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.shapes import SMALLEST, Shapes, areas, overlay
from bsa_calc.paint.patches import Patches
from bsa_calc.paint.pieces import ALL
from bsa_calc.paint.table import PaintTable

Ints = NDArray[np.int64]


def common(table: PaintTable, other: PaintTable) -> PaintTable:
    """What both tables paint. Where that is all of `table`'s piece, it stays the same object.

    Examples
    --------
    >>> left = PaintTable.empty(2).filled(np.array([0, 1]))
    >>> common(left, PaintTable.empty(2).filled(np.array([1]))).touched().tolist()
    [1]
    """
    ids = np.flatnonzero((table.state > 0) & (other.state < 2))
    return _changed(table, ids, table.pieces(ids), other.pieces(ids), _kept)


def minus(table: PaintTable, other: PaintTable) -> PaintTable:
    """What `table` paints and `other` does not; the same object where they share nothing.

    Examples
    --------
    >>> both = PaintTable.empty(2).filled(np.array([0, 1]))
    >>> minus(both, PaintTable.empty(2).filled(np.array([1]))).touched().tolist()
    [0]
    """
    ids = np.flatnonzero((table.state > 0) & (other.state > 0))
    return _changed(table, ids, table.pieces(ids), other.pieces(ids), _left)


def together(table: PaintTable, other: PaintTable) -> PaintTable:
    """What at least one of the tables paints.

    Examples
    --------
    >>> one = PaintTable.empty(2).filled(np.array([0]))
    >>> together(one, PaintTable.empty(2).filled(np.array([1]))).whole().tolist()
    [0, 1]
    """
    ids = np.flatnonzero((table.state < 2) & (other.state > 0))
    return _changed(table, ids, table.pieces(ids), other.pieces(ids), _united)


def cut_to(table: PaintTable, before: PaintTable, after: PaintTable) -> PaintTable:
    """A part of `before` cut down to `after`; only where the two differ is there anything to do.

    Parameters
    ----------
    table : PaintTable, a part of `before`
    before, after : PaintTable
    """
    ids = after.differs(before)
    ids = ids[table.state[ids] > 0]
    return _changed(table, ids, table.pieces(ids), after.pieces(ids), _kept)


def is_part_of(table: PaintTable, whole: PaintTable) -> bool:
    """Whether a table paints only triangles that the other paints too, and all of one only where that does."""
    return not bool((table.state > whole.state).any())


def _changed(
    table: PaintTable, ids: Ints, old: Shapes, others: Shapes, change: Callable[[Shapes, Shapes], Shapes]
) -> PaintTable:
    if not len(ids):
        return table
    new = change(old, others)
    moved = np.array([a is not b for a, b in zip(old, new, strict=True)], dtype=bool)
    return table.with_pieces(ids[moved], new[moved]) if moved.any() else table


def _kept(old: Shapes, others: Shapes) -> Shapes:
    """The common part of pairs; the first itself where all of it is common, shape (k,)."""
    kept = np.full(len(old), None, dtype=object)
    same = _same(old, others)
    kept[same] = old[same]
    ask = np.flatnonzero(~same & ~shapely.is_missing(others))
    if len(ask):
        found = overlay(shapely.intersection, old[ask], others[ask])
        whole = _are_alike(found, old[ask])
        found[whole] = old[ask][whole]
        kept[ask] = found
    return kept


def _left(old: Shapes, others: Shapes) -> Shapes:
    """What the others leave of some pieces; the piece itself where that is all of it, shape (k,)."""
    left = np.full(len(old), None, dtype=object)
    ask = np.flatnonzero(~_same(old, others) & np.array([other is not ALL for other in others], dtype=bool))
    if len(ask):
        found = overlay(shapely.difference, old[ask], others[ask])
        whole = _are_alike(found, old[ask])
        found[whole] = old[ask][whole]
        left[ask] = found
    return left


def _united(old: Shapes, others: Shapes) -> Shapes:
    united = np.array(others, dtype=object)
    ask = np.flatnonzero(~shapely.is_missing(old) & np.array([other is not ALL for other in others], dtype=bool))
    if len(ask):
        found = overlay(shapely.union, old[ask], others[ask])
        united[ask] = np.where(_are_alike(found, old[ask]), old[ask], found)
    united[shapely.area(united) > ALL.area - SMALLEST] = ALL
    return united


def _same(a: Shapes, b: Shapes) -> NDArray[np.bool_]:
    return np.array([x is y for x, y in zip(a, b, strict=True)], dtype=bool)


def _are_alike(a: Shapes, b: Shapes) -> NDArray[np.bool_]:
    """Whether shapes of which one lies in the other differ by rounding only, shape (k,)."""
    return np.asarray(np.abs(areas(a) - areas(b)) <= SMALLEST)


def skin_of(patches: Patches, table: PaintTable, chosen: Collection[int]) -> PaintTable:
    """The paint of some patches alone; `table` is the one they were found in, and its pieces stay what they are."""
    parts = patches.parts
    own = np.isin(patches.patch, list(chosen))
    count = len(table.state)
    mine, whole = np.bincount(parts.triangle[own], minlength=count), np.bincount(parts.triangle, minlength=count)
    ids = np.flatnonzero(mine)
    pieces = table.pieces(ids)
    for k in np.flatnonzero(mine[ids] < whole[ids]).tolist():
        # Another patch can have a corner of the same triangle.
        some = parts.shape[own & (parts.triangle == ids[k])]
        pieces[k] = some[0] if len(some) == 1 else shapely.MultiPolygon(list(some))
    return table.cleared().with_pieces(ids, pieces)
