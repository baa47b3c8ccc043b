"""Fixtures for painting: strokes on a body, and the percent they make."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from bsa_calc.body.views import load_view
from bsa_calc.body.weights import triangle_weights
from bsa_calc.paint.live import LiveStroke
from bsa_calc.paint.marks import brush_along
from bsa_calc.paint.table import PaintTable

Point = tuple[float, float]
Percent = Callable[..., float]
Paint = Callable[..., PaintTable]


@pytest.fixture(scope="session")
def percent() -> Percent:
    """Percent of the body that a table paints: weight times share, added up here."""

    def count(table: PaintTable, body: str = "adult-female") -> float:
        total = 0.0
        weights = triangle_weights(body, "lund-browder", 34)
        for triangle, piece in table.items():
            total += weights[triangle] * 2 * piece.area
        return total

    return count


@pytest.fixture(scope="session")
def stroke() -> Callable[..., LiveStroke]:
    """Starts a stroke in a view of a body."""

    def begin(table: PaintTable, view: str, body: str = "adult-female", *, erase: bool = False) -> LiveStroke:
        return LiveStroke(table, load_view(body, view), triangle_weights(body, "lund-browder", 34), erase=erase)

    return begin


@pytest.fixture(scope="session")
def brushed(stroke: Callable[..., LiveStroke]) -> Paint:
    """Brushes along a path and keeps it."""

    def run(
        table: PaintTable, view: str, path: Sequence[Point], radius_mm: float, body: str = "adult-female",
        *, erase: bool = False,
    ) -> PaintTable:  # fmt: skip
        live = stroke(table, view, body, erase=erase)
        brush_along(live, np.array(path, float), radius_mm)
        return live.commit()

    return run
