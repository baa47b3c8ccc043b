"""Saving on full disks and drives that are away: the old file and the work in memory stay, and it says what to do."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from bsa_calc.errors import InputError
from bsa_calc.record.record import Record
from bsa_calc.record.store.record_file import ChangedOnDiskError, RecordFile
from tests.record.conftest import changed
from tests.record.store.conftest import names, note_in, posix


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


def test_a_folder_that_is_not_there_is_not_made(saved: Path, record: Record) -> None:
    """Where a drive was, a folder of its name would hide that it is away."""
    for name in ("case.bsa", "case.json"):
        with pytest.raises(InputError, match=f"{name} could not be saved: No such file"):
            RecordFile().save_as(record, saved.parent / "away" / name)
    assert names(saved.parent) == ["case.bsa"]
