"""Both sides of rules that are seldom met: ages of limits, hours, days, tubes, and what a profile's text may hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bsa_calc.errors import InputError
from bsa_calc.label.ages import Ages, one_age, span_by_birth_year
from bsa_calc.label.assessment import assess
from bsa_calc.label.build_checks import build_checks
from bsa_calc.label.checks import Planned, findings_of
from bsa_calc.label.clock import LOCAL
from bsa_calc.label.cream_use import tube_uses
from bsa_calc.label.facts import Answer, PersonFacts
from bsa_calc.label.latest import Latest
from bsa_calc.label.limits import hold
from bsa_calc.label.live import Live
from bsa_calc.label.profile import load_profile
from bsa_calc.label.profile_file import checked_profile
from bsa_calc.label.rules import ContraindicationKind, is_old
from bsa_calc.label.schedule import NextApplication, Schedule, next_time, schedule_of
from bsa_calc.measure.measurement import measure
from bsa_calc.record.format.drawing_file import drawing_from

OwnProfile = Callable[..., dict[str, Any]]
EU = "opzelura-eu"
ASKED = PersonFacts(pregnancy_or_breast_feeding=Answer.NO, hypersensitivity=Answer.NO)
GROWN = replace(ASKED, height_cm=170, weight_kg=65)
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
PALM = [{"region": "left-palm"}]


def sourced(value: float) -> dict[str, Any]:
    """A rule of one figure."""
    return {"value": value, "source": "leaflet"}


def limit(kind: str, value: float, **more: Any) -> dict[str, Any]:
    """A limit of a profile."""
    return {"kind": kind, "value": value, "source": "leaflet", **more}


# --- limits and what is shown while a stroke is drawn ----------------------------------------------------------------


def test_another_size_is_held_at_the_limit_for_the_persons_age(
    own_profile: OwnProfile, plain: Callable[..., Any]
) -> None:
    young = limit("percent_bsa", 3, ages={"from": 12, "up_to": 17})
    profile = checked_profile(own_profile(limit=limit("percent_bsa", 20), further_limits=[young]))
    for age, most in ((14, 3), (34, 20)):
        drawing = replace(drawing_from(plain(PALM, age=age)), profile=profile.id)
        found = assess(drawing, ASKED, profile=profile)
        assert found.held_at(5.0, (4.5, 5.5), 0.0).limit.value == most


def test_why_it_is_too_close_is_said_where_it_is_too_close_alone() -> None:
    for percent, verdict, doubted in ((5.0, "within", False), (9.9, "too_close", True), (12.0, "over", False)):
        held = hold(percent, (percent - 1, percent + 1), load_profile(EU), ASKED, finished=True, age=34)
        assert (held.verdict.value, bool(held.doubts)) == (verdict, doubted)
    # The same ends, not looked at from all sides.
    assert hold(9.5, (8.5, 10.5), load_profile(EU), ASKED, finished=False, age=34).doubts == ()


def test_while_a_stroke_is_drawn_nothing_is_nothing(plain: Callable[..., Any]) -> None:
    last = assess(drawing_from(plain(PALM)), ASKED)
    assert Live(last, 0.0, 0.0).verdict.value == "nothing_painted"
    assert Live(last, 0.5, 0.5).verdict.value == "within"


def test_what_was_found_of_the_paint_is_shared(plain: Callable[..., Any]) -> None:
    latest, drawing = Latest(), drawing_from(plain(PALM))
    one, other = (latest.assess(drawing, ASKED, None) for _ in range(2))
    assert one.measurement.sizes is other.measurement.sizes


def test_the_figure_by_another_table_is_held_too() -> None:
    for elsewhere, verdict in ((0.0, "within"), (10.3, "too_close")):
        held = hold(8.0, (7.5, 8.5), load_profile(EU), ASKED, finished=True, age=34, elsewhere=elsewhere)
        assert held.verdict.value == verdict


def test_the_limit_that_decides_is_told(plain: Callable[..., Any]) -> None:
    found = assess(drawing_from(plain(PALM)), ASKED)
    assert found.limit is load_profile(EU).limit


# --- what is asked about the body ------------------------------------------------------------------------------------

WOMAN = {"sex": "female", "height_cm": 165, "weight_kg": 60, "age": 34}


def asked_of(plain: Callable[..., Any], marks: Any = PALM, **more: Any) -> dict[str, dict[str, Any]]:
    """What is asked about the person's body, with its figures."""
    return {finding.id: dict(finding.params) for finding in build_checks(measure(drawing_from(plain(marks, **more))))}


