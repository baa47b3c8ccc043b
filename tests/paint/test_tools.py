"""All tools in any order: the figure is the same while painting, kept, and after undo and redo."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from bsa_calc.body.region_skin import region_neighbours
from bsa_calc.body.regions import regions
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view, view_ids
from bsa_calc.body.weights import triangle_weights
from bsa_calc.paint.hand import fit_hand
from bsa_calc.paint.live import LiveStroke
from bsa_calc.paint.outline import outline_shape
from bsa_calc.paint.share import with_share
from bsa_calc.paint.sides import TwoSided, mirror_view, mirrored
from bsa_calc.paint.table import PaintTable

EXACT = 1e-9
Edit = Callable[[PaintTable, "Case"], PaintTable]


class Case:
    """A body, and chance."""

    def __init__(self, body: str, seed: int) -> None:
        self.body, self.random = body, np.random.default_rng(seed)
        self.weights = triangle_weights(body, "lund-browder", 34)

    def stroke(self, table: PaintTable, *, erase: bool = False) -> tuple[LiveStroke | TwoSided, np.ndarray]:
        """A stroke in some view, on one side or both, and a place on the skin there."""
        name = str(self.random.choice(view_ids()))
        view, other = load_view(self.body, name), load_view(self.body, mirror_view(name))
        stroke = LiveStroke(table, view, self.weights, erase=erase)
        place = self.random.choice(view.corners.mean(1))
        if self.random.random() < 0.5:
            return stroke, place
        mirror = None if other is view else LiveStroke(table, other, self.weights, erase=erase)
        return TwoSided(stroke, mirror), place

    def keep(self, table: PaintTable, stroke: LiveStroke | TwoSided) -> PaintTable:
        """The stroke kept; its figure while painting is the table's."""
        after = stroke.commit()
        sign = -1 if stroke.erase else 1
        gained = sign * (after.shares() - table.shares()) @ self.weights
        assert gained == pytest.approx(stroke.changed_percent, abs=EXACT)
        return after


def brush(table: PaintTable, case: Case) -> PaintTable:
    """Brush steps, painted or erased."""
    stroke, place = case.stroke(table, erase=bool(case.random.random() < 0.4))
    for step in case.random.normal(0, 15, (4, 2)):
        stroke.brush(place, place + step, float(case.random.uniform(2, 30)))
        place = place + step
    return case.keep(table, stroke)


def outline(table: PaintTable, case: Case) -> PaintTable:
    """A lasso that may cross itself."""
    stroke, place = case.stroke(table, erase=bool(case.random.random() < 0.3))
    shape = outline_shape(place + case.random.normal(0, 40, (12, 2)))
    assert shape is not None
    stroke.area(shape)
    return case.keep(table, stroke)


def stamp(table: PaintTable, case: Case) -> PaintTable:
    """A hand, where one fits."""
    stroke, place = case.stroke(table)
    fit = fit_hand(stroke.view, case.weights, place, float(case.random.uniform(0, 360)))
    if fit is not None:
        stroke.area(fit.shape)
    return case.keep(table, stroke)


def fill(table: PaintTable, case: Case) -> PaintTable:
    """A region and its neighbours."""
    region = int(case.random.integers(len(regions())))
    chosen = [region, *region_neighbours(region)] if case.random.random() < 0.3 else [region]
    return table.filled(np.flatnonzero(np.isin(surface().region, chosen)), erase=bool(case.random.random() < 0.3))


def share(table: PaintTable, case: Case) -> PaintTable:
    """A share typed."""
    region, percent = int(case.random.integers(len(regions()))), float(case.random.uniform(0, 100))
    after = with_share(table, case.weights, region, percent, body_id=case.body)
    own = surface().region == region
    painted = (after.shares() * case.weights)[own].sum() / case.weights[own].sum()
    assert painted == pytest.approx(percent / 100, abs=EXACT)
    return after


def other_side(table: PaintTable, case: Case) -> PaintTable:
    """Everything on the other side."""
    after = mirrored(table)
    assert after.shares() @ case.weights == pytest.approx(table.shares() @ case.weights, abs=EXACT)
    return after


@settings(max_examples=15)
@given(
    st.lists(st.sampled_from([brush, outline, stamp, fill, share, other_side]), min_size=2, max_size=10),
    st.sampled_from(["adult-female", "adult-male", "adolescent"]),
    st.integers(0, 2**31),
)
def test_any_tools_undone_and_redone(edits: list[Edit], body: str, seed: int) -> None:
    """Every state keeps its percent and its very paint, whatever was done after it; doing it all again is the same."""
    case = Case(body, seed)
    states = [PaintTable.empty(len(surface()))]
    seen = []
    for edit in edits:
        seen.append((float(states[-1].shares() @ case.weights), shapely.to_wkb(states[-1].partial()[1])))
        states.append(edit(states[-1], case))
        _, pieces = states[-1].partial()
        assert shapely.is_valid(pieces).all()
    for state, (percent, paint) in reversed(list(zip(states, seen, strict=False))):
        assert state.shares() @ case.weights == percent
        assert (shapely.to_wkb(state.partial()[1]) == paint).all()
    again, same = states[0], Case(body, seed)
    for edit, state in zip(edits, states[1:], strict=True):
        again = edit(again, same)
        assert again == state
