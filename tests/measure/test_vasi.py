"""The VASI score, held against sums by hand."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import load_body
from bsa_calc.body.views import load_view
from bsa_calc.body.weights import triangle_weights
from bsa_calc.measure.measurement import Measurement
from bsa_calc.measure.vasi import PARTS, Vasi, lost_percents, vasi, vasi_change
from bsa_calc.paint.layers import skin_of
from bsa_calc.record.grades import Grades, PatchGrade, carry_grades, patch_grades, with_grade, with_splinters_graded

Measured = Callable[..., Measurement]
WEIGHTS = triangle_weights("adult-female", "lund-browder", 34)


def graded(result: Measurement, *percents: int | None) -> Grades:
    """Grades of a measurement's patches in their order, None for none."""
    grades: Grades = {}
    for patch, percent in enumerate(percents):
        grades = with_grade(grades, skin_of(result.patches, result.drawing.paint, [patch]), percent)
    return grades


def score(result: Measurement, *percents: int | None) -> Vasi:
    """The score of a measurement with these grades in the order of its patches."""
    return vasi(result.drawing.paint, WEIGHTS, graded(result, *percents))


def carried(grades: Grades, before: Measurement, after: Measurement) -> list[PatchGrade]:
    """The grades of the patches after a change, of which the first of two alike comes first."""
    kept = carry_grades(grades, (before.drawing.paint, before.patches), (after.drawing.paint, after.patches))
    return sorted(patch_grades(kept, after.patches), key=lambda grade: grade.percent or 0)


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
    first, now = score(result, 100, 100), score(result, None, 10)
    assert now.ungraded == pytest.approx(result.patch_percents[0])
    assert now.affected == pytest.approx(result.affected_percent)
    assert now.known
    assert not score(result, None, None).known, "0 would read as all colour kept"
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
    change = vasi_change(Vasi({}, *first), Vasi({}, *now))
    assert change is not None
    assert (change.face_reached, change.total_reached) == (face, total)
    assert not change.face_too_small, "a face that was never affected is not too small"


def test_a_score_is_known_while_some_skin_has_its_grade() -> None:
    """A millionth of the affected skin is rounding, with a grade or without one."""
    assert [Vasi({}, 0, 0, 8.0, ungraded).known for ungraded in (0.0, 7.9, 8 * (1 - 1e-6), 8.0)] == [
        True, True, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "now", "reached"),
    [(0.065, 0.0, None), (0.066, 0.0, True), (0.08, 0.0195, None), (0.08, 0.03, False), (0.05, 0.5, None)],
)
def test_a_face_below_noise_is_not_compared(first: float, now: float, reached: bool | None) -> None:
    """0.066 is the smallest change that is not noise (Bae 2021): neither a smaller score nor a smaller fall counts."""
    change = vasi_change(Vasi({}, 5.0, first), Vasi({}, 5.0, now))
    assert change is not None
    assert change.face_reached is reached
    assert change.face_too_small == (reached is None)


def test_what_each_patch_adds_to_the_score(measured: Measured) -> None:
    result = measured([{"region": "left-palm"}, {"region": "nose"}])
    added = lost_percents(result.patches, WEIGHTS, graded(result, 75, 50))
    expected = np.array([0.75, 0.5]) * result.patches.percents(WEIGHTS)
    assert added.tolist() == pytest.approx(expected.tolist())


def test_splinters_take_their_neighbours_grade(measured: Measured) -> None:
    """What is too small for anybody to grade counts with what lies nearest; a patch of its own does not."""
    large = {"view": "front", "brush_mm": 12, "path": [[-50, 1200]]}
    other = {"view": "front", "brush_mm": 12, "path": [[90, 1200]]}
    speck = {"view": "front", "brush_mm": 2, "path": [[60, 1200]]}
    patch = {"view": "front", "brush_mm": 5, "path": [[60, 1150]]}
    result = measured([large, other, speck, patch])
    assert result.patches.count == 4
    grades: Grades = {}
    for number in range(4):
        side = result.patches.triangles(number)[0]
        x = load_view("adult-female", "front").corners[load_view("adult-female", "front").places(side)].mean((0, 1))[0]
        if abs(x) > 70 or x < 0:
            skin = skin_of(result.patches, result.drawing.paint, [number])
            grades = with_grade(grades, skin, 100 if x < 0 else 25)
    settled = with_splinters_graded(grades, result.drawing.paint, result.patches, load_body("adult-female"))
    given = sorted((grade.percent or -1) for grade in patch_grades(settled, result.patches))
    assert given == [-1, 25, 25, 100], "the speck took the nearer one's grade, the small patch waits for its own"
    assert with_splinters_graded({}, result.drawing.paint, result.patches, load_body("adult-female")) == {}


