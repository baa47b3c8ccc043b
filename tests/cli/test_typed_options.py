"""Figures on the command line are read as in the window's fields, and in files only as numbers."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bsa_calc.cli import main
from bsa_calc.cli.arguments import parser
from bsa_calc.errors import InputError
from bsa_calc.label.profile_file import checked_profile
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.record.format.json_text import check


@pytest.fixture
def drawing(tmp_path: Path, plain: Callable[..., Any]) -> Path:
    path = tmp_path / "case.json"
    path.write_text(json.dumps(plain([{"region": "nose"}])), "utf-8")
    return path


def options() -> Iterator[argparse.Action]:
    """Every option of every command."""
    parsers = [parser()]
    for known in parsers:
        for action in known._actions:
            if isinstance(action, argparse._SubParsersAction):
                parsers += action.choices.values()
            else:
                yield action


def test_no_option_reads_figures_by_itself() -> None:
    """Python takes 1_0 for ten, 1e3 for a thousand, and nan for a number."""
    found = list(options())
    assert len(found) > 20
    assert [action.dest for action in found if action.type in (int, float)] == []


@pytest.mark.parametrize("option", ["--height", "--weight", "--waist", "--jobs"])
@pytest.mark.parametrize("text", ["1_70", "1e2", "nan", "inf", "1,234", "1.234", "1 234", "٣", "", "9x", "170.123"])
def test_what_is_no_figure_is_refused(
    option: str, text: str, drawing: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["measure", str(drawing), f"{option}={text}"])
    assert ended.value.code == 2
    assert option in capsys.readouterr().err


@pytest.mark.parametrize("text", ["170.5", "170,5"])
def test_either_mark_is_read(text: str, drawing: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert parser().parse_args(["measure", "x.json", "--height", text]).height == 170.5
    assert main(["measure", str(drawing), "--json", "--height", text, "--weight", "64", "--jobs", "1"]) in (0, 1)
    assert json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("value", ["34", "34,5", "1.234", "3e1", True, None, [34]])
@pytest.mark.parametrize("place", ["age", "height_cm", "weight_kg", "waist_cm", "weight_lb", "brush_mm", "path"])
def test_a_drawings_figures_are_numbers(place: str, value: object, plain: Callable[..., Any]) -> None:
    if value is None and place not in ("brush_mm", "path"):
        return  # not known
    mark: dict[str, Any] = {"view": "front", "brush_mm": 12, "path": [[0, 1250], [30, 1250]]}
    data = plain([mark])
    if place == "path":
        mark["path"][0][0] = value
    else:
        (mark if place in mark else data)[place] = value
    with pytest.raises(InputError, match=place):
        drawing_from(data)


@pytest.mark.parametrize("value", ["34", "1,5", True])
@pytest.mark.parametrize("place", ["person.birth_year", "person.age", "applications[0].grams"])
def test_a_records_figures_are_numbers(place: str, value: object) -> None:
    visit: dict[str, Any] = {"id": "1", "date": "2026-05-01", "drawing": {}}
    entry: dict[str, Any] = {"time": "2026-05-01T08:00:00+02:00"}
    data: dict[str, Any] = {
        "format": "bsa-calc record", "version": 1, "person": {}, "visits": [visit], "applications": [entry],
    }  # fmt: skip
    outer, _, key = place.partition(".")
    inner: dict[str, Any] = {"person": data["person"], "applications[0]": entry}[outer]
    inner[key] = value
    with pytest.raises(InputError, match=key):
        check(data, "record", "record")


@pytest.mark.parametrize("value", ["10", "1,5", True])
def test_a_profiles_figures_are_numbers(value: object) -> None:
    data = {
        "format": "bsa-calc product profile", "version": 1, "id": "own", "name": "Own", "short_name": "Own",
        "revision": "2026-03", "limit": {"kind": "percent_bsa", "value": value, "source": "4.2"},
    }  # fmt: skip
    with pytest.raises(InputError, match="value"):
        checked_profile(data)
