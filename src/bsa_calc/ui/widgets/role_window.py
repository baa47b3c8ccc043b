"""What the windows of all roles have in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow


class RoleWindow(QMainWindow):
    """A window for one of the people the program is made for."""

    first_painted = Signal()
    role_chosen = Signal(object)  # Role: another window is wanted
