"""The paint of a whole drawing: what of each triangle is painted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.shapes import Shapes
from bsa_calc.paint.pieces import ALL, shares

#: Triangles in one chunk: a change copies the chunks it touches and shares all others with the table before.
_CHUNK = 128
_NONE, _SOME, _ALL = 0, 1, 2


class PaintTable:
    """Per triangle nothing, all, or a shapely polygon in its unit frame. Never changed, only followed by a new one.

    Keeping every table of a long session for undo is cheap: tables share what they have in common.

    Attributes
    ----------
    state : ndarray of uint8, shape (n,), 0 nothing, 1 some, 2 all painted; read-only
    """

    __slots__ = ("_chunks", "state")

    def __init__(self, state: NDArray[np.uint8], chunks: tuple[Mapping[int, shapely.Geometry], ...]) -> None:
        state.flags.writeable = False
        self.state = state
        self._chunks = chunks

    @classmethod
    def empty(cls, triangles: int) -> PaintTable:
        """A table without paint for so many triangles."""
        return cls(np.zeros(triangles, np.uint8), ({},) * (triangles // _CHUNK + 1))

    def __getitem__(self, triangle: int) -> shapely.Geometry | None:
        """The painted part in the unit frame, None for none."""
        if self.state[triangle] == _SOME:
            return self._chunks[triangle // _CHUNK][triangle]
        return ALL if self.state[triangle] == _ALL else None

    def __bool__(self) -> bool:
        return bool(self.state.any())

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, PaintTable):
            return NotImplemented
        return bool((self.state == other.state).all()) and all(
            a is b or (a.keys() == b.keys() and all(a[k] is b[k] or a[k] == b[k] for k in a))
            for a, b in zip(self._chunks, other._chunks, strict=True)
        )

    __hash__ = None  # type: ignore[assignment]

    def touched(self) -> NDArray[np.int64]:
        """Triangles that hold paint, ascending."""
        return np.flatnonzero(self.state)

    def whole(self) -> NDArray[np.int64]:
        """Triangles that are painted all over, ascending."""
        return np.flatnonzero(self.state == _ALL)

    def partial(self) -> tuple[NDArray[np.int64], Shapes]:
        """Triangles painted in part, ascending, and their paint."""
        ids = np.flatnonzero(self.state == _SOME)
        return ids, self.pieces(ids)

    def pieces(self, triangles: NDArray[np.int64]) -> Shapes:
        """The paint of some triangles, None for none; shape as `triangles`."""
        found = np.full(len(triangles), None, dtype=object)
        state = self.state[triangles]
        found[state == _ALL] = ALL
        some = np.flatnonzero(state == _SOME)
        for k, i in zip(some.tolist(), triangles[some].tolist(), strict=True):
            found[k] = self._chunks[i // _CHUNK][i]
        return found

    def shares(self) -> NDArray[np.float64]:
        """The painted share of every triangle, 0 to 1, shape (n,)."""
        share: NDArray[np.float64] = (self.state == _ALL).astype(float)
        ids, pieces = self.partial()
        share[ids] = shares(pieces)
        return share

    def with_pieces(self, triangles: NDArray[np.int64], pieces: Shapes) -> PaintTable:
        """The table with the paint of some triangles replaced; a piece is a shape, `ALL`, or None for no paint.

        No triangle may come twice.
        """
        state = self.state.copy()
        state[triangles] = [_NONE if piece is None else _ALL if piece is ALL else _SOME for piece in pieces]
        chunks = list(self._chunks)
        own: set[int] = set()
        some = state[triangles] == _SOME
        changed = np.flatnonzero((self.state[triangles] == _SOME) | some)
        rows = zip(triangles[changed].tolist(), pieces[changed].tolist(), some[changed].tolist(), strict=True)
        for i, piece, is_some in rows:
            place = i // _CHUNK
            if place not in own:
                chunks[place] = dict(chunks[place])
                own.add(place)
            chunk = chunks[place]
            assert isinstance(chunk, dict)
            if is_some:
                chunk[i] = piece
            else:
                chunk.pop(i, None)
        return PaintTable(state, tuple(chunks))

    def filled(self, triangles: NDArray[np.int64], *, erase: bool = False) -> PaintTable:
        """The table with some triangles painted all over, or cleared."""
        pieces = np.full(len(triangles), None if erase else ALL, dtype=object)
        return self.with_pieces(triangles, pieces)

    def cleared(self) -> PaintTable:
        """A table of the same triangles without paint."""
        return PaintTable.empty(len(self.state))

    def differs(self, other: PaintTable) -> NDArray[np.int64]:
        """Triangles whose paint is not the same object in both tables, ascending."""
        changed = self.state != other.state
        for a, b in zip(self._chunks, other._chunks, strict=True):
            if a is not b:
                for i in a.keys() & b.keys():
                    changed[i] |= a[i] is not b[i]
        return np.flatnonzero(changed)

    def items(self) -> Iterator[tuple[int, shapely.Geometry]]:
        """Touched triangles and their paint, ascending."""
        for i in self.touched().tolist():
            piece = self[i]
            assert piece is not None
            yield i, piece
