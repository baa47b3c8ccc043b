"""A file alone opens the window, as file managers and a drop on the icon ask for it; commands stay commands."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bsa_calc.cli import commands, main
from bsa_calc.cli.opening import file_for_window

if TYPE_CHECKING:
    from tests.cli.conftest import Python


@pytest.mark.parametrize(
    ("words", "file"),
    [
        ([], ""),
        (["open"], ""),
        (["open", "a visit"], "a visit"),
        (["visit.bsa"], "visit.bsa"),
        (["C:\\Users\\nurse\\VISIT.BSA"], "C:\\Users\\nurse\\VISIT.BSA"),
        (["/home/n/drawing 2.json"], "/home/n/drawing 2.json"),
        (["a.bsa", "b.bsa"], "a.bsa"),
        (["measure"], None),
        (["measure", "a.bsa"], None),
        (["--version"], None),
        (["open", "--help"], None),
        (["no-such-command"], None),
        (["--multiprocessing-fork", "a.bsa"], None),
    ],
)
def test_what_only_asks_for_the_window(words: list[str], file: str | None) -> None:
    assert file_for_window(words) == file


def test_a_file_of_any_name_is_known_by_its_path(tmp_path: Path) -> None:
    plain = tmp_path / "measure"
    assert file_for_window([str(plain)]) is None
    plain.write_text("{}", encoding="utf-8")
    assert file_for_window([str(plain)]) == str(plain)


@pytest.mark.parametrize("before", [[], ["open"]])
def test_the_command_line_opens_the_window_with_it(before: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path | None] = []

    def part(module: str, name: str) -> object:
        return lambda file, role: opened.append(file) or len(role)

    monkeypatch.setattr(commands, "window_part", part)
    monkeypatch.setattr(commands.gc, "disable", lambda: None)
    monkeypatch.setenv("DISPLAY", ":0")
    assert main([*before, "a visit.bsa"]) == 0
    assert opened == [Path("a visit.bsa")]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a display is always there")
def test_without_a_display_the_window_says_so(python: Python, monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt would end the process with a list of its plugins; the example's picture needs no display."""
    pytest.importorskip("PySide6.QtGui")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    done = python("-m", "bsa_calc")
    assert done.returncode == 2
    assert "no display" in done.stderr
    assert "bsa-calc measure" in done.stderr
    shown = python("-m", "bsa_calc", "demo", "-o", "example.png")
    assert shown.returncode == 0, shown.stderr
    assert "example.png" in shown.stdout
