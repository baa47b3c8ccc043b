"""What is said to be left out, left out and measured anew: within; and no more is asked for than has to be."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
import shapely
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from bsa_calc.body.body_facts import NOTHING_SAID, BodyFacts
from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view
from bsa_calc.body.weights import triangle_weights
from bsa_calc.label.assessment import Assessment, assess
from bsa_calc.label.verdict import Verdict
from bsa_calc.measure.basis import weights_of
from bsa_calc.measure.measurement import Cream
from bsa_calc.paint.change import Action, Change
from bsa_calc.paint.drawing import Drawing, empty_drawing, no_paint
from bsa_calc.paint.drawn_by import EXACT_HAND, USUAL_HAND
from bsa_calc.paint.layers import skin_of
from bsa_calc.paint.share import with_share, with_typed_share
from bsa_calc.record.carry import edited

BODY = "adult-female"
WEIGHTS = triangle_weights(BODY, "lund-browder", 34)
#: Ages in whole years and exact, and what is known of the body: other tables apply to each.
PEOPLE = (
    (34, NOTHING_SAID), (34, BodyFacts("female", 165, 62, 74)), (34, BodyFacts("male", 178, 115)), (12, NOTHING_SAID),
    (16.5, BodyFacts("female", 165, 60)), (13.2, BodyFacts("", 150, 75)),
)  # fmt: skip
NAMES = [region.id for region in regions()]


def painted(seed: int) -> Drawing:
    """A finished drawing of random shares of random regions, of 6 to 14 %, a part of it held back now and then.

    Of a child, a person whose facts are known, or somebody of whom nothing is known; some shares are typed, and some
    outlines are the truth, until they are edited.
    """
    random = np.random.default_rng(seed)
    age, facts = PEOPLE[int(random.integers(len(PEOPLE)))]
    hand = EXACT_HAND if random.random() < 0.2 else USUAL_HAND
    drawing = replace(empty_drawing(BODY, age), all_sides_seen=True, body_facts=facts, hand=hand)
    weights, wanted = weights_of(drawing), random.uniform(6, 14)
    for name in random.permutation(NAMES):
        if float(drawing.paint.shares() @ weights) >= wanted:
            break
        percent = float(random.uniform(20, 100))
        typed = with_typed_share(drawing, region_numbers()[name], percent)
        drawing = typed if random.random() < 0.3 else replace(typed, entered=drawing.entered)
    if random.random() < 0.4:
        own = np.flatnonzero(surface().region == random.integers(len(NAMES)))
        drawing = drawing.holding(no_paint().filled(own[: len(own) // 2]))
    return drawing


def compact_piece(found: Assessment, amount: float, seed: int) -> Drawing | None:
    """The drawing with a disc, or two, of just so many percent held back of what gets cream; None where none fits."""
    random = np.random.default_rng(seed)
    drawing, weights = found.drawing, found.measurement.weights
    view = load_view(BODY, str(random.choice(["front", "back", "left", "right"])))
    touched = np.flatnonzero(np.isin(view.ids, drawing.application.touched()))
    if not len(touched):
        return None
    middle = view.corners[random.choice(touched)].mean(0)

    def held(radius: float) -> Change:
        change = Change(drawing, view.spec.id, Action.HOLD, weights)
        change.area(shapely.Point(*middle).buffer(radius, quad_segs=32))
        return change

    def left(radius: float) -> float:
        return -held(radius).application_change

    low, high = 0.0, 300.0
    if left(high) < amount:
        return None
    while high - low > 1e-3:
        between = (low + high) / 2
        low, high = (between, high) if left(between) < amount else (low, between)
    return edited(drawing, held(high).commit())


# In some views little of what gets cream is seen in one piece.
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(st.integers(0, 2**31), st.integers(0, 2**31))
def test_so_much_left_out_anywhere_in_one_piece_is_within(seed: int, where: int) -> None:
    """A disc of exactly the amount, held back somewhere on what gets cream."""
    found = assess(painted(seed))
    assume(found.leave_out is not None)
    assert found.leave_out is not None
    after = compact_piece(found, found.leave_out.percent, where)
    assume(after is not None)
    assert after is not None
    assert assess(after).verdict is Verdict.WITHIN


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 2**31))
def test_every_offer_is_true_after_one_click(seed: int) -> None:
    """Unticked, its patches leave what it says, within; and by brute force no better single patch was passed over."""
    found = assess(painted(seed))
    assume(found.leave_out is not None)
    assert found.leave_out is not None
    result, drawing = found.measurement, found.drawing
    for offer in found.leave_out.offers:
        after = assess(edited(drawing, drawing.holding(skin_of(result.patches, drawing.paint, offer.patches))))
        assert after.verdict is Verdict.WITHIN
        assert after.measurement.application_percent == pytest.approx(offer.leaves_percent, abs=1e-9)
        assert all(after.measurement.creams[patch] is Cream.NONE for patch in offer.patches)


@settings(max_examples=6, deadline=None)
@given(st.integers(0, 2**31))
def test_offers_against_brute_force(seed: int) -> None:
    """Every set of up to two patches is tried indeed: what is offered is enough, and single ways come first."""
    found = assess(painted(seed))
    assume(found.leave_out is not None and found.measurement.patches.count <= 9)
    assert found.leave_out is not None
    result, drawing = found.measurement, found.drawing
    able = [k for k in range(result.patches.count) if result.cream_percents[k] >= 0.1]

    def is_enough(chosen: tuple[int, ...]) -> bool:
        after = assess(edited(drawing, drawing.holding(skin_of(result.patches, drawing.paint, chosen))))
        return after.verdict is Verdict.WITHIN and after.measurement.application_percent >= 0.1

    single = {chosen for chosen in combinations(able, 1) if is_enough(chosen)}
    double = {chosen for chosen in combinations(able, 2) if is_enough(chosen)}
    double = {chosen for chosen in double if not single & {(chosen[0],), (chosen[1],)}}
    offered = [offer.patches for offer in found.leave_out.offers]
    assert {chosen for chosen in offered if len(chosen) == 1} <= single
    assert {chosen for chosen in offered if len(chosen) == 2} <= double
    assert len(offered) >= min(3, len(single | double))
    assert [len(chosen) for chosen in offered] == sorted(map(len, offered))


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 2**31))
def test_the_amount_is_a_tenth_and_not_a_tenth_too_many(seed: int) -> None:
    """With a tenth less it is not promised: then the rest, with room for the outline, would not be within."""
    found = assess(painted(seed))
    assert (found.leave_out is None) is (found.area_verdict not in (Verdict.OVER, Verdict.TOO_CLOSE))
    if found.leave_out is None:
        return
    percent = found.leave_out.percent
    assert percent == round(percent, 1) > 0
    result = found.measurement
    left = result.application_percent - percent
    assert found.would_be_within(left, (left, left), 0.0)
    assert found.leave_out.hands >= percent
    # Body and hand alone, and every share drawn: at least so much has to go, and outlines do not ask for much more.
    end = 10 * math.exp(-1.96 * math.hypot(result.body_share, 0.07))
    assert percent > result.application_percent - end - 1e-6
    elsewhere = max((p / result.application_percent for p in result.other_tables.values()), default=0.0)
    typed = 10 * math.exp(-1.96 * math.hypot(result.body_share, 0.15)) if result.typed_percent else end
    if percent > result.application_percent - 0.1:
        # Of what little would be left too little is known, wherever it is: nothing less than all can be promised.
        assert percent == math.ceil(10 * result.application_percent - 1e-6) / 10
        return
    assert percent < max(result.application_percent - min(typed, 10 / max(elsewhere, 1)), 0) + 3.0


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 2**31), st.sampled_from(["front", "back", "left", "right", "inner-left", "soles", "crown"]))
@example(2947, "left")  # the disc joins the two largest patches
def test_room_painted_full_is_still_within(seed: int, view_id: str) -> None:
    """A disc of the room, on bare skin or on the edge of a patch: within; and room ends before the limit does."""
    random = np.random.default_rng(seed)
    age, facts = PEOPLE[seed % len(PEOPLE)]
    drawing = replace(empty_drawing(BODY, age), all_sides_seen=True, body_facts=facts)
    for name in random.permutation(NAMES)[:6]:
        paint = with_share(drawing.paint, WEIGHTS, region_numbers()[name], float(random.uniform(5, 90)), body_id=BODY)
        drawing = drawing.with_paint(paint)
    found, weights = assess(drawing), weights_of(drawing)
    if found.area_verdict is not Verdict.WITHIN:
        assert found.room == 0
        return
    assert found.measurement.application_percent + found.room <= 10
    view = load_view(BODY, view_id)
    middle = view.corners[random.integers(len(view.ids))].mean(0)
    more, radius = drawing, 2.0
    while radius < 300:
        change = Change(drawing, view_id, Action.PAINT, weights)
        change.area(shapely.Point(*middle).buffer(radius, quad_segs=32))
        if change.application_change > found.room:
            break
        more, radius = change.commit(), radius * 1.1
    assert assess(more).verdict in (Verdict.WITHIN, Verdict.NOTHING_PAINTED)
