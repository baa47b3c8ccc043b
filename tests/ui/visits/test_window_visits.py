"""Visits in the window: made, shown and deleted by the menu, and what belongs to each."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from bsa_calc.record.examples import read_example
from bsa_calc.ui.document.session import today
from bsa_calc.ui.visits.note_dialog import NoteDialog
from bsa_calc.ui.widgets.accessible import unnamed_widgets
from tests.ui.visits.conftest import CHEST, colours, entry, two_visits

if TYPE_CHECKING:
    from tests.ui.conftest import Desk, Dialogs


def test_a_new_visit_starts_from_the_last_drawing_unseen(desk: Desk) -> None:
    desk.drag("front", CHEST)
    desk.bench.show_view("crown")
    desk.look()
    desk.window.strip.done_here.click()
    first, paint = desk.session.visit_id, desk.session.drawing.paint
    entry(desk, "New visit from").trigger()
    assert desk.session.visit_id != first
    assert desk.session.drawing.paint == paint
    assert not desk.session.drawing.views_seen
    assert desk.session.visit.date == today()
    assert desk.session.visit.figures is not None
    assert "adding a visit" in desk.window.top_bar.undo_button.toolTip()
    desk.session.undo_stack.undo()
    assert desk.session.visit_id == first
    assert len(desk.session.record.visits) == 1


def test_an_empty_visit_has_no_paint_and_the_other_stays(desk: Desk) -> None:
    desk.drag("front", CHEST)
    paint = desk.session.drawing.paint
    entry(desk, "New empty visit").trigger()
    assert not desk.session.drawing.paint
    words = entry(desk, desk.window.top_bar.visit_button.text().removeprefix("Visit ")).text()
    assert "affected" in words
    desk.bench.visits.menu.fill()
    desk.bench.visits.menu.menu.actions()[0].trigger()
    assert desk.session.drawing.paint == paint
    assert desk.session.undo_stack.undoText() == "adding a visit"


def test_a_deleted_visit_comes_back_with_undo_and_the_last_one_stays(desk: Desk) -> None:
    desk.drag("front", CHEST)
    assert not entry(desk, "Delete visit").isEnabled()
    entry(desk, "New visit from").trigger()
    gone = desk.session.visit_id
    entry(desk, "Delete visit").trigger()
    assert [visit.id for visit in desk.session.record.visits] != [gone]
    assert len(desk.session.record.visits) == 1
    desk.session.undo_stack.undo()
    assert desk.session.visit_id == gone


def test_deleting_the_only_visit_is_refused(desk: Desk, dialogs: Dialogs) -> None:
    from PySide6.QtWidgets import QMessageBox

    dialogs.answer(QMessageBox.StandardButton.Ok)
    desk.bench.visits.commands.delete()
    assert "at least one visit" in dialogs.asked[0]


def test_a_note_is_written_kept_with_its_visit_and_undone(desk: Desk) -> None:
    window = two_visits(desk)
    first, last = desk.bench.visits.commands.visits()
    assert not window.note.isVisible()
    desk.bench.visits.menu.ask_note()
    dialog = desk.window.findChild(NoteDialog) or window.findChild(NoteDialog)
    assert dialog is not None
    assert unnamed_widgets(dialog) == []
    assert dialog.windowTitle().startswith("Note of the visit of ")
    desk.bot.keyClicks(dialog.field, "itches & burns at night, acne on the cheek")
    desk.bot.keyClick(dialog.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.visit.note == "itches & burns at night, acne on the cheek"
    assert desk.session.undo_stack.undoText() == "writing a note"
    window.refresh()
    assert window.note.isVisible()
    assert window.note.plain_text() == desk.session.visit.note
    assert entry(desk, "Note").text() == "Note: itches && burns at night, acn…"
    desk.bench.visits.commands.show(first.id)
    assert entry(desk, "Note").text() == "Note…"
    assert desk.session.record.visit(last.id).note.startswith("itches")
    desk.session.undo_stack.undo()
    assert desk.session.record.visit(last.id).note == ""


@pytest.mark.parametrize(("what", "words"), [("weights", "weight table"), ("profile", "version of the label")])
def test_a_visit_measured_by_another_version_says_so_once(desk: Desk, what: str, words: str) -> None:
    two_visits(desk)
    first, last = desk.bench.visits.commands.visits()
    assert first.versions is not None
    older = replace(first, versions=replace(first.versions, **{what: "older"}))
    desk.session.change_record(desk.session.record.with_visit(older), "test")
    said: list[str] = []
    desk.bench.visits.commands.said.connect(said.append)
    desk.bench.visits.commands.show(first.id)
    assert len(said) == 1
    assert words in said[0]
    assert said[0].endswith(f"Then cream covered {first.figures.application_percent:.1f} %.")
    desk.bench.visits.commands.show(last.id)
    desk.drag("front", CHEST)
    assert len(said) == 1


def test_carried_paint_is_pale_until_its_side_is_done(desk: Desk) -> None:
    desk.brush(25)
    desk.drag("front", CHEST)
    desk.bench.visits.commands.set_date(today() - dt.timedelta(weeks=12))
    front = next(pane for pane in desk.window.canvas.panes() if pane.view == "front")
    assert front._carried is None
    entry(desk, "New visit from").trigger()
    assert front._carried is not None
    pale = colours(desk)
    desk.look()
    desk.window.strip.done_here.click()
    desk.bench.show_view("front")
    assert next(pane for pane in desk.window.canvas.panes() if pane.view == "front")._carried is None
    assert pale != colours(desk)
    desk.session.undo_stack.undo()
    desk.bench.show_view("front")
    assert next(pane for pane in desk.window.canvas.panes() if pane.view == "front")._carried is not None


def test_a_plain_drawing_holds_neither_the_start_nor_notes(desk: Desk, tmp_path: Path) -> None:
    """So saving it as one asks for a record."""
    desk.drag("front", CHEST)
    path = tmp_path / "skin.json"
    desk.session.save(path)
    commands, place = desk.bench.visits.commands, desk.session.place
    assert place.holds_all(desk.session.record, path)
    commands.set_treatment_start(today() - dt.timedelta(weeks=3))
    assert not place.holds_all(desk.session.record, path)
    desk.session.undo_stack.undo()
    commands.set_patch_note(0, "itches", "")
    assert not place.holds_all(desk.session.record, path)


def test_a_last_visit_that_cannot_be_shown_is_told(desk: Desk, tmp_path: Path, dialogs: Dialogs) -> None:
    """Never in silence: what is seen is an earlier one."""
    path = tmp_path / "case.bsa"
    desk.session.start(read_example("just-under"), None)
    desk.bench.visits.commands.add(empty=False, date=date(2030, 3, 4))
    desk.session.save(path)
    data = json.loads(path.read_text("utf-8"))
    data["visits"][1]["drawing"]["paint"]["packed"] = "AAAA"
    path.write_text(json.dumps(data), "utf-8")
    desk.session.start(read_example("just-under"), None)
    dialogs.answer(QMessageBox.StandardButton.Ok)
    assert desk.bench.files.open(path)
    assert "The last visit, of 4 Mar 2030, cannot be shown." in dialogs.asked[-1]
    assert "paint is damaged" in dialogs.asked[-1]
    assert "earlier visit of" in dialogs.asked[-1]
