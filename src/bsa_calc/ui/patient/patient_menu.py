"""The patient's menu: few entries, each a whole phrase."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from bsa_calc.ui.panels.role_menu import RoleMenu
from bsa_calc.ui.system.languages import SYSTEM, language_name, languages
from bsa_calc.ui.system.roles import Role
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.widgets.menu import Menu


class PatientMenu(Menu):
    """Language, colours, another window, a file, and to delete everything."""

    role_chosen = Signal(object)  # Role
    open_wanted = Signal()
    delete_wanted = Signal()
    quit_wanted = Signal()
    theme_chosen = Signal()
    said = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Menu"))
        self._settings = settings
        themes = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        spoken = {SYSTEM: self.tr("As the system")} | {name: language_name(name) for name in languages()}
        self._add_choices(self.tr("Language"), spoken, settings.language, "language")
        self._add_choices(self.tr("Colours"), themes, settings.theme, "theme")
        roles = RoleMenu(Role.HOME, parent)
        roles.role_chosen.connect(self.role_chosen)
        self.addMenu(roles)
        self.addSeparator()
        self.addAction(self.tr("Open a file…"), self.open_wanted.emit)
        self.addAction(self.tr("Delete all that is kept of me…"), self.delete_wanted.emit)
        self.addSeparator()
        self.addAction(self.tr("Quit"), self.quit_wanted.emit)

    def _add_choices(self, title: str, choices: dict[str, str], chosen: str, setting: str) -> None:
        menu, group = self.addMenu(title), QActionGroup(self)
        group.setObjectName(setting)
        for choice, name in choices.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setData(choice)
            action.setChecked(choice == chosen)
            group.addAction(action)
        group.triggered.connect(self._choose)

    def _choose(self, action: QAction) -> None:
        if action.actionGroup().objectName() == "theme":
            self._settings.theme = action.data()
            self.theme_chosen.emit()
        else:
            self._settings.language = action.data()
            self.said.emit(self.tr("The language changes when you start bsa-calc again."))
