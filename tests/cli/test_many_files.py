"""Many drawings at once: folders, several processes, bad files among good ones, and exports of all of them."""

from __future__ import annotations

import errno
import json
import os
import signal
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from bsa_calc.cli import main, processes
from bsa_calc.cli.processes import on_each
from bsa_calc.errors import InputError
from bsa_calc.label.assessment import assess
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.record.record import Record
from bsa_calc.record.store.record_file import RecordFile
from bsa_calc.record.visit import new_visit
from bsa_calc.report.earlier import earlier_visit

PARTS = ["left-palm", "nose", "right-sole", "left-elbow"]


@pytest.fixture
def folder(tmp_path: Path, plain: Callable[..., Any]) -> Path:
    """Drawings in two folders, one name twice, and one file that is no drawing."""
    for k, region in enumerate(PARTS):
        inside = tmp_path / "in" / ("a" if k < 3 else "b")
        inside.mkdir(parents=True, exist_ok=True)
        (inside / f"case-{k % 3}.json").write_text(json.dumps(plain([{"region": region}])), "utf-8")
    (tmp_path / "in" / "a" / "bad.json").write_text("{", "utf-8")
    (tmp_path / "in" / "a" / ".hidden.json").write_text("{", "utf-8")
    return tmp_path / "in"


