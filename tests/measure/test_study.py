"""A short form of the accuracy study: some of its bodies and lesions, held against the truths that are shipped."""

from __future__ import annotations

import numpy as np
import pytest
from study_errors import Study, judged
from study_lesions import LESION_SEED, LESIONS_EACH, PATTERNS, make_lesions
from study_methods import CHART, HANDS, NINES, PERSON, PIXELS, SILHOUETTE, WAIST
from study_shares import share_of
from study_truths import TESTING, Truths

#: Lesions of each pattern, and every how many-th body.
EACH, STEP = 3, 3


@pytest.fixture(scope="module")
def study() -> Study:
    """A third of the bodies, a few lesions of every pattern."""
    whole = Truths.load(TESTING)
    columns = [k * LESIONS_EACH + i for k in range(len(PATTERNS)) for i in range(EACH)]
    part = Truths(
        whole.facts[::STEP], whole.usual[::STEP], whole.scale[::STEP],
        whole.truth[::STEP][:, columns], whole.quarters[::STEP][:, columns], whole.hand[::STEP],
    )  # fmt: skip
    return Study.of(part, make_lesions(LESION_SEED, EACH))


@pytest.fixture
def adults(study: Study) -> np.ndarray:
    """Those below BMI 30, whose bodies stand for real ones as they are."""
    t = study.truths
    return judged(t) & t.usual & (t.facts[:, 1] >= 18) & (t.bmi < 30)


def test_enough_people() -> None:
    """At least 300 adults nobody was fitted to, with children and heavy people beside them; under 1 MB."""
    whole = Truths.load(TESTING)
    assert (whole.usual & (whole.facts[:, 1] >= 18) & (whole.scale == "")).sum() >= 300
    assert (judged(whole) & (whole.bmi >= 30)).sum() >= 60
    assert (judged(whole) & (whole.facts[:, 1] < 15)).sum() >= 60
    assert TESTING.stat().st_size < 1e6


def test_knowing_more_is_being_more_right(study: Study, adults: np.ndarray) -> None:
    """Waist before person before chart before pixels before nines; a person's weights have no bias."""
    sd = {m: study.errors(m, adults).sd() for m in (WAIST, PERSON, CHART, PIXELS, SILHOUETTE, NINES)}
    assert sd[WAIST] < sd[PERSON] < 0.7 * sd[CHART]
    assert sd[CHART] < sd[PIXELS] < sd[NINES]
    for method in (WAIST, PERSON):
        assert abs(study.errors(method, adults).bias()) < 0.1


@pytest.mark.parametrize("method", [PERSON, WAIST, CHART])
def test_the_band_is_what_it_says(study: Study, adults: np.ndarray, method: str) -> None:
    """About 95 % of truths are inside the body part and hardly more than 2.5 % above it."""
    errors = study.errors(method, adults)
    assert 92 < errors.covered() < 98.5
    assert errors.above() < 4


def test_a_hand_is_not_one_percent(study: Study, adults: np.ndarray) -> None:
    """Palm and fingers of the bodies are between .7 and 1.3 %."""
    hand = study.truths.hand[adults]
    assert 0.7 < hand.mean() < 1.3
    assert study.errors(HANDS, adults).sd() > study.errors(PERSON, adults).sd()


def test_a_share_is_as_small_as_it_may_be() -> None:
    """The larger of what 95 % inside and 2.5 % above ask for, in steps of a thousandth."""
    even = np.linspace(-0.1, 0.1, 20001)
    assert share_of(even) == 0.049
    assert share_of(np.abs(even)) == 0.05
    assert share_of(-np.abs(even)) == 0.049
