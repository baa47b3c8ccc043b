"""Facts of the body, whose hand drew and what is absent, in drawing files and records."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from bsa_calc.body.body_facts import BodyFacts
from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view
from bsa_calc.errors import InputError
from bsa_calc.label.assessment import assess
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.drawn_by import EXACT_HAND, USUAL_HAND, Hand
from bsa_calc.paint.share import with_typed_share
from bsa_calc.paint.sides import mirrored
from bsa_calc.record.carry import edited
from bsa_calc.record.format.drawing_file import drawing_data, drawing_from
from bsa_calc.record.format.record_text import parse_record, record_text
from bsa_calc.record.record import new_record

Plain = Callable[..., Any]
DAY = dt.date(2026, 11, 24)
PALM = [{"region": "left-palm"}]
FOOT = np.flatnonzero(surface().region == region_numbers()["left-sole"])
SAID: dict[str, dict[str, Any]] = {
    "facts": {"sex": "female", "height_cm": 165, "weight_kg": 64, "waist_cm": 76.5},
    "carried": {"sex": "male", "height_cm": 180.5, "weight_kg": 90, "carried": ["height_cm", "weight_kg"]},
    "hand": {"hand": {"share": 0.05, "label": "Anna", "measured": "2026-05-03"}},
    "exact": {"hand": "exact"},
    "absent": {"absent": {"regions": ["left-sole", "left-knee"]}},
    "part": {"absent": {"surface": surface().id, "triangles": FOOT[:5].tolist()}},
}


def again(drawing: Drawing) -> Drawing:
    """Written as a file and read."""
    return drawing_from(json.loads(json.dumps(drawing_data(drawing))))


@pytest.mark.parametrize("said", SAID)
def test_what_is_said_comes_back_and_asks_for_version_3(said: str, plain: Plain) -> None:
    """A program that does not know it must not judge without it."""
    keys = SAID[said]
    drawing = drawing_from(plain(PALM, **keys))
    written = drawing_data(drawing)
    assert written["version"] == 3
    assert again(drawing).same_as(drawing)
    for key, value in keys.items():
        if key != "absent":
            assert written[key] == value
    assert drawing_data(drawing_from(plain(PALM)))["version"] == 1


def test_feet_inches_and_pounds_are_kept_as_cm_and_kg(plain: Plain) -> None:
    drawing = drawing_from(plain(PALM, sex="male", height_ft_in=[5, 11], weight_lb=165, waist_in=34))
    assert drawing.body_facts == BodyFacts("male", 180.34, 74.843, 86.36)
    written = drawing_data(drawing)
    assert (written["height_cm"], written["weight_kg"], written["waist_cm"]) == (180.34, 74.843, 86.36)
    assert not {"height_ft_in", "weight_lb", "waist_in"} & set(written)


@pytest.mark.parametrize(
    ("keys", "place"),
    [({"height_cm": 1.65}, "height_cm"), ({"weight_kg": 0}, "weight_kg"), ({"sex": "lady"}, "sex"),
     ({"height_cm": 165, "height_ft_in": [5, 5]}, "height_ft_in"), ({"height_ft_in": [9, 5]}, "height"),
     ({"carried": ["weight_kg"]}, "carried"), ({"carried": ["sex"]}, "carried"), ({"hand": "steady"}, "hand"),
     ({"hand": {"share": 0.9}}, "hand"), ({"hand": {"label": "Anna"}}, "hand"),
     ({"hand": {"share": 0.05, "measured": "2026-02-30"}}, "hand.measured"),
     ({"absent": {"regions": ["left-wing"]}}, "absent.regions"),
     ({"absent": {"surface": surface().id, "triangles": [99_999]}}, "absent.triangles"),
     ({"absent": {"surface": "another", "triangles": [3]}}, "absent.surface"),
     ({"absent": {"triangles": [3]}}, "absent"),
     ({"absent": {"regions": [r.id for r in regions()]}, "marks": []}, "absent"),
     ({"absent": {"regions": ["left-palm"]}}, r"marks\[0\]")],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_its_place(keys: dict[str, Any], place: str, plain: Plain) -> None:
    with pytest.raises(InputError, match=place):
        drawing_from({**plain(PALM), **keys})


def test_paint_on_what_is_absent_is_refused(plain: Plain) -> None:
    written = drawing_data(drawing_from(plain(PALM)))
    with pytest.raises(InputError, match="absent: there is paint"):
        drawing_from({**written, "absent": {"regions": ["left-palm"]}})


# --- what is absent takes no paint -----------------------------------------------------------------------------------


def test_marks_paint_nothing_on_what_is_absent(plain: Plain) -> None:
    """Not by a stroke that goes over it, nor as a region; it can be marked before or after painting."""
    stroke = {"view": "front", "brush_mm": 40, "path": [[-400, 1200], [400, 1200]]}
    both = drawing_from(plain([stroke]))
    painted = {regions()[k].id for k in np.unique(surface().region[both.paint.touched()])}
    gone = sorted(painted)[0]
    before = drawing_from(plain([{"region": gone, "absent": True}, stroke]))
    after = drawing_from(plain([stroke, {"region": gone, "absent": True}]))
    own = surface().region == region_numbers()[gone]
    for drawing in (before, after):
        assert not drawing.paint.state[own].any()
        assert (drawing.paint.state > 0).sum() == ((both.paint.state > 0) & ~own).sum()
    assert before.paint == after.paint
    back = drawing_from(
        plain([{"region": gone, "absent": True}, {"region": gone, "absent": True, "erase": True}, stroke])
    )
    assert back.paint == both.paint
    assert not back.absent


@pytest.mark.parametrize("mark", [{"region": "left-palm"}, {"region": "left-palm", "hold_back": True}])
def test_a_mark_on_absent_skin_alone_is_an_error_that_names_it(mark: dict[str, Any], plain: Plain) -> None:
    with pytest.raises(InputError, match=r"marks\[1\].*absent"):
        drawing_from(plain([{"region": "left-palm", "absent": True}, mark]))


def test_a_dab_on_absent_skin_alone_is_an_error_that_names_it(plain: Plain) -> None:
    dab = {"view": "soles", "brush_mm": 3, "path": [_seen("left-sole")]}
    drawing_from(plain([dab]))
    with pytest.raises(InputError, match=r"marks\[1\]"):
        drawing_from(plain([{"region": "left-sole", "absent": True}, dab]))


def _seen(region: str) -> list[float]:
    """A place in the view of the soles that shows the middle of a region."""
    view = load_view("adult-female", "soles")
    own = surface().region[view.ids] == region_numbers()[region]
    middle = np.average(view.corners[own].mean(1), axis=0)
    nearest = np.linalg.norm(view.corners[own].mean(1) - middle, axis=1).argmin()
    return [float(v) for v in view.corners[own].mean(1)[nearest]]


def test_no_other_paint_lies_on_what_is_absent(plain: Plain) -> None:
    """Whatever painted it, as a fill or the mirror image of the other side."""
    drawing = drawing_from(plain([{"region": "right-sole"}])).without(FOOT)
    both = drawing.with_paint(drawing.paint.filled(FOOT))
    assert both.paint == drawing.paint
    assert not drawing.with_paint(mirrored(drawing.paint)).paint


def test_a_share_typed_for_a_region_that_is_there_in_part(plain: Plain) -> None:
    """Half of what is left of it; and it survives the file."""
    number = region_numbers()["left-thigh-front"]
    own = np.flatnonzero(surface().region == number)
    drawing = drawing_from(plain([])).without(own[: len(own) // 3])
    half = with_typed_share(drawing, number, 50)
    assert not half.paint.state[own[: len(own) // 3]].any()
    assert again(half).entered == (("left-thigh-front", 50.0),)
    with pytest.raises(InputError, match="absent"):
        with_typed_share(drawing.without(own), number, 50)


# --- typed shares ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "keys",
    [{}, {"age": 3}, {"weight_table": "rule-of-nines"}, {"weight_table": "drawn-body"},
     {"sex": "female", "height_cm": 160, "weight_kg": 110}, {"sex": "male", "height_cm": 190, "weight_kg": 62}],
)  # fmt: skip
def test_typed_shares_are_kept_whatever_weights_are_in_use(keys: dict[str, Any], plain: Plain) -> None:
    """Made and checked by one table: in a file and in a record, and when another table is chosen afterwards."""
    drawing = drawing_from(plain([], **keys))
    typed = (("left-thigh-front", 35.0), ("right-upper-back", 60.0), ("left-hand-back", 12.5))
    for name, percent in typed:
        drawing = edited(drawing, with_typed_share(drawing, region_numbers()[name], percent))
    assert set(drawing.entered) == set(typed)
    assert again(drawing).entered == drawing.entered
    record = parse_record(record_text(new_record(drawing, DAY)), DAY)
    assert record.visits[0].drawing.entered == drawing.entered
    other = replace(drawing, weight_table="drawn-body", age=1.5, body_facts=BodyFacts("female", 150, 90))
    assert again(other).entered == drawing.entered


# --- exact -----------------------------------------------------------------------------------------------------------


def test_an_exact_drawing_has_the_bodys_part_alone(plain: Plain) -> None:
    exact, drawn = (assess(drawing_from(plain(PALM, **keys))).measurement for keys in ({"hand": "exact"}, {}))
    spread = 1.96 * exact.body_share
    assert exact.band == (
        pytest.approx(exact.application_percent * np.exp(-spread)),
        pytest.approx(exact.application_percent * np.exp(spread)),
    )
    assert drawn.band[1] > exact.band[1]


def test_the_first_edit_of_paint_makes_it_drawn_by_hand(plain: Plain) -> None:
    exact = drawing_from(plain(PALM, hand="exact"))
    more = exact.with_paint(exact.paint.filled(FOOT[:1]))
    assert edited(exact, more).hand == USUAL_HAND
    assert edited(exact, exact.holding(exact.paint)).hand == USUAL_HAND
    assert edited(exact, exact.without(FOOT)).hand == USUAL_HAND
    assert edited(exact, replace(exact, body="adolescent")).hand == USUAL_HAND
    assert edited(exact, replace(exact, age=50, note="x")).hand == EXACT_HAND
    own = replace(exact, hand=Hand(0.05, "Anna"))
    assert edited(own, own.with_paint(own.paint.filled(FOOT[:1]))).hand == own.hand


def test_no_record_is_exact(plain: Plain) -> None:
    """Opened it is exact as long as it is not edited; saved as a record it is a drawing by hand, measured as such."""
    exact = drawing_from(plain(PALM, hand="exact"))
    opened = parse_record(json.dumps(plain(PALM, hand="exact")), DAY)
    assert opened.visits[0].drawing.hand == EXACT_HAND
    visit = opened.visits[0]
    for record in (
        opened,
        new_record(exact, DAY),
        opened.with_visit(visit.with_drawing(visit.drawing, assess(visit.drawing))),
    ):
        saved = parse_record(record_text(record), DAY)
        assert '"exact"' not in record_text(record)
        assert saved.visits[0].drawing.hand == USUAL_HAND
        assert saved.visits[0].figures is None


def test_a_record_that_says_exact_is_refused(plain: Plain) -> None:
    text = json.loads(record_text(new_record(drawing_from(plain(PALM)), DAY)))
    text["visits"][0]["drawing"]["hand"] = "exact"
    for holder in (text, text["visits"][0]):
        del holder["check"]
    with pytest.raises(InputError, match=r"visits\[0\].drawing.hand"):
        parse_record(json.dumps(text), DAY)


def test_twelve_years_are_another_age_than_exactly_twelve(plain: Plain) -> None:
    """Whole years and an exact age survive file and record, and a change from one to the other is kept."""
    for age in (12, 12.0):
        drawing = drawing_from(json.loads(json.dumps(plain(PALM, age=age))))
        record = parse_record(record_text(new_record(drawing, DAY)), DAY)
        for found in (again(drawing), record.visits[0].drawing):
            assert type(found.age) is type(age)
        visit = record.visits[0]
        other: float = 12.0 if isinstance(age, int) else 12
        changed = record.with_visit(visit.with_drawing(replace(visit.drawing, age=other)))
        assert type(parse_record(record_text(changed), DAY).visits[0].drawing.age) is type(other)
        assert not drawing.same_as(replace(drawing, age=other))
