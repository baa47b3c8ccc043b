"""What the body map is to a screen reader.

Qt takes a widget that paints itself for a "filler", which screen readers pass over. Here the body map becomes a canvas,
with words that are up to date whenever they are asked for.
"""

from __future__ import annotations

import weakref

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid

from bsa_calc.ui.body_map.body_map import BodyMap
from bsa_calc.ui.words.terms import view_names

#: Qt owns what it was given and takes it away with its body map, but does not keep the Python part alive.
_kept: list[QAccessibleInterface] = []


class BodyMapAccess(QAccessibleWidget):
    """The body map: what it is for and which views it shows."""

    def __init__(self, canvas: BodyMap) -> None:
        super().__init__(canvas, QAccessible.Role.Canvas)
        # Weak: what is kept here would keep the body map of a window that was closed, and all of its drawing.
        self._canvas = weakref.ref(canvas)

    def text(self, what: QAccessible.Text) -> str:
        canvas = self._canvas()
        if what != QAccessible.Text.Description or canvas is None:
            return super().text(what)
        shown = ", ".join(view_names()[pane.view] for pane in canvas.panes())
        views = QCoreApplication.translate("BodyMapAccess", "Shown: {0}.").format(shown)
        return f"{canvas.accessibleDescription()} {views}"


def _make(name: str, widget: QObject) -> QAccessibleInterface | None:
    if name != "BodyMap" or not isinstance(widget, BodyMap):
        return None
    _kept[:] = [one for one in _kept if isValid(one)]
    _kept.append(BodyMapAccess(widget))
    return _kept[-1]


def install(window: QWidget) -> None:
    """Have Qt ask here first; what it made of the window's body map before is forgotten."""
    QAccessible.installFactory(_make)
    for canvas in window.findChildren(BodyMap):
        made = QAccessible.queryAccessibleInterface(canvas)
        if made.role() != QAccessible.Role.Canvas:
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(made))
