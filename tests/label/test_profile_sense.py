"""The edge of sense in a profile: the last figure that a label may say, and the first that it may not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from bsa_calc.label.profile_sense import profile_problems

OwnProfile = Callable[..., dict[str, Any]]
TODAY = date(2026, 11, 26)


def percent(value: float) -> dict[str, Any]:
    """A limit in percent."""
    return {"limit": {"kind": "percent_bsa", "value": value, "source": "leaflet"}}


def cm2(value: float) -> dict[str, Any]:
    """A limit in cm²."""
    return {"limit": {"kind": "area_cm2", "value": value, "source": "leaflet"}}


def hands(count: float) -> dict[str, Any]:
    """So many hands for 10 %."""
    return {**percent(10), "hands": {"count": count, "source": "leaflet"}}


def one(key: str) -> Callable[[float], dict[str, Any]]:
    """A rule of one figure."""
    return lambda value: {key: {"value": value, "source": "leaflet"}}


def tubes(key: str) -> Callable[[float], dict[str, Any]]:
    """A limit for tubes, of so many or of such a size."""
    start = {"tubes": 1, "tube_grams": 60, "days": 7, "source": "leaflet"}
    return lambda value: {"cream_limits": [{**start, key: value}]}


def twice(apart: float) -> dict[str, Any]:
    """Twice a day, so many hours apart."""
    return {**one("per_day")(2), **one("interval_hours")(apart)}


def ages(highest: float) -> dict[str, Any]:
    """For people of 12 years and up to so many."""
    return {**one("minimum_age")(12), **one("maximum_age")(highest)}


def adults(of: int) -> dict[str, Any]:
    """A further limit for so old people, of a label for adults."""
    further = {"kind": "percent_bsa", "value": 5, "source": "leaflet", "ages": {"up_to": of}}
    return {**one("minimum_age")(18), "further_limits": [further]}


#: What is said; the last sound value, the first that is not, and the problem that it is.
EDGES: list[tuple[Callable[[Any], dict[str, Any]], Any, Any, str, str]] = [
    (percent, 100, 100.1, "more_than_all", "limit.value"),
    (percent, 9.9, 9.95, "finer_than_tenths", "limit.value"),
    (hands, 5, 4.9, "wrong_hands", "hands.count"),
    (hands, 20, 20.1, "wrong_hands", "hands.count"),
    (one("per_day"), 1 / 31, 1 / 31.1, "seldom", "per_day.value"),
    (one("interval_hours"), 0.5, 0.49, "hours_few", "interval_hours.value"),
    (twice, 12, 12.1, "too_many_a_day", "interval_hours"),
    (tubes("tubes"), 0.1, 0.09, "tubes_few", "cream_limits[0].tubes"),
    (tubes("tube_grams"), 0.5, 0.49, "tube_small", "cream_limits[0].tube_grams"),
    (lambda day: {"revision": day}, "2026-11", "2026-12", "future", "revision"),
    (lambda day: {"revision": day}, "1980-01", "1979-12", "long_ago", "revision"),
    (lambda weeks: {"reviews": [{"week": week} for week in weeks]}, (24, 52), (24, 24), "week_twice", "reviews"),
    (ages, 12, 11, "ages_crossed", "maximum_age"),
    (adults, 18, 17, "band_outside", "further_limits[0].ages"),
    (lambda text: {"note": text}, "two\nlines", "two\tparts", "unseen_signs", "note"),
    (lambda text: {"note": text}, "–7", "–", "says_nothing", "note"),
    (lambda name: {"id": name}, "my-own", "opzelura-uk", "shipped_id", "id"),
]


@pytest.mark.parametrize(("say", "last", "first", "code", "place"), EDGES)
def test_the_last_that_a_label_may_say_and_the_first_that_it_may_not(
    say: Callable[[Any], dict[str, Any]], last: Any, first: Any, code: str, place: str, own_profile: OwnProfile
) -> None:
    assert list(profile_problems(own_profile(**say(last)), TODAY)) == []
    found = list(profile_problems(own_profile(**say(first)), TODAY))
    assert [(problem.code, problem.place) for problem in found] == [(code, place)]


def test_a_large_area_is_not_more_than_all(own_profile: OwnProfile) -> None:
    """Only percent end at a hundred."""
    assert list(profile_problems(own_profile(**cm2(400)), TODAY)) == []


def test_what_a_problem_names(own_profile: OwnProfile) -> None:
    """The figures of the sentence are in it, and without a day nothing is in the future."""
    found = {problem.code: problem.params for say, _, first, *_ in EDGES
             for problem in profile_problems(own_profile(**say(first)), TODAY)}  # fmt: skip
    assert found["wrong_hands"] == {"value": 10, "count": 20.1}
    assert found["too_many_a_day"] == {"a_day": 2, "apart": 12.1}
    assert found["more_than_all"] == {"value": 100.1}
    assert found["shipped_id"] == {"id": "opzelura-uk"}
    assert (found["future"], found["long_ago"]) == ({"revision": "2026-12"}, {"revision": "1979-12"})
    assert list(profile_problems(own_profile(revision="2030-01"), None)) == []


@pytest.mark.parametrize(("key", "place"), [("name", "name"), ("short_name", "short_name")])
def test_a_shipped_name_is_taken(key: str, place: str, own_profile: OwnProfile) -> None:
    found = list(profile_problems(own_profile(**{key: " opzelura  EU"}), TODAY))
    assert [(problem.code, problem.place) for problem in found] == [("shipped_name", place)]
