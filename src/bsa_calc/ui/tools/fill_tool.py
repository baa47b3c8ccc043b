"""Fills a region with one click."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLocale, QPointF

from bsa_calc.body.region_skin import region_neighbours
from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view
from bsa_calc.ui.body_map.ghosts import Ghost, GhostKind
from bsa_calc.ui.body_map.pointing.pointer import PointerKeys
from bsa_calc.ui.tools.paths import region_path
from bsa_calc.ui.tools.tool import Tool


class FillTool(Tool):
    """A click fills the region under the pointer, with Shift its neighbours too; Ctrl empties."""

    id = "fill"
    cursor = "point"
    _shown: tuple[str, tuple[int, ...], bool] | None = None
    _pressed: tuple[tuple[int, ...], bool] | None = None

    def hover(self, view: str, place: QPointF | None, keys: PointerKeys) -> None:
        found = self._regions(view, place, keys) if place is not None else ()
        shown = (view, found, self.erases(keys)) if found else None
        if shown != self._shown:
            self._shown = shown
            self._show_ghosts()

    def hint(self) -> str:
        if self._shown is None or len(self._shown[1]) < 2:
            return ""
        own = np.isin(surface().region, self._shown[1])
        percent = QLocale().toString(float(self.strokes.session.weights()[own].sum()), "f", 1)
        erase = self._shown[2]
        said = (
            self.tr("empties {0} regions, {1} % of the body")
            if erase
            else self.tr("fills {0} regions, {1} % of the body")
        )
        return said.format(len(self._shown[1]), percent)

    def begin(self, view: str, place: QPointF, keys: PointerKeys) -> None:
        self._pressed = self._regions(view, place, keys), self.erases(keys)

    def end(self) -> None:
        # On the release, so that Esc and a second finger can still take it back.
        if self._pressed is None:
            return
        (found, erase), self._pressed = self._pressed, None
        if found:
            triangles = np.flatnonzero(np.isin(surface().region, found))
            session = self.strokes.session
            paint = session.drawing.paint.filled(triangles, erase=erase)
            text = self.tr("emptying a region") if erase else self.tr("filling a region")
            session.change(session.drawing.with_paint(paint), text)

    def double_click(self, view: str, place: QPointF) -> bool:
        return True  # whoever clicks twice has not asked for the close-up

    def cancel(self) -> None:
        self._pressed = self._shown = None
        self.strokes.show_ghosts(())

    def _regions(self, view: str, place: QPointF, keys: PointerKeys) -> tuple[int, ...]:
        """Numbers of the regions that a click would fill."""
        spot = load_view(self.strokes.session.drawing.body, view).spot_at(place.x(), place.y())
        if spot is None:
            return ()
        one = int(surface().region[spot[0]])
        several = {one, *(region_neighbours(one) if keys.shift else ())}
        if self.strokes.mirror:
            several |= {region_numbers()[regions()[k].mirror] for k in several}
        return tuple(sorted(several))

    def _show_ghosts(self) -> None:
        ghosts = []
        if self._shown is not None:
            _, found, erase = self._shown
            kind: GhostKind = "erase" if erase else "paint"
            body = self.strokes.session.drawing.body
            for pane in self.strokes.canvas.panes():
                ghosts += [Ghost(pane.view, region_path(body, pane.view, k), kind) for k in found]
        self.strokes.show_ghosts(ghosts)
