"""Ctrl+C in the terminal, a closed terminal, and a system that shuts down end the window in order, without a question.

Python hears of a signal only when it has something to do, and a window at rest has not: so the signal's number comes
through a pipe that the event loop watches. What is unsaved is kept for the next start.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")


class Stopping(QObject):
    """Ends the event loop when one of these signals comes; where there are no such signals it does nothing."""

    def __init__(self, keep: Callable[[], object], parent: QObject) -> None:
        """`keep` puts what is unsaved where the next start finds it."""
        super().__init__(parent)
        self._keep = keep
        if os.name == "nt":
            return
        self._out, self._into = os.pipe()
        os.set_blocking(self._into, False)
        self._watch = QSocketNotifier(self._out, QSocketNotifier.Type.Read, self)
        self._watch.activated.connect(self._stop)
        signal.set_wakeup_fd(self._into, warn_on_full_buffer=False)
        for name in _NAMES:
            # What it calls does nothing: without a handler of Python's the pipe would hear nothing.
            signal.signal(getattr(signal, name), _hear)

    def _stop(self) -> None:
        number = os.read(self._out, 1)[0]
        self._keep()
        QCoreApplication.exit(128 + number)


def _hear(number: int, frame: object) -> None:
    """The pipe tells of it."""
