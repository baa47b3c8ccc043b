"""The Vitiligo Area Scoring Index: a score of how much pigment is lost, never what is held against a limit.

Sum over body parts of hand units (1 hand unit is 1 % of the body surface) times the grade, the share of pigment lost
(0, 10, 25, 50, 75, 90 or 100 %); the total runs from 0 to 100. Sources differ on whether the total includes the face:
here it does. The face on its own is F-VASI. F-VASI75 and T-VASI50 are reached when the score is at least 75 % and 50 %
lower than at the first visit (the endpoints of the trials in EMA/100444/2023).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import Floats, surface
from bsa_calc.measure.part_of import owners
from bsa_calc.paint.contacts import Parts, table_parts
from bsa_calc.paint.patches import Patches
from bsa_calc.paint.pieces import shares
from bsa_calc.paint.table import PaintTable

#: The grades, percent of the pigment lost. 100: none left · 90: specks of pigment · 75: more lost than kept ·
#: 50: half · 25: more kept than lost · 10: specks lost · 0: none lost.
GRADES = (0, 10, 25, 50, 75, 90, 100)
#: Body parts in the order of the score: head and neck, hands, upper limbs with axilla and without hands, trunk, lower
#: limbs with buttocks and groin and without feet, feet.
PARTS = ("head_neck", "hands", "upper_limbs", "trunk", "lower_limbs", "feet")
#: The score must be so many percent lower than at the first visit.
FACE_GOAL, TOTAL_GOAL = 75.0, 50.0
#: The smallest change of the face's score that is not noise (Bae 2021): below it, percents of it say nothing.
FACE_SMALLEST = 0.066
#: Shares are exact to this; a fall of exactly the goal counts as reached.
_ROUNDING = 1e-9
#: A patch of which less than this share has no grade is graded: the rest is rounding.
UNGRADED_SHARE = 1e-6


@dataclass(frozen=True, slots=True)
class Vasi:
    """The score of one drawing.

    Attributes
    ----------
    parts : body part -> score; all of `PARTS`
    total : float, 0 to 100, with the face
    face : float
    affected : float, percent of the body that is affected
    ungraded : float, percent of the body that is affected and has no grade: with any, all scores are too low
    """

    parts: Mapping[str, float]
    total: float
    face: float
    affected: float = 0.0
    ungraded: float = 0.0

    @property
    def complete(self) -> bool:
        """Whether all affected skin has its grade."""
        return self.ungraded <= UNGRADED_SHARE * self.affected

    @property
    def known(self) -> bool:
        """Whether there is a score at all: without any grade, 0 would read as all colour kept."""
        return self.complete or self.ungraded < self.affected * (1 - UNGRADED_SHARE)


def vasi(paint: PaintTable, weights: Floats, grades: Mapping[int, PaintTable]) -> Vasi:
    """The score of a drawing.

    Parameters
    ----------
    paint : PaintTable, the affected skin
    weights : ndarray, shape (n,), percent of the body surface of each triangle
    grades : percent of the pigment lost -> the skin that has lost so much, all of it affected
    """
    none = np.zeros(len(weights))
    tables = {percent: table.shares() for percent, table in grades.items()}
    lost = weights * sum((percent / 100 * filled for percent, filled in tables.items()), none)
    affected = paint.shares()
    bare = np.maximum(affected - sum(tables.values(), none), 0.0)
    scores = np.asarray(np.bincount(surface().region, lost, len(regions())), dtype=float)
    parts = {part: _sum(scores, [r.vasi == part for r in regions()]) for part in PARTS}
    face = _sum(scores, [r.face for r in regions()])
    return Vasi(parts, sum(parts.values()), face, float(affected @ weights), float(bare @ weights))


def _sum(scores: Floats, chosen: list[bool]) -> float:
    return float(scores[np.array(chosen)].sum())


def filled_by(table: PaintTable, patches: Patches) -> Floats:
    """How much of each patch a table fills, in triangles, shape (patches.count,)."""
    return _by_patch(patches, _parts_of(table, patches), np.ones(len(surface())))


def lost_percents(patches: Patches, weights: Floats, grades: Mapping[int, PaintTable]) -> Floats:
    """What each patch adds to the score, shape (patches.count,).

    Parameters
    ----------
    patches : Patches
    weights : ndarray, shape (n,), percent of the body surface of each triangle
    grades : percent of the pigment lost -> the skin that has lost so much
    """
    found = [
        percent / 100 * _by_patch(patches, _parts_of(table, patches), weights) for percent, table in grades.items()
    ]
    return np.asarray(sum(found, np.zeros(patches.count)), dtype=float)


def _parts_of(table: PaintTable, patches: Patches) -> Parts:
    return table_parts(table, patches.split_up)[0]


def _by_patch(patches: Patches, parts: Parts, weights: Floats) -> Floats:
    filled = weights[parts.triangle] * shares(parts.shape)
    return np.asarray(np.bincount(owners(patches, parts), filled, patches.count), dtype=float)


@dataclass(frozen=True, slots=True)
class VasiChange:
    """The score against that of the first visit.

    Attributes
    ----------
    total_lower : float or None, percent that the total fell; negative if it rose, None if it was 0
    face_lower : float or None, the same of the face
    face_too_small : bool, the face's score, or its fall, is less than the smallest change that is not noise
    """

    total_lower: float | None
    face_lower: float | None
    face_too_small: bool = False

    @property
    def total_reached(self) -> bool | None:
        """T-VASI50: the total is at least 50 % lower; None if that cannot be asked."""
        return None if self.total_lower is None else self.total_lower >= TOTAL_GOAL - _ROUNDING

    @property
    def face_reached(self) -> bool | None:
        """F-VASI75: the face is at least 75 % lower; None if that cannot be asked."""
        if self.face_lower is None or self.face_too_small:
            return None
        return self.face_lower >= FACE_GOAL - _ROUNDING


def vasi_change(first: Vasi, now: Vasi) -> VasiChange | None:
    """How far the score fell since the first visit; None if some skin of either visit has no grade.

    Examples
    --------
    >>> first, now = Vasi({}, 8.0, 2.0), Vasi({}, 4.0, 0.6)
    >>> change = vasi_change(first, now)
    >>> change.total_lower, change.total_reached, change.face_lower, change.face_reached
    (50.0, True, 70.0, False)
    >>> vasi_change(Vasi({}, 8.0, 0.05), Vasi({}, 4.0, 0.0)).face_reached is None
    True
    """
    if not (first.complete and now.complete):
        return None
    face = _lower(first.face, now.face)
    return VasiChange(_lower(first.total, now.total), face, _is_too_small(first.face, now.face, face))


def _is_too_small(first: float, now: float, lower: float | None) -> bool:
    """Whether the face's goal cannot be asked: it began below noise, or would be reached by a fall that is noise."""
    if lower is None:
        return False
    reached = lower >= FACE_GOAL - _ROUNDING
    return first < FACE_SMALLEST or (reached and first - now < FACE_SMALLEST)


def _lower(first: float, now: float) -> float | None:
    return 100 * (first - now) / first if first > 0 else None
