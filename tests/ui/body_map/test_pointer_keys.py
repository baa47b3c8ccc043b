"""The body map by keyboard alone, and what mouse and wheel tell besides strokes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from bsa_calc.ui.body_map.pointing.pointer import PointerKeys

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

K = Qt.Key
SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
LEFT = Qt.MouseButton.LeftButton


def cross(desk: Desk) -> tuple[str, float, float]:
    place = desk.window.canvas.pointer_place()
    assert place is not None
    view, mm = place
    return view, mm.x(), mm.y()


def press(desk: Desk, *keys: Qt.Key) -> None:
    for key in keys:
        desk.key(key)


@pytest.fixture
def chest(desk: Desk) -> QPointF:
    """The cross on the chest, brought there by where the mouse was."""
    desk.hover("front", (0.46, 0.31))
    press(desk, K.Key_Right)
    return desk.window.canvas.pointers.cross.mm


def test_arrows_go_half_a_brush_and_less_and_more(desk: Desk, chest: QPointF) -> None:
    assert desk.bench.tools.radius_mm == 12
    view, x, y = cross(desk)
    assert view == "front"
    for key, held, way in (
        (K.Key_Right, Qt.KeyboardModifier.NoModifier, (6, 0)),
        (K.Key_Up, Qt.KeyboardModifier.NoModifier, (0, 6)),
        (K.Key_Left, SHIFT, (-1, 0)),
        (K.Key_Down, CTRL, (0, -30)),
        (K.Key_Left, SHIFT | CTRL, (-5, 0)),
    ):
        desk.key(key, held)
        x, y = x + way[0], y + way[1]
        assert cross(desk) == ("front", pytest.approx(x), pytest.approx(y))
    assert not desk.session.drawing.paint


def test_the_first_key_starts_in_the_middle_of_the_first_view(desk: Desk) -> None:
    desk.leave()
    press(desk, K.Key_Up)
    middle = desk.pane("front").frame.centre
    assert cross(desk) == ("front", pytest.approx(middle.x()), pytest.approx(middle.y() + 6))


def test_enter_paints_what_a_mouse_paints(desk: Desk, chest: QPointF) -> None:
    spots = [desk.window.canvas.pointers.cross.mm]
    press(desk, K.Key_Return)
    assert desk.session.stroke is not None
    for _ in range(5):
        press(desk, K.Key_Right)
        spots.append(desk.window.canvas.pointers.cross.mm)
    assert desk.figure != "0.0 %"
    press(desk, K.Key_Enter)
    painted = desk.result.application_percent
    assert desk.session.undo_stack.count() == 1
    desk.session.undo_stack.undo()
    desk.bench.tools._begin("front", spots[0], PointerKeys())
    for spot in spots[1:]:
        desk.bench.tools._move("front", spot)
    desk.bench.tools._end()
    assert desk.result.application_percent == pytest.approx(painted, abs=1e-9)
    assert painted > 0.05


def test_escape_takes_it_back(desk: Desk, chest: QPointF) -> None:
    press(desk, K.Key_Return, K.Key_Right, K.Key_Right, K.Key_Escape)
    assert desk.session.stroke is None
    press(desk, K.Key_Right)
    assert not desk.session.drawing.paint
    press(desk, K.Key_Return, K.Key_Return)
    assert desk.session.drawing.paint


def test_escape_is_told_between_clicks_too(desk: Desk) -> None:
    told: list[bool] = []
    desk.window.canvas.cancelled.connect(lambda: told.append(True))
    press(desk, K.Key_Escape)
    assert told == [True]


def test_the_cross_goes_on_in_the_next_view(desk: Desk) -> None:
    desk.hover("front", (0.97, 0.4))
    press(desk, K.Key_Right)
    height = desk.window.canvas.pointers.cross_place()
    assert height is not None
    for _ in range(8):
        desk.key(K.Key_Right, CTRL)
        if cross(desk)[0] == "back":
            break
    assert cross(desk)[0] == "back"
    now = desk.window.canvas.pointers.cross_place()
    assert now is not None
    assert now.y() == pytest.approx(height.y(), abs=1)
    desk.key(K.Key_Left, CTRL)
    assert cross(desk)[0] == "front"


def test_a_stroke_stays_in_its_view(desk: Desk) -> None:
    desk.hover("front", (0.97, 0.4))
    press(desk, K.Key_Right, K.Key_Return)
    for _ in range(10):
        desk.key(K.Key_Right, CTRL)
    assert cross(desk)[0] == "front"
    press(desk, K.Key_Return)
    desk.key(K.Key_Down, CTRL)
    for _ in range(40):
        desk.key(K.Key_Down, CTRL)
    place = desk.window.canvas.pointers.cross_place()
    assert place is not None
    assert desk.pane("front").area.contains(place.toPoint()), "it stays in sight at the lower edge"


def test_a_zoomed_picture_follows_the_cross(desk: Desk, chest: QPointF) -> None:
    desk.key(K.Key_Plus)
    for _ in range(5):
        desk.key(K.Key_Plus)
    assert desk.pane("front").frame.zoom > 5
    start = cross(desk)
    press(desk, K.Key_Return)
    for _ in range(14):
        desk.key(K.Key_Down, CTRL)
    view, x, y = cross(desk)
    assert (view, x) == ("front", pytest.approx(start[1]))
    assert y == pytest.approx(start[2] - 14 * 30)
    place = desk.window.canvas.pointers.cross_place()
    assert place is not None
    assert desk.pane("front").area.contains(place.toPoint())
    # what was painted before the picture moved is still shown
    picture = desk.pane("front")._stroke.covered(QRectF(QPointF(), desk.pane("front").area.size()), 1.0)
    column = round(place.x() - desk.pane("front").area.x())
    above = round(place.y() - desk.pane("front").area.y()) - 60
    assert QColor.fromRgba(picture.pixel(column, above)).alpha() > 200
    press(desk, K.Key_Return)
    assert desk.result.application_percent > 0


def test_space_and_arrows_move_the_picture(desk: Desk, chest: QPointF) -> None:
    for _ in range(4):
        desk.key(K.Key_Plus)
    canvas, before = desk.window.canvas, desk.pane("front").frame
    plain = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(canvas, QKeyEvent(QEvent.Type.KeyPress, K.Key_Space, plain))
    press(desk, K.Key_Right, K.Key_Down, K.Key_Down)
    QApplication.sendEvent(canvas, QKeyEvent(QEvent.Type.KeyRelease, K.Key_Space, plain))
    after = desk.pane("front").frame
    assert after.centre.x() == pytest.approx(before.centre.x() + 40 / before.scale)
    assert after.centre.y() == pytest.approx(before.centre.y() - 80 / before.scale)
    assert not desk.session.drawing.paint
    press(desk, K.Key_Return, K.Key_Return)
    assert desk.session.drawing.paint, "after Space, Enter paints again"


def test_the_region_under_the_cross_is_named(desk: Desk, chest: QPointF) -> None:
    assert desk.window.canvas.overlay.hint.startswith("Right chest · ")


def test_the_cross_is_seen_and_leaves_with_the_mouse(desk: Desk, chest: QPointF) -> None:
    canvas = desk.window.canvas
    place = canvas.pointers.cross_place()
    assert place is not None
    picture = desk.picture()
    row = [QColor(picture.pixel(round(place.x()) + dx, round(place.y()))).lightness() for dx in range(-18, 19)]
    assert min(row) < 60
    assert max(row) > 200
    ring = canvas.pointers.ring()
    assert ring is not None
    assert ring[0] == place
    desk.hover("front", (0.6, 0.8))
    assert not canvas.pointers.cross.shown
    assert canvas.pointers.ring() == (desk.place("front", (0.6, 0.8)), pytest.approx(ring[1]))


def test_the_focus_is_seen_when_it_comes_by_tab(desk: Desk) -> None:
    canvas = desk.window.canvas
    desk.leave()
    assert not canvas.pointers.cross.shown, "the mouse needs no frame"
    desk.window.tools.button("brush").setFocus()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert canvas.pointers.cross.shown
    framed = desk.picture()
    desk.window.tools.button("brush").setFocus()
    assert not canvas.pointers.cross.shown
    assert desk.picture().pixel(2, 200) != framed.pixel(2, 200)


def test_the_focus_taken_away_takes_the_stroke_back(desk: Desk, chest: QPointF) -> None:
    press(desk, K.Key_Return, K.Key_Right)
    desk.window.tools.button("brush").setFocus()
    assert desk.session.stroke is None
    assert not desk.session.drawing.paint


def test_another_view_takes_the_stroke_back(desk: Desk, chest: QPointF) -> None:
    press(desk, K.Key_Return, K.Key_Right)
    desk.bench.show_view("left")
    assert desk.session.stroke is None
    assert not desk.session.drawing.paint
    press(desk, K.Key_Right)
    assert cross(desk)[0] in ("left", "right")


def test_a_mouse_press_keeps_what_the_keys_painted(desk: Desk, chest: QPointF) -> None:
    press(desk, K.Key_Return, K.Key_Right)
    desk.move("front", (0.41, 0.6))
    assert desk.session.stroke is not None, "a mouse that is only moved ends nothing"
    desk.drag("front", [(0.41, 0.6), (0.42, 0.63)])
    assert desk.session.undo_stack.count() == 2


def test_what_is_told_with_a_press(desk: Desk) -> None:
    told: list[tuple[str, PointerKeys]] = []
    desk.window.canvas.pressed.connect(lambda view, mm, keys: told.append((view, keys)))
    desk.hover("front", (0.46, 0.31))
    desk.key(K.Key_Return, SHIFT)
    desk.key(K.Key_Return)
    desk.drag("back", [(0.5, 0.3)])
    assert told == [("front", PointerKeys(shift=True, kind="keys")), ("back", PointerKeys())]


def test_for_clicking_tools_enter_clicks(desk: Desk) -> None:
    canvas = desk.window.canvas
    told: list[str] = []
    canvas.pressed.connect(lambda *_: told.append("press"))
    canvas.released.connect(lambda: told.append("release"))
    canvas.double_clicked.connect(lambda *_: told.append("double"))
    canvas.keys.click = True
    desk.hover("front", (0.46, 0.31))
    press(desk, K.Key_Return, K.Key_Right, K.Key_Return)
    assert told == ["press", "release"] * 2
    press(desk, K.Key_Return)
    assert told[4:] == ["press", "release", "double"]


def clicks(desk: Desk, at: tuple[float, float]) -> None:
    desk.press("front", at)
    desk.release("front", at)
    place, canvas, plain = desk.place("front", at), desk.window.canvas, Qt.KeyboardModifier.NoModifier
    kind = QEvent.Type.MouseButtonDblClick
    QApplication.sendEvent(canvas, QMouseEvent(kind, place, canvas.mapToGlobal(place), LEFT, LEFT, plain))


def test_a_double_click_is_told_when_it_is_over(desk: Desk) -> None:
    told: list[tuple[str, QPointF]] = []
    desk.window.canvas.double_clicked.connect(lambda view, mm: told.append((view, mm)))
    clicks(desk, (0.5, 0.3))
    assert told == []
    desk.release("front", (0.5, 0.3))
    assert len(told) == 1
    assert (told[0][0], told[0][1].x(), told[0][1].y()) == ("front", *desk.mm("front", (0.5, 0.3)))


def test_a_second_click_that_moves_is_a_stroke(desk: Desk) -> None:
    told: list[object] = []
    desk.window.canvas.double_clicked.connect(lambda *told_: told.append(told_))
    clicks(desk, (0.5, 0.3))
    desk.move("front", (0.55, 0.3))
    desk.release("front", (0.55, 0.3))
    assert told == []
    assert desk.session.undo_stack.count() == 2


def turns(desk: Desk, steps: Sequence[float], held: Qt.KeyboardModifier) -> list[int]:
    told: list[int] = []
    signal = desk.window.canvas.turned if held == ALT else desk.window.canvas.size_stepped
    signal.connect(told.append)
    for step in steps:
        desk.wheel(desk.place("front", (0.5, 0.5)), step, held)  # type: ignore[arg-type]
    return told


def test_alt_and_wheel_turn(desk: Desk) -> None:
    frame = desk.pane("front").frame
    assert turns(desk, [1, -2], ALT) == [1, -2]
    assert desk.pane("front").frame == frame
    assert desk.bench.tools.radius_mm == 12


def test_a_lost_release_ends_the_stroke(desk: Desk) -> None:
    desk.press("front", (0.46, 0.31))
    desk.move("front", (0.48, 0.31))
    desk.hover("front", (0.55, 0.7))
    assert desk.session.stroke is None
    assert desk.session.undo_stack.count() == 1


def test_cursors(desk: Desk) -> None:
    canvas, shape = desk.window.canvas, Qt.CursorShape
    for kind, wanted in (
        ("arrow", shape.ArrowCursor),
        ("point", shape.PointingHandCursor),
        ("hand", shape.OpenHandCursor),
        ("cross", shape.CrossCursor),
    ):
        canvas.set_cursor_kind(kind)  # type: ignore[arg-type]
        assert canvas.cursor().shape() == wanted
    desk.window.tools.button("pan").click()
    assert canvas.cursor().shape() == shape.OpenHandCursor
    desk.press("front", (0.5, 0.5))
    assert canvas.cursor().shape() == shape.ClosedHandCursor
    desk.release("front", (0.5, 0.5))
    assert canvas.cursor().shape() == shape.OpenHandCursor
