"""Everything nearer than so much to a seed on the skin of a region, like a drop that spreads.

How far the skin is from the seed is taken as linear over each triangle. Then what the drop covers of a triangle, or of
paint on it, is a closed form of how far the drop has come.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.region_skin import RegionSkin
from bsa_calc.body.shapes import SMALLEST, Shapes, overlay, polygons_only, repaired
from bsa_calc.body.views import on_edges
from bsa_calc.paint.pieces import ALL, UNIT

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

#: Cells smaller than this, in unit frames, are left to their neighbours.
_NO_CELL = 1e-12


@dataclass(frozen=True, eq=False)
class Drop:
    """Cells over which the distance from the seed is linear: triangles, or three in the one that the seed lies in.

    Attributes
    ----------
    owner : ndarray of int, shape (c,), the triangle of each cell, along the region's own; ascending
    corners : ndarray, shape (c, 3, 2), in unit frames, counter-clockwise
    far : ndarray, shape (c, 3), mm from the seed, of the corners
    """

    owner: Ints
    corners: Floats
    far: Floats

    def covered(self, reach: float) -> Floats:
        """The share of its triangle that each cell has within reach, shape (c,)."""
        near, middle, most = self._levels
        with np.errstate(invalid="ignore", divide="ignore"):
            little = (reach - near) ** 2 / ((middle - near) * (most - near))
            much = 1 - (most - reach) ** 2 / ((most - middle) * (most - near))
        share = np.select([reach <= near, reach >= most, reach < middle], [0.0, 1.0, little], much)
        return np.asarray(share * 2 * self.areas)

    @cached_property
    def _levels(self) -> Floats:
        """The distances of the corners, ascending, shape (3, c)."""
        return np.ascontiguousarray(np.sort(self.far, axis=1).T)

    @cached_property
    def areas(self) -> Floats:
        """Area of each cell in its unit frame, shape (c,)."""
        (a, b), (c, d) = (self.corners[:, 1] - self.corners[:, 0]).T, (self.corners[:, 2] - self.corners[:, 0]).T
        return np.asarray((a * d - b * c) / 2)

    def slopes(self) -> tuple[Floats, Floats]:
        """The gradient of the distance in the unit frame, shape (c, 2), and its value at (0, 0), shape (c,)."""
        edges = self.corners[:, 1:] - self.corners[:, :1]
        slope = np.asarray(np.linalg.solve(edges, (self.far[:, 1:] - self.far[:, :1])[..., None])[..., 0], dtype=float)
        return slope, self.far[:, 0] - (slope * self.corners[:, 0]).sum(1)

    def shapes(self, reach: float) -> tuple[Ints, Shapes]:
        """Triangles that are partly within reach, ascending, and what of them is; None for next to nothing."""
        low, high = np.full(self._triangles(), np.inf), np.zeros(self._triangles())
        np.minimum.at(low, self.owner, self.far.min(1))
        np.maximum.at(high, self.owner, self.far.max(1))
        partly = np.flatnonzero((low < reach) & (high > reach))
        cells = np.flatnonzero(np.isin(self.owner, partly) & (self.far.min(1) < reach))
        pieces = polygons_only(repaired(_cut(self.corners[cells], self.far[cells], reach)))
        return partly, _joined(partly, self.owner[cells], pieces)

    def within(self, reach: float) -> Ints:
        """Triangles that are wholly within reach, ascending."""
        high = np.zeros(self._triangles())
        np.maximum.at(high, self.owner, self.far.max(1))
        return np.flatnonzero(high <= reach)

    def _triangles(self) -> int:
        return int(self.owner[-1]) + 1


def drop_from_corner(skin: RegionSkin, far: Floats) -> Drop:
    """The drop from a corner of the mesh, by the distances of all corners, shape (v,), mm."""
    count = len(skin.triangles)
    return Drop(np.arange(count), np.tile(UNIT, (count, 1, 1)), far[skin.corners])


def drop_from_point(skin: RegionSkin, triangle: int, unit: Floats) -> Drop:
    """The drop from a place, shape (2,), in the unit frame of a triangle, which counts along the region's own."""
    seed = on_edges(unit[None])[0]
    frame = skin.points[skin.corners[triangle]]
    place = frame[0] + seed @ (frame[1:] - frame[0])
    straight = np.linalg.norm(frame - place, axis=1)
    far = skin.distances(skin.corners[triangle], straight)
    # The triangle itself falls into three cells that meet at the seed.
    corners = np.array([[seed, UNIT[k], UNIT[(k + 1) % 3]] for k in range(3)])
    values = np.array([[0.0, straight[k], straight[(k + 1) % 3]] for k in range(3)])
    whole = drop_from_corner(skin, far)
    owner = np.concatenate([np.delete(whole.owner, triangle), np.full(3, triangle)])
    order = np.argsort(owner, kind="stable")
    drop = Drop(
        owner[order],
        np.concatenate([np.delete(whole.corners, triangle, 0), corners])[order],
        np.concatenate([np.delete(whole.far, triangle, 0), values])[order],
    )
    some = drop.areas > _NO_CELL
    return Drop(drop.owner[some], drop.corners[some], drop.far[some])


