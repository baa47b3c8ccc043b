"""Paint as JSON: a list of whole triangles, and polygons of the others in their unit frames."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.data_files import Json
from bsa_calc.body.shapes import Shapes
from bsa_calc.body.surface import surface
from bsa_calc.errors import InputError
from bsa_calc.paint.pieces import ALL
from bsa_calc.paint.table import PaintTable

#: How far paint may stick out of its triangle, in unit frames: rounding.
_LEEWAY = 1e-6
#: No coordinate of a unit frame is anywhere near this.
_FAR = 2


def paint_data(table: PaintTable) -> dict[str, Json]:
    """What `paint_from` reads, as plain values; numbers keep every digit."""
    ids, pieces = table.partial()
    return {
        "surface": surface().id,
        "whole": table.whole().tolist(),
        "parts": {str(i): _rings(piece) for i, piece in zip(ids.tolist(), pieces, strict=True)},
    }


def paint_from(data: dict[str, Json], place: str = "paint") -> PaintTable:
    """The paint that checked JSON describes.

    Parameters
    ----------
    data : checked JSON
    place : str, how it is called in an error

    Raises
    ------
    InputError
        naming what is wrong and where.
    """
    known = surface()
    if data["surface"] != known.id:
        raise InputError(f"{place}.surface: the drawing was made on a body map that this version does not have.")
    count = len(known)
    unknown = next((triangle for triangle in data["whole"] if triangle >= count), None)
    if unknown is not None:
        raise InputError(f"{place}.whole: there is no triangle {unknown}.")
    whole = np.array(sorted(set(data["whole"])), dtype=np.int64)
    ids = _triangles(data["parts"], whole, f"{place}.parts")
    pieces = np.empty(len(whole) + len(ids), dtype=object)
    pieces[: len(whole)] = ALL
    together = _all_pieces(data["parts"])
    if together is not None:
        pieces[len(whole) :] = together
    else:
        # Something is wrong: one by one, to say where.
        for k, (key, polygons) in enumerate(data["parts"].items()):
            pieces[len(whole) + k] = _piece(polygons, f"{place}.parts.{key}")
    return PaintTable.empty(count).with_pieces(np.concatenate([whole, ids]), pieces)


def without_bulk(data: Json) -> Json:
    """A parsed drawing without the long lists of its paint, where these are lists of what they should hold.

    A schema that looks at thousands of triangles one by one takes as long as measuring them. Where anything is not as
    it should be the drawing comes back as it is, for the schema to say what.
    """
    light = {key: {**data[key], "whole": [], "parts": {}} for key in ("paint", "held_back") if _is_sound(data.get(key))}
    return {**data, **light}


def _is_sound(paint: Json) -> bool:
    if not isinstance(paint, dict):
        return False
    whole, parts = paint.get("whole"), paint.get("parts")
    if not isinstance(whole, list) or not isinstance(parts, dict):
        return False
    return set(map(type, whole)) <= {int} and min(whole, default=0) >= 0 and _lists(list(parts.values()), 1)


def _rings(piece: shapely.Geometry) -> list[list[list[list[float]]]]:
    """Polygons, each a list of rings, each a list of points."""
    return [
        [shapely.get_coordinates(ring).tolist() for ring in (polygon.exterior, *polygon.interiors)]
        for polygon in shapely.get_parts(piece)
    ]


def _triangles(keys: Iterable[str], whole: NDArray[np.int64], place: str) -> NDArray[np.int64]:
    """The triangles that keys name, all at once where they are as they should be."""
    names = list(keys)
    try:
        found = np.array(list(map(int, names)), dtype=np.int64)
    except (ValueError, OverflowError):
        found = np.full(len(names), -1)
    count = len(surface())
    sound = not len(found) or (found.min() >= 0 and found.max() < count)
    # Also against "+5", " 5" and "٥", which Python reads as numbers.
    if sound and list(map(str, found.tolist())) == names:
        full = np.zeros(count, bool)
        full[whole] = True
        if not full[found].any():
            return found
    taken = set(whole.tolist())
    return np.array([_triangle(key, taken, place) for key in names], dtype=np.int64)


def _triangle(key: str, whole: set[int], place: str) -> int:
    short = key.isascii() and key.isdigit() and len(key) < 10
    number = int(key) if short else -1
    if not (0 <= number < len(surface()) and str(number) == key):
        raise InputError(f"{place}.{key}: there is no such triangle.")
    if number in whole:
        raise InputError(f"{place}.{key}: the triangle is already painted all over.")
    return number


def _all_pieces(parts: dict[str, list[Json]]) -> Shapes | None:
    """All pieces at once, which is many times as quick as one by one; None if anything is not as it should be."""
    polygons = list(chain.from_iterable(parts.values()))
    if not _lists(polygons, 1):
        return None
    rings = list(chain.from_iterable(polygons))
    if not _lists(rings, 3):
        return None
    points = list(chain.from_iterable(rings))
    if not _lists(points, 2, 2):
        return None
    numbers = list(chain.from_iterable(points))
    if not set(map(type, numbers)) <= {int, float}:
        return None
    try:
        xy = np.array(numbers, dtype=float).reshape(-1, 2)
        closed = shapely.linearrings(xy, indices=_owners(rings))
        made = _joined(shapely.polygons(closed, indices=_owners(polygons)), parts)
    except (ValueError, OverflowError, shapely.GEOSException):
        return None
    near = (np.abs(xy) <= _FAR).all()
    inside = near and (xy >= -_LEEWAY).all() and (xy.sum(1) <= 1 + _LEEWAY).all()
    sound = inside and shapely.is_valid(made).all() and (shapely.area(made) > 0).all()
    return made if sound else None


def _lists(values: list[Json], least: int, most: int | None = None) -> bool:
    """Whether all values are lists of so many entries."""
    if not set(map(type, values)) <= {list}:
        return False
    lengths = set(map(len, values))
    return not lengths or (min(lengths) >= least and (most is None or max(lengths) <= most))


def _owners(groups: list[list[Json]]) -> NDArray[np.int64]:
    """For each member of all groups its group's number."""
    return np.repeat(np.arange(len(groups)), [len(group) for group in groups])


