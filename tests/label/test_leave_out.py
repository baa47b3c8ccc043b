"""What to leave out: each offer is enough, none contains another, and the face is kept where it can be."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import Any

import numpy as np
import pytest

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import surface
from bsa_calc.label.assessment import Assessment
from bsa_calc.label.leave_out import Offer
from bsa_calc.label.profile import load_profile
from bsa_calc.measure.measurement import Measurement, measure
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.layers import skin_of
from bsa_calc.record.examples import read_example
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.report.summary import few_lines

#: Name of a case -> whole regions that make its patches.
CASES = {
    "two hands and feet": ("palm", "hand-back", "fingers", "sole", "foot-back", "toes"),
    "arms, cheeks and knees": ("forearm-front", "forearm-back", "cheek", "knee", "palm", "sole"),
    "much": ("upper-arm-front", "forearm-back", "thigh-front", "cheek"),
}

#: Much skin, in many pieces with long outlines.
FAR_APART = (
    "right-thigh-front", "right-thigh-back", "neck-front", "left-toes", "left-buttock", "right-forearm-back",
    "right-palm", "right-ankle", "right-cheek", "left-knee", "left-thigh-front",
)  # fmt: skip


def both_sides(*parts: str) -> list[dict[str, str]]:
    """Marks of regions on both sides."""
    return [{"region": f"{side}-{part}"} for part in parts for side in ("left", "right")]


def without(drawing: Drawing, result: Measurement, patches: tuple[int, ...]) -> Measurement:
    """The same drawing measured with some patches ticked away."""
    return measure(drawing.holding(skin_of(result.patches, drawing.paint, patches)))


def assessed(result: Measurement) -> Assessment:
    """The assessment of a measurement by its drawing's own profile."""
    return Assessment(result, load_profile(result.drawing.profile))


def verdict_of(result: Measurement) -> str:
    """Its verdict."""
    return assessed(result).verdict.value


def offers(result: Measurement) -> tuple[Offer, ...]:
    """What is offered for a measurement."""
    left = assessed(result).leave_out
    return () if left is None else left.offers


@pytest.mark.parametrize("case", list(CASES))
def test_each_offer_is_enough(case: str, plain: Callable[..., Any]) -> None:
    """Ticked away, an offer leaves what it says, and that is within the limit, band and all."""
    drawing = drawing_from(plain(both_sides(*CASES[case])))
    result = measure(drawing)
    assert verdict_of(result) in {"over", "too_close"}
    found = offers(result)
    assert 0 < len(found) <= 3
    for offer in found:
        rest = without(drawing, result, offer.patches)
        assert rest.application_percent == pytest.approx(offer.leaves_percent, abs=1e-9)
        assert verdict_of(rest) == "within"
        assert rest.affected_percent == result.affected_percent
    for one, other in combinations(found, 2):
        assert not set(one.patches) <= set(other.patches)
        assert not set(other.patches) <= set(one.patches)
    assert [len(o.patches) for o in found] == sorted(len(o.patches) for o in found)


def test_the_face_is_kept_where_it_can_be(plain: Callable[..., Any]) -> None:
    """A knee or a forearm goes before a cheek: the first offer never touches the face when another way is there."""
    drawing = drawing_from(plain(both_sides("cheek", "forearm-front", "forearm-back", "palm", "knee")))
    result = measure(drawing)
    found = offers(result)
    assert found
    face = {k for k, r in enumerate(regions()) if r.face}
    for patch in found[0].patches:
        triangles, _ = result.patches.triangles(patch)
        assert not face & set(surface().region[triangles].tolist())


def test_no_way_with_three_patches(plain: Callable[..., Any]) -> None:
    """Sixteen equal patches far over the limit: no three of them would do, and nothing is offered."""
    dabs = [
        {"view": view, "brush_mm": 55, "path": [[x, y]]}
        for view in ("front", "back") for x in (-65.0, 65.0) for y in (700.0, 950.0, 1080.0, 1230.0)
    ]  # fmt: skip
    dabs += both_sides("forearm-front", "upper-arm-back", "lower-leg-front", "sole")
    result = measure(drawing_from(plain(dabs)))
    assert result.application_percent - np.sort(result.patch_percents)[-3:].sum() > 10
    assert offers(result) == ()


def test_specks_are_not_offered(measured: Callable[..., Measurement]) -> None:
    """Leaving out a speck helps nobody, even where its percent would be enough."""
    ten = both_sides("palm", "hand-back", "fingers", "buttock")
    result = measured([*ten, {"view": "back", "brush_mm": 1.2, "path": [[0, 1300]]}])
    assert verdict_of(result) == "over"
    speck = int(np.argmin(result.patch_percents))
    assert result.patch_percents[speck] < 0.01
    assert all(offer.patches != (speck,) for offer in offers(result))


def test_patches_already_left_out_are_not_offered_again(plain: Callable[..., Any]) -> None:
    """Only what gets cream can be left out."""
    drawing = drawing_from(plain(both_sides(*CASES["much"])))
    result = measure(drawing)
    gone = int(np.argmax(result.patch_percents))
    again = without(drawing, result, (gone,))
    assert not again.applied[gone]
    assert again.application_percent == pytest.approx(result.application_percent - result.patch_percents[gone])
    assert all(gone not in offer.patches for offer in offers(again))


def test_offers_for_the_shipped_example_over_the_limit() -> None:
    """The trainers' case at 11 % has a way out, and it is few patches."""
    drawing = read_example("just-over")
    result = measure(drawing)
    found = offers(result)
    assert found
    assert verdict_of(without(drawing, result, found[0].patches)) == "within"


def test_all_of_it_is_not_said_where_patches_would_do(plain: Callable[..., Any]) -> None:
    """Much skin with long outlines: cut anywhere less than all may not do, yet some patches left out whole do."""
    drawing = drawing_from(plain([{"region": region} for region in FAR_APART]))
    result = measure(drawing)
    left = assessed(result).leave_out
    assert left is not None
    assert left.percent > result.application_percent
    assert left.whole_patches
    assert verdict_of(without(drawing, result, left.offers[0].patches)) == "within"
    said = few_lines("x", assessed(result))
    assert "leave out about" not in said
    assert "leave out whole patches, as the window offers: 5.0 % is left" in said
    few = assessed(measure(read_example("just-over"))).leave_out
    assert few is not None
    assert not few.whole_patches
