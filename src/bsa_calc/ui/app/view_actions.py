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
        speak: Callable[[str], object],
    ) -> None:
        super().__init__(body_map)
        self._map, self._show, self._speak = body_map, show_view, speak
        for number, view in enumerate(view_names()):
            single.add(commands.add(view, str(number + 1), self._show_view)).setData(view)
        closer = self.tr("Close-up of face, hand or foot")
        self.zoom = [
            commands.add(self.tr("Zoom in"), "Ctrl++", self._zoom_in, keeps_stroke=True),
            commands.add(self.tr("Zoom out"), "Ctrl+-", self._zoom_out, keeps_stroke=True),
            single.add(commands.add(closer, "Z", close_up, keeps_stroke=True)),
            commands.add(self.tr("Show all"), "Ctrl+0", self._show_all, keeps_stroke=True),
        ]
        # Keys of the map beside those of the whole window: called after the key, since no menu shows them.
        for key, entry in (("+", self.zoom[0]), ("=", self.zoom[0]), ("-", self.zoom[1]), ("0", self.zoom[3])):
            single.add(commands.add(key, key, entry.trigger, keeps_stroke=True))
        self.places = [commands.add(self.tr("Go to the body map"), "Ctrl+B", body_map.setFocus)]

    def _show_view(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self._show(str(action.data()))

    def _zoom_in(self) -> None:
        self._zoom(_ZOOM)

    def _zoom_out(self) -> None:
        self._zoom(1 / _ZOOM)

    def _zoom(self, factor: float) -> None:
        self._map.zoom_by(factor)
        self._speak(self.tr("Zoomed in") if factor > 1 else self.tr("Zoomed out"))

    def _show_all(self) -> None:
        self._map.show_all()
        self._speak(self.tr("All is shown"))
