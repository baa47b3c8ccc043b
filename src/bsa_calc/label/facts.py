"""What is known of the person beside the drawing. Nothing here is needed for a percentage."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bsa_calc.errors import InputError
from bsa_calc.measure.body_size import BodySize, body_size
from bsa_calc.measure.cream import DEFAULT_LAYER, Layer


class Answer(StrEnum):
    """The answer to a question that need not be asked."""

    APPLIES = "applies"
    DOES_NOT_APPLY = "does_not_apply"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What was said of a person; None is not known.

    Attributes
    ----------
    height_cm, weight_kg : float or None
    formula : str or None, of the body surface; None chooses by the body mass index
    pregnancy : Answer, pregnant or breast-feeding
    hours_since_last : float or None, since the last application
    weeks_treated : float or None, since the treatment began
    repigmentation_percent : float or None, of the affected area, since the treatment began
    layer : Layer, how thick the cream is put on

    Raises
    ------
    InputError
        for a figure that cannot be true.
    """

    height_cm: float | None = None
    weight_kg: float | None = None
    formula: str | None = None
    pregnancy: Answer = Answer.NOT_ASKED
    hours_since_last: float | None = None
    weeks_treated: float | None = None
    repigmentation_percent: float | None = None
    layer: Layer = DEFAULT_LAYER

    def __post_init__(self) -> None:
        for value, high, said in (
            (self.hours_since_last, 100_000, "{0:g} hours since the last application"),
            (self.weeks_treated, 5_000, "{0:g} weeks of treatment"),
            (self.repigmentation_percent, 100, "{0:g} % repigmentation"),
        ):
            if value is not None and not 0 <= value <= high:
                raise InputError(f"{said.format(value)} cannot be: give a figure from 0 to {high:,}.")
        body_size(self.height_cm, self.weight_kg, self.formula)

    @property
    def size(self) -> BodySize | None:
        """The body surface, None where height or weight is not known."""
        return body_size(self.height_cm, self.weight_kg, self.formula)


UNKNOWN = PersonFacts()
