"""FHIR: valid against the published R4B models, no invented codes, nobody named unless said."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle

from bsa_calc.body.body_facts import NOTHING_SAID
from bsa_calc.label.assessment import assess
from bsa_calc.label.facts import PersonFacts
from bsa_calc.record.examples import examples, read_example
from bsa_calc.record.store.profile_files import save_profile
from bsa_calc.report.case import Case, make_case
from bsa_calc.report.fhir import CODE_SYSTEM, fhir_bundle

MadeCase = Callable[..., Case]
UCUM = "http://unitsofmeasure.org"


def observations(bundle: dict[str, Any]) -> list[dict[str, Any]]:
    return [entry["resource"] for entry in bundle["entry"]]


@pytest.mark.parametrize("example", [e.id for e in examples()])
def test_valid(example: str) -> None:
    """Every shipped example, with and without a body surface: read by the R4B models, and nothing lost in them."""
    for facts in (PersonFacts(), PersonFacts(170, 70)):
        found = assess(replace(read_example(example), body_facts=NOTHING_SAID), facts)
        bundle = fhir_bundle(make_case(found, day=date(2026, 11, 24), person="P-017"))
        text = json.dumps(bundle, allow_nan=False)
        read = Bundle.model_validate_json(text)
        assert json.loads(read.model_dump_json()).keys() == bundle.keys()
        assert len(read.entry) == (3 if facts.size else 2)
        for mine, theirs in zip(observations(bundle), observations(json.loads(read.model_dump_json())), strict=True):
            assert mine == {**theirs, **{k: v for k, v in mine.items() if k in ("valueQuantity", "component")}}


def test_empty_drawings_are_valid_too(case_of: MadeCase) -> None:
    """No paint: 0 %, and no empty lists, which FHIR forbids."""
    bundle = fhir_bundle(case_of([], PersonFacts()))
    Bundle.model_validate_json(json.dumps(bundle))
    assert observations(bundle)[0]["valueQuantity"]["value"] == 0
    assert "[]" not in json.dumps(bundle)


def walk(value: Any) -> list[dict[str, Any]]:
    """All objects inside a value."""
    if isinstance(value, list):
        return [found for entry in value for found in walk(entry)]
    return [value, *(found for entry in value.values() for found in walk(entry))] if isinstance(value, dict) else []


def test_no_invented_codes(case_of: MadeCase) -> None:
    """LOINC only for the surface in m², UCUM units, all else of our own system and with its text."""
    bundle = fhir_bundle(case_of(["left-palm", "nose"]))
    codings = [coding for found in walk(bundle) for coding in found.get("coding", [])]
    assert {c["system"] for c in codings} == {CODE_SYSTEM, "http://loinc.org"}
    assert [c["code"] for c in codings if c["system"] == "http://loinc.org"] == ["8277-6"]
    assert CODE_SYSTEM.startswith("urn:oid:2.25.")
    assert all(found["text"] for found in walk(bundle) if "coding" in found)
    units = {(found["system"], found["code"]) for found in walk(bundle) if "unit" in found}
    assert units == {(UCUM, "%"), (UCUM, "m2")}
    surface = observations(bundle)[2]
    assert surface["code"]["coding"][0]["code"] == "8277-6"
    assert surface["valueQuantity"]["code"] == "m2"
    assert surface["method"]["text"].startswith("Mosteller")


def test_figures(case_of: MadeCase) -> None:
    """Unrounded: application with its band and limit, affected with its regions; the verdict in words."""
    case = case_of(["left-palm", "nose"])
    application, affected, _ = observations(fhir_bundle(case))
    assert application["valueQuantity"]["value"] == case.result.application_percent
    figures = [c["valueQuantity"]["value"] for c in application["component"] if "valueQuantity" in c]
    assert figures == list(case.result.band)
    assert application["referenceRange"][0]["high"]["value"] == 10
    assert application["interpretation"] == [{"text": "Within the limit, if the drawing is right"}]
    assert [c["valueQuantity"]["value"] for c in affected["component"]] == list(case.result.regions.values())
    assert application["note"][-1]["text"].endswith("clinical judgement.")


def test_status(case_of: MadeCase) -> None:
    """Only a drawing whose every side was looked at is final."""
    assert {o["status"] for o in observations(fhir_bundle(case_of(["nose"])))} == {"final"}
    unfinished = case_of(["nose"], all_sides_seen=False)
    assert {o["status"] for o in observations(fhir_bundle(unfinished))} == {"preliminary"}


def test_other_kinds_of_limit(case_of: MadeCase) -> None:
    """A limit in cm²: the value in cm² beside the percent, no percentage as its range; without a size preliminary."""
    save_profile(
        {"format": "bsa-calc product profile", "version": 1, "id": "small-area", "name": "Small area",
         "short_name": "Small", "limit": {"kind": "area_cm2", "value": 25, "source": "leaflet"}, "revision": "2025-01"},
        date(2026, 11, 24),
    )  # fmt: skip
    case = case_of(["nose"], profile="small-area")
    bundle = fhir_bundle(case)
    Bundle.model_validate_json(json.dumps(bundle))
    application = observations(bundle)[0]
    assert application["component"][2]["valueQuantity"] == {
        "value": case.held.value, "unit": "cm2", "system": UCUM, "code": "cm2"
    }  # fmt: skip
    assert "high" not in application["referenceRange"][0]
    unknown = observations(fhir_bundle(case_of(["nose"], PersonFacts(), profile="small-area")))[0]
    assert unknown["status"] == "preliminary"
    assert unknown["interpretation"] == [{"text": "Cannot be judged: enter height and weight"}]


def test_pseudonymous(case_of: MadeCase) -> None:
    """No subject unless one is given; never a name, a birth date or a Patient."""
    assert all("subject" not in o for o in observations(fhir_bundle(case_of(["nose"]))))
    named = observations(fhir_bundle(case_of(["nose"], said={"person": "P-017"})))
    assert all(o["subject"]["identifier"]["value"] == "P-017" for o in named)
    assert {o["resourceType"] for o in named} == {"Observation"}


def test_the_same_case_gives_the_same_bundle(case_of: MadeCase) -> None:
    """So that a receiver can tell a copy from a new observation."""
    assert fhir_bundle(case_of(["nose"])) == fhir_bundle(case_of(["nose"]))
    other = fhir_bundle(case_of(["nose", "left-palm"]))
    assert other["entry"][0]["fullUrl"] != fhir_bundle(case_of(["nose"]))["entry"][0]["fullUrl"]
    assert other["entry"][0]["resource"]["hasMember"][0]["reference"] == other["entry"][1]["fullUrl"]
