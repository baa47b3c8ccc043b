"""Writing files so that a failure leaves the old one whole."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from bsa_calc.errors import SaidError


def write_safely(path: Path, content: str | bytes) -> None:
    """Write a file beside the target, make it durable, then put it in the target's place; the mode is kept.

    Parameters
    ----------
    content : str or bytes; text is written in UTF-8

    Raises
    ------
    InputError
        if it cannot be written; the target is as it was.
    """
    target = path.resolve()
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    except OSError as error:
        raise not_saved(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode("utf-8") if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except OSError as error:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise not_saved(path, error) from error
    keep_names(target.parent)


def remove_leftovers(path: Path) -> None:
    """Take away what a killed program left of `write_safely` beside a file that nobody else writes now."""
    target = path.resolve()
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


def _mode(target: Path) -> int:
    """The mode of the file that is replaced, else that of a new file."""
    with contextlib.suppress(OSError):
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def not_saved(path: Path, error: OSError) -> SaidError:
    """What is told when a file cannot be written."""
    sentence = "{name} could not be saved: {why}. Choose another folder, or make room there."
    return SaidError("not_saved", sentence, name=path.name, why=error.strerror or str(error))
