"""What leaves the patient's window: the page on paper, and a file for the doctor. Nothing is sent."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from bsa_calc.errors import InputError
from bsa_calc.foreign_text import isolated
from bsa_calc.record.store.endings import RECORD_SUFFIX
from bsa_calc.ui.document.session import today
from bsa_calc.ui.files.save_dialog import ask_where
from bsa_calc.ui.patient.home import Home
from bsa_calc.ui.share.export import case_of
from bsa_calc.ui.system.plain_text import plain_box
from bsa_calc.ui.words.label_terms import error_text


class Giving(QObject):
    """Prints, saves and asks."""

    said = Signal(str)

    def __init__(self, home: Home, parent: QWidget) -> None:
        super().__init__(parent)
        self._home, self._parent = home, parent

    @property
    def paper(self) -> str:
        """The paper's size: as chosen, else as the user's country has it."""
        letter = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
        return self._home.settings.paper or ("letter" if letter else "a4")

    def print_page(self) -> None:
        """Print the page that names the medicine and shows where the cream goes."""
        from bsa_calc.ui.share.print_now import print_take_home

        if self._home.fault:
            return
        self._home.clock.bring_up_to_date()
        if print_take_home(self._parent, case_of(self._home.session), self.paper):
            self.said.emit(self.tr("Your page is on its way to the printer."))

    def save_file(self) -> bool:
        """Ask where, and write a copy of all that is kept. Returns whether it is there."""
        settings = self._home.settings
        name = self.tr("my skin {0}").format(today().isoformat()) + RECORD_SUFFIX
        suggested = Path(settings.folder) / name
        kinds = self.tr("Records (*.bsa)")
        path = ask_where(self._parent, self.tr("A file for my doctor"), suggested, kinds)
        if path is None:
            return False
        try:
            self._home.kept.copy_to(path)
        except InputError as error:
            self.said.emit(error_text(error))
            return False
        settings.folder = str(path.parent)
        self.said.emit(self.tr("Saved: {0}. Take it to your doctor.").format(isolated(path.name)))
        return True

    def ask_file(self) -> str:
        """Ask for a file to open; "" for none."""
        kinds = self.tr("Records and drawings (*.bsa *.json)")
        folder = self._home.settings.folder
        return QFileDialog.getOpenFileName(self._parent, self.tr("Open a file"), folder, kinds)[0]

    def may_lose(self) -> bool:
        """Whether what could not be kept may be lost; it can be saved to a file now."""
        what = self.tr("Your drawing is not kept on this computer.")
        box = plain_box(
            QMessageBox.Icon.Question, self.tr("bsa-calc"), what, self.tr("Save it to a file?"), self._parent
        )
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        answer = buttons(box.exec())
        return answer == buttons.Discard or (answer == buttons.Save and self.save_file())

    def may_delete(self) -> bool:
        """Whether all that the program keeps of the patient is to be deleted."""
        what, why = self.tr("Delete your drawings and your diary?"), self.tr("They cannot be brought back.")
        box = plain_box(QMessageBox.Icon.Warning, self.tr("bsa-calc"), what, why, self._parent)
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Yes | buttons.Cancel)
        box.setDefaultButton(buttons.Cancel)
        return buttons(box.exec()) == buttons.Yes
