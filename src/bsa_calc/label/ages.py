"""How old a person is, as far as that is known: one age, or the ages that a birth year leaves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

_DAYS_A_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Ages:
    """The ages in years that a person can have on a day; None for both where nothing is known.

    Attributes
    ----------
    lowest, highest : float or None
    disagree : bool, an age and a birth year were given that cannot both be true; these are the younger one's
    """

    lowest: float | None = None
    highest: float | None = None
    disagree: bool = False

    @property
    def known(self) -> bool:
        """Whether anything is known."""
        return self.lowest is not None

    def is_under(self, years: int | None) -> bool:
        """Surely before that birthday; nobody is where there is none."""
        return years is not None and self.highest is not None and self.highest < years

    def may_be_under(self, years: int | None) -> bool:
        """Perhaps, or surely, before that birthday."""
        return years is not None and self.lowest is not None and self.lowest < years

    def is_over(self, years: int | None) -> bool:
        """Surely older: up to 17 years means until the eighteenth birthday."""
        return years is not None and self.lowest is not None and self.lowest >= years + 1

    def may_be_over(self, years: int | None) -> bool:
        """Perhaps, or surely, older."""
        return years is not None and self.highest is not None and self.highest >= years + 1


NOT_KNOWN = Ages()


@dataclass(frozen=True, slots=True)
class AgeBand:
    """The ages that a rule of a label is for, in whole years; None is open on that side.

    Attributes
    ----------
    youngest, oldest : int or None
    """

    youngest: int | None = None
    oldest: int | None = None

    def may_hold(self, ages: Ages) -> bool:
        """Whether the person may be in it: a rule counts as long as that is so, also where no age is known.

        Examples
        --------
        >>> child = AgeBand(2, 11)
        >>> [child.may_hold(one_age(age)) for age in (1.99, 2, 11.99, 12)]
        [False, True, True, False]
        >>> child.may_hold(Ages(11, 12)), child.may_hold(NOT_KNOWN)
        (True, True)
        """
        return not ages.is_under(self.youngest) and not ages.is_over(self.oldest)


def one_age(age: float | None) -> Ages:
    """An age that is known, or is not."""
    return Ages(age, age)


def ages_by_birth_year(year: int, day: date) -> Ages:
    """The whole years that somebody born in a year can have on a day.

    Examples
    --------
    >>> ages_by_birth_year(2014, date(2026, 1, 5))
    Ages(lowest=11, highest=12, disagree=False)
    >>> ages_by_birth_year(2014, date(2026, 12, 31)), ages_by_birth_year(2026, date(2026, 1, 1))
    (Ages(lowest=12, highest=12, disagree=False), Ages(lowest=0, highest=0, disagree=False))
    """
    highest = max(0, day.year - year)
    on_last_day = (day.month, day.day) == (12, 31)
    return Ages(max(0, highest if on_last_day else highest - 1), highest)


def span_by_birth_year(year: int, day: date) -> tuple[float, float]:
    """The exact ages in years that somebody born in a year can have on a day.

    Examples
    --------
    >>> [round(age, 2) for age in span_by_birth_year(2014, date(2026, 7, 2))]
    [11.5, 12.5]
    """
    born = date(year, 12, 31), date(year, 1, 1)
    low, high = (max(0.0, (day - birth).days / _DAYS_A_YEAR) for birth in born)
    return low, high


def ages_together(drawn: float | None, entered: float | None, by_birth_year: Ages | None) -> Ages:
    """The ages to judge by, from all that was said of them.

    An age that was entered for this day decides where it fits the birth year, unless the drawing's own is younger. The
    drawing's may have been made of the birth year, rounded up: it can only make the person younger. Where two things
    cannot both be true, the younger one counts.

    Parameters
    ----------
    drawn : float or None, years, the drawing's
    entered : float or None, years, asked for and entered
    by_birth_year : Ages or None

    Examples
    --------
    >>> born_2014 = Ages(11, 12)
    >>> ages_together(12, None, born_2014), ages_together(12, 12, born_2014)
    (Ages(lowest=11, highest=12, disagree=False), Ages(lowest=12, highest=12, disagree=False))
    >>> ages_together(34, None, born_2014)
    Ages(lowest=11, highest=12, disagree=True)
    >>> ages_together(8, 34, None), ages_together(11, 12, born_2014)
    (Ages(lowest=8, highest=8, disagree=True), Ages(lowest=11, highest=11, disagree=True))
    """
    said = [age for age in (entered, drawn) if age is not None]
    if by_birth_year is None or by_birth_year.lowest is None or by_birth_year.highest is None:
        return _younger(said)
    low, high = by_birth_year.lowest, by_birth_year.highest
    if any(age >= high + 1 for age in said):
        return Ages(min(low, *said), min(high, *said), disagree=True)
    if any(age < low for age in said):
        return Ages(min(said), min(said), disagree=True)
    if entered is not None:
        younger = min(said)
        return Ages(younger, younger, disagree=int(younger) < int(entered))
    return Ages(low, min(high, *said)) if said else by_birth_year


def _younger(said: list[float]) -> Ages:
    """The younger of the ages that were given without a birth year."""
    if not said:
        return NOT_KNOWN
    return Ages(min(said), min(said), disagree=len({int(age) for age in said}) > 1)
