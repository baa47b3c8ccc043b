"""The one owner of the record and of the drawing shown: every change goes through here, into undo and the figures."""

from __future__ import annotations

import contextlib
import datetime as dt
import math
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from bsa_calc.body.surface import Floats, Ints, surface
from bsa_calc.body.views import load_view
from bsa_calc.body.weights import triangle_weights
from bsa_calc.errors import InputError
from bsa_calc.label.latest import Latest
from bsa_calc.label.measurement import Measurement
from bsa_calc.label.profile import load_profile
from bsa_calc.paint.bare import BareSkin
from bsa_calc.paint.drawing import Drawing, empty_drawing
from bsa_calc.paint.live import LiveStroke
from bsa_calc.paint.sides import TwoSided, mirror_view
from bsa_calc.paint.star import prepare
from bsa_calc.record.carry import carry_entered, carry_left_out
from bsa_calc.record.grades import carry_grades
from bsa_calc.record.record import Person, Record, new_record
from bsa_calc.record.visit import Visit, figures_of
from bsa_calc.ui.facts import FactsSource
from bsa_calc.ui.record_place import RecordPlace

if TYPE_CHECKING:
    from bsa_calc.record.record_file import RecordFile

Stroke = LiveStroke | TwoSided

#: Triangles whose bare skin is found in one go while nothing else is to do: some milliseconds.
_AT_A_TIME = 100
_DAYS_A_YEAR = 365.25
#: A stroke that changes less only rounds, percent of the body.
_ROUNDING_PERCENT = 1e-9


class ReplaceRecord(QUndoCommand):
    """One step of undo: the record before and after, and the visit it was done in."""

    def __init__(self, session: Session, before: tuple[Record, str], after: tuple[Record, str], text: str) -> None:
        super().__init__(text)
        #: Whether it is gone once it is undone.
        self.once = False
        self._session, self._before, self._after = session, before, after

    @property
    def drawings(self) -> tuple[Drawing, Drawing]:
        """Before and after."""
        before, after = (record.visit(shown).drawing for record, shown in (self._before, self._after))
        return before, after

    def undo(self) -> None:
        self.setObsolete(self.once)  # set before, the stack would drop it without undoing it
        self._session._show(*self._before)

    def redo(self) -> None:
        self._session._show(*self._after)


