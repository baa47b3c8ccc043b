"""A drawing that touches no skin is no drawing: marks off the skin and marks in another unit are refused by name."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bsa_calc.cli import main
from bsa_calc.errors import SaidError
from bsa_calc.record.format.drawing_file import drawing_from

CHEST = {"view": "front", "brush_mm": 12, "path": [[60, 1200]]}
#: Between the legs, in the air under an arm, beside the head.
AIR = {"view": "front", "brush_mm": 4, "path": [[0, 300]]}
OVER_THE_BODY = {"view": "back", "outline": [[100, 1600], [200, 1600], [200, 1650], [100, 1650]]}
TRUNK = [[-170, 850], [170, 850], [170, 1400], [-170, 1400]]


def scaled(points: list[list[float]], factor: float) -> list[list[float]]:
    """Points in another unit."""
    return [[x / factor, y / factor] for x, y in points]


@pytest.mark.parametrize("way", [{}, {"erase": True}, {"hold_back": True}, {"erase": True, "hold_back": True}])
@pytest.mark.parametrize("mark", [AIR, OVER_THE_BODY])
def test_a_mark_off_the_skin_is_named(mark: dict[str, Any], way: dict[str, bool], plain: Callable[..., Any]) -> None:
    """Whatever it does, and by its place in the list."""
    with pytest.raises(SaidError, match=r"marks\[1\]: it touches no skin in the view") as told:
        drawing_from(plain([CHEST, {**mark, **way}]))
    assert told.value.code == "mark_off_skin"


@pytest.mark.parametrize(
    ("mark", "code"),
    [({"view": "front", "outline": [[60, 1200], [80, 1200], [60, 1200]]}, "mark_encloses_nothing"),
     ({"view": "front", "outline": [[60, 1200], [60.0001, 1200], [60, 1200.0001]]}, "mark_encloses_nothing"),
     ({"view": "front", "brush_mm": 1e-7, "path": [[60, 1200]]}, "mark_off_skin")],
)  # fmt: skip
def test_a_mark_that_is_lost_is_named(mark: dict[str, Any], code: str, plain: Callable[..., Any]) -> None:
    """It encloses nothing, or so little that rounding loses it."""
    with pytest.raises(SaidError) as told:
        drawing_from(plain([mark]))
    assert (told.value.code, told.value.place) == (code, "marks[0]")


def test_saying_a_thing_twice_is_no_mistake(plain: Callable[..., Any]) -> None:
    """Over paint, an eraser over bare skin, a hold over bare skin: they touch skin and change nothing."""
    once = drawing_from(plain([CHEST]))
    bare = {"view": "front", "path": [[60, 1000]], "brush_mm": 5}
    twice = drawing_from(plain([CHEST, CHEST, {**bare, "erase": True}, {**bare, "hold_back": True}]))
    assert twice.paint == once.paint
    assert not twice.held_back


def test_a_mark_that_is_half_off_the_skin_counts(plain: Callable[..., Any]) -> None:
    """Only what lies on skin."""
    assert drawing_from(plain([{"view": "front", "brush_mm": 20, "path": [[0, 300], [60, 1200]]}])).paint


@pytest.mark.parametrize(("factor", "unit"), [(10.0, "centimetres"), (1000.0, "metres"), (25.4, "inches|centimetres")])
def test_a_trunk_in_another_unit(factor: float, unit: str, plain: Callable[..., Any]) -> None:
    """Also where it lands on skin: at the side a shin, or the foot."""
    side = [[-60, 900], [20, 900], [20, 1400], [-60, 1400]]
    for marks in (
        [{"view": view, "outline": scaled(TRUNK, factor)} for view in ("front", "back")],
        [{"view": view, "outline": scaled(side, factor)} for view in ("left", "right")],
    ):
        with pytest.raises(SaidError, match=r"unit|touches no skin|encloses nothing"):
            drawing_from(plain(marks))
    legs = [{"view": "left", "outline": scaled([[-60, 500], [40, 500], [40, 1300], [-60, 1300]], factor)}]
    with pytest.raises(SaidError) as told:
        drawing_from(plain(legs))
    assert told.value.code in {"other_unit", "mark_off_skin", "mark_encloses_nothing"}
    if factor == 10:
        assert told.value.params["unit"] in unit


def test_lines_of_a_brush_in_centimetres(plain: Callable[..., Any]) -> None:
    """Broad strokes up and down the side of the body, written in centimetres."""
    paths = [[[x, 60], [x, 130]] for x in (-6.0, -3.0, 0.0, 3.0)]
    marks = [{"view": "left", "brush_mm": 1.5, "path": path} for path in paths]
    with pytest.raises(SaidError, match="centimetres"):
        drawing_from(plain(marks))
    in_mm = [{**m, "brush_mm": 15, "path": [[10 * x, 10 * y] for x, y in m["path"]]} for m in marks]
    assert drawing_from(plain(in_mm)).paint


def test_a_stroke_in_centimetres_that_leaves_a_small_view(plain: Callable[..., Any]) -> None:
    """Over the crown and on past it, beside much that is on the body: 4 % would have been a spot."""
    crown = {"view": "crown", "brush_mm": 1.8, "path": [[7.4, -4.8], [6.7, -11.4], [-0.5, -22.8]]}
    back = {"view": "back", "outline": [[-12, 100], [12, 100], [12, 130], [-12, 130]]}
    with pytest.raises(SaidError, match="centimetres"):
        drawing_from(plain([crown, back]))


@pytest.mark.parametrize("brush", [15, 1.5])
def test_a_path_in_centimetres_whose_brush_may_be_in_millimetres(brush: float, plain: Callable[..., Any]) -> None:
    """The brush's key says millimetres, and nothing says so of the path."""
    paths = [[[x, 60], [x, 130]] for x in (-6.0, -3.0, 0.0, 3.0)]
    with pytest.raises(SaidError, match="centimetres"):
        drawing_from(plain([{"view": "left", "brush_mm": brush, "path": path} for path in paths]))


