"""What the label says beside its limit: each check at its edge, with its source, and none where the label is silent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bsa_calc.errors import InputError
from bsa_calc.label.ages import Ages, ages_by_birth_year
from bsa_calc.label.checks import CHECK_TEXTS, Finding, Planned, checks, findings_of
from bsa_calc.label.facts import Answer, PersonFacts, Regained
from bsa_calc.label.profile import SHIPPED, load_profile, profile_from
from bsa_calc.measure.measurement import Measurement

Measured = Callable[..., Measurement]
EU, US = "opzelura-eu", "opzelura-us-vitiligo"
ASKED = PersonFacts(pregnancy_or_breast_feeding=Answer.DOES_NOT_APPLY, hypersensitivity=Answer.NO)
CHEEK = [{"region": "left-cheek"}]


def found(result: Measurement, facts: PersonFacts = ASKED, profile: str = EU) -> dict[str, Finding]:
    return {finding.id: finding for finding in checks(result, load_profile(profile), facts)}


def test_nothing_to_say(measured: Measured) -> None:
    """A grown person, face affected, asked, not treated before: no findings."""
    assert found(measured(CHEEK)) == {}
    assert found(measured([])) == {}


#: The age from which each shipped label is, as published.
FROM = {EU: 12, US: 12, "opzelura-us-atopic-dermatitis": 2, "opzelura-uk": 12}


@pytest.mark.parametrize("profile", SHIPPED)
def test_age(profile: str, measured: Measured) -> None:
    """Both sides of each label's age, and no age at all; being under it weighs as much as a contraindication."""
    least = FROM[profile]
    for age, said in ((least - 0.01, "under_age"), (least, ""), (least + 0.5, ""), (None, "age_not_known")):
        findings = found(measured(CHEEK, age=age, body="adolescent"), profile=profile)
        assert set(findings) == ({said} if said else set())
        for finding in findings.values():
            assert finding.severity.value == ("contraindication" if age is not None else "question")
            assert f"{least} years" in finding.text
            assert "12" in finding.source or "2 years and over" in finding.source


def test_a_birth_year_that_leaves_two_ages(measured: Measured) -> None:
    """Born in 2014: 11 or 12 on 5 January 2026, 12 on 31 December; the drawing's 12 was made of the birth year."""
    drawn = measured(CHEEK, age=12)
    january = replace(ASKED, birth_ages=ages_by_birth_year(2014, date(2026, 1, 5)))
    finding = found(drawn, january)["may_be_under_age"]
    assert finding.text == (
        "By the birth year this person is 11 or 12. The label is for people from 12 years: enter the age."
    )
    assert finding.severity.value == "warning"
    assert set(found(drawn, replace(january, age=12))) == set()
    assert set(found(drawn, replace(january, age=11))) == {"under_age"}
    assert set(found(measured(CHEEK, age=11), january)) == {"under_age"}
    december = replace(ASKED, birth_ages=ages_by_birth_year(2014, date(2026, 12, 31)))
    assert set(found(drawn, december)) == set()


@pytest.mark.parametrize(
    ("age", "born", "said", "judged"),
    [(34, 2014, {"ages_disagree", "may_be_under_age"}, 11), (34, 2018, {"ages_disagree", "under_age"}, 7),
     (8, 1990, {"ages_disagree", "under_age"}, 8), (34, 1980, {"ages_disagree"}, 34), (34, 1992, set(), None),
     (33, 1992, set(), None), (36.99, 1990, set(), None), (37, 1990, {"ages_disagree"}, 35),
     (34.99, 1990, {"ages_disagree"}, 34.99)],
)  # fmt: skip
def test_an_age_and_a_birth_year_that_disagree(
    age: float, born: int, said: set[str], judged: float | None, measured: Measured
) -> None:
    """On 5 January 2026; the younger one is judged, and it is said."""
    facts = replace(ASKED, birth_ages=ages_by_birth_year(born, date(2026, 1, 5)))
    findings = found(measured(CHEEK, age=age), facts)
    assert set(findings) == said
    if judged is not None:
        assert findings["ages_disagree"].text == (
            f"The age and the birth year do not agree. The younger one counts: {judged} years."
        )


