"""Which views are large, zoom and pan, and the brush's size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QApplication

from bsa_calc.body.views import view_ids
from bsa_calc.ui.body_map.pointing.pointer import PointerKeys
from bsa_calc.ui.panels.main_window import PAIRS

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


def large(desk: Desk) -> tuple[str, ...]:
    return tuple(pane.view for pane in desk.window.canvas.panes())


def near(place: QPointF, x: float, y: float) -> bool:
    return abs(place.x() - x) < 1e-6 and abs(place.y() - y) < 1e-6


def test_the_keys_1_to_8_show_the_pair_of_a_view(desk: Desk) -> None:
    assert large(desk) == ("front", "back")
    for number, view in enumerate(view_ids()):
        desk.key(Qt.Key(Qt.Key.Key_1 + number))
        pair = next(pair for pair in PAIRS if view in pair)
        assert large(desk) == pair
        assert {v for v in view_ids() if desk.window.strip.tile(v).large} == set(pair)


def test_a_tile_shows_its_view(desk: Desk) -> None:
    for view in view_ids():
        desk.window.strip.tile(view).click()
        assert view in large(desk)


@pytest.mark.parametrize("view", view_ids())
def test_every_view_can_be_painted_on(desk: Desk, view: str) -> None:
    desk.bench.show_view(view)
    drawn = desk.pane(view).picture.outline
    # a little inside the outline, somewhere
    middle = drawn.boundingRect().center() * 0.06
    inside = (drawn.pointAtPercent(k / 50) * 0.94 + middle for k in range(50))
    spot = next(place for place in inside if drawn.contains(place))
    place = desk.pane(view).to_pixels.map(spot)
    area = desk.pane(view).area
    at = (place.x() - area.x()) / area.width(), (place.y() - area.y()) / area.height()
    desk.drag(view, [at, (at[0] + 0.01, at[1])])
    assert desk.result.application_percent > 0
    assert view not in desk.session.drawing.done_views(), "paint tells nothing of who looked"


def test_the_wheel_zooms_about_the_pointer(desk: Desk) -> None:
    place = desk.place("front", (0.45, 0.3))
    held = desk.pane("front").frame.to_mm(place)
    back = desk.pane("back").frame
    for steps in (1, 3, -2):
        desk.wheel(place, steps)
        now = desk.pane("front").frame.to_mm(place)
        assert near(now, held.x(), held.y())
    assert desk.pane("front").frame.zoom == pytest.approx(1.2**2)
    assert desk.pane("back").frame == back
    desk.wheel(place, -20)
    assert desk.pane("front").frame.zoom == 1
    desk.wheel(place, 100)
    assert desk.pane("front").frame.zoom == 12


def test_painting_at_any_zoom_counts_the_same(desk: Desk) -> None:
    place = desk.place("front", (0.45, 0.3))
    desk.wheel(place, 6)
    marked = desk.mm("front", (0.45, 0.3))
    desk.drag("front", [(0.45, 0.3)])
    close = desk.result.application_percent
    desk.key(Qt.Key.Key_0)
    desk.session.undo_stack.undo()
    desk.bench.tools._begin("front", QPointF(*marked), PointerKeys())  # the same spot, which no whole pixel shows now
    desk.bench.tools._end()
    assert desk.result.application_percent == pytest.approx(close, abs=1e-9)


def test_a_zoomed_body_is_moved_by_its_middle_button_by_space_or_by_the_tool(desk: Desk) -> None:
    path = [(0.5, 0.5), (0.55, 0.52), (0.6, 0.55)]
    desk.wheel(desk.place("front", (0.5, 0.5)), 6)

    def held() -> QPointF:
        return desk.pane("front").frame.to_mm(desk.place("front", path[0]))

    def moved() -> QPointF:
        return desk.pane("front").frame.to_mm(desk.place("front", path[-1]))

    before = held()
    desk.drag("front", path, Qt.MouseButton.MiddleButton)
    assert near(moved(), before.x(), before.y())
    before, canvas = held(), desk.window.canvas
    QApplication.sendEvent(canvas, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier))
    desk.drag("front", path)
    QApplication.sendEvent(canvas, QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier))
    assert near(moved(), before.x(), before.y())
    before = held()
    desk.window.tools.button("pan").click()
    desk.drag("front", path)
    assert near(moved(), before.x(), before.y())
    assert not desk.session.drawing.paint
    desk.key(Qt.Key.Key_B)
    desk.drag("front", path)
    assert desk.session.drawing.paint


def test_zero_shows_all(desk: Desk) -> None:
    whole = {view: desk.pane(view).frame for view in ("front", "back")}
    desk.wheel(desk.place("front", (0.4, 0.2)), 5)
    desk.wheel(desk.place("back", (0.4, 0.8)), 5)
    desk.key(Qt.Key.Key_0)
    assert {view: desk.pane(view).frame for view in ("front", "back")} == whole


def test_the_keys_zoom(desk: Desk) -> None:
    desk.hover("front", (0.5, 0.5))
    desk.key(Qt.Key.Key_Plus)
    assert desk.pane("front").frame.zoom == pytest.approx(1.4)
    desk.key(Qt.Key.Key_Minus)
    assert desk.pane("front").frame.zoom == pytest.approx(1)


def test_a_view_keeps_its_zoom(desk: Desk) -> None:
    desk.wheel(desk.place("front", (0.45, 0.2)), 5)
    frame = desk.pane("front").frame
    desk.key(Qt.Key.Key_3)
    assert desk.pane("left").frame.zoom == 1
    desk.key(Qt.Key.Key_1)
    assert desk.pane("front").frame == frame


def test_the_zoom_survives_another_size_of_the_window(desk: Desk) -> None:
    desk.wheel(desk.place("front", (0.45, 0.2)), 5)
    zoom = desk.pane("front").frame.zoom
    desk.window.resize(1500, 900)
    QApplication.processEvents()
    assert desk.pane("front").frame.zoom == zoom


def test_brackets_letters_and_ctrl_wheel_change_the_brush(desk: Desk) -> None:
    assert desk.bench.tools.radius_mm == 12
    desk.key(Qt.Key.Key_BracketRight)
    assert desk.bench.tools.radius_mm == desk.window.tools.size_mm() / 2 == 13
    desk.key(Qt.Key.Key_BracketLeft)
    desk.key(Qt.Key.Key_BracketLeft)
    assert desk.bench.tools.radius_mm == 11
    # Brackets need AltGr on many keyboards; K and L lie side by side on all of them.
    desk.key(Qt.Key.Key_L)
    desk.key(Qt.Key.Key_L)
    assert desk.bench.tools.radius_mm == 13
    desk.key(Qt.Key.Key_K)
    desk.key(Qt.Key.Key_K)
    assert desk.bench.tools.radius_mm == 11
    place, frame = desk.place("front", (0.5, 0.5)), desk.pane("front").frame
    desk.wheel(place, 1, CTRL)
    assert desk.bench.tools.radius_mm == desk.window.canvas.pointers.radius_mm == 12
    assert desk.pane("front").frame == frame
    for _ in range(60):
        desk.wheel(place, -1, CTRL)
    assert desk.bench.tools.radius_mm == 1
    desk.brush(30)
    assert desk.bench.tools.radius_mm == desk.window.canvas.pointers.radius_mm == 30


def test_the_ring_is_as_large_as_what_it_paints(desk: Desk) -> None:
    desk.brush(40)
    desk.hover("front", (0.48, 0.4))
    ring = desk.window.canvas.pointers.ring()
    assert ring is not None
    centre, radius = ring
    assert centre == desk.place("front", (0.48, 0.4))
    assert radius == pytest.approx(40 * desk.pane("front").frame.scale)
    picture = desk.picture()
    edge = QColor(picture.pixel(round(centre.x() + radius), round(centre.y())))
    assert edge.lightness() < 140
    desk.drag("front", [(0.48, 0.4)])
    desk.leave()
    assert desk.window.canvas.pointers.ring() is None
    picture = desk.picture()
    row = [QColor(picture.pixel(x, round(centre.y()))) for x in range(round(centre.x() - 40), round(centre.x() + 40))]
    painted = [colour for colour in row if colour.blue() - colour.red() > 30]
    assert len(painted) == pytest.approx(2 * radius, abs=4)


def test_the_hand_shows_no_ring(desk: Desk) -> None:
    desk.window.tools.button("pan").click()
    desk.hover("front", (0.48, 0.4))
    assert desk.window.canvas.pointers.ring() is None
    desk.window.tools.button("eraser").click()
    assert desk.window.canvas.pointers.ring() is not None


def test_the_region_under_the_pointer_is_named(desk: Desk) -> None:
    desk.hover("front", (0.45, 0.33))
    assert desk.window.canvas.overlay.hint.startswith("Right chest · ")
    desk.hover("back", (0.45, 0.33))
    assert desk.window.canvas.overlay.hint.startswith("Left upper back · ")
    desk.hover("front", (0.02, 0.02))
    assert desk.window.canvas.overlay.hint == ""


def test_the_strip_shows_the_paint(desk: Desk) -> None:
    thumbnails = desk.window.thumbnails
    desk.bot.waitUntil(lambda: not thumbnails._waiting)
    before = desk.window.strip.tile("front")._picture.toImage()
    desk.brush(40)
    desk.drag("front", [(0.48, 0.4), (0.5, 0.5)])
    desk.bot.waitUntil(lambda: not thumbnails._waiting)
    assert desk.window.strip.tile("front")._picture.toImage() != before
