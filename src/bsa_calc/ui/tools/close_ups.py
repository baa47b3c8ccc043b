"""Close-ups by name: the face, each hand, each foot, in all large views that show it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from bsa_calc.ui.body_map.body_map import BodyMap
from bsa_calc.ui.body_map.closeup import parts
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.widgets.accessible import announce
from bsa_calc.ui.widgets.commands import Commands


class CloseUps(QObject):
    """Makes the commands.

    Attributes
    ----------
    entries : one for each part
    """

    def __init__(
        self, commands: Commands, session: Session, body_map: BodyMap, *, show_view: Callable[[str], None]
    ) -> None:
        super().__init__(body_map)
        self._session, self._map, self._show_view = session, body_map, show_view
        self.entries = []
        for number, (part, name) in enumerate(self._names().items()):
            action = commands.add(name, f"Ctrl+{number + 1}", self._show)
            action.setData(part)
            self.entries.append(action)

    def _names(self) -> dict[str, str]:
        return {
            "face": self.tr("Face"),
            "left-hand": self.tr("Left hand"),
            "right-hand": self.tr("Right hand"),
            "left-foot": self.tr("Left foot"),
            "right-foot": self.tr("Right foot"),
        }

    def _show(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        part, body = str(action.data()), self._session.drawing.body
        if self._map.pane("front") is None:
            self._show_view("front")
        for pane in self._map.panes():
            found = next((p for p in parts(body, pane.view) if p.name == part), None)
            if found is not None:
                self._map.close_up(pane.view, found.with_room())
        announce(self._map, self.tr("Close-up: {0}").format(action.text()))
