"""Outlines drawn round an area."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

#: An outline that encloses less is a slip of the hand, mm².
_SMALLEST_MM2 = 1e-6


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
    if len(points) < 3:
        return None
    shape = shapely.make_valid(shapely.Polygon(points), method="structure", keep_collapsed=False)
    parts = [p for p in shapely.get_parts(shape) if p.geom_type == "Polygon" and p.area > _SMALLEST_MM2]
    if not parts:
        return None
    several = shapely.MultiPolygon(parts)
    # An outline that runs twice along the same line can leave parts side by side.
    whole: shapely.Geometry = several if several.is_valid else shapely.union_all(parts)
    return parts[0] if len(parts) == 1 else whole
