"""A stroke stays on the skin it is on, however it is cut into steps, held, released, or written into a file."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
import shapely

from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view
from bsa_calc.paint.brush import step_shape
from bsa_calc.paint.drawing import empty_drawing
from bsa_calc.paint.live import LiveStroke
from bsa_calc.paint.marks import BrushMark, with_marks
from bsa_calc.paint.table import PaintTable

BODY = "adult-female"
EXACT = 1e-9
Begin = Callable[..., LiveStroke]


def names(table: PaintTable) -> set[str]:
    """The regions that are painted."""
    return {regions()[k].id for k in surface().region[table.touched()].tolist()}


#: View, the skin that is painted, and the other side of a fold or edge that it stops at.
FOLDS = [
    ("back", "left-buttock", "right-buttock"),
    ("front", "right-cheek", "neck-front"),
    ("left", "left-ear", "scalp"),
    ("left", "left-chest", "left-upper-arm-back"),
]


def fingers(view_id: str = "front") -> list[np.ndarray]:
    """A place on each of two fingers that lie side by side."""
    view = load_view(BODY, view_id)
    own = np.flatnonzero(surface().region[view.ids] == region_numbers()["left-fingers"])
    middles = view.corners[own].mean(1)
    for radius in (7.0, 8.0, 9.0):
        for k in range(0, len(own), 3):
            dab = step_shape(middles[k], middles[k], radius)
            under = own[shapely.intersects(dab, view.parts[own])]
            here = connected(view, under, int(own[k]))
            there = [n for n in under.tolist() if n not in here]
            if len(there) > 3:
                return [middles[k], view.corners[there].mean((0, 1)), np.array([radius])]
    raise AssertionError("no two fingers side by side")


def connected(view: object, among: np.ndarray, start: int) -> set[int]:
    """What hangs together with a triangle over shared edges, and over one hidden triangle; counted for the test."""
    seen = {int(view.ids[k]): int(k) for k in among.tolist()}  # type: ignore[attr-defined]
    shown = set(view.ids.tolist())  # type: ignore[attr-defined]
    found, wait = set(), [int(view.ids[start])]  # type: ignore[attr-defined]
    while wait:
        triangle = wait.pop()
        if triangle in found or triangle not in seen:
            continue
        found.add(triangle)
        for other in surface().neighbours[triangle].tolist():
            hidden = other >= 0 and other not in shown
            wait += surface().neighbours[other].tolist() if hidden else [other]
    return {seen[triangle] for triangle in found}


def test_a_dab_on_a_finger_leaves_the_next_one_bare(bare: PaintTable, stroke: Begin) -> None:
    """Though the brush reaches over it in the picture."""
    here, there, (radius,) = fingers()
    live = stroke(bare, "front")
    live.brush(here, here, radius)
    on = live.commit()
    view = load_view(BODY, "front")
    assert on.touched().size
    spot = view.spot_at(*there)
    assert spot is not None
    beside = stroke(bare, "front")
    beside.brush(there, there, 1.0)
    assert not set(beside.touched().tolist()) & set(on.touched().tolist())


def test_moved_there_it_paints_both(bare: PaintTable, stroke: Begin, percent: Callable[..., float]) -> None:
    """Skin that was touched before the brush came to be on it counts from then on, all that was touched of it."""
    here, there, (radius,) = fingers()
    live = stroke(bare, "front")
    live.brush(here, here, radius)
    before = live.changed_percent
    live.brush(here, there, radius)
    table = live.commit()
    assert live.changed_percent == pytest.approx(percent(table), abs=EXACT)
    alone = stroke(bare, "front")
    alone.brush(there, there, radius)
    assert percent(table) > before
    assert set(alone.touched().tolist()) <= set(table.touched().tolist())


def test_however_it_is_cut_into_steps(bare: PaintTable, stroke: Begin) -> None:
    """From one finger to the next and back, in one step or in fifty: the same skin."""
    here, there, (radius,) = fingers()
    found = []
    for count in (1, 2, 7, 50):
        live = stroke(bare, "front")
        shares = np.linspace(0, 1, count + 1)[:, None]
        way = np.concatenate([here + shares * (there - here), there + shares * (here - there)])
        for start, end in pairwise(way):
            live.brush(start, end, radius)
        found.append(live.commit().shares())
    for other in found[1:]:
        assert np.abs(other - found[0]).max() < EXACT


def test_a_file_says_the_same(bare: PaintTable, stroke: Begin) -> None:
    here, _, (radius,) = fingers()
    live = stroke(bare, "front")
    live.brush(here, here, radius)
    for count in (1, 100):  # a long path is swept many steps at a time
        drawing = with_marks(empty_drawing(BODY), [BrushMark("front", radius, np.repeat(here[None], count, axis=0))])
        assert drawing.paint.touched().tolist() == live.commit().touched().tolist()


def test_an_eraser_leaves_the_next_finger_painted(bare: PaintTable, stroke: Begin) -> None:
    here, there, (radius,) = fingers()
    whole = bare.filled(np.flatnonzero(surface().region == region_numbers()["left-fingers"]))
    live = stroke(whole, "front", erase=True)
    live.brush(here, here, radius)
    view = load_view(BODY, "front")
    spot = view.spot_at(*there)
    assert spot is not None
    assert whole.differs(live.commit()).size
    assert spot[0] not in whole.differs(live.commit()).tolist()


@pytest.mark.parametrize(("view_id", "here", "beyond"), FOLDS)
def test_it_stops_at_folds_and_edges(view_id: str, here: str, beyond: str, bare: PaintTable, stroke: Begin) -> None:
    """Some place has the other region under the brush, and leaves it bare; with its middle there, it paints it."""
    view, number = load_view(BODY, view_id), region_numbers()
    middles = view.corners[surface().region[view.ids] == number[here]].mean(1)
    others = view.parts[surface().region[view.ids] == number[beyond]]
    for place in middles:
        under = shapely.intersection(others, step_shape(place, place, 12.0))
        live = stroke(bare, view_id)
        live.brush(place, place, 12.0)
        if shapely.area(under).sum() > 3.0 and beyond not in names(live.commit()):
            there = under[np.argmax(shapely.area(under))].representative_point()
            live.brush(place, np.array(there.coords[0]), 12.0)
            assert {here, beyond} <= names(live.commit())
            return
    raise AssertionError("it stops nowhere")


def test_beside_all_skin_it_paints_what_it_touches(bare: PaintTable, stroke: Begin) -> None:
    """The middle of the brush beside the body, its edge on it."""
    view = load_view(BODY, "front")
    low, high = view.corners.min((0, 1)), view.corners.max((0, 1))
    rows = np.flatnonzero(np.abs(view.corners.mean(1)[:, 1] - (low[1] + 0.25 * (high[1] - low[1]))) < 20)
    edge = view.corners[rows[np.argmax(view.corners[rows].mean(1)[:, 0])]].max(0)
    live = stroke(bare, "front")
    place = np.array([edge[0] + 5.0, edge[1]])
    assert view.spot_at(*place) is None
    live.brush(place, place, 12.0)
    assert live.changed_percent > 0
    assert len(live.touched())


def test_coming_from_beside_the_body_onto_a_finger(
    bare: PaintTable, stroke: Begin, percent: Callable[..., float]
) -> None:
    """What it touched on its way there and is not on counts no more, and the figure says so at once."""
    here, there, (radius,) = fingers()
    outside = here + (here - there) * 200
    live = stroke(bare, "front")
    for start, end in ((outside, outside), (outside, here)):
        live.brush(start, end, radius)
        assert live.changed_percent == pytest.approx(percent(live.commit()), abs=EXACT)
