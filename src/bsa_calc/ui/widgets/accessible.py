"""Speaking to screen readers, and finding widgets they could not name.

QAccessible comes with large enumerations that take some 30 ms to set up, so it is looked up when it is first needed.
"""

from __future__ import annotations

from typing import Protocol, runtime_checkable
from weakref import WeakSet

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QScrollBar, QTableView, QWidget

Index = QModelIndex | QPersistentModelIndex


def announce(widget: QWidget, text: str, *, assertive: bool = False) -> None:
    """Have a screen reader say `text`: at once if `assertive`, else when it has finished its sentence."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    _tell_roles(widget.window())
    event = QAccessibleAnnouncementEvent(widget, text)
    levels = QAccessible.AnnouncementPoliteness
    event.setPoliteness(levels.Assertive if assertive else levels.Polite)
    QAccessible.updateAccessibility(event)


def tell_cells(table: QTableView, first: Index, last: Index) -> None:
    """Tell that what these cells say, and whether they are ticked, is another: a screen reader keeps both.

    Qt tells that the model has changed, which the screen readers of Linux are not told of.
    """
    from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleStateChangeEvent

    if not QAccessible.isActive():
        return
    whole, columns = QAccessible.queryAccessibleInterface(table), table.model().columnCount()
    for row in range(first.row(), last.row() + 1):
        for column in range(first.column(), last.column() + 1):
            # Qt counts the headers as a row and a column of their own, hidden or not.
            number = (row + 1) * (columns + 1) + column + 1
            if (cell := whole.child(number)) is None:
                continue
            QAccessible.updateAccessibility(QAccessibleEvent(cell, QAccessible.Event.NameChanged))
            if cell.state().checkable:
                ticked = QAccessible.State()
                ticked.checked = ticked.checkStateMixed = True
                QAccessible.updateAccessibility(QAccessibleStateChangeEvent(cell, ticked))


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
