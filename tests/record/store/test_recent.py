"""The list of recent files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bsa_calc.errors import InputError
from bsa_calc.record.store.recent import MOST, RecentFiles


def test_the_last_one_comes_first_and_once(tmp_path: Path) -> None:
    recent = RecentFiles(tmp_path / "data")
    assert recent.files() == ()
    for name in ("a.bsa", "b.bsa", "ä.bsa", "a.bsa"):
        recent.note(tmp_path / name)
    found = RecentFiles(tmp_path / "data").files()
    assert [file.path.name for file in found] == ["a.bsa", "ä.bsa", "b.bsa"]
    assert len({file.thumbnail for file in found}) == 3


@pytest.mark.skipif(os.name == "nt", reason="rights are kept otherwise there")
def test_only_the_user_can_look(tmp_path: Path) -> None:
    """Names of files and pictures of bodies lie there."""
    RecentFiles(tmp_path / "data").note(tmp_path / "a.bsa")
    assert (tmp_path / "data").stat().st_mode & 0o077 == 0


def test_only_so_many_with_their_pictures(tmp_path: Path) -> None:
    recent = RecentFiles(tmp_path / "data")
    recent.note(tmp_path / "0.bsa")
    recent.thumbnail(tmp_path / "0.bsa").write_bytes(b"picture")
    for k in range(1, MOST + 1):
        recent.note(tmp_path / f"{k}.bsa")
    assert len(recent.files()) == MOST
    assert list((tmp_path / "data").glob("*.png")) == []


def test_forgetting(tmp_path: Path) -> None:
    recent = RecentFiles(tmp_path / "data")
    for name in ("a.bsa", "b.bsa"):
        recent.note(tmp_path / name)
        recent.thumbnail(tmp_path / name).write_bytes(b"picture")
    recent.forget(tmp_path / "a.bsa")
    assert [file.path.name for file in recent.files()] == ["b.bsa"]
    assert not recent.thumbnail(tmp_path / "a.bsa").exists()
    (tmp_path / "data" / ".recent.json.k1lled.tmp").write_text("half a list")
    recent.forget_everything()
    assert list((tmp_path / "data").iterdir()) == []


def test_what_cannot_be_forgotten_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recent = RecentFiles(tmp_path / "data")
    recent.note(tmp_path / "a.bsa")

    def held(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", held)
        with pytest.raises(InputError, match=r"recent.json could not be deleted.*by hand"):
            recent.forget_everything()
    assert len(recent.files()) == 1
    recent.forget_everything()
    assert recent.files() == ()


def test_switched_off(tmp_path: Path) -> None:
    recent = RecentFiles(tmp_path / "data", on=False)
    recent.note(tmp_path / "a.bsa")
    assert recent.files() == ()
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("content", ["", "{", "7", "[7]", '[{"path": 7, "time": "x"}]', '[{"path": "a"}]', "[" * 9000])
def test_a_damaged_list_is_an_empty_one(content: str, tmp_path: Path) -> None:
    (tmp_path / "recent.json").write_text(content)
    recent = RecentFiles(tmp_path)
    assert recent.files() == ()
    recent.note(tmp_path / "a.bsa")
    assert len(recent.files()) == 1


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    """Opening a file goes on all the same."""
    (tmp_path / "file").write_text("")
    recent = RecentFiles(tmp_path / "file" / "data")
    recent.note(tmp_path / "a.bsa")
    assert recent.files() == ()
