"""The entries of a menu in a second place.

One menu in two places has two parents, of which Qt tells a screen reader the one that is not on the screen: nothing in
it is spoken then.
"""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from bsa_calc.ui.widgets.menu import Menu


class TwinMenu(Menu):
    """A menu with the entries that another one has when it is opened."""

    def __init__(self, source: QMenu, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._source = source
        self.setToolTipsVisible(source.toolTipsVisible())
        self.aboutToShow.connect(self._fill_anew)
        self._fill()

    def _fill_anew(self) -> None:
        self._source.aboutToShow.emit()  # some menus are filled only then
        self._fill()

    def _fill(self) -> None:
        self.clear()
        for old in self.findChildren(TwinMenu):
            old.deleteLater()
        for entry in self._source.actions():
            inner = entry.menu()
            if isinstance(inner, QMenu):
                self.addMenu(TwinMenu(inner, entry.text(), self)).setEnabled(entry.isEnabled())
            else:
                self.addAction(entry)
