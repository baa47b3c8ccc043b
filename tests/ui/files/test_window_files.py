"""Save, open, close: nothing is lost without a question, and every refusal says why."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QLibraryInfo, QMimeData, QPointF, Qt, QUrl, QVersionNumber
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from bsa_calc.record.examples import examples
from bsa_calc.record.store import files

if TYPE_CHECKING:
    from tests.ui.conftest import Desk, Dialogs

CHEST = [(0.44, 0.30), (0.47, 0.32), (0.52, 0.31), (0.55, 0.33)]
ANSWER = QMessageBox.StandardButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "drawings" / "skin.json"


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch, file: Path) -> Path:
    """The user chooses `file` in either file dialog."""
    file.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    return file


def leave_out_largest(desk: Desk) -> None:
    """Untick the largest patch in the list."""
    rows = desk.window.patches.model()
    rows.setData(rows.index(0, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)


def drag_enter(where: QPointF, *rest: object) -> QDragEnterEvent:
    """The event of a drag that comes in: Qt 6.12 wants the finer place, and what came before takes none."""
    place = where if QLibraryInfo.version() >= QVersionNumber(6, 12) else where.toPoint()
    enter = QDragEnterEvent(place, *rest)  # type: ignore[call-overload]
    enter.ignore()
    return enter


def drop(desk: Desk, *paths: Path) -> bool:
    """Drag files onto the window and let go; returns whether the window wanted them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, button, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    where = QPointF(500, 300)
    enter = drag_enter(where, copy, data, button, plain)
    QApplication.sendEvent(desk.window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(desk.window, QDropEvent(where, copy, data, button, plain))
    return enter.isAccepted()


def test_saved_and_opened_it_is_the_same(desk: Desk, choose: Path, open_desk: Callable[..., Desk]) -> None:
    desk.brush(25)
    desk.drag("front", CHEST)
    desk.drag("back", [(0.4, 0.7), (0.41, 0.75)])
    leave_out_largest(desk)
    desk.bench.show_view("crown")
    desk.look()
    desk.window.strip.done_here.click()
    desk.bench.show_view("front")
    result = desk.result
    assert result.application_percent < result.affected_percent
    desk.key(Qt.Key.Key_S, CTRL)
    written = choose.read_bytes()
    assert not desk.session.unsaved
    assert desk.window.close()
    again = open_desk(choose)
    assert again.result.application_percent == pytest.approx(result.application_percent, abs=1e-9)
    assert again.result.affected_percent == pytest.approx(result.affected_percent, abs=1e-9)
    assert again.result.band == pytest.approx(result.band, abs=1e-9)
    assert again.shown == desk.shown
    assert again.window.strip.tile("crown").mark.state == "done"
    again.window.top_bar.save_button.click()
    assert choose.read_bytes() == written


def test_the_title_names_the_file_and_marks_what_is_unsaved(desk: Desk, choose: Path) -> None:
    assert desk.window.windowTitle() == "new record[*] – bsa-calc"
    assert not desk.window.isWindowModified()
    desk.drag("front", CHEST)
    assert desk.window.isWindowModified()
    desk.window.top_bar.save_button.click()
    assert desk.window.windowTitle() == "skin.json[*] – bsa-calc"
    assert not desk.window.isWindowModified()
    desk.session.undo_stack.undo()
    assert desk.window.isWindowModified()
    desk.session.undo_stack.redo()
    assert not desk.window.isWindowModified()


def test_a_failed_save_says_why_and_keeps_the_mark(
    desk: Desk, choose: Path, dialogs: Dialogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    desk.drag("front", CHEST)
    monkeypatch.setattr(files, "_file_beside", full)  # a folder that root cannot write to is hard to make
    dialogs.answer(ANSWER.Ok)
    desk.key(Qt.Key.Key_S, CTRL)
    assert "not saved" in dialogs.asked[0]
    assert "Permission denied" in dialogs.asked[0]
    assert "skin.json" in dialogs.asked[0]
    assert desk.window.isWindowModified()
    assert not choose.exists()
    assert desk.session.path is None


def test_save_as_takes_a_new_name_and_adds_the_ending(
    desk: Desk, choose: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.drag("front", CHEST)
    desk.key(Qt.Key.Key_S, CTRL)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(choose.with_name("other")), ""))
    desk.key(Qt.Key.Key_S, CTRL | SHIFT)
    kept = json.loads(choose.with_name("other.bsa").read_text("utf-8"))
    assert kept["format"] == "bsa-calc record"
    assert len(kept["visits"]) == 1
    assert desk.window.windowTitle().startswith("other.bsa")


def test_a_cancelled_file_dialog_changes_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.drag("front", CHEST)
    before = desk.session.drawing
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    desk.key(Qt.Key.Key_S, CTRL)
    assert desk.session.drawing is before
    assert desk.window.isWindowModified()


LEAVING = {
    "close": lambda desk: desk.window.close(),
    "new": lambda desk: desk.window.top_bar.new_button.click(),
    "open": lambda desk: desk.window.top_bar.open_button.click(),
    "example": lambda desk: desk.window.top_bar.examples_menu.actions()[0].trigger(),
}


@pytest.mark.parametrize("way", LEAVING)
def test_before_something_unsaved_is_left_the_user_is_asked(
    desk: Desk, dialogs: Dialogs, choose: Path, way: str
) -> None:
    desk.drag("front", CHEST)
    before = desk.session.drawing
    dialogs.answer(ANSWER.Cancel)
    LEAVING[way](desk)
    assert dialogs.asked == ["Save the new record first? Not saved yet: painting."]
    assert desk.session.drawing is before
    assert desk.window.isVisible()
    assert desk.window.isWindowModified()


@pytest.mark.parametrize("way", ["new", "example", "close"])
def test_discarded_means_gone(desk: Desk, dialogs: Dialogs, way: str) -> None:
    desk.drag("front", CHEST)
    dialogs.answer(ANSWER.Discard)
    LEAVING[way](desk)
    if way == "close":
        assert not desk.window.isVisible()
        return
    assert not desk.session.unsaved
    assert not desk.session.undo_stack.canUndo()
    assert bool(desk.session.drawing.paint) is (way == "example")


def test_saved_at_the_question_it_is_in_the_file(desk: Desk, dialogs: Dialogs, choose: Path) -> None:
    desk.drag("front", CHEST)
    dialogs.answer(ANSWER.Save)
    assert desk.window.close()
    assert json.loads(choose.read_text("utf-8"))["paint"]["parts"]


def test_when_saving_at_the_question_fails_the_window_stays(
    desk: Desk, dialogs: Dialogs, choose: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.drag("front", CHEST)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(choose / "nowhere" / "x.json"), ""))
    dialogs.answer(ANSWER.Save, ANSWER.Ok)
    assert not desk.window.close()
    assert desk.window.isVisible()
    assert "x.json could not be saved" in dialogs.asked[1]


