"""Nothing is kept for recovery that should not be: after saving, after an end in order, or when it is switched off."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bsa_calc.record.record import Record
from bsa_calc.record.store.record_file import RecordFile
from bsa_calc.record.store.recovery import Recovery, forget_everything, left_behind
from bsa_calc.record.store.snapshot import Snapshot
from tests.record.conftest import changed
from tests.record.store.conftest import crash, only


def test_an_end_in_order_leaves_nothing(recovery: Recovery, folder: Path, record: Record) -> None:
    recovery.keep(Snapshot(record, record.visits[0].id))
    recovery.flush(10)
    assert recovery.folder.exists()
    recovery.close()
    assert list(folder.iterdir()) == []
    recovery.keep(Snapshot(record, record.visits[0].id))
    assert list(folder.iterdir()) == []


def test_after_saving_there_is_nothing_to_recover(recovery: Recovery, folder: Path, record: Record) -> None:
    """And the next change is kept again."""
    recovery.keep(Snapshot(record, record.visits[0].id))
    recovery.flush(10)
    recovery.clear()
    assert recovery.flush(10)
    assert list(folder.iterdir()) == []
    recovery.keep(Snapshot(changed(record, "next"), record.visits[0].id))
    crash(recovery)
    kept = only(folder).kept
    assert kept is not None
    assert kept.record.visits[-1].drawing.note == "next"


def test_switched_off_nothing_is_written(folder: Path, record: Record) -> None:
    """On a shared computer."""
    session = Recovery(folder, on=False)
    session.keep(Snapshot(record, record.visits[0].id))
    assert session.flush(10)
    assert not folder.exists()
    session.turn(on=True)
    session.keep(Snapshot(record, record.visits[0].id))
    session.flush(10)
    assert session.folder.exists()
    session.turn(on=False)
    assert list(folder.iterdir()) == []
    session.close()


def test_forget_everything(folder: Path, record: Record) -> None:
    """What dead sessions left, damaged or whole, and what a running one has kept; that one goes on."""
    dead, running = Recovery(folder), Recovery(folder)
    for session in (dead, running):
        session.keep(Snapshot(record, record.visits[0].id))
        session.flush(10)
    crash(dead)
    (dead.folder / "snapshot.json").write_text("{")
    (dead.folder / ".snapshot.json.abc.tmp").write_text("half")
    (running.folder / ".snapshot.json.abc.tmp").write_text("half")
    forget_everything(folder)
    assert [path.name for path in folder.rglob("*") if path.is_file()] in ([], ["alive.lock"])
    running.keep(Snapshot(changed(record, "on"), record.visits[0].id))
    crash(running)
    assert only(folder).kept is not None
    running.close()
    dead.close()


def test_forgetting_where_there_is_nothing(folder: Path) -> None:
    forget_everything(folder)
    assert left_behind(folder) == ()


def test_killed_right_after_saving_there_is_nothing_to_offer(recovery: Recovery, folder: Path, saved: Path) -> None:
    file, opened = RecordFile.open(saved)
    now = changed(opened, "kept")
    recovery.keep(Snapshot(now, opened.visits[0].id, opened, file.path, file.digest))
    crash(recovery)
    file.save(now)
    file.close()
    assert left_behind(folder) == ()
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such modes")
def test_only_the_user_can_look(recovery: Recovery, record: Record) -> None:
    recovery.keep(Snapshot(record, record.visits[0].id))
    recovery.flush(10)
    assert recovery.folder.stat().st_mode & 0o077 == 0
