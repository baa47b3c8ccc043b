"""`bsa-calc self-test`: passes as shipped, and fails when anything that figures come from is damaged."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import bsa_calc
from bsa_calc.cli import main
from bsa_calc.self_test import checks

Python = Callable[..., Any]
PACKAGE = Path(bsa_calc.__file__).parent


def test_passes_as_shipped(capsys: pytest.CaptureFixture[str]) -> None:
    """Status 0, and it says what it checked."""
    assert main(["self-test"]) == 0
    said = capsys.readouterr().out
    for words in ("Lund-Browder", "regions", "adult-female", "adult-male", "adolescent", "10.0001", "just-over"):
        assert words in said
    assert "FAILED" not in said


def test_one_check_at_each_step() -> None:
    """The window runs it between events: each step is one check."""
    steps = checks()
    first = next(steps)
    assert first.passed
    assert first.name == "files"
    assert len(list(steps)) >= 10


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program without its window and pictures."""
    target = tmp_path_factory.mktemp("copy") / "bsa_calc"
    shutil.copytree(PACKAGE, target, ignore=shutil.ignore_patterns("ui", "pictures", "__pycache__"))
    return target


def cut_short(path: Path) -> None:
    """Half of the file is missing."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def one_byte(path: Path) -> None:
    """One byte in the middle is another."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0x20
    path.write_bytes(content)


def gone(path: Path) -> None:
    """The file is missing."""
    path.unlink()


def emptied(path: Path) -> None:
    """A list without anything in it."""
    path.write_text("[]", "utf-8")


@pytest.mark.parametrize(
    ("file", "damage"),
    [("body/data/adult-male.npz", one_byte), ("body/data/adult-female.npz", cut_short),
     ("body/data/adolescent.npz", gone), ("body/data/surface.npz", cut_short), ("body/data/lund_browder.csv", one_byte),
     ("body/data/regions.json", cut_short), ("body/data/bodies.json", gone), ("body/data/checksums.json", emptied),
     ("label/data/opzelura-eu.json", one_byte), ("record/data/examples.json", cut_short),
     ("record/data/examples/just-over.json", gone), ("record/data/drawing.schema.json", one_byte)],
)  # fmt: skip
def test_fails_when_a_file_is_damaged(copied: Path, file: str, damage: Callable[[Path], None], python: Python) -> None:
    """Every damaged or missing file ends in status 2 with a failed check, and without a traceback."""
    path = copied / file
    whole = path.read_bytes()
    damage(path)
    try:
        done = python("-m", "bsa_calc", "self-test", package=copied)
    finally:
        path.write_bytes(whole)
    assert done.returncode == 2, done.stdout
    assert "FAILED" in done.stdout
    assert "show no verdict" in done.stdout
    assert "Traceback" not in done.stderr


def test_the_copy_itself_is_whole(copied: Path, python: Python) -> None:
    """So that the failures above come from the damage."""
    assert python("-m", "bsa_calc", "self-test", package=copied).returncode == 0


def test_a_chart_changed_together_with_its_checksum_fails(copied: Path, python: Python) -> None:
    """A misprinted hand of 3 % is found by what it says, not only by its bytes."""
    chart, sums = copied / "body/data/lund_browder.csv", copied / "body/data/checksums.json"
    before, known = chart.read_bytes(), sums.read_text("utf-8")
    wrong = before.replace(b"hand,yes,2.5,2.5,2.5,2.5,2.5,2.5", b"hand,yes,3,3,3,3,3,3")
    assert wrong != before
    chart.write_bytes(wrong)
    old, new = (hashlib.sha256(content).hexdigest() for content in (before, wrong))
    sums.write_text(known.replace(old, new), "utf-8")
    try:
        done = python("-m", "bsa_calc", "self-test", package=copied)
    finally:
        chart.write_bytes(before)
        sums.write_text(known, "utf-8")
    assert done.returncode == 2
    assert "FAILED weight tables" in done.stdout


def test_a_measure_that_cannot_read_the_body_is_unusable(copied: Path, python: Python) -> None:
    """A damaged body file gives an error and status 2, never a figure."""
    path = copied / "body/data/adult-male.npz"
    whole = path.read_bytes()
    cut_short(path)
    example = copied / "record/data/examples/at-the-limit.json"
    try:
        done = python("-m", "bsa_calc", "measure", str(example), package=copied)
    finally:
        path.write_bytes(whole)
    assert done.returncode == 2
    assert "Install bsa-calc again" in done.stderr
    assert done.stdout == ""
