"""A product profile from the JSON of its file."""

from __future__ import annotations

from bsa_calc.body.data_files import Json
from bsa_calc.label.ages import AgeBand
from bsa_calc.label.rules import (
    Advice,
    Contraindication,
    ContraindicationKind,
    CreamLimit,
    Fact,
    Limit,
    LimitKind,
    Part,
    Profile,
    Review,
)

FORMAT, VERSION = "bsa-calc product profile", 1


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
        limit=_limit(limit),
        further_limits=tuple(_limit(entry) for entry in data.get("further_limits", [])),
        hands=hands["count"] if hands else _hands(limit),
        hands_source=hands["source"] if hands else "",
        indication=_fact(data, "indication"),
        minimum_age=youngest.get("value"),
        minimum_age_source=youngest.get("source", ""),
        maximum_age=oldest.get("value"),
        maximum_age_source=oldest.get("source", ""),
        contraindications=_contraindications(data.get("contraindications", {})),
        face_affected=_fact(data, "face_affected"),
        careful=_parts(data, "careful"),
        excluded=_parts(data, "excluded"),
        required=_parts(data, "required"),
        per_day=_fact(data, "per_day"),
        interval_hours=_fact(data, "interval_hours"),
        reviews=_reviews(data),
        cream_limits=tuple(_cream_limit(entry) for entry in data.get("cream_limits", [])),
        advice=tuple(Advice(e["id"], e["for"], e["text"], e["source"]) for e in data.get("advice", [])),
        revision=data["revision"],
        note=data.get("note", ""),
        own=own,
    )


def _limit(entry: Json) -> Limit:
    kind, value = LimitKind(entry["kind"]), float(entry["value"])
    return Limit(kind, value, entry["source"], entry.get("days"), age_band_from(entry.get("ages", {})))


def _cream_limit(entry: Json) -> CreamLimit:
    ages = age_band_from(entry.get("ages", {}))
    return CreamLimit(entry["tubes"], entry["tube_grams"], entry["days"], entry["source"], ages)


def age_band_from(entry: Json) -> AgeBand:
    """The ages that a rule is for: from, up to, both or none."""
    return AgeBand(entry.get("from"), entry.get("up_to"))


def _hands(limit: Json) -> float:
    """By the rule that a hand is 1 %; other kinds of limit have no hands."""
    return float(limit["value"]) if limit["kind"] == LimitKind.PERCENT_BSA else 0.0


def _fact(data: Json, key: str) -> Fact | None:
    return Fact(data[key]["value"], data[key]["source"]) if key in data else None


def _contraindications(entries: Json) -> tuple[Contraindication, ...]:
    """Only what the label forbids; a value of false says that it does not."""
    return tuple(
        Contraindication(kind, entries[kind]["source"])
        for kind in ContraindicationKind
        if kind in entries and entries[kind]["value"]
    )


def _parts(data: Json, key: str) -> tuple[Part, ...]:
    return tuple(
        Part(e["part"], tuple(e["regions"]), e["source"], e.get("place", ""), e.get("avoid", ""))
        for e in data.get(key, [])
    )


def _reviews(data: Json) -> tuple[Review, ...]:
    found = (Review(e["week"], e.get("below_repigmentation_percent"), e["source"]) for e in data.get("reviews", []))
    return tuple(sorted(found, key=lambda review: review.week))
