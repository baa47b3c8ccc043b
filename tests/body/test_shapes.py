"""Overlays: only clean polygons come out, and a failure of the geometry library is not the end."""

from __future__ import annotations

import logging

import numpy as np
import pytest
import shapely

from bsa_calc.body.shapes import overlay, polygons_only, repaired

SQUARE = shapely.box(0, 0, 1, 1)


def one(shape: object) -> np.ndarray:
    """An array that holds a shape."""
    return np.array([shape], dtype=object)


def test_only_polygons_are_kept() -> None:
    """Lines, points and slivers of rounding go; several polygons stay together; nothing is None."""
    line, sliver = shapely.LineString([(0, 0), (1, 1)]), shapely.box(0, 0, 1, 1e-13)
    mixed = shapely.GeometryCollection([SQUARE, line, sliver])
    two = shapely.MultiPolygon([SQUARE, shapely.box(2, 0, 3, 1), sliver])
    kept = polygons_only(np.array([SQUARE, mixed, two, line, sliver, shapely.Polygon(), None], dtype=object))
    assert kept[0] is SQUARE
    assert kept[1].equals(SQUARE)
    assert kept[2].geom_type == "MultiPolygon"
    assert kept[2].area == pytest.approx(2)
    assert list(kept[3:]) == [None] * 4


def test_repair_mends_crossed_borders() -> None:
    """A ring that crosses itself becomes valid; what is valid is left alone, and so is nothing."""
    bow_tie = shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])
    mended = repaired(np.array([bow_tie, SQUARE, None], dtype=object))
    assert mended[0].is_valid
    assert mended[0].area == pytest.approx(0.5)
    assert mended[1] is SQUARE
    assert mended[2] is None


def test_overlay_mends_what_cannot_be_cut(caplog: pytest.LogCaptureFixture) -> None:
    """A broken operand is repaired and tried again, and the log says so."""
    broken = shapely.Polygon([(0, 0), (2, 2), (2, 0), (0, 2), (3, 1), (1, -1), (0, 0)])
    with caplog.at_level(logging.WARNING):
        cut = overlay(shapely.intersection, one(broken), one(shapely.box(-1, -1, 4, 4)))
    assert cut[0].is_valid
    assert cut[0].area > 0


def test_overlay_that_always_fails_raises_and_logs_both(caplog: pytest.LogCaptureFixture) -> None:
    """Errors of the geometry library are never swallowed; both operands are in the log."""

    def fail(*_: object, **__: object) -> object:
        raise shapely.GEOSException("no")

    with pytest.raises(shapely.GEOSException):
        overlay(fail, one(SQUARE), one(SQUARE))  # type: ignore[arg-type]
    assert shapely.to_wkb(SQUARE, hex=True) in caplog.text
