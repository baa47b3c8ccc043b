"""What a drawing is counted by: this person's weights or a table, ages, other tables that apply, what is absent."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from bsa_calc.body.body_facts import NOTHING_SAID, BodyFacts
from bsa_calc.body.person_weights import Build, person_weights
from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.body.surface import load_body, surface
from bsa_calc.body.weights import SOURCES, lund_browder, segment_names, segment_numbers, triangle_weights
from bsa_calc.measure.band import Known, body_share
from bsa_calc.measure.basis import Basis, OtherTable, weights_of
from bsa_calc.measure.measurement import Measurement, measure, sizes_of
from bsa_calc.paint.drawing import Drawing, empty_drawing, no_paint
from bsa_calc.record.format.drawing_file import drawing_from

WOMAN = BodyFacts("female", 165, 64)
HEAVY = BodyFacts("female", 165, 92)
ARM = tuple(r.id for r in regions() if r.segment in ("left_upper_arm", "left_forearm", "left_hand"))


def of_regions(*names: str, age: float | None = 34, body: str = "adult-female", **said: Any) -> Drawing:
    """A drawing of whole regions."""
    own = np.isin(surface().region, [region_numbers()[name] for name in names])
    return replace(empty_drawing(body, age), paint=no_paint().filled(np.flatnonzero(own)), **said)


def by_chart(column: str, table: str = "lund-browder") -> float:
    """The share of a head by one column, typed from the chart's file."""
    assert table == "lund-browder"
    return lund_browder()["head"][column]


HEAD = tuple(r.id for r in regions() if r.segment == "head")


# --- this person's weights -------------------------------------------------------------------------------------------


def test_a_persons_weights_count_as_soon_as_the_facts_are_known() -> None:
    """Sex, age from 16, height and weight: then the person's table is in use, Lund and Browder beside it."""
    drawing = of_regions(*HEAD, body_facts=HEAVY)
    found = measure(drawing)
    expected = person_weights(load_body("adult-female"), Build("woman", 34.5, 165, 92))
    assert found.table == "person"
    assert found.application_percent == pytest.approx(float(expected[drawing.paint.touched()].sum()))
    assert found.chart_percent == pytest.approx(7)
    assert found.basis.bmi == pytest.approx(92 / 1.65**2)


@pytest.mark.parametrize(
    "said",
    [{"body_facts": NOTHING_SAID}, {"body_facts": replace(HEAVY, sex="")}, {"body_facts": BodyFacts("male", 165)},
     {"body_facts": HEAVY.as_carried()}, {"body_facts": HEAVY.as_carried().confirmed("weight_kg")},
     {"body_facts": HEAVY, "age": None}, {"body_facts": HEAVY, "age": 15},
     {"body_facts": HEAVY, "weight_table": "lund-browder-columns"},
     {"body_facts": HEAVY, "weight_table": "drawn-body"}],
)  # fmt: skip
def test_where_something_is_not_known_the_table_that_was_chosen_counts(said: dict[str, Any]) -> None:
    """Also for figures carried from an earlier visit that nobody confirmed, and for a table of the user's choice."""
    found = measure(of_regions(*HEAD, **said))
    assert found.table == found.weight_table
    assert (found.basis.build, found.basis.refusal) == (None, None)


@pytest.mark.parametrize(
    ("facts", "fact"),
    [(BodyFacts("male", 170, 300), "bmi"), (BodyFacts("male", 220, 90), "height"),
     (BodyFacts("female", 165, 64, 200), "waist")],
)  # fmt: skip
def test_out_of_range_it_is_refused_with_the_reason(facts: BodyFacts, fact: str) -> None:
    found = measure(of_regions(*HEAD, body_facts=facts))
    assert found.table == "lund-browder"
    assert found.application_percent == pytest.approx(7)
    assert found.basis.refusal is not None
    assert found.basis.refusal.fact == fact


def test_weights_are_made_once_and_cost_nothing_per_stroke() -> None:
    """Another stroke on the same person, and another in between, use the very same weights."""
    first = sizes_of(of_regions(*HEAD, body_facts=HEAVY))
    second = sizes_of(of_regions(*HEAD, "left-palm", body_facts=HEAVY), [first])
    assert second.basis is first.basis
    assert second.weights is first.weights
    for other in first.basis.other_tables():
        assert second.basis.weights_by(other) is first.basis.weights_by(other)
    assert sizes_of(of_regions(*HEAD, body_facts=WOMAN), [first]).basis is not first.basis


