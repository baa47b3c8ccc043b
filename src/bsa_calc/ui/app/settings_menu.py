"""The menu of settings: colours, size of the text, language, keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from bsa_calc.ui.app.single_keys import SingleKeys
from bsa_calc.ui.system.languages import SYSTEM, language_name, languages
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.widgets.accessible import begin_at_first


class SettingsMenu(QObject):
    """In a menu of its own: all in one would be longer than a low screen is high."""

    look_changed = Signal()  # colours or size of the text
    said = Signal(str)

    def __init__(self, settings: Settings, single: SingleKeys, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self.menu = menu = QMenu(self.tr("Settings"), parent)
        menu.setToolTipsVisible(True)
        begin_at_first(menu)
        self._groups: dict[str, QActionGroup] = {}
        menu.aboutToShow.connect(self._mark_chosen)
        menu.addMenu(self._theme_menu())
        menu.addMenu(self._skin_menu())
        menu.addMenu(self._text_menu())
        if len(languages()) > 1:
            menu.addMenu(self._language_menu())
        keys = menu.addAction(self.tr("Keys without Ctrl"))
        keys.setToolTip(self.tr("Single letters and figures choose tools and views"))
        keys.setCheckable(True)
        keys.setChecked(single.on)
        keys.toggled.connect(single.turn)

    def _choices(
        self, title: str, choices: Mapping[str, str] | Mapping[int, str], setting: str, do: Callable[[QAction], None]
    ) -> QMenu:
        menu, group = QMenu(title, self.menu), QActionGroup(self)
        for choice, name in choices.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setData(choice)
            group.addAction(action)
        group.triggered.connect(do)
        self._groups[setting] = group
        self._mark_chosen()
        return menu

    def _mark_chosen(self) -> None:
        """Mark what the settings say: a key, or forgetting everything, changes them too."""
        for setting, group in self._groups.items():
            for action in group.actions():
                action.setChecked(action.data() == getattr(self._settings, setting))

    def _theme_menu(self) -> QMenu:
        choices = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        return self._choices(self.tr("Colours"), choices, "theme", self._choose_theme)

    def _skin_menu(self) -> QMenu:
        choices = {"plain": self.tr("Grey, as on paper"), "light": self.tr("Light skin"),
                   "medium": self.tr("Medium skin"), "dark": self.tr("Dark skin")}  # fmt: skip
        return self._choices(self.tr("Drawn body"), choices, "skin", self._choose_skin)

    def _language_menu(self) -> QMenu:
        choices = {SYSTEM: self.tr("As the system")} | {name: language_name(name) for name in languages()}
        return self._choices(self.tr("Language"), choices, "language", self._choose_language)

    def _text_menu(self) -> QMenu:
        choices = {percent: self.tr("{0} %").format(percent) for percent in (100, 125, 150, 200)}
        return self._choices(self.tr("Text size"), choices, "text_percent", self._choose_text_size)

    def _choose_theme(self, action: QAction) -> None:
        self._settings.theme = action.data()
        self.look_changed.emit()

    def _choose_skin(self, action: QAction) -> None:
        self._settings.skin = action.data()
        self.look_changed.emit()

    def _choose_language(self, action: QAction) -> None:
        self._settings.language = action.data()
        self.said.emit(self.tr("The language changes when you start bsa-calc again."))

    def _choose_text_size(self, action: QAction) -> None:
        self._settings.text_percent = action.data()
        self.look_changed.emit()
