"""Faults that the program once had, put back one at a time: the search must find each of them.

Each stands for one of a kind. It is put back by patching the place where today's rule is, and found by the tries named
with it: these are looked at first, among all those of the short search.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any
from unittest import mock

import numpy as np

from bsa_calc.body.regions import regions
from bsa_calc.body.views import load_view, view_ids
from bsa_calc.label import ages, assessment, judgement, leave_out, limits, live, shipped
from bsa_calc.label.assessment import Assessment
from bsa_calc.label.limits import Covered
from bsa_calc.label.verdict import Verdict
from bsa_calc.measure.measurement import Measurement
from bsa_calc.paint import marks, patches
from bsa_calc.paint.change import Action, Change
from bsa_calc.paint.drawing import Drawing, no_paint
from bsa_calc.paint.effort import Effort
from bsa_calc.record import known_facts
from bsa_calc.record.format import drawing_file, needs
from bsa_calc.record.record import Record
from bsa_calc.report import case
from bsa_calc.report.case import Case


@dataclass(frozen=True)
class OldFault:
    """One fault.

    Attributes
    ----------
    name : str
    kinds : the tries that are made first
    put_back : gives what patches it in
    """

    name: str
    kinds: tuple[str, ...]
    put_back: Callable[[], list[Any]]


@contextmanager
def with_fault(fault: OldFault) -> Iterator[None]:
    """The program with a fault in it."""
    patched = fault.put_back()
    for one in patched:
        one.start()
    try:
        yield
    finally:
        for one in reversed(patched):
            one.stop()


def _patch(owner: Any, name: str, new: Any) -> Any:
    return mock.patch.object(owner, name, new)


# --- two layers, and what is shown while the button is held --------------------------------------------------------


def _live_forgets_held() -> list[Any]:
    """Erasing skin that was held back makes the application smaller while the button is held."""

    def change(self: Change) -> float:
        taken = self.changed_percent
        return taken if self.action in (Action.PAINT, Action.GIVE) else -taken

    return [_patch(Change, "application_change", property(change))]


def _live_within_first() -> list[Any]:
    """The quick rule says within before the real one has, by the figure alone."""
    held = Assessment.held_at

    def by_figure(self: Assessment, percent: float, band: Any, elsewhere: float, *, finished: Any = None) -> Any:
        if finished is None:  # while a stroke is held
            return held(self, percent, (percent, percent), 0.0)
        return held(self, percent, band, elsewhere, finished=finished)

    return [_patch(Assessment, "held_at", by_figure), _patch(live, "more_careful", lambda quick, exact: quick)]


def _paint_brings_back() -> list[Any]:
    """New paint gives cream to everything that was held back."""
    return [_patch(Drawing, "with_paint", lambda self, paint: replace(self, paint=paint, held_back=no_paint()))]


def _held_not_saved() -> list[Any]:
    """What is held back is not written into a file."""
    write = drawing_file.drawing_data
    return [
        _patch(
            drawing_file, "drawing_data", lambda drawing: write(replace(drawing, held_back=drawing.paint.cleared()))
        ),
        _patch(drawing_file, "held_from", lambda held, paint: held.cleared()),
    ]


def _untick_the_middle() -> list[Any]:
    """Unticking a patch holds nothing back of it."""
    return [_patch(Drawing, "holding", lambda self, skin: replace(self))]


# --- sides ---------------------------------------------------------------------------------------------------------


def _paint_ticks_sides() -> list[Any]:
    """A side counts as looked at where it shows paint."""

    def done(self: Drawing) -> frozenset[str]:
        touched = self.paint.touched()
        shown = {view for view in view_ids() if (load_view(self.body, view).places(touched) >= 0).any()}
        return frozenset(view_ids()) if self.all_sides_seen else self.views_seen | shown

    return [_patch(Drawing, "done_views", done)]


def _visit_keeps_sides() -> list[Any]:
    """A new visit starts with the sides of the last one."""
    begin = Record.next_visit

    def next_visit(self: Record, date: Any, *, empty: bool = False) -> Any:
        visit, last = begin(self, date, empty=empty), self.by_date()[-1].drawing
        kept = replace(visit.drawing, views_seen=last.views_seen, all_sides_seen=last.all_sides_seen)
        return replace(visit, drawn=kept)

    return [_patch(Record, "next_visit", next_visit)]


def _clear_keeps_sides() -> list[Any]:
    """Clear all keeps every side as looked at."""
    from bsa_calc.ui.app.workbench import Workbench

    def clear(self: Workbench) -> None:
        drawing = self.session.drawing
        self.session.change(drawing.with_paint(drawing.paint.cleared()), "clear all")

    return [_patch(Workbench, "clear", clear)]


# --- who, and when -------------------------------------------------------------------------------------------------


def _contraindication_beside() -> list[Any]:
    """A contraindication is only a finding beside the tick."""
    return [_patch(judgement, "shown_verdict", lambda area, findings: area)]


def _exports_say_the_area() -> list[Any]:
    """Exports and pages say what the area says."""
    return [_patch(Case, "verdict", property(lambda self: self.assessment.area_verdict))]


def _status_by_area() -> list[Any]:
    """The exit status is that of the area."""
    return [_patch(Assessment, "is_within", property(lambda self: self.area_verdict is Verdict.WITHIN))]


def _older_of_two_ages() -> list[Any]:
    """Of the two ages that a birth year leaves, the older one is judged."""
    by_year = ages.ages_by_birth_year

    def older(year: int, day: Any) -> Any:
        found = by_year(year, day)
        return ages.Ages(found.highest, found.highest)

    return [_patch(module, "ages_by_birth_year", older) for module in (ages, known_facts)]


def _interval_ignored() -> list[Any]:
    """Within the interval after an application it is within again."""
    ids = {name: verdict for name, verdict in judgement.WITHHELD_BY.items() if verdict is not Verdict.TOO_SOON}
    return [_patch(judgement, "WITHHELD_BY", ids)]


def _first_of_diary() -> list[Any]:
    """Later entries of the diary are not looked at."""
    applied, hours = known_facts._applied, known_facts.hours_since
    return [
        _patch(known_facts, "_applied", lambda log, now: applied(log[:1], now)),
        _patch(known_facts, "hours_since", lambda log, now: hours(log[:1], now)),
    ]


def _no_lowest_age() -> list[Any]:
    """A profile without its lowest age."""
    read = shipped.shipped_profile

    def without(profile_id: str) -> Any:
        found = read(profile_id)
        return replace(found, minimum_age=None) if profile_id.endswith("dermatitis") else found

    from bsa_calc.label import profile

    modules = [module for module in (shipped, profile) if hasattr(module, "shipped_profile")]
    return [_patch(module, "shipped_profile", without) for module in modules]


# --- what to leave out, and the band -------------------------------------------------------------------------------


def _leave_out_to_ten() -> list[Any]:
    """The amount to leave out brings the figure to the limit, without its band."""
    amount = leave_out._amount

    def to_ten(result: Measurement, is_within: Any) -> float:
        def by_figure(percent: float, band: Any, elsewhere: float) -> bool:
            del band, elsewhere
            return bool(is_within(percent, (percent, percent), 0.0))

        return amount(result, by_figure)

    return [_patch(leave_out, "_amount", to_ten)]


def _offers_without_hand() -> list[Any]:
    """Offers are made without the hand's part of the band."""
    return [_patch(leave_out, "hand_deviation", lambda *_: 0.0)]


