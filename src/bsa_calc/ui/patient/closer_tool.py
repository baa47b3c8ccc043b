"""A tap shows a place close up, a second one the whole body again."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from bsa_calc.ui.body_map.closeup import part_at
from bsa_calc.ui.body_map.pointing.pointer import PointerKeys
from bsa_calc.ui.tools.tool import Tool

#: So much of the body is shown around a place that is no face, hand or foot, mm.
_AROUND_MM = 420.0


class CloserTool(Tool):
    """Face, hands and feet fill their place; elsewhere what lies around the tap."""

    id = "closer"
    cursor = "point"

    _at: tuple[str, QPointF] | None = None

    def begin(self, view: str, place: QPointF, keys: PointerKeys) -> None:
        self._at = view, place

    def end(self) -> None:
        if self._at is None:
            return
        (view, place), self._at = self._at, None
        half = _AROUND_MM / 2
        around = QRectF(place.x() - half, place.y() - half, _AROUND_MM, _AROUND_MM)
        body = self.strokes.session.drawing.body
        self.strokes.canvas.toggle_close_up(view, part_at(body, view, place) or around)

    def cancel(self) -> None:
        self._at = None

    def double_click(self, view: str, place: QPointF) -> bool:
        return True
