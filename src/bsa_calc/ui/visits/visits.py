"""Visits in the window: the menu, and their window when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bsa_calc.ui.document.session import Session
from bsa_calc.ui.panels.main_window import MainWindow
from bsa_calc.ui.visits.compare_overlay import CompareOverlay
from bsa_calc.ui.visits.visit_commands import VisitWork
from bsa_calc.ui.visits.visits_menu import VisitsMenu
from bsa_calc.ui.words.visit_words import VisitWords

if TYPE_CHECKING:
    from bsa_calc.ui.visits.visits_window import VisitsWindow


class Visits(QObject):
    """Holds what belongs to visits together."""

    def __init__(self, session: Session, window: MainWindow, refuse: Callable[[str, str], object]) -> None:
        super().__init__(window)
        self._window = window
        self.work = VisitWork(session, self)
        self.menu = VisitsMenu(self.work, window)
        self.overlay = CompareOverlay(self.work, window)
        self.window: VisitsWindow | None = None
        self.work.said.connect(window.canvas.set_hint)
        self.work.refused.connect(refuse)
        self.menu.compare_asked.connect(self.overlay.compare)
        self.overlay.changed.connect(self.menu.note_comparing)
        self.menu.all_asked.connect(self.show_all)
        self.menu.diary_asked.connect(self.show_diary)
        window.closing.connect(self._close)
        self._told: tuple[object, str] | None = None
        session.record_changed.connect(self._tell_outdated)

    def show_all(self) -> None:
        """Show the window of visits; the plot's library is loaded now, not at the start."""
        if self.window is None:
            from bsa_calc.ui.visits.visits_window import VisitsWindow

            self.window = VisitsWindow(self.work, self._window)
            self.window.overlay_asked.connect(self.overlay.compare)
            self.window.note_asked.connect(self.menu.ask_note)
        self.window.refresh()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def show_diary(self) -> None:
        """Show the log of applications."""
        self.show_all()
        assert self.window is not None
        self.window.show_diary()

    def _tell_outdated(self) -> None:
        """Say it once, when a visit is shown that was measured by another table or another text of the label."""
        session = self.work.session
        shown = session.place, session.visit_id
        if shown == self._told:
            return
        self._told = shown
        said = VisitWords(self).outdated(session.visit)
        if said:
            self.work.said.emit(said)

    def _close(self) -> None:
        if self.window is not None:
            self.window.close()
