"""Common distributions: pale paint that is confirmed side by side, and no verdict before that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bsa_calc.body.regions import region_numbers
from bsa_calc.label.verdict import Verdict
from bsa_calc.record.patterns import PATTERNS

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

CHEST = [(0.44, 0.30), (0.47, 0.32)]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_every_pattern_names_regions_on_both_sides(pattern: str) -> None:
    name, own = PATTERNS[pattern]
    assert name
    assert set(own) <= region_numbers().keys()
    other = {"left": "right", "right": "left"}
    for region in own:
        side, _, part = region.partition("-")
        assert side not in other or f"{other[side]}-{part}" in own


def test_it_counts_as_it_is_confirmed(desk: Desk) -> None:
    """Painted pale over what is there; a side that is done confirms what it shows; undo takes all of it back."""
    desk.drag("front", CHEST)
    desk.look_at_all_sides()
    before, own = desk.session.drawing, desk.session.drawing.paint.touched().size
    desk.actions.patterns.start("elbows-and-knees")
    session = desk.session
    assert session.drawing.paint.touched().size > own
    assert session.assessment.verdict is Verdict.NOT_FINISHED
    pale = session.visit.unconfirmed()
    assert not set(pale.touched().tolist()) & set(before.paint.touched().tolist())
    assert pale.touched().size
    desk.look()
    desk.window.strip.done_here.click()
    assert 0 < session.visit.unconfirmed().touched().size < pale.touched().size
    desk.look_at_all_sides()
    assert not session.visit.unconfirmed()
    assert session.assessment.verdict is not Verdict.NOT_FINISHED
    while session.undo_stack.undoText() != "starting from a pattern":
        session.undo_stack.undo()
    session.undo_stack.undo()
    assert session.drawing.same_as(before)


def test_what_is_erased_is_confirmed_to_be_bare(desk: Desk) -> None:
    desk.actions.patterns.start("face-and-hands")
    whole = desk.result.application_percent
    desk.window.region_table.share_entered.emit("nose", 0.0)
    assert desk.result.application_percent < whole
    assert "nose" not in {name for name, percent in desk.result.regions.items() if percent > 0}


def test_it_says_that_it_is_to_be_corrected(desk: Desk) -> None:
    """Pale paint was there, and nothing said what for."""
    desk.actions.patterns.start("face-and-hands")
    assert "pale" in desk.window.canvas.overlay.hint
    assert "side by side" in desk.window.canvas.overlay.hint
