"""Reading what others wrote: no file can hang the program, fill its memory, or be taken for what it is not.

Only regular files are read: a pipe never ends or never begins, a device can do anything. How much is read is decided by
what comes, not by the size that the drive tells: for some files that is 0 or a lie.
"""

from __future__ import annotations

import io
import json
import os
import stat
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bsa_calc.errors import InputError, SaidError, plain_cause

#: What parsed JSON can be.
Json = Any

_AT_A_TIME = 1 << 20
#: A pipe is opened without waiting for who writes into it, and a terminal does not become ours; Windows has neither.
_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY"))


class TooLargeError(InputError):
    """The file holds more than it may."""


def is_there(path: Path) -> bool:
    """Whether something has this path; what lies where we may not look does not count."""
    try:
        return path.exists()
    except OSError:
        return False


def is_folder(path: Path) -> bool:
    """Whether a folder has this path; a name too long for one, or where we may not look, is none: reading tells why."""
    try:
        return path.is_dir()
    except OSError:
        return False


def real_path(path: Path) -> Path:
    """Where a path leads, through links; where they lead in a circle, a path that cannot be read or written.

    `Path.resolve` raises `RuntimeError` for these up to Python 3.12.
    """
    return Path(os.path.realpath(path))


def read_bytes(path: Path, largest: int) -> bytes:
    """The bytes of a regular file.

    Parameters
    ----------
    largest : int, bytes that it may have

    Raises
    ------
    TooLargeError
        if there are more.
    SaidError
        if it is no regular file, or cannot be read.
    """
    return b"".join(chunks(path, largest))


def chunks(path: Path, largest: int) -> Iterator[bytes]:
    """The same, piece by piece."""
    if "\0" in str(path):
        raise SaidError("not_read", "The file cannot be read: {why}.", why="Invalid argument")
    try:
        _require_regular(path.stat())  # before it is opened: opening a device can already do something
        handle = os.open(path, _FLAGS)
    except OSError as error:
        raise _not_read(error) from error
    with io.FileIO(handle, "rb") as file:
        try:
            _require_regular(os.fstat(handle))  # it may be another by now
            while piece := file.read(min(_AT_A_TIME, largest + 1)):
                largest -= len(piece)
                if largest < 0:
                    raise TooLargeError("The file is too large.")
                yield piece
        except OSError as error:
            raise _not_read(error) from error


def _require_regular(found: os.stat_result) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise SaidError("not_read", "The file cannot be read: {why}.", why="Is a directory")
    if not stat.S_ISREG(found.st_mode):
        sentence = "This is a pipe, a device or a socket. Only regular files are read."
        raise SaidError("no_regular_file", sentence)


def _not_read(error: OSError) -> SaidError:
    return SaidError("not_read", "The file cannot be read: {why}.", why=plain_cause(error))


def decoded(content: bytes) -> str:
    """The text of a JSON file.

    Raises
    ------
    InputError
        if it is no UTF-8.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        sentence = "The file is not text in UTF-8. Choose a drawing saved by bsa-calc or written as JSON."
        raise SaidError("no_text", sentence) from error


def parse_json(text: str, what: str = "a drawing") -> Json:
    """The value of a JSON text, strictly.

    Parameters
    ----------
    what : str, what it should be, as errors call it

    Raises
    ------
    InputError
        if it is none, also for NaN, infinite numbers, numbers too long to be one, keys that come twice, and lists too
        deep in each other.
    """
    try:
        return json.loads(text, parse_constant=_no_constant, object_pairs_hook=_no_twins)
    except json.JSONDecodeError as error:
        sentence = "This is not JSON: {why} in line {line}, column {column}."
        raise SaidError("no_json", sentence, why=error.msg, line=error.lineno, column=error.colno) from error
    except RecursionError as error:
        raise InputError(f"This is not {what}: it is nested too deeply.") from error
    except ValueError as error:
        if isinstance(error, InputError):
            raise
        raise InputError(f"This is not {what}: a number in it is too long.") from error


def _no_constant(name: str) -> float:
    raise InputError(f"{name} is not a number. Give plain numbers.")


def _no_twins(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twin, _ = Counter(name for name, _ in pairs).most_common(1)[0]
        raise InputError(f"The key “{twin}” comes twice in one object. Keep one of them.")
    return found
