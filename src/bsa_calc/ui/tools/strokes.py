"""What tools do to the drawing and show on the body map."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtGui import QPainterPath, QTransform

from bsa_calc.body.views import OPPOSITE, load_view
from bsa_calc.paint.patches import Anchor
from bsa_calc.paint.sides import mirror_view
from bsa_calc.ui.body_map.body_map import BodyMap
from bsa_calc.ui.body_map.ghosts import Ghost, GhostKind
from bsa_calc.ui.body_map.pane import StrokeLook
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.tools.paths import shape_path

#: x of the picture turned round: the other side of the body.
_OTHER_SIDE = QTransform.fromScale(-1, 1)


class Strokes(QObject):
    """Between the canvas, which knows pixels, and the session, which knows the drawing.

    Attributes
    ----------
    mirror : bool, the other side of the body is painted too
    through : bool, front and back are painted at once, by the tools and in the views where that can be
    radius_mm : float, of the brush
    """

    said = Signal(str)  # something small to tell the user

    def __init__(self, session: Session, canvas: BodyMap, radius_mm: float, parent: QObject) -> None:
        super().__init__(parent)
        self.session, self.canvas = session, canvas
        self.mirror = self.through = False
        self.radius_mm = radius_mm
        self._passes = False  # the stroke that is held

    def goes_through(self, view: str) -> bool:
        """Whether front and back are painted at once in a view."""
        return self.through and view in OPPOSITE

    def begin_stroke(
        self, view: str, *, erase: bool, shown: bool = False, hold: bool = False, through: bool = False
    ) -> None:
        """Begin a change of the paint, or begin it again; with `shown` its steps appear on the body.

        With `hold` no cream goes there, or with `erase` it goes there again. `through`: it may paint front and back.
        """
        self._passes = through and self.goes_through(view)
        self.session.begin_stroke(view, erase=erase, mirror=self.mirror, hold=hold, through=self._passes)
        if shown:
            look: StrokeLook = ("give" if erase else "hold") if hold else ("erase" if erase else "paint")
            for pane in self.canvas.panes():
                pane.begin_stroke(look)

    def brush(self, view: str, start: np.ndarray, end: np.ndarray) -> None:
        """Move the brush, mm."""
        stroke = self.session.stroke
        assert stroke is not None
        stroke.brush(start, end, self.radius_mm)
        a, b = QPointF(*start.tolist()), QPointF(*end.tolist())
        for shown_in, turned in self._pictures(view, mirror=self.mirror, through=self._passes):
            ends = (_OTHER_SIDE.map(a), _OTHER_SIDE.map(b)) if turned else (a, b)
            self.canvas.add_step(shown_in, *ends, self.radius_mm)
        for shown, beyond in stroke.beyond():
            self.canvas.leave_out(shown.spec.id, shape_path(shown.parts[beyond]))
        self.session.note_stroke()

    def area(self, shape: shapely.Geometry) -> None:
        """Take a whole area of the view, mm."""
        assert self.session.stroke is not None
        self.session.stroke.area(shape)

    def end_stroke(self, text: str) -> None:
        """Keep the change."""
        self._stop_showing()
        self.session.end_stroke(self.undo_text(text, through=self._passes))

    def undo_text(self, text: str, *, through: bool) -> str:
        """Return what a step is called after "Undo"."""
        return self.tr("{0}, front and back").format(text) if through else text

    def cancel_stroke(self) -> None:
        """Give the change up."""
        self._stop_showing()
        self.session.cancel_stroke()

    def _stop_showing(self) -> None:
        for pane in self.canvas.panes():
            self.canvas.update(pane.end_stroke())

    def ghosts_of(
        self, view: str, path: QPainterPath, kind: GhostKind, *, mirror: bool = True, through: bool = False
    ) -> list[Ghost]:
        """Return a path, and its images where the other side is painted too, as ghosts."""
        shown = self._pictures(view, mirror=mirror and self.mirror, through=through and self.goes_through(view))
        return [Ghost(seen_in, _OTHER_SIDE.map(path) if turned else path, kind) for seen_in, turned in shown]

    @staticmethod
    def _pictures(view: str, *, mirror: bool, through: bool) -> list[tuple[str, bool]]:
        """Return where a stroke in a view is seen, and whether x is turned round there."""
        shown = [(view, False), *([(OPPOSITE[view], True)] if through else [])]
        return shown + ([(mirror_view(seen_in), not turned) for seen_in, turned in shown] if mirror else [])

    def show_ghosts(self, ghosts: Sequence[Ghost]) -> None:
        """Show what would be painted."""
        self.canvas.set_ghosts(ghosts)

    def scale(self, view: str) -> float:
        """Return logical pixels per mm of a view."""
        pane = self.canvas.pane(view)
        return pane.scale if pane is not None else 1.0

    def patch_at(self, view: str, place: QPointF) -> int | None:
        """Return the number of the patch at a place, None for bare skin."""
        spot = load_view(self.session.drawing.body, view).spot_at(place.x(), place.y())
        return None if spot is None else self.session.result.patches.at(Anchor(*spot))

    def tell(self, text: str) -> None:
        """Say something small."""
        self.said.emit(text)
