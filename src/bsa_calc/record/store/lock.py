"""One writer at a time: a lock beside a record's file, and beside that who holds it and since when.

The lock is the system's own where the drive has such: it goes with the program that holds it, so a crash leaves none
behind. Elsewhere it is a file that names its holder; one whose program no longer runs on this computer is taken.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import getpass
import json
import os
import platform
import secrets
import sys
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from filelock import BaseFileLock, FileLock, SoftFileLock, Timeout

from bsa_calc.errors import SaidError
from bsa_calc.reading import decoded, is_there, parse_json, read_bytes, real_path

#: What Windows calls a file that its Explorer does not show; a dot before the name hides nothing there.
_HIDDEN = 0x2
#: What drives answer that have no locks.
_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL})

#: What a note of a holder can have at most, bytes, and a name in it.
_LARGEST_SIDE, _LONGEST_NAME = 4096, 200


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a record open.

    Attributes
    ----------
    user, host : str, "" where it is not known
    since : datetime or None, with its offset, by that computer's clock
    token : str, of this one opening
    """

    user: str = ""
    host: str = ""
    since: dt.datetime | None = None
    token: str = ""


class LockedError(SaidError):
    """Somebody else has the record open for writing; it can be opened to read.

    Attributes
    ----------
    holder : Holder
    """

    def __init__(self, path: Path, holder: Holder) -> None:
        if holder.host and holder.since:
            super().__init__(
                "locked_by",
                "{name} has been open in bsa-calc since {since}: {user} on {host}. Close it there, or open it "
                "read-only.",
                name=path.name,
                since=f"{holder.since:%Y-%m-%d %H:%M}",
                user=holder.user or "?",
                host=holder.host,
            )
        else:
            super().__init__(
                "locked",
                "{name} is open in another bsa-calc window or on another computer. Close it there, or open it "
                "read-only.",
                name=path.name,
            )
        self.holder = holder


class RecordLock:
    """The right to write one record, as long as it is not released.

    Attributes
    ----------
    token : str, names this one lock
    """

    def __init__(self, path: Path) -> None:
        """Take the lock of a record.

        Raises
        ------
        LockedError
            if somebody else has it.
        OSError
            if no lock can be made there, as in a folder that may only be read.
        """
        self._path = real_path(path)
        self._side = self._path.with_name(f".{self._path.name}.who")
        if not self._path.parent.is_dir():  # the library would make the folder, as where a drive is away
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        try:
            self._lock = _acquired(self._path.with_name(f".{self._path.name}.lock"))
        except Timeout:
            raise LockedError(path, read_holder(path)) from None
        self.token = secrets.token_hex(8)
        with contextlib.suppress(OSError):  # who it is is help, not the lock
            _write_new(self._side, json.dumps(self._me(), indent=1) + "\n")
        _hide(Path(self._lock.lock_file), self._side)

    def _me(self) -> dict[str, str]:
        return {
            "user": this_user(),
            "host": platform.node(),
            "since": dt.datetime.now().astimezone().isoformat(timespec="seconds"),
            "token": self.token,
        }

    def require_held(self) -> None:
        """Make sure that the lock is still ours: a network drive that was away may have given it to another.

        Raises
        ------
        LockedError
            if another has taken it since.
        """
        holder = read_holder(self._path)
        if holder.token and holder.token != self.token:
            raise LockedError(self._path, holder)

    def release(self) -> None:
        """Give the lock back and take both files away."""
        if not self._lock.is_locked:
            return
        with contextlib.suppress(OSError):
            if read_holder(self._path).token == self.token:
                self._side.unlink()
            if os.name != "nt":
                # Still locked: who waits for it sees that its file is gone, and makes a new one.
                Path(self._lock.lock_file).unlink()
        with contextlib.suppress(OSError), _quiet():
            self._lock.release()


def require_free(path: Path) -> None:
    """Make sure that nobody has a file of this name open: it is about to be replaced by something else.

    Raises
    ------
    LockedError
        if somebody has.
    """
    if is_there(path):
        with contextlib.suppress(OSError):  # where no lock can be made, nothing can be written either
            RecordLock(path).release()


def read_holder(path: Path) -> Holder:
    """Who says to hold a record open; an empty one where nobody says so."""
    target = real_path(path)
    try:
        data = parse_json(decoded(read_bytes(target.with_name(f".{target.name}.who"), _LARGEST_SIDE)))
        since = dt.datetime.fromisoformat(data["since"])
        user, host = (str(data[key])[:_LONGEST_NAME] for key in ("user", "host"))
        return Holder(user, host, since, str(data["token"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Holder()


def _write_new(file: Path, text: str) -> None:
    """Write a file that was not there: a link that somebody laid in its place is taken away, never written through."""
    file.unlink(missing_ok=True)
    with file.open("x", encoding="utf-8") as made:
        made.write(text)


def _hide(*files: Path) -> None:
    """Keep what belongs to a lock out of sight: it is no record, and nobody should open or delete it."""
    if sys.platform == "win32":
        import ctypes

        for file in files:
            ctypes.windll.kernel32.SetFileAttributesW(str(file), _HIDDEN)


def _acquired(file: Path) -> BaseFileLock:
    """A lock that was free.

    Raises
    ------
    Timeout
        if it is not.
    OSError
        if none can be made.
    """
    with _quiet():
        try:
            lock: BaseFileLock = FileLock(str(file), thread_local=False)
            lock.acquire(timeout=0)
        except OSError as error:
            if isinstance(error, Timeout) or error.errno not in _NO_LOCKS:
                raise
            lock = SoftFileLock(str(file), thread_local=False)
            lock.acquire(timeout=0)
    return lock


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Without the library's warnings: that a drive has no locks is handled here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def this_user() -> str:
    """The name of who runs the program; empty where the system tells none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
