"""Around ten percent: exactly the limit is never over, the least above it always is, and nothing reads as within."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import shapely

from bsa_calc.body.surface import surface
from bsa_calc.body.views import view_ids
from bsa_calc.body.weights import triangle_weights
from bsa_calc.label.assessment import Assessment
from bsa_calc.label.profile import load_profile
from bsa_calc.label.verdict import shown_tenths
from bsa_calc.measure.measurement import Measurement, measure
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.table import PaintTable
from bsa_calc.record.format.drawing_file import drawing_from

Measured = Callable[..., Measurement]


def verdict_of(result: Measurement) -> str:
    """The verdict of a measurement by its drawing's own profile."""
    return Assessment(result, load_profile(result.drawing.profile)).area_verdict.value


#: Four segments of 2.5 % at every age.
TEN = [
    {"region": f"{side}-{part}"} for side in ("left", "right") for part in ("palm", "hand-back", "fingers", "buttock")
]
SMALL_DAB = {"view": "back", "brush_mm": 1.2, "path": [[0, 1300]]}


@pytest.mark.parametrize("age", [0, 3, 7, 12, 15, 40])
@pytest.mark.parametrize("hand_mm", [0.0, 2.0, 8.0])
def test_exactly_ten_is_never_over(each_body: str, age: int, hand_mm: float, plain: Callable[..., Any]) -> None:
    """Both hands and both buttocks are 10 % at every age on each body: allowed, whatever the band."""
    result = measure(drawing_from(plain(TEN, body=each_body, age=age)), hand_mm)
    assert result.application_percent == pytest.approx(10, abs=1e-9)
    assert verdict_of(result) == "too_close"
    assert shown_tenths(result.application_percent, 10) == 10.0


def test_a_hair_more_than_ten_is_over(each_body: str, measured: Measured) -> None:
    """The same with one dab of a millimetre on the back."""
    result = measured([*TEN, SMALL_DAB], body=each_body)
    assert 10.00005 < result.application_percent < 10.001
    assert verdict_of(result) == "over"
    assert shown_tenths(result.application_percent, 10) == 10.1


def test_over_is_over_even_when_not_finished(measured: Measured) -> None:
    """Looking at more sides can only add."""
    assert verdict_of(measured([*TEN, SMALL_DAB], all_sides_seen=False)) == "over"
    assert verdict_of(measured(TEN, all_sides_seen=False)) == "not_finished"


def on_the_back(height: float) -> dict[str, Any]:
    """A rectangle over the back up to a height, with a slanted top."""
    return {"view": "back", "outline": [[-150, 950], [150, 950], [150, height], [-150, height + 11.7]]}


def test_an_outline_brought_to_exactly_ten(measured: Measured) -> None:
    """Bisected to 1e-10 of the limit: never over, while 1e-4 points more always is."""
    low, high = 1000.0, 1400.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if measured([on_the_back(middle)]).application_percent < 10 else (low, middle)
    result = measured([on_the_back(low)])
    assert result.application_percent == pytest.approx(10, abs=1e-10)
    assert verdict_of(result) == "too_close"
    assert shown_tenths(result.application_percent, 10) == 10.0
    per_mm = measured([on_the_back(low + 1)]).application_percent - result.application_percent
    above = measured([on_the_back(low + 1.02e-4 / per_mm)])
    assert above.application_percent == pytest.approx(10.0001, abs=1e-5)
    assert verdict_of(above) == "over"
    assert shown_tenths(above.application_percent, 10) == 10.1


def painted_share(total: float) -> PaintTable:
    """A table on the woman's trunk that measures `total`: whole triangles, and a part of one."""
    weights = triangle_weights("adult-female", "lund-browder", 34)
    heaviest = np.argsort(weights)[::-1]
    count = int(np.searchsorted(np.cumsum(weights[heaviest]), total))
    rest = (total - weights[heaviest[:count]].sum()) / weights[heaviest[count]]
    part = shapely.Polygon([(0, 0), (rest, 0), (0, 1)])
    table = PaintTable.empty(len(surface())).filled(heaviest[:count])
    if rest <= 0:
        return table
    return table.with_pieces(heaviest[count : count + 1], np.array([part], dtype=object))


