"""Nothing is lost when the program is: each change is on disk within a second, and the next start offers it.

Each session has a folder with its last snapshot, a lock that goes with the program, and a copy of the record's file. A
thread of its own writes them; while it is busy only the newest snapshot waits.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import logging
import secrets
import shutil
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from bsa_calc.errors import InputError, SaidError
from bsa_calc.reading import is_there
from bsa_calc.record.format.json_text import read_content
from bsa_calc.record.format.record_text import LARGEST_BYTES
from bsa_calc.record.store.files import make_private, remove_leftovers, write_safely
from bsa_calc.record.store.snapshot import Kept, Snapshot, is_saved, read_snapshot, snapshot_text
from bsa_calc.record.visit import Visit

_SESSION = "session-"
_SNAPSHOT, _COPY, _LOCK = "snapshot.json", "copy.bsa", "alive.lock"

log = logging.getLogger(__name__)


class Recovery:
    """Keeps what one session does, until it is closed."""

    def __init__(self, folder: Path, *, on: bool = True, failed: Callable[[str], None] | None = None) -> None:
        """Nothing is written before there is something to keep.

        Parameters
        ----------
        folder : Path, of all sessions of this user
        on : bool, False on a shared computer: then nothing is ever kept
        failed : called from the writing thread, once per row of failures, with what went wrong
        """
        self.folder = folder / f"{_SESSION}{secrets.token_hex(6)}"
        self._on = on
        self._failed = failed
        self._ready = threading.Condition()
        self._next: Snapshot | None = None
        self._drop = False
        self._busy = False
        self._closing = False
        self._told = False
        self._failing = False
        self._copied = ""
        self._texts: tuple[Visit, ...] = ()
        self._lock: FileLock | None = None
        self._thread: threading.Thread | None = None

    def keep(self, snapshot: Snapshot) -> None:
        """Keep the session as it stands now; returns at once."""
        self._give(snapshot)

    def clear(self) -> None:
        """Forget what is kept of this session: all of it is saved. The session goes on."""
        self._give(None)

    def _give(self, snapshot: Snapshot | None) -> None:
        if not self._on:
            return
        with self._ready:
            if self._closing:
                return
            self._next, self._drop = snapshot, snapshot is None
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="recovery", daemon=True)
                self._thread.start()
            self._ready.notify_all()

    def turn(self, *, on: bool) -> None:
        """Switch keeping on or off; off takes away what is kept of this session."""
        if not on:
            self.clear()
            self.flush(5.0)
        self._on = on

    def flush(self, seconds: float) -> bool:
        """Wait until all that was handed over is on disk; False if that takes longer, or could not be written."""
        with self._ready:
            done = self._ready.wait_for(lambda: not (self._busy or self._next is not None or self._drop), seconds)
            return done and not self._failing

    def close(self) -> None:
        """End the session in order: nothing of it is offered at the next start."""
        with self._ready:
            self._closing, self._next, self._drop = True, None, False
            self._ready.notify_all()
        if self._thread is not None:
            self._thread.join()
        self._forget_own()

    def _run(self) -> None:
        while True:
            with self._ready:
                self._busy = False
                self._ready.notify_all()
                self._ready.wait_for(lambda: self._closing or self._next is not None or self._drop)
                if self._closing:
                    return
                snapshot, self._next, self._drop, self._busy = self._next, None, False, True
            if snapshot is None:
                self._forget_own()
            else:
                self._write(snapshot)

    def _write(self, snapshot: Snapshot) -> None:
        try:
            self._make_folder()
            self._forget_texts(snapshot)
            write_safely(self.folder / _SNAPSHOT, snapshot_text(snapshot, _let_others_run), private=True)
            self._told = self._failing = False
        except (InputError, OSError) as error:
            self._tell(f"The last changes could not be kept for recovery; save them. {error}")
            return
        except Exception:  # the thread must outlive whatever a snapshot may hold
            log.exception("a snapshot could not be kept")
            self._tell("The last changes could not be kept for recovery. Save them.")
            return
        if snapshot.path is not None and self._copied != snapshot.digest:
            self._copy(snapshot.path, snapshot.digest)

    def _forget_texts(self, snapshot: Snapshot) -> None:
        """Drop the texts of visits that are no longer in the record: undo holds them all."""
        now = {id(visit) for visit in snapshot.record.visits}
        for visit in self._texts:
            if id(visit) not in now:
                visit.forget_text()
        self._texts = snapshot.record.visits

    def _make_folder(self) -> None:
        if self._lock is not None and self.folder.is_dir():
            return
        make_private(self.folder)
        if self._lock is None:
            lock = FileLock(str(self.folder / _LOCK), thread_local=False)
            lock.acquire(timeout=0)
            self._lock = lock

    def _copy(self, path: Path, digest: str) -> None:
        """Keep a copy of the record's file: with it all visits come back even where its drive is away."""
        try:
            write_safely(self.folder / _COPY, read_content(path, LARGEST_BYTES), private=True)
        except (OSError, InputError) as error:
            log.warning("the record's file could not be copied for recovery: %s", error)
            return
        self._copied = digest

    def _tell(self, why: str) -> None:
        self._failing = True
        log.warning("recovery: %s", why)
        if self._failed is not None and not self._told:
            self._told = True
            self._failed(why)

    def _forget_own(self) -> None:
        if self._lock is not None:
            with contextlib.suppress(OSError):
                self._lock.release()
            self._lock = None
        self._copied, self._failing = "", False
        self._texts = ()
        shutil.rmtree(self.folder, ignore_errors=True)


