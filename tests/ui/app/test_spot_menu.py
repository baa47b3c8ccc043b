"""The menu of the right button and of a finger held still, the clipboard, and the menu's size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from bsa_calc.body.regions import regions
from bsa_calc.measure.measurement import Cream
from bsa_calc.ui.body_map.pointing.pointer import PointerKeys
from bsa_calc.ui.tools.close_ups import CloseUps

if TYPE_CHECKING:
    from tests.ui.conftest import Desk, Fraction

CHEST: list[tuple[float, float]] = [(0.44, 0.30), (0.45, 0.31)]
BARE = (0.44, 0.62)
PARTS = ("face", "left-hand", "right-hand", "left-foot", "right-foot")
MIRROR = {region.id: region.mirror for region in regions()}


@pytest.fixture(autouse=True)
def popped(monkeypatch: pytest.MonkeyPatch) -> list[QMenu]:
    """Menus that would open, without waiting for anybody."""
    menus: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, *_: menus.append(menu))
    return menus


def right_click(desk: Desk, view: str, at: Fraction) -> None:
    canvas, place = desk.window.canvas, desk.place(view, at).toPoint()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, canvas.mapToGlobal(place))
    QApplication.sendEvent(canvas, event)


def do(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()


def painted(desk: Desk) -> set[str]:
    return {name for name, percent in desk.result.regions.items() if percent > 0.001}


def test_a_patch_is_held_copied_moved_and_deleted(desk: Desk, popped: list[QMenu]) -> None:
    desk.drag("front", CHEST)
    own = painted(desk)
    right_click(desk, "front", CHEST[0])
    do(popped[-1], "No cream here")
    assert desk.result.creams == (Cream.NONE,)
    right_click(desk, "front", CHEST[0])
    do(popped[-1], "Cream here again")
    assert desk.result.creams == (Cream.ALL,)
    before = desk.result.application_percent
    right_click(desk, "front", CHEST[0])
    do(popped[-1], "Copy to the other side")
    assert desk.result.application_percent == pytest.approx(2 * before, rel=1e-6)
    assert painted(desk) == own | {MIRROR[name] for name in own}
    assert desk.session.undo_stack.undoText() == "copying to the other side"
    desk.session.undo_stack.undo()
    right_click(desk, "front", CHEST[0])
    do(popped[-1], "Move to the other side")
    assert painted(desk) == {MIRROR[name] for name in own}
    desk.session.undo_stack.undo()
    right_click(desk, "front", CHEST[0])
    do(popped[-1], "Delete")
    assert not desk.session.drawing.paint


def test_a_patch_is_graded_from_the_body(desk: Desk, popped: list[QMenu]) -> None:
    desk.drag("front", CHEST)
    right_click(desk, "front", CHEST[0])
    next(action for action in popped[-1].actions() if action.data() == 75).trigger()
    assert desk.bench.visits.commands.grades() == [75]


def test_the_list_has_the_same_menu(desk: Desk, popped: list[QMenu]) -> None:
    desk.drag("front", CHEST)
    patches = desk.window.patches
    patches.selectRow(0)
    patches.customContextMenuRequested.emit(QPoint(60, 10))
    texts = [action.text() for action in popped[-1].actions()]
    assert {"No cream here", "Copy to the other side", "Move to the other side", "Delete"} <= set(texts)
    assert "Close-up" not in texts


def test_what_is_moved_keeps_its_grade_and_what_is_held_back(desk: Desk) -> None:
    """It was painted on the wrong side; what was said of it is still true."""
    desk.drag("front", CHEST)
    commands = desk.bench.patch_commands
    desk.bench.visits.commands.set_grade([0], 75)
    commands.tick(desk.window.patches.ids(), False)
    commands.copy_across([0], move=True)
    assert desk.bench.visits.commands.grades() == [75]
    assert desk.result.creams == (Cream.NONE,)
    assert painted(desk) == {"left-chest"}
    desk.session.undo_stack.undo()
    assert painted(desk) == {"right-chest"}
    assert desk.bench.visits.commands.grades() == [75]


def ask_of(desk: Desk, way: str) -> None:
    """Ask for the menu of the right chest: on bare skin of it, or in the table of regions."""
    if way == "body":
        right_click(desk, "front", (0.42, 0.26))
    else:
        desk.window.region_table.menu_asked.emit("right-chest", QPoint())


@pytest.mark.parametrize("way", ["body", "table"])
def test_all_that_is_painted_in_a_region(desk: Desk, popped: list[QMenu], way: str) -> None:
    """Two patches of one region are held back, graded, copied, moved and deleted at once."""
    desk.drag("front", CHEST)
    desk.drag("front", [(0.46, 0.27), (0.465, 0.27)])
    assert desk.region_of("front", (0.42, 0.26)) == "right-chest"
    assert len(desk.window.patches.ids()) == 2
    before = desk.result.application_percent
    ask_of(desk, way)
    do(popped[-1], "No cream here")
    assert desk.result.application_percent == pytest.approx(0, abs=1e-9)
    ask_of(desk, way)
    do(popped[-1], "Cream here again")
    ask_of(desk, way)
    grading = next(a.menu() for a in popped[-1].actions() if a.text() == "Pigment lost, for the VASI")
    assert isinstance(grading, QMenu)
    next(action for action in grading.actions() if action.data() == 50).trigger()
    assert desk.bench.visits.commands.grades() == [50, 50]
    ask_of(desk, way)
    do(popped[-1], "Copy to the other side")
    assert desk.result.application_percent == pytest.approx(2 * before, rel=1e-6)
    desk.session.undo_stack.undo()
    ask_of(desk, way)
    do(popped[-1], "Move to the other side")
    assert painted(desk) == {"left-chest"}
    assert desk.bench.visits.commands.grades() == [50, 50]
    desk.session.undo_stack.undo()
    ask_of(desk, way)
    do(popped[-1], "Delete what is painted here")
    assert not desk.session.drawing.paint
    ask_of(desk, way)
    assert "No cream here" not in [action.text() for action in popped[-1].actions()], "nothing is painted"


def test_a_region_of_the_table_is_shown_close_up(desk: Desk, popped: list[QMenu]) -> None:
    ask_of(desk, "table")
    do(popped[-1], "Close-up")
    assert any(pane.frame.zoom > 1.4 for pane in desk.window.canvas.panes())


def test_a_finger_held_still_in_the_lists_opens_their_menus(desk: Desk, popped: list[QMenu]) -> None:
    """As the right button does; a finger that moves does not."""
    desk.drag("front", CHEST)
    screen = QTest.createTouchDevice()
    for page, table in enumerate((desk.window.patches, desk.window.region_table)):
        desk.window.lists.show_page(page)
        QApplication.processEvents()
        handle = desk.window.windowHandle()
        place = table.viewport().mapTo(desk.window, table.visualRect(table.model().index(0, 1)).center())
        for way, opens in ((QPoint(0, 0), True), (QPoint(0, 60), False)):
            popped.clear()
            QTest.touchEvent(handle, screen).press(0, place, handle).commit()
            QTest.touchEvent(handle, screen).move(0, place + way, handle).commit()
            desk.bot.wait(800)
            QTest.touchEvent(handle, screen).release(0, place + way, handle).commit()
            assert bool(popped) == opens


def test_bare_skin_is_painted_all_over(desk: Desk, popped: list[QMenu]) -> None:
    region = desk.region_of("front", BARE)
    right_click(desk, "front", BARE)
    popped[-1].actions()[1].trigger()
    assert painted(desk) == {region}
    popped.clear()
    right_click(desk, "front", (0.02, 0.02))
    assert not popped, "there is no skin"


def test_a_finger_held_still_opens_it_and_paints_nothing(desk: Desk, popped: list[QMenu]) -> None:
    canvas = desk.window.canvas
    desk.drag("front", CHEST)
    before = desk.session.drawing
    pointer, place = canvas.pointer, desk.place("front", CHEST[0])
    pointer.begin(place, PointerKeys(kind="touch"))
    canvas._finger_rests()
    assert popped
    assert desk.session.drawing is before
    assert not desk.session.is_held
    popped.clear()
    pointer.begin(place, PointerKeys(kind="touch"))
    pointer.move(place + QPointF(30, 0), PointerKeys(kind="touch"))
    canvas._finger_rests()
    assert not popped, "it paints"
    pointer.cancel()


def test_ctrl_c_copies_text_table_and_picture(desk: Desk) -> None:
    desk.bench.copy_result()
    desk.drag("front", CHEST)
    desk.bench.copy_result()
    data = QApplication.clipboard().mimeData()
    assert "One application covers" in data.text()
    assert "bsa-calc supports, and does not replace, clinical judgement." in data.text()
    assert "<table" in data.html()
    for row in data.html().split("<tr>")[2:]:
        assert desk.window.patches.row(desk.window.patches.model().index(0, 0)).name in row
    picture = QImage(data.imageData())
    assert picture.width() > 1000
    assert len({picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, 900, 7)}) > 30


def test_the_menu_has_sixteen_entries_at_most(desk: Desk) -> None:
    menu = desk.window.more_menu
    assert len([action for action in menu.actions() if not action.isSeparator()]) <= 16
    desk.drag("front", CHEST)
    assert "Undo painting" in [action.text() for action in menu.actions()]


@pytest.mark.parametrize(("number", "part"), list(enumerate(PARTS)))
def test_close_ups_by_name(desk: Desk, number: int, part: str) -> None:
    """From any sides: the front pair comes, and each view that shows the part is filled with it."""
    desk.bench.show_view("crown" if number % 2 else "left")
    found = desk.window.findChild(CloseUps)
    assert found.entries[number].shortcut().toString() == f"Ctrl+{number + 1}"
    found.entries[number].trigger()
    assert any(pane.frame.zoom > 1.4 for pane in desk.window.canvas.panes())
    assert {pane.view for pane in desk.window.canvas.panes()} <= {"front", "back", "soles", "crown"}
    if part.endswith("hand"):
        assert all(pane.frame.zoom > 2 for pane in desk.window.canvas.panes()), "palm and back of the hand"


def test_large_text_by_one_key(desk: Desk) -> None:
    desk.window.toggle_large_text()
    assert desk.window.settings.text_percent == 150
    desk.window.toggle_large_text()
    assert desk.window.settings.text_percent == 100
