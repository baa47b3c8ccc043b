"""What the trials of the cream found, for a lesson.

Source: European Medicines Agency, overview of Opzelura, EMA/100444/2023: two studies, 661 patients, after 6 months.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PEOPLE, TRIAL_MONTHS = 661, 6


@dataclass(frozen=True, slots=True)
class Result:
    """How many of a hundred people reached a goal.

    Attributes
    ----------
    part : "face" or "body", what the score is of
    goal : int, percent by which the score fell at least
    with_cream, without : int, of a hundred, with the cream and with one that holds no medicine
    """

    part: Literal["face", "body"]
    goal: int
    with_cream: int
    without: int


RESULTS = (Result("face", 75, 31, 10), Result("body", 50, 22, 6))
