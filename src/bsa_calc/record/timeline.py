"""A record over time: what a plot of it shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from bsa_calc.errors import InputError
from bsa_calc.label.assessment import assess
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
    stored : Figures or None, what its file says where the drawing cannot be read and no check says that it is true:
        to be shown as that, and never to be plotted or passed on as measured
    """

    visit: str
    date: dt.date
    weeks: float
    figures: Figures | None
    stored: Figures | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """A mark on the plot: when the label wants the treatment looked at.

    Attributes
    ----------
    week : int, since the treatment began
    date : date
    at_week : float, the same since the first visit
    """

    week: int
    date: dt.date
    at_week: float


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

    A visit's figures are those of its file where its check agrees, so that no paint is read; any other visit is
    measured.

    Parameters
    ----------
    review_weeks : sequence of int, weeks since the treatment began, from the profile
    """
    visits = record.by_date()
    start = visits[0].date
    points = tuple(_point(record, visit, start) for visit in visits)
    limits = [point.figures.limit_percent for point in points if point.figures is not None]
    reviews = [(week, record.began + dt.timedelta(weeks=week)) for week in review_weeks]
    return Timeline(
        points,
        tuple(Review(week, day, (day - start).days / _DAYS_A_WEEK) for week, day in reviews if day >= start),
        limits[-1] if limits else None,
    )


def _point(record: Record, visit: Visit, start: dt.date) -> Point:
    figures = figures_at(record, visit)
    stored = None if figures is not None or visit.checked else visit.figures
    return Point(visit.id, visit.date, (visit.date - start).days / _DAYS_A_WEEK, figures, stored)


def figures_at(record: Record, visit: Visit) -> Figures | None:
    """What a visit of a record measured: as its file says where its check agrees, else measured now.

    None if its drawing cannot be read, or the label that it is judged by is gone.
    """
    if visit.figures is not None and visit.checked:
        return visit.figures
    try:
        profile = record.profile(visit.profile_id)
        return figures_of(assess(visit.drawing, profile=profile))
    except InputError:
        return None
