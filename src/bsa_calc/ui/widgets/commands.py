"""The window's commands: every action with its keys begins alike."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from bsa_calc.ui.widgets.buttons import take_typed

Keys = str | list[str]


class Commands(QObject):
    """Makes actions. Each first takes what is being typed, then has what the pointer holds taken back."""

    def __init__(self, window: QWidget, let_go: Callable[[], object]) -> None:
        super().__init__(window)
        self._window, self._let_go = window, let_go

    def add(self, text: str, keys: Keys, do: Callable[..., object], *, keeps_stroke: bool = False) -> QAction:
        """An action of the window; `keeps_stroke` is for those that are part of a stroke, such as the brush's size."""
        action = QAction(text, self._window)
        action.setShortcuts([QKeySequence(k) for k in (keys if isinstance(keys, list) else [keys]) if k])
        action.triggered.connect(self.take_typed)  # a key leaves the focus where it is
        if not keeps_stroke:
            action.triggered.connect(self._begin)
        action.triggered.connect(do)
        self._window.addAction(action)
        return action

    def take_typed(self) -> None:
        """Count what is being typed."""
        take_typed(self._window)

    def _begin(self) -> None:
        self._let_go()
