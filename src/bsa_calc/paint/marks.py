"""Marks: what a plain drawing file says was painted, in the order it was painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view
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
    erase : bool
    """

    view: str
    radius_mm: float
    path: Floats
    erase: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class OutlineMark:
    """An area drawn round: `outline`, shape (n, 2), mm in the view, n ≥ 3."""

    view: str
    outline: Floats
    erase: bool = False


@dataclass(frozen=True, slots=True)
class RegionMark:
    """A whole region, by its place in `regions()`."""

    region: int
    erase: bool = False


Mark = BrushMark | OutlineMark | RegionMark


def apply_marks(table: PaintTable, body_id: str, marks: Sequence[Mark]) -> PaintTable:
    """Paint marks one after the other."""
    for mark in marks:
        table = _apply(table, body_id, mark)
    return table


def _apply(table: PaintTable, body_id: str, mark: Mark) -> PaintTable:
    if isinstance(mark, RegionMark):
        return table.filled(np.flatnonzero(surface().region == mark.region), erase=mark.erase)
    stroke = LiveStroke(table, load_view(body_id, mark.view), np.ones(len(surface())), erase=mark.erase)
    if isinstance(mark, OutlineMark):
        shape = outline_shape(mark.outline)
        if shape is not None:
            stroke.area(shape)
    else:
        brush_along(stroke, mark.path, mark.radius_mm)
    return stroke.commit()


def brush_along(stroke: LiveStroke, path: Floats, radius_mm: float) -> None:
    """Move the brush along a path of shape (n, 2), mm; a single point is a dab."""
    stroke.brush(path[0], path[0], radius_mm)
    for start, end in pairwise(path):
        stroke.brush(start, end, radius_mm)
