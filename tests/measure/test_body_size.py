"""Whole-body surface by the published formulas, and what can be a person."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsa_calc.errors import InputError
from bsa_calc.measure.body_size import FORMULAS, body_size


@pytest.mark.parametrize(
    ("formula", "m2"),
    [("mosteller", 1.8181), ("du-bois", 1.8097), ("haycock", 1.8256), ("gehan-george", 1.8313),
     ("livingston-lee", 1.8295)],
)  # fmt: skip
def test_an_adult_of_170_cm_and_70_kg(formula: str, m2: float) -> None:
    """Worked out by hand from the published coefficients."""
    found = body_size(170, 70, formula)
    assert found is not None
    assert found.m2 == pytest.approx(m2, abs=1e-4)
    assert found.formula.id == formula
    assert found.bmi == pytest.approx(24.22, abs=0.01)


@pytest.mark.parametrize(
    ("height", "weight", "formula"),
    [(170, 70, "mosteller"), (170, 86.6, "mosteller"), (170, 86.7, "livingston-lee"), (100, 30, "livingston-lee"),
     (50, 9, "mosteller")],
)  # fmt: skip
def test_the_formula_that_is_chosen(height: float, weight: float, formula: str) -> None:
    """Mosteller; from a body mass index of 30 on Livingston and Lee, which holds from 10 kg on."""
    found = body_size(height, weight)
    assert found is not None
    assert found.formula.id == formula


@pytest.mark.parametrize(
    ("height", "weight", "said"),
    [(1.7, 70, "height of 1.7 cm"), (170, 700, "weight of 700 kg"), (math.nan, 70, "height of nan"),
     (170, -3, "weight of -3"), (None, 0.0, "weight of 0"), (300, None, "height of 300")],
)  # fmt: skip
def test_what_cannot_be_a_person(height: float | None, weight: float | None, said: str) -> None:
    with pytest.raises(InputError, match=said):
        body_size(height, weight)


def test_formulas_that_cannot_be_used() -> None:
    with pytest.raises(InputError, match="no formula “boyd”"):
        body_size(170, 70, "boyd")
    with pytest.raises(InputError, match="from 10 kg on"):
        body_size(60, 8, "livingston-lee")


@given(st.floats(155, 195), st.floats(50, 95))
def test_formulas_agree_roughly(height: float, weight: float) -> None:
    """Published formulas differ by up to about half a square metre for one adult: none is a misprint here."""
    found = [formula.m2(height, weight) for formula in FORMULAS.values()]
    assert min(found) > 1.3
    assert max(found) < 2.5
    assert max(found) - min(found) < 0.5
