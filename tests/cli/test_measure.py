"""`bsa-calc measure`: what it prints, and its exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import bsa_calc
from bsa_calc.cli import main

FIELDS = {
    "application_percent", "affected_percent", "band", "limit_percent", "verdict", "regions", "body", "age",
    "weight_table", "profile",
}  # fmt: skip
WITHIN = [{"region": "left-palm"}]
OVER = [{"region": f"{side}-thigh-front"} for side in ("left", "right")] + [
    {"region": f"{side}-chest"} for side in ("left", "right")
]
TEN = [
    {"region": f"{side}-{part}"} for side in ("left", "right") for part in ("palm", "hand-back", "fingers", "buttock")
]

Written = Callable[..., str]


@pytest.fixture
def written(tmp_path: Path, plain: Callable[..., Any]) -> Written:
    """Writes a plain drawing and gives its path."""

    def write(name: str, marks: Any, **changes: Any) -> str:
        path = tmp_path / name
        path.write_text(json.dumps(plain(marks, **changes)), "utf-8")
        return str(path)

    return write


@pytest.mark.parametrize(
    ("marks", "changes", "status", "verdict"),
    [(WITHIN, {}, 0, "within"), (OVER, {}, 1, "over"), (TEN, {}, 1, "too_close"),
     (WITHIN, {"all_sides_seen": False}, 1, "not_finished"), (OVER, {"all_sides_seen": False}, 1, "over")],
)  # fmt: skip
def test_status_and_json(
    marks: Any, changes: dict[str, Any], status: int, verdict: str, written: Written,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """0 within, 1 for all else that can be measured; one object with the documented fields, figures unrounded."""
    assert main(["measure", written("case.json", marks, **changes), "--json"]) == status
    said = capsys.readouterr()
    result = json.loads(said.out)
    assert result.keys() >= FIELDS
    assert result["verdict"] == verdict
    assert (result["body"], result["age"], result["weight_table"]) == ("adult-female", 34, "lund-browder")
    assert (result["profile"], result["limit_percent"]) == ("opzelura-eu", 10)
    low, high = result["band"]
    assert low < result["application_percent"] < high
    assert result["application_percent"] == pytest.approx(sum(result["regions"].values()), abs=1e-9)
    assert result["affected_percent"] == result["application_percent"]
    assert set(result["regions"]) == {m["region"] for m in marks}
    assert said.err == ""


def test_one_object_per_file_and_the_worst_status(written: Written, capsys: pytest.CaptureFixture[str]) -> None:
    """A line each, in the order given; a file that cannot be used does not stop the others."""
    good, over = written("good.json", WITHIN), written("over.json", OVER)
    bad = written("bad.json", [{"region": "tail"}])
    assert main(["measure", good, good, "--json"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert main(["measure", good, over, good, "--json"]) == 1
    assert [json.loads(line)["verdict"] for line in capsys.readouterr().out.splitlines()] == [
        "within",
        "over",
        "within",
    ]
    assert main(["measure", bad, over, good, "--json"]) == 2
    said = capsys.readouterr()
    assert [json.loads(line)["file"] for line in said.out.splitlines()] == [over, good]
    assert "bad.json: marks[0].region" in said.err
    assert main(["measure", over, bad]) == 2


def test_text_names_what_was_counted(written: Written, capsys: pytest.CaptureFixture[str]) -> None:
    """Verdict in words, figure, limit, band, affected area, table, age, profile and its date."""
    assert main(["measure", written("case.json", OVER, age=12)]) == 1
    said = capsys.readouterr().out
    for words in ("Over the limit", "limit 10 %", "likely", "affected in all", "lund-browder", "age band 10",
                  "Opzelura", "2023-04"):  # fmt: skip
        assert words in said


def test_text_never_rounds_across_the_limit(written: Written, capsys: pytest.CaptureFixture[str]) -> None:
    """Ten shows 10.0; a dab more shows 10.1 and is over."""
    assert main(["measure", written("ten.json", TEN)]) == 1
    said = capsys.readouterr().out
    assert "covers 10.0 %" in said
    assert "Too close to call" in said
    dab = {"view": "back", "brush_mm": 1.2, "path": [[0, 1300]]}
    assert main(["measure", written("more.json", [*TEN, dab])]) == 1
    said = capsys.readouterr().out
    assert "covers 10.1 %" in said
    assert "Over the limit" in said


def test_no_arguments_for_measure_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    """Status 2 and the usage."""
    with pytest.raises(SystemExit) as ended:
        main(["measure"])
    assert ended.value.code == 2
    assert "FILE" in capsys.readouterr().err


def test_help_documents_the_status(capsys: pytest.CaptureFixture[str]) -> None:
    """Scripts must know what 1 and 2 mean."""
    with pytest.raises(SystemExit):
        main(["measure", "--help"])
    said = " ".join(capsys.readouterr().out.split())
    assert "0: all within the limit" in said
    assert "not finished" in said
    assert "2: a file cannot be used" in said


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_a_reader_that_has_gone_is_not_within(written: Written) -> None:
    """Results that nobody can read must not end as status 0, nor in a traceback."""
    end_to_read, end_to_write = os.pipe()
    os.close(end_to_read)
    command = [sys.executable, "-m", "bsa_calc", "measure", written("case.json", WITHIN), "--json"]
    home = str(Path(bsa_calc.__file__).parents[1])
    done = subprocess.run(
        command, stdout=end_to_write, stderr=subprocess.PIPE, check=False, timeout=60,
        env={**os.environ, "PYTHONPATH": home},
    )  # fmt: skip
    os.close(end_to_write)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_the_module_runs_as_the_command(written: Written, python: Callable[..., Any]) -> None:
    """`python -m bsa_calc` is the same program: its status is that of the function."""
    for marks, status in ((WITHIN, 0), (OVER, 1)):
        assert python("-m", "bsa_calc", "measure", written("case.json", marks)).returncode == status
