"""Advice at the edge: with a rule of the test's own for *within*, whose edge lies where the last digit matters."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from bsa_calc.body.regions import regions
from bsa_calc.label.leave_out import leave_out, offers, room
from bsa_calc.measure.measurement import Measurement

#: Half of what a figure must be inside by, percent.
_HALF = 5e-10


def up_to(most: float) -> Callable[[float, tuple[float, float], float], bool]:
    """Within is what is not above this, whatever the band and other tables say."""
    return lambda percent, _band, _elsewhere: percent <= most


@pytest.fixture
def thirty(measured: Callable[..., Measurement]) -> Measurement:
    """Thirty dabs, each a little larger than the one before."""
    places = [(x, y) for y in (600, 660, 720, 780, 840) for x in (-120, -95, -70, 70, 95, 120)]
    dabs: list[Any] = [
        {"view": "front", "brush_mm": 5 + k / 10, "path": [[x, y]]} for k, (x, y) in enumerate(places)
    ]  # fmt: skip
    return measured(dabs)


@pytest.fixture
def hands(measured: Callable[..., Measurement]) -> Measurement:
    """Both palms, of a person for whom no other table applies."""
    result = measured([{"region": "left-palm"}, {"region": "right-palm"}])
    assert not result.other_tables
    return result


def test_what_is_added_or_left_out_ends_inside_not_on_the_edge(hands: Measurement) -> None:
    """Sums round: an amount that would end on the edge to the last digit is not the one that is said."""
    there = hands.application_percent
    assert room(hands, up_to(there + 0.7 - _HALF * 4)) == 0.6
    assert room(hands, up_to(there + 0.7 + _HALF)) == 0.6
    assert room(hands, up_to(there + 0.7 + _HALF * 4)) == 0.7
    for less, edge, amount in ((0.5, _HALF, 0.6), (0.5, _HALF * 4, 0.5), (0.1, _HALF * 4, 0.1)):
        left = leave_out(hands, up_to(there - less + edge))
        assert left is not None
        assert left.percent == amount


def test_figures_by_other_tables_are_inside_too_and_nothing_where_none_applies(hands: Measurement) -> None:
    asked: list[float] = []

    def noted(percent: float, _band: tuple[float, float], elsewhere: float) -> bool:
        asked.append(elsewhere)
        return percent <= hands.application_percent - 0.2

    left = leave_out(hands, noted)
    assert left is not None
    assert left.offers
    room(hands, noted)
    assert min(asked) == 0.0
    # Plainly, or with what a figure must be inside by.
    assert {round(one / _HALF) for one in asked} == {0, 2}


def test_nothing_is_left_out_of_what_is_within(hands: Measurement) -> None:
    assert leave_out(hands, up_to(hands.application_percent)) is None
    assert leave_out(hands, up_to(hands.application_percent - 1e-6)) is not None


def test_all_of_it_where_nothing_less_would_do(hands: Measurement) -> None:
    left = leave_out(hands, up_to(-1.0))
    assert left is not None
    assert hands.application_percent <= left.percent < hands.application_percent + 0.1
    assert left.offers == ()


def test_room_ends_where_the_body_does(hands: Measurement) -> None:
    assert room(hands, up_to(1e9)) == 100.0


@pytest.mark.parametrize("about", [-5.0, 0.0, 0.6, 0.7, 3.0, 99.0, 500.0])
def test_a_guess_changes_nothing_but_the_steps_that_are_tried(hands: Measurement, about: float) -> None:
    there = hands.application_percent
    for more in (0.0, 0.05, 0.1, 0.7, 12.3, 1e9):
        assert room(hands, up_to(there + more + _HALF * 4), about) == room(hands, up_to(there + more + _HALF * 4))


def test_a_limit_larger_than_the_body_has_room_for_all_of_it(measured: Callable[..., Measurement]) -> None:
    """A label may allow more cm² than a person has: the band ends at the whole body, however much is added."""
    result = measured([{"region": region.id} for region in regions()])
    assert result.application_percent == pytest.approx(100)
    assert room(result, up_to(1e9), about=150.0) == room(result, up_to(1e9)) == 100.0


def test_a_good_guess_takes_few_steps(hands: Measurement) -> None:
    tried: list[float] = []

    def noted(percent: float, band: tuple[float, float], _elsewhere: float) -> bool:
        tried.append(percent)
        return band[1] <= 10.0

    found, steps = room(hands, noted, about=10.0), len(tried)
    assert steps <= 3
    assert found == room(hands, noted)
    assert len(tried) > 3 * steps


def test_the_largest_patches_are_combined(thirty: Measurement, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of thirty the 24 largest: the 24th is offered where it would do, the 25th never."""
    monkeypatch.setattr("bsa_calc.label.leave_out._WORTH_OFFERING", 0.0)
    percents = thirty.cream_percents
    order = np.argsort(-percents, kind="stable")
    assert (np.diff(np.sort(percents)) > 1e-6).all()
    for enough, first in ((24, 23), (23, 23), (22, 22)):
        within = up_to(thirty.application_percent - float(percents[order[enough]]) + 1e-7)
        found = offers(thirty, within)
        assert found[0].patches == (int(order[first]),)
        assert found[0].leaves_percent == pytest.approx(thirty.application_percent - percents[order[first]], abs=1e-9)


def test_no_offer_leaves_next_to_nothing(hands: Measurement) -> None:
    """To leave out all but a tenth of a percent helps nobody."""
    rest = float(hands.cream_percents[0])
    assert [offer.patches for offer in offers(hands, up_to(rest + 0.01))] == [(0,), (1,)]
    assert offers(hands, up_to(0.05)) == ()
