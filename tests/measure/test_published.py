"""Published constants, typed here a second time from their sources: a slip in the program's own is a wrong sentence."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest

from bsa_calc.body import body_facts
from bsa_calc.body.chart_ages import AGE_BANDS, OLDEST
from bsa_calc.errors import InputError
from bsa_calc.measure import band, body_size, cream, hands, vasi
from bsa_calc.paint.drawn_by import HAND_SHARE, SUREST_HAND, TYPED_SHARE


@pytest.mark.parametrize(
    ("formula", "by_hand"),
    [("mosteller", lambda h, w: (h * w / 3600) ** 0.5),
     ("du-bois", lambda h, w: 0.007184 * h**0.725 * w**0.425),
     ("haycock", lambda h, w: 0.024265 * h**0.3964 * w**0.5378),
     ("gehan-george", lambda h, w: 0.0235 * h**0.42246 * w**0.51456),
     ("livingston-lee", lambda _, w: 0.1173 * w**0.6466)],
)  # fmt: skip
@pytest.mark.parametrize(("height", "weight"), [(100, 12), (170, 70), (200, 150)])
def test_formulas(formula: str, by_hand: Callable[[float, float], float], height: float, weight: float) -> None:
    """At three sizes far apart, so that factor and powers must be right each on its own."""
    assert body_size.FORMULAS[formula].m2(height, weight) == pytest.approx(by_hand(height, weight), rel=1e-12)


def test_what_can_be_a_person() -> None:
    """40 to 260 cm, 1 to 400 kg, the ends included; a body mass index of 30 changes the formula."""
    for height, weight in ((40, None), (260, None), (None, 1), (None, 400)):
        body_size.require_size(height, weight)
    for height, weight in ((39.9, None), (260.1, None), (None, 0.9), (None, 400.1)):
        with pytest.raises(InputError):
            body_size.require_size(height, weight)
    exactly = body_size.body_size(200, 120)
    below = body_size.body_size(200, 119.9)
    assert exactly is not None
    assert below is not None
    assert (exactly.bmi, exactly.formula.id) == (30.0, "livingston-lee")
    assert below.formula.id == "mosteller"
    assert body_size.body_size(50, 10) is not None


def test_livingston_and_lee_from_ten_kilograms_on() -> None:
    ten, less = body_size.body_size(55, 10), body_size.body_size(55, 9.9)
    assert ten is not None
    assert less is not None
    assert (ten.formula.id, less.formula.id) == ("livingston-lee", "mosteller")
    assert body_size.body_size(55, 10, "livingston-lee") is not None
    with pytest.raises(InputError):
        body_size.body_size(55, 9.9, "livingston-lee")


def test_layers_of_long_and_finlay() -> None:
    """1991, 30 adults: 1.75, 1.57 and 1.67 mg/cm²; one fingertip unit covers 286, 312 and 257 cm²."""
    found = {name: (layer.mg_per_cm2, layer.fingertip_cm2) for name, layer in cream.LAYERS.items()}
    assert found == {"all": (1.75, 286), "men": (1.57, 312), "women": (1.67, 257)}
    assert cream.DEFAULT_LAYER is cream.LAYERS["all"]
    assert cream.DEFAULT_LAYER.fingertip_grams == pytest.approx(0.5005)


def test_the_ends_of_an_own_layer() -> None:
    """0.2 to 20 mg/cm², the ends included."""
    assert cream.own_layer(0.2).fingertip_cm2 == pytest.approx(2502.5)
    assert cream.own_layer(20).fingertip_cm2 == pytest.approx(25.025)
    assert cream.own_layer(2).mg_per_cm2 == 2
    for wrong in (0.19, 20.1):
        with pytest.raises(InputError):
            cream.own_layer(wrong)


def test_grams_and_units_of_a_percent() -> None:
    """1 % of 2 m² is 200 cm²: 0.35 g, 0.7 fingertip units; by the men's layer 0.314 g."""
    assert cream.area_cm2(1, 2.0) == pytest.approx(200)
    assert cream.grams(1, 2.0) == pytest.approx(0.35)
    assert cream.grams(1, 2.0, cream.LAYERS["men"]) == pytest.approx(0.314)
    assert cream.fingertip_units(1, 2.0) == pytest.approx(200 / 286)
    assert cream.fingertip_units(1, 2.0, cream.LAYERS["women"]) == pytest.approx(200 / 257)


def test_grades_and_goals_of_the_vasi() -> None:
    assert vasi.GRADES == (0, 10, 25, 50, 75, 90, 100)
    assert vasi.PARTS == ("head_neck", "hands", "upper_limbs", "trunk", "lower_limbs", "feet")
    assert (vasi.FACE_GOAL, vasi.TOTAL_GOAL) == (75.0, 50.0)


def test_hands() -> None:
    """A real hand is 0.87 % (Rhodes 2013); the label's counts 1 %, in halves, and what is left out in halves upward."""
    assert hands.REAL_HAND_PERCENT == 0.87
    assert [hands.half_hands(percent) for percent in (0.24, 0.25, 0.74, 0.75, 1.0, 8.6)] == [0, 0.5, 0.5, 1, 1, 8.5]
    assert [hands.half_hands_up(percent) for percent in (0.1, 0.5, 0.51, 1.0, 1.01, 8.6)] == [0.5, 0.5, 1, 1, 1.5, 9]


def test_the_band() -> None:
    """1.96 standard deviations, body and common hand in logarithms, outlines across, and never outside 0 to 100."""
    assert band.HAND_MM == 2.0
    assert (HAND_SHARE, TYPED_SHARE, SUREST_HAND) == (0.07, 0.15, 0.04)
    low, high = band.band_around(10, band.HandError(0.7, 0.4), 0.05)
    spread = 1.96 * (0.05**2 + 0.07**2) ** 0.5
    assert high - 10 == pytest.approx(((10 * (math.exp(spread) - 1)) ** 2 + (1.96 * 0.4) ** 2) ** 0.5)
    assert 10 - low == pytest.approx(((10 * (1 - math.exp(-spread))) ** 2 + (1.96 * 0.4) ** 2) ** 0.5)
    assert band.band_around(0.1, band.HandError(0, 5), 0.05)[0] == 0
    assert band.band_around(99, band.HandError(0, 5), 0.05)[1] == 100


def test_units() -> None:
    """The international inch and pound; what is typed in them is kept in cm and kg."""
    assert body_facts.cm_of_feet(5, 11) == pytest.approx(71 * 2.54)
    assert body_facts.kg_of_pounds(165) == pytest.approx(165 * 0.45359237, abs=0.0005)


def test_age_bands_of_lund_and_browder() -> None:
    assert dict(AGE_BANDS) == {"0": 0, "1": 1, "5": 5, "10": 10, "15": 15, "adult": 16}
    assert OLDEST == 120
