"""Recovery where disk, clock or snapshot are bad: it is told, the rest is offered, and the program goes on."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bsa_calc.record.record import Record
from bsa_calc.record.store.recovery import Recovery, left_behind
from bsa_calc.record.store.snapshot import Snapshot
from tests.record.conftest import changed
from tests.record.store.conftest import crash, only


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda text: text[:-100], "not JSON"),
        (lambda text: "", "not JSON"),
        (lambda text: "[]", "damaged"),
        (lambda text: text.replace('"packed":"eJ', '"packed":"eK', 1), "damaged"),
        (lambda text: text.replace("B 17", "B 71"), "damaged"),
        (lambda text: text.replace('"visit"', '"wisit"', 1), "damaged"),
    ],
)
def test_damaged_on_disk(
    spoil: Callable[[str], str], why: str, recovery: Recovery, folder: Path, record: Record
) -> None:
    """It is told, never shown as something else, and can be taken away."""
    recovery.keep(Snapshot(record, record.visits[0].id))
    crash(recovery)
    file = recovery.folder / "snapshot.json"
    file.write_text(spoil(file.read_text()))
    left = only(folder)
    assert left.kept is None
    assert why in left.why
    left.forget()
    assert left_behind(folder) == ()


def test_a_full_disk_is_told_once_and_the_last_snapshot_stays(
    folder: Path, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    session = Recovery(folder, failed=said.append)
    visit = record.visits[0].id
    session.keep(Snapshot(changed(record, "one"), visit))
    session.flush(10)

    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        for note in ("two", "three"):
            session.keep(Snapshot(changed(record, note), visit))
            assert not session.flush(10), "what is not on disk is not said to be"
    assert len(said) == 1
    assert "could not be kept for recovery" in said[0]
    assert "No space left" in said[0]
    crash(session, written=False)
    kept = only(folder).kept
    assert kept is not None
    assert kept.record.visits[-1].drawing.note == "one"
    session.close()


def test_a_clock_set_back_hides_nothing(folder: Path, record: Record) -> None:
    """A snapshot from the future is offered like any other, and both of two are."""
    sessions = [Recovery(folder), Recovery(folder)]
    for session in sessions:
        session.keep(Snapshot(record, record.visits[0].id))
        crash(session)
    os.utime(sessions[0].folder / "snapshot.json", (4_000_000_000, 4_000_000_000))
    os.utime(sessions[1].folder / "snapshot.json", (1, 1))
    found = left_behind(folder)
    assert [left.folder for left in found] == [session.folder for session in sessions]
    assert all(left.kept is not None for left in found)
    for session, left in zip(sessions, found, strict=True):
        left.forget()
        session.close()


def test_a_folder_that_cannot_be_made(tmp_path: Path, record: Record) -> None:
    """The program goes on without recovery, and says so."""
    (tmp_path / "file").write_text("")
    said: list[str] = []
    session = Recovery(tmp_path / "file" / "recovery", failed=said.append)
    session.keep(Snapshot(record, record.visits[0].id))
    assert not session.flush(10)
    assert len(said) == 1
    session.close()
    assert left_behind(tmp_path / "file" / "recovery") == ()


def test_keeping_what_cannot_be_packed_does_not_end_it(
    recovery: Recovery, folder: Path, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever goes wrong in one snapshot, the next is kept."""

    def fail(*_: Any) -> str:
        raise RuntimeError

    with monkeypatch.context() as patched:
        patched.setattr("bsa_calc.record.store.recovery.snapshot_text", fail)
        recovery.keep(Snapshot(record, record.visits[0].id))
        recovery.flush(10)
    recovery.keep(Snapshot(record, record.visits[0].id))
    crash(recovery)
    assert only(folder).kept is not None


def test_no_error_is_raised_into_the_window(folder: Path, record: Record) -> None:
    """Handing over never fails, also after the end."""
    session = Recovery(folder)
    session.close()
    session.keep(Snapshot(record, "no such visit"))
    session.clear()
    assert session.flush(1)
