"""Hands on mouse and keyboard of a display: xdotool, with every action counted."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from itertools import pairwise
from math import hypot

from x_display import Display

Pixels = tuple[float, float]
#: A hand moves the pointer some pixels between two events, and the events some milliseconds apart.
_STEP_PX, _PAUSE_S = 6.0, "0.003"


class Hands:
    """Clicks, drags and types as a person does; one call is one action."""

    def __init__(self, display: Display) -> None:
        self._display = display
        self.actions = 0

    def tool(self, *words: object) -> str:
        """Run xdotool; not an action by itself."""
        command = ["xdotool", *(str(word) for word in words)]
        variables = {**os.environ, "DISPLAY": self._display.name}
        done = subprocess.run(command, env=variables, capture_output=True, text=True, timeout=30, check=False)
        return done.stdout

    def _act(self, *words: object) -> None:
        self.actions += 1
        self.tool(*words)
        self._display.wait_for_quiet()

    def click(self, at: Pixels, times: int = 1) -> None:
        """Go there and click; a double click is one action."""
        self._act("mousemove", *_whole(at), "click", "--repeat", times, "--delay", 60, 1)

    def drag(self, path: Sequence[Pixels]) -> None:
        """Press at the first place, pass over the others in small steps, let go at the last."""
        words: list[object] = ["mousemove", *_whole(path[0]), "sleep", "0.02", "mousedown", 1]
        for start, end in pairwise(path):
            count = max(1, round(hypot(end[0] - start[0], end[1] - start[1]) / _STEP_PX))
            for k in range(1, count + 1):
                between = [a + (b - a) * k / count for a, b in zip(start, end, strict=True)]
                words += ["mousemove", *_whole((between[0], between[1])), "sleep", _PAUSE_S]
        self._act(*words, "mouseup", 1)

    def key(self, chord: str, times: int = 1) -> None:
        """Press a key or a chord, as xdotool names it; a row of the same key counts once for each."""
        self.actions += times - 1
        self._act("key", "--delay", 10, *[chord] * times)

    def type(self, text: str) -> None:
        """Type a text, one action."""
        self._act("type", "--delay", 10, text)


def _whole(at: Pixels) -> tuple[int, int]:
    return round(at[0]), round(at[1])
