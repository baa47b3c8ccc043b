"""How far two drawings of the same skin differ by the hand alone, and when a difference stands out from that."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cache
from statistics import NormalDist

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import Floats, Ints, load_body, surface
from bsa_calc.label.verdict import EXACT_TO
from bsa_calc.measure.band import HAND_MM, border_percent_per_mm
from bsa_calc.measure.basis import Basis
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.drawn_by import TYPED_SHARE, Hand
from bsa_calc.paint.patches import Patches

#: How far a whole patch is put beside its place, mm on the body, whatever way: it crosses into the next region.
SHIFT_MM = 5.0
#: Of a shift in any direction, what goes across a border: one standard deviation.
_ACROSS = 1 / math.sqrt(2)
#: Standard deviations to each side of a 95 % band.
_SPAN = 1.96
#: How often all rows of a table hold at once, if errors were as simple as here. With drawings redrawn by one hand it is
#: 97 to 98 times in 100 (`packaging/redrawn.py`); the whole body's change, which is told beside them, can be wrong too.
_ALL_ROWS = 0.995


@dataclass(frozen=True, slots=True)
class Difference:
    """How one figure differs between two visits.

    Attributes
    ----------
    before, after : float, affected percent of the body
    band : low and high end of the difference's 95 % band, percentage points; of one region among many rows it is as
        wide as 95 % for all rows together need
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


def span_of_all(rows: int) -> float:
    """Standard deviations to each side, so that all of some independent bands hold at once.

    Examples
    --------
    >>> [round(span_of_all(rows), 2) for rows in (1, 5, 20)]
    [2.81, 3.29, 3.66]
    """
    return NormalDist().inv_cdf((1 + _ALL_ROWS ** (1 / max(1, rows))) / 2)


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """A drawing's patches cut along the regions, with what its hand can be wrong by.

    Attributes
    ----------
    hand : Hand
    percents, per_mm : ndarray, shape (patches, regions), percent of the body, and gained for each mm of the outline
    typed : ndarray of bool, shape (regions,), shares that were typed, not drawn
    outlines : one key for each patch; equal for patches painted alike to the last digit
    patches : Patches
    hand_mm : float, precision of the hand along an outline, one standard deviation, mm on the body
    """

    hand: Hand
    percents: Floats
    per_mm: Floats
    typed: NDArray[np.bool_]
    outlines: tuple[int, ...]
    patches: Patches
    hand_mm: float = HAND_MM

    @classmethod
    def of(cls, drawing: Drawing, patches: Patches, basis: Basis, hand_mm: float = HAND_MM) -> Drawn:
        """Cut a drawing's patches along the regions."""
        number = len(regions())
        # The same patches, each counted by region.
        cut = replace(
            patches,
            count=patches.count * number,
            patch=patches.patch * number + surface().region[patches.parts.triangle],
        )
        per_mm = border_percent_per_mm(cut, load_body(basis.body), basis.weights)
        shape = (patches.count, number)
        entered = dict(drawing.entered)
        typed = np.array([region.id in entered for region in regions()], dtype=bool)
        percents = cut.percents(basis.weights).reshape(shape)
        return cls(drawing.hand, percents, per_mm.reshape(shape), typed, _keys(patches), patches, hand_mm)

    def fresh(self, other: Drawn) -> Drawn:
        """Only the patches that the other does not have: what was carried over has the same error in both."""
        theirs = set(other.outlines)
        new = np.array([key not in theirs for key in self.outlines], dtype=bool)
        return replace(self, percents=self.percents * new[:, None], per_mm=self.per_mm * new[:, None])

    def graded(self, lost: Floats) -> Drawn:
        """The same as a score: of each patch what of its pigment is lost, `lost` percent of the body, shape (patches,).

        Its outline is wrong by as much less.
        """
        whole = self.percents.sum(1)
        share = np.divide(lost, whole, out=np.zeros_like(lost), where=whole > 0)[:, None]
        return replace(self, percents=self.percents * share, per_mm=self.per_mm * share)

    def outline_error(self, own: slice) -> float:
        """What the outlines in some regions can be wrong by, percentage points; none of an exact drawing."""
        if self.hand.exact:
            return 0.0
        outward = self.per_mm[:, own].sum(1) * self.hand_mm
        inward = np.minimum(outward, self.percents[:, own].sum(1))
        return float(np.linalg.norm((outward + inward) / 2))

    def parts(self, own: slice) -> tuple[float, float]:
        """Percent of the body that was drawn in some regions, and that was typed."""
        by_region = self.percents[:, own].sum(0)
        typed = float(by_region @ self.typed[own].astype(float))
        return float(by_region.sum()) - typed, typed

    @property
    def painted(self) -> Floats:
        """The share of each triangle that counts here, shape (n,)."""
        kept = (self.percents.sum(1) > 0)[self.patches.patch]
        parts = self.patches.parts
        return np.asarray(np.bincount(parts.triangle[kept], self.patches.shares[kept], len(surface())), dtype=float)


def _keys(patches: Patches) -> tuple[int, ...]:
    keys = []
    for patch in range(patches.count):
        triangles, shapes = patches.triangles(patch)
        keys.append(hash((triangles.tobytes(), *shapely.to_wkb(shapes).tolist())))
    return tuple(keys)


