"""One's own hand: simulated hands of known bias and spread are recovered, and the upper end is one."""

from __future__ import annotations

import numpy as np
import pytest

from bsa_calc.paint.marks import OutlineMark, with_marks
from bsa_calc.training.own_hand import Copy, OwnHand, own_hand
from bsa_calc.training.results import hand_csv
from bsa_calc.training.targets import Target, copied, exercise, skin_cm2, targets

#: Bias and spread of simulated hands, as shares of the area.
HANDS = [(0.0, 0.03), (0.06, 0.05), (-0.10, 0.04), (0.02, 0.12)]


def draw(target: Target, error: float) -> Copy:
    """A hand that draws the patch so much too large, on all sides alike."""
    middle = target.outline.mean(axis=0)
    outline = middle + np.sqrt(1 + error) * (target.outline - middle)
    return copied(target, with_marks(target.bare(), [OutlineMark(target.view, outline)]).paint)


def simulated(bias: float, spread: float, seed: int) -> OwnHand:
    """What the exercise says of a hand; errors are put on areas, without a body."""
    errors = np.random.default_rng(seed).normal(bias, spread, 13)
    copies = [Copy(t.id, 50.0, 50.0 * (1 + e), 260.0) for t, e in zip(exercise(), errors, strict=True)]
    found = own_hand(copies)
    assert found is not None
    return found


@pytest.mark.parametrize(("bias", "spread"), HANDS)
def test_simulated_hands_are_recovered(bias: float, spread: float) -> None:
    """Over many hands the means are right, and 95 of 100 ranges hold the truth."""
    found = [simulated(bias, spread, seed) for seed in range(400)]
    true = float(np.hypot(bias, spread))
    assert np.mean([hand.bias for hand in found]) == pytest.approx(bias, abs=0.006)
    # A sample's standard deviation is 2.7 % too small on average, from ten.
    assert np.mean([hand.spread for hand in found]) == pytest.approx(0.973 * spread, rel=0.05)
    assert np.mean([hand.repeat for hand in found]) == pytest.approx(0.92 * spread, rel=0.08)
    for name, value in (("bias", bias), ("spread", spread)):
        inside = [getattr(hand, f"{name}_range")[0] <= value <= getattr(hand, f"{name}_range")[1] for hand in found]
        assert np.mean(inside) == pytest.approx(0.95, abs=0.03), name
    assert np.mean([true <= hand.hand_share for hand in found]) >= 0.95


def test_no_hand_is_surer_than_the_surest() -> None:
    perfect = own_hand([Copy(str(k), 40.0, 40.0, 220.0) for k in range(10)])
    assert (perfect.bias, perfect.spread, perfect.share) == (0.0, 0.0, 0.0)
    assert perfect.hand_share == 0.04


def test_the_bias_counts_and_is_not_taken_off() -> None:
    """A hand that is always 12 % too large is no surer than 12 %, however even it is."""
    even = own_hand([Copy(str(k), 40.0, 40.0 * 1.12, 220.0) for k in range(10)])
    assert even.spread == pytest.approx(0, abs=1e-12)
    assert even.hand_share == pytest.approx(0.12)


def test_doubles_tell_how_the_hand_repeats_itself_and_nothing_else() -> None:
    once = [Copy(str(k), 50.0, 50.0 * (1 + e), 250.0) for k, e in enumerate((0.02, 0.08, -0.03, 0.05))]
    twice = own_hand([*once, Copy("0", 50.0, 50.0 * 1.06, 250.0), Copy("1", 50.0, 50.0 * 1.04, 250.0)])
    alone = own_hand(once)
    assert (twice.bias, twice.spread, twice.count) == (alone.bias, alone.spread, alone.count)
    assert alone.repeat is None
    assert twice.repeat == pytest.approx(0.04 / np.sqrt(2))


def test_too_few_copies_tell_nothing() -> None:
    assert own_hand([Copy("a", 10.0, 11.0, 90.0), Copy("b", 10.0, 11.0, 90.0)]) is None


def test_ten_patches_of_three_sizes_on_face_trunk_and_limbs() -> None:
    sizes = sorted(skin_cm2(target.body, target.given().paint) for target in targets().values())
    assert len(sizes) == 10
    small, middle, large = sizes[:4], sizes[4:8], sizes[8:]
    assert small[-1] < 0.75 * middle[0] < 0.75 * middle[-1] < 0.5 * large[0]
    order = [target.id for target in exercise()]
    doubles = [name for name in targets() if order.count(name) == 2]
    assert len(order) == 13
    assert len(doubles) == 3
    assert set(order) == set(targets())
    for name in doubles:
        first, second = (k for k, other in enumerate(order) if other == name)
        assert second - first > 5, "so near, one remembers it"


@pytest.mark.parametrize("name", list(targets()))
def test_a_patch_lies_on_skin_that_is_seen_well(name: str) -> None:
    """Its picture is nearly as large as its skin: else a copy of it would be wrong by where it lies."""
    import shapely

    target = targets()[name]
    flat = shapely.Polygon(target.outline).area / 100
    assert 0.72 < flat / skin_cm2(target.body, target.given().paint) < 1.02


@pytest.mark.parametrize("name", ["cheek", "forearm", "belly"])
@pytest.mark.parametrize("error", [-0.2, 0.0, 0.1])
def test_what_is_painted_is_measured_on_the_body(name: str, error: float) -> None:
    copy = draw(targets()[name], error)
    assert copy.error == pytest.approx(error, abs=0.03)
    assert copy.excess_cm2 == pytest.approx(copy.error * copy.given_cm2)
    # Grown on all sides alike, a disc of that size would be out by half the share of its radius.
    radius = 10 * np.sqrt(copy.given_cm2 / np.pi)
    assert copy.excess_mm == pytest.approx(error / 2 * radius, abs=0.25 * abs(error) * radius + 0.3)


def test_copies_as_a_table_have_no_names() -> None:
    text = hand_csv([draw(targets()["cheek"], 0.1)], "semicolon")
    head, row, end = text.split("\r\n")
    assert head == "\ufeffcopy;patch;given_cm2;painted_cm2;error_percent;outline_excess_mm"
    assert row.startswith("1;cheek;")
    assert end == ""
