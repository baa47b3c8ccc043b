"""The one owner of the record and of the drawing shown: every change goes through here, into undo and the figures."""

from __future__ import annotations

import contextlib
import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from bsa_calc.body.surface import Floats
from bsa_calc.errors import InputError
from bsa_calc.label.assessment import Assessment
from bsa_calc.label.clock import local_now
from bsa_calc.label.latest import Latest
from bsa_calc.label.live import Live
from bsa_calc.label.rules import Profile
from bsa_calc.measure.measurement import Measurement
from bsa_calc.paint.change import Action
from bsa_calc.paint.drawing import Drawing, empty_drawing
from bsa_calc.paint.drawn_by import USUAL_HAND
from bsa_calc.record.carry import edited
from bsa_calc.record.record import Record, new_record
from bsa_calc.record.store.endings import is_drawing_name
from bsa_calc.record.visit import Visit
from bsa_calc.ui.document import held_stroke
from bsa_calc.ui.document.ahead import MeasureAhead
from bsa_calc.ui.document.facts import FactsSource
from bsa_calc.ui.document.held_stroke import HeldStroke, Stroke
from bsa_calc.ui.document.record_changes import readable_visit, with_drawing, with_views_shown
from bsa_calc.ui.document.record_place import RecordPlace
from bsa_calc.ui.document.shown import Derived, Fault, Shown
from bsa_calc.ui.document.undo import RecordStep, Side

if TYPE_CHECKING:
    from bsa_calc.record.store.record_file import RecordFile

#: A stroke that changes less only rounds, percent of the body.
_ROUNDING_PERCENT = 1e-9


