"""Marks: what a plain drawing file says was painted, in the order it was painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bsa_calc.body.surface import surface
from bsa_calc.body.views import View, load_view
from bsa_calc.errors import SaidError
from bsa_calc.paint.change import Action, Change
from bsa_calc.paint.drawing import Drawing, no_paint
from bsa_calc.paint.live import LiveStroke
from bsa_calc.paint.outline import outline_shape
from bsa_calc.paint.table import PaintTable

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class BrushMark:
    """A brush stroke.

    Attributes
    ----------
    view : str
    radius_mm : float
    path : ndarray, shape (n, 2), mm in the view, n ≥ 1
    erase, hold_back : bool, see `action_of`
    """

    view: str
    radius_mm: float
    path: Floats
    erase: bool = False
    hold_back: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class OutlineMark:
    """An area drawn round: `outline`, shape (n, 2), mm in the view, n ≥ 3."""

    view: str
    outline: Floats
    erase: bool = False
    hold_back: bool = False


@dataclass(frozen=True, slots=True)
class RegionMark:
    """A whole region, by its place in `regions()`."""

    region: int
    erase: bool = False
    hold_back: bool = False


Mark = BrushMark | OutlineMark | RegionMark


#: By whether a mark holds back, and whether it erases.
_ACTIONS = {
    (False, False): Action.PAINT,
    (False, True): Action.ERASE,
    (True, False): Action.HOLD,
    (True, True): Action.GIVE,
}


def action_of(mark: Mark) -> Action:
    """What a mark does: one that holds back and erases gives cream again."""
    return _ACTIONS[mark.hold_back, mark.erase]


def with_marks(drawing: Drawing, marks: Sequence[Mark]) -> Drawing:
    """Paint marks one after the other.

    A mark over skin that it cannot change (painted already, or bare under an eraser) is none the worse: a script may
    say a thing twice. One that meets no skin at all is a mistake of view, place or unit.

    Raises
    ------
    SaidError
        for the first mark that touches no skin, or encloses nothing; its place is that in the list.
    """
    for k, mark in enumerate(marks):
        drawing, met = _with_mark(drawing, mark)
        if not met:
            raise _off_skin(mark, f"marks[{k}]")
    return drawing


def apply_marks(table: PaintTable, body_id: str, marks: Sequence[Mark]) -> PaintTable:
    """Paint marks on a table alone, where nothing is held back; what meets no skin changes nothing."""
    drawing = Drawing(body_id, table)
    for mark in marks:
        drawing = _with_mark(drawing, mark)[0]
    return drawing.paint


def _with_mark(drawing: Drawing, mark: Mark) -> tuple[Drawing, bool]:
    """The drawing with a mark, and whether the mark met skin."""
    if isinstance(mark, RegionMark):
        return _with_region(drawing, mark), True
    change = Change(drawing, mark.view, action_of(mark), _ones())
    _draw(change, mark)
    met = len(change.touched()) > 0 or touches_skin(mark, load_view(drawing.body, mark.view))
    return change.commit(), met


def _off_skin(mark: Mark, place: str) -> SaidError:
    assert not isinstance(mark, RegionMark), "a region is skin"
    if isinstance(mark, OutlineMark) and outline_shape(mark.outline) is None:
        return SaidError("mark_encloses_nothing", "the outline encloses nothing. Draw it round the skin.", place)
    sentence = (
        "it touches no skin in the view “{view}”, or so little that rounding loses it. Give millimetres in that view's "
        "frame, as “bsa-calc body” lists it, or take the mark out."
    )
    return SaidError("mark_off_skin", sentence, place, view=mark.view)


def _ones() -> Floats:
    return np.ones(len(surface()))


def _with_region(drawing: Drawing, mark: RegionMark) -> Drawing:
    own = np.flatnonzero(surface().region == mark.region)
    if not mark.hold_back:
        return drawing.with_paint(drawing.paint.filled(own, erase=mark.erase))
    skin = no_paint().filled(own)
    return drawing.giving(skin) if mark.erase else drawing.holding(skin)


def _draw(change: Change | LiveStroke, mark: BrushMark | OutlineMark) -> None:
    if isinstance(mark, BrushMark):
        brush_along(change, mark.path, mark.radius_mm)
        return
    shape = outline_shape(mark.outline)
    if shape is not None:
        change.area(shape)


def touches_skin(mark: BrushMark | OutlineMark, view: View) -> bool:
    """Whether a mark meets skin that the view shows, enough of it to be kept."""
    stroke = LiveStroke(no_paint(), view, _ones())
    _draw(stroke, mark)
    return len(stroke.touched()) > 0


def brush_along(stroke: Change | LiveStroke, path: Floats, radius_mm: float) -> None:
    """Move the brush along a path of shape (n, 2), mm; a single point is a dab."""
    stroke.brush(path[0], path[0], radius_mm)
    for start, end in pairwise(path):
        stroke.brush(start, end, radius_mm)
