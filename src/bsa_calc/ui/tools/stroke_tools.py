"""Brush and eraser."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF

from bsa_calc.ui.body_map.pointing.pointer import PointerKeys
from bsa_calc.ui.tools.tool import Tool


class BrushTool(Tool):
    """Paints where the pointer goes."""

    id = "brush"
    sized = True
    _erasing_tool = False

    _last: np.ndarray | None = None

    def erases(self, keys: PointerKeys) -> bool:
        # Ctrl turns either tool into the other; the pen's eraser end always erases.
        return keys.eraser or keys.ctrl != self._erasing_tool

    def begin(self, view: str, place: QPointF, keys: PointerKeys) -> None:
        self.strokes.begin_stroke(view, erase=self.erases(keys), shown=True)
        self._last = np.array([place.x(), place.y()])
        self._step(view, self._last)

    def move(self, view: str, place: QPointF) -> None:
        if self._last is not None:
            self._step(view, np.array([place.x(), place.y()]))

    def _step(self, view: str, place: np.ndarray) -> None:
        assert self._last is not None
        self.strokes.brush(view, self._last, place)
        self._last = place

    def end(self) -> None:
        if self._last is None:
            return
        self._last = None
        stroke = self.strokes.session.stroke
        erased = stroke is not None and stroke.erase
        self.strokes.end_stroke(self.tr("erasing") if erased else self.tr("painting"))

    def cancel(self) -> None:
        if self._last is not None:
            self._last = None
            self.strokes.cancel_stroke()


class EraserTool(BrushTool):
    """Takes paint away where the pointer goes."""

    id = "eraser"
    _erasing_tool = True
