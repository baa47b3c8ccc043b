"""Outlines of patches in a view, for paper and for vector pictures: few points, no seams between triangles.

On the screen every triangle's piece is filled on its own. On paper that would show hairlines and make large files, so
edges that two pieces share are taken away here; what is left are the outlines. No union is needed, and none is used:
over pieces of thousands of triangles it is slow and can fail.
"""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.shapes import Shapes
from bsa_calc.body.surface import Floats, Ints
from bsa_calc.body.views import View
from bsa_calc.paint.patches import Patches

#: Steps of the grid that corners are put on, mm: pieces that meet then have the same corners.
_GRID_MM = 0.02
#: An outline may leave its points by so much, mm; on paper a body is a tenth of its size.
_SIMPLER_MM = 0.25
#: A ring round less than this is not drawn.
_SMALLEST_MM2 = 0.5
#: Cells of the grid in a row and left of its origin: more than any view has.
_ROW, _OFFSET = 2**24, 2**23


def patch_outlines(patches: Patches, view: View) -> dict[int, list[Floats]]:
    """For each patch that a view shows its closed rings, to be filled odd-even; each of shape (k, 2), mm."""
    parts, patch = patches.parts, patches.patch
    at = view.places(parts.triangle)
    shown = np.flatnonzero(at >= 0)
    if not len(shown):
        return {}
    shapes = view.shapes_from_unit(parts.shape[shown], at[shown])
    seen = np.flatnonzero(~shapely.is_missing(shapes))
    owner = patch[shown][seen]
    found = {}
    for k in np.unique(owner).tolist():
        rings = outline_rings(shapes[seen][owner == k])
        if rings:
            found[k] = rings
    return found


def outline_rings(pieces: Shapes) -> list[Floats]:
    """Closed rings round pieces that lie side by side, without the edges that two of them share.

    Examples
    --------
    >>> left, right = shapely.box(0, 0, 10, 10), shapely.box(10, 0, 20, 10)
    >>> [ring.tolist() for ring in outline_rings(np.array([left, right]))]
    [[[0.0, 10.0], [0.0, 0.0], [20.0, 0.0], [20.0, 10.0], [0.0, 10.0]]]
    """
    rings = shapely.get_rings(shapely.orient_polygons(pieces))
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    cells = np.round(xy / _GRID_MM).astype(np.int64)
    # One number for each corner: quicker to sort than pairs.
    points, number = np.unique((cells[:, 0] + _OFFSET) * _ROW + cells[:, 1] + _OFFSET, return_inverse=True)
    number = number.reshape(-1)
    inside = ring[1:] == ring[:-1]
    start, end = number[:-1][inside], number[1:][inside]
    start, end = _unshared(start, end, len(points))
    places = np.column_stack([points // _ROW - _OFFSET, points % _ROW - _OFFSET]) * _GRID_MM
    return _simpler([places[chain] for chain in _chains(start, end)])


def _unshared(start: Ints, end: Ints, count: int) -> tuple[Ints, Ints]:
    """Edges that no other one runs along the other way."""
    real = start != end
    start, end = start[real], end[real]
    low, high = np.minimum(start, end), np.maximum(start, end)
    edge, place = np.unique(low * count + high, return_inverse=True)
    # Edges there and back cancel; what is left of each runs one way.
    net = np.bincount(place.reshape(-1), np.where(start < end, 1, -1), len(edge)).astype(np.int64)
    times = np.abs(net)
    a, b = edge // count, edge % count
    start, end = np.where(net > 0, a, b), np.where(net > 0, b, a)
    return np.repeat(start, times), np.repeat(end, times)


def _chains(start: Ints, end: Ints) -> list[Ints]:
    """Edges in closed rings; as many lead to each point as from it."""
    onward: dict[int, list[int]] = {}
    for a, b in zip(start.tolist(), end.tolist(), strict=True):
        onward.setdefault(a, []).append(b)
    chains = []
    while onward:
        first = next(iter(onward))
        chain = [first]
        here = first
        while True:
            ways = onward[here]
            there = ways.pop()
            if not ways:
                del onward[here]
            chain.append(there)
            here = there
            if here == first:
                break
        chains.append(np.array(chain))
    return chains


def _simpler(rings: list[Floats]) -> list[Floats]:
    whole = [ring for ring in rings if len(ring) >= 4]
    if not whole:
        return []
    sizes: NDArray[np.int64] = np.array([len(ring) for ring in whole])
    lines = shapely.linestrings(np.concatenate(whole), indices=np.repeat(np.arange(len(whole)), sizes))
    simple = shapely.simplify(lines, _SIMPLER_MM, preserve_topology=False)
    # A small patch stays as it is; what is smaller still is a sliver that nobody can see on paper.
    small = shapely.get_num_coordinates(simple) < 4
    tiny = [xy for xy in map(shapely.get_coordinates, lines[small]) if shapely.Polygon(xy).area >= _SMALLEST_MM2]
    return [*map(shapely.get_coordinates, simple[~small]), *tiny]
