"""Where a record is kept: its record file, or a plain drawing file as long as that can hold all of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bsa_calc.errors import InputError, SaidError
from bsa_calc.reading import real_path
from bsa_calc.record.record import Person, Record, new_record
from bsa_calc.record.store.endings import RECORD_SUFFIX, is_drawing_name

if TYPE_CHECKING:
    from bsa_calc.record.store.record_file import RecordFile
    from bsa_calc.record.visit import Visit


class RecordPlace:
    """The file of the record that is shown.

    Attributes
    ----------
    saved : Record or None, what that record file holds; None where there is none
    """

    def __init__(
        self, begun: Record | None, file: RecordFile | None = None, *, drawing_path: Path | None = None
    ) -> None:
        """`begun` is the record as it was opened or started."""
        has_record = file is not None and file.path is not None and not file.is_drawing
        self.saved: Record | None = begun if has_record else None
        self._begun = begun
        self._file = file
        self._drawing_path = drawing_path

    @classmethod
    def open(cls, path: Path, before: RecordPlace, *, read_only: bool = False) -> tuple[Record, RecordPlace]:
        """Open a file. The record that is open already, in this window, gives its lock back if it is the same file.

        Raises InputError (LockedError where somebody else has it).
        """
        from bsa_calc.record.store.record_file import RecordFile

        again = before.is_own(path)
        if again:
            before.close()
        try:
            file, record = RecordFile.open(path, read_only=read_only)
        except InputError:
            if again:
                before.take_again()
            raise
        return record, cls(record, file)

    @property
    def path(self) -> Path | None:
        """The file that a save writes to."""
        own = self._file.path if self._file is not None else None
        return own if own is not None else self._drawing_path

    def is_own(self, path: Path) -> bool:
        """Whether a path is the record's own file, however it is written: nothing else may be saved over it."""
        if self._file is not None and self._file.path is not None:
            return self._file.is_own(path)
        return self.path is not None and real_path(self.path) == real_path(path)

    @property
    def digest(self) -> str:
        """SHA-256 of the record file as last saved, "" where there is none."""
        return self._file.digest if self._file is not None and not self._file.is_drawing else ""

    @property
    def record_path(self) -> Path | None:
        """The record file, None for a plain drawing."""
        return self._file.path if self._file is not None and not self._file.is_drawing else None

    @property
    def token(self) -> str:
        """What names the lock of the file, "" where none is held."""
        return self._file.token if self._file is not None else ""

    @property
    def read_only(self) -> InputError | None:
        """Why it cannot be saved to its file; None if it can."""
        return self._file.read_only if self._file is not None else None

    def holds_all(self, record: Record, path: Path) -> bool:
        """Whether a file of this name holds all of a record: a plain drawing has no visits, grades, size and log."""
        if not is_drawing_name(path):
            return True
        begun = self._begun.visits[0].date if self._begun is not None else None
        one = record.visits[0]
        person = record.person
        plain = Person(age=person.age, sex=person.sex, body=person.body) == person
        beside = one.grades or one.patch_notes or record.applications or record.treatment_start
        return len(record.visits) == 1 and not beside and plain and one.date == begun

    def save(self, record: Record, path: Path) -> None:
        """Save; by the name's ending a record or a plain drawing. Raises InputError, and the file is as it was."""
        from bsa_calc.record.store.record_file import RecordFile

        if not self.holds_all(record, path):
            raise SaidError(
                "one_drawing_only",
                "{name} would hold one drawing only, without the other visits, grades, date and diary. Save under a "
                "name that ends in {suffix}.",
                name=path.name,
                suffix=RECORD_SUFFIX,
            )
        if self._file is None:
            self._file = RecordFile()
        self._file.save_as(record, path)
        self._drawing_path = None
        self.saved = None if self._file.is_drawing else record

    def save_copy(self, visit: Visit, path: Path) -> None:
        """Save a visit's drawing to a file of its own; raises InputError, also if somebody has a file there open."""
        from bsa_calc.record.store.record_file import RecordFile

        with RecordFile() as file:
            file.save_as(new_record(visit.drawing, visit.date), path)

    def take_again(self) -> None:
        """Take the lock again, as far as it can be had: what was to be opened in its stead cannot be."""
        from bsa_calc.record.store.record_file import RecordFile

        if self._file is None or self._file.path is None:
            return
        try:
            file, _ = RecordFile.open(self._file.path)
        except InputError as error:
            self._file.read_only = error
            return
        if file.digest == self._file.digest:
            self._file = file
        else:
            file.close()

    def close(self) -> None:
        """Give the file's lock back."""
        if self._file is not None:
            self._file.close()