def test_a_wide_brush_in_inches(plain: Callable[..., Any]) -> None:
    marks = [{"view": view, "brush_mm": 3.9, "path": [[0, 30], [0, 55]]} for view in ("front", "back")]
    with pytest.raises(SaidError, match="inches"):
        drawing_from(plain(marks))


def test_a_broad_brush_on_a_small_view_in_centimetres(plain: Callable[..., Any]) -> None:
    """The crown is 21 cm long: a brush of 10 there takes much of it, whatever the unit."""
    crown = {"view": "crown", "brush_mm": 10, "path": [[5, -5], [12, -19]]}
    back = {"view": "back", "brush_mm": 8, "path": [[-5, 105], [5, 130]]}
    with pytest.raises(SaidError, match="centimetres"):
        drawing_from(plain([crown, back]))


SMALL = {
    "a dab on the shin": [{"view": "left", "brush_mm": 5, "path": [[-5, 150]]}],
    "a dab of 1 mm on the ankle": [{"view": "left", "brush_mm": 1, "path": [[-5, 100]]}],
    "an outline on the foot": [{"view": "left", "outline": [[-15, 60], [5, 60], [5, 75], [-15, 75]]}],
    "a spot on the crown": [{"view": "crown", "outline": [[5, 5], [17, 5], [17, 15], [5, 15]]}],
    "a spot on the sole": [{"view": "soles", "brush_mm": 4, "path": [[50, 60]]}],
    "both ankles": [{"view": "front", "brush_mm": 6, "path": [[x, 100]]} for x in (-160, 160)],
    "a line on the face": [{"view": "front", "brush_mm": 3, "path": [[20, 1540], [30, 1550]]}],
}


@pytest.mark.parametrize("what", list(SMALL))
def test_a_small_lesion_stays_one(what: str, plain: Callable[..., Any]) -> None:
    """However near to the origin it lies: read in centimetres it would be small too."""
    assert drawing_from(plain(SMALL[what])).paint


def test_who_means_millimetres_says_so(plain: Callable[..., Any]) -> None:
    """A long thin lesion along the shin looks like a trunk in centimetres."""
    shin = [{"view": "left", "outline": [[-12, 85], [4, 85], [4, 140], [-12, 140]]}]
    with pytest.raises(SaidError, match="“unit”: “mm”"):
        drawing_from(plain(shin))
    assert drawing_from(plain(shin, unit="mm")).paint


def test_the_command_names_it(tmp_path: Path, plain: Callable[..., Any], capsys: pytest.CaptureFixture[str]) -> None:
    """Status 2, and no figure: not 0.0 % within."""
    path = tmp_path / "cm.json"
    path.write_text(json.dumps(plain([{"view": v, "outline": scaled(TRUNK, 10)} for v in ("front", "back")])))
    assert main(["measure", str(path)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "centimetres" in said.err
    path.write_text(json.dumps(plain([CHEST, AIR])))
    assert main(["measure", str(path)]) == 2
    assert "marks[1]" in capsys.readouterr().err
