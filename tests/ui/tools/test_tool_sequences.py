"""Any sequence of tools, undone and redone, gives the same figures."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from bsa_calc.label.assessment import assess
from tests.ui.conftest import Desk

CTRL, SHIFT, PLAIN = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
VIEWS = ("front", "back", "left", "right")
SHARES = ("left-hand-back", "right-palm", "left-eyelids")


def anything(desk: Desk, chance: random.Random) -> None:
    """Do one thing that a user can do."""
    view = chance.choice(VIEWS)
    desk.bench.show_view(view)
    tool = chance.choice(["brush", "eraser", "outline", "fill", "hand", "share", "tick", "delete", "mirror", "through"])
    if tool == "share":
        desk.window.region_table.share_entered.emit(chance.choice(SHARES), float(chance.randint(0, 100)))
    elif tool == "mirror":
        desk.bench.tools.set_mirror(chance.random() < 0.5)
    elif tool == "through":
        desk.bench.tools.set_through(chance.random() < 0.7)
    elif tool in ("tick", "delete"):
        ids = desk.window.patches.ids()
        if ids and tool == "tick":
            desk.window.patches.ticked.emit(chance.choice(ids), chance.random() < 0.5)
        elif ids:
            desk.window.patches.delete_requested.emit(frozenset([chance.choice(ids)]))
    else:
        desk.bench.tools.choose(tool)
        desk.held = chance.choice([PLAIN, PLAIN, CTRL, SHIFT])
        at = (chance.uniform(0.3, 0.7), chance.uniform(0.1, 0.8))
        path = [at] + [(at[0] + chance.uniform(-0.1, 0.1), at[1] + chance.uniform(-0.1, 0.1)) for _ in range(3)]
        desk.drag(view, path[:1] if tool == "fill" else path)
        desk.held = PLAIN


def same_from_scratch(desk: Desk) -> None:
    """What is carried over from one drawing to the next changes no figure and no verdict."""
    judged = assess(replace(desk.session.drawing), desk.session.facts.facts)
    fresh, shown = judged.measurement, desk.result
    assert judged.area_verdict is desk.session.assessment.area_verdict
    assert fresh.patches.count == shown.patches.count
    assert fresh.band == pytest.approx(shown.band, abs=1e-12)
    assert fresh.patch_percents == pytest.approx(shown.patch_percents, abs=1e-12)
    assert (fresh.applied == shown.applied).all()


@pytest.mark.parametrize("seed", range(6))
def test_undo_and_redo_give_the_same_figures(desk: Desk, seed: int) -> None:
    chance = random.Random(seed)
    stack = desk.session.undo_stack
    figures = [(0.0, 0.0)]
    for _ in range(14):
        before = stack.index()
        anything(desk, chance)
        if stack.index() == before + 1:
            figures.append((desk.result.application_percent, desk.result.affected_percent))
        same_from_scratch(desk)
    assert stack.count() == len(figures) - 1
    assert len(figures) > 4
    for figure in reversed(figures[:-1]):
        stack.undo()
        assert (desk.result.application_percent, desk.result.affected_percent) == pytest.approx(figure, abs=1e-12)
    assert not desk.session.drawing.paint
    for figure in figures[1:]:
        stack.redo()
        assert (desk.result.application_percent, desk.result.affected_percent) == pytest.approx(figure, abs=1e-12)
