"""The hand stamp: a drawn hand, made as large as 1 % of the body is at the place where it is laid.

The outline is star-shaped about its middle, the place under the pointer: growing, it covers more skin and gives none
up, so that one size is the right one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.views import View
from bsa_calc.paint.star import SkinUnder, Star

Floats = NDArray[np.float64]

#: What a hand, palm and five fingers, counts by the label's own lay rule, percent of the body.
HAND_PERCENT = 1.0
#: A hand is laid on skin: at least this share of its picture. Along a forearm it is a little more.
_LEAST_ON_SKIN = 0.5
#: Sizes, against the drawn hand, that still pass for a hand. Tilted skin and the heads of small children, which count
#: more than they look, ask for small ones.
_SMALLEST, _LARGEST = 0.25, 2.5
#: Skin is looked for up to these sizes, one after the other. The fewer triangles are looked at, the quicker.
_LOOK_UP_TO = (0.65, 0.8, 1.0, 1.25, 1.6, 2.0, _LARGEST)
#: A hand fills half of the box round it: with less skin in the box than this, the next size is tried at once.
_ENOUGH_IN_BOX = 1.9 * HAND_PERCENT
_EXACT_TO = 1e-12

#: Our own drawing of a right hand, seen from its back, fingers up: mm from the middle, counter-clockwise.
_HAND = """
-11.7,-40.9 14.8,-40.8 19.2,-40.3 24.6,-39.3 27.9,-38.4 29.9,-37.4 31.5,-35.8 32.6,-33.8 33.9,-29.6 36.9,-16.4
41.5,7.7 43.7,29.5 43.8,34 43.6,43.5 44,47.9 45.3,52.1 51.4,67.5 53.5,73.6 58.8,90.8 59.4,94.2 59.5,96.5 59.1,98.3
58.3,99.9 57,101.1 55.9,101.8 54.7,102.2 53.9,102 52.7,101.5 51.2,100.2 49,97.3 44.7,90 30.3,64.6 29.4,63.4
28.5,62.7 27.6,62.6 26.7,63.2 26,64.1 25.5,65.2 25.3,68.9 28.6,94.1 30.6,119.5 30.7,125.4 30.4,127.3 29.8,129.1
28.8,130.7 27.5,131.9 26,132.8 24.2,133.3 22.4,133.2 20.7,132.8 19.1,131.9 17.5,130.2 15.9,125.3 11.4,103.3 6.6,75
5.8,73.6 4.7,72.8 3.8,72.6 2.6,73.1 1.3,74.9 0.5,78 -1.6,102.9 -5.2,129.2 -6.4,136 -7.6,139.2 -9.5,141.8 -11,142.8
-12.3,143.3 -15,143.6 -17.6,142.9 -18.8,142.2 -20.1,140.9 -21.6,138.1 -22.2,134.8 -22.3,128.3 -21.3,101.3 -18.9,75.5
-19.3,71.9 -19.8,70.9 -20.6,70.2 -21.4,69.9 -22,70.1 -23.6,72.4 -35.9,102.2 -42.6,116.8 -44.9,121 -46.2,122.6
-47.7,123.7 -48.5,124 -50.3,123.8 -52,123.2 -53.8,121.9 -54.9,120.4 -55.7,118.3 -55.9,115.5 -55.4,111.6 -49.7,87.7
-47.9,81 -41.2,60 -40,55.2 -39.8,50.8 -40.3,44.4 -41.1,38.5 -42.1,35.9 -42.6,35.6 -43.3,35.6 -45.7,36.7 -69.5,53.5
-79.4,60.1 -82.8,61.8 -84.8,62.4 -86.7,62.6 -88.3,62.4 -89.6,61.9 -90.9,60.2 -91.7,58.5 -92.1,56.7 -92.2,54.8
-91.8,52.5 -90.6,49.8 -83,37.1 -80.2,33.5 -65.6,16.5 -61.5,11.4 -34.4,-28.8 -31.1,-34.2 -29.7,-36.1 -28,-37.5
-25.8,-38.5 -18.1,-40.2
"""


@dataclass(frozen=True, slots=True)
class HandFit:
    """A hand laid on the body.

    Attributes
    ----------
    shape : shapely polygon, mm in the view
    percent : float, of the body, that the skin seen under it counts
    size : float, against the drawn hand
    """

    shape: shapely.Polygon
    percent: float
    size: float


@cache
def hand_shape() -> Floats:
    """Corners of the drawn right hand, shape (k, 2), mm from its middle, fingers up, counter-clockwise; read-only.

    Examples
    --------
    >>> bool(140 < shapely.Polygon(hand_shape()).area / 100 < 150)  # cm²
    True
    """
    corners = np.array([pair.split(",") for pair in _HAND.split()], dtype=float)
    corners.flags.writeable = False
    return corners


@cache
def _star() -> Star:
    return Star(hand_shape())


def fit_hand(view: View, weights: Floats, place: Floats, turn_deg: float, *, left: bool = False) -> HandFit | None:
    """Lay a hand on the body, as large as is worth 1 % of the body surface there.

    The skin itself counts, whatever is painted on it already.

    Parameters
    ----------
    view : View
    weights : ndarray, shape (n,), percent of the body that each triangle counts
    place : ndarray, shape (2,), mm in the view, of the hand's middle
    turn_deg : float, counter-clockwise; at 0 the fingers point up
    left : bool, a left hand: the mirror image

    Returns
    -------
    HandFit or None
        None where less than half of the hand would lie on skin, or no hand of a likely size is worth 1 %.
    """
    turn = _turn(turn_deg, left=left)
    percent_per_mm2 = weights[view.ids] / view.area_mm2
    found = _sized(view, place, turn, weights[view.ids], percent_per_mm2)
    if found is None:
        return None
    skin, size, percent = found
    on_skin = skin.covered(skin.worth(np.ones(len(view.ids))), size)[0] / (size**2 * _star().area)
    if size < _SMALLEST or on_skin < _LEAST_ON_SKIN:
        return None
    return HandFit(shapely.Polygon(place + size * hand_shape() @ turn.T), percent, size)


def _turn(turn_deg: float, *, left: bool) -> Floats:
    """Takes directions of the drawn hand to the view, shape (2, 2)."""
    cos, sin = math.cos(math.radians(turn_deg)), math.sin(math.radians(turn_deg))
    across = -1.0 if left else 1.0
    return np.array([[cos * across, -sin], [sin * across, cos]])


def _sized(
    view: View, place: Floats, turn: Floats, percents: Floats, percent_per_mm2: Floats
) -> tuple[SkinUnder, float, float] | None:
    """The skin under the hand, the size worth 1 %, and what that is to the last digit; None if all sizes are less."""
    for largest in _LOOK_UP_TO:
        skin = SkinUnder(_star(), view, place, turn, largest)
        if percents[skin.near].sum() < (_ENOUGH_IN_BOX if largest < _LARGEST else HAND_PERCENT):
            continue
        worth = skin.worth(percent_per_mm2)
        if skin.covered(worth, largest)[0] >= HAND_PERCENT:
            return skin, *_solved(skin, worth, largest)
    return None


def _solved(skin: SkinUnder, worth: Floats, largest: float) -> tuple[float, float]:
    """Size and percent: Newton's steps, kept between a size too small and one large enough."""
    low, high, size = 0.0, largest, largest / 1.2
    for _ in range(60):
        percent, slope = skin.covered(worth, size)
        excess = percent - HAND_PERCENT
        if abs(excess) < _EXACT_TO:
            break
        low, high = (low, size) if excess > 0 else (size, high)
        guess = size - excess / slope if slope > 0 else high
        size = guess if low < guess < high else (low + high) / 2
    return size, percent
