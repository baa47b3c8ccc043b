"""The way through the sides: what was looked at is declared pair by pair, never guessed and never all at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from bsa_calc.body.regions import region_numbers
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view, view_ids
from bsa_calc.ui.body_map.body_map import BodyMap
from bsa_calc.ui.body_map.in_sight import LONG_ENOUGH, TimeInSight
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.document.shown import Shown
from bsa_calc.ui.panels.main_window import PAIRS
from bsa_calc.ui.panels.strip import ViewStrip
from bsa_calc.ui.widgets.accessible import announce
from bsa_calc.ui.words.side_words import SideState, SideWords
from bsa_calc.ui.words.terms import patch_name, view_names

#: So often it is looked whether they are.
_WATCH_MS = 100
#: So long after sides came on the screen they are read out: who only passes by hears nothing.
_READ_OUT_S = 0.4


class Sides(QObject):
    """Between the body map, the strip of views and the drawing."""

    said = Signal(str)

    def __init__(self, session: Session, body_map: BodyMap, strip: ViewStrip) -> None:
        super().__init__(strip)
        self._session, self._map, self._strip = session, body_map, strip
        self._words = SideWords(self)
        self._sight = TimeInSight(body_map)
        self._was_read_out = False
        self._watching = QTimer(self)
        self._watching.setInterval(_WATCH_MS)
        self._watching.timeout.connect(self.watch)
        strip.taken_back.connect(self.take_back)
        session.changed.connect(self._follow)
        self._show()
        self._watching.start()

    # --- what is in sight ----------------------------------------------------------------------------------------

    @property
    def clock(self) -> Callable[[], float]:
        """Seconds, always rising; a test sets its own."""
        return self._sight.clock

    @clock.setter
    def clock(self, clock: Callable[[], float]) -> None:
        self._sight.clock = clock

    def _follow(self, before: Shown, now: Shown) -> None:
        if now.views != before.views or now.visit_id != before.visit_id or now.derived is not before.derived:
            self.begin_anew()
        self._show()

    def begin_anew(self) -> None:
        """Other sides are shown, or the same ones of something else: the second begins."""
        self._sight.begin_anew()
        self._was_read_out = False
        self._watching.start()

    def watch(self) -> None:
        """Look whether the sides are in sight, and for how long they have been."""
        self._sight.look()
        if not self._was_read_out and self._sight.seconds() >= _READ_OUT_S:
            self._read_out()
        if self.long_enough():
            self._session.note_views_shown(frozenset(self._session.shown.views))
            self._watching.stop()  # what hides them later takes nothing back
        self._strip.done_here.set_ready(self.long_enough())

    def long_enough(self) -> bool:
        """Whether they have been in sight long enough to be declared, and were read out."""
        return self._was_read_out and self._sight.seconds() >= LONG_ENOUGH

    def _read_out(self) -> None:
        """Tell a screen reader what is painted on the sides that are shown."""
        self._was_read_out = True
        said = [self._words.painted(view_names()[view], self._painted(view)) for view in self._session.shown.views]
        if any(self.state(view) != "done" for view in self._session.shown.views):
            said.append(self._words.goes_on())
        announce(self._map, " ".join(said))

    def _painted(self, view: str) -> str:
        """The regions with paint that a view shows, "" for none."""
        drawing, percents = self._session.drawing, self._session.result.regions
        touched = drawing.paint.touched()
        seen = touched[load_view(drawing.body, view).places(touched) >= 0]
        numbers = set(surface().region[seen].tolist())
        ids = [region for region in percents if region_numbers()[region] in numbers]
        ids.sort(key=lambda region: -percents[region])
        return patch_name(ids, most=len(ids)) if ids else ""

    # --- declaring -----------------------------------------------------------------------------------------------

    def done_here(self) -> None:
        """Declare the sides on the screen as looked at, and go on to the next ones that are not."""
        if not self._sight.is_whole() or not self.long_enough():
            self._map.show_all()  # a close-up hides the rest of a side
            self.said.emit(self._words.too_early())
            self._watching.start()
            return
        session, views = self._session, self._session.shown.views
        if not set(views) <= session.drawing.done_views():
            session.adjust(self._words.undo(), views_seen=session.drawing.done_views() | set(views))
        following = self._next_pair(views)
        if following is not None:
            session.show(views=following)
        else:
            self.said.emit(self._words.left(0))

    def _next_pair(self, views: tuple[str, ...]) -> tuple[str, ...] | None:
        """The pair after these of which not both sides are done; None where all are."""
        at = next(k for k, pair in enumerate(PAIRS) if views[0] in pair)
        order = (*PAIRS[at + 1 :], *PAIRS[: at + 1])
        done = self._session.drawing.done_views()
        return next((pair for pair in order if not set(pair) <= done), None)

    def take_back(self, view: str) -> None:
        """A side is to be looked at once more."""
        views = self._session.drawing.done_views() - {view}
        self._session.adjust(self._words.undo_back(), views_seen=views, all_sides_seen=False)

    # --- what the strip shows ------------------------------------------------------------------------------------

    def state(self, view: str) -> SideState:
        """How far a side is."""
        if view in self._session.drawing.done_views():
            return "done"
        return "seen" if view in self._session.visit.views_shown else "not_seen"

    def _show(self) -> None:
        views = self._session.shown.views
        for view in view_ids():
            self._strip.set_state(view, self.state(view))
        left = sum(self.state(view) != "done" for view in view_ids())
        last = not views or self._next_pair(views) in (None, views)
        self._strip.done_here.set_words(self._words.button(last=last), self._words.left(left), left=left)
        self._strip.done_here.set_ready(self.long_enough())
