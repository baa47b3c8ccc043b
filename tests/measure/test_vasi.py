"""The VASI score, held against sums by hand."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from bsa_calc.body.regions import regions
from bsa_calc.body.weights import triangle_weights
from bsa_calc.label.measurement import Measurement
from bsa_calc.measure.vasi import PARTS, Vasi, vasi, vasi_change
from bsa_calc.record.grades import carry_grades, patch_grades, with_grade
from bsa_calc.record.visit import Grade

Measured = Callable[..., Measurement]
WEIGHTS = triangle_weights("adult-female", "lund-browder", 34)


def score(result: Measurement, *grades: float) -> Vasi:
    """The score of a measurement with these grades in the order of its patches."""
    return vasi(result.patches, WEIGHTS, np.array(grades, dtype=float))


def test_the_whole_body_without_pigment_is_100(measured: Measured) -> None:
    result = measured([{"region": region.id} for region in regions()])
    found = score(result, *[100] * result.patches.count)
    assert found.total == pytest.approx(100, abs=1e-9)
    assert set(found.parts) == set(PARTS)
    assert all(part > 0 for part in found.parts.values())
    assert found.face == pytest.approx(sum(result.regions[r.id] for r in regions() if r.face))
    assert score(result, *[10] * result.patches.count).total == pytest.approx(10, abs=1e-9)


def test_hand_units_times_grade(measured: Measured) -> None:
    """One palm and the nose: each counts in its part, the nose in the face too, and the total has both."""
    result = measured([{"region": "left-palm"}, {"region": "nose"}])
    grades = [75 if result.patch_percents[k] == pytest.approx(result.regions["left-palm"]) else 50 for k in range(2)]
    found = score(result, *grades)
    palm, nose = 0.75 * result.regions["left-palm"], 0.5 * result.regions["nose"]
    assert found.parts["hands"] == pytest.approx(palm)
    assert found.parts["head_neck"] == pytest.approx(nose)
    assert found.face == pytest.approx(nose)
    assert found.total == pytest.approx(palm + nose)
    assert found.parts["feet"] == 0
    assert found.complete


def test_a_patch_without_a_grade(measured: Measured) -> None:
    """The score says that it is not complete, and no goal is reached by leaving grades out."""
    result = measured([{"region": "left-palm"}, {"region": "nose"}])
    first, now = score(result, 100, 100), score(result, np.nan, 10)
    assert now.ungraded == (0,)
    assert vasi_change(first, now) is None


@pytest.mark.parametrize(
    ("first", "now", "face", "total"),
    [((8, 2), (4, 0.5), True, True), ((8, 2), (4.0001, 0.5001), False, False), ((8, 0), (9, 0), None, False),
     ((0, 0), (0, 0), None, None), ((8, 2), (0, 0), True, True)],
)  # fmt: skip
def test_goals(
    first: tuple[float, float], now: tuple[float, float], face: bool | None, total: bool | None
) -> None:  # fmt: skip
    """At least 75 % lower on the face, at least 50 % lower in total."""
    change = vasi_change(Vasi({}, *first, ()), Vasi({}, *now, ()))
    assert change is not None
    assert (change.face_reached, change.total_reached) == (face, total)


def test_grades_stay_with_patches_that_shrink_split_and_grow(measured: Measured) -> None:
    strip = {"view": "front", "brush_mm": 10, "path": [[-60, 1200], [60, 1200]]}
    other = {"view": "back", "brush_mm": 10, "path": [[0, 1200]]}
    result = measured([strip, other])
    before = result.patches
    large = int(result.patch_percents.argmax())
    grades = with_grade(with_grade((), before, large, 75), before, 1 - large, 10)
    split = measured([strip, other, {"erase": True, "view": "front", "brush_mm": 20, "path": [[0, 1200]]}]).patches
    assert split.count == 3
    assert sorted(patch_grades(carry_grades(grades, before, split), split)) == [10, 75, 75]
    grown = measured([strip, other, {**strip, "brush_mm": 25}]).patches
    assert sorted(patch_grades(carry_grades(grades, before, grown), grown)) == [10, 75]


def test_patches_of_two_grades_that_merge_have_none(measured: Measured) -> None:
    """And a new one has none; one of two alike keeps theirs."""
    left = {"view": "front", "brush_mm": 10, "path": [[-50, 1200]]}
    right = {"view": "front", "brush_mm": 10, "path": [[50, 1200]]}
    between = {"view": "front", "brush_mm": 10, "path": [[-50, 1200], [50, 1200]]}
    before, after = measured([left, right]).patches, measured([left, right, between]).patches
    for pair, expected in (((50, 90), np.nan), ((50, 50), 50)):
        grades: tuple[Grade, ...] = ()
        for patch in range(2):
            grades = with_grade(grades, before, patch, pair[patch])
        carried = patch_grades(carry_grades(grades, before, after), after)
        np.testing.assert_equal(carried, [expected])
        np.testing.assert_equal(patch_grades(grades, after), [expected])
    fresh = measured([left, right, {"region": "left-palm"}]).patches
    assert np.isnan(patch_grades(carry_grades(grades, before, fresh), fresh)).sum() == 1
    assert carry_grades((), before, fresh) == ()


def test_a_grade_is_set_anew_and_taken_away(measured: Measured) -> None:
    patches = measured([{"region": "left-palm"}]).patches
    grades = with_grade(with_grade((), patches, 0, 25), patches, 0, 90)
    assert patch_grades(grades, patches).tolist() == [90]
    assert with_grade(grades, patches, 0, None) == ()
    with pytest.raises(ValueError, match="33"):
        with_grade((), patches, 0, 33)
