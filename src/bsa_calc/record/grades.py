"""Grades that stay with their patches while these grow, shrink and split."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.measure.vasi import GRADES
from bsa_calc.paint.patches import Patches, anchor
from bsa_calc.record.visit import Grade


def patch_grades(grades: Sequence[Grade], patches: Patches) -> NDArray[np.float64]:
    """The grade of each patch, NaN for none, shape (patches.count,).

    Patches of different grades that were painted together have none: it must be asked for anew.
    """
    found = np.full(patches.count, np.nan)
    torn = np.zeros(patches.count, bool)
    for grade in grades:
        patch = patches.at(grade.spot)
        if patch is not None:
            torn[patch] |= not np.isnan(found[patch]) and found[patch] != grade.percent
            found[patch] = grade.percent
    found[torn] = np.nan
    return found


def with_grade(grades: Sequence[Grade], patches: Patches, patch: int, percent: int | None) -> tuple[Grade, ...]:
    """The grades with that of one patch set, or taken away.

    Raises
    ------
    ValueError
        if there is no such grade.
    """
    if percent is not None and percent not in GRADES:
        raise ValueError(percent)
    kept = tuple(grade for grade in grades if patches.at(grade.spot) != patch)
    return kept if percent is None else (*kept, Grade(anchor(patches, patch), percent))


def carry_grades(grades: Sequence[Grade], before: Patches, after: Patches) -> tuple[Grade, ...]:
    """The grades for a drawing that was changed: each new patch has the grade that all old ones in its place agree on.

    Parameters
    ----------
    grades : of the patches before
    before, after : Patches
    """
    old = patch_grades(grades, before)
    if np.isnan(old).all():
        return ()
    carried = []
    for patch in range(after.count):
        below = old[_overlapped(after, patch, before)]
        if len(below) and (below == below[0]).all():  # false for what has no grade
            carried.append(Grade(anchor(after, patch), int(below[0])))
    return tuple(carried)


def _overlapped(new: Patches, patch: int, old: Patches) -> NDArray[np.int64]:
    """The old patches that share skin with a new one."""
    triangles, shapes = new.triangles(patch)
    first, last = np.searchsorted(old.parts.triangle, [triangles, triangles + 1])
    own = np.repeat(np.arange(len(triangles)), last - first)
    other = np.concatenate([np.arange(a, b) for a, b in zip(first, last, strict=True)] or [np.empty(0, np.int64)])
    overlaps = (
        shapely.relate_pattern(shapes[own], old.parts.shape[other], "2********") if len(own) else own.astype(bool)
    )
    return np.asarray(np.unique(old.patch[other[overlaps]]))
