"""After a crash the next start offers exactly what was there."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox

from bsa_calc.record.store.recovery import Recovery
from bsa_calc.record.store.snapshot import Snapshot
from bsa_calc.ui.files.recovery_dialog import RecoveryDialog
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.widgets.accessible import unnamed_widgets
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.text_block import TextBlock

if TYPE_CHECKING:
    from tests.ui.conftest import Desk, Dialogs

CHEST = [(0.44, 0.30), (0.47, 0.32), (0.52, 0.31), (0.55, 0.33)]
ANSWER = QMessageBox.StandardButton
CTRL = Qt.KeyboardModifier.ControlModifier


def crash(desk: Desk) -> None:
    """End as a killed program does: what was kept stays, its lock goes, nobody is asked."""
    assert desk.bench.files.recovery.flush()
    recovery = desk.bench.files.recovery._recovery
    assert recovery is not None
    assert recovery._lock is not None
    recovery._on = False
    recovery._lock.release()
    desk.session.place.close()
    desk.session.undo_stack.setClean()
    desk.bench.files.recovery._soon.stop()
    desk.bench.files.recovery._recovery = None
    desk.window.close()


def offered(desk: Desk) -> RecoveryDialog:
    desk.bot.waitUntil(lambda: desk.bench.files.recovered.dialog is not None)
    dialog = desk.bench.files.recovered.dialog
    assert dialog is not None
    return dialog


def press(dialog: RecoveryDialog, words: str) -> None:
    next(button for button in dialog.findChildren(Button) if button.text() == words).click()
    QApplication.processEvents()


def test_what_was_painted_is_offered_and_restored(desk: Desk, open_desk: Callable[..., Desk]) -> None:
    desk.drag("front", CHEST)
    desk.drag("back", CHEST)
    drawing = desk.session.drawing
    crash(desk)
    again = open_desk()
    dialog = offered(again)
    assert unnamed_widgets(dialog) == []
    said = " ".join(button.accessibleName() for button in dialog.findChildren(Button))
    assert "last step: painting" in said
    press(dialog, "Restore")
    assert again.session.drawing.same_as(drawing)
    assert again.session.unsaved
    assert again.window.isWindowModified()
    crash(again)
    third = open_desk()
    press(offered(third), "Restore")
    assert third.session.drawing.same_as(drawing)


def test_what_is_restored_while_the_disk_is_full_is_offered_again(
    desk: Desk, open_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was left behind goes only once it is kept anew: else the next crash would take all of it."""
    desk.drag("front", CHEST)
    drawing = desk.session.drawing
    crash(desk)
    again = open_desk()
    dialog = offered(again)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        press(dialog, "Restore")
        assert again.session.drawing.same_as(drawing)
        assert not again.bench.files.recovery.keep_now(), "nor does a fault of the program promise it"
        again.bench.files.recovery.close()
        again.session.undo_stack.setClean()
        dialog.close()
        again.window.close()
    press(offered(third := open_desk()), "Restore")
    assert third.session.drawing.same_as(drawing)


def test_where_nothing_is_remembered_a_fault_promises_nothing(desk: Desk) -> None:
    desk.bench.files.set_remembers(False)
    assert desk.bench.files.recovery.keep_now(), "there is nothing yet that could be lost"
    desk.drag("front", CHEST)
    assert not desk.bench.files.recovery.keep_now()
    desk.bench.files.set_remembers(True)
    assert desk.bench.files.recovery.keep_now()


