"""The verdict to show: what forbids, what withholds, and what stays as the area has it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsa_calc.label.ages import ages_by_birth_year
from bsa_calc.label.facts import Answer, PersonFacts
from bsa_calc.label.findings import Finding, Severity
from bsa_calc.label.judgement import WITHHELD_BY, Judgement, judge_application, shown_verdict
from bsa_calc.label.limits import Covered
from bsa_calc.label.profile import SHIPPED, load_profile, profile_from
from bsa_calc.label.verdict import Verdict

EU, US, DERMATITIS, UK = "opzelura-eu", "opzelura-us-vitiligo", "opzelura-us-atopic-dermatitis", "opzelura-uk"
ASKED = PersonFacts(pregnancy_or_breast_feeding=Answer.NO, hypersensitivity=Answer.NO)
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
#: Percent, band, finished, and what the area says by a limit of 10 %.
AREAS = [
    (8.0, (7.5, 8.5), True, "within"), (9.8, (9.3, 10.3), True, "too_close"), (10.1, (9.6, 10.6), True, "over"),
    (8.0, (7.5, 8.5), False, "not_finished"), (10.1, (9.6, 10.6), False, "over"),
]  # fmt: skip


def judged(profile: str = EU, facts: PersonFacts = ASKED, *, age: float | None = 34, **more: Any) -> Judgement:
    """A small finished application."""
    return judge_application(Covered(8.0, (7.5, 8.5)), load_profile(profile), facts, finished=True, age=age, **more)


def hours_ago(*hours: float) -> tuple[datetime, ...]:
    """Times in a diary, before noon."""
    return tuple(NOON - timedelta(hours=h) for h in hours)


@pytest.mark.parametrize(("percent", "band", "finished", "area"), AREAS)
def test_nothing_in_the_way(percent: float, band: tuple[float, float], finished: bool, area: str) -> None:
    found = judge_application(Covered(percent, band), load_profile(EU), ASKED, finished=finished, age=34, now=NOON)
    assert found.verdict.value == found.area_verdict.value == area
    assert found.is_within is (area == "within")
    assert (found.value, found.band, found.limit_percent, found.limit.value) == (percent, band, 10, 10)
    assert [f.id for f in found.findings] == ["old_label"]


@pytest.mark.parametrize(
    "facts",
    [{"pregnancy_or_breast_feeding": Answer.YES}, {"hypersensitivity": Answer.YES}, {"age": 11.99},
     {"birth_ages": ages_by_birth_year(2015, date(2026, 11, 24))}],
)  # fmt: skip
@pytest.mark.parametrize(("percent", "band", "finished", "area"), AREAS)
def test_a_contraindication_takes_the_place_of_every_verdict(
    facts: dict[str, Any], percent: float, band: tuple[float, float], finished: bool, area: str
) -> None:
    """The area's own judgement stays beside it; no place is named where cream would go."""
    known = replace(ASKED, **facts)
    found = judge_application(Covered(percent, band), load_profile(EU), known, finished=finished, painted=["nose"])
    assert (found.verdict.value, found.area_verdict.value) == ("not_to_be_used", area)
    assert found.findings[0].severity is Severity.CONTRAINDICATION
    assert not found.is_within
    assert found.places_to_cream(["nose"]) == ()


@pytest.mark.parametrize(
    ("profile", "age", "verdict"),
    [(EU, 11.99, "not_to_be_used"), (EU, 12, "within"), (US, 11.99, "not_to_be_used"), (US, 12, "within"),
     (DERMATITIS, 1, "not_to_be_used"), (DERMATITIS, 1.99, "not_to_be_used"), (DERMATITIS, 2, "within"),
     (UK, 11.99, "not_to_be_used"), (UK, 12, "within"), (EU, None, "within")],
)  # fmt: skip
def test_by_age(profile: str, age: float | None, verdict: str) -> None:
    """Both sides of each label's age; an age that nobody gave stays an open question."""
    assert judged(profile, age=age).verdict.value == verdict


@pytest.mark.parametrize(
    ("day", "entered", "verdict"),
    [(date(2026, 1, 5), None, "age_needed"), (date(2026, 1, 5), 12, "within"),
     (date(2026, 1, 5), 11, "not_to_be_used"), (date(2026, 12, 30), None, "age_needed"),
     (date(2026, 12, 31), None, "within"), (date(2025, 12, 31), None, "not_to_be_used"),
     (date(2026, 1, 1), None, "age_needed")],
)  # fmt: skip
def test_born_in_2014(day: date, entered: float | None, verdict: str) -> None:
    """No "within" until the age is entered, as long as the person may be under 12; the drawing has the older one."""
    facts = replace(ASKED, birth_ages=ages_by_birth_year(2014, day), age=entered)
    assert judged(facts=facts, age=day.year - 2014).verdict.value == verdict


