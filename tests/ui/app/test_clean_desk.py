"""A new person is a clean desk; messages go when they are no longer true; paint on the wrong side is moved."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bsa_calc.body.regions import regions
from bsa_calc.label.facts import Answer, PersonFacts
from bsa_calc.paint.drawn_by import Hand
from bsa_calc.ui.panels.main_window import PAIRS
from bsa_calc.ui.tools.hand_tool import HandTool

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

ARM = [(0.36, 0.40), (0.35, 0.42)]
CHEST = [(0.44, 0.30), (0.47, 0.32)]


def test_a_new_person_is_a_clean_desk(desk: Desk) -> None:
    """Tools, mirror, zoom, sides, lists, typed fields: nothing of the person before stays."""
    window, tools = desk.window, desk.bench.tools
    desk.take("mirror")
    desk.brush(30)
    desk.take("hand")
    tools.tool.turn(2)
    desk.key(Qt.Key.Key_5)
    window.canvas.zoom_by(3)
    window.show_cream()
    window.cream.height_field.setText("9")
    window.cream.height_field.figure_entered.emit(9.0)
    assert window.cream.problem.isVisibleTo(window.cream)
    desk.session.undo_stack.setClean()
    desk.bench.files.new()
    assert (tools.tool.id, tools.mirror, tools.radius_mm) == ("brush", False, 12)
    hand = next(tool for tool in tools._tools.values() if isinstance(tool, HandTool))
    assert hand._turn == 0
    assert desk.session.shown.views == PAIRS[0]
    assert all(pane.frame.zoom == 1 for pane in window.canvas.panes())
    desk.bench.show_view("inner-left")
    assert all(pane.frame.zoom == 1 for pane in window.canvas.panes())
    assert window.lists.tabs.currentIndex() == 0
    assert not window.cream.problem.isVisibleTo(window.cream)
    assert window.cream.height_field.text() == ""
    assert window.canvas.overlay.hint == ""


def test_lists_cross_focus_and_visits_begin_anew(desk: Desk) -> None:
    """What was picked and scrolled to, the cross of the keys, what is typed next, and the window of visits."""
    window, table = desk.window, desk.window.region_table
    desk.drag("front", CHEST)
    desk.bench.visits.show_diary()
    visits = desk.bench.visits.window
    assert visits is not None
    visits.diary.grams.set_figure(2.5)
    desk.key(Qt.Key.Key_Right)
    assert window.canvas.pointers.cross.shown
    window.show_regions()
    table.set_current("left-sole")
    QApplication.processEvents()
    assert table.verticalScrollBar().value() > 0
    assert window.focusWidget() is table
    desk.session.undo_stack.setClean()
    desk.bench.files.new()
    QApplication.processEvents()
    assert desk.bench.visits.window is None
    assert not window.canvas.pointers.cross.shown
    window.lists.show_page(1)
    QApplication.processEvents()
    assert table.verticalScrollBar().value() == 0
    assert not table.currentIndex().isValid()
    assert not table.selectionModel().hasSelection()
    assert window.focusWidget() is window.canvas
    desk.bench.visits.show_diary()
    assert desk.bench.visits.window is not None
    assert desk.bench.visits.window.diary.grams.figure() is None


def test_product_table_facts_and_hand_begin_anew(desk: Desk) -> None:
    session, usual = desk.session, desk.session.drawing
    session.adjust("hand", hand=Hand(0.05, "A.", dt.date(2026, 11, 1)))
    session.adjust("product", profile="opzelura-us-vitiligo")
    session.adjust("table", weight_table="rule-of-nines", age=30.0)
    session.adjust("body", body="adult-male")
    session.facts.set(PersonFacts(pregnancy_or_breast_feeding=Answer.YES, hours_since_last=3))
    session.undo_stack.setClean()
    desk.bench.files.new()
    now = session.drawing
    assert (now.hand, now.profile, now.weight_table) == (usual.hand, usual.profile, usual.weight_table)
    assert (now.body, now.age, now.body_facts) == (usual.body, None, usual.body_facts)
    assert session.shown.facts == PersonFacts()


def test_one_line_until_the_first_stroke(desk: Desk) -> None:
    overlay = desk.window.canvas.overlay
    assert overlay.opening == "Paint the patches, then go through all sides."
    before = desk.picture()
    desk.drag("front", CHEST)
    assert overlay.opening == ""
    desk.leave()
    assert desk.picture() != before
    desk.session.undo_stack.undo()
    assert overlay.opening
    desk.drag("front", CHEST)
    desk.session.undo_stack.setClean()
    desk.bench.files.new()
    assert overlay.opening


def test_what_was_said_goes_with_the_next_change(desk: Desk, tmp_path: Path) -> None:
    """Saving says so; the next stroke, and another tool, take that away."""
    overlay = desk.window.canvas.overlay
    desk.drag("front", CHEST)
    desk.bench.files._save_to(tmp_path / "p.bsa")
    assert overlay.hint == "Saved: p.bsa"
    desk.hover("front", CHEST[0])
    assert overlay.hint == "Saved: p.bsa", "the pointer waits a moment"
    desk.session.adjust("age", age=30.0)
    assert overlay.hint == ""
    desk.bench.say("something of this tool")
    desk.take("fill")
    assert overlay.hint == ""


def test_a_row_says_what_is_true_after_a_tick(desk: Desk) -> None:
    desk.drag("front", CHEST)
    patches, overlay = desk.window.patches, desk.window.canvas.overlay
    patches._hover(patches.ids()[0])
    assert "gets cream this time" in overlay.hint
    desk.bench.patch_commands.tick(patches.ids(), False)
    assert "left out this time" in overlay.hint


def test_everything_to_the_other_side(desk: Desk) -> None:
    """Paint, held-back cream, grades and typed shares; once more, and it is as before; one step of undo."""
    desk.drag("front", ARM)
    desk.window.region_table.share_entered.emit("left-palm", 40.0)
    desk.bench.patch_commands.tick(desk.window.patches.ids()[:1], False)
    desk.bench.visits.commands.set_grade([0, 1], 75)
    before, visit = desk.session.drawing, desk.session.visit
    mirror = {region.id: region.mirror for region in regions()}
    desk.bench.patch_commands.move_all_across()
    after = desk.session.drawing
    assert {mirror[name] for name, p in desk.result.regions.items() if p > 0}
    assert after.entered == (("right-palm", 40.0),)
    assert desk.session.visit.grades[75].touched().size == visit.grades[75].touched().size
    assert desk.result.application_percent == pytest.approx(
        desk.session.assess(before).measurement.application_percent, abs=1e-6
    )
    desk.bench.patch_commands.move_all_across()
    assert desk.session.drawing.same_as(before)
    desk.session.undo_stack.undo()
    desk.session.undo_stack.undo()
    assert desk.session.drawing.same_as(before)
