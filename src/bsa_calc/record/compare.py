"""Two visits held against each other: what skin was gained and lost, and whether the difference can be measured."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.regions import regions
from bsa_calc.body.shapes import overlay
from bsa_calc.measure.band import HAND_MM
from bsa_calc.measure.basis import Basis
from bsa_calc.measure.vasi import lost_percents, vasi
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.patches import Patches, find_patches
from bsa_calc.paint.pieces import ALL
from bsa_calc.paint.table import PaintTable
from bsa_calc.record.alike import counted_like, model_of
from bsa_calc.record.difference import Difference, Drawn, HandsApart
from bsa_calc.record.grades import Grades


@dataclass(frozen=True, slots=True, eq=False)
class Overlay:
    """The paint of two drawings as three that do not overlap.

    Attributes
    ----------
    gained, lost, same : PaintTable, affected only later, only before, and both times
    """

    gained: PaintTable
    lost: PaintTable
    same: PaintTable


def overlay_of(before: PaintTable, after: PaintTable) -> Overlay:
    """Lay the paint of a later drawing over that of an earlier one."""
    gained, lost, same = (before.cleared() for _ in range(3))
    both = np.flatnonzero((before.state > 0) & (after.state > 0))
    a, b = before.pieces(both), after.pieces(both)
    alike = np.array([x is y or x == y for x, y in zip(a, b, strict=True)], dtype=bool)
    same = same.with_pieces(both[alike], a[alike])
    ids, a, b = both[~alike], a[~alike], b[~alike]
    if len(ids):
        same = same.with_pieces(ids, _whole_as_all(overlay(shapely.intersection, a, b)))
        gained = gained.with_pieces(ids, overlay(shapely.difference, b, a))
        lost = lost.with_pieces(ids, overlay(shapely.difference, a, b))
    new = np.flatnonzero((before.state == 0) & (after.state > 0))
    gone = np.flatnonzero((before.state > 0) & (after.state == 0))
    gained = gained.with_pieces(new, after.pieces(new))
    lost = lost.with_pieces(gone, before.pieces(gone))
    return Overlay(gained, lost, same)


def _whole_as_all(shapes: NDArray[np.object_]) -> NDArray[np.object_]:
    for k, shape in enumerate(shapes):
        if shape is not None and shape == ALL:
            shapes[k] = ALL
    return shapes


@dataclass(frozen=True, slots=True)
class Fall:
    """How far a figure fell since an earlier visit.

    Attributes
    ----------
    percent : float, of what it was then; negative if it rose
    band : low and high end of its 95 % band, percent
    by_grades : bool, by the pigment lost; else by the affected area alone
    """

    percent: float
    band: tuple[float, float]
    by_grades: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """Two visits held against each other, counted alike.

    Attributes
    ----------
    total : Difference, of the whole body
    regions : region id -> Difference, of regions affected in either
    gained_percent, lost_percent, same_percent : float, of the body
    fall : Fall or None, of the affected area; None where there was none
    basis : Basis, what both are counted by
    recounted : bool, one of them was counted by something else when it was drawn
    """

    total: Difference
    regions: Mapping[str, Difference]
    gained_percent: float
    lost_percent: float
    same_percent: float
    fall: Fall | None
    basis: Basis
    recounted: bool


def compare(
    before: Drawing,
    after: Drawing,
    hand_mm: float = HAND_MM,
    *,
    model: Drawing | None = None,
    found: Patches | None = None,
) -> Comparison:
    """Hold a later drawing against an earlier one.

    Outlines that both share to the last digit were carried over from the one to the other: their error is the same in
    both and leaves the difference. All others are independent, but for what one and the same hand draws too large
    everywhere. The body is the same both times, so its part of the error is a share of the difference.

    Parameters
    ----------
    before, after : Drawing
    hand_mm : float, precision of the hand along an outline, one standard deviation, mm on the body
    model : Drawing or None, what both are counted by; None for what `model_of` says of the two
    found : Patches or None, of the later drawing if they are known
    """
    model = model or model_of(after, (before.weight_table, after.weight_table))
    pair = counted_like(before, model), counted_like(after, model)
    recounted = pair[0] is not before or pair[1] is not after
    basis = Basis(pair[1])
    one, other = _drawn(*pair, basis, found, hand_mm)
    total, rows = _differences(one, other, basis)
    laid = overlay_of(pair[0].paint, pair[1].paint)
    gained, lost, same = (float(t.shares() @ basis.weights) for t in (laid.gained, laid.lost, laid.same))
    return Comparison(
        total=total,
        regions=rows,
        gained_percent=gained,
        lost_percent=lost,
        same_percent=same,
        fall=_fall(one, other, basis),
        basis=basis,
        recounted=recounted,
    )


def differences(before: Drawing, after: Drawing) -> tuple[Difference, dict[str, Difference]]:
    """The differences of a comparison alone: of the whole body, and by region id of regions affected in either."""
    model = model_of(after, (before.weight_table, after.weight_table))
    pair = counted_like(before, model), counted_like(after, model)
    basis = Basis(pair[1])
    return _differences(*_drawn(*pair, basis), basis)


def _differences(one: Drawn, other: Drawn, basis: Basis) -> tuple[Difference, dict[str, Difference]]:
    apart = HandsApart.of(one, other, basis)
    before, after = float(one.percents.sum()), float(other.percents.sum())
    return Difference(before, after, apart.of_all(after - before)), _rows(one, other, apart)


def _drawn(
    before: Drawing, after: Drawing, basis: Basis, found: Patches | None = None, hand_mm: float = HAND_MM
) -> tuple[Drawn, Drawn]:
    patches = find_patches(after.paint, found)
    earlier = Drawn.of(before, find_patches(before.paint, patches), basis, hand_mm)
    return earlier, Drawn.of(after, patches, basis, hand_mm)


def _rows(one: Drawn, other: Drawn, apart: HandsApart) -> dict[str, Difference]:
    """The regions affected in either, each with a band that is wide enough for all of them at once."""
    before, after = one.percents.sum(0), other.percents.sum(0)
    affected = np.flatnonzero((before > 0) | (after > 0)).tolist()
    names = [region.id for region in regions()]
    return {
        names[k]: Difference(
            float(before[k]), float(after[k]), apart.of_region(k, float(after[k] - before[k]), len(affected))
        )
        for k in affected
    }


def _fall(one: Drawn, other: Drawn, basis: Basis, *, by_grades: bool = False) -> Fall | None:
    before, after = float(one.percents.sum()), float(other.percents.sum())
    if before <= 0:
        return None
    band = HandsApart.of(one, other, basis).of_fall(before, after)
    return Fall(100 * (1 - after / before), band, by_grades)


def repigmentation(
    before: tuple[Drawing, Grades], after: tuple[Drawing, Grades], model: Drawing | None = None
) -> Fall | None:
    """How much colour is back since an earlier visit, percent of what was lost then; new skin counts against it.

    By the pigment lost (area times grade) where all affected skin has its grade at both visits, else by the affected
    area. None where nothing was affected then.

    Parameters
    ----------
    before, after : a drawing and its grades
    model : Drawing or None, what both are counted by, see `compare`
    """
    model = model or model_of(after[0], (before[0].weight_table, after[0].weight_table))
    pair = counted_like(before[0], model), counted_like(after[0], model)
    basis = Basis(pair[1])
    one, other = _drawn(*pair, basis)
    scores = [
        vasi(drawing.paint, basis.weights, grades) for drawing, (_, grades) in zip(pair, (before, after), strict=True)
    ]
    by_grades = all(score.complete for score in scores) and scores[0].total > 0
    if by_grades:
        one, other = (
            drawn.graded(lost_percents(drawn.patches, basis.weights, grades))
            for drawn, (_, grades) in zip((one, other), (before, after), strict=True)
        )
    return _fall(one, other, basis, by_grades=by_grades)
