"""Speeds of the painting tools with many earlier patches, each beside the naive way in the same run."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import shapely

    from bsa_calc.body.views import View
    from bsa_calc.paint.bare import BareSkin
    from bsa_calc.paint.table import PaintTable

BODY = "adult-female"
#: The views that earlier patches and the tools' places are spread over.
VIEWS = ("front", "back", "left", "right")
PATCHES, PATCH_MM = 500, 6.0
#: Places at which each tool is used, and at which its naive way is timed: that takes long each.
PLACES, NAIVE_PLACES = 200, 12
LASSO_POINTS = 300
HAND_TRIES = 12

Row = Callable[[str, list[float]], tuple[float, float]]


def tools(row: Row) -> None:
    """Fill, hand stamp, outline and typed share with earlier patches; `row` prints what, median and 99th percentile."""
    for what, ours, naive in (
        ("fill a region", fill, naive_fill),
        ("hand stamp: fit and keep", stamp, naive_stamp),
        (f"outline of {LASSO_POINTS} points: measure and keep", outline, naive_outline),
        ("typed share of a region", share, naive_share),
    ):
        p50, p99 = row(f"{what}, {PATCHES} earlier patches", ours())
        naive50, _ = row("  naive", naive())
        print(f"  naive p50 / ours p50: {naive50 / p50:,.0f}; naive p50 / ours p99: {naive50 / p99:,.1f}")


@cache
def weights() -> np.ndarray:
    from bsa_calc.body.weights import triangle_weights

    return triangle_weights(BODY)


@cache
def patched() -> PaintTable:
    """500 earlier patches, always the same."""
    from bsa_calc.paint.drawing import empty_drawing
    from bsa_calc.paint.marks import BrushMark, with_marks

    marks = [BrushMark(view, PATCH_MM, place[None]) for view in VIEWS for place in places(view, PATCHES // 4, 5)]
    return with_marks(empty_drawing(BODY), marks).paint


def places(view_id: str, count: int, seed: int) -> np.ndarray:
    """Places on a view by chance, always the same; shape (count, 2), mm."""
    view = seen(view_id)
    chosen = np.random.default_rng(seed).choice(len(view.ids), count, p=view.area_mm2 / view.area_mm2.sum())
    return np.asarray(view.corners[chosen].mean(1))


def seen(view_id: str) -> View:
    from bsa_calc.body.views import load_view

    view = load_view(BODY, view_id)
    assert len(view.tree)  # made by the window before the first stroke
    return view


@cache
def bare_skin(view_id: str) -> BareSkin:
    """What the window has found before a stroke: the bare skin of each view."""
    from bsa_calc.paint.bare import BareSkin

    bare = BareSkin(seen(view_id))
    bare.prepare(patched(), 1_000_000)
    return bare


def get_ready() -> None:
    """Find what the window finds before a stroke; where the first place has no room for a hand, nobody would."""
    for view in VIEWS:
        bare_skin(view)


def all_places(seed: int, count: int) -> list[tuple[str, np.ndarray]]:
    return [(view, place) for view in VIEWS for place in places(view, count // len(VIEWS), seed)]


def timed(jobs: list[Callable[[], object]], *, warm: int = 1) -> list[float]:
    """Seconds that each job takes; every so many are done once before, so that what is found once is there."""
    for job in jobs[:: len(jobs) // warm]:
        job()
    gc.collect()
    taken = []
    for job in jobs:
        started = time.perf_counter()
        job()
        taken.append(time.perf_counter() - started)
    return taken


def union_of(table: PaintTable, view_id: str, shape: shapely.Geometry) -> float:
    """The naive way: unite the shape with all paint the view shows, and cut every triangle with the union."""
    import shapely

    view = seen(view_id)
    touched = table.touched()
    at = view.places(touched)
    shown = view.shapes_from_unit(table.pieces(touched[at >= 0]), at[at >= 0])
    painted = shapely.union_all([shape, *(piece for piece in shown if piece is not None)])
    per_mm2 = weights()[view.ids] / view.area_mm2
    return float(shapely.area(shapely.intersection(painted, view.parts)) @ per_mm2)


def region_numbers() -> list[int]:
    from bsa_calc.body.regions import regions

    return list(range(len(regions())))


def fill() -> list[float]:
    from bsa_calc.body.surface import surface

    region = surface().region
    return timed([lambda k=k: patched().filled(np.flatnonzero(region == k)) for k in region_numbers()])  # type: ignore[misc]


def naive_fill() -> list[float]:
    """Unite the triangles of the region as the front shows them with everything there."""
    import shapely

    from bsa_calc.body.surface import surface

    view = seen("front")
    numbers = [k for k in region_numbers() if (surface().region[view.ids] == k).any()][:NAIVE_PLACES]

    def one(region: int) -> float:
        return union_of(patched(), "front", shapely.union_all(view.parts[surface().region[view.ids] == region]))

    return timed([lambda k=k: one(k) for k in numbers])  # type: ignore[misc]


def stamp() -> list[float]:
    from bsa_calc.paint.hand import fit_hand

    def one(view_id: str, place: np.ndarray, turn: float) -> None:
        fit = fit_hand(seen(view_id), weights(), place, turn)
        if fit is not None:
            keep(view_id, fit.shape)

    spots = all_places(7, PLACES)
    get_ready()
    return timed([lambda s=s, k=k: one(s[0], s[1], 7.0 * k) for k, s in enumerate(spots)], warm=len(VIEWS))  # type: ignore[misc]


def keep(view_id: str, shape: shapely.Geometry) -> PaintTable:
    from bsa_calc.paint.live import LiveStroke

    stroke = LiveStroke(patched(), seen(view_id), weights(), bare=bare_skin(view_id))
    stroke.area(shape)
    return stroke.commit()


def naive_stamp() -> list[float]:
    """Halve the size until the hand is right, each time cutting every triangle; then unite."""
    import shapely

    from bsa_calc.paint.hand import hand_shape

    def one(view_id: str, place: np.ndarray) -> float:
        view = seen(view_id)
        per_mm2 = weights()[view.ids] / view.area_mm2
        low, high = 0.2, 2.5
        for _ in range(HAND_TRIES):
            size = (low + high) / 2
            hand = shapely.Polygon(place + size * hand_shape())
            percent = float(shapely.area(shapely.intersection(hand, view.parts)) @ per_mm2)
            low, high = (low, size) if percent > 1 else (size, high)
        return union_of(patched(), view_id, hand)

    return timed([lambda s=s: one(*s) for s in all_places(7, NAIVE_PLACES)])  # type: ignore[misc]


def lasso(place: np.ndarray, seed: int) -> np.ndarray:
    """A hand's outline round a place, some 4 to 12 cm across; shape (300, 2), mm."""
    random = np.random.default_rng(seed)
    t = np.linspace(0, 2 * np.pi, LASSO_POINTS, endpoint=False)
    radius = random.uniform(20, 60)
    waves = sum(random.normal(0, 0.12 / k) * np.sin(k * t + random.uniform(0, 6)) for k in range(1, 8))
    radii = radius * (1 + waves) + random.normal(0, 0.3, LASSO_POINTS)
    return np.asarray(place + radii[:, None] * np.column_stack([np.cos(t), np.sin(t)]))


