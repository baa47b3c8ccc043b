"""The shipped profiles say what was read in the labels, each fact with its source, and hold against the schema."""

from __future__ import annotations

from datetime import date

import fastjsonschema
import pytest

from bsa_calc.body.data_files import read_json
from bsa_calc.body.regions import region_numbers
from bsa_calc.label.profile import SHIPPED, LimitKind, age_of_label, is_old, load_profile

EU, VITILIGO, DERMATITIS = "opzelura-eu", "opzelura-us-vitiligo", "opzelura-us-atopic-dermatitis"


@pytest.mark.parametrize("profile_id", SHIPPED)
def test_schema_and_sources(profile_id: str) -> None:
    """Each file keeps to the schema, names itself, and has a source for every fact."""
    data = read_json("bsa_calc.label", f"{profile_id}.json")
    fastjsonschema.validate(read_json("bsa_calc.label", "profile.schema.json"), data)
    profile = load_profile(profile_id)
    assert profile.id == profile_id
    assert not profile.own
    assert profile.limit.kind is LimitKind.PERCENT_BSA
    facts = [profile.limit, *profile.careful, *profile.reviews, *profile.cream_limits, *profile.advice]
    assert all(len(fact.source) > 10 for fact in facts)
    assert {r for part in profile.careful for r in part.regions} <= set(region_numbers())


def test_the_european_label() -> None:
    """European Union: 10 %, from 12, face affected, twice a day, 8 hours apart, two 100 g tubes a month."""
    profile = load_profile(EU)
    assert (profile.limit.value, profile.hands, profile.minimum_age, profile.maximum_age) == (10, 10, 12, None)
    assert profile.face_affected is not None
    assert profile.face_affected.value is True
    assert profile.indication is not None
    assert profile.indication.value == "Non-segmental vitiligo that also affects the face"
    assert profile.per_day is not None
    assert profile.per_day.value == 2
    assert profile.interval_hours is not None
    assert (profile.interval_hours.value, profile.interval_hours.source[:27]) == (8, "EU product information 2023")
    assert [(r.week, r.below_repigmentation_percent) for r in profile.reviews] == [(24, None), (52, 25)]
    assert [(c.tubes, c.tube_grams, c.days) for c in profile.cream_limits] == [(2, 100, 30)]
    assert profile.pregnancy is not None
    assert profile.pregnancy.value is True
    assert {part.part for part in profile.careful} == {"eyes", "lips and mouth", "vagina"}
    assert profile.revision == "2023-04"
    said = " ".join(entry.text for entry in profile.advice)
    for fact in ("thin layer", "8 hours", "two 100 g tubes", "Wash your hands", "2 hours", "4 weeks", "1 in 10"):
        assert fact in said
    # Nothing was found about these in the European texts.
    assert "occlus" not in said
    assert "overdose" not in said


@pytest.mark.parametrize(("profile_id", "limit", "minimum_age"), [(VITILIGO, 10, 12), (DERMATITIS, 20, None)])
def test_the_american_label(profile_id: str, limit: float, minimum_age: int | None) -> None:
    """Vitiligo 10 % from 12 years, atopic dermatitis 20 %; twice a day; 60 g a week or 100 g in two weeks; no face."""
    profile = load_profile(profile_id)
    assert (profile.limit.value, profile.hands, profile.minimum_age) == (limit, limit, minimum_age)
    assert profile.hands_source == ""
    assert profile.face_affected is None
    assert profile.per_day is not None
    assert profile.per_day.value == 2
    assert profile.interval_hours is None
    assert profile.reviews == ()
    assert profile.pregnancy is None
    assert [(c.tubes, c.tube_grams, c.days) for c in profile.cream_limits] == [(1, 60, 7), (1, 100, 14)]
    assert profile.revision == "2025-09"
    assert any("dressing" in entry.text for entry in profile.advice) is (profile_id == DERMATITIS)
    assert all(entry.source.startswith("US prescribing information, rev. September 2025") for entry in profile.advice)


def test_an_old_label_is_flagged() -> None:
    """24 months are not old yet; the month after they are."""
    profile = load_profile(EU)
    assert age_of_label(profile, date(2023, 4, 30)) == 0
    assert not is_old(profile, date(2025, 4, 30))
    assert is_old(profile, date(2025, 5, 1))
    assert not is_old(load_profile(VITILIGO), date(2026, 11, 24))
