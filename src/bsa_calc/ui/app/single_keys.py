"""Keys without Ctrl or Alt: they can be turned off, for those who speak to their computer (WCAG 2.1.4)."""

from __future__ import annotations

from PySide6.QtGui import QAction

from bsa_calc.ui.system.settings import Settings


class SingleKeys:
    """Turns such actions on and off together."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._actions: list[QAction] = []

    @property
    def on(self) -> bool:
        """Whether they are in use."""
        return self._settings.single_keys

    def add(self, action: QAction) -> QAction:
        """Take an action in."""
        self._actions.append(action)
        action.setEnabled(self.on)
        return action

    def turn(self, on: bool) -> None:
        """Use them, or not."""
        self._settings.single_keys = on
        for action in self._actions:
            action.setEnabled(on)
