"""A share of a region that was given as a figure, painted as one compact area.

The area spreads from a seed along the skin, like a drop, until the share is exact. Paint that is there already stays;
where it is too much, it is cut down to such a drop. The right size is found without overlays, and only the triangles on
the rim are cut, once.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.region_skin import RegionSkin, region_skin
from bsa_calc.body.regions import regions
from bsa_calc.body.shapes import Shapes
from bsa_calc.body.surface import load_body, surface
from bsa_calc.body.weights import triangle_weights
from bsa_calc.errors import InputError, SaidError
from bsa_calc.paint.drawing import Drawing, no_paint
from bsa_calc.paint.drop import (
    Drop,
    drop_from_corner,
    drop_from_point,
    paint_on_cells,
    painted_too,
    painted_within,
)
from bsa_calc.paint.pieces import ALL, shares
from bsa_calc.paint.table import PaintTable

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

#: A share is right when no more than this part of the region is missing.
_EXACT_TO = 1e-12
#: The largest polygon that fits into a unit frame is looked for this finely.
_SEED_GRID = 0.01


def with_share(
    table: PaintTable, weights: Floats, region: int, percent: float, *, body_id: str = "adult-female"
) -> PaintTable:
    """The table with so much of a region painted.

    0 clears the region and 100 fills it. Otherwise paint is added round the deepest place of what is there, or of the
    bare region; or all is taken away but what lies round that place. Other regions stay as they are.

    Parameters
    ----------
    table : PaintTable
    weights : ndarray, shape (n,), percent of the body that each triangle counts
    region : int, place in `regions()`
    percent : float, of the region, 0 to 100; afterwards exact to 1e-9 of the region
    body_id : str, the body that ways along the skin are measured on

    Raises
    ------
    InputError
        if the percentage is not between 0 and 100.
    """
    if not 0 <= percent <= 100:
        raise InputError(f"{percent:g} % is no share of a region. Give a number from 0 to 100.")
    own = region_skin(body_id, region).triangles
    if percent in (0, 100):
        return table.filled(own, erase=percent == 0)
    worth = weights[own] / weights[own].sum()
    pieces = table.pieces(own)
    missing = percent / 100 - float(worth @ shares(pieces))
    if abs(missing) <= _EXACT_TO:
        return table
    drop = _drop(body_id, region, worth, pieces)
    reach = _reach(drop, worth, pieces, percent / 100, grow=missing > 0)
    changed, new = _grown(drop, pieces, reach) if missing > 0 else _cut_down(drop, pieces, reach)
    return table.with_pieces(own[changed], new)


def first_part(body_id: str, region: int, far: Floats, part: float) -> PaintTable:
    """A part of a region's skin by its area on a body: what comes first by a figure at each corner of the region.

    Parameters
    ----------
    body_id : str
    region : int, place in `regions()`
    far : ndarray, shape (v,), along `region_skin`, at least 0; taken as linear over each triangle
    part : float, 0 to 1, of the region
    """
    skin = region_skin(body_id, region)
    bare = no_paint()
    drop, pieces = drop_from_corner(skin, far), bare.pieces(skin.triangles)
    worth = triangle_weights(body_id)[skin.triangles]
    reach = _reach(drop, worth / worth.sum(), pieces, part, grow=True)
    changed, new = _grown(drop, pieces, reach)
    return bare.with_pieces(skin.triangles[changed], new)


def typed_weights(drawing: Drawing) -> Floats:
    """What typed shares are made and checked by, shape (n,): one table, whatever weights are in use.

    Absent skin counts nothing. A share is of one region, so only how its skin is spread matters: as on the drawn body.
    """
    return np.where(drawing.is_absent, 0.0, triangle_weights(drawing.body))


def with_typed_share(drawing: Drawing, region: int, percent: float) -> Drawing:
    """The drawing with so much of a region painted, kept as a typed share.

    Parameters
    ----------
    drawing : Drawing
    region : int, place in `regions()`
    percent : float, of what this person has of the region, 0 to 100

    Raises
    ------
    InputError
        if the percentage is not between 0 and 100, or this person has nothing of the region.
    """
    weights, own = typed_weights(drawing), surface().region == region
    if not weights[own].any():
        raise SaidError("absent", "This part is marked as absent: it takes no paint.")
    paint = with_share(drawing.paint, weights, region, percent, body_id=drawing.body)
    return drawing.with_entered(regions()[region].id, percent, paint)


def _drop(body_id: str, region: int, worth: Floats, pieces: Shapes) -> Drop:
    """Where to grow from, or what to shrink to."""
    whole = _are_whole(pieces)
    if whole.all() or shapely.is_missing(pieces).all():
        return _drop_on_bare_skin(body_id, region)
    skin = region_skin(body_id, region)
    outside = _shallow(body_id, region)
    outside[skin.corners[~whole]] = True
    depth = _depth(skin, outside)
    if depth.max() > 0:
        return drop_from_corner(skin, skin.distances(*skin.around(int(depth.argmax()))))
    largest = int(np.argmax(worth * shares(pieces)))
    return drop_from_point(skin, largest, _inner_point(pieces[largest]))


@cache
def _drop_on_bare_skin(body_id: str, region: int) -> Drop:
    """The drop from the place farthest from the region's border."""
    skin = region_skin(body_id, region)
    deepest = int(_depth(skin, _shallow(body_id, region)).argmax())
    return drop_from_corner(skin, skin.distances(*skin.around(deepest)))


