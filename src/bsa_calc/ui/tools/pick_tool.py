"""Picks patches on the body: nothing is painted, nothing moves."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal

from bsa_calc.ui.body_map.pointing.pointer import PointerKeys
from bsa_calc.ui.tools.tool import Tool


class PickTool(Tool):
    """A click picks the patch under the pointer, Shift or Ctrl adds it; a click outside all patches picks none."""

    id = "pick"
    cursor = "arrow"
    paints = False

    delete_asked = Signal()
    picked = Signal(object, bool)  # number of the patch or None, whether it is added to those picked

    def begin(self, view: str, place: QPointF, keys: PointerKeys) -> None:
        self.picked.emit(self.strokes.patch_at(view, place), keys.shift or keys.ctrl)

    def key(self, key: Qt.Key) -> bool:
        if key not in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            return False
        self.delete_asked.emit()
        return True


class PanTool(Tool):
    """Moves the picture; the canvas does it by itself."""

    id = "pan"
    cursor = "hand"
    paints = False
