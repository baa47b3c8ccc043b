"""The band in logarithms: the body part by what is known, one person's hand, the outlines."""

from __future__ import annotations

import math
from itertools import product

import numpy as np
import pytest

from bsa_calc.body.data_files import read_json
from bsa_calc.body.regions import regions
from bsa_calc.body.weights import SOURCES, plain_segment_names
from bsa_calc.measure.band import (
    EXACT,
    SUREST_BODY,
    HandError,
    Known,
    band_around,
    band_ends,
    body_share,
    hand_error,
    paint_shares,
    spread_of,
)
from bsa_calc.paint.drawn_by import EXACT_HAND, Hand

#: Some states of knowledge.
STATES = (
    Known("person", 34, 24, sex="woman"),
    Known("person", 34, 37, waist=True, sex="man"),
    Known("lund-browder", 34),
    Known("lund-browder", 60, 38, sex="woman"),
    Known("lund-browder", 13),
    Known("lund-browder-columns", 10),
)


def test_one_hand_is_wrong_alike_everywhere() -> None:
    """Seven percent of what was drawn and fifteen of what was typed add up; the outlines stand across."""
    found = hand_error(8.0, 2.0, 0.3)
    assert found.common == pytest.approx(0.07 * 8 + 0.15 * 2)
    assert found.points == pytest.approx(math.sqrt(0.86**2 + 0.3**2))


@pytest.mark.parametrize(("own", "counts"), [(0.07, 0.07), (0.055, 0.055), (0.04, 0.04), (0.01, 0.04), (0.0, 0.04)])
def test_no_hand_is_better_than_four_percent(own: float, counts: float) -> None:
    """A person's own share counts where it was measured, but not below 4 %."""
    assert hand_error(10.0, 0.0, 0.0, Hand(own)).common == pytest.approx(10 * counts)


def test_an_exact_outline_has_no_hand() -> None:
    """Where the outline is the truth, neither what is drawn nor what is typed errs."""
    assert hand_error(8.0, 2.0, 0.3, EXACT_HAND) == EXACT


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
    """The waist does not harm, height and weight help; the chart is less sure of heavy people."""
    waist, person, chart = (
        body_share(Known("person", 34, 24, waist=True, sex=sex)),
        body_share(Known("person", 34, 24, sex=sex)),
        body_share(Known("lund-browder", 34, sex=sex)),
    )
    assert waist <= 1.05 * person
    assert person < chart
    assert body_share(Known("lund-browder", 34, 24)) <= chart < body_share(Known("lund-browder", 34, 40))
    assert body_share(Known("lund-browder", 13)) < body_share(Known("lund-browder-columns", 13))


def test_the_shares_name_their_source() -> None:
    """The file says where its figures come from."""
    assert "study" in read_json("bsa_calc.measure", "body_shares.json")["source"]


def of_regions(percent: dict[str, float]) -> np.ndarray:
    """So many percent painted in each of the regions whose names end so."""
    return np.array([sum(p for end, p in percent.items() if r.id.endswith(end)) for r in regions()])


@pytest.mark.parametrize("known", STATES)
def test_what_is_spread_is_surer_than_what_is_in_one_place(known: Known) -> None:
    """Hands alone, then face and hands, then the same percent on all parts."""
    hands = body_share(known, of_regions({"palm": 2.0, "hand-back": 2.0}))
    more = body_share(known, of_regions({"palm": 1.0, "hand-back": 1.0, "cheek": 1.0, "knee": 1.0}))
    everywhere = body_share(known, np.full(len(regions()), 8 / len(regions())))
    assert hands > more > everywhere >= SUREST_BODY


@pytest.mark.parametrize("known", STATES)
def test_how_much_is_painted_does_not_matter_only_where(known: Known) -> None:
    """Twice the paint in the same places has the same share; no paint, the one for unknown places."""
    paint = of_regions({"chest": 1.0, "thigh-front": 0.5})
    assert body_share(known, 2 * paint) == pytest.approx(body_share(known, paint))
    assert body_share(known, 0 * paint) == body_share(known)


@pytest.mark.parametrize("known", STATES)
def test_sides_count_alike(known: Known) -> None:
    """Left and right parts of the body are wrong together."""
    left = np.array([2.0 * r.id.startswith("left-forearm") for r in regions()])
    both = np.array([1.0 * ("forearm" in r.id) for r in regions()])
    assert body_share(known, left) == pytest.approx(body_share(known, both))


# The chart is so wrong on parts of very heavy people that a bit of surer paint can lower the top there.
@pytest.mark.parametrize("known", [state for state in STATES if state.table == "person" or state.bmi is None])
def test_the_top_rises_with_every_bit_of_paint(known: Known) -> None:
    """Wherever a little is added, the top of the band rises: leaving paint out always helps."""
    spread, rng = spread_of(known), np.random.default_rng(4)
    for _ in range(300):
        parts = rng.dirichlet(np.full(len(spread), rng.choice([0.05, 0.3, 2.0]))) * rng.uniform(1, 20)
        for bit in 0.01 * np.eye(len(spread)):
            tops = [p.sum() * np.exp(1.96 * float(paint_shares(spread, p))) for p in (parts, parts + bit)]
            assert tops[1] > tops[0]


def test_every_state_has_a_spread_of_all_parts() -> None:
    """One row and column for each part, in the order of the file, and no part surer than certain."""
    data = read_json("bsa_calc.measure", "body_shares.json")
    assert tuple(data["parts"]) == plain_segment_names()
    for known in STATES:
        spread = spread_of(known)
        assert spread.shape == (len(plain_segment_names()),) * 2
        assert (np.linalg.eigvalsh(spread) > -1e-6).all()
