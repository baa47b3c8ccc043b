"""The ages of the Lund-Browder chart: its columns, and how they are read. Without numpy: the start uses them."""

from __future__ import annotations

from collections.abc import Mapping

from bsa_calc.errors import InputError

#: First year of each age band of the Lund-Browder chart, in the chart's own columns.
AGE_BANDS: Mapping[str, int] = {"0": 0, "1": 1, "5": 5, "10": 10, "15": 15, "adult": 16}
#: The chart's columns taken as points, years: between two of them the shares change evenly, so that no birthday is a
#: cliff. Growth is over at 18. A European table for 9 to 14 years (RIVM 2006) fits this and not the column of 10.
AGE_POINTS: Mapping[str, int] = {"0": 0, "1": 1, "5": 5, "10": 10, "15": 15, "adult": 18}
OLDEST = 120


def age_band(age: float | None) -> str:
    """The column of the Lund-Browder chart for an age in years; without an age, the adult's.

    Raises
    ------
    InputError
        if the age is not between 0 and 120.

    Examples
    --------
    >>> age_band(34), age_band(15.5), age_band(12), age_band(None)
    ('adult', '15', '10', 'adult')
    """
    if age is None:
        return "adult"
    check_age(age)
    return [band for band, first in AGE_BANDS.items() if age >= first][-1]


def check_age(age: float) -> None:
    """Refuse an age that no table is for.

    Raises
    ------
    InputError
        if the age is not between 0 and 120.
    """
    if not 0 <= age <= OLDEST:
        raise InputError(f"The age {age:g} is not between 0 and {OLDEST} years.")
