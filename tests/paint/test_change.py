"""While held = on release: both figures at every step, with every tool, whatever is held back, mirrored or erased."""

from __future__ import annotations

import os
from dataclasses import replace

import numpy as np
import pytest
import shapely
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bsa_calc.body.regions import region_numbers
from bsa_calc.body.surface import surface
from bsa_calc.body.views import OPPOSITE, load_view, view_ids
from bsa_calc.body.weights import triangle_weights
from bsa_calc.label.assessment import assess
from bsa_calc.label.live import Live, more_careful
from bsa_calc.label.verdict import Verdict
from bsa_calc.measure.measurement import Cream, measure
from bsa_calc.paint.change import Action, Change
from bsa_calc.paint.drawing import Drawing, empty_drawing, no_paint
from bsa_calc.paint.hand import fit_hand
from bsa_calc.paint.layers import is_part_of, skin_of
from bsa_calc.paint.share import with_share

EXACT = 1e-9
BODY = "adult-male"
WEIGHTS = triangle_weights(BODY, "lund-browder", 40)
REGIONS = ("left-palm", "left-toes", "nose", "left-armpit", "groin", "right-forearm-front", "left-buttock")


def figures(drawing: Drawing) -> tuple[float, float]:
    """Application and affected percent, measured from nothing."""
    result = measure(drawing)
    return result.application_percent, result.affected_percent


class Desk(RuleBasedStateMachine):
    """All that can be done to a drawing; every step of a stroke is held against what is measured after its release."""

    @initialize(seed=st.integers(0, 2**32 - 1))
    def begin(self, seed: int) -> None:
        self.random = np.random.default_rng(seed)
        self.drawing = empty_drawing(BODY, 40)

    def _place(self, view_id: str) -> np.ndarray:
        corners = load_view(BODY, view_id).corners
        return np.asarray(corners[self.random.integers(len(corners))].mean(0))

    @rule(
        action=st.sampled_from(list(Action)), view=st.sampled_from(view_ids()), mirror=st.booleans(),
        through=st.booleans(), radius=st.floats(1, 60), steps=st.integers(1, 5),
    )  # fmt: skip
    def stroke(self, action: Action, view: str, mirror: bool, through: bool, radius: float, steps: int) -> None:
        change = Change(self.drawing, view, action, WEIGHTS, mirror=mirror, through=through and view in OPPOSITE)
        place = self._place(view)
        for _ in range(steps):
            there = place + self.random.normal(0, 2 * radius, 2)
            change.brush(place, there, radius)
            place = there
            self._check(change)
        self.drawing = change.commit()

    @rule(
        action=st.sampled_from(list(Action)), view=st.sampled_from(view_ids()),
        mirror=st.booleans(), through=st.booleans(),
    )  # fmt: skip
    def outline(self, action: Action, view: str, mirror: bool, through: bool) -> None:
        change = Change(self.drawing, view, action, WEIGHTS, mirror=mirror, through=through and view in OPPOSITE)
        around = self._place(view) + self.random.normal(0, 60, (7, 2))
        change.area(shapely.convex_hull(shapely.multipoints(around)))
        self._check(change)
        self.drawing = change.commit()

    @rule(action=st.sampled_from(list(Action)), turn=st.floats(0, 360))
    def hand(self, action: Action, turn: float) -> None:
        fit = fit_hand(load_view(BODY, "front"), WEIGHTS, self._place("front"), turn)
        if fit is not None:
            change = Change(self.drawing, "front", action, WEIGHTS)
            change.area(fit.shape)
            self._check(change)
            self.drawing = change.commit()

    @rule(region=st.sampled_from(REGIONS), erase=st.booleans())
    def fill(self, region: str, erase: bool) -> None:
        own = np.flatnonzero(surface().region == region_numbers()[region])
        self.drawing = self.drawing.with_paint(self.drawing.paint.filled(own, erase=erase))

    @rule(region=st.sampled_from(REGIONS), percent=st.floats(0, 100))
    def share(self, region: str, percent: float) -> None:
        paint = with_share(self.drawing.paint, WEIGHTS, region_numbers()[region], percent, body_id=BODY)
        self.drawing = self.drawing.with_entered(region, percent, paint)

    @rule(which=st.integers(0, 20), applied=st.booleans())
    def tick(self, which: int, applied: bool) -> None:
        result = measure(self.drawing)
        if result.patches.count:
            patch = which % result.patches.count
            skin = skin_of(result.patches, self.drawing.paint, [patch])
            self.drawing = self.drawing.giving(skin) if applied else self.drawing.holding(skin)
            assert measure(self.drawing).creams[patch] is (Cream.ALL if applied else Cream.NONE)

    def _check(self, change: Change) -> None:
        before, after = figures(self.drawing), figures(change.commit())
        assert before[0] + change.application_change == pytest.approx(after[0], abs=EXACT)
        assert before[1] + change.affected_change == pytest.approx(after[1], abs=EXACT)

    @invariant()
    def held_back_is_a_part(self) -> None:
        if hasattr(self, "drawing"):
            drawing = self.drawing
            assert is_part_of(drawing.held_back, drawing.paint)
            shares = drawing.paint.shares() - drawing.held_back.shares()
            assert shares.min() >= -1e-9
            assert figures(drawing)[0] == pytest.approx(float(shares @ WEIGHTS), abs=EXACT)


