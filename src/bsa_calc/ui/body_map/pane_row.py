"""The panes beside each other: how they share the width, and what each view showed last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize

from bsa_calc.ui.body_map.body_pictures import BodyPicture
from bsa_calc.ui.body_map.frame import Frame
from bsa_calc.ui.body_map.pane import Pane
from bsa_calc.ui.body_map.pane_areas import share_width

#: So many panes keep what is drawn of them: two pairs of views, or one pair on two bodies.
_WITH_LAYERS = 4


class PaneRow:
    """The views that are shown large, from left to right."""

    def __init__(self) -> None:
        self._shown: dict[str, Pane] = {}
        # Those not shown too, the latest last: a view comes back at the zoom it had.
        self._known: dict[tuple[str, int], Pane] = {}

    def show(self, views: Sequence[str], pictures: Mapping[str, BodyPicture], size: QSize) -> None:
        """Show these views on a canvas of a size, each at the zoom it had."""
        areas = share_width({view: pictures[view] for view in views}, size)
        self._shown = {}
        for view in views:
            # A pane keeps its picture, so that the identity stays the picture's own.
            pane = self._known.pop((view, id(pictures[view])), None)
            if pane is None:
                pane = Pane(view, pictures[view], areas[view])
            else:
                pane.place(areas[view])
            self._shown[view] = self._known[view, id(pictures[view])] = pane
        for pane in list(self._known.values())[:-_WITH_LAYERS]:
            pane.forget_layers()
        for pane in self._known.values():
            if pane.view not in self._shown:
                pane.leave()

    def resize(self, size: QSize) -> None:
        """Fill a canvas of another size."""
        areas = share_width({view: pane.picture for view, pane in self._shown.items()}, size)
        for view, pane in self._shown.items():
            pane.place(areas[view])

    def forget_layers(self) -> None:
        """Draw every view again when it is shown next, also those that are not shown now: colours changed."""
        for pane in self._known.values():
            pane.forget_layers()

    def forget_paint(self) -> None:
        """Let go of all paint, of views that are not shown now too: another record is opened."""
        for pane in self._known.values():
            pane.forget_paint()

    def show_whole(self) -> None:
        """Show all of each view when it comes next."""
        for pane in self._known.values():
            if pane.view not in self._shown:
                pane.set_frame(Frame.fitted(QRectF(pane.area), pane.frame.box))

    def all(self) -> Sequence[Pane]:
        """The panes from left to right."""
        return tuple(self._shown.values())

    def of(self, view: str) -> Pane | None:
        """The pane of a view, None if it is not shown."""
        return self._shown.get(view)

    def at(self, place: QPointF) -> Pane | None:
        """The pane under a place on the canvas."""
        return next((pane for pane in self._shown.values() if QRectF(pane.area).contains(place)), None)

    def minimap_at(self, place: QPointF) -> Pane | None:
        """The pane whose overview lies under a place on the canvas."""
        return next((pane for pane in self._shown.values() if pane.minimap.box.contains(place)), None)