@pytest.mark.parametrize(
    ("percent", "over", "shown"),
    [(10.0, False, 10.0), (10.0001, True, 10.1), (10.000001, True, 10.1), (10.04, True, 10.1), (10.05, True, 10.1),
     (9.96, False, 9.9), (9.9999, False, 9.9), (9.94, False, 9.9), (11.0, True, 11.0)],
)  # fmt: skip
@pytest.mark.parametrize("hand_mm", [0.0, 2.0])
def test_crafted_figures(percent: float, over: bool, shown: float, hand_mm: float) -> None:
    """Tables crafted to a figure: over exactly when above ten, and the figure shown never crosses the limit."""
    drawing = Drawing("adult-female", painted_share(percent), 34.0, all_sides_seen=True)
    result = measure(drawing, hand_mm)
    assert result.application_percent == pytest.approx(percent, abs=1e-10)
    assert (verdict_of(result) == "over") is over
    assert shown_tenths(result.application_percent, 10) == shown
    # The body's part of the band alone reaches half a point over the limit here.
    assert verdict_of(result) == ("over" if over else "too_close")


def test_a_band_over_the_limit_is_never_within() -> None:
    """Between 5 and 10 %: within only while the high end of the band, hand and body, is not above the limit."""
    verdicts = set()
    for percent in np.linspace(5, 10, 51):
        drawing = Drawing("adult-female", painted_share(float(percent)), 34.0, all_sides_seen=True)
        result = measure(drawing, 0.0)
        assert (verdict_of(result) == "within") == (result.band[1] <= 10)
        assert result.band[1] >= result.application_percent * np.exp(1.96 * 0.07), "one hand's 7 % at least"
        verdicts.add(verdict_of(result))
    assert verdicts == {"within", "too_close"}


def test_not_finished_until_each_view_is_declared_done() -> None:
    """One view after the other is declared; only the last one finishes the drawing."""
    drawing = Drawing("adult-male", painted_share(5), 52.0)
    for k in range(8):
        assert not drawing.finished
        assert verdict_of(measure(drawing)) == "not_finished"
        drawing = replace(drawing, views_seen=frozenset(view_ids()[: k + 1]))
    assert drawing.finished
    assert verdict_of(measure(drawing)) == "within"
    assert verdict_of(measure(replace(drawing, views_seen=frozenset(), all_sides_seen=True))) == "within"


@pytest.mark.parametrize("seen", [True, False])
def test_nothing_painted_is_never_within(seen: bool) -> None:
    """Nothing to judge: neither with all sides done nor without, and neither with all of the paint held back."""
    bare = Drawing("adult-male", painted_share(0), 52.0, all_sides_seen=seen)
    assert verdict_of(measure(bare)) == "nothing_painted"
    held = Drawing("adult-male", painted_share(5), 52.0, painted_share(5), all_sides_seen=seen)
    assert verdict_of(measure(held)) == "nothing_painted"


def test_paint_ticks_no_side(measured: Measured, plain: Callable[..., Any]) -> None:
    """Dabs in front and behind, or whole regions, tell nothing of whether somebody looked: also not at their side."""
    dabs = [{"view": view, "brush_mm": 8, "path": [[60, 1200]]} for view in ("front", "back")]
    for marks in (dabs, [{"region": r} for r in ("scalp", "left-buttock", "right-foot-back")]):
        assert drawing_from(plain(marks, all_sides_seen=False)).done_views() == frozenset()
        assert verdict_of(measured(marks, all_sides_seen=False)) == "not_finished"
    others = [view for view in view_ids() if view != "crown"]
    scalp = {"view": "crown", "brush_mm": 3, "path": [[20, 10]]}
    assert verdict_of(measured([scalp], all_sides_seen=False, views_seen=others)) == "not_finished"
    assert verdict_of(measured([scalp], all_sides_seen=False, views_seen=[*others, "crown"])) == "within"
