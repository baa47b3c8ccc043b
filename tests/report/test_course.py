"""All visits of a record leave the program: in one table that REDCap reads, as JSON and as FHIR, and none twice."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from fhir.resources.R4B.bundle import Bundle

from bsa_calc.body.weights import triangle_weights
from bsa_calc.errors import InputError
from bsa_calc.label.assessment import assess
from bsa_calc.record.applications import Application, Reaction
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.record.format.record_text import parse_record, record_from, record_text
from bsa_calc.record.grades import with_grade
from bsa_calc.record.record import Person, Record, new_record
from bsa_calc.report.course import VisitCase, chosen_visit, course_data, visit_cases
from bsa_calc.report.fhir import fhir_bundle
from bsa_calc.report.long_table import HEAD, dictionary_text, line_of, long_text, row_of
from bsa_calc.report.table import csv_text

FIRST = dt.date(2026, 1, 12)
NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def record(plain: Callable[..., Any]) -> Record:
    """Four visits, two of them on one day, with grades at two and an entry in the diary."""
    drawings = [
        drawing_from(plain([{"region": region} for region in regions]))
        for regions in (["left-palm", "nose"], ["left-palm"], ["left-palm", "right-sole"], ["nose"])
    ]
    made = new_record(drawings[0], FIRST).with_person(Person("B 17", 1990))
    for weeks, drawing in zip((12, 12, 30), drawings[1:], strict=True):
        made = made.with_visit(replace(made.next_visit(FIRST + dt.timedelta(weeks=weeks)), drawn=drawing))
    for old, grade in ((made.visits[0], 100), (made.visits[2], 50)):
        visit = old.with_drawing(old.drawing, assess(old.drawing))
        made = made.with_visit(visit.with_grades(with_grade({}, visit.drawing.paint, grade)))
    noted = Application(NOW - dt.timedelta(hours=9), 1.5, Reaction.ACNE, "chin")
    return made.with_applications((noted,)).with_treatment_start(FIRST - dt.timedelta(weeks=2))


@pytest.fixture(scope="module")
def cases(record: Record) -> tuple[VisitCase, ...]:
    return visit_cases(record, NOW)


def damaged(record: Record) -> Record:
    """The same with a second visit whose paint cannot be read, and false figures that no check vouches for."""
    data = json.loads(record_text(record))
    del data["check"], data["visits"][1]["check"]
    data["visits"][1]["drawing"]["paint"]["packed"] = "AAAA"
    data["visits"][1]["figures"] = {
        "affected": 1.25, "application": 1.25, "band": [1, 2], "limit": 10, "verdict": "within"
    }  # fmt: skip
    return record_from(data)


def rows_of(cases: tuple[VisitCase, ...], code: str = "") -> list[dict[str, str]]:
    text = long_text(line_of(row_of(case, "case.bsa", code)) for case in cases)
    return list(csv.DictReader(io.StringIO(text, newline="")))


def dictionary() -> dict[str, dict[str, str]]:
    entries = list(csv.DictReader(io.StringIO(dictionary_text(), newline="")))
    return {entry["Variable / Field Name"]: entry for entry in entries}


# --- one row for each visit ------------------------------------------------------------------------------------------


def test_one_row_for_each_visit(record: Record, cases: tuple[VisitCase, ...]) -> None:
    """By date; the figures are those of an independent sum over triangles."""
    rows = rows_of(cases)
    assert [row["visit_date"] for row in rows] == ["2026-01-12", "2026-04-06", "2026-04-06", "2026-08-10"]
    assert [row["redcap_repeat_instance"] for row in rows] == ["1", "2", "3", "4"]
    assert [float(row["weeks"]) for row in rows] == [2, 14, 14, 32]
    for row, visit in zip(rows, record.by_date(), strict=True):
        drawing = visit.drawing
        weights = triangle_weights(drawing.body, drawing.weight_table, drawing.age)
        affected = float(np.dot(weights, drawing.paint.shares()))
        assert float(row["affected_percent"]) == pytest.approx(affected, abs=1e-9)
        parts = [
            float(value) for key, value in row.items() if key.startswith("affected_") and key != "affected_percent"
        ]
        assert sum(parts) == pytest.approx(affected, abs=1e-9)
        assert row["record_id"] == record.id
        assert row["visit_id"] == visit.id
    assert [row["vasi_total"] != "" for row in rows] == [True, False, True, False]
    assert float(rows[0]["vasi_total"]) == pytest.approx(float(rows[0]["affected_percent"]))
    assert float(rows[2]["vasi_total"]) == pytest.approx(float(rows[2]["affected_percent"]) / 2)
    lower = 100 * (1 - float(rows[2]["vasi_total"]) / float(rows[0]["vasi_total"]))
    assert float(rows[2]["vasi_total_lower"]) == pytest.approx(lower)
    assert rows[0]["vasi_total_lower"] == rows[1]["vasi_total_lower"] == ""


def test_what_is_held_against_other_visits_is_counted_alike(record: Record) -> None:
    """An earlier visit of a child, by its own table and by that of the last: both stand in the row, and in the JSON."""
    first = record.visits[0]
    child = replace(first.drawing, age=3.0)
    young = record.with_visit(replace(first, drawn=child, graded=with_grade({}, child.paint, 100)))
    found = visit_cases(young, NOW)
    row = rows_of(found)[0]
    own = float(triangle_weights(child.body, child.weight_table, 3.0) @ child.paint.shares())
    last = young.by_date()[-1].drawing
    alike = float(triangle_weights(last.body, last.weight_table, last.age) @ child.paint.shares())
    assert abs(own - alike) > 1e-3
    assert float(row["affected_percent"]) == pytest.approx(own, abs=1e-9)
    assert float(row["alike_affected_percent"]) == float(row["vasi_total"]) == pytest.approx(alike, abs=1e-9)
    data = course_data(found)["visits"][0]
    assert data["counted_alike"]["affected_percent"] == pytest.approx(alike, abs=1e-9)
    assert data["affected_percent"] == pytest.approx(own, abs=1e-9)


def test_it_is_what_redcap_reads(cases: tuple[VisitCase, ...]) -> None:
    """Every column has its entry and every value is one that REDCap takes for it."""
    entries = dictionary()
    rows = rows_of(cases)
    columns = list(rows[0])
    assert columns[:3] == ["record_id", "redcap_repeat_instrument", "redcap_repeat_instance"]
    assert [name for name in columns if not name.startswith("redcap_")] == list(entries)
    assert all(re.fullmatch(r"[a-z][a-z0-9_]{0,25}", name) for name in entries)
    for row in rows:
        assert row["redcap_repeat_instrument"] == entries["visit_id"]["Form Name"]
        assert re.fullmatch(r"[1-9][0-9]*", row["redcap_repeat_instance"])
        for name, entry in entries.items():
            value, check = row[name], entry["Text Validation Type OR Show Slider Number"]
            choices = dict(part.split(", ", 1) for part in filter(None, entry[HEAD[5]].split(" | ")))
            assert (entry["Field Type"] == "radio") == bool(choices), name
            assert not choices or value in ("", *choices), name
            assert check in ("", "number", "integer", "date_ymd"), name
            if value and check == "number":
                assert np.isfinite(float(value)), name
            if value and check == "integer":
                assert str(int(value)) == value, name
            if value and check == "date_ymd":
                assert dt.date.fromisoformat(value), name


def test_the_dictionary_has_the_head_of_redcap() -> None:
    lines = list(csv.reader(io.StringIO(dictionary_text(), newline="")))
    assert len(lines[0]) == len(set(lines[0])) == 18
    assert lines[0][:4] == ["Variable / Field Name", "Form Name", "Section Header", "Field Type"]
    assert all(len(line) == 18 for line in lines)
    assert [line[0] for line in lines[1:2]] == ["record_id"]
    forms = {line[1] for line in lines[2:]}
    assert forms == {"visit"}, "the form that repeats has all but the record's id"
    assert all(line[3] in ("text", "radio") and line[4] for line in lines[1:])
    assert not dictionary_text().startswith("\ufeff")


def test_what_cannot_be_read_is_a_row_without_figures(record: Record) -> None:
    rows = rows_of(visit_cases(damaged(record), NOW))
    assert [row["readable"] for row in rows] == ["1", "0", "1", "1"]
    spoilt = rows[1]
    assert "damaged" in spoilt["why_not_readable"]
    figures = [name for name in spoilt if "percent" in name or "vasi" in name or "band" in name or "verdict" in name]
    assert figures
    assert not any(spoilt[name] for name in figures), "what the file says of it nobody has checked"


def test_nobody_is_named_unless_said(record: Record, cases: tuple[VisitCase, ...]) -> None:
    said = long_text(line_of(row_of(case, "case.bsa")) for case in cases) + json.dumps(course_data(cases))
    said += json.dumps(fhir_bundle(*(case.case for case in cases if case.case)))
    assert "B 17" not in said
    assert {row["record_id"] for row in rows_of(cases, "P-017")} == {"P-017"}


# --- none twice ------------------------------------------------------------------------------------------------------


def keys(record: Record) -> dict[str, set[tuple[str, str]]]:
    """How a system that gets them knows the visits again: rows by record and instance, observations by identifier."""
    found = visit_cases(record, NOW)
    rows = {(row["record_id"], row["redcap_repeat_instance"]) for row in rows_of(found)}
    bundle = fhir_bundle(*(case.case for case in found if case.case))
    return {"rows": rows, "observations": {(e["request"]["method"], e["request"]["url"]) for e in bundle["entry"]}}


def test_a_second_import_doubles_nothing(record: Record) -> None:
    """After saving, painting, another date, another person's code, a visit more and one less: the same keys."""
    before = keys(record)
    assert len(before["rows"]) == 4
    assert len(before["observations"]) == 8
    again = parse_record(record_text(record), FIRST)
    assert keys(again) == before
    visit = again.visits[3]
    changed = again.with_visit(
        visit.with_drawing(replace(visit.drawing, note="x", paint=again.visits[2].drawing.paint))
    )
    changed = changed.with_person(Person("C 1")).with_date(changed.visits[0], FIRST - dt.timedelta(weeks=9))
    assert keys(changed) == before
    more = changed.with_visit(changed.next_visit(FIRST + dt.timedelta(weeks=60)))
    assert keys(more)["rows"] > before["rows"]
    less = more.without_visit(more.visits[1].id)
    assert keys(less)["rows"] < keys(more)["rows"]
    assert keys(less)["observations"] < keys(more)["observations"]


