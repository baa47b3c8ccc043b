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
    for words in ("Over the limit", "limit 10 %", "likely", "affected in all", "Lund and Browder by age", "age 12",
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


def test_this_person_on_the_command_line(written: Written, capsys: pytest.CaptureFixture[str]) -> None:
    """Sex, height, weight and waist, in either unit: the person is named beside the figure, with the BMI."""
    path = written("case.json", [{"region": "left-upper-back"}], age=34)
    person = ["--sex", "female", "--height", "5 ft 5 in", "--weight", "203 lb"]
    assert main(["measure", "--json", path, *person]) in (0, 1)
    data = json.loads(capsys.readouterr().out)
    assert (data["weight_table"], data["sex"]) == ("person", "female")
    assert (data["height_cm"], data["weight_kg"]) == (165.1, 92.079)
    assert data["bmi"] == pytest.approx(92.079 / 1.651**2)
    assert data["lund_browder_percent"] != pytest.approx(data["application_percent"])
    main(["measure", path, *person, "--waist", "100"])
    said = capsys.readouterr().out
    assert "this person: woman, 34, 165.1 cm, 92.1 kg, waist 100 cm (BMI 33.8)" in said
    assert f"by Lund and Browder {data['lund_browder_percent']:.1f} %" in said


def test_facts_in_the_file(written: Written, capsys: pytest.CaptureFixture[str]) -> None:
    """The same facts as keys give the same figures; the command line counts more; carried ones do not count."""
    facts = {"sex": "female", "height_ft_in": [5, 5], "weight_lb": 203.05}
    path = written("case.json", [{"region": "left-upper-back"}], age=34, version=3, **facts)

    def measured(*more: str) -> dict[str, Any]:
        main(["measure", "--json", path, *more])
        found: dict[str, Any] = json.loads(capsys.readouterr().out)
        return found

    plain = measured()
    assert plain["weight_table"] == "person"
    assert plain == measured("--height", "165.1", "--weight", "203.05 lb")
    assert measured("--weight", "60")["application_percent"] < plain["application_percent"]
    path = written("case.json", [], age=34, version=3, sex="female", height_cm=165, weight_kg=92, carried=["weight_kg"])
    carried = measured()
    assert (carried["weight_table"], carried["carried"]) == ("lund-browder", ["weight_kg"])
    assert "size_carried" in {finding["id"] for finding in carried["findings"]}


@pytest.mark.parametrize(
    ("options", "said"),
    [(["--height", "tall"], "no length"), (["--height", "1.65"], "height of 1.65 cm"), (["--weight", "9 st"], "weight"),
     (["--waist", "2"], "waist of 2 cm")],
)  # fmt: skip
def test_what_cannot_be_a_persons_is_refused(
    options: list[str], said: str, written: Written, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        status = main(["measure", written("case.json", [], age=34), *options])
    except SystemExit as ended:
        status = int(ended.code or 0)
    assert status == 2
    assert said in capsys.readouterr().err


def test_absent_parts_hands_and_doubts_are_said(written: Written, capsys: pytest.CaptureFixture[str]) -> None:
    """What is absent, whose hand drew, and why it is too close to call; in text and JSON."""
    gone = [{"region": f"left-{part}", "absent": True} for part in ("palm", "hand-back", "fingers")]
    anna = {"share": 0.03, "label": "Anna", "measured": "2026-05-03"}
    back = [{"region": f"{side}-upper-back"} for side in ("left", "right")]
    path = written("case.json", [*gone, *back], age=34, version=3, hand=anna)
    main(["measure", path])
    said = capsys.readouterr().out
    assert "absent: Left palm, " in said
    assert "hand 4 % (Anna), measured 3 May 2026" in said
    main(["measure", "--json", path])
    data = json.loads(capsys.readouterr().out)
    assert data["absent"] == {"regions": ["left-palm", "left-hand-back", "left-fingers"]}
    assert data["hand"] == anna
    if data["verdict"] == "too_close":
        assert data["doubts"] == ["band"]
        assert "% as drawn. It could be over 10 %." in said
