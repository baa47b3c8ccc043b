"""The real program on a display of its own, with hands and a screen reader."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from orca import OLDEST, Orca, version
from program import Program
from screen_reader import Bus, ScreenReader, has_bindings, launcher
from x_display import Display
from x_hands import Hands

#: On the machine that decides whether a change is taken, nothing may be left out.
_MUST_RUN = "BSA_CALC_ALL_TESTS" in os.environ


def _need(there: bool, what: str) -> None:
    if not there:
        words = f"{what} is missing: `python3 packaging/start.py test` installs it on Debian and Ubuntu"
        (pytest.fail if _MUST_RUN else pytest.skip)(words)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where the program keeps its settings and saves."""
    folder = tmp_path / "home"
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture
def display(tmp_path: Path) -> Iterator[Display]:
    """A screen with nothing on it."""
    if sys.platform != "linux":
        pytest.skip("X11 is for Linux")
    _need(all(shutil.which(name) for name in ("Xvfb", "xdotool")), "Xvfb or xdotool")
    folder = tmp_path / "display"
    folder.mkdir()
    with Display(folder) as started:
        yield started


@pytest.fixture
def hands(display: Display) -> Hands:
    """Mouse and keyboard."""
    return Hands(display)


@pytest.fixture
def program(display: Display, hands: Hands, home: Path) -> Iterator[Program]:
    """The program, just started."""
    with Program(display, hands, home) as started:
        yield started


@pytest.fixture
def bus(display: Display, home: Path) -> Iterator[Bus]:
    """What programs and screen readers meet on."""
    _need(shutil.which("dbus-daemon") is not None and launcher() is not None, "dbus or at-spi2-core")
    _need(has_bindings(), "python3-gi or gir1.2-atspi-2.0")
    with Bus(display, home) as started:
        yield started


@pytest.fixture
def spoken_program(display: Display, hands: Hands, home: Path, bus: Bus) -> Iterator[Program]:
    """The program, just started, where somebody listens."""
    with Program(display, hands, home, {**bus.variables, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}) as started:
        yield started


@pytest.fixture
def reader(bus: Bus, spoken_program: Program) -> Iterator[ScreenReader]:
    """A screen reader that listens."""
    with ScreenReader(bus) as started:
        yield started


@pytest.fixture
def early_orca(bus: Bus, home: Path) -> Iterator[Orca]:
    """Orca, before anything else is there."""
    if version() < OLDEST:
        pytest.skip(f"Orca {OLDEST} or newer is not installed (Debian 13: apt-get install orca)")
    with Orca(bus, home) as started:
        yield started


@pytest.fixture
def orca(spoken_program: Program, early_orca: Orca) -> Orca:
    """Orca, which comes when the program is there.

    While the program loads, Orca may ask in vain whose cells these are; it then calls each cell a check box.
    """
    return early_orca
