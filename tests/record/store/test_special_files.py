"""Pipes, devices, sockets, links and files without an end: named and refused, and nothing waits for them."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from bsa_calc import reading
from bsa_calc.cli import main
from bsa_calc.errors import InputError
from bsa_calc.label.profile_file import own_profile, read_profile
from bsa_calc.reading import TooLargeError, read_bytes
from bsa_calc.record.record import Record
from bsa_calc.record.store.files import write_safely
from bsa_calc.record.store.lock import LockedError, RecordLock, read_holder
from bsa_calc.record.store.recent import RecentFiles
from bsa_calc.record.store.record_file import RecordFile
from bsa_calc.record.store.recovery import Recovery, forget_everything, left_behind
from bsa_calc.record.store.snapshot import Snapshot

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in folders")
#: So long a program may take that must not wait for anything.
SOON_S = 60


def pipe(path: Path) -> Path:
    os.mkfifo(path)
    return path


def device(path: Path) -> Path:
    path.symlink_to("/dev/zero")
    return path


def plug(path: Path) -> Path:
    """A socket of the file system; to make one needs no connection."""
    os.mknod(path, stat.S_IFSOCK | 0o600)
    return path


MAKERS: dict[str, Callable[[Path], Path]] = {"pipe": pipe, "device": device, "socket": plug}


@contextmanager
def in_time() -> Iterator[None]:
    """A block that may not wait: a hang would else stop the whole run."""
    import signal

    def late(*_: object) -> None:
        raise TimeoutError("it waits")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(20)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("kind", MAKERS)
def test_what_is_no_regular_file_is_refused(kind: str, tmp_path: Path) -> None:
    path = MAKERS[kind](tmp_path / "case.bsa")
    with in_time(), pytest.raises(InputError, match="pipe, a device or a socket"):
        read_bytes(path, 1000)
    with in_time(), pytest.raises(InputError, match="pipe, a device or a socket"):
        RecordFile.open(path)
    with in_time(), pytest.raises(InputError, match=r"case\.bsa: .*pipe"):
        read_profile(path)
    assert [file.name for file in tmp_path.iterdir()] == ["case.bsa"]


@pytest.mark.parametrize("kind", MAKERS)
def test_a_folder_with_one_is_measured_to_its_end(kind: str, tmp_path: Path, plain: Callable[..., Any]) -> None:
    MAKERS[kind](tmp_path / "a.json")
    (tmp_path / "z.json").write_text(json.dumps(plain([{"region": "left-palm"}])))
    command = [sys.executable, "-m", "bsa_calc", "measure", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=SOON_S, check=False)
    assert done.returncode == 2
    assert "z.json: Within the limit" in done.stdout
    assert "a.json: This is a pipe, a device or a socket" in done.stderr


def test_the_size_is_what_comes_not_what_the_drive_tells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "long.json"
    path.write_bytes(b"x" * 5000)
    told = os.stat_result((*path.stat()[:6], 0, *path.stat()[7:10]))
    monkeypatch.setattr(Path, "stat", lambda *_, **__: told)
    with pytest.raises(TooLargeError):
        read_bytes(path, 4999)
    assert len(read_bytes(path, 5000)) == 5000


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="Linux only")
def test_a_file_of_size_nothing_that_has_content() -> None:
    assert Path("/proc/self/maps").stat().st_size == 0
    with pytest.raises(TooLargeError):
        read_bytes(Path("/proc/self/maps"), 100)
    assert main(["measure", "/proc/self/maps"]) == 2


def test_a_file_that_becomes_a_pipe_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between looking and opening."""
    regular, waiting = tmp_path / "a", pipe(tmp_path / "b")
    regular.write_text("{}")
    looked = regular.stat()
    monkeypatch.setattr(Path, "stat", lambda *_, **__: looked)
    with in_time(), pytest.raises(InputError, match="pipe"):
        reading.read_bytes(waiting, 10)


def test_nothing_takes_the_place_of_a_device(tmp_path: Path) -> None:
    target = pipe(tmp_path / "out.csv")
    with in_time(), pytest.raises(InputError, match="Choose another name"):
        write_safely(target, "x")
    assert stat.S_ISFIFO(target.stat().st_mode)


