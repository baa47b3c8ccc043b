"""Whole-body surface in m² from height and weight: only for limits in cm² or grams and for cream, never for percent."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bsa_calc.body.body_facts import require_size
from bsa_calc.errors import InputError, SaidError

#: From this body mass index on, Livingston and Lee is the formula.
LARGE_BMI = 30.0


@dataclass(frozen=True, slots=True)
class Formula:
    """A published formula; `m2` takes cm and kg."""

    id: str
    name: str
    text: str
    m2: Callable[[float, float], float]


#: Published formulas differ by up to 0.5 m² for one adult (Redlarski 2016).
FORMULAS: Mapping[str, Formula] = {
    f.id: f
    for f in (
        Formula("mosteller", "Mosteller", "√(H · W / 3600)", lambda h, w: math.sqrt(h * w / 3600)),
        Formula("du-bois", "Du Bois", "0.007184 · H^0.725 · W^0.425", lambda h, w: 0.007184 * h**0.725 * w**0.425),
        Formula("haycock", "Haycock", "0.024265 · H^0.3964 · W^0.5378", lambda h, w: 0.024265 * h**0.3964 * w**0.5378),
        Formula(
            "gehan-george",
            "Gehan and George",
            "0.0235 · H^0.42246 · W^0.51456",
            lambda h, w: 0.0235 * h**0.42246 * w**0.51456,
        ),
        Formula("livingston-lee", "Livingston and Lee", "0.1173 · W^0.6466", lambda _, w: 0.1173 * w**0.6466),
    )
}


@dataclass(frozen=True, slots=True)
class BodySize:
    """A person's body surface and what it was computed by.

    Attributes
    ----------
    m2 : float
    formula : Formula
    bmi : float, kg/m²
    """

    m2: float
    formula: Formula
    bmi: float


def body_size(height_cm: float | None, weight_kg: float | None, formula: str | None = None) -> BodySize | None:
    """The body surface from height and weight; None where one of them is not known.

    Parameters
    ----------
    height_cm, weight_kg : float or None
    formula : str or None, one of `FORMULAS`; None chooses Mosteller, from a BMI of 30 on Livingston and Lee

    Raises
    ------
    InputError
        if a figure cannot be a person's, or the formula is unknown or does not hold for this weight.

    Examples
    --------
    >>> size = body_size(180, 80)
    >>> round(size.m2, 2), size.formula.name
    (2.0, 'Mosteller')
    >>> body_size(165, 110).formula.name, body_size(165, None)
    ('Livingston and Lee', None)
    """
    require_size(height_cm, weight_kg)
    if height_cm is None or weight_kg is None:
        return None
    bmi = weight_kg / (height_cm / 100) ** 2
    chosen = formula or ("livingston-lee" if bmi >= LARGE_BMI and weight_kg >= 10 else "mosteller")
    if chosen not in FORMULAS:
        raise InputError(f"There is no formula “{chosen}”. Use one of: {', '.join(FORMULAS)}.")
    if chosen == "livingston-lee" and weight_kg < 10:
        raise SaidError("livingston_lee", "The formula of Livingston and Lee holds from 10 kg on. Choose another one.")
    return BodySize(FORMULAS[chosen].m2(height_cm, weight_kg), FORMULAS[chosen], bmi)
