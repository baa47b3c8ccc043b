"""What a label says, as data: a product profile with its limits, ages, times, precautions and sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from bsa_calc.label.ages import AgeBand

#: A label's text older than this many months may have been replaced by a newer one.
OLD_AFTER_MONTHS = 24
_ALL_AGES = AgeBand()


class LimitKind(StrEnum):
    """What a label limits."""

    PERCENT_BSA = "percent_bsa"
    AREA_CM2 = "area_cm2"
    GRAMS_PER_TIME = "grams_per_time"


class ContraindicationKind(StrEnum):
    """What can forbid the cream; an age outside the label's does too, and stands there as an age."""

    PREGNANCY_OR_BREAST_FEEDING = "pregnancy_or_breast_feeding"
    HYPERSENSITIVITY = "hypersensitivity"


@dataclass(frozen=True, slots=True)
class Limit:
    """The most that is allowed; exactly this much is allowed.

    Attributes
    ----------
    kind : LimitKind
    value : float, percent of the body surface or cm² in one application, or grams in `days`
    source : str
    days : float or None, only for grams
    ages : AgeBand, whom it is for
    """

    kind: LimitKind
    value: float
    source: str
    days: float | None = None
    ages: AgeBand = _ALL_AGES


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing a label says, with where it says so."""

    value: Any
    source: str


@dataclass(frozen=True, slots=True)
class Contraindication:
    """What forbids the cream by this label, with where it says so."""

    kind: ContraindicationKind
    source: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the body that a label names, with the regions it lies in.

    Attributes
    ----------
    part : str, as the label names it
    regions : tuple of str
    source : str
    place : str, the regions in plain words, to go after "There is paint on the"; empty says nothing
    avoid : str, where the cream must not get, to go after "Do not get the cream"
    """

    part: str
    regions: tuple[str, ...]
    source: str
    place: str = ""
    avoid: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """A week at which the treatment is to be looked at again.

    Attributes
    ----------
    week : int, since the start
    below_repigmentation_percent : float or None, with less than this, consider stopping
    source : str
    """

    week: int
    below_repigmentation_percent: float | None
    source: str


@dataclass(frozen=True, slots=True)
class CreamLimit:
    """The most cream in a time: so many tubes of one size in so many days.

    Attributes
    ----------
    tubes, tube_grams, days : float
    source : str
    ages : AgeBand, whom it is for
    """

    tubes: float
    tube_grams: float
    days: float
    source: str
    ages: AgeBand = _ALL_AGES


@dataclass(frozen=True, slots=True)
class Advice:
    """A fact of the label in plain words; `reader` is "patient" or "professional"."""

    id: str
    reader: str
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What a label says, each fact with its source; what it does not say is None or empty.

    Attributes
    ----------
    id, name, short_name, medicine : str
    limit : Limit, the one that holds for everybody
    further_limits : tuple of Limit, that hold beside it, some for an age band only
    hands : float, the limit in hands by the label's own lay rule; without one, a hand counts as 1 %
    hands_source : str, empty where the label has no such rule
    indication : Fact or None, str
    minimum_age, maximum_age : years, or None
    minimum_age_source, maximum_age_source : str
    contraindications : tuple of Contraindication; one that is not in it is not in this profile, which is no "allowed"
    face_affected : Fact or None, bool: the face must be affected too
    careful : tuple of Part, parts that must stay free of it, with the regions that hold them
    excluded, required : tuple of Part, regions that must not, and of which one must, be affected
    per_day : Fact or None, applications a day; a fraction where it is less than daily
    interval_hours : Fact or None, between two applications
    reviews : tuple of Review, in order
    cream_limits : tuple of CreamLimit, one for each size of tube, time and age band
    advice : tuple of Advice
    revision : str, year and month of the label's text
    note : str
    own : bool, not shipped
    """

    id: str
    name: str
    short_name: str
    medicine: str
    limit: Limit
    further_limits: tuple[Limit, ...]
    hands: float
    hands_source: str
    indication: Fact | None
    minimum_age: int | None
    minimum_age_source: str
    maximum_age: int | None
    maximum_age_source: str
    contraindications: tuple[Contraindication, ...]
    face_affected: Fact | None
    careful: tuple[Part, ...]
    excluded: tuple[Part, ...]
    required: tuple[Part, ...]
    per_day: Fact | None
    interval_hours: Fact | None
    reviews: tuple[Review, ...]
    cream_limits: tuple[CreamLimit, ...]
    advice: tuple[Advice, ...]
    revision: str
    note: str
    own: bool

    @property
    def limit_percent(self) -> float:
        """The limit in percent of the body surface, not a number where the label limits something else."""
        return self.limit.value if self.limit.kind is LimitKind.PERCENT_BSA else float("nan")

    @property
    def limit_source(self) -> str:
        """Where the limit stands."""
        return self.limit.source

    def contraindication(self, kind: ContraindicationKind) -> Contraindication | None:
        """What this profile says of one kind; None is "not in this profile"."""
        return next((entry for entry in self.contraindications if entry.kind is kind), None)

    def spared_regions(self) -> frozenset[str]:
        """Regions with a part that must stay free of the cream: never printed as places to put it."""
        return _regions((*self.careful, *self.excluded))

    def precautions(self, painted: Iterable[str]) -> tuple[Part, ...]:
        """The parts that must stay free of the cream and have paint in their regions."""
        there = frozenset(painted)
        return tuple(part for part in self.careful if there & set(part.regions))

    def places_to_cream(self, painted: Iterable[str]) -> tuple[str, ...]:
        """Painted regions, in the order given, that may be printed as places to put the cream."""
        spared = self.spared_regions()
        return tuple(region for region in painted if region not in spared)


def _regions(parts: Iterable[Part]) -> frozenset[str]:
    return frozenset(region for part in parts for region in part.regions)


def age_of_label(profile: Profile, today: date) -> int:
    """Months since the label's text was revised."""
    year, month = map(int, profile.revision.split("-"))
    return (today.year - year) * 12 + today.month - month


def is_old(profile: Profile, today: date) -> bool:
    """Whether the label's text is older than 24 months, so that a newer one is to be looked for."""
    return age_of_label(profile, today) > OLD_AFTER_MONTHS
