"""Saving a record: whatever goes wrong, the old file and what is in memory stay, and the message says what to do."""

from __future__ import annotations

import datetime as dt
import errno
import json
import math
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bsa_calc.errors import InputError
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.format.drawing_file import write_drawing
from bsa_calc.record.format.record_text import record_text
from bsa_calc.record.record import Record
from bsa_calc.record.store.lock import LockedError, RecordLock, read_holder
from bsa_calc.record.store.record_file import ChangedOnDiskError, RecordFile
from tests.record.conftest import changed

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
def open_folder() -> Iterator[Path]:
    """A folder that every user can look into."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@posix
def test_a_file_of_somebody_else(saved: Path, not_as_root: Callable[[], AbstractContextManager[None]]) -> None:
    """A folder that may not even be looked into is an error, no traceback."""
    saved.parent.chmod(0o700)
    with not_as_root(), pytest.raises(InputError, match="Permission denied"):
        RecordFile.open(saved)


def test_open_change_save_open(saved: Path) -> None:
    """Twice, without opening in between; the lock and who holds it go with the file."""
    with RecordFile.open(saved)[0] as file:
        assert names(saved.parent) == [".case.bsa.lock", ".case.bsa.who", "case.bsa"]
        file.close()
    assert names(saved.parent) == ["case.bsa"]
    file, record = RecordFile.open(saved)
    with file:
        file.save(changed(record, "one"))
        file.save(changed(record, "two"))
    assert note_in(saved) == "two"
    assert names(saved.parent) == ["case.bsa"]


@posix
def test_a_full_disk(saved: Path, record: Record) -> None:
    """A real one: the system refuses to write beyond a size. The old file and the record stay, then it works again."""
    import resource

    before = saved.read_bytes()
    file, opened = RecordFile.open(saved)
    newer = changed(opened, "x" * 3000)
    limits, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(InputError, match=r"case.bsa could not be saved: File too large.*make room"):
            file.save(newer)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
    assert saved.read_bytes() == before
    assert newer.visits[-1].drawing.note == "x" * 3000
    file.save(newer)
    file.close()
    assert note_in(saved) == "x" * 3000
    assert names(saved.parent) == ["case.bsa"]


@pytest.mark.parametrize("step", ["write", "fsync", "replace"])
def test_no_room_at_any_step(step: str, saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Saving to the same file and to another: both fail, and it is still the same record's file."""
    before = saved.read_bytes()
    file, opened = RecordFile.open(saved)

    def full(*_: Any, **__: Any) -> Any:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    class Full:
        def __init__(self, handle: int, *_: Any, **__: Any) -> None:
            os.close(handle)

        def __enter__(self) -> Any:
            return self

        def __exit__(self, *_: object) -> None: ...

        write = full

    with monkeypatch.context() as patched:
        patched.setattr(os, "fdopen" if step == "write" else step, Full if step == "write" else full)
        for save in (lambda: file.save(changed(opened, "lost")),
                     lambda: file.save_as(changed(opened, "lost"), saved.with_name("other.bsa"))):  # fmt: skip
            with pytest.raises(InputError, match="No space left on device"):
                save()
    assert saved.read_bytes() == before
    assert file.path == saved
    file.save(changed(opened, "kept"))
    file.close()
    assert note_in(saved) == "kept"
    assert names(saved.parent) == ["case.bsa"]


