"""Halves of regions as marks: painted, erased, held back, absent, and refused where there is no such half."""

from __future__ import annotations

import json

import numpy as np
import pytest

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view
from bsa_calc.errors import InputError
from bsa_calc.measure.measurement import Measurement, measure
from bsa_calc.paint.drawing import Drawing, empty_drawing
from bsa_calc.paint.marks import BrushMark, RegionMark, spot_percent, with_marks
from bsa_calc.record.format.drawing_file import drawing_from, drawing_text

BARE = {"format": "bsa-calc drawing", "version": 1, "body": "adult-female", "age": 34}


def drawn(*marks: dict[str, object]) -> Drawing:
    return drawing_from({**BARE, "marks": list(marks)})


def whole(region: str) -> float:
    """Percent of the body that a region counts."""
    return measure(drawn({"region": region})).affected_percent


def test_half_a_region_is_half_its_figure() -> None:
    found = measure(drawn({"region": "left-elbow", "half": "inner"}, {"region": "nose", "half": "upper"}))
    assert found.regions["left-elbow"] == pytest.approx(whole("left-elbow") / 2, abs=1e-9)
    assert found.regions["nose"] == pytest.approx(whole("nose") / 2, abs=1e-9)
    assert found.patches.count == 2


def test_a_half_goes_on_top_of_what_is_there() -> None:
    both = measure(drawn({"region": "left-knee", "half": "upper"}, {"region": "left-knee", "half": "front"}))
    assert whole("left-knee") * 0.6 < both.affected_percent < whole("left-knee") * 0.9
    all_of_it = drawn({"region": "left-knee", "half": "upper"}, {"region": "left-knee", "half": "lower"})
    assert measure(all_of_it).affected_percent == pytest.approx(whole("left-knee"), abs=1e-9)
    assert measure(all_of_it).patches.count == 1


@pytest.mark.parametrize(("way", "affected", "cream"), [
    ({"erase": True}, 0.5, 0.5), ({"hold_back": True}, 1.0, 0.5),
])  # fmt: skip
def test_a_half_erased_and_held_back(way: dict[str, bool], affected: float, cream: float) -> None:
    found = measure(drawn({"region": "left-knee"}, {"region": "left-knee", "half": "outer", **way}))
    assert found.affected_percent == pytest.approx(affected * whole("left-knee"), abs=1e-9)
    assert found.application_percent == pytest.approx(cream * whole("left-knee"), abs=1e-9)


def test_cream_again_on_a_half() -> None:
    outer = {"region": "left-knee", "half": "outer"}
    found = measure(
        drawn({"region": "left-knee"}, {**outer, "hold_back": True}, {**outer, "hold_back": True, "erase": True})
    )
    assert found.application_percent == pytest.approx(whole("left-knee"), abs=1e-9)


def test_a_half_is_the_same_after_saving() -> None:
    drawing = drawn({"region": "left-elbow", "half": "back"})
    assert drawing_from(json.loads(drawing_text(drawing))).same_as(drawing)


def test_an_absent_half_takes_no_paint() -> None:
    with pytest.raises(InputError, match=r"marks\[1\]: the region is marked as absent"):
        drawn({"region": "left-knee", "absent": True}, {"region": "left-knee", "half": "inner"})


def test_what_is_no_half_is_refused() -> None:
    with pytest.raises(InputError, match=r"marks\[0\].half: there is no half “inner”. Use one of: left, right, upper"):
        drawn({"region": "nose", "half": "inner"})
    with pytest.raises(InputError, match=r"absent as a whole"):
        drawn({"region": "left-knee", "half": "inner", "absent": True})


def test_a_thousand_halves_are_too_much_work() -> None:
    with pytest.raises(InputError, match="too fine"):
        drawn(*[{"region": "left-knee", "half": "inner"}] * 1000)


def test_what_a_spot_covers_is_what_it_paints() -> None:
    bare = empty_drawing("adult-female", 34)
    weights, place = measure(bare).weights, np.array([80.0, 1250.0])
    expected: Measurement = measure(with_marks(bare, [BrushMark("front", 10.0, place[None])]))
    assert spot_percent(bare, weights, "front", place, 10.0) == pytest.approx(expected.affected_percent, abs=1e-9)
    assert spot_percent(bare, weights, "front", np.array([0.0, 300.0]), 10.0) == 0
    full = with_marks(bare, [RegionMark(k) for k in range(len(regions()))])
    assert spot_percent(full, weights, "front", place, 10.0) == pytest.approx(expected.affected_percent, abs=1e-9)
    triangle = load_view("adult-female", "front").spot_at(*place)
    assert triangle is not None
    assert regions()[surface().region[triangle[0]]].id == "left-chest"
