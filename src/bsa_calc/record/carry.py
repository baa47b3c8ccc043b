"""Ticks that stay with their patches while these grow, merge and split."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import shapely

from bsa_calc.label.measurement import Measurement
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.patches import Patches, anchor, find_patches


def carry_left_out(before: Drawing, after: Drawing, result: Measurement) -> Drawing:
    """Carry what gets no cream from one drawing to the next.

    A patch stays left out if all it grew out of was left out. New patches, and those that merged with one that gets
    cream, get cream: in doubt the application counts as larger.

    Parameters
    ----------
    before, after : Drawing
    result : Measurement, of `before`
    """
    if not before.left_out:
        return after
    patches = find_patches(after.paint)
    left_out = []
    for patch in range(patches.count):
        grew_from = _overlapped(patches, patch, result.patches)
        if len(grew_from) and not result.applied[grew_from].any():
            left_out.append(anchor(patches, patch))
    return replace(after, left_out=tuple(left_out))


def _overlapped(new: Patches, patch: int, old: Patches) -> list[int]:
    """The old patches that share skin with a new one."""
    triangles, shapes = new.triangles(patch)
    first, last = np.searchsorted(old.parts.triangle, [triangles, triangles + 1])
    found: set[int] = set()
    for shape, a, b in zip(shapes, first.tolist(), last.tolist(), strict=True):
        for k in range(a, b):
            if int(old.patch[k]) not in found and shapely.relate_pattern(shape, old.parts.shape[k], "2********"):
                found.add(int(old.patch[k]))
    return sorted(found)
