"""New, open, save, and what is asked before something unsaved would be lost."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QMessageBox

from bsa_calc.errors import InputError
from bsa_calc.paint.drawing import empty_drawing
from bsa_calc.record.examples import read_example
from bsa_calc.ui.main_window import MainWindow
from bsa_calc.ui.session import Session
from bsa_calc.ui.terms import example_names

SUFFIX = ".json"


class Files(QObject):
    """What the window does with files."""

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        bar = window.top_bar
        bar.new_requested.connect(self.new)
        bar.open_requested.connect(self.choose_and_open)
        bar.save_requested.connect(self.save)
        bar.example_chosen.connect(self.open_example)
        window.closing.connect(self._close)
        window.file_dropped.connect(self._open_dropped)
        session.file_changed.connect(self._show_name)
        session.measured.connect(self._show_name)
        self._show_name()

    def example_names(self) -> dict[str, str]:
        """The shipped examples and their names."""
        return example_names()

    def new(self) -> None:
        """Start with an unpainted body."""
        if self._may_leave():
            drawing = self._session.drawing
            self._session.start(empty_drawing(drawing.body, drawing.age), None)

    def choose_and_open(self) -> None:
        """Ask for a drawing and open it."""
        if not self._may_leave():
            return
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open a drawing"), self._folder(), self.tr("Drawings (*.json);;All files (*)")
        )
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> bool:
        """Open a drawing; tells the user if it cannot be used. Returns whether it is open."""
        try:
            self._session.open(path)
        except InputError as error:
            self._refuse(self.tr("{0} cannot be opened.").format(path.name), str(error))
            return False
        self._window.settings.folder = str(path.parent)
        return True

    def open_example(self, example: str) -> None:
        """Open a shipped drawing; saving asks for a new name."""
        if self._may_leave():
            self._session.start(read_example(example), None)

    def save(self) -> bool:
        """Save to the drawing's file, or ask for one. Returns whether it is saved."""
        return self._save_to(self._session.path) if self._session.path else self.save_as()

    def save_as(self) -> bool:
        """Ask for a file and save to it."""
        suggested = self._session.path or Path(self._folder()) / self.tr("drawing.json")
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the drawing"), str(suggested), self.tr("Drawings (*.json)")
        )
        if not name:
            return False
        path = Path(name)
        return self._save_to(path if path.suffix else path.with_suffix(SUFFIX))

    def _save_to(self, path: Path) -> bool:
        try:
            self._session.save(path)
        except InputError as error:
            self._refuse(self.tr("The drawing is not saved."), str(error))
            return False
        self._window.settings.folder = str(path.parent)
        return True

    def _folder(self) -> str:
        return self._window.settings.folder

    def _refuse(self, what: str, why: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("bsa-calc"), what, parent=self._window)
        box.setInformativeText(why)
        box.exec()

    def _may_leave(self) -> bool:
        """Whether the drawing may be left: it is saved, or the user said so."""
        if not self._session.unsaved:
            return True
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("bsa-calc"), self.tr("Save the drawing first?"))
        box.setParent(self._window, box.windowFlags())
        what = self._session.undo_stack.undoText()
        box.setInformativeText(self.tr("It is not saved since the last change ({0}).").format(what))
        button = QMessageBox.StandardButton
        box.setStandardButtons(button.Save | button.Discard | button.Cancel)
        box.setDefaultButton(button.Save)
        answer = box.exec()
        return answer == button.Discard or (answer == button.Save and self.save())

    def _close(self, event: QCloseEvent) -> None:
        if self._may_leave():
            event.accept()
            self._session.undo_stack.blockSignals(True)  # what it still tells while it is taken apart reaches nobody
        else:
            event.ignore()

    def _open_dropped(self, name: str) -> None:
        if self._may_leave():
            self.open(Path(name))

    def _show_name(self) -> None:
        name = self._session.path.name if self._session.path else self.tr("new drawing")
        self._window.setWindowTitle(self.tr("{0}[*] – bsa-calc").format(name))
        self._window.setWindowModified(self._session.unsaved)