def test_a_size_outside_what_is_known_is_asked_about(plain: Callable[..., Any]) -> None:
    assert asked_of(plain, **WOMAN) == {}
    assert asked_of(plain) == {}
    said = asked_of(plain, **{**WOMAN, "height_cm": 63})
    assert said == {"build_height": {"value": 63, "low": 135, "high": 215}}


def test_a_size_of_an_earlier_visit_is_asked_about(plain: Callable[..., Any]) -> None:
    drawing = drawing_from(plain(PALM, **WOMAN))
    carried = replace(drawing, body_facts=replace(drawing.body_facts, carried=frozenset({"weight_kg"})))
    assert [finding.id for finding in build_checks(measure(carried))] == ["size_carried"]


def test_where_this_person_and_the_chart_are_far_apart_both_are_told(plain: Callable[..., Any]) -> None:
    belly = [{"region": region} for region in ("left-chest", "right-chest", "left-abdomen", "right-abdomen")]
    drawing = drawing_from(plain(belly, sex="male", height_cm=178, weight_kg=150, age=40.0, hand="exact"))
    result = measure(drawing)
    said = {finding.id: dict(finding.params) for finding in build_checks(result)}
    apart = not result.band[0] <= result.chart_percent <= result.band[1]
    assert apart, "or the test needs another case"
    figures = {"person": result.application_percent, "chart": result.chart_percent, "height": 178, "weight": 150}
    assert said == {"tables_disagree": figures}


# --- findings --------------------------------------------------------------------------------------------------------


def test_the_age_that_forbids_is_told() -> None:
    found = findings_of(Planned(5.0, frozenset(), one_age(11), ASKED), load_profile(EU))
    assert [dict(finding.params) for finding in found if finding.id == "under_age"] == [{"minimum": 12, "age": 11}]


@pytest.mark.parametrize(("per_day", "said", "days"), [(1, "too_often_today", 1), (0.5, "too_often", 2)])
def test_too_often_names_its_days(per_day: float, said: str, days: int, own_profile: OwnProfile) -> None:
    facts = replace(ASKED, applied=(NOON - timedelta(hours=1),))
    planned = Planned(5.0, frozenset(), one_age(34), facts, NOON, NOON.date())
    found = {
        finding.id: finding for finding in findings_of(planned, checked_profile(own_profile(per_day=sourced(per_day))))
    }
    assert found[said].params == {"used": 1, "allowed": 1, "days": days}
    assert not found.keys() & ({"too_often_today", "too_often"} - {said})


def test_too_soon_goes_by_the_last_of_the_diary() -> None:
    facts = replace(ASKED, applied=(NOON - timedelta(hours=7), NOON - timedelta(hours=30)))
    planned = Planned(5.0, frozenset(), one_age(34), facts, NOON, NOON.date())
    found = [finding.params for finding in findings_of(planned, load_profile(EU)) if finding.id == "too_soon"]
    assert found == [{"hours": 7.0, "interval": 8}]


def test_the_age_that_is_too_high_is_told(own_profile: OwnProfile) -> None:
    planned = Planned(5.0, frozenset(), one_age(30), ASKED)
    found = {f.id: f.params for f in findings_of(planned, checked_profile(own_profile(maximum_age=sourced(20))))}
    assert found["over_age"] == {"maximum": 20, "age": 30}


