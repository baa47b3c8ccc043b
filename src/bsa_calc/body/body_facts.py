"""What is said of a person's body at a visit: sex, height, weight, waist. Typed in any unit, kept in cm and kg."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Literal

from bsa_calc.errors import SaidError
from bsa_calc.typed import Bounds, read_figure

Sex = Literal["", "female", "male"]
#: What can be a person; beyond it, a unit was mistaken (m for cm, pounds for kg).
HEIGHT_CM = (40.0, 260.0)
WEIGHT_KG = (1.0, 400.0)
WAIST_CM = (20.0, 250.0)
#: By international agreement of 1959.
CM_PER_INCH, KG_PER_POUND = 2.54, 0.45359237
INCHES_PER_FOOT = 12
#: Facts that change with time: carried into another visit, they count when they are confirmed.
PASSING = ("height_cm", "weight_kg", "waist_cm")


@dataclass(frozen=True, slots=True)
class BodyFacts:
    """What is said of a person's body at a visit.

    Attributes
    ----------
    sex : "female", "male" or "" where it is not known
    height_cm, weight_kg, waist_cm : float or None
    carried : frozenset of the names of figures that an earlier visit said and nobody has confirmed; they are shown, and
        do not count

    Raises
    ------
    InputError
        for a figure that cannot be a person's.
    """

    sex: Sex = ""
    height_cm: float | None = None
    weight_kg: float | None = None
    waist_cm: float | None = None
    carried: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        require_size(self.height_cm, self.weight_kg, self.waist_cm)
        said = frozenset(name for name in PASSING if getattr(self, name) is not None)
        if not self.carried <= said:
            raise ValueError("only what is said can be carried")

    @property
    def counting(self) -> BodyFacts:
        """Only what counts: without what is carried and not confirmed.

        Examples
        --------
        >>> said = BodyFacts("female", 165, 64).as_carried().entered(weight_kg=66)
        >>> said.counting
        BodyFacts(sex='female', height_cm=None, weight_kg=66, waist_cm=None, carried=frozenset())
        """
        if not self.carried:
            return self
        return replace(self, carried=frozenset(), **dict.fromkeys(self.carried, None))  # type: ignore[arg-type]

    @property
    def bmi(self) -> float | None:
        """Body mass index of what counts, kg/m²; None where height or weight is not known for this visit."""
        known = self.counting
        if known.height_cm is None or known.weight_kg is None:
            return None
        return known.weight_kg / (known.height_cm / 100) ** 2

    def entered(self, **said: object) -> BodyFacts:
        """The facts with some said now, None for not known; what is said counts."""
        left = self.carried - said.keys()
        return replace(self, carried=left, **said)  # type: ignore[arg-type]

    def confirmed(self, *names: str) -> BodyFacts:
        """The facts with what was carried confirmed ("still 64 kg"): the figures named, or all of them."""
        return replace(self, carried=self.carried - set(names) if names else frozenset())

    def as_carried(self) -> BodyFacts:
        """The facts for a next visit: figures are carried, and the sex stays."""
        return replace(self, carried=frozenset(name for name in PASSING if getattr(self, name) is not None))

    def given(self) -> dict[str, float | str]:
        """What is said, carried or not, by its key; what is not known is left out."""
        said = {field.name: getattr(self, field.name) for field in fields(self) if field.name != "carried"}
        return {name: value for name, value in said.items() if value not in (None, "")}


def require_size(height_cm: float | None, weight_kg: float | None, waist_cm: float | None = None) -> None:
    """Refuse what cannot be a person's height, weight or waist.

    Raises
    ------
    InputError
        naming the figure.
    """
    low, high = HEIGHT_CM
    if height_cm is not None and not low <= height_cm <= high:
        sentence = "A height of {value:g} cm is not between {low:g} and {high:g} cm."
        raise SaidError("height", sentence, value=height_cm, low=low, high=high)
    low, high = WEIGHT_KG
    if weight_kg is not None and not low <= weight_kg <= high:
        sentence = "A weight of {value:g} kg is not between {low:g} and {high:g} kg."
        raise SaidError("weight", sentence, value=weight_kg, low=low, high=high)
    low, high = WAIST_CM
    if waist_cm is not None and not low <= waist_cm <= high:
        sentence = "A waist of {value:g} cm is not between {low:g} and {high:g} cm."
        raise SaidError("waist", sentence, value=waist_cm, low=low, high=high)


NOTHING_SAID = BodyFacts()


# --- other units -----------------------------------------------------------------------------------------------------


def cm_of_feet(feet: float, inches: float = 0.0) -> float:
    """Centimetres, to a tenth of a millimetre: what is typed comes back as it was typed.

    Examples
    --------
    >>> cm_of_feet(5, 5), cm_of_feet(0, 34)
    (165.1, 86.36)
    """
    return round((feet * INCHES_PER_FOOT + inches) * CM_PER_INCH, 2)


def kg_of_pounds(pounds: float) -> float:
    """Kilograms, to a gram.

    Examples
    --------
    >>> kg_of_pounds(203)
    92.079
    """
    return round(pounds * KG_PER_POUND, 3)


def feet_of_cm(cm: float) -> tuple[int, float]:
    """Whole feet, and inches to a tenth.

    Examples
    --------
    >>> feet_of_cm(165.1), feet_of_cm(182.87)
    ((5, 5.0), (6, 0.0))
    """
    inches = round(cm / CM_PER_INCH, 1)
    feet = int(inches // INCHES_PER_FOOT)
    return feet, round(inches - feet * INCHES_PER_FOOT, 1)


def pounds_of_kg(kg: float) -> float:
    """Pounds, to a tenth.

    Examples
    --------
    >>> pounds_of_kg(92.079)
    203.0
    """
    return round(kg / KG_PER_POUND, 1)


_FIGURE = r"([\d.,]+)"
_FEET = re.compile(rf"{_FIGURE}\s*(?:ft|feet|foot|['′’])\.?\s*(?:{_FIGURE}\s*(?:in|inch|inches|[\"″”]|'')?\.?)?")
_WITH_UNIT = re.compile(rf"{_FIGURE}\s*([a-z\"″”]*)\.?")
_CM: Mapping[str, float] = {
    "": 1.0,
    "cm": 1.0,
    **dict.fromkeys(("in", "inch", "inches", '"', "″", "”"), CM_PER_INCH),
}
_KG: Mapping[str, float] = {"": 1.0, "kg": 1.0, **dict.fromkeys(("lb", "lbs", "pound", "pounds"), KG_PER_POUND)}


def length_cm(text: str) -> float:
    """A height or waist as it is typed on a command line, in cm; without a unit it is in cm.

    Raises
    ------
    InputError
        if it cannot be read.

    Examples
    --------
    >>> length_cm("165"), length_cm("165.1 cm"), length_cm("5 ft 5 in"), length_cm("5'5"), length_cm("34 in")
    (165.0, 165.1, 165.1, 165.1, 86.36)
    """
    feet = _FEET.fullmatch(text.strip().lower())
    length = _of_feet(_read(feet[1]), _read(feet[2] or "0")) if feet is not None else _in_unit(text, _CM, 2)
    if length is None:
        raise SaidError("no_length", "“{text}” is no length. Write it as 165 cm, 5 ft 5 in or 34 in.", text=text)
    return length


def _of_feet(feet: float, inches: float) -> float | None:
    """The same, if it is written as one writes it: 5.10 ft can be 5 ft 10 in, and 1'70 is 1 m 70."""
    return cm_of_feet(feet, inches) if feet.is_integer() and inches < INCHES_PER_FOOT else None


def mass_kg(text: str) -> float:
    """A weight as it is typed on a command line, in kg; without a unit it is in kg.

    Raises
    ------
    InputError
        if it cannot be read.

    Examples
    --------
    >>> mass_kg("92"), mass_kg("92.5 kg"), mass_kg("203 lb")
    (92.0, 92.5, 92.079)
    """
    mass = _in_unit(text, _KG, 3)
    if mass is None:
        raise SaidError("no_weight", "“{text}” is no weight. Write it as 92 kg or 203 lb.", text=text)
    return mass


def _in_unit(text: str, units: Mapping[str, float], digits: int) -> float | None:
    found = _WITH_UNIT.fullmatch(text.strip().lower())
    if found is None or found[2] not in units:
        return None
    return round(_read(found[1]) * units[found[2]], digits)


def _read(figure: str) -> float:
    value = read_figure(figure, Bounds(decimals=2))
    return 0.0 if value is None else value
