"""The advice of ten drawings in figures: a change of any rule or constant behind it shows here, for someone to judge.

That the advice is right, followed to the letter, is tested beside this; these say that it is still the same.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bsa_calc.label.assessment import assess
from bsa_calc.label.leave_out import LeaveOut
from bsa_calc.record.format.drawing_file import drawing_from


def both(*parts: str) -> list[dict[str, Any]]:
    """Marks of regions on both sides."""
    return [{"region": f"{side}-{part}"} for part in parts for side in ("left", "right")]


def dabs(size: float, *places: tuple[float, float]) -> list[dict[str, Any]]:
    """Dabs of the brush on the front."""
    return [{"view": "front", "brush_mm": size, "path": [list(place)]} for place in places]


FEET_AND_HANDS = both("palm", "hand-back", "fingers", "sole", "foot-back", "toes")
SIX_DABS = [(side, y) for y in (700, 1080, 950) for side in (-65, 65)]
HEAVY = {"body": "adult-male", "age": 40.0, "sex": "male", "height_cm": 178, "weight_kg": 104}
SLIM = {"sex": "female", "height_cm": 160, "weight_kg": 50}
#: Marks, more keys; verdict, what to leave out in percent and hands, offers (patches, what they leave), room, hands.
ADVICE: dict[str, tuple[Any, ...]] = {
    "feet and hands": (
        FEET_AND_HANDS, {}, "over", (4.5, 4.5), [((0, 2), 7.0), ((0, 1), 6.0), ((0, 3), 6.0)], 0.0, 12.0,
    ),
    "feet and hands of a child": (
        FEET_AND_HANDS, {"age": 12}, "over", (4.5, 4.5), [((0, 2), 7.0), ((0, 1), 6.0), ((0, 3), 6.0)], 0.0, 12.0,
    ),
    "arms and knees of a heavy man": (
        both("forearm-front", "forearm-back", "knee", "palm"), HEAVY,
        "over", (2.2, 2.5), [((1,), 8.259), ((3,), 8.259), ((0,), 7.578)], 0.0, 10.5,
    ),
    "arms of a slim woman": (
        both("forearm-front", "upper-arm-back", "palm"), SLIM, "within", None, [], 0.7, 7.0,
    ),
    "thighs": (both("thigh-front"), {}, "too_close", (1.7, 2.0), [((0,), 4.545), ((1,), 4.545)], 0.0, 9.0),
    "dabs and joints": (
        [*dabs(40, *SIX_DABS), *both("palm", "sole", "knee")], {},
        "too_close", (0.5, 0.5), [((0,), 8.208), ((6,), 8.208), ((5,), 7.816)], 0.0, 9.0,
    ),
    "one dab": (dabs(30, (60, 1080)), {}, "within", None, [], 6.3, 0.0),
    "nearly": (both("forearm-front", "forearm-back", "palm"), {}, "within", None, [], 2.1, 5.5),
    "by the rule of nines": (
        both("forearm-front", "forearm-back", "palm", "hand-back"), {"weight_table": "rule-of-nines"},
        "within", None, [], 1.3, 6.5,
    ),
    "face and arms": (
        both("cheek", "forearm-front", "forearm-back", "palm", "knee"), {},
        "over", (2.2, 2.5), [((1,), 7.285), ((4,), 7.285), ((2, 5), 6.749)], 0.0, 10.5,
    ),
}  # fmt: skip


def offered(left: LeaveOut | None) -> list[tuple[tuple[int, ...], float]]:
    """Offers, as far as the list above gives them."""
    return [] if left is None else [(offer.patches, round(offer.leaves_percent, 3)) for offer in left.offers]


@pytest.mark.parametrize("case", list(ADVICE))
def test_the_advice_is_the_same(case: str, plain: Callable[..., Any]) -> None:
    marks, further, verdict, amount, offers, room, hands = ADVICE[case]
    found = assess(drawing_from(plain(marks, **further)))
    left = found.leave_out
    assert found.verdict.value == verdict
    assert (None if left is None else (left.percent, left.hands)) == amount
    assert offered(left) == offers
    assert (found.room, found.hands) == (room, hands)
