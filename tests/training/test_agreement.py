"""Agreement: held against the published worked example, and against sums written out in another way."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from bsa_calc.training.agreement import intraclass_correlation, limits, repeatability

#: Shrout and Fleiss 1979, table 2: six targets, four judges; ICC(2,1) is .29.
PUBLISHED = np.array([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]], dtype=float)


def test_the_published_example_comes_out() -> None:
    assert intraclass_correlation(PUBLISHED) == pytest.approx(0.290, abs=5e-4)


def test_a_rater_who_is_always_higher_lowers_agreement() -> None:
    alike = np.array([[1.0, 1.1], [5.0, 4.9], [9.0, 9.0]])
    higher = alike + np.array([0.0, 3.0])
    assert intraclass_correlation(alike) > 0.99
    assert intraclass_correlation(higher) < intraclass_correlation(alike) - 0.1


@pytest.mark.parametrize("ratings", [np.ones((1, 3)), np.ones((3, 1)), np.ones((3, 3))])
def test_where_nothing_differs_or_too_little_is_there_it_is_not_defined(ratings: np.ndarray) -> None:
    assert intraclass_correlation(ratings) is None


def test_limits_hold_95_of_100_differences() -> None:
    random = np.random.default_rng(3)
    found = limits(random.normal(0.7, 1.3, 20_000))
    assert found is not None
    assert found.bias == pytest.approx(0.7, abs=0.05)
    inside = [found.low < value < found.high for value in random.normal(0.7, 1.3, 20_000)]
    assert np.mean(inside) == pytest.approx(0.95, abs=0.01)


def test_one_difference_has_no_spread() -> None:
    found = limits(np.array([2.0]))
    assert (found.bias, found.spread, found.low, found.high) == (2.0, None, None, None)


def test_two_raters_differ_by_no_more_than_said_in_95_of_100_pairs() -> None:
    random = np.random.default_rng(4)
    ratings = random.uniform(2, 12, (4000, 1)) + random.normal(0, 0.6, (4000, 3))
    most = repeatability(ratings)
    apart = [abs(ratings[:, a] - ratings[:, b]) for a, b in combinations(range(3), 2)]
    assert np.mean(np.concatenate(apart) < most) == pytest.approx(0.95, abs=0.01)
    assert repeatability(ratings[:, :1]) is None