class Session(QObject):
    """Owns the record, undo, and the stroke under the pointer. What is shown is one frozen `Shown`.

    Attributes
    ----------
    shown : what the window shows now
    holding : bool, a pointer is down on the body, with whatever tool
    """

    changed = Signal(object, object)  # Shown before, Shown now
    record_changed = Signal()  # anything in it, or another visit is shown
    live_changed = Signal(float, float)  # percent of the application, affected percent, while painting
    stroke_ended = Signal()  # and the drawing is as it was
    interrupted = Signal()  # what a pointer holds is to be taken back
    file_changed = Signal()

    def __init__(self, body: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.cleanChanged.connect(self._note_clean)
        self._ahead = MeasureAhead(self.undo_stack, self._assess_with_names, lambda: self.is_held)
        self.facts = FactsSource(self)
        self.facts.changed.connect(self.measure_again)
        self.facts.size_entered.connect(self._keep_size)
        drawing = empty_drawing(body)
        record = new_record(drawing, today())
        self.facts.follow(record, record.visits[0], now())
        derived = Derived()
        found = _latest(derived).assess(drawing, self.facts.facts, now())
        self.shown = Shown(record, record.visits[0].id, drawing, found, self.facts.facts, derived)
        self.place = RecordPlace(record)
        self.holding = False
        self.first_views: tuple[str, ...] = ()  # what each record is shown from first
        self._held: HeldStroke | None = None

    # --- what is shown -------------------------------------------------------------------------------------------

    @property
    def record(self) -> Record:
        """The open record."""
        return self.shown.record

    @property
    def visit_id(self) -> str:
        """The id of the visit that is shown."""
        return self.shown.visit_id

    @property
    def visit(self) -> Visit:
        """The visit that is shown."""
        return self.shown.visit

    @property
    def drawing(self) -> Drawing:
        """The drawing that is shown."""
        return self.shown.drawing

    @property
    def result(self) -> Measurement:
        """Its figures."""
        return self.shown.result

    @property
    def assessment(self) -> Assessment:
        """All that is said of it."""
        return self.shown.assessment

    @property
    def path(self) -> Path | None:
        """The file that a save writes to."""
        return self.place.path

    @property
    def unsaved(self) -> bool:
        """Whether there is something that a save would keep."""
        return not self.undo_stack.isClean()

    def show(self, **parts: object) -> None:
        """Show other picks, views, facts or trust; the record stays."""
        self._set(replace(self.shown, **parts))  # type: ignore[arg-type]

    def _set(self, after: Shown) -> None:
        before, self.shown = self.shown, after
        self.changed.emit(before, after)
        if after.record is not before.record or after.visit_id != before.visit_id:
            self.record_changed.emit()

    def _show(self, side: Side, found: Assessment | None = None, **parts: object) -> None:
        """Show a visit of a record; `found` is its assessment if that is known, `parts` come with another record."""
        self.let_go()
        drawing = side.drawing
        if drawing is not self.drawing:
            side.record.profile(drawing.profile)  # raises before one drawing's verdict stands beside another
        known = self.facts.facts
        self.facts.follow(side.record, side.record.visit(side.visit_id), now())
        other_facts = self.facts.facts != known  # another height or weight, or an application in the diary
        same_text = side.record.kept_profile(drawing.profile) == self.record.kept_profile(drawing.profile)
        if drawing is self.drawing and same_text and not other_facts and not parts:
            found = self.assessment
        elif found is None or other_facts:
            if isinstance(derived := parts.get("derived"), Derived):  # opened: by its label as that is now
                found = _latest(derived).assess(drawing, self.facts.facts, now(), side.record.profile(drawing.profile))
            else:
                found = self.assess(drawing, side.record)
        record = side.record if parts else with_views_shown(side, self.record)
        after = replace(self.shown, record=record, visit_id=side.visit_id, drawing=drawing, assessment=found)
        self._set(replace(after, facts=self.facts.facts, **parts))  # type: ignore[arg-type]

    def assess(self, drawing: Drawing, record: Record | None = None) -> Assessment:
        """Measure and judge a drawing of the record, or of another one, with what is known."""
        profile = self._profile_in(self.record if record is None else record, drawing.profile)
        # The drawing may say another height and weight than was known before.
        facts = replace(self.facts.facts, height_cm=None, weight_kg=None)
        return _latest(self.shown.derived).assess(drawing, facts, now(), profile)

    def assess_visit(self, record: Record, visit: Visit) -> Assessment:
        """Measure and judge a visit of a record that is not shown yet."""
        profile, facts = self._profile_in(record, visit.profile_id), self.facts.at(record, visit, now())
        return _latest(self.shown.derived).assess(visit.drawing, facts, now(), profile)

    def _profile_in(self, record: Record, profile_id: str) -> Profile:
        """The text that a record has of a label, else the one that is judged by already, else that of this computer."""
        kept, shown = record.kept_profile(profile_id), self.assessment.profile
        if kept is None and shown.id == profile_id and self.record.kept_profile(profile_id) is None:
            return shown
        return record.profile(profile_id)

    def _judge_anew(self) -> Assessment:
        """The drawing that is shown by its profile and by what is known as they are now; its figures stay."""
        return Assessment(self.result, self.record.profile(self.drawing.profile), self.facts.facts, now())

    def _assess_with_names(self, drawing: Drawing) -> None:
        self.assess(drawing).measurement.named  # noqa: B018  it is remembered

    # --- changes -------------------------------------------------------------------------------------------------

    def change(self, after: Drawing, text: str) -> None:
        """Change the drawing, as one step of undo."""
        after = edited(self.drawing, after)
        if not after.same_as(self.drawing):
            found = self.assess(after)
            self.change_record(with_drawing(self.shown, after, found), text, found=found)

    def adjust(self, text: str, **fields: object) -> None:
        """Change some fields of the drawing."""
        self.change(replace(self.drawing, **fields), text)  # type: ignore[arg-type]

    def change_record(
        self, after: Record, text: str, visit_id: str | None = None, *, found: Assessment | None = None
    ) -> None:
        """Change the record, as one step of undo, and show `visit_id` (default: the visit that is shown).

        Raises InputError and changes nothing if that visit's drawing is damaged, or its label is gone.
        """
        self.let_go()
        side = Side(after, self.visit_id if visit_id is None else visit_id)
        if side.drawing is not self.drawing:
            after.profile(side.drawing.profile)
        self.undo_stack.push(RecordStep(self._show, Side(self.record, self.visit_id), side, text, found))

    def note_views_shown(self, views: frozenset[str]) -> None:
        """These views were on the screen, whole: no step of undo, since nothing was changed."""
        if not views <= self.visit.views_shown:
            visit = self.visit.with_views_shown(self.visit.views_shown | views)
            self._set(replace(self.shown, record=self.record.with_visit(visit)))

    def show_visit(self, visit_id: str) -> None:
        """Show another visit; no step of undo. Raises InputError and changes nothing if that cannot be."""
        self._show(Side(self.record, visit_id))

    def forget_last(self) -> None:
        """Undo the last change for good: nobody meant it."""
        last = self.undo_stack.command(self.undo_stack.index() - 1)
        assert isinstance(last, RecordStep)
        last.once = True
        self.undo_stack.undo()

    def take_profile(self, profile: Profile) -> None:
        """Judge the record by this text of a label of the user's own; what it has of another is left."""
        self.change_record(self.record.with_profile(profile), self.tr("choosing the text of the label"))

    def uses_profile(self, profile: str) -> bool:
        """Whether the drawing, or one that undo or redo can bring back, is judged by this profile."""
        steps = (self.undo_stack.command(k) for k in range(self.undo_stack.count()))
        known = [side.drawing for step in steps if isinstance(step, RecordStep) for side in (step.before, step.after)]
        return profile in {drawing.profile for drawing in (self.drawing, *known)}

    # --- files ---------------------------------------------------------------------------------------------------

    def start(self, drawing: Drawing, path: Path | None) -> None:
        """Show a drawing as a record of one visit, without undo to the one before."""
        record = new_record(drawing, today())
        self.begin(record, RecordPlace(record, drawing_path=path))

    def begin(self, record: Record, place: RecordPlace, visit_id: str = "") -> None:
        """Show another record, without undo to the one before; a visit of it, or the last that can be read.

        Raises InputError and changes nothing if no visit can be read.
        """
        side = Side(record, readable_visit(record, visit_id))
        self.let_go()
        self.facts.forget()
        self.place.close()
        self.place = place
        self.undo_stack.clear()
        fault = self.shown.fault
        lasting = fault if fault is not None and not fault.passes else None
        self._show(side, derived=Derived(), picks=(), fault=lasting, views=self.first_views)
        self.file_changed.emit()

    def recover(self, record: Record, file: RecordFile, saved: Record | None, visit_id: str) -> None:
        """Go on with a record that was not saved."""
        self.begin(record, RecordPlace(saved, file), visit_id)
        self.undo_stack.resetClean()
        self._note_clean()

    def open(self, path: Path, *, read_only: bool = False) -> None:
        """Open a record or drawing file; raises InputError and changes nothing if it cannot be used."""
        record, place = RecordPlace.open(path, self.place, read_only=read_only)
        try:
            self.begin(record, place)
        except BaseException:
            place.close()
            raise

    def save(self, path: Path) -> None:
        """Save to a file; raises InputError, and everything is as it was, if it cannot be written."""
        by_hand = not is_drawing_name(path) and self.drawing.hand.exact
        if by_hand:  # no record is exact
            self.adjust(self.tr("saving as a record"), hand=USUAL_HAND)
        try:
            self.place.save(self.record, path)
        except InputError:
            if by_hand:
                self.forget_last()
            raise
        self.undo_stack.setClean()
        self.file_changed.emit()

    # --- the stroke under the pointer ----------------------------------------------------------------------------

    @property
    def stroke(self) -> Stroke | None:
        """The stroke under the pointer."""
        return None if self._held is None else self._held.stroke

    @property
    def is_held(self) -> bool:
        """Whether a stroke is drawn, or a pointer is down on the body."""
        return self.holding or self._held is not None

    def let_go(self) -> None:
        """Take back what a pointer holds, as Escape does.

        The one rule for everything that happens under a held stroke: a change of the record, drawing, view or tool, and
        what leaves the program, begins with this; what comes by itself waits until nothing is held.
        """
        self.interrupted.emit()
        self.cancel_stroke()

    def weights(self) -> Floats:
        """Percent of the body that each triangle counts in this drawing, shape (n,)."""
        return self.result.weights

    def begin_stroke(
        self, view: str, *, erase: bool, mirror: bool = False, hold: bool = False, through: bool = False
    ) -> Stroke:
        """Start painting or erasing; with `hold` cream is held back, or with `erase` given again (see `Change`)."""
        action = (Action.GIVE if erase else Action.HOLD) if hold else (Action.ERASE if erase else Action.PAINT)
        derived = self.shown.derived
        self._held = held_stroke.begin(self.assessment, derived, view, action, mirror=mirror, through=through)
        return self._held.stroke

    def get_ready(self, view: str, *, through: bool = False) -> bool:
        """Find a little of what a stroke in this view may ask for; tells whether there is more to find."""
        return held_stroke.get_ready(self.drawing, self.shown.derived, view, through=through)

    def note_stroke(self) -> None:
        """Tell what the stroke has changed so far."""
        assert self._held is not None
        self.live_changed.emit(*self._held.figures())

    def live(self) -> Live:
        """What to show at an event of the stroke."""
        assert self._held is not None
        return self._held.live()

    def assess_stroke(self) -> None:
        """Judge the drawing as if the stroke ended now; what is shown live follows from it."""
        assert self._held is not None
        drawing = edited(self.drawing, self._held.stroke.commit())
        self._held.found = self.assessment if drawing is self.drawing else self.assess(drawing)

    def end_stroke(self, text: str) -> None:
        """Keep the stroke."""
        stroke, self._held = self.stroke, None
        if stroke is None:
            return
        if stroke.changed_percent > _ROUNDING_PERCENT:
            self.change(stroke.commit(), text)
        else:
            self.stroke_ended.emit()  # over what was painted already: no step of undo

    def cancel_stroke(self) -> None:
        """Forget the stroke."""
        if self._held is not None:
            self._held = None
            self.stroke_ended.emit()

    # --- what is known of the person -----------------------------------------------------------------------------

    def measure_again(self) -> None:
        """Hold the drawing against its label again: what is known of the person, or the label, has changed."""
        self.let_go()
        self.show(assessment=self._judge_anew(), facts=self.facts.facts)

    def look_at_clock(self) -> None:
        """Time has passed, or more was found out, or the label was changed: the judgement may be another."""
        if self.is_held:
            return
        self.facts.look(self.record, self.visit, now())
        with contextlib.suppress(InputError):  # the label is gone: the next change tells
            found = self._judge_anew()
            if found.differs_from(self.assessment):
                self.show(assessment=found, facts=self.facts.facts)

    def _keep_size(self, height_cm: float | None, weight_kg: float | None) -> None:
        said = {"height_cm": height_cm, "weight_kg": weight_kg}
        known = self.drawing.body_facts
        new = {name: value for name, value in said.items() if value != getattr(known.counting, name)}
        self.adjust(self.tr("changing height and weight"), body_facts=known.entered(**new))

    def distrust(self, reason: str, *, passes: bool) -> None:
        """Show no figure any more; with `passes` until another record is shown. The first reason stands."""
        fault = self.shown.fault
        if fault is None or (fault.passes and not passes):
            self.show(fault=Fault(reason, passes))

    def _note_clean(self) -> None:
        self.file_changed.emit()


def now() -> dt.datetime:
    """The time by the computer's clock, in a zone that knows when the clocks change."""
    return local_now()


def today() -> dt.date:
    """The day by the computer's clock."""
    return now().date()


def _latest(derived: Derived) -> Latest:
    """What the open record's latest drawings measured."""
    return derived.of("latest", Latest)