def test_a_restored_record_goes_on_in_its_file(
    desk: Desk, open_desk: Callable[..., Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "case.bsa"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    desk.drag("front", CHEST)
    desk.key(Qt.Key.Key_S, CTRL)
    desk.drag("back", CHEST)
    drawing = desk.session.drawing
    crash(desk)
    again = open_desk()
    press(offered(again), "Restore")
    assert again.session.path == file
    assert again.session.drawing.same_as(drawing)
    again.window.top_bar.save_button.click()
    assert not again.session.unsaved
    again.bot.waitUntil(again.bench.files.recovery.flush)
    assert again.window.close()
    assert not any((again.window.settings.data_folder / "recovery").iterdir())


def test_a_file_opened_again_after_the_crash_goes_on_too(
    desk: Desk, open_desk: Callable[..., Desk], tmp_path: Path, dialogs: Dialogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A double click on the record is what one does first; the window must not lock itself out."""
    file = tmp_path / "case.bsa"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    desk.drag("front", CHEST)
    desk.key(Qt.Key.Key_S, CTRL)
    desk.drag("back", CHEST)
    drawing = desk.session.drawing
    crash(desk)
    again = open_desk()
    again.bench.files.open(file)
    assert again.session.path == file
    press(offered(again), "Restore")
    assert not dialogs.asked
    assert again.session.path == file
    assert again.session.drawing.same_as(drawing)
    again.window.top_bar.save_button.click()
    assert not again.session.unsaved


def test_the_picture_keeps_its_size_beside_large_text(desk: Desk, open_desk: Callable[..., Desk]) -> None:
    desk.drag("front", CHEST)
    crash(desk)
    Settings().text_percent = 200
    dialog = offered(open_desk())
    picture = next(label for label in dialog.findChildren(QLabel) if not label.pixmap().isNull())
    assert picture.size() == picture.pixmap().deviceIndependentSize().toSize(), "head and feet are cut off"


def test_a_file_changed_since_is_left_alone(
    desk: Desk, open_desk: Callable[..., Desk], tmp_path: Path, dialogs: Dialogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "case.bsa"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    desk.drag("front", CHEST)
    desk.key(Qt.Key.Key_S, CTRL)
    desk.drag("back", CHEST)
    crash(desk)
    file.write_bytes(file.read_bytes() + b" ")
    again = open_desk()
    dialogs.answer(ANSWER.Ok)
    press(offered(again), "Restore")
    assert "under another name" in dialogs.asked[0]
    assert again.session.path is None
    assert again.session.unsaved


def test_later_asks_again_and_discard_does_not(desk: Desk, open_desk: Callable[..., Desk]) -> None:
    desk.drag("front", CHEST)
    crash(desk)
    again = open_desk()
    press(offered(again), "Later")
    assert not again.session.drawing.paint
    assert again.window.close()
    third = open_desk()
    dialog = offered(third)
    press(dialog, "Discard")
    assert third.bench.files.recovered.dialog is dialog, "one click throws nothing away"
    press(dialog, "Really discard?")
    assert third.bench.files.recovered.dialog is None
    assert third.window.close()
    fourth = open_desk()
    QApplication.processEvents()
    assert fourth.bench.files.recovered.dialog is None


def test_what_is_saved_or_undone_is_not_offered(desk: Desk, open_desk: Callable[..., Desk]) -> None:
    desk.drag("front", CHEST)
    assert desk.bench.files.recovery.flush()
    folder = desk.window.settings.data_folder / "recovery"
    assert list(folder.rglob("snapshot.json"))
    desk.session.undo_stack.undo()
    assert desk.bench.files.recovery.flush()
    assert not list(folder.rglob("snapshot.json"))


def test_a_session_that_runs_is_not_offered(desk: Desk, open_desk: Callable[..., Desk]) -> None:
    other = Recovery(desk.window.settings.data_folder / "recovery")
    other.keep(Snapshot(desk.session.record, desk.session.visit_id))
    assert other.flush(5)
    second = open_desk()
    QApplication.processEvents()
    assert second.bench.files.recovered.dialog is None
    other.close()


def test_nothing_is_promised_of_what_is_damaged(desk: Desk, open_desk: Callable[..., Desk]) -> None:
    desk.drag("front", CHEST)
    folder = desk.window.settings.data_folder / "recovery"
    crash(desk)
    (snapshot,) = folder.rglob("snapshot.json")
    snapshot.write_bytes(snapshot.read_bytes()[:-40])
    again = open_desk()
    dialog = offered(again)
    said = " ".join(block.plain_text() for block in dialog.findChildren(TextBlock))
    assert "It cannot be restored." in said
    assert "nothing is lost" not in said
    press(dialog, "Discard")
    assert again.bench.files.recovered.dialog is None
    assert not list(folder.rglob("snapshot.json"))
