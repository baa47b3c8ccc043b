"""What is known of the person beside the drawing. Nothing here is needed for a percentage."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bsa_calc.errors import SaidError
from bsa_calc.measure.body_size import BodySize, body_size
from bsa_calc.measure.cream import DEFAULT_LAYER, Layer

#: Far beyond what can be meant.
_MOST_HOURS, _MOST_WEEKS = 100_000, 5_000


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
        hours, weeks, percent = self.hours_since_last, self.weeks_treated, self.repigmentation_percent
        if hours is not None and not 0 <= hours <= _MOST_HOURS:
            sentence = "{value:g} hours since the last application cannot be: give a figure from 0 to {high:g}."
            raise SaidError("hours", sentence, value=hours, high=_MOST_HOURS)
        if weeks is not None and not 0 <= weeks <= _MOST_WEEKS:
            sentence = "{value:g} weeks of treatment cannot be: give a figure from 0 to {high:g}."
            raise SaidError("weeks", sentence, value=weeks, high=_MOST_WEEKS)
        if percent is not None and not 0 <= percent <= 100:
            sentence = "{value:g} % repigmentation cannot be: give a figure from 0 to {high:g}."
            raise SaidError("repigmentation", sentence, value=percent, high=100)
        body_size(self.height_cm, self.weight_kg, self.formula)

    @property
    def size(self) -> BodySize | None:
        """The body surface, None where height or weight is not known."""
        return body_size(self.height_cm, self.weight_kg, self.formula)


UNKNOWN = PersonFacts()
