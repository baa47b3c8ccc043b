"""New, open, save, and what is asked before something unsaved would be lost."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from bsa_calc.errors import InputError
from bsa_calc.foreign_text import isolated
from bsa_calc.paint.drawing import empty_drawing
from bsa_calc.record.examples import read_example
from bsa_calc.record.store.endings import RECORD_SUFFIX
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.files.called import Called
from bsa_calc.ui.files.file_questions import FileQuestions
from bsa_calc.ui.files.opened_record import OpenedRecord
from bsa_calc.ui.files.recent_menu import RecentMenu
from bsa_calc.ui.files.recovered import Recovered
from bsa_calc.ui.files.recovery_writer import RecoveryWriter
from bsa_calc.ui.files.save_dialog import ask_where
from bsa_calc.ui.panels.main_window import FIRST_BODY
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.words.label_terms import error_text

#: So long after the last change a record is saved by itself, where that was chosen.
AUTOSAVE_MS = 5000


class Files(QObject):
    """What the window does with files."""

    said = Signal(str)  # something small to tell the user
    forgotten = Signal()  # the settings are as at the first start

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._settings, self._window = session, settings, window
        self.ask = FileQuestions(window)
        self.recovery = RecoveryWriter(session, settings.data_folder / "recovery", on=settings.remembers)
        self.recovery.failed.connect(self.said)
        self.recent = RecentMenu(session, settings.data_folder / "recent", on=settings.remembers, parent=window)
        self.recent.chosen.connect(self.open_chosen)
        self.called = Called(session, settings.data_folder / "calls", window)
        self.opened = OpenedRecord(session, self.ask, self)
        self.recovered = Recovered(session, self.recovery, self.ask, window)
        self._autosave = QTimer(self)
        self._autosave.setSingleShot(True)
        self._autosave.timeout.connect(self._save_by_itself)
        self._connect()
        self._show_name()
        self._first: Path | None = None
        QTimer.singleShot(0, self, self._begin)

    def _connect(self) -> None:
        session = self._session
        self.recovered.restored.connect(self.opened.tell)
        session.file_changed.connect(self._show_name)
        session.record_changed.connect(self._await_autosave)

    # --- open ----------------------------------------------------------------------------------------------------

    def new(self) -> None:
        """Start a record with an unpainted body; nothing of the person before is taken over, their age least of all."""
        if self.may_leave():
            self._session.start(empty_drawing(FIRST_BODY), None)

    def choose_and_open(self) -> None:
        """Ask for a record or drawing and open it."""
        if not self.may_leave():
            return
        kinds = self.tr("Records and drawings (*.bsa *.json);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a record"), self._folder(), kinds)
        if name:
            self.open(Path(name))

    def open_first(self, path: Path) -> None:
        """Open the file that the program was started with, once the window is whole: what is asked stands over it."""
        self._first = path

    def _begin(self) -> None:
        if self._first is not None:
            self.open(self._first)
        self.recovered.offer()

    def open(self, path: Path) -> bool:
        """Open a record or drawing; tells the user if it cannot be used. Returns whether it is open."""
        from bsa_calc.record.store.calling import call_holder
        from bsa_calc.record.store.lock import LockedError

        path = path.absolute()  # a name alone comes from the command line; the folder is remembered
        try:
            self._session.open(path)
        except LockedError as error:
            if call_holder(path, self.called.folder):
                self.said.emit(self.tr("This file is open in another window, which is in front now."))
                return False
            if not self.ask.open_read_only(error_text(error)):
                return False
            return self._open_to_read(path)
        except InputError as error:
            self.ask.refuse(self.tr("{0} cannot be opened.").format(isolated(path.name)), error_text(error))
            return False
        self._note_open(path)
        if self._session.place.read_only:
            self.ask.tell(self.tr("This record is read-only."), error_text(self._session.place.read_only))
        self.opened.tell()
        return True

    def _open_to_read(self, path: Path) -> bool:
        try:
            self._session.open(path, read_only=True)
        except InputError as error:
            self.ask.refuse(self.tr("{0} cannot be opened.").format(isolated(path.name)), error_text(error))
            return False
        self._note_open(path)
        self.opened.tell()
        return True

    def open_example(self, example: str) -> None:
        """Open a shipped drawing; saving asks for a new name."""
        if self.may_leave():
            self._session.start(read_example(example), None)

    def open_chosen(self, name: str) -> None:
        """Open a file by its name, once what is open may be left; the one that is open comes to the front."""
        if self._session.place.token and self._session.place.is_own(Path(name)):
            self.called.come_to_front()
        elif self.may_leave():
            self.open(Path(name))

    # --- save ----------------------------------------------------------------------------------------------------

    def save(self) -> bool:
        """Save to the record's file, or ask for one. Returns whether it is saved."""
        session = self._session
        path, place = session.path, session.place
        if path is None:
            return self.save_as()
        if place.read_only:
            self.ask.tell(self.tr("This record is read-only."), error_text(place.read_only))
            return self.save_as()
        if not place.holds_all(session.record, path):
            return self.ask.needs_record(path.name) and self.save_as(path.with_suffix(RECORD_SUFFIX))
        return self._save_to(path)

    def save_as(self, suggested: Path | None = None) -> bool:
        """Ask for a file and save to it."""
        if self._is_newer():
            return False
        suggested = suggested or self._session.path or Path(self._folder()) / self.tr("record.bsa")
        kinds = self.tr("Records (*.bsa);;Drawings (*.json)")
        path = ask_where(self._window, self.tr("Save the record"), suggested, kinds)
        return path is not None and self._save_to(path)

    def _is_newer(self) -> bool:
        """Whether the record has a format that this program must not write; tells so."""
        from bsa_calc.record.format.migrations import VERSION

        why = self._session.place.read_only
        newer = self._session.record.version > VERSION
        if newer:
            self.ask.refuse(self.tr("The record was not saved."), error_text(why) if why is not None else "")
        return newer

    def save_drawing_copy(self) -> bool:
        """Write the drawing shown as a plain file of its own; the record keeps its file."""
        suggested = Path(self._folder()) / self.tr("drawing.json")
        kinds = self.tr("Drawings (*.json)")
        title = self.tr("Save a copy of the drawing")
        path = ask_where(self._window, title, suggested, kinds, known=RECORD_SUFFIX)
        if path is None:
            return False
        if self._session.place.is_own(path):
            # Of a record it would hold one visit.
            self.ask.refuse(
                self.tr("The copy was not saved."), self.tr("This is the file that is open. Choose another name.")
            )
            return False
        try:
            self._session.place.save_copy(self._session.visit, path)
        except InputError as error:
            self.ask.refuse(self.tr("The copy was not saved."), error_text(error))
            return False
        self.said.emit(self.tr("A copy of the drawing is in {0}.").format(isolated(path.name)))
        return True

    def _save_to(self, path: Path) -> bool:
        from bsa_calc.record.store.record_file import ChangedOnDiskError, FileGoneError

        try:
            self._session.save(path)
        except FileGoneError as error:
            return self.ask.file_is_gone(error_text(error)) and self.save_as()
        except ChangedOnDiskError as error:
            choice = self.ask.changed_on_disk(error_text(error))
            if choice == "copy":
                return self._save_to(_copy_name(path))
            return choice == "other name" and self.save_as()
        except InputError as error:
            self.ask.refuse(self.tr("The record was not saved."), error_text(error))
            return False
        self._note_open(path)
        self.said.emit(self.tr("Saved: {0}").format(isolated(path.name)))
        return True

    def _await_autosave(self) -> None:
        if self._settings.autosave:
            self._autosave.start(AUTOSAVE_MS)

    def _save_by_itself(self) -> None:
        session = self._session
        place = session.place
        if not session.unsaved or place.record_path is None or place.read_only:
            return
        if session.is_held:
            self._await_autosave()
            return
        try:
            session.save(place.record_path)
        except InputError as error:
            self.said.emit(self.tr("Automatic saving failed. {0}").format(error_text(error)))

    def set_autosave(self, on: bool) -> None:
        """Save a record by itself some seconds after a change, or not."""
        self._settings.autosave = on
        self._await_autosave()

    # --- what is remembered --------------------------------------------------------------------------------------

    def set_remembers(self, on: bool) -> None:
        """Remember recent files and unsaved work on this computer, or not: off on shared ones."""
        self._settings.remembers = on
        self.recovery.turn(on=on)
        self._forgetting(lambda: self.recent.turn(on=on))

    def forget_everything(self) -> None:
        """Take away all that the program keeps on this computer, but not the user's files."""
        if not self.ask.forget_everything():
            return
        from bsa_calc.ui.system.dialog_history import forget_history
        from bsa_calc.ui.system.log_file import forget_log

        folder = self._settings.data_folder
        done = [
            self._forgetting(self.recent.forget_everything),
            self._forgetting(self.recovery.forget_everything),
            self._forgetting(lambda: forget_log(folder)),
        ]
        forget_history()
        self._settings.forget()
        self.forgotten.emit()
        if all(done):
            self.said.emit(
                self.tr(
                    "Recent files, unsaved work, the log and settings have been deleted. Your records are unchanged."
                )
            )

    def _forgetting(self, forget: Callable[[], None]) -> bool:
        """Forget something; tells if it cannot all be done. Returns whether it is."""
        try:
            forget()
        except InputError as error:
            self.ask.refuse(self.tr("Not everything could be deleted."), error_text(error))
            return False
        return True

    def _note_open(self, path: Path) -> None:
        self._settings.folder = str(path.parent)
        self.recent.note(path)

    def _folder(self) -> str:
        return self._settings.folder

    # --- leaving -------------------------------------------------------------------------------------------------

    def may_leave(self) -> bool:
        """Whether the record may be left: it is saved, or the user said so."""
        session = self._session
        session.let_go()  # what is asked about is what is shown
        if not session.unsaved:
            return True
        name = isolated(session.path.name) if session.path else self.tr("the new record")
        answer = self.ask.leave(name, self.ask.changes(session.undo_stack))
        return answer == "discard" or (answer == "save" and self.save())

    def close(self, event: QCloseEvent) -> None:
        """End in order, unless something unsaved keeps the window open."""
        if self.may_leave():
            event.accept()
            self._autosave.stop()
            self._session.undo_stack.blockSignals(True)  # what it still tells while it is taken apart reaches nobody
            self.recovery.close()
            self._session.place.close()
        else:
            event.ignore()

    def _show_name(self) -> None:
        session = self._session
        name = isolated(session.path.name) if session.path else self.tr("new record")
        if session.place.read_only:
            name = self.tr("{0} (read only)").format(name)
        name = name.replace("[*]", "[*][*]")  # where a name has it, Qt would put its mark there
        self._window.setWindowTitle(self.tr("{0}[*] – bsa-calc").format(name))
        self._window.setWindowModified(session.unsaved)


def _copy_name(path: Path) -> Path:
    """A free name beside a file, with the time."""
    time = f"{dt.datetime.now().astimezone():%Y-%m-%d %H.%M.%S}"
    names = (f"{path.stem} (copy {time}{number}){path.suffix}" for number in ("", *(f" {k}" for k in range(2, 100))))
    return next(copy for name in names if not os.path.lexists(copy := path.with_name(name)))
