"""The overview of a zoomed view, ghosts over the body, and the marks of the patient's sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bsa_calc.body.views import view_ids
from bsa_calc.ui.body_map.ghosts import Ghost
from bsa_calc.ui.body_map.pane import Pane
from bsa_calc.ui.look.tokens import Tokens

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


def fraction(desk: Desk, view: str, place: QPointF) -> tuple[float, float]:
    area = desk.pane(view).area
    return (place.x() - area.x()) / area.width(), (place.y() - area.y()) / area.height()


def on_overview(desk: Desk, view: str, mm: QPointF) -> tuple[float, float]:
    """Where a place of a view is on its overview, as a fraction of the pane."""
    overview = desk.pane(view).minimap
    return fraction(desk, view, overview._to_card.map(mm) + overview.box.topLeft())


def colours(picture: QImage, box: QRectF) -> list[QColor]:
    inner = box.toAlignedRect().adjusted(3, 3, -3, -3)
    return [
        QColor(picture.pixel(x, y))
        for x in range(inner.left(), inner.right(), 2)
        for y in range(inner.top(), inner.bottom(), 2)
    ]


def bluest(picture: QImage, box: QRectF) -> int:
    return max(colour.blue() - colour.red() for colour in colours(picture, box))


def test_it_is_there_while_zoomed(desk: Desk) -> None:
    front, back = desk.pane("front"), desk.pane("back")
    assert front.minimap.box.isEmpty()
    desk.wheel(desk.place("front", (0.5, 0.3)), 3)
    assert QRectF(front.area).contains(front.minimap.box)
    assert back.minimap.box.isEmpty()
    desk.key(Qt.Key.Key_0)
    assert front.minimap.box.isEmpty()


def test_a_press_on_it_goes_there_and_a_drag_goes_on(desk: Desk) -> None:
    desk.wheel(desk.place("front", (0.5, 0.1)), 9)
    knee = QPointF(-90, 450)
    desk.press("front", on_overview(desk, "front", knee))
    front = desk.pane("front")
    assert front.frame.centre.x() == pytest.approx(knee.x(), abs=15)
    assert front.frame.centre.y() == pytest.approx(knee.y(), abs=15)
    chest = QPointF(60, 1200)
    desk.move("front", on_overview(desk, "front", chest))
    assert front.frame.centre.y() == pytest.approx(chest.y(), abs=15)
    desk.move("front", (0.99, 0.9))  # off the overview: the drag is still of the sight
    assert front.frame.centre.y() < 200
    desk.move("front", on_overview(desk, "front", chest))
    desk.release("front", on_overview(desk, "front", chest))
    assert not desk.session.drawing.paint
    assert not desk.session.undo_stack.canUndo()
    desk.drag("front", [(0.5, 0.5)])
    assert desk.session.drawing.paint, "beside it, the brush paints"


def test_a_finger_drags_it_too(desk: Desk) -> None:
    desk.wheel(desk.place("front", (0.5, 0.1)), 9)
    canvas, screen = desk.window.canvas, QTest.createTouchDevice()
    place = canvas.mapToGlobal(desk.place("front", on_overview(desk, "front", QPointF(-90, 450)))).toPoint()
    QTest.touchEvent(canvas, screen).press(0, place).commit()
    QTest.touchEvent(canvas, screen).release(0, place).commit()
    assert desk.pane("front").frame.centre.y() == pytest.approx(450, abs=15)
    assert not desk.session.drawing.paint


def test_over_it_there_is_no_brush_and_no_region(desk: Desk) -> None:
    desk.wheel(desk.place("front", (0.5, 0.3)), 6)
    desk.hover("front", (0.5, 0.5))
    assert desk.window.canvas.pointers.ring() is not None
    assert desk.window.canvas.overlay.hint
    desk.hover("front", on_overview(desk, "front", QPointF(0, 1000)))
    assert desk.window.canvas.pointers.ring() is None
    assert desk.window.canvas.overlay.hint == ""
    assert desk.window.canvas.cursor().shape() == Qt.CursorShape.PointingHandCursor
    desk.hover("front", (0.5, 0.5))
    assert desk.window.canvas.cursor().shape() == Qt.CursorShape.CrossCursor


def test_it_shows_the_paint_and_the_part_in_sight(desk: Desk) -> None:
    desk.wheel(desk.place("front", (0.5, 0.3)), 6)
    desk.leave()
    box = desk.pane("front").minimap.box
    # the feet lie outside the part in sight, whose frame is blue itself
    feet = QRectF(box.left(), box.bottom() - 36, box.width(), 30)
    assert bluest(desk.picture(), feet) < 25
    desk.key(Qt.Key.Key_0)
    desk.brush(60)
    desk.drag("front", [(0.42, 0.9), (0.58, 0.9)])
    desk.wheel(desk.place("front", (0.5, 0.3)), 6)
    desk.leave()
    picture = desk.picture()
    assert bluest(picture, feet) > 40
    assert bluest(picture, box.adjusted(0, 0, 0, -60)) > 100


def test_a_change_of_the_paint_shows_on_it_at_once(desk: Desk) -> None:
    desk.wheel(desk.place("front", (0.5, 0.9)), 6)
    desk.brush(60)
    desk.picture()
    desk.drag("front", [(0.4, 0.6), (0.6, 0.6)])
    desk.leave()
    live = desk.picture()
    desk.window.canvas.update()
    assert live == desk.picture(), "a picture drawn anew is the same"


def test_the_marks_of_the_sides_stay_in_sight_and_apart(desk: Desk) -> None:
    canvas = desk.window.canvas
    for view in view_ids():
        desk.bench.show_view(view)
        pane = desk.pane(view)
        sides = [side for side, _ in pane.side_marks]
        assert sides
        for steps, at in ((0, (0.5, 0.5)), (4, (0.9, 0.1)), (6, (0.1, 0.9)), (6, (0.95, 0.95)), (9, (0.5, 0.02))):
            desk.key(Qt.Key.Key_0)
            desk.wheel(desk.place(view, at), steps)
            circles = [QRectF(place.x() - 11, place.y() - 11, 22, 22) for _, place in pane.side_marks]
            middle = pane.to_pixels.map(QPointF(0, 0)).x()
            both = len(sides) < 2 or pane.area.left() < middle < pane.area.right()
            assert [side for side, _ in pane.side_marks] == (
                sides if both else sides[middle < pane.area.center().x() :][:1]
            )
            for circle in circles:
                assert QRectF(pane.area).contains(circle)
                assert not circle.intersects(pane.minimap.box)
                assert not circle.intersects(canvas.hint_box())
            if len(circles) == 2:
                assert not circles[0].intersects(circles[1])
                assert circles[0].x() < circles[1].x()


@pytest.mark.parametrize(("view", "at", "side"), [("front", 0.93, "left"), ("front", 0.07, "right"),
                                                  ("back", 0.93, "right"), ("back", 0.07, "left")])  # fmt: skip
def test_a_hand_close_up_bears_its_own_side_alone(desk: Desk, view: str, at: float, side: str) -> None:
    """An R at the wrist of a left hand could be taken for its name."""
    desk.wheel(desk.place(view, (at, 0.45)), 9)
    assert [found for found, _ in desk.pane(view).side_marks] == [side]
    desk.key(Qt.Key.Key_0)
    assert {found for found, _ in desk.pane(view).side_marks} == {"left", "right"}


def shape(x: float, y: float, size: float = 70) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), size, size)
    return path


@pytest.mark.parametrize("kind", ["paint", "erase", "line", "invalid"])
def test_a_ghost_is_seen_and_leaves_nothing(desk: Desk, kind: str) -> None:
    canvas = desk.window.canvas
    desk.leave()
    before = desk.picture()
    canvas.set_ghosts([Ghost("front", shape(0, 1150), kind)])  # type: ignore[arg-type]
    first = desk.picture()
    assert first != before
    canvas.set_ghosts([Ghost("front", shape(30, 1000), kind)])  # type: ignore[arg-type]
    assert desk.picture() != first
    canvas.set_ghosts([])
    assert desk.picture() == before
    assert not desk.session.drawing.paint


def test_the_ghost_of_a_hidden_view_waits(desk: Desk) -> None:
    canvas = desk.window.canvas
    canvas.set_ghosts([Ghost("left", shape(0, 1150), "paint")])
    before = desk.picture()
    desk.bench.show_view("left")
    assert desk.picture() != before
    canvas.set_ghosts([])


def test_only_what_a_ghost_covers_is_drawn_anew(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    canvas = desk.window.canvas
    dirty: list[QRect] = []
    canvas.set_ghosts([Ghost("front", shape(0, 1150), "paint")])
    QApplication.processEvents()
    draw = canvas.overlay.draw_on_pane

    def noting(p: QPainter, pane: Pane, rect: QRect, ratio: float, font: QFont, t: Tokens) -> None:
        dirty.append(rect)
        draw(p, pane, rect, ratio, font, t)

    monkeypatch.setattr(canvas.overlay, "draw_on_pane", noting)
    canvas.set_ghosts([Ghost("front", shape(10, 1150), "paint")])
    QApplication.processEvents()
    pane = desk.pane("front")
    reach = pane.pixels_of(shape(0, 1150).boundingRect()).united(pane.pixels_of(shape(10, 1150).boundingRect()))
    assert dirty
    for rect in dirty:
        assert reach.contains(rect)


def blueness(picture: QImage, middle: QPoint) -> float:
    """How much bluer than red a picture is round a place: over more than one line of the hatch."""
    near = [QColor(picture.pixel(middle.x() + dx, middle.y())) for dx in range(-6, 7)]
    return sum(colour.blue() - colour.red() for colour in near) / len(near)


def test_an_area_in_the_stroke_looks_as_its_paint(desk: Desk) -> None:
    canvas, pane = desk.window.canvas, desk.pane("front")
    desk.leave()
    before = desk.picture()
    middle = pane.to_pixels.map(QPointF(0, 1150)).toPoint()
    pane.begin_stroke("paint")
    canvas.add_area("front", shape(0, 1150))
    canvas.add_area("front", shape(-70, 700, 30))
    shown = desk.picture()
    assert blueness(shown, middle) > 40
    desk.window.canvas.zoom_by(2, QPointF(middle))
    zoomed = desk.picture()
    assert blueness(zoomed, middle + QPoint(25, 0)) > 40
    desk.key(Qt.Key.Key_0)
    assert desk.picture() == shown
    canvas.update(pane.end_stroke())
    assert desk.picture() == before
