"""Visits in the window: the menu, and their window when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from bsa_calc.ui.body_map.body_map import BodyMap
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.document.shown import Shown
from bsa_calc.ui.panels.top_bar import TopBar
from bsa_calc.ui.visits.compare_overlay import CompareOverlay
from bsa_calc.ui.visits.visit_commands import VisitCommands
from bsa_calc.ui.visits.visits_menu import VisitsMenu
from bsa_calc.ui.widgets.commands import Commands
from bsa_calc.ui.words.visit_words import VisitWords

if TYPE_CHECKING:
    from bsa_calc.ui.visits.visits_window import VisitsWindow


class Visits(QObject):
    """Holds what belongs to visits together."""

    picture_asked = Signal()  # of the course

    def __init__(
        self,
        session: Session,
        commands: Commands,
        *,
        body_map: BodyMap,
        top_bar: TopBar,
        add_bar: Callable[[QWidget], None],
        say: Callable[[str], object],
        refuse: Callable[[str, str], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self.commands = VisitCommands(session, self)
        self.menu = VisitsMenu(self.commands, top_bar, commands, parent)
        self.overlay = CompareOverlay(self.commands, body_map, add_bar, self)
        self.window: VisitsWindow | None = None
        self.commands.said.connect(say)
        self.commands.refused.connect(refuse)
        self.menu.compare_asked.connect(self.overlay.compare)
        self.overlay.changed.connect(self.menu.note_comparing)
        self.menu.all_asked.connect(self.show_all)
        self.menu.diary_asked.connect(self.show_diary)
        self._told: tuple[object, str] | None = None
        session.record_changed.connect(self._tell_outdated)
        session.changed.connect(self._follow)

    def show_all(self) -> None:
        """Show the window of visits; what it needs is loaded now, not at the start."""
        if self.window is None:
            from bsa_calc.ui.visits.visits_window import VisitsWindow

            self.window = VisitsWindow(self.commands, self._parent)
            self.window.overlay_asked.connect(self.overlay.compare)
            self.window.note_asked.connect(self.menu.ask_note)
            self.window.picture_asked.connect(self.picture_asked)
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
        session = self.commands.session
        shown = session.place, session.visit_id
        if shown == self._told:
            return
        self._told = shown
        said = VisitWords(self).outdated(session.visit, session.assessment.profile)
        if said:
            self.commands.said.emit(said)

    def _follow(self, before: Shown, now: Shown) -> None:
        if now.derived is not before.derived and self.window is not None:  # another record
            self.window.close()
            self.window.deleteLater()
            self.window = None

    def close(self) -> None:
        """Close the window of visits with that of the body."""
        if self.window is not None:
            self.window.close()
