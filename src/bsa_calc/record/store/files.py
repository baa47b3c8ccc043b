"""Writing files so that a failure leaves the old one whole, and what may not be changed stays as it is."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bsa_calc.errors import SaidError, plain_cause
from bsa_calc.reading import real_path
from bsa_calc.record.store.access import keep_access

#: Of files that the program keeps for itself and that hold drawings or tell whose they are.
_PRIVATE = 0o600
#: What Windows answers while a virus scanner, a backup or OneDrive has a file: access denied, in use, locked.
_BUSY = frozenset({5, 32, 33})
#: So long such a program is waited for, and so long between two tries, seconds.
PATIENCE_S, _PAUSE_S = 2.0, 0.05
#: Of names made by chance, so many are tried where a file of that name is there already.
_TRIES = 20
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NOT_ALLOWED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class ProtectedError(SaidError):
    """The file may be read but not changed: that it can be replaced is no leave to do so."""


def write_safely(path: Path, content: str | bytes, *, private: bool = False) -> None:
    """Write a file beside the target, make it durable, then put it in the target's place; mode and group are kept.

    Parameters
    ----------
    content : str or bytes; text is written in UTF-8
    private : bool, only the user may read it, whatever the file before allowed: what the program keeps for itself

    Raises
    ------
    ProtectedError
        if the target is a file that may not be changed.
    InputError
        if it cannot be written. In every case the target is as it was.
    """
    if private:
        _take_away_what_is_no_file(path)
    target = real_path(path)
    require_writable(target)
    try:
        handle, new = _file_beside(target, _PRIVATE if private or target.exists() else 0o666)
    except OSError as error:
        raise not_saved(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            # Half a character, as a name that is no UTF-8 can hold, is written as a question mark.
            file.write(content.encode("utf-8", "replace") if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        if not private and target.exists():
            keep_access(new, target)
        patiently(lambda: new.replace(target))
    except OSError as error:
        with contextlib.suppress(OSError):
            new.unlink()
        raise not_saved(path, error) from error
    keep_names(target.parent)


def _take_away_what_is_no_file(path: Path) -> None:
    """A user's file can be a link to where it really lies; what the program keeps for itself is never written there.

    Nor does a pipe or a socket in its own folder keep it from remembering anything for ever.
    """
    with contextlib.suppress(OSError):  # writing tells why
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode) or stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode):
            path.unlink()


def require_writable(path: Path) -> None:
    """Make sure that a file, if it is there, may be changed: replacing it asks only its folder, not the file itself.

    Raises
    ------
    ProtectedError
        if it is write-protected.
    InputError
        if it is no file, or cannot be reached.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return
    except OSError as error:
        raise not_saved(path, error) from error
    _require_file(path, mode)
    try:
        _try_to_open(path)
    except OSError as error:
        if error.errno not in _NOT_ALLOWED:
            raise not_saved(path, error) from error
        sentence = "{name} is write-protected. Save it under another name to change it."
        raise ProtectedError("file_protected", sentence, name=path.name) from error


def _try_to_open(path: Path) -> None:
    """Ask the system itself, which knows of access lists, flags and drives; nothing is changed."""
    if sys.platform == "win32" and path.stat().st_file_attributes & stat.FILE_ATTRIBUTE_READONLY:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    patiently(lambda: os.close(os.open(path, os.O_WRONLY)))


def patiently(do: Callable[[], object]) -> None:
    """Do something with a file; while another program of Windows has it for a moment, try again.

    Raises
    ------
    OSError
        if it cannot be done, or not within two seconds.
    """
    until = time.monotonic() + PATIENCE_S
    while True:
        try:
            do()
        except OSError as error:
            if not _is_busy(error) or time.monotonic() >= until:
                raise
            time.sleep(_PAUSE_S)
        else:
            return


def _is_busy(error: OSError) -> bool:
    # `os.open` of Windows gives no number of Windows' own.
    return getattr(error, "winerror", None) in _BUSY or (os.name == "nt" and error.errno == errno.EACCES)


def _file_beside(target: Path, mode: int) -> tuple[int, Path]:
    """A new file in the target's folder, open for writing.

    Not by `tempfile`: on Windows it takes a folder that refuses new files for one in which every name is taken.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    for _ in range(_TRIES):
        new = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
        with contextlib.suppress(FileExistsError):
            return os.open(new, flags, mode), new
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))


def remove_leftovers(path: Path) -> None:
    """Take away what a killed program left of `write_safely` beside a file that nobody else writes now."""
    target = real_path(path)
    with contextlib.suppress(OSError):
        # Not by a pattern: the file's own name can look like one.
        for beside in target.parent.iterdir():
            if beside.name.startswith(f".{target.name}.") and beside.suffix == ".tmp":
                beside.unlink()


def make_private(folder: Path) -> None:
    """Make a folder that the user alone can look into, and those above it; each is durable under its name.

    Raises
    ------
    OSError
        if one cannot be made.
    """
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for path in reversed(missing):
        keep_names(path.parent)
    with contextlib.suppress(OSError):  # not every drive knows of rights
        folder.chmod(0o700)


def keep_names(folder: Path) -> None:
    """Make the names in a folder durable: after a power loss the new file stands under its name.

    Windows does that by itself, and some network drives cannot: the file is whole either way.
    """
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _require_file(path: Path, mode: int) -> None:
    """A device or a pipe is not to be replaced by a file: with an administrator's rights that would succeed."""
    if stat.S_ISDIR(mode):
        raise not_saved(path, OSError(errno.EISDIR, os.strerror(errno.EISDIR)))
    if not stat.S_ISREG(mode):
        sentence = "{name} is a pipe, a device or a socket, no file. Choose another name."
        raise SaidError("no_file_to_replace", sentence, name=path.name)


def not_saved(path: Path, error: OSError) -> SaidError:
    """What is told when a file cannot be written, with what helps: room, another folder, or closing what has it."""
    name, why = path.name, plain_cause(error)
    if error.errno in _NO_ROOM:
        sentence = "{name} could not be saved: {why}. Choose another folder, or make room there."
        return SaidError("not_saved", sentence, name=name, why=why)
    if getattr(error, "winerror", None) in _BUSY:
        sentence = (
            "{name} could not be saved: you may not write there, or another program has the file open. Close it "
            "there, or choose another folder."
        )
        return SaidError("not_saved_busy", sentence, name=name)
    sentence = "{name} could not be saved: {why}. Choose another folder."
    return SaidError("not_saved_there", sentence, name=name, why=why)
