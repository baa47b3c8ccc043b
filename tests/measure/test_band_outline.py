"""What an outline gains for each mm: held against discs that are really made larger and smaller, faces among them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import shapely

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view, view_ids
from bsa_calc.body.weights import triangle_weights
from bsa_calc.label.assessment import assess
from bsa_calc.paint.change import Action, Change
from bsa_calc.paint.drawing import Drawing, empty_drawing

BODY, HAND_MM = "adult-female", 2.0


def disc(view: str, middle: np.ndarray, radius: float) -> Drawing:
    drawing = replace(empty_drawing(BODY, 34), all_sides_seen=True)
    change = Change(drawing, view, Action.PAINT, triangle_weights(BODY, "lund-browder", 34))
    change.area(shapely.Point(*middle).buffer(radius, quad_segs=32))
    return change.commit()


def gains(view: str, corners: np.ndarray, count: int) -> list[float]:
    """Of discs at random places: what a mm more on the picture gains, in parts of what a mm on the body is said to."""
    random, found = np.random.default_rng(5), []
    for _ in range(count):
        middle, radius = corners[random.integers(len(corners))].mean(0), float(random.uniform(8, 80))
        smaller, same, larger = (
            assess(disc(view, middle, radius + stray)).measurement for stray in (-HAND_MM, 0.0, HAND_MM)
        )
        percents = [result.application_percent for result in (smaller, same, larger)]
        found.append(max(np.diff(percents)) / HAND_MM / float(same.per_mm.sum()))
    return found


def test_an_outline_that_strays_gains_no_more_than_is_said() -> None:
    """Nine in ten discs; a picture foreshortens the skin, so that some gain more for each mm on it."""
    found = [gain for view in view_ids() for gain in gains(view, load_view(BODY, view).corners, 25)]
    assert np.quantile(found, 0.9) < 1.3


def test_nor_far_less_beside_ears_and_eyes() -> None:
    """Where triangles count for skin that no view shows as well."""
    view = load_view(BODY, "front")
    head = np.array([region.segment == "head" for region in regions()])[surface().region[view.ids]]
    assert np.median(gains("front", view.corners[head], 40)) > 0.3