def test_a_persons_weights_are_made_in_five_milliseconds() -> None:
    """The best of some, as this computer may do something else too."""
    weights_of(of_regions(*HEAD, body_facts=HEAVY))
    took = []
    for weight in range(60, 75):
        started = time.perf_counter()
        weights_of(of_regions(body_facts=BodyFacts("female", 165, weight)))
        took.append(time.perf_counter() - started)
    assert min(took) < 0.005


# --- ages ------------------------------------------------------------------------------------------------------------


def test_a_whole_year_is_its_middle_and_any_other_age_is_exact() -> None:
    """Of a child of 12 all that is known is that it is between 12 and 13."""
    whole, exact = measure(of_regions(*HEAD, age=12)), measure(of_regions(*HEAD, age=12.0))
    assert whole.application_percent == pytest.approx((3 * by_chart("10") + 3 * by_chart("15")) / 6)
    assert exact.application_percent == pytest.approx(by_chart("10") + (by_chart("15") - by_chart("10")) * 2 / 5)
    assert {t.age for t in whole.other_tables if t.kind == "age"} == {12, 13}
    assert not [t for t in exact.other_tables if t.kind == "age"]


def test_both_columns_next_to_the_age_apply_up_to_18() -> None:
    found = measure(of_regions(*HEAD, age=12))
    columns = {t.column: percent for t, percent in found.other_tables.items() if t.kind == "column"}
    assert columns == {"10": pytest.approx(11), "15": pytest.approx(9)}
    assert {t.column for t in measure(of_regions(*HEAD, age=16.5)).other_tables} == {"15", "adult"}
    assert measure(of_regions(*HEAD, age=34)).other_tables == {}
    person = measure(of_regions(*HEAD, body_facts=WOMAN)).other_tables
    assert person[OtherTable("column", "adult")] == pytest.approx(7)


def test_a_birth_year_leaves_more_ages() -> None:
    """Both its ends are looked at, and all columns between them."""
    found = measure(of_regions(*HEAD, age=10), span=(9.1, 10.1))
    ages = sorted(t.age for t in found.other_tables if t.age is not None)
    assert ages == [9.1, 11]
    assert {t.column for t in found.other_tables if t.kind == "column"} == {"5", "10", "15"}


#: One drawing that is hard for every table: face and scalp, a hand, the front of a thigh, the upper back.
MIXED = ("forehead", "nose", "mouth-chin", "scalp", "left-palm", "right-hand-back", "left-thigh-front",
         "right-upper-back", "left-sole", "right-chest")  # fmt: skip


@pytest.mark.parametrize("facts", [NOTHING_SAID, BodyFacts("female", 160, 52), BodyFacts("male", 168, 88)])
def test_no_age_is_a_cliff(facts: BodyFacts) -> None:
    """Drawings at every age from 1 to 20 in steps of .02 never jump by more than .05 points."""
    made = (MIXED, HEAD, ("left-thigh-front", "right-thigh-front"), ("scalp", "left-sole"))
    drawings = [of_regions(*names, body_facts=facts) for names in made]
    figures = []
    for age in range(50, 1001):
        weights = weights_of(replace(drawings[0], age=age / 50))
        figures.append([float(weights[drawing.paint.touched()].sum()) for drawing in drawings])
    assert np.abs(np.diff(figures, axis=0)).max() <= 0.05


# --- larger bodies ---------------------------------------------------------------------------------------------------