def test_a_folder_is_measured_and_bad_files_come_last(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In order; the bad file is named at the end, and the status is that of unusable input."""
    assert main(["measure", str(folder), "--json"]) == 2
    said = capsys.readouterr()
    assert [Path(json.loads(line)["file"]).name for line in said.out.splitlines()] == [
        "case-0.json", "case-1.json", "case-2.json", "case-0.json",
    ]  # fmt: skip
    assert "bad.json: This is not JSON" in said.err
    assert ".hidden" not in said.err


def test_a_folder_that_cannot_be_looked_into_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its drawings are not measured: that must not look like all of them."""
    (folder / "a" / "bad.json").unlink()
    look = os.scandir

    def refuse(path: str) -> Any:
        if Path(path).name == "b":
            raise PermissionError(errno.EACCES, "no", path)
        return look(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert main(["measure", str(folder), "--json"]) == 2
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 3
    assert said.err == f"bsa-calc: {folder / 'b'}: The folder cannot be read: Permission denied.\n"


def test_processes_print_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two processes and one say exactly the same, in the same order."""
    said = []
    for jobs in ("1", "2"):
        assert main(["measure", str(folder), str(folder), "--json", "--jobs", jobs]) == 2
        said.append(capsys.readouterr())
    assert said[0] == said[1]
    assert "2 of 10 files could not be used" in said[0].err


@pytest.mark.parametrize(("kind", "suffix"), [("--csv", ".csv"), ("--fhir", ".fhir.json"), ("--json", ".result.json")])
def test_export(kind: str, suffix: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One file for each drawing, none over another; the paths are printed."""
    out = tmp_path / "out"
    assert main(["export", str(folder), kind, "-o", str(out)]) == 2
    said = capsys.readouterr()
    names = sorted(path.name for path in out.iterdir())
    assert names == sorted(f"{stem}{suffix}" for stem in ("case-0", "case-1", "case-2", "case-0-2"))
    assert sorted(Path(line).name for line in said.out.splitlines()) == names
    assert "bad.json" in said.err
    (folder / "a" / "bad.json").unlink()
    assert main(["export", str(folder), kind, "--replace", "-o", str(out)]) == 0


def test_no_file_is_replaced_unasked(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The others are written all the same; a drawing is never written over, even where that was asked for."""
    (folder / "a" / "bad.json").unlink()
    out = tmp_path / "out"
    out.mkdir()
    (out / "case-0.csv").write_text("somebody's table")
    command = ["export", str(folder), "--csv", "-o", str(out)]
    assert main(command) == 2
    assert "case-0.csv is there already. Give --replace to replace it." in capsys.readouterr().err
    assert (out / "case-0.csv").read_text() == "somebody's table"
    assert (out / "case-1.csv").exists()
    assert main([*command, "--replace"]) == 0
    assert (out / "case-0.csv").read_text("utf-8-sig").startswith("file,")

    mine = out / "case-1.json"
    mine.write_bytes((folder / "a" / "case-1.json").read_bytes())
    (out / "case-1.result.json").write_bytes(mine.read_bytes())
    before = mine.read_bytes()
    assert main(["export", str(out), "--json", "--replace", "-o", str(out)]) == 2
    assert "case-1.result.json is one of the drawings." in capsys.readouterr().err
    assert (out / "case-1.result.json").read_bytes() == before


def test_the_long_table_replaces_nothing_unasked(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a" / "bad.json").unlink()
    command = ["export", str(folder / "a"), "--long", "-o", str(tmp_path / "out")]
    assert main(command) == 0
    made = {path: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    next(iter(made)).write_text("somebody's")
    assert main(command) == 2
    assert "is there already. Give --replace" in capsys.readouterr().err
    assert next(iter(made)).read_text() == "somebody's"
    assert main([*command, "--replace"]) == 0
    assert all(len(path.read_bytes()) == len(content) for path, content in made.items())


def test_the_example_is_not_drawn_over_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "B 17.bsa"
    path.write_text("a patient's")
    assert main(["demo", "-o", str(path)]) == 2
    assert "is there already" in capsys.readouterr().err
    assert path.read_text() == "a patient's"


@pytest.mark.parametrize("name", ["picture", "B. 17", "picture.svg"])
def test_the_examples_picture_is_named_as_what_it_is(name: str, tmp_path: Path) -> None:
    """The ending is added before it is looked whether the file is there; a PNG is no SVG."""
    assert main(["demo", "-o", str(tmp_path / name)]) == 0
    assert [path.name for path in tmp_path.iterdir()] == [f"{name}.png"]
    (tmp_path / f"{name}.png").write_text("somebody's")
    assert main(["demo", "-o", str(tmp_path / name)]) == 2
    assert (tmp_path / f"{name}.png").read_text() == "somebody's"
    assert main(["demo", "--replace", "-o", str(tmp_path)]) == 2


def test_no_more_processes_than_windows_knows_of(monkeypatch: pytest.MonkeyPatch) -> None:
    """It ends with an error of Python's on a computer of 64 cores, and for a figure typed too large."""
    asked: list[int] = []

    class RefusedError(Exception):
        pass

    def pool(cores: int, *_: object, **__: object) -> None:
        asked.append(cores)
        raise RefusedError

    monkeypatch.setattr(processes, "ProcessPoolExecutor", pool)
    monkeypatch.setattr(processes, "_cores", lambda: 128)
    for jobs in (None, 1000):
        with pytest.raises(RefusedError):
            list(on_each(str, range(200), jobs))
    assert asked == [61, 61]


def test_exports_say_what_is_told(folder: Path, tmp_path: Path) -> None:
    """Date, pseudonym, height and weight go into the files; a table in the other dialect."""
    one = str(folder / "a" / "case-0.json")
    said = ["-o", str(tmp_path), "--date", "2026-05-01", "--person", "P-017", "--height", "170", "--weight", "70"]
    assert main(["export", one, "--fhir", *said]) == 0
    entries = json.loads((tmp_path / "case-0.fhir.json").read_text("utf-8"))["entry"]
    assert len(entries) == 3
    assert {e["resource"]["effectiveDateTime"] for e in entries} == {"2026-05-01"}
    assert {e["resource"]["subject"]["identifier"]["value"] for e in entries} == {"P-017"}
    assert main(["export", one, "--csv", "--semicolon", *said]) == 0
    table = (tmp_path / "case-0.csv").read_bytes()
    assert table.startswith(b"\xef\xbb\xbffile;record;visit;person;date")
    assert b"\r\r" not in table
    assert b"\r\n" in table


@pytest.fixture
def record(tmp_path: Path, plain: Callable[..., Any]) -> Path:
    """A record of two visits, the later one with less skin, beside a drawing."""
    first, last = (drawing_from(plain([{"region": r} for r in regions])) for regions in (PARTS[:3], PARTS[:1]))
    folder = tmp_path / "records"
    folder.mkdir()
    visits = (new_visit(date(2026, 8, 3), last), new_visit(date(2026, 5, 4), first))
    with RecordFile() as file:
        file.save_as(Record(visits), folder / "case.bsa")
    (folder / "alone.json").write_text(json.dumps(plain([])), "utf-8")
    return folder


def test_a_record_is_compared_with_its_last_visit(record: Path, tmp_path: Path) -> None:
    """The last visit by date, with its date, beside the one before; a drawing and a first visit have none."""
    out = tmp_path / "out"
    assert main(["export", str(record / "alone.json"), "--json", "-o", str(out)]) == 0
    assert main(["export", str(record / "case.bsa"), "--json", "-o", str(out), "--visit", "last"]) == 0
    found = json.loads((out / "case.result.json").read_text("utf-8"))
    assert found["date"] == "2026-08-03"
    visit = found["compared_with"]
    assert visit["date"] == "2026-05-04"
    assert visit["affected_percent"] > found["affected_percent"] > 0
    assert visit["change"] == found["affected_percent"] - visit["affected_percent"]
    assert visit["measurable"]
    assert visit["change_band"][0] < visit["change"] < visit["change_band"][1] < 0
    assert "compared_with" not in json.loads((out / "alone.result.json").read_text("utf-8"))


def test_the_report_of_a_record_shows_the_comparison(record: Path, tmp_path: Path) -> None:
    assert main(["report", str(record / "case.bsa"), "-o", str(tmp_path)]) == 0
    pages = PdfReader(tmp_path / "case.pdf").pages
    text = " ".join(" ".join(page.extract_text().split()) for page in pages)
    for said in ("visit of 3 August 2026", "Affected on 4 May 2026", "points since", "Less affected than on 4 May 2026",
                 "Right sole 0.0 % – −"):  # fmt: skip
        assert said in text, said


def test_a_record_with_one_visit_has_nothing_to_compare(tmp_path: Path, plain: Callable[..., Any]) -> None:
    """Nor has one whose visit before cannot be read and has no figures in the file; with these they are compared."""
    visits = tuple(new_visit(date(2026, month, 4), drawing_from(plain([{"region": "nose"}]))) for month in (5, 8))
    assert earlier_visit(Record(visits[:1]), visits[0]) is None
    assert earlier_visit(Record(visits), visits[1]) is not None
    spoilt = replace(visits[0], drawn=None, raw={"drawing": {"body": "none"}})
    assert earlier_visit(Record((spoilt, visits[1])), visits[1]) is None
    measured = visits[0].with_drawing(visits[0].drawing, assess(visits[0].drawing))
    told = earlier_visit(Record((replace(spoilt, figures=measured.figures), visits[1])), visits[1])
    whole = earlier_visit(Record((measured, visits[1])), visits[1])
    assert told == whole
    assert told is not None
    assert told.drawing is None
    assert whole is not None
    assert whole.drawing is visits[0].drawing


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["measure", "x.json", "--jobs", "0"], "--jobs must be 1 or more"),
     (["measure", "x.json", "--height", "1.7"], "height"),
     (["export", "x.json", "--json", "--semicolon", "-o", "."], "--semicolon goes with --csv")],
)  # fmt: skip
def test_what_cannot_be_meant(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert said in capsys.readouterr().err


def test_a_folder_that_cannot_be_made(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = folder / "a" / "bad.json"
    assert main(["export", str(folder), "--csv", "-o", str(bad / "out")]) == 2
    assert "cannot be made" in capsys.readouterr().err


@pytest.fixture(autouse=True)
def _findable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other processes import the work from this module, whatever folder the tests were started in."""
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2]))


def half(number: int) -> float:
    """Work for another process: fails on some numbers in different ways."""
    if number == 3:
        raise InputError("three is bad")
    if number == 5:
        raise KeyError("five")
    return number / 2


def test_a_fault_of_ours_on_one_file_stops_no_other() -> None:
    for jobs in (1, 2):
        found = list(on_each(half, range(8), jobs))
        assert [outcome.given for outcome in found] == list(range(8))
        assert [outcome.result for outcome in found] == [0, 0.5, 1, None, 2, None, 3, 3.5]
        assert found[3].problem == "three is bad"
        assert "KeyError" in found[5].problem


def killed(number: int) -> int:
    """Work that takes its process with it."""
    if number == 5:
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(30)
    return number


@pytest.mark.skipif(os.name == "nt", reason="a process cannot end itself by a signal there")
def test_a_process_that_dies_is_told() -> None:
    """Neither a hang nor silence."""
    with pytest.raises(InputError, match="ended in the middle"):
        list(on_each(killed, range(8), 2))
