"""What lies in a folder and in a record's file."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bsa_calc.record.store.record_file import RecordFile

posix = pytest.mark.skipif(sys.platform == "win32", reason="of Unix")


def names(folder: Path) -> list[str]:
    """What lies in a folder, hidden files too."""
    return sorted(path.name for path in folder.iterdir())


def note_in(path: Path) -> str:
    """The note of the last visit that a file holds."""
    file, found = RecordFile.open(path, read_only=True)
    file.close()
    return found.visits[-1].drawing.note
