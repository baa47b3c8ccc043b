"""The shipped profiles say what was read in the labels, each fact with its source, and hold against the schema."""

from __future__ import annotations

from datetime import date
from typing import Any

import fastjsonschema
import pytest

from bsa_calc.body.data_files import read_json
from bsa_calc.body.regions import region_numbers
from bsa_calc.label.profile import SHIPPED, LimitKind, age_of_label, is_old, load_profile

EU, VITILIGO, DERMATITIS = "opzelura-eu", "opzelura-us-vitiligo", "opzelura-us-atopic-dermatitis"
UK = "opzelura-uk"


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


#: What was published, figure by figure: limit in percent, hands by the label's own rule, from age, face, a day, hours
#: apart, weeks of review, revision.
FIGURES: dict[str, tuple[Any, ...]] = {
    EU: (10, 10, 12, True, 2, 8, [(24, None), (52, 25)], "2023-04"),
    VITILIGO: (10, None, 12, None, 2, None, [(24, None)], "2026-06"),
    DERMATITIS: (20, None, 2, None, 2, None, [(8, None)], "2026-06"),
    UK: (10, 10, 12, True, None, 8, [(24, None), (52, 25)], "2023-11"),
}
#: Tubes, grams in a tube, days, from and up to which age.
TUBES: dict[str, list[tuple[Any, ...]]] = {
    EU: [(2, 100, 30, None, None)],
    VITILIGO: [(1, 60, 7, 12, None), (1, 100, 14, 12, None)],
    DERMATITIS: [(1, 60, 7, 12, None), (1, 100, 14, 12, None), (1, 60, 14, 2, 11)],
    UK: [(2, 100, 30, None, None)],
}
FORBIDDEN = {EU: ["pregnancy_or_breast_feeding", "hypersensitivity"], UK: ["pregnancy_or_breast_feeding"],
             VITILIGO: [], DERMATITIS: []}  # fmt: skip
CAREFUL = {EU: ["eyes", "lips and mouth", "vagina"], UK: ["eyes", "lips"],
           VITILIGO: ["eyes", "mouth", "vagina"], DERMATITIS: ["eyes", "mouth", "vagina"]}  # fmt: skip
#: What each source begins with.
SOURCES = {
    EU: ("EMA/100444/2023", "EU product information", "Package leaflet 2023", "Swiss professional information",
         "rote-liste.de 27834-0"),
    VITILIGO: ("US prescribing information, effective 2026-06-30",),
    DERMATITIS: ("US prescribing information, effective 2026-06-30",),
    UK: ("UK SmPC of 13 November 2023", "UK package leaflet"),
}  # fmt: skip
IN_BOTH_AMERICAN = ("eyes, mouth or vagina", "biologics", "other JAK inhibitors", "skin examined", "sun", "infection",
                    "1.5 mg/cm²")  # fmt: skip
#: What the advice has to say, and must not say: nothing was found about it in that label.
SAID: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    EU: (("thin layer", "8 hours", "two 100 g tubes", "Wash your hands", "washes their hands too", "2 hours",
          "4 weeks", "1 in 10", "skin examined", "Periodic skin examination", "basal cell", "wipe the excess off",
          "as soon as you remember", "At least 6 months", "your doctor named", "end-stage renal", "same dose as adults",
          "after one year", "Breast-feeding may start", "tapering", "Safety above 10 %"), ("occlus", "overdose")),
    VITILIGO: (("one 60 g tube in a week", *IN_BOTH_AMERICAN), ("dressing", "pregnan", "renal", "wash")),
    DERMATITIS: (("2 to 11 years", "dressing", "Stop when the signs are gone", *IN_BOTH_AMERICAN),
                 ("pregnan", "renal", "wash")),
    UK: (("8 hours", "two 100 g tubes", "lips", "2 hours", "4 weeks"), ("occlus", "vagina", "twice", "acne")),
}  # fmt: skip


@pytest.mark.parametrize("profile_id", SHIPPED)
def test_the_figures_are_those_published(profile_id: str) -> None:
    profile = load_profile(profile_id)
    values = [fact and fact.value for fact in (profile.face_affected, profile.per_day, profile.interval_hours)]
    reviews = [(review.week, review.below_repigmentation_percent) for review in profile.reviews]
    hands = profile.hands if profile.hands_source else None
    found = (profile.limit.value, hands, profile.minimum_age, *values, reviews, profile.revision)
    assert found == FIGURES[profile_id]
    assert profile.maximum_age is None
    assert profile.further_limits == ()
    tubes = [(c.tubes, c.tube_grams, c.days, c.ages.youngest, c.ages.oldest) for c in profile.cream_limits]
    assert tubes == TUBES[profile_id]


@pytest.mark.parametrize("profile_id", SHIPPED)
def test_the_texts_are_those_of_the_label(profile_id: str) -> None:
    profile = load_profile(profile_id)
    assert [entry.kind.value for entry in profile.contraindications] == FORBIDDEN[profile_id]
    assert [part.part for part in profile.careful] == CAREFUL[profile_id]
    advice = " ".join(entry.text for entry in profile.advice)
    said, unsaid = SAID[profile_id]
    assert not [words for words in said if words not in advice]
    assert not [words for words in unsaid if words in advice]


@pytest.mark.parametrize("profile_id", SHIPPED)
def test_each_fact_has_a_source_of_its_label(profile_id: str) -> None:
    profile = load_profile(profile_id)
    facts = [profile.limit, *profile.careful, *profile.reviews, *profile.cream_limits, *profile.advice,
             *profile.contraindications, profile.indication, profile.per_day, profile.interval_hours,
             profile.face_affected]  # fmt: skip
    sources = [fact.source for fact in facts if fact is not None]
    sources += [source for source in (profile.minimum_age_source, profile.hands_source) if source]
    assert all(source.startswith(SOURCES[profile_id]) for source in sources)


def test_whom_each_label_is_for() -> None:
    for_whom = {profile_id: load_profile(profile_id).indication for profile_id in SHIPPED}
    said = {profile_id: fact.value for profile_id, fact in for_whom.items() if fact is not None}
    assert said[EU] == said[UK] == "Non-segmental vitiligo that also affects the face"
    assert said[VITILIGO] == "Vitiligo"
    assert said[DERMATITIS].startswith("Atopic dermatitis that other prescription creams do not control")
    assert said[DERMATITIS].endswith("not in immunocompromised people")


def test_places_that_must_stay_free_are_no_places_to_cream() -> None:
    """Eyelids, lips and what else a label names; the order is that of what is asked."""
    painted = ("left-cheek", "left-eyelids", "mouth-chin", "nose", "groin")
    for profile_id, places in (
        (EU, ("left-cheek", "nose")), (UK, ("left-cheek", "nose", "groin")), (VITILIGO, ("left-cheek", "nose")),
    ):  # fmt: skip
        profile = load_profile(profile_id)
        assert profile.places_to_cream(painted) == places
        assert {part.part for part in profile.precautions(painted)} == set(CAREFUL[profile_id])
        assert profile.precautions(("nose",)) == ()


def test_an_old_label_is_flagged() -> None:
    """24 months are not old yet; the month after they are."""
    profile = load_profile(EU)
    assert age_of_label(profile, date(2023, 4, 30)) == 0
    assert not is_old(profile, date(2025, 4, 30))
    assert is_old(profile, date(2025, 5, 1))
    assert not is_old(load_profile(VITILIGO), date(2028, 6, 30))
    assert is_old(load_profile(VITILIGO), date(2028, 7, 1))
