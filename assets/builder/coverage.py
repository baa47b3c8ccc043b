"""Every spot of skin paintable: fill what the views leave open, and hand on the weight of what none of them shows."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import shapely
from numpy.typing import NDArray
from visibility import UNIT, Array, Ints, SeenSkin, in_unit_frame

#: A triangle counts as seen when its views together show this share of it; then its best view gets all of it.
ENOUGH_SEEN = 0.3
#: From this share on, the views together show all of it.
ALL_SEEN = 0.99999
#: Skin steeper than this (78°, drawn at a fifth of its size) is painted in the view that shows it best, in no other.
PAINTABLE_COSINE = 0.2
#: Steeper than 70° a triangle is drawn at less than about a third of its size.
STEEP_COSINE = float(np.cos(np.radians(70)))


def complete(views: dict[str, SeenSkin], triangles: int) -> NDArray[np.bool_]:
    """Make each seen triangle wholly paintable, and tell which are seen; shape (n,).

    A triangle that the views show only in part gets the whole of it in the view that shows most of it: the few
    millimetres behind a fold's edge are painted together with the edge. `views` is changed in place: triangles of which
    too little is seen leave it.
    """
    _leave_to_better_views(views, triangles)
    share, best = _seen_share(views, triangles)
    seen = share >= ENOUGH_SEEN
    for name, view in views.items():
        fill = (best[view.ids] == list(views).index(name)) & (share[view.ids] < ALL_SEEN) & ~view.whole
        view.parts[fill] = shapely.polygons(view.corners[fill])
        view.whole[fill] = True
        views[name] = view.keep(seen[view.ids])
    return seen


def _leave_to_better_views(views: dict[str, SeenSkin], triangles: int) -> None:
    """Take steep skin out of a view where another shows it better: a dab there would smear far along it."""
    _, best = _seen_share(views, triangles)
    for k, (name, view) in enumerate(views.items()):
        views[name] = view.keep((view.cosine >= PAINTABLE_COSINE) | (best[view.ids] == k))


def _seen_share(views: dict[str, SeenSkin], triangles: int) -> tuple[Array, Ints]:
    """Per triangle: the share that the views show together, and which view's picture of it is largest."""
    share, best, largest = np.zeros(triangles), np.full(triangles, -1), np.zeros(triangles)
    pieces: dict[int, list[shapely.Geometry]] = defaultdict(list)
    for k, view in enumerate(views.values()):
        area = shapely.area(view.parts)
        better = area > largest[view.ids]
        best[view.ids[better]], largest[view.ids[better]] = k, area[better]
        share[view.ids[view.whole]] = 1.0
        part = ~view.whole
        for i, g in zip(view.ids[part], in_unit_frame(view.parts[part], view.corners[part]), strict=True):
            pieces[int(i)].append(g)
    for i, parts in pieces.items():
        if share[i] < 1:
            share[i] = 2 * shapely.area(shapely.union_all(parts, grid_size=1e-9))
    return share, best


def hidden_or_steep(views: dict[str, SeenSkin], area: Array) -> float:
    """Percent of the skin that no view shows at 70° or less, or at all.

    Parameters
    ----------
    views : what each view shows, before `complete`
    area : ndarray, shape (n,), mm² of each triangle on the body
    """
    well: dict[int, list[shapely.Geometry]] = defaultdict(list)
    for view in views.values():
        upright = view.cosine >= STEEP_COSINE
        unit = in_unit_frame(view.parts[upright], view.corners[upright])
        for i, g, whole in zip(view.ids[upright], unit, view.whole[upright], strict=True):
            well[int(i)].append(shapely.Polygon(UNIT) if whole else g)
    share = np.zeros(len(area))
    for i, parts in well.items():
        share[i] = 2 * shapely.area(shapely.union_all(parts, grid_size=1e-9))
    return float(100 * (area * (1 - share.clip(0, 1))).sum() / area.sum())


def heirs(seen: NDArray[np.bool_], middles: Array, region: Ints) -> Ints:
    """For each triangle the seen one of its region that carries its weight: itself, or the nearest; shape (n,)."""
    heir = np.arange(len(seen))
    for r in np.unique(region):
        members = region == r
        shown, lost = np.flatnonzero(members & seen), np.flatnonzero(members & ~seen)
        if not len(shown):
            raise ValueError(f"no view shows anything of region {r}")
        if len(lost):
            distance = np.linalg.norm(middles[lost][:, None] - middles[shown][None], axis=-1)
            heir[lost] = shown[distance.argmin(1)]
    return heir
