"""Entries of the menu about files and about what is remembered."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from bsa_calc.ui.files.files import Files
from bsa_calc.ui.system.settings import Settings


class FileMenu(QObject):
    """Adds its entries to a menu: those about files at once, those about settings where they are asked for."""

    def __init__(self, files: Files, settings: Settings, menu: QMenu) -> None:
        super().__init__(menu)
        self._files, self._settings = files, settings
        menu.addAction(self.tr("Save a copy of this drawing (.json)…")).triggered.connect(files.save_drawing_copy)

    def add_settings(self, parent: QMenu) -> None:
        """Saving by itself, remembering, forgetting."""
        menu, settings = parent.addMenu(self.tr("Saving and privacy")), self._settings
        menu.setToolTipsVisible(True)
        self._autosave = menu.addAction(self.tr("Save automatically"))
        self._autosave.setToolTip(self.tr("A record that has a file is saved a few seconds after each change"))
        self._remember = menu.addAction(self.tr("Remember recent files and unsaved work"))
        self._remember.setToolTip(self.tr("Switch this off on a shared computer; then a crash can lose unsaved work"))
        for entry, on, do in (
            (self._autosave, settings.autosave, self._files.set_autosave),
            (self._remember, settings.remembers, self._files.set_remembers),
        ):
            entry.setCheckable(True)
            entry.setChecked(on)
            entry.toggled.connect(do)
        menu.addAction(self.tr("Forget everything…")).triggered.connect(self._forget)

    def _forget(self) -> None:
        self._files.forget_everything()
        for entry, on in ((self._autosave, self._settings.autosave), (self._remember, self._settings.remembers)):
            entry.blockSignals(True)
            entry.setChecked(on)
            entry.blockSignals(False)
