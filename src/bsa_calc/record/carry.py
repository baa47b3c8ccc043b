"""What is said of regions, carried along while these are painted on."""

from __future__ import annotations

from dataclasses import replace

from bsa_calc.body.regions import region_numbers
from bsa_calc.body.surface import surface
from bsa_calc.paint.drawing import Drawing


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
