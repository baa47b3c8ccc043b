"""Speaking to screen readers, and finding widgets they could not name.

QAccessible comes with large enumerations that take some 30 ms to set up, so it is looked up when it is first needed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable
from weakref import WeakSet

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QMenu, QScrollBar, QTableView, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface

Index = QModelIndex | QPersistentModelIndex


def announce(widget: QWidget, text: str, *, assertive: bool = False) -> None:
    """Have a screen reader say `text`: at once if `assertive`, else when it has finished its sentence."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    _tell_roles(widget.window())
    event = QAccessibleAnnouncementEvent(_main_window(widget), text)
    levels = QAccessible.AnnouncementPoliteness
    event.setPoliteness(levels.Assertive if assertive else levels.Polite)
    QAccessible.updateAccessibility(event)


def _main_window(widget: QWidget) -> QWidget:
    """The window that all others lie over. What comes from it, Orca always says.

    Of two announcements within a tenth of a second from other parts it drops the second as a flood.
    """
    window = widget.window()
    while (below := window.parentWidget()) is not None:
        window = below.window()
    return window


def is_heard() -> bool:
    """Whether a screen reader listens."""
    from PySide6.QtGui import QAccessible

    return bool(QAccessible.isActive())


def tell_cells(table: QTableView, first: Index, last: Index) -> None:
    """Tell that what these cells say, and whether they are ticked, is another: a screen reader keeps both.

    Qt tells that the model has changed, which the screen readers of Linux are not told of.
    """
    from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleStateChangeEvent

    if not is_heard():
        return
    for row in range(first.row(), last.row() + 1):
        for column in range(first.column(), last.column() + 1):
            if (cell := _cell(table, row, column)) is None:
                continue
            QAccessible.updateAccessibility(QAccessibleEvent(cell, QAccessible.Event.NameChanged))
            if cell.state().checkable:
                ticked = QAccessible.State()
                ticked.checked = ticked.checkStateMixed = True
                QAccessible.updateAccessibility(QAccessibleStateChangeEvent(cell, ticked))


def tell_current(table: QTableView) -> None:
    """Tell that the focus is on the current cell: when a table takes it, Qt tells of the table alone."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    index = table.currentIndex()
    if is_heard() and index.isValid() and (cell := _cell(table, index.row(), index.column())) is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(cell, QAccessible.Event.Focus))


def _cell(table: QTableView, row: int, column: int) -> QAccessibleInterface | None:
    from PySide6.QtGui import QAccessible

    # Qt counts the headers as a row and a column of their own, hidden or not.
    number = (row + 1) * (table.model().columnCount() + 1) + column + 1
    found: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(table).child(number)
    return found


def begin_at_first(menu: QMenu) -> None:
    """Have the first entry of a menu spoken when it comes up: of a menu alone nothing is said.

    Nothing is marked where nobody listens.
    """

    def mark() -> None:
        entries = [entry for entry in menu.actions() if entry.isEnabled() and not entry.isSeparator()]
        if is_heard() and menu.isVisible() and menu.activeAction() is None and entries:
            menu.setActiveAction(entries[0])

    menu.aboutToShow.connect(lambda: QTimer.singleShot(0, menu, mark))


_told: WeakSet[QWidget] = WeakSet()


@runtime_checkable
class TellsRoles(Protocol):
    """A window with widgets that paint themselves, of which Qt has to be told what they are."""

    def tell_roles(self) -> None:
        """Tell it, before the first word is spoken."""


def _tell_roles(window: QWidget) -> None:
    if window not in _told and isinstance(window, TellsRoles):
        _told.add(window)
        window.tell_roles()


def unnamed_widgets(root: QWidget) -> list[QWidget]:
    """Return the widgets that take the focus or a click but have no name for a screen reader."""
    return [widget for widget in (root, *root.findChildren(QWidget)) if _is_interactive(widget) and not _name(widget)]


def _is_interactive(widget: QWidget) -> bool:
    if widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar) or widget.focusProxy() is not None:
        return False
    return isinstance(widget, QAbstractButton) or widget.focusPolicy() != Qt.FocusPolicy.NoFocus


def _name(widget: QWidget) -> str:
    from PySide6.QtGui import QAccessible

    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    if isinstance(widget, QLineEdit):
        return widget.placeholderText()
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