def lassos(count: int) -> list[tuple[str, np.ndarray]]:
    return [(view, lasso(place, k)) for k, (view, place) in enumerate(all_places(9, count))]


def outline() -> list[float]:
    from bsa_calc.paint.outline import outline_shape

    def one(view_id: str, points: np.ndarray) -> None:
        shape = outline_shape(points)
        assert shape is not None
        keep(view_id, shape)

    get_ready()
    return timed([lambda s=s: one(*s) for s in lassos(PLACES)], warm=len(VIEWS))  # type: ignore[misc]


def naive_outline() -> list[float]:
    import shapely

    def one(view_id: str, points: np.ndarray) -> float:
        return union_of(patched(), view_id, shapely.make_valid(shapely.Polygon(points)))

    return timed([lambda s=s: one(*s) for s in lassos(NAIVE_PLACES)])  # type: ignore[misc]


def share() -> list[float]:
    from bsa_calc.paint.share import with_share

    def one(region: int, percent: float) -> None:
        with_share(patched(), weights(), region, percent, body_id=BODY)

    jobs = [(k, percent) for k in region_numbers() for percent in (2.0, 15.0, 40.0, 80.0)]
    return timed([lambda j=j: one(*j) for j in jobs], warm=len(jobs))  # type: ignore[misc]


def naive_share() -> list[float]:
    """Halve the width of a circle round the region's middle in the front until the share is right, all united."""
    import shapely

    from bsa_calc.body.surface import surface

    view = seen("front")

    def one(region: int) -> float:
        own = surface().region[view.ids] == region
        middle = np.average(view.corners[own].mean(1), axis=0, weights=view.area_mm2[own])
        area = float(shapely.area(view.parts[own]).sum())
        low, high = 0.0, 400.0
        for _ in range(HAND_TRIES):
            radius = (low + high) / 2
            circle = shapely.buffer(shapely.Point(middle), radius, quad_segs=16)
            covered = float(shapely.area(shapely.intersection(circle, view.parts[own])).sum())
            low, high = (low, radius) if covered > 0.4 * area else (radius, high)
        return union_of(patched(), "front", circle)

    numbers = [k for k in region_numbers() if (surface().region[view.ids] == k).any()][:NAIVE_PLACES]
    return timed([lambda k=k: one(k) for k in numbers])  # type: ignore[misc]
