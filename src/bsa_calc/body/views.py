"""Views: flat pictures of the surface, and the maps between them and the triangles."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.data_files import read_json
from bsa_calc.body.shapes import Shapes, overlay, repaired
from bsa_calc.body.surface import Body, Floats, Ints, load_body
from bsa_calc.body.surface import forget_bodies as forget_shapes
from bsa_calc.body.surface import surface as load_surface
from bsa_calc.errors import InputError

#: Steps of the grid in a unit frame; an area is wrong by less than 1e-11 of the triangle.
_GRID = 2.0**40
#: Nearer than this to an edge of the unit frame, a point was put off it by rounding.
_ON_EDGE = 1e-9
#: Views that look at each other: the same pose, and what one shows at x the other has at -x.
OPPOSITE = {"front": "back", "back": "front"}


@dataclass(frozen=True, slots=True)
class ViewSpec:
    """What makes a view: how the body stands and from where it is seen.

    Attributes
    ----------
    id, name : str
    pose : str, the vertices to use
    camera : rows picture x, picture y, towards the viewer, in body axes
    """

    id: str
    name: str
    pose: str
    camera: tuple[tuple[float, ...], ...]


@cache
def view_specs() -> tuple[ViewSpec, ...]:
    """The eight views in the order of the strip."""
    entries = read_json("bsa_calc.body", "views.json")["views"]
    return tuple(ViewSpec(e["id"], e["name"], e["pose"], tuple(map(tuple, e["camera"]))) for e in entries)


def view_ids() -> tuple[str, ...]:
    """The ids of the eight views."""
    return tuple(spec.id for spec in view_specs())


def on_edges(unit: Floats) -> Floats:
    """Put points of unit frames on a fine grid, and those that rounding took off an edge exactly back on it.

    Without that, taking a piece from its triangle would leave hair-thin slivers along the edges, and paint of
    neighbouring triangles would not meet. The grid is binary, so that both coordinates of a point on the long edge add
    up to exactly 1. Shapes (n, 2).

    Examples
    --------
    >>> on_edges(np.array([[0.3, 1e-13], [0.3 + 1e-13, 0.7]])).sum(axis=1).tolist()[1]
    1.0
    """
    u, v = (np.round(unit * _GRID) / _GRID).T
    u = np.where(np.abs(u) < _ON_EDGE, 0.0, u)
    v = np.where(np.abs(v) < _ON_EDGE, 0.0, v)
    on_long = np.abs(u + v - 1) < _ON_EDGE
    v = np.where(on_long & (u == 0), 1.0, v)  # a corner, which lies on two edges
    u = np.where(on_long, 1 - v, u)
    return np.column_stack([u, v])


class View:
    """An orthographic picture of a body from one side, in mm on the body: x to the picture's right, y up.

    Attributes
    ----------
    spec : ViewSpec
    ids : ndarray of int, shape (m,), the triangles of which something is seen here
    corners : ndarray, shape (m, 3, 2), mm, their corners in the picture
    bounds : x0, y0, x1, y1 of what is drawn, mm
    """

    def __init__(self, body: Body, spec: ViewSpec) -> None:
        self.spec = spec
        stored = {k.removeprefix(f"{spec.id}/"): v for k, v in body.arrays.items() if k.startswith(f"{spec.id}/")}
        self._stored = stored
        self.ids: Ints = self._shown(body)
        vertices = body.arrays[spec.pose].astype(np.float64)
        flat = vertices @ np.asarray(spec.camera, float)[:2].T
        self.corners: Floats = flat[body.surface.triangles[self.ids]]
        x0, y0, x1, y1 = (float(v) for v in stored["bounds"])
        self.bounds = (x0, y0, x1, y1)
        self._place = np.full(len(body.surface), -1)
        self._place[self.ids] = np.arange(len(self.ids))

    def _shown(self, body: Body) -> Ints:
        """The triangles of this picture."""
        return np.asarray(self._stored["ids"].astype(np.int64))

    def in_sight(self, at: Ints) -> list[tuple[View, Ints]]:
        """The views that show this picture, and the places in each of some of its triangles."""
        return [(self, at)]

    @cached_property
    def parts(self) -> Shapes:
        """The seen part of each triangle, shape (m,): all of it, or what nothing in front hides."""
        parts: Shapes = np.asarray(shapely.polygons(self.corners))
        partial = self._stored["partial"]
        seen = shapely.from_ragged_array(
            shapely.GeometryType.MULTIPOLYGON,
            self._stored["part_xy"].astype(np.float64),
            tuple(self._stored[f"part_offsets{k}"].astype(np.int64) for k in range(3)),
        )
        # The file's grid can put a cut a thousandth of a millimetre outside its triangle.
        parts[partial] = overlay(shapely.intersection, np.asarray(seen), parts[partial])
        return parts

    @cached_property
    def whole(self) -> NDArray[np.bool_]:
        """Where the seen part is the whole triangle, shape (m,)."""
        whole = np.ones(len(self.ids), bool)
        whole[self._stored["partial"]] = False
        return whole

    @cached_property
    def tree(self) -> shapely.STRtree:
        """Finds the triangles under a shape; answers count along `ids`."""
        return shapely.STRtree(self.parts)

    @cached_property
    def beside(self) -> list[list[int]]:
        """Which triangles hang together with each on the skin, as places along `ids`, m of them.

        Two that share an edge, or that one hidden triangle joins: a fold no wider than that parts nothing.
        """
        neighbours = load_surface().neighbours
        places = np.where(neighbours >= 0, self._place[neighbours], -1)
        own = np.repeat(np.arange(len(self.ids)), 3)
        hidden = places[self._place < 0]
        one = np.concatenate([own, hidden[:, [0, 1, 2, 1, 2, 0]].ravel()])
        other = np.concatenate([places[self.ids].ravel(), hidden[:, [1, 2, 0, 0, 1, 2]].ravel()])
        both = (one >= 0) & (other >= 0)
        one, other = one[both], other[both]
        order = np.argsort(one, kind="stable")
        ends = np.cumsum(np.bincount(one, minlength=len(self.ids))).tolist()
        others = other[order].tolist()
        return [others[start:end] for start, end in pairwise([0, *ends])]

    def get_ready(self) -> None:
        """Find what a first stroke asks for, before somebody waits for it."""
        _ = self.tree, self.beside, self.area_mm2, self._inverse

    @cached_property
    def _edges(self) -> Floats:
        """Edges of the triangles as columns: the unit frame's axes in the picture, shape (m, 2, 2)."""
        c = self.corners
        return np.stack([c[:, 1] - c[:, 0], c[:, 2] - c[:, 0]], -1)

    @cached_property
    def area_mm2(self) -> Floats:
        """Area of each triangle's whole picture, shape (m,); smaller than the skin where that is tilted."""
        return np.asarray(np.abs(np.linalg.det(self._edges)) / 2)

    @cached_property
    def _inverse(self) -> Floats:
        return np.asarray(np.linalg.inv(self._edges))

    def places(self, triangles: Ints) -> Ints:
        """Where triangles stand in `ids`; -1 for those not seen here."""
        return np.asarray(self._place[triangles])

    def spot_at(self, x: float, y: float) -> tuple[int, float, float] | None:
        """The spot of skin seen at a place (mm): triangle, u and v of its unit frame; None beside the body."""
        at = self.tree.query(shapely.Point(x, y), predicate="intersects")
        if not len(at):
            return None
        u, v = (float(w) for w in self._inverse[at[0]] @ (np.array([x, y]) - self.corners[at[0], 0]))
        return int(self.ids[at[0]]), u, v

    def nearest_skin(self, x: float, y: float) -> tuple[int, float, float]:
        """The triangle nearest to a place (mm), and how far the place lies to the right of it and above it, mm."""
        place = shapely.Point(x, y)
        at = int(self.tree.nearest(place))
        near = shapely.get_coordinates(shapely.shortest_line(self.parts[at], place))[0]
        return int(self.ids[at]), x - float(near[0]), y - float(near[1])

    def shapes_to_unit(self, shapes: Shapes, at: Ints) -> Shapes:
        """Carry one shape of the picture per triangle into its unit frame; both arrays have shape (k,)."""
        xy, k = shapely.get_coordinates(shapes, return_index=True)
        unit = np.einsum("nij,nj->ni", self._inverse[at][k], xy - self.corners[at, 0][k])
        return repaired(np.asarray(shapely.set_coordinates(np.array(shapes, dtype=object), on_edges(unit))))

    def shapes_from_unit(self, shapes: Shapes, at: Ints) -> Shapes:
        """Carry shapes of unit frames into the picture and keep what is seen there, None for nothing; shape (k,)."""
        xy, k = shapely.get_coordinates(shapes, return_index=True)
        flat = np.einsum("nij,nj->ni", self._edges[at][k], xy) + self.corners[at, 0][k]
        carried = repaired(np.asarray(shapely.set_coordinates(np.array(shapes, dtype=object), flat)))
        hidden = ~self.whole[at]
        if hidden.any():
            carried[hidden] = overlay(shapely.intersection, carried[hidden], self.parts[at[hidden]])
        return carried


