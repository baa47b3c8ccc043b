"""A display of our own (Xvfb), and eyes for what is on it."""

from __future__ import annotations

import os
import struct
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
WIDTH, HEIGHT = 1366, 768
_PATIENCE = 20.0


class Display:
    """An X server with one screen of 1366×768, stopped by its own process at the end."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._server: subprocess.Popen[bytes] | None = None
        self.name = ""

    def __enter__(self) -> Display:
        ours, theirs = os.pipe()
        screen = ["-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", str(self._folder)]
        command = ["Xvfb", "-displayfd", str(theirs), *screen, "-nolisten", "tcp", "-noreset"]
        with (self._folder / "xvfb.log").open("wb") as log:
            self._server = subprocess.Popen(command, pass_fds=(theirs,), stderr=log)
        os.close(theirs)
        with os.fdopen(ours) as answer:
            number = answer.readline().strip()
        assert number, (self._folder / "xvfb.log").read_text()
        self.name = f":{number}"
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        assert self._server is not None
        self._server.terminate()
        self._server.wait(10)

    def picture(self) -> Picture:
        """The screen, shape (height, width, 3), red green blue."""
        raw = (self._folder / "Xvfb_screen0").read_bytes()
        # The format of xwd: a header of 32-bit figures, a table of colours, the pixels.
        header = struct.unpack(">25I", raw[:100])
        start, line = header[0] + 12 * header[19], header[12]
        pixels = np.frombuffer(raw, np.uint8, HEIGHT * line, start).reshape(HEIGHT, -1, 4)
        return pixels[:, :WIDTH, 2::-1]

    def wait_until(self, holds: Callable[[Picture], bool]) -> bool:
        """Look until something is seen; tells whether it was, in the end."""
        end = time.monotonic() + _PATIENCE
        while not (there := holds(self.picture())) and time.monotonic() < end:
            time.sleep(0.02)
        return there

    def wait_for_quiet(self, still: float = 0.1) -> Picture:
        """Wait until the picture has not changed for a moment; returns it."""
        end = time.monotonic() + _PATIENCE
        last, since = self.picture(), time.monotonic()
        while time.monotonic() - since < still:
            assert time.monotonic() < end, "the screen does not come to rest"
            time.sleep(0.02)
            now = self.picture()
            if not np.array_equal(now, last):
                last, since = now, time.monotonic()
        return last
