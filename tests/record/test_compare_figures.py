"""The figures of a comparison: whose weights, which part of the band, what share is regained."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bsa_calc.body.regions import regions
from bsa_calc.measure.band import Known, body_share
from bsa_calc.measure.measurement import Measurement, measure
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.drawn_by import Hand
from bsa_calc.record.compare import compare, repigmentation
from bsa_calc.record.format.drawing_file import drawing_from

#: Standard deviations to each side of the whole body's band.
SPAN = 1.96
Plain = Callable[..., Any]
#: Of a man of 34, or of whoever the plain drawing is, of whom nothing else is known.
BODY_SHARE = body_share(Known("lund-browder", 34.5))
PALM, SOLE, NOSE = ({"region": name} for name in ("left-palm", "left-sole", "nose"))


def drawing(plain: Plain, *marks: dict[str, Any], **changes: Any) -> Drawing:
    return drawing_from(plain(list(marks), **changes))


def regions_of(plain: Plain, *marks: dict[str, Any], **changes: Any) -> Measurement:
    return measure(drawing(plain, *marks, **changes))


def test_both_visits_are_counted_by_what_the_later_one_is(plain: Plain) -> None:
    """A head counts 10 % at 12 years and 7 % of an adult: the same skin is the same area all the same."""
    before, after = drawing(plain, NOSE, age=12), drawing(plain, NOSE, age=34)
    assert measure(before).affected_percent / measure(after).affected_percent == pytest.approx(10 / 7)
    found = compare(before, after)
    assert found.total.before == found.total.after == pytest.approx(measure(after).affected_percent)
    assert found.total.change == found.regions["nose"].change == 0
    assert found.recounted
    assert not compare(before, before).recounted
    assert compare(after, before).total.after == pytest.approx(measure(before).affected_percent)


@pytest.mark.parametrize(("first", "second"), [("lund-browder", "rule-of-nines"), ("rule-of-nines", "lund-browder")])
def test_another_table_gives_way_to_lund_and_browder(first: str, second: str, plain: Plain) -> None:
    before, after = (drawing(plain, PALM, age=34, weight_table=table) for table in (first, second))
    found = compare(before, after)
    assert found.total.change == 0
    assert found.basis.table == "lund-browder"
    assert found.total.after == pytest.approx(regions_of(plain, PALM, age=34).affected_percent)


def test_a_table_that_both_have_stays(plain: Plain) -> None:
    both = drawing(plain, PALM, weight_table="rule-of-nines")
    found = compare(both, both)
    assert found.basis.table == "rule-of-nines"
    assert not found.recounted


def test_what_a_person_has_no_more_is_not_compared(plain: Plain) -> None:
    """A foot that was painted, and is lost: the rest is counted as 100 % both times."""
    before = drawing(plain, SOLE, PALM)
    after = drawing(plain, PALM, {"region": "left-sole", "absent": True})
    found = compare(before, after)
    assert found.total.change == pytest.approx(0, abs=1e-12)
    assert set(found.regions) == {"left-palm"}


def test_gained_and_lost_are_by_the_later_weights(plain: Plain) -> None:
    before, after = drawing(plain, NOSE, SOLE, age=12), drawing(plain, PALM, SOLE, age=34)
    found = compare(before, after)
    nose, sole, palm = (regions_of(plain, mark, age=34).affected_percent for mark in (NOSE, SOLE, PALM))
    assert found.lost_percent == pytest.approx(nose)
    assert found.gained_percent == pytest.approx(palm)
    assert found.same_percent == pytest.approx(sole)
    assert found.total.change == pytest.approx(palm - nose)


def test_the_bodys_part_of_the_band_is_a_share_of_the_difference(plain: Plain) -> None:
    """Outlines that are the truth: what is left of the band is the body's share of the change, in logarithms."""
    before, after = drawing(plain, PALM, SOLE, hand="exact"), drawing(plain, PALM, hand="exact")
    found = compare(before, after).total
    more, less = (abs(found.change) * abs(math.expm1(way * SPAN * BODY_SHARE)) for way in (1, -1))
    assert less > 0.01
    assert found.band == (pytest.approx(found.change - more), pytest.approx(found.change + less))
    assert found.measurable
    same = compare(before, before).total
    assert same.band == (pytest.approx(0), pytest.approx(0))
    assert not same.measurable


def test_the_hand_of_both_visits_is_in_the_band(plain: Plain) -> None:
    """A dab drawn at each visit at another place: each one's outline counts, as squares; a steadier hand says more."""
    one = drawing(plain, {"view": "front", "brush_mm": 20, "path": [[0, 1250]]})
    other = drawing(plain, {"view": "front", "brush_mm": 20, "path": [[-60, 1150]]})
    both = measure(one), measure(other)
    found = compare(one, other).total
    outlines = SPAN * (both[0].outline_error ** 2 + both[1].outline_error ** 2) ** 0.5
    assert abs(found.change) < outlines
    assert not found.measurable
    # One hand is generous alike both times: its 7 % are of the change, as the body's share is.
    share = abs(found.change) * math.expm1(SPAN * math.hypot(BODY_SHARE, 0.07))
    far = max(abs(found.change - found.band[0]), abs(found.band[1] - found.change))
    assert far == pytest.approx(math.hypot(outlines, share), rel=1e-6)
    steadier = compare(one, other, hand_mm=1).total
    assert steadier.band[1] - steadier.band[0] < found.band[1] - found.band[0]