def test_two_records_share_no_key(record: Record) -> None:
    other = replace(record, id=new_record(record.visits[0].drawing, FIRST).id)
    for kind, found in keys(other).items():
        assert not found & keys(record)[kind]


# --- JSON, FHIR and the table of regions -----------------------------------------------------------------------------


def test_all_visits_as_fhir(cases: tuple[VisitCase, ...]) -> None:
    """A transaction that is valid by the published models; each observation is put in the place of its own."""
    bundle = fhir_bundle(*(case.case for case in cases if case.case))
    read = Bundle.model_validate_json(json.dumps(bundle, allow_nan=False))
    assert read.type == "transaction"
    assert len(bundle["entry"]) == 8
    for entry in bundle["entry"]:
        identifier = entry["resource"]["identifier"][0]
        assert entry["request"]["url"] == f"Observation?identifier={identifier['system']}|{identifier['value']}"
    days = [entry["resource"]["effectiveDateTime"] for entry in bundle["entry"]]
    assert days == sorted(days)
    known = {entry["fullUrl"] for entry in bundle["entry"]}
    assert len(known) == 8
    members = [member["reference"] for entry in bundle["entry"] for member in entry["resource"].get("hasMember", [])]
    assert set(members) <= known


def test_all_visits_as_json(record: Record, cases: tuple[VisitCase, ...]) -> None:
    data = json.loads(json.dumps(course_data(cases), allow_nan=False))
    assert data["record"] == record.id
    assert data["treatment_start"] == "2025-12-29"
    assert [visit["visit"] for visit in data["visits"]] == [visit.id for visit in record.by_date()]
    assert [visit["visit_number"] for visit in data["visits"]] == [1, 2, 3, 4]
    assert data["visits"][3]["compared_with"]["date"] == "2026-01-12", "the first visit, unless another is chosen"
    assert data["applications"][0]["reaction"] == "acne"
    spoilt = course_data(visit_cases(damaged(record), NOW))["visits"][1]
    assert set(spoilt) == {"visit", "visit_number", "weeks", "date", "not_readable"}


def test_the_table_of_regions_says_which_visit(cases: tuple[VisitCase, ...]) -> None:
    text = csv_text([("case.bsa", case.case) for case in cases if case.case]).removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert {row["visit"] for row in rows} == {"1", "2", "3", "4"}
    assert len({(row["visit"], row["kind"], row["id"], row["name"]) for row in rows}) == len(rows)


def test_a_visit_is_named_in_the_ways_people_name_it(record: Record) -> None:
    assert chosen_visit(record, "last") is record.visits[3]
    assert chosen_visit(record, "2026-01-12") is record.visits[0]
    assert chosen_visit(record, "3") is record.visits[2]
    assert chosen_visit(record, record.visits[1].id) is record.visits[1]
    with pytest.raises(InputError, match=r"several visits.*2 \(2026-04-06\), 3 \(2026-04-06\)"):
        chosen_visit(record, "2026-04-06")
    with pytest.raises(InputError, match="no visit “2026-04-07”"):
        chosen_visit(record, "2026-04-07")
