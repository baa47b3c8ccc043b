"""Marks: what a plain drawing file says was painted, in the order it was painted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.halves import OTHER_HALF, way_to
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view
from bsa_calc.errors import SaidError
from bsa_calc.paint.brush import swept
from bsa_calc.paint.change import Action, Change
from bsa_calc.paint.drawing import Drawing, no_paint
from bsa_calc.paint.effort import HALF_CORNERS, MARK_CORNERS, PAIR_CORNERS, STEP_CORNERS, Effort
from bsa_calc.paint.layers import minus, together
from bsa_calc.paint.live import LiveStroke
from bsa_calc.paint.outline import joined, outline_corners, outline_parts, outline_shape
from bsa_calc.paint.share import first_part
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
    through : bool, front and back at once
    """

    view: str
    radius_mm: float
    path: Floats
    erase: bool = False
    hold_back: bool = False
    through: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class OutlineMark:
    """An area drawn round: `outline`, shape (n, 2), mm in the view, n ≥ 3."""

    view: str
    outline: Floats
    erase: bool = False
    hold_back: bool = False
    through: bool = False


@dataclass(frozen=True, slots=True)
class RegionMark:
    """A region.

    Attributes
    ----------
    region : int, its place in `regions()`
    erase, hold_back : bool, see `action_of`
    absent : bool, this person does not have it, or with `erase` has it
    half : str, one of `halves_of` the region; "" for all of it
    """

    region: int
    erase: bool = False
    hold_back: bool = False
    absent: bool = False
    half: str = ""


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


def with_marks(drawing: Drawing, marks: Sequence[Mark], effort: Effort | None = None) -> Drawing:
    """Paint marks one after the other.

    A mark over skin that it cannot change (painted already, or bare under an eraser) is none the worse: a script may
    say a thing twice. One that meets no skin at all is a mistake of view, place or unit.

    Parameters
    ----------
    effort : Effort or None, the work that the marks may make; None for that of a drawing

    Raises
    ------
    SaidError
        for the first mark that touches no skin, encloses nothing, or makes too much work; its place is that in the
        list.
    """
    effort = effort or Effort()
    for k, mark in enumerate(marks):
        drawing, met = _with_mark(drawing, mark, effort, f"marks[{k}]")
        if not met:
            raise _off_skin(mark, f"marks[{k}]")
    return drawing


def apply_marks(table: PaintTable, body_id: str, marks: Sequence[Mark]) -> PaintTable:
    """Paint marks on a table alone, where nothing is held back; what meets no skin changes nothing."""
    drawing = Drawing(body_id, table)
    effort = Effort()
    for k, mark in enumerate(marks):
        drawing = _with_mark(drawing, mark, effort, f"marks[{k}]")[0]
    return drawing.paint


def _with_mark(drawing: Drawing, mark: Mark, effort: Effort, place: str) -> tuple[Drawing, bool]:
    """The drawing with a mark, and whether the mark met skin."""
    effort.spend(MARK_CORNERS, place)
    if isinstance(mark, RegionMark) and mark.half:
        effort.spend(HALF_CORNERS, place)
        skin = half_of(drawing.body, mark.region, mark.half)
        return _with_skin(drawing, skin, action_of(mark)), not drawing.is_absent[skin.touched()].all()
    if isinstance(mark, RegionMark):
        own = surface().region == mark.region
        return _with_region(drawing, mark), mark.absent or not drawing.is_absent[own].all()
    change = Change(drawing, mark.view, action_of(mark), _ones(), through=mark.through)
    _draw(change, mark, effort, place)
    met = len(change.touched()) > 0 or touches_skin(mark, drawing, effort, place)
    return change.commit(), met


def _off_skin(mark: Mark, place: str) -> SaidError:
    if isinstance(mark, RegionMark):
        return SaidError("mark_on_absent", "the region is marked as absent: it takes no paint.", place)
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
    every = surface().region == mark.region
    if mark.absent:
        own = np.flatnonzero(every)
        return drawing.with_again(own) if mark.erase else drawing.without(own)
    own = np.flatnonzero(every & ~drawing.is_absent)
    if not mark.hold_back:
        return drawing.with_paint(drawing.paint.filled(own, erase=mark.erase))
    skin = no_paint().filled(own)
    return drawing.giving(skin) if mark.erase else drawing.holding(skin)


def half_of(body_id: str, region: int, half: str) -> PaintTable:
    """Half the skin of a region, by its area on a body: what lies on one side of a straight cut.

    Parameters
    ----------
    body_id : str
    region : int, its place in `regions()`
    half : str, one of `halves_of` the region
    """
    return first_part(body_id, region, way_to(body_id, region, OTHER_HALF[half]), 0.5)


def _with_skin(drawing: Drawing, skin: PaintTable, action: Action) -> Drawing:
    """The drawing with something done to some skin."""
    if action is Action.HOLD:
        return drawing.holding(skin)
    if action is Action.GIVE:
        return drawing.giving(skin)
    change = minus if action is Action.ERASE else together
    return drawing.with_paint(change(drawing.paint, skin))


def _draw(stroke: Change | LiveStroke, mark: BrushMark | OutlineMark, effort: Effort, place: str) -> None:
    for shape, way in _shapes(mark, effort, place):
        before = stroke.corners
        if way is None:
            stroke.area(shape)
        else:
            stroke.sweep(shape, way)
        effort.spend(stroke.corners - before, place)


def _shapes(
    mark: BrushMark | OutlineMark, effort: Effort, place: str
) -> Iterator[tuple[shapely.Geometry, Floats | None]]:
    """What a mark covers, piece by piece, and the brush's way."""
    if isinstance(mark, BrushMark):
        effort.spend(STEP_CORNERS * len(mark.path), place)
        yield from swept(mark.path, mark.radius_mm)
        return
    for corners in outline_corners(mark.outline):
        effort.spend(corners, place)
    parts = outline_parts(mark.outline)
    effort.spend(PAIR_CORNERS * len(parts) ** 2, place)
    shape = joined(parts)
    if shape is not None:
        yield shape, None


def touches_skin(mark: BrushMark | OutlineMark, drawing: Drawing, effort: Effort, place: str) -> bool:
    """Whether a mark meets skin that its view shows and the drawing's person has, enough of it to be kept."""
    view = load_view(drawing.body, mark.view, through=mark.through)
    stroke = LiveStroke(no_paint(), view, _ones(), absent=drawing.is_absent)
    _draw(stroke, mark, effort, place)
    return len(stroke.touched()) > 0


def spot_percent(
    drawing: Drawing, weights: Floats, view: str, place: Floats, radius_mm: float, *, through: bool = False
) -> float:
    """How much of the body a dab of the brush covers, painted already or not.

    Parameters
    ----------
    drawing : Drawing
    weights : ndarray, shape (n,), percent of the body that each triangle counts
    view : str
    place : ndarray, shape (2,), mm in the view
    radius_mm : float
    through : bool, front and back at once
    """
    shown = load_view(drawing.body, view, through=through)
    stroke = LiveStroke(no_paint(), shown, weights, absent=drawing.is_absent)
    stroke.brush(place, place, radius_mm)
    return stroke.changed_percent


def brush_along(stroke: Change | LiveStroke, path: Floats, radius_mm: float) -> None:
    """Move the brush along a path of shape (n, 2), mm; a single point is a dab."""
    stroke.brush(path[0], path[0], radius_mm)
    for start, end in pairwise(path):
        stroke.brush(start, end, radius_mm)
