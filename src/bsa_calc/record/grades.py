"""Grades: how much of its pigment skin has lost, as paint of its own, one table for each grade.

A grade is given to a patch and stays with the skin that it was given for. Where a graded patch grows, what is new has
its grade; where patches of different grades meet, each part keeps its own, and what is new between them has none until
someone decides. So no grade has to be guessed, and a patch that was split or merged is graded rightly part by part.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import Body, surface
from bsa_calc.measure.vasi import GRADES, UNGRADED_SHARE, filled_by
from bsa_calc.paint.layers import common, cut_to, minus, skin_of, together
from bsa_calc.paint.patches import Patches
from bsa_calc.paint.table import PaintTable

#: Less skin than this, in triangles, is rounding.
_ROUNDING = 1e-6

#: Less skin than this is nobody's patch but a splinter that tools leave between strokes, mm² on the body: a square of
#: 5 mm, a thousandth of a hand.
SPLINTER_MM2 = 25.0

#: Percent of the pigment lost -> the skin that has lost so much; no skin twice.
Grades = Mapping[int, PaintTable]
NO_GRADES: Grades = {}


@dataclass(frozen=True, slots=True)
class PatchGrade:
    """The grade of one patch.

    Attributes
    ----------
    percent : int or None, of the pigment lost; None where it is mixed, or not known for all of the patch
    mixed : bool, parts of it have grades that differ, or only some have one
    """

    percent: int | None = None
    mixed: bool = False


def patch_grades(grades: Grades, patches: Patches) -> tuple[PatchGrade, ...]:
    """The grade of each patch."""
    if not grades:
        return (PatchGrade(),) * patches.count
    steps = sorted(grades)
    filled = np.array([filled_by(grades[step], patches) for step in steps])
    whole = np.bincount(patches.patch, patches.shares, patches.count)
    return tuple(_grade(steps, filled[:, k], whole[k]) for k in range(patches.count))


def _grade(steps: Sequence[int], filled: NDArray[np.float64], whole: float) -> PatchGrade:
    found = [step for step, part in zip(steps, filled.tolist(), strict=True) if part > UNGRADED_SHARE * whole]
    if len(found) == 1 and filled.sum() >= (1 - UNGRADED_SHARE) * whole:
        return PatchGrade(found[0])
    return PatchGrade(mixed=bool(found))


def with_grade(grades: Grades, skin: PaintTable, percent: int | None) -> Grades:
    """The grades with that of some skin set, or taken away.

    Raises
    ------
    ValueError
        if there is no such grade.
    """
    if percent is not None and percent not in GRADES:
        raise ValueError(percent)
    changed = {step: minus(table, skin) for step, table in grades.items()}
    if percent is not None:
        changed[percent] = together(changed[percent], skin) if percent in changed else skin
    return _with_skin(changed)


def _with_skin(grades: Grades) -> Grades:
    return {step: grades[step] for step in sorted(grades) if grades[step]}


def carry_grades(grades: Grades, before: tuple[PaintTable, Patches], after: tuple[PaintTable, Patches]) -> Grades:
    """The grades for a drawing that was changed.

    Skin that is no longer affected has none. What is new in a patch gets the grade that all its older skin has.

    Parameters
    ----------
    grades : Grades, of the drawing before
    before, after : the paint and its patches
    """
    if not grades:
        return grades
    kept = _with_skin({step: cut_to(table, before[0], after[0]) for step, table in grades.items()})
    table, patches = after
    for patch in _changed_patches(before[0], table, patches):
        own = skin_of(patches, table, [patch])
        older = common(before[0], own)
        found = [step for step in kept if common(kept[step], own)]
        if len(found) == 1 and not _leaves_much(older, kept[found[0]]):
            kept = with_grade(kept, own, found[0])
    return kept


def _changed_patches(before: PaintTable, after: PaintTable, patches: Patches) -> list[int]:
    """Patches with a triangle whose paint was changed."""
    met = np.isin(patches.parts.triangle, after.differs(before))
    found: list[int] = np.unique(patches.patch[met]).tolist()
    return found


def _leaves_much(table: PaintTable, other: PaintTable) -> bool:
    """Whether there is more than rounding of a table that the other does not paint."""
    return float(minus(table, other).shares().sum()) > _ROUNDING


def skin_in(paint: PaintTable, wanted: Collection[str]) -> PaintTable:
    """The paint of some regions alone, by their ids."""
    numbers = [k for k, region in enumerate(regions()) if region.id in wanted]
    ids = np.flatnonzero(np.isin(surface().region, numbers) & (paint.state > 0))
    return paint.cleared().with_pieces(ids, paint.pieces(ids))


def with_splinters_graded(grades: Grades, paint: PaintTable, patches: Patches, body: Body) -> Grades:
    """The grades with those of splinters, which nobody would find to grade them.

    Where so little of a patch has no grade, it takes that of the patch's skin next to it; a patch of its own that is so
    small takes that of the nearest graded skin. While nothing is graded there is none to take.

    Parameters
    ----------
    grades : Grades, of some paint
    paint : PaintTable, the paint
    patches : Patches, found in it
    body : Body, that it is drawn on
    """
    bare = paint
    for table in grades.values():
        bare = minus(bare, table)
    if not grades or not bare:
        return grades
    filled = filled_by(bare, patches)
    for patch in np.flatnonzero(filled > _ROUNDING).tolist():
        skin = common(bare, skin_of(patches, paint, [patch]))
        if float(skin.shares() @ body.area_mm2) < SPLINTER_MM2 and skin:
            grades = with_grade(grades, skin, _nearest_grade(grades, skin, body))
    return grades


def _nearest_grade(grades: Grades, skin: PaintTable, body: Body) -> int:
    """The grade of the graded skin that lies nearest to some other."""
    middle = body.corners[skin.touched()].mean((0, 1))

    def away(step: int) -> float:
        places = body.corners[grades[step].touched()].mean(1)
        return float(np.linalg.norm(places - middle, axis=1).min())

    return min(sorted(grades, reverse=True), key=away)