@posix
def test_a_read_only_folder(
    open_folder: Path, record: Record, not_as_root: Callable[[], AbstractContextManager[None]]
) -> None:
    """It opens to read, says why, and can be saved elsewhere."""
    saved = open_folder / "case.bsa"
    with RecordFile() as new:
        new.save_as(record, saved)
    before = saved.read_bytes()
    saved.parent.chmod(0o555)
    try:
        with not_as_root():
            file, record = RecordFile.open(saved)
            assert "read-only" in str(file.read_only)
            assert "Permission denied" in str(file.read_only)
            with pytest.raises(InputError, match="read-only"):
                file.save(changed(record, "lost"))
            with pytest.raises(InputError, match=r"new.bsa could not be saved: Permission denied"):
                file.save_as(record, saved.with_name("new.bsa"))
    finally:
        saved.parent.chmod(0o755)
    assert saved.read_bytes() == before
    other = saved.with_name("elsewhere.bsa")
    file.save_as(changed(record, "kept"), other)
    assert (file.read_only, file.path) == (None, other)
    file.close()
    assert note_in(other) == "kept"


def test_a_network_drive_that_vanishes(saved: Path) -> None:
    """Its folder is gone, then back with the file; nothing is written to where the drive was mounted."""
    folder, away = saved.parent / "drive", saved.parent / "away"
    folder.mkdir()
    shutil.move(saved, folder / "case.bsa")
    file, record = RecordFile.open(folder / "case.bsa")
    newer = changed(record, "kept")
    folder.rename(away)
    with pytest.raises(ChangedOnDiskError, match=r"case.bsa is no longer there.*drive is not connected.*another name"):
        file.save(newer)
    folder.mkdir()  # the mount point, empty
    with pytest.raises(ChangedOnDiskError, match="no longer there"):
        file.save(newer)
    assert names(folder) == []
    folder.rmdir()
    away.rename(folder)
    file.save(newer)
    file.close()
    assert note_in(folder / "case.bsa") == "kept"


