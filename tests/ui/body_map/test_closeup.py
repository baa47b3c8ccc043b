"""Close-ups: which part of the body a place belongs to, and how its pane shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt

from bsa_calc.body.names import body_names
from bsa_calc.body.views import load_view, view_ids
from bsa_calc.ui.body_map.closeup import part_at, parts

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

BODY = "adult-female"
#: What each view is expected to offer, on every body.
OFFERED = {
    "front": {"face", "left-hand", "right-hand", "left-foot", "right-foot"},
    "back": {"left-hand", "right-hand", "left-foot", "right-foot"},
    "left": {"face", "left-hand", "left-foot"},
    "right": {"face", "right-hand", "right-foot"},
    "inner-left": {"left-hand", "left-foot"},
    "inner-right": {"right-hand", "right-foot"},
    "soles": set(),  # each fills the view from heel to toe already
    "crown": {"face"},
}


def middle(body: str, view: str, name: str) -> QPointF:
    """A place on the skin of a part."""
    part = next(part for part in parts(body, view) if part.name == name)
    shown = load_view(body, view)
    centres = shown.corners[part.triangles].mean(1)
    nearest = abs(centres - [part.box.center().x(), part.box.center().y()]).sum(1).argmin()
    x, y = centres[nearest].tolist()
    return QPointF(x, y)


@pytest.mark.parametrize("body", body_names())
def test_every_view_offers_what_it_shows(body: str) -> None:
    for view in view_ids():
        assert {part.name for part in parts(body, view)} == OFFERED[view], (body, view)


@pytest.mark.parametrize("body", body_names())
def test_sides_are_the_same_size(body: str) -> None:
    for view in ("front", "back", "soles"):
        boxes = {part.name: part.box for part in parts(body, view)}
        for name in ("hand", "foot"):
            if f"left-{name}" in boxes:
                one, other = boxes[f"left-{name}"], boxes[f"right-{name}"]
                assert one.width() == pytest.approx(other.width(), abs=0.5)
                assert one.center().x() == pytest.approx(-other.center().x(), abs=0.5)
    assert all(100 < part.box.height() < 230 for part in parts(body, "front") if part.name != "face")


def test_a_place_on_other_skin_has_no_close_up() -> None:
    assert part_at(BODY, "front", QPointF(0, 1100)) is None
    assert part_at(BODY, "front", QPointF(-500, 1600)) is None
    # the ear and the neck are beside the face, but not in it
    face = next(part for part in parts(BODY, "front") if part.name == "face").box
    assert part_at(BODY, "front", QPointF(face.center().x(), face.top() - 40)) is None


def test_it_fills_the_pane(desk: Desk) -> None:
    canvas = desk.window.canvas
    for view, names in OFFERED.items():
        desk.bench.show_view(view)
        pane = desk.pane(view)
        before = pane.frame
        for name in names:
            box = part_at(BODY, view, middle(BODY, view, name))
            assert box is not None
            assert canvas.toggle_close_up(view, box)
            assert pane.frame.zoom > (1.1 if view == "crown" else 4)
            lies, area = pane.to_pixels.mapRect(box), QRectF(pane.area)
            assert area.adjusted(-1, -1, 1, 1).contains(lies)
            assert not lies.adjusted(1, 1, -1, -1).intersects(pane.minimap.box), "the overview covers it"
            assert max(lies.width() / area.width(), lies.height() / area.height()) > 0.75
            assert canvas.toggle_close_up(view, box)
            assert pane.frame == before


def test_between_the_fingers_is_the_hand() -> None:
    hand = next(part for part in parts(BODY, "front") if part.name == "right-hand")
    beside = QPointF(hand.box.left() - 2, hand.box.center().y())
    assert part_at(BODY, "front", beside) == hand.with_room()


def test_it_returns_to_the_zoom_before(desk: Desk) -> None:
    canvas, pane = desk.window.canvas, desk.pane("front")
    desk.wheel(desk.place("front", (0.5, 0.2)), 2)
    before = pane.frame
    face = part_at(BODY, "front", middle(BODY, "front", "face"))
    hand = part_at(BODY, "front", middle(BODY, "front", "left-hand"))
    assert face is not None
    assert hand is not None
    canvas.close_up("front", face)
    canvas.close_up("front", hand)
    assert canvas.toggle_close_up("front", None)
    assert pane.frame == before
    assert not canvas.toggle_close_up("front", None), "nothing to return from"


def test_zero_leaves_it(desk: Desk) -> None:
    canvas, pane = desk.window.canvas, desk.pane("front")
    whole = pane.frame
    face = part_at(BODY, "front", middle(BODY, "front", "face"))
    assert face is not None
    canvas.close_up("front", face)
    desk.key(Qt.Key.Key_0)
    assert pane.frame == whole
    assert not canvas.toggle_close_up("front", None)


def test_zoomed_by_hand_it_is_one_no_more(desk: Desk) -> None:
    canvas, pane = desk.window.canvas, desk.pane("front")
    face = part_at(BODY, "front", middle(BODY, "front", "face"))
    assert face is not None
    canvas.close_up("front", face)
    close = pane.frame
    desk.wheel(desk.place("front", (0.5, 0.5)), -3)
    assert canvas.toggle_close_up("front", face)
    assert pane.frame.zoom == pytest.approx(close.zoom)


def test_it_stays_with_its_view_and_survives_another_size(desk: Desk) -> None:
    canvas = desk.window.canvas
    face = part_at(BODY, "front", middle(BODY, "front", "face"))
    assert face is not None
    canvas.close_up("front", face)
    zoom = desk.pane("front").frame.zoom
    desk.bench.show_view("left")
    desk.bench.show_view("front")
    desk.window.resize(1500, 900)
    assert desk.pane("front").frame.zoom == zoom
    assert canvas.toggle_close_up("front", None)
    assert desk.pane("front").frame.zoom == 1
    assert desk.pane("front").frame.pane == QRectF(desk.pane("front").area)
