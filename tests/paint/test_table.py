"""The paint table: never changed, cheap to follow by another, equal when the paint is."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from bsa_calc.paint.pieces import ALL, complements, shares
from bsa_calc.paint.table import PaintTable

HALF = shapely.Polygon([(0, 0), (0.5, 0), (0, 1)])
N = 1000


def pieces(*shapes: shapely.Geometry | None) -> np.ndarray:
    """An array of shapes."""
    found = np.empty(len(shapes), dtype=object)
    found[:] = shapes
    return found


@pytest.fixture
def some() -> PaintTable:
    """Triangle 3 painted in half, 700 all over."""
    return PaintTable.empty(N).with_pieces(np.array([3, 700]), pieces(HALF, ALL))


def test_empty() -> None:
    """No paint anywhere."""
    table = PaintTable.empty(N)
    assert not table
    assert len(table.touched()) == 0
    assert table[5] is None
    assert list(table.items()) == []
    assert table.shares().sum() == 0


def test_what_was_put_in(some: PaintTable) -> None:
    """Pieces come out as they went in, by triangle."""
    assert some
    assert some.touched().tolist() == [3, 700]
    assert some.whole().tolist() == [700]
    ids, partial = some.partial()
    assert (ids.tolist(), list(partial)) == ([3], [HALF])
    assert list(some.pieces(np.array([700, 4, 3]))) == [ALL, None, HALF]
    assert [i for i, _ in some.items()] == [3, 700]
    assert some.shares()[[3, 4, 700]].tolist() == [0.5, 0.0, 1.0]


def test_tables_never_change(some: PaintTable) -> None:
    """An edit leaves the table before as it was; its state cannot be written."""
    after = some.with_pieces(np.array([3, 4, 700]), pieces(None, HALF, None))
    assert some.touched().tolist() == [3, 700]
    assert some[3] is HALF
    assert after.touched().tolist() == [4]
    with pytest.raises(ValueError, match="read-only"):
        some.state[0] = 1


def test_tables_share_what_they_have_in_common(some: PaintTable) -> None:
    """Chunks that an edit does not touch are the same objects, so that undo keeps thousands of tables."""
    after = some.with_pieces(np.array([999]), pieces(HALF))
    shared = [a is b for a, b in zip(some._chunks, after._chunks, strict=True)]
    assert shared.count(False) == 1


def test_differs_names_the_changed_triangles(some: PaintTable) -> None:
    """Only triangles with another piece, or another state, differ."""
    assert some.differs(some).tolist() == []
    other = shapely.Polygon([(0, 0), (0.25, 0), (0, 1)])
    after = some.with_pieces(np.array([3, 5, 700]), pieces(other, HALF, None))
    assert some.differs(after).tolist() == [3, 5, 700]
    assert after.differs(some).tolist() == [3, 5, 700]
    assert some.with_pieces(np.array([9]), pieces(None)).differs(some).tolist() == []


def test_equality_is_of_paint(some: PaintTable) -> None:
    """Equal pieces in other objects are equal tables; other paint, or another type, is not."""
    again = PaintTable.empty(N).with_pieces(np.array([700, 3]), pieces(ALL, shapely.Polygon(HALF)))
    assert again == some
    assert again != some.with_pieces(np.array([3]), pieces(None))
    assert again != some.with_pieces(np.array([3]), pieces(shapely.Polygon([(0, 0), (0.4, 0), (0, 1)])))
    assert some != "paint"
    assert PaintTable.empty(N) == some.cleared()


def test_fill_and_clear(some: PaintTable) -> None:
    """Whole triangles are filled and cleared whatever they held."""
    full = some.filled(np.array([3, 4]))
    assert full.whole().tolist() == [3, 4, 700]
    assert full.filled(np.array([3, 4, 700]), erase=True) == PaintTable.empty(N)


def test_complements_and_shares() -> None:
    """What is left and what is painted make one triangle; all leaves nothing; nothing leaves all."""
    shapes = pieces(HALF, None, ALL)
    left = complements(shapes)
    assert left[1] is ALL
    assert left[2] is None
    assert shares(shapes) + shares(left) == pytest.approx(np.ones(3))
