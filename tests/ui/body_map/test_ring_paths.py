"""Polygons as paths to draw: every ring, closed, in its order."""

from __future__ import annotations

import numpy as np
import shapely
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from bsa_calc.ui.body_map.ring_paths import rings_path

RULE = Qt.FillRule.OddEvenFill
BOX, FAR = shapely.box(0, 0, 4, 3), shapely.box(10, 10, 11, 12)
HOLLOW = BOX.difference(shapely.box(1, 1, 2, 2))


def by_rings(*polygons: shapely.Polygon) -> QPainterPath:
    path = QPainterPath()
    for polygon in polygons:
        for ring in (polygon.exterior, *polygon.interiors):
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring.coords]))
    return path


def test_one_or_several_with_holes() -> None:
    assert rings_path(HOLLOW, RULE) == by_rings(HOLLOW)
    assert rings_path(shapely.MultiPolygon([HOLLOW, FAR]), RULE) == by_rings(HOLLOW, FAR)
    assert rings_path(np.array([FAR, None, shapely.MultiPolygon([HOLLOW, FAR])]), RULE) == by_rings(FAR, HOLLOW, FAR)


def test_nothing_is_an_empty_path() -> None:
    for nothing in (None, shapely.Polygon(), np.zeros(0, dtype=object)):
        assert rings_path(nothing, RULE).isEmpty()


def test_the_rule_decides_what_a_hole_is() -> None:
    for rule in (RULE, Qt.FillRule.WindingFill):
        path = rings_path(np.array([BOX, shapely.box(1, 1, 2, 2)]), rule)
        assert path.fillRule() == rule
        assert path.contains(QPointF(1.5, 1.5)) is (rule == Qt.FillRule.WindingFill)
