"""What a drawing is counted by: a person's own weights or a table, and the other tables that apply to the person."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

import numpy as np

from bsa_calc.body.body_facts import BodyFacts
from bsa_calc.body.chart_ages import AGE_POINTS
from bsa_calc.body.person_weights import BLENDED, Build, Refusal, larger_chart, person_weights, refusal
from bsa_calc.body.surface import Floats, load_body
from bsa_calc.body.weights import SOURCES, triangle_weights
from bsa_calc.measure.band import Known, body_share, spread_of
from bsa_calc.measure.exchange import Exchange, exchange
from bsa_calc.paint.drawing import Drawing

#: The table of a person's own weights; it takes the place of Lund and Browder where enough is known.
PERSON = "person"
CHART = "lund-browder"
PERSON_SOURCE = (
    "This person’s weights, from sex, age, height, weight and waist; learnt from random bodies, from a BMI of 30 on "
    "with trunk and legs after Neaman 2011."
)
#: From this body mass index on, the trunk counts more than the chart says.
LARGE_BMI = 30.0
#: The body share has no row for more.
_LARGEST_BMI = 98.0
_SEXES: dict[str, Literal["woman", "man"]] = {"female": "woman", "male": "man"}

Ages = tuple[float, float]


def table_source(table: str) -> str:
    """What a table in use is, and where it comes from."""
    return SOURCES[table] if table != PERSON else PERSON_SOURCE


def age_ends(age: float | None) -> Ages | None:
    """The ages that a person can have: an age in whole years (int) is anywhere in that year, any other is exact.

    Examples
    --------
    >>> age_ends(12), age_ends(12.3), age_ends(None)
    ((12, 13), (12.3, 12.3), None)
    """
    if age is None:
        return None
    return (age, age + 1) if isinstance(age, int) else (age, age)


def middle_age(age: float | None) -> float | None:
    """The age that is counted by: the middle of the year for one in whole years.

    Examples
    --------
    >>> middle_age(12), middle_age(12.3)
    (12.5, 12.3)
    """
    ends = age_ends(age)
    return None if ends is None else sum(ends) / 2


@dataclass(frozen=True, slots=True)
class OtherTable:
    """Another table that applies to the person, by which the figure must be within the limit too.

    Attributes
    ----------
    kind : "column", a column of the Lund and Browder chart; "age", the table in use at one end of the age; "larger",
        Lund and Browder with trunk and legs as published for larger bodies
    column : str, of the chart, for "column"
    age : float or None, years, for "age"
    """

    kind: Literal["column", "age", "larger"]
    column: str = ""
    age: float | None = None

    @property
    def id(self) -> str:
        """A short name for files.

        Examples
        --------
        >>> OtherTable("column", "10").id, OtherTable("age", age=12.0).id, OtherTable("larger").id
        ('lund-browder-10', 'age-12', 'larger-body')
        """
        ids = {"column": f"lund-browder-{self.column}", "age": f"age-{self.age or 0:.4g}", "larger": "larger-body"}
        return ids[self.kind]


class Basis:
    """What a drawing is counted by. Weights are made when they are first asked for, and belong to the basis.

    Parameters
    ----------
    drawing : Drawing

    Attributes
    ----------
    body : str
    chosen : str, the weight table that the drawing asks for
    age : float or None, years, that is counted by
    ends : the ages that the drawing's may be, or None
    facts : BodyFacts, those that count
    build : Build or None, what a person's weights are made of; None where too little is known
    refusal : Refusal or None, why they are not made although enough is known
    absent : PaintTable
    """

    def __init__(self, drawing: Drawing) -> None:
        self.body, self.chosen, self.absent = drawing.body, drawing.weight_table, drawing.absent
        self.facts: BodyFacts = drawing.body_facts.counting
        self.ends, self.age = age_ends(drawing.age), middle_age(drawing.age)
        known = _build(self.facts, self.age) if drawing.weight_table == CHART else None
        self.refusal: Refusal | None = None if known is None else refusal(known)
        self.build: Build | None = known if self.refusal is None else None
        self._others: dict[OtherTable, Floats] = {}
        self._gained: dict[OtherTable, Exchange] = {}

    def is_of(self, drawing: Drawing) -> bool:
        """Whether a drawing is counted by the same."""
        mine = self.body, self.chosen, self.ends, self.facts
        theirs = drawing.body, drawing.weight_table, age_ends(drawing.age), drawing.body_facts.counting
        return mine == theirs and (self.absent is drawing.absent or self.absent == drawing.absent)

    @property
    def table(self) -> str:
        """The table in use: "person", or the one that was chosen."""
        return PERSON if self.build is not None else self.chosen

    @property
    def bmi(self) -> float | None:
        """Body mass index, None where height or weight is not known for this visit."""
        return self.facts.bmi

    @cached_property
    def weights(self) -> Floats:
        """Percent of the body that each triangle counts, shape (n,), read-only; what is there adds up to 100."""
        return self._of_the_rest(self._table_at(self.age))

    @cached_property
    def chart(self) -> Floats:
        """The same by Lund and Browder, for whoever wants to see both."""
        return self._of_the_rest(triangle_weights(self.body, CHART, self.age))

    def other_tables(self, span: Ages | None = None) -> tuple[OtherTable, ...]:
        """The other tables that apply.

        Parameters
        ----------
        span : the ages that the person may have besides the drawing's, as a birth year leaves them
        """
        return tuple(dict.fromkeys(self._applying(self._widened(span))))

    def weights_by(self, other: OtherTable) -> Floats:
        """Percent of the body that each triangle counts by another table, shape (n,), read-only; made once."""
        if other not in self._others:
            self._others[other] = self._of_the_rest(self._made[other.kind](other))
        return self._others[other]

    def most_gained(self, other: OtherTable, percent: float) -> float:
        """What so many percent more can be by another table, wherever they are painted."""
        if other not in self._gained:
            self._gained[other] = exchange(self.weights, self.weights_by(other), most_first=True)
        return self._gained[other].at(percent)

    def body_share(self, span: Ages | None = None, painted: Floats | None = None) -> float:
        """How far the weights in use can be wrong: one standard deviation, as a share; the larger of both ages.

        Parameters
        ----------
        span : the ages that the person may have besides the drawing's, as a birth year leaves them
        painted : ndarray, shape (regions,), percent in each region; None where it is not known
        """
        return max(body_share(known, painted) for known in self._states(span))

    def spreads(self, span: Ages | None = None) -> list[Floats]:
        """How far the parts of the body are wrong, for each age that the person may have; see `paint_shares`."""
        return [spread_of(known) for known in self._states(span)]

    def _states(self, span: Ages | None) -> list[Known]:
        """What is known, for each age that the person may have; a size that is in doubt may as well not be known."""
        known = [self._known(age) for age in dict.fromkeys(self._widened(span) or (None,))]
        return known if self.refusal is None else [*known, *(replace(one, bmi=None) for one in known)]

    @property
    def _made(self) -> dict[str, Callable[[OtherTable], Floats]]:
        return {
            "column": lambda other: triangle_weights(self.body, CHART, AGE_POINTS[other.column]),
            "age": lambda other: self._table_at(other.age),
            "larger": lambda _: larger_chart(triangle_weights(self.body, CHART, self.age), self.bmi or LARGE_BMI),
        }

    def _known(self, age: float | None) -> Known:
        bmi = None if self.bmi is None else min(self.bmi, _LARGEST_BMI)
        waist = self.build is not None and self.build.waist_cm is not None
        table = self.table if age is None or age >= BLENDED[0] or self.table != PERSON else CHART
        return Known(table, age, bmi, waist and table == PERSON, _SEXES.get(self.facts.sex, ""))

    def _widened(self, span: Ages | None) -> Ages | None:
        if span is None or self.ends is None:
            return span or self.ends
        return min(span[0], self.ends[0]), max(span[1], self.ends[1])

    def _applying(self, ends: Ages | None) -> Iterator[OtherTable]:
        grown = AGE_POINTS["adult"]
        for column in columns_next_to(ends):
            # The chart in use is that column already.
            if not (self.table in (CHART, "lund-browder-columns") and (ends is None or ends[0] >= grown)):
                yield OtherTable("column", column)
        if ends is not None and self.table in (CHART, PERSON, "lund-browder-columns"):
            changing = ends[0] < grown or self.table == PERSON
            yield from (OtherTable("age", age=age) for age in ends if changing and age != self.age)
        if self.bmi is not None and self.bmi >= LARGE_BMI:
            yield OtherTable("larger")

    def _table_at(self, age: float | None) -> Floats:
        if self.build is None or age is None:
            return triangle_weights(self.body, self.chosen, age)
        build = replace(self.build, age=age)
        if refusal(build) is None:
            return person_weights(load_body(self.body), build)
        # One end of the year lies outside what the weights were learnt on.
        return triangle_weights(self.body, CHART, age)

    def _of_the_rest(self, weights: Floats) -> Floats:
        if not self.absent:
            return weights
        rest = np.where(self.absent.state > 0, 0.0, weights)
        rest *= 100 / rest.sum()
        rest.flags.writeable = False
        return rest


def columns_next_to(ends: Ages | None) -> tuple[str, ...]:
    """The columns of the chart next to the ages between two ends; the adult's alone from 18 on, or without an age.

    Examples
    --------
    >>> columns_next_to((12.3, 12.3)), columns_next_to((14, 15)), columns_next_to((18, 19)), columns_next_to(None)
    (('10', '15'), ('10', '15'), ('adult',), ('adult',))
    >>> columns_next_to((15.0, 15.0)), columns_next_to((4, 6))
    (('15',), ('1', '5', '10'))
    """
    columns, points = list(AGE_POINTS), list(AGE_POINTS.values())
    if ends is None or ends[0] >= points[-1]:
        return (columns[-1],)
    first = max(k for k, point in enumerate(points) if point <= ends[0])
    last = next((k for k, point in enumerate(points) if point >= ends[1]), len(points) - 1)
    return tuple(columns[first : last + 1])


def _build(facts: BodyFacts, age: float | None) -> Build | None:
    """What a person's weights are made of; None where too little is known, or below the age from which they count."""
    if age is None or age < BLENDED[0] or not facts.sex or facts.height_cm is None or facts.weight_kg is None:
        return None
    return Build(_SEXES[facts.sex], age, facts.height_cm, facts.weight_kg, facts.waist_cm)


def weights_of(drawing: Drawing) -> Floats:
    """Percent of the body that each triangle counts in a drawing, shape (n,), read-only."""
    return Basis(drawing).weights
