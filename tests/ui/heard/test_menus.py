"""A menu that hangs in two places is spoken in both: none of them lies in one that is not on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QApplication, QMenu

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


def around(menu: QMenu) -> Iterator[object]:
    """The widgets that a screen reader finds around a menu."""
    part = QAccessible.queryAccessibleInterface(menu).parent()
    while part is not None and part.isValid():
        yield part.object()
        part = part.parent()


def entry(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == words)


@pytest.mark.parametrize("which", ["share", "visit", "settings"])
def test_a_menu_does_not_lie_in_one_that_is_closed(desk: Desk, which: str) -> None:
    menu = {
        "share": desk.window.top_bar.share_menu,
        "visit": desk.bench.visits.menu.menu,
        "settings": desk.actions._settings.menu,
    }[which]
    desk.window.region_table.share_entered.emit("forehead", 50.0)
    menu.popup(desk.window.pos())
    QApplication.processEvents()
    closed = [part for part in around(menu) if isinstance(part, QMenu) and not part.isVisible()]
    menu.close()
    assert closed == []


def test_the_same_entries_are_under_more(desk: Desk) -> None:
    desk.window.region_table.share_entered.emit("forehead", 50.0)
    for name, menu in (("Share", desk.window.top_bar.share_menu), ("Visits", desk.bench.visits.menu.menu)):
        twin = entry(desk.window.more_menu, name).menu()
        assert isinstance(twin, QMenu)
        twin.aboutToShow.emit()
        assert [a.text() for a in twin.actions()] == [a.text() for a in menu.actions()]
        assert [a.isEnabled() for a in twin.actions()] == [a.isEnabled() for a in menu.actions()]
        assert len(twin.actions()) > 5


def test_what_hangs_in_them_is_offered_with_a_result_only(desk: Desk) -> None:
    twin = entry(desk.window.more_menu, "Share").menu()
    assert isinstance(twin, QMenu)
    twin.aboutToShow.emit()
    assert not any(action.isEnabled() for action in twin.actions() if not action.isSeparator())


@pytest.mark.parametrize("heard", [True, False])
@pytest.mark.parametrize("which", ["share", "visit", "more", "examples", "settings", "basis", "patch", "spot"])
def test_the_first_entry_is_marked_where_somebody_listens(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, which: str, *, heard: bool
) -> None:
    """Of a menu that comes up nothing is spoken but its marked entry."""
    desk.window.region_table.share_entered.emit("forehead", 50.0)
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: heard))
    bar = desk.window.top_bar
    menu = {
        "share": bar.share_menu,
        "visit": desk.bench.visits.menu.menu,
        "more": desk.window.more_menu,
        "examples": bar.examples_menu,
        "settings": desk.actions._settings.menu,
        "basis": desk.actions.profiles.both,
        "patch": desk.bench.grades.menu,
        "spot": desk.bench.spot_menu.menu,
    }[which]
    if not menu.actions():
        menu.addAction("an entry")
    menu.popup(desk.window.pos())
    QApplication.processEvents()
    marked = menu.activeAction()
    first = next(action for action in menu.actions() if action.isEnabled() and not action.isSeparator())
    menu.close()
    assert marked is (first if heard else None)


def test_of_visits_none_is_said_to_be_not_checked(desk: Desk) -> None:
    """That is said of figures that nobody checked."""
    desk.bench.visits.commands.add(empty=True)
    menu = desk.bench.visits.menu
    menu.fill()
    ticked = [(action.isCheckable(), action.isChecked()) for action in menu.menu.actions() if action.data()]
    assert sorted(ticked) == [(False, False), (True, True)]
