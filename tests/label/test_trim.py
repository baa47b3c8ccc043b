"""How much to erase from one patch so that the rest is within the limit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsa_calc.body.regions import region_numbers
from bsa_calc.body.surface import surface
from bsa_calc.body.weights import triangle_weights
from bsa_calc.label.measurement import Measurement, measure
from bsa_calc.label.trim import trim_percent
from bsa_calc.label.verdict import Verdict, judge
from bsa_calc.measure.band import band
from bsa_calc.paint.drawing import Drawing, empty_drawing
from bsa_calc.paint.patches import Anchor, anchor
from bsa_calc.paint.share import with_share

Measured = Callable[..., Measurement]
WEIGHTS = triangle_weights("adult-female", "lund-browder", 34)


def shares(*parts: tuple[str, float]) -> Drawing:
    """A finished drawing with shares of regions painted."""
    drawing = replace(empty_drawing("adult-female", 34), all_sides_seen=True)
    for name, percent in parts:
        drawing = drawing.with_paint(with_share(drawing.paint, WEIGHTS, region_numbers()[name], percent))
    return drawing


def verdict_without(result: Measurement, erased: float) -> Verdict:
    """The verdict when so much is gone and the band's hand part is as now."""
    percent = result.application_percent - erased
    return judge(percent, band(percent, result.hand_percent), result.limit_percent, finished=True)


def test_within_there_is_nothing_to_erase() -> None:
    """Neither finished nor unfinished."""
    drawing = shares(("left-chest", 40))
    assert trim_percent(measure(drawing), 0) is None
    assert trim_percent(measure(replace(drawing, all_sides_seen=False)), 0) is None


@settings(max_examples=25)
@given(st.floats(20, 99), st.floats(20, 99), st.floats(20, 99), st.floats(20, 99))
def test_it_is_just_enough(chest: float, back: float, thigh: float, scalp: float) -> None:
    """Erasing so much brings the application within, and a millionth less does not."""
    parts = [("left-chest", chest), ("right-upper-back", back), ("left-thigh-front", thigh), ("scalp", scalp)]
    result = measure(shares(*parts))
    for patch in range(result.patches.count):
        erased = trim_percent(result, patch)
        own = float(result.patch_percents[patch])
        if erased is None:
            needless = verdict_without(result, 0) is Verdict.WITHIN
            assert needless or verdict_without(result, own) is not Verdict.WITHIN
            continue
        assert 0 < erased <= own
        if erased < own:
            assert verdict_without(result, erased) is Verdict.WITHIN
            assert verdict_without(result, erased - 1e-6) is not Verdict.WITHIN


@pytest.mark.parametrize("name", ["left-chest", "right-upper-back"])
def test_erased_indeed_it_is_within(name: str) -> None:
    """The patch cut down by so much measures within, though the band is found anew."""
    parts = [("left-chest", 80.0), ("right-upper-back", 90.0), ("left-thigh-front", 80.0)]
    drawing = shares(*parts)
    result = measure(drawing)
    assert result.verdict is Verdict.OVER
    region = region_numbers()[name]
    patch = result.patches.at(anchor_in(drawing, region))
    assert patch is not None
    erased = trim_percent(result, patch)
    assert erased is not None
    whole = WEIGHTS[surface().region == region].sum()
    left = 100 * (result.regions[name] - erased) / whole
    assert measure(drawing.with_paint(with_share(drawing.paint, WEIGHTS, region, left))).verdict is Verdict.WITHIN


def anchor_in(drawing: Drawing, region: int) -> Anchor:
    """A painted spot of a region."""
    patches = measure(drawing).patches
    for patch in range(patches.count):
        if surface().region[anchor(patches, patch).triangle] == region:
            return anchor(patches, patch)
    raise AssertionError


def test_a_small_patch_does_not_do() -> None:
    """Too far over the limit for a small patch to help."""
    result = measure(shares(("scalp", 95), ("left-chest", 95), ("right-upper-back", 95), ("nose", 50)))
    smallest = int(result.patch_percents.argmin())
    assert trim_percent(result, smallest) is None
    assert trim_percent(result, int(result.patch_percents.argmax())) is not None


def test_without_cream_there_is_nothing_to_gain() -> None:
    """A patch that is left out already does not count."""
    drawing = shares(("scalp", 95), ("left-chest", 95), ("right-upper-back", 95), ("groin", 90))
    patches = measure(drawing).patches
    result = measure(replace(drawing, left_out=(anchor(patches, 0),)))
    assert trim_percent(result, 0) is None


def test_too_close_counts_as_over(measured: Measured) -> None:
    """Exactly the limit is allowed, but its band is not within: something has to go, from whichever patch."""
    ten = [f"{side}-{part}" for side in ("left", "right") for part in ("palm", "hand-back", "fingers", "buttock")]
    result = measured([{"region": name} for name in ten])
    assert result.verdict is Verdict.TOO_CLOSE
    needed = [trim_percent(result, patch) for patch in range(result.patches.count)]
    assert len(needed) == 3
    assert all(n is not None and 0.3 < n < 2 for n in needed)
    assert np.ptp(np.array(needed, float)) < 1e-9


def test_where_the_whole_patch_goes_its_border_goes_too() -> None:
    """With the hand's part as now all of it would not quite do; without its border it does: then all of it."""
    result = measure(shares(("scalp", 95), ("left-chest", 95), ("groin", 99)))
    smallest = int(result.patch_percents.argmin())
    own = float(result.patch_percents[smallest])
    # a limit at which the rest is within by a hair, once the patch and its border are gone
    rest = measure(shares(("scalp", 95), ("left-chest", 95)))
    tight = replace(result, limit_percent=rest.band[1] + 1e-6)
    assert verdict_without(tight, own) is not Verdict.WITHIN
    assert trim_percent(tight, smallest) == own