def test_from_a_bmi_of_30_on_the_trunk_counts_more() -> None:
    """Neaman 2011: 35 % of normal, 40 of obese, 45 of morbidly obese people; legs 45, 40, 35; the rest makes up."""
    plain = np.array([name.removeprefix("left_").removeprefix("right_") for name in segment_names()])
    group = plain[segment_numbers()[surface().region]]
    trunk = np.isin(group, ["trunk_front", "trunk_back", "genitals"])
    chart = triangle_weights("adult-female", "lund-browder", 34.5)
    for bmi, factor in ((35.0, 40 / 35), (45.0, 45 / 35)):
        facts = BodyFacts("", 160, bmi * 1.6**2)
        basis = Basis(of_regions(*HEAD, body_facts=facts))
        weights = basis.weights_by(OtherTable("larger"))
        assert weights.sum() == pytest.approx(100)
        assert weights[trunk].sum() == pytest.approx(chart[trunk].sum() * factor)
        assert OtherTable("larger") in basis.other_tables()
    for facts in (BodyFacts("", 160, 29.9 * 1.6**2), NOTHING_SAID):
        assert OtherTable("larger") not in Basis(of_regions(*HEAD, body_facts=facts)).other_tables()


# --- what is absent --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("facts", [NOTHING_SAID, WOMAN])
@pytest.mark.parametrize("table", list(SOURCES))
def test_one_limb_absent_all_the_rest_is_100(table: str, facts: BodyFacts, each_body: str) -> None:
    """By every table: what is there counts 100 %, all of it painted is 100.00."""
    rest = [{"region": r.id} for r in regions() if r.id not in ARM]
    gone = [{"region": name, "absent": True} for name in ARM]
    made = {"format": "bsa-calc drawing", "version": 3, "body": each_body, "age": 34, "weight_table": table}
    found = measure(drawing_from({**made, **facts.given(), "marks": [*gone, *rest]}))
    assert found.application_percent == pytest.approx(100, abs=1e-9)
    assert not set(found.regions) & set(ARM)
    one = measure(drawing_from({**made, **facts.given(), "marks": [*gone, {"region": "left-thigh-front"}]}))
    both = measure(drawing_from({**made, **facts.given(), "marks": [{"region": "left-thigh-front"}]}))
    arm = float(weights_of(both.drawing)[np.isin(surface().region, [region_numbers()[n] for n in ARM])].sum())
    assert one.application_percent == pytest.approx(both.application_percent * 100 / (100 - arm))


def test_every_other_table_leaves_out_what_is_absent(plain: Callable[..., Any]) -> None:
    gone = [{"region": name, "absent": True} for name in ARM]
    found = measure(drawing_from(plain(gone, age=12, height_cm=150, weight_kg=90)))
    assert {t.kind for t in found.basis.other_tables()} == {"column", "age", "larger"}
    for other in found.basis.other_tables():
        weights = found.basis.weights_by(other)
        assert weights.sum() == pytest.approx(100)
        assert not weights[found.drawing.is_absent].any()


# --- the body share --------------------------------------------------------------------------------------------------


def test_the_body_share_is_that_of_what_is_known() -> None:
    """Which row counts is decided by the table in use, and by what is known of age, BMI, waist and sex."""
    rows = {
        of_regions(*ARM): Known("lund-browder", 34),
        of_regions(*ARM, body_facts=BodyFacts("male")): Known("lund-browder", 34, sex="man"),
        of_regions(*ARM, body_facts=replace(HEAVY, sex="")): Known("lund-browder", 34, 33.8),
        of_regions(*ARM, body_facts=HEAVY): Known("person", 34, 33.8, sex="woman"),
        of_regions(*ARM, body_facts=replace(HEAVY, waist_cm=100)): Known("person", 34, 33.8, waist=True, sex="woman"),
        of_regions(*ARM, age=None): Known("lund-browder", None),
        of_regions(*ARM, body_facts=BodyFacts("male", 60, 390)): Known("lund-browder", 34, 98, sex="man"),
    }
    for drawing, known in rows.items():
        found = measure(drawing)
        assert found.body_share == body_share(known, by_region(found))


def by_region(found: Measurement) -> np.ndarray:
    """Percent that gets cream in each region of a drawing of whole triangles."""
    own = found.drawing.paint.touched()
    return np.bincount(surface().region[own], found.weights[own], len(regions()))


def test_of_two_ages_the_larger_share_counts() -> None:
    """Of 17 whole years, and of a birth year that leaves 11 and 12."""
    found = measure(of_regions(age=17))
    assert found.body_share == max(body_share(Known("lund-browder", a), by_region(found)) for a in (17, 18))
    found = measure(of_regions(age=11), span=(11.2, 12.2))
    assert found.body_share == max(body_share(Known("lund-browder", a), by_region(found)) for a in (11, 12.2))
