"""Weights: every table adds up, each segment counts what the printed chart says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from bsa_calc.body import weights as module
from bsa_calc.body.chart_ages import age_band
from bsa_calc.body.regions import regions
from bsa_calc.body.surface import load_body, surface
from bsa_calc.body.weights import (
    groups,
    lund_browder,
    lund_browder_at,
    plain_segment_names,
    plain_segment_numbers,
    triangle_weights,
)
from bsa_calc.errors import InputError
from bsa_calc.self_test import checks

#: Lund and Browder, percent of the body, typed from the chart: columns under 1, 1-4, 5-9, 10-14, 15, adult.
#: Paired segments per side.
CHART = {
    "head": (19, 17, 13, 11, 9, 7),
    "neck": (2, 2, 2, 2, 2, 2),
    "trunk_front": (13, 13, 13, 13, 13, 13),
    "trunk_back": (13, 13, 13, 13, 13, 13),
    "genitals": (1, 1, 1, 1, 1, 1),
}
PAIRED = {
    "buttock": (2.5, 2.5, 2.5, 2.5, 2.5, 2.5),
    "upper_arm": (4, 4, 4, 4, 4, 4),
    "forearm": (3, 3, 3, 3, 3, 3),
    "hand": (2.5, 2.5, 2.5, 2.5, 2.5, 2.5),
    "thigh": (5.5, 6.5, 8, 8.5, 9, 9.5),
    "lower_leg": (5, 5, 5.5, 6, 6.5, 7),
    "foot": (3.5, 3.5, 3.5, 3.5, 3.5, 3.5),
}
FULL_CHART = CHART | {f"{side}_{name}": row for name, row in PAIRED.items() for side in ("left", "right")}
AGES = (0.5, 3, 7, 12, 15.5, 40)


def segment_sums(weights: np.ndarray) -> dict[str, float]:
    """Percent of each segment, added up one region at a time."""
    sums: dict[str, float] = {}
    for number, region in enumerate(regions()):
        own = float(weights[surface().region == number].sum())
        sums[region.segment] = sums.get(region.segment, 0.0) + own
    return sums


def test_typed_chart_adds_up() -> None:
    """The table typed here is itself the right one: each column adds up to 100."""
    assert [sum(row[k] for row in FULL_CHART.values()) for k in range(6)] == [100] * 6


@pytest.mark.parametrize("column", range(6))
def test_all_regions_marked_are_the_whole_body(each_body: str, column: int, measured: Callable[..., Any]) -> None:
    """All regions marked: 100.00 on each body at each age, and each segment its figure in the chart."""
    result = measured(
        [{"region": r.id} for r in regions()],
        body=each_body,
        age=AGES[column],
        weight_table="lund-browder-columns",
    )
    assert result.application_percent == pytest.approx(100, abs=0.01)
    assert result.affected_percent == pytest.approx(100, abs=0.01)
    sums = segment_sums(triangle_weights(each_body, "lund-browder-columns", AGES[column]))
    assert sums == pytest.approx({name: row[column] for name, row in FULL_CHART.items()}, abs=0.01)
    by_region: dict[str, float] = {}
    for region in regions():
        by_region[region.segment] = by_region.get(region.segment, 0.0) + result.regions[region.id]
    assert by_region == pytest.approx({name: row[column] for name, row in FULL_CHART.items()}, abs=0.01)


@pytest.mark.parametrize("table", ["lund-browder", "lund-browder-columns", "rule-of-nines", "drawn-body"])
def test_every_table_adds_up(each_body: str, table: str) -> None:
    """Whatever the table, the triangles' weights are 100 together and none is negative."""
    weights = triangle_weights(each_body, table, 34)
    assert weights.sum() == pytest.approx(100, abs=1e-9)
    assert (weights >= 0).all()
    assert not weights.flags.writeable


@pytest.mark.parametrize("table", ["lund-browder", "lund-browder-columns", "rule-of-nines", "drawn-body"])
@pytest.mark.parametrize("age", AGES)
def test_both_sides_weigh_the_same(each_body: str, table: str, age: float) -> None:
    """A triangle and its mirror image count alike, so that a mirrored drawing measures the same."""
    weights = triangle_weights(each_body, table, age)
    assert weights[surface().mirror] == pytest.approx(weights, abs=1e-14)


@pytest.mark.parametrize(
    ("age", "head", "thigh"),
    [(0, 19, 5.5), (0.5, 18, 6), (1, 17, 6.5), (3, 15, 7.25), (12.5, 10, 8.75), (15, 9, 9), (16.5, 8, 9.25),
     (18, 7, 9.5), (70, 7, 9.5), (None, 7, 9.5)],
)  # fmt: skip
def test_the_columns_are_points(age: float | None, head: float, thigh: float) -> None:
    """Between two columns the shares change evenly; the adult's is reached at 18."""
    at = lund_browder_at(age)
    assert (at["head"], at["left_thigh"], at["neck"]) == pytest.approx((head, thigh, 2))
    assert sum(at.values()) == pytest.approx(100)


