"""One drawing counted in four ways, and which skin each of them counts too low or too high.

The others are what people do without a program: laying their hand on the skin, quarters of the rule of nines, and a
chart that shows front and back only.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.surface import Floats, surface
from bsa_calc.body.views import load_view
from bsa_calc.body.weights import groups, segment_names, segment_numbers
from bsa_calc.label.assessment import Assessment
from bsa_calc.measure.hands import REAL_HAND_PERCENT
from bsa_calc.paint.table import PaintTable

#: Counted at least this part too low or too high, skin is shown as that.
_MUCH = 0.25
#: Less is rounding.
_NONE = 1e-9


class Way(StrEnum):
    """A way of counting."""

    HANDS = "hands"
    NINES = "nines"
    FLAT = "flat"
    PROGRAM = "program"


@dataclass(frozen=True, eq=False)
class Count:
    """What one way makes of a drawing.

    Attributes
    ----------
    way : Way
    percent : float, of the body
    hands : float or None, how many hands were laid
    low : PaintTable, painted skin that it misses, or counts a quarter too low or more
    high : PaintTable, painted skin that it counts a quarter too high or more
    """

    way: Way
    percent: float
    hands: float | None
    low: PaintTable
    high: PaintTable


def counts(found: Assessment) -> tuple[Count, ...]:
    """The application of a drawing, counted in all ways, in the order of `Way`."""
    return by_hands(found), by_nines(found), by_front_and_back(found), _by_program(found)


def by_hands(found: Assessment) -> Count:
    """On each part of the body hands are laid until its patches are covered, whole ones and halves; each counts 1 %.

    A hand is as large as a real one on average (Rhodes 2013), which is less than 1 %; and what is smaller than half a
    hand still takes half of one.
    """
    result = found.measurement
    segment = segment_numbers()[surface().region]
    covered = _by_segment(result.weights * found.drawing.application.shares())
    laid = hands_on(covered)
    return _count(found, Way.HANDS, (laid / np.maximum(covered, _NONE))[segment], hands=float(laid.sum()))


def hands_on(percents: Floats) -> Floats:
    """Hands that skin of some size takes, to the next half, shape (k,).

    Examples
    --------
    >>> hands_on(np.array([0.0, 0.1, 0.87, 1.0])).tolist()
    [0.0, 0.5, 1.0, 1.5]
    """
    return np.asarray(np.ceil(np.maximum(0.0, 2 * percents / REAL_HAND_PERCENT - _NONE)) / 2)


def by_nines(found: Assessment) -> Count:
    """Of each part of the rule of nines, none, a quarter, half, three quarters or all is taken to be affected."""
    weights = found.measurement.weights
    covered = weights * found.drawing.application.shares()
    times = np.zeros(len(covered))
    for own, worth in _nines():
        counted = worth * quarter(float(covered[own].sum() / weights[own].sum()))
        times[own] = counted / max(float(covered[own].sum()), _NONE)
    return _count(found, Way.NINES, times)


def quarter(share: float) -> float:
    """A share to the nearest quarter.

    Examples
    --------
    >>> quarter(0.12), quarter(0.13), quarter(0.9)
    (0.0, 0.25, 1.0)
    """
    return math.floor(4 * share + 0.5) / 4


def by_front_and_back(found: Assessment) -> Count:
    """Painted on a picture of front and back, each part of the chart by how much of its picture is painted."""
    result = found.measurement
    times = flat_weights(result.body, result.weights) / np.maximum(result.weights, _NONE)
    return _count(found, Way.FLAT, times)


def _by_program(found: Assessment) -> Count:
    return _count(found, Way.PROGRAM, np.ones(len(surface())))


def _count(found: Assessment, way: Way, times: Floats, hands: float | None = None) -> Count:
    """A way that counts each triangle so many times, shape (n,)."""
    paint, weights = found.drawing.application, found.measurement.weights
    low, high = _painted(paint, times <= 1 - _MUCH), _painted(paint, times >= 1 + _MUCH)
    return Count(way, float((times * weights) @ paint.shares()), hands, low, high)


def flat_weights(body: str, weights: Floats) -> Floats:
    """Percent of the body that each triangle counts where front and back are all there is, shape (n,).

    Each segment keeps its percent, spread over what front and back show of it.
    """
    flat, segment = flat_area(body), segment_numbers()[surface().region]
    return np.asarray(flat * (_by_segment(weights) / _by_segment(flat))[segment])


def _by_segment(values: Floats) -> Floats:
    """Sums of triangles over the segments of the chart, shape (segments,)."""
    sums = np.bincount(segment_numbers()[surface().region], values, len(segment_names()))
    return np.asarray(sums, dtype=float)


@cache
def flat_area(body: str) -> Floats:
    """How much of each triangle front and back show, mm² of the picture, shape (n,), read-only."""
    flat = np.zeros(len(surface()))
    for name in ("front", "back"):
        view = load_view(body, name)
        np.add.at(flat, view.ids, shapely.area(view.parts))
    flat.flags.writeable = False
    return flat


@cache
def _nines() -> tuple[tuple[NDArray[np.bool_], float], ...]:
    """The parts of the rule of nines: which triangles, shape (n,), and what the part counts."""
    segment = segment_numbers()[surface().region]
    return tuple(
        (np.isin(segment, [segment_names().index(name) for name in group.segments]), group.percent)
        for group in groups("rule-of-nines", None)
    )


def _painted(paint: PaintTable, which: NDArray[np.bool_]) -> PaintTable:
    """The paint on some triangles alone."""
    ids = np.flatnonzero(which & (paint.state > 0))
    return paint.cleared().with_pieces(ids, paint.pieces(ids))
