"""Which skin each view shows, to the exact line where one part of the body hides another."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

Array = NDArray[np.float64]
Ints = NDArray[np.int64]

#: Coordinates lie on this grid, so that float32 holds them exactly and overlays stay valid, mm.
GRID_MM = 1 / 1024
#: Two pictures of triangles overlap from this area on, mm²; below it they only touch.
SMALLEST_OVERLAP_MM2 = 1e-3
#: A triangle of which less than this share is hidden counts as wholly seen.
HIDDEN_TOO_LITTLE = 0.002
#: Skin steeper than this against the line of sight is left to another view: a brush could not be aimed at it.
SMALLEST_COSINE = 0.02
#: Picture units: corners (0,0), (1,0), (0,1).
UNIT = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]])


@dataclass
class SeenSkin:
    """What one view shows of one body.

    Attributes
    ----------
    ids : ndarray of int, shape (n,), triangles of which something is seen
    corners : ndarray, shape (n, 3, 2), mm in the view's frame
    parts : ndarray of shapely geometry, shape (n,), the seen part; the whole triangle where nothing hides any of it
    whole : ndarray of bool, shape (n,)
    cosine : ndarray, shape (n,), of the tilt against the line of sight: 1 faces the viewer
    """

    ids: Ints
    corners: Array
    parts: NDArray[np.object_]
    whole: NDArray[np.bool_]
    cosine: Array

    def keep(self, chosen: NDArray[np.bool_]) -> SeenSkin:
        """The same view with only the chosen of its triangles; `chosen` has shape (n,)."""
        return SeenSkin(*(column[chosen] for column in (self.ids, self.corners, self.parts, self.whole, self.cosine)))

    def mirrored(self, mirror: Ints) -> SeenSkin:
        """What the mirror image of the view shows, of the mirror image of a body that is its own.

        Parameters
        ----------
        mirror : ndarray of int, shape (triangles,), the triangle on the other side; its last two corners change places
        """
        parts = shapely.transform(self.parts.copy(), lambda xy: xy * [-1, 1])
        return SeenSkin(mirror[self.ids], self.corners[:, [0, 2, 1]] * [-1, 1], parts, self.whole, self.cosine)

    def joined(self, other: SeenSkin) -> SeenSkin:
        """Both views' triangles, in order."""
        pairs = zip(vars(self).values(), vars(other).values(), strict=True)
        order = np.argsort(np.concatenate([self.ids, other.ids]))
        return SeenSkin(*(np.concatenate(pair)[order] for pair in pairs))


def seen_skin(vertices: Array, triangles: Ints, camera: Array, shown: NDArray[np.bool_]) -> SeenSkin:
    """Find the seen part of every shown triangle.

    Parameters
    ----------
    vertices : ndarray, shape (v, 3), mm, posed
    triangles : ndarray of int, shape (n, 3)
    camera : ndarray, shape (3, 3), rows picture x, picture y, towards the viewer
    shown : ndarray of bool, shape (n,), what the view draws at all
    """
    seen = vertices @ camera.T
    flat = np.round(seen[:, :2] / GRID_MM) * GRID_MM
    doubled = _doubled_area(flat[triangles])
    across = np.cross(seen[triangles[:, 1]] - seen[triangles[:, 0]], seen[triangles[:, 2]] - seen[triangles[:, 0]])
    cosine = doubled / np.maximum(np.linalg.norm(across, axis=1), 1e-12)
    ids = np.flatnonzero(shown & (doubled > 0))
    corners = flat[triangles[ids]]
    pictures = shapely.polygons(corners)
    depth_planes = _planes(corners, seen[triangles[ids], 2])
    hidden_by = _occluders(pictures, depth_planes)
    parts, whole = _uncovered(pictures, hidden_by)
    seen_at_all = (shapely.area(parts) > 0) & (cosine[ids] >= SMALLEST_COSINE)
    return SeenSkin(ids, corners, parts, whole, cosine[ids]).keep(seen_at_all)


def _doubled_area(t: Array) -> Array:
    a, b = t[:, 1] - t[:, 0], t[:, 2] - t[:, 0]
    return a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]


def _planes(corners: Array, depths: Array) -> Array:
    """Depth as a function a·x + b·y + c of the picture, per triangle; shape (n, 3)."""
    with_one = np.concatenate([corners, np.ones((*corners.shape[:2], 1))], -1)
    return np.linalg.solve(with_one, depths[..., None])[..., 0]


def _occluders(pictures: NDArray[np.object_], planes: Array) -> tuple[Ints, Ints]:
    """Pairs (hidden, hiding) of triangles: where their pictures overlap, the second is nearer."""
    tree = shapely.STRtree(pictures)
    a, b = tree.query(pictures, predicate="intersects")
    once = a < b
    a, b = a[once], b[once]
    overlap = shapely.intersection(pictures[a], pictures[b])
    real = shapely.area(overlap) > SMALLEST_OVERLAP_MM2
    a, b = a[real], b[real]
    middle = shapely.get_coordinates(shapely.centroid(overlap[real]))
    at = np.concatenate([middle, np.ones((len(middle), 1))], 1)
    a_nearer = (planes[a] * at).sum(1) > (planes[b] * at).sum(1)
    return np.where(a_nearer, b, a), np.where(a_nearer, a, b)


def _uncovered(
    pictures: NDArray[np.object_], hidden_by: tuple[Ints, Ints]
) -> tuple[NDArray[np.object_], NDArray[np.bool_]]:
    hidden, hiding = hidden_by
    order = np.argsort(hidden, kind="stable")
    hidden, hiding = hidden[order], hiding[order]
    which, starts = np.unique(hidden, return_index=True)
    covers = np.array([shapely.union_all(group) for group in np.split(pictures[hiding], starts[1:])], dtype=object)
    rest = shapely.difference(pictures[which], covers, grid_size=GRID_MM)
    rest = np.array([_polygons_only(g) for g in rest], dtype=object)
    share = shapely.area(rest) / shapely.area(pictures[which])
    parts, whole = pictures.copy(), np.ones(len(pictures), bool)
    some = share < 1 - HIDDEN_TOO_LITTLE
    parts[which[some]], whole[which[some]] = rest[some], False
    nearly_none = which[share < HIDDEN_TOO_LITTLE]
    parts[nearly_none] = shapely.Polygon()
    return parts, whole


def _polygons_only(g: shapely.Geometry) -> shapely.Geometry:
    parts = [p for p in shapely.get_parts(g) if p.geom_type == "Polygon" and p.area > SMALLEST_OVERLAP_MM2]
    return parts[0] if len(parts) == 1 else shapely.MultiPolygon(parts)


def in_unit_frame(parts: NDArray[np.object_], corners: Array) -> NDArray[np.object_]:
    """Carry pieces from the view's frame to the frames of their triangles."""
    edges = np.stack([corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]], -1)
    inverse = np.linalg.inv(edges)
    xy, k = shapely.get_coordinates(parts, return_index=True)
    return shapely.set_coordinates(parts.copy(), np.einsum("nij,nj->ni", inverse[k], xy - corners[k, 0]))
