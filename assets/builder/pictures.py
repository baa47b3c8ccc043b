"""The drawing of a body in a view: one smooth grey picture and a crisp outline."""

from __future__ import annotations

import io
from dataclasses import dataclass

import contourpy
import numpy as np
import shapely
from bodies import RawBodies
from cut import cut_out
from normals import calm_normals, vertex_normals
from numpy.typing import NDArray
from PIL import Image
from raster import coverage, rasterise, weights_at
from refine import Refinement, make_refinement
from scipy import ndimage
from shading import Depth, average, fill_around, shade
from topology import Topology
from view_specs import ViewSpec

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]
Ring = NDArray[np.float32]

#: Pixels per millimetre, and for the small views.
_SCALE, _SCALE_SMALL = 2.0, 4.0
_SMALL_VIEWS = ("soles", "crown")
#: Views of limbs cut off the body: there the rest of the body is a ghost.
_LIMB_VIEWS = ("inner-left", "inner-right")
#: What is narrower than this at the cut goes; so does any piece smaller than that area.
_NARROWEST_MM = 14.0
_SMALLEST_LIMB_MM2 = 500.0
#: Width and height are sampled this many times finer, then averaged.
_SUPER = 2
_MARGIN_MM = 8.0
#: Levels of subdivision: 16 pieces of each quad, 64 for the views drawn twice as large.
_LEVELS, _LEVELS_SMALL = 2, 3
#: How far the outline may leave the pixels' contour, and the smallest piece or hole of it that is kept.
_OUTLINE_TOLERANCE_MM = 0.03
_SMALLEST_PIECE_MM2 = 3.0
#: Steps of the contour (each about a pixel) over which it is evened out.
_RING_SMOOTH = 2.5
#: Vertices of the base mesh around the left areola: a mannequin has none, so none is drawn.
_LEFT_AREOLA = range(8418, 8434)
_JPEG_QUALITY = 88
_PREVIEW_PIXELS_PER_MM = 0.6


@dataclass(frozen=True)
class Picture:
    """The drawing of one body in one view.

    Attributes
    ----------
    shade : ndarray of uint8, shape (h, w), grey; the first row is the top one; runs on beyond the outline
    x0, y0 : float, mm, lower left corner in the view's frame
    pixels_per_mm : float
    outline : list of ndarray, shape (n, 2), mm, closed rings, exteriors counter-clockwise, holes clockwise
    ghost : list of ndarray, the outline of the whole body when the view shows only a part of it, else empty
    """

    shade: NDArray[np.uint8]
    x0: float
    y0: float
    pixels_per_mm: float
    outline: list[Ring]
    ghost: list[Ring]


class PictureMaker:
    """Keeps the subdivision, which is the same for all bodies and views."""

    def __init__(self, raw: RawBodies, topology: Topology) -> None:
        self._raw, self._topology = raw, topology
        self._refinements: dict[int, Refinement] = {}

    def make(self, body: str, view: ViewSpec, shown: Mask) -> Picture:
        """Draw the skin triangles `shown`, shape (n,), of a body."""
        small = view.id in _SMALL_VIEWS
        mesh = self._refinement(_LEVELS_SMALL if small else _LEVELS)
        scale = _SCALE_SMALL if small else _SCALE
        whole, whole_normals = self._whole_body(mesh, body, view)
        points, normals, triangles = cut_out(whole, whole_normals, mesh.triangles, self._drawn(mesh, shown))
        depth, x0, y0 = _depth(points, normals, triangles, scale * _SUPER)
        outline, ghost = _silhouette(points, triangles, scale * _SUPER), []
        if view.id in _LIMB_VIEWS:
            outline = _blunt(outline, points[len(whole) :, :2])
            ghost = _silhouette(whole, mesh.triangles, _SCALE)
        grey = fill_around(*average(shade(depth), depth.mask, _SUPER))
        return Picture(np.round(grey).astype(np.uint8), x0, y0, scale, outline, ghost)

    def _whole_body(self, mesh: Refinement, body: str, view: ViewSpec) -> tuple[Array, Array]:
        """Fine vertices and their normals, both in the view's axes."""
        vertices = self._raw.vertices[body, view.pose]
        points = mesh.vertices(vertices) @ view.matrix.T
        left = np.array(_LEFT_AREOLA)
        both = (left, self._topology.vertex_mirror[left])
        plain = np.stack([vertices[ring].mean(0) for ring in both]) @ view.matrix.T
        return points, calm_normals(vertex_normals(points, mesh.triangles), points, plain)

    def _refinement(self, levels: int) -> Refinement:
        if levels not in self._refinements:
            raw = self._raw
            self._refinements[levels] = make_refinement(raw.faces, len(raw.bone_weights), self._topology, levels)
        return self._refinements[levels]

    def _drawn(self, mesh: Refinement, shown: Mask) -> Mask:
        """Fine triangles to draw; eyes and mouth go with the head."""
        head = self._topology.part == "head"
        return np.where(mesh.owner >= 0, shown[mesh.owner], shown[head].mean() > 0.9)


