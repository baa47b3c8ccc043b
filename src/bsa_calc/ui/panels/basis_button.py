"""The line that says what was counted by; a press offers the other profiles and tables."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from bsa_calc.ui.system.keys import with_key
from bsa_calc.ui.widgets.accessible import begin_at_first
from bsa_calc.ui.widgets.line_button import LineButton


class BasisButton(LineButton):
    """Small words that wrap, with the mark of something that opens."""

    beyond = 4.0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._menu: QMenu | None = None
        self.setAccessibleName(self.tr("Product and weight table"))
        self.setToolTip(with_key(self.tr("Choose the product and the weight table"), "Ctrl+J"))

    def set_menu(self, menu: QMenu) -> None:
        """Open this menu when pressed."""
        self._menu = menu
        begin_at_first(menu)

    def set_words(self, text: str) -> None:
        """Show what was counted by."""
        self.setVisible(bool(text))
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(self.tr("Counted by {0}").format(text))
            self.updateGeometry()

    def open(self) -> None:
        """Drop the menu down."""
        if self._menu is not None:
            self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))
