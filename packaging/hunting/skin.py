"""A body as points on its skin, read and counted without the program: the oracle's own body.

Each triangle has 36 points, the middles of 36 equal parts of it. What is painted is a yes or no for each
point. A drawing of some per cent has thousands of them and a border of some hundred triangles, so that its share is
right to a few hundredths of a percentage point.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hunting.reach import Edges, beside, on_skin

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]

DATA = Path(__file__).resolve().parents[2] / "src" / "bsa_calc" / "body" / "data"
_FINE = 6
#: Percent of the body, after Lund and Browder as the US Joint Trauma System prints it (Burn Care CPG, ID 12); columns
#: for 0, 1, 5, 10, 15 years and adults, who are 18; between two of them it changes evenly. Of paired parts, each side.
COLUMNS = (0, 1, 5, 10, 15, 18)
LUND_BROWDER: Mapping[str, tuple[float, ...]] = {
    "head": (19, 17, 13, 11, 9, 7),
    "neck": (2, 2, 2, 2, 2, 2),
    "trunk_front": (13, 13, 13, 13, 13, 13),
    "trunk_back": (13, 13, 13, 13, 13, 13),
    "buttock": (2.5, 2.5, 2.5, 2.5, 2.5, 2.5),
    "genitals": (1, 1, 1, 1, 1, 1),
    "upper_arm": (4, 4, 4, 4, 4, 4),
    "forearm": (3, 3, 3, 3, 3, 3),
    "hand": (2.5, 2.5, 2.5, 2.5, 2.5, 2.5),
    "thigh": (5.5, 6.5, 8, 8.5, 9, 9.5),
    "lower_leg": (5, 5, 5.5, 6, 6.5, 7),
    "foot": (3.5, 3.5, 3.5, 3.5, 3.5, 3.5),
}
#: The rule of nines, as taught for burns.
NINES: tuple[tuple[float, tuple[str, ...]], ...] = (
    (9, ("head", "neck")),
    (9, ("left_upper_arm", "left_forearm", "left_hand")),
    (9, ("right_upper_arm", "right_forearm", "right_hand")),
    (18, ("trunk_front",)),
    (18, ("trunk_back", "left_buttock", "right_buttock")),
    (18, ("left_thigh", "left_lower_leg", "left_foot")),
    (18, ("right_thigh", "right_lower_leg", "right_foot")),
    (1, ("genitals",)),
)


def _middles() -> Floats:
    """The middles of the equal parts of a unit triangle, shape (36, 2)."""
    n, found = _FINE, []
    for i in range(n):
        for j in range(n - i):
            found.append(((i + 1 / 3) / n, (j + 1 / 3) / n))
            if i + j < n - 1:
                found.append(((i + 2 / 3) / n, (j + 2 / 3) / n))
    return np.array(found)


MIDDLES = _middles()
PER_TRIANGLE = len(MIDDLES)


@cache
def surface() -> dict[str, NDArray[Any]]:
    """The triangles as their file has them."""
    with np.load(DATA / "surface.npz") as file:
        return dict(file)


@cache
def regions() -> list[dict[str, Any]]:
    """The regions as their file lists them."""
    return list(json.loads((DATA / "regions.json").read_text("utf-8"))["regions"])


@cache
def views() -> dict[str, dict[str, Any]]:
    """The views as their file lists them."""
    return {view["id"]: view for view in json.loads((DATA / "views.json").read_text("utf-8"))["views"]}


class Sight:
    """What one view shows of a body: `points`, their numbers; `xy`, where each is seen, mm, from below to above."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]], view: str) -> None:
        spec, ids = views()[view], arrays[f"{view}/ids"].astype(np.int64)
        across, up, _ = np.array(spec["camera"], float)
        flat = arrays[spec["pose"]].astype(float) @ np.column_stack([across, up])
        a, b, c = (flat[surface()["triangles"][ids, k]] for k in range(3))
        u, v = MIDDLES[None, :, :1], MIDDLES[None, :, 1:]
        self.ids = ids
        self._corners = np.stack([a, b, c], axis=1)
        self._arrays, self._view = arrays, view
        xy = (a[:, None] + u * (b - a)[:, None] + v * (c - a)[:, None]).reshape(-1, 2)
        points = (ids[:, None] * PER_TRIANGLE + np.arange(PER_TRIANGLE)).ravel()
        seen = np.flatnonzero(self._seen(arrays, view, xy))
        seen = seen[np.argsort(xy[seen, 1])]
        self.xy, self.points = xy[seen], points[seen]
        self._up = np.ascontiguousarray(self.xy[:, 1])

    def within(self, low: Floats, high: Floats) -> Ints:
        """The places in `points` of those that are seen in a box."""
        first, last = np.searchsorted(self._up, [low[1], high[1]])
        x = self.xy[first:last, 0]
        return np.asarray(first + np.flatnonzero((x >= low[0]) & (x <= high[0])))

    def on(self, path: Floats, radius: float) -> Flags:
        """Which triangles a stroke of the brush is on, all of them counted."""
        on = np.zeros(len(surface()["triangles"]), bool)
        on[self.ids[on_skin(self._edges, self._hanging, path, radius)]] = True
        return on

    @cached_property
    def _hanging(self) -> Ints:
        return beside(self.ids, surface()["neighbours"].astype(np.int64))

    @cached_property
    def _edges(self) -> Edges:
        return Edges(self._arrays, self._view, self._corners)

    @staticmethod
    def _seen(arrays: Mapping[str, NDArray[Any]], view: str, xy: Floats) -> Flags:
        """All but the points of half hidden triangles that lie outside their seen parts."""
        partial = arrays[f"{view}/partial"].astype(np.int64)
        starts, of_polygon, of_shape = (arrays[f"{view}/part_offsets{k}"].astype(np.int64) for k in range(3))
        corners = arrays[f"{view}/part_xy"].astype(float)
        seen = np.ones(len(xy), bool)
        for k, place in enumerate(partial.tolist()):
            own = slice(place * PER_TRIANGLE, (place + 1) * PER_TRIANGLE)
            rings = range(of_polygon[of_shape[k]], of_polygon[of_shape[k + 1]])
            seen[own] = inside_evenly(xy[own], [corners[starts[r] : starts[r + 1]] for r in rings])
        return seen


