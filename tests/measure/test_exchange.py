"""What so many percent by the table in use can be by another one, and other rules of the tables beside the figure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from bsa_calc.label.assessment import assess
from bsa_calc.measure.band import EXACT, SUREST_BODY, band_ends, paint_shares
from bsa_calc.measure.basis import Basis, OtherTable
from bsa_calc.measure.exchange import exchange
from bsa_calc.measure.measurement import Measurement, measure, sizes_of
from bsa_calc.measure.part_of import owners, part_of
from bsa_calc.measure.worst_share import share_after
from bsa_calc.paint.drawing import empty_drawing, no_paint
from bsa_calc.paint.drawn_by import Hand

Measured = Callable[..., Measurement]
PALMS = [{"region": "left-palm"}, {"region": "right-palm"}]

SHOWN, OTHER = np.array([1.0, 2.0, 0.0, 1.0]), np.array([3.0, 2.0, 5.0, 0.5])


@pytest.mark.parametrize(
    ("most_first", "by_other"),
    [(True, {0.5: 1.5, 1.0: 3.0, 2.0: 4.0, 3.0: 5.0, 4.0: 5.5}), (False, {0.5: 0.25, 1.0: 0.5, 2.0: 1.5, 3.0: 2.5})],
)
def test_skin_in_order_of_what_it_counts_elsewhere(most_first: bool, by_other: dict[float, float]) -> None:
    """Skin that the table in use does not count has no part in it."""
    found = exchange(SHOWN, OTHER, most_first=most_first)
    assert {percent: found.at(percent) for percent in by_other} == by_other


def test_the_most_that_more_skin_can_be_by_another_table() -> None:
    """A child's basis: one percent more by the chart at this age is more by the column before, wherever it lies."""
    basis = Basis(empty_drawing("adolescent", 12))
    for other in basis.other_tables():
        by = exchange(basis.weights, basis.weights_by(other), most_first=True)
        for percent in (0.1, 1.0, 5.0):
            assert basis.most_gained(other, percent) == by.at(percent) > 0


def test_each_table_has_the_ages_that_change_it() -> None:
    """By the rule of nines there is one body for all; at 17, in whole years, it may be both ends of the year."""

    def ages(age: float | None, table: str) -> list[float | None]:
        basis = Basis(replace(empty_drawing("adolescent", age), weight_table=table))
        return [other.age for other in basis.other_tables() if other.kind == "age"]

    assert ages(12, "rule-of-nines") == ages(12, "drawn-body") == ages(None, "lund-browder") == []
    assert ages(17, "lund-browder") == ages(17, "lund-browder-columns") == [17.0, 18.0]
    assert ages(18, "lund-browder") == ages(17.3, "lund-browder") == []
    assert OtherTable("age", age=17.0).id == "age-17"


# --- the band --------------------------------------------------------------------------------------------------------


def test_rounding_makes_no_share_of_nothing() -> None:
    """A sum of squares that rounding brings under nothing is none, and no figure is surer than the surest."""
    assert SUREST_BODY == 0.015
    assert paint_shares(np.array([[-1e-18]]), np.array([4.0])) == 0.015
    assert paint_shares(np.array([[0.05**2]]), np.array([4.0])) == pytest.approx(0.05)


def test_a_little_less_is_less_not_more() -> None:
    """What is left out comes out of the parts that are painted, not of others."""
    spread, parts = np.diag([0.01, 0.04]) ** 2, np.array([5.0, 0.0])
    assert share_after([spread], parts, -0.5) == SUREST_BODY
    assert share_after([spread], parts, 0.5) == pytest.approx(np.hypot(5.0 * 0.01, 0.5 * 0.04) / 5.5, abs=SUREST_BODY)


def test_both_ends_of_a_band() -> None:
    low, high = band_ends(np.array([10.0]), np.array([0.7]), np.array([0.3]), 0.05)
    spread = 1.96 * np.hypot(0.05, 0.07)
    assert low[0] == pytest.approx(10 - np.hypot(10 * (1 - np.exp(-spread)), 1.96 * 0.3))
    assert high[0] == pytest.approx(10 + np.hypot(10 * (np.exp(spread) - 1), 1.96 * 0.3))


def test_an_edit_says_how_much_of_it_was_typed(measured: Measured) -> None:
    """None was typed where that is said; else as much as can be; and an exact drawing is exact no more."""
    drawn = measured(PALMS)
    share = drawn.drawing.hand.counts
    assert drawn.hand_error_edited(4.0, 0.2, typed=0.0).common == pytest.approx(share * 4.0)
    typed = measure(replace(drawn.drawing, entered=(("left-palm", 100.0),)))
    assert typed.typed_percent == pytest.approx(drawn.application_percent / 2)
    assert typed.hand_error_edited(4.0, 0.2, typed=0.0).common == pytest.approx(share * 4.0)
    assert typed.hand_error_edited(4.0, 0.2).common > share * 4.0
    exact = measure(replace(drawn.drawing, hand=Hand(exact=True)))
    assert exact.hand_error == EXACT
    assert exact.hand_error_edited(4.0, 0.2) == drawn.hand_error_edited(4.0, 0.2)


# --- what was measured before ----------------------------------------------------------------------------------------


def test_what_is_known_of_another_drawing_is_not_taken_for_this_one(measured: Measured) -> None:
    """The same facts and other paint; the same paint and other facts; the same paint with some held back."""
    palms, cheek = measured(PALMS), measured([{"region": "left-cheek"}])
    known = [sizes_of(palms.drawing), sizes_of(cheek.drawing)]
    held = palms.drawing.holding(no_paint().filled(palms.drawing.paint.touched()[:40]))
    older = replace(palms.drawing, age=12.0)
    for drawing in (palms.drawing, cheek.drawing, held, older):
        alone, beside = assess(drawing), assess(drawing, known=known)
        assert beside.measurement.application_percent == alone.measurement.application_percent
        assert beside.measurement.affected_percent == alone.measurement.affected_percent
        assert beside.measurement.band == alone.measurement.band
    assert known[0].is_of(palms.drawing)
    assert not known[0].is_of(cheek.drawing)
    assert not known[0].is_of(held)
    assert not known[0].is_of(older)


def test_a_part_of_patches_counts_under_their_numbers(measured: Measured) -> None:
    """Two patches; of the second a half is held back, which belongs to the second."""
    found = measured(PALMS)
    second = found.patches.triangles(1)[0]
    half = no_paint().filled(second[: len(second) // 2])
    part = part_of(found.patches, half)
    assert part.count == 2
    assert set(part.patch.tolist()) == {1}
    weights = found.weights
    assert part.percents(weights).tolist() == pytest.approx([0.0, float(weights[second[: len(second) // 2]].sum())])


def test_two_patches_in_one_triangle_keep_their_own_parts(measured: Measured) -> None:
    """A part lies in the patch that it shares skin with, also where two have a corner of the same triangle."""
    near = [{"view": "front", "brush_mm": 1.5, "path": [[x, 1080.0]]} for x in (60.0, 64.5)]
    found = measured(near)
    patches = found.patches
    assert patches.count == 2
    both = set(patches.triangles(0)[0].tolist()) & set(patches.triangles(1)[0].tolist())
    assert both, "they share a triangle"
    assert owners(patches, patches.parts).tolist() == patches.patch.tolist()