def test_side_files_of_a_lock_are_not_written_through_links(saved: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim.txt"
    victim.write_text("mine")
    saved.with_name(f".{saved.name}.who").symlink_to(victim)
    file, _ = RecordFile.open(saved)
    assert victim.read_text() == "mine"
    assert read_holder(saved).token, "who holds it is still said"
    file.close()
    assert victim.read_text() == "mine"


def test_a_link_in_place_of_a_lock_is_not_followed(saved: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim.txt"
    victim.write_text("mine")
    saved.with_name(f".{saved.name}.lock").symlink_to(victim)
    file, _ = RecordFile.open(saved)
    file.close()
    assert victim.read_text() == "mine"


@pytest.mark.parametrize("kind", MAKERS)
def test_a_note_of_a_holder_that_is_no_file(kind: str, saved: Path) -> None:
    MAKERS[kind](saved.with_name(f".{saved.name}.who"))
    with in_time():
        lock = RecordLock(saved)
        with pytest.raises(LockedError):
            RecordLock(saved)
        lock.release()


def test_a_note_of_a_holder_may_hold_anything(saved: Path) -> None:
    side = saved.with_name(f".{saved.name}.who")
    for content in (b"[" * 100_000, b'{"since": 5}', b"9" * 5000, b"\xff", b"[]", b'{"since": "x", "user": {}}'):
        side.write_bytes(content)
        assert read_holder(saved).token == ""


@pytest.mark.parametrize("kind", MAKERS)
def test_recovery_passes_by_what_is_no_file(kind: str, tmp_path: Path) -> None:
    session = tmp_path / "session-1"
    session.mkdir()
    MAKERS[kind](session / "snapshot.json")
    MAKERS[kind](session / "copy.bsa")
    with in_time():
        left = left_behind(tmp_path)
        assert [item.kept for item in left] == [None]
        left[0].release()
        forget_everything(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", MAKERS)
def test_the_list_of_recent_files_may_be_no_file(kind: str, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    MAKERS[kind](tmp_path / "recent.json")
    with in_time():
        assert RecentFiles(tmp_path).files() == ()
    assert "recent files cannot be read" in caplog.text


JUNK = [
    b"", b"\xff\xfe", b"null", b"5", b'"x"', b"{}", b"[5]", b'[{"path": 5, "time": "2026-01-01"}]', b"[" * 200_000,
    b'[{"path": "/a", "time": "' + b"9" * 5000 + b'"}]', b'[{"path": "/a\\u0000b", "time": "2026-01-01"}]',
    b"[" + b"9" * 5000 + b"]", b'[{"path": "a.bsa", "time": "2026-01-01T00:00"}]', b"x" * 2_000_000, b"[NaN]",
]  # fmt: skip


@pytest.mark.parametrize("content", JUNK, ids=range(len(JUNK)))
def test_junk_as_the_list_of_recent_files(content: bytes, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "recent.json").write_bytes(content)
    recent = RecentFiles(tmp_path)
    found = recent.files()
    assert found == ()
    assert content in (b"{}", b"[]") or "recent files cannot be read" in caplog.text
    recent.note(tmp_path / "case.bsa")
    assert [file.path.name for file in recent.files()] == ["case.bsa"]


def test_times_without_an_offset_are_of_this_computer(tmp_path: Path) -> None:
    (tmp_path / "recent.json").write_text(json.dumps([{"path": "/a.bsa", "time": "2026-01-01T12:00"}]))
    assert RecentFiles(tmp_path).files()[0].time.tzinfo is not None


@pytest.mark.parametrize("content", JUNK, ids=range(len(JUNK)))
def test_junk_in_recovery(content: bytes, tmp_path: Path) -> None:
    session = tmp_path / "session-1"
    session.mkdir()
    (session / "snapshot.json").write_bytes(content)
    left = left_behind(tmp_path)
    assert [item.kept for item in left] == [None]
    assert left[0].why
    left[0].forget()


@pytest.mark.parametrize(
    "change", [{"step": 5}, {"step": "x" * 20_000}, {"visit": []}, {"path": "/a\0b"}, {"path": {}}]
)
def test_texts_of_a_snapshot_are_texts(change: dict[str, Any], record: Record, tmp_path: Path) -> None:
    import hashlib

    recovery = Recovery(tmp_path)
    recovery.keep(Snapshot(record, record.visits[-1].id, step="painting"))
    assert recovery.flush(10)
    file = recovery.folder / "snapshot.json"
    data = json.loads(file.read_text())
    recovery.close()
    recovery.folder.mkdir()
    del data["sha256"]
    body = ",\n".join(f"{json.dumps(key)}:{json.dumps(value)}" for key, value in {**data, **change}.items())
    file.write_text(f'{{\n{body},\n"sha256":"{hashlib.sha256(body.encode()).hexdigest()}"\n}}\n')
    left = left_behind(tmp_path)
    assert [item.kept for item in left] == [None]
    left[0].release()


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_what_the_program_keeps_of_drawings_is_the_users_alone(record: Record, saved: Path, tmp_path: Path) -> None:
    saved.chmod(0o644)
    file, opened = RecordFile.open(saved)
    recovery = Recovery(tmp_path / "recovery")
    recovery.keep(Snapshot(opened, opened.visits[-1].id, opened, saved, file.digest))
    assert recovery.flush(10)
    assert {path.name for path in recovery.folder.iterdir()} >= {"snapshot.json", "copy.bsa"}
    for path in recovery.folder.iterdir():
        assert mode(path) & 0o077 == 0 or path.name == "alive.lock", path
    recovery.close()
    file.close()
    recent = RecentFiles(tmp_path / "recent")
    recent.note(saved)
    assert mode(tmp_path / "recent" / "recent.json") == 0o600


def test_a_link_in_place_of_what_the_program_keeps_is_replaced(tmp_path: Path) -> None:
    victim = tmp_path / "victim.txt"
    victim.write_text("mine")
    (tmp_path / "recent.json").symlink_to(victim)
    RecentFiles(tmp_path).note(tmp_path / "a.bsa")
    assert victim.read_text() == "mine"
    assert [file.path.name for file in RecentFiles(tmp_path).files()] == ["a.bsa"]


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe or a socket has no name in a folder there")
@pytest.mark.parametrize("kind", ["pipe", "socket"])
def test_what_the_program_keeps_for_itself_is_kept_in_place_of_one(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "recent.json"
    os.mkfifo(path) if kind == "pipe" else os.mknod(path, stat.S_IFSOCK | 0o600)
    recent = RecentFiles(tmp_path)
    recent.note(tmp_path / "case.bsa")
    assert [file.path for file in recent.files()] == [tmp_path / "case.bsa"]
    other = tmp_path / "other.json"
    os.mkfifo(other)
    with pytest.raises(InputError, match="pipe"):
        write_safely(other, "{}")


@pytest.mark.parametrize("target", ["own.json", "nowhere/at all"])
def test_a_profile_that_is_a_link_to_nowhere_says_so(target: str, tmp_path: Path) -> None:
    (tmp_path / "own.json").symlink_to(target)
    with pytest.raises(InputError):
        own_profile("own", tmp_path)
    assert own_profile("another", tmp_path) is None