def test_a_drive_that_answers_with_errors(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, record = RecordFile.open(saved)
    before = saved.read_bytes()

    def gone(*_: Any, **__: Any) -> Any:
        raise OSError(errno.EHOSTDOWN, os.strerror(errno.EHOSTDOWN))

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", gone)
        with pytest.raises(InputError, match=r"cannot be reached: Host is down.*another name"):
            file.save(record)
    assert saved.read_bytes() == before
    file.close()


def test_a_file_changed_by_another_program(saved: Path, record: Record) -> None:
    """Even with the same size and the same time, as where a clock was set back; the other's work stays."""
    file, opened = RecordFile.open(saved)
    times = saved.stat()
    theirs = saved.read_text("ascii").replace("B 17", "B 71")
    saved.write_text(theirs, "ascii")
    os.utime(saved, ns=(times.st_atime_ns, times.st_mtime_ns))
    with pytest.raises(ChangedOnDiskError, match=r"changed by another program.*another name"):
        file.save(changed(opened, "mine"))
    assert saved.read_text("ascii") == theirs
    mine = saved.with_name("mine.bsa")
    file.save_as(changed(opened, "mine"), mine)
    file.close()
    assert note_in(mine) == "mine"


def test_a_clock_set_back(saved: Path) -> None:
    """The time of the file lies in the future: it is saved, opened, saved all the same."""
    os.utime(saved, (4_000_000_000, 4_000_000_000))
    file, record = RecordFile.open(saved)
    file.save(changed(record, "later"))
    os.utime(saved, (1, 1))
    file.save(changed(record, "much earlier"))
    file.close()
    assert note_in(saved) == "much earlier"


@pytest.mark.parametrize("seconds", [-9_000_000_000, 60_000_000_000, 1e300, math.nan])
def test_a_drawing_file_of_an_impossible_day(
    seconds: float, draw: Callable[..., Drawing], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its visit is of today. This drive keeps no such times, others do."""
    path = tmp_path / "plain.json"
    write_drawing(draw("nose"), path)
    real = Path.stat

    def stat(asked: Path, **options: Any) -> Any:
        found = real(asked, **options)
        kept = {name: getattr(found, name) for name in ("st_size", "st_mode")}
        return SimpleNamespace(**kept, st_mtime=seconds) if asked == path else found

    monkeypatch.setattr(Path, "stat", stat)
    day = RecordFile.open(path, read_only=True)[1].visits[0].date
    assert day == dt.datetime.now().astimezone().date()


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


def test_a_newer_record_is_read_only(saved: Path) -> None:
    data = json.loads(saved.read_text("ascii"))
    data["version"] = 4
    del data["check"]
    saved.write_text(json.dumps(data))
    before = saved.read_bytes()
    file, record = RecordFile.open(saved)
    assert "newer bsa-calc (record version 4" in str(file.read_only)
    with pytest.raises(InputError, match="Install a newer bsa-calc"):
        file.save(record)
    assert saved.read_bytes() == before
    RecordFile.open(saved)[0].close()
    assert names(saved.parent) == ["case.bsa"], "what is only read is not locked"


def test_a_drawing_file_stays_one(draw: Callable[..., Drawing], tmp_path: Path) -> None:
    """It opens as a record of one visit and is held as a record is; saved as a record it is left alone."""
    path = tmp_path / "plain.json"
    write_drawing(draw("nose"), path)
    file, record = RecordFile.open(path)
    with file:
        assert (file.path, file.is_drawing) == (path, True)
        with pytest.raises(LockedError):
            RecordFile.open(path)
        file.save(changed(record, "one"))
        before = path.read_bytes()
        assert json.loads(before)["note"] == "one"
        file.save_as(record, tmp_path / "plain.bsa")
        assert not file.is_drawing
        RecordFile.open(path)[0].close()
    assert path.read_bytes() == before
    assert names(tmp_path) == ["plain.bsa", "plain.json"]


def test_a_drawing_changed_by_another_program(draw: Callable[..., Drawing], tmp_path: Path) -> None:
    path = tmp_path / "plain.json"
    write_drawing(draw("nose"), path)
    with RecordFile.open(path)[0] as file:
        record = RecordFile.open(path, read_only=True)[1]
        write_drawing(draw("left-palm"), path)
        theirs = path.read_bytes()
        with pytest.raises(ChangedOnDiskError, match="changed by another program"):
            file.save(record)
    assert path.read_bytes() == theirs
    with pytest.raises(InputError, match="no file yet"):
        RecordFile().save(record)


@posix
def test_a_file_is_its_own_by_whatever_name(saved: Path) -> None:
    """What is opened to read is not written by a link to it, or by another way to write its folder."""
    link = saved.with_name("link.bsa")
    link.symlink_to(saved)
    around = saved.parent / "none" / ".." / saved.name
    before = saved.read_bytes()
    file, record = RecordFile.open(saved, read_only=True)
    for way in (link, around, saved):
        assert file.is_own(way)
        with pytest.raises(InputError, match="opened read-only"):
            file.save_as(changed(record, "lost"), way)
    assert not file.is_own(saved.with_name("other.bsa"))
    assert saved.read_bytes() == before


def test_what_cannot_be_opened_is_not_locked(saved: Path) -> None:
    saved.write_text("{")
    with pytest.raises(InputError, match="not JSON"):
        RecordFile.open(saved)
    with pytest.raises(InputError, match="cannot be read"):
        RecordFile.open(saved.with_name("none.bsa"))
    with pytest.raises(InputError, match="cannot be read"):
        RecordFile.open(saved.parent)
    assert names(saved.parent) == ["case.bsa"]


def test_a_folder_that_is_not_there_is_not_made(saved: Path, record: Record) -> None:
    """Where a drive was, a folder of its name would hide that it is away."""
    for name in ("case.bsa", "case.json"):
        with pytest.raises(InputError, match=f"{name} could not be saved: No such file"):
            RecordFile().save_as(record, saved.parent / "away" / name)
    assert names(saved.parent) == ["case.bsa"]


def test_a_lock_is_given_back_once(saved: Path) -> None:
    lock = RecordLock(saved)
    lock.release()
    other = RecordLock(saved)
    lock.release()
    with pytest.raises(LockedError):
        RecordLock(saved)
    other.release()
