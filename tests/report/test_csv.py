"""The table: what is in it, how it is written, and that no spreadsheet runs anything from it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsa_calc.label.assessment import assess
from bsa_calc.paint.layers import skin_of
from bsa_calc.report.case import Case, make_case
from bsa_calc.report.table import BOM, COLUMNS, csv_text, harmless

MadeCase = Callable[..., Case]


def rows(text: str, delimiter: str = ",") -> list[dict[str, str]]:
    assert text.startswith(BOM)
    return list(csv.DictReader(io.StringIO(text.removeprefix(BOM), newline=""), delimiter=delimiter))


def test_rows(case_of: MadeCase) -> None:
    """One row for the application, one for all that is painted, for each finding, region and patch; all digits kept."""
    case = case_of(["left-palm", "right-thigh-front", "right-knee"])
    found = rows(csv_text([("a.json", case)]))
    assert list(found[0]) == list(COLUMNS)
    kinds = ["application", "affected", *["finding"] * 4, *["region"] * 3, *["patch"] * 2]
    assert [row["kind"] for row in found] == kinds
    assert float(found[0]["percent"]) == case.result.application_percent
    assert (float(found[0]["band_low"]), float(found[0]["band_high"])) == case.result.band
    assert (found[0]["limit"], found[0]["limit_unit"], found[0]["verdict"]) == ("10.0", "%", "within")
    assert {row["id"]: float(row["percent"]) for row in found if row["kind"] == "region"} == case.result.regions
    patches = [row for row in found if row["kind"] == "patch"]
    assert [row["name"] for row in patches] == ["Right thigh, front; right knee", "Left palm"]
    assert sum(float(row["fingertip_units"]) for row in patches) == pytest.approx(float(found[0]["fingertip_units"]))
    assert {row["file"] for row in found} == {"a.json"}
    assert {row["date"] for row in found} == {"2026-11-24"}


def test_semicolons_for_decimal_commas(case_of: MadeCase) -> None:
    """The same figures where a comma is the decimal sign."""
    case = case_of(["left-palm"])
    found = rows(csv_text([("a", case)], "semicolon"), ";")
    assert float(found[0]["percent"].replace(",", ".")) == case.result.application_percent
    assert "," in found[0]["percent"]


def test_lines_end_as_the_standard_says(case_of: MadeCase) -> None:
    text = csv_text([("a", case_of(["left-palm"]))])
    assert text.count("\r\n") == text.count("\n") == len(rows(text)) + 1


ATTACKS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "\u00a0=1",
    "＝1",
    '=HYPERLINK("http://x")',
    "=cmd|' /C calc'!A0",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_formulas_are_neutralised(attack: str, case_of: MadeCase) -> None:
    """Whatever a user typed as a name, a file or a person: the cell starts with an apostrophe, the text is kept."""
    case = case_of(["left-palm"])
    case = replace(case, person=attack)
    vars(case)["names"] = (attack,)
    for dialect, delimiter in (("comma", ","), ("semicolon", ";")):
        text = csv_text([(attack, case)], dialect)  # type: ignore[arg-type]
        for row in rows(text, delimiter):
            for cell in row.values():
                assert not cell.lstrip(" \u00a0").startswith(tuple("=+-@\t\r\n＝＋－＠"))
        person = rows(text, delimiter)[0]["person"]
        assert person.startswith("'")
        assert person.replace("'", "") == attack.replace("'", "")


@pytest.mark.parametrize(
    "attack", ["a;=1+1", "a,=1+1", "a\t=1+1", "a\n=1+1", "a; @x", 'a;"=1+1', "\u2003=1", "\ufeff=1", "−1"]
)
def test_a_cell_that_others_would_split_is_harmless(attack: str) -> None:
    """Read with another delimiter than it was written with, quoted or not, no cell begins a formula."""
    made = csv_line([harmless(attack), "x"])
    for delimiter in (",", ";", "\t"):
        for cell in [cell for row in csv.reader(io.StringIO(made), delimiter=delimiter) for cell in row]:
            assert not cell.strip('\u2003\ufeff "').startswith(tuple("=+-@−")), (delimiter, cell)


def csv_line(cells: list[str]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue()


@given(st.text(max_size=30))
def test_any_text_survives(text: str) -> None:
    """Nothing is lost: taking the apostrophes away gives the text again."""
    assert harmless(text).replace("'", "") == text.replace("'", "")
    assert not harmless(text).startswith(tuple("=+-@\t\r\n"))


@pytest.mark.parametrize(
    "text", ["Left palm", "Neck, front", "Upper back; lower back", "Mouth and chin (2)", "x-y", "P-017", ""]
)
def test_plain_text_stays(text: str) -> None:
    assert harmless(text) == text


def test_nobody_is_named_unless_said(case_of: MadeCase) -> None:
    assert {row["person"] for row in rows(csv_text([("a", case_of(["nose"]))]))} == {""}
    named = case_of(["nose"], said={"person": "P-017"})
    assert {row["person"] for row in rows(csv_text([("a", named)]))} == {"P-017"}


def test_what_is_left_out_gets_no_cream(case_of: MadeCase) -> None:
    """Regions and patches keep affected and applied apart."""
    both = case_of(["left-palm", "right-sole"])
    out = skin_of(both.result.patches, both.drawing.paint, [0])
    case = make_case(assess(both.drawing.holding(out), both.facts))
    found = rows(csv_text([("a", case)]))
    patches = {row["name"]: row for row in found if row["kind"] == "patch"}
    out = case.names[0]
    assert float(patches[out]["applied_percent"]) == 0 == float(patches[out]["fingertip_units"])
    region = next(row for row in found if row["kind"] == "region" and row["name"] == out)
    assert float(region["applied_percent"]) == 0 < float(region["percent"])
    assert float(found[0]["percent"]) < float(found[1]["percent"])
