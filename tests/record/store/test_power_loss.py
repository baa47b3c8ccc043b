"""Power loss: what was said to be saved is on the disk itself, file and name, and half a file is told from a whole one.

The power itself cannot be cut in a test. What can be seen is that the system is asked to write through, in the one
order that is safe: the new file's content, then its name in the old one's place, then the folder that holds the name.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.format.drawing_file import write_drawing
from bsa_calc.record.record import Record
from bsa_calc.record.store.record_file import RecordFile
from bsa_calc.record.store.recovery import Recovery, left_behind
from bsa_calc.record.store.snapshot import Snapshot
from tests.record.conftest import changed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows makes names durable by itself")
Call = tuple[str, str]


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[Call]:
    """What the system was asked to write through, and what was put in place, in order."""
    found: list[Call] = []
    sync, replace, rename = os.fsync, os.replace, os.rename

    def note_sync(handle: int) -> None:
        status = os.fstat(handle)
        kind = "folder" if stat.S_ISDIR(status.st_mode) else "content"
        found.append((kind, str(status.st_ino)))
        sync(handle)

    def moving(move: Callable[..., None]) -> Callable[..., None]:
        def note_move(source: Any, target: Any, **options: Any) -> None:
            found.append(("name", str(Path(source).stat().st_ino)))
            move(source, target, **options)

        return note_move

    monkeypatch.setattr(os, "fsync", note_sync)
    monkeypatch.setattr(os, "replace", moving(replace))
    monkeypatch.setattr(os, "rename", moving(rename))
    return found


def in_order(calls: list[Call], file: Path) -> bool:
    """Whether the file that stands there now was written through, named, and its name written through."""
    number, folder = str(file.stat().st_ino), str(file.parent.stat().st_ino)
    content, name = calls.index(("content", number)), calls.index(("name", number))
    return content < name and ("folder", folder) in calls[name:]


def test_a_saved_record_is_written_through(saved: Path, calls: list[Call]) -> None:
    file, record = RecordFile.open(saved)
    with file:
        file.save(changed(record, "one"))
        assert in_order(calls, saved)
        calls.clear()
        other = saved.with_name("other.bsa")
        file.save_as(changed(record, "two"), other)
        assert in_order(calls, other)


def test_a_plain_drawing_is_written_through(draw: Callable[..., Drawing], tmp_path: Path, calls: list[Call]) -> None:
    write_drawing(draw("nose"), tmp_path / "skin.json")
    assert in_order(calls, tmp_path / "skin.json")


def test_what_recovery_keeps_is_written_through_with_its_new_folders(
    saved: Path, tmp_path: Path, calls: list[Call]
) -> None:
    """At the first start not even the folders' names are on the disk yet."""
    data = tmp_path / "data"
    file, record = RecordFile.open(saved)
    session = Recovery(data / "recovery")
    try:
        with file:
            session.keep(Snapshot(changed(record, "x"), record.visits[0].id, record, saved, file.digest))
            assert session.flush(10)
        snapshot, copy = session.folder / "snapshot.json", session.folder / "copy.bsa"
        assert in_order(calls, snapshot)
        assert in_order(calls, copy)
        for new in (session.folder, data / "recovery", data):
            assert ("folder", str(new.parent.stat().st_ino)) in calls, new
    finally:
        session.close()


@pytest.mark.parametrize("kept", [*(k / 23 for k in range(23)), 0.999])
@pytest.mark.parametrize("rest", [b"", b"\0"])
def test_half_a_snapshot_is_told_from_a_whole_one(kept: float, rest: bytes, tmp_path: Path, record: Record) -> None:
    """Cut short, or its end not yet written: told, never shown as something else, and no fault of the program."""
    session = Recovery(tmp_path)
    session.keep(Snapshot(record, record.visits[0].id))
    assert session.flush(10)
    assert session._lock is not None
    session._lock.release()
    file = session.folder / "snapshot.json"
    whole = file.read_bytes()
    length = int(kept * len(whole))
    file.write_bytes(whole[:length] + rest * (len(whole) - length))
    (left,) = left_behind(tmp_path)
    assert left.kept is None
    assert left.why
    left.forget()
    assert left_behind(tmp_path) == ()
