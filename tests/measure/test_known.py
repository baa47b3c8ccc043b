"""What is known of a person decides which row of the band counts and which other tables apply."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bsa_calc.measure.band import Known, body_share
from bsa_calc.measure.basis import LARGE_BMI, Basis
from bsa_calc.record.format.drawing_file import drawing_from

PALM = [{"region": "left-palm"}]


@pytest.mark.parametrize("waist", [False, True])
def test_women_and_men_have_rows_of_their_own(waist: bool) -> None:
    """Below a BMI of 25 women differ more; without sex the chart's row for both counts."""
    known = Known("person", 34.0, 22.0, waist, "woman")
    assert body_share(known) > body_share(replace(known, sex="man"))
    chart = Known("lund-browder", 34.0, 22.0)
    shares = {sex: body_share(replace(chart, sex=sex)) for sex in ("woman", "man", "")}
    assert len(set(shares.values())) == 3


def test_from_a_bmi_of_30_on_the_larger_chart_applies(plain: Callable[..., Any]) -> None:
    assert LARGE_BMI == 30.0
    height = 200.0  # four square metres: a quarter of the weight is the BMI
    for weight, applies in ((119.9, False), (120.0, True)):
        basis = Basis(drawing_from(plain(PALM, sex="male", height_cm=height, weight_kg=weight, age=34.0)))
        assert basis.bmi == pytest.approx(weight / 4)
        assert ("larger" in {other.kind for other in basis.other_tables()}) is applies


def test_a_basis_is_of_drawings_with_the_same_parts_alone(plain: Callable[..., Any]) -> None:
    whole, again = (drawing_from(plain(PALM)) for _ in range(2))
    without, likewise = (drawing_from(plain([*PALM, {"region": "left-sole", "absent": True}])) for _ in range(2))
    for drawing, same, other in ((whole, again, without), (without, likewise, whole)):
        basis = Basis(drawing)
        assert basis.is_of(drawing)
        assert basis.is_of(same)
        assert not basis.is_of(other)
