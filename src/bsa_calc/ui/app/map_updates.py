"""Keeps the body map and the strip's small pictures in step with what is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QObject, QRect, QRectF, QTimer

from bsa_calc.body.regions import region_numbers
from bsa_calc.body.surface import Ints
from bsa_calc.body.views import load_view
from bsa_calc.record.format.person_json import absent_regions
from bsa_calc.ui.body_map.body_map import BodyMap
from bsa_calc.ui.body_map.ghosts import Ghost
from bsa_calc.ui.body_map.paint_paths import PatchPath, ViewPaths
from bsa_calc.ui.body_map.patch_looks import boxes_around, cream_on_triangles
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.document.shown import Shown
from bsa_calc.ui.panels.thumbnails import Thumbnails
from bsa_calc.ui.tools.paths import region_path

#: So long after a change the large views are made ready for the next stroke.
_SPARE_MS = 120


class MapUpdates(QObject):
    """Draws what differs, and gets the large views ready for strokes while nothing else is to do."""

    def __init__(
        self,
        session: Session,
        body_map: BodyMap,
        thumbnails: Thumbnails,
        *,
        show_body: Callable[[str, Sequence[str]], None],
        drawn: Callable[[], None],
        goes_through: Callable[[str], bool],
    ) -> None:
        """`show_body` shows views of a body large; `drawn` is called when the paint on the large views is another.

        `goes_through` tells whether front and back are painted at once in a view.
        """
        super().__init__(body_map)
        self._session, self._map, self._thumbnails = session, body_map, thumbnails
        self._show_body, self._drawn, self._goes_through = show_body, drawn, goes_through
        self._spare = QTimer(self)
        self._spare.setSingleShot(True)
        self._spare.timeout.connect(self._get_ready)
        thumbnails.paths_of = self.paths_of
        session.changed.connect(self._follow)
        self._shows_carried = False
        self._show_paint(None)
        self._show_carried()
        self._show_absent()
        thumbnails.redraw()

    def _follow(self, before: Shown, now: Shown) -> None:
        if now.derived is not before.derived:
            self._map.sight.forget_paint()
        body_changed = now.drawing.body != before.drawing.body
        if body_changed or now.views != before.views:
            self._show_body(now.drawing.body, now.views)
        if now.drawing is not before.drawing:
            self._show_paint(None if body_changed else _changed_triangles(before, now))
            self._thumbnails.redraw()
        elif now.views != before.views:
            self._show_paint(None)
        if now.drawing.absent is not before.drawing.absent or body_changed or now.views != before.views:
            self._show_absent()
        if now.drawing is not before.drawing or now.visit_id != before.visit_id or now.views != before.views:
            self._show_carried()

    def paths_of(self, view: str) -> Sequence[PatchPath]:
        """The outlines of the patches as a view shows them."""
        return self.view_paths(view).paths(self._session.result)

    def view_paths(self, view: str) -> ViewPaths:
        """What the open record's patches were drawn as in a view."""
        shown = self._session.shown
        body = shown.drawing.body
        return shown.derived.of(("paths", body, view), lambda: ViewPaths(load_view(body, view)))

    def _show_absent(self) -> None:
        drawing = self._session.drawing
        numbers = [region_numbers()[region] for region in absent_regions(drawing)] if drawing.absent else []
        views = [pane.view for pane in self._map.panes()]
        paths = [(view, region_path(drawing.body, view, number)) for view in views for number in numbers]
        self._map.set_absent([Ghost(view, path, "absent") for view, path in paths])

    def _show_carried(self) -> None:
        """Draw paint paler on the large views that is from an earlier visit, and not confirmed."""
        old, had = self._session.visit.unconfirmed(), self._shows_carried
        self._shows_carried = bool(old)
        if not old and not had:
            return
        for pane in self._map.panes():
            pane.show_carried(self.view_paths(pane.view).of_table(old) if old else None)
            self._map.update(pane.area)

    def _show_paint(self, changed: Ints | None) -> None:
        """Draw the paint on the large views; `changed` are the triangles that differ, None for all."""
        self._spare.start(_SPARE_MS)
        for pane in self._map.panes():
            view = load_view(self._session.drawing.body, pane.view)
            dirty: list[QRect] | None = None
            if changed is not None:
                at = view.places(changed)
                dirty = [pane.pixels_of(QRectF(*box)) for box in boxes_around(view.corners[at[at >= 0]])]
            self._map.update(pane.show_paths(self.paths_of(pane.view), dirty))
        self._drawn()

    def get_ready_soon(self) -> None:
        """Strokes ask for something else from now on."""
        self._spare.start(0)

    def _get_ready(self) -> None:
        if self._session.stroke is None:
            views = [pane.view for pane in self._map.panes()]
            more = [self._session.get_ready(view, through=self._goes_through(view)) for view in views]
            if any(more):
                self._spare.start(0)


def _changed_triangles(before: Shown, now: Shown) -> Ints:
    """Triangles that look otherwise: other paint, or cream on it instead of none."""
    changed = now.drawing.paint.differs(before.drawing.paint)
    if before.drawing.held_back is now.drawing.held_back:
        return changed
    looks = (cream_on_triangles(shown.result) for shown in (before, now))
    return np.union1d(changed, np.flatnonzero(np.not_equal(*looks)))
