"""Connects the window's parts with the drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QObject, QRect, QRectF, QTimer
from PySide6.QtWidgets import QApplication

from bsa_calc.body.surface import Ints
from bsa_calc.body.views import forget_bodies, load_view, view_ids
from bsa_calc.label.leave_out import offers
from bsa_calc.label.limits import Held, hold
from bsa_calc.label.measurement import Measurement
from bsa_calc.label.profile import load_profile
from bsa_calc.label.trim import trim_percent
from bsa_calc.label.verdict import Verdict
from bsa_calc.measure.band import band
from bsa_calc.paint.drawing import Drawing
from bsa_calc.self_test import checks
from bsa_calc.ui.accessible import announce
from bsa_calc.ui.actions import Actions
from bsa_calc.ui.beside_limit import BesideLimit
from bsa_calc.ui.display import Suggestion
from bsa_calc.ui.facts_keeper import FactsKeeper
from bsa_calc.ui.files import Files
from bsa_calc.ui.grade_menu import GradeMenu
from bsa_calc.ui.main_window import FIRST_BODY, PAIRS, MainWindow
from bsa_calc.ui.paint_paths import PatchPath, ViewPaths
from bsa_calc.ui.patch_looks import boxes_around, cream_on_triangles
from bsa_calc.ui.patch_work import PatchWork
from bsa_calc.ui.region_work import RegionWork
from bsa_calc.ui.session import Session
from bsa_calc.ui.share_work import ShareWork
from bsa_calc.ui.tools.tool_box import ToolBox
from bsa_calc.ui.top_bar import NO_AGE
from bsa_calc.ui.verdict_words import verdict_name
from bsa_calc.ui.visits import Visits
from bsa_calc.ui.words import Words

#: So long after a change the large views are made ready for the next stroke.
_SPARE_MS = 120
#: So long after the figure the gauge and the card's small lines follow a stroke.
_FOLLOW_MS = 80
#: An offer that leaves less than this share of the limit helps little: trimming a large patch keeps more.
_WORTH_KEEPING = 0.4


class Workbench(QObject):
    """Everything that happens between a pointer on the body and a verdict on the card."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.session = Session(FIRST_BODY, self)
        self.words = Words(self)
        self.files = Files(self.session, window)
        self.tools = ToolBox(self.session, window.canvas, window.tools, self)
        self.patch_work = PatchWork(self.session, window, self.tools, self.words)
        self.region_work = RegionWork(self.session, window, self.show_view)
        self.facts = FactsKeeper(self.session, self)
        self.visits = Visits(self.session, window, self.files.ask)
        self.grades = GradeMenu(self.visits.work, window)
        self.visits.menu.extra.append(self.grades.action)
        self.beside = BesideLimit(self.session, window, self.words)
        self.share = ShareWork(self)
        self.actions = Actions(self)
        self._paths: dict[tuple[str, str], ViewPaths] = {}
        self._shown_paths: dict[str, Sequence[PatchPath]] = {}
        self._failure: str | None = None
        #: Whether the failure ends with another drawing: a fault of the program, not of its own check.
        self._passing = False
        self._finished = False
        self._live: tuple[float, float, tuple[float, float], Held] | None = None
        self._live_text = ""
        # Gets the large views ready for strokes while nothing else is to do.
        self._spare = QTimer(self)
        self._spare.setSingleShot(True)
        self._spare.timeout.connect(self._get_ready)
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.timeout.connect(self._show_live_whole)
        self._checks = checks()
        self.checked, self.checks_passed = False, 0
        self._connect()
        self._show_drawing(self.session.drawing, self.session.drawing)
        self._show_result(self.session.result)
        QTimer.singleShot(0, self._check_next)

    def _connect(self) -> None:
        window, session = self.window, self.session
        session.drawing_changed.connect(self._show_drawing)
        session.measured.connect(self._show_result)
        session.live_changed.connect(self._show_live)
        session.beginning.connect(self._forget_paths)
        session.begun.connect(self._trust_again)
        self.tools.said.connect(window.canvas.set_hint)
        self.patch_work.picks_changed.connect(self._show_offers)
        window.strip.view_chosen.connect(self.show_view)
        window.strip.seen_toggled.connect(self._set_seen)
        window.card.all_sides_ticked.connect(self.tick_all_sides)
        window.thumbnails.paths_of = self._paths_of

    # --- self-test -----------------------------------------------------------------------------------------------

    def _check_next(self) -> None:
        """Run one check of the self-test; the next one follows when events have been dealt with."""
        check = next(self._checks, None)
        if check is None:
            self.checked = True
            # Of the bodies that were checked only the one that is shown is needed.
            forget_bodies(self.session.drawing.body)
        elif check.passed:
            self.checks_passed += 1
            QTimer.singleShot(0, self._check_next)
        else:
            self._passing = False
            self._fail(
                self.tr("The program checked itself and found a fault: {0}: {1}. Install it again.").format(
                    check.name, check.detail
                )
            )

    def _fail(self, reason: str | None) -> None:
        """Show no figure and no verdict, for this reason; None: show them again."""
        self._failure = reason
        self._show_card(self.session.result)
        self.beside.sound = reason is None
        self.beside.show()
        self._show_result(self.session.result)

    def distrust(self) -> None:
        """After a fault of the program no figure is shown until a drawing is opened or begun anew."""
        if self._failure is None:
            self._passing = True
            self._fail(self.tr("The program met a fault of its own. Save the drawing and open it again."))

    def _trust_again(self) -> None:
        """Another drawing is shown, measured from the start."""
        if self._passing:
            self._passing = False
            self._fail(None)

    @property
    def has_result(self) -> bool:
        """Whether there is a result that may leave the program."""
        return self._failure is None and bool(self.session.drawing.paint)

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

    def _forget_paths(self) -> None:
        """Let go of the outlines of paint that nothing brings back: over an hour of many drawings they take 30 MB."""
        self._paths.clear()
        self._shown_paths.clear()

    def _show_drawing(self, before: Drawing, after: Drawing) -> None:
        window = self.window
        changed: np.ndarray | None = None
        if before.body != after.body:
            window.show_body(after.body, [pane.view for pane in window.canvas.panes()])
        elif before is not after:
            changed = self._changed_triangles(before, after)
        window.top_bar.set_body(after.body)
        window.top_bar.set_age(NO_AGE if after.age is None else int(after.age))
        self._shown_paths.clear()
        self._show_paint(changed)
        window.thumbnails.redraw()
        done = after.done_views()
        self._finished = after.finished
        if before.profile != after.profile:
            self.say(self.words.judged_by(load_profile(after.profile)))
        ticked = after.views_seen
        painted = frozenset() if after.all_sides_seen else done - ticked
        for view in view_ids():
            window.strip.set_done(view, view in done, painted=view in painted)

    def _changed_triangles(self, before: Drawing, after: Drawing) -> Ints:
        """Triangles that look otherwise: other paint, or cream on it instead of none."""
        changed = after.paint.differs(before.paint)
        if before.left_out == after.left_out:
            return changed
        looks = (cream_on_triangles(result) for result in (self.session.result_before, self.session.result))
        return np.union1d(changed, np.flatnonzero(np.not_equal(*looks)))

    def _show_paint(self, changed: np.ndarray | None) -> None:
        """Draw the paint on the large views; `changed` are the triangles that differ, None for all."""
        self._spare.start(_SPARE_MS)
        for pane in self.window.canvas.panes():
            view = load_view(self.session.drawing.body, pane.view)
            dirty: list[QRect] | None = None
            if changed is not None:
                at = view.places(changed)
                dirty = [pane.pixels_of(QRectF(*box)) for box in boxes_around(view.corners[at[at >= 0]])]
            self.window.canvas.update(pane.show_paths(self._paths_of(pane.view), dirty))
        self.visits.overlay.apply()

    def _show_result(self, result: Measurement) -> None:
        window, drawing = self.window, self.session.drawing
        self._profile = load_profile(result.profile)
        self._live = None
        names = self.words.names(result, result.named)
        self._show_card(result)
        window.card.announce()
        # Without a verdict no figure stands anywhere.
        sound = self._failure is None
        entered = frozenset(region for region, _ in drawing.entered)
        grades = self.visits.work.grades()
        window.patches.set_patches(self.words.patch_rows(result, names, entered, grades) if sound else ())
        window.region_table.set_regions(self.words.region_rows(result, entered) if sound else ())
        self.patch_work.keep_picked()
        window.top_bar.set_can_copy(self.has_result)
        self.share.set_enabled(self.has_result)

    def _show_card(self, result: Measurement) -> None:
        card, drawing = self.window.card, self.session.drawing
        if self._failure is not None:
            card.show_result(self.words.unavailable(self._failure))
            return
        suggestions: tuple[Suggestion, ...] = ()
        if result.verdict in (Verdict.OVER, Verdict.TOO_CLOSE):
            suggestions = self._suggestions(result)
        said = self.words.verdict(drawing, result, self.session.facts.facts)
        card.show_result(replace(said, suggestions=suggestions))

    def _suggestions(self, result: Measurement) -> tuple[Suggestion, ...]:
        """Sets of patches to leave out, and how much to erase of a picked or of the only large patch."""
        named = result.named
        found = offers(result)
        useful = tuple(o for o in found if o.leaves_percent >= _WORTH_KEEPING * result.limit_percent)
        picked = self.patch_work.picked_numbers()
        trimmed = picked if len(picked) == 1 else [] if useful else [int(result.patch_percents.argmax())]
        trims = [(k, trim_percent(result, k)) for k in trimmed if result.applied[k]]
        said = [self.words.trim(k, percent, result, named) for k, percent in trims if percent is not None]
        left = useful if useful or said else found
        return (*said, *(self.words.suggestion(offer, result, named) for offer in left))

    def _show_offers(self) -> None:
        """Another patch was picked: the card may say what to erase of it."""
        if self.session.stroke is None:
            self._show_card(self.session.result)

    def _show_live(self, application: float, affected: float) -> None:
        """Show the figure at once, and a change of the verdict; gauge and small lines follow a few times a second."""
        if self._failure is not None:
            return
        result = self.session.result
        ends = band(application, result.hand_percent)
        held = hold(application, ends, self._profile, self.session.facts.facts, finished=self._finished)
        before, self._live = self._live, (application, affected, ends, held)
        text = self.words.figure(held, application)
        if before is None or held.verdict is not before[-1].verdict:
            self._show_live_whole()
        elif text != self._live_text:
            self.window.card.set_live_figure(text)
            if not self._follow.isActive():
                self._follow.start(_FOLLOW_MS)
        self._live_text = text

    def _show_live_whole(self) -> None:
        if self._live is None or self.session.stroke is None:
            return
        application, affected, ends, held = self._live
        details = self.words.live_details(held, application, affected, ends)
        text = self.words.figure(held, application)
        self.window.card.set_live(text, application, ends, verdict_name(held.verdict), details)

    def _get_ready(self) -> None:
        if self.session.stroke is not None:
            return
        more = [self.session.get_ready(pane.view) for pane in self.window.canvas.panes()]
        if any(more):
            self._spare.start(0)

    # --- ticks of views ---------------------------------------------------------------------------------

    def _set_seen(self, view: str, seen: bool) -> None:
        drawing = self.session.drawing
        ticked = frozenset(view_ids()) if drawing.all_sides_seen else drawing.views_seen
        views = ticked | {view} if seen else ticked - {view}
        self.session.adjust(self.tr("tick of a view"), views_seen=views, all_sides_seen=drawing.all_sides_seen and seen)

    def tick_all_sides(self) -> None:
        """Mark every view as looked at."""
        self.session.adjust(self.tr("tick of all sides"), all_sides_seen=True)

    def clear(self) -> None:
        """Take all paint away."""
        self.session.change(
            self.session.drawing.with_paint(self.session.drawing.paint.cleared()), self.tr("clearing all")
        )

    def say(self, text: str) -> None:
        """Tell the eye in the line of hints, and a screen reader."""
        self.window.canvas.set_hint(text)
        announce(self.window.canvas, text)

    # --- the rest ------------------------------------------------------------------------------------------------

    def copy_result(self) -> None:
        """Put two lines about the result on the clipboard."""
        said = self.words.summary(self.session.drawing, self.session.result, self.session.facts.facts)
        QApplication.clipboard().setText(said)
        self.window.canvas.set_hint(self.tr("The result is copied: paste it into the record."))
