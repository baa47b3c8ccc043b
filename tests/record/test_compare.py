"""Two visits held against each other, and a record over time."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsa_calc.body.weights import triangle_weights
from bsa_calc.measure.measurement import measure
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.compare import compare, overlay_of
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.record.format.record_text import record_from, record_text
from bsa_calc.record.record import Record, new_record
from bsa_calc.record.timeline import timeline
from bsa_calc.record.visit import new_visit

Plain = Callable[..., Any]
WEIGHTS = triangle_weights("adult-female", "lund-browder", 34)
STRIP = {"view": "front", "brush_mm": 20, "path": [[-60, 1200], [60, 1200]]}
DAY = dt.date(2026, 1, 12)


def drawing(plain: Plain, *marks: dict[str, Any], **changes: Any) -> Drawing:
    """A drawing of marks."""
    return drawing_from(plain(list(marks), **changes))


@pytest.fixture(scope="module")
def some(plain: Plain) -> list[Drawing]:
    """Drawings that lie over each other in every way."""
    erase = {"erase": True, "view": "front", "brush_mm": 15, "path": [[0, 1200], [0, 1300]]}
    right = {"view": "front", "brush_mm": 22, "path": [[20, 1200], [140, 1190]]}
    return [
        drawing(plain), drawing(plain, STRIP), drawing(plain, right), drawing(plain, STRIP, erase),
        drawing(plain, STRIP, {"region": "left-palm"}),
        drawing(plain, {"region": "left-palm"}, {"region": "left-chest"}),
    ]  # fmt: skip


@settings(max_examples=36)
@given(a=st.integers(0, 5), b=st.integers(0, 5))
def test_gained_lost_and_same_add_up(a: int, b: int, some: list[Drawing]) -> None:
    """To both drawings, exactly, and turned round they change places."""
    before, after = some[a].paint, some[b].paint
    laid, back = overlay_of(before, after), overlay_of(after, before)
    gained, lost, same = (float(t.shares() @ WEIGHTS) for t in (laid.gained, laid.lost, laid.same))
    assert lost + same == pytest.approx(before.shares() @ WEIGHTS, abs=1e-9)
    assert gained + same == pytest.approx(after.shares() @ WEIGHTS, abs=1e-9)
    assert back.gained.shares() @ WEIGHTS == pytest.approx(lost, abs=1e-9)
    assert back.same.shares() @ WEIGHTS == pytest.approx(same, abs=1e-9)
    if a == b:
        assert laid.same == before
        assert not laid.gained
        assert not laid.lost


def test_percent_per_region(plain: Plain) -> None:
    before = drawing(plain, {"region": "left-palm"}, {"region": "nose"})
    after = drawing(plain, {"region": "left-palm"}, {"region": "scalp"})
    found = compare(before, after)
    assert found.regions.keys() == {"left-palm", "nose", "scalp"}
    assert found.regions["left-palm"].change == 0
    assert not found.regions["left-palm"].measurable
    assert found.regions["nose"].change == pytest.approx(-measure(before).regions["nose"])
    assert found.regions["nose"].measurable
    assert found.regions["scalp"].measurable
    assert found.total.change == pytest.approx(found.gained_percent - found.lost_percent, abs=1e-9)
    assert found.lost_percent == pytest.approx(measure(before).regions["nose"])
    assert not found.recounted


def test_within_the_band_there_is_no_measurable_change(plain: Plain) -> None:
    """The same patch painted anew by a hand that is 2 mm off is no change; half of it gone is one."""
    wider = compare(drawing(plain, STRIP), drawing(plain, {**STRIP, "brush_mm": 21.5}))
    assert wider.total.change > 0
    assert not wider.total.measurable
    half = compare(drawing(plain, STRIP), drawing(plain, {**STRIP, "path": [[0, 1200], [60, 1200]]}))
    assert half.total.change < 0
    assert half.total.measurable


def test_outlines_carried_over_do_not_blur_what_changed(plain: Plain) -> None:
    """A small new patch beside a large one taken over can be seen; beside the large one painted anew it cannot."""
    dot = {"view": "back", "brush_mm": 12, "path": [[0, 1200]]}
    taken_over = compare(drawing(plain, STRIP), drawing(plain, STRIP, dot))
    assert taken_over.total.measurable
    anew = {**STRIP, "path": [[-60, 1200], [60.001, 1200]]}
    painted_anew = compare(drawing(plain, STRIP), drawing(plain, anew, dot))
    assert painted_anew.total.change == pytest.approx(taken_over.total.change, abs=1e-4)
    assert not painted_anew.total.measurable


def test_nothing_before(plain: Plain) -> None:
    found = compare(drawing(plain), drawing(plain, STRIP))
    assert found.fall is None
    assert compare(drawing(plain), drawing(plain)).regions == {}


def test_other_weights_are_told(plain: Plain) -> None:
    assert compare(drawing(plain, STRIP, age=12), drawing(plain, STRIP, age=34)).recounted


def test_a_timeline_reads_no_paint(record: Record) -> None:
    """Weeks since the first visit, by date; marks where the profile wants them."""
    found = record_from(json.loads(record_text(record)))
    line = timeline(found, (24, 52))
    assert [point.weeks for point in line.points] == [0, 12, 24]
    assert [review.date for review in line.reviews] == [DAY + dt.timedelta(weeks=24), DAY + dt.timedelta(weeks=52)]
    assert line.limit_percent == 10
    for visit, point in zip(record.visits, line.points, strict=True):
        assert point.figures is not None
        assert point.figures.affected_percent == measure(visit.drawing).affected_percent
    assert not any("_drawing" in vars(visit) for visit in found.visits)


def test_visits_out_of_order_and_without_figures(plain: Plain) -> None:
    """A clock set back, or a visit entered late: the earliest day is week 0, and what has no figures is measured."""
    later = drawing(plain, STRIP)
    record = new_record(later, DAY).with_visit(replace(new_visit(DAY - dt.timedelta(days=10), later), figures=None))
    line = timeline(record, ())
    assert [point.weeks for point in line.points] == [0, pytest.approx(10 / 7)]
    assert all(point.figures is not None for point in line.points)


def test_a_damaged_visit_leaves_a_gap(record: Record) -> None:
    data = json.loads(record_text(record))
    visit = data["visits"][1]
    visit["drawing"]["paint"]["packed"] = "AAAA"
    del visit["figures"], visit["check"], data["check"]
    line = timeline(record_from(data), ())
    assert [point.figures is None for point in line.points] == [False, True, False]
