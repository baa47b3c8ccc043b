"""Writing files so that a failure leaves the old one whole."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from bsa_calc.errors import InputError


def write_safely(path: Path, text: str) -> None:
    """Write a text file beside the target, make it durable, then put it in the target's place; the mode is kept.

    Raises
    ------
    InputError
        if it cannot be written; the target is as it was.
    """
    target = path.resolve()
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    except OSError as error:
        raise InputError(_refused(path, error)) from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except OSError as error:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise InputError(_refused(path, error)) from error


def _mode(target: Path) -> int:
    """The mode of the file that is replaced, else that of a new file."""
    with contextlib.suppress(OSError):
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _refused(path: Path, error: OSError) -> str:
    return f"{path.name} could not be saved: {error.strerror or error}. Choose another folder, or make room there."