def _joined(polygons: Shapes, parts: dict[str, list[Json]]) -> Shapes:
    """One shape for each triangle: its polygon, or its polygons together."""
    counts = np.array([len(piece) for piece in parts.values()], dtype=np.int64)
    if (counts == 1).all():
        return np.asarray(polygons, dtype=object)
    first = np.concatenate([[0], np.cumsum(counts)[:-1]])
    made = np.asarray(polygons[first], dtype=object)
    several = np.flatnonzero(counts > 1)
    for k in several.tolist():
        made[k] = shapely.multipolygons(polygons[first[k] : first[k] + counts[k]])
    return made


def _piece(polygons: list[Json], place: str) -> shapely.Geometry:
    if not all(isinstance(rings, list) and rings and all(map(_is_ring, rings)) for rings in polygons):
        raise InputError(f"{place}: this is no list of polygons.")
    try:
        parts = [shapely.Polygon(rings[0], rings[1:]) for rings in polygons]
    except (ValueError, shapely.GEOSException) as error:
        raise InputError(f"{place}: this is no list of polygons.") from error
    shape: shapely.Geometry = parts[0] if len(parts) == 1 else shapely.MultiPolygon(parts)
    xy = shapely.get_coordinates(shape)
    inside = (xy >= -_LEEWAY).all() and (xy.sum(1) <= 1 + _LEEWAY).all()
    if not (inside and shape.is_valid and shape.area > 0):
        raise InputError(f"{place}: the paint does not lie inside its triangle.")
    return shape


def _is_ring(points: Json) -> bool:
    """Whether this is a list of three or more points of a unit frame, each two plain numbers."""
    return (
        isinstance(points, list)
        and len(points) >= 3
        and all(
            isinstance(p, list) and len(p) == 2 and all(type(v) in (int, float) and abs(v) <= _FAR for v in p)
            for p in points
        )
    )
