"""Three kinds of limit: exactly the limit is allowed, the least above it is over, and no figure shown crosses it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsa_calc.label.assessment import assess
from bsa_calc.label.facts import PersonFacts
from bsa_calc.label.limits import hold, unit_per_percent
from bsa_calc.label.profile import SHIPPED, Profile, load_profile, profile_from
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.record.store.profile_files import save_profile

#: Height and weight of a surface of 1.8 m².
SIZED = PersonFacts(height_cm=162, weight_kg=72)
LIMITS: dict[str, dict[str, Any]] = {
    "percent": {"limit": {"kind": "percent_bsa", "value": 10, "source": "x"}},
    "cm2": {"limit": {"kind": "area_cm2", "value": 1800, "source": "x"}},
    "small cm2": {"limit": {"kind": "area_cm2", "value": 25, "source": "x"}},
    "grams": {"limit": {"kind": "grams_per_time", "value": 189, "days": 30, "source": "x"},
              "per_day": {"value": 2, "source": "x"}},
}  # fmt: skip
KINDS = [*SHIPPED, *LIMITS]


@pytest.fixture
def profile_of(own_profile: Callable[..., dict[str, Any]]) -> Callable[[str], Profile]:
    """A shipped profile, or one with a kind of limit."""

    def find(kind: str) -> Profile:
        return load_profile(kind) if kind in SHIPPED else profile_from(own_profile(**LIMITS[kind]), own=True)

    return find


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("of_limit", "verdict", "shown"),
    [(0.99999, "within", "below"), (1.0, "within", "at"), (1.00001, "over", "above"), (0.9996, "within", "below"),
     (1.004, "over", "above"), (0.0, "within", "below"), (2.0, "over", "above")],
)  # fmt: skip
def test_around_the_limit(
    kind: str, of_limit: float, verdict: str, shown: str, profile_of: Callable[[str], Profile]
) -> None:
    """9.9999, 10 and 10.0001 of ten, for each profile and each kind of limit."""
    profile = profile_of(kind)
    factor = unit_per_percent(profile, SIZED)
    assert factor is not None
    percent = of_limit * profile.limit.value / factor
    held = hold(percent, (percent, percent), profile, SIZED, finished=True)
    assert held.verdict.value == verdict
    assert held.value == pytest.approx(of_limit * profile.limit.value)
    assert held.limit_percent == pytest.approx(profile.limit.value / factor)
    assert held.shown is not None
    sides = {"below": held.shown < profile.limit.value, "at": held.shown == profile.limit.value,
             "above": held.shown > profile.limit.value}  # fmt: skip
    assert sides[shown]


@pytest.mark.parametrize("kind", KINDS)
def test_the_other_verdicts(kind: str, profile_of: Callable[[str], Profile]) -> None:
    """A band over the limit is too close to call; over is over even when not finished; else not finished."""
    profile = profile_of(kind)
    factor = unit_per_percent(profile, SIZED) or 0.0
    limit = profile.limit.value / factor
    assert hold(0.98 * limit, (0.9 * limit, 1.001 * limit), profile, SIZED, finished=True).verdict.value == "too_close"
    assert hold(1.01 * limit, (0.9 * limit, 1.1 * limit), profile, SIZED, finished=False).verdict.value == "over"
    assert hold(0.5 * limit, (0.4 * limit, 0.6 * limit), profile, SIZED, finished=False).verdict.value == "not_finished"


@pytest.mark.parametrize("kind", ["cm2", "small cm2", "grams"])
@pytest.mark.parametrize(
    ("facts", "missing"),
    [(PersonFacts(), ("height", "weight")), (PersonFacts(height_cm=170), ("weight",)),
     (PersonFacts(weight_kg=70), ("height",))],
)  # fmt: skip
@pytest.mark.parametrize("percent", [0.0, 0.001, 50.0])
def test_without_height_and_weight_nothing_is_said(
    kind: str, facts: PersonFacts, missing: tuple[str, ...], percent: float, profile_of: Callable[[str], Profile]
) -> None:
    """Limits in cm² and grams need the body's surface; without it the verdict is never within."""
    held = hold(percent, (percent, percent), profile_of(kind), facts, finished=True)
    assert held.verdict.value == "not_judged"
    assert held.missing == missing
    assert held.value is held.shown is held.band is held.limit_percent is None


def test_percent_needs_no_height(profile_of: Callable[[str], Profile]) -> None:
    for kind in (*SHIPPED, "percent"):
        assert hold(1, (1, 1), profile_of(kind), finished=True).verdict.value == "within"


def test_units(profile_of: Callable[[str], Profile]) -> None:
    """1 % of 1.8 m² is 180 cm², 0.315 g at 1.75 mg/cm², and 18.9 g in 30 days twice a day."""
    assert unit_per_percent(profile_of("cm2"), SIZED) == pytest.approx(180)
    assert unit_per_percent(profile_of("grams"), SIZED) == pytest.approx(18.9)
    assert unit_per_percent(profile_of("opzelura-eu")) == 1


@given(st.floats(0, 100), st.floats(40, 260), st.floats(1, 400), st.sampled_from(sorted(LIMITS)))
def test_within_is_never_said_wrongly(
    profile_of: Callable[[str], Profile], percent: float, height: float, weight: float, kind: str
) -> None:
    """Whatever the person's size: within exactly when the value in the limit's own unit is not above it."""
    held = hold(percent, (percent, percent), profile_of(kind), PersonFacts(height, weight), finished=True)
    assert held.value is not None
    assert held.shown is not None
    limit = held.limit.value
    assert held.verdict.value == ("within" if held.value <= limit + 1e-9 else "over")
    assert (held.shown > limit) == (held.verdict.value == "over")


def test_a_drawing_is_measured_by_any_kind_of_limit(plain: Callable[..., Any], own_profile: Callable[..., Any]) -> None:
    """`assess` holds a drawing against a limit in cm²: not judged without height and weight, never within."""
    save_profile(own_profile(), date(2026, 11, 24))
    drawing = drawing_from(plain([{"region": "nose"}], profile="my-cream"))
    unknown = assess(drawing)
    assert unknown.verdict.value == "not_judged"
    assert unknown.limit_percent is None
    known = assess(drawing, SIZED)
    assert known.verdict.value == "over"
    assert known.limit_percent == pytest.approx(25 / 180)
    dab = {"view": "back", "brush_mm": 5, "path": [[0, 1300]]}
    small = assess(drawing_from(plain([dab], profile="my-cream")), SIZED)
    assert small.verdict.value == "within"
