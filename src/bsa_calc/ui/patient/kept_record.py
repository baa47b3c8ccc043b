"""The patient's record is kept by itself, in a file of the program's own or in the one that was opened."""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from bsa_calc.errors import InputError
from bsa_calc.paint.drawing import empty_drawing
from bsa_calc.reading import is_there
from bsa_calc.record.store.endings import RECORD_SUFFIX
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.words.label_terms import error_text

_FOLDER, _NAME = "home", "my-skin"
_PRIVATE = 0o600


class KeptRecord(QObject):
    """Opens it at the start, and saves it after every step.

    Where this computer is to remember nothing, the record lives as long as the window.
    """

    failed = Signal(str)

    def __init__(self, session: Session, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        #: A record that is there and cannot be opened must not be written over.
        self._may_write = True

    @property
    def own(self) -> Path:
        """The file of the program's own."""
        return self._settings.data_folder / _FOLDER / f"{_NAME}{RECORD_SUFFIX}"

    def open(self, file: Path | None = None) -> bool:
        """Open a file, else what was kept; tells if it cannot be used. Returns whether one is open."""
        path = file.absolute() if file is not None else self.own
        if file is None and not (self._settings.remembers and is_there(path)):
            return False
        try:
            self._session.open(path)
        except InputError as error:
            self._may_write = file is not None
            said = self.tr("Your drawing cannot be opened. {0}")
            self.failed.emit(said.format(error_text(error)))
            return False
        self._may_write = True
        return True

    def keep(self) -> bool:
        """Save what is not saved; tells if it cannot be. Returns whether it is."""
        session = self._session
        path = session.place.record_path or (self.own if self._may_write and self._settings.remembers else None)
        if path is None or session.place.read_only or not session.unsaved:
            return not session.unsaved
        try:
            self._save(path)
        except (InputError, OSError) as error:
            why = error_text(error) if isinstance(error, InputError) else str(error)
            self.failed.emit(self.tr("Your drawing was not kept. {0}").format(why))
            return False
        return True

    def _save(self, path: Path) -> None:
        """The program's own file is for the user alone, in a folder for the user alone; raises OSError."""
        from bsa_calc.record.store.files import make_private

        if path == self.own:
            make_private(path.parent)
        self._session.save(path)
        if path == self.own:
            path.chmod(_PRIVATE)

    def copy_to(self, path: Path) -> None:
        """Write a copy of the whole record; raises InputError if it cannot be written."""
        from bsa_calc.record.store.record_file import RecordFile

        with RecordFile() as file:
            file.save_as(self._session.record, path)

    def forget(self, body: str) -> None:
        """Delete what was kept and begin with an unpainted body."""
        own = self.own
        self._session.start(empty_drawing(body), None)
        with contextlib.suppress(OSError):
            own.unlink(missing_ok=True)
        self._may_write = True

    def close(self) -> None:
        """Give the file back."""
        self._session.place.close()
