"""The oracle of `start.py hunt`: it shares no code with the program, is right by hand, and agrees with it."""

from __future__ import annotations

import ast
import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bsa_calc.measure.measurement import measure
from bsa_calc.record.format.drawing_file import drawing_data, drawing_from
from hunting import drawings, painting, reach, rules, skin
from hunting.drawings import near_limit
from hunting.painting import Painted, across, from_file

BODIES = ("adult-female", "adult-male", "adolescent")
#: Percent of the body by Lund and Browder, all regions of a segment painted.
SEGMENTS = {
    ("head", 0.0): 19, ("head", 0.5): 18, ("head", 34): 7, ("left_thigh", 5.0): 8, ("left_thigh", 7): 8.25,
    ("right_hand", 12): 2.5, ("trunk_back", None): 13,
}  # fmt: skip


@pytest.mark.parametrize("module", [skin, painting, reach, rules, drawings])
def test_the_oracle_uses_nothing_of_the_program(module: Any) -> None:
    """It reads the body's arrays by itself, too."""
    tree = ast.parse(Path(module.__file__).read_text("utf-8"))
    names = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    names += [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    assert not [name for name in names if name.split(".")[0] in ("bsa_calc", "shapely")]


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("table", ["lund-browder", "rule-of-nines", "drawn-body"])
def test_the_whole_body_is_100_percent(body: str, table: str) -> None:
    every = np.arange(len(skin.skin(body).region))
    for age in (None, 0.0, 3.0, 12.0, 15.0, 70.0):
        assert skin.skin(body).percent(every, table, age) == pytest.approx(100)


@pytest.mark.parametrize(("segment", "age"), SEGMENTS)
def test_segments_count_what_the_chart_says(segment: str, age: float | None) -> None:
    marks = [{"region": region["id"]} for region in skin.regions() if region["segment"] == segment]
    painted = Painted.nothing("adult-female").all_marked(marks)
    assert painted.percents("lund-browder", age) == (pytest.approx(SEGMENTS[segment, age]),) * 2


def test_what_marks_do() -> None:
    """Paint, no cream, cream again, erase; new paint gives nothing back, and what is erased is not held."""
    nothing, palm = Painted.nothing("adult-male"), {"region": "left-palm"}
    whole = nothing.marked(palm).percents()[0]
    held = nothing.marked(palm).marked({**palm, "hold_back": True})
    assert held.percents() == (0, pytest.approx(whole))
    assert held.marked(palm).percents() == (0, pytest.approx(whole))
    assert held.marked({**palm, "hold_back": True, "erase": True}).percents() == (pytest.approx(whole),) * 2
    assert held.marked({**palm, "erase": True}).percents() == (0, 0)
    assert held.marked({**palm, "erase": True}).marked(palm).percents() == (pytest.approx(whole),) * 2
    assert nothing.marked({**palm, "hold_back": True}).percents() == (0, 0)


def test_a_mirror_image_is_as_large() -> None:
    mark = {"view": "left", "brush_mm": 30, "path": [[-100, 1100], [-120, 1000]]}
    nothing = Painted.nothing("adult-female")
    one, other = nothing.marked(mark).percents()[0], nothing.marked(across(mark)).percents()[0]
    assert one > 0.2
    assert other == pytest.approx(one, abs=0.01)
    assert nothing.all_marked([mark, across(mark)]).percents()[0] == pytest.approx(one + other)


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("view", ["front", "back"])
def test_front_and_back_at_once(body: str, view: str) -> None:
    """All of a forearm, from whichever side, and as much as the program says of a stroke and of an outline."""
    numbers = [k for k, region in enumerate(skin.regions()) if "left-forearm" in region["id"]]
    found, every = skin.skin(body).sight(view, through=True), np.isin(skin.skin(body).region, numbers)
    own = found.xy[every[found.points]]
    (left, below), (right, above) = (own.min(0) - 1).tolist(), (own.max(0) + 1).tolist()
    around = [[left, below], [right, below], [right, above], [left, above]]
    outline = {"view": view, "outline": around, "through": True}
    whole = Painted.nothing(body).marked(outline)
    assert whole.affected[found.points[every[found.points]]].all()
    brush = {"view": view, "brush_mm": 20, "path": [own.mean(0).tolist(), [right, above]], "through": True}
    for mark in (outline, brush):
        data = {"format": "bsa-calc drawing", "version": 1, "body": body, "age": 34, "unit": "mm", "marks": [mark]}
        said = measure(drawing_from(data)).affected_percent
        assert said == pytest.approx(Painted.nothing(body).marked(mark).percents("lund-browder", 34)[1], abs=0.02)


@pytest.mark.parametrize("number", range(8))
def test_oracle_and_program_agree(number: int) -> None:
    """To two thirds of the precision that is stated, as drawn and as saved.

    Points on the borders of dozens of marks differ by .007 (one standard deviation), and by nothing in the mean.
    """
    drawn = near_limit(random.Random(f"oracle/{number}"))
    result = measure(drawing_from({**drawn.data(), "unit": "mm"}))
    found = result.application_percent, result.affected_percent
    assert drawn.percents == pytest.approx(found, abs=rules.PRECISION * 2 / 3)
    data = drawing_data(result.drawing)
    affected = from_file(data["paint"], drawn.body)
    held = from_file(data["held_back"], drawn.body) if data.get("held_back") else affected & False
    kept = Painted(drawn.body, affected, held).percents(drawn.table, drawn.age)
    assert kept == pytest.approx(found, abs=rules.PRECISION * 2 / 3)
