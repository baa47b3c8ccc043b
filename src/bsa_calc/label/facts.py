"""What is known of the person apart from the drawing. Nothing here is needed for a percentage."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from bsa_calc.body.chart_ages import OLDEST
from bsa_calc.errors import SaidError
from bsa_calc.label.ages import Ages, ages_together
from bsa_calc.measure.body_size import BodySize, body_size
from bsa_calc.measure.cream import DEFAULT_LAYER, Layer
from bsa_calc.paint.drawing import Drawing

#: Far beyond what can be meant.
_MOST_HOURS, _MOST_WEEKS = 100_000, 5_000


class Answer(StrEnum):
    """The answer to a question that need not be asked; "does not apply" is for pregnancy and breast-feeding only."""

    NOT_ASKED = "not_asked"
    NO = "no"
    YES = "yes"
    DOES_NOT_APPLY = "does_not_apply"


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered at a visit."""

    pregnancy_or_breast_feeding: Answer = Answer.NOT_ASKED
    hypersensitivity: Answer = Answer.NOT_ASKED

    def given(self) -> dict[str, str]:
        """The answers that were given, by their question."""
        said = {
            "pregnancy_or_breast_feeding": self.pregnancy_or_breast_feeding,
            "hypersensitivity": self.hypersensitivity,
        }
        return {name: answer.value for name, answer in said.items() if answer is not Answer.NOT_ASKED}

    def forbidding(self) -> Answers:
        """Only those that forbid the cream: the next visit keeps them until they are answered otherwise."""
        pregnancy, hypersensitivity = (
            answer if answer is Answer.YES else Answer.NOT_ASKED
            for answer in (self.pregnancy_or_breast_feeding, self.hypersensitivity)
        )
        return Answers(pregnancy, hypersensitivity)


@dataclass(frozen=True, slots=True)
class Regained:
    """How much colour was back at a visit, as painted and graded.

    Attributes
    ----------
    percent : float, of what was lost at the first visit; newly affected skin counts against it
    band : low and high end of its 95 % band, percent
    day : date, of the visit
    week : int, since the treatment began
    """

    percent: float
    band: tuple[float, float]
    day: date
    week: int


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What was said of a person; None is not known.

    Attributes
    ----------
    height_cm, weight_kg : float or None
    formula : str or None, of the body surface; None chooses by the body mass index
    pregnancy_or_breast_feeding : Answer
    hours_since_last : float or None, since the last application
    weeks_treated : float or None, since the treatment began
    repigmentation_percent : float or None, of the affected area, since the treatment began
    layer : Layer, how thick the cream is put on
    hypersensitivity : Answer, known to the medicine or what the cream is made of
    age : float or None, years, entered for this day; it decides where a birth year leaves two
    birth_ages : Ages or None, those that the birth year leaves
    applied : tuple of datetime or None, with their offsets: when cream was put on, as far as a label can still ask
    regained : Regained or None, what `repigmentation_percent` was found by, if it was not entered
    birth_span : pair of float or None, the exact ages in years that the birth year leaves

    Raises
    ------
    InputError
        for a figure that cannot be true.
    """

    height_cm: float | None = None
    weight_kg: float | None = None
    formula: str | None = None
    pregnancy_or_breast_feeding: Answer = Answer.NOT_ASKED
    hours_since_last: float | None = None
    weeks_treated: float | None = None
    repigmentation_percent: float | None = None
    layer: Layer = DEFAULT_LAYER
    hypersensitivity: Answer = Answer.NOT_ASKED
    age: float | None = None
    birth_ages: Ages | None = None
    applied: tuple[datetime, ...] | None = None
    regained: Regained | None = None
    birth_span: tuple[float, float] | None = None

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
        if self.age is not None and not 0 <= self.age <= OLDEST:
            sentence = "An age of {value:g} years cannot be: give a figure from 0 to {high:g}."
            raise SaidError("age", sentence, value=self.age, high=OLDEST)
        body_size(self.height_cm, self.weight_kg, self.formula)

    @property
    def size(self) -> BodySize | None:
        """The body surface, None where height or weight is not known."""
        return body_size(self.height_cm, self.weight_kg, self.formula)

    def with_size_of(self, drawing: Drawing) -> PersonFacts:
        """The facts with height and weight as a drawing says them; where it says none of them, with their own."""
        said = drawing.body_facts.counting
        if said.height_cm is None and said.weight_kg is None:
            return self
        return replace(self, height_cm=said.height_cm, weight_kg=said.weight_kg)

    def ages(self, drawn: float | None) -> Ages:
        """The ages to judge by, together with the drawing's own age in years."""
        return ages_together(drawn, self.age, self.birth_ages)


UNKNOWN = PersonFacts()