def test_a_profile_without_a_lower_age_says_so(measured: Measured, own_profile: Callable[..., dict[str, Any]]) -> None:
    """A note, for every profile; all that are shipped have one."""
    profile = profile_from(own_profile(limit={"kind": "percent_bsa", "value": 20, "source": "x"}), own=True)
    findings = {f.id: f for f in checks(measured(CHEEK, age=1), profile, ASKED)}
    assert set(findings) == {"no_lower_age"}
    assert findings["no_lower_age"].severity.value == "note"
    assert all(load_profile(shipped).minimum_age == FROM[shipped] for shipped in SHIPPED)


@pytest.mark.parametrize("region", ["forehead", "nose", "mouth-chin", "right-eyelids", "right-cheek"])
def test_any_part_of_the_face_will_do(region: str, measured: Measured) -> None:
    assert "face_not_affected" not in found(measured([{"region": region}, {"region": "left-palm"}]))


@pytest.mark.parametrize("region", ["scalp", "left-ear", "neck-front", "left-palm"])
def test_face_not_affected(region: str, measured: Measured) -> None:
    """Scalp, ears and neck are not the face; only the European label asks for it."""
    result = measured([{"region": region}])
    assert "also affects the face" in found(result)["face_not_affected"].source
    assert "face_not_affected" not in found(result, profile=US)


@pytest.mark.parametrize(
    ("region", "text"),
    [("left-eyelids", "There is paint on the eyelids. Do not get the cream into the eyes."),
     ("mouth-chin", "There is paint on the mouth and chin. Do not get the cream on the lips or into the mouth."),
     ("groin", "There is paint on the genitals and groin. Do not get the cream into the vagina.")],
)  # fmt: skip
def test_near_lips_and_eyes(region: str, text: str, measured: Measured) -> None:
    finding = found(measured([*CHEEK, {"region": region}]))["precaution"]
    assert finding.severity.value == "note"
    assert finding.source.startswith("Package leaflet 2023")
    assert finding.text == text


def test_a_part_of_ones_own_that_must_stay_free(measured: Measured, own_profile: Callable[..., Any]) -> None:
    """Without words for the place there is a plain sentence."""
    data = own_profile(
        limit={"kind": "percent_bsa", "value": 20, "source": "x"}, minimum_age={"value": 1, "source": "x"},
        careful=[{"part": "nostrils", "regions": ["nose"], "source": "x"}],
    )  # fmt: skip
    profile = profile_from(data, own=True)
    (finding,) = checks(measured([{"region": "nose"}], age=30), profile, ASKED)
    assert (finding.id, finding.text) == (
        "careful",
        "There is paint near the nostrils. The cream is not for the nostrils.",
    )


#: What each shipped label says of pregnancy or breast-feeding, and of hypersensitivity.
FORBIDS = {EU: (True, True), US: (False, False), "opzelura-us-atopic-dermatitis": (False, False),
           "opzelura-uk": (True, False)}  # fmt: skip


@pytest.mark.parametrize("profile", SHIPPED)
@pytest.mark.parametrize(("which", "fact"), [(0, "pregnancy_or_breast_feeding"), (1, "hypersensitivity")])
def test_contraindications_are_asked_never_assumed(profile: str, which: int, fact: str, measured: Measured) -> None:
    """Not asked is neither yes nor no; what the profile does not hold is said to be not in it, never allowed."""
    result, short = measured(CHEEK), fact.partition("_")[0]
    by_answer = {
        answer: {(f.id, f.severity.value) for f in found(result, replace(ASKED, **{fact: answer}), profile).values()}
        for answer in Answer
    }
    assert by_answer[Answer.NO] == by_answer[Answer.DOES_NOT_APPLY] == set()
    if FORBIDS[profile][which]:
        assert by_answer[Answer.YES] == {(f"{short}_applies", "contraindication")}
        assert by_answer[Answer.NOT_ASKED] == {(f"{short}_not_asked", "question")}
    else:
        assert by_answer[Answer.YES] == {(f"{short}_not_in_profile", "warning")}
        assert by_answer[Answer.NOT_ASKED] == set()


