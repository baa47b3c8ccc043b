"""What may not be changed is not replaced either: that its folder takes new files is no leave to do so."""

from __future__ import annotations

import os
import stat
import struct
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from bsa_calc.errors import InputError, plain_cause
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.format.drawing_file import write_drawing
from bsa_calc.record.record import Record
from bsa_calc.record.store import files, lock, profile_files
from bsa_calc.record.store.files import ProtectedError, write_safely
from bsa_calc.record.store.record_file import RecordFile

posix = pytest.mark.skipif(sys.platform == "win32", reason="of Unix")
NotAsRoot = Callable[[], AbstractContextManager[None]]
NOBODY = 65534


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder in which every user can make and replace files."""
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o777)
        yield Path(place)


@pytest.fixture(params=["case.bsa", "case.json"])
def protected(request: pytest.FixtureRequest, folder: Path, record: Record, draw: Callable[..., Drawing]) -> Path:
    """A record or a drawing, owned by the user who will open it, that may only be read."""
    path = folder / str(request.param)
    if path.suffix == ".json":
        write_drawing(draw("nose"), path)
    else:
        with RecordFile() as file:
            file.save_as(record, path)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.chown(path, NOBODY, -1)
    path.chmod(0o444)
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_it_is_opened_to_read(protected: Path, not_as_root: NotAsRoot) -> None:
    """And can be saved elsewhere, as a file of a folder that cannot be written."""
    before = protected.read_bytes()
    with not_as_root():
        file, record = RecordFile.open(protected)
        assert f"{protected.name} is write-protected" in str(file.read_only)
        for save in (file.save, lambda record: file.save_as(record, protected)):
            with pytest.raises(ProtectedError, match="another name"):
                save(record)
        with RecordFile.open(protected, read_only=True)[0]:
            assert names(protected.parent) == [protected.name], "what is only read is not locked"
        elsewhere = protected.with_name(f"elsewhere{protected.suffix}")
        file.save_as(record, elsewhere)
        assert (file.read_only, file.path) == (None, elsewhere)
        file.close()
    assert protected.read_bytes() == before
    assert stat.S_IMODE(protected.stat().st_mode) in (0o444, 0o555)  # the latter on Windows


def test_one_that_was_protected_while_it_is_open(protected: Path, not_as_root: NotAsRoot) -> None:
    protected.chmod(0o644)
    with not_as_root(), RecordFile.open(protected)[0] as file:
        assert file.read_only is None
        record = RecordFile.open(protected, read_only=True)[1]
        before = protected.read_bytes()
        protected.chmod(0o444)
        with pytest.raises(ProtectedError):
            file.save(record)
        assert protected.read_bytes() == before
        protected.chmod(0o644)
        file.save(record)


def test_nothing_else_is_written_over_it(protected: Path, not_as_root: NotAsRoot) -> None:
    """Not an export, nor another record under its name."""
    before = protected.read_bytes()
    with not_as_root():
        other = RecordFile.open(protected, read_only=True)[1]
        for write in (lambda: write_safely(protected, "{}"), lambda: RecordFile().save_as(other, protected)):
            with pytest.raises(ProtectedError):
                write()
    assert protected.read_bytes() == before
    assert names(protected.parent) == [protected.name]


@posix
def test_only_files_are_replaced(folder: Path) -> None:
    """A pipe or a device of that name stays."""
    os.mkfifo(folder / "pipe.csv")
    with pytest.raises(InputError, match=r"pipe\.csv is a pipe, a device or a socket"):
        write_safely(folder / "pipe.csv", "a")
    assert names(folder) == ["pipe.csv"]
    with pytest.raises(InputError):
        write_safely(Path("/dev/null"), "a")
    assert Path("/dev/null").is_char_device()


@posix
def test_a_profile_of_ones_own_that_is_protected_is_not_deleted(folder: Path, not_as_root: NotAsRoot) -> None:
    own = folder / "own.json"
    own.write_text("{}")
    own.chmod(0o444)
    with not_as_root(), pytest.raises(ProtectedError, match=r"own\.json is write-protected"):
        profile_files.delete_profile("own", folder)
    assert own.exists()


# --- who may read it -------------------------------------------------------------------------------------------------


@pytest.fixture
def as_root() -> None:
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root may give files away")


@pytest.mark.usefixtures("as_root")
def test_owner_and_group_are_kept(folder: Path) -> None:
    path = folder / "case.csv"
    path.write_text("before")
    os.chown(path, NOBODY, NOBODY)
    path.chmod(0o640)
    write_safely(path, "after")
    found = path.stat()
    assert (found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode)) == (NOBODY, NOBODY, 0o640)


@pytest.mark.usefixtures("as_root")
def test_another_group_gets_no_more_than_everybody(folder: Path, not_as_root: NotAsRoot) -> None:
    """Root's file with rights for root's group: whoever replaces it can give it to a group of their own only."""
    path = folder / "case.csv"
    path.write_text("before")
    os.chown(path, NOBODY, 0)
    path.chmod(0o664)
    with not_as_root():
        groups = os.getgroups()
        os.seteuid(0)
        os.setgroups([])
        before = os.getegid()
        os.setegid(NOBODY)
        os.seteuid(NOBODY)
        try:
            write_safely(path, "after")
        finally:
            os.seteuid(0)
            os.setegid(before)
            os.setgroups(groups)
            os.seteuid(NOBODY)
    found = path.stat()
    assert (path.read_text(), found.st_gid, stat.S_IMODE(found.st_mode)) == ("after", NOBODY, 0o644)


def access_list(*entries: tuple[int, int, int]) -> bytes:
    """An access list as Linux keeps it: kind, rights and number of each entry."""
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries)


ANYONE = 0xFFFFFFFF
USER, NAMED_USER, GROUP, MASK, OTHERS = 0x01, 0x02, 0x04, 0x10, 0x20
A_COLLEAGUE_TOO = access_list(
    (USER, 6, ANYONE), (NAMED_USER, 6, NOBODY), (GROUP, 0, ANYONE), (MASK, 6, ANYONE), (OTHERS, 0, ANYONE)
)


def give_list(path: Path, name: str = "system.posix_acl_access") -> None:
    try:
        os.setxattr(path, name, A_COLLEAGUE_TOO)
    except (OSError, AttributeError):
        pytest.skip("no access lists on this drive")


def test_an_access_list_is_kept(folder: Path) -> None:
    path = folder / "case.csv"
    path.write_text("before")
    give_list(path)
    write_safely(path, "after")
    assert os.getxattr(path, "system.posix_acl_access") == A_COLLEAGUE_TOO
    assert path.read_text() == "after"


def test_one_that_cannot_be_kept_widens_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With an access list the group's bits are those of the colleague."""
    path = folder / "case.csv"
    path.write_text("before")
    give_list(path)

    def refuse(*_: Any) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "setxattr", refuse)
    write_safely(path, "after")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_folders_list_gives_nobody_more(folder: Path) -> None:
    """The file before had none of it; a new file has it, as everything made there."""
    path = folder / "case.csv"
    path.write_text("before")
    path.chmod(0o640)
    give_list(folder, "system.posix_acl_default")
    write_safely(path, "after")
    assert "system.posix_acl_access" not in os.listxattr(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    write_safely(folder / "new.csv", "new")
    assert "system.posix_acl_access" in os.listxattr(folder / "new.csv")


# --- Windows ---------------------------------------------------------------------------------------------------------


def busy(winerror: int) -> PermissionError:
    error = PermissionError(13, "Zugriff verweigert")
    error.winerror = winerror
    return error


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_a_scanner_that_has_the_file_for_a_moment(winerror: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, real, tries = folder / "case.csv", os.replace, []

    def replace(source: Any, target: Any) -> None:
        tries.append(source)
        if len(tries) < 4:
            raise busy(winerror)
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr(files.time, "sleep", lambda _: None)
    write_safely(path, "whole")
    assert (path.read_text(), len(tries), names(folder)) == ("whole", 4, ["case.csv"])


def test_one_that_keeps_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After two seconds it is told, in words that fit and in the user's language, and nothing is left."""
    clock = [0.0]

    def replace(*_: Any) -> None:
        raise busy(32)

    def sleep(seconds: float) -> None:
        clock[0] += seconds

    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr(files.time, "sleep", sleep)
    monkeypatch.setattr(files.time, "monotonic", lambda: clock[0])
    with pytest.raises(InputError, match="another program has the file open") as told:
        write_safely(folder / "case.csv", "whole")
    assert "make room" not in str(told.value)
    assert "Zugriff" not in str(told.value)
    assert 1.9 <= clock[0] <= 2.2
    assert names(folder) == []


def test_a_cause_is_told_in_words_that_translators_know() -> None:
    """Windows would say it in its own language."""
    assert plain_cause(PermissionError(13, "Zugriff verweigert")) == os.strerror(13)
    assert plain_cause(OSError("of no number")) == "of no number"


def test_what_belongs_to_a_lock_is_hidden(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hidden: list[tuple[str, int]] = []

    class Kernel:
        def SetFileAttributesW(self, name: str, attributes: int) -> int:
            hidden.append((Path(name).name, attributes))
            return 1

    class Libraries:
        kernel32 = Kernel()

    monkeypatch.setattr("ctypes.windll", Libraries(), raising=False)
    with monkeypatch.context() as windows:
        windows.setattr(lock.sys, "platform", "win32")
        held = lock.RecordLock(folder / "case.bsa")
    held.release()
    assert hidden == [(".case.bsa.lock", 2), (".case.bsa.who", 2)]


def test_a_hidden_note_of_a_program_that_is_gone_is_written_anew(folder: Path) -> None:
    """Windows does not write into a hidden file as into another: it is taken away first."""
    side = folder / ".case.bsa.who"
    side.write_text("old")
    number = side.stat().st_ino
    holding = side.open("rb")  # so that its number is not given again
    try:
        held = lock.RecordLock(folder / "case.bsa")
        assert side.stat().st_ino != number
        assert lock.read_holder(folder / "case.bsa").host
        held.release()
    finally:
        holding.close()
