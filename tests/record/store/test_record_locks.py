"""Locks: one window writes a record's file, the others are told who does, and no lock outlives its holder."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bsa_calc.errors import InputError
from bsa_calc.record.format.record_text import record_text
from bsa_calc.record.store.lock import LockedError, RecordLock, read_holder
from bsa_calc.record.store.record_file import RecordFile
from tests.record.conftest import changed
from tests.record.store.conftest import names, note_in


def test_a_second_window_is_told_who_and_since_when(saved: Path) -> None:
    """It can read; when the first closes it can write."""
    first, record = RecordFile.open(saved)
    holder = read_holder(saved)
    assert holder.host
    assert holder.since is not None
    with pytest.raises(
        LockedError, match=rf"open in bsa-calc since {holder.since:%Y-%m-%d %H:%M}: .* on {holder.host}"
    ):
        RecordFile.open(saved)
    with pytest.raises(LockedError):
        RecordFile().save_as(record, saved)
    reader, seen = RecordFile.open(saved, read_only=True)
    assert record_text(seen) == record_text(record)
    with pytest.raises(InputError, match="read-only"):
        reader.save(seen)
    reader.close()
    first.save(changed(record, "first"))
    first.close()
    second, _ = RecordFile.open(saved)
    second.close()
    assert names(saved.parent) == ["case.bsa"]


def test_another_program_holds_it_and_is_killed(saved: Path) -> None:
    """The lock of a program that is gone does not stay; what it left beside is taken away."""
    script = (
        "import sys\nfrom pathlib import Path\nfrom bsa_calc.record.store.record_file import RecordFile\n"
        "kept = RecordFile.open(Path(sys.argv[1]))\nprint('open', flush=True)\nsys.stdin.read()\n"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", script, str(saved)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(LockedError):
            RecordFile.open(saved)
    finally:
        other.kill()
        other.communicate()
    (saved.parent / ".case.bsa.k1lled.tmp").write_text("half a file")
    assert ".case.bsa.who" in names(saved.parent)
    file, record = RecordFile.open(saved)
    file.save(changed(record, "after"))
    file.close()
    assert note_in(saved) == "after"
    assert names(saved.parent) == ["case.bsa"]


def test_a_drive_without_locks(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There a file that names its holder is the lock; that of a program that is gone is taken."""

    def none(*_: Any, **__: Any) -> Any:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr("bsa_calc.record.store.lock.FileLock", none)
    with RecordFile.open(saved)[0], pytest.raises(LockedError):
        RecordFile.open(saved)
    assert names(saved.parent) == ["case.bsa"]
    gone = subprocess.run(
        [sys.executable, "-c", "import sys, os; from filelock import SoftFileLock\n"
         "SoftFileLock(sys.argv[1]).acquire(); os._exit(0)", str(saved.with_name(".case.bsa.lock"))],
        check=True, timeout=60,
    )  # fmt: skip
    assert gone.returncode == 0
    with RecordFile.open(saved)[0] as file:
        assert not file.read_only


def test_a_lock_lost_while_the_drive_was_away(saved: Path) -> None:
    """The server forgot it and gave it to another: this window must not write."""
    file, record = RecordFile.open(saved)
    side = saved.with_name(".case.bsa.who")
    side.write_text(json.dumps({**json.loads(side.read_text()), "user": "other", "token": "0"}))
    before = saved.read_bytes()
    with pytest.raises(LockedError, match="other"):
        file.save(changed(record, "mine"))
    assert saved.read_bytes() == before
    file.close()
    assert side.exists(), "it is the other's"


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"user": 1}', b"\xff" * 9000, b'{"since": "yesterday"}'])
def test_a_side_file_that_says_nothing(content: bytes, saved: Path) -> None:
    """Who holds it is help; the lock holds without."""
    file, record = RecordFile.open(saved)
    saved.with_name(".case.bsa.who").write_bytes(content)
    with pytest.raises(LockedError, match="another bsa-calc window or on another computer"):
        RecordFile.open(saved)
    file.save(record)
    file.close()


def test_what_cannot_be_opened_is_not_locked(saved: Path) -> None:
    saved.write_text("{")
    with pytest.raises(InputError, match="not JSON"):
        RecordFile.open(saved)
    with pytest.raises(InputError, match="cannot be read"):
        RecordFile.open(saved.with_name("none.bsa"))
    with pytest.raises(InputError, match="cannot be read"):
        RecordFile.open(saved.parent)
    assert names(saved.parent) == ["case.bsa"]


def test_a_lock_is_given_back_once(saved: Path) -> None:
    lock = RecordLock(saved)
    lock.release()
    other = RecordLock(saved)
    lock.release()
    with pytest.raises(LockedError):
        RecordLock(saved)
    other.release()
