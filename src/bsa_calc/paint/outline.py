"""Outlines drawn round an area."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import shapely
from numpy.typing import NDArray

#: An outline that encloses less is a slip of the hand, mm².
_SMALLEST_MM2 = 1e-6
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
    shape = shapely.make_valid(shapely.Polygon(points), method="structure", keep_collapsed=False)
    return [p for p in shapely.get_parts(shape) if p.geom_type == "Polygon" and p.area > _SMALLEST_MM2]


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
