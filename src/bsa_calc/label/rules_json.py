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


def profile_data(profile: Profile) -> dict[str, Json]:
    """The JSON that `profile_from` reads; what the label does not say is left out.

    Examples
    --------
    >>> from bsa_calc.label.shipped import shipped_profile
    >>> uk = shipped_profile("opzelura-uk")
    >>> profile_from(profile_data(uk), own=False) == uk
    True
    """
    ages = {"minimum_age": (profile.minimum_age, profile.minimum_age_source),
            "maximum_age": (profile.maximum_age, profile.maximum_age_source)}  # fmt: skip
    facts = {"indication": profile.indication, "face_affected": profile.face_affected, "per_day": profile.per_day,
             "interval_hours": profile.interval_hours}  # fmt: skip
    parts = {"careful": profile.careful, "excluded": profile.excluded, "required": profile.required}
    found: dict[str, Json] = {
        "format": FORMAT,
        "version": VERSION,
        **{key: getattr(profile, key) for key in ("id", "name", "short_name", "medicine", "revision", "note")},
        "limit": _limit_data(profile.limit),
        "further_limits": [_limit_data(limit) for limit in profile.further_limits],
        "hands": {"count": profile.hands, "source": profile.hands_source} if profile.hands_source else {},
        **{key: _sourced(value, source) for key, (value, source) in ages.items()},
        **{key: _sourced(fact.value, fact.source) if fact else {} for key, fact in facts.items()},
        "contraindications": {entry.kind.value: _sourced(True, entry.source) for entry in profile.contraindications},
        **{key: [_part_data(part) for part in there] for key, there in parts.items()},
        "reviews": [_review_data(review) for review in profile.reviews],
        "cream_limits": [_cream_limit_data(limit) for limit in profile.cream_limits],
        "advice": [{"for": e.reader, "id": e.id, "text": e.text, "source": e.source} for e in profile.advice],
    }
    return _said(found)


def _said(entry: dict[str, Json]) -> dict[str, Json]:
    """Without what is empty."""
    return {key: value for key, value in entry.items() if value not in (None, "", [], {})}


def _sourced(value: Json, source: str) -> dict[str, Json]:
    return {} if value is None else {"value": value, "source": source}


def _limit_data(limit: Limit) -> dict[str, Json]:
    said = {"kind": limit.kind.value, "value": limit.value, "days": limit.days, "ages": _band_data(limit.ages)}
    return {**_said(said), "source": limit.source}


def _cream_limit_data(limit: CreamLimit) -> dict[str, Json]:
    said = {"tubes": limit.tubes, "tube_grams": limit.tube_grams, "days": limit.days, "ages": _band_data(limit.ages)}
    return {**_said(said), "source": limit.source}


def _band_data(ages: AgeBand) -> dict[str, Json]:
    return _said({"from": ages.youngest, "up_to": ages.oldest})


def _part_data(part: Part) -> dict[str, Json]:
    said = {"part": part.part, "place": part.place, "avoid": part.avoid, "regions": list(part.regions)}
    return {**_said(said), "source": part.source}


def _review_data(review: Review) -> dict[str, Json]:
    said = {"week": review.week, "below_repigmentation_percent": review.below_repigmentation_percent}
    return {**_said(said), "source": review.source}
