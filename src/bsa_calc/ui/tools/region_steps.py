"""Takes the keys' cross from region to region: one after the other, or the way an arrow points, or to one by name."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, QPointF, Signal

from bsa_calc.body.region_skin import region_middle, region_towards, region_views
from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view
from bsa_calc.ui.body_map.body_map import BodyMap
from bsa_calc.ui.document.session import Session

#: So far beside a view, mm, one comes into it from the one beside it.
_BESIDE_MM = 50.0


class RegionSteps(QObject):
    """Where the cross comes to, the body map tells; only what leads nowhere is said here."""

    said = Signal(str)

    def __init__(self, session: Session, body_map: BodyMap, show_view: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._map, self._show_view = session, body_map, show_view

    def next(self) -> None:
        """Go to the next region of the table, from head to toe."""
        self._along(1)

    def previous(self) -> None:
        """Go back to the one before."""
        self._along(-1)

    def up(self) -> None:
        """Go to the region above, as one sees it."""
        self._towards(QPointF(0, 1))

    def down(self) -> None:
        """Go to the region below."""
        self._towards(QPointF(0, -1))

    def left(self) -> None:
        """Go to the region on the left of the screen."""
        self._towards(QPointF(-1, 0))

    def right(self) -> None:
        """Go to the region on the right of the screen."""
        self._towards(QPointF(1, 0))

    def go_to(self, region: str) -> None:
        """Take the cross to a region by its id, and the keys with it."""
        self._map.setFocus()
        self._put(region_numbers()[region], self.bring(region_numbers()[region]))

    def bring(self, region: int) -> str:
        """Have a view on the screen that shows a region well: a large one that shows nearly as much as the best."""
        best = region_views(self._session.drawing.body, region)
        if not any(pane.view in best for pane in self._map.panes()):
            self._show_view(best[0])
        large = {pane.view for pane in self._map.panes()}
        return next(view for view in best if view in large)

    def _along(self, step: int) -> None:
        region = self._region_here()
        to = 0 if region is None else (region + step) % len(regions())
        self._put(to, self.bring(to))

    def _region_here(self) -> int | None:
        """The region that the cross is on or beside; None before it has been anywhere."""
        at = self._map.pointer_place()
        if at is None:
            return None
        view = load_view(self._session.drawing.body, at[0])
        spot = view.spot_at(at[1].x(), at[1].y()) or view.nearest_skin(at[1].x(), at[1].y())
        return int(surface().region[spot[0]])

    def _towards(self, way: QPointF) -> None:
        at, region = self._map.pointer_place(), self._region_here()
        if at is None or region is None:
            self._along(1)
            return
        found = self._found(at[0], at[1], way, region)
        if found is None:
            self.said.emit(self.tr("There is no region further that way."))
        else:
            self._put(*found)

    def _found(self, view: str, place: QPointF, way: QPointF, but: int) -> tuple[int, str] | None:
        """The region that way and the view that shows it: this one, or the one beside it."""
        region = self._region_towards(view, place, way, but)
        if region is not None:
            return region, view
        views = [pane.view for pane in self._map.panes()]
        beside = views.index(view) + round(way.x())
        if way.x() == 0 or not 0 <= beside < len(views):
            return None
        x0, _, x1, _ = load_view(self._session.drawing.body, views[beside]).bounds
        edge = QPointF(x0 - _BESIDE_MM if way.x() > 0 else x1 + _BESIDE_MM, place.y())
        region = self._region_towards(views[beside], edge, way, -1)
        return None if region is None else (region, views[beside])

    def _region_towards(self, view: str, place: QPointF, way: QPointF, but: int) -> int | None:
        body, here, there = self._session.drawing.body, (place.x(), place.y()), (way.x(), way.y())
        return region_towards(body, view, np.array(here), np.array(there), but)

    def _put(self, region: int, view: str) -> None:
        middle = region_middle(self._session.drawing.body, view, region)
        if middle is not None:
            self._map.point_at(view, QPointF(*middle.tolist()))
