"""Whether what the body map shows is really seen: whole, uncovered, and for long enough to have been looked at."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication

from bsa_calc.ui.body_map.body_map import BodyMap

#: So long sides must have been on the screen, whole, before they can be declared, seconds.
LONG_ENOUGH = 1.0


class TimeInSight:
    """For how long the views that are large have been in sight.

    Attributes
    ----------
    clock : seconds, always rising; a test sets its own
    """

    def __init__(self, body_map: BodyMap) -> None:
        self._map = body_map
        self.clock: Callable[[], float] = time.monotonic
        self._since: float | None = None

    def begin_anew(self) -> None:
        """Other views are shown, or the same ones of something else."""
        self._since = None

    def look(self) -> None:
        """See whether they are in sight now; whoever counts on the time asks often."""
        if not self.is_whole():
            self._since = None
        elif self._since is None:
            self._since = self.clock()

    def seconds(self) -> float:
        """How long they have been in sight; 0 while they are not."""
        return 0.0 if self._since is None else self.clock() - self._since

    def is_whole(self) -> bool:
        """Whether the views are on the screen, whole and uncovered."""
        window = self._map.window()
        if not self._map.isVisible() or window.isMinimized():
            return False
        if QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None:
            return False
        if any(pane.frame.zoom > 1 or pane.overlay is not None for pane in self._map.sight.panes()):
            return False
        place = QRect(self._map.mapToGlobal(QPoint()), self._map.size())
        others = (w for w in QApplication.topLevelWidgets() if w is not window and w.isVisible())
        return not any(w.windowType() != Qt.WindowType.ToolTip and w.frameGeometry().intersects(place) for w in others)