@pytest.mark.parametrize(
    ("age", "born", "verdict"),
    [(34, 2014, "age_needed"), (34, 2018, "not_to_be_used"), (8, 1990, "not_to_be_used"), (34, 1980, "within")],
)
def test_of_two_ages_that_disagree_the_younger_is_judged(age: float, born: int, verdict: str) -> None:
    found = judged(facts=replace(ASKED, birth_ages=ages_by_birth_year(born, date(2026, 1, 5))), age=age)
    assert found.verdict.value == verdict
    assert found.ages.disagree


def test_a_younger_age_of_the_drawing_is_judged_though_another_was_entered() -> None:
    """Both fit the birth year, and both cannot be true on one day."""
    facts = replace(ASKED, birth_ages=ages_by_birth_year(2014, date(2026, 1, 5)), age=12)
    found = judged(facts=facts, age=11)
    assert (found.verdict.value, found.ages.disagree) == ("not_to_be_used", True)
    assert judged(facts=replace(facts, age=11.5), age=11).ages.disagree is False


@pytest.mark.parametrize(
    ("hours", "verdict", "not_before"),
    [((479 / 60,), "too_soon", NOON + timedelta(minutes=1)), ((8,), "within", None),
     ((0,), "too_soon", NOON.replace(hour=20)), ((8.2, 11.9), "too_soon", NOON.replace(day=25, hour=0)),
     ((8.2, 12.1), "within", None), ((-0.5,), "too_soon", NOON + timedelta(hours=8.5)), ((), "within", None)],
)  # fmt: skip
def test_within_the_interval(hours: tuple[float, ...], verdict: str, not_before: datetime | None) -> None:
    """Eight hours to the minute; the third time of a day waits for the next one; a clock set back allows nothing."""
    found = judged(facts=replace(ASKED, applied=hours_ago(*hours) or None), now=NOON)
    assert (found.verdict.value, found.not_before) == (verdict, not_before)
    assert found.area_verdict is Verdict.WITHIN


@pytest.mark.parametrize(("hours", "verdict"), [(0, "too_soon"), (7.99, "too_soon"), (8, "within")])
def test_hours_that_were_entered(hours: float, verdict: str) -> None:
    """They count without a diary too, and without the time of day, which then cannot be said."""
    facts = replace(ASKED, hours_since_last=hours)
    assert judged(facts=facts).verdict.value == verdict
    assert judged(facts=facts).not_before is None
    waits = None if hours == 8 else NOON + timedelta(hours=8 - hours)
    assert judged(facts=facts, now=NOON).not_before == waits
    assert judged(US, facts, now=NOON).verdict is Verdict.WITHIN


def test_the_diarys_own_hours_make_the_wait_no_longer() -> None:
    """A record gives them rounded down to a tenth; to the minute the diary knows better."""
    facts = replace(ASKED, hours_since_last=4.3, applied=hours_ago(4 + 20 / 60))
    assert judged(facts=facts, now=NOON).not_before == NOON + timedelta(hours=3, minutes=40)


@pytest.mark.parametrize(("entered", "noted"), [(9.0, 1.0), (1.0, 9.0)])
def test_the_later_of_diary_and_entered_hours_counts(entered: float, noted: float) -> None:
    facts = replace(ASKED, hours_since_last=entered, applied=hours_ago(noted))
    found = judged(facts=facts, now=NOON)
    assert (found.verdict, found.not_before) == (Verdict.TOO_SOON, NOON + timedelta(hours=7))


def test_open_questions_stay_beside_a_within() -> None:
    found = judged(facts=PersonFacts(), age=None)
    assert found.verdict is Verdict.WITHIN
    assert [f.id for f in found.of(Severity.QUESTION)] == [
        "age_not_known", "pregnancy_not_asked", "hypersensitivity_not_asked"
    ]  # fmt: skip


def test_what_a_label_does_not_hold_forbids_nothing_and_is_said() -> None:
    facts = PersonFacts(pregnancy_or_breast_feeding=Answer.YES, hypersensitivity=Answer.YES)
    found = judged(US, facts)
    assert found.verdict is Verdict.WITHIN
    assert [f.id for f in found.findings] == ["pregnancy_not_in_profile", "hypersensitivity_not_in_profile"]
    assert all("nothing on this is in this profile" in f.text for f in found.findings)


def test_precautions() -> None:
    found = judged(painted=["nose", "left-eyelids", "mouth-chin"])
    assert [part.part for part in found.precautions] == ["eyes", "lips and mouth"]
    assert found.places_to_cream(["nose", "left-eyelids"]) == ("nose",)
    assert judged(painted=["nose"]).precautions == ()