def test_no_birthday_is_a_cliff(each_body: str) -> None:
    """Head without ears and both palms, painted, from 1 to 20 years in steps of .02: never a jump of .05 points."""
    names = np.array([r.id for r in regions()])[surface().region]
    segment = np.array([r.segment for r in regions()])[surface().region]
    drawn = ((segment == "head") & (names != "left-ear")) | np.char.endswith(names, "-palm")
    shown = [triangle_weights(each_body, "lund-browder", age)[drawn].sum() for age in np.arange(1, 20, 0.02)]
    assert np.abs(np.diff(shown)).max() < 0.05
    assert shown[-1] < shown[0] - 5


def test_rule_of_nines(each_body: str) -> None:
    """Head and neck 9, arms 9, trunk 18 and 18, legs 18, perineum 1."""
    sums = segment_sums(triangle_weights(each_body, "rule-of-nines"))
    assert sums["head"] + sums["neck"] == pytest.approx(9)
    assert sums["trunk_front"] == pytest.approx(18)
    assert sums["trunk_back"] + sums["left_buttock"] + sums["right_buttock"] == pytest.approx(18)
    assert sums["genitals"] == pytest.approx(1)
    for side in ("left", "right"):
        assert sum(sums[f"{side}_{s}"] for s in ("upper_arm", "forearm", "hand")) == pytest.approx(9)
        assert sum(sums[f"{side}_{s}"] for s in ("thigh", "lower_leg", "foot")) == pytest.approx(18)


def test_drawn_body_counts_true_areas(each_body: str) -> None:
    """The body's own table is area over area, but for skin that no view shows."""
    body = load_body(each_body)
    own = np.flatnonzero(body.seen & (np.bincount(body.heir, minlength=len(body.surface)) == 1))
    weights = triangle_weights(each_body, "drawn-body")
    a, b, c = np.moveaxis(body.vertices[surface().triangles], 1, 0)
    twice = np.sqrt((np.cross(b - a, c - a) ** 2).sum(1))
    assert twice[surface().mirror] == pytest.approx(twice, rel=0.002), "the halves may differ by the file's grid"
    twice = (twice + twice[surface().mirror]) / 2
    assert weights[own] == pytest.approx((100 * twice / twice.sum())[own], rel=1e-9)
    assert len(own) > 0.9 * len(weights)


def test_unseen_skin_hands_its_weight_to_seen_skin_of_its_region(each_body: str) -> None:
    """Skin in no view weighs nothing; its heir is seen and of the same region."""
    body = load_body(each_body)
    unseen = np.flatnonzero(~body.seen)
    assert len(unseen) > 0
    assert (triangle_weights(each_body)[unseen] == 0).all()
    assert body.seen[body.heir].all()
    assert (surface().region[body.heir] == surface().region).all()
    assert body.area_mm2[unseen].sum() < 0.005 * body.area_mm2.sum()


@pytest.mark.parametrize(
    ("age", "band"),
    [(0, "0"), (0.99, "0"), (1, "1"), (4.99, "1"), (5, "5"), (9.9, "5"), (10, "10"), (14.9, "10"), (15, "15"),
     (15.99, "15"), (16, "adult"), (120, "adult"), (None, "adult")],
)  # fmt: skip
def test_age_bands(age: float | None, band: str) -> None:
    """Each band starts at its column's first year."""
    assert age_band(age) == band


@pytest.mark.parametrize("age", [-0.1, 120.5, float("nan"), float("inf")])
def test_impossible_ages(age: float) -> None:
    """An age that nobody has is refused, and so is what is no number."""
    with pytest.raises(InputError, match="not between 0 and 120"):
        age_band(age)


def test_unknown_table() -> None:
    """A table that is not there is named, with those that are."""
    with pytest.raises(InputError, match=r"no weight table “bmi”.*lund-browder"):
        groups("bmi", None)


@pytest.mark.parametrize(
    ("segments", "band", "misprint"),
    [(("left_hand", "right_hand"), "adult", 3.0), (("left_thigh", "right_thigh"), "10", 9.0)],
)
def test_both_known_misprints_are_rejected(
    monkeypatch: pytest.MonkeyPatch, segments: tuple[str, ...], band: str, misprint: float
) -> None:
    """A hand of 3 (Lundin 2013) or a thigh of 9 at ten years (Miminas 2007) fails the self-test."""
    shipped = lund_browder()
    assert all(shipped[s][band] != misprint for s in segments)
    wrong = {name: {**row, band: misprint} if name in segments else row for name, row in shipped.items()}
    monkeypatch.setattr(module, "lund_browder", lambda: wrong)
    monkeypatch.setattr("bsa_calc.self_test.lund_browder", lambda: wrong)
    check = next(c for c in checks() if c.name == "weight tables")
    assert not check.passed


def test_the_parts_that_the_chart_knows() -> None:
    assert plain_segment_names() == (
        "head", "neck", "trunk_front", "trunk_back", "buttock", "genitals", "upper_arm", "forearm", "hand", "thigh",
        "lower_leg", "foot",
    )  # fmt: skip


def test_regions_of_both_sides_are_of_one_part() -> None:
    names = [plain_segment_names()[number] for number in plain_segment_numbers()]
    assert len(names) == len(regions())
    for region, name in zip(regions(), names, strict=True):
        assert region.segment in (name, f"left_{name}", f"right_{name}")
