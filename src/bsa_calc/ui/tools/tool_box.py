"""Holds the tools, gives the pointer to the chosen one, and shows what it does."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QPainterPath, QTransform

from bsa_calc.body.views import load_view
from bsa_calc.paint.patches import Anchor
from bsa_calc.paint.sides import mirror_view
from bsa_calc.ui.canvas import Canvas
from bsa_calc.ui.closeup import part_at
from bsa_calc.ui.ghosts import Ghost, GhostKind
from bsa_calc.ui.pointer import PointerKeys
from bsa_calc.ui.session import Session
from bsa_calc.ui.tool_rail import ToolRail
from bsa_calc.ui.tools.fill_tool import FillTool
from bsa_calc.ui.tools.hand_tool import HandTool
from bsa_calc.ui.tools.outline_tool import OutlineTool
from bsa_calc.ui.tools.pick_tool import PanTool, PickTool
from bsa_calc.ui.tools.stroke_tools import BrushTool, EraserTool
from bsa_calc.ui.tools.tool import Tool

#: x of the picture turned round: the other side of the body.
_OTHER_SIDE = QTransform.fromScale(-1, 1)


class ToolBox(QObject):
    """Between the canvas, which knows pixels, and the session, which knows the drawing."""

    said = Signal(str)  # something small to tell the user

    def __init__(self, session: Session, canvas: Canvas, rail: ToolRail, parent: QObject) -> None:
        super().__init__(parent)
        self.session, self.canvas, self._rail = session, canvas, rail
        self.mirror = False
        self.radius_mm = float(rail.size_mm())
        self.pick = PickTool(self)
        kinds = (BrushTool, EraserTool, OutlineTool, FillTool, HandTool, PanTool)
        self._tools: dict[str, Tool] = {kind.id: kind(self) for kind in kinds} | {PickTool.id: self.pick}
        self.tool: Tool = self._tools["brush"]
        self._gesture: Tool | None = None
        #: Where undo stood before each of the last two gestures.
        self._starts = [0, 0]
        self._connect()
        self.choose("brush")

    def _connect(self) -> None:
        canvas, rail = self.canvas, self._rail
        canvas.pressed.connect(self._begin)
        canvas.moved.connect(self._move)
        canvas.released.connect(self._end)
        canvas.cancelled.connect(self._cancel)
        canvas.hovered.connect(self._hover)
        canvas.double_clicked.connect(self._double_click)
        canvas.size_stepped.connect(self.step_size)
        canvas.turned.connect(self._turn)
        canvas.key_filter = self._key
        rail.tool_chosen.connect(self.choose)
        rail.mirror_toggled.connect(self.set_mirror)
        rail.size_changed.connect(self._set_size)
        # Whatever a tool has begun belongs to the drawing it was begun on.
        self.session.drawing_changed.connect(self.give_up)

    # --- choosing ------------------------------------------------------------------------------------------------

    def choose(self, tool: str) -> None:
        """Take a tool by its id."""
        if self._tools[tool] is not self.tool:
            self.tool.leave()
        self.tool = self._tools[tool]
        self._rail.set_tool(tool)
        self._rail.set_size_enabled(self.tool.sized)
        self.canvas.panning_tool = tool == "pan"
        self.canvas.keys_click = not self.tool.sized
        self.canvas.set_cursor_kind(self.tool.cursor)
        self._set_size(self._rail.size_mm())

    def set_mirror(self, on: bool) -> None:
        """Paint the body's other side too, or not."""
        self.mirror = on
        self._rail.set_mirror(on)
        self.give_up()

    def step_size(self, steps: int) -> None:
        """Make the brush larger or smaller."""
        size = self._rail.size_mm()
        self._rail.set_size(size + steps * (1 if size < 20 else 2))
        self._set_size(self._rail.size_mm())

    def _set_size(self, radius_mm: float) -> None:
        self.radius_mm = float(radius_mm)
        self.canvas.set_brush(self.radius_mm if self.tool.sized else None)

    # --- the pointer ---------------------------------------------------------------------------------------------

    def _begin(self, view: str, place: QPointF, keys: PointerKeys) -> None:
        self.canvas.set_hint("")
        self._gesture = self.tool
        self._starts = [self._starts[1], self.session.undo_stack.index()]
        self.tool.begin(view, place, keys)

    def _move(self, view: str, place: QPointF) -> None:
        if self._gesture is not None:
            self._gesture.move(view, place)

    def _end(self) -> None:
        if self._gesture is not None:
            gesture, self._gesture = self._gesture, None
            gesture.end()

    def _cancel(self) -> None:
        self._gesture = None
        self.tool.cancel()

    def give_up(self) -> None:
        """Forget what a tool has begun."""
        if self._gesture is None:
            self.tool.cancel()

    def _hover(self, view: str, place: QPointF | None, keys: PointerKeys) -> None:
        self.tool.hover(view, place, keys)

    def _turn(self, steps: int) -> None:
        self.tool.turn(steps)

    def _key(self, key: Qt.Key) -> bool:
        return self.tool.key(key)

    def _double_click(self, view: str, place: QPointF) -> None:
        """Close a polygon, or show face, hand or foot close up, or all again."""
        if self.tool.double_click(view, place):
            return
        if self.canvas.toggle_close_up(view, part_at(self.session.drawing.body, view, place)):
            # The dabs of the two clicks were not meant.
            while self.session.undo_stack.index() > self._starts[0]:
                self.session.forget_last()

    def close_up(self) -> None:
        """Show the face, hand or foot under the pointer or the keys' cross close up, or all again."""
        at = self.canvas.pointer_place()
        if at is None or not self.canvas.toggle_close_up(at[0], part_at(self.session.drawing.body, *at)):
            self.tell(self.tr("Point at the face, a hand or a foot to see it close up."))

    # --- what tools do -------------------------------------------------------------------------------------------

    def begin_stroke(self, view: str, *, erase: bool, shown: bool = False) -> None:
        """Begin a change of the paint, or begin it anew; with `shown` its steps appear on the body."""
        self.session.begin_stroke(view, erase=erase, mirror=self.mirror)
        if shown:
            for pane in self.canvas.panes():
                pane.begin_stroke(erasing=erase)

    def brush(self, view: str, start: np.ndarray, end: np.ndarray) -> None:
        """Move the brush, mm."""
        stroke = self.session.stroke
        assert stroke is not None
        stroke.brush(start, end, self.radius_mm)
        a, b = QPointF(*start), QPointF(*end)
        self.canvas.add_step(view, a, b, self.radius_mm)
        other = mirror_view(view)
        if self.mirror and self.canvas.pane(other) is not None:
            self.canvas.add_step(other, _OTHER_SIDE.map(a), _OTHER_SIDE.map(b), self.radius_mm)
        self.session.note_stroke()

    def area(self, shape: shapely.Geometry) -> None:
        """Take a whole area of the view, mm."""
        assert self.session.stroke is not None
        self.session.stroke.area(shape)

    def end_stroke(self, text: str) -> None:
        """Keep the change."""
        self._stop_showing()
        self.session.end_stroke(text)

    def cancel_stroke(self) -> None:
        """Give the change up."""
        self._stop_showing()
        self.session.cancel_stroke()

    def _stop_showing(self) -> None:
        for pane in self.canvas.panes():
            self.canvas.update(pane.end_stroke())

    def ghosts_of(self, view: str, path: QPainterPath, kind: GhostKind, *, mirror: bool = True) -> list[Ghost]:
        """Return a path, and with the mirror on its image on the other side, as ghosts."""
        ghosts = [Ghost(view, path, kind)]
        if self.mirror and mirror:
            ghosts.append(Ghost(mirror_view(view), _OTHER_SIDE.map(path), kind))
        return ghosts

    def show_ghosts(self, ghosts: Sequence[Ghost]) -> None:
        """Show what would be painted."""
        self.canvas.set_ghosts(ghosts)

    def scale(self, view: str) -> float:
        """Return logical pixels per mm of a view."""
        pane = self.canvas.pane(view)
        return pane.frame.scale if pane is not None else 1.0

    def patch_at(self, view: str, place: QPointF) -> int | None:
        """Return the number of the patch at a place, None for bare skin."""
        spot = load_view(self.session.drawing.body, view).spot_at(place.x(), place.y())
        return None if spot is None else self.session.result.patches.at(Anchor(*spot))

    def tell(self, text: str) -> None:
        """Say something small."""
        self.said.emit(text)
