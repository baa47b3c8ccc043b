"""What is said of a drawing beside its paint, carried along while it is edited."""

from __future__ import annotations

from dataclasses import replace

from bsa_calc.body.regions import region_numbers
from bsa_calc.body.surface import surface
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.drawn_by import USUAL_HAND


def edited(before: Drawing, after: Drawing) -> Drawing:
    """The drawing after an edit, without what holds for the one before only.

    Its outline is the truth no more once some paint, or what is held back, is another. Shares that were entered are
    dropped for regions whose paint was changed in another way since; on another body the same paint is another share,
    so that none is left there. What was entered with this very change stays.
    """
    return _less_exact(before, _less_entered(before, after))


def _less_exact(before: Drawing, after: Drawing) -> Drawing:
    same = (
        after.body == before.body
        and after.paint is before.paint
        and after.held_back is before.held_back
        and after.absent is before.absent
    )
    return after if same or not after.hand.exact else replace(after, hand=USUAL_HAND)


def _less_entered(before: Drawing, after: Drawing) -> Drawing:
    if not after.entered:
        return after
    if after.body != before.body:
        return replace(after, entered=())
    changed = set(surface().region[after.paint.differs(before.paint)].tolist())
    new = set(after.entered) - set(before.entered)
    kept = tuple(e for e in after.entered if e in new or region_numbers()[e[0]] not in changed)
    return after if kept == after.entered else replace(after, entered=kept)
