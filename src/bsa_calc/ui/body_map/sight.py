"""What of the body is in sight: which views are shown large, and how closely each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Signal

from bsa_calc.ui.body_map.body_pictures import BodyPicture
from bsa_calc.ui.body_map.frame import Frame
from bsa_calc.ui.body_map.pane import Pane
from bsa_calc.ui.body_map.pane_row import PaneRow


class Sight(QObject):
    """The panes with their frames and close-ups. Places are logical pixels of the body map."""

    moved = Signal()  # a pane shows another part of its view

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._row = PaneRow()
        #: Per view: what it showed before its close-up, and the close-up.
        self._close_ups: dict[str, tuple[Frame, Frame]] = {}

    # --- panes ---------------------------------------------------------------------------------------------------

    def show(self, views: Sequence[str], pictures: Mapping[str, BodyPicture], size: QSize) -> None:
        """Show these views side by side, each at the zoom it had."""
        self._row.show(views, pictures, size)

    def resize(self, size: QSize) -> None:
        """Fill a body map of another size."""
        self._row.resize(size)

    def forget_layers(self) -> None:
        """Draw every view again when it is shown next: colours changed."""
        self._row.forget_layers()

    def forget_paint(self) -> None:
        """Let go of all paint: another record is opened."""
        self._row.forget_paint()

    def panes(self) -> Sequence[Pane]:
        """What is shown, from left to right."""
        return self._row.all()

    def pane(self, view: str) -> Pane | None:
        """The pane of a view, None if it is not shown."""
        return self._row.of(view)

    def at(self, place: QPointF) -> Pane | None:
        """The pane under a place."""
        return self._row.at(place)

    def overview_at(self, place: QPointF) -> Pane | None:
        """The pane whose overview lies under a place."""
        return self._row.minimap_at(place)

    # --- zoom and close-up ---------------------------------------------------------------------------------------

    def show_frame(self, pane: Pane, frame: Frame) -> None:
        """Show another part of a view."""
        if frame != pane.frame:
            pane.set_frame(frame)
            self.moved.emit()

    def zoom(self, factor: float, place: QPointF) -> None:
        """Zoom the pane under a place, else the first one, by a factor."""
        pane = self.at(place) or self.panes()[0]
        self.show_frame(pane, pane.frame.zoomed(factor, place))

    def show_all(self) -> None:
        """Zoom all panes out."""
        self._close_ups.clear()
        for pane in self.panes():
            self.show_frame(pane, Frame.fitted(QRectF(pane.area), pane.frame.box))

    def begin_anew(self) -> None:
        """Every view whole, also those that are not shown now: another record is opened."""
        self._row.show_whole()
        self.show_all()

    def close_up(self, view: str, box: QRectF) -> None:
        """Fill the pane of a view with a box of it, mm."""
        pane = self.pane(view)
        if pane is not None:
            before = self._close_ups[view][0] if self._is_close_up(pane) else pane.frame
            closer = pane.close_up_of(box)
            self._close_ups[view] = (before, closer)
            self.show_frame(pane, closer)

    def toggle_close_up(self, view: str, box: QRectF | None) -> bool:
        """Leave a view's close-up for what it showed before, or else show a box close up; whether either was done."""
        pane = self.pane(view)
        if pane is None:
            return False
        if self._is_close_up(pane):
            before, _ = self._close_ups.pop(view)
            self.show_frame(pane, before.resized(QRectF(pane.area)))
            return True
        if box is not None:
            self.close_up(view, box)
        return box is not None

    def _is_close_up(self, pane: Pane) -> bool:
        """Whether it shows a close-up, perhaps moved since; zoomed by hand it is one no more."""
        known = self._close_ups.get(pane.view)
        return known is not None and known[1].zoom == pane.frame.zoom
