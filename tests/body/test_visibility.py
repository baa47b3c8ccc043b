"""What the views show, found out again by casting rays: nothing is taken from the builder but poses and cameras."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import pytest
import shapely

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import load_body, surface
from bsa_calc.body.views import load_view, view_ids, view_specs

#: Nearer than this along the line of sight, mm, one sheet of skin does not hide another.
TOUCHING_MM = 0.02
STEEP = float(np.cos(np.radians(70)))
#: Skin tilted more than this is offered for painting in one view at most, the one that shows it best.
SMEARED = 0.2
#: Skin tilted more than this is offered in none.
UNPAINTABLE = 0.02


@dataclass(frozen=True)
class Sight:
    """One point per triangle: is it seen in a view, how tilted is it there, and where in the picture."""

    seen: np.ndarray
    cosine: np.ndarray
    points: np.ndarray


def drawn(view_id: str) -> np.ndarray:
    """The triangles that a view draws at all, by what the view is for."""
    segment = np.array([r.segment for r in regions()])[surface().region]
    name = np.array([r.id for r in regions()])[surface().region]
    if view_id == "soles":
        return np.char.endswith(segment, "_foot")
    if view_id == "crown":
        return np.asarray(segment == "head")
    if not view_id.startswith("inner-"):
        return np.ones(len(segment), bool)
    side = view_id.removeprefix("inner-")
    on_side = np.isin(np.arange(len(segment)) < len(segment) // 2, [side == "left"])
    fold = (segment == "genitals") | np.char.endswith(name, "-armpit")
    return np.asarray(np.char.startswith(segment, f"{side}_") | (fold & on_side))


@cache
def sight(body_id: str, view_id: str) -> Sight:
    """Cast one ray through a random point of each triangle."""
    spec = next(s for s in view_specs() if s.id == view_id)
    triangles = surface().triangles
    corners = (load_body(body_id).arrays[spec.pose].astype(float) @ np.array(spec.camera, float).T)[triangles]
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    cosine = normal[:, 2] / np.linalg.norm(normal, axis=1)
    places = np.random.default_rng(70).dirichlet([1, 1, 1], len(triangles))
    points = (places[:, :, None] * corners).sum(1)
    facing = np.flatnonzero(drawn(view_id) & (cosine > 1e-6))
    tree = shapely.STRtree(shapely.polygons(corners[facing, :, :2]))
    ray, hit = tree.query(shapely.points(points[facing, :2]), predicate="intersects")
    ray, hit = facing[ray], facing[hit]
    away = points[ray] - corners[hit, 0]
    height = corners[hit, 0, 2] - (away[:, 0] * normal[hit, 0] + away[:, 1] * normal[hit, 1]) / normal[hit, 2]
    seen = drawn(view_id) & (cosine > 1e-6)
    seen[ray[(hit != ray) & (height > points[ray, 2] + TOUCHING_MM)]] = False
    return Sight(seen, cosine, points[:, :2])


def hidden_or_steep(body_id: str, views: tuple[str, ...]) -> float:
    """Percent of the skin that none of the views shows at 70° or less."""
    area = load_body(body_id).area_mm2
    well = np.zeros(len(area), bool)
    for view_id in views:
        found = sight(body_id, view_id)
        well |= found.seen & (found.cosine >= STEEP)
    return float(100 * area[~well].sum() / area.sum())


def test_eight_views_show_nearly_all_skin_well(each_body: str) -> None:
    """Hidden or steeper than 70° in its best view: at most 2 % of the skin; front and back alone leave far more."""
    share = hidden_or_steep(each_body, view_ids())
    assert share <= 2.0
    assert hidden_or_steep(each_body, ("front", "back")) > 15
    stored = load_body(each_body).arrays["hidden_or_steep"]
    assert stored[0] == pytest.approx(share, abs=0.15)
    assert stored[0] <= 2.0


@pytest.mark.parametrize("view_id", ["front", "back", "left", "right", "inner-left", "inner-right", "soles", "crown"])
def test_shipped_parts_are_what_can_be_seen(each_body: str, view_id: str) -> None:
    """A point lies in its triangle's seen part just where nothing hides it, but for small fills behind folds."""
    view, found, area = load_view(each_body, view_id), sight(each_body, view_id), load_body(each_body).area_mm2
    offered = np.zeros(len(area), bool)
    offered[view.ids] = shapely.intersects_xy(view.parts, found.points[view.ids, 0], found.points[view.ids, 1])
    seen_and_missing = found.seen & ~offered & (found.cosine > SMEARED)
    offered_and_hidden = offered & ~found.seen
    assert area[seen_and_missing].sum() < 0.0005 * area.sum()
    assert area[offered_and_hidden].sum() < 0.001 * area.sum()
    assert found.cosine[view.ids].min() > UNPAINTABLE - 0.01


def test_steep_skin_is_painted_where_it_is_seen_best(each_body: str) -> None:
    """A brush at a silhouette does not smear along skin that another view shows better."""
    shown = np.zeros((len(view_ids()), len(surface())))
    steep = np.zeros(shown.shape, bool)
    for k, view_id in enumerate(view_ids()):
        view = load_view(each_body, view_id)
        shown[k, view.ids] = shapely.area(view.parts)
        steep[k, view.ids] = sight(each_body, view_id).cosine[view.ids] < SMEARED - 1e-3
    assert steep.any()
    assert (shown[steep] == shown.max(0)[np.nonzero(steep)[1]]).all()


def test_what_is_nowhere_seen_is_what_hands_its_weight_on(each_body: str) -> None:
    """Skin that hands on its weight is seen in no view, or only a sliver of it."""
    area, seen = load_body(each_body).area_mm2, np.zeros(len(surface()), bool)
    for view_id in view_ids():
        seen |= sight(each_body, view_id).seen
    handed_on = ~load_body(each_body).seen
    assert area[handed_on & seen].sum() < 0.002 * area.sum()
    assert area[~handed_on & ~seen].sum() < 0.002 * area.sum()
