"""How much cream to leave out where an application is over the limit or too close to it, and how much room is left."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import load_body, surface
from bsa_calc.measure.band import SUREST_BODY, band_around, hand_deviation
from bsa_calc.measure.hands import half_hands_up
from bsa_calc.measure.measurement import Measurement

Floats = NDArray[np.float64]
#: Whether an application of so many percent, with its band and the highest figure by another table that applies, is
#: within the limit; every side taken as done.
IsWithin = Callable[[float, tuple[float, float], float], bool]

#: More patches than this are not combined: the largest ones count.
_MOST_PATCHES = 24
_MOST_TOGETHER = 3
#: Leaving out, or leaving, less than this many percent of the body helps nobody.
_WORTH_OFFERING = 0.1
#: Steps of what is said, tenths of a percent.
_STEP = 0.1
#: How often a range of percent is halved to find an end in it.
_HALVINGS = 16
#: A figure that is followed to the last digit must end within, not on the edge: sums round, percent.
_ROUNDING = 1e-9
#: What is left out or added may be so much longer round than a disc: a view foreshortens it, and it can be a rim or
#: several pieces. Discs were put down by chance on painted regions, in seven views. What was added was up to 8 times as
#: long, but less than this with all patches taken as joined. What was left out was up to 4.9 times as long at 0.1 % and
#: 0.7 times at 3 %, as whole outlines go with it: never longer than twice that of a disc of 1 %.
_LONGER_ROUND, _LONGEST_LEFT_OUT = 5.0, 2.5


@dataclass(frozen=True, slots=True)
class Offer:
    """Patches whose leaving out brings the application within the limit.

    Attributes
    ----------
    patches : tuple of int
    leaves_percent : float, what the application then covers
    """

    patches: tuple[int, ...]
    leaves_percent: float


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """What to leave out: one amount, and patches that would do.

    Attributes
    ----------
    percent : float, of the body, to a tenth, rounded up; without so much the application is within the limit
    offers : tuple of Offer, the best one first
    whole_patches : bool, wherever it is cut away less than all may be too little, since the outline stays long; patches
        that are left out whole do
    """

    percent: float
    offers: tuple[Offer, ...]
    whole_patches: bool = False

    @property
    def hands(self) -> float:
        """The same in hands, to the next half upward."""
        return half_hands_up(self.percent)


def leave_out(result: Measurement, is_within: IsWithin, most: int = 3) -> LeaveOut | None:
    """What to leave out for the application to be within the limit, band and all; None where nothing is.

    The amount has room for the outline that is new where some skin is left out.

    Parameters
    ----------
    result : Measurement
    is_within : IsWithin
    most : int, offers
    """
    if is_within(result.application_percent, result.band, result.highest_elsewhere):
        return None
    amount, found = _amount(result, is_within), offers(result, is_within, most)
    return LeaveOut(amount, found, whole_patches=bool(found) and amount >= result.application_percent - _ROUNDING)


def _amount(result: Measurement, is_within: IsWithin) -> float:
    """To a tenth; all of it where nothing less would do."""
    densest = _densest(result)
    for step in range(1, math.ceil(result.application_percent / _STEP)):
        amount = round(step * _STEP, 1)
        left = result.application_percent - amount + _ROUNDING
        hand = result.hand_error_edited(left, _outline_with(result, _outline_left(amount, densest)))
        if is_within(left, result.band_of(left, hand), result.highest_elsewhere_after(-amount) + _ROUNDING):
            return amount
    return math.ceil(result.application_percent / _STEP - _ROUNDING) / 10


def room(result: Measurement, is_within: IsWithin, about: float | None = None) -> float:
    """Percent of the body that may be added and still be within the limit, to a tenth, rounded down.

    Counted to the end of *within*, band and all, not to the limit. New paint can join patches, and one large patch has
    a wider band than several small ones: all are taken as joined.

    Parameters
    ----------
    result : Measurement
    is_within : IsWithin
    about : float or None, how far the band may reach, percent, as a guess: the nearer it is, the fewer steps are tried;
        the answer does not depend on it
    """
    outline, densest = float(result.per_mm.sum()), _densest(result)

    def after(more: float) -> tuple[float, tuple[float, float]]:
        percent = result.application_percent + more + _ROUNDING
        joined = np.array([outline + _outline_of(more, densest)])
        hand = result.hand_error_edited(percent, hand_deviation(np.array([np.inf]), joined, result.hand_mm))
        return percent, result.band_of(percent, hand)

    def is_too_much(step: int) -> bool:
        more = round(step * _STEP, 1)
        return not is_within(*after(more), result.highest_elsewhere_after(more) + _ROUNDING)

    guess, now = 0.0, after(0.0)[1][1]
    if about is not None and (left := about - now) > 0:
        # The band's end rises nearly straight with what is added; not at all where all of the body is covered already.
        rise = after(left)[1][1] - now
        guess = left * left / rise if rise > 0 else 0.0
    return round(_last_before(is_too_much, math.floor(guess / _STEP), round(100 / _STEP)) * _STEP, 1)


def _last_before(is_too_much: Callable[[int], bool], guess: int, most: int) -> int:
    """The last step from 0 to `most` that is not too much, where from some step on all are; 0 is none.

    Looked for near a guess, twice as far away each time, and then halved: a large part of the time that each change of
    a drawing took went into trying all steps.
    """
    low, high, reach = 0, most + 1, 1
    step = min(max(guess, 1), most)
    while low < step < high:
        if is_too_much(step):
            high, step = step, step - reach
        else:
            low, step = step, step + reach
        reach *= 2
    return low + bisect_left(range(low + 1, high), True, key=is_too_much)


def _outline_with(result: Measurement, outline: float) -> float:
    """The outlines' part of the hand's error with one more, at the patch where that weighs most."""
    per_mm, percents = result.per_mm, result.cream_percents
    if not len(per_mm):
        return hand_deviation(np.array([np.inf]), np.array([outline]), result.hand_mm)
    longest = int(per_mm.argmax())
    longer = per_mm.copy()
    longer[longest] += outline
    most = percents.copy()
    most[longest] = np.inf  # inward, too, the outline can move as far as it goes
    return hand_deviation(most, longer, result.hand_mm)


def _outline_of(changed: float, densest: float) -> float:
    """Percent gained for each mm that the outline of so many percent moves, where 1 mm² counts `densest` percent."""
    return _LONGER_ROUND * 2 * math.sqrt(math.pi * changed * densest)


def _outline_left(changed: float, densest: float) -> float:
    """The same of what is left out."""
    return min(_outline_of(changed, densest), _LONGEST_LEFT_OUT * 2 * math.sqrt(math.pi * densest))


def _densest(result: Measurement) -> float:
    """Percent that 1 mm² counts where it counts most: of the regions that get cream, or of all where none does."""
    region = surface().region
    density = np.bincount(region, result.weights) / load_body(result.body).region_mm2
    painted = np.unique(region[result.cream.parts.triangle])
    return float(density[painted if len(painted) else slice(None)].max())


def offers(result: Measurement, is_within: IsWithin, most: int = 3) -> tuple[Offer, ...]:
    """Ways to get within the limit: few patches before many, then what keeps most of the face, then most skin, first.

    No offer contains another, and each leaves a rest that is within the limit, band and all. There is none where no
    three patches would do, and to leave out everything is none.
    """
    face = _face_percents(result)
    applied = np.flatnonzero(result.cream_percents >= _WORTH_OFFERING)
    tried = applied[np.argsort(-result.cream_percents[applied], kind="stable")][:_MOST_PATCHES].tolist()
    found: list[Offer] = []
    most_left = _most_within(result, is_within)
    for together in range(1, _MOST_TOGETHER + 1):
        ways = (_leaving_out(result, is_within, chosen, most_left) for chosen in combinations(tried, together))
        fresh = [way for way in ways if way and not any(set(o.patches) <= set(way.patches) for o in found)]
        # Rounded, so that of both sides alike the patch that comes first is first, and not what summing leaves.
        fresh.sort(key=lambda way: (_even(face[list(way.patches)].sum()), -_even(way.leaves_percent), way.patches))
        found += fresh
        if len(found) >= most:
            break
    return tuple(found[:most])


def _even(percent: float) -> float:
    """A figure that is the same for what is as large but for rounding."""
    return round(float(percent), 6)


def _most_within(result: Measurement, is_within: IsWithin) -> float:
    """More than this, percent, is never within, wherever it lies: by the least band there can be."""
    low, high = 0.0, result.application_percent
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        hand = result.hand_error_edited(middle, 0.0, typed=0.0)
        if is_within(middle, band_around(middle, hand, SUREST_BODY), 0.0):
            low = middle
        else:
            high = middle
    return high


def _leaving_out(result: Measurement, is_within: IsWithin, chosen: tuple[int, ...], most_left: float) -> Offer | None:
    """The offer to leave these patches out, None if the rest, which may be so many percent, is not within the limit."""
    if result.application_percent - sum(result.cream_percents[list(chosen)].tolist()) > most_left:
        return None
    rest = result.cream_percents > 0
    rest[list(chosen)] = False
    percent = float(result.cream_percents[rest].sum())
    elsewhere = max((float(of[rest].sum()) for of in result.cream_by_table.values()), default=0.0) + _ROUNDING
    left = percent + _ROUNDING
    if percent < _WORTH_OFFERING or not is_within(left, (left, left), elsewhere):
        return None
    outline = hand_deviation(result.cream_percents[rest], result.per_mm[rest], result.hand_mm)
    hand = result.hand_error_edited(left, outline, float(result.typed_by_patch[rest].sum()))
    found = is_within(left, result.band_of_patches(rest, left, hand), elsewhere)
    return Offer(tuple(sorted(chosen)), percent) if found else None


def _face_percents(result: Measurement) -> Floats:
    """Percent of the body that gets cream on the face in each patch, shape (patches.count,)."""
    parts = result.cream.parts
    on_face = np.array([r.face for r in regions()])[surface().region[parts.triangle]]
    covered = result.weights[parts.triangle] * result.cream.shares * on_face
    return np.asarray(np.bincount(result.cream.patch, covered, result.cream.count), dtype=float)