@pytest.mark.parametrize("applies", [True, False])
def test_the_face_is_asked_for_where_the_label_does(applies: bool, own_profile: OwnProfile) -> None:
    profile = checked_profile(own_profile(face_affected={"value": applies, "source": "leaflet"}))
    found = findings_of(Planned(5.0, frozenset({"left-palm"}), one_age(34), ASKED), profile)
    assert ("face_not_affected" in {finding.id for finding in found}) is applies


def test_ages_that_may_be_over_are_told(own_profile: OwnProfile) -> None:
    planned = Planned(5.0, frozenset(), Ages(18, 22), ASKED)
    found = {f.id: f.params for f in findings_of(planned, checked_profile(own_profile(maximum_age=sourced(20))))}
    assert found["may_be_over_age"] == {"maximum": 20, "low": 18, "age": 22}


@pytest.mark.parametrize(("entered", "told"), [(None, 7.0), (7.5, 7.5), (8.0, 7.0), (9.0, 7.0)])
def test_the_diary_says_too_soon_unless_the_entered_hours_do(entered: float | None, told: float) -> None:
    """Once, by whichever says so; entered hours of exactly the interval do not."""
    facts = replace(ASKED, applied=(NOON - timedelta(hours=7),), hours_since_last=entered)
    planned = Planned(5.0, frozenset(), one_age(34), facts, NOON, NOON.date())
    found = [finding.params for finding in findings_of(planned, load_profile(EU)) if finding.id == "too_soon"]
    assert found == [{"hours": told, "interval": 8}]


@pytest.mark.parametrize(("cm2", "first"), [(110, True), (80, False)])
def test_tubes_that_bite_before_square_centimetres(cm2: float, first: bool, own_profile: OwnProfile) -> None:
    """The tube is used up by what covers 95 cm² twice a day."""
    tube = {"tubes": 1, "tube_grams": 10, "days": 30, "source": "leaflet"}
    data = own_profile(limit=limit("area_cm2", cm2), per_day=sourced(2), cream_limits=[tube])
    profile = checked_profile(data)
    (use,) = tube_uses(0.5, profile, GROWN)
    size = GROWN.size
    assert size is not None
    assert use.bites_at_percent * size.m2 * 100 == pytest.approx(95.2, abs=0.1)
    found = findings_of(Planned(0.5, frozenset(), one_age(34), GROWN), profile)
    assert ("tubes_bite_first" in {finding.id for finding in found}) is first


def test_tubes_are_not_counted_where_the_label_does_not_say_how_often() -> None:
    us = load_profile("opzelura-us-vitiligo")
    assert tube_uses(5.0, us, GROWN)
    assert tube_uses(5.0, replace(us, per_day=None), GROWN) == ()


@pytest.mark.parametrize(("percent", "taken"), [(100, True), (100.5, False), (0, True), (-0.5, False)])
def test_repigmentation_is_from_nothing_to_all(percent: float, taken: bool) -> None:
    if taken:
        assert PersonFacts(repigmentation_percent=percent).repigmentation_percent == percent
    else:
        with pytest.raises(InputError, match=r"from 0 to 100\."):
            PersonFacts(repigmentation_percent=percent)


# --- time ------------------------------------------------------------------------------------------------------------


def test_a_label_without_tubes_has_a_schedule_too(own_profile: OwnProfile) -> None:
    profile = checked_profile(own_profile(per_day=sourced(2), interval_hours=sourced(8)))
    assert schedule_of(profile) == Schedule(interval_hours=8.0, per_day=2.0)
    assert schedule_of(checked_profile(own_profile(interval_hours=sourced(8)))) == Schedule(interval_hours=8.0)
    assert schedule_of(checked_profile(own_profile(per_day=sourced(2)))) == Schedule(per_day=2.0)
    assert schedule_of(checked_profile(own_profile())) is None


