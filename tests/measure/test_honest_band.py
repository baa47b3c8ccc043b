"""The band in logarithms: the body part by what is known, one person's hand, the outlines."""

from __future__ import annotations

import math
from itertools import product

import numpy as np
import pytest

from bsa_calc.body.data_files import read_json
from bsa_calc.body.weights import SOURCES
from bsa_calc.measure.band import EXACT, HandError, Known, band_around, band_ends, body_share, hand_error


def test_one_hand_is_wrong_alike_everywhere() -> None:
    """Seven percent of what was drawn and fifteen of what was typed add up; the outlines stand across."""
    found = hand_error(8.0, 2.0, 0.3)
    assert found.common == pytest.approx(0.07 * 8 + 0.15 * 2)
    assert found.points == pytest.approx(math.sqrt(0.86**2 + 0.3**2))


@pytest.mark.parametrize(("own", "counts"), [(0.07, 0.07), (0.055, 0.055), (0.04, 0.04), (0.01, 0.04), (0.0, 0.04)])
def test_no_hand_is_better_than_four_percent(own: float, counts: float) -> None:
    """A person's own share counts where it was measured, but not below 4 %."""
    assert hand_error(10.0, 0.0, 0.0, hand_share=own).common == pytest.approx(10 * counts)


def test_many_patches_do_not_average_a_heavy_hand_away() -> None:
    """Ten patches of 1 % are as wrong as one of 10 %, but for their outlines."""
    assert hand_error(10 * 1.0, 0, 0).points == hand_error(10.0, 0, 0).points == pytest.approx(0.7)


def test_the_body_part_is_multiplied() -> None:
    """Exact outlines: the ends are the figure times and divided by one factor."""
    low, high = band_around(10.0, EXACT, 0.05)
    assert (low, high) == pytest.approx((10 * math.exp(-0.098), 10 * math.exp(0.098)))
    assert low * high == pytest.approx(100)
    assert high - 10 > 10 - low


def test_all_parts_together() -> None:
    """Body and common hand in logarithms, the outlines as root of the sum of squares."""
    low, high = band_around(8.0, HandError(0.56, 0.2), 0.03)
    assert (low, high) == pytest.approx((6.8235, 9.3462), abs=1e-4)


@pytest.mark.parametrize("percent", [0.0, 0.05, 99.9, 100.0])
def test_a_band_stays_on_the_body(percent: float) -> None:
    """Between 0 and 100, round the figure, even where the outline is worth more than the patch."""
    low, high = band_around(percent, HandError(0.07 * percent, 0.4), 0.05)
    assert 0 <= low <= percent <= high <= 100


def test_many_bands_are_the_single_ones() -> None:
    """The same ends for arrays."""
    percents, shares = np.array([0.3, 8.0, 40.0]), np.array([0.02, 0.03, 0.1])
    low, high = band_ends(percents, 0.07 * percents, np.full(3, 0.2), shares)
    for k in range(3):
        hand = HandError(0.07 * percents[k], 0.2)
        assert (low[k], high[k]) == pytest.approx(band_around(float(percents[k]), hand, float(shares[k])))


def test_nobody_is_left_without_a_share() -> None:
    """Every table at every age and BMI has one, between 1 and 25 %."""
    ages = [None, 0.0, 5.0, 11.9, 12.0, 15.9, 16.0, 17.9, 18.0, 120.0]
    for table in SOURCES:
        for age in ages:
            for bmi in (None, 12.0, 24.9, 25.0, 30.0, 35.0, 60.0):
                assert 0.01 <= body_share(Known(table, age, bmi)) <= 0.25
    for age in (16.0, 17.9, 18.0, 100.0):
        for bmi in (15.0, 24.9, 25.0, 34.9, 50.0):
            for waist, sex in product((False, True), ("woman", "man")):
                assert 0.01 <= body_share(Known("person", age, bmi, waist, sex)) <= 0.25


@pytest.mark.parametrize("sex", ["woman", "man"])
def test_who_knows_more_has_the_narrower_band(sex: str) -> None:
    """The waist does not harm, height and weight help, a BMI from 30 to 35 does not."""
    waist, person, chart = (
        body_share(Known("person", 34, 24, waist=True, sex=sex)),
        body_share(Known("person", 34, 24, sex=sex)),
        body_share(Known("lund-browder", 34, sex=sex)),
    )
    assert waist <= person < chart
    assert body_share(Known("lund-browder", 34, 24)) <= chart < body_share(Known("lund-browder", 34, 40))
    assert person < body_share(Known("person", 34, 32, sex=sex))
    assert body_share(Known("lund-browder", 13)) < body_share(Known("lund-browder-columns", 13))


def test_the_shares_name_their_source() -> None:
    """The file says where its figures come from."""
    assert "study" in read_json("bsa_calc.measure", "body_shares.json")["source"]