class Skin:
    """One body.

    Attributes
    ----------
    region : ndarray of int, the region of each point
    """

    def __init__(self, body: str) -> None:
        with np.load(DATA / f"{body}.npz") as file:
            self._arrays = dict(file)
        self._sights: dict[tuple[str, bool], Sight] = {}
        self._weights: dict[tuple[str, float], Floats] = {}
        self.region: Ints = np.repeat(surface()["region"].astype(np.int64), PER_TRIANGLE)

    def bare(self) -> Flags:
        """No point painted."""
        return np.zeros(len(self.region), bool)

    def sight(self, view: str, *, through: bool = False) -> Sight:
        """What a view shows; with `through` all that some view shows, as if nothing hid anything."""
        key = view, through
        if key not in self._sights:
            self._sights[key] = Sight(_nothing_hidden(self._arrays, view) if through else self._arrays, view)
        return self._sights[key]

    @cached_property
    def _areas(self) -> Floats:
        a, b, c = (self._arrays["rest"].astype(float)[surface()["triangles"][:, k]] for k in range(3))
        return np.asarray(np.linalg.norm(np.cross(b - a, c - a), axis=1) / 2)

    def weights(self, table: str, age: float | None) -> Floats:
        """Percent of the body that each triangle counts; what no view shows counts with its heir."""
        key = table, _years(age)
        if key not in self._weights:
            self._weights[key] = self._counted(table, age)
        return self._weights[key]

    def _counted(self, table: str, age: float | None) -> Floats:
        segment = np.array([region["segment"] for region in regions()])[surface()["region"]]
        counted = np.zeros(len(segment))
        for percent, names in _groups(table, age):
            own = np.isin(segment, names)
            counted[own] = percent * self._areas[own] / self._areas[own].sum()
        return np.asarray(np.bincount(self._arrays["heir"], counted, len(counted)), dtype=float)

    def percent(self, points: Ints, table: str = "lund-browder", age: float | None = None) -> float:
        """Percent of the body of some points, each given once."""
        return float(self.weights(table, age)[points // PER_TRIANGLE].sum() / PER_TRIANGLE)


def _is_whole(age: object) -> bool:
    """Whether an age is one in whole years: a whole number in the file."""
    return isinstance(age, int)


def _nothing_hidden(arrays: Mapping[str, NDArray[Any]], view: str) -> dict[str, NDArray[Any]]:
    """The arrays of a body as if a view showed whatever any view shows, and showed it whole."""
    heir = arrays["heir"]
    shown = {
        "ids": np.flatnonzero(heir == np.arange(len(heir))),
        "partial": np.zeros(0, int),
        "part_xy": np.zeros((0, 2)),
    }
    shown |= {f"part_offsets{k}": np.zeros(1, int) for k in range(3)}
    return {**arrays, **{f"{view}/{name}": values for name, values in shown.items()}}


def _years(age: float | None) -> float:
    """The age that is counted by: an adult's without one, the middle of the year for a whole one, at most grown."""
    years = COLUMNS[-1] if age is None else age + 0.5 if _is_whole(age) else age
    return float(min(years, COLUMNS[-1]))


def columns_beside(age: float | None) -> tuple[int, ...]:
    """The years of the columns next to an age, or to both ends of a whole year."""
    low = float(COLUMNS[-1]) if age is None else min(float(age), COLUMNS[-1])
    high = min(low + 1 if _is_whole(age) else low, COLUMNS[-1])
    below, above = max(c for c in COLUMNS if c <= low), min(c for c in COLUMNS if c >= high)
    return tuple(c for c in COLUMNS if below <= c <= above)


def _groups(table: str, age: float | None) -> Sequence[tuple[float, tuple[str, ...]]]:
    if table == "rule-of-nines":
        return NINES
    if table == "drawn-body":
        return [(100.0, tuple({str(region["segment"]) for region in regions()}))]
    shares_at = {name: float(np.interp(_years(age), COLUMNS, shares)) for name, shares in LUND_BROWDER.items()}
    paired = {str(r["segment"]) for r in regions()} - LUND_BROWDER.keys()
    single = [(share, (name,)) for name, share in shares_at.items() if f"left_{name}" not in paired]
    return single + [(shares_at[name.split("_", 1)[1]], (name,)) for name in sorted(paired)]


@cache
def skin(body: str) -> Skin:
    """One body, read once."""
    return Skin(body)


def inside_evenly(points: Floats, rings: list[Floats]) -> Flags:
    """Which points lie inside rings of which each cuts out of, or adds to, the ones round it; shape (k,)."""
    inside = np.zeros(len(points), bool)
    for ring in rings:
        for (ax, ay), (bx, by) in zip(ring, np.roll(ring, -1, axis=0), strict=True):
            inside ^= _crosses(points, ax, ay, bx, by)
    return inside


def _crosses(points: Floats, ax: float, ay: float, bx: float, by: float) -> Flags:
    """Whether the way from each point to the right goes over the line from a to b."""
    x, y = points.T
    between: Flags = (ay > y) != (by > y)
    if ay == by:
        return between
    return np.asarray(between & (x < ax + (y - ay) * (bx - ax) / (by - ay)))


def wound_round(points: Floats, ring: Floats) -> Flags:
    """Which points a closed line goes round, however often and whichever way; shape (k,)."""
    times = np.zeros(len(points), np.int64)
    for (ax, ay), (bx, by) in zip(ring, np.roll(ring, -1, axis=0), strict=True):
        times += np.where(_crosses(points, ax, ay, bx, by), 1 if by > ay else -1, 0)
    return np.asarray(times != 0)


def near_way(points: Floats, a: Floats, b: Floats, radius: float) -> Flags:
    """Which points a round brush touches on its straight way from a to b; shape (k,)."""
    way, x, y = b - a, points[:, 0] - a[0], points[:, 1] - a[1]
    length = float(way @ way)
    along = np.clip((x * way[0] + y * way[1]) / length, 0, 1) if length > 0 else np.zeros(len(points))
    return np.asarray((x - along * way[0]) ** 2 + (y - along * way[1]) ** 2 <= radius**2)
