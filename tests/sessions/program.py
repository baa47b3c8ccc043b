"""The program as a user starts it, and what its command line says of a file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Any

from x_display import Display
from x_hands import Hands

import bsa_calc

_SOURCE = Path(bsa_calc.__file__).parents[1]
_COMMAND = (sys.executable, "-P", "-m", "bsa_calc")
_PATIENCE = 30.0
#: A program at rest waits at so many looks one after the other, and works no more than this between two.
_IDLE_LOOKS, _IDLE_TICKS = 4, 2
#: Of questions that Qt does not know, of parts that are gone, and of the field in a table's cell.
_QTS_OWN = ("qt.accessibility.atspi", "WARNING QAccessibleTable::indexOfChild")


class Program:
    """`python -m bsa_calc` with a window on a display and a home of its own."""

    def __init__(self, display: Display, hands: Hands, home: Path, more: dict[str, str] | None = None) -> None:
        self._display, self._hands, self._home = display, hands, home
        self._more = more or {}
        self._process: subprocess.Popen[bytes] | None = None
        self._known: set[str] = set()

    def __enter__(self) -> Program:
        with self.log.open("wb") as log:
            self._process = subprocess.Popen(_COMMAND, env=self.variables(), cwd=self._home, stdout=log, stderr=log)
        self.focus_new_window()
        self._wait_until_ready()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        assert self._process is not None
        self._process.terminate()
        self._process.wait(10)
        if kind is None:
            told = self.complaints()
            assert told == [], told

    @property
    def log(self) -> Path:
        """What the program writes; nothing, if all is well."""
        return self._home / "program.log"

    def complaints(self) -> list[str]:
        """What the program wrote, without Qt's own remarks on what screen readers ask it."""
        lines = self.log.read_text().splitlines()
        return [line for line in lines if line and not line.startswith(_QTS_OWN)]

    def variables(self) -> dict[str, str]:
        """The environment of the program: no settings of the machine, no native dialogs, no input method."""
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "TMPDIR") if name in os.environ}
        home = {"HOME": str(self._home), "XDG_RUNTIME_DIR": str(self._home), "PYTHONPATH": str(_SOURCE)}
        return {**kept, **home, "DISPLAY": self._display.name, "QT_QPA_PLATFORM": "xcb", **self._more}

    def focus_new_window(self) -> None:
        """Do what a window manager does: give the focus to a window that has come up."""
        end = time.monotonic() + _PATIENCE
        while not (new := self._windows() - self._known):
            assert self._process is not None
            assert self._process.poll() is None, self.log.read_text()
            assert time.monotonic() < end, "no window comes up"
            time.sleep(0.02)
        self._known |= new
        self._hands.tool("windowfocus", "--sync", max(new, key=int))
        self._display.wait_for_quiet()

    def focus_main_window(self) -> None:
        """Give the focus back to the window that is left when a dialog has closed."""
        end = time.monotonic() + _PATIENCE
        while len(there := self._windows()) != 1:
            assert time.monotonic() < end, f"a dialog stays: {there}"
            time.sleep(0.02)
        self._known = there
        self._hands.tool("windowfocus", "--sync", *there)

    def _wait_until_ready(self) -> None:
        """The measuring part comes after the first picture; then the window is named after the drawing."""
        end = time.monotonic() + _PATIENCE
        while "–" not in self._hands.tool("getwindowname", *self._known):
            assert time.monotonic() < end, "the program does not get ready"
            time.sleep(0.02)
        self._display.wait_for_quiet()
        self.wait_until_idle()
        self._display.wait_for_quiet()

    def wait_until_idle(self) -> None:
        """Wait for what comes after the first panels: on a busy machine the picture stands still in between."""
        end, quiet = time.monotonic() + _PATIENCE, 0
        while quiet < _IDLE_LOOKS:
            assert time.monotonic() < end, "the program does not come to rest"
            before = self._work()
            time.sleep(0.1)
            state, used = self._work()
            quiet = quiet + 1 if state == "S" and used - before[1] <= _IDLE_TICKS else 0

    def _work(self) -> tuple[str, int]:
        """Whether the process waits, and how much it has worked, in ticks of the system's clock."""
        assert self._process is not None
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return fields[0], int(fields[11]) + int(fields[12])

    def _windows(self) -> set[str]:
        return set(self._hands.tool("search", "--onlyvisible", "--class", "bsa-calc").split())


def measure(file: Path) -> dict[str, Any]:
    """What `bsa-calc measure` says of a drawing."""
    return _json("measure", str(file), "--json")


def body() -> dict[str, Any]:
    """What `bsa-calc body` says: views with bounds, regions with shares."""
    return _json("body", "--json")


def _json(*arguments: str) -> dict[str, Any]:
    variables = {**os.environ, "PYTHONPATH": str(_SOURCE)}
    command = [*_COMMAND, *arguments]
    done = subprocess.run(command, env=variables, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode in (0, 1), done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer
