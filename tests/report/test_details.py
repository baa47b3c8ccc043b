"""Figures of the exports that stand far from the verdict: each is the one it is said to be."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bsa_calc.label.assessment import assess
from bsa_calc.measure.cream import own_layer
from bsa_calc.paint.layers import skin_of
from bsa_calc.report.case import Case, make_case
from bsa_calc.report.fhir import fhir_bundle
from bsa_calc.report.plain import case_data
from bsa_calc.report.table import csv_text

from .conftest import DAY, NOON, SIZED

MadeCase = Callable[..., Case]


@pytest.fixture
def held(case_of: MadeCase) -> Case:
    """A palm and a knee; the knee gets no cream. Measured with a layer of the user's own."""
    whole = case_of(["left-palm", "right-knee"])
    result = whole.result
    knee = int(result.patch_percents.argmax())
    drawing = whole.drawing.holding(skin_of(result.patches, whole.drawing.paint, [knee]))
    facts = replace(SIZED, layer=own_layer(2.0))
    return make_case(assess(drawing, facts, now=NOON), day=DAY, person="B 17")


def rows_of(case: Case) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_text([("a.json", case)]).removeprefix("\ufeff"), newline="")))


def test_the_table_tells_cream_from_paint(held: Case) -> None:
    rows = rows_of(held)
    application, affected = rows[0], rows[1]
    assert float(application["percent"]) == float(application["applied_percent"]) == held.result.application_percent
    assert float(affected["percent"]) == held.result.affected_percent > held.result.application_percent
    by_region = {row["id"]: row for row in rows if row["kind"] == "region"}
    assert float(by_region["right-knee"]["applied_percent"]) == 0
    assert float(by_region["left-palm"]["applied_percent"]) == pytest.approx(held.result.application_percent)
    for row in by_region.values():  # all of each is painted
        assert float(row["region_share_percent"]) == pytest.approx(float(row["percent"]))
    first, second = (row for row in rows if row["kind"] == "patch")
    assert (first["id"], first["name"], float(first["applied_percent"])) == ("1", "Right knee", 0)
    assert (second["id"], second["name"]) == ("2", "Left palm")
    assert float(second["percent"]) == float(second["applied_percent"])
    assert (float(first["fingertip_units"]), float(second["fingertip_units"])) == (
        0, pytest.approx(float(application["fingertip_units"])),
    )  # fmt: skip


def test_every_row_says_by_what_it_was_counted(held: Case) -> None:
    for row in rows_of(held):
        assert (row["person"], row["date"], row["file"]) == ("B 17", "2026-11-24", "a.json")
        assert (row["weight_table"], row["age_band"], row["body"]) == ("lund-browder", "adult", "adult-female")
        assert (row["profile"], row["profile_revision"]) == ("opzelura-eu", held.profile.revision)
        assert row["program"].startswith("bsa-calc ")


def test_limits_in_the_table(held: Case) -> None:
    row = rows_of(held)[0]
    assert (row["limit"], row["limit_unit"]) == ("10.0", "%")
    assert float(row["limit_value"]) == held.result.application_percent
    assert (float(row["band_low"]), float(row["band_high"])) == held.result.band


def test_fhir_says_both_figures_and_the_surface(held: Case) -> None:
    application, affected, surface = (entry["resource"] for entry in fhir_bundle(held)["entry"])
    assert application["valueQuantity"]["value"] == held.result.application_percent
    assert affected["valueQuantity"]["value"] == held.result.affected_percent
    assert surface["valueQuantity"] == {"value": pytest.approx(1.8182, abs=1e-4), "unit": "m2", "code": "m2",
                                        "system": "http://unitsofmeasure.org"}  # fmt: skip
    low, high = application["component"][:2]
    assert (low["valueQuantity"]["value"], high["valueQuantity"]["value"]) == held.result.band
    assert application["referenceRange"][0]["high"]["value"] == 10
    regions = [part["valueQuantity"]["value"] for part in affected["component"]]
    assert regions == list(held.result.regions.values())
    entries = fhir_bundle(held)["entry"]
    assert application["hasMember"] == [{"reference": entry["fullUrl"]} for entry in entries[1:]]
    for resource in (application, affected, surface):
        assert resource["effectiveDateTime"] == "2026-11-24"
        assert resource["subject"]["identifier"]["value"] == "B 17"


def test_json_has_the_layer_that_was_used(held: Case) -> None:
    """2 mg/cm² on 1.8 m²: 36.4 cm² and 0.727 g for each percent."""
    cream: dict[str, Any] = case_data(held)["cream"]
    percent = held.result.application_percent
    assert cream["mg_per_cm2"] == 2.0
    assert cream["body_m2"] == pytest.approx(1.8182, abs=1e-4)
    assert cream["grams"] == pytest.approx(percent * cream["body_m2"] * 100 * 2.0 / 1000)
    assert cream["fingertip_units"] == pytest.approx(percent * cream["body_m2"] * 100 / 250.25)
    assert cream["formula"] == "mosteller"
