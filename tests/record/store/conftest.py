"""What lies in a folder and in a record's file; sessions that keep their work, and their crash."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bsa_calc.record.store.record_file import RecordFile
from bsa_calc.record.store.recovery import LeftBehind, Recovery, left_behind

posix = pytest.mark.skipif(sys.platform == "win32", reason="of Unix")


def names(folder: Path) -> list[str]:
    """What lies in a folder, hidden files too."""
    return sorted(path.name for path in folder.iterdir())


def note_in(path: Path) -> str:
    """The note of the last visit that a file holds."""
    file, found = RecordFile.open(path, read_only=True)
    file.close()
    return found.visits[-1].drawing.note


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where sessions keep their work."""
    return tmp_path / "recovery"


@pytest.fixture
def recovery(folder: Path) -> Iterator[Recovery]:
    """A session."""
    session = Recovery(folder)
    yield session
    session.close()


def crash(session: Recovery, *, written: bool = True) -> None:
    """End a session as a crash does: its lock is free, its files stay."""
    assert session.flush(10) is written
    assert session._lock is not None
    session._lock.release()


def only(folder: Path) -> LeftBehind:
    """The one thing left behind."""
    found = left_behind(folder)
    assert len(found) == 1
    return found[0]
