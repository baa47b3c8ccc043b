"""The same drawing gives the same figure on screen and clipboard, in PDF, CSV, JSON and FHIR, and in a terminal."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from bsa_calc.label.assessment import assess
from bsa_calc.label.verdict import shown_tenths
from bsa_calc.record.examples import examples
from bsa_calc.report.case import Case
from bsa_calc.report.fhir import fhir_bundle
from bsa_calc.report.plain import case_data
from bsa_calc.report.summary import few_lines
from bsa_calc.report.table import BOM, csv_text
from bsa_calc.ui.words.figure_words import Words


@pytest.mark.parametrize("example", [e.id for e in examples()])
def test_one_figure_everywhere(example: str, case: Callable[..., Case], text_of: Callable[..., str]) -> None:
    made = case(example)
    display = Words().verdict(made.assessment)
    table = next(csv.DictReader(io.StringIO(csv_text([("x", made)]).removeprefix(BOM))))
    data = json.loads(json.dumps(case_data(made)))
    observation = json.loads(json.dumps(fhir_bundle(made)))["entry"][0]["resource"]
    exact = {
        "screen": display.percent, "csv": float(table["percent"]), "json": data["application_percent"],
        "fhir": observation["valueQuantity"]["value"],
    }  # fmt: skip
    assert set(exact.values()) == {made.result.application_percent}
    shown = f"{shown_tenths(made.result.application_percent, 10):.1f} %"
    assert display.percent_text == shown
    assert shown in text_of(made)
    assert shown in text_of(made, take_home=True)
    assert f"covers {shown} of the body" in Words().summary(made.assessment)
    assert f"covers {shown} of the body" in few_lines("x", made.assessment)
    verdicts = {display.verdict, table["verdict"], data["verdict"], made.verdict.value}
    assert len(verdicts) == 1


@pytest.mark.parametrize(
    ("example", "looked_at", "said"),
    [
        ("just-under", True, "Within the limit, if the drawing is right"),
        ("at-the-limit", True, "Too close to call"),
        ("just-over", False, "Over the limit"),
        ("just-under", False, "Not finished: not every side has been looked at"),
    ],
)
def test_two_lines_for_a_health_record(example: str, looked_at: bool, said: str, case: Callable[..., Case]) -> None:
    drawing = replace(case(example).drawing, all_sides_seen=looked_at, views_seen=frozenset())
    first, second = Words().summary(assess(drawing)).split("\n")
    assert first.endswith(f". {said}. The limit is 10 %.")
    assert "Opzelura EU, 04-2023" in second
    assert second.endswith("does not replace, clinical judgement.")