def make_picture(raw: RawBodies, topology: Topology, body: str, view: ViewSpec, shown: Mask) -> Picture:
    """Draw the skin triangles `shown`, shape (n,), of a body as a view sees them."""
    return PictureMaker(raw, topology).make(body, view, shown)


def encode(picture: Picture) -> bytes:
    """The shade as a grey JPEG."""
    return _jpeg(Image.fromarray(picture.shade))


def encode_preview(picture: Picture) -> bytes:
    """The shade at about 0.6 pixels per mm as a grey JPEG; it covers the same millimetres."""
    image = Image.fromarray(picture.shade)
    factor = _PREVIEW_PIXELS_PER_MM / picture.pixels_per_mm
    size = (max(1, round(image.width * factor)), max(1, round(image.height * factor)))
    return _jpeg(image.resize(size, Image.Resampling.LANCZOS))


def _jpeg(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=_JPEG_QUALITY, optimize=True)
    return out.getvalue()


def _frame(points: Array, scale: float) -> tuple[tuple[float, float], tuple[int, int]]:
    """Lower left corner, whole mm, and rows and columns (even) of a picture of points with a margin around."""
    low = np.floor(points.min(0) - _MARGIN_MM)
    high = np.ceil(points.max(0) + _MARGIN_MM)
    columns, rows = np.round((high - low) * scale).astype(int)
    return (float(low[0]), float(low[1])), (int(rows), int(columns))


def _to_pixels(points: Array, low: tuple[float, float], size: tuple[int, int], scale: float) -> Array:
    return np.stack([(points[:, 0] - low[0]) * scale, size[0] - (points[:, 1] - low[1]) * scale, points[:, 2]], 1)


def _depth(points: Array, normals: Array, triangles: NDArray[np.int64], scale: float) -> tuple[Depth, float, float]:
    """Nearness and normal of every pixel, and the picture's lower left corner."""
    low, size = _frame(points[np.unique(triangles), :2], scale)
    pixels = _to_pixels(points, low, size, scale)
    triangles = _facing(points, triangles)
    owner, near = rasterise(pixels[triangles], size)
    rows, columns = np.nonzero(owner >= 0)
    seen = owner[rows, columns]
    out = np.zeros((*size, 3), np.float32)
    for a in range(0, len(rows), 1_000_000):
        s, r, c = (values[a : a + 1_000_000] for values in (seen, rows, columns))
        weights = weights_at(pixels[triangles[s], :2], c + 0.5, r + 0.5)
        n = (normals[triangles[s]] * weights[:, :, None]).sum(1)
        out[r, c] = n / np.maximum(np.linalg.norm(n, axis=1), 1e-9)[:, None]
    return Depth(near, out, scale), low[0], low[1]


def _facing(points: Array, triangles: NDArray[np.int64]) -> NDArray[np.int64]:
    """The triangles whose outside faces the viewer."""
    p = points[triangles][:, :, :2]
    u, v = p[:, 1] - p[:, 0], p[:, 2] - p[:, 0]
    return np.asarray(triangles[u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0] > 0])


def _silhouette(points: Array, triangles: NDArray[np.int64], scale: float) -> list[Ring]:
    """The rim of what triangles cover, mm, smooth to a fraction of a pixel."""
    low, size = _frame(points[np.unique(triangles), :2], scale)
    covered = coverage(_to_pixels(points, low, size, scale)[_facing(points, triangles)], size)
    soft = ndimage.gaussian_filter(covered.astype(np.float64), 0.6)
    x = low[0] + (np.arange(size[1]) + 0.5) / scale
    y = low[1] + (size[0] - np.arange(size[0]) - 0.5) / scale
    rings = []
    for line in contourpy.contour_generator(x, y, soft).lines(0.5):
        smooth = ndimage.gaussian_filter1d(line[:-1], _RING_SMOOTH, axis=0, mode="wrap")
        if len(smooth) < 8 or shapely.Polygon(smooth).area < _SMALLEST_PIECE_MM2:
            continue
        ring = shapely.LinearRing(smooth).simplify(_OUTLINE_TOLERANCE_MM)
        rings.append(np.asarray(ring.coords, np.float32))
    return sorted(rings, key=lambda r: -shapely.Polygon(r).area)


def _blunt(rings: list[Ring], cut: Array) -> list[Ring]:
    """Without the thin points in which a limb ends at a cut through the places `cut`, shape (n, 2), mm."""
    r = _NARROWEST_MM / 2
    shape = shapely.union_all([shapely.Polygon(ring) for ring in rings])
    beyond = shape.difference(shapely.MultiPoint(cut).buffer(2 * r, quad_segs=16))
    opened = shape.buffer(-r, quad_segs=32).buffer(r, quad_segs=32)
    # Grown and shrunk again: the two agree but for a hair where they meet.
    whole = opened.union(beyond).buffer(0.1, quad_segs=8).buffer(-0.1, quad_segs=8).simplify(_OUTLINE_TOLERANCE_MM)
    pieces = [shapely.orient_polygons(p) for p in shapely.get_parts(whole) if p.area > _SMALLEST_LIMB_MM2]
    return [np.asarray(p.exterior.coords, np.float32) for p in sorted(pieces, key=lambda p: -p.area)]
