"""All figures of one drawing, whatever any label says of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.regions import regions
from bsa_calc.body.shapes import areas, overlay
from bsa_calc.body.surface import load_body, surface
from bsa_calc.body.weights import age_band, triangle_weights
from bsa_calc.measure.band import HAND_MM, band, border_percent_per_mm, hand_deviation
from bsa_calc.measure.patch_regions import naming_regions
from bsa_calc.paint.contacts import Parts
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.patches import Patches, find_patches, no_patches
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
    body, weight_table : str
    age : float or None
    """

    patches: Patches
    cream: Patches
    held_back: PaintTable
    body: str
    weight_table: str
    age: float | None

    def is_of(self, drawing: Drawing) -> bool:
        """Whether a drawing has this very paint, counted in the same way."""
        counted = (self.body, self.weight_table, self.age) == (drawing.body, drawing.weight_table, drawing.age)
        return counted and self.patches.paint is drawing.paint and self.held_back is drawing.held_back

    @property
    def weights(self) -> Floats:
        """Percent of the body that each triangle counts, shape (n,), read-only."""
        return triangle_weights(self.body, self.weight_table, self.age)

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
        return _read_only(border_percent_per_mm(self.cream, load_body(self.body), self.weights))

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
    return Sizes(patches, cream, drawing.held_back, drawing.body, drawing.weight_table, drawing.age)


def part_of(patches: Patches, table: PaintTable, previous: Patches | None = None) -> Patches:
    """A part of the paint that patches were found in, counted under their numbers.

    Parameters
    ----------
    patches : Patches
    table : PaintTable, all of it painted in the patches' own table too
    previous : Patches or None, of a table with much in common
    """
    if not table:  # mostly nothing is held back, and then nothing is searched
        return replace(no_patches(), paint=table, count=patches.count)
    found = find_patches(table, patches if previous is None else previous)
    return replace(found, count=patches.count, patch=owners(patches, found.parts))


def owners(patches: Patches, parts: Parts) -> Ints:
    """The patch that each of some parts lies in, shape (k,)."""
    known = patches.parts
    if not len(known.triangle):
        return np.zeros(len(parts.triangle), np.int64)
    first = np.searchsorted(known.triangle, parts.triangle, "left")
    last = np.searchsorted(known.triangle, parts.triangle, "right")
    found = patches.patch[first.clip(0, len(known.triangle) - 1)]
    for k in np.flatnonzero(last - first > 1).tolist():
        beside = known.shape[first[k] : last[k]]
        shared = areas(overlay(shapely.intersection, np.full(len(beside), parts.shape[k], dtype=object), beside))
        found[k] = patches.patch[first[k] + int(shared.argmax())]
    return np.asarray(found, dtype=np.int64)


@dataclass(frozen=True, eq=False)
class Measurement:
    """What one drawing measures, and what it was measured by.

    Attributes
    ----------
    drawing : Drawing
    sizes : Sizes, of its paint; most of them stand here too
    hand_mm : float, precision of the hand, one standard deviation, mm on the body
    """

    drawing: Drawing
    sizes: Sizes
    hand_mm: float = HAND_MM

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
        """The weight table's id."""
        return self.drawing.weight_table

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
    def hand_percent(self) -> float:
        """The hand's standard deviation, percentage points of the application."""
        some = self.cream_percents > 0
        return hand_deviation(self.cream_percents[some], self.per_mm[some], self.hand_mm)

    @cached_property
    def band(self) -> tuple[float, float]:
        """Low and high end of the application's 95 % band, percent."""
        return band(self.application_percent, self.hand_percent)


def measure(drawing: Drawing, hand_mm: float = HAND_MM, *, known: Sequence[Sizes] = ()) -> Measurement:
    """Measure a drawing.

    Parameters
    ----------
    drawing : Drawing
    hand_mm : float, precision of the hand, one standard deviation, mm on the body
    known : Sizes of other drawings, the latest last: what is the same is not found again
    """
    return Measurement(drawing, sizes_of(drawing, known), hand_mm)


def _read_only(values: Floats) -> Floats:
    values.flags.writeable = False
    return values
