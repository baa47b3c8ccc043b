"""What is said of a person's body: units, what is carried, what cannot be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsa_calc.body.body_facts import (
    BodyFacts,
    cm_of_feet,
    feet_of_cm,
    kg_of_pounds,
    length_cm,
    mass_kg,
    pounds_of_kg,
)
from bsa_calc.errors import InputError

SIZE = ("height_cm", "weight_kg", "waist_cm")


def test_carried_figures_are_kept_and_do_not_count() -> None:
    """Height and weight of an earlier visit count after "still 64 kg"; the sex does at once."""
    carried = BodyFacts("female", 165, 64, 76).as_carried()
    assert carried.given() == {"sex": "female", "height_cm": 165, "weight_kg": 64, "waist_cm": 76}
    assert carried.counting == BodyFacts("female")
    assert carried.bmi is None
    still = carried.confirmed("height_cm", "weight_kg")
    assert still.counting == BodyFacts("female", 165, 64)
    assert still.bmi == pytest.approx(64 / 1.65**2)
    assert carried.confirmed() == BodyFacts("female", 165, 64, 76)


def test_what_is_entered_counts() -> None:
    """One figure entered anew counts, the others stay carried; None takes one away."""
    carried = BodyFacts("", 165, 64).as_carried()
    assert carried.entered(weight_kg=70).counting == BodyFacts("", None, 70)
    gone = carried.entered(height_cm=None)
    assert (gone.height_cm, gone.carried) == (None, frozenset({"weight_kg"}))
    with pytest.raises(ValueError, match="carried"):
        BodyFacts(carried=frozenset({"height_cm"}))


@pytest.mark.parametrize(
    "said", [{"height_cm": 1.7}, {"height_cm": 261}, {"weight_kg": 0.5}, {"weight_kg": 401}, {"waist_cm": 19},
             {"waist_cm": 251}],
)  # fmt: skip
def test_what_cannot_be_is_refused(said: dict[str, float]) -> None:
    """A figure in another unit, or of nobody."""
    with pytest.raises(InputError, match="is not between"):
        BodyFacts(**said)  # type: ignore[arg-type]


@given(st.integers(1, 8), st.integers(0, 119), st.integers(20, 8000))
def test_feet_inches_and_pounds_come_back(feet: int, tenths_of_inches: int, tenths_of_pounds: int) -> None:
    """Kept in cm and kg, what was typed to a tenth is shown as it was typed."""
    assert feet_of_cm(cm_of_feet(feet, tenths_of_inches / 10)) == (feet, tenths_of_inches / 10)
    assert pounds_of_kg(kg_of_pounds(tenths_of_pounds / 10)) == tenths_of_pounds / 10


@pytest.mark.parametrize(
    ("typed", "cm"),
    [("165", 165), ("165.5cm", 165.5), ("165,5", 165.5),
     ("5 ft 5 in", 165.1), ("5ft5", 165.1), ("5'5\"", 165.1), ("5′5″", 165.1),
     ("6 ft", 182.88), ("34 in", 86.36), ("34\"", 86.36)],
)  # fmt: skip
def test_lengths(typed: str, cm: float) -> None:
    assert length_cm(typed) == pytest.approx(cm)


@pytest.mark.parametrize(("typed", "kg"), [("92", 92), ("92.5 kg", 92.5), ("203 lb", 92.079), ("203lbs.", 92.079)])
def test_masses(typed: str, kg: float) -> None:
    assert mass_kg(typed) == pytest.approx(kg)


@pytest.mark.parametrize("typed", ["", "tall", "5 ft 5 kg", "165 mm", "-165", "1e3", "5'5'5",
                                   "1'70", "5'14", "5 ft 12 in", "5.10 ft", "5,5 ft", "5.5 ft 3 in"])  # fmt: skip
def test_what_is_no_length_is_refused(typed: str) -> None:
    """Refused, and never read as another figure."""
    with pytest.raises(InputError, match="no length"):
        length_cm(typed)


@pytest.mark.parametrize("typed", ["", "heavy", "92 g", "14 st", "-3", "nan"])
def test_what_is_no_weight_is_refused(typed: str) -> None:
    with pytest.raises(InputError, match="no weight"):
        mass_kg(typed)