TestDesk = Desk.TestCase
#: So many desks of ten steps each; 1000 make 10,000 scenes: ``BSA_CALC_DESKS=1000 … test tests/paint/test_change.py``.
DESKS = int(os.environ.get("BSA_CALC_DESKS", "12"))
TestDesk.settings = settings(max_examples=DESKS, stateful_step_count=10, deadline=None)


def test_a_stroke_onto_a_held_region_shows_what_is_kept() -> None:
    """8 % with cream, a filled region unticked, a stroke onto it: the same figure and verdict before and after."""
    drawing = replace(empty_drawing(BODY, 40), all_sides_seen=True)
    for region in ("left-chest", "right-upper-back", "left-thigh-front"):
        own = np.flatnonzero(surface().region == region_numbers()[region])
        drawing = drawing.with_paint(drawing.paint.filled(own))
    shin = np.flatnonzero(surface().region == region_numbers()["left-lower-leg-front"])
    drawing = drawing.with_paint(drawing.paint.filled(shin)).holding(no_paint().filled(shin))
    before = assess(drawing)
    view = load_view(BODY, "front")
    at = view.places(shin)
    place = view.corners[at[at >= 0]].mean((0, 1))
    change = Change(drawing, "front", Action.PAINT, WEIGHTS)
    change.brush(place, place + np.array([0, 40.0]), 15)
    shown = Live(before, before.measurement.application_percent + change.application_change, 0.0)
    kept = assess(change.commit())
    assert shown.application_percent == pytest.approx(kept.measurement.application_percent, abs=EXACT)
    assert shown.verdict is kept.verdict
    assert change.application_change < 0.05, "skin that is held is not brought back"


@pytest.mark.parametrize("action", [Action.ERASE, Action.HOLD])
def test_when_all_cream_is_taken_away_nothing_is_within(action: Action) -> None:
    """At the very event that takes the last of it, before the next exact assessment."""
    drawing = replace(empty_drawing(BODY, 40), all_sides_seen=True)
    view = load_view(BODY, "front")
    place = view.corners[np.argmax(view.area_mm2)].mean(0)
    first = Change(drawing, "front", Action.PAINT, WEIGHTS)
    first.brush(place, place, 6)
    before = assess(first.commit())
    change = Change(before.drawing, "front", action, WEIGHTS)
    change.brush(place, place, 30)
    left = before.measurement.application_percent + change.application_change
    shown = Live(before, left, before.measurement.affected_percent + change.affected_change)
    assert (before.verdict, shown.verdict) == (Verdict.WITHIN, Verdict.NOTHING_PAINTED)
    assert assess(change.commit()).verdict is Verdict.NOTHING_PAINTED


@pytest.mark.parametrize("exact", list(Verdict))
def test_live_is_within_only_after_an_exact_one_said_so(exact: Verdict) -> None:
    """Whatever the quick verdict is, and over where the figure itself is over."""
    assert (more_careful(Verdict.WITHIN, exact) is Verdict.WITHIN) is (exact is Verdict.WITHIN)
    assert more_careful(Verdict.OVER, exact) is Verdict.OVER
