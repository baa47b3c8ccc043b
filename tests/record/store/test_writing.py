"""Saving: a failure leaves the old file whole and nothing else behind."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from bsa_calc.errors import InputError
from bsa_calc.paint.drawing import empty_drawing
from bsa_calc.record.format.drawing_file import read_drawing, write_drawing
from bsa_calc.record.store.files import write_safely

NO_SPACE = OSError(28, "No space left on device")
needs_modes = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such modes")


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A file with a drawing in it."""
    path = tmp_path / "case.json"
    write_drawing(empty_drawing("adult-male", 52), path)
    return path


def names(folder: Path) -> list[str]:
    """What lies in a folder, hidden files too."""
    return sorted(path.name for path in folder.iterdir())


def fails(*_: Any, **__: Any) -> None:
    """Stands in for a full disk."""
    raise NO_SPACE


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
def test_a_full_disk_leaves_the_old_file(saved: Path, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever step fails, the file is as it was, no temporary file is left, and the error says what to do."""
    before = saved.read_bytes()
    monkeypatch.setattr(os, step, fails)
    with pytest.raises(InputError, match=r"case.json could not be saved: No space left.*[Cc]hoose"):
        write_drawing(empty_drawing("adult-female", 20), saved)
    monkeypatch.undo()
    assert saved.read_bytes() == before
    assert names(saved.parent) == ["case.json"]
    assert read_drawing(saved).body == "adult-male"


def test_a_new_file_on_a_full_disk_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing half written stays."""
    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(InputError):
        write_safely(tmp_path / "new.json", "{}")
    assert names(tmp_path) == []


@needs_modes
def test_a_read_only_folder(saved: Path, not_as_root: Callable[[], AbstractContextManager[None]]) -> None:
    """The old file stays, and the error names the reason."""
    before = saved.read_bytes()
    saved.chmod(0o666)  # it is the folder alone that refuses
    saved.parent.chmod(0o500)
    try:
        with not_as_root(), pytest.raises(InputError, match="Permission denied"):
            write_drawing(empty_drawing("adult-female", 20), saved)
    finally:
        saved.parent.chmod(0o700)
    assert saved.read_bytes() == before
    assert names(saved.parent) == ["case.json"]


def test_a_folder_that_refuses_new_files(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same where the system cannot be asked: the temporary file cannot be made."""
    before = saved.read_bytes()

    tries: list[Path] = []
    real = os.open

    def refuse(path: Any, flags: int, *rest: Any, **__: Any) -> int:
        if not flags & os.O_CREAT:
            return real(path, flags)
        tries.append(Path(path))
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(InputError, match="Permission denied"):
        write_drawing(empty_drawing("adult-female", 20), saved)
    assert saved.read_bytes() == before
    assert len(tries) == 1, "another name would not help"


def test_no_such_folder_and_a_folder_as_target(tmp_path: Path) -> None:
    """Both end in an error; the folder stays a folder."""
    with pytest.raises(InputError, match="No such file"):
        write_safely(tmp_path / "none" / "case.json", "{}")
    (tmp_path / "folder").mkdir()
    with pytest.raises(InputError, match="folder could not be saved"):
        write_safely(tmp_path / "folder", "{}")
    assert names(tmp_path) == ["folder"]


@needs_modes
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_the_mode_is_kept(saved: Path, mode: int) -> None:
    """A file that only its owner may read stays so."""
    saved.chmod(mode)
    write_drawing(empty_drawing("adult-female", 20), saved)
    assert stat.S_IMODE(saved.stat().st_mode) == mode
    assert read_drawing(saved).body == "adult-female"


@needs_modes
def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    """Not the narrow one of temporary files."""
    mask = os.umask(0o027)
    try:
        write_safely(tmp_path / "new.json", "{}")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "new.json").stat().st_mode) == 0o640


@needs_modes
def test_a_link_stays_a_link(saved: Path, tmp_path: Path) -> None:
    """What it points to is replaced, not the link."""
    link = tmp_path / "link.json"
    link.symlink_to(saved)
    write_drawing(empty_drawing("adolescent", 14), link)
    assert link.is_symlink()
    assert read_drawing(saved).body == "adolescent"
