"""Brush, eraser, and the brush for "no cream here"."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF

from bsa_calc.ui.body_map.pointing.pointer import PointerKeys
from bsa_calc.ui.tools.tool import Tool
from bsa_calc.ui.words.side_words import HeldBackWords


class BrushTool(Tool):
    """Paints where the pointer goes."""

    id = "brush"
    sized = goes_through = True
    _erasing_tool = False
    _holds = False

    _last: np.ndarray | None = None
    _erased = False

    def erases(self, keys: PointerKeys) -> bool:
        # Ctrl turns either tool into the other; the pen's eraser end always erases.
        return keys.eraser or keys.ctrl != self._erasing_tool

    def begin(self, view: str, place: QPointF, keys: PointerKeys) -> None:
        self._erased = self.erases(keys)
        self.strokes.begin_stroke(view, erase=self._erased, shown=True, hold=self._holds, through=True)
        self._last = np.array([place.x(), place.y()])
        self._step(view, self._last)

    def begun(self, keys: PointerKeys) -> str:
        if self.erases(keys):
            return self.tr("Erasing begins. Arrow keys go on, Enter ends it.")
        return self.tr("Painting begins. Arrow keys go on, Enter ends it.")

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
        self.strokes.end_stroke(self._undo_text())

    def _undo_text(self) -> str:
        return self.tr("erasing") if self._erased else self.tr("painting")

    def cancel(self) -> None:
        if self._last is not None:
            self._last = None
            self.strokes.cancel_stroke()


class EraserTool(BrushTool):
    """Takes paint away where the pointer goes."""

    id = "eraser"
    _erasing_tool = True


class HoldTool(BrushTool):
    """Affected skin under it gets no cream this time; as an eraser it gives cream again."""

    id = "hold"
    _holds = True

    def begun(self, keys: PointerKeys) -> str:
        if self.erases(keys):
            return self.tr("Giving cream again begins. Arrow keys go on, Enter ends it.")
        return self.tr("“No cream here” begins. Arrow keys go on, Enter ends it.")

    def _undo_text(self) -> str:
        return HeldBackWords(self).undo(again=self._erased)
