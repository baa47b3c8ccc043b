"""Product profiles: a label's rules as data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from bsa_calc.body.data_files import Json, read_json
from bsa_calc.errors import InputError

#: What a new drawing is judged by; `Drawing` names it too, from below.
DEFAULT = "opzelura-eu"
SHIPPED = (DEFAULT, "opzelura-us-vitiligo", "opzelura-us-atopic-dermatitis")
#: A label's text older than this many months may have been replaced by a newer one.
OLD_AFTER_MONTHS = 24
FORMAT, VERSION = "bsa-calc product profile", 1


class LimitKind(StrEnum):
    """What a label limits."""

    PERCENT_BSA = "percent_bsa"
    AREA_CM2 = "area_cm2"
    GRAMS_PER_TIME = "grams_per_time"


@dataclass(frozen=True, slots=True)
class Limit:
    """The most that is allowed; exactly this much is allowed.

    Attributes
    ----------
    kind : LimitKind
    value : float, percent of the body surface or cm² in one application, or grams in `days`
    source : str
    days : float or None, only for grams
    """

    kind: LimitKind
    value: float
    source: str
    days: float | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing a label says, with where it says so."""

    value: Any
    source: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the body that a label names, with the regions it lies in."""

    part: str
    regions: tuple[str, ...]
    source: str


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
    """The most cream in a time: so many tubes of one size in so many days."""

    tubes: float
    tube_grams: float
    days: float
    source: str


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
    limit : Limit
    hands : float, the limit in hands by the label's own lay rule; without one, a hand counts as 1 %
    hands_source : str, empty where the label has no such rule
    indication : Fact or None, str
    minimum_age, maximum_age : years, or None
    minimum_age_source, maximum_age_source : str
    face_affected : Fact or None, bool: the face must be affected too
    careful : tuple of Part, parts that must stay free of it, with the regions that hold them
    excluded, required : tuple of Part, regions that must not, and of which one must, be affected
    per_day : Fact or None, applications a day
    interval_hours : Fact or None, between two applications
    pregnancy : Fact or None, bool: not in pregnancy or while breast-feeding
    reviews : tuple of Review, in order
    cream_limits : tuple of CreamLimit, one for each size of tube
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
    hands: float
    hands_source: str
    indication: Fact | None
    minimum_age: int | None
    minimum_age_source: str
    maximum_age: int | None
    maximum_age_source: str
    face_affected: Fact | None
    careful: tuple[Part, ...]
    excluded: tuple[Part, ...]
    required: tuple[Part, ...]
    per_day: Fact | None
    interval_hours: Fact | None
    pregnancy: Fact | None
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


def age_of_label(profile: Profile, today: date) -> int:
    """Months since the label's text was revised."""
    year, month = map(int, profile.revision.split("-"))
    return (today.year - year) * 12 + today.month - month


def is_old(profile: Profile, today: date) -> bool:
    """Whether the label's text is older than 24 months, so that a newer one is to be looked for."""
    return age_of_label(profile, today) > OLD_AFTER_MONTHS


def load_profile(profile_id: str) -> Profile:
    """The profile `profile_id`: a shipped one, or one of the user's own folder.

    Raises
    ------
    InputError
        if there is no such profile, or the user's own is damaged.
    """
    if profile_id in SHIPPED:
        return _shipped(profile_id)
    # Late: most drawings are judged by a shipped profile, which needs no schema.
    from bsa_calc.label.profile_file import own_profile, own_profile_ids

    found = own_profile(profile_id)
    if found is None:
        known = ", ".join((*SHIPPED, *own_profile_ids()))
        raise InputError(f"There is no product profile “{profile_id}”. Use one of: {known}.")
    return found


@cache
def _shipped(profile_id: str) -> Profile:
    return profile_from(read_json("bsa_calc.label", f"{profile_id}.json"), own=False)


def profile_from(data: Json, *, own: bool) -> Profile:
    """The profile that checked JSON describes."""
    limit = data["limit"]
    hands = data.get("hands")
    youngest, oldest = data.get("minimum_age", {}), data.get("maximum_age", {})
    return Profile(
        id=data["id"],
        name=data["name"],
        short_name=data["short_name"],
        medicine=data.get("medicine", ""),
        limit=Limit(LimitKind(limit["kind"]), float(limit["value"]), limit["source"], limit.get("days")),
        hands=hands["count"] if hands else _hands(limit),
        hands_source=hands["source"] if hands else "",
        indication=_fact(data, "indication"),
        minimum_age=youngest.get("value"),
        minimum_age_source=youngest.get("source", ""),
        maximum_age=oldest.get("value"),
        maximum_age_source=oldest.get("source", ""),
        face_affected=_fact(data, "face_affected"),
        careful=_parts(data, "careful"),
        excluded=_parts(data, "excluded"),
        required=_parts(data, "required"),
        per_day=_fact(data, "per_day"),
        interval_hours=_fact(data, "interval_hours"),
        pregnancy=_fact(data, "pregnancy"),
        reviews=_reviews(data),
        cream_limits=tuple(CreamLimit(**entry) for entry in data.get("cream_limits", [])),
        advice=tuple(Advice(e["id"], e["for"], e["text"], e["source"]) for e in data.get("advice", [])),
        revision=data["revision"],
        note=data.get("note", ""),
        own=own,
    )


def _hands(limit: Json) -> float:
    """By the rule that a hand is 1 %; other kinds of limit have no hands."""
    return float(limit["value"]) if limit["kind"] == LimitKind.PERCENT_BSA else 0.0


def _fact(data: Json, key: str) -> Fact | None:
    return Fact(data[key]["value"], data[key]["source"]) if key in data else None


def _parts(data: Json, key: str) -> tuple[Part, ...]:
    return tuple(Part(e["part"], tuple(e["regions"]), e["source"]) for e in data.get(key, []))


def _reviews(data: Json) -> tuple[Review, ...]:
    found = (Review(e["week"], e.get("below_repigmentation_percent"), e["source"]) for e in data.get("reviews", []))
    return tuple(sorted(found, key=lambda review: review.week))
