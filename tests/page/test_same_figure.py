"""The same drawing gives the same figure on the screen, in the PDF, in CSV, JSON and FHIR, and on the command line."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

import pytest

from bsa_calc.label.verdict import shown_tenths
from bsa_calc.record.examples import examples
from bsa_calc.report.case import Case
from bsa_calc.report.fhir import fhir_bundle
from bsa_calc.report.plain import case_data
from bsa_calc.report.summary import two_lines
from bsa_calc.report.table import BOM, csv_text
from bsa_calc.ui.words import Words


@pytest.mark.parametrize("example", [e.id for e in examples()])
def test_one_figure_everywhere(example: str, case: Callable[..., Case], text_of: Callable[..., str]) -> None:
    made = case(example)
    display = Words().verdict(made.drawing, made.result)
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
    assert f"covers {shown} of the body" in two_lines(made)
    verdicts = {display.verdict, table["verdict"], data["verdict"], made.result.verdict.value}
    assert len(verdicts) == 1
