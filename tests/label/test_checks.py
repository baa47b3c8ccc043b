"""What the label says beside its limit: each check at its edge, with its source, and none where the label is silent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from bsa_calc.errors import InputError
from bsa_calc.label.checks import CHECK_TEXTS, Finding, checks
from bsa_calc.label.facts import Answer, PersonFacts
from bsa_calc.label.profile import load_profile, profile_from
from bsa_calc.measure.measurement import Measurement

Measured = Callable[..., Measurement]
EU, US = "opzelura-eu", "opzelura-us-vitiligo"
ASKED = PersonFacts(pregnancy=Answer.DOES_NOT_APPLY)
CHEEK = [{"region": "left-cheek"}]


def found(result: Measurement, facts: PersonFacts = ASKED, profile: str = EU) -> dict[str, Finding]:
    return {finding.id: finding for finding in checks(result, load_profile(profile), facts)}


def test_nothing_to_say(measured: Measured) -> None:
    """A grown person, face affected, asked, not treated before: no findings."""
    assert found(measured(CHEEK)) == {}
    assert found(measured([])) == {}


@pytest.mark.parametrize(("age", "said"), [(11.9, {"under_age"}), (12, set()), (None, {"age_not_known"})])
def test_age(age: float | None, said: set[str], measured: Measured) -> None:
    result = measured(CHEEK, age=age, body="adolescent")
    assert set(found(result)) == said
    for finding in found(result).values():
        assert "not under 12" in finding.source
    assert set(found(result, profile="opzelura-us-atopic-dermatitis")) == set()


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
    ("region", "part"), [("left-eyelids", "eyes"), ("mouth-chin", "lips and mouth"), ("groin", "vagina")]
)
def test_near_lips_and_eyes(region: str, part: str, measured: Measured) -> None:
    finding = found(measured([*CHEEK, {"region": region}]))["careful"]
    assert finding.severity.value == "note"
    assert finding.params["part"] == part
    assert finding.source.startswith("Package leaflet 2023")
    assert f"the cream is not for the {part}" in finding.text


def test_pregnancy_is_asked_never_assumed(measured: Measured) -> None:
    """Not asked is neither yes nor no."""
    result = measured(CHEEK)
    assert found(result, PersonFacts())["pregnancy_not_asked"].severity.value == "question"
    assert found(result, PersonFacts(pregnancy=Answer.APPLIES))["pregnancy_applies"].severity.value == "warning"
    assert found(result, ASKED) == {}
    assert found(result, PersonFacts(), profile=US) == {}


@pytest.mark.parametrize(("hours", "said"), [(0, True), (7.99, True), (8, False), (30, False), (None, False)])
def test_eight_hours(hours: float | None, said: bool, measured: Measured) -> None:
    facts = PersonFacts(pregnancy=Answer.DOES_NOT_APPLY, hours_since_last=hours)
    assert ("too_soon" in found(measured(CHEEK), facts)) is said
    assert "too_soon" not in found(measured(CHEEK), facts, US)


@pytest.mark.parametrize(
    ("weeks", "back", "said"),
    [(23.9, 0, set()), (24, 0, {"review"}), (51, None, {"review"}), (52, 24.9, {"review", "little_repigmentation"}),
     (52, 25, {"review"}), (80, None, {"review", "repigmentation_not_known"}), (None, 0, set())],
)  # fmt: skip
def test_reviews(weeks: float | None, back: float | None, said: set[str], measured: Measured) -> None:
    """Weeks 24 and 52; less than 25 % repigmentation at week 52."""
    facts = PersonFacts(pregnancy=Answer.DOES_NOT_APPLY, weeks_treated=weeks, repigmentation_percent=back)
    findings = found(measured(CHEEK), facts)
    assert set(findings) == said
    if weeks:
        for finding in findings.values():
            assert finding.params["week"] == (24 if weeks < 52 else 52)


def test_tubes(measured: Measured) -> None:
    """Said when this application takes too many tubes, and when the tubes would bite before the area."""
    large = PersonFacts(height_cm=198, weight_kg=88, pregnancy=Answer.DOES_NOT_APPLY)
    nine = [*CHEEK, *({"region": f"{s}-thigh-front"} for s in ("left", "right")), {"region": "left-buttock"}]
    assert "about 2." in found(measured(nine), large)["tubes_over"].text
    first = found(measured(CHEEK), large)["tubes_bite_first"]
    assert first.text.startswith("For this person the label's 2 × 100 g in 30 days are used up at 8.7 % of the body")
    assert "two 100 g tubes a month" in first.source


def test_a_limit_that_needs_height_and_weight(measured: Measured, own_profile: Callable[..., dict[str, Any]]) -> None:
    profile = profile_from(own_profile(), own=True)
    assert [f.id for f in checks(measured(CHEEK), profile)] == ["size_missing"]
    assert checks(measured(CHEEK), profile, PersonFacts(170, 70)) == ()


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
    assert ids(["scalp"], 1.5) == {"under_age"}


def test_an_old_label(measured: Measured) -> None:
    profile = load_profile(EU)
    assert [f.id for f in checks(measured(CHEEK), profile, ASKED, date(2026, 11, 24))] == ["old_label"]
    assert checks(measured(CHEEK), profile, ASKED, date(2025, 4, 1)) == ()


def test_warnings_come_first_and_all_have_texts(measured: Measured) -> None:
    """A child with everything against it: each finding reads as a sentence and names a source."""
    facts = PersonFacts(198, 88, None, Answer.APPLIES, 2, 60, 10)
    thighs = [{"region": f"{s}-{p}"} for s in ("left", "right") for p in ("thigh-front", "thigh-back", "buttock")]
    findings = checks(measured([*thighs, {"region": "groin"}], age=11), load_profile(EU), facts, date(2026, 11, 24))
    severities = [f.severity.value for f in findings]
    assert severities == sorted(severities, key=["warning", "question", "note"].index)
    assert {f.id for f in findings} == {
        "under_age", "face_not_affected", "pregnancy_applies", "too_soon", "little_repigmentation", "tubes_over",
        "careful", "review", "old_label",
    }  # fmt: skip
    for finding in findings:
        assert finding.text.endswith(".")
        assert "{" not in finding.text
        assert finding.source
    assert {f.id for f in findings} <= set(CHECK_TEXTS)


@pytest.mark.parametrize(
    "wrong",
    [{"height_cm": 1.8}, {"weight_kg": 1000}, {"hours_since_last": -1}, {"weeks_treated": float("nan")},
     {"repigmentation_percent": 101}, {"height_cm": 170, "weight_kg": 70, "formula": "boyd"}],
)  # fmt: skip
def test_facts_that_cannot_be_true(wrong: dict[str, Any]) -> None:
    with pytest.raises(InputError):
        PersonFacts(**wrong)
