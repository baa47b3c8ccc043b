"""Recovery: what was there is there again, by whatever end, and goes on in its file."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bsa_calc.label.assessment import assess
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.format.record_text import record_text
from bsa_calc.record.record import Record, new_record
from bsa_calc.record.store.record_file import RecordFile
from bsa_calc.record.store.recovery import Recovery, left_behind
from bsa_calc.record.store.snapshot import Snapshot
from tests.record.conftest import changed
from tests.record.store.conftest import crash, only

ROOT = Path(__file__).resolve().parents[3]


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


def test_a_record_without_a_file(recovery: Recovery, folder: Path, draw: Callable[..., Drawing]) -> None:
    drawing = draw("nose")
    fresh = new_record(drawing, dt.date(2026, 3, 1))
    recovery.keep(Snapshot(fresh, fresh.visits[0].id))
    crash(recovery)
    kept = only(folder).kept
    assert kept is not None
    assert kept.path is None
    assert kept.record.visits[0].drawing.same_as(drawing)


def test_a_few_kills() -> None:
    """The short run of the stress command."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "packaging/stress_kill.py"), "--runs", "5", "--seed", "7"],
        capture_output=True, text=True, timeout=200, check=False, cwd=ROOT,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "5 kills" in done.stdout
    assert "0 with something lost or unreadable" in done.stdout
