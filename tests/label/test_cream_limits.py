"""Limits in grams and square centimetres: the layer, both ends of the band, and each side of every threshold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bsa_calc.errors import InputError
from bsa_calc.label.cream_use import bites_before, tube_uses
from bsa_calc.label.facts import PersonFacts
from bsa_calc.label.limits import hold, unit_per_percent
from bsa_calc.label.profile import profile_from
from bsa_calc.label.rules import Profile
from bsa_calc.label.verdict import shown_tenths
from bsa_calc.measure.cream import LAYERS, own_layer

OwnProfile = Callable[..., dict[str, Any]]
#: 1.8 m², on whom 1 % takes 0.315 g.
SIZED = PersonFacts(height_cm=162, weight_kg=72)
TWICE = {"value": 2, "source": "x"}


def grams_profile(own_profile: OwnProfile, value: float = 189, days: float = 30, **changes: Any) -> Profile:
    limit = {"kind": "grams_per_time", "value": value, "days": days, "source": "x"}
    return profile_from(own_profile(limit=limit, per_day=TWICE, **changes), own=True)


def test_the_layer_counts_where_grams_are_limited(own_profile: OwnProfile) -> None:
    """9 % under 1.75 mg/cm² are 170.1 g in 30 days; under 2 mg/cm² 194.4 g, more than 189."""
    profile = grams_profile(own_profile)
    thin = hold(9, (9, 9), profile, SIZED, finished=True)
    thick = hold(9, (9, 9), profile, replace(SIZED, layer=own_layer(2)), finished=True)
    assert (thin.verdict.value, thin.value) == ("within", pytest.approx(170.1))
    assert (thick.verdict.value, thick.value) == ("over", pytest.approx(194.4))
    women = hold(9, (9, 9), profile, replace(SIZED, layer=LAYERS["women"]), finished=True)
    assert women.value == pytest.approx(162.324)


def test_both_ends_of_the_band_are_in_the_limits_unit(own_profile: OwnProfile) -> None:
    grams = hold(9, (8, 9.5), grams_profile(own_profile), SIZED, finished=True)
    assert grams.band == (pytest.approx(151.2), pytest.approx(179.55))
    assert grams.limit_percent == pytest.approx(10)
    area = {"kind": "area_cm2", "value": 25, "source": "x"}
    cm2 = hold(0.12, (0.11, 0.13), profile_from(own_profile(limit=area), own=True), SIZED, finished=True)
    assert cm2.band == (pytest.approx(19.8), pytest.approx(23.4))
    assert cm2.value == pytest.approx(21.6)
    percent = {"kind": "percent_bsa", "value": 10, "source": "x"}
    plain = hold(9, (8, 9.5), profile_from(own_profile(limit=percent), own=True), finished=True)
    assert plain.band == (8, 9.5)


def test_grams_go_by_days_and_times_a_day(own_profile: OwnProfile) -> None:
    month, week = (grams_profile(own_profile, days=days) for days in (30, 7))
    assert unit_per_percent(month, SIZED) == pytest.approx(0.315 * 60)
    assert unit_per_percent(week, SIZED) == pytest.approx(0.315 * 14)
    without = replace(month, per_day=None)
    assert unit_per_percent(without, SIZED) is None
    assert hold(1, (1, 1), without, SIZED, finished=True).verdict.value == "not_judged"
    assert unit_per_percent(replace(month, limit=replace(month.limit, days=None)), SIZED) is None


def test_what_is_missing_is_named(own_profile: OwnProfile) -> None:
    profile = grams_profile(own_profile)
    assert hold(1, (1, 1), profile, finished=True).missing == ("height", "weight")
    assert hold(1, (1, 1), profile, PersonFacts(height_cm=170), finished=True).missing == ("weight",)
    assert hold(1, (1, 1), profile, PersonFacts(weight_kg=70), finished=True).missing == ("height",)
    assert hold(1, (1, 1), profile, SIZED, finished=True).missing == ()


def tubes_profile(own_profile: OwnProfile, tubes: float = 2, grams: float = 100, days: float = 30) -> Profile:
    limit = {"tubes": tubes, "tube_grams": grams, "days": days, "source": "x"}
    return profile_from(own_profile(cream_limits=[limit], per_day=TWICE), own=True)


def test_exactly_the_tubes_that_are_allowed_are_not_too_many(own_profile: OwnProfile) -> None:
    """189 g of cream in tubes of 94.5 g are exactly two."""
    profile = tubes_profile(own_profile, grams=94.5)
    exactly, more = (tube_uses(percent, profile, SIZED)[0] for percent in (10, 10.001))
    assert exactly.tubes == pytest.approx(2)
    assert not exactly.over
    assert more.over
    assert exactly.bites_at_percent == pytest.approx(10)
    assert (exactly.grams, more.grams) == (pytest.approx(189), pytest.approx(189.0189))


def test_tubes_bite_only_before_the_limit(own_profile: OwnProfile) -> None:
    uses = tube_uses(5, tubes_profile(own_profile, grams=94.5), SIZED)
    assert uses[0].grams == pytest.approx(94.5)
    bites_at = uses[0].bites_at_percent
    assert bites_before(uses, bites_at) is None
    assert bites_before(uses, bites_at + 0.001) is uses[0]
    assert bites_before(uses, None) is None
    assert bites_before((), 10) is None


def test_tubes_go_by_the_layer(own_profile: OwnProfile) -> None:
    thick = replace(SIZED, layer=own_layer(3.5))
    thin, twice = (tube_uses(5, tubes_profile(own_profile), facts)[0] for facts in (SIZED, thick))
    assert twice.grams == pytest.approx(2 * thin.grams)
    assert twice.bites_at_percent == pytest.approx(thin.bites_at_percent / 2)


@pytest.mark.parametrize(
    ("fact", "low", "high"), [("hours_since_last", 0, 100_000), ("weeks_treated", 0, 5_000),
                              ("repigmentation_percent", 0, 100), ("age", 0, 120)]
)  # fmt: skip
def test_facts_that_cannot_be(fact: str, low: float, high: float) -> None:
    """The ends can be; beyond them it is a slip."""
    for value in (low, high):
        assert getattr(PersonFacts(**{fact: value}), fact) == value
    for value in (low - 0.01, high + 0.01):
        with pytest.raises(InputError):
            PersonFacts(**{fact: value})


@pytest.mark.parametrize(
    ("percent", "limit", "shown"),
    [(0.055, 0.06, "0.0"), (0.0, 10, "0.0"), (-0.0, 10, "0.0"),
     (9.95, 10, "9.9"), (9.949, 10, "9.9"), (10.0, 10, "10.0"),
     (10.05, 10, "10.1"), (10.000001, 10, "10.1"), (9.999999, 10, "9.9"), (10 + 1e-10, 10, "10.0"),
     (10 - 1e-10, 10, "10.0"), (10.16, 10, "10.2"), (8.64, 10, "8.6"), (8.66, 10, "8.7"), (24.96, 25, "24.9")],
)  # fmt: skip
def test_shown_figures(percent: float, limit: float, shown: str) -> None:
    """On their side of the limit, to a tenth, and never a zero with a minus."""
    assert str(shown_tenths(percent, limit)) == shown