def test_nothing_unsaved_nothing_asked(desk: Desk) -> None:
    desk.drag("front", CHEST)
    desk.session.undo_stack.undo()
    assert desk.window.close()


BROKEN = {
    "empty": ("", "JSON"),
    "not JSON": ("{", "JSON"),
    "another kind": ('{"format": "pdf"}', "bsa-calc drawing"),
    "unknown view": (
        '{"format": "bsa-calc drawing", "version": 1, "body": "adult-female", "age": 3, '
        '"marks": [{"view": "top", "brush_mm": 5, "path": [[0, 0]]}]}',
        "top",
    ),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_file_is_refused_with_a_sentence(desk: Desk, dialogs: Dialogs, choose: Path, kind: str) -> None:
    text, said = BROKEN[kind]
    choose.write_text(text, "utf-8")
    desk.drag("front", CHEST)
    desk.session.save(choose.with_name("mine.json"))
    before, shown = desk.session.drawing, desk.shown
    dialogs.answer(ANSWER.Ok)
    desk.key(Qt.Key.Key_O, CTRL)
    assert dialogs.asked[0].startswith("skin.json cannot be opened.")
    assert said in dialogs.asked[0]
    assert "Traceback" not in dialogs.asked[0]
    assert desk.session.drawing is before
    assert desk.shown == shown
    assert desk.session.path == choose.with_name("mine.json")
    assert desk.session.undo_stack.canUndo()


def test_a_file_that_is_not_there_is_told_at_the_start(
    open_desk: Callable[..., Desk], dialogs: Dialogs, tmp_path: Path
) -> None:
    """Once, over a window that is whole: a box that came up while it was made came up again and again."""
    dialogs.answer(ANSWER.Ok)
    desk = open_desk(tmp_path / "missing.json")
    assert len(dialogs.asked) == 1
    assert dialogs.over_whole_windows
    assert "missing.json cannot be opened" in dialogs.asked[0]
    assert not desk.session.drawing.paint
    assert desk.session.path is None


def test_a_dropped_file_is_opened(desk: Desk, dialogs: Dialogs, choose: Path) -> None:
    desk.drag("front", CHEST)
    percent = desk.result.application_percent
    desk.session.save(choose)
    desk.window.top_bar.new_button.click()
    assert not desk.session.drawing.paint
    assert drop(desk, choose)
    assert desk.result.application_percent == pytest.approx(percent, abs=1e-9)
    assert desk.session.path == choose
    desk.drag("back", CHEST)
    assert drop(desk, choose)
    assert desk.session.unsaved, "it is open here already: nothing is asked, and nothing is lost"
    assert desk.result.application_percent > percent


def test_only_files_can_be_dropped(desk: Desk) -> None:
    data = QMimeData()
    data.setText("10 %")
    none = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = drag_enter(QPointF(5, 5), *none)
    QApplication.sendEvent(desk.window, enter)
    assert enter.type() == QEvent.Type.DragEnter
    assert not enter.isAccepted()


def test_the_folder_is_remembered(desk: Desk, choose: Path) -> None:
    desk.drag("front", CHEST)
    desk.key(Qt.Key.Key_S, CTRL)
    assert desk.window.settings.folder == str(choose.parent)


def test_every_example_opens_with_its_verdict(desk: Desk) -> None:
    menu = desk.window.top_bar.examples_menu.actions()
    assert [action.text() for action in menu] == [example.name for example in examples()]
    words = {
        "within": "Within the limit, if the drawing is right",
        "too_close": "Too close to call",
        "over": "Over the limit",
    }
    for action, example in zip(menu, examples(), strict=True):
        action.trigger()
        assert desk.result.application_percent == pytest.approx(example.percent, abs=1e-5)
        assert desk.shown.verdict == example.verdict
        assert words[example.verdict] in desk.words()
        assert desk.figure == f"{example.percent:.1f} %"
        assert desk.session.path is None
        assert not desk.session.unsaved
        assert not desk.window.isWindowModified()
