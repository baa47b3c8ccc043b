"""Orca itself, on the bus of the tests: what it speaks is read as it writes it down; nothing sounds."""

from __future__ import annotations

import re
import subprocess
import time
from pathlib import Path
from types import TracebackType

from screen_reader import PYTHON, Bus

#: Older ones do not speak what the program announces.
OLDEST = 45
_COMMAND = "/usr/bin/orca"
_PATIENCE = 30.0
#: Orca reads this when it starts. Of its notes only what it speaks is written: all of them would make it slow, and who
#: is slow hears things in another order.
_CUSTOM = """
from orca import debug
written = open({!r}, "w", buffering=1)
def note(level, text, *rest):
    if text.startswith(("SPEECH OUTPUT", "ORCA: Starting Atspi")):
        written.write(text + chr(10))
debug.print_message = note
"""
#: What is spoken stands before the voice that it would be spoken with.
_SPOKEN = re.compile(r"^SPEECH OUTPUT: '(.*?)' (?:[\[{][^\n]*|None)$", re.DOTALL | re.MULTILINE)
_QUIET = "braille,sound,key-echo"


def version() -> int:
    """Which Orca there is; 0 where there is none."""
    if not Path(_COMMAND).is_file():
        return 0
    question = "from orca import orca_platform; print(orca_platform.version)"
    told = subprocess.run([PYTHON, "-c", question], capture_output=True, text=True, check=False).stdout
    found = re.match(r"\d+", told)
    return int(found.group()) if found else 0


class Orca:
    """Listens to all programs on a bus, and can be asked what it has said."""

    def __init__(self, bus: Bus, home: Path) -> None:
        self._bus, self._home = bus, home
        self._log = home / "orca.log"
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Orca:
        settings = self._home / "orca"
        settings.mkdir()
        (settings / "orca-customizations.py").write_text(_CUSTOM.format(str(self._log)))
        command = [_COMMAND, "--user-prefs", str(settings), "--disable", _QUIET]
        with (self._home / "orca.err").open("wb") as errors:
            self._process = subprocess.Popen(command, env=self._variables(), stdout=errors, stderr=errors)
        self._wait_until_listening()
        return self

    def _variables(self) -> dict[str, str]:
        """No voice: no speech dispatcher is found, and none is started. No settings of the machine."""
        silent = {"SPEECHD_ADDRESS": f"unix_socket:{self._home}/no-voice", "SPEECHD_CMD": "/bin/false"}
        return {**self._bus.client_variables, **silent, "LC_ALL": "C.UTF-8", "GSETTINGS_BACKEND": "memory"}

    def _wait_until_listening(self) -> None:
        end = time.monotonic() + _PATIENCE
        while "Starting Atspi main event loop" not in self._written():
            assert self._process is not None
            errors = (self._home / "orca.err").read_text()
            assert self._process.poll() is None, errors
            assert time.monotonic() < end, errors
            time.sleep(0.05)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        assert self._process is not None
        self._process.terminate()
        try:
            self._process.wait(15)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(5)

    def _written(self) -> str:
        return self._log.read_text(errors="replace") if self._log.exists() else ""

    def said(self, after: int = 0) -> list[str]:
        """All it has spoken, one utterance after the other, from a number of them on."""
        return [" ".join(text.split()) for text in _SPOKEN.findall(self._written())][after:]

    def count(self) -> int:
        """How much it has spoken so far."""
        return len(self.said())

    def hears(self, beginning: str, after: int = 0, within: float = _PATIENCE) -> str:
        """What is spoken first that begins so; "" if nothing does in time."""
        end = time.monotonic() + within
        while not (found := [text for text in self.said(after) if text.startswith(beginning)]):
            if time.monotonic() > end:
                return ""
            time.sleep(0.03)
        return found[0]

    def wait_for(self, beginning: str, after: int = 0) -> str:
        """Wait until something that begins so is spoken; returns all of it."""
        found = self.hears(beginning, after)
        assert found, f"{beginning!r} is not spoken; spoken was {self.said(after)}"
        return found

    def wait_to_hear(self, *sentences: str, after: int = 0) -> None:
        """Wait until these are spoken, word for word and in this order; other things may be spoken between them."""
        end = time.monotonic() + _PATIENCE
        while missing := _first_missing(sentences, self.said(after)):
            assert time.monotonic() < end, f"{missing!r} is not spoken, or not then; spoken was {self.said(after)}"
            time.sleep(0.03)


def _first_missing(sentences: tuple[str, ...], spoken: list[str]) -> str | None:
    rest = iter(spoken)
    return next((sentence for sentence in sentences if sentence not in rest), None)
