"""What is said of patches and regions, carried along while these are painted on."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import shapely

from bsa_calc.body.regions import region_numbers
from bsa_calc.body.surface import surface
from bsa_calc.label.measurement import Measurement
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.patches import Patches, anchor, find_patches

#: A larger share of a triangle than this was painted, not rounded.
_ROUNDING = 1e-9


def carry_left_out(before: Drawing, after: Drawing, result: Measurement, found: Patches | None = None) -> Drawing:
    """Carry what gets no cream from one drawing to the next.

    A patch stays left out while it shrinks or splits. One that was painted on, a new one, and one that merged with a
    patch that gets cream get cream: whoever paints means cream, and in doubt the application counts as larger.

    Parameters
    ----------
    before, after : Drawing
    result : Measurement, of `before`
    found : Patches or None, of `after` if they are known
    """
    if not before.left_out:
        return after
    patches = find_patches(after.paint, found or result.patches)
    painted_on = after.paint.shares() > before.paint.shares() + _ROUNDING
    left_out = []
    for patch in range(patches.count):
        comes_from = _overlapped(patches, patch, result.patches)
        grown = painted_on[patches.triangles(patch)[0]].any()
        if comes_from and not grown and not result.applied[comes_from].any():
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


def carry_entered(before: Drawing, after: Drawing) -> Drawing:
    """Drop shares that were entered for regions whose paint was changed in another way since.

    On another body the same paint is another share, so that none is left there. What was entered with this very change
    stays.
    """
    if not after.entered:
        return after
    if after.body != before.body:
        return replace(after, entered=())
    changed = set(surface().region[after.paint.differs(before.paint)].tolist())
    new = set(after.entered) - set(before.entered)
    kept = tuple(e for e in after.entered if e in new or region_numbers()[e[0]] not in changed)
    return after if kept == after.entered else replace(after, entered=kept)
