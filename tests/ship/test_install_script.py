"""The install script of Linux: a version that runs keeps its files, and what an uninstall leaves is named or taken."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ship.shell import write_all

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="of Linux")

LINUX = Path(__file__).parents[2] / "packaging" / "linux"
#: Stands in for the program: it answers what the script asks.
PROGRAM = '#!/bin/sh\ncase $1 in --version) echo "bsa-calc {version}" ;; demo) : >"$3" ;; esac\n'


class Computer:
    """A home folder, and tarballs of the program unpacked beside it."""

    def __init__(self, folder: Path) -> None:
        self.home, self._folder = folder / "home", folder
        self.home.mkdir()
        self.lib = self.home / ".local" / "lib" / "bsa-calc"
        self.settings = self.home / ".config" / "bsa-calc"
        self.kept = self.home / ".local" / "share" / "bsa-calc"

    def unpacked(self, version: str) -> Path:
        """What is in the tarball of a version."""
        stage = self._folder / version
        (stage / "bsa-calc").mkdir(parents=True)
        (stage / "share" / "icons").mkdir(parents=True)
        for file in ("install.sh", "INSTALL.txt"):
            shutil.copy(LINUX / file, stage)
        for file in LINUX.glob("*bsa*calc*"):
            shutil.copy(file, stage / "share")
        write_all(stage / "share")
        for picture in ("bsa-calc.svg", "48.png"):
            (stage / "share" / "icons" / picture).write_text("a picture")
        (stage / "bsa-calc" / "bsa-calc").write_text(PROGRAM.format(version=version))
        (stage / "bsa-calc" / "bsa-calc").chmod(0o755)
        (stage / "bsa-calc" / "library").write_text(version)
        shutil.copy(shutil.which("sleep") or "/bin/sleep", stage / "bsa-calc" / "window")
        return stage

    def run(self, stage: Path, *words: str) -> subprocess.CompletedProcess[str]:
        own = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")
        variables = {name: value for name, value in os.environ.items() if name not in own}
        command = ["sh", str(stage / "install.sh"), *words]
        variables["HOME"] = str(self.home)
        return subprocess.run(command, env=variables, capture_output=True, text=True, timeout=60, check=False)

    def versions(self) -> list[str]:
        return sorted(path.name.partition("-")[0] for path in self.lib.iterdir() if not path.is_symlink())

    def installed(self) -> Path:
        """The folder of the version that is started."""
        return (self.home / ".local" / "bin" / "bsa-calc").resolve().parent


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path)


@pytest.fixture
def running(computer: Computer) -> Iterator[tuple[Path, subprocess.Popen[bytes]]]:
    """Version 1 is installed and its window is open."""
    done = computer.run(computer.unpacked("1"))
    assert done.returncode == 0, done.stderr
    place = computer.installed()
    window = subprocess.Popen([place / "window", "60"])
    yield place, window
    window.kill()
    window.wait()


def test_a_version_that_runs_keeps_its_files(computer: Computer, running: tuple[Path, subprocess.Popen[bytes]]) -> None:
    place, window = running
    done = computer.run(computer.unpacked("2"))
    assert done.returncode == 0, done.stderr
    assert "when it is started again" in done.stdout
    assert (place / "library").read_text() == "1"
    assert (computer.installed() / "library").read_text() == "2"
    assert computer.versions() == ["1", "2"]
    desktop = (computer.home / ".local/share/applications/bsa-calc.desktop").read_text()
    assert f'Exec="{computer.lib}/current/bsa-calc"' in desktop
    window.kill()
    window.wait()
    assert computer.run(computer.unpacked("3")).returncode == 0
    assert computer.versions() == ["3"]


def test_nothing_is_uninstalled_while_it_runs(
    computer: Computer, running: tuple[Path, subprocess.Popen[bytes]]
) -> None:
    place, window = running
    done = computer.run(place, "--uninstall", "--purge")
    assert (done.returncode, done.stdout) == (1, "")
    assert "Close it" in done.stderr
    assert (place / "library").exists()
    window.kill()
    window.wait()
    assert computer.run(place, "--uninstall").returncode == 0
    assert not computer.lib.exists()


@pytest.fixture
def used(computer: Computer) -> Path:
    """The program is installed and was used; returns a record."""
    assert computer.run(computer.unpacked("1")).returncode == 0
    for file in (computer.settings / "profiles" / "own.json", computer.kept / "recent" / "ab12.png"):
        file.parent.mkdir(parents=True)
        file.write_text("own")
    record = computer.home / "Documents" / "B 17.bsa"
    record.parent.mkdir()
    record.write_text("a record")
    return record


def test_an_uninstall_names_what_it_leaves(computer: Computer, used: Path) -> None:
    done = computer.run(computer.installed(), "--uninstall")
    assert done.returncode == 0, done.stderr
    assert str(computer.settings) in done.stdout
    assert f"with their pictures stay in {computer.kept}" in done.stdout
    assert (computer.kept / "recent" / "ab12.png").exists()
    assert used.exists()
    command = done.stdout.splitlines()[-1].partition(": ")[2]
    subprocess.run(["sh", "-c", command], check=True, timeout=60)
    assert not computer.kept.exists()
    assert not computer.settings.exists()


def test_purge_takes_all_but_drawings_and_records(computer: Computer, used: Path) -> None:
    done = computer.run(computer.installed(), "--uninstall", "--purge")
    assert done.returncode == 0, done.stderr
    # The desktop's own lists of what is installed stay.
    assert [path for path in computer.home.rglob("*") if "bsa" in path.name] == [used]


@pytest.mark.parametrize("words", [("--purge",), ("--uninstall", "--all"), ("now",)])
def test_what_it_does_not_know_does_nothing(computer: Computer, used: Path, words: tuple[str, ...]) -> None:
    done = computer.run(computer.installed(), *words)
    assert done.returncode == 2
    assert "--uninstall --purge" in done.stderr
    assert computer.lib.exists()
    assert used.exists()
