"""Two visits held against each other: what skin was gained and lost, and whether the difference can be measured."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.regions import regions
from bsa_calc.body.shapes import overlay
from bsa_calc.body.surface import Floats, load_body, surface
from bsa_calc.body.weights import triangle_weights
from bsa_calc.label.verdict import EXACT_TO
from bsa_calc.measure.band import HAND_MM, band, border_percent_per_mm, hand_deviation
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.patches import Patches, find_patches
from bsa_calc.paint.pieces import ALL
from bsa_calc.paint.table import PaintTable


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
class Difference:
    """How one figure differs between two visits.

    Attributes
    ----------
    before, after : float, affected percent of the body
    band : low and high end of the difference's 95 % band, percentage points
    """

    before: float
    after: float
    band: tuple[float, float]

    @property
    def change(self) -> float:
        """Percentage points gained; negative for lost."""
        return self.after - self.before

    @property
    def measurable(self) -> bool:
        """Whether the difference stands out from the band; else there is no measurable change."""
        return abs(self.change) > EXACT_TO and not self.band[0] <= 0.0 <= self.band[1]


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """Two visits held against each other.

    Attributes
    ----------
    total : Difference, of the whole body
    regions : region id -> Difference, of regions affected in either
    gained_percent, lost_percent, same_percent : float, of the body, by the later visit's weights
    regained_percent : float or None, share of the earlier affected skin that has its colour back, percent; skin newly
        affected does not count against it; None where there was none
    lower_percent : float or None, percent by which the affected area fell; negative if it rose
    same_weights : bool, both were measured by the same body, table and age band
    """

    total: Difference
    regions: Mapping[str, Difference]
    gained_percent: float
    lost_percent: float
    same_percent: float
    regained_percent: float | None
    lower_percent: float | None
    same_weights: bool


def compare(before: Drawing, after: Drawing, hand_mm: float = HAND_MM, *, found: Patches | None = None) -> Comparison:
    """Hold a later drawing against an earlier one.

    Outlines that both share to the last digit were carried over from the one to the other: their error is the same in
    both and leaves the difference. All others are independent. The drawn body is the same both times, so its part of
    the error is a share of the difference, not of each figure.

    Parameters
    ----------
    before, after : Drawing
    hand_mm : float, precision of the hand, one standard deviation, mm on the body
    found : Patches or None, of the later drawing if they are known
    """
    patches = find_patches(after.paint, found)
    one, other = _Measured.of(before, find_patches(before.paint, patches)), _Measured.of(after, patches)
    fresh = (~one.among(other), ~other.among(one))
    laid = overlay_of(before.paint, after.paint)
    gained, lost, same = (float(t.shares() @ other.weights) for t in (laid.gained, laid.lost, laid.same))
    earlier = lost + same
    total = _difference(one, other, fresh, None, hand_mm)
    names = {r.id: _difference(one, other, fresh, k, hand_mm) for k, r in enumerate(regions())}
    return Comparison(
        total=total,
        regions={name: found for name, found in names.items() if found.before > 0 or found.after > 0},
        gained_percent=gained,
        lost_percent=lost,
        same_percent=same,
        regained_percent=100 * lost / earlier if earlier > 0 else None,
        lower_percent=100 * (total.before - total.after) / total.before if total.before > 0 else None,
        same_weights=bool((one.weights == other.weights).all()),
    )


def regained_percent(before: Drawing, after: Drawing) -> float | None:
    """Share of the skin affected before that has its colour back, percent, by the later visit's weights.

    As `Comparison.regained_percent`, without all that the bands of a whole comparison take.
    """
    laid = overlay_of(before.paint, after.paint)
    weights = triangle_weights(after.body, after.weight_table, after.age)
    lost, same = (float(table.shares() @ weights) for table in (laid.lost, laid.same))
    return 100 * lost / (lost + same) if lost + same > 0 else None


@dataclass(frozen=True, slots=True, eq=False)
class _Measured:
    """A drawing's patches cut along the regions.

    Attributes
    ----------
    weights : ndarray, shape (n,)
    percents, per_mm : ndarray, shape (patches, regions), percent of the body, and gained for each mm of the outline
    outlines : one key for each patch; equal for patches painted alike to the last digit
    """

    weights: Floats
    percents: Floats
    per_mm: Floats
    outlines: tuple[int, ...]

    @classmethod
    def of(cls, drawing: Drawing, patches: Patches) -> _Measured:
        weights = triangle_weights(drawing.body, drawing.weight_table, drawing.age)
        number = len(regions())
        # The same patches, each counted by region.
        cut = replace(
            patches,
            count=patches.count * number,
            patch=patches.patch * number + surface().region[patches.parts.triangle],
        )
        per_mm = border_percent_per_mm(cut, load_body(drawing.body), weights)
        shape = (patches.count, number)
        return cls(weights, cut.percents(weights).reshape(shape), per_mm.reshape(shape), _outlines(patches))

    def among(self, other: _Measured) -> NDArray[np.bool_]:
        """Which patches the other has too, shape (patches,)."""
        theirs = set(other.outlines)
        return np.array([key in theirs for key in self.outlines], dtype=bool)


def _outlines(patches: Patches) -> tuple[int, ...]:
    keys = []
    for patch in range(patches.count):
        triangles, shapes = patches.triangles(patch)
        keys.append(hash((triangles.tobytes(), *shapely.to_wkb(shapes).tolist())))
    return tuple(keys)


def _difference(
    one: _Measured, other: _Measured, fresh: tuple[NDArray[np.bool_], ...], region: int | None, hand_mm: float
) -> Difference:
    own = slice(None) if region is None else slice(region, region + 1)
    figures, hands = [], []
    for measured, new in zip((one, other), fresh, strict=True):
        percents, per_mm = measured.percents[:, own].sum(1), measured.per_mm[:, own].sum(1)
        figures.append(float(percents.sum()))
        hands.append(hand_deviation(percents[new], per_mm[new], hand_mm))
    before, after = figures
    change = after - before
    spread = band(abs(change), math.hypot(*hands))[1] - abs(change)
    return Difference(before, after, (change - spread, change + spread))