class ThroughView(View):
    """The picture from in front or from behind in which nothing hides anything: what is painted in it goes through.

    It has all triangles that some view shows, whole, those that look away among them; what lies in the column under a
    place is all there.
    """

    def __init__(self, body: Body, spec: ViewSpec) -> None:
        super().__init__(body, spec)
        self._sides = (load_view(body.id, spec.id), load_view(body.id, OPPOSITE[spec.id]))

    def _shown(self, body: Body) -> Ints:
        return np.flatnonzero(body.seen)

    def in_sight(self, at: Ints) -> list[tuple[View, Ints]]:
        """The side it is looked at from and the other one, each with what it shows."""
        places = [side.places(self.ids[at]) for side in self._sides]
        return [(side, there[there >= 0]) for side, there in zip(self._sides, places, strict=True)]

    @cached_property
    def parts(self) -> Shapes:
        """Each triangle, shape (m,)."""
        return np.asarray(shapely.polygons(self.corners))

    @cached_property
    def whole(self) -> NDArray[np.bool_]:
        """All of them."""
        return np.ones(len(self.ids), bool)


_views: dict[tuple[str, str, bool], View] = {}


def load_view(body_id: str, view_id: str, *, through: bool = False) -> View:
    """One view of one body, made once, or again after `forget_bodies`.

    Parameters
    ----------
    through : bool, see `ThroughView`; in the views of `OPPOSITE` only

    Raises
    ------
    InputError
        if there is no such body or view.
    """
    key = (body_id, view_id, through)
    if key in _views:
        return _views[key]
    if through and view_id not in OPPOSITE:
        raise ValueError(f"nothing is painted through in the view {view_id}")
    for spec in view_specs():
        if spec.id == view_id:
            kind = ThroughView if through else View
            return _views.setdefault(key, kind(load_body(body_id), spec))
    raise InputError(f"There is no view “{view_id}”. Use one of: {', '.join(view_ids())}.")


def forget_bodies(but: str) -> None:
    """Let go of all bodies but one, and of their views: the program's check of itself reads all of them, 20 MB.

    What still holds a view goes on with it; asked for again, body and view are read again, the same to the last digit.

    Parameters
    ----------
    but : the body that is shown
    """
    for key in [key for key in _views if key[0] != but]:
        del _views[key]
    forget_shapes(but)
