"""Shares of regions that were entered as figures: saved, opened, and dropped when somebody paints there since."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.body.surface import surface
from bsa_calc.body.weights import SOURCES, triangle_weights
from bsa_calc.cli import main
from bsa_calc.label.assessment import assess
from bsa_calc.measure.measurement import measure
from bsa_calc.paint.drawing import Drawing, empty_drawing
from bsa_calc.paint.marks import BrushMark, RegionMark, apply_marks
from bsa_calc.paint.share import with_share
from bsa_calc.record.carry import edited
from bsa_calc.record.format.drawing_file import drawing_data, drawing_from, read_drawing, write_drawing
from bsa_calc.record.format.record_text import parse_record, record_text
from bsa_calc.record.record import new_record


def enter(drawing: Drawing, region: str, percent: float) -> Drawing:
    """A share entered, as the regions table does it."""
    weights = triangle_weights(drawing.body, drawing.weight_table, drawing.age)
    paint = with_share(drawing.paint, weights, region_numbers()[region], percent, body_id=drawing.body)
    return edited(drawing, drawing.with_entered(region, percent, paint))


def brushed(drawing: Drawing, view: str, place: tuple[float, float], *, erase: bool = False) -> Drawing:
    """A dab painted or erased."""
    mark = BrushMark(view, 6, np.array([place]), erase)
    return edited(drawing, drawing.with_paint(apply_marks(drawing.paint, drawing.body, [mark])))


@pytest.fixture
def two() -> Drawing:
    """40 % of the back of the left hand, 12.5 % of the chest's left side."""
    return enter(enter(empty_drawing("adult-male", 34), "left-hand-back", 40), "left-chest", 12.5)


def test_entries_stand_in_the_order_of_the_regions(two: Drawing) -> None:
    """Whatever the order of typing; a new figure takes the place of the old one, 0 takes the entry away."""
    assert two.entered == (("left-chest", 12.5), ("left-hand-back", 40))
    assert enter(two, "left-chest", 30).entered == (("left-chest", 30), ("left-hand-back", 40))
    cleared = enter(two, "left-chest", 0)
    assert cleared.entered == (("left-hand-back", 40),)
    assert not measure(cleared).regions.get("left-chest")
    assert measure(two).regions["left-chest"] > 0


def test_painting_there_drops_the_entry(two: Drawing, spot: Callable[..., tuple[float, float]]) -> None:
    """Paint or erase: the region is drawn from now on. Other regions keep their figures."""
    erased = brushed(two, "back", spot("back", "left-hand-back", "adult-male"), erase=True)
    mark = RegionMark(region_numbers()["left-hand-back"])
    filled = edited(two, two.with_paint(apply_marks(two.paint, two.body, [mark])))
    assert measure(erased).affected_percent < measure(two).affected_percent < measure(filled).affected_percent
    assert erased.entered == filled.entered == (("left-chest", 12.5),)


def test_painting_elsewhere_keeps_it(two: Drawing, spot: Callable[..., tuple[float, float]]) -> None:
    """The drawing is the same object where nothing is dropped."""
    paint = apply_marks(two.paint, two.body, [RegionMark(region_numbers()["nose"])])
    changed = two.with_paint(paint)
    assert edited(two, changed) is changed
    assert brushed(two, "front", spot("front", "nose", "adult-male")).entered == two.entered
    ticked = replace(two, all_sides_seen=True, age=12.0)
    assert edited(two, ticked) is ticked


def test_painting_where_all_is_painted_changes_nothing(two: Drawing, spot: Callable[..., tuple[float, float]]) -> None:
    """A dab inside the area adds no paint, and the figure stands."""
    place = spot("back", "left-hand-back", "adult-male")
    assert brushed(two, "back", place).entered == two.entered


def test_the_same_figure_again_stays(two: Drawing) -> None:
    """Typed twice, it is one entry on the same paint."""
    again = enter(two, "left-chest", 12.5)
    assert again.entered == two.entered
    assert again.paint is two.paint


