"""The visits of records on the command line: all of them, one that is named, and what cannot be read."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bsa_calc.cli import main
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.record.record import Person, new_record
from bsa_calc.record.store.record_file import RecordFile

PARTS = ["left-palm", "nose", "right-sole"]


@pytest.fixture
def folder(tmp_path: Path, plain: Callable[..., Any]) -> Path:
    """Two records, one of three visits, and a drawing."""
    drawings = [drawing_from(plain([{"region": r} for r in PARTS[: 3 - k]])) for k in range(3)]
    found = tmp_path / "in"
    found.mkdir()
    for name, number in (("a", 3), ("b", 1)):
        record = new_record(drawings[0], date(2026, 1, 12)).with_person(Person(f"P-{name}"))
        for k in range(1, number):
            visit = record.next_visit(date(2026, 1 + 3 * k, 12))
            record = record.with_visit(visit.with_drawing(drawings[k]))
        with RecordFile() as file:
            file.save_as(record, found / f"{name}.bsa")
    (found / "c.json").write_text(json.dumps(plain([{"region": "nose"}])), "utf-8")
    return found


def long_rows(out: Path) -> list[dict[str, str]]:
    return list(csv.DictReader((out / "visits.csv").read_text("utf-8").splitlines()))


def spoil(path: Path, number: int) -> None:
    """Take the paint of one visit away."""
    data = json.loads(path.read_text("utf-8"))
    del data["check"], data["visits"][number]["check"]
    data["visits"][number]["drawing"]["paint"]["packed"] = "AAAA"
    path.write_text(json.dumps(data), "utf-8")


def test_one_table_of_all_visits_and_its_dictionary(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert main(["export", str(folder), "--long", "-o", str(out)]) == 0
    assert sorted(path.name for path in out.iterdir()) == ["visits-dictionary.csv", "visits.csv"]
    assert len(capsys.readouterr().out.splitlines()) == 2
    rows = long_rows(out)
    assert [row["source_file"] for row in rows] == ["a.bsa"] * 3 + ["b.bsa", "c.json"]
    assert len({(row["record_id"], row["redcap_repeat_instance"]) for row in rows}) == 5
    named = {line.split(",")[0] for line in (out / "visits-dictionary.csv").read_text("utf-8").splitlines()[1:]}
    assert named == {name for name in rows[0] if not name.startswith("redcap_")}
    codes = tmp_path / "codes"
    assert main(["export", str(folder), "--long", "--codes", "-o", str(codes), "--jobs", "2"]) == 0
    assert [row["record_id"] for row in long_rows(codes)] == ["P-a"] * 3 + ["P-b", "c.json"]


def test_all_visits_in_each_form(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for kind in ("--json", "--fhir", "--csv"):
        assert main(["export", str(folder / "a.bsa"), kind, "-o", str(out)]) == 0
    data = json.loads((out / "a.result.json").read_text("utf-8"))
    assert [visit["date"] for visit in data["visits"]] == ["2026-01-12", "2026-04-12", "2026-07-12"]
    bundle = json.loads((out / "a.fhir.json").read_text("utf-8"))
    assert len({entry["resource"]["effectiveDateTime"] for entry in bundle["entry"]}) == 3
    rows = list(csv.DictReader((out / "a.csv").read_text("utf-8-sig").splitlines()))
    assert {row["visit"] for row in rows} == {"1", "2", "3"}


@pytest.mark.parametrize(("which", "day"), [("last", "2026-07-12"), ("2", "2026-04-12"), ("2026-01-12", "2026-01-12")])
def test_one_visit(which: str, day: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same visit in each command; one that is not there is refused, and those that are there are named."""
    path, said = str(folder / "a.bsa"), ["--visit", which]
    for kind in ("--json", "--fhir", "--long"):
        assert main(["export", path, kind, "-o", str(tmp_path), *said, "--replace"]) == 0
    data = json.loads((tmp_path / "a.result.json").read_text("utf-8"))
    assert data["date"] == day
    bundle = json.loads((tmp_path / "a.fhir.json").read_text("utf-8"))
    assert {entry["resource"]["effectiveDateTime"] for entry in bundle["entry"]} == {day}
    assert [row["visit_date"] for row in long_rows(tmp_path)] == [day]
    capsys.readouterr()
    assert main(["measure", path, "--json", *said]) in (0, 1)
    assert json.loads(capsys.readouterr().out)["application_percent"] == data["application_percent"]
    assert main(["export", path, "--json", "-o", str(tmp_path / "none"), "--visit", "9"]) == 2
    assert "Name one by its number: 1 (2026-01-12)" in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["--json", "--fhir", "--csv", "--long"])
def test_a_visit_that_cannot_be_read_is_told_and_stops_no_other(
    kind: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(folder / "a.bsa", 1)
    out = tmp_path / "out"
    assert main(["export", str(folder / "a.bsa"), kind, "-o", str(out)]) == 2
    assert "visit of 2026-04-12 cannot be shown" in capsys.readouterr().err
    assert list(out.iterdir())


def test_measuring_never_takes_an_earlier_visit_for_the_last(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the last one is damaged nothing is measured."""
    spoil(folder / "a.bsa", 2)
    assert main(["measure", str(folder / "a.bsa")]) == 2
    said = capsys.readouterr()
    assert "2026-07-12" in said.err
    assert said.out == ""


def test_nothing_is_replaced_unasked(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = ["export", str(folder / "a.bsa"), "--long", "-o", str(tmp_path / "out")]
    assert main(said) == 0
    before = (tmp_path / "out" / "visits.csv").read_text("utf-8")
    (tmp_path / "out" / "visits.csv").write_text("mine", "utf-8")
    capsys.readouterr()
    assert main(said) == 2
    assert "is there already" in capsys.readouterr().err
    assert (tmp_path / "out" / "visits.csv").read_text("utf-8") == "mine"
    assert main([*said, "--replace"]) == 0
    assert (tmp_path / "out" / "visits.csv").read_text("utf-8") == before


@pytest.mark.parametrize("said", [[], ["--person", "P-1"], ["--codes"]])
def test_two_files_with_the_same_keys_are_told(
    said: list[str], folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A copy of a record, or one code for two people: an import would put one in the place of the other."""
    if said != ["--person", "P-1"]:
        (folder / "b.bsa").write_bytes((folder / "a.bsa").read_bytes())
    assert main(["export", str(folder / "a.bsa"), str(folder / "b.bsa"), "--long", "-o", str(tmp_path), *said]) == 2
    assert "b.bsa: Its visits have the code and the numbers of those in" in capsys.readouterr().err
    assert {row["source_file"] for row in long_rows(tmp_path)} == {"a.bsa"}


def test_what_goes_together(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "x.bsa", "--json", "--codes", "-o", "."]) == 2
    assert "--codes goes with --long" in capsys.readouterr().err
    assert main(["export", "x.bsa", "--long", "--semicolon", "-o", "."]) == 2
    assert "--semicolon goes with --csv" in capsys.readouterr().err
