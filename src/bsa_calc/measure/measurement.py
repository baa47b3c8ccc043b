"""All figures of one drawing, whatever any label says of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.regions import regions
from bsa_calc.body.shapes import areas, overlay
from bsa_calc.body.surface import load_body, surface
from bsa_calc.body.weights import age_band, triangle_weights
from bsa_calc.measure.band import HAND_MM, band, border_percent_per_mm, hand_deviation
from bsa_calc.paint.contacts import Parts
from bsa_calc.paint.drawing import Drawing
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
class Measurement:
    """What one drawing measures, and what it was measured by.

    Attributes
    ----------
    drawing : Drawing
    weights : ndarray, shape (n,), percent of the body that each triangle counts, read-only
    patches : Patches, of the affected area
    cream : Patches, what gets cream of each of these patches, under the same numbers
    hand_mm : float, precision of the hand, one standard deviation, mm on the body
    """

    drawing: Drawing
    weights: Floats
    patches: Patches
    cream: Patches
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

    @cached_property
    def patch_percents(self) -> Floats:
        """Percent of the body that each patch covers, shape (patches.count,), read-only."""
        return _read_only(self.patches.percents(self.weights))

    @cached_property
    def cream_percents(self) -> Floats:
        """Percent of the body that gets cream in each patch, shape (patches.count,), read-only."""
        if self.cream is self.patches:
            return self.patch_percents
        return _read_only(self.cream.percents(self.weights))

    @cached_property
    def per_mm(self) -> Floats:
        """Percent gained for each mm that the border of what gets cream moves outward, by patch, read-only."""
        return _read_only(border_percent_per_mm(self.cream, load_body(self.body), self.weights))

    @cached_property
    def creams(self) -> tuple[Cream, ...]:
        """How much of each patch gets cream."""
        none, whole = self.cream_percents <= _ROUNDING, self.patch_percents - self.cream_percents <= _ROUNDING
        # Of a patch too small to tell apart, the whole piece counts.
        none &= ~whole | (self.cream_percents <= 0)
        return tuple(
            Cream.NONE if n else Cream.ALL if w else Cream.PART
            for n, w in zip(none.tolist(), whole.tolist(), strict=True)
        )

    @cached_property
    def applied(self) -> NDArray[np.bool_]:
        """Which patches get cream, or some, shape (patches.count,)."""
        return np.array([cream is not Cream.NONE for cream in self.creams], dtype=bool)

    @cached_property
    def held(self) -> Patches:
        """What is held back of each patch, under the same numbers."""
        return part_of(self.patches, self.drawing.held_back)

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

    @cached_property
    def regions(self) -> Mapping[str, float]:
        """Region id -> percent of the body that is painted there."""
        return self._by_region(self.patches)

    @cached_property
    def cream_regions(self) -> Mapping[str, float]:
        """Region id -> percent of the body that gets cream there."""
        return self.regions if self.cream is self.patches else self._by_region(self.cream)

    def _by_region(self, patches: Patches) -> dict[str, float]:
        triangle = patches.parts.triangle
        sums = np.bincount(surface().region[triangle], self.weights[triangle] * patches.shares, len(regions()))
        return {region.id: float(percent) for region, percent in zip(regions(), sums, strict=True) if percent > 0}


def measure(drawing: Drawing, hand_mm: float = HAND_MM, previous: Measurement | None = None) -> Measurement:
    """Measure a drawing.

    Parameters
    ----------
    drawing : Drawing
    hand_mm : float, precision of the hand, one standard deviation, mm on the body
    previous : Measurement or None, of a drawing with much paint in common: a place to start from
    """
    weights = triangle_weights(drawing.body, drawing.weight_table, drawing.age)
    patches = find_patches(drawing.paint)
    cream = patches if drawing.application is drawing.paint else part_of(patches, drawing.application)
    return Measurement(drawing, weights, patches, cream, hand_mm)


def part_of(patches: Patches, table: PaintTable) -> Patches:
    """A part of the paint that patches were found in, counted under their numbers.

    Parameters
    ----------
    patches : Patches
    table : PaintTable, all of it painted in the patches' own table too
    """
    found = find_patches(table)
    return replace(found, count=patches.count, patch=owners(patches, found.parts))


def owners(patches: Patches, parts: Parts) -> Ints:
    """The patch that each of some parts lies in, shape (k,)."""
    known = patches.parts
    first = np.searchsorted(known.triangle, parts.triangle, "left")
    last = np.searchsorted(known.triangle, parts.triangle, "right")
    found = patches.patch[first.clip(0, max(0, len(known.triangle) - 1))] if len(known.triangle) else first
    for k in np.flatnonzero(last - first > 1).tolist():
        beside = known.shape[first[k] : last[k]]
        shared = areas(overlay(shapely.intersection, np.full(len(beside), parts.shape[k], dtype=object), beside))
        found[k] = patches.patch[first[k] + int(shared.argmax())]
    return np.asarray(found, dtype=np.int64)


def _read_only(values: Floats) -> Floats:
    values.flags.writeable = False
    return values
