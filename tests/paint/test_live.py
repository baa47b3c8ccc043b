"""While moving, on release, saved and opened: one and the same figure."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from bsa_calc.body.regions import region_numbers
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view, view_ids
from bsa_calc.measure.measurement import measure
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.live import LiveStroke
from bsa_calc.paint.marks import brush_along
from bsa_calc.paint.table import PaintTable
from bsa_calc.record.format.drawing_file import drawing_data, drawing_from

EXACT = 1e-9
#: Where triangles are small, folded or half hidden.
PLACES = {
    "face": ("left-eyelids", "nose", "mouth-chin", "right-cheek", "left-ear"),
    "hands": ("left-fingers", "right-palm", "left-hand-back"),
    "armpit": ("left-armpit", "right-armpit", "left-upper-arm-front"),
    "feet": ("left-toes", "right-sole", "left-ankle", "right-foot-back"),
    "groin": ("groin", "left-buttock", "left-thigh-front"),
}


def random_walk(random: np.random.Generator, view: Any, names: tuple[str, ...], radius: float) -> np.ndarray:
    """A path that starts on one of the regions, or anywhere in views that show none of them."""
    numbers = [region_numbers()[n] for n in names]
    own = np.flatnonzero(np.isin(surface().region[view.ids], numbers))
    start = view.corners[random.choice(own if len(own) else len(view.ids))].mean(0)
    stride = radius * random.choice([0.05, 0.5, 2.0])
    return np.asarray(start + np.vstack([[0, 0], np.cumsum(random.normal(0, stride, (random.integers(1, 25), 2)), 0)]))


def check_pieces(table: PaintTable) -> None:
    """All stored paint is valid, has area, and lies in its unit triangle."""
    _, pieces = table.partial()
    assert shapely.is_valid(pieces).all()
    assert (shapely.area(shapely.get_parts(pieces)) > 1e-10).all()
    assert set(shapely.get_type_id(pieces)) <= {3, 6}
    xy = shapely.get_coordinates(pieces)
    assert len(xy) == 0 or (xy.min() >= 0 and xy.sum(1).max() <= 1)


@pytest.mark.parametrize("place", list(PLACES))
def test_walks_with_erasing_in_all_views(
    each_body: str, place: str, percent: Callable[..., float], stroke: Callable[..., LiveStroke]
) -> None:
    """Random strokes, brush 1 to 60 mm, a third of them erasing: live figure, kept figure and saved figure agree."""
    random = np.random.default_rng(list(PLACES).index(place))
    table, before = PaintTable.empty(len(surface())), 0.0
    for k in range(24):
        view_id, erase = view_ids()[k % 8], bool(random.random() < 0.33)
        radius = float(np.exp(random.uniform(0, np.log(60))))
        live = stroke(table, view_id, each_body, erase=erase)
        brush_along(live, random_walk(random, live.view, PLACES[place], radius), radius)
        assert live.changed_percent >= 0
        table = live.commit()
        after = percent(table, each_body)
        moved = -live.changed_percent if erase else live.changed_percent
        assert before + moved == pytest.approx(after, abs=EXACT)
        assert (table.touched().size > 0) == (after > 0)
        before = after
    check_pieces(table)
    drawing = Drawing(each_body, table, 34.0)
    assert measure(drawing).affected_percent == pytest.approx(before, abs=EXACT)
    again = drawing_from(json.loads(json.dumps(drawing_data(drawing))))
    assert again.same_as(drawing)
    assert measure(again).affected_percent == measure(drawing).affected_percent


@pytest.mark.parametrize(("view", "region"), [("front", "left-cheek"), ("left", "left-armpit"), ("soles", "left-toes")])
def test_cutting_a_stroke_into_steps_changes_nothing(
    view: str, region: str, bare: PaintTable, brushed: Callable[..., PaintTable], percent: Callable[..., float],
    spot: Callable[..., tuple[float, float]],
) -> None:  # fmt: skip
    """A straight stroke in one step, in three uneven ones, or in two hundred: one figure."""
    x, y = spot(view, region) if view != "left" else (-20, 1200)
    ends = np.array([[x - 23.1, y + 7.7], [x + 18.3, y - 5.9]])
    whole = percent(brushed(bare, view, ends.tolist(), 4.7))
    assert whole > 0.02
    for cuts in ([0.1, 0.35], np.linspace(0, 1, 200)[1:-1], [1e-9, 1 - 1e-9], [0.5, 0.5, 0.5]):
        along = np.array([0, *cuts, 1])[:, None]
        path = ends[0] * (1 - along) + ends[1] * along
        assert percent(brushed(bare, view, path.tolist(), 4.7)) == pytest.approx(whole, abs=EXACT)


@settings(max_examples=30)
@given(
    steps=st.lists(st.tuples(st.floats(-1e-7, 1e-7), st.floats(-1e-7, 1e-7)), min_size=1, max_size=6),
    radius=st.sampled_from([1e-9, 1e-3, 1.0, 60.0, 500.0]),
)
def test_tiny_and_huge_are_no_trouble(
    steps: list[tuple[float, float]], radius: float, stroke: Callable[..., LiveStroke], percent: Callable[..., float]
) -> None:
    """A trembling pointer, a needle's point and a brush wider than the body: figures agree and nothing is invalid."""
    live = stroke(PaintTable.empty(len(surface())), "front")
    brush_along(live, np.array([88.0, 1203.0]) + np.array([(0.0, 0.0), *steps]), radius)
    table = live.commit()
    assert percent(table) == pytest.approx(live.changed_percent, abs=EXACT)
    check_pieces(table)


def test_a_stroke_beside_the_body_changes_nothing(bare: PaintTable, stroke: Callable[..., LiveStroke]) -> None:
    """Off the body there is no skin: the table is the same object."""
    live = stroke(bare, "front")
    brush_along(live, np.array([[500.0, 1650.0], [480.0, 1600.0]]), 8)
    assert live.commit() is bare
    assert live.changed_percent == 0
    assert len(live.touched()) == 0


def test_erasing_bare_skin_changes_nothing(bare: PaintTable, stroke: Callable[..., LiveStroke]) -> None:
    """There is nothing to take."""
    live = stroke(bare, "front", erase=True)
    brush_along(live, np.array([[0.0, 1200.0], [50.0, 1250.0]]), 30)
    assert live.commit() is bare
    assert live.changed_percent == 0


def test_touched_tells_what_changed(bare: PaintTable, stroke: Callable[..., LiveStroke]) -> None:
    """The triangles named while painting are those that differ afterwards."""
    live = stroke(bare, "front")
    brush_along(live, np.array([[40.0, 1200.0], [60.0, 1260.0]]), 12)
    after = live.commit()
    assert sorted(live.touched().tolist()) == after.differs(bare).tolist()
    assert bare.state.sum() == 0


def test_no_slivers_stay_between_strokes(bare: PaintTable, brushed: Callable[..., PaintTable]) -> None:
    """Overlapping strokes over a field leave no bare hairs: every triangle well inside it is painted all over."""
    table = bare
    for k in range(30):
        table = brushed(table, "back", [(-60, 1250 + 2.3 * k), (60, 1250 + 2.3 * k + (k % 3))], 2.4)
    view = load_view("adult-female", "back")
    inner = shapely.box(-50, 1260, 50, 1305)
    inside = view.ids[shapely.contains_properly(inner, shapely.polygons(view.corners)) & view.whole]
    assert len(inside) > 5
    assert (table.state[inside] == 2).all()
