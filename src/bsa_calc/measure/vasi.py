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
from bsa_calc.measure.measurement import owners
from bsa_calc.paint.contacts import table_parts
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
    ungraded : tuple of int, patches of which some skin has no grade: while there are any, all scores are too low
    """

    parts: Mapping[str, float]
    total: float
    face: float
    ungraded: tuple[int, ...]

    @property
    def complete(self) -> bool:
        """Whether every patch has its grade."""
        return not self.ungraded


def vasi(patches: Patches, weights: Floats, grades: Mapping[int, PaintTable]) -> Vasi:
    """The score of a drawing.

    Parameters
    ----------
    patches : Patches
    weights : ndarray, shape (n,), percent of the body surface of each triangle
    grades : percent of the pigment lost -> the skin that has lost so much
    """
    lost = (percent / 100 * table.shares() for percent, table in grades.items())
    graded = weights * sum(lost, np.zeros(len(weights)))
    scores = np.asarray(np.bincount(surface().region, graded, len(regions())), dtype=float)
    parts = {part: _sum(scores, [r.vasi == part for r in regions()]) for part in PARTS}
    face = _sum(scores, [r.face for r in regions()])
    return Vasi(parts, sum(parts.values()), face, _ungraded(patches, grades))


def _ungraded(patches: Patches, grades: Mapping[int, PaintTable]) -> tuple[int, ...]:
    """Patches of which some skin has no grade."""
    whole = np.bincount(patches.patch, patches.shares, patches.count)
    filled = sum((filled_by(table, patches) for table in grades.values()), np.zeros(patches.count))
    return tuple(np.flatnonzero(whole - filled > UNGRADED_SHARE * whole).tolist())


def filled_by(table: PaintTable, patches: Patches) -> Floats:
    """How much of each patch a table fills, in triangles, shape (patches.count,)."""
    parts, _ = table_parts(table, patches.split_up)
    return np.asarray(np.bincount(owners(patches, parts), shares(parts.shape), patches.count), dtype=float)


def _sum(scores: Floats, chosen: list[bool]) -> float:
    return float(scores[np.array(chosen)].sum())


@dataclass(frozen=True, slots=True)
class VasiChange:
    """The score against that of the first visit.

    Attributes
    ----------
    total_lower : float or None, percent that the total fell; negative if it rose, None if it was 0
    face_lower : float or None, the same of the face
    """

    total_lower: float | None
    face_lower: float | None

    @property
    def total_reached(self) -> bool | None:
        """T-VASI50: the total is at least 50 % lower; None if that cannot be asked."""
        return None if self.total_lower is None else self.total_lower >= TOTAL_GOAL - _ROUNDING

    @property
    def face_reached(self) -> bool | None:
        """F-VASI75: the face is at least 75 % lower; None if that cannot be asked."""
        return None if self.face_lower is None else self.face_lower >= FACE_GOAL - _ROUNDING


def vasi_change(first: Vasi, now: Vasi) -> VasiChange | None:
    """How far the score fell since the first visit; None if a patch of either visit has no grade.

    Examples
    --------
    >>> first, now = Vasi({}, 8.0, 2.0, ()), Vasi({}, 4.0, 0.6, ())
    >>> change = vasi_change(first, now)
    >>> change.total_lower, change.total_reached, change.face_lower, change.face_reached
    (50.0, True, 70.0, False)
    """
    if not (first.complete and now.complete):
        return None
    return VasiChange(_lower(first.total, now.total), _lower(first.face, now.face))


def _lower(first: float, now: float) -> float | None:
    return 100 * (first - now) / first if first > 0 else None
