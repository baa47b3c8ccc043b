"""Keys of the views, of zoom, and of the places to go to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from bsa_calc.ui.app.single_keys import SingleKeys
from bsa_calc.ui.body_map.body_map import BodyMap
from bsa_calc.ui.widgets.commands import Commands
from bsa_calc.ui.words.terms import view_names

_ZOOM = 1.4


class ViewActions(QObject):
    """Between keys and what is shown. Zooming leaves a stroke alone: the body map knows when it must wait.

    Attributes
    ----------
    zoom, places : actions for the menu
    """

    def __init__(
        self,
        commands: Commands,
        single: SingleKeys,
        body_map: BodyMap,
        *,
        show_view: Callable[[str], None],
        close_up: Callable[[], None],
    ) -> None:
        super().__init__(body_map)
        self._map, self._show = body_map, show_view
        for number, view in enumerate(view_names()):
            single.add(commands.add(view, str(number + 1), self._show_view)).setData(view)
        closer = self.tr("Close-up of face, hand or foot")
        self.zoom = [
            commands.add(self.tr("Zoom in"), ["+", "Ctrl++", "="], self._zoom_in, keeps_stroke=True),
            commands.add(self.tr("Zoom out"), ["-", "Ctrl+-"], self._zoom_out, keeps_stroke=True),
            single.add(commands.add(closer, "Z", close_up, keeps_stroke=True)),
            commands.add(self.tr("Show all"), ["0", "Ctrl+0"], body_map.show_all, keeps_stroke=True),
        ]
        self.places = [commands.add(self.tr("Go to the body map"), "Ctrl+B", body_map.setFocus)]

    def _show_view(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self._show(str(action.data()))

    def _zoom_in(self) -> None:
        self._map.zoom_by(_ZOOM)

    def _zoom_out(self) -> None:
        self._map.zoom_by(1 / _ZOOM)