def _shallow(body_id: str, region: int) -> NDArray[np.bool_]:
    """Corners on the region's border or beside skin that no view shows, shape (v,)."""
    skin = region_skin(body_id, region)
    shallow = skin.border.copy()
    shallow[skin.corners[~load_body(body_id).seen[skin.triangles]]] = True
    return shallow


def _depth(skin: RegionSkin, outside: NDArray[np.bool_]) -> Floats:
    """How far each corner is from those outside, mm."""
    start = np.flatnonzero(outside)
    return skin.distances(start, np.zeros(len(start)))


def _inner_point(piece: shapely.Geometry) -> Floats:
    """The middle of the widest place of a piece of paint, shape (2,)."""
    widest = max(shapely.get_parts(piece), key=lambda part: float(part.area))
    return np.asarray(shapely.get_coordinates(shapely.maximum_inscribed_circle(widest, tolerance=_SEED_GRID))[0])


def _are_whole(pieces: Shapes) -> NDArray[np.bool_]:
    return np.array([piece is ALL for piece in pieces], dtype=bool)


def _reach(drop: Drop, worth: Floats, pieces: Shapes, wanted: float, *, grow: bool) -> float:
    """How far the drop must come for the wanted share, mm.

    Growing, it counts what is painted and what the drop adds; else what of the paint lies in the drop.
    """
    whole = _are_whole(pieces)
    paint = paint_on_cells(drop, pieces)
    counted = worth[drop.owner] * (~whole if grow else whole)[drop.owner]
    edge_worth = worth[paint.owner] * (-1 if grow else 1)
    start = float(worth @ shares(pieces)) if grow else 0.0

    def excess(reach: float) -> float:
        return start + float(counted @ drop.covered(reach)) + float(edge_worth @ paint.covered(reach)) - wanted

    return _root(excess, float(drop.far.max()))


def _root(function: Callable[[float], float], high: float) -> float:
    """Where a rising function is 0 between 0 and `high`: false position, with less weight on an end that stays put."""
    low, below, above = 0.0, function(0.0), function(high)
    middle, side = high, 0
    for _ in range(200):
        middle = high - above * (high - low) / (above - below) if above > below else high
        found = function(middle)
        if abs(found) <= _EXACT_TO or high - low < 1e-15 * high:
            break
        if found < 0:
            low, below, above = middle, found, above / 2 if side < 0 else above
        else:
            high, above, below = middle, found, below / 2 if side > 0 else below
        side = -1 if found < 0 else 1
    return middle


def _grown(drop: Drop, pieces: Shapes, reach: float) -> tuple[Ints, Shapes]:
    """The triangles that the drop changes, and their paint with it."""
    new = pieces.copy()
    new[drop.within(reach)] = ALL
    rim, shapes = drop.shapes(reach)
    some = ~_are_whole(pieces[rim]) & ~shapely.is_missing(shapes)
    new[rim[some]] = painted_too(pieces[rim[some]], shapes[some])
    return _changed(pieces, new)


def _cut_down(drop: Drop, pieces: Shapes, reach: float) -> tuple[Ints, Shapes]:
    """The triangles that lose paint outside the drop, and what they keep."""
    new = np.full(len(pieces), None, dtype=object)
    within = drop.within(reach)
    new[within] = pieces[within]
    rim, shapes = drop.shapes(reach)
    new[rim] = painted_within(pieces[rim], shapes)
    return _changed(pieces, new)


def _changed(before: Shapes, after: Shapes) -> tuple[Ints, Shapes]:
    changed = np.array([a is not b for a, b in zip(before, after, strict=True)], dtype=bool)
    return np.flatnonzero(changed), after[changed]
