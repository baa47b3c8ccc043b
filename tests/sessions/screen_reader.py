"""An accessibility bus of our own, and a screen reader on it."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

from x_display import Display

#: The system's own Python has the bindings; an environment's Python does not.
PYTHON = "/usr/bin/python3"
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_CLIENT = Path(__file__).with_name("screen_reader_client.py")
_PATIENCE = 10.0


def launcher() -> str | None:
    """The program that starts the accessibility bus, where there is one."""
    return next((path for path in LAUNCHERS if Path(path).is_file()), None)


def has_bindings() -> bool:
    """Whether the system's Python can speak AT-SPI."""
    question = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    if not Path(PYTHON).is_file():
        return False
    return subprocess.run([PYTHON, "-c", question], capture_output=True, check=False).returncode == 0


class Bus:
    """A session bus and an accessibility bus, stopped by their own processes at the end."""

    def __init__(self, display: Display, home: Path) -> None:
        kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        self._variables = {**kept, "DISPLAY": display.name, "HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
        self._log = home / "bus.log"
        self._processes: list[subprocess.Popen[str]] = []
        self.variables: dict[str, str] = {}

    def __enter__(self) -> Bus:
        bus = self._start("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address")
        assert bus.stdout is not None
        self.variables["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        found = launcher()
        assert found is not None
        self._start(found, "--launch-immediately")
        return self

    def _start(self, *command: str) -> subprocess.Popen[str]:
        with self._log.open("a") as log:
            variables = {**self._variables, **self.variables}
            started = subprocess.Popen(command, env=variables, stdout=subprocess.PIPE, stderr=log, text=True)
        self._processes.append(started)
        return started

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for process in reversed(self._processes):
            process.terminate()
            process.wait(10)
            if process.stdout is not None:
                process.stdout.close()

    @property
    def client_variables(self) -> dict[str, str]:
        """The environment of a screen reader on this bus."""
        return {**self._variables, **self.variables}


class ScreenReader:
    """Asks the client; its methods are the client's requests."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._client: subprocess.Popen[str] | None = None

    def __enter__(self) -> ScreenReader:
        pipe, variables = subprocess.PIPE, self._bus.client_variables
        self._client = subprocess.Popen([PYTHON, str(_CLIENT)], env=variables, stdin=pipe, stdout=pipe, text=True)
        assert self._answer() == "ready"
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        assert self._client is not None
        self._client.communicate(timeout=10)

    def _answer(self) -> Any:
        assert self._client is not None
        assert self._client.stdout is not None
        told = json.loads(self._client.stdout.readline())
        if "error" in told:
            raise LookupError(told["error"])
        return told["answer"]

    def ask(self, do: str, **details: object) -> Any:
        """One request and its answer; LookupError if the part is not there."""
        assert self._client is not None
        assert self._client.stdin is not None
        self._client.stdin.write(json.dumps({"do": do, **details}) + "\n")
        self._client.stdin.flush()
        return self._answer()

    def wait_until(self, holds: Callable[[], object], what: str) -> Any:
        """Ask again until there is an answer that holds; returns it."""
        end = time.monotonic() + _PATIENCE
        while True:
            try:
                if answer := holds():
                    return answer
            except LookupError:
                if time.monotonic() > end:
                    raise
            assert time.monotonic() < end, f"in vain: {what}; said was {self.ask('heard')}"
            time.sleep(0.03)

    def wait_to_hear(self, *words: str, after: int = 0) -> tuple[str, bool]:
        """Wait for an announcement with these words; returns the last that interrupts, else the last, and which."""

        def heard() -> tuple[str, bool] | None:
            said = [(text, now) for text, now in self.ask("heard")[after:]]
            fitting = [one for one in said if all(word in one[0] for word in words)]
            return next((one for one in reversed(fitting) if one[1]), fitting[-1] if fitting else None)

        answer: tuple[str, bool] = self.wait_until(heard, f"an announcement with {words}")
        return answer

    def count_heard(self) -> int:
        """How much was announced so far."""
        return len(self.ask("heard"))
