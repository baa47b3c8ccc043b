"""A screen reader that keeps what a cell said is told when it says something else, and nothing contradicts it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QTableView

from bsa_calc.record.examples import read_example

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

NAME = QAccessible.Text.Name
ROLE = Qt.ItemDataRole


class KeepingClient:
    """Asks every cell once, and again only those that tell of a change: as Orca does."""

    def __init__(self, table: QTableView) -> None:
        self._table = table
        self.names: dict[int, str] = {}
        self.ticks: dict[int, tuple[bool, bool]] = {}
        self._numbers: set[int] = set(range(self._whole.childCount()))
        for number in self._numbers:
            self._read(number)

    @property
    def _whole(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._table)

    def _read(self, number: int) -> None:
        self.names[number], self.ticks[number] = self._now(number)

    def _now(self, number: int) -> tuple[str, tuple[bool, bool]]:
        cell = self._whole.child(number)
        if cell is None:
            return "", (False, False)
        state = cell.state()
        return cell.text(NAME), (bool(state.checked), bool(state.checkStateMixed))

    def hear(self, event: QAccessibleEvent) -> None:
        cell = event.accessibleInterface()
        number = self._whole.indexOfChild(cell) if cell is not None and cell.isValid() else -1
        if number in self._numbers and event.type() == QAccessible.Event.NameChanged:
            self.names[number] = self._now(number)[0]
        if number in self._numbers and event.type() == QAccessible.Event.StateChanged:
            self.ticks[number] = self._now(number)[1]

    def check(self) -> None:
        """What is kept is what there is."""
        now = {number: self._now(number) for number in self._numbers}
        assert self.names == {number: name for number, (name, _) in now.items()}
        assert self.ticks == {number: ticks for number, (_, ticks) in now.items()}


@pytest.fixture(autouse=True)
def _listened_to() -> Iterator[None]:
    was = QAccessible.isActive()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(was)


def keep(table: QTableView, monkeypatch: pytest.MonkeyPatch) -> KeepingClient:
    client = KeepingClient(table)
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(client.hear))
    return client


def test_a_patch_that_is_left_out_is_not_said_to_get_cream(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.session.start(read_example("just-over"), None)
    patches = desk.window.patches
    client, rows = keep(patches, monkeypatch), patches.model()
    assert any("gets cream this time" in name for name in client.names.values())
    for row in range(rows.rowCount()):
        rows.setData(rows.index(row, 0), Qt.CheckState.Unchecked, ROLE.CheckStateRole)
    client.check()
    assert not any("gets cream this time" in name for name in client.names.values())
    assert not any(checked for checked, _ in client.ticks.values())
    desk.session.undo_stack.undo()
    client.check()
    assert any(checked for checked, _ in client.ticks.values())


def test_no_heading_says_of_all_patches_that_they_get_cream(desk: Desk) -> None:
    desk.session.start(read_example("just-over"), None)
    rows = desk.window.patches.model()
    told = [rows.headerData(k, Qt.Orientation.Horizontal, ROLE.AccessibleTextRole) for k in range(rows.columnCount())]
    assert all(told[:2])
    assert not any("cream" in str(words).lower() for words in told)


def test_a_region_that_is_entered_is_not_said_to_be_bare(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.window.show_regions()
    table = desk.window.region_table
    client = keep(table, monkeypatch)
    table.share_entered.emit("left-palm", 90.0)
    client.check()
    said = [name for name in client.names.values() if name.startswith("Left palm")]
    assert said
    assert not any("nothing painted" in name for name in said)


def in_focus(table: QTableView) -> list[str]:
    """Cells that say that they have the focus."""
    whole = QAccessible.queryAccessibleInterface(table)
    cells = (whole.child(number) for number in range(whole.childCount()))
    return [cell.text(NAME) for cell in cells if cell is not None and cell.state().focused]


def test_one_focus_at_a_time(desk: Desk) -> None:
    """The cell in use of a list that was left says nothing of a focus, and is in use again when one comes back."""
    window, session = desk.window, desk.session
    session.start(read_example("just-over"), None)
    window.activateWindow()
    window.show_regions()
    window.region_table.set_current("left-knee")
    assert [name.split(":")[0] for name in in_focus(window.region_table)] == ["Left knee"]
    window.show_patches()
    QApplication.processEvents()
    assert in_focus(window.region_table) == []
    assert len(in_focus(window.patches)) == 1
    window.canvas.setFocus()
    assert in_focus(window.patches) == []
    assert window.patches.currentIndex().isValid(), "who asks for the row in use still gets it"
    window.show_regions()
    assert [name.split(":")[0] for name in in_focus(window.region_table)] == ["Left knee"]


def focus_told(desk: Desk, monkeypatch: pytest.MonkeyPatch, go: Callable[[], None]) -> list[str]:
    """The names of the parts that are told to have the focus."""
    told: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if event.type() == QAccessible.Event.Focus:
            told.append(event.accessibleInterface().text(NAME))

    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(hear))
    desk.window.activateWindow()
    go()
    desk.bot.waitUntil(lambda: bool(told), timeout=3000)
    return told


def test_going_to_a_list_tells_of_its_cell(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.session.start(read_example("just-over"), None)
    first = desk.window.patches.model().index(0, 0).data(ROLE.AccessibleTextRole)
    assert focus_told(desk, monkeypatch, desk.window.show_patches) == [first]
    assert focus_told(desk, monkeypatch, desk.window.show_regions) == ["Scalp: 0 % of it"]
    assert desk.window.region_table.selectionModel().selectedIndexes() == [desk.window.region_table.currentIndex()]


def test_pages_of_tabs_are_no_part_of_their_own(desk: Desk) -> None:
    """A pane of layers would be spoken on the way to each list, as one with 0 items."""
    part = QAccessible.queryAccessibleInterface(desk.window.patches)
    while part is not None and part.isValid():
        assert part.role() != QAccessible.Role.LayeredPane
        part = part.parent()
