"""Outlines drawn round an area."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import shapely
from numpy.typing import NDArray

#: An outline that encloses less is a slip of the hand, mm².
_SMALLEST_MM2 = 1e-6
#: Crossings of an outline with itself lie on a grid of this width, mm.
_GRID_MM = 1e-9
#: Pairs of sides that are looked for in one go, about: a single side can have all others near it.
_PAIRS_AT_A_TIME = 50_000
#: Two sides whose boxes meet make as much work as so many corners, and more where they cross.
_NEAR, _CROSSING = 4, 100


def outline_shape(points: NDArray[np.float64]) -> shapely.Geometry | None:
    """The area inside an outline that may cross itself, None if it encloses nothing.

    Everything the outline goes round counts (non-zero winding, as Qt's ``WindingFill`` shows it).

    Parameters
    ----------
    points : ndarray, shape (n, 2), mm; closed or not

    Examples
    --------
    >>> import numpy as np
    >>> bow_tie = np.array([[0, 0], [10, 10], [10, 0], [0, 10]], float)
    >>> outline_shape(bow_tie).area
    50.0
    >>> outline_shape(bow_tie[:2]) is None
    True
    """
    return joined(outline_parts(points))


def outline_parts(points: NDArray[np.float64]) -> list[shapely.Polygon]:
    """The same as polygons that may lie side by side."""
    if len(points) < 3:
        return []
    ring = shapely.Polygon(points)
    found = [ring] if shapely.is_valid(ring) else _faces_gone_round(points, ring)
    return [p for p in found if p.geom_type == "Polygon" and p.area > _SMALLEST_MM2]


def _faces_gone_round(points: NDArray[np.float64], ring: shapely.Polygon) -> list[shapely.Polygon]:
    """The faces between the lines of an outline that it goes round.

    Not by `make_valid`: where an outline runs three times along the same line, or nearly, that drops what it encloses.
    On a grid, crossings are found whatever lies on whatever; without one GEOS gives up on lines that nearly lie on each
    other.
    """
    lines = shapely.union_all([ring.exterior], grid_size=_GRID_MM)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(lines)))
    inside = shapely.get_coordinates(shapely.point_on_surface(faces))
    return list(shapely.get_parts(shapely.union_all(faces[winding(points, inside) != 0])))


def winding(points: NDArray[np.float64], places: NDArray[np.float64]) -> NDArray[np.int64]:
    """How often an outline goes round places: signed crossings of a ray to the right of each; shape (k,).

    Parameters
    ----------
    points : ndarray, shape (n, 2), mm
    places : ndarray, shape (k, 2), mm, none of them on the outline

    Examples
    --------
    >>> import numpy as np
    >>> square = np.array([[0, 0], [10, 0], [10, 10], [0, 10]], float)
    >>> winding(square, np.array([[5, 5], [15, 5]], float)).tolist()
    [1, 0]
    """
    after = np.roll(points, -1, axis=0)
    tree = shapely.STRtree(shapely.linestrings(np.stack([points, after], axis=1)))
    ends = np.column_stack([np.full(len(places), points[:, 0].max() + 1), places[:, 1]])
    place, side = tree.query(shapely.linestrings(np.stack([places, ends], axis=1)))
    (x0, y0), (x1, y1), (x, y) = points[side].T, after[side].T, places[place].T
    left = (x1 - x0) * (y - y0) - (x - x0) * (y1 - y0)
    up, down = (y0 <= y) & (y1 > y) & (left > 0), (y0 > y) & (y1 <= y) & (left < 0)
    return np.bincount(place, up, len(places)).astype(np.int64) - np.bincount(place, down, len(places)).astype(np.int64)


def joined(parts: list[shapely.Polygon]) -> shapely.Geometry | None:
    """Polygons of an outline as one shape, None for none."""
    if not parts:
        return None
    several = shapely.MultiPolygon(parts)
    # An outline that runs twice along the same line can leave parts side by side.
    whole: shapely.Geometry = several if several.is_valid else shapely.union_all(parts)
    return parts[0] if len(parts) == 1 else whole


def outline_corners(points: NDArray[np.float64]) -> Iterator[int]:
    """The work that `outline_shape` makes, in corners of polygons, found bit by bit: of what is yielded it is the sum.

    Parameters
    ----------
    points : ndarray, shape (n, 2), mm

    Examples
    --------
    >>> import numpy as np
    >>> sum(outline_corners(np.array([[0, 0], [10, 0], [10, 10], [0, 10]], float)))
    48
    """
    sides = shapely.linestrings(np.stack([points, np.roll(points, -1, axis=0)], axis=1))
    tree = shapely.STRtree(sides)
    k, step = 0, 1
    while k < len(sides):
        one, other = tree.query(sides[k : k + step])
        yield _NEAR * len(one)
        yield _CROSSING * int(shapely.crosses(sides[k + one], sides[other]).sum())
        k, step = k + step, 2 * step if len(one) < _PAIRS_AT_A_TIME else max(1, step // 2)
