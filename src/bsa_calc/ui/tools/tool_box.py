"""Holds the tools, gives the pointer to the chosen one, and shows what it does."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Qt, Signal

from bsa_calc.body.views import OPPOSITE
from bsa_calc.paint.drawing import Drawing
from bsa_calc.ui.body_map.body_map import BodyMap
from bsa_calc.ui.body_map.closeup import part_at
from bsa_calc.ui.body_map.pointing.pointer import PointerKeys
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.document.shown import Shown
from bsa_calc.ui.tools.fill_tool import FillTool
from bsa_calc.ui.tools.hand_tool import HandTool
from bsa_calc.ui.tools.outline_tool import OutlineTool
from bsa_calc.ui.tools.pick_tool import PanTool, PickTool
from bsa_calc.ui.tools.stroke_tools import BrushTool, EraserTool, HoldTool
from bsa_calc.ui.tools.strokes import Strokes
from bsa_calc.ui.tools.tool import Tool
from bsa_calc.ui.tools.tool_rail import USUAL_MM, ToolRail
from bsa_calc.ui.widgets.accessible import announce


class ToolBox(QObject):
    """Gives the pointer to the chosen tool."""

    through_chosen = Signal()  # front and back are painted at once from now on

    def __init__(self, session: Session, canvas: BodyMap, rail: ToolRail, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._canvas, self._rail = session, canvas, rail
        self.strokes = Strokes(session, canvas, rail.size_mm() / 2, self)
        self.pick = PickTool(self.strokes)
        kinds = (BrushTool, EraserTool, HoldTool, OutlineTool, FillTool, HandTool, PanTool)
        self._tools: dict[str, Tool] = {kind.id: kind(self.strokes) for kind in kinds} | {PickTool.id: self.pick}
        self.tool: Tool = self._tools["brush"]
        self._gesture: Tool | None = None
        #: Where undo stood before each of the last two gestures.
        self._starts = [0, 0]
        self._connect()
        self.choose("brush")

    def _connect(self) -> None:
        canvas, rail = self._canvas, self._rail
        canvas.pressed.connect(self._begin)
        canvas.moved.connect(self._move)
        canvas.released.connect(self._end)
        canvas.cancelled.connect(self._cancel)
        canvas.hovered.connect(self._hover)
        canvas.double_clicked.connect(self._double_click)
        canvas.size_stepped.connect(self.step_size)
        canvas.turned.connect(self._turn)
        canvas.keys.first = self._key
        rail.tool_chosen.connect(self.choose)
        rail.toggled.connect(self._toggle)
        rail.size_changed.connect(self._set_size)
        # Whatever a tool has begun belongs to the drawing it was begun on.
        self._session.interrupted.connect(self.let_go)
        self._session.changed.connect(self._follow)

    @property
    def radius_mm(self) -> float:
        """The brush's radius."""
        return self.strokes.radius_mm

    @property
    def mirror(self) -> bool:
        """Whether the other side of the body is painted too."""
        return self.strokes.mirror

    @property
    def through(self) -> bool:
        """Whether front and back are painted at once, where that can be."""
        return self.strokes.through

    # --- choosing ------------------------------------------------------------------------------------------------

    def choose(self, tool: str) -> None:
        """Take a tool by its id."""
        self._canvas.cancel()
        if self._tools[tool] is not self.tool:
            self.let_go()
            self.tool.leave()
            self._canvas.set_hint("")  # what was said of the other tool
        self.tool = self._tools[tool]
        self._rail.set_tool(tool)
        self._rail.set_size_enabled(self.tool.sized)
        self._canvas.set_panning(tool == "pan")
        self._canvas.keys.click = not self.tool.sized
        self._canvas.set_cursor_kind(self.tool.cursor)
        self._set_size(self._rail.size_mm())
        self._show_obstacle()

    def begin_anew(self) -> None:
        """As at the start: the brush at its usual size, no mirror, one side, nothing turned."""
        for tool in self._tools.values():
            tool.begin_anew()
        self.choose("brush")
        self.set_mirror(False)
        self.set_through(False)
        self._rail.set_size(USUAL_MM)
        self._set_size(USUAL_MM)

    def set_mirror(self, on: bool) -> None:
        """Paint the body's other side too, or not."""
        self.let_go()
        self.strokes.mirror = on
        self._rail.set_toggle("mirror", on)

    def set_through(self, on: bool) -> None:
        """Paint front and back at once, or not."""
        self.let_go()
        self.strokes.through = on
        self._rail.set_toggle("through", on)
        if on:
            self.through_chosen.emit()

    def _toggle(self, toggle: str, on: bool) -> None:
        (self.set_mirror if toggle == "mirror" else self.set_through)(on)

    def through_obstacle(self) -> str:
        """Why front and back cannot be painted at once here and with this tool; "" where they can."""
        if not self.tool.goes_through:
            return self.tr("All round goes with Brush, Eraser, Skip, Outline.")
        return "" if OPPOSITE.keys() & set(self._session.shown.views) else self.through_views()

    def through_views(self) -> str:
        """Where front and back can be painted at once."""
        return self.tr("All round works in front and back only.")

    def _show_obstacle(self) -> None:
        self._rail.set_obstacle("through", self.through_obstacle())

    def _follow(self, before: Shown, now: Shown) -> None:
        if now.views != before.views:
            self._show_obstacle()

    def step_size(self, steps: int) -> None:
        """Make the brush larger or smaller."""
        size = self._rail.size_mm()
        self._rail.set_size(size + steps * (2 if size < 40 else 4))
        self._set_size(self._rail.size_mm())

    def _set_size(self, diameter_mm: float) -> None:
        self.strokes.radius_mm = diameter_mm / 2
        self._canvas.set_brush(self.strokes.radius_mm if self.tool.sized else None)

    # --- the pointer ---------------------------------------------------------------------------------------------

    def _begin(self, view: str, place: QPointF, keys: PointerKeys) -> None:
        self._canvas.set_hint("")
        self._gesture, self._session.holding = self.tool, True
        self._starts = [self._starts[1], self._session.undo_stack.index()]
        before = self._session.drawing
        self.tool.begin(view, place, keys)
        self._tell_obstacle(before)
        if keys.kind == "keys" and (begun := self.tool.begun(keys)):
            self.strokes.tell(begun)

    def _move(self, view: str, place: QPointF) -> None:
        if self._gesture is not None:
            self._gesture.move(view, place)

    def _end(self) -> None:
        if self._gesture is not None:
            gesture, self._gesture = self._gesture, None
            self._session.holding = False
            before = self._session.drawing
            gesture.end()
            self._tell_obstacle(before)

    def _tell_obstacle(self, before: Drawing) -> None:
        """Say that one side alone was painted, where the tool has just done so and front and back were wanted."""
        if self._session.drawing is before or not (self.through and self.tool.paints):
            return
        obstacle = self.through_obstacle()
        if obstacle:
            self.strokes.tell(obstacle)

    def _cancel(self) -> None:
        self._gesture, self._session.holding = None, False
        self.tool.cancel()

    def let_go(self) -> None:
        """Take back what the pointer holds, and forget what the tool has begun."""
        self._canvas.cancel()
        self._cancel()

    def _hover(self, view: str, place: QPointF | None, keys: PointerKeys) -> None:
        self.tool.hover(view, place, keys)

    def _turn(self, steps: int) -> None:
        self.tool.turn(steps)

    def _key(self, key: Qt.Key) -> bool:
        before = self._session.drawing
        taken = self.tool.key(key)
        self._tell_obstacle(before)
        return taken

    def _double_click(self, view: str, place: QPointF) -> None:
        """Close a polygon, or show face, hand or foot close up, or all again."""
        before = self._session.drawing
        if self.tool.double_click(view, place):
            self._tell_obstacle(before)
            return
        if self._toggle_close_up(view, place):
            # The dabs of the two clicks were not meant.
            while self._session.undo_stack.index() > self._starts[0]:
                self._session.forget_last()

    def close_up(self) -> None:
        """Show the face, hand or foot under the pointer or the keys' cross close up, or all again."""
        if self._canvas.is_held:
            return
        at = self._canvas.pointer_place()
        if at is None or not self._toggle_close_up(*at):
            self.strokes.tell(self.tr("Point at the face, a hand or a foot to see it close up."))

    def _toggle_close_up(self, view: str, place: QPointF) -> bool:
        """Show what is at a place close up, or all again, and tell a screen reader which; whether either was done."""
        pane = self._canvas.pane(view)
        before = 1.0 if pane is None else pane.frame.zoom
        if pane is None or not self._canvas.toggle_close_up(view, part_at(self._session.drawing.body, view, place)):
            return False
        closer = pane.frame.zoom > before
        announce(self._canvas, self.tr("Shown close up") if closer else self.tr("Shown as before"))
        return True
