"""Small rules of the label's rooms, each at the place where another answer would be wrong."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bsa_calc.errors import InputError
from bsa_calc.label.ages import NOT_KNOWN, Ages, one_age, span_by_birth_year
from bsa_calc.label.checks import Planned, findings_of
from bsa_calc.label.cream_use import cream_use, tube_uses
from bsa_calc.label.facts import Answer, Answers, PersonFacts, Regained
from bsa_calc.label.findings import Finding, Severity
from bsa_calc.label.judgement import NOTHING, judge_application
from bsa_calc.label.limits import Covered
from bsa_calc.label.profile import load_profile
from bsa_calc.label.profile_file import checked_profile
from bsa_calc.label.profile_file import own_profile as read_own
from bsa_calc.label.rules import age_of_label
from bsa_calc.label.schedule import Schedule, next_time
from bsa_calc.measure.measurement import Measurement
from bsa_calc.record.store.profile_files import save_profile

OwnProfile = Callable[..., dict[str, Any]]
Measured = Callable[..., Measurement]
EU = "opzelura-eu"
ASKED = PersonFacts(pregnancy_or_breast_feeding=Answer.NO, hypersensitivity=Answer.NO)
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def sourced(value: float) -> dict[str, Any]:
    """A rule of one figure."""
    return {"value": value, "source": "leaflet"}


# --- ages ------------------------------------------------------------------------------------------------------------


def test_of_an_age_that_is_not_known_nothing_is_said() -> None:
    for asked in (NOT_KNOWN.is_under, NOT_KNOWN.may_be_under, NOT_KNOWN.is_over, NOT_KNOWN.may_be_over):
        assert asked(12) is False
    assert [one_age(11.99).may_be_under(12), one_age(12).may_be_under(12)] == [True, False]


def test_the_span_of_a_birth_year_is_from_its_last_to_its_first_day() -> None:
    low, high = span_by_birth_year(2014, date(2026, 7, 2))
    days = 365.25
    assert (low, high) == pytest.approx((4201 / days, 4565 / days), abs=2e-3)
    assert high - low == pytest.approx(364 / days)


def test_the_ages_that_a_warning_names(own_profile: OwnProfile) -> None:
    """A newborn is 0 years old, on either side of a label's ages."""
    old = checked_profile(own_profile(maximum_age=sourced(1)))
    young = checked_profile(own_profile(minimum_age=sourced(1)))
    for profile, said, limit in ((old, "may_be_over_age", {"maximum": 1}), (young, "may_be_under_age", {"minimum": 1})):
        planned = Planned(5.0, frozenset(), Ages(0, 2), ASKED)
        named = {finding.id: finding.params for finding in findings_of(planned, profile)}
        assert named[said] == {**limit, "low": 0, "age": 2}


# --- findings --------------------------------------------------------------------------------------------------------


def test_a_day_and_a_month_are_written_out_and_a_figure_stays() -> None:
    regained = {"week": 24.0, "below": 25.0, "day": "2026-05-03", "visit_week": 20.0}
    text = Finding("repigmentation_too_early", Severity.QUESTION, "leaflet", regained).text
    assert "3 May 2026" in text
    assert "24" in text


@pytest.mark.parametrize(("week", "said"), [(23.99, "repigmentation_too_early"), (24.0, "little_repigmentation")])
def test_a_visit_in_the_very_week_is_not_too_early(week: float, said: str, own_profile: OwnProfile) -> None:
    review = {"week": 24, "below_repigmentation_percent": 25, "source": "leaflet"}
    regained = Regained(10.0, (5.0, 15.0), date(2026, 5, 3), week)
    facts = replace(ASKED, weeks_treated=30, repigmentation_percent=10.0, regained=regained)
    found = findings_of(Planned(5.0, frozenset(), one_age(34), facts), checked_profile(own_profile(reviews=[review])))
    assert said in {finding.id for finding in found}


