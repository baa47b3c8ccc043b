"""A record over time: what a plot of it shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from bsa_calc.errors import InputError
from bsa_calc.label.assessment import assess
from bsa_calc.label.facts import PersonFacts
from bsa_calc.record.record import Record
from bsa_calc.record.visit import Figures, Visit, figures_of

_DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Point:
    """One visit on the plot.

    Attributes
    ----------
    visit : str, its id
    date : date
    weeks : float, since the first visit
    figures : Figures or None, None if its drawing cannot be read
    """

    visit: str
    date: dt.date
    weeks: float
    figures: Figures | None


@dataclass(frozen=True, slots=True)
class Review:
    """A mark on the plot: when the label wants the treatment looked at.

    Attributes
    ----------
    week : int, since the first visit
    date : date
    """

    week: int
    date: dt.date


@dataclass(frozen=True, slots=True)
class Timeline:
    """A record over time.

    Attributes
    ----------
    points : tuple of Point, by date
    reviews : tuple of Review
    limit_percent : float or None, of the last visit
    """

    points: tuple[Point, ...]
    reviews: tuple[Review, ...]
    limit_percent: float | None


def timeline(record: Record, review_weeks: Sequence[int]) -> Timeline:
    """The points and marks of a record's plot.

    A visit's figures are those of its file, so that no paint is read; a visit without is measured.

    Parameters
    ----------
    review_weeks : sequence of int, weeks since the first visit, from the profile
    """
    visits = record.by_date()
    start = visits[0].date
    points = tuple(Point(v.id, v.date, (v.date - start).days / _DAYS_A_WEEK, figures_at(v)) for v in visits)
    limits = [point.figures.limit_percent for point in points if point.figures is not None]
    return Timeline(
        points,
        tuple(Review(week, start + dt.timedelta(weeks=week)) for week in review_weeks),
        limits[-1] if limits else None,
    )


def figures_at(visit: Visit) -> Figures | None:
    """What a visit measured: as its file says, else measured now; None if its drawing cannot be read."""
    if visit.figures is not None:
        return visit.figures
    try:
        return figures_of(assess(visit.drawing, PersonFacts(visit.height_cm, visit.weight_kg)))
    except InputError:
        return None