def test_grades_stay_with_patches_that_shrink_split_and_grow(measured: Measured) -> None:
    strip = {"view": "front", "brush_mm": 10, "path": [[-60, 1200], [60, 1200]]}
    other = {"view": "back", "brush_mm": 10, "path": [[0, 1200]]}
    before = measured([strip, other])
    large = int(before.patch_percents.argmax())
    grades = graded(before, *(75 if k == large else 10 for k in range(2)))
    split = measured([strip, other, {"erase": True, "view": "front", "brush_mm": 20, "path": [[0, 1200]]}])
    assert split.patches.count == 3
    assert carried(grades, before, split) == [PatchGrade(10), PatchGrade(75), PatchGrade(75)]
    grown = measured([strip, other, {**strip, "brush_mm": 25}])
    assert carried(grades, before, grown) == [PatchGrade(10), PatchGrade(75)]


LEFT, RIGHT, BETWEEN = (
    {"view": "front", "brush_mm": 10, "path": path} for path in ([[-50, 1200]], [[50, 1200]], [[-50, 1200], [50, 1200]])
)


@pytest.mark.parametrize(
    ("pair", "expected"),
    [((50, 50), PatchGrade(50)), ((50, 90), PatchGrade(mixed=True)), ((50, None), PatchGrade(mixed=True)),
     ((None, None), PatchGrade())],
)  # fmt: skip
def test_patches_that_merge(pair: tuple[int | None, int | None], expected: PatchGrade, measured: Measured) -> None:
    """Two alike keep their grade, and what is new has it; of two that differ each part keeps its own."""
    before, after = measured([LEFT, RIGHT]), measured([LEFT, RIGHT, BETWEEN])
    grades = graded(before, *pair)
    assert carried(grades, before, after) == [expected]
    kept = carry_grades(grades, (before.drawing.paint, before.patches), (after.drawing.paint, after.patches))
    if expected.mixed:
        for percent, table in grades.items():
            assert float(kept[percent].shares() @ WEIGHTS) == pytest.approx(float(table.shares() @ WEIGHTS), abs=1e-9)
        assert not vasi(after.drawing.paint, WEIGHTS, kept).complete, "the skin between them has no grade yet"
        decided = with_grade(kept, after.drawing.paint, 25)
        assert patch_grades(decided, after.patches) == (PatchGrade(25),)
        assert vasi(after.drawing.paint, WEIGHTS, decided).total == pytest.approx(0.25 * after.affected_percent)


def test_parts_of_a_merged_patch_count_with_their_own_grades(measured: Measured) -> None:
    """Half graded 50, half graded 100, touching: the score is that of the two."""
    palm = measured([{"region": "left-palm"}])
    both = measured([{"region": "left-palm"}, {"region": "left-fingers"}])
    first = graded(palm, 50)
    kept = carry_grades(first, (palm.drawing.paint, palm.patches), (both.drawing.paint, both.patches))
    assert patch_grades(kept, both.patches) == (PatchGrade(50),), "one patch grew: what is new has its grade"
    fingers = measured([{"region": "left-fingers"}]).drawing.paint
    apart = with_grade(kept, fingers, 100)
    assert patch_grades(apart, both.patches) == (PatchGrade(mixed=True),)
    wanted = 0.5 * both.regions["left-palm"] + both.regions["left-fingers"]
    assert vasi(both.drawing.paint, WEIGHTS, apart).total == pytest.approx(wanted, abs=1e-9)
    assert vasi(both.drawing.paint, WEIGHTS, apart).complete


def test_a_new_patch_has_no_grade(measured: Measured) -> None:
    before, fresh = measured([LEFT, RIGHT]), measured([LEFT, RIGHT, {"region": "left-palm"}])
    assert carried(graded(before, 50, 50), before, fresh).count(PatchGrade()) == 1
    assert carry_grades({}, (before.drawing.paint, before.patches), (fresh.drawing.paint, fresh.patches)) == {}


def test_a_grade_is_set_anew_and_taken_away(measured: Measured) -> None:
    result = measured([{"region": "left-palm"}])
    paint = result.drawing.paint
    grades = with_grade(with_grade({}, paint, 25), paint, 90)
    assert patch_grades(grades, result.patches) == (PatchGrade(90),)
    assert with_grade(grades, paint, None) == {}
    with pytest.raises(ValueError, match="33"):
        with_grade({}, paint, 33)
