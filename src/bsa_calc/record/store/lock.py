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
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from filelock import BaseFileLock, FileLock, SoftFileLock, Timeout

from bsa_calc.errors import SaidError

#: What drives answer that have no locks.
_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL})


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
    """The right to write one record, as long as it is not released."""

    def __init__(self, path: Path) -> None:
        """Take the lock of a record.

        Raises
        ------
        LockedError
            if somebody else has it.
        OSError
            if no lock can be made there, as in a folder that may only be read.
        """
        self._path = path.resolve()
        self._side = self._path.with_name(f".{self._path.name}.who")
        try:
            self._lock = _acquired(self._path.with_name(f".{self._path.name}.lock"))
        except Timeout:
            raise LockedError(path, read_holder(path)) from None
        self._token = secrets.token_hex(8)
        with contextlib.suppress(OSError):  # who it is is help, not the lock
            self._side.write_text(json.dumps(self._me(), indent=1) + "\n", "utf-8")

    def _me(self) -> dict[str, str]:
        return {
            "user": _user(),
            "host": platform.node(),
            "since": dt.datetime.now().astimezone().isoformat(timespec="seconds"),
            "token": self._token,
        }

    def require_held(self) -> None:
        """Make sure that the lock is still ours: a network drive that was away may have given it to another.

        Raises
        ------
        LockedError
            if another has taken it since.
        """
        holder = read_holder(self._path)
        if holder.token and holder.token != self._token:
            raise LockedError(self._path, holder)

    def release(self) -> None:
        """Give the lock back and take both files away."""
        if not self._lock.is_locked:
            return
        with contextlib.suppress(OSError):
            if read_holder(self._path).token == self._token:
                self._side.unlink()
            if os.name != "nt":
                # Still locked: who waits for it sees that its file is gone, and makes a new one.
                Path(self._lock.lock_file).unlink()
        with contextlib.suppress(OSError), _quiet():
            self._lock.release()


def read_holder(path: Path) -> Holder:
    """Who says to hold a record open; an empty one where nobody says so."""
    target = path.resolve()
    try:
        data = json.loads(target.with_name(f".{target.name}.who").read_bytes()[:4096])
        since = dt.datetime.fromisoformat(data["since"])
        return Holder(str(data["user"]), str(data["host"]), since, str(data["token"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Holder()


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


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
