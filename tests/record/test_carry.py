"""Which patches get no cream, carried along while they grow, merge and split. In doubt a patch gets cream."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from bsa_calc.label.measurement import Measurement, measure
from bsa_calc.paint.drawing import Drawing, empty_drawing
from bsa_calc.paint.marks import BrushMark, Mark, OutlineMark, apply_marks
from bsa_calc.paint.patches import anchor
from bsa_calc.record.carry import carry_left_out

LOW, HIGH = (30.0, 1100.0), (30.0, 1200.0)


def brush(*path: tuple[float, float], radius: float = 12, erase: bool = False) -> BrushMark:
    """A stroke on the back."""
    return BrushMark("back", radius, np.array(path, float), erase)


@pytest.fixture
def two() -> Drawing:
    """Two patches on the back; the upper one gets no cream."""
    start = empty_drawing("adult-female", 34)
    drawing = start.with_paint(apply_marks(start.paint, "adult-female", [brush(LOW), brush(HIGH, radius=15)]))
    result = measure(drawing)
    return replace(drawing, left_out=(anchor(result.patches, int(result.patch_percents.argmax())),))


@pytest.fixture
def after(two: Drawing) -> Callable[..., Measurement]:
    """Paints or erases on, carries the ticks, and measures."""

    def run(*marks: Mark, start: Drawing = two) -> Measurement:
        edited = start.with_paint(apply_marks(start.paint, "adult-female", marks))
        return measure(carry_left_out(start, edited, measure(start)))

    return run


def test_where_it_starts(two: Drawing) -> None:
    """The smaller, lower patch gets cream, the other does not."""
    result = measure(two)
    assert result.patches.count == 2
    assert result.applied.sum() == 1
    assert result.application_percent < result.affected_percent / 2


def test_painting_on_a_patch_gives_it_cream(two: Drawing, after: Callable[..., Measurement]) -> None:
    """A patch left out that is painted on gets cream again; one with cream that grows keeps its cream."""
    before = measure(two)
    grown = after(brush(HIGH, (60, 1210), radius=15))
    assert grown.applied.all()
    assert grown.application_percent == grown.affected_percent > before.affected_percent
    wider = after(brush(LOW, (60, 1100)))
    assert wider.application_percent > before.application_percent


def test_a_new_patch_gets_cream(two: Drawing, after: Callable[..., Measurement]) -> None:
    """Nothing tells that it should not."""
    result = after(brush((-80, 1150)))
    assert result.patches.count == 3
    assert result.applied.sum() == 2
    assert result.application_percent > measure(two).application_percent


def test_merged_with_one_that_gets_cream_it_gets_cream(after: Callable[..., Measurement]) -> None:
    """A bridge makes one patch, and all of it counts."""
    result = after(brush(LOW, HIGH, radius=3))
    assert result.patches.count == 1
    assert result.application_percent == result.affected_percent


def test_a_bridge_between_two_without_cream_gives_both_cream(two: Drawing, after: Callable[..., Measurement]) -> None:
    """What joins them was painted, and they are one patch now."""
    patches = measure(two).patches
    both = replace(two, left_out=tuple(anchor(patches, k) for k in range(2)))
    result = after(brush(LOW, HIGH, radius=3), start=both)
    assert result.patches.count == 1
    assert result.application_percent == result.affected_percent


def test_split_both_halves_stay_out(two: Drawing, after: Callable[..., Measurement]) -> None:
    """Erased through, a patch without cream becomes two without."""
    result = after(brush((0, HIGH[1]), (80, HIGH[1]), radius=3, erase=True))
    assert result.patches.count == 3
    assert result.applied.sum() == 1
    assert result.application_percent == pytest.approx(measure(two).application_percent, abs=1e-9)


def test_erased_at_its_anchor_it_stays_out(two: Drawing, after: Callable[..., Measurement]) -> None:
    """A hole where the anchor was: the rest of the patch is still the same patch."""
    result = after(brush(HIGH, radius=8, erase=True))
    assert result.application_percent == pytest.approx(measure(two).application_percent, abs=1e-9)
    assert result.affected_percent < measure(two).affected_percent


def test_erased_and_painted_anew_it_gets_cream(two: Drawing, after: Callable[..., Measurement]) -> None:
    """A patch that went takes its tick along."""
    box = np.array([[-40, 1150], [120, 1150], [120, 1260], [-40, 1260]], float)
    gone = two.with_paint(apply_marks(two.paint, "adult-female", [OutlineMark("back", box, erase=True)]))
    gone = carry_left_out(two, gone, measure(two))
    assert gone.left_out == ()
    result = after(brush(HIGH, radius=15), start=gone)
    assert result.application_percent == result.affected_percent


def test_without_ticks_nothing_is_carried(two: Drawing) -> None:
    """The usual case costs nothing: the drawing is the same object."""
    plain = replace(two, left_out=())
    edited = plain.with_paint(apply_marks(plain.paint, "adult-female", [brush(LOW, HIGH)]))
    assert carry_left_out(plain, edited, measure(plain)) is edited
