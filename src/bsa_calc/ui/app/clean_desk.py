"""A new person is a clean desk, and what was said goes when it is no longer true."""

from __future__ import annotations

from PySide6.QtCore import QObject

from bsa_calc.ui.document.session import Session
from bsa_calc.ui.document.shown import Shown
from bsa_calc.ui.panels.main_window import MainWindow
from bsa_calc.ui.tools.tool_box import ToolBox


class CleanDesk(QObject):
    """Follows the session before all others, so that what they say of a change stays."""

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.tools: ToolBox | None = None
        session.changed.connect(self._follow)
        window.canvas.set_opening(self._opening())

    def _follow(self, before: Shown, now: Shown) -> None:
        canvas = self._window.canvas
        if now.record is not before.record or now.visit_id != before.visit_id or now.views != before.views:
            canvas.say("")
        canvas.set_opening("" if now.drawing.paint or now.fault else self._opening())
        if now.derived is not before.derived:
            self._begin_anew()

    def _opening(self) -> str:
        return self.tr("Paint the patches, then go through all sides.")

    def _begin_anew(self) -> None:
        """Tools, toggles, zoom, sides and lists as at the start; body, label, facts and paint are the record's own."""
        window = self._window
        if self.tools is not None:
            self.tools.begin_anew()
        window.canvas.sight.begin_anew()
        window.canvas.pointers.cross.shown = False
        for table in (window.patches, window.region_table):
            table.begin_anew()
        window.lists.show_page(0)
        focus = window.focusWidget()
        if window.lists.isAncestorOf(focus) or window.top_bar.isAncestorOf(focus):
            window.canvas.setFocus()  # what is typed next is of nobody's field
