"""The skin of one region: which regions border on it, and how far it is from one place to another along it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.surface import Floats, Ints, load_body, surface
from bsa_calc.body.views import load_view, view_ids

#: A shorter way than this much, mm, is not worth following on.
_SHORTER = 1e-6
#: Triangles flatter than this, as the square of a sine, are crossed along their edges only.
_FLAT = 1e-9
#: Triangles are grown by this before they are united, mm: their rounded corners would leave slits.
_GROW_MM = 0.05
#: How exactly the middle of a region is looked for, mm.
_MIDDLE_MM = 0.5
#: Of a region that one goes to a view shows more than this share, and it lies no more than so far aside of the way.
_LEAST_SHOWN, _ASIDE = 0.1, 1.0


@cache
def region_neighbours(region: int) -> tuple[int, ...]:
    """The regions that share an edge with a region, ascending; both by their place in `regions()`."""
    known = surface()
    beside = known.neighbours[known.region == region]
    found = np.unique(known.region[beside[beside >= 0]])
    return tuple(int(k) for k in found if k != region)


@cache
def region_views(body_id: str, region: int) -> tuple[str, ...]:
    """The views that show a region well: the one that shows most of it first, then all that show half as much or more.

    Parameters
    ----------
    body_id : str
    region : int, its place in `regions()`
    """
    shown: dict[str, float] = {}
    for name in view_ids():
        view = load_view(body_id, name)
        own = surface().region[view.ids] == region
        shown[name] = float(shapely.area(view.parts[own]).sum())
    best = max(shown.values())
    return tuple(sorted((name for name in shown if 2 * shown[name] >= best), key=lambda name: -shown[name]))


def region_outline(body_id: str, view_id: str, region: int) -> shapely.Geometry | None:
    """What a view shows of a region, mm, in one piece where it hangs together; None where it shows nothing."""
    view = load_view(body_id, view_id)
    own = np.flatnonzero(surface().region[view.ids] == region)
    if not len(own):
        return None
    grown = shapely.buffer(view.parts[own], _GROW_MM, quad_segs=1, join_style="mitre")
    outline: shapely.Geometry = shapely.union_all(grown)
    return outline


def region_middle(body_id: str, view_id: str, region: int) -> Floats | None:
    """The place of a view, mm, shape (2,), that lies deepest in a region; None where the view does not show it."""
    outline = region_outline(body_id, view_id, region)
    if outline is None:
        return None
    largest = max(shapely.get_parts(outline), key=lambda part: float(part.area))
    return np.asarray(shapely.get_coordinates(shapely.maximum_inscribed_circle(largest, tolerance=_MIDDLE_MM))[0])


def region_towards(body_id: str, view_id: str, place: Floats, way: Floats, but: int = -1) -> int | None:
    """The region that one comes to from a place of a view, going one way; None where there is none that way.

    Parameters
    ----------
    body_id, view_id : str
    place : ndarray, shape (2,), mm
    way : ndarray, shape (2,), of length 1: x to the picture's right, y up
    but : int, the region to go on from
    """
    view = load_view(body_id, view_id)
    region, size = surface().region[view.ids], shapely.area(view.parts)
    middles = shapely.get_coordinates(shapely.centroid(view.parts))
    shown = np.bincount(region, size)
    with np.errstate(invalid="ignore", divide="ignore"):
        there = np.stack([np.bincount(region, size * middles[:, k]) / shown for k in range(2)], 1) - place
    along, across = there @ way, np.abs(there @ np.array([-way[1], way[0]]))
    skin = np.bincount(surface().region, load_body(body_id).area_mm2)[: len(shown)]
    fits = (shown > _LEAST_SHOWN * skin) & (along > 0) & (across <= _ASIDE * along) & (np.arange(len(shown)) != but)
    cost = np.where(fits, along + 2 * across, np.inf)
    return int(cost.argmin()) if fits.any() else None


@dataclass(frozen=True, eq=False)
class RegionSkin:
    """The triangles of a region as a mesh of their own, and the ways over them.

    Attributes
    ----------
    triangles : ndarray of int, shape (t,), ascending
    corners : ndarray of int, shape (t, 3), numbers of the triangles' corners
    points : ndarray, shape (v, 3), mm, of the corners, on the body at rest
    border : ndarray of bool, shape (v,), corners where the region or the skin ends
    """

    triangles: Ints
    corners: Ints
    points: Floats
    border: NDArray[np.bool_]
    _steps: _Steps

    def distances(self, start: Ints, values: Floats) -> Floats:
        """How far each corner is from some corners along the skin of the region.

        A front moves straight over each triangle; where that is no way, along its edges. So every corner but the ones
        to start from has a nearer one beside it, and all that is nearer than so many mm hangs together.

        Parameters
        ----------
        start : ndarray of int, shape (k,), corners
        values : ndarray, shape (k,), mm, how far they are themselves

        Returns
        -------
        ndarray, shape (v,), mm; infinite everywhere if there is nothing to start from
        """
        far = np.full(len(self.points), np.inf)
        far[start] = values
        waiting = np.zeros(len(far), bool)
        waiting[start] = True
        while waiting.any():
            at = np.flatnonzero(waiting)
            # The nearest first: what lies far ahead would be reached again and again, each time a little sooner.
            moved = at[far[at] <= far[at].min() + self._steps.stride]
            waiting[moved] = False
            step = self._steps.from_corners(moved)
            reached, new = self._steps.corner[step], self._steps.lengths(step, far)
            nearer = new < far[reached] - _SHORTER
            np.minimum.at(far, reached[nearer], new[nearer])
            waiting[reached[nearer]] = True
        return far

    def around(self, corner: int) -> tuple[Ints, Floats]:
        """A corner and those beside it, with their distances from it along the edges: what `distances` starts with."""
        beside = np.unique(self.corners[(self.corners == corner).any(1)])
        return beside, np.asarray(np.linalg.norm(self.points[beside] - self.points[corner], axis=1))


@dataclass(frozen=True, eq=False)
class _Steps:
    """Steps over triangles: to a corner from the two others.

    Attributes
    ----------
    corner, one, other : ndarray of int, shape (s,)
    to_one, to_other : ndarray, shape (s,), mm, lengths of the edges
    inverse : ndarray, shape (s, 3), of the edges' matrix of products: first, mixed, second; 0 for flat triangles
    first, order : which steps start at a corner: `order[first[c] : first[c + 1]]`
    stride : float, mm, two edges of the usual length
    """

    corner: Ints
    one: Ints
    other: Ints
    to_one: Floats
    to_other: Floats
    inverse: Floats
    first: Ints
    order: Ints
    stride: float

    def from_corners(self, corners: Ints) -> Ints:
        """The steps that start at some corners."""
        count = self.first[corners + 1] - self.first[corners]
        ends = np.cumsum(count)
        return np.asarray(self.order[np.arange(ends[-1]) + np.repeat(self.first[corners] - ends + count, count)])

    def lengths(self, step: Ints, far: Floats) -> Floats:
        """How far the corners of some steps are by these steps.

        A plane front that passes two corners at the given times passes the third at d, where
        (D - d 1)ᵀ Q (D - d 1) = 1 with the inverse Q of the edges' products; it must come from between the edges
        (Kimmel and Sethian 1998).
        """
        one, other = far[self.one[step]], far[self.other[step]]
        edges = np.minimum(one + self.to_one[step], other + self.to_other[step])
        some = np.flatnonzero(np.isfinite(one) & np.isfinite(other))
        a, b, (q, m, r) = one[some], other[some], self.inverse[step[some]].T
        square, linear = q + 2 * m + r, (q + m) * a + (m + r) * b
        under = linear**2 - square * (q * a * a + 2 * m * a * b + r * b * b - 1)
        with np.errstate(invalid="ignore", divide="ignore"):
            front = (linear + np.sqrt(under)) / square
            between = (q * (a - front) + m * (b - front) < 0) & (m * (a - front) + r * (b - front) < 0)
        edges[some] = np.where(between, np.minimum(front, edges[some]), edges[some])
        return np.asarray(edges)


@cache
def region_skin(body_id: str, region: int) -> RegionSkin:
    """The skin of a region, by its place in `regions()`, on a body; made once."""
    body = load_body(body_id)
    known = body.surface
    triangles = np.flatnonzero(known.region == region)
    numbers, corners = np.unique(known.triangles[triangles], return_inverse=True)
    corners = corners.reshape(-1, 3)
    beside = known.neighbours[triangles]
    ends = (beside < 0) | (known.region[beside] != region)
    border = np.zeros(len(numbers), bool)
    border[corners[ends]] = border[np.roll(corners, -1, 1)[ends]] = True
    points = body.vertices[numbers]
    return RegionSkin(triangles, corners, points, border, _steps(corners, points))


def _steps(corners: Ints, points: Floats) -> _Steps:
    corner, one, other = (np.roll(corners, -k, 1).ravel() for k in range(3))
    a, b = points[one] - points[corner], points[other] - points[corner]
    aa, ab, bb = (a * a).sum(1), (a * b).sum(1), (b * b).sum(1)
    area = aa * bb - ab * ab
    steep = area > _FLAT * aa * bb
    inverse = np.zeros((len(corner), 3))
    inverse[steep] = np.column_stack([bb, -ab, aa])[steep] / area[steep, None]
    start = np.concatenate([one, other])
    order = np.argsort(start, kind="stable")
    first = np.searchsorted(start[order], np.arange(len(points) + 1))
    stride = 2 * float(np.sqrt(aa).mean())
    return _Steps(corner, one, other, np.sqrt(aa), np.sqrt(bb), inverse, first, order % len(corner), stride)
