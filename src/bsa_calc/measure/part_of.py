"""A part of the paint under the numbers of the patches it belongs to: what gets cream, what is held back."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.shapes import areas, overlay
from bsa_calc.paint.contacts import Parts
from bsa_calc.paint.patches import Patches, find_patches, no_patches
from bsa_calc.paint.table import PaintTable

Ints = NDArray[np.int64]


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
