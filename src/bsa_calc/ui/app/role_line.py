"""The one line under the body at the first start: who uses the program. It can be left alone."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bsa_calc.ui.system.plain_text import plain_label
from bsa_calc.ui.system.roles import Role
from bsa_calc.ui.widgets.buttons import Button


class RoleLine(QWidget):
    """Three answers; one of them takes the line away for good."""

    chosen = Signal(object)  # Role

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = {
            Role.HOME: self.tr("at home"),
            Role.CLINIC: self.tr("in a clinic"),
            Role.TEACHING: self.tr("teaching"),
        }
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 2, 12, 2)
        layout.setSpacing(8)
        layout.addStretch(1)
        layout.addWidget(plain_label(self.tr("I am:"), self))
        self.buttons: dict[Role, Button] = {}
        for role, name in names.items():
            button = self.buttons[role] = Button(name, parent=self)
            button.setProperty("role", role.value)
            button.clicked.connect(self._choose)
            layout.addWidget(button)
        layout.addStretch(1)

    def _choose(self) -> None:
        button = self.sender()
        assert isinstance(button, Button)
        self.hide()
        self.chosen.emit(Role(button.property("role")))
