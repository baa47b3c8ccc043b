"""A file that may only be read is not replaced from the window, and two windows never write one file."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from bsa_calc.record.examples import read_example
from bsa_calc.record.store.record_file import RecordFile

if TYPE_CHECKING:
    from tests.ui.conftest import Desk, Dialogs

CHEST = [(0.44, 0.30), (0.47, 0.32), (0.52, 0.31), (0.55, 0.33)]
ANSWER = QMessageBox.StandardButton
CTRL = Qt.KeyboardModifier.ControlModifier
posix = pytest.mark.skipif(sys.platform == "win32", reason="of Unix")


@pytest.fixture(params=[".bsa", ".json"])
def file(request: pytest.FixtureRequest, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A saved record or drawing in a folder for everybody; the window shows a new one again."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        path = Path(folder) / f"case{request.param}"
        desk.drag("front", CHEST)
        desk.session.save(path)
        desk.session.open(path)  # what reading needs of Python may be closed to another user
        desk.window.top_bar.new_button.click()
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
        yield path


def save(desk: Desk) -> None:
    desk.key(Qt.Key.Key_S, CTRL)


@posix
def test_a_file_that_may_only_be_read(
    desk: Desk,
    dialogs: Dialogs,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    not_as_root: Callable[[], AbstractContextManager[None]],
) -> None:
    """It is said on opening and again on saving, and what is saved is another file."""
    if os.geteuid() == 0:
        os.chown(file, 65534, -1)
    file.chmod(0o444)
    before, elsewhere = file.read_bytes(), file.with_name(f"mine{file.suffix}")
    dialogs.answer(ANSWER.Ok, ANSWER.Ok)
    with not_as_root():
        assert desk.bench.files.open(file)
        assert f"{file.name} is write-protected" in dialogs.asked[0]
        assert "(read only)" in desk.window.windowTitle()
        desk.drag("back", CHEST)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(elsewhere), ""))
        save(desk)
    assert file.read_bytes() == before
    assert desk.session.path == elsewhere
    assert not desk.session.unsaved
    assert elsewhere.read_bytes() != before


def test_a_second_window_reads_only(desk: Desk, dialogs: Dialogs, file: Path, open_desk: Callable[..., Desk]) -> None:
    assert desk.bench.files.open(file)
    dialogs.answer(ANSWER.Open, ANSWER.Ok)
    second = open_desk(file)
    assert "Someone else has this record open." in dialogs.asked[0]
    second.drag("back", CHEST)
    before = file.read_bytes()
    second.bench.files.save()
    assert "was opened read-only" in dialogs.asked[1]
    assert file.read_bytes() == before
    assert second.session.unsaved
    desk.drag("back", CHEST)
    assert desk.bench.files.save()
    assert file.read_bytes() != before


def test_what_another_program_wrote_is_not_lost(desk: Desk, dialogs: Dialogs, file: Path) -> None:
    assert desk.bench.files.open(file)
    desk.drag("back", CHEST)
    theirs = file.read_bytes().replace(b"adult-female", b"adult-male  ")
    file.write_bytes(theirs)
    dialogs.answer(ANSWER.Cancel)
    save(desk)
    assert "has been changed by another program" in dialogs.asked[0]
    assert file.read_bytes() == theirs


def test_no_copy_and_no_export_goes_over_a_file_that_is_open_elsewhere(
    desk: Desk, dialogs: Dialogs, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The dialog asked whether to replace it; the other window would go on with a file that is none."""
    desk.session.start(read_example("just-under"), None)
    before = file.read_bytes()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    with RecordFile.open(file)[0]:
        dialogs.answer(ANSWER.Ok)
        assert not desk.bench.files.save_drawing_copy()
        assert f"{file.name} has been open in bsa-calc since" in dialogs.asked[0]
        if file.suffix == ".json":
            dialogs.answer(ANSWER.Ok)
            desk.bench.export.entries["json"].trigger()
            assert f"{file.name} has been open in bsa-calc since" in dialogs.asked[1]
    assert file.read_bytes() == before


@posix
def test_a_file_is_opened_again_by_another_way_to_it(desk: Desk, file: Path) -> None:
    """The window is not locked out by itself."""
    link = file.with_name(f"link{file.suffix}")
    link.symlink_to(file)
    assert desk.bench.files.open(file)
    assert desk.bench.files.open(link)
    assert not desk.session.place.read_only
    assert desk.bench.files.open(file)
    assert not desk.session.place.read_only
