"""How much skin a star-shaped outline covers, at any size.

Seen from the outline's middle, an edge of a piece of skin spans a slender triangle. Cut along the rays through the
outline's corners, each part of it meets one side of the outline only, and what of it lies inside is a closed form of
the size. Over the edges of a piece, added with their sense, everything but the piece cancels out. So the covered area
is a plain sum, exact, with its derivative, and needs no overlay.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.views import View

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Star:
    """An outline that is seen whole from its middle, the origin.

    Attributes
    ----------
    corners : ndarray, shape (k, 2), counter-clockwise, at size 1
    """

    corners: Floats

    @cached_property
    def area(self) -> float:
        """Area at size 1."""
        return float(_cross(self.corners, np.roll(self.corners, -1, 0)).sum() / 2)

    @cached_property
    def rays(self) -> Floats:
        """Angles of the corners, ascending, three times round, so that an angle of one turn finds both neighbours."""
        x, y = self.corners.T
        angles = np.unwrap(np.arctan2(y, x))
        turn = 2 * np.pi
        first = angles - turn * np.floor((angles[0] + np.pi) / turn)
        return np.concatenate([first - turn, first, first + turn])

    @cached_property
    def gauge(self) -> Floats:
        """Per side the row that takes a point in its sector to the size at which the side reaches it, shape (k, 2)."""
        a, b = self.corners, np.roll(self.corners, -1, 0)
        return np.stack([b[:, 1] - a[:, 1], a[:, 0] - b[:, 0]], 1) / _cross(a, b)[:, None]


def _cross(a: Floats, b: Floats) -> Floats:
    return np.asarray(a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0])


@dataclass(frozen=True, eq=False)
class _Net:
    """The edges round the seen parts of a view's triangles; one for both sides where two parts share it.

    Attributes
    ----------
    points : ndarray, shape (p, 2), mm
    start, end : ndarray of int, shape (e,), along `points`
    left, right : ndarray of int, shape (e,), the parts beside each edge, -1 for none
    boxes : ndarray, shape (m, 4), bounds of each part, mm
    """

    points: Floats
    start: Ints
    end: Ints
    left: Ints
    right: Ints
    boxes: Floats


def prepare(view: View) -> None:
    """Find what every star on a view asks for: a twentieth of a second that nobody need wait for."""
    _net(view)


@cache
def _net(view: View) -> _Net:
    """The edges of a view, found once."""
    polygons, part = shapely.get_parts(shapely.orient_polygons(view.parts), return_index=True)
    rings, polygon = shapely.get_rings(polygons, return_index=True)
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    points, at = np.unique(xy, axis=0, return_inverse=True)
    inside = ring[:-1] == ring[1:]
    a, b = at.ravel()[:-1][inside], at.ravel()[1:][inside]
    owner = part[polygon[ring[:-1][inside]]]
    # The same two points the other way round are the other side of an edge.
    key = np.minimum(a, b) * len(points) + np.maximum(a, b)
    order = np.lexsort((a > b, key))
    a, b, key, owner = a[order], b[order], key[order], owner[order]
    pair = np.flatnonzero((key[:-1] == key[1:]) & (a[:-1] == b[1:]))
    right = np.full(len(a), -1)
    right[pair] = owner[pair + 1]
    single = np.setdiff1d(np.arange(len(a)), pair + 1)
    return _Net(points, a[single], b[single], owner[single], right[single], shapely.bounds(view.parts))


class SkinUnder:
    """The skin seen in a view under a star that is laid there, up to a largest size.

    Parameters
    ----------
    star : Star
    view : View
    place : ndarray, shape (2,), mm in the view, of the star's middle
    turn : ndarray, shape (2, 2), takes directions of the star to the view: a rotation, or one with a mirror
    largest : float, the largest size that will be asked for

    Attributes
    ----------
    near : ndarray of bool, shape (m,), the parts of the view of which some may be covered
    """

    def __init__(self, star: Star, view: View, place: Floats, turn: Floats, largest: float) -> None:
        net = _net(view)
        corners = place + largest * star.corners @ turn.T
        low, high = corners.min(0), corners.max(0)
        boxes = net.boxes.T
        self.near = (boxes[0] <= high[0]) & (boxes[1] <= high[1]) & (boxes[2] >= low[0]) & (boxes[3] >= low[1])
        self._star, self._net, self._place, self._turn = star, net, place, turn

    @cached_property
    def _pieces(self) -> _Pieces:
        star, net = self._star, self._net
        near = np.append(self.near, False)  # the last entry stands for no part
        edge = np.flatnonzero(near[net.left] | near[net.right])
        used = np.zeros(len(net.points), bool)
        used[net.start[edge]] = used[net.end[edge]] = True
        number = np.cumsum(used) - 1
        # In the star's own directions. What a mirror turns round is put right by the sign of the area.
        points = (net.points[used] - self._place) @ self._turn
        return _cut(star, points, edge, number[net.start[edge]], number[net.end[edge]], np.linalg.det(self._turn))

    def worth(self, density: Floats) -> Floats:
        """What to ask `covered` with.

        Parameters
        ----------
        density : ndarray, shape (m,), per mm² of each part of the view
        """
        pieces, net = self._pieces, self._net
        beside = np.append(np.where(self.near, density, 0.0), 0.0)
        return np.asarray(pieces.area * (beside[net.left] - beside[net.right])[pieces.edge])

    def covered(self, worth: Floats, size: float) -> tuple[float, float]:
        """What the star covers at a size, and how fast that grows with the size."""
        share, slope = self._pieces.inside(size)
        # Not by @: on some machines that wakes threads, which takes far longer than the sum.
        return float((worth * share).sum()), float((worth * slope).sum())


@dataclass(frozen=True, eq=False)
class _Pieces:
    """Edges cut along the rays of a star, so that each piece meets one side of the star only.

    Attributes
    ----------
    edge : ndarray of int, shape (k,), the edge each is of
    area : ndarray, shape (k,), mm², between the piece and the middle, positive where the middle is to its left
    near, far : ndarray, shape (k,), sizes at which the star reaches the piece and has all of it
    """

    edge: Ints
    area: Floats
    near: Floats
    far: Floats

    def inside(self, size: float) -> tuple[Floats, Floats]:
        """The share of each area that lies inside the star, and how fast it grows with the size."""
        near, far = self.near, self.far
        share, slope = np.ones(len(near)), np.zeros(len(near))
        at = np.flatnonzero(near >= size)
        slope[at] = 2 * size / (near[at] * far[at])
        share[at] = slope[at] * size / 2
        at = np.flatnonzero((near < size) & (size < far))
        slope[at] = 2 * (far[at] - size) / (far[at] * (far[at] - near[at]))
        share[at] = (size - near[at]) / (far[at] - near[at]) + slope[at] * size / 2
        return share, slope


def _cut(star: Star, points: Floats, edge: Ints, start: Ints, end: Ints, sense: float) -> _Pieces:
    """Cut edges, given by places in `points` about the middle, along the rays of a star."""
    angle = np.arctan2(points[:, 1], points[:, 0])
    sector = np.searchsorted(star.rays, angle, "right") - 1
    size = (star.gauge[sector % len(star.corners)] * points).sum(1)
    area = _cross(points[start], points[end]) * (sense / 2)
    # Counter-clockwise all; what points at the middle may seem to go the wrong way round, and spans nothing.
    turned = (area < 0) != (sense < 0)
    start, end = np.where(turned, end, start), np.where(turned, start, end)
    wraps = angle[end] < angle[start]
    spans = (angle[end] - angle[start] + 2 * np.pi * wraps) < np.pi + 1e-6
    more = sector[end] + wraps * len(star.corners) - sector[start]
    one, many = np.flatnonzero(spans & (more == 0)), np.flatnonzero(spans & (more > 0))
    a, b = size[start[one]], size[end[one]]
    whole = _Pieces(edge[one], area[one], np.minimum(a, b), np.maximum(a, b))
    split = _cut_many(star, points[start[many]], points[end[many]], sector[start[many]], more[many])
    signed = split.area * np.sign(area[many])[split.edge]
    return _Pieces(
        np.concatenate([whole.edge, edge[many][split.edge]]),
        np.concatenate([whole.area, signed]),
        np.concatenate([whole.near, split.near]),
        np.concatenate([whole.far, split.far]),
    )


def _cut_many(star: Star, start: Floats, end: Floats, first: Ints, more: Ints) -> _Pieces:
    """Cut edges that go counter-clockwise through `more` sectors after the `first`; `edge` counts along `start`."""
    count = more + 1
    edge = np.repeat(np.arange(len(start)), count)
    step = np.arange(len(edge)) - np.repeat(np.cumsum(count) - count, count)
    sector = (first[edge] + step) % len(star.corners)
    begin, along, ray = start[edge], (end - start)[edge], star.corners[sector]
    cut = np.flatnonzero(step > 0)
    begin[cut] += (_cross(begin[cut], ray[cut]) / _cross(ray[cut], along[cut]))[:, None] * along[cut]
    finish = np.where((step == more[edge])[:, None], end[edge], np.roll(begin, -1, 0))
    a, b = (star.gauge[sector] * begin).sum(1), (star.gauge[sector] * finish).sum(1)
    return _Pieces(edge, _cross(begin, finish) / 2, np.minimum(a, b), np.maximum(a, b))
