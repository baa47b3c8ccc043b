"""A tooltip goes with Escape, wherever the pointer rests (WCAG 1.4.13), and that Escape does nothing else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QToolTip


class TipDismisser(QObject):
    """Listens to each window as the system sees it: there a key comes by before whatever has the focus."""

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        app.focusWindowChanged.connect(self._listen)
        self._listen(app.focusWindow())

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_Escape or not QToolTip.isVisible():
            return False
        QToolTip.hideText()
        return True
