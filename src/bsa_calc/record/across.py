"""A visit whose paint is on the wrong side of the body, moved to the other one with all that was said of it."""

from __future__ import annotations

from dataclasses import replace

from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.layers import common, minus, together
from bsa_calc.paint.sides import mirrored
from bsa_calc.paint.table import PaintTable
from bsa_calc.record.grades import Grades, with_grade


def drawing_across(drawing: Drawing) -> Drawing:
    """The drawing with left and right changed for each other; done twice, it is the one begun with."""
    return replace(
        drawing,
        paint=mirrored(drawing.paint),
        held_back=mirrored(drawing.held_back),
        entered=_entered_across(drawing.entered),
    )


def grades_across(grades: Grades) -> Grades:
    """Each grade on the skin of the other side."""
    return {percent: mirrored(table) for percent, table in grades.items()}


def skin_across(drawing: Drawing, skin: PaintTable) -> Drawing:
    """The drawing with the paint of some skin on the other side instead; what is held back of it stays held back."""
    bare = drawing.with_paint(minus(drawing.paint, skin))
    there = bare.with_paint(together(bare.paint, mirrored(skin)))
    return there.holding(mirrored(common(drawing.held_back, skin)))


def grades_of_skin_across(grades: Grades, skin: PaintTable) -> Grades:
    """The grades of some skin on that of the other side, where they count instead of what was said there."""
    moved = with_grade(grades, skin, None)
    for percent, table in grades.items():
        moved = with_grade(moved, mirrored(common(table, skin)), percent)
    return moved


def _entered_across(entered: tuple[tuple[str, float], ...]) -> tuple[tuple[str, float], ...]:
    moved = [(regions()[region_numbers()[region]].mirror, percent) for region, percent in entered]
    return tuple(sorted(moved, key=lambda item: region_numbers()[item[0]]))
