"""A menu whose groups are set apart by lines that are seen in the dark, too, and that can be filled again and again."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu

from bsa_calc.ui.look.tokens import tokens_for


class Menu(QMenu):
    """The style draws these lines darker than the menu's ground, which is as dark as can be."""

    def clear(self) -> None:
        """Take out all entries, and let go of the menus in it that it made: Qt would keep them to the end."""
        inner = [menu for action in self.actions() if isinstance(menu := action.menu(), QMenu)]
        super().clear()
        for menu in inner:
            if menu.parent() is self:
                menu.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        p, line = QPainter(self), QColor(tokens_for(self.palette()).line)
        for action in self.actions():
            if action.isSeparator() and not action.text():
                box = self.actionGeometry(action)
                p.fillRect(QRect(box.left() + 4, box.top(), box.width() - 8, 1), line)
