"""The user signs out, or the computer shuts down, while something is not saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QSessionManager


class SignOut(QObject):
    """Keeps what is unsaved for the next start, without a question; asks only where it cannot be kept."""

    def __init__(self, app: QGuiApplication, keep: Callable[[], bool], ask: Callable[[], bool]) -> None:
        """`keep` tells whether all is on disk; `ask` whether what is not saved may be lost, or is saved now."""
        super().__init__(app)
        self._keep, self._ask = keep, ask
        app.commitDataRequest.connect(self.end_session)

    def end_session(self, manager: QSessionManager) -> None:
        """The system waits for this; it can be told to stay."""
        if self._keep() or not manager.allowsInteraction():
            return
        may_end = self._ask()
        manager.release()
        if not may_end:
            manager.cancel()
