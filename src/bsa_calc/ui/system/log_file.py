"""The log file: what the program did and where it failed, in the program's own words.

It holds nothing about patients. A message is written as it stands in the source, without the values that were put into
it: those can be file names, pseudonyms, or the geometry of a drawing. Of an error stay its type and the places in the
source; its text stays only where Python itself writes it and it names nothing but code.
"""

from __future__ import annotations

import contextlib
import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from bsa_calc.errors import InputError
from bsa_calc.reading import is_there

NAME = "bsa-calc.log"
#: Three files of this size at most.
_LARGEST, _OLDER = 200_000, 2
#: Places of an error in the log: the last ones.
_MOST_PLACES = 30
#: Errors whose text names code only.
_ABOUT_CODE = (AttributeError, NameError, ImportError, ModuleNotFoundError, RecursionError, MemoryError)
_PATH = re.compile(r"\S*[\\/]\S*")

log = logging.getLogger("bsa_calc")


def told_error(error: BaseException) -> str:
    """An error with its causes: types, places in the source, no values and no folders of this computer."""
    lines: list[str] = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        lines += [*_places(current.__traceback__), _named(current)]
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
        if current is not None:
            lines.append("because of:")
    return "\n".join(lines)


def _named(error: BaseException) -> str:
    name = type(error).__name__
    if isinstance(error, OSError):
        return f"{name} (number {error.errno})"
    # An error of our own class may say anything.
    if type(error) not in _ABOUT_CODE:
        return name
    # The message for a name that cannot be imported holds its file, and so the user's name.
    said = str(error).partition(" (")[0] if isinstance(error, ImportError) else str(error)
    return f"{name}: {_PATH.sub('…', said)}"


def _places(trace: TracebackType | None) -> list[str]:
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"  {_short(code.co_filename)}:{trace.tb_lineno} in {code.co_name}")
        trace = trace.tb_next
    return places[-_MOST_PLACES:]


def _short(file: str) -> str:
    """A source file by its place in its package: folders above it can hold a user's name."""
    parts = re.split(r"[\\/]", file)
    for start in ("bsa_calc", "site-packages", "_internal"):
        if start in parts:
            at = len(parts) - 1 - parts[::-1].index(start)
            return "/".join(parts[at + (start != "bsa_calc") :])
    return parts[-1]


def without_values(text: str) -> str:
    """A message of Qt without what stands in quotes and without paths."""
    text = re.sub(r"\"[^\"]*\"|“[^”]*”|'[^']*'", "…", text)
    return _PATH.sub("…", text)


class _PlainWords(logging.Formatter):
    """Writes the message as it stands in the source."""

    def format(self, record: logging.LogRecord) -> str:
        stamp = self.formatTime(record, "%Y-%m-%d %H:%M:%S")
        line = f"{stamp} {record.levelname} {record.name}: {getattr(record, 'told', record.msg)}"
        error = record.exc_info[1] if record.exc_info else None
        return f"{line}\n{told_error(error)}" if error is not None else line


def forget_log(folder: Path) -> None:
    """Take the log away with its older files; what comes after begins a new one.

    Raises
    ------
    InputError
        if something of it is still there.
    """
    for handler in log.handlers:
        if isinstance(handler, RotatingFileHandler) and handler.stream is not None:
            with handler.lock or contextlib.nullcontext():
                handler.stream.close()
                handler.stream = None  # the next message opens it again
    files = [folder / NAME, *(folder / f"{NAME}.{number}" for number in range(1, _OLDER + 1))]
    for file in files:
        with contextlib.suppress(OSError):
            file.unlink()
    rest = [file for file in files if is_there(file)]
    if rest:
        raise InputError(f"{rest[0]} could not be deleted. Close all windows of bsa-calc and delete it by hand.")


def begin_log(folder: Path) -> logging.Handler | None:
    """Write the program's messages to the log file from now on; None where the folder cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / NAME).is_symlink():  # it could lead to a file of the user's
            (folder / NAME).unlink()
        if (folder / NAME).exists() and not (folder / NAME).is_file():
            return None  # a pipe would wait for somebody to read it
        handler = RotatingFileHandler(
            folder / NAME, maxBytes=_LARGEST, backupCount=_OLDER, encoding="utf-8", errors="replace"
        )
    except OSError:
        return None
    handler.setFormatter(_PlainWords())
    # A full disk must not put a traceback with values on the terminal.
    handler.handleError = lambda record: None  # type: ignore[method-assign]
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    return handler
