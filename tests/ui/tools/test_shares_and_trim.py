"""Typed shares of regions, and what gets no cream of a patch that is too large."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bsa_calc.label.facts import Answer
from bsa_calc.label.verdict import Verdict
from bsa_calc.record.format.drawing_file import drawing_data, drawing_from
from bsa_calc.ui.panels.region_model import FILLED, NAME
from tests.ui.conftest import Desk


def type_share(desk: Desk, region: str, text: str) -> None:
    """Type into the table as a user does: go there, find the row, type, Enter."""
    table = desk.window.region_table
    desk.window.show_regions()
    QApplication.processEvents()
    table.set_current(region)
    desk.bot.keyClicks(table, text[:1])
    editor = QApplication.focusWidget()
    assert editor is not table, "typing did not open the field"
    desk.bot.keyClicks(editor, text[1:])
    desk.bot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def row_text(desk: Desk, region: str, column: int) -> str:
    table = desk.window.region_table
    model = table.model()
    for row in range(model.rowCount()):
        if table.model().rows[row].id == region:
            return str(model.index(row, column).data())
    raise AssertionError(region)


def test_a_typed_share_is_painted_as_one_compact_patch_and_says_that_it_was_entered(desk: Desk) -> None:
    type_share(desk, "left-hand-back", "40")
    assert desk.result.patches.count == 1
    assert row_text(desk, "left-hand-back", FILLED) == "40 %"
    assert "entered" in row_text(desk, "left-hand-back", NAME)
    assert "entered" in desk.window.patches.row(desk.window.patches.model().index(0, 0)).name
    assert "not drawn" in desk.bench.words.summary(desk.session.assessment)


def test_typing_again_changes_the_share_and_zero_clears_it(desk: Desk) -> None:
    type_share(desk, "left-hand-back", "40")
    type_share(desk, "left-hand-back", "75")
    assert row_text(desk, "left-hand-back", FILLED) == "75 %"
    type_share(desk, "left-hand-back", "0")
    assert not desk.session.drawing.paint
    assert not desk.session.drawing.entered
    desk.session.undo_stack.undo()
    assert row_text(desk, "left-hand-back", FILLED) == "75 %"


def test_painting_there_makes_it_drawn(desk: Desk) -> None:
    region = desk.region_of("front", (0.5, 0.27))
    type_share(desk, region, "20")
    assert desk.session.drawing.entered
    desk.drag("front", [(0.47, 0.27), (0.53, 0.27)])
    assert not desk.session.drawing.entered


def test_what_was_entered_is_saved(desk: Desk) -> None:
    type_share(desk, "left-hand-back", "40")
    again = drawing_from(drawing_data(desk.session.drawing))
    assert again.entered == (("left-hand-back", 40.0),)


def over_by_one_patch(desk: Desk) -> None:
    """One patch of some 13 %, everything looked at."""
    desk.take("mirror")
    desk.take("fill")
    for at in ((0.45, 0.33), (0.47, 0.42)):
        desk.click("front", at)
    desk.look_at_all_sides()
    assert desk.session.assessment.verdict is Verdict.OVER


def test_one_large_patch_is_offered_to_be_trimmed_and_trimming_so_much_is_enough(desk: Desk) -> None:
    over_by_one_patch(desk)
    trims = [s for s in desk.shown.suggestions if s.id.startswith("trim:")]
    assert trims
    amount = desk.session.assessment.leave_out
    assert amount is not None
    assert f"{amount.percent:.1f} %" in trims[0].leaves_text, "the one amount, and no second figure beside it"
    assert f"{amount.percent:.1f} %" in desk.shown.left_or_over_text
    desk.window.card.suggestion_chosen.emit(trims[0].id)
    assert desk.bench.tools.tool.id == "hold", "affected skin stays affected"
    assert desk.window.patches.picked_ids()
    assert desk.session.assessment.verdict is Verdict.OVER, "nothing is chosen silently"


def test_a_picked_patch_offers_the_one_amount_where_it_is_large_enough(desk: Desk) -> None:
    over_by_one_patch(desk)
    found = desk.session.assessment
    assert found.leave_out is not None
    assert found.measurement.cream_percents[0] > found.leave_out.percent
    left = found.measurement.application_percent - found.leave_out.percent
    assert found.would_be_within(
        left, (left, left), found.measurement.highest_elsewhere_after(-found.leave_out.percent)
    )
    assert left == pytest.approx(8.6, abs=0.8), "no more than the outline needs"


def test_what_is_not_to_be_used_offers_nothing_to_leave_out(desk: Desk) -> None:
    """Less of it would not do either; answered otherwise, the offers are there again."""
    over_by_one_patch(desk)
    facts = desk.session.facts.facts
    desk.session.facts.set(replace(facts, hypersensitivity=Answer.YES))
    assert desk.session.assessment.area_verdict is Verdict.OVER
    assert desk.shown.verdict == "not_to_be_used"
    assert desk.shown.suggestions == ()
    desk.session.facts.set(replace(facts, hypersensitivity=Answer.NO))
    assert desk.shown.verdict == "over"
    assert desk.shown.suggestions