def test_several_limits(own_profile: Callable[..., dict[str, Any]]) -> None:
    """30 % and 15 g a day, and 5 % up to 17 years: the one that is reached first decides, and each is told."""
    data = own_profile(
        limit={"kind": "percent_bsa", "value": 30, "source": "a"},
        further_limits=[
            {"kind": "grams_per_time", "value": 15, "days": 1, "source": "b"},
            {"kind": "percent_bsa", "value": 5, "ages": {"up_to": 17}, "source": "c"},
        ],
        per_day={"value": 1, "source": "d"}, minimum_age={"value": 2, "source": "e"},
    )  # fmt: skip
    profile = profile_from(data, own=True)
    # 2.2 m² under 3.5 mg/cm²: 0.77 g for each percent, so 15 g are 19.48 %.
    large = PersonFacts(198, 88, layer=replace(PersonFacts().layer, mg_per_cm2=3.5))

    def verdict(percent: float, facts: PersonFacts, age: float | None) -> tuple[str, str, int]:
        found = judge_application(Covered(percent, (percent, percent)), profile, facts, finished=True, age=age)
        return found.verdict.value, found.limit.source, len(found.limits)

    assert verdict(19.4, large, 18) == ("within", "b", 2)
    assert verdict(19.5, large, 18) == ("over", "b", 2)
    assert verdict(5.0, large, 17.99) == ("within", "c", 3)
    assert verdict(5.01, large, 17.99) == ("over", "c", 3)
    assert verdict(5.01, large, 18) == ("within", "b", 2)
    assert verdict(5.01, large, None) == ("over", "c", 3)
    assert verdict(1.0, PersonFacts(), 34) == ("not_judged", "b", 2)
    assert verdict(30.1, PersonFacts(), 34) == ("over", "a", 2)
    close = judge_application(Covered(19.4, (18.9, 20.1)), profile, large, finished=True, age=34)
    assert (close.verdict.value, close.limit_percent) == ("too_close", pytest.approx(15 / 0.77))
    assert close.shown == pytest.approx(14.9)


@given(
    st.sampled_from(SHIPPED), st.floats(0, 30), st.floats(0, 2), st.booleans(),
    st.sampled_from([None, 1, 5, 11, 12, 40]),
    st.sampled_from([None, 1985, 2014, 2024]), st.sampled_from([None, 2, 11.99, 12]), st.sampled_from(list(Answer)),
    st.sampled_from(list(Answer)), st.lists(st.integers(-100, 3000), max_size=3), st.sampled_from([None, 1, 9]),
)  # fmt: skip
def test_within_is_never_said_wrongly(
    profile_id: str, percent: float, spread: float, finished: bool, drawn: float | None, born: int | None,
    entered: float | None, pregnant: Answer, hypersensitive: Answer, minutes: list[int], hours: float | None,
) -> None:  # fmt: skip
    """Held against rules that are written down here once more, plainly."""
    limit, least = {EU: (10, 12), US: (10, 12), DERMATITIS: (20, 2), UK: (10, 12)}[profile_id]
    facts = PersonFacts(
        pregnancy_or_breast_feeding=pregnant, hypersensitivity=hypersensitive, hours_since_last=hours, age=entered,
        birth_ages=None if born is None else ages_by_birth_year(born, NOON.date()),
        applied=hours_ago(*(m / 60 for m in minutes)) or None,
    )  # fmt: skip
    ends = (percent - spread, percent + spread)
    found = judge_application(
        Covered(percent, ends), load_profile(profile_id), facts, finished=finished, age=drawn, now=NOON
    )
    if found.verdict is not Verdict.WITHIN:
        return
    assert finished
    assert percent + spread <= limit + 1e-9
    assert entered is None or entered >= least
    assert drawn is None or drawn >= least
    assert born is None or entered is not None or NOON.year - born - 1 >= least
    if profile_id in (EU, UK):
        assert pregnant is not Answer.YES
        assert hours is None or hours >= 8
        assert all(m >= 480 for m in minutes)
    if profile_id == EU:
        assert hypersensitive is not Answer.YES
    if profile_id != UK:
        assert sum(m <= 720 for m in minutes) < 2
    assert found.not_before is None


def test_every_verdict_and_every_finding_that_withholds() -> None:
    """A literal table of what is shown for each verdict of the area, with each kind of finding beside it."""
    shown = {"may_be_under_age": "age_needed", "may_be_over_age": "age_needed", "too_soon": "too_soon",
             "too_often_today": "too_soon", "too_often": "too_soon", "later_than_now": "too_soon"}  # fmt: skip
    assert {name: verdict.value for name, verdict in WITHHELD_BY.items()} == shown
    areas = [Verdict.WITHIN, Verdict.TOO_CLOSE, Verdict.OVER, Verdict.NOT_FINISHED, Verdict.NOT_JUDGED]
    for area, (name, verdict) in product(areas, shown.items()):
        finding = Finding(name, Severity.WARNING, "x")
        assert shown_verdict(area, [finding]).value == (verdict if area is Verdict.WITHIN else area.value)
        forbidden = Finding("under_age", Severity.CONTRAINDICATION, "x")
        assert shown_verdict(area, [finding, forbidden]) is Verdict.NOT_TO_BE_USED
        assert shown_verdict(area, [Finding("tubes_over", Severity.WARNING, "x")]) is area
    both = [Finding("too_soon", Severity.WARNING, "x"), Finding("may_be_under_age", Severity.WARNING, "x")]
    assert shown_verdict(Verdict.WITHIN, both) is Verdict.AGE_NEEDED
