"""The figures of a comparison: whose weights, which part of the band, what share is regained."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bsa_calc.measure.band import BODY_SHARE
from bsa_calc.measure.measurement import Measurement, measure
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.compare import compare, regained_percent
from bsa_calc.record.format.drawing_file import drawing_from

Plain = Callable[..., Any]
PALM, SOLE, NOSE = ({"region": name} for name in ("left-palm", "left-sole", "nose"))


def drawing(plain: Plain, *marks: dict[str, Any], **changes: Any) -> Drawing:
    return drawing_from(plain(list(marks), **changes))


def regions_of(plain: Plain, *marks: dict[str, Any], **changes: Any) -> Measurement:
    return measure(drawing(plain, *marks, **changes))


def test_each_visit_is_measured_by_its_own_weights(plain: Plain) -> None:
    """A head counts 11 % at 12 years and 7 % of an adult: what was affected before is by the weights of then."""
    before, after = drawing(plain, NOSE, age=12), drawing(plain, NOSE, age=34)
    found = compare(before, after)
    assert found.total.before == pytest.approx(measure(before).affected_percent)
    assert found.total.after == pytest.approx(measure(after).affected_percent)
    assert found.total.before / found.total.after == pytest.approx(11 / 7)
    assert found.regions["nose"].before == pytest.approx(found.total.before)
    assert not found.same_weights
    assert compare(before, before).same_weights


def test_gained_and_lost_are_by_the_later_weights(plain: Plain) -> None:
    before, after = drawing(plain, NOSE, SOLE, age=12), drawing(plain, PALM, SOLE, age=34)
    found = compare(before, after)
    nose, sole, palm = (regions_of(plain, mark, age=34).affected_percent for mark in (NOSE, SOLE, PALM))
    assert found.lost_percent == pytest.approx(nose)
    assert found.gained_percent == pytest.approx(palm)
    assert found.same_percent == pytest.approx(sole)
    assert found.regained_percent == pytest.approx(100 * nose / (nose + sole))
    assert regained_percent(before, after) == pytest.approx(found.regained_percent)


def test_the_bodys_part_of_the_band_is_a_share_of_the_difference(plain: Plain) -> None:
    """With a hand that never errs, what is left of the band is 1.96 times the body's share of the change."""
    before, after = drawing(plain, PALM, SOLE), drawing(plain, PALM)
    found = compare(before, after, hand_mm=0).total
    spread = 1.96 * BODY_SHARE * abs(found.change)
    assert spread > 0.01
    assert found.band == (pytest.approx(found.change - spread), pytest.approx(found.change + spread))
    assert found.measurable
    same = compare(before, before, hand_mm=0).total
    assert same.band == (pytest.approx(0), pytest.approx(0))
    assert not same.measurable


def test_the_hand_of_both_visits_is_in_the_band(plain: Plain) -> None:
    """A dab drawn at each visit at another place: each one's outline counts, as squares; a steadier hand says more."""
    one = drawing(plain, {"view": "front", "brush_mm": 20, "path": [[0, 1250]]})
    other = drawing(plain, {"view": "front", "brush_mm": 20, "path": [[-60, 1150]]})
    both = measure(one), measure(other)
    found = compare(one, other).total
    hand = (both[0].hand_percent ** 2 + both[1].hand_percent ** 2) ** 0.5
    half = (found.band[1] - found.band[0]) / 2
    assert half == pytest.approx(1.96 * (hand**2 + (BODY_SHARE * found.change) ** 2) ** 0.5, rel=1e-6)
    steadier = compare(one, other, hand_mm=1).total
    assert steadier.band[1] - steadier.band[0] < found.band[1] - found.band[0]


def test_how_much_lower(plain: Plain) -> None:
    before, after = drawing(plain, PALM, SOLE), drawing(plain, PALM)
    there, left = (measure(one).affected_percent for one in (before, after))
    assert compare(before, after).lower_percent == pytest.approx(100 * (there - left) / there)
    assert compare(after, before).lower_percent == pytest.approx(100 * (left - there) / left)
    bare = drawing(plain)
    assert compare(before, bare).lower_percent == pytest.approx(100)
    assert compare(before, bare).regained_percent == pytest.approx(100)
    assert compare(bare, before).lower_percent is None
    assert compare(bare, before).regained_percent is None
    assert regained_percent(bare, before) is None


def test_only_affected_regions_are_told(plain: Plain) -> None:
    found = compare(drawing(plain, PALM), drawing(plain, SOLE))
    assert set(found.regions) == {"left-palm", "left-sole"}
    assert (found.regions["left-palm"].after, found.regions["left-sole"].before) == (0, 0)
    assert found.regions["left-palm"].change == pytest.approx(-found.regions["left-palm"].before)