def test_on_another_body_it_is_another_share(two: Drawing) -> None:
    """Then nothing says that it was entered."""
    assert edited(two, replace(two, body="adolescent")).entered == ()


def test_entries_tell_drawings_apart(two: Drawing) -> None:
    """Saving must keep them."""
    assert not replace(two, entered=()).same_as(two)
    assert replace(two, note="").same_as(two)


def test_saved_and_opened(two: Drawing, tmp_path: Path) -> None:
    """The entries come back; a drawing without any has no such key."""
    write_drawing(two, tmp_path / "case.json")
    assert read_drawing(tmp_path / "case.json").same_as(two)
    assert json.loads((tmp_path / "case.json").read_text())["entered"] == {"left-chest": 12.5, "left-hand-back": 40}
    assert "entered" not in drawing_data(replace(two, entered=()))


@pytest.mark.parametrize("age", [2.0, 34.0])
@pytest.mark.parametrize("table", SOURCES)
def test_records_keep_them_however_often_they_are_saved(age: float, table: str) -> None:
    """At any age and by any table, in the visit, in the next one, and while something else is changed."""
    drawing = replace(empty_drawing("adolescent", age), weight_table=table)
    for region, percent in (("left-chest", 12.5), ("scalp", 33.0), ("right-sole", 80.0)):
        drawing = enter(drawing, region, percent)
    record, day = new_record(drawing, dt.date(2026, 3, 2)), dt.date(2026, 6, 1)
    record = record.with_visit(record.next_visit(day))
    for k in range(3):
        record = parse_record(record_text(record), day)
        assert all(visit.drawing.entered == drawing.entered for visit in record.visits)
        visit = record.visits[k % 2]
        noted = edited(visit.drawing, replace(visit.drawing, note=str(k), age=visit.drawing.age))
        record = record.with_visit(visit.with_drawing(noted, assess(noted)))


@settings(max_examples=15)
@given(st.lists(st.tuples(st.sampled_from([r.id for r in regions()]), st.floats(0.01, 100)), max_size=5))
def test_any_entries_are_saved_and_opened(entries: list[tuple[str, float]]) -> None:
    """To the last digit."""
    drawing = empty_drawing("adolescent", 13)
    for region, percent in entries:
        drawing = enter(drawing, region, percent)
    assert dict(drawing.entered) == dict(entries)
    assert drawing_from(json.loads(json.dumps(drawing_data(drawing)))).same_as(drawing)


def test_what_the_paint_does_not_bear_out_is_left_out(two: Drawing) -> None:
    """A file in which somebody changed the paint by hand, or put marks on top, opens without the entry."""
    data = drawing_data(two)
    assert drawing_from({**data, "entered": {"left-chest": 55, "left-hand-back": 40}}).entered == (
        ("left-hand-back", 40),
    )
    assert drawing_from({**data, "marks": [{"region": "left-chest"}]}).entered == (("left-hand-back", 40),)
    assert drawing_from({**data, "paint": {"surface": surface().id, "whole": [], "parts": {}}}).entered == ()


def test_measure_mentions_them(two: Drawing, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In the JSON as an object, in the text as a line; none where nothing was entered."""
    path, plain_path = str(tmp_path / "case.json"), str(tmp_path / "plain.json")
    write_drawing(two, Path(path))
    write_drawing(replace(two, entered=()), Path(plain_path))
    main(["measure", path, plain_path, "--json"])
    lines: list[Any] = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["entered"] for line in lines] == [{"left-chest": 12.5, "left-hand-back": 40}, {}]
    main(["measure", path])
    assert "not drawn: left-chest 12.5 %, left-hand-back 40 %" in capsys.readouterr().out
    main(["measure", plain_path])
    assert "not drawn" not in capsys.readouterr().out
