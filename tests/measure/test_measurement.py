"""All figures of one drawing together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from bsa_calc.body.surface import load_body, surface
from bsa_calc.measure.hands import half_hands, half_hands_up
from bsa_calc.measure.measurement import Measurement, measure
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.layers import skin_of
from bsa_calc.paint.table import PaintTable
from bsa_calc.record.format.drawing_file import drawing_from

Measured = Callable[..., Measurement]


def test_nothing_painted(measured: Measured) -> None:
    """All sides looked at and nothing found: 0 %."""
    result = measured([])
    assert (result.application_percent, result.affected_percent, result.band) == (0.0, 0.0, (0.0, 0.0))
    assert result.regions == {}
    assert result.patches.count == 0


def test_application_and_affected_are_apart(plain: Callable[..., Any]) -> None:
    """A patch that gets no cream counts as affected and not in the application; the band follows the application."""
    drawing = drawing_from(plain([{"region": "left-palm"}, {"region": "right-sole"}]))
    all_of_it = measure(drawing)
    result = measure(drawing.holding(skin_of(all_of_it.patches, drawing.paint, [0])))
    assert result.affected_percent == all_of_it.affected_percent
    assert result.application_percent == pytest.approx(all_of_it.patch_percents[1])
    assert result.band[1] < all_of_it.band[1]
    assert result.regions == all_of_it.regions
    assert [cream.value for cream in result.creams] == ["none", "all"]
    assert set(result.cream_regions) < set(result.regions)


def test_holding_back_bare_skin_holds_nothing_back(plain: Callable[..., Any]) -> None:
    """Only affected skin can be held back."""
    drawing = drawing_from(plain([{"region": "left-palm"}]))
    elsewhere = PaintTable.empty(len(surface())).filled(np.flatnonzero(drawing.paint.state == 0)[:50])
    result = measure(drawing.holding(elsewhere))
    assert result.application_percent == result.affected_percent > 0
    with pytest.raises(ValueError, match="held back"):
        replace(drawing, held_back=elsewhere)


def test_all_painted_skin_left_out_is_zero(plain: Callable[..., Any]) -> None:
    """Nothing gets cream: 0 % of an application, and its band is nothing."""
    drawing = drawing_from(plain([{"region": "left-thigh-front"}]))
    result = measure(drawing.holding(drawing.paint))
    assert result.application_percent == 0
    assert result.band == (0.0, 0.0)
    assert result.affected_percent > 3


def test_what_it_was_measured_by(measured: Measured) -> None:
    """The result names body, age, band of age and table; the age decides the share."""
    child = measured([{"region": "scalp"}], age=12, body="adolescent")
    grown = measured([{"region": "scalp"}], age=20, body="adolescent")
    assert (child.body, child.age, child.age_band) == ("adolescent", 12, "10")
    assert child.weight_table == "lund-browder"
    assert child.application_percent / grown.application_percent == pytest.approx(10.0 / 7), "the middle of the year"


def test_no_age_is_an_adult(measured: Measured) -> None:
    """Without an age the adult column counts, and the result says so."""
    result = measured([{"region": "scalp"}], age=None)
    assert result.age is None
    assert result.age_band == "adult"


@pytest.mark.parametrize("table", ["lund-browder", "rule-of-nines", "drawn-body"])
def test_tables_differ(measured: Measured, table: str) -> None:
    """A hand by each table: 2.5 by Lund and Browder, its share of the arm's 9 by the rule of nines."""
    hand = [{"region": f"left-{part}"} for part in ("palm", "hand-back", "fingers")]
    percent = measured(hand, weight_table=table).application_percent
    low, high = {"lund-browder": (2.4999, 2.5001), "rule-of-nines": (1.7, 2.8), "drawn-body": (2.0, 3.0)}[table]
    assert low < percent < high


def test_names_of_patches(measured: Measured) -> None:
    """A patch is named by the regions that hold most of it, the largest first."""
    result = measured([{"region": "left-palm"}, {"region": "right-thigh-front"}, {"region": "right-knee"}])
    named = result.named
    assert sorted(named) == [("left-palm",), ("right-thigh-front", "right-knee")]


def test_names_where_nothing_weighs(plain: Callable[..., Any]) -> None:
    """Even a patch on skin of no weight, which only regions can paint, has a name."""
    unseen = np.flatnonzero(~load_body("adult-female").seen)[:1]
    paint = PaintTable.empty(len(surface())).filled(unseen)
    result = measure(Drawing("adult-female", paint, 34.0))
    assert result.application_percent == 0
    assert all(result.named)


@pytest.mark.parametrize(
    ("percent", "hands", "up"), [(0, 0, 0), (0.24, 0, 0.5), (0.26, 0.5, 0.5), (1.3, 1.5, 1.5), (1.51, 1.5, 2.0),
     (10, 10, 10), (9.76, 10, 10)]
)  # fmt: skip
def test_hands(percent: float, hands: float, up: float) -> None:
    """To the nearest half; what to leave out goes to the next half upward."""
    assert half_hands(percent) == hands
    assert half_hands_up(percent) == up
    assert half_hands_up(percent) >= percent - 1e-9
