"""A short form of `packaging/redrawn.py`: what is claimed of pairs redrawn by one hand, and of a real change."""

from __future__ import annotations

import numpy as np
from redrawn import a_hundred, claims, on_skin_cm2, pairs, share_claiming

SEED = 14
#: One in twenty may claim a change. Of so few pairs it may be one more by chance.
PAIRS, MOST = 30, 2


def test_the_same_disease_redrawn_by_the_same_hand_is_no_change() -> None:
    random = np.random.default_rng(SEED)
    found = share_claiming([claims(*pair) for pair in pairs(random, PAIRS, patches=(1, 4))])
    assert found["any"] <= 100 * MOST / PAIRS


def test_a_real_change_is_still_seen() -> None:
    """40 % of a patch of 100 cm² came clear."""
    random = np.random.default_rng(SEED)
    found = share_claiming([claims(*pair) for pair in pairs(random, PAIRS, patches=(0, 0), lost=0.4)])
    assert found["any"] >= 90 - 100 * MOST / PAIRS


def test_the_pairs_are_what_they_say() -> None:
    random = np.random.default_rng(SEED)
    spot = a_hundred(random, "adult-female")
    assert abs(on_skin_cm2("adult-female", [spot]) - 100) < 1
    before, after = next(pairs(random, 1, patches=(3, 3)))
    assert before.hand.label == after.hand.label != ""
    shares = [float(drawing.paint.shares().sum()) for drawing in (before, after)]
    assert shares[0] != shares[1], "drawn twice"
    assert abs(shares[0] / shares[1] - 1) < 0.5
