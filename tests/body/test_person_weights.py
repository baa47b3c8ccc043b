"""This person's weights: whole, smooth in every fact, and refused where nothing was learnt."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from bsa_calc.body.data_files import data_file
from bsa_calc.body.person_weights import Build, growth_factors, person_weights, published_growth, refusal
from bsa_calc.body.regions import regions
from bsa_calc.body.surface import load_body, surface
from bsa_calc.body.weights import triangle_weights
from bsa_calc.errors import InputError

WOMAN, MAN = Build("woman", 34, 165, 64), Build("man", 40, 178, 76)
PLAIN = np.array([r.segment.removeprefix("left_").removeprefix("right_") for r in regions()])
TRUNK, LEGS = ("trunk_front", "trunk_back", "genitals"), ("buttock", "thigh", "lower_leg", "foot")


def share(build: Build, *segments: str) -> float:
    """Percent of some segments, both sides."""
    weights = person_weights(load_body("adult-female"), build)
    return float(weights[np.isin(PLAIN, segments)[surface().region]].sum())


def at_bmi(build: Build, bmi: float) -> Build:
    return replace(build, weight_kg=bmi * (build.height_cm / 100) ** 2)


@pytest.mark.parametrize(
    "build",
    [WOMAN, MAN, replace(WOMAN, waist_cm=72), replace(MAN, waist_cm=95), at_bmi(WOMAN, 16), at_bmi(MAN, 48),
     replace(WOMAN, age=16), replace(MAN, age=17), replace(WOMAN, age=100), Build("woman", 70, 150, 50)],
)  # fmt: skip
def test_all_of_a_person_is_100(each_body: str, build: Build) -> None:
    """The weights add up to 100, none is negative, what no view shows counts nothing, both sides count alike."""
    body = load_body(each_body)
    weights = person_weights(body, build)
    assert weights.sum() == pytest.approx(100, abs=1e-9)
    assert (weights >= 0).all()
    assert (weights[~body.seen] == 0).all()
    assert (weights[body.seen] > 0).all()
    assert weights[surface().mirror] == pytest.approx(weights, abs=1e-12)
    assert not weights.flags.writeable


def test_usual_people_are_near_the_chart() -> None:
    """No segment of two usual adults is further from Lund and Browder than bodies differ from it."""
    for build in (WOMAN, MAN):
        assert share(build, "head", "neck") == pytest.approx(9, abs=2)
        assert share(build, *TRUNK) == pytest.approx(27, abs=3)
        assert share(build, "upper_arm", "forearm", "hand") == pytest.approx(19, abs=2.5)
        assert share(build, *LEGS) == pytest.approx(45, abs=3)


def test_sexes_and_builds_differ() -> None:
    """Women have larger thighs, tall people smaller heads, heavy people more trunk, a waist moves the belly."""
    man = replace(MAN, age=34, height_cm=165, weight_kg=64)
    assert share(WOMAN, "thigh", "buttock") > share(man, "thigh", "buttock") + 0.5
    tall = at_bmi(replace(WOMAN, height_cm=185), WOMAN.bmi)
    assert share(tall, "head") < share(WOMAN, "head") - 0.2
    assert share(at_bmi(WOMAN, 29), *TRUNK) > share(at_bmi(WOMAN, 20), *TRUNK)
    assert share(replace(WOMAN, waist_cm=90), "trunk_front") > share(replace(WOMAN, waist_cm=70), "trunk_front") + 0.3


@pytest.mark.parametrize("build", [WOMAN, MAN])
@pytest.mark.parametrize(("bmi", "trunk", "legs"), [(35, 40 / 35, 40 / 45), (45, 45 / 35, 35 / 45)])
def test_from_bmi_30_the_published_growth(build: Build, bmi: float, trunk: float, legs: float) -> None:
    """Against the same person at a BMI of 22, trunk and legs are as Neaman found them."""
    heavy, normal = at_bmi(build, bmi), at_bmi(build, 22)
    assert share(heavy, *TRUNK) / share(normal, *TRUNK) == pytest.approx(trunk, abs=0.005)
    assert share(heavy, *LEGS) / share(normal, *LEGS) == pytest.approx(legs, abs=0.005)


def test_growth_begins_at_one() -> None:
    """Up to 30 nothing is added, just above it next to nothing."""
    growth = published_growth()
    assert growth_factors(at_bmi(WOMAN, 30), growth) == pytest.approx((1.0, 1.0))
    assert growth_factors(at_bmi(WOMAN, 30.01), growth) == pytest.approx((1, 1), abs=1e-3)
    assert growth_factors(at_bmi(WOMAN, 40), growth)[0] > 1.03


@pytest.mark.parametrize("waist", [None, 90.0])
def test_no_fact_has_a_cliff(waist: float | None) -> None:
    """The trunk, a limb and the head never jump while a fact changes a little."""
    parts = np.isin(PLAIN, (*TRUNK, "head"))[surface().region]
    body = load_body("adult-female")
    for change in (
        [at_bmi(replace(WOMAN, waist_cm=waist), bmi) for bmi in np.arange(15, 50, 0.05)],
        [replace(WOMAN, age=age, waist_cm=waist) for age in np.arange(16, 20, 0.02)],
        [replace(WOMAN, height_cm=cm, waist_cm=waist) for cm in np.arange(155, 180, 0.2)],
    ):
        shown = [float(person_weights(body, build)[parts].sum()) for build in change]
        assert np.abs(np.diff(shown)).max() < 0.08


def test_between_16_and_18_the_chart_gives_way() -> None:
    """At 16 it is Lund and Browder, at 17 half and half, from 18 on the person alone."""
    body = load_body("adult-female")
    at_16, at_17, at_18 = (person_weights(body, replace(WOMAN, age=age)) for age in (16, 17, 18))
    assert at_16 == pytest.approx(triangle_weights("adult-female", "lund-browder", 16), abs=1e-12)
    chart = triangle_weights("adult-female", "lund-browder", 17)
    own = 2 * at_17 - chart
    assert own.sum() == pytest.approx(100)
    assert np.abs(own - at_18).max() < 0.02
    assert np.abs(at_18 - triangle_weights("adult-female", "lund-browder", 18)).sum() > 3


@pytest.mark.parametrize(
    ("build", "fact"),
    [
        (replace(WOMAN, age=15.9), "age"),
        (replace(WOMAN, age=101), "age"),
        (replace(WOMAN, height_cm=110, weight_kg=25), "height"),
        (replace(WOMAN, height_cm=230, weight_kg=120), "height"),
        (at_bmi(WOMAN, 14), "bmi"),
        (at_bmi(WOMAN, 51), "bmi"),
        (replace(WOMAN, waist_cm=30), "waist"),
        (replace(WOMAN, age=float("nan")), "age"),
    ],
)
def test_out_of_range_is_refused_with_the_reason(build: Build, fact: str) -> None:
    """Age, height, BMI or waist where nothing was learnt: no weights, and what it was and what would do."""
    found = refusal(build)
    assert found is not None
    assert found.fact == fact
    assert not found.low <= found.value <= found.high
    with pytest.raises(InputError, match=f"{found.low:g} and {found.high:g}.*Lund and Browder counts"):
        person_weights(load_body("adult-female"), build)


def test_in_range_is_not_refused() -> None:
    """Usual people, with and without a waist."""
    assert refusal(WOMAN) is None
    assert refusal(replace(MAN, waist_cm=92)) is None


def test_small() -> None:
    """The data is under 2 MB."""
    assert data_file("bsa_calc.body", "person.npz").stat().st_size < 2e6