def _room_to_ten() -> list[Any]:
    """Room is counted to the limit."""

    def room(self: Assessment) -> float:
        return max(0.0, (self.limit_percent or 0.0) - self.measurement.application_percent)

    return [_patch(Assessment, "room", property(room))]


def _no_band() -> list[Any]:
    """The verdict is held against the figure alone."""
    judge = limits.hold_each

    def by_figure(percent: float, band: Any, *rest: Any, **more: Any) -> Any:
        del band
        return judge(percent, (percent, percent), *rest, **{**more, "elsewhere": 0.0})

    return [_patch(module, "hold_each", by_figure) for module in (judgement, limits)]


# --- files ---------------------------------------------------------------------------------------------------------


def _any_unit() -> list[Any]:
    """A drawing in centimetres is measured as millimetres."""
    return [_patch(drawing_file, "require_millimetres", lambda *_: None), *_marks_off_skin()]


def _marks_off_skin() -> list[Any]:
    """Marks that touch no skin count nothing."""

    def all_taken(drawing: Drawing, given: Any, effort: Any = None) -> Drawing:
        for mark in given:
            drawing = marks._with_mark(drawing, mark, Effort(), "")[0]
        return drawing

    return [_patch(drawing_file, "with_marks", all_taken)]


def _nothing_is_within() -> list[Any]:
    """Nothing painted is within the limit."""
    judge = judgement.judge_application

    def judged(covered: Covered, *rest: Any, **more: Any) -> Any:
        found = judge(covered, *rest, **more)
        if covered.percent or not more["finished"]:
            return found
        return replace(found, verdict=Verdict.WITHIN, held=replace(found.held, verdict=Verdict.WITHIN))

    return [_patch(assessment, "judge_application", judged)]


