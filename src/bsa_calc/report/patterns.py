"""Hatch and dots as lines and places inside a patch: vectors that need no clipping, which not every format knows."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bsa_calc.body.surface import Floats, Ints

_DIAGONAL = np.array([[1.0, 1.0], [-1.0, 1.0]]) / np.sqrt(2)


def hatch_lines(rings: Sequence[Floats], gap: float) -> Floats:
    """Diagonal lines inside closed rings (odd-even rule), as start and end points, shape (n, 2, 2).

    Lines of neighbouring patches go on from one to the other.

    Parameters
    ----------
    rings : closed, each of shape (k, 2)
    gap : float, between two lines, in the rings' unit

    Examples
    --------
    >>> square = np.array([[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]], float)
    >>> lines = hatch_lines([square], 2)
    >>> bool(np.allclose(lines[:, 1] - lines[:, 0], (lines[:, 1] - lines[:, 0])[:, :1]))
    True
    """
    turned = [ring @ _DIAGONAL.T for ring in rings]
    row, start, end = _inside(turned, gap)
    level = row * gap
    ends = np.stack([np.column_stack([start, level]), np.column_stack([end, level])], 1)
    return np.asarray(ends @ _DIAGONAL)


def dot_places(rings: Sequence[Floats], gap: float) -> Floats:
    """Places in staggered rows inside closed rings (odd-even rule), shape (n, 2).

    Examples
    --------
    >>> square = np.array([[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]], float)
    >>> len(dot_places([square], 1))
    18
    """
    row, start, end = _inside(rings, gap)
    shift = np.where(row % 2, 0.5, 0.0)
    first, last = np.ceil(start / gap - shift).astype(np.int64), np.floor(end / gap - shift).astype(np.int64)
    count = np.maximum(0, last - first + 1)
    own = np.repeat(np.arange(len(row)), count)
    along = np.arange(len(own)) - np.repeat(np.cumsum(count) - count, count) + first[own]
    return np.column_stack([(along + shift[own]) * gap, row[own] * gap])


def _inside(rings: Sequence[Floats], gap: float) -> tuple[Ints, Floats, Floats]:
    """Where level lines `gap` apart run inside: the line's number, and where the stretch starts and ends."""
    a, b = np.concatenate([r[:-1] for r in rings]), np.concatenate([r[1:] for r in rings])
    low, high = np.minimum(a[:, 1], b[:, 1]), np.maximum(a[:, 1], b[:, 1])
    # Half open, so that a line through a corner meets one of its two edges.
    first, after = np.ceil(low / gap).astype(np.int64), np.ceil(high / gap).astype(np.int64)
    count = after - first
    edge = np.repeat(np.arange(len(a)), count)
    row = np.arange(len(edge)) - np.repeat(np.cumsum(count) - count, count) + first[edge]
    share = (row * gap - a[edge, 1]) / (b[edge, 1] - a[edge, 1])
    x = a[edge, 0] + share * (b[edge, 0] - a[edge, 0])
    order = np.lexsort((x, row))
    row, x = row[order], x[order]
    return row[::2], x[::2], x[1::2]
