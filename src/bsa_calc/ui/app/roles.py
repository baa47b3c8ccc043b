"""Shows the window of one role at a time, and changes from one to another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from bsa_calc.ui.system.roles import Role
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.widgets.role_window import RoleWindow

#: Makes and shows the window of a role; a file is opened in it.
OpenWindow = Callable[[Path | None], RoleWindow]


class Roles(QObject):
    """Owns the window that is open.

    Attributes
    ----------
    window : the window that is open, None before the first
    settings : Settings
    """

    def __init__(self, app: QApplication, settings: Settings, windows: Mapping[Role, OpenWindow]) -> None:
        super().__init__(app)
        self._app, self.settings, self._windows = app, settings, windows
        self.window: RoleWindow | None = None

    def show(self, role: Role, file: Path | None = None) -> bool:
        """Show the window of a role in place of the one that is open; False if that one stays."""
        before = self.window
        # Between the two windows there is none, and that must not end the program.
        self._app.setQuitOnLastWindowClosed(False)
        try:
            if before is not None and not before.close():
                return False
            self.window = self._windows[role](file)
            self.window.role_chosen.connect(self.choose)
        finally:
            self._app.setQuitOnLastWindowClosed(True)
        if before is not None:
            before.deleteLater()
        return True

    def choose(self, role: Role) -> None:
        """Show the window of a role, now and at the next start."""
        if self.show(role):
            self.settings.role = role