def _newer_read() -> list[Any]:
    """A file that says what this program does not know is judged without it."""

    def known(data: Any) -> None:
        if isinstance(data, dict):
            data["version"] = min(data.get("version", 1), needs.NEWEST)
            data.pop("wings", None)

    return [_patch(drawing_file, "_check_kind", known)]


# --- names and pieces ----------------------------------------------------------------------------------------------


def _first_region_names() -> list[Any]:
    """A patch without a main region is called by the first region of the list."""

    def named(named: Any, order: Any) -> tuple[str, ...]:
        del named
        return tuple(regions()[0].name for _ in order)

    return [_patch(case, "patch_names", named)]


def _hair_gaps() -> list[Any]:
    """Hair gaps part a patch."""

    def apart(parts: Any, segments: Any, group: Any, same: Any, before: Any) -> Any:
        del parts, segments, group, same
        return replace(before, one=before.one[:0], other=before.other[:0], close=before.close[:0])

    def untouched(parts: Any, segments: Any, shares: Any, group: Any) -> Any:
        del parts, segments, shares
        return np.asarray(group)

    return [_patch(patches, "neighbours", apart), _patch(patches, "with_splinters", untouched)]


OLD_FAULTS = (
    OldFault("while held, what is held back is forgotten", ("sitting", "at_window"), _live_forgets_held),
    OldFault("while held, within by the figure alone", ("sitting", "at_window"), _live_within_first),
    OldFault("new paint brings back what was held", ("marks", "saved"), _paint_brings_back),
    OldFault("what is held back is not kept in a file", ("saved",), _held_not_saved),
    OldFault("unticking holds nothing back", ("sitting", "at_window"), _untick_the_middle),
    OldFault("paint ticks sides", ("undeclared", "marks"), _paint_ticks_sides),
    OldFault("a new visit keeps the sides", ("sitting", "at_window"), _visit_keeps_sides),
    OldFault("clear all keeps the sides", ("at_window",), _clear_keeps_sides),
    OldFault("a contraindication stands beside the tick", ("too_young", "in_memory"), _contraindication_beside),
    OldFault("exports say what the area says", ("too_young", "in_memory"), _exports_say_the_area),
    OldFault("the exit status is the area's", ("too_young",), _status_by_area),
    OldFault("of two possible ages the older counts", ("in_memory", "record"), _older_of_two_ages),
    OldFault("the interval is ignored", ("in_memory", "record"), _interval_ignored),
    OldFault("later entries of the diary are ignored", ("record",), _first_of_diary),
    OldFault("a profile without a lowest age", ("too_young", "marks"), _no_lowest_age),
    OldFault("the amount to leave out ends at the limit", ("advice",), _leave_out_to_ten),
    OldFault("offers without the hand's part of the band", ("advice",), _offers_without_hand),
    OldFault("room is counted to the limit", ("advice",), _room_to_ten),
    OldFault("a verdict without the band", ("edge", "marks", "saved"), _no_band),
    OldFault("centimetres are taken for millimetres", ("other_unit",), _any_unit),
    OldFault("marks that touch no skin count nothing", ("beside_skin",), _marks_off_skin),
    OldFault("nothing painted is within", ("nothing",), _nothing_is_within),
    OldFault("a file for a newer program is judged", ("newer",), _newer_read),
    OldFault("a patch is called by the first region", ("name",), _first_region_names),
    OldFault("hair gaps part a patch", ("stroke",), _hair_gaps),
)