def _cut(corners: Floats, far: Floats, reach: float) -> Shapes:
    """What of some cells is within reach; at least one corner of each is. Shape (k,)."""
    order = np.argsort(far, axis=1)
    far = np.take_along_axis(far, order, 1)
    corners = np.take_along_axis(corners, order[..., None], 1)

    def crossing(near: int, beyond: int) -> Floats:
        along = (reach - far[:, near]) / (far[:, beyond] - far[:, near])
        return np.asarray(corners[:, near] + along[:, None] * (corners[:, beyond] - corners[:, near]))

    a, b, c = np.moveaxis(corners, 1, 0)
    with np.errstate(invalid="ignore", divide="ignore"):
        to_b, to_c, b_to_c = crossing(0, 1), crossing(0, 2), crossing(1, 2)
    two, all_three = far[:, 1] < reach, far[:, 2] <= reach
    # Always four corners: a triangle has one of them twice.
    second, third = np.where(two[:, None], b, to_b), np.where(two[:, None], b_to_c, to_c)
    rings = np.stack([a, second, np.where(all_three[:, None], c, third), np.where(all_three[:, None], c, to_c)], 1)
    return np.asarray(shapely.polygons(on_edges(rings.reshape(-1, 2)).reshape(-1, 4, 2)))


def _joined(triangles: Ints, owner: Ints, pieces: Shapes) -> Shapes:
    """The pieces of each triangle as one shape; None where there is none. `triangles` and `owner` ascend."""
    shapes = np.full(len(triangles), None, dtype=object)
    first, last = np.searchsorted(owner, triangles, "left"), np.searchsorted(owner, triangles, "right")
    single = np.flatnonzero(last - first == 1)
    shapes[single] = pieces[first[single]]
    for k in np.flatnonzero(last - first > 1).tolist():
        shapes[k] = shapely.union_all(pieces[first[k] : last[k]])
    return polygons_only(shapes)


@dataclass(frozen=True, eq=False)
class PaintOnCells:
    """Paint on partly painted triangles, as the edges round it on each cell of a drop.

    Attributes
    ----------
    owner : ndarray of int, shape (e,), the triangle of each edge
    start, end : ndarray, shape (e, 2): across the slope of its cell, and along it
    grade : ndarray, shape (e,), mm that the distance grows by along the slope, in units of the frame
    level : ndarray, shape (e,), mm, the distance at 0 along the slope
    """

    owner: Ints
    start: Floats
    end: Floats
    grade: Floats
    level: Floats

    def covered(self, reach: float) -> Floats:
        """What each edge adds to the share of its triangle that is painted and within reach, shape (e,)."""
        limit = (reach - self.level) / self.grade
        (x, y), (x_end, y_end) = self.start.T, self.end.T
        low, high = np.minimum(y, limit), np.minimum(y_end, limit)
        with np.errstate(invalid="ignore", divide="ignore"):
            lean = np.where(y == y_end, 0.0, (x_end - x) / (y_end - y))
        # Green's theorem; the side on which the drop ends runs along one level and adds nothing.
        return np.asarray((2 * x + lean * (low + high - 2 * y)) * (high - low))


def paint_on_cells(drop: Drop, pieces: Shapes) -> PaintOnCells:
    """The paint of partly painted triangles; `pieces` has shape (t,), None or `ALL` elsewhere."""
    partial = np.array([p is not None and p is not ALL for p in pieces], dtype=bool)
    cells = np.flatnonzero(partial[drop.owner])
    shapes = pieces[drop.owner[cells]]
    shared = np.bincount(drop.owner, minlength=len(pieces))[drop.owner[cells]] > 1
    if shared.any():
        shapes[shared] = overlay(shapely.intersection, shapes[shared], shapely.polygons(drop.corners[cells[shared]]))
    # None has no parts.
    polygons, cell = shapely.get_parts(shapely.orient_polygons(shapes), return_index=True)
    rings, polygon = shapely.get_rings(polygons, return_index=True)
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    inside = ring[:-1] == ring[1:]
    at = cells[cell[polygon[ring[:-1][inside]]]]
    slope, level = drop.slopes()
    grade = np.maximum(np.linalg.norm(slope, axis=1), _NO_CELL)
    up = slope / grade[:, None]
    across = np.column_stack([up[:, 1], -up[:, 0]])
    frame = np.stack([across, up], 1)[at]
    start, end = ((frame @ points[..., None])[..., 0] for points in (xy[:-1][inside], xy[1:][inside]))
    return PaintOnCells(drop.owner[at], start, end, grade[at], level[at])


def painted_too(old: Shapes, added: Shapes) -> Shapes:
    """Paint with more paint put on it, `ALL` where that is the whole triangle; shape (k,)."""
    together = overlay(shapely.union, old, added)
    return _clean(np.where(shapely.is_missing(old), added, together))


def painted_within(old: Shapes, kept: Shapes) -> Shapes:
    """Paint of which only some is kept; shape (k,)."""
    return _clean(overlay(shapely.intersection, old, kept))


def _clean(shapes: Shapes) -> Shapes:
    """Shapes whose corners lie on the edges they are nearest to; whole triangles as `ALL`."""
    some = np.flatnonzero(~shapely.is_missing(shapes))
    snapped = shapes[some]
    shapely.set_coordinates(snapped, on_edges(shapely.get_coordinates(snapped)))
    shapes[some] = polygons_only(repaired(snapped))
    shapes[shapely.area(shapes) > ALL.area - SMALLEST] = ALL
    return shapes
