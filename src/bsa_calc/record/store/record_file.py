"""The file of a record, or of one drawing: opened, held, saved, closed."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import sys
from pathlib import Path
from types import TracebackType

from bsa_calc.errors import InputError, SaidError, plain_cause
from bsa_calc.reading import chunks, decoded, real_path
from bsa_calc.record.applications import FIRST_YEAR, LAST_YEAR
from bsa_calc.record.format import drawing_file
from bsa_calc.record.format.json_text import read_content
from bsa_calc.record.format.migrations import VERSION, migrated
from bsa_calc.record.format.record_text import LARGEST_BYTES, parse_values, record_from, record_text
from bsa_calc.record.record import Record
from bsa_calc.record.store.endings import is_drawing_name
from bsa_calc.record.store.files import (
    ProtectedError,
    not_saved,
    remove_leftovers,
    require_writable,
    write_safely,
)
from bsa_calc.record.store.lock import RecordLock
from bsa_calc.record.store.snapshot import Kept


class ChangedOnDiskError(SaidError):
    """The file is not the one that was opened: saving would lose what somebody else wrote, or it is not there."""


class FileGoneError(ChangedOnDiskError):
    """The file is no longer where it was opened: moved, deleted, or its drive is away."""


class RecordFile:
    """Where a record is saved, and the right to do so.

    Attributes
    ----------
    path : Path or None, None as long as there is no file yet
    read_only : InputError or None, why it cannot be saved to its file; None if it can
    is_drawing : bool, the file holds one drawing and nothing else of the record
    """

    def __init__(self) -> None:
        """A record that has no file yet."""
        self.path: Path | None = None
        self.read_only: InputError | None = None
        self.is_drawing = False
        self._lock: RecordLock | None = None
        self._digest = ""

    def __enter__(self) -> RecordFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def digest(self) -> str:
        """SHA-256 of the file as opened or last saved, "" where there is none."""
        return self._digest

    @property
    def token(self) -> str:
        """What names the lock that is held, "" where there is none."""
        return self._lock.token if self._lock is not None else ""

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> tuple[RecordFile, Record]:
        """Open a record, or a drawing as a record of one visit.

        A record of a newer version, or a file that is write-protected or in a folder that may not be written to, is
        opened to read; `read_only` of the file says why.

        Parameters
        ----------
        read_only : bool, take no lock and leave the file alone

        Raises
        ------
        LockedError
            if somebody else has it open for writing.
        InputError
            naming what is wrong and where.
        """
        file = cls()
        try:
            if not read_only and _is_file(path):
                file._take_lock(path)
            record = file._read(path)
        except BaseException:
            file.close()
            raise
        if read_only:
            file.read_only = SaidError("opened_to_read", "{name} was opened read-only.", name=path.name)
        elif record.version > VERSION:
            file.read_only = SaidError(
                "newer_to_read",
                "{name} was made by a newer bsa-calc (record version {version}, this program writes {known}). "
                "It can be looked at but not changed here. Install a newer bsa-calc to change it.",
                name=path.name,
                version=record.version,
                known=VERSION,
            )
        if file.read_only:
            file._give_back()
        return file, record

    @classmethod
    def recovered(cls, kept: Kept) -> tuple[RecordFile, Record | None]:
        """The file for a recovered record, and what it has saved.

        Where the file is gone, was changed since, or is open elsewhere, the record has no file yet: it is saved under
        another name, so that nothing of either is lost.
        """
        if kept.path is not None:
            with contextlib.suppress(InputError):
                file, saved = cls.open(kept.path)
                if file.digest == kept.digest and not file.read_only:
                    return file, saved
                file.close()
        return cls(), None

    def _take_lock(self, path: Path) -> None:
        try:
            self._lock = RecordLock(path)
        except InputError:
            raise
        except OSError as error:
            self.read_only = SaidError(
                "folder_read_only",
                "{name} is read-only: nothing can be written in its folder ({why}). Save it under another name to "
                "change it.",
                name=path.name,
                why=plain_cause(error),
            )
        else:
            remove_leftovers(path)
            self._note_protection(path)

    def _note_protection(self, path: Path) -> None:
        try:
            require_writable(path)
        except ProtectedError as error:
            self.read_only = error
        except InputError:
            pass  # reading it tells what is wrong

    def _read(self, path: Path) -> Record:
        content = read_content(path, LARGEST_BYTES)
        digest = hashlib.sha256(content).hexdigest()
        text = decoded(content)
        del content  # a large one must not be held three times
        data = parse_values(text)
        record = record_from(migrated(data, _written(path)))
        self.is_drawing = data["format"] == drawing_file.FORMAT
        if self.is_drawing:
            drawing_file.drawing_from(data)  # what is wrong with a drawing is told now, unknown keys too
        self.path, self._digest = path, digest
        return record

    def save(self, record: Record) -> None:
        """Save to the record's own file; the one before stays whole until the new one is.

        Raises
        ------
        ChangedOnDiskError
            if the file is no longer the one opened, or is gone.
        LockedError
            if another has taken the lock, while the drive was away.
        InputError
            if it cannot be written. In every case the file is as it was.
        """
        if self.path is None:
            raise InputError("The record has no file yet. Choose one.")
        if self.read_only is not None:
            raise self.read_only
        text = _text(record, self.path)
        if self._lock is not None:
            self._lock.require_held()
        self._require_unchanged(self.path)
        self._write(self.path, text)

    def save_as(self, record: Record, path: Path) -> None:
        """Save to another file, which is the record's own from then on; by the name's ending a record or a drawing.

        Raises
        ------
        LockedError
            if somebody has that file open.
        InputError
            if it cannot be written; the record keeps the file it had.
        """
        if self.is_own(path):
            self.save(record)  # by whatever way its name is written
            return
        text = _text(record, path)
        try:
            lock = RecordLock(path)
        except InputError:
            raise
        except OSError as error:
            raise not_saved(path, error) from error
        try:
            self._write(path, text)
        except BaseException:
            lock.release()
            raise
        self._give_back()
        self.path, self.read_only, self._lock = path, None, lock

    def is_own(self, path: Path) -> bool:
        """Whether a path is this file, however it is written."""
        if self.path is None:
            return False
        asked, own = real_path(path), real_path(self.path)
        if asked == own:
            return True
        with contextlib.suppress(OSError):  # a drive with two names, or one to which a and A are the same
            return asked.name.casefold() == own.name.casefold() and asked.samefile(own)
        return False

    def close(self) -> None:
        """Give the lock back. Nothing is saved."""
        self._give_back()

    def _give_back(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _write(self, path: Path, text: str) -> None:
        content = text.encode("utf-8")
        write_safely(path, content)
        self.is_drawing = is_drawing_name(path)
        self._digest = hashlib.sha256(content).hexdigest()

    def _require_unchanged(self, path: Path) -> None:
        # By its content: time stamps lie where clocks are set back or drives round them.
        try:
            found = _digest(path)
        except FileNotFoundError as error:
            raise FileGoneError(
                "file_gone",
                "{name} is no longer there: it was moved or deleted, or its drive is not connected. "
                "Connect the drive again, or save under another name.",
                name=path.name,
            ) from error
        except OSError as error:
            sentence = "{name} cannot be reached: {why}. Save under another name."
            raise SaidError("not_reached", sentence, name=path.name, why=plain_cause(error)) from error
        if found != self._digest:
            raise ChangedOnDiskError(
                "changed_on_disk",
                "{name} has been changed by another program since you opened it. Save under another name, and open "
                "both to compare them.",
                name=path.name,
            )


def _digest(path: Path) -> str:
    """SHA-256 of a file's content, however large it is by now.

    Raises
    ------
    OSError
        if it cannot be read.
    InputError
        if something else than a file stands there.
    """
    found = hashlib.sha256()
    try:
        for piece in chunks(path, sys.maxsize):
            found.update(piece)
    except SaidError as error:
        if isinstance(error.__cause__, OSError):
            raise error.__cause__ from None
        raise
    return found.hexdigest()


def _text(record: Record, path: Path) -> str:
    return drawing_file.drawing_text(record.visits[0].drawing) if is_drawing_name(path) else record_text(record)


def _is_file(path: Path) -> bool:
    with contextlib.suppress(OSError):  # reading it tells why
        return path.is_file()
    return False


def _written(path: Path) -> dt.date:
    """The day a file was last written; today where its time is none, or cannot be that of a visit."""
    with contextlib.suppress(OSError, OverflowError, ValueError):
        day = dt.datetime.fromtimestamp(path.stat().st_mtime).astimezone().date()
        if FIRST_YEAR <= day.year <= LAST_YEAR:
            return day
    return dt.datetime.now().astimezone().date()
