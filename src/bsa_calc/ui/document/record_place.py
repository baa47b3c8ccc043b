"""Where a record is kept: its record file, or a plain drawing file as long as that can hold all of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bsa_calc.errors import InputError, SaidError
from bsa_calc.record.record import Person, Record

if TYPE_CHECKING:
    from bsa_calc.record.store.record_file import RecordFile

RECORD_SUFFIX, DRAWING_SUFFIX = ".bsa", ".json"


class RecordPlace:
    """The file of the record that is shown.

    Attributes
    ----------
    saved : Record or None, what that file holds; None where there is none
    """

    def __init__(
        self, begun: Record | None, file: RecordFile | None = None, *, drawing_path: Path | None = None
    ) -> None:
        """`begun` is the record as it was opened or started."""
        has_file = file is not None and file.path is not None
        self.saved: Record | None = begun if has_file else None
        self._begun = begun
        self._file = file
        self._drawing_path = drawing_path

    @classmethod
    def open(cls, path: Path, before: RecordPlace, *, read_only: bool = False) -> tuple[Record, RecordPlace]:
        """Open a file. The record that is open already, in this window, gives its lock back if it is the same file.

        Raises InputError (LockedError where somebody else has it).
        """
        from bsa_calc.record.store.record_file import RecordFile

        again = before.path is not None and before.path.absolute() == path.absolute()
        if again:
            before.close()
        try:
            file, record = RecordFile.open(path, read_only=read_only)
        except InputError:
            if again:
                before.take_again()
            raise
        return record, cls(record, file, drawing_path=path if file.path is None else None)

    @property
    def path(self) -> Path | None:
        """The file that a save writes to."""
        own = self._file.path if self._file is not None else None
        return own if own is not None else self._drawing_path

    def is_own(self, path: Path) -> bool:
        """Whether a path is the record's own file, however it is written: nothing else may be saved over it."""
        return self.path is not None and self.path.resolve() == path.resolve()

    @property
    def digest(self) -> str:
        """SHA-256 of the record file as last saved, "" where there is none."""
        return self._file.digest if self._file is not None else ""

    @property
    def record_path(self) -> Path | None:
        """The record file, None for a plain drawing."""
        return self._file.path if self._file is not None else None

    @property
    def read_only(self) -> InputError | None:
        """Why it cannot be saved to its file; None if it can."""
        return self._file.read_only if self._file is not None else None

    def holds_all(self, record: Record, path: Path) -> bool:
        """Whether a file of this name holds all of a record: a plain drawing has no visits, grades, size and log."""
        if path.suffix.lower() != DRAWING_SUFFIX:
            return True
        begun = self._begun.visits[0].date if self._begun is not None else None
        one = record.visits[0]
        person = record.person
        plain = Person(age=person.age, body=person.body) == person and one.height_cm is None and one.weight_kg is None
        return len(record.visits) == 1 and not one.grades and not record.applications and plain and one.date == begun

    def save(self, record: Record, path: Path) -> None:
        """Save; by the name's ending a record or a plain drawing. Raises InputError, and the file is as it was."""
        if path.suffix.lower() == DRAWING_SUFFIX:
            self._save_drawing(record, path)
            return
        from bsa_calc.record.store.record_file import RecordFile

        if self._file is None:
            self._file = RecordFile()
        if self.read_only and self.path is not None and self.path.absolute() == path.absolute():
            raise self.read_only
        self._file.save_as(record, path)
        self._drawing_path = None
        self.saved = record

    def _save_drawing(self, record: Record, path: Path) -> None:
        from bsa_calc.record.format.drawing_file import write_drawing

        if not self.holds_all(record, path):
            raise SaidError(
                "one_drawing_only",
                "{name} would hold one drawing only, without the other visits, grades, date, height, weight and "
                "diary. Save under a name that ends in {suffix}.",
                name=path.name,
                suffix=RECORD_SUFFIX,
            )
        write_drawing(record.visits[0].drawing, path)
        self.close()
        self._file, self.saved = None, None
        self._drawing_path = path

    def take_again(self) -> None:
        """Take the lock again, as far as it can be had: what was to be opened in its stead cannot be."""
        from bsa_calc.record.store.record_file import RecordFile

        if self._file is None or self._file.path is None or self.saved is None:
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
