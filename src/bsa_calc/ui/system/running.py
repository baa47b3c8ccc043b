"""Tells the installer on Windows that the program runs: it then waits, or asks to close it."""

from __future__ import annotations

import ctypes
import sys

#: Known to the installer: `packaging/windows/bsa-calc.iss`.
MUTEX = "bsa-calc"


def say_running() -> None:
    """Hold a name that goes with the process; nothing elsewhere, where a program can be replaced while it runs."""
    if sys.platform == "win32":
        ctypes.windll.kernel32.CreateMutexW(None, False, MUTEX)
