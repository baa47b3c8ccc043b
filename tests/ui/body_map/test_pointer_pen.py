"""A pen: both its ends, no double paint from the mouse that a system makes of it, and the hand resting beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

CHEST = [(0.44, 0.30), (0.47, 0.32), (0.52, 0.31)]
LEFT, RIGHT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.NoButton
PLAIN = Qt.KeyboardModifier.NoModifier
Fraction = tuple[float, float]


class Pen:
    """A pen over the window's canvas; places are fractions of a pane, as the mouse's of the desk are."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.canvas = desk, desk.window.canvas
        kind, ends = QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType
        can = QInputDevice.Capability.Position | QInputDevice.Capability.Pressure
        self.tip = QPointingDevice("pen", 7, kind, ends.Pen, can, 1, 2)
        self.back = QPointingDevice("pen", 8, kind, ends.Eraser, can, 1, 2)
        self.device = self.tip
        self.pressure = 0.5

    def event(
        self, kind: QEvent.Type, place: QPointF, button: Qt.MouseButton = NONE, held: Qt.MouseButton = NONE
    ) -> QTabletEvent:
        force = self.pressure if held != NONE else 0.0
        there = self.canvas.mapToGlobal(place)
        return QTabletEvent(kind, self.device, place, there, force, 0, 0, 0, 0, 0, PLAIN, button, held)

    def press(self, view: str, at: Fraction, button: Qt.MouseButton = LEFT) -> None:
        self._send(QEvent.Type.TabletPress, view, at, button, button)

    def move(self, view: str, at: Fraction, held: Qt.MouseButton = LEFT) -> None:
        self._send(QEvent.Type.TabletMove, view, at, NONE, held)

    def release(self, view: str, at: Fraction, button: Qt.MouseButton = LEFT) -> None:
        self._send(QEvent.Type.TabletRelease, view, at, button, NONE)

    def drag(self, view: str, path: list[Fraction], button: Qt.MouseButton = LEFT) -> None:
        self.press(view, path[0], button)
        for at in path[1:]:
            self.move(view, at, button)
        self.release(view, path[-1], button)

    def comes(self) -> None:
        self._tell_the_application(QEvent.Type.TabletEnterProximity)

    def goes(self) -> None:
        self._tell_the_application(QEvent.Type.TabletLeaveProximity)

    def _send(self, kind: QEvent.Type, view: str, at: Fraction, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
        event = self.event(kind, self.desk.place(view, at), button, held)
        QApplication.sendEvent(self.canvas, event)
        assert event.isAccepted(), "Qt would make a mouse of it"

    def _tell_the_application(self, kind: QEvent.Type) -> None:
        app = QApplication.instance()
        assert app is not None
        QApplication.sendEvent(app, self.event(kind, QPointF()))


@pytest.fixture
def pen(desk: Desk) -> Pen:
    return Pen(desk)


class Clock:
    """Time that stands still until it is told to go on."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(desk: Desk) -> Clock:
    clock = Clock()
    desk.window.canvas.pointer.clock = clock
    return clock


def mouse_made_by_the_system(desk: Desk, kind: QEvent.Type, at: Fraction, button: Qt.MouseButton) -> None:
    place, canvas = desk.place("front", at), desk.window.canvas
    there = canvas.mapToGlobal(place)
    held = button if kind != QEvent.Type.MouseButtonRelease else NONE
    made = Qt.MouseEventSource.MouseEventSynthesizedBySystem
    QApplication.sendEvent(canvas, QMouseEvent(kind, place, place, there, button, held, PLAIN, made))


def test_a_pen_paints_what_a_mouse_paints(desk: Desk, pen: Pen) -> None:
    desk.drag("front", CHEST)
    wanted = desk.result.application_percent
    desk.session.undo_stack.undo()
    pen.drag("front", CHEST)
    assert desk.result.application_percent == pytest.approx(wanted, abs=1e-9)
    assert desk.result.application_percent > 0.2
    assert desk.session.undo_stack.count() == 1


@pytest.mark.parametrize("pressure", [0.0, 0.05, 1.0, float("nan")])
def test_pressure_never_changes_the_area(desk: Desk, pen: Pen, pressure: float) -> None:
    pen.drag("front", CHEST)
    wanted = desk.result.application_percent
    desk.session.undo_stack.undo()
    pen.pressure = pressure
    pen.drag("front", CHEST)
    assert desk.result.application_percent == wanted > 0


def test_the_other_end_erases(desk: Desk, pen: Pen) -> None:
    pen.drag("front", CHEST)
    painted = desk.result.application_percent
    pen.device = pen.back
    pen.drag("front", CHEST[:2])
    assert 0 < desk.result.application_percent < painted
    pen.device = pen.tip
    pen.drag("front", CHEST[:2])
    assert desk.result.application_percent == pytest.approx(painted, abs=1e-9)
    assert desk.bench.tools.tool.id == "brush"


def test_it_hovers_with_a_ring_and_names_the_region(desk: Desk, pen: Pen) -> None:
    pen.move("front", (0.45, 0.33), NONE)
    assert desk.window.canvas.overlay.hint.startswith("Right chest · ")
    assert desk.window.canvas.pointers.ring() is not None
    assert not desk.session.drawing.paint


def test_the_mouse_that_a_system_makes_of_it_paints_nothing(desk: Desk, pen: Pen, clock: Clock) -> None:
    told: list[str] = []
    desk.window.canvas.pressed.connect(lambda view, mm, keys: told.append(keys.kind))
    pen.press("front", CHEST[0])
    # one that says what it is, and one that does not
    mouse_made_by_the_system(desk, QEvent.Type.MouseButtonPress, (0.41, 0.6), LEFT)
    desk.press("front", (0.41, 0.6))
    desk.move("front", (0.42, 0.63))
    pen.move("front", CHEST[1])
    desk.release("front", (0.42, 0.63))
    assert desk.session.stroke is not None, "the mouse ended the pen's stroke"
    pen.move("front", CHEST[2])
    pen.release("front", CHEST[2])
    mouse_made_by_the_system(desk, QEvent.Type.MouseButtonPress, (0.41, 0.6), LEFT)
    mouse_made_by_the_system(desk, QEvent.Type.MouseButtonRelease, (0.41, 0.6), LEFT)
    assert told == ["pen"]
    assert desk.session.undo_stack.count() == 1
    clock.now += 5  # a system that tells nothing of pens, only of the mouse it makes
    mouse_made_by_the_system(desk, QEvent.Type.MouseButtonPress, (0.41, 0.6), LEFT)
    mouse_made_by_the_system(desk, QEvent.Type.MouseButtonRelease, (0.41, 0.6), LEFT)
    assert told == ["pen", "mouse"]


def test_a_mouse_that_came_first_is_taken_back(desk: Desk, pen: Pen) -> None:
    pen.drag("front", CHEST)
    wanted = desk.result.application_percent
    desk.session.undo_stack.undo()
    desk.press("front", (0.41, 0.6))
    pen.drag("front", CHEST)
    desk.release("front", (0.41, 0.6))
    assert desk.result.application_percent == pytest.approx(wanted, abs=1e-9)


def test_a_pen_that_goes_in_the_middle_of_a_stroke_takes_it_back(desk: Desk, pen: Pen) -> None:
    pen.press("front", CHEST[0])
    pen.move("front", CHEST[1])
    pen.goes()
    assert desk.session.stroke is None
    assert desk.figure == "0.0 %"
    pen.move("front", CHEST[2], NONE)
    assert not desk.session.drawing.paint


def test_its_side_button_moves_the_picture(desk: Desk, pen: Pen) -> None:
    desk.wheel(desk.place("front", (0.5, 0.5)), 6)
    before = desk.pane("front").frame.to_mm(desk.place("front", (0.5, 0.5)))
    pen.drag("front", [(0.5, 0.5), (0.55, 0.52)], RIGHT)
    after = desk.pane("front").frame.to_mm(desk.place("front", (0.55, 0.52)))
    assert (after - before).manhattanLength() < 1e-6
    assert not desk.session.drawing.paint


def test_a_hand_beside_the_pen_paints_nothing(desk: Desk, pen: Pen, clock: Clock) -> None:
    screen = QTest.createTouchDevice()
    canvas = desk.window.canvas
    palm = canvas.mapToGlobal(desk.place("front", (0.41, 0.6))).toPoint()

    def lay_hand() -> None:
        QTest.touchEvent(canvas, screen).press(0, palm).commit()
        QTest.touchEvent(canvas, screen).move(0, palm + palm / 20).commit()

    def lift_hand() -> None:
        QTest.touchEvent(canvas, screen).release(0, palm + palm / 20).commit()

    pen.move("front", CHEST[0], NONE)
    pen.comes()
    clock.now += 5  # it is near, but nothing moves
    lay_hand()
    assert desk.session.stroke is None
    pen.drag("front", CHEST)
    lift_hand()
    assert desk.session.undo_stack.count() == 1
    painted = desk.result.application_percent
    pen.goes()
    lay_hand()  # the hand is lifted later than the pen
    lift_hand()
    assert desk.result.application_percent == painted
    clock.now += 2
    lay_hand()
    lift_hand()
    assert desk.result.application_percent > painted, "a finger paints again once the pen has gone"


def test_a_hand_that_lay_there_before_the_pen_is_taken_back(desk: Desk, pen: Pen) -> None:
    pen.drag("front", CHEST)
    wanted = desk.result.application_percent
    desk.session.undo_stack.undo()
    desk.window.canvas.pointer.pen_goes()
    desk.window.canvas.pointer._pen_seen = float("-inf")
    screen = QTest.createTouchDevice()
    palm = desk.window.canvas.mapToGlobal(desk.place("front", (0.41, 0.6))).toPoint()
    QTest.touchEvent(desk.window.canvas, screen).press(0, palm).commit()
    assert desk.session.stroke is not None
    pen.comes()
    assert desk.session.stroke is None
    pen.press("front", CHEST[0])
    QTest.touchEvent(desk.window.canvas, screen).move(0, palm + palm / 10).commit()
    for at in CHEST[1:]:
        pen.move("front", at)
    pen.release("front", CHEST[-1])
    QTest.touchEvent(desk.window.canvas, screen).release(0, palm + palm / 10).commit()
    assert desk.result.application_percent == pytest.approx(wanted, abs=1e-9)
    assert desk.session.undo_stack.count() == 1


def test_two_taps_are_a_double_click(desk: Desk, pen: Pen, clock: Clock) -> None:
    told: list[str] = []
    desk.window.canvas.double_clicked.connect(lambda view, mm: told.append(view))
    pen.drag("front", CHEST[:1])
    clock.now += 0.15
    pen.drag("front", CHEST[:1])
    assert told == ["front"]
    clock.now += 5
    pen.drag("front", CHEST[:1])
    clock.now += 5
    pen.drag("front", CHEST[:1])
    pen.drag("front", CHEST)  # soon, and at the same place, but then it moves: a stroke
    assert told == ["front"]
