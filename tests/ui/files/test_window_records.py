"""Records in the window: saved, locked, changed by others, read only, remembered and forgotten."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from bsa_calc.cli import main
from bsa_calc.record.format.seal import CHECK, record_check
from bsa_calc.record.store.lock import RecordLock
from bsa_calc.record.store.recent import RecentFiles
from bsa_calc.record.store.record_file import RecordFile
from bsa_calc.ui.document.session import today
from bsa_calc.ui.files import files
from bsa_calc.ui.panels.recent_list import RecentRow
from bsa_calc.ui.system.log_file import begin_log, log
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.widgets.accessible import unnamed_widgets
from bsa_calc.ui.widgets.cards import SideColumn
from bsa_calc.ui.words.dates import day_words

if TYPE_CHECKING:
    from tests.ui.conftest import Desk, Dialogs

CHEST = [(0.44, 0.30), (0.47, 0.32), (0.52, 0.31), (0.55, 0.33)]
ANSWER = QMessageBox.StandardButton
LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user chooses this file in either file dialog."""
    path = tmp_path / "case.bsa"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    return path


def second_visit(desk: Desk) -> None:
    """A visit two weeks later that starts from the last drawing."""
    record = desk.session.record
    visit = record.next_visit(record.visits[0].date + dt.timedelta(weeks=2))
    desk.session.change_record(record.with_visit(visit), "new visit", visit.id)


def save(desk: Desk) -> None:
    desk.key(Qt.Key.Key_S, CTRL)


