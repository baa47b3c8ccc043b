"""What the windows of all roles have in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow


class RoleWindow(QMainWindow):
    """A window for one of the people the program is made for."""

    first_painted = Signal()
    role_chosen = Signal(object)  # Role: another window is wanted

    def keep_now(self) -> bool:
        """Put what is unsaved where the next start finds it; False if it is not there."""
        return True

    def may_leave(self) -> bool:
        """Whether what is unsaved may be lost, or is saved now."""
        return True

    def let_go(self) -> None:
        """The program stops at once."""

    def distrust(self) -> None:
        """A fault was met: show no figure any more."""
