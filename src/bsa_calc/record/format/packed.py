"""The paint of a visit as one compact text: a record of 200 visits opens in a moment, and no digit is lost.

`data/FORMAT.md` describes the bytes. Plain lists, as drawing files have them, are three times as long, and parsing them
for 200 visits took longer than a user should wait.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.data_files import Json
from bsa_calc.body.shapes import Shapes
from bsa_calc.body.surface import Floats, Ints, surface
from bsa_calc.errors import SaidError
from bsa_calc.paint.pieces import ALL
from bsa_calc.paint.table import PaintTable

#: Unpacked, no paint is larger than this; a drawing of 500 patches has 0.8 MB.
_MOST_BYTES = 48_000_000
#: Partly painted triangles that are packed in one go.
_AT_A_TIME = 200
#: How far paint may stick out of its triangle, in unit frames: rounding.
_LEEWAY = 1e-6


@dataclass(frozen=True, slots=True)
class _Blocks:
    """What the packed bytes hold.

    Attributes
    ----------
    whole : ndarray of int, triangles painted all over, ascending
    triangle : ndarray of int, shape (p,), of each polygon, ascending
    rings : ndarray of int, shape (p,), rings of each polygon
    points : ndarray of int, shape (r,), points of each ring
    xy : ndarray, shape (n, 2), in unit frames
    """

    whole: Ints
    triangle: Ints
    rings: Ints
    points: Ints
    xy: Floats


def pack(table: PaintTable, pause: Callable[[], None] | None = None) -> dict[str, Json]:
    """The paint of a drawing as plain values that `unpack` reads.

    Parameters
    ----------
    pause : called every millisecond or so of work, so that a thread that paints can go on
    """
    wait = pause or _go_on
    whole, ids = table.whole(), np.flatnonzero((table.state > 0) & (table.state < 2))
    slices = [_slice(table, ids[k : k + _AT_A_TIME], wait) for k in range(0, len(ids), _AT_A_TIME)]
    triangle, rings, points, xy = (
        np.concatenate([one[k] for one in slices]) if slices else np.empty((0, 2) if k == 3 else 0) for k in range(4)
    )
    counts = np.array([len(whole), len(triangle), len(points), len(xy)])
    numbers = np.concatenate([counts, whole, triangle, rings, points])
    wait()
    content = numbers.astype("<i4").tobytes() + np.ascontiguousarray(xy, "<f8").tobytes()
    small = zlib.compress(content)
    wait()
    text = base64.b64encode(small).decode("ascii")
    wait()
    return {"surface": surface().id, "packed": text, "sha256": text_digest(text)}


def _go_on() -> None:
    """Nobody waits."""


def _slice(table: PaintTable, ids: Ints, wait: Callable[[], None]) -> tuple[Ints, Ints, Ints, Floats]:
    """Triangle of each polygon, rings of each, points of each ring, and the points of some partly painted triangles."""
    pieces = table.pieces(ids)
    wait()
    polygons, owner = shapely.get_parts(pieces, return_index=True)
    _, xy, offsets = shapely.to_ragged_array(polygons)
    wait()
    return ids[owner], np.diff(offsets[1]), np.diff(offsets[0]), xy


def text_digest(text: str) -> str:
    """SHA-256 of an ASCII text, in hexadecimal digits."""
    return hashlib.sha256(text.encode("ascii", "backslashreplace")).hexdigest()


def unpack(data: Mapping[str, Json], place: str = "paint") -> PaintTable:
    """The paint that `pack` made plain values of.

    Parameters
    ----------
    data : plain values
    place : str, how it is called in an error

    Raises
    ------
    InputError
        if it is damaged, or was made on another surface.
    """
    if data["surface"] != surface().id:
        sentence = "the drawing was made on a body map that this version does not have."
        raise SaidError("other_surface", sentence, f"{place}.surface")
    text = data["packed"]
    if "sha256" in data and data["sha256"] != text_digest(text):
        raise _damaged(place)
    return _table(_blocks(_content(text)))


def _content(text: str) -> bytes:
    try:
        unzip = zlib.decompressobj()
        content = unzip.decompress(base64.b64decode(text, validate=True), _MOST_BYTES)
    except (ValueError, binascii.Error, zlib.error) as error:
        raise _damaged("paint.packed") from error
    _require(unzip.eof and not unzip.unused_data)
    return content


def _blocks(content: bytes) -> _Blocks:
    _require(len(content) >= 16)
    wholes, polygons, rings, points = (int(n) for n in np.frombuffer(content, "<i4", 4))
    _require(min(wholes, polygons, rings, points) >= 0)
    numbers = wholes + 2 * polygons + rings
    _require(len(content) == 16 + 4 * numbers + 16 * points)
    listed = np.frombuffer(content, "<i4", numbers, 16).astype(np.int64)
    ends = np.cumsum([wholes, polygons, polygons])
    xy = np.frombuffer(content, "<f8", 2 * points, 16 + 4 * numbers).reshape(-1, 2).astype(np.float64)
    whole, triangle, ring_counts, point_counts = np.split(listed, ends)
    return _Blocks(whole, triangle, ring_counts, point_counts, xy)


def _table(blocks: _Blocks) -> PaintTable:
    whole, triangle = blocks.whole, blocks.triangle
    for ids in (whole, triangle):
        _require(not len(ids) or (ids.min() >= 0 and ids.max() < len(surface())))
    _require((np.diff(whole) > 0).all() and (np.diff(triangle) >= 0).all())
    _require(not np.isin(triangle, whole).any())
    ids, pieces = _pieces(blocks)
    every = np.empty(len(whole) + len(ids), dtype=object)
    every[: len(whole)], every[len(whole) :] = ALL, pieces
    return PaintTable.empty(len(surface())).with_pieces(np.concatenate([whole, ids]), every)


def _pieces(blocks: _Blocks) -> tuple[Ints, Shapes]:
    """Partly painted triangles, ascending, and their paint."""
    _require((blocks.rings >= 1).all() and blocks.rings.sum() == len(blocks.points))
    _require((blocks.points >= 4).all() and blocks.points.sum() == len(blocks.xy))
    if not len(blocks.triangle):
        return blocks.triangle, np.empty(0, dtype=object)
    ring_ends = np.cumsum(blocks.points)
    starts = ring_ends - blocks.points
    _require((blocks.xy[starts] == blocks.xy[ring_ends - 1]).all())
    # Asked so that a figure that is no number does not pass.
    _require((blocks.xy >= -_LEEWAY).all() and (blocks.xy.sum(1) <= 1 + _LEEWAY).all())
    offsets = (np.append(0, ring_ends), np.append(0, np.cumsum(blocks.rings)))
    polygons: Shapes = shapely.from_ragged_array(shapely.GeometryType.POLYGON, blocks.xy, offsets)
    ids, first, several = np.unique(blocks.triangle, return_index=True, return_counts=True)
    pieces = polygons[first]
    for k in np.flatnonzero(several > 1).tolist():
        pieces[k] = shapely.MultiPolygon(list(polygons[first[k] : first[k] + several[k]]))
    _require(shapely.is_valid(pieces).all() and (shapely.area(pieces) > 0).all())
    return ids, pieces


def _require(holds: bool | np.bool_ | NDArray[np.bool_]) -> None:
    if not holds:
        raise _damaged("paint.packed")


def _damaged(place: str) -> SaidError:
    return SaidError("paint_damaged", "the paint is damaged. Restore the file from a copy.", place)
