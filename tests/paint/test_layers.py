"""What is held back is a part of what is affected, whatever is done to either."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
import shapely

from bsa_calc.body.regions import region_numbers
from bsa_calc.body.surface import surface
from bsa_calc.body.weights import triangle_weights
from bsa_calc.measure.measurement import Cream, Measurement, measure
from bsa_calc.paint.drawing import Drawing, empty_drawing
from bsa_calc.paint.layers import common, cut_to, minus, skin_of, together
from bsa_calc.paint.marks import BrushMark, Mark, OutlineMark, RegionMark, with_marks
from bsa_calc.paint.table import PaintTable

WEIGHTS = triangle_weights("adult-female", "lund-browder", 34)
EXACT = 1e-9
LOW, HIGH = (30.0, 1100.0), (30.0, 1200.0)


def brush(*path: tuple[float, float], radius: float = 12, erase: bool = False, hold: bool = False) -> BrushMark:
    """A stroke on the back."""
    return BrushMark("back", radius, np.array(path, float), erase=erase, hold_back=hold)


def percent(table: PaintTable) -> float:
    """Percent of the body that a table paints."""
    return float(table.shares() @ WEIGHTS)


@pytest.fixture
def two() -> Drawing:
    """Two patches on the back; the upper, larger one gets no cream."""
    drawing = with_marks(empty_drawing("adult-female", 34), [brush(LOW), brush(HIGH, radius=15)])
    result = measure(drawing)
    return drawing.holding(skin_of(result.patches, drawing.paint, [int(result.patch_percents.argmax())]))


@pytest.fixture
def after(two: Drawing) -> Callable[..., Measurement]:
    """Does more to the two patches, and measures."""

    def run(*marks: Mark, start: Drawing = two) -> Measurement:
        return measure(with_marks(start, marks))

    return run


def test_where_it_starts(two: Drawing) -> None:
    """A held patch is left out of the application and of nothing else; its paint is held, piece by piece."""
    result = measure(two)
    assert result.patches.count == 2
    assert sorted(result.creams) == [Cream.ALL, Cream.NONE]
    assert result.application_percent == pytest.approx(percent(two.paint) - percent(two.held_back), abs=EXACT)
    ids, pieces = two.held_back.partial()
    assert all(piece is two.paint[i] for i, piece in zip(ids.tolist(), pieces, strict=True))


def test_painting_on_a_held_patch_gives_only_the_new_skin_cream(
    two: Drawing, after: Callable[..., Measurement]
) -> None:
    """New paint gets cream and never brings back what was held."""
    before, grown = measure(two), after(brush(HIGH, (60, 1210), radius=15))
    new = grown.affected_percent - before.affected_percent
    assert new > 0
    assert grown.application_percent - before.application_percent == pytest.approx(new, abs=EXACT)
    assert sorted(grown.creams) == [Cream.ALL, Cream.PART]
    over = after(brush(HIGH, radius=14))  # over what is held alone
    assert over.application_percent == pytest.approx(before.application_percent, abs=EXACT)


def test_a_bridge_makes_one_patch_of_which_a_part_is_held(two: Drawing, after: Callable[..., Measurement]) -> None:
    """Merged with one that gets cream, what was held stays held."""
    before, joined = measure(two), after(brush(LOW, HIGH, radius=3))
    assert joined.creams == (Cream.PART,)
    held = before.affected_percent - before.application_percent
    assert joined.affected_percent - joined.application_percent == pytest.approx(held, abs=EXACT)


def test_erasing_takes_the_hold_along(two: Drawing, after: Callable[..., Measurement]) -> None:
    """Erased through, a held patch is two held ones; erased and painted anew, the skin gets cream."""
    split = after(brush((0, HIGH[1]), (80, HIGH[1]), radius=3, erase=True))
    assert split.creams.count(Cream.NONE) == 2
    assert split.application_percent == pytest.approx(measure(two).application_percent, abs=EXACT)
    box = np.array([[-40, 1150], [120, 1150], [120, 1260], [-40, 1260]], float)
    gone = with_marks(two, [OutlineMark("back", box, erase=True)])
    assert not gone.held_back
    anew = after(brush(HIGH, radius=15), start=gone)
    assert anew.application_percent == anew.affected_percent


def test_marks_that_hold_back(two: Drawing, after: Callable[..., Measurement]) -> None:
    """Over affected skin only; with erase the cream is given again; the order counts."""
    before = measure(two)
    held = after(brush(LOW, radius=5, hold=True))
    assert 0 < before.application_percent - held.application_percent < 0.06
    beside = after(brush((-80, 1150), hold=True))
    assert beside.application_percent == before.application_percent
    assert beside.drawing.held_back == two.held_back
    given = after(brush(HIGH, radius=30, hold=True, erase=True))
    assert given.application_percent == pytest.approx(given.affected_percent, abs=EXACT)
    assert not given.drawing.held_back
    palm = region_numbers()["left-palm"]
    first, then = RegionMark(palm), RegionMark(palm, hold_back=True)
    assert after(first, then).regions["left-palm"] > 0
    assert "left-palm" not in after(first, then).cream_regions
    assert "left-palm" in after(then, first).cream_regions, "what is not affected yet cannot be held back"


def test_a_tick_holds_all_or_gives_all(two: Drawing, after: Callable[..., Measurement]) -> None:
    """Of a patch that is held in part, both ways; and back again it is as it was."""
    part = after(brush(LOW, radius=5, hold=True))
    low = part.creams.index(Cream.PART)
    own = skin_of(part.patches, part.drawing.paint, [low])
    for drawing, cream in ((part.drawing.holding(own), Cream.NONE), (part.drawing.giving(own), Cream.ALL)):
        assert measure(drawing).creams[low] is cream
    assert measure(part.drawing.giving(own)).application_percent == pytest.approx(
        measure(two).application_percent, abs=EXACT
    )


def test_only_affected_skin_can_be_held_back() -> None:
    """A drawing refuses to hold back what it does not paint, and a triangle all over where it is painted in part."""
    palm = np.flatnonzero(surface().region == region_numbers()["left-palm"])
    table = PaintTable.empty(len(surface())).filled(palm)
    with pytest.raises(ValueError, match="affected"):
        Drawing("adult-female", PaintTable.empty(len(surface())), 34.0, table)
    corner = np.array([shapely.Polygon([(0, 0), (0.5, 0), (0, 0.5)])], dtype=object)
    with pytest.raises(ValueError, match="affected"):
        Drawing("adult-female", table.with_pieces(palm[:1], corner), 34.0, table)
    assert Drawing("adult-female", table, 34.0, table).application.touched().tolist() == []


def test_two_patches_in_one_triangle_are_told_apart() -> None:
    """One corner held, the other not: by their own pieces, not by the triangle."""
    corners = shapely.MultiPolygon(
        [shapely.Polygon([(0, 0), (0.3, 0), (0, 0.3)]), shapely.Polygon([(0.9, 0), (1, 0), (0.9, 0.1)])]
    )
    own = np.flatnonzero(surface().region == region_numbers()["left-thigh-front"])[40:41]
    table = PaintTable.empty(len(surface())).with_pieces(own, np.array([corners], dtype=object))
    drawing = Drawing("adult-female", table, 34.0)
    result = measure(drawing)
    assert result.patches.count == 2
    for patch in range(2):
        held = measure(drawing.holding(skin_of(result.patches, table, [patch])))
        assert [cream is Cream.NONE for cream in held.creams] == [k == patch for k in range(2)]
        left = result.patch_percents[1 - patch]
        assert held.application_percent == pytest.approx(left, abs=EXACT)
        assert held.held.percents(WEIGHTS)[patch] == pytest.approx(result.patch_percents[patch], abs=EXACT)


def test_tables_laid_over_each_other(brushed: Callable[..., PaintTable], bare: PaintTable) -> None:
    """Sums of shares as set algebra says, and what is unchanged stays the same object."""
    a = brushed(bare, "back", [LOW, HIGH], 12)
    b = brushed(bare, "back", [(0, 1150), (90, 1150)], 20)
    both, left, either = common(a, b), minus(a, b), together(a, b)
    assert percent(both) + percent(left) == pytest.approx(percent(a), abs=EXACT)
    assert percent(a) + percent(b) - percent(both) == pytest.approx(percent(either), abs=EXACT)
    assert percent(both) > 0
    assert minus(a, bare) is a
    assert not minus(a, a)
    assert common(a, a) is a
    assert cut_to(a, either, b) == common(a, b)
