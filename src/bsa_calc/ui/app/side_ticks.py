"""The ticks of sides that were looked at: on the strip, and all at once."""

from __future__ import annotations

from PySide6.QtCore import QObject

from bsa_calc.body.views import view_ids
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.document.shown import Shown
from bsa_calc.ui.panels.strip import ViewStrip


class SideTicks(QObject):
    """Between the strip of views and the drawing."""

    def __init__(self, session: Session, strip: ViewStrip) -> None:
        super().__init__(strip)
        self._session, self._strip = session, strip
        strip.seen_toggled.connect(self._tick)
        session.changed.connect(self._follow)
        self._show()

    def _follow(self, before: Shown, now: Shown) -> None:
        if now.drawing is not before.drawing:
            self._show()

    def _show(self) -> None:
        done = self._session.drawing.done_views()
        for view in view_ids():
            self._strip.set_done(view, view in done)

    def _tick(self, view: str, seen: bool) -> None:
        drawing = self._session.drawing
        ticked = frozenset(view_ids()) if drawing.all_sides_seen else drawing.views_seen
        views, every = ticked | {view} if seen else ticked - {view}, drawing.all_sides_seen and seen
        self._session.adjust(self.tr("ticking a view"), views_seen=views, all_sides_seen=every)

    def tick_all(self) -> None:
        """Mark every view as looked at."""
        self._session.adjust(self.tr("ticking all sides"), all_sides_seen=True)