@pytest.mark.parametrize(("hours", "said"), [(0, True), (7.99, True), (8, False), (30, False), (None, False)])
def test_eight_hours(hours: float | None, said: bool, measured: Measured) -> None:
    facts = replace(ASKED, hours_since_last=hours)
    assert ("too_soon" in found(measured(CHEEK), facts)) is said
    assert "too_soon" not in found(measured(CHEEK), facts, US)


NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("profile", "minutes_ago", "said"),
    [(EU, [479], "too_soon"), (EU, [480], ""), (EU, [481, 700], "too_often_today"), (EU, [481, 721], ""),
     (EU, [-2], "later_than_now"), (EU, [], ""), (US, [5], ""), (US, [5, 10], "too_often_today"),
     ("opzelura-uk", [479], "too_soon"), ("opzelura-uk", [480, 490, 500], "")],
)  # fmt: skip
def test_by_the_diary(profile: str, minutes_ago: list[int], said: str) -> None:
    """Eight hours to the minute, twice a day where the label says so, and a clock that was set back."""
    applied = tuple(NOON - timedelta(minutes=minutes) for minutes in minutes_ago) or None
    planned = Planned(1.0, frozenset({"nose"}), Ages(34, 34), replace(ASKED, applied=applied), NOON)
    findings = {f.id: f for f in findings_of(planned, load_profile(profile))}
    assert set(findings) == ({said} if said else set())
    assert all(f.severity.value == "warning" for f in findings.values())
    if said == "too_often_today":
        assert findings[said].text == "Used 2 times today; the label allows 2."


def test_hours_that_were_entered_do_not_hide_the_diary() -> None:
    """Whichever says that it is too soon counts, and it is said once."""
    for hours, ago in ((9.0, 1), (1.0, 9), (1.0, 1)):
        facts = replace(ASKED, hours_since_last=hours, applied=(NOON - timedelta(hours=ago),))
        found_now = findings_of(Planned(1.0, frozenset({"nose"}), Ages(34, 34), facts, NOON), load_profile(EU))
        assert [(f.id, f.params["hours"]) for f in found_now] == [("too_soon", 1.0)]


@pytest.mark.parametrize(
    ("weeks", "back", "said"),
    [(23.9, 0, set()), (24, 0, {"review"}), (51, None, {"review"}),
     (52, 24.9, {"review", "little_repigmentation_entered"}),
     (52, 25, {"review"}), (80, None, {"review", "repigmentation_not_known"}), (None, 0, set())],
)  # fmt: skip
def test_reviews(weeks: float | None, back: float | None, said: set[str], measured: Measured) -> None:
    """Weeks 24 and 52; less than 25 % repigmentation at week 52."""
    facts = replace(ASKED, weeks_treated=weeks, repigmentation_percent=back)
    findings = found(measured(CHEEK), facts)
    assert set(findings) == said
    if weeks:
        for finding in findings.values():
            assert finding.params["week"] == (24 if weeks < 52 else 52)


@pytest.mark.parametrize(
    ("percent", "band", "said", "words"),
    [(12, (4, 20), "little_repigmentation",
      "The label: with less than 25 % at week 52, consider stopping."),
     (19.9, (11, 28.8), "repigmentation_close",
      "The label’s 25 % at week 52 lies between: too close to call. With less, the label says to consider stopping."),
     (27, (20, 34), "repigmentation_close",
      "The label’s 25 % at week 52 lies between: too close to call. With less, the label says to consider stopping."),
     (40, (31, 49), "", "")],
)  # fmt: skip
def test_repigmentation_has_its_visit_and_its_band(
    percent: float, band: tuple[float, float], said: str, words: str, measured: Measured
) -> None:
    """The label's figure is held against the band, and one visit's figure says nothing of a later week."""
    painted = Regained(percent, band, date(2026, 11, 2), 53)
    facts = replace(ASKED, weeks_treated=54, repigmentation_percent=percent, regained=painted)
    findings = found(measured(CHEEK), facts)
    about = {name for name in findings if "repigmentation" in name}
    assert about == ({said} if said else set())
    if said:
        assert findings[said].text == (
            f"At the visit of 2 Nov 2026 (week 53) repigmentation was {percent:g} % (likely {band[0]:g} to "
            f"{band[1]:g} %), newly affected skin counted in. {words}"
        )


