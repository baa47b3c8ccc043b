"""What is remembered of bare skin gives the same strokes as finding it anew."""

from __future__ import annotations

import numpy as np
import pytest

from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view
from bsa_calc.body.weights import triangle_weights
from bsa_calc.paint.bare import BareSkin
from bsa_calc.paint.live import LiveStroke
from bsa_calc.paint.marks import BrushMark, apply_marks
from bsa_calc.paint.table import PaintTable

WEIGHTS = triangle_weights("adult-male")
DABS = [BrushMark("front", 7.0, np.array([[x, y]], float)) for x in range(-80, 90, 25) for y in range(1120, 1290, 30)]


def painted(table: PaintTable, bare: BareSkin | None) -> tuple[float, PaintTable]:
    """A stroke across the dabs."""
    stroke = LiveStroke(table, load_view("adult-male", "front"), WEIGHTS, bare=bare)
    for a, b in (((-70, 1130), (60, 1250)), ((60, 1250), (-50, 1200))):
        stroke.brush(np.array(a, float), np.array(b, float), 15)
    return stroke.changed_percent, stroke.commit()


def test_prepared_in_pieces_or_not_a_stroke_is_the_same() -> None:
    table = apply_marks(PaintTable.empty(len(surface())), "adult-male", DABS)
    bare = BareSkin(load_view("adult-male", "front"))
    rounds = 1
    while bare.prepare(table, 20):
        rounds += 1
    assert rounds > 3
    assert not bare.prepare(table, 20)
    percent, after = painted(table, None)
    again, same = painted(table, bare)
    assert percent > 0.1
    assert again == pytest.approx(percent, abs=1e-12)
    assert same == after


def test_other_paint_on_the_same_triangle_is_not_mixed_up() -> None:
    """Undone and painted otherwise: the answer of the paint that went is not given for the new one."""
    bare = BareSkin(load_view("adult-male", "front"))
    empty = PaintTable.empty(len(surface()))
    for x in (0.0, 4.0, 9.0):
        table = apply_marks(empty, "adult-male", [BrushMark("front", 9.0, np.array([[x, 1200.0]]))])
        bare.prepare(table, 1000)
        assert painted(table, bare)[0] == pytest.approx(painted(table, None)[0], abs=1e-12)
