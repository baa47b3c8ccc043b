"""Fingers: one paints, two move and zoom, and nothing is painted by accident."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEventPoint, QPointingDevice, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

CHEST = [(0.44, 0.30), (0.47, 0.32), (0.52, 0.31)]
Fraction = tuple[float, float]


class Hand:
    """Fingers on the window's canvas; places are fractions of a view's pane."""

    def __init__(self, desk: Desk, screen: QPointingDevice) -> None:
        self.desk, self.screen = desk, screen
        self.now = 100.0
        desk.window.canvas.pointer.clock = lambda: self.now
        self._down: dict[int, Fraction] = {}

    def put(self, finger: int, at: Fraction) -> None:
        self._commit({finger: at}, "press")

    def move(self, **to: Fraction) -> None:
        """Move fingers, as `f0=(x, y)`."""
        self._commit({int(name[1:]): at for name, at in to.items()}, "move")

    def lift(self, finger: int) -> None:
        self._commit({finger: self._down[finger]}, "release")

    def drag(self, path: list[Fraction]) -> None:
        self.put(0, path[0])
        for at in path[1:]:
            self.move(f0=at)
        self.lift(0)

    def _commit(self, changed: dict[int, Fraction], what: str) -> None:
        canvas = self.desk.window.canvas
        sequence = QTest.touchEvent(canvas, self.screen)
        for finger, at in (self._down | changed).items():
            # a screen tells of all fingers; those not named stay where they were
            tell = getattr(sequence, what if finger in changed else "move")
            tell(finger, canvas.mapToGlobal(self.desk.place("front", at)).toPoint())
        sequence.commit()
        self._down |= changed
        if what == "release":
            for finger in changed:
                del self._down[finger]


@pytest.fixture
def screen() -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def hand(desk: Desk, screen: QPointingDevice) -> Hand:
    return Hand(desk, screen)


def mm(desk: Desk, at: Fraction) -> QPointF:
    return desk.pane("front").frame.to_mm(desk.place("front", at))


def test_a_finger_paints_what_a_mouse_paints(desk: Desk, hand: Hand) -> None:
    desk.drag("front", CHEST)
    wanted = desk.result.application_percent
    desk.session.undo_stack.undo()
    hand.drag(CHEST)
    assert desk.result.application_percent == pytest.approx(wanted, abs=1e-9)
    assert wanted > 0.2
    assert desk.session.undo_stack.count() == 1
    assert desk.window.canvas.pointers.ring() is None, "no ring stays where no finger is"


def test_no_mouse_is_made_of_it(desk: Desk, hand: Hand) -> None:
    told: list[str] = []
    desk.window.canvas.pressed.connect(lambda view, place, keys: told.append(keys.kind))
    hand.drag(CHEST)
    QApplication.processEvents()
    assert told == ["touch"]


def test_two_fingers_move_and_zoom_together(desk: Desk, hand: Hand) -> None:
    hand.put(0, (0.45, 0.40))
    hand.put(1, (0.55, 0.40))
    held = mm(desk, (0.5, 0.4))
    apart = [desk.place("front", (0.5 + half, 0.5)).x() - desk.place("front", (0.5 - half, 0.5)).x()
             for half in (0.05, 0.10)]  # fmt: skip
    hand.move(f0=(0.40, 0.50), f1=(0.60, 0.50))
    frame = desk.pane("front").frame
    # Twice as far apart, but for fingers that lie on whole pixels.
    assert frame.zoom == pytest.approx(apart[1] / apart[0], rel=0.001)
    assert (mm(desk, (0.5, 0.5)) - held).manhattanLength() < 4, "what was between the fingers stays there"
    before = mm(desk, (0.5, 0.5))
    hand.move(f0=(0.42, 0.52), f1=(0.62, 0.52))
    after = mm(desk, (0.52, 0.52))
    assert (after - before).manhattanLength() < 2
    hand.lift(0)
    hand.move(f1=(0.7, 0.7))
    hand.lift(1)
    assert desk.pane("back").frame.zoom == 1
    assert not desk.session.drawing.paint
    assert not desk.session.undo_stack.canUndo()


def test_the_second_finger_takes_a_young_stroke_back(desk: Desk, hand: Hand) -> None:
    hand.put(0, CHEST[0])
    assert desk.session.stroke is not None
    hand.now += 0.1
    hand.move(f0=CHEST[1])
    hand.put(1, (0.6, 0.4))
    assert desk.session.stroke is None
    hand.lift(1)
    hand.move(f0=CHEST[2])  # the finger that is left paints nothing
    hand.lift(0)
    assert not desk.session.drawing.paint


def test_a_finger_that_rests_and_then_gets_a_second_one_paints_no_dot(desk: Desk, hand: Hand) -> None:
    hand.put(0, CHEST[0])
    hand.now += 3
    hand.put(1, (0.6, 0.4))
    hand.move(f0=(0.42, 0.3), f1=(0.65, 0.4))
    hand.lift(1)
    hand.lift(0)
    assert not desk.session.drawing.paint
    assert desk.pane("front").frame.zoom > 1


def test_a_stroke_on_its_way_ignores_the_second_finger(desk: Desk, hand: Hand) -> None:
    hand.drag(CHEST)
    wanted = desk.result.application_percent
    desk.session.undo_stack.undo()
    hand.now += 10
    hand.put(0, CHEST[0])
    hand.now += 1
    hand.move(f0=CHEST[1])
    hand.put(1, (0.6, 0.6))
    hand.move(f0=CHEST[2], f1=(0.7, 0.7))
    hand.lift(0)
    hand.lift(1)
    assert desk.result.application_percent == pytest.approx(wanted, abs=1e-9)
    assert desk.pane("front").frame.zoom == 1


def test_both_fingers_at_once_paint_nothing(desk: Desk, hand: Hand) -> None:
    hand._commit({0: (0.45, 0.4), 1: (0.55, 0.4)}, "press")
    assert desk.session.stroke is None
    hand.move(f0=(0.42, 0.4), f1=(0.58, 0.4))
    assert desk.pane("front").frame.zoom > 1.3
    hand.lift(0)
    hand.lift(1)
    assert not desk.session.drawing.paint


def test_a_cancelled_touch_leaves_nothing(desk: Desk, hand: Hand) -> None:
    hand.put(0, CHEST[0])
    hand.move(f0=CHEST[1])
    point = QEventPoint(0, QEventPoint.State.Released, QPointF(), QPointF())
    cancel = QTouchEvent(QEvent.Type.TouchCancel, hand.screen, Qt.KeyboardModifier.NoModifier, [point])
    QApplication.sendEvent(desk.window.canvas, cancel)
    assert desk.session.stroke is None
    hand.lift(0)
    assert not desk.session.drawing.paint
    hand.drag(CHEST)
    assert desk.session.undo_stack.count() == 1, "the next touch paints again"


def test_the_focus_taken_away_leaves_nothing(desk: Desk, hand: Hand) -> None:
    hand.put(0, CHEST[0])
    hand.move(f0=CHEST[1])
    desk.window.canvas.clearFocus()
    hand.move(f0=CHEST[2])
    hand.lift(0)
    assert not desk.session.drawing.paint


def test_escape_leaves_nothing(desk: Desk, hand: Hand) -> None:
    hand.put(0, CHEST[0])
    hand.move(f0=CHEST[1])
    desk.key(Qt.Key.Key_Escape)
    hand.move(f0=CHEST[2])
    hand.lift(0)
    assert not desk.session.drawing.paint


def test_the_pan_tool_moves_by_one_finger(desk: Desk, hand: Hand) -> None:
    desk.wheel(desk.place("front", (0.5, 0.5)), 6)
    desk.window.tools.button("pan").click()
    before = mm(desk, (0.5, 0.5))
    hand.drag([(0.5, 0.5), (0.52, 0.51), (0.55, 0.52)])
    assert (mm(desk, (0.55, 0.52)) - before).manhattanLength() < 1e-6
    assert not desk.session.drawing.paint


def test_a_finger_beside_the_mouse_is_ignored(desk: Desk, hand: Hand) -> None:
    desk.press("front", CHEST[0])
    desk.move("front", CHEST[1])
    hand.drag([(0.5, 0.6), (0.55, 0.6)])
    assert desk.session.stroke is not None
    desk.move("front", CHEST[2])
    desk.release("front", CHEST[2])
    assert desk.session.undo_stack.count() == 1


def test_two_taps_are_a_double_click_and_two_dabs_apart_are_not(desk: Desk, hand: Hand) -> None:
    told: list[str] = []
    desk.window.canvas.double_clicked.connect(lambda view, place: told.append(view))
    hand.drag(CHEST[:1])
    hand.now += 0.1
    hand.drag(CHEST[2:])
    assert told == []
    hand.now += 0.1
    hand.drag(CHEST[2:])
    assert told == ["front"]
