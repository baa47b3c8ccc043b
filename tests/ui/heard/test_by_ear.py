"""Painting by ear: from region to region with the cross, halves and spots, and all of it said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QFocusEvent
from PySide6.QtWidgets import QApplication, QMenu

from bsa_calc.body.regions import region_numbers
from bsa_calc.record.format.drawing_file import drawing_from

if TYPE_CHECKING:
    from tests.ui.conftest import Desk
    from tests.ui.heard.conftest import Ear

K, ALT, SHIFT = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def _english() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


@pytest.fixture(autouse=True)
def popped(monkeypatch: pytest.MonkeyPatch) -> list[QMenu]:
    """Menus that would open."""
    menus: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, *_: menus.append(menu))
    return menus


@pytest.fixture
def keys(desk: Desk) -> Desk:
    desk.window.activateWindow()
    desk.window.canvas.setFocus()
    QApplication.processEvents()
    return desk


def here(desk: Desk) -> str:
    """The region that the cross is on."""
    at = desk.window.canvas.pointer_place()
    assert at is not None
    pane = desk.pane(at[0])
    place = pane.to_pixels.map(at[1])
    area = pane.area
    return desk.region_of(at[0], ((place.x() - area.x()) / area.width(), (place.y() - area.y()) / area.height()))


def go(desk: Desk, region: str) -> None:
    desk.bench.steps.go_to(region)


def entry(menu: QMenu, *words: str) -> QAction:
    """An entry of a menu, or of one inside it."""
    found = next(action for action in menu.actions() if action.text().startswith(words[0]))
    inner = found.menu()
    return entry(inner, *words[1:]) if len(words) > 1 and isinstance(inner, QMenu) else found


def ask_menu(desk: Desk) -> None:
    canvas, place = desk.window.canvas, QPoint()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, canvas.mapToGlobal(place))
    QApplication.sendEvent(canvas, event)


def test_r_goes_from_head_to_toe_and_back_and_says_where_it_is(keys: Desk, ear: Ear) -> None:
    seen = []
    for _ in range(len(region_numbers())):
        keys.key(K.Key_R)
        seen.append(here(keys))
    assert seen == list(region_numbers()), "in the order of the table, whatever view shows it"
    assert any(said.startswith("Left elbow · ") for said in ear.said)
    keys.key(K.Key_R, SHIFT)
    assert here(keys) == "left-toes"
    keys.key(K.Key_R)
    keys.key(K.Key_R)
    assert here(keys) == "scalp", "after the last comes the first"


def test_alt_and_an_arrow_goes_to_the_region_that_way(keys: Desk, ear: Ear) -> None:
    go(keys, "left-knee")
    ways = ((K.Key_Up, "left-thigh-front"), (K.Key_Down, "left-knee"), (K.Key_Down, "left-lower-leg-front"))
    for key, region in ways:
        keys.key(key, ALT)
        assert here(keys) == region
    go(keys, "left-toes")
    ear.forget()
    keys.key(K.Key_Down, ALT)
    assert ear.said == ["There is no region further that way."]
    assert here(keys) == "left-toes"


def test_beyond_the_last_region_lies_the_view_beside(keys: Desk) -> None:
    go(keys, "left-elbow")
    keys.bench.show_view("front")
    go(keys, "left-forearm-front")
    assert keys.window.canvas.pointer_place()[0] == "front"
    keys.key(K.Key_Right, ALT)
    assert keys.window.canvas.pointer_place()[0] == "back"


def test_by_name_from_the_table(keys: Desk, ear: Ear) -> None:
    keys.window.show_regions()
    table = keys.window.region_table
    keys.bot.keyClicks(table, "left kn")
    keys.bot.keyClick(table, K.Key_Return, SHIFT)
    assert here(keys) == "left-knee"
    assert keys.window.canvas.hasFocus()
    assert ear.said[-1].startswith("Left knee · ")


def test_a_half_is_painted_said_undone_and_equal_in_a_file(keys: Desk, ear: Ear, popped: list[QMenu]) -> None:
    go(keys, "left-elbow")
    ask_menu(keys)
    ear.forget()
    entry(popped[-1], "Paint half of left elbow", "Inner half").trigger()
    figure = f"{keys.result.affected_percent:.1f} %"
    assert f"Left elbow, inner half, {figure}; {figure} in all." in ear.all()
    plain = {"format": "bsa-calc drawing", "version": 1, "body": keys.session.drawing.body, "age": None,
             "marks": [{"region": "left-elbow", "half": "inner"}]}  # fmt: skip
    assert drawing_from(plain).paint == keys.session.drawing.paint
    keys.session.undo_stack.undo()
    assert not keys.session.drawing.paint
    assert "Left elbow, " in ear.said[-1]
    assert " less; 0.0 % in all." in ear.said[-1]


def test_what_is_painted_already_is_said(keys: Desk, ear: Ear) -> None:
    keys.bench.painting.paint_half("left-palm", "outer")
    assert "Left palm, outer half, at the thumb, " in ear.all()
    ear.forget()
    keys.bench.painting.paint_half("left-palm", "outer")
    assert ear.said == ["Nothing new: this is painted already."]
    ear.forget()
    keys.bench.painting.fill("left-palm")
    assert "Left palm, " in ear.all()
    assert "half" not in ear.all(), "what was said of the one before does not stay"


def test_a_spot_says_its_size_and_what_it_would_cover(keys: Desk, ear: Ear) -> None:
    keys.brush(20)
    go(keys, "left-chest")
    ear.forget()
    keys.key(K.Key_K)
    said = ear.said[-1]
    assert said.startswith("Spot of 3.6 cm, about 0.")
    keys.key(K.Key_S)
    figure = f"{keys.result.affected_percent:.1f} %"
    assert f"Left chest, spot of 3.6 cm, {figure}; {figure} in all." in ear.all()
    assert said.endswith(f"about {figure}")
    keys.key(K.Key_S)
    assert ear.said[-1] == "Nothing new: this is painted already."


def test_no_spot_beside_the_skin(keys: Desk, ear: Ear) -> None:
    keys.window.canvas.point_at("front", QPointF(0, 300))
    ear.forget()
    keys.key(K.Key_S)
    assert ear.said == ["Nothing was painted: there is no skin to paint on."]
    keys.key(K.Key_L)
    assert ear.said[-1] == "Spot of 2.6 cm"


def test_the_table_paints_by_its_menu_too(keys: Desk, popped: list[QMenu]) -> None:
    keys.bench.spot_menu.open_region("right-knee", QPoint())
    entry(popped[-1], "Put a spot in its middle", "Spot of 2 cm").trigger()
    assert list(keys.result.regions) == ["right-knee"]
    keys.bench.spot_menu.open_region("right-sole", QPoint())
    entry(popped[-1], "Paint half of right sole", "Front half").trigger()
    keys.bench.spot_menu.open_region("nose", QPoint())
    entry(popped[-1], "Paint all of nose").trigger()
    assert set(keys.result.regions) == {"right-knee", "right-sole", "nose"}
    keys.bench.spot_menu.open_region("left-knee", QPoint())
    entry(popped[-1], "Go there with the cross").trigger()
    assert here(keys) == "left-knee"


def test_menus_of_before_are_not_kept(keys: Desk, popped: list[QMenu]) -> None:
    for region in ("right-knee", "nose", "left-sole"):
        keys.bench.spot_menu.open_region(region, QPoint())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [menu.title() for menu in popped[-1].findChildren(QMenu)] == [
        "Paint half of left sole", "Put a spot in its middle",
    ]  # fmt: skip


def test_on_a_patch_the_menu_has_its_region_too(keys: Desk, popped: list[QMenu]) -> None:
    keys.bench.painting.paint_half("left-knee", "front")
    go(keys, "left-knee")
    ask_menu(keys)
    entry(popped[-1], "Left knee", "Paint half of left knee", "Upper half").trigger()
    assert keys.result.patches.count == 1
    assert keys.session.undo_stack.count() == 2


def test_with_the_mirror_both_sides_get_it(keys: Desk) -> None:
    keys.bench.tools.set_mirror(True)
    keys.bench.painting.paint_half("left-elbow", "inner")
    assert keys.result.regions["left-elbow"] == pytest.approx(keys.result.regions["right-elbow"], rel=1e-6)
    keys.bench.painting.paint_half("nose", "left")
    keys.bench.painting.paint_half("nose", "right")
    go(keys, "left-chest")
    keys.bench.painting.spot_here()
    assert keys.result.regions["left-chest"] == pytest.approx(keys.result.regions["right-chest"], rel=1e-6)


def test_a_step_takes_back_what_is_held(keys: Desk) -> None:
    go(keys, "left-chest")
    keys.key(K.Key_Return)
    keys.key(K.Key_Right)
    keys.key(K.Key_R)
    assert not keys.session.is_held
    assert not keys.session.drawing.paint


def test_the_cross_stays_where_it_is_while_its_menu_is_open(keys: Desk) -> None:
    go(keys, "left-knee")
    canvas = keys.window.canvas
    QApplication.sendEvent(canvas, QFocusEvent(QFocusEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason))
    assert canvas.pointers.cross.shown
    assert here(keys) == "left-knee"
    QApplication.sendEvent(canvas, QFocusEvent(QFocusEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert not canvas.pointers.cross.shown
