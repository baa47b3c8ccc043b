"""Recovery: what was there is there again, by whatever end; and nothing is kept that should not be."""

from __future__ import annotations

import datetime as dt
import errno
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bsa_calc.label.assessment import assess
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.format.record_text import record_text
from bsa_calc.record.record import Record, new_record
from bsa_calc.record.store.record_file import RecordFile
from bsa_calc.record.store.recovery import LeftBehind, Recovery, forget_everything, left_behind
from bsa_calc.record.store.snapshot import Snapshot
from tests.record.conftest import changed

ROOT = Path(__file__).resolve().parents[3]


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


def test_every_change_is_on_disk_within_a_second(recovery: Recovery, folder: Path, record: Record) -> None:
    """Also when strokes come faster than they are written; the newest is kept."""
    visit = record.visits[0].id
    for k in range(50):
        recovery.keep(Snapshot(changed(record, str(k)), visit, step=f"stroke {k}"))
    start = time.monotonic()
    assert recovery.flush(1.0)
    assert time.monotonic() - start < 1.0
    crash(recovery)
    left = only(folder)
    assert left.kept is not None
    assert left.kept.step == "stroke 49"
    assert left.kept.visit == visit
    assert record_text(left.kept.record) == record_text(changed(record, "49"))
    assert left.time is not None
    assert abs((dt.datetime.now(dt.UTC) - left.time).total_seconds()) < 60


def test_exactly_what_was_there(recovery: Recovery, folder: Path, saved: Path, draw: Callable[..., Drawing]) -> None:
    """A changed visit, a new one, one taken away, unchanged ones from the file, and unknown keys."""
    data = json.loads(saved.read_text("ascii"))
    for part in (data, *data["visits"]):
        del part["check"]
    data["visits"][1]["new"] = 7
    saved.write_text(json.dumps(data), "ascii")
    file, opened = RecordFile.open(saved)
    with file:
        now = changed(opened, "last").without_visit(opened.visits[0].id)
        following = now.next_visit(dt.date(2027, 1, 1)).with_drawing(draw("nose"), assess(draw("nose")))
        now = now.with_visit(following).with_person(replace(now.person, pseudonym="C"))
        recovery.keep(Snapshot(now, following.id, opened, file.path, file.digest))
        crash(recovery)
        text = (recovery.folder / "snapshot.json").read_text()
        written = [visit for visit in json.loads(text)["visits"] if "packed" in json.dumps(visit)]
        assert len(written) == 2, "unchanged visits are not written again"
        kept = only(folder).kept
        assert kept is not None
        assert record_text(kept.record) == record_text(now)
        assert (kept.path, kept.digest, kept.missing, kept.visit) == (saved, file.digest, 0, following.id)


@pytest.mark.parametrize("gone", ["file", "copy", "changed", "both"])
def test_the_records_file_is_gone_or_changed(
    gone: str, recovery: Recovery, folder: Path, saved: Path, record: Record
) -> None:
    """One of file and copy is enough; without both, what was changed still comes back, and the rest is counted."""
    file, opened = RecordFile.open(saved)
    with file:
        now = changed(opened, "last")
        recovery.keep(Snapshot(now, opened.visits[2].id, opened, file.path, file.digest))
        crash(recovery)
    copy = recovery.folder / "copy.bsa"
    assert copy.read_bytes() == saved.read_bytes()
    if gone == "changed":  # the visits that were not changed are found where they still are
        saved.write_text(record_text(changed(record, "by somebody else")))
    if gone in ("file", "both"):
        saved.write_text("{")
    if gone in ("copy", "changed", "both"):
        copy.unlink()
    kept = only(folder).kept
    assert kept is not None
    assert kept.missing == (2 if gone == "both" else 0)
    assert kept.record.visits[-1].drawing.note == "last"
    if gone != "both":
        assert record_text(kept.record) == record_text(now)


