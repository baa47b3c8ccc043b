"""All figures of one drawing, whatever any label says of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from bsa_calc.body.chart_ages import age_band
from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.body.surface import load_body, surface
from bsa_calc.body.weights import plain_segment_names, plain_segment_numbers
from bsa_calc.measure.band import HAND_MM, HandError, band_around, border_percent_per_mm, hand_deviation, hand_error
from bsa_calc.measure.basis import Ages, Basis, OtherTable
from bsa_calc.measure.exchange import Exchange, exchange
from bsa_calc.measure.part_of import part_of
from bsa_calc.measure.patch_regions import naming_regions
from bsa_calc.measure.worst_share import share_after
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.drawn_by import USUAL_HAND
from bsa_calc.paint.patches import Patches, find_patches
from bsa_calc.paint.table import PaintTable

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

#: Less of a patch than this, percent of the body, is rounding: the patch gets no cream, or all of it.
_ROUNDING = 1e-9


class Cream(StrEnum):
    """How much of a patch gets cream this time."""

    NONE = "none"
    PART = "part"
    ALL = "all"


@dataclass(frozen=True, eq=False)
class Sizes:
    """What both layers of a drawing's paint measure on one body.

    Attributes
    ----------
    patches : Patches, of the affected area
    cream : Patches, what gets cream of each of these patches, under the same numbers
    held_back : PaintTable, the drawing's
    basis : Basis, what it is counted by; drawings that are counted alike share one
    """

    patches: Patches
    cream: Patches
    held_back: PaintTable
    basis: Basis

    def is_of(self, drawing: Drawing) -> bool:
        """Whether a drawing has this very paint, counted in the same way."""
        same_paint = self.patches.paint is drawing.paint and self.held_back is drawing.held_back
        return same_paint and self.basis.is_of(drawing)

    @property
    def weights(self) -> Floats:
        """Percent of the body that each triangle counts, shape (n,), read-only."""
        return self.basis.weights

    @cached_property
    def percents(self) -> Floats:
        """Percent of the body that each patch covers, shape (count,), read-only."""
        return _read_only(self.patches.percents(self.weights))

    @cached_property
    def cream_percents(self) -> Floats:
        """Percent of the body that gets cream in each patch, shape (count,), read-only."""
        return self.percents if self.cream is self.patches else _read_only(self.cream.percents(self.weights))

    @cached_property
    def per_mm(self) -> Floats:
        """Percent gained for each mm that the border of what gets cream moves outward, by patch, read-only."""
        return _read_only(border_percent_per_mm(self.cream, load_body(self.basis.body), self.weights))

    @cached_property
    def creams(self) -> tuple[Cream, ...]:
        """How much of each patch gets cream."""
        whole = (self.percents - self.cream_percents <= _ROUNDING) & (self.cream_percents > 0)
        none = (self.cream_percents <= _ROUNDING) & ~whole
        return tuple(
            Cream.NONE if n else Cream.ALL if w else Cream.PART
            for n, w in zip(none.tolist(), whole.tolist(), strict=True)
        )

    @cached_property
    def held(self) -> Patches:
        """What is held back of each patch, under the same numbers."""
        return part_of(self.patches, self.held_back)

    @cached_property
    def regions(self) -> Mapping[str, float]:
        """Region id -> percent of the body that is painted there."""
        return self._by_region(self.patches)

    @cached_property
    def cream_regions(self) -> Mapping[str, float]:
        """Region id -> percent of the body that gets cream there."""
        return self.regions if self.cream is self.patches else self._by_region(self.cream)

    @cached_property
    def named(self) -> tuple[tuple[str, ...], ...]:
        """Per patch the ids of the regions, or larger parts, that name it, the largest share first; never empty."""
        return naming_regions(self.patches, self.weights)

    def _by_region(self, patches: Patches) -> Mapping[str, float]:
        triangle = patches.parts.triangle
        sums = np.bincount(surface().region[triangle], self.weights[triangle] * patches.shares, len(regions()))
        found = zip(regions(), sums.tolist(), strict=True)
        return MappingProxyType({region.id: percent for region, percent in found if percent > 0})


def sizes_of(drawing: Drawing, known: Sequence[Sizes] = ()) -> Sizes:
    """What the layers of a drawing measure.

    Parameters
    ----------
    drawing : Drawing
    known : Sizes of other drawings, the latest last: what is the same is not found again
    """
    for sizes in known:
        if sizes.is_of(drawing):
            return sizes
    last = known[-1] if known else None
    same_paint = (sizes.patches for sizes in known if sizes.patches.paint is drawing.paint)
    patches = next(same_paint, None) or find_patches(drawing.paint, last.patches if last else None)
    cream = patches
    if drawing.application is not drawing.paint:
        cream = part_of(patches, drawing.application, last.cream if last else None)
    counted = (sizes.basis for sizes in reversed(known) if sizes.basis.is_of(drawing))
    return Sizes(patches, cream, drawing.held_back, next(counted, None) or Basis(drawing))


@dataclass(frozen=True, eq=False)
class Measurement:
    """What one drawing measures, and what it was measured by.

    Attributes
    ----------
    drawing : Drawing
    sizes : Sizes, of its paint; most of them stand here too
    hand_mm : float, precision of the hand, one standard deviation, mm on the body
    span : ages in years that the person may have besides the drawing's, as a birth year leaves them; None knows none
    """

    drawing: Drawing
    sizes: Sizes
    hand_mm: float = HAND_MM
    span: Ages | None = None

    @property
    def body(self) -> str:
        """The drawn body."""
        return self.drawing.body

    @property
    def age(self) -> float | None:
        """Years, None if not known."""
        return self.drawing.age

    @property
    def age_band(self) -> str:
        """The column of the weight table."""
        return age_band(self.drawing.age)

    @property
    def weight_table(self) -> str:
        """The weight table that was chosen; `table` is the one in use."""
        return self.drawing.weight_table

    @property
    def basis(self) -> Basis:
        """What it is counted by."""
        return self.sizes.basis

    @property
    def table(self) -> str:
        """The table in use: "person" for this person's weights, or the one that was chosen."""
        return self.basis.table

    @property
    def weights(self) -> Floats:
        """Percent of the body that each triangle counts, shape (n,), read-only."""
        return self.sizes.weights

    @property
    def patches(self) -> Patches:
        """The patches of the affected area."""
        return self.sizes.patches

    @property
    def cream(self) -> Patches:
        """What gets cream of each patch, under the same numbers."""
        return self.sizes.cream

    @property
    def held(self) -> Patches:
        """What is held back of each patch, under the same numbers."""
        return self.sizes.held

    @property
    def patch_percents(self) -> Floats:
        """Percent of the body that each patch covers, shape (patches.count,)."""
        return self.sizes.percents

    @property
    def cream_percents(self) -> Floats:
        """Percent of the body that gets cream in each patch, shape (patches.count,)."""
        return self.sizes.cream_percents

    @property
    def per_mm(self) -> Floats:
        """Percent gained for each mm that the border of what gets cream moves outward, by patch."""
        return self.sizes.per_mm

    @property
    def creams(self) -> tuple[Cream, ...]:
        """How much of each patch gets cream: what its tick shows."""
        return self.sizes.creams

    @property
    def applied(self) -> NDArray[np.bool_]:
        """Which patches get cream, or some, shape (patches.count,)."""
        return np.array([cream is not Cream.NONE for cream in self.creams], dtype=bool)

    @property
    def named(self) -> tuple[tuple[str, ...], ...]:
        """Per patch the ids of the regions, or larger parts, that name it, the largest share first; never empty."""
        return self.sizes.named

    @property
    def regions(self) -> Mapping[str, float]:
        """Region id -> percent of the body that is painted there."""
        return self.sizes.regions

    @property
    def cream_regions(self) -> Mapping[str, float]:
        """Region id -> percent of the body that gets cream there."""
        return self.sizes.cream_regions

    @cached_property
    def application_percent(self) -> float:
        """Percent of the body that gets cream this time."""
        return float(self.cream_percents.sum())

    @cached_property
    def affected_percent(self) -> float:
        """Percent of the body that is painted in all."""
        return float(self.patch_percents.sum())

    @cached_property
    def typed_percent(self) -> float:
        """Percent of the body that gets cream and was typed as shares of regions, not drawn."""
        return sum(self.cream_regions.get(region, 0.0) for region, _ in self.drawing.entered)

    @cached_property
    def outline_error(self) -> float:
        """What the outlines of the application can be wrong by if a hand drew them, percentage points."""
        some = self.cream_percents > 0
        return hand_deviation(self.cream_percents[some], self.per_mm[some], self.hand_mm)

    @cached_property
    def hand_error(self) -> HandError:
        """What the hand can be wrong by, percentage points of the application."""
        percent, typed = self.application_percent, self.typed_percent
        return hand_error(max(0.0, percent - typed), typed, self.outline_error, self.drawing.hand)

    def hand_error_edited(self, percent: float, outline: float, typed: float | None = None) -> HandError:
        """The same after an edit that leaves so many percent, with this part of the outlines.

        So many percent of it were typed; None takes what was typed as far as it can have stayed. An exact drawing is
        exact no more.
        """
        hand = USUAL_HAND if self.drawing.hand.exact else self.drawing.hand
        typed = min(self.typed_percent if typed is None else typed, percent)
        return hand_error(max(0.0, percent - typed), typed, outline, hand)

    @cached_property
    def typed_by_patch(self) -> Floats:
        """Percent of the body that gets cream in each patch and was typed, shape (patches.count,)."""
        triangle, numbers = self.cream.parts.triangle, region_numbers()
        typed = np.isin(surface().region[triangle], [numbers[region] for region, _ in self.drawing.entered])
        covered = self.weights[triangle] * self.cream.shares * typed
        return np.asarray(np.bincount(self.cream.patch, covered, self.patches.count), dtype=float)

    @cached_property
    def body_share(self) -> float:
        """How far the weights in use can be wrong for this paint: one standard deviation, as a share of the figure."""
        painted = np.array([self.cream_regions.get(region.id, 0.0) for region in regions()])
        return self.basis.body_share(self.span, painted)

    @cached_property
    def cream_by_part(self) -> Floats:
        """Percent of the body that gets cream in each patch and each part of the body, shape (patches.count, k)."""
        triangle, names = self.cream.parts.triangle, plain_segment_names()
        place = self.cream.patch * len(names) + plain_segment_numbers()[surface().region[triangle]]
        counted = np.bincount(place, self.weights[triangle] * self.cream.shares, self.patches.count * len(names))
        return np.asarray(counted, dtype=float).reshape(self.patches.count, len(names))

    @cached_property
    def _cream_in_parts(self) -> Floats:
        return np.asarray(self.cream_by_part.sum(0))

    @cached_property
    def band(self) -> tuple[float, float]:
        """Low and high end of the application's 95 % band, percent."""
        return self.band_of(self.application_percent, self.hand_error)

    def band_of(self, percent: float, hand: HandError) -> tuple[float, float]:
        """The 95 % band of an application of another size, never too narrow wherever the difference lies."""
        change = percent - self.application_percent
        if change == 0:
            return band_around(percent, hand, self.body_share)
        return band_around(percent, hand, share_after(self._spreads, self._cream_in_parts, change))

    def band_of_patches(self, chosen: NDArray[np.bool_], percent: float, hand: HandError) -> tuple[float, float]:
        """The 95 % band of some patches alone, shape (patches.count,), which are so many percent."""
        return band_around(percent, hand, share_after(self._spreads, self.cream_by_part[chosen].sum(0), 0.0))

    @cached_property
    def _spreads(self) -> list[Floats]:
        return self.basis.spreads(self.span)

    @cached_property
    def cream_by_table(self) -> Mapping[OtherTable, Floats]:
        """Percent of the body that gets cream in each patch, by each other table that applies to the person."""
        tables = self.basis.other_tables(self.span)
        return MappingProxyType({t: self.cream.percents(self.basis.weights_by(t)) for t in tables})

    @cached_property
    def other_tables(self) -> Mapping[OtherTable, float]:
        """Percent of the body that gets cream, by each other table that applies to the person."""
        return MappingProxyType({other: float(percents.sum()) for other, percents in self.cream_by_table.items()})

    @property
    def highest_elsewhere(self) -> float:
        """The highest figure of another table that applies; 0 where none does."""
        return max(self.other_tables.values(), default=0.0)

    def highest_elsewhere_after(self, change: float) -> float:
        """The highest it can be with so many percent more, or less, of cream, whichever skin that is."""
        if change > 0:
            return max((p + self.basis.most_gained(t, change) for t, p in self.other_tables.items()), default=0.0)
        return max((p - self._lost[t].at(-change) for t, p in self.other_tables.items()), default=0.0)

    @cached_property
    def _lost(self) -> Mapping[OtherTable, Exchange]:
        """Per other table what gets cream, first what counts least there."""
        triangle, shares = self.cream.parts.triangle, self.cream.shares
        shown, tables = self.weights[triangle] * shares, self.other_tables
        return {t: exchange(shown, self.basis.weights_by(t)[triangle] * shares, most_first=False) for t in tables}

    @property
    def chart_percent(self) -> float:
        """Percent of the body that gets cream, by Lund and Browder at the person's age."""
        return float(self.cream.percents(self.basis.chart).sum())


def measure(
    drawing: Drawing, hand_mm: float = HAND_MM, *, known: Sequence[Sizes] = (), span: Ages | None = None
) -> Measurement:
    """Measure a drawing.

    Parameters
    ----------
    drawing : Drawing
    hand_mm : float, precision of the hand, one standard deviation, mm on the body
    known : Sizes of other drawings, the latest last: what is the same is not found again
    span : ages in years that the person may have besides the drawing's; None knows none
    """
    return Measurement(drawing, sizes_of(drawing, known), hand_mm, span)


def _read_only(values: Floats) -> Floats:
    values.flags.writeable = False
    return values
