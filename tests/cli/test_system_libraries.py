"""A library that the system lacks is named with its package, not with an advice that does not help."""

from __future__ import annotations

import builtins
import ctypes
import sys
from pathlib import Path
from typing import Any

import pytest

import bsa_calc.cli
from bsa_calc.cli import complain, main, system_libraries
from bsa_calc.cli.system_libraries import PACKAGES, missing_library, require_x11
from bsa_calc.errors import InputError
from setup_env import libraries

EGL = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")


def test_a_missing_library_is_named_with_its_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)  # where no picture of an earlier start lies
    real = builtins.__import__

    def without(name: str, *rest: Any, **options: Any) -> Any:
        if name == "PySide6.QtGui":
            raise EGL
        return real(name, *rest, **options)

    monkeypatch.setattr(builtins, "__import__", without)
    assert main(["demo"]) == 2
    said = capsys.readouterr().err
    assert "libEGL.so.1" in said
    assert "apt-get install libegl1 (Debian" in said
    assert "[gui]" not in said


def test_no_qt_at_all_is_another_thing() -> None:
    assert missing_library(ImportError("No module named 'PySide6'")) == ""
    assert "holds it" in missing_library(ImportError("libnew.so.9: cannot open shared object file: x"))


@pytest.mark.skipif(sys.platform != "linux", reason="libraries of Linux")
def test_what_x11_lacks_is_said_before_qt_ends_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("DISPLAY", ":7"), ("WAYLAND_DISPLAY", ""), ("QT_QPA_PLATFORM", "xcb")):
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(system_libraries, "_is_there", lambda name: name != "libxcb-cursor.so.0")
    with pytest.raises(InputError, match=r"apt-get install libxcb-cursor0 \(.*xcb-util-cursor"):
        require_x11()
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    require_x11()


def test_the_set_up_knows_the_same_packages() -> None:
    asked = {**libraries.GROUPS["qt"], **libraries.GROUPS["x11"]}
    assert all(asked[name] == debian for name, (debian, _, _) in PACKAGES.items() if name in asked)
    assert len(asked.keys() & PACKAGES.keys()) > 10


def test_a_program_without_a_console_says_it_in_a_box(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[tuple[object, ...]] = []

    class User32:
        def MessageBoxW(self, *told: object) -> None:
            shown.append(told)

    class Windows:
        user32 = User32()

    monkeypatch.setattr(ctypes, "windll", Windows(), raising=False)
    monkeypatch.setattr(bsa_calc.cli.sys, "platform", "win32")
    monkeypatch.setattr(sys, "stderr", None)
    complain("broken\x1b[2J")
    assert shown == [(None, r"broken\x1b[2J", "bsa-calc", 16)]
