"""Which system libraries are missing, and what is said and done about it."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from setup_env import libraries

Answer = Callable[[str], bool]


def test_nothing_is_missing_where_all_is_there() -> None:
    assert libraries.missing(libraries.GROUPS, is_there=lambda name: True) == {}


def test_a_bare_debian_lacks_what_was_measured() -> None:
    qt = libraries.missing({"qt"}, is_there=lambda name: False)
    assert sorted(qt.values()) == sorted(
        ["libgl1", "libegl1", "libglib2.0-0", "libdbus-1-3", "libfontconfig1", "libxkbcommon0"]
    )
    tests = libraries.missing(libraries.GROUPS, is_there=lambda name: False)
    assert {"libxcb-cursor0", "libxkbcommon-x11-0", "libxcb-icccm4", "xvfb", "xauth", "xdotool"} <= set(tests.values())
    assert {"dbus", "at-spi2-core", "python3-gi", "gir1.2-atspi-2.0"} <= set(tests.values())


@pytest.mark.parametrize(
    ("system", "wanted"),
    [
        ({"ID": "debian", "VERSION_ID": "12"}, {}),
        ({"ID": "debian", "VERSION_ID": "13"}, {"/usr/bin/orca": "orca"}),
        ({"ID": "ubuntu", "VERSION_ID": "22.04"}, {}),
        ({"ID": "ubuntu", "VERSION_ID": "24.04"}, {"/usr/bin/orca": "orca"}),
        ({"ID": "debian"}, {}),
        ({"ID": "other", "VERSION_ID": "99"}, {}),
    ],
)
def test_orca_is_wanted_where_it_is_new_enough(
    monkeypatch: pytest.MonkeyPatch, system: dict[str, str], wanted: dict[str, str]
) -> None:
    monkeypatch.setattr(libraries.platform, "freedesktop_os_release", lambda: system)
    assert libraries._for_orca() == wanted


def test_only_what_is_missing_is_listed() -> None:
    assert libraries.missing({"qt", "x11"}, is_there=lambda name: name != "libEGL.so.1") == {"libEGL.so.1": "libegl1"}


def test_libraries_are_looked_for_by_loading_programs_by_path_and_files_by_pattern(tmp_path: Path) -> None:
    assert not libraries._is_there("libno-such-library.so.9")
    assert not libraries._is_there("no-such-program")
    (tmp_path / "x86_64").mkdir()
    assert not libraries._is_there(f"{tmp_path}/*/a.typelib")
    (tmp_path / "x86_64" / "a.typelib").touch()
    assert libraries._is_there(f"{tmp_path}/*/a.typelib")


def _system(monkeypatch: pytest.MonkeyPatch, *, apt: bool, prefix: list[str] | None, there: Answer) -> list[list[str]]:
    """Pretend a system; the list fills with the commands that are run."""
    commands: list[list[str]] = []

    def run(command: list[str], **options: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(libraries, "_is_there", there)
    monkeypatch.setattr(libraries, "_administrator", lambda: prefix)
    monkeypatch.setattr(libraries.shutil, "which", lambda name: "/usr/bin/apt-get" if apt else None)
    monkeypatch.setattr(libraries.subprocess, "run", run)
    return commands


def test_without_rights_the_exact_line_is_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    commands = _system(monkeypatch, apt=True, prefix=None, there=lambda name: "GL" not in name)
    assert not libraries.make_complete({"qt"})
    said = capsys.readouterr()
    line = "sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1 libgl1"
    assert line in [words.strip() for words in said.err.splitlines()]
    assert said.out == ""
    assert commands == []


@pytest.mark.parametrize("prefix", [[], ["sudo", "-n"]])
def test_with_rights_the_packages_are_installed(monkeypatch: pytest.MonkeyPatch, prefix: list[str]) -> None:
    commands: list[list[str]] = []
    commands = _system(monkeypatch, apt=True, prefix=prefix, there=lambda name: bool(commands))
    assert libraries.make_complete({"xvfb"})
    update, install = commands
    assert update[-1] == "update"
    assert update[: len(prefix)] == install[: len(prefix)] == prefix
    assert install[-4:] == ["--no-install-recommends", "xauth", "xdotool", "xvfb"]


def test_a_failed_installation_tells_what_is_still_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _system(monkeypatch, apt=True, prefix=[], there=lambda name: name != "Xvfb")
    assert not libraries.make_complete({"xvfb"})
    assert "could not be installed: Xvfb" in capsys.readouterr().err


def test_other_systems_are_told_the_names(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    commands = _system(monkeypatch, apt=False, prefix=[], there=lambda name: name != "libEGL.so.1")
    assert not libraries.make_complete({"qt"})
    assert "libEGL.so.1" in capsys.readouterr().err
    assert commands == []