def test_visits_are_saved_and_opened_byte_for_byte(
    desk: Desk, file: Path, open_desk: Callable[..., Desk], capsys: pytest.CaptureFixture[str]
) -> None:
    desk.drag("front", CHEST)
    second_visit(desk)
    desk.drag("back", CHEST)
    save(desk)
    written, percent = file.read_bytes(), desk.result.affected_percent
    assert desk.window.close()
    again = open_desk(file)
    assert [visit.date for visit in again.session.record.visits] == [v.date for v in desk.session.record.visits]
    assert again.session.visit_id == again.session.record.visits[1].id
    assert again.result.affected_percent == pytest.approx(percent, abs=1e-9)
    assert again.session.record.visits[1].figures.affected_percent == pytest.approx(percent, abs=1e-9)
    save(again)
    assert file.read_bytes() == written
    assert main(["measure", str(file), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["affected_percent"] == pytest.approx(percent, abs=1e-9)


def test_undo_covers_visits_and_returns_to_the_one_it_was_done_in(desk: Desk) -> None:
    desk.drag("front", CHEST)
    first = desk.session.visit_id
    second_visit(desk)
    second = desk.session.visit_id
    desk.drag("back", CHEST)
    painted = desk.session.drawing
    desk.session.show_visit(first)
    desk.session.undo_stack.undo()
    assert desk.session.visit_id == second
    assert desk.session.drawing.paint == desk.session.record.visit(first).drawing.paint
    desk.session.undo_stack.undo()
    assert len(desk.session.record.visits) == 1
    assert desk.session.visit_id == first
    desk.session.undo_stack.redo()
    desk.session.undo_stack.redo()
    assert desk.session.drawing is painted


def test_a_drawing_file_is_saved_as_one_until_it_cannot_hold_all(
    desk: Desk, dialogs: Dialogs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawing, record = tmp_path / "skin.json", tmp_path / "skin.bsa"
    desk.drag("front", CHEST)
    desk.session.save(drawing)
    before = drawing.read_bytes()
    second_visit(desk)
    suggested: list[str] = []

    def choose(*args: object) -> tuple[str, str]:
        suggested.append(str(args[2]))
        return str(record), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    dialogs.answer(ANSWER.Cancel, ANSWER.Save)
    save(desk)
    assert desk.session.unsaved
    save(desk)
    assert suggested == [str(record)]
    assert "cannot hold visits" in dialogs.asked[0]
    assert drawing.read_bytes() == before
    assert not desk.session.unsaved
    assert len(json.loads(record.read_text("utf-8"))["visits"]) == 2


def test_a_copy_of_the_drawing_leaves_the_record_its_file(
    desk: Desk, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.drag("front", CHEST)
    save(desk)
    copy = file.with_name("copy.json")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy.with_suffix("")), ""))
    assert desk.bench.files.save_drawing_copy()
    assert json.loads(copy.read_text("utf-8"))["paint"]["parts"]
    assert desk.session.path == file


def test_a_copy_of_the_drawing_is_not_written_over_the_record(
    desk: Desk, file: Path, dialogs: Dialogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would hold one visit of all."""
    desk.drag("front", CHEST)
    save(desk)
    second_visit(desk)
    save(desk)
    before = file.read_bytes()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    dialogs.answer(ANSWER.Ok)
    assert not desk.bench.files.save_drawing_copy()
    assert file.read_bytes() == before


def test_a_record_open_elsewhere_says_by_whom_and_can_be_read(desk: Desk, dialogs: Dialogs, file: Path) -> None:
    desk.drag("front", CHEST)
    save(desk)
    desk.window.top_bar.new_button.click()
    lock = RecordLock(file)
    try:
        dialogs.answer(ANSWER.Cancel, ANSWER.Open)
        assert not desk.bench.files.open(file)
        assert not desk.session.drawing.paint
        assert desk.bench.files.open(file)
    finally:
        lock.release()
    assert "case.bsa has been open in bsa-calc since" in dialogs.asked[0]
    assert desk.session.drawing.paint
    assert desk.window.windowTitle() == "case.bsa (read only)[*] – bsa-calc"
    before = file.read_bytes()
    desk.drag("back", CHEST)
    dialogs.answer(ANSWER.Ok, ANSWER.Ok)  # the name chosen is its own again
    save(desk)
    assert file.read_bytes() == before
    assert desk.session.unsaved


def test_two_windows_cannot_write_one_record(
    desk: Desk, dialogs: Dialogs, file: Path, open_desk: Callable[..., Desk]
) -> None:
    desk.drag("front", CHEST)
    save(desk)
    dialogs.answer(ANSWER.Open)
    second = open_desk(file)
    assert second.session.place.read_only
    assert desk.window.close()
    assert second.bench.files.open(file)
    assert not second.session.place.read_only


def test_a_file_changed_by_others_is_not_overwritten(desk: Desk, dialogs: Dialogs, file: Path) -> None:
    desk.drag("front", CHEST)
    save(desk)
    theirs = file.read_bytes() + b" "
    file.write_bytes(theirs)
    desk.drag("back", CHEST)
    dialogs.answer(ANSWER.Cancel)
    save(desk)
    assert "has been changed by another program" in dialogs.asked[0]
    assert desk.session.unsaved
    dialogs.answer(ANSWER.Yes)
    save(desk)
    assert file.read_bytes() == theirs
    copy = desk.session.path
    assert copy is not None
    assert copy.parent == file.parent
    assert copy.name.startswith("case (copy ")
    assert not desk.session.unsaved
    assert RecordFile.open(copy, read_only=True)[1].visits[0].drawing.same_as(desk.session.drawing)


def test_a_newer_version_is_shown_but_never_written(desk: Desk, dialogs: Dialogs, file: Path) -> None:
    desk.drag("front", CHEST)
    save(desk)
    desk.window.top_bar.new_button.click()
    data = json.loads(file.read_text("utf-8"))
    data["version"] = 99
    data[CHECK] = record_check(data)
    file.write_text(json.dumps(data), "utf-8")
    dialogs.answer(ANSWER.Ok)
    assert desk.bench.files.open(file)
    assert "made by a newer bsa-calc" in dialogs.asked[0]
    assert desk.session.drawing.paint
    before = file.read_bytes()
    dialogs.answer(ANSWER.Ok, ANSWER.Ok)
    save(desk)
    assert file.read_bytes() == before


def test_the_question_names_and_counts_what_is_not_saved(desk: Desk, dialogs: Dialogs, file: Path) -> None:
    save(desk)
    desk.drag("front", CHEST)
    desk.drag("back", CHEST)
    desk.window.top_bar.age_field.setValue(34)
    dialogs.answer(ANSWER.Cancel)
    desk.window.close()
    assert dialogs.asked == ["Save case.bsa first? Not saved yet: changing the age, painting (2 times)."]


def test_it_saves_by_itself_where_that_was_chosen(desk: Desk, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "AUTOSAVE_MS", 20)
    desk.bench.files.set_autosave(True)
    desk.drag("front", CHEST)
    desk.bot.wait(60)
    assert desk.session.unsaved  # there is no file yet
    save(desk)
    before = file.read_bytes()
    desk.drag("back", CHEST)
    desk.bot.waitUntil(lambda: not desk.session.unsaved)
    assert file.read_bytes() != before
    assert desk.session.undo_stack.canUndo()


def test_recent_files_come_with_pictures_and_are_forgotten(desk: Desk, dialogs: Dialogs, file: Path) -> None:
    desk.drag("front", CHEST)
    save(desk)
    menu = desk.bench.files.recent
    folder = desk.window.settings.data_folder
    desk.bot.waitUntil(lambda: bool(list((folder / "recent").glob("*.png"))))
    menu.aboutToShow.emit()
    assert [action.data() for action in menu.actions()] == [str(file)]
    assert not menu.actions()[0].icon().isNull()
    desk.window.top_bar.new_button.click()
    menu.actions()[0].trigger()
    assert desk.session.path == file
    dialogs.answer(ANSWER.Cancel, ANSWER.Yes)
    desk.bench.files.forget_everything()
    menu.aboutToShow.emit()
    assert menu.actions()[0].isEnabled()
    desk.bench.files.forget_everything()
    menu.aboutToShow.emit()
    assert not menu.actions()[0].isEnabled()
    assert not list((folder / "recent").iterdir())
    assert file.exists()


def test_an_empty_window_offers_the_files_opened_last(
    desk: Desk, dialogs: Dialogs, file: Path, open_desk: Callable[..., Desk]
) -> None:
    offered = desk.window.recent_list
    assert offered.isHidden(), "there is none yet"
    desk.drag("front", CHEST)
    save(desk)
    folder = desk.window.settings.data_folder
    desk.bot.waitUntil(lambda: bool(list((folder / "recent").glob("*.png"))))
    assert offered.isHidden(), "one is open"
    assert desk.window.close()
    again = open_desk()
    offered = again.window.recent_list
    again.bot.waitUntil(offered.isVisible)
    assert offered.paths() == [file]
    assert unnamed_widgets(again.window) == []
    row = offered.findChild(RecentRow)
    assert row is not None
    assert not row.picture.isNull()
    assert row.accessibleName() == f"Open case.bsa, last opened on {day_words(today())}"
    again.drag("front", CHEST[:2])
    assert offered.isHidden(), "it makes room for what is painted"
    again.session.undo_stack.undo()
    assert offered.isVisible()
    again.bot.mouseClick(offered.findChild(RecentRow, options=Qt.FindChildOption.FindDirectChildrenOnly), LEFT)
    assert again.session.path == file
    assert offered.isHidden()
    again.window.top_bar.new_button.click()
    assert offered.isVisible()
    file.unlink()
    dialogs.answer(ANSWER.Ok)
    QTest.keyClick(offered.findChildren(RecentRow)[-1], Qt.Key.Key_Space)
    assert "case.bsa cannot be opened" in dialogs.asked[0]
    again.bench.files.set_remembers(False)
    assert offered.isHidden()


@pytest.mark.parametrize("percent", [100, 200])
def test_the_column_does_not_scroll_for_the_files_it_offers(
    percent: int, tmp_path: Path, open_desk: Callable[..., Desk]
) -> None:
    settings = Settings()
    settings.text_percent = percent
    known = RecentFiles(settings.data_folder / "recent")
    for k in range(7):
        known.note(tmp_path / f"case {k}.bsa")
    desk = open_desk()
    desk.window.resize(1366, 768)
    offered = desk.window.recent_list
    desk.bot.waitUntil(offered.isVisible)
    QApplication.processEvents()
    column = desk.window.findChild(SideColumn)
    assert column is not None
    if percent == 100:
        assert column.verticalScrollBar().maximum() == 0
        assert [path.name for path in offered.paths()] == [f"case {k}.bsa" for k in (6, 5, 4, 3)]
    assert offered.paths()
    rows = [row for row in offered.findChildren(RecentRow) if row.isVisible()]
    assert all(row.geometry().bottom() <= offered.height() for row in rows)


def test_forget_everything_leaves_no_file_of_the_programs_own(desk: Desk, dialogs: Dialogs, file: Path) -> None:
    folder = desk.window.settings.data_folder
    handler = begin_log(folder)
    assert handler is not None
    try:
        log.warning("something happened")
        desk.drag("front", CHEST)
        save(desk)
        desk.drag("back", CHEST)
        assert desk.bench.files.recovery.flush()
        desk.bot.waitUntil(lambda: bool(list((folder / "recent").glob("*.png"))))
        desk.window.settings.text_percent = 125
        assert {path.suffix for path in folder.rglob("*") if path.is_file()} >= {".log", ".json", ".png"}
        dialogs.answer(ANSWER.Yes)
        desk.bench.files.forget_everything()
        assert [path for path in folder.rglob("*") if path.is_file()] == []
    finally:
        log.removeHandler(handler)
        handler.close()
    assert desk.window.settings.text_percent == 100
    assert file.exists()
    assert desk.session.unsaved, "what is open stays, and is kept again with its next change"
    desk.drag("front", CHEST[:2])
    assert desk.bench.files.recovery.flush()
    assert list((folder / "recovery").rglob("snapshot.json"))


def test_a_shared_computer_stays_one_when_all_is_forgotten(desk: Desk, dialogs: Dialogs) -> None:
    desk.bench.files.set_remembers(False)
    dialogs.answer(ANSWER.Yes)
    desk.bench.files.forget_everything()
    assert not Settings().remembers


def test_on_a_shared_computer_nothing_is_remembered(desk: Desk, file: Path) -> None:
    desk.bench.files.set_remembers(False)
    desk.drag("front", CHEST)
    assert not desk.bench.files.recovery.flush(), "what is not kept is not said to be"
    save(desk)
    QApplication.processEvents()
    folder = desk.window.settings.data_folder
    kept = [path for name in ("recent", "recovery") if (folder / name).exists() for path in (folder / name).rglob("*")]
    assert kept == []
