"""Drawing files: what is saved is what is opened, to the last digit."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import surface
from bsa_calc.body.views import view_ids
from bsa_calc.errors import InputError
from bsa_calc.measure.measurement import measure
from bsa_calc.paint.drawing import Drawing, empty_drawing
from bsa_calc.paint.layers import skin_of
from bsa_calc.paint.pieces import ALL
from bsa_calc.record.format.drawing_file import drawing_data, drawing_from, read_drawing, write_drawing

MARKS = [
    {"view": "front", "brush_mm": 11.3, "path": [[-60, 1210], [41.7, 1248.1], [52, 1190]]},
    {"view": "left", "outline": [[-90, 700], [10, 720], [-20, 880], [-70, 860]]},
    {"region": "left-palm"},
    {"view": "soles", "brush_mm": 7, "path": [[45, 60], [48, 120]]},
    {"erase": True, "view": "front", "brush_mm": 5, "path": [[-50, 1215], [20, 1240]]},
    {"region": "left-toes", "erase": True},
]


@pytest.fixture
def drawing(plain: Callable[..., Any]) -> Drawing:
    """Paint of every kind, a patch without cream, some views ticked."""
    made = drawing_from(plain(MARKS, all_sides_seen=False, age=41.5, body="adult-male"))
    patches = measure(made).patches
    assert patches.count >= 3
    made = made.holding(skin_of(patches, made.paint, [1]))
    return replace(made, views_seen=frozenset({"crown", "back", "front"}))


def test_saved_and_opened_is_the_same(drawing: Drawing, tmp_path: Path) -> None:
    """Everything a verdict depends on comes back, and the figures are the same number."""
    write_drawing(drawing, tmp_path / "case.json")
    again = read_drawing(tmp_path / "case.json")
    assert again.same_as(drawing)
    before, after = measure(drawing), measure(again)
    assert after.application_percent == before.application_percent
    assert after.band == before.band
    assert after.regions == before.regions
    assert after.applied.tolist() == before.applied.tolist()


def test_saving_again_gives_the_same_bytes(drawing: Drawing, tmp_path: Path) -> None:
    """Save, open, save: not a digit changes, in any of ten rounds."""
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    write_drawing(drawing, first)
    for _ in range(10):
        write_drawing(read_drawing(first), second)
        assert second.read_bytes() == first.read_bytes()


def test_every_digit_is_kept(tmp_path: Path) -> None:
    """Coordinates and ages that no short decimal names come back bit by bit."""
    third = 1 / 3
    piece = shapely.Polygon([(0, 0), (third, 0), (0.1 + 0.2, third), (0, np.nextafter(0.5, 1))])
    table = empty_drawing("adolescent").paint.with_pieces(np.array([77, 9]), np.array([piece, ALL], dtype=object))
    drawing = Drawing("adolescent", table, 13 + third).holding(table)
    write_drawing(drawing, tmp_path / "case.json")
    again = read_drawing(tmp_path / "case.json")
    assert again.same_as(drawing)
    assert np.array_equal(shapely.get_coordinates(again.paint[77]), shapely.get_coordinates(piece))
    assert again.paint[9] is ALL


def test_an_empty_drawing(tmp_path: Path) -> None:
    """Nothing painted yet is a drawing too, and opens as an empty one that is not finished."""
    write_drawing(empty_drawing("adult-female", None), tmp_path / "case.json")
    again = read_drawing(tmp_path / "case.json")
    assert not again.paint
    assert again.age is None
    assert not again.finished


def test_the_plain_form_is_read_as_the_saved_one(plain: Callable[..., Any]) -> None:
    """A drawing of marks, and what is saved of it, measure the same; marks go on top of paint."""
    marks = drawing_from(plain(MARKS))
    saved = drawing_data(marks)
    assert drawing_from(saved).same_as(marks)
    on_top = drawing_from({**drawing_data(drawing_from(plain(MARKS[:3]))), "marks": MARKS[3:]})
    assert on_top.paint == marks.paint


def test_defaults_of_the_plain_form(plain: Callable[..., Any]) -> None:
    """Without further keys: Lund and Browder, the European label, no view seen, all patches with cream."""
    made = drawing_from({"format": "bsa-calc drawing", "version": 1, "body": "adult-male", "age": None})
    assert (made.weight_table, made.profile) == ("lund-browder", "opzelura-eu")
    assert (bool(made.held_back), made.views_seen, made.all_sides_seen) == (False, frozenset(), False)
    assert drawing_from(plain(note="made by hand")).paint == made.paint


def test_ticks_of_views_are_saved_in_the_order_of_the_strip() -> None:
    """Whatever the order of ticking."""
    drawing = replace(empty_drawing("adult-male"), views_seen=frozenset(reversed(view_ids())))
    assert drawing_data(drawing)["views_seen"] == list(view_ids())


def test_a_byte_order_mark_is_no_trouble(plain: Callable[..., Any], tmp_path: Path) -> None:
    """Editors on Windows put one before the text."""
    path = tmp_path / "case.json"
    path.write_text(json.dumps(plain(MARKS)), "utf-8-sig")
    assert read_drawing(path).paint


def test_all_of_the_body_saves_small(plain: Callable[..., Any], tmp_path: Path) -> None:
    """Whole triangles are listed, not drawn."""
    drawing = drawing_from(plain([{"region": r.id} for r in regions()]))
    write_drawing(drawing, tmp_path / "case.json")
    assert (tmp_path / "case.json").stat().st_size < 200_000
    assert len(read_drawing(tmp_path / "case.json").paint.whole()) == len(surface())


def test_saved_paint_of_another_body_map_is_refused(drawing: Drawing) -> None:
    """Triangle numbers mean nothing on other triangles."""
    data = drawing_data(drawing)
    data["paint"]["surface"] = "0123456789ab"
    with pytest.raises(InputError, match=r"paint\.surface"):
        drawing_from(data)


def test_a_drawing_is_the_same_skin_on_every_body(drawing: Drawing) -> None:
    """The same triangles on another body: other areas, the same regions."""
    carried = replace(drawing, body="adolescent")
    assert measure(carried).regions.keys() == measure(drawing).regions.keys()
    assert measure(carried).affected_percent == pytest.approx(measure(drawing).affected_percent, rel=0.25)


def test_a_note_survives_opening_and_saving(plain: Callable[..., Any], tmp_path: Path) -> None:
    """What somebody wrote beside a drawing is not lost."""
    write_drawing(drawing_from(plain(note="after the summer")), tmp_path / "a.json")
    assert read_drawing(tmp_path / "a.json").note == "after the summer"
