"""Marks that paint front and back at once: read, refused where they cannot be, kept when they are saved."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from bsa_calc.body.views import view_ids
from bsa_calc.errors import InputError
from bsa_calc.measure.measurement import measure
from bsa_calc.paint.effort import Effort
from bsa_calc.record.format.drawing_file import drawing_from, drawing_text

Plain = Callable[..., dict[str, Any]]
Spot = Callable[..., tuple[float, float]]


@pytest.fixture
def dab(spot: Spot) -> dict[str, Any]:
    """A dab as wide as the left forearm, front and back."""
    return {"view": "front", "brush_mm": 45, "path": [list(spot("front", "left-forearm-front"))], "through": True}


def test_front_and_back_are_painted_at_once(plain: Plain, dab: dict[str, Any]) -> None:
    alone = measure(drawing_from(plain([{**dab, "through": False}], unit="mm"))).regions
    found = measure(drawing_from(plain([dab], unit="mm"))).regions
    assert found["left-forearm-front"] >= alone["left-forearm-front"] > 0.3
    assert found["left-forearm-back"] > 0.3
    assert alone.get("left-forearm-back", 0.0) < 0.1


def test_an_outline_erases_and_holds_back_in_front_and_behind(plain: Plain, dab: dict[str, Any]) -> None:
    (x, y), much = dab["path"][0], {"view": "front", "through": True}
    round_it = [[x - 80, y - 80], [x + 80, y - 80], [x + 80, y + 80], [x - 80, y + 80]]
    held = measure(drawing_from(plain([dab, {**much, "outline": round_it, "hold_back": True}], unit="mm")))
    assert held.application_percent == pytest.approx(0, abs=1e-9)
    assert held.affected_percent > 0.5
    gone = drawing_from(plain([dab, {**much, "outline": round_it, "erase": True}], unit="mm"))
    assert not gone.paint


@pytest.mark.parametrize("view", sorted(set(view_ids()) - {"front", "back"}))
def test_other_views_are_refused_in_words(view: str, plain: Plain, dab: dict[str, Any]) -> None:
    said = r"marks\[0\]\.through: .*“front” and “back” only, not in “" + view
    for mark in (dab, {"view": view, "outline": [[0, 0], [9, 0], [9, 9]], "through": True}):
        with pytest.raises(InputError, match=said):
            drawing_from(plain([{**mark, "view": view}]))


def test_with_a_region_it_is_refused_in_words(plain: Plain) -> None:
    with pytest.raises(InputError, match=r"marks\[1\]\.through: .*not with a region"):
        drawing_from(plain([{"region": "nose"}, {"region": "left-palm", "through": True}]))


@pytest.mark.parametrize("value", ["yes", 1, None])
def test_it_is_yes_or_no(value: object, plain: Plain, dab: dict[str, Any]) -> None:
    with pytest.raises(InputError, match=r"marks\[0\]\.through: must be boolean"):
        drawing_from(plain([{**dab, "through": value}]))


def test_in_any_view_it_may_be_said_that_it_is_not_so(plain: Plain, spot: Spot) -> None:
    mark = {"view": "left", "brush_mm": 9, "path": [list(spot("left", "left-thigh-front"))], "through": False}
    assert measure(drawing_from(plain([mark], unit="mm"))).affected_percent > 0


def test_what_was_painted_is_the_same_when_it_is_saved_and_opened(plain: Plain, dab: dict[str, Any]) -> None:
    drawing = drawing_from(plain([dab], unit="mm"))
    again = drawing_from(json.loads(drawing_text(drawing)))
    assert again.paint == drawing.paint
    assert measure(again).affected_percent == pytest.approx(measure(drawing).affected_percent, abs=1e-9)


def test_centimetres_are_told_by_front_and_back(plain: Plain) -> None:
    """Part of a thigh of which one side alone would be too little to ask about the unit."""
    mark = {"view": "front", "outline": [[2, 60], [16, 60], [16, 79], [2, 79]]}
    with pytest.raises(InputError, match="touches no skin"):
        drawing_from(plain([mark]))
    with pytest.raises(InputError, match="centimetres"):
        drawing_from(plain([{**mark, "through": True}]))


def test_its_work_is_counted(plain: Plain, dab: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """All that is overlaid, in front and behind."""
    spent: list[int] = []
    monkeypatch.setattr(Effort, "spend", lambda self, corners, place: spent.append(corners))
    totals = []
    for through in (False, True):
        spent.clear()
        drawing_from(plain([{**dab, "through": through}], unit="mm"))
        totals.append(sum(spent))
    assert totals[1] > 1.2 * totals[0]
