"""The outlines' part of the band: it follows the border on the skin, and patches are independent there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import shapely

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import load_body, surface
from bsa_calc.body.views import load_view
from bsa_calc.body.weights import triangle_weights
from bsa_calc.measure.band import border_percent_per_mm, hand_deviation
from bsa_calc.measure.measurement import Measurement, measure
from bsa_calc.paint.patches import find_patches
from bsa_calc.record.format.drawing_file import drawing_from

Measured = Callable[..., Measurement]


def flattest(body: str, view_id: str, radius: float) -> tuple[float, float]:
    """Where a dab's skin is drawn nearest to its true size: its tilt is least."""
    view, area = load_view(body, view_id), load_body(body).area_mm2
    tree = shapely.STRtree(shapely.points(view.corners.mean(1)))
    back = np.isin(surface().region[view.ids], [k for k, r in enumerate(regions()) if r.segment == "trunk_back"])
    best, place = 0.0, (0.0, 0.0)
    for x in np.arange(-100, 101, 10.0):
        for y in np.arange(1000, 1400, 10.0):
            under = tree.query(shapely.Point(x, y), predicate="dwithin", distance=radius + 15)
            if len(under) > 10 and back[under].all():
                flat = float((view.area_mm2[under] / area[view.ids[under]]).min())
                best, place = max((best, place), (flat, (float(x), float(y))))
    return place


@pytest.mark.parametrize("radius", [15.0, 30.0])
def test_hand_part_of_a_disc_is_its_circumference(each_body: str, radius: float, plain: Callable[..., Any]) -> None:
    """On the flat of the back: circumference times 2 mm, as percent of the skin's area, within 3 %."""
    x, y = flattest(each_body, "back", radius)
    marks = [{"view": "back", "brush_mm": radius, "path": [[x, y]]}]
    result = measure(drawing_from(plain(marks, body=each_body, weight_table="drawn-body")))
    expected = 100 * 2 * np.pi * radius * 2 / load_body(each_body).area_mm2.sum()
    assert result.patches.count == 1
    assert result.outline_error == pytest.approx(expected, rel=0.03)


def test_hand_part_is_what_moving_the_outline_does(measured: Measured) -> None:
    """A blob drawn 2 mm wider and 2 mm narrower: half the difference is the hand's deviation."""
    x, y = flattest("adult-male", "back", 40)
    angle = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    blob = shapely.Polygon(np.column_stack([x + 33 * np.cos(angle), y + (25 + 4 * np.cos(3 * angle)) * np.sin(angle)]))

    def run(shape: shapely.Polygon) -> Measurement:
        points = shapely.get_coordinates(shape)[:-1].tolist()
        return measured([{"view": "back", "outline": points}], body="adult-male")

    wide, narrow = (run(shapely.buffer(blob, d, quad_segs=16)).application_percent for d in (2, -2))
    assert run(blob).outline_error == pytest.approx((wide - narrow) / 2, rel=0.04)


def test_border_along_triangle_edges_counts(bare: Any) -> None:
    """One triangle painted all over: its border is its own perimeter, though nothing of it lies inside a triangle."""
    body, weights = load_body("adult-female"), triangle_weights("adult-female")
    triangle = int(load_view("adult-female", "back").ids[1000])
    found = find_patches(bare.filled(np.array([triangle])))
    a, b, c = body.corners[triangle]
    perimeter = sum(float(np.linalg.norm(p - q)) for p, q in ((a, b), (b, c), (c, a)))
    per_mm = border_percent_per_mm(found, body, weights)
    assert per_mm == pytest.approx([perimeter * weights[triangle] / body.area_mm2[triangle]])


def test_shared_edges_are_no_border(bare: Any) -> None:
    """Two neighbours painted all over: the edge between them is inside."""
    body, weights = load_body("adult-female"), np.ones(len(surface())) * load_body("adult-female").area_mm2
    one = int(load_view("adult-female", "back").ids[1000])
    other = int(surface().neighbours[one].max())
    both, single = (find_patches(bare.filled(np.array(ids))) for ids in ([one, other], [one]))
    edge = int(np.flatnonzero(surface().neighbours[one] == other)[0])
    length = float(np.linalg.norm(body.corners[one, edge] - body.corners[one, (edge + 1) % 3]))
    second = find_patches(bare.filled(np.array([other])))
    apart = border_percent_per_mm(single, body, weights)[0] + border_percent_per_mm(second, body, weights)[0]
    assert border_percent_per_mm(both, body, weights)[0] == pytest.approx(apart - 2 * length)


def test_many_small_patches_add_as_squares(measured: Measured) -> None:
    """Patches are independent: the whole deviation is the root of the sum of squares of the single ones."""
    places = [(x, y) for x in (-60.0, 0.0, 60.0) for y in (1050.0, 1120.0, 1190.0, 1260.0)]
    dabs = [{"view": "back", "brush_mm": 6 + k % 5, "path": [[x, y]]} for k, (x, y) in enumerate(places)]
    alone = [measured([dab]).outline_error for dab in dabs]
    together = measured(dabs)
    assert together.patches.count == 12
    assert together.outline_error == pytest.approx(float(np.sqrt(np.sum(np.square(alone)))), rel=1e-9)
    assert together.outline_error < sum(alone) / 3


def test_all_painted_leaves_nothing_to_the_hand(each_body: str, measured: Measured) -> None:
    """Where everything is painted there is no border."""
    result = measured([{"region": r.id} for r in regions()], body=each_body)
    assert result.patches.count == 1
    assert result.outline_error == pytest.approx(0, abs=1e-12)


def test_inward_a_patch_cannot_lose_more_than_it_has() -> None:
    """A speck of 0.1 with a border worth 0.3 moves out by 0.3 and in by 0.1; a large one by as much both ways."""
    assert hand_deviation(np.array([0.1]), np.array([0.15]), 2) == pytest.approx(0.2)
    assert hand_deviation(np.array([5.0]), np.array([0.15]), 2) == pytest.approx(0.3)
    assert hand_deviation(np.array([5.0, 5.0]), np.array([0.15, 0.2]), 2) == pytest.approx(0.5)
    assert hand_deviation(np.array([]), np.array([]), 2) == 0


def test_precision_of_the_hand_is_a_setting(plain: Callable[..., Any]) -> None:
    """Twice the millimetres, twice the hand's part; without any, the body's part is all."""
    drawing = drawing_from(plain([{"view": "back", "brush_mm": 30, "path": [[0, 1200]]}]))
    none, usual, double = (measure(drawing, mm) for mm in (0.0, 2.0, 4.0))
    assert double.outline_error == pytest.approx(2 * usual.outline_error)
    assert none.outline_error == 0
    # A woman of 34, BMI unknown: what is left is body and common hand, taken in logarithms.
    spread = 1.96 * float(np.hypot(none.body_share, 0.07))
    assert none.band == (
        pytest.approx(none.application_percent * np.exp(-spread)),
        pytest.approx(none.application_percent * np.exp(spread)),
    )