class Session(QObject):
    """Holds the record, the visit that is shown, its drawing, undo, and the stroke under the pointer."""

    drawing_changed = Signal(object, object)  # Drawing before, Drawing after
    measured = Signal(object)  # Measurement
    live_changed = Signal(float, float)  # percent of the application, affected percent, while painting
    record_changed = Signal()  # anything in it, or another visit is shown
    file_changed = Signal()
    checks_changed = Signal()  # time has passed: no figure is another, but what is checked beside the limit may be
    beginning = Signal()  # another record is about to be shown: nothing brings the paint of the one before back
    begun = Signal()  # another record is shown, measured from the start

    def __init__(self, body: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.cleanChanged.connect(self._note_clean)
        #: What the next undo or redo shows is measured while nothing else is to do: they may follow quickly.
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.timeout.connect(self._measure_ahead)
        self.undo_stack.indexChanged.connect(self._look_ahead)
        self.drawing = empty_drawing(body)
        self.facts = FactsSource(self)
        self.facts.changed.connect(self.measure_again)
        self.facts.size_entered.connect(self._keep_size)
        self.record: Record = new_record(self.drawing, today())
        self.visit_id = self.record.visits[0].id
        self.place = RecordPlace(self.record)
        self.facts.follow(self.record, self.visit, now())
        self._latest = Latest()
        self.result: Measurement = self._latest.measure(self.drawing, self.facts.facts)
        self.result_before = self.result
        self.stroke: Stroke | None = None
        self._counts = True
        self._bare: dict[tuple[str, str], BareSkin] = {}
        self._left_out_at: Ints | None = None
        self._fresh: tuple[Drawing, Measurement] | None = None

    @property
    def visit(self) -> Visit:
        """The visit that is shown."""
        return self.record.visit(self.visit_id)

    @property
    def path(self) -> Path | None:
        """The file that a save writes to."""
        return self.place.path

    @property
    def unsaved(self) -> bool:
        """Whether there is something that a save would keep."""
        return not self.undo_stack.isClean()

    # --- changes -------------------------------------------------------------------------------------------------

    def change(self, after: Drawing, text: str) -> None:
        """Change the drawing, as one step of undo."""
        after = carry_entered(self.drawing, after)
        if after.paint is not self.drawing.paint:
            after = carry_left_out(self.drawing, after, self.result, self._latest.sizes(after).patches)
        if after.same_as(self.drawing):
            return
        result = self._latest.measure(after, self.facts.facts)
        visit = self.visit.with_drawing(after, result)
        if visit.grades:
            visit = visit.with_grades(carry_grades(visit.grades, self.result.patches, result.patches))
        self._fresh = after, result
        record = self.record.with_visit(visit)
        if (after.age, after.body) != (self.drawing.age, self.drawing.body):
            record = record.with_person(self._person_of(after, visit))
        self.change_record(record, text)

    def _person_of(self, drawing: Drawing, visit: Visit) -> Person:
        """The person by what a drawing says now: later visits start from it. A birth year counts more than an age."""
        person = replace(self.record.person, body=drawing.body)
        if person.birth_year is not None or drawing.age is None:
            return replace(person, age=None)
        passed = (visit.date - self.record.by_date()[0].date).days / _DAYS_A_YEAR
        # Rounded up: back at this visit it must not be a year less.
        return replace(person, age=max(0.0, math.ceil(1000 * (drawing.age - passed)) / 1000))

    def adjust(self, text: str, **fields: object) -> None:
        """Change some fields of the drawing."""
        self.change(replace(self.drawing, **fields), text)  # type: ignore[arg-type]

    def change_record(self, after: Record, text: str, visit_id: str | None = None) -> None:
        """Change the record, as one step of undo, and show `visit_id` (default: the visit that is shown).

        Raises InputError and changes nothing if that visit's drawing is damaged, or its label is gone.
        """
        self.cancel_stroke()
        shown = self.visit_id if visit_id is None else visit_id
        drawing = after.visit(shown).drawing
        if drawing is not self.drawing:
            _require_measurable(drawing, self._latest)
        self.undo_stack.push(ReplaceRecord(self, (self.record, self.visit_id), (after, shown), text))

    def show_visit(self, visit_id: str) -> None:
        """Show another visit; no step of undo. Raises InputError and changes nothing if that cannot be."""
        self.cancel_stroke()
        self._show(self.record, visit_id)

    # --- files ---------------------------------------------------------------------------------------------------

    def start(self, drawing: Drawing, path: Path | None) -> None:
        """Show a drawing as a record of one visit, without undo to the one before."""
        record = new_record(drawing, today())
        self.begin(record, RecordPlace(record, drawing_path=path))

    def begin(self, record: Record, place: RecordPlace, visit_id: str = "") -> None:
        """Show another record, without undo to the one before; a visit of it, or the last that can be read.

        Raises InputError and changes nothing if no visit can be read.
        """
        shown = readable_visit(record, visit_id)
        _require_measurable(record.visit(shown).drawing, self._latest)
        self.cancel_stroke()
        self._latest.forget_earlier()
        self.facts.forget()
        self.place.close()
        self.place = place
        self.undo_stack.clear()
        self._bare.clear()
        self.beginning.emit()
        self._show(record, shown)
        self.begun.emit()
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
        self.place.save(self.record, path)
        self.undo_stack.setClean()
        self.file_changed.emit()

    def weights(self) -> Floats:
        """Percent of the body that each triangle counts in this drawing, shape (n,)."""
        return triangle_weights(self.drawing.body, self.drawing.weight_table, self.drawing.age)

    def begin_stroke(self, view: str, *, erase: bool, mirror: bool = False) -> Stroke:
        """Start painting or erasing in a view, with `mirror` on both sides of the body."""
        self.stroke = self._one_sided(view, erase=erase)
        if mirror:
            other = mirror_view(view)
            self.stroke = TwoSided(self.stroke, None if other == view else self._one_sided(other, erase=erase))
        # What is erased may have been left out: then the application does not shrink by it. Until the stroke ends
        # it is shown as too large rather than too small.
        self._counts = not erase or bool(self.result.applied.all())
        self._left_out_at = None if erase or self.result.applied.all() else self._places_left_out()
        return self.stroke

    def _one_sided(self, view: str, *, erase: bool) -> LiveStroke:
        found = load_view(self.drawing.body, view)
        return LiveStroke(self.drawing.paint, found, self.weights(), erase=erase, bare=self._bare_skin(view))

    def _bare_skin(self, view: str) -> BareSkin:
        body = self.drawing.body
        if (body, view) not in self._bare:
            self._bare[body, view] = BareSkin(load_view(body, view))
        return self._bare[body, view]

    def get_ready(self, view: str) -> bool:
        """Find a little of what a stroke in this view may ask for; tells whether there is more to find."""
        more = self._bare_skin(view).prepare(self.drawing.paint, _AT_A_TIME)
        if not more:
            prepare(load_view(self.drawing.body, view))  # for hands
        return more

    def _places_left_out(self) -> Ints:
        """Per triangle a patch there that gets no cream, -1 for none; shape (n,)."""
        patches = self.result.patches
        at = np.full(len(surface()), -1)
        without = ~self.result.applied[patches.patch]
        at[patches.parts.triangle[without]] = patches.patch[without]
        return at

    def _look_ahead(self, _index: int) -> None:
        self._ahead.start(0)

    def _measure_ahead(self) -> None:
        if self.stroke is not None:
            return
        index = self.undo_stack.index()
        steps = ((self.undo_stack.command(index), 1), (self.undo_stack.command(index - 1), 0))
        # The undo last: it is what follows an undo, and the search begins from what was found last.
        for step, side in steps:
            # A label that is gone since is told when the step is made.
            if isinstance(step, ReplaceRecord):
                with contextlib.suppress(InputError):
                    self._latest.measure(step.drawings[side], self.facts.facts).named  # noqa: B018  is kept with what was measured

    def note_stroke(self) -> None:
        """Tell what the stroke has changed so far."""
        assert self.stroke is not None
        change = -self.stroke.changed_percent if self.stroke.erase else self.stroke.changed_percent
        affected = self.result.affected_percent + change
        application = self.result.application_percent + (change if self._counts else 0.0) + self._taken_back()
        self.live_changed.emit(application, affected)

    def _taken_back(self) -> float:
        """Percent of the patches without cream that the stroke paints on: they get cream with it."""
        if self._left_out_at is None or self.stroke is None:
            return 0.0
        met = np.unique(self._left_out_at[self.stroke.touched()])
        return float(self.result.patch_percents[met[met >= 0]].sum())

    def end_stroke(self, text: str) -> None:
        """Keep the stroke."""
        if self.stroke is not None:
            stroke, self.stroke = self.stroke, None
            if stroke.changed_percent > _ROUNDING_PERCENT:
                self.change(self.drawing.with_paint(stroke.commit()), text)
            else:
                self.measured.emit(self.result)  # over what was painted already: no step of undo

    def forget_last(self) -> None:
        """Undo the last change for good: nobody meant it."""
        last = self.undo_stack.command(self.undo_stack.index() - 1)
        assert isinstance(last, ReplaceRecord)
        last.once = True
        self.undo_stack.undo()

    def cancel_stroke(self) -> None:
        """Forget the stroke."""
        if self.stroke is not None:
            self.stroke = None
            self.measured.emit(self.result)

    def _show(self, record: Record, visit_id: str) -> None:
        drawing = record.visit(visit_id).drawing
        if drawing is not self.drawing:
            _require_measurable(drawing, self._latest)
        self.record, self.visit_id = record, visit_id
        before, self.drawing = self.drawing, drawing
        self.result_before = self.result
        resized = self.facts.follow(record, self.visit, now())
        if drawing is not before or resized:
            fresh, self._fresh = self._fresh, None
            known = fresh is not None and fresh[0] is drawing and not resized
            self.result = fresh[1] if known and fresh else self._latest.measure(drawing, self.facts.facts)
        if drawing is not before:
            self.drawing_changed.emit(before, drawing)
        self.measured.emit(self.result)
        self.record_changed.emit()

    def uses_profile(self, profile: str) -> bool:
        """Whether the drawing, or one that undo or redo can bring back, is judged by this profile."""
        steps = (self.undo_stack.command(k) for k in range(self.undo_stack.count()))
        known = [d for step in steps if isinstance(step, ReplaceRecord) for d in step.drawings]
        return profile in {drawing.profile for drawing in (self.drawing, *known)}

    def measure_again(self) -> None:
        """Hold the drawing against its label again: what is known of the person, or the label, has changed."""
        self.result_before, self.result = self.result, self._latest.measure(self.drawing, self.facts.facts)
        self.measured.emit(self.result)

    def look_at_clock(self) -> None:
        """Time has passed, or more was found out: what is checked beside the limit may say something else."""
        if self.stroke is not None:
            return
        changed = self.facts.look(self.record, self.visit, now())
        if self._is_judged_otherwise():
            self.measure_again()
        elif changed:
            self.checks_changed.emit()

    def _is_judged_otherwise(self) -> bool:
        """Whether another window, or an editor, has changed the label of the user's own."""
        with contextlib.suppress(InputError):  # it is gone: the next change tells
            anew = self._latest.measure(self.drawing, self.facts.facts)
            same_limit = np.array_equal(anew.limit_percent, self.result.limit_percent, equal_nan=True)
            return not same_limit or anew.verdict is not self.result.verdict
        return False

    def _keep_size(self, height_cm: float | None, weight_kg: float | None) -> None:
        facts = replace(self.facts.facts, height_cm=height_cm, weight_kg=weight_kg)
        figures = figures_of(self._latest.measure(self.drawing, facts))  # a limit in cm² is judged by them
        visit = replace(self.visit.with_size(height_cm, weight_kg), figures=figures)
        self.change_record(self.record.with_visit(visit), self.tr("height and weight"))

    def _note_clean(self) -> None:
        self.file_changed.emit()


def now() -> dt.datetime:
    """The time by the computer's clock, with its offset."""
    return dt.datetime.now().astimezone()


def today() -> dt.date:
    """The day by the computer's clock."""
    return now().date()


def _require_measurable(drawing: Drawing, latest: Latest) -> None:
    """Raise what measuring would, before anything is changed: one drawing's verdict must not stand beside another.

    A label of the user's own may have been deleted since the drawing was read. What is found here is remembered.
    """
    load_profile(drawing.profile)
    latest.sizes(drawing)


def readable_visit(record: Record, wanted: str = "") -> str:
    """The id of a visit that can be shown: the one wanted, else the last; raises InputError if there is none."""
    visits = [visit for visit in record.visits if visit.id == wanted] + [*reversed(record.by_date())]
    damage: InputError | None = None
    for visit in visits:
        try:
            visit.drawing  # noqa: B018  reading tells whether it can be
        except InputError as error:
            damage = damage or error
        else:
            return visit.id
    assert damage is not None, "a record has a visit"
    raise damage
