"""A body to draw on, with a few tools: an exercise apart from any record, or the record of one's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal

from bsa_calc.body.regions import region_numbers
from bsa_calc.body.views import load_view
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.format.person_json import absent_regions
from bsa_calc.ui.body_map.body_map import BodyMap
from bsa_calc.ui.body_map.body_pictures import body_pictures
from bsa_calc.ui.body_map.ghosts import Ghost
from bsa_calc.ui.body_map.paint_paths import ViewPaths
from bsa_calc.ui.body_map.pointing.pointer import PointerKeys
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.document.shown import Shown
from bsa_calc.ui.tools.paths import region_path
from bsa_calc.ui.tools.strokes import Strokes
from bsa_calc.ui.tools.tool import Tool
from bsa_calc.ui.words.terms import view_names


class DrawingDesk(QObject):
    """Body map, session and tools; one tool has the pointer.

    Attributes
    ----------
    session : what is drawn, with undo
    body_map : the widget to draw on
    """

    changed = Signal()  # the drawing is another

    def __init__(self, session: Session, tools: Sequence[type[Tool]], radius_mm: float, parent: QObject) -> None:
        super().__init__(parent)
        self.session, self.body_map = session, BodyMap()
        self.strokes = Strokes(self.session, self.body_map, radius_mm, self)
        self._tools = {kind.id: kind(self.strokes) for kind in tools}
        self.tool: Tool = next(iter(self._tools.values()))
        self._connect()

    def _connect(self) -> None:
        body_map = self.body_map
        body_map.pressed.connect(self._begin)
        body_map.moved.connect(self._move)
        body_map.released.connect(self._end)
        body_map.cancelled.connect(self._cancel)
        body_map.hovered.connect(self._hover)
        body_map.turned.connect(self._turn)
        body_map.double_clicked.connect(self._double_click)
        body_map.keys.first = self._key
        self.strokes.said.connect(body_map.set_hint)
        self.session.changed.connect(self._follow)
        self.session.interrupted.connect(self._let_go)

    @property
    def drawing(self) -> Drawing:
        """What is drawn."""
        return self.session.drawing

    def show(self, drawing: Drawing, views: Sequence[str], close_up: QRectF | None = None) -> None:
        """Begin with a drawing, on some views; `close_up` is the part of the first that fills its pane, mm."""
        self.session.start(drawing, None)
        self.show_views(views)
        if close_up is not None:
            self.body_map.close_up(views[0], close_up)
        self.choose(self.tool.id)

    def show_views(self, views: Sequence[str]) -> None:
        """Show these views of the drawing, each whole."""
        self.body_map.show_views(views, body_pictures(self.drawing.body), view_names())
        self.body_map.show_all()
        self._show_paint()

    def choose(self, tool: str) -> None:
        """Give the pointer to a tool."""
        self.body_map.cancel()
        self.tool.leave()
        self.tool = self._tools[tool]
        self.body_map.keys.click = not self.tool.sized
        self.body_map.set_cursor_kind(self.tool.cursor)
        self.set_radius(self.strokes.radius_mm)

    def set_radius(self, radius_mm: float) -> None:
        """Make the brush another size."""
        self.strokes.radius_mm = float(radius_mm)
        self.body_map.set_brush(self.strokes.radius_mm if self.tool.sized else None)

    def undo(self) -> None:
        """Take the last step back."""
        self.session.let_go()
        self.session.undo_stack.undo()

    def _follow(self, before: Shown, now: Shown) -> None:
        if now.drawing is before.drawing:
            return
        if now.drawing.body != before.drawing.body:
            self.show_views([pane.view for pane in self.body_map.panes()])
        else:
            self._show_paint()
        self.changed.emit()

    def _show_paint(self) -> None:
        """Draw the paint, paler where it is of an earlier visit and not confirmed, and what the person has not."""
        drawing, old, ghosts = self.drawing, self.session.visit.unconfirmed(), list[Ghost]()
        gone = [region_numbers()[region] for region in absent_regions(drawing)] if drawing.absent else []
        for pane in self.body_map.panes():
            shown = ViewPaths(load_view(drawing.body, pane.view))
            self.body_map.update(pane.show_paths(shown.paths(self.session.result), None))
            pane.show_carried(shown.of_table(old) if old else None)
            ghosts += [Ghost(pane.view, region_path(drawing.body, pane.view, number), "absent") for number in gone]
        self.body_map.set_absent(ghosts)

    # --- the pointer ---------------------------------------------------------------------------------------------

    def _begin(self, view: str, place: QPointF, keys: PointerKeys) -> None:
        self.session.holding = True
        self.tool.begin(view, place, keys)

    def _move(self, view: str, place: QPointF) -> None:
        self.tool.move(view, place)

    def _end(self) -> None:
        self.session.holding = False
        self.tool.end()

    def _cancel(self) -> None:
        self.session.holding = False
        self.tool.cancel()

    def _let_go(self) -> None:
        self.body_map.cancel()
        self._cancel()

    def _hover(self, view: str, place: QPointF | None, keys: PointerKeys) -> None:
        self.tool.hover(view, place, keys)

    def _turn(self, steps: int) -> None:
        self.tool.turn(steps)

    def _key(self, key: Qt.Key) -> bool:
        return self.tool.key(key)

    def _double_click(self, view: str, place: QPointF) -> None:
        self.tool.double_click(view, place)
