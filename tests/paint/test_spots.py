"""Which patch holds a spot, where a triangle holds two patches, or paint and a bare spot."""

from __future__ import annotations

import numpy as np
import shapely

from bsa_calc.body.surface import load_body
from bsa_calc.paint.patches import Anchor, find_patches
from bsa_calc.paint.table import PaintTable

#: Two corners of the unit frame, far apart, with bare skin between them.
LOW = shapely.Polygon([(0.02, 0.02), (0.2, 0.02), (0.02, 0.2)])
HIGH = shapely.Polygon([(0.02, 0.8), (0.15, 0.8), (0.02, 0.95)])
#: Of a part that nothing cuts up: centimetres wide, so that the two corners are two patches.
TRIANGLE = int(np.argmax(load_body("adult-female").area_mm2))


def test_two_patches_and_a_bare_spot_in_one_triangle(bare: PaintTable) -> None:
    both = np.array([shapely.MultiPolygon([LOW, HIGH])], dtype=object)
    found = find_patches(bare.with_pieces(np.array([TRIANGLE]), both))
    assert found.count == 2
    low, high = found.at(Anchor(TRIANGLE, 0.05, 0.05)), found.at(Anchor(TRIANGLE, 0.05, 0.82))
    assert {low, high} == {0, 1}
    assert found.at(Anchor(TRIANGLE, 0.3, 0.3)) is None
    assert found.at(Anchor(TRIANGLE, 0.05, 0.5)) is None


def test_a_bare_spot_beside_paint_is_bare(bare: PaintTable) -> None:
    found = find_patches(bare.with_pieces(np.array([TRIANGLE]), np.array([LOW], dtype=object)))
    assert found.at(Anchor(TRIANGLE, 0.05, 0.05)) == 0
    assert found.at(Anchor(TRIANGLE, 0.6, 0.3)) is None
    assert found.at(Anchor(TRIANGLE + 1, 0.05, 0.05)) is None
    assert found.at(Anchor(TRIANGLE - 1, 0.05, 0.05)) is None