def test_a_drawing_of_week_16_says_nothing_of_week_52(measured: Measured) -> None:
    painted = Regained(19.9, (11, 22), date(2026, 1, 12), 16)
    facts = replace(ASKED, weeks_treated=53, repigmentation_percent=19.9, regained=painted)
    findings = found(measured(CHEEK), facts)
    assert "little_repigmentation" not in findings
    assert findings["repigmentation_too_early"].text == (
        "Week 52 is reached, and the last visit is of 12 Jan 2026 (week 16). Draw the visit of today: with less than "
        "25 % repigmentation the label says to consider stopping."
    )
    entered = replace(facts, repigmentation_percent=12)
    assert found(measured(CHEEK), entered)["little_repigmentation_entered"].text == (
        "12 % repigmentation was entered. The label: with less than 25 % repigmentation at week 52, consider stopping."
    )
    not_known = replace(ASKED, weeks_treated=53)
    assert found(measured(CHEEK), not_known)["repigmentation_not_known"].text == (
        "Week 52 is reached. Enter how much colour has come back: below 25 % the label says to consider stopping."
    )


@pytest.mark.parametrize(
    ("profile", "weeks"),
    [(EU, [24, 52]), (US, [24]), ("opzelura-us-atopic-dermatitis", [8]), ("opzelura-uk", [24, 52])],
)
def test_each_label_has_its_reviews(profile: str, weeks: list[int], measured: Measured) -> None:
    result = measured(CHEEK)
    for week in weeks:
        facts = replace(ASKED, weeks_treated=week, repigmentation_percent=100)
        assert found(result, facts, profile)["review"].params == {"week": week}
        before = found(result, replace(facts, weeks_treated=week - 0.1), profile)
        assert all(finding.params["week"] < week for finding in before.values())


@pytest.mark.parametrize(("age", "tubes"), [(11.99, 1.1), (12, None), (2, 1.1), (None, 1.1)])
def test_tubes_by_age(age: float | None, tubes: float | None) -> None:
    """Atopic dermatitis: one 60 g per 2 weeks from 2 to 11 years. 7.5 % of 1.8 m² twice a day are 66.2 g in that time.

    Without an age the person may be a child: the stricter rule counts, and the age is asked for.
    """
    facts = replace(ASKED, height_cm=162, weight_kg=72)
    planned = Planned(7.5, frozenset({"nose"}), Ages(age, age), facts)
    findings = {f.id: f for f in findings_of(planned, load_profile("opzelura-us-atopic-dermatitis"))}
    assert findings.keys() & {"tubes_over"} == (set() if tubes is None else {"tubes_over"})
    if tubes is not None:
        params = findings["tubes_over"].params
        assert (params["tubes"], params["tube_grams"], params["days"], params["allowed"]) == (tubes, 60, 14, 1)


def test_tubes(measured: Measured) -> None:
    """Said when this application takes too many tubes, and when the tubes would bite before the area."""
    large = replace(ASKED, height_cm=198, weight_kg=88)
    nine = [*CHEEK, *({"region": f"{s}-thigh-front"} for s in ("left", "right")), {"region": "left-buttock"}]
    assert "about 2." in found(measured(nine), large)["tubes_over"].text
    first = found(measured(CHEEK), large)["tubes_bite_first"]
    assert first.text.startswith("For this person the label's 2 × 100 g in 30 days are used up at 8.7 % of the body")
    assert "two 100 g tubes a month" in first.source


