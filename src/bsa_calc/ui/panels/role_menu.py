"""The menu “I am”: at home, in a clinic, teaching."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from bsa_calc.ui.system.roles import OFFERED, Role


class RoleMenu(QMenu):
    """Offers the windows there are; the one that is shown is ticked."""

    role_chosen = Signal(object)  # Role

    def __init__(self, current: Role, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("I am"))
        names = {
            Role.HOME: self.tr("At home"),
            Role.CLINIC: self.tr("In a clinic"),
            Role.TEACHING: self.tr("Teaching"),
        }
        group = QActionGroup(self)
        for role in OFFERED:
            action = self.addAction(names[role])
            action.setCheckable(True)
            action.setChecked(role is current)
            action.setData(role.value)
            group.addAction(action)
        group.triggered.connect(self._choose)

    def _choose(self, action: QAction) -> None:
        self.role_chosen.emit(Role(action.data()))
