"""What is done with the table of regions: lighting one on the body, showing it large, typed shares."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF

from bsa_calc.body.regions import region_numbers
from bsa_calc.errors import SaidError
from bsa_calc.paint.share import with_typed_share
from bsa_calc.ui.body_map.body_map import BodyMap
from bsa_calc.ui.body_map.ghosts import Ghost
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.panels.region_table import RegionTable
from bsa_calc.ui.tools.paths import region_path
from bsa_calc.ui.tools.region_steps import RegionSteps
from bsa_calc.ui.widgets.accessible import announce
from bsa_calc.ui.words.label_terms import error_text
from bsa_calc.ui.words.terms import inside, region_name, view_names

#: Around a region that is shown large, of its larger side, and at least this much, mm, to show where it is.
_ROOM, _LEAST_ROOM_MM = 0.4, 60.0


class RegionCommands(QObject):
    """Between the table of regions on one side, and the body and the drawing on the other."""

    def __init__(
        self, session: Session, body_map: BodyMap, table: RegionTable, steps: RegionSteps, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._map, self._steps = session, body_map, steps
        table.set_editable(True)
        table.hovered.connect(self._light)
        table.chosen.connect(self._show)
        table.cross_wanted.connect(steps.go_to)
        table.share_entered.connect(self._enter_share)
        table.share_refused.connect(body_map.set_hint)

    def _light(self, region: str | None) -> None:
        """Draw the region's border on the body; None for no region."""
        body, canvas = self._session.drawing.body, self._map
        number = None if region is None else region_numbers()[region]
        views = [] if number is None else [pane.view for pane in canvas.panes()]
        canvas.set_ghosts([Ghost(view, region_path(body, view, number), "line") for view in views])

    def _show(self, region: str) -> None:
        """Show a region close up, in a view that shows it well."""
        body, canvas, number = self._session.drawing.body, self._map, region_numbers()[region]
        view = self._steps.bring(number)
        canvas.close_up(view, _with_room(region_path(body, view, number).boundingRect()))
        self._light(region)
        announce(canvas, self.tr("{0} is shown large: {1}.").format(region_name(region), inside(view_names()[view])))

    def _enter_share(self, region: str, percent: float) -> None:
        """Paint this percentage of a region, as typed."""
        session = self._session
        try:
            after = with_typed_share(session.drawing, region_numbers()[region], percent)
        except SaidError as error:  # a part that is absent
            self._map.set_hint(error_text(error))
            announce(self._map, error_text(error))
        else:
            session.change(after, self.tr("entering a share"))


def _with_room(box: QRectF) -> QRectF:
    room = max(_ROOM * max(box.width(), box.height()), _LEAST_ROOM_MM)
    return box.adjusted(-room, -room, room, room)