def test_a_limit_that_needs_height_and_weight(measured: Measured, own_profile: Callable[..., dict[str, Any]]) -> None:
    profile = profile_from(own_profile(), own=True)
    assert [f.id for f in checks(measured(CHEEK), profile)] == ["size_missing", "no_lower_age"]
    assert [f.id for f in checks(measured(CHEEK), profile, PersonFacts(170, 70))] == ["no_lower_age"]


def test_own_rules(measured: Measured, own_profile: Callable[..., dict[str, Any]]) -> None:
    """Regions that must not, and of which one must, be affected; an age band."""
    data = own_profile(
        limit={"kind": "percent_bsa", "value": 5, "source": "x"},
        excluded=[{"part": "palms", "regions": ["left-palm", "right-palm"], "source": "x"}],
        required=[{"part": "scalp", "regions": ["scalp"], "source": "x"}],
        minimum_age={"value": 2, "source": "x"}, maximum_age={"value": 17, "source": "x"},
    )  # fmt: skip
    profile = profile_from(data, own=True)

    def ids(regions: list[str], age: float) -> set[str]:
        return {f.id for f in checks(measured([{"region": r} for r in regions], age=age), profile)}

    assert ids(["left-palm"], 5) == {"excluded_affected", "required_not_affected"}
    assert ids(["scalp"], 17.9) == set()
    assert ids(["scalp"], 18) == {"over_age"}
    assert ids(["scalp"], 1.99) == {"under_age"}
    assert ids(["scalp"], 2) == set()
    for ages, said in ((Ages(17, 18), "may_be_over_age"), (Ages(1, 2), "may_be_under_age"), (Ages(17, 17), "")):
        found_then = findings_of(Planned(1.0, frozenset({"scalp"}), ages), profile)
        assert [f.id for f in found_then] == ([said] if said else [])
    unknown = findings_of(Planned(1.0, frozenset({"scalp"})), profile)
    assert [f.id for f in unknown] == ["age_not_known", "age_not_known_upper"]


def test_an_old_label(measured: Measured) -> None:
    profile = load_profile(EU)
    (old,) = checks(measured(CHEEK), profile, ASKED, date(2026, 11, 24))
    assert old.text == ("These label rules are from April 2023 (43 months ago). Check whether the label has changed.")
    assert [f.id for f in checks(measured(CHEEK), profile, ASKED, date(2025, 5, 1))] == ["old_label"]
    assert checks(measured(CHEEK), profile, ASKED, date(2025, 4, 1)) == ()


def test_the_heaviest_come_first_and_all_have_texts(measured: Measured) -> None:
    """A child with everything against it: each finding reads as a sentence and names a source."""
    facts = PersonFacts(198, 88, None, Answer.YES, 2, 60, 10)
    thighs = [{"region": f"{s}-{p}"} for s in ("left", "right") for p in ("thigh-front", "thigh-back", "buttock")]
    findings = checks(measured([*thighs, {"region": "groin"}], age=11), load_profile(EU), facts, date(2026, 11, 24))
    severities = [f.severity.value for f in findings]
    assert severities == sorted(severities, key=["contraindication", "warning", "question", "note"].index)
    assert {f.id for f in findings} == {
        "under_age", "face_not_affected", "pregnancy_applies", "too_soon", "little_repigmentation_entered",
        "tubes_over", "precaution", "review", "old_label", "hypersensitivity_not_asked",
    }  # fmt: skip
    for finding in findings:
        assert finding.text.endswith(".")
        assert "{" not in finding.text
        assert finding.source
    assert {f.id for f in findings} <= set(CHECK_TEXTS)


@pytest.mark.parametrize(
    "wrong",
    [{"height_cm": 1.8}, {"weight_kg": 1000}, {"hours_since_last": -1}, {"weeks_treated": float("nan")},
     {"repigmentation_percent": 101}, {"age": -1}, {"age": 121},
     {"height_cm": 170, "weight_kg": 70, "formula": "boyd"}],
)  # fmt: skip
def test_facts_that_cannot_be_true(wrong: dict[str, Any]) -> None:
    with pytest.raises(InputError):
        PersonFacts(**wrong)
