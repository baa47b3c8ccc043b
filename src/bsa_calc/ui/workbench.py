"""Connects the window's parts with the drawing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import shapely
from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QTimer
from PySide6.QtWidgets import QApplication

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view, view_ids
from bsa_calc.label.leave_out import offers
from bsa_calc.label.measurement import Measurement
from bsa_calc.label.patch_regions import naming_regions
from bsa_calc.label.verdict import Verdict, judge
from bsa_calc.measure.band import band
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.patches import anchor
from bsa_calc.self_test import checks
from bsa_calc.ui.actions import Actions
from bsa_calc.ui.files import Files
from bsa_calc.ui.main_window import FIRST_BODY, PAIRS, MainWindow
from bsa_calc.ui.paint_paths import PatchPath, ViewPaths
from bsa_calc.ui.pointer import PointerKeys
from bsa_calc.ui.session import Session
from bsa_calc.ui.top_bar import NO_AGE
from bsa_calc.ui.words import Words, verdict_name

#: So long after a change the large views are made ready for the next stroke.
_SPARE_MS = 120
#: So long after the figure the gauge and the card's small lines follow a stroke.
_FOLLOW_MS = 80


class Workbench(QObject):
    """Everything that happens between a pointer on the body and a verdict on the card."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.session = Session(FIRST_BODY, self)
        self.words = Words(self)
        self.files = Files(self.session, window)
        self.actions = Actions(self)
        self._paths: dict[tuple[str, str], ViewPaths] = {}
        self._shown_paths: dict[str, Sequence[PatchPath]] = {}
        self._place: np.ndarray | None = None
        self._failure: str | None = None
        self._finished, self._basis = False, ""
        self._live: tuple[float, float, tuple[float, float], Verdict] | None = None
        self._live_text = ""
        # Gets the large views ready for strokes while nothing else is to do.
        self._spare = QTimer(self)
        self._spare.setSingleShot(True)
        self._spare.timeout.connect(self._get_ready)
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.timeout.connect(self._show_live_whole)
        self._checks = checks()
        self.checked = False
        self._connect()
        self._show_drawing(self.session.drawing, self.session.drawing)
        self._show_result(self.session.result)
        self.choose_tool("brush")
        QTimer.singleShot(0, self._check_next)

    def _connect(self) -> None:
        window, session = self.window, self.session
        session.drawing_changed.connect(self._show_drawing)
        session.measured.connect(self._show_result)
        session.live_changed.connect(self._show_live)
        canvas = window.canvas
        canvas.pressed.connect(self._begin)
        canvas.moved.connect(self._move)
        canvas.released.connect(self._end)
        canvas.cancelled.connect(self._cancel)
        canvas.size_stepped.connect(self.step_size)
        canvas.hovered.connect(self._tell_region)
        window.tools.tool_chosen.connect(self.choose_tool)
        window.tools.size_changed.connect(self._set_size)
        window.strip.view_chosen.connect(self.show_view)
        window.strip.seen_toggled.connect(self._set_seen)
        window.card.all_sides_ticked.connect(self.tick_all_sides)
        window.card.suggestion_chosen.connect(self._leave_out)
        window.patches.hovered.connect(self._mark_patch)
        window.patches.picked.connect(self._mark_patches)
        window.patches.ticked.connect(self._tick)
        window.patches.ticked_several.connect(self._tick_several)
        window.patches.delete_requested.connect(self._delete)
        window.thumbnails.paths_of = self._paths_of

    # --- self-test -----------------------------------------------------------------------------------------------

    def _check_next(self) -> None:
        """Run one check of the self-test; the next one follows when events have been dealt with."""
        check = next(self._checks, None)
        if check is None:
            self.checked = True
        elif check.passed:
            QTimer.singleShot(0, self._check_next)
        else:
            self._failure = self.tr("The program checked itself and found a fault: {0}: {1}. Install it again.").format(
                check.name, check.detail
            )
            self._show_result(self.session.result)

    # --- what is shown -------------------------------------------------------------------------------------------

    def show_view(self, view: str) -> None:
        """Show the pair of views that `view` belongs to."""
        pair = next(pair for pair in PAIRS if view in pair)
        self.window.show_body(self.session.drawing.body, pair)
        self._show_paint(None)

    def _paths_of(self, view: str) -> Sequence[PatchPath]:
        if view not in self._shown_paths:
            body = self.session.drawing.body
            known = self._paths.setdefault((body, view), ViewPaths(load_view(body, view)))
            self._shown_paths[view] = known.paths(self.session.result)
        return self._shown_paths[view]

    def _show_drawing(self, before: Drawing, after: Drawing) -> None:
        window = self.window
        changed: np.ndarray | None = None
        if before.body != after.body:
            window.show_body(after.body, [pane.view for pane in window.canvas.panes()])
        elif before.left_out == after.left_out and before is not after:
            changed = after.paint.differs(before.paint)
        window.top_bar.set_body(after.body)
        window.top_bar.set_age(NO_AGE if after.age is None else int(after.age))
        self._shown_paths.clear()
        self._show_paint(changed)
        window.thumbnails.redraw()
        done = after.done_views()
        self._finished = after.finished
        ticked = after.views_seen
        painted = frozenset() if after.all_sides_seen else done - ticked
        for view in view_ids():
            window.strip.set_done(view, view in done, painted=view in painted)

    def _show_paint(self, changed: np.ndarray | None) -> None:
        """Draw the paint on the large views; `changed` are the triangles that differ, None for all."""
        self._spare.start(_SPARE_MS)
        for pane in self.window.canvas.panes():
            view = load_view(self.session.drawing.body, pane.view)
            dirty: QRect | None = None
            if changed is not None:
                at = view.places(changed)
                corners = view.corners[at[at >= 0]].reshape(-1, 2)
                if not len(corners):
                    pane.paths = self._paths_of(pane.view)
                    continue
                (x0, y0), (x1, y1) = corners.min(0).tolist(), corners.max(0).tolist()
                dirty = pane.pixels_of(QRectF(x0, y0, x1 - x0, y1 - y0))
            self.window.canvas.update(pane.show_paths(self._paths_of(pane.view), dirty))

    def _show_result(self, result: Measurement) -> None:
        window, drawing = self.window, self.session.drawing
        self._basis = self.words.basis(result)
        self._live = None
        named = naming_regions(result)
        names = self.words.names(result, named)
        if self._failure is not None:
            window.card.show_result(self.words.unavailable(self._failure))
        else:
            found = offers(result) if result.verdict in (Verdict.OVER, Verdict.TOO_CLOSE) else ()
            window.card.show_result(self.words.verdict(drawing, result, found, named))
            window.card.announce()
        # Without a verdict no figure stands anywhere.
        sound = self._failure is None
        window.patches.set_patches(self.words.patch_rows(result, names) if sound else ())
        window.region_table.set_regions(self.words.region_rows(result) if sound else ())
        window.top_bar.set_can_copy(self._failure is None and bool(drawing.paint))

    def _show_live(self, application: float, affected: float) -> None:
        """Show the figure at once, and a change of the verdict; gauge and small lines follow a few times a second."""
        if self._failure is not None:
            return
        result = self.session.result
        ends = band(application, result.hand_percent)
        verdict = judge(application, ends, result.limit_percent, finished=self._finished)
        before, self._live = self._live, (application, affected, ends, verdict)
        text = self.words.percent(application, result.limit_percent)
        if before is None or verdict is not before[-1]:
            self._show_live_whole()
        elif text != self._live_text:
            self.window.card.set_live_figure(text)
            if not self._follow.isActive():
                self._follow.start(_FOLLOW_MS)
        self._live_text = text

    def _show_live_whole(self) -> None:
        if self._live is None or self.session.stroke is None:
            return
        application, affected, ends, verdict = self._live
        limit = self.session.result.limit_percent
        details = self.words.live_details(application, affected, ends, limit, self._basis)
        text = self.words.percent(application, limit)
        self.window.card.set_live(text, application, ends, verdict_name(verdict), details)

    def _get_ready(self) -> None:
        if self.session.stroke is not None:
            return
        more = [self.session.get_ready(pane.view) for pane in self.window.canvas.panes()]
        if any(more):
            self._spare.start(0)

    # --- painting ------------------------------------------------------------------------------------------------

    def choose_tool(self, tool: str) -> None:
        """Take a tool: brush, eraser or pan."""
        self.tool = tool
        self.window.tools.set_tool(tool)
        self.window.canvas.panning_tool = tool == "pan"
        self._set_size(self.window.tools.size_mm())

    def step_size(self, steps: int) -> None:
        """Make the brush larger or smaller."""
        size = self.window.tools.size_mm()
        self.window.tools.set_size(size + steps * (1 if size < 20 else 2))
        self._set_size(self.window.tools.size_mm())

    def _set_size(self, radius_mm: float) -> None:
        self.radius_mm = float(radius_mm)
        self.window.canvas.set_brush(None if self.tool == "pan" else self.radius_mm)

    def _begin(self, view: str, place: QPointF, keys: PointerKeys | None = None) -> None:
        erase = self.tool == "eraser" or (keys is not None and keys.eraser)
        self.session.begin_stroke(view, erase=erase)
        pane = self.window.canvas.pane(view)
        assert pane is not None
        pane.begin_stroke(erasing=erase)
        self._place = np.array([place.x(), place.y()])
        self._step(view, self._place)

    def _move(self, view: str, place: QPointF) -> None:
        if self.session.stroke is not None:
            self._step(view, np.array([place.x(), place.y()]))

    def _step(self, view: str, place: np.ndarray) -> None:
        stroke = self.session.stroke
        assert stroke is not None
        assert self._place is not None
        stroke.brush(self._place, place, self.radius_mm)
        self.window.canvas.add_step(view, QPointF(*self._place), QPointF(*place), self.radius_mm)
        self._place = place
        self.session.note_stroke()

    def _end(self) -> None:
        if self.session.stroke is None:
            return
        text = self.tr("erasing") if self.session.stroke.erase else self.tr("painting")
        self._stop_showing_stroke()
        self.session.end_stroke(text)

    def _cancel(self) -> None:
        self._stop_showing_stroke()
        self.session.cancel_stroke()

    def _stop_showing_stroke(self) -> None:
        for pane in self.window.canvas.panes():
            self.window.canvas.update(pane.end_stroke())

    # --- ticks, patches, regions ---------------------------------------------------------------------------------

    def _set_seen(self, view: str, seen: bool) -> None:
        drawing = self.session.drawing
        ticked = frozenset(view_ids()) if drawing.all_sides_seen else drawing.views_seen
        views = ticked | {view} if seen else ticked - {view}
        self.session.adjust(self.tr("tick of a view"), views_seen=views, all_sides_seen=drawing.all_sides_seen and seen)

    def tick_all_sides(self) -> None:
        """Mark every view as looked at."""
        self.session.adjust(self.tr("tick of all sides"), all_sides_seen=True)

    def _tick(self, patch: str, applied: bool) -> None:
        self._tick_several(frozenset([patch]), applied)

    def _tick_several(self, patches: frozenset[str], applied: bool) -> None:
        result = self.session.result
        wanted = result.applied.copy()
        wanted[patch_numbers(patches)] = applied
        spots = tuple(anchor(result.patches, k) for k in np.flatnonzero(~wanted).tolist())
        self.session.adjust(self.tr("tick of a patch"), left_out=spots)

    def _leave_out(self, chosen: str) -> None:
        self._tick_several(frozenset([chosen]), False)

    def _delete(self, patches: frozenset[str]) -> None:
        drawing, result = self.session.drawing, self.session.result
        paint = result.patches.without(drawing.paint, patch_numbers(patches))
        self.session.change(drawing.with_paint(paint), self.tr("deleting a patch"))

    def clear(self) -> None:
        """Take all paint away."""
        self.session.change(
            self.session.drawing.with_paint(self.session.drawing.paint.cleared()), self.tr("clearing all")
        )

    def _mark_patch(self, patch: str | None) -> None:
        self._mark_patches(frozenset() if patch is None else frozenset([patch]))

    def _mark_patches(self, patches: frozenset[str]) -> None:
        marked = set(patch_numbers(patches))
        for pane in self.window.canvas.panes():
            self.window.canvas.update(pane.mark(marked))

    def _tell_region(self, view: str, place: QPointF | None, _keys: PointerKeys | None = None) -> None:
        """Name the region under the pointer."""
        text = ""
        if place is not None and self._failure is None:
            found = load_view(self.session.drawing.body, view)
            at = found.tree.query(shapely.Point(place.x(), place.y()), predicate="intersects")
            if len(at):
                region = regions()[surface().region[found.ids[at[0]]]]
                text = self.words.region_hint(region.id, self.session.result)
        self.window.canvas.set_hint(text)

    # --- the rest ------------------------------------------------------------------------------------------------

    def copy_result(self) -> None:
        """Put two lines about the result on the clipboard."""
        QApplication.clipboard().setText(self.words.summary(self.session.drawing, self.session.result))
        self.window.canvas.set_hint(self.tr("The result is copied: paste it into the record."))


def patch_numbers(ids: Iterable[str]) -> list[int]:
    """The patches that ids of list rows and of offers name; one id can name several."""
    return [int(number) for joined in ids for number in joined.split(",")]
