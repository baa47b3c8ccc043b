"""What is known of a person decides which row of the band counts and which other tables apply."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bsa_calc.measure.band import Known, body_share
from bsa_calc.measure.basis import LARGE_BMI, Basis
from bsa_calc.measure.measurement import measure
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


@pytest.mark.parametrize(("height", "weight"), [(63, 132), (160, 300), (160, 20)])
@pytest.mark.parametrize("region", ["left-thigh-front", "left-chest", "left-fingers"])
def test_a_size_that_is_asked_about_makes_no_band_narrower(
    height: float, weight: float, region: str, plain: Callable[..., Any]
) -> None:
    """Inches and pounds in the fields of centimetres and kilograms: the person may have any body mass index."""
    marks = [{"region": region}]
    doubted = measure(drawing_from(plain(marks, sex="female", height_cm=height, weight_kg=weight)))
    unknown = measure(drawing_from(plain(marks, sex="female")))
    assert doubted.basis.refusal is not None
    assert doubted.application_percent == pytest.approx(unknown.application_percent, abs=1e-9)
    assert doubted.band[0] <= unknown.band[0] + 1e-9
    assert doubted.band[1] >= unknown.band[1] - 1e-9