def test_nobody_is_younger_than_born() -> None:
    low, high = span_by_birth_year(2026, date(2026, 7, 2))
    assert low == 0.0
    assert high == pytest.approx(182 / 365.25, abs=1e-3)


def test_a_time_that_is_not_given_has_no_offset() -> None:
    assert LOCAL.utcoffset(None) is None


def test_what_was_noted_today_is_counted() -> None:
    times = [NOON - timedelta(hours=hours) for hours in (40, 20, 3, 2)]
    assert next_time(times, NOON, Schedule(per_day=1)).today == 2
    assert NextApplication(None, "", 0) == NextApplication(None, "", 0, used=0, allowed=0, days=0)


# --- profiles --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("today", "old"), [(date(2027, 1, 1), False), (date(2027, 2, 1), True)])
def test_a_label_is_old_after_24_months(today: date, old: bool, own_profile: OwnProfile) -> None:
    assert is_old(checked_profile(own_profile(revision="2025-01")), today) is old


def test_each_contraindication_is_its_own() -> None:
    for kind in ContraindicationKind:
        found = load_profile(EU).contraindication(kind)
        assert found is not None
        assert found.kind is kind


@pytest.mark.parametrize(
    ("place", "changes"),
    [
        ("limit.source", {"limit": limit("percent_bsa", 10, source="the \u200bleaflet")}),
        ("further_limits[0].source", {"further_limits": [limit("area_cm2", 100, source="the \u200bleaflet")]}),
        ("name", {"name": "My \u200bcream"}),
    ],
)
def test_signs_that_cannot_be_seen_are_found_where_they_are(
    place: str, changes: dict[str, Any], own_profile: OwnProfile
) -> None:
    with pytest.raises(InputError) as refused:
        checked_profile(own_profile(**changes))
    assert f"{place}: there are signs in it that cannot be seen" in str(refused.value)


@pytest.mark.parametrize(
    ("kind", "more", "said"),
    [
        ("grams_per_time", {}, "limit.days: say in how many days"),
        ("area_cm2", {"days": 7}, "limit.days: only a limit in grams has days"),
        ("grams_per_time", {"days": 7}, ""),
        ("area_cm2", {}, ""),
    ],
)
def test_grams_have_days_and_nothing_else_has(
    kind: str, more: dict[str, Any], said: str, own_profile: OwnProfile
) -> None:
    data = own_profile(limit=limit(kind, 30, **more), per_day=sourced(2))
    if not said:
        assert checked_profile(data).limit.value == 30
        return
    with pytest.raises(InputError) as refused:
        checked_profile(data)
    assert said in str(refused.value)


def test_signs_that_join_letters_are_no_fault(own_profile: OwnProfile) -> None:
    """Persian and Hindi names have them."""
    assert checked_profile(own_profile(name="My\u200ccream \u200d")).name == "My\u200ccream \u200d"


def test_one_of_three_limits_twice(own_profile: OwnProfile) -> None:
    further = [limit("percent_bsa", 10), limit("area_cm2", 80)]
    with pytest.raises(InputError, match=r"further_limits\[1\].value: there are two limits of this kind"):
        checked_profile(own_profile(limit=limit("area_cm2", 100), further_limits=further))


def test_hands_are_those_of_the_label_or_one_for_each_percent(own_profile: OwnProfile) -> None:
    ten = limit("percent_bsa", 10)
    assert checked_profile(own_profile(limit=ten)).hands == 10
    assert checked_profile(own_profile(limit=ten, hands={"count": 11, "source": "leaflet"})).hands == 11
    assert checked_profile(own_profile()).hands == 0


def test_a_shipped_profile_is_not_ones_own(own_profile: OwnProfile) -> None:
    assert not load_profile(EU).own
    assert checked_profile(own_profile()).own
