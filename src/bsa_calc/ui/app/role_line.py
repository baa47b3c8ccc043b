"""The one line under the body at the first start: who uses the program. It can be left alone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

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
        self._layout = layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 2, 12, 2)
        layout.setSpacing(8)
        layout.addStretch(1)
        self._question = plain_label(self.tr("I am:"), self)
        layout.addWidget(self._question)
        self.buttons: dict[Role, Button] = {}
        #: All of it in one, where the line has no room for three.
        self.one = Button(self.tr("I am…"), parent=self)
        menu = QMenu(self.one)
        for role, name in names.items():
            button = self.buttons[role] = Button(name, parent=self)
            button.clicked.connect(partial(self._choose, role))
            layout.addWidget(button)
            menu.addAction(name).triggered.connect(partial(self._choose, role))
        self.one.setMenu(menu)
        layout.addWidget(self.one)
        layout.addStretch(1)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        margins = self._layout.contentsMargins()
        return QSize(
            self.one.sizeHint().width() + margins.left() + margins.right(),
            self.one.sizeHint().height() + margins.top() + margins.bottom(),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._fit()

    def _fit(self) -> None:
        whole: tuple[QWidget, ...] = (self._question, *self.buttons.values())
        wide = sum(part.sizeHint().width() + 8 for part in whole) + 32 <= self.width()
        for part in whole:
            part.setVisible(wide)
        self.one.setVisible(not wide)

    def _choose(self, role: Role, _checked: bool = False) -> None:
        self.hide()
        self.chosen.emit(role)
