"""The files opened last, each with a place for its thumbnail."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import json
import logging
from dataclasses import dataclass
from pathlib import Path

from bsa_calc.errors import InputError, SaidError
from bsa_calc.reading import Json, decoded, is_there, parse_json, read_bytes
from bsa_calc.record.store.files import make_private, write_safely

MOST = 10
_LIST = "recent.json"
#: Ten paths have far less.
_LARGEST_BYTES = 1_000_000

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class RecentFile:
    """A file that was open.

    Attributes
    ----------
    path : Path
    time : datetime, when it was last opened or saved
    thumbnail : Path, where its picture lies, if somebody drew one
    """

    path: Path
    time: dt.datetime
    thumbnail: Path


class RecentFiles:
    """The list, kept in a folder of the user's; what cannot be read or written there is nothing to stop for."""

    def __init__(self, folder: Path, *, on: bool = True) -> None:
        """Nothing is read or written yet; with `on` False nothing ever is."""
        self._folder = folder
        self.on = on

    def files(self) -> tuple[RecentFile, ...]:
        """The files, the last one first; those that are gone, or whose drive is away, are among them."""
        return tuple(RecentFile(path, time, self.thumbnail(path)) for path, time in self._read()) if self.on else ()

    def thumbnail(self, path: Path) -> Path:
        """Where the picture of a file belongs; its name does not tell which file it is of."""
        return self._folder / f"{hashlib.sha256(str(path).encode('utf-8', 'surrogatepass')).hexdigest()[:24]}.png"

    def note(self, path: Path) -> None:
        """A file was opened or saved: it comes first."""
        if not self.on:
            return
        path = path.absolute()
        now = dt.datetime.now().astimezone()
        entries = [(path, now), *(entry for entry in self._read() if entry[0] != path)]
        for dropped, _ in entries[MOST:]:
            self._drop_thumbnail(dropped)
        self._write(entries[:MOST])

    def forget(self, path: Path) -> None:
        """Take one file off the list, with its picture."""
        self._drop_thumbnail(path)
        self._write([entry for entry in self._read() if entry[0] != path])

    def forget_everything(self) -> None:
        """Empty the list and take away all pictures.

        Raises
        ------
        InputError
            if something of it is still there.
        """
        for file in self._kept():
            with contextlib.suppress(OSError):
                file.unlink()
        rest = self._kept()
        if rest:
            sentence = "{file} could not be deleted. Close all windows of bsa-calc and delete it by hand."
            raise SaidError("not_deleted", sentence, file=str(rest[0]))

    def _kept(self) -> list[Path]:
        with contextlib.suppress(OSError):
            left = (self._folder / _LIST, *self._folder.glob("*.png"), *self._folder.glob(f".{_LIST}.*.tmp"))
            return [file for file in left if is_there(file)]
        return []

    def _read(self) -> list[tuple[Path, dt.datetime]]:
        file = self._folder / _LIST
        try:
            entries = parse_json(decoded(read_bytes(file, _LARGEST_BYTES)))
            return [_entry(entry) for entry in entries[:MOST]]
        except (InputError, ValueError, TypeError, KeyError, OverflowError):
            if is_there(file):
                log.warning("the list of recent files cannot be read")
            return []

    def _write(self, entries: list[tuple[Path, dt.datetime]]) -> None:
        data = [{"path": str(path), "time": time.isoformat(timespec="seconds")} for path, time in entries]
        with contextlib.suppress(InputError, OSError):
            make_private(self._folder)
            write_safely(self._folder / _LIST, json.dumps(data, indent=1) + "\n", private=True)

    def _drop_thumbnail(self, path: Path) -> None:
        with contextlib.suppress(OSError):
            self.thumbnail(path).unlink(missing_ok=True)


def _entry(data: Json) -> tuple[Path, dt.datetime]:
    """A file and when it was open, with its offset: times without one cannot be compared with others."""
    path, time = Path(data["path"]), dt.datetime.fromisoformat(data["time"])
    if "\0" in data["path"] or not path.is_absolute():
        raise ValueError("no file has such a path")
    return path, time.astimezone()