def test_a_killed_program(folder: Path, saved: Path) -> None:
    """A real kill, in another process; a running session is not offered, a dead one once."""
    script = (
        "import sys, time\nfrom pathlib import Path\nfrom dataclasses import replace\n"
        "from bsa_calc.record.store.record_file import RecordFile\n"
        "from bsa_calc.record.store.recovery import Recovery\n"
        "from bsa_calc.record.store.snapshot import Snapshot\n"
        "file, record = RecordFile.open(Path(sys.argv[1]))\nrecovery = Recovery(Path(sys.argv[2]))\n"
        "last = record.visits[-1]\nnow = record.with_visit(last.with_drawing(replace(last.drawing, note='kept')))\n"
        "recovery.keep(Snapshot(now, last.id, record, file.path, file.digest))\nassert recovery.flush(10)\n"
        "print('kept', flush=True)\nsys.stdin.read()\n"
    )
    command = [sys.executable, "-c", script, str(saved), str(folder)]
    other = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert other.stdout is not None
        assert other.stdout.readline() == "kept\n"
        assert left_behind(folder) == ()
    finally:
        other.kill()
        other.communicate()
    left = only(folder)
    assert left_behind(folder) == (), "another window must not offer it too"
    assert left.kept is not None
    assert left.kept.record.visits[-1].drawing.note == "kept"
    left.release()
    only(folder).forget()
    assert left_behind(folder) == ()
    assert list(folder.iterdir()) == []


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


def test_a_recovered_record_goes_on_in_its_file(recovery: Recovery, folder: Path, saved: Path) -> None:
    """As if nothing had happened: it saves to the same file."""
    file, opened = RecordFile.open(saved)
    recovery.keep(Snapshot(changed(opened, "kept"), opened.visits[0].id, opened, file.path, file.digest))
    crash(recovery)
    file.close()
    kept = only(folder).kept
    assert kept is not None
    again, before = RecordFile.recovered(kept)
    with again:
        assert before is not None
        assert record_text(before) == record_text(opened)
        again.save(kept.record)
    assert RecordFile.open(saved, read_only=True)[1].visits[-1].drawing.note == "kept"


@pytest.mark.parametrize("what", ["changed", "gone", "open elsewhere"])
def test_a_recovered_record_whose_file_went_on(what: str, recovery: Recovery, folder: Path, saved: Path) -> None:
    """It asks for another name; the file stays as it is."""
    file, opened = RecordFile.open(saved)
    recovery.keep(Snapshot(changed(opened, "kept"), opened.visits[0].id, opened, file.path, file.digest))
    crash(recovery)
    if what == "changed":
        file.save(changed(opened, "theirs"))
    if what != "open elsewhere":
        file.close()
    if what == "gone":
        saved.unlink()
    kept = only(folder).kept
    assert kept is not None
    again, before = RecordFile.recovered(kept)
    assert (again.path, before) == (None, None)
    again.save_as(kept.record, saved.with_name("recovered.bsa"))
    again.close()
    file.close()


def test_killed_right_after_saving_there_is_nothing_to_offer(recovery: Recovery, folder: Path, saved: Path) -> None:
    file, opened = RecordFile.open(saved)
    now = changed(opened, "kept")
    recovery.keep(Snapshot(now, opened.visits[0].id, opened, file.path, file.digest))
    crash(recovery)
    file.save(now)
    file.close()
    assert left_behind(folder) == ()
    assert list(folder.iterdir()) == []


def test_a_record_without_a_file(recovery: Recovery, folder: Path, draw: Callable[..., Drawing]) -> None:
    drawing = draw("nose")
    fresh = new_record(drawing, dt.date(2026, 3, 1))
    recovery.keep(Snapshot(fresh, fresh.visits[0].id))
    crash(recovery)
    kept = only(folder).kept
    assert kept is not None
    assert kept.path is None
    assert kept.record.visits[0].drawing.same_as(drawing)


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


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such modes")
def test_only_the_user_can_look(recovery: Recovery, record: Record) -> None:
    recovery.keep(Snapshot(record, record.visits[0].id))
    recovery.flush(10)
    assert recovery.folder.stat().st_mode & 0o077 == 0


def test_a_few_kills() -> None:
    """The short run of the stress command."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "packaging/stress_kill.py"), "--runs", "5", "--seed", "7"],
        capture_output=True, text=True, timeout=200, check=False, cwd=ROOT,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "5 kills" in done.stdout
    assert "0 with something lost or unreadable" in done.stdout


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
