"""What can go wrong with a record's file, in the window: a clear message, and neither drawing nor file is lost."""

from __future__ import annotations

import datetime as dt
import errno
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from bsa_calc.record.applications import Application
from bsa_calc.record.store.record_file import RecordFile
from bsa_calc.ui.document import session as session_module

if TYPE_CHECKING:
    from bsa_calc.paint.drawing import Drawing
    from tests.ui.conftest import Desk, Dialogs

CHEST = [(0.44, 0.30), (0.47, 0.32), (0.52, 0.31), (0.55, 0.33)]
ANSWER = QMessageBox.StandardButton
CTRL = Qt.KeyboardModifier.ControlModifier
posix = pytest.mark.skipif(sys.platform == "win32", reason="of Unix")


@pytest.fixture
def file(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A record's file in a folder that every user can look into; the user chooses it in either dialog."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = Path(folder) / "drive" / "case.bsa"
        path.parent.mkdir()
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
        yield path


@pytest.fixture
def opened(desk: Desk, file: Path) -> Desk:
    """A saved record with a stroke that is not saved yet."""
    desk.drag("front", CHEST)
    desk.key(Qt.Key.Key_S, CTRL)
    desk.drag("back", CHEST)
    return desk


def in_file(path: Path) -> Drawing:
    return RecordFile.open(path, read_only=True)[1].visits[-1].drawing


def refused(desk: Desk, dialogs: Dialogs, file: Path, *answers: QMessageBox.StandardButton) -> str:
    """Save, which fails: what was said. The drawing, its mark and the file are as they were."""
    drawing, before = desk.session.drawing, file.read_bytes()
    dialogs.answer(*answers)
    desk.key(Qt.Key.Key_S, CTRL)
    assert desk.session.drawing is drawing
    assert desk.session.unsaved
    assert desk.window.isWindowModified()
    assert desk.session.path == file
    assert file.read_bytes() == before
    return dialogs.asked[0]


def saves_again(desk: Desk, file: Path) -> None:
    """What was in the way is gone: the same window saves all of it."""
    desk.key(Qt.Key.Key_S, CTRL)
    assert not desk.session.unsaved
    assert in_file(file).same_as(desk.session.drawing)


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_full_disk(opened: Desk, dialogs: Dialogs, file: Path, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert opened.bench.files.recovery.flush()

    def full(*_: object, **__: object) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(os, step, full)
        said = refused(opened, dialogs, file, ANSWER.Ok)
    assert "The record was not saved." in said
    assert "case.bsa could not be saved: No space left on device. Choose another folder, or make room there." in said
    saves_again(opened, file)


@posix
def test_a_folder_that_became_read_only(
    opened: Desk, dialogs: Dialogs, file: Path, not_as_root: Callable[[], AbstractContextManager[None]]
) -> None:
    """While it is open; its lock is still held."""
    file.chmod(0o666)  # it is the folder alone that refuses
    file.parent.chmod(0o555)
    try:
        with not_as_root():
            said = refused(opened, dialogs, file, ANSWER.Ok)
    finally:
        file.parent.chmod(0o755)
    assert "case.bsa could not be saved: Permission denied. Choose another folder" in said
    saves_again(opened, file)


@posix
def test_a_record_in_a_read_only_folder_is_opened_to_read_and_saved_elsewhere(
    opened: Desk,
    dialogs: Dialogs,
    file: Path,
    not_as_root: Callable[[], AbstractContextManager[None]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened.key(Qt.Key.Key_S, CTRL)
    opened.window.top_bar.new_button.click()
    before, elsewhere = file.read_bytes(), file.parent.parent / "elsewhere.bsa"
    file.parent.chmod(0o555)
    dialogs.answer(ANSWER.Ok, ANSWER.Ok)
    try:
        with not_as_root():
            assert opened.bench.files.open(file)
        assert "nothing can be written in its folder (Permission denied)" in dialogs.asked[0]
        assert "(read only)" in opened.window.windowTitle()
        opened.drag("front", CHEST[:2])
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(elsewhere), ""))
        opened.key(Qt.Key.Key_S, CTRL)
    finally:
        file.parent.chmod(0o755)
    assert file.read_bytes() == before
    assert in_file(elsewhere).same_as(opened.session.drawing)
    assert opened.window.windowTitle().startswith("elsewhere.bsa[*]")


def test_a_network_drive_that_vanishes_and_comes_back(opened: Desk, dialogs: Dialogs, file: Path) -> None:
    drive, away = file.parent, file.parent.with_name("away")
    drawing = opened.session.drawing
    drive.rename(away)
    dialogs.answer(ANSWER.Cancel)
    opened.key(Qt.Key.Key_S, CTRL)
    assert "case.bsa is no longer there" in dialogs.asked[0]
    assert "its drive is not connected" in dialogs.asked[0]
    assert "changed" not in dialogs.asked[0]
    assert opened.session.drawing is drawing
    assert opened.session.unsaved
    assert not drive.exists(), "nothing is written where the drive was"
    opened.drag("front", CHEST[:2])  # work goes on, and recovery keeps it
    assert opened.bench.files.recovery.flush()
    assert list((opened.window.settings.data_folder / "recovery").rglob("snapshot.json"))
    away.rename(drive)
    saves_again(opened, file)


def test_a_record_whose_drive_is_away_is_saved_elsewhere(
    opened: Desk, dialogs: Dialogs, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, elsewhere = file.read_bytes(), file.parent.parent / "elsewhere.bsa"
    file.parent.rename(file.parent.with_name("away"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(elsewhere), ""))
    dialogs.answer(ANSWER.Save)
    opened.key(Qt.Key.Key_S, CTRL)
    assert not opened.session.unsaved
    assert in_file(elsewhere).same_as(opened.session.drawing)
    assert (file.parent.with_name("away") / "case.bsa").read_bytes() == before


def test_a_clock_set_back(opened: Desk, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Days earlier, and with a file from the future: it saves, opens, and the visits stay in order."""
    work = opened.bench.visits.commands
    before = session_module.now() - dt.timedelta(days=40)
    monkeypatch.setattr(session_module, "now", lambda: before)
    os.utime(file, (4_000_000_000, 4_000_000_000))
    work.log_application(Application(session_module.now() + dt.timedelta(days=40), 1.5))
    saves_again(opened, file)
    opened.window.top_bar.new_button.click()
    assert opened.bench.files.open(file)
    findings = {finding.id: finding for finding in opened.bench.label_checks.findings}
    assert findings["too_soon"].params["hours"] == 0, "no time has passed for certain"
    work.add(empty=False)  # of an earlier day than the one it starts from
    assert [visit.date for visit in work.visits()] == sorted(visit.date for visit in work.visits())
    assert work.visits()[0].id == opened.session.visit_id
    saves_again(opened, file)


def test_another_program_has_it_open(desk: Desk, dialogs: Dialogs, opened: Desk, file: Path) -> None:
    """A real one; when it is gone, the record can be written."""
    opened.key(Qt.Key.Key_S, CTRL)
    opened.window.top_bar.new_button.click()
    script = (
        "import sys\nfrom pathlib import Path\nfrom bsa_calc.record.store.record_file import RecordFile\n"
        "kept = RecordFile.open(Path(sys.argv[1]))\nprint('open', flush=True)\nsys.stdin.read()\n"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", script, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        dialogs.answer(ANSWER.Open)
        assert opened.bench.files.open(file)
        assert "Someone else has this record open." in dialogs.asked[0]
        assert " since " in dialogs.asked[0]
        assert opened.session.place.read_only
    finally:
        other.kill()
        other.communicate()
    assert opened.bench.files.open(file)
    assert not opened.session.place.read_only
    opened.drag("back", CHEST[:2])
    saves_again(opened, file)