def _let_others_run() -> None:
    # Python's threads take turns of 5 ms, or whenever one waits: so the thread that paints never waits long. It has
    # to be a real wait: after one of no time this thread would mostly be the first to go on.
    time.sleep(0.0005)


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """What a session left that did not end in order. Held by this program until `forget` or `release`.

    Attributes
    ----------
    folder : Path, of that session
    kept : Kept or None, None if what is there cannot be read
    why : str, what is wrong where it cannot be read
    """

    folder: Path
    kept: Kept | None
    why: str
    _lock: FileLock

    @property
    def time(self) -> dt.datetime | None:
        """When the last change was made, by the clock of then."""
        return self.kept.time if self.kept is not None else None

    def forget(self) -> None:
        """Take it away: it was recovered and kept again, or is not wanted."""
        self.release()
        shutil.rmtree(self.folder, ignore_errors=True)

    def release(self) -> None:
        """Leave it for the next start."""
        with contextlib.suppress(OSError):
            self._lock.release()


def left_behind(folder: Path) -> tuple[LeftBehind, ...]:
    """What dead sessions left, the newest first; each is offered by one window only.

    Sorted by the order of writing as the drive tells it, then by name: a clock that was set back hides nothing.
    """
    found = []
    for session in _sessions(folder):
        lock = _free(session)
        if lock is None:
            continue
        empty = not is_there(session / _SNAPSHOT)
        left = LeftBehind(session, None, "", lock) if empty else _opened(session, lock)
        # It died before there was anything to keep, or right after saving it all.
        if empty or (left.kept is not None and is_saved(left.kept)):
            left.forget()
        else:
            found.append(left)
    found.sort(key=lambda left: (_written(left.folder), left.folder.name), reverse=True)
    return tuple(found)


def _opened(session: Path, lock: FileLock) -> LeftBehind:
    try:
        return LeftBehind(session, read_snapshot(session / _SNAPSHOT, session / _COPY), "", lock)
    except (InputError, ValueError, KeyError, TypeError, AttributeError) as error:
        log.warning("%s cannot be recovered: %s", session.name, error)
        why = str(error) if isinstance(error, InputError) else "What was kept of the last session is damaged."
        return LeftBehind(session, None, why, lock)


def forget_everything(folder: Path) -> None:
    """Take away what all sessions left, also those that run: these keep their next change again.

    Raises
    ------
    InputError
        if something is still there afterwards.
    """
    for session in _sessions(folder):
        for name in (_SNAPSHOT, _COPY):
            with contextlib.suppress(OSError):
                (session / name).unlink()
            remove_leftovers(session / name)
        lock = _free(session)
        if lock is not None:
            with contextlib.suppress(OSError):
                lock.release()
            shutil.rmtree(session, ignore_errors=True)
    rest = [session for session in _sessions(folder) if any(map(is_there, (session / _SNAPSHOT, session / _COPY)))]
    if rest:
        sentence = "{file} could not be deleted. Close all windows of bsa-calc and delete it by hand."
        raise SaidError("not_deleted", sentence, file=str(rest[0]))


def _sessions(folder: Path) -> list[Path]:
    with contextlib.suppress(OSError):
        return sorted(path for path in folder.iterdir() if path.name.startswith(_SESSION) and path.is_dir())
    return []


def _free(session: Path) -> FileLock | None:
    """The lock of a session that no longer runs, taken; None if it runs or somebody else has it."""
    lock = FileLock(str(session / _LOCK), thread_local=False)
    try:
        lock.acquire(timeout=0)
    except (Timeout, OSError):
        return None
    return lock


def _written(session: Path) -> int:
    with contextlib.suppress(OSError):
        return (session / _SNAPSHOT).stat().st_mtime_ns
    return 0
