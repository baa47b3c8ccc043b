"""What is known of a person decides which row of the band counts and which other tables apply."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bsa_calc.body.weights import SOURCES
from bsa_calc.errors import InputError
from bsa_calc.measure.band import Known, body_share, spread_of
from bsa_calc.measure.basis import LARGE_BMI, PERSON_SOURCE, Basis, table_source
from bsa_calc.measure.cream import LAYERS, own_layer
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


def test_a_row_ends_before_its_last_figure() -> None:
    """A BMI of 25 is of the row from 25 on."""
    below, at, above = (body_share(Known("person", 34.0, bmi, sex="woman")) for bmi in (24.999, 25.0, 25.001))
    assert at == above != below


def test_how_far_parts_are_wrong_as_typed_from_the_file() -> None:
    spread = spread_of(Known("person", 34.0, 22.0, sex="woman"))
    assert spread[0, 0] == 0.001975
    assert spread[1, 0] == spread[0, 1] == 0.000546
    assert spread[11, 11] == 0.009402


def test_weights_are_not_to_be_changed(plain: Callable[..., Any]) -> None:
    for more in ([], [{"region": "left-sole", "absent": True}]):
        weights = Basis(drawing_from(plain([*PALM, *more]))).weights
        assert not weights.flags.writeable
        assert weights.sum() == pytest.approx(100)


def test_a_table_says_where_it_comes_from() -> None:
    assert table_source("person") == PERSON_SOURCE
    assert {table: table_source(table) for table in SOURCES} == dict(SOURCES)


def test_layers_as_published() -> None:
    """Long and Finlay 1991."""
    found = {name: (layer.mg_per_cm2, layer.fingertip_cm2) for name, layer in LAYERS.items()}
    assert found == {"all": (1.75, 286), "men": (1.57, 312), "women": (1.67, 257)}


@pytest.mark.parametrize(("layer", "taken"), [(0.2, True), (20, True), (0.1999, False), (20.001, False)])
def test_layers_of_ones_own_have_ends(layer: float, taken: bool) -> None:
    if taken:
        assert own_layer(layer).mg_per_cm2 == layer
    else:
        with pytest.raises(InputError, match="is not between"):
            own_layer(layer)


def test_what_is_held_back_of_each_patch(plain: Callable[..., Any]) -> None:
    """Under the patches' own numbers, with their percent apart from what gets cream."""
    marks = [{"region": "left-palm"}, {"region": "right-palm"}, {"hold_back": True, "region": "right-palm"}]
    result = measure(drawing_from(plain(marks)))
    held = result.held.percents(result.weights)
    assert held.tolist() == pytest.approx((result.patch_percents - result.cream_percents).tolist(), abs=1e-9)
    assert sorted(held > 0) == [False, True]
