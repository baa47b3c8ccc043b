"""The skin of a region: neighbours, and ways along it."""

from __future__ import annotations

import heapq

import numpy as np
import pytest

from bsa_calc.body.region_skin import (
    RegionSkin,
    region_middle,
    region_neighbours,
    region_skin,
    region_towards,
    region_views,
)
from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view


def names(region: str) -> set[str]:
    """The neighbours of a region by their ids."""
    return {regions()[k].id for k in region_neighbours(region_numbers()[region])}


def along_edges(skin: RegionSkin, start: int) -> np.ndarray:
    """Distances along the mesh's edges alone (Dijkstra), found here."""
    beside: dict[int, set[int]] = {}
    for a, b, c in skin.corners.tolist():
        for one, two in ((a, b), (b, c), (c, a)):
            beside.setdefault(one, set()).add(two)
            beside.setdefault(two, set()).add(one)
    far = np.full(len(skin.points), np.inf)
    far[start] = 0
    waiting = [(0.0, start)]
    while waiting:
        d, at = heapq.heappop(waiting)
        if d > far[at]:
            continue
        for other in beside[at]:
            new = d + float(np.linalg.norm(skin.points[at] - skin.points[other]))
            if new < far[other]:
                far[other] = new
                heapq.heappush(waiting, (new, other))
    return far


def test_neighbours() -> None:
    """What one would say of a body, and nothing across it."""
    assert names("left-palm") == {"left-forearm-front", "left-forearm-back", "left-hand-back", "left-fingers"}
    assert {"scalp", "nose", "left-eyelids", "right-eyelids"} <= names("forehead")
    assert "right-chest" in names("left-chest")
    assert not names("left-sole") & names("right-sole")


def test_neighbours_are_mutual_and_mirror_each_other() -> None:
    """If one region is beside another, so is the other beside the one, and likewise on the other side of the body."""
    numbers = region_numbers()
    for k, region in enumerate(regions()):
        beside = region_neighbours(k)
        assert k not in beside
        assert beside == tuple(sorted(set(beside)))
        assert 1 <= len(beside) < 12
        assert all(k in region_neighbours(other) for other in beside)
        mirrored = {numbers[regions()[other].mirror] for other in beside}
        assert mirrored == set(region_neighbours(numbers[region.mirror]))


@pytest.mark.parametrize("region", ["left-hand-back", "scalp", "left-fingers", "mouth-chin", "groin"])
def test_ways_along_the_skin(each_body: str, region: str) -> None:
    """No shorter than straight through the body, no longer than along the edges, and mostly well between."""
    skin = region_skin(each_body, region_numbers()[region])
    start = int(np.flatnonzero(skin.border)[0])
    far = skin.distances(*skin.around(start))
    straight = np.linalg.norm(skin.points - skin.points[start], axis=1)
    edges = along_edges(skin, start)
    assert (far >= straight - 1e-3).all()
    assert (far <= edges + 1e-3).all()
    assert far[start] == 0
    distant = edges > 30
    assert (edges - far)[distant].mean() > 0.01 * edges[distant].mean()


@pytest.mark.parametrize("region", ["left-hand-back", "left-toes", "left-eyelids"])
def test_everything_nearer_hangs_together(region: str) -> None:
    """Every corner but the seed has a nearer one beside it."""
    skin = region_skin("adult-male", region_numbers()[region])
    seed = int(np.argmax(skin.points[:, 2]))
    far = skin.distances(*skin.around(seed))
    nearest_beside = np.full(len(far), np.inf)
    for k in range(3):
        for other in (1, 2):
            np.minimum.at(nearest_beside, skin.corners[:, k], far[np.roll(skin.corners, -other, 1)[:, k]])
    # two corners of an eyelid lie on the same spot
    assert (np.delete(nearest_beside - far, seed) <= 0).all()
    assert np.isfinite(far).all()


def test_on_a_flat_sheet_distances_are_nearly_straight() -> None:
    """A square of even triangles: about 4 % longer than the straight line, where edges alone are off by up to 40 %."""
    from bsa_calc.body.region_skin import _steps

    n = 21
    x, y = np.meshgrid(np.arange(n), np.arange(n))
    points = np.column_stack([x.ravel(), y.ravel(), np.zeros(n * n)]).astype(float)
    at = np.arange(n * n).reshape(n, n)
    a, b, c, d = at[:-1, :-1].ravel(), at[:-1, 1:].ravel(), at[1:, 1:].ravel(), at[1:, :-1].ravel()
    corners = np.concatenate([np.column_stack([a, b, c]), np.column_stack([a, c, d])])
    sheet = RegionSkin(np.arange(len(corners)), corners, points, np.zeros(n * n, bool), _steps(corners, points))
    middle = int(at[10, 10])
    far = sheet.distances(*sheet.around(middle))
    straight = np.linalg.norm(points - points[middle], axis=1)
    away = straight > 4
    assert np.abs(far / np.maximum(straight, 1) - 1)[away].max() < 0.15
    assert np.abs(far / np.maximum(straight, 1) - 1)[away].mean() < 0.05


def test_borders_are_those_of_the_regions(each_body: str) -> None:
    """Corners on a region's border belong to another region too, or to the skin's end."""
    palm = region_skin(each_body, region_numbers()["left-palm"])
    others = [region_skin(each_body, k) for k in region_neighbours(region_numbers()["left-palm"])]
    shared = {tuple(p) for other in others for p in other.points[other.border].tolist()}
    assert {tuple(p) for p in palm.points[palm.border].tolist()} <= shared
    assert 0 < palm.border.sum() < len(palm.border) / 2


def test_nothing_to_start_from() -> None:
    """Then everything is infinitely far."""
    skin = region_skin("adult-male", 0)
    assert np.isinf(skin.distances(np.empty(0, dtype=np.int64), np.empty(0))).all()


def test_the_middle_of_a_region_lies_in_it() -> None:
    for k in range(len(regions())):
        view = region_views("adult-female", k)[0]
        middle = region_middle("adult-female", view, k)
        assert middle is not None
        spot = load_view("adult-female", view).spot_at(*middle)
        assert spot is not None
        assert surface().region[spot[0]] == k
    assert region_middle("adult-female", "crown", region_numbers()["left-sole"]) is None


@pytest.mark.parametrize(("start", "way", "end"), [
    ("left-knee", (0, -1), "left-lower-leg-front"), ("left-knee", (0, 1), "left-thigh-front"),
    ("left-knee", (-1, 0), "right-knee"), ("left-chest", (0, -1), "left-abdomen"),
    ("left-elbow", (0, 1), "left-upper-arm-front"), ("left-elbow", (0, -1), "left-forearm-front"),
    ("nose", (0, -1), "mouth-chin"), ("left-toes", (0, -1), None),
])  # fmt: skip
def test_the_region_one_comes_to_going_one_way(start: str, way: tuple[int, int], end: str | None) -> None:
    number = region_numbers()[start]
    middle = region_middle("adult-female", "front", number)
    assert middle is not None
    found = region_towards("adult-female", "front", middle, np.array(way, float), number)
    assert (None if found is None else regions()[found].id) == end
