"""The body part of another size: never less than it can be, wherever the difference lies, and no more than it must."""

from __future__ import annotations

import numpy as np
import pytest

from bsa_calc.measure.band import paint_shares
from bsa_calc.measure.worst_share import share_after


def some_spread(seed: int, parts: int = 12) -> np.ndarray:
    """Parts that are wrong by 2 to 10 %, some of them together and some against each other."""
    rng = np.random.default_rng(seed)
    mixed = rng.normal(size=(parts, 5))
    mixed /= np.linalg.norm(mixed, axis=1)[:, None]
    return np.asarray((mixed @ mixed.T) * np.outer(*[rng.uniform(0.02, 0.1, parts)] * 2))


@pytest.mark.parametrize("seed", range(8))
def test_no_change_anywhere_is_worse(seed: int) -> None:
    """A thousand ways to add, and to leave out, so many percent."""
    rng, spread = np.random.default_rng(seed), some_spread(seed)
    parts = rng.dirichlet(np.full(12, 0.4)) * 9
    for size in (0.1, 1.0, 4.0):
        more, less = share_after([spread], parts, size), share_after([spread], parts, -size)
        for _ in range(1000):
            added = rng.dirichlet(np.full(12, rng.choice([0.05, 0.5]))) * size
            assert float(paint_shares(spread, parts + added)) <= more + 1e-12
            order, gone, rest = rng.permutation(12), np.zeros(12), size
            for k in order.tolist():
                gone[k] = min(rest, parts[k] * float(rng.choice([0.5, 1.0])))
                rest -= gone[k]
            if rest <= 1e-12:
                assert float(paint_shares(spread, parts - gone)) <= less + 1e-12


def test_one_part_that_has_enough_is_asked_for_no_more() -> None:
    """Where each painted part has as much as is left out, the worst is one of them: exactly that."""
    spread = some_spread(3)
    parts = np.zeros(12)
    parts[[1, 4, 7]] = 3.0, 2.5, 4.0
    each = [parts - 2.0 * np.eye(12)[k] for k in (1, 4, 7)]
    assert share_after([spread], parts, -2.0) == max(float(paint_shares(spread, left)) for left in each)


def test_the_worse_of_two_ages_counts() -> None:
    spreads = [some_spread(1), 4 * some_spread(1)]
    parts = np.full(12, 0.5)
    assert share_after(spreads, parts, 1.0) == share_after(spreads[1:], parts, 1.0)
    assert share_after(spreads, parts, 0.0) == pytest.approx(float(paint_shares(spreads[1], parts)))


def test_nothing_left_is_no_share() -> None:
    assert share_after([some_spread(1)], np.zeros(12), 0.0) == 0.0
    assert share_after([some_spread(1)], np.full(12, 0.1), -1.2) == 0.0
    assert share_after([some_spread(1)], np.zeros(12), -1.0) == 0.0, "an eraser on bare skin"