def test_a_share_never_hides_that_something_changed(plain: Plain) -> None:
    """What one hand and one body make of a change leaves its sign: with sure outlines, the least change stands out."""
    before, after = drawing(plain, PALM), drawing(plain, PALM, {"view": "back", "brush_mm": 12, "path": [[0, 1200]]})
    found = compare(before, after, hand_mm=0).total
    assert found.measurable
    assert 0 < found.band[0] < found.change < found.band[1]


def test_another_hand_errs_by_itself(plain: Plain) -> None:
    """Two people's hands: each one's share of its own figure counts, as squares; one and the same hand's cancels."""
    anna = {"share": 0.05, "label": "Anna"}
    one, same = (drawing(plain, {"view": "front", "brush_mm": 40, "path": [[x, 1250]]}, hand=anna) for x in (0, 1))
    other = replace(same, hand=Hand(0.07, "Ben"))
    found, alike = compare(one, other, hand_mm=0).total, compare(one, same, hand_mm=0).total
    common = SPAN * math.hypot(0.05 * found.before, 0.07 * found.after)
    far = max(abs(found.change - found.band[0]), abs(found.band[1] - found.change))
    assert far == pytest.approx(math.hypot(common, abs(found.change) * math.expm1(SPAN * BODY_SHARE)), rel=1e-6)
    assert alike.band[1] - alike.band[0] < found.band[1] - found.band[0]


def test_how_much_lower(plain: Plain) -> None:
    """By the area where nothing is graded; skin newly affected counts against what came clear."""
    before, after = drawing(plain, PALM, SOLE), drawing(plain, PALM)
    there, left = (measure(one).affected_percent for one in (before, after))
    found = compare(before, after).fall
    assert found is not None
    assert found.percent == pytest.approx(100 * (there - left) / there)
    back = compare(after, before).fall
    assert back is not None
    assert back.percent == pytest.approx(100 * (left - there) / left)
    assert repigmentation((before, {}), (after, {})) == found
    moved = compare(before, drawing(plain, PALM, NOSE)).fall
    assert moved is not None
    nose = regions_of(plain, NOSE).affected_percent
    assert moved.percent == pytest.approx(100 * (there - left - nose) / there)
    bare = drawing(plain)
    all_clear = compare(before, bare).fall
    assert all_clear is not None
    assert all_clear.percent == pytest.approx(100)
    assert compare(bare, before).fall is None
    assert repigmentation((bare, {}), (before, {})) is None


def test_the_band_of_a_fall(plain: Plain) -> None:
    """A dab drawn twice: outlines of both, the earlier one's as often as what is left; the hand's share cancels."""
    one = drawing(plain, {"view": "front", "brush_mm": 40, "path": [[0, 1250]]})
    other = drawing(plain, {"view": "front", "brush_mm": 30, "path": [[1, 1250]]})
    both = measure(one), measure(other)
    found = compare(one, other).fall
    assert found is not None
    left = both[1].affected_percent / both[0].affected_percent
    assert found.percent == pytest.approx(100 * (1 - left))
    # In the hand's share the later figure, and as many times the earlier one as is left, are the same.
    spread = 100 * SPAN * math.hypot(both[1].outline_error, left * both[0].outline_error) / both[0].affected_percent
    assert found.band[1] - found.percent == pytest.approx(spread, rel=1e-6)
    assert found.percent - found.band[0] == pytest.approx(spread, rel=1e-6)


def test_a_region_among_many_needs_more_to_stand_out(plain: Plain) -> None:
    """The same change of one region, alone and among 20 other rows; and it may have crossed the border of regions."""
    dab = {"view": "front", "brush_mm": 24, "path": [[60, 1250]]}
    rest = [{"region": region.id} for region in regions()[20:40] if region.id != "left-chest"]
    few = compare(drawing(plain), drawing(plain, dab)).regions
    many = compare(drawing(plain, *rest), drawing(plain, *rest, dab)).regions
    assert len(few) == 1
    (name,) = few
    assert len(many) > 15
    width = [found[name].band[1] - found[name].band[0] for found in (few, many)]
    assert width[1] > 1.25 * width[0]


def test_paint_beside_a_border_may_have_crossed_it(plain: Plain) -> None:
    """A strip along the border of two regions, drawn 6 mm further over: of each region it is no change."""
    upper, lower = ({"view": "front", "brush_mm": 10, "path": [[30, y], [90, y]]} for y in (1180, 1174))
    found = compare(drawing(plain, upper), drawing(plain, lower))
    assert not found.total.measurable
    assert not any(row.measurable for row in found.regions.values())


def test_only_affected_regions_are_told(plain: Plain) -> None:
    found = compare(drawing(plain, PALM), drawing(plain, SOLE))
    assert set(found.regions) == {"left-palm", "left-sole"}
    assert (found.regions["left-palm"].after, found.regions["left-sole"].before) == (0, 0)
    assert found.regions["left-palm"].change == pytest.approx(-found.regions["left-palm"].before)