@dataclass(frozen=True, slots=True, eq=False)
class HandsApart:
    """What the hands of two drawings alone make of the same skin.

    Attributes
    ----------
    before, after : Drawn, only what is not the same in both
    body_share : float, how far the weights can be wrong: a share of the difference, since it is one body
    misplaced : ndarray, shape (regions,), one standard deviation of what crosses into neighbours, percentage points
    """

    before: Drawn
    after: Drawn
    body_share: float
    misplaced: Floats

    @classmethod
    def of(cls, before: Drawn, after: Drawn, basis: Basis) -> HandsApart:
        """Hold two drawings against each other."""
        one, other = before.fresh(after), after.fresh(before)
        crossing = np.hypot(_crossing(one, basis), _crossing(other, basis))
        return cls(one, other, basis.body_share(), crossing)

    def of_all(self, change: float) -> tuple[float, float]:
        """The band of the whole body's change."""
        return self._around(change, _SPAN, self._apart(slice(None)))

    def of_region(self, region: int, change: float, rows: int) -> tuple[float, float]:
        """The band of one region's change, where there are so many rows."""
        apart = math.hypot(self._apart(slice(region, region + 1)), float(self.misplaced[region]))
        return self._around(change, span_of_all(rows), apart)

    def of_fall(self, before: float, after: float) -> tuple[float, float]:
        """The band of a fall in percent of what was there before; the body's share leaves a ratio as it is."""
        left, whole = after / before, slice(None)
        spread = math.hypot(self._apart(whole, left), self._alike(whole, left))
        fall, half = 100 * (1 - left), 100 * _SPAN * spread / before
        return fall - half, fall + half

    def _around(self, change: float, span: float, apart: float) -> tuple[float, float]:
        """A band round a change: what both hands make of it apart, and what is wrong of it as a share.

        A share leaves the sign of a change as it is. So it is taken, in logarithms, of what stands out from the rest.
        """
        share = span * math.hypot(self.body_share, self._same_hand)
        size, rest = abs(change), span * apart
        far = math.hypot(rest, size * math.expm1(share))
        near = rest + max(0.0, size - rest) * -math.expm1(-share)
        return (change - near, change + far) if change > 0 else (change - far, change + near)

    @property
    def _same_hand(self) -> float:
        """What one and the same hand draws too large or too small everywhere, as a share; 0 for two people's hands.

        Hands are told apart by their labels.
        """
        one, other = self.before.hand, self.after.hand
        return max(one.counts, other.counts) if one.label == other.label else 0.0

    def _apart(self, own: slice, times_before: float = 1.0) -> float:
        """What both drawings are wrong by each for itself, one standard deviation of the change, percentage points.

        With `times_before` the earlier figure counts as a multiple.
        """
        (drawn, typed), (drawn_after, typed_after) = self.before.parts(own), self.after.parts(own)
        errors = [self.after.outline_error(own), times_before * self.before.outline_error(own)]
        errors += [TYPED_SHARE * typed_after, TYPED_SHARE * times_before * typed]
        if not self._same_hand:
            errors += [self.after.hand.counts * drawn_after, self.before.hand.counts * times_before * drawn]
        return math.hypot(*errors)

    def _alike(self, own: slice, times_before: float) -> float:
        """What the same hand's share makes of the later figure less a multiple of the earlier one, points."""
        return self._same_hand * abs(self.after.parts(own)[0] - times_before * self.before.parts(own)[0])


def _crossing(drawn: Drawn, basis: Basis) -> Floats:
    """What of a drawing crosses into each region's neighbours, one standard deviation, points, shape (regions,).

    A patch that is put a little beside its place moves paint across every border of regions that it reaches: as much
    as the border is long there.
    """
    if drawn.hand.exact:
        return np.zeros(len(regions()))
    edges = _region_edges(basis.body)
    painted = drawn.painted
    density = (basis.weights[edges.one] / edges.area_one + basis.weights[edges.other] / edges.area_other) / 2
    reach = np.maximum(painted[edges.one], painted[edges.other]).clip(0, 1)
    number = len(regions())
    between = np.bincount(edges.pair, edges.length * density * reach, number * number).reshape(number, number)
    return np.asarray(SHIFT_MM * _ACROSS * np.linalg.norm(between + between.T, axis=1))


@dataclass(frozen=True, slots=True, eq=False)
class _Edges:
    """Edges of the mesh between two regions.

    Attributes
    ----------
    one, other : ndarray of int, shape (e,), the triangles on both sides
    pair : ndarray of int, shape (e,), number of the one's region times all regions plus the other's
    length, area_one, area_other : ndarray, shape (e,), mm and mm²
    """

    one: Ints
    other: Ints
    pair: Ints
    length: Floats
    area_one: Floats
    area_other: Floats


@cache
def _region_edges(body_id: str) -> _Edges:
    body, mesh = load_body(body_id), surface()
    one, edge = np.nonzero((mesh.neighbours >= 0) & (mesh.neighbours > np.arange(len(mesh))[:, None]))
    other = mesh.neighbours[one, edge]
    across = mesh.region[one] != mesh.region[other]
    one, edge, other = one[across], edge[across], other[across]
    corners = body.corners[one]
    rows = np.arange(len(one))
    length = np.linalg.norm(corners[rows, edge] - corners[rows, (edge + 1) % 3], axis=1)
    pair = mesh.region[one] * len(regions()) + mesh.region[other]
    return _Edges(one, other, pair, length, body.area_mm2[one], body.area_mm2[other])