def test_a_diary_without_a_rule_about_time_says_nothing(own_profile: OwnProfile) -> None:
    """Also where the label says neither how often nor how far apart."""
    facts = replace(ASKED, applied=(NOON - timedelta(minutes=5),))
    planned = Planned(5.0, frozenset(), one_age(34), facts, NOON, NOON.date())
    assert not {f.id for f in findings_of(planned, checked_profile(own_profile()))} & {"too_soon", "too_often_today"}


def test_what_forbids_is_carried_to_the_next_visit() -> None:
    yes, no, other = Answer.YES, Answer.NO, Answer.DOES_NOT_APPLY
    assert Answers(yes, no).forbidding() == Answers(yes, Answer.NOT_ASKED)
    assert Answers(other, yes).forbidding() == Answers(Answer.NOT_ASKED, yes)


# --- judgement -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("percent", "verdict"), [(0.0, "nothing_painted"), (NOTHING / 2, "nothing_painted"), (2 * NOTHING, "within")]
)
def test_what_rounding_leaves_is_nothing(percent: float, verdict: str) -> None:
    assert NOTHING == 1e-9
    covered = Covered(percent, (percent, percent))
    assert judge_application(covered, load_profile(EU), ASKED, finished=True, age=34).verdict.value == verdict


def test_another_table_over_the_limit_is_too_close() -> None:
    covered = Covered(8.0, (7.5, 8.5), 10.3)
    found = judge_application(covered, load_profile(EU), ASKED, finished=True, age=34)
    assert (found.verdict.value, [doubt.value for doubt in found.doubts]) == ("too_close", ["table"])


def test_hours_of_the_last_entry_are_the_diarys_own() -> None:
    """Two entries; the hours since the last one, rounded down, do not make the wait longer than the diary says."""
    applied = (NOON - timedelta(hours=20), NOON - timedelta(hours=3, minutes=4))
    facts = replace(ASKED, applied=applied, hours_since_last=3.0)
    found = judge_application(Covered(8.0, (7.5, 8.5)), load_profile(EU), facts, finished=True, age=34, now=NOON)
    assert found.not_before == applied[1] + timedelta(hours=8)


# --- cream and time --------------------------------------------------------------------------------------------------


def test_without_height_and_weight_no_tubes_are_counted(measured: Measured) -> None:
    assert tube_uses(5.0, load_profile(EU), PersonFacts()) == ()
    grown = PersonFacts(height_cm=170, weight_kg=65)
    found = cream_use(measured([{"region": "left-palm"}]), load_profile(EU), grown)
    assert found is not None
    assert found.per_day == 2.0


def test_a_rule_of_days_alone_has_no_interval() -> None:
    """Twice a day, and nothing said of hours: the second may follow at once."""
    found = next_time([NOON - timedelta(minutes=30)], NOON, Schedule(per_day=2))
    assert (found.earliest, found.used, found.allowed) == (None, 1, 2)
    assert Schedule().tube_days == 30


# --- profiles --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("revision", "months"), [("2026-11", 0), ("2025-12", 11), ("2024-01", 34), ("2026-01", 10)])
def test_the_age_of_a_label_in_months(revision: str, months: int, own_profile: OwnProfile) -> None:
    assert age_of_label(checked_profile(own_profile(revision=revision)), date(2026, 11, 24)) == months


def test_a_profile_is_read_from_the_folder_that_is_named(tmp_path: Path, own_profile: OwnProfile) -> None:
    elsewhere = tmp_path / "elsewhere"
    save_profile(own_profile(), date(2026, 11, 26), elsewhere)
    found = read_own("my-cream", elsewhere)
    assert found is not None
    assert found.id == "my-cream"
    assert read_own("my-cream") is None


def test_no_number_in_a_list_is_none_either(own_profile: OwnProfile) -> None:
    further = {"kind": "percent_bsa", "value": math.nan, "source": "leaflet"}
    with pytest.raises(InputError, match=r"further_limits\[0\].value.*no number"):
        checked_profile(own_profile(further_limits=[further]))
