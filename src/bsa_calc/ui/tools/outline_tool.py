"""The outline: drawn round freehand in one go, or corner by corner, or both in turn."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from bsa_calc.paint.outline import outline_shape
from bsa_calc.ui.body_map.ghosts import Ghost, GhostKind
from bsa_calc.ui.body_map.pointing.pointer import PointerKeys
from bsa_calc.ui.tools.paths import shape_path
from bsa_calc.ui.tools.tool import Tool
from bsa_calc.ui.widgets.accessible import announce

#: A press that moves less than this is a click, logical pixels; a click so near to the first corner closes.
_CLICK, _CLOSE = 4.0, 9.0
#: Freehand points nearer together than this say nothing new, logical pixels.
_THIN = 1.2


class OutlineTool(Tool):
    """A drag is a lasso, a click sets a corner; Enter, a double click or the first corner closes."""

    id = "outline"
    goes_through = True

    def __init__(self, *args: object) -> None:
        super().__init__(*args)  # type: ignore[arg-type]
        self._view = ""
        self._points: list[QPointF] = []
        self._from = 0  # how many points there were when the pointer was pressed
        self._dragged = False
        self._held = False
        self._erase = False
        self._tip: QPointF | None = None

    def begin(self, view: str, place: QPointF, keys: PointerKeys) -> None:
        if self._points and view != self._view:
            self.cancel()
        if not self._points:
            self._view, self._erase = view, self.erases(keys)
        elif self._is_near(place, self._points[0], _CLOSE) and len(self._points) > 2:
            self._close()
            return
        self._held, self._dragged, self._from = True, False, len(self._points)
        self._points.append(place)
        self._tip = None
        self._show()

    def move(self, view: str, place: QPointF) -> None:
        if not self._held:
            return
        pressed = self._points[self._from]
        self._dragged = self._dragged or not self._is_near(place, pressed, _CLICK)
        if self._dragged and not self._is_near(place, self._points[-1], _THIN):
            self._points.append(place)
            self._show()

    def end(self) -> None:
        if not self._held:
            return
        self._held = False
        if self._dragged and self._from == 0:
            self._close()
        else:
            self._show()
            self._say_corners(self.tr("Corner {0}."))

    def _say_corners(self, words: str) -> None:
        """Tell a screen reader how many corners there are, and how the outline is closed."""
        closes = self.tr("Enter once more at the same place closes the outline.")
        said = words.format(len(self._points))
        announce(self.strokes.canvas, f"{said} {closes}" if len(self._points) > 2 else said)

    def hover(self, view: str, place: QPointF | None, keys: PointerKeys) -> None:
        if self._points and not self._held:
            self._tip = place if view == self._view else None
            self._show()

    def double_click(self, view: str, place: QPointF) -> bool:
        # A double click on nothing is left to the close-up.
        if len(self._points) < 3:
            return False
        self._close()
        return True

    def key(self, key: Qt.Key) -> bool:
        if not self._points:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and len(self._points) > 2:
            self._close()
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._points.pop()
            if self._points:
                self._show()
                self._say_corners(self.tr("A corner is taken back. Corners left: {0}."))
            else:
                self.cancel()
        else:
            return False
        return True

    def cancel(self) -> None:
        if self._points:
            self._forget()
            self.strokes.cancel_stroke()

    def _is_near(self, a: QPointF, b: QPointF, pixels: float) -> bool:
        return math.hypot(a.x() - b.x(), a.y() - b.y()) < pixels / self.strokes.scale(self._view)

    def _forget(self) -> None:
        self._points, self._tip, self._held = [], None, False
        self.strokes.show_ghosts(())

    def _shown_points(self) -> list[QPointF]:
        return [*self._points, *([self._tip] if self._tip is not None else [])]

    def _show(self) -> None:
        """Show the outline and what is inside it, and the figure as it would be."""
        points = self._shown_points()
        line = QPainterPath()
        line.addPolygon(QPolygonF(points))
        shape = outline_shape(np.array([(p.x(), p.y()) for p in points]))
        ghosts = [Ghost(self._view, line, "line")]
        self.strokes.begin_stroke(self._view, erase=self._erase, through=True)
        if shape is not None:
            kind: GhostKind = "erase" if self._erase else "paint"
            ghosts = [*self.strokes.ghosts_of(self._view, shape_path(shape), kind, through=True), *ghosts]
            self.strokes.area(shape)
        self.strokes.show_ghosts(ghosts)
        self.strokes.session.note_stroke()

    def _close(self) -> None:
        shape = outline_shape(np.array([(p.x(), p.y()) for p in self._points]))
        view, erase = self._view, self._erase
        self._forget()
        if shape is None:
            self.strokes.cancel_stroke()
            return
        self.strokes.begin_stroke(view, erase=erase, through=True)
        self.strokes.area(shape)
        self.strokes.end_stroke(self.tr("erasing an outline") if erase else self.tr("drawing an outline"))
