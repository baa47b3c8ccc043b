"""Keys without Ctrl or Alt act on the body map only, and can be turned off (WCAG 2.1.4).

Who speaks to the computer, or types a figure where no field takes it, would else change tools and views unseen.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from bsa_calc.ui.system.settings import Settings


class SingleKeys:
    """Turns such actions on and off together."""

    def __init__(self, settings: Settings, body_map: QWidget) -> None:
        self._settings, self.body_map = settings, body_map
        self._actions: list[QAction] = []

    @property
    def on(self) -> bool:
        """Whether they are in use."""
        return self._settings.single_keys

    def add(self, action: QAction) -> QAction:
        """Take an action in; its keys are those of the body map alone."""
        self._actions.append(action)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.body_map.addAction(action)
        action.setEnabled(self.on)
        return action

    def turn(self, on: bool) -> None:
        """Use them, or not."""
        self._settings.single_keys = on
        for action in self._actions:
            action.setEnabled(on)
