"""The sides are looked at, not guessed: what counts, what does not, and what begins anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import surface
from bsa_calc.body.views import view_ids
from bsa_calc.ui.app import sides
from bsa_calc.ui.panels.main_window import PAIRS

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
CHEST = [(0.44, 0.30), (0.47, 0.32), (0.52, 0.31)]


def done(desk: Desk) -> frozenset[str]:
    return desk.session.drawing.done_views()


def states(desk: Desk) -> dict[str, str]:
    return {view: desk.window.strip.tile(view).mark.state for view in view_ids()}


def test_paint_declares_nothing(desk: Desk) -> None:
    """Three dabs; and scalp, left buttock and right foot filled, which every view shows something of."""
    desk.drag("front", CHEST[:1])
    desk.drag("back", CHEST[:1])
    assert done(desk) == frozenset()
    assert desk.shown.verdict == "not_finished"
    filled = {"scalp", "left-buttock", "right-sole"}
    numbers = [k for k, region in enumerate(regions()) if region.id in filled]
    triangles = [k for k, region in enumerate(surface().region.tolist()) if region in numbers]
    drawing = desk.session.drawing
    desk.session.change(drawing.with_paint(drawing.paint.filled(np.array(triangles))), "test")
    assert done(desk) == frozenset()
    assert desk.shown.verdict == "not_finished"


def test_a_press_counts_for_the_two_on_the_screen_after_a_second(desk: Desk) -> None:
    desk.drag("front", CHEST)
    desk.look(0.9)
    desk.window.strip.done_here.click()
    assert done(desk) == frozenset(), "a look of less than a second"
    assert desk.session.shown.views == PAIRS[0], "and it stays there"
    desk.look(0.2)
    assert desk.window.strip.done_here.is_ready
    desk.window.strip.done_here.click()
    assert done(desk) == {"front", "back"}
    assert desk.session.shown.views == PAIRS[1]
    desk.window.strip.done_here.click()
    assert done(desk) == {"front", "back"}, "a double click declares nothing more"


def test_a_held_key_never_repeats_it(desk: Desk) -> None:
    desk.look()
    button = desk.window.strip.done_here
    button.setFocus()
    for _ in range(5):
        held = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", True)
        QApplication.sendEvent(button, held)
        desk.look()
    assert done(desk) == frozenset()
    action = next(a for a in desk.window.actions() if a.shortcut().toString() == "Ctrl+Return")
    assert not action.autoRepeat()


@pytest.mark.parametrize("what", ["zoom", "dialog", "menu", "window"])
def test_it_counts_only_what_is_whole_and_uncovered(desk: Desk, what: str) -> None:
    over: QDialog | QMenu | None = None
    if what == "zoom":
        desk.window.canvas.zoom_by(3)
    elif what == "menu":
        over = QMenu(desk.window)
        over.addAction("entry")
        over.popup(desk.window.mapToGlobal(desk.window.rect().center()))
    else:
        over = QDialog(desk.window)
        over.setModal(what == "dialog")
        over.show()
        over.move(desk.window.canvas.mapToGlobal(desk.window.canvas.rect().center()))
    desk.look(3)
    desk.bench.sides.done_here()
    assert done(desk) == frozenset()
    if over is not None:
        over.close()
    else:
        desk.window.canvas.show_all()
    desk.look(0.8)
    desk.bench.sides.done_here()
    assert done(desk) == frozenset(), "the second begins when they are in sight"
    desk.look(0.5)
    desk.bench.sides.done_here()
    assert done(desk) == {"front", "back"}


def test_the_strip_shows_not_seen_seen_done(desk: Desk) -> None:
    assert set(states(desk).values()) == {"not_seen"}
    desk.look()
    assert states(desk)["front"] == states(desk)["back"] == "seen"
    assert states(desk)["left"] == "not_seen"
    desk.window.strip.done_here.click()
    assert states(desk)["front"] == "done"
    desk.window.strip.tile("front").mark.click()
    assert states(desk)["front"] == "seen"
    assert done(desk) == {"back"}
    desk.session.undo_stack.undo()
    assert done(desk) == {"front", "back"}
    desk.session.undo_stack.undo()
    assert done(desk) == frozenset()
    assert states(desk)["front"] == "seen", "undo takes back what was done, not what was seen"


def test_nothing_declares_all_sides_at_once(desk: Desk) -> None:
    """Every command of the window, tried once, declares at most the two sides on the screen."""
    desk.drag("front", CHEST)
    desk.look()
    names = {"Done here, next sides"}
    for action in desk.window.actions():
        if action.text() in names:
            action.trigger()
            assert len(done(desk)) == 2
            desk.session.undo_stack.undo()
    assert not any("every side" in action.text().lower() for action in desk.window.actions())


def test_new_visit_clear_all_and_another_record_begin_anew(desk: Desk) -> None:
    desk.drag("front", CHEST)
    desk.look_at_all_sides()
    assert len(done(desk)) == 8
    desk.bench.visits.commands.add(empty=False)
    assert done(desk) == frozenset()
    assert set(states(desk).values()) == {"not_seen"}
    desk.look_at_all_sides()
    desk.bench.clear()
    assert done(desk) == frozenset()
    assert "done" not in states(desk).values()
    desk.drag("front", CHEST)
    desk.look_at_all_sides()
    desk.session.undo_stack.setClean()
    desk.bench.files.new()
    assert done(desk) == frozenset()
    assert set(states(desk).values()) == {"not_seen"}


def test_another_body_or_age_keeps_them(desk: Desk) -> None:
    desk.drag("front", CHEST)
    desk.look_at_all_sides()
    desk.session.adjust("age", age=15.0)
    desk.session.adjust("body", body="adult-male")
    assert len(done(desk)) == 8


def test_each_side_is_read_out_before_it_can_be_declared(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    spoken: list[str] = []
    desk.drag("front", CHEST)
    monkeypatch.setattr(sides, "announce", lambda _, text, **__: spoken.append(text))
    desk.bench.show_view("left")
    desk.bench.show_view("front")
    desk.look(0.5)
    said = " ".join(spoken)
    assert "Front: Chest" in said or "Front: Left chest" in said or "Front: Right chest" in said
    assert "Back: nothing painted." in said
    assert "Done here goes on." in said
    assert not desk.bench.sides.long_enough()
    desk.look(0.6)
    assert desk.bench.sides.long_enough()
