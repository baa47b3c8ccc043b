"""The verdict by the label's limit, and the figure that is shown for it."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsa_calc.errors import InputError
from bsa_calc.label.profile import load_profile
from bsa_calc.label.verdict import judge, shown_tenths

percents = st.floats(0, 100)
#: As labels give them.
LIMITS = (10.0, 5.0, 20.0, 33.3)


@pytest.mark.parametrize(
    ("percent", "high", "finished", "verdict"),
    [(0, 0, True, "within"), (9.4, 9.95, True, "within"), (9.4, 10.0, True, "within"), (9.4, 10.001, True, "too_close"),
     (10, 10, True, "within"), (10, 10.6, True, "too_close"), (10.0001, 10.0001, True, "over"),
     (10.0001, 10.7, False, "over"), (10.000001, 11, True, "over"), (10 + 1e-12, 10 + 1e-12, True, "within"),
     (0, 0, False, "not_finished"), (10, 10.6, False, "not_finished"), (100, 100, True, "over")],
)  # fmt: skip
def test_verdicts(percent: float, high: float, finished: bool, verdict: str) -> None:
    """Exactly ten is allowed; above is over, finished or not; a band over the limit is too close to call."""
    assert judge(percent, (2 * percent - high, high), 10, finished=finished).value == verdict


@given(percents, st.floats(0, 5), st.booleans())
def test_within_is_never_said_wrongly(percent: float, spread: float, finished: bool) -> None:
    """Within means finished, not above the limit, and the band not above it either."""
    verdict = judge(percent, (percent - spread, percent + spread), 10, finished=finished).value
    if verdict == "within":
        assert finished
        assert percent + spread <= 10 + 1e-9
    if percent > 10 + 1e-8:
        assert verdict == "over"
    if percent <= 10:
        assert verdict != "over"


@pytest.mark.parametrize("percent", [math.nan, math.inf])
@pytest.mark.parametrize("finished", [True, False])
def test_what_is_no_number_is_never_within(percent: float, finished: bool) -> None:
    """A figure that went wrong must not pass."""
    assert judge(percent, (0, 1), 10, finished=finished).value == "over"
    assert judge(5, (0, percent), 10, finished=True).value == "too_close"


@pytest.mark.parametrize(
    ("percent", "shown"),
    [(10.0, 10.0), (10.0001, 10.1), (10.04, 10.1), (10.06, 10.1), (10.16, 10.2), (9.96, 9.9), (9.94, 9.9),
     (9.9999, 9.9), (0.04, 0.0), (8.64, 8.6), (99.97, 100.0)],
)  # fmt: skip
def test_shown_figures(percent: float, shown: float) -> None:
    """To a tenth, never carried across the limit by rounding."""
    assert shown_tenths(percent, 10) == shown


@pytest.mark.parametrize(
    ("percent", "limit", "shown"),
    [(0.055, 0.06, "0.0"), (0.0, 0.06, "0.0"), (0.06, 0.06, "0.1"), (0.061, 0.06, "0.1"), (0.12, 0.1, "0.2"),
     (0.09, 0.1, "0.0"), (0.1, 0.1, "0.1"), (-0.0, 10, "0.0"), (-1e-12, 10, "0.0"), (-0.04, 10, "0.0"),
     (-0.0, math.nan, "0.0"), (13.96, 13.97, "13.9"), (13.94, 13.93, "14.0"), (0.26, 0.25, "0.3"),
     (0.0, math.inf, "0.0")],
)  # fmt: skip
def test_small_limits_and_nothing(percent: float, limit: float, shown: str) -> None:
    """No zero has a minus, also beside a limit below a tenth, and one that is no whole number of tenths."""
    assert str(shown_tenths(percent, limit)) == shown


def test_a_figure_that_went_wrong_is_not_shown_as_nothing() -> None:
    assert math.isnan(shown_tenths(math.nan, 10))


@given(
    st.one_of(percents, st.floats(0, 0.2)),
    st.one_of(st.sampled_from(LIMITS), st.floats(0.01, 30), st.floats(0.01, 0.2)),
)
def test_shown_figure_is_on_the_same_side(percent: float, limit: float) -> None:
    """Above the limit shows above it, below shows below, and never further off than a tenth; never below nothing."""
    shown = shown_tenths(percent, limit)
    assert abs(shown - percent) <= 0.1 + 1e-9
    assert math.copysign(1, shown) == 1
    if percent > limit + 1e-8:
        assert shown > limit
    elif percent < limit - 1e-8:
        assert shown < limit
    else:
        assert shown == pytest.approx(limit, abs=1e-6 if limit in LIMITS else 0.05 + 1e-9)


def test_the_shipped_profile() -> None:
    """Ten percent in one application, ten hands, from twelve years, each with its source."""
    profile = load_profile("opzelura-eu")
    assert (profile.limit_percent, profile.hands, profile.minimum_age) == (10.0, 10, 12)
    assert "EMA/100444/2023" in profile.limit_source
    assert "10%" in profile.limit_source
    assert profile.hands_source
    assert profile.minimum_age_source
    assert profile.revision == "2023-04"


@pytest.mark.parametrize("name", ["opzelura-us", "", "../label/data/opzelura-eu"])
def test_unknown_profiles(name: str) -> None:
    """Only shipped profiles can be named; no path leads anywhere."""
    with pytest.raises(InputError, match="There is no product profile"):
        load_profile(name)
