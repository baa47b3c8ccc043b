"""What no label can say, though its figures and texts are of the right kind each on its own."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator
from datetime import date

from bsa_calc.body.data_files import Json
from bsa_calc.body.regions import region_numbers
from bsa_calc.errors import SaidError
from bsa_calc.label.rules import LimitKind
from bsa_calc.label.shipped import SHIPPED, shipped_profile

#: Before this year no label was written that is still in use.
_FIRST_YEAR = 1980
#: Hands for each percent of the limit: a hand is about 1 %, and the program counts it as that.
_HANDS_A_PERCENT = (0.5, 2.0)
_LEAST_HOURS, _LEAST_TUBES, _LEAST_GRAMS = 0.5, 0.1, 0.5
#: Applications a day: at least one in a month.
_LEAST_A_DAY = 1 / 31
#: Kinds of signs that cannot be seen, or that turn text round; two of them join and part letters of some scripts.
_UNSEEN_KINDS, _JOINERS = ("Cc", "Cf", "Cs", "Zl", "Zp"), "\u200c\u200d"


def profile_problems(data: Json, today: date | None) -> Iterator[SaidError]:
    """What is wrong with a profile that the schema let pass.

    Parameters
    ----------
    data : parsed JSON, sound by the schema
    today : date or None; with it, a revision in the future is refused
    """
    if data["id"] in SHIPPED:
        sentence = "“{id}” is shipped with the program. Give your own profile another id."
        yield SaidError("shipped_id", sentence, "id", id=data["id"])
    yield from _text_problems(data, "")
    yield from _name_problems(data)
    yield from _limits_problems(data)
    yield from _hands_problems(data)
    yield from _time_problems(data, today)
    yield from _cream_problems(data.get("cream_limits", []))
    yield from _region_problems(data)
    yield from _band_problems(data)
    ages = [data.get(key, {}).get("value") for key in ("minimum_age", "maximum_age")]
    if None not in ages and ages[0] > ages[1]:
        yield SaidError("ages_crossed", "it is below the minimum age.", "maximum_age")


def _text_problems(value: Json, place: str) -> Iterator[SaidError]:
    """Texts that say nothing, or hold what cannot be seen."""
    if isinstance(value, dict):
        for key, entry in value.items():
            yield from _text_problems(entry, f"{place}.{key}" if place else key)
    elif isinstance(value, list):
        for k, entry in enumerate(value):
            yield from _text_problems(entry, f"{place}[{k}]")
    elif isinstance(value, str):
        # A note may have lines.
        kept = value.replace("\n", " ") if place == "note" else value
        if any(unicodedata.category(sign) in _UNSEEN_KINDS for sign in kept if sign not in _JOINERS):
            yield SaidError("unseen_signs", "there are signs in it that cannot be seen. Type it anew.", place)
        elif kept and not any(sign.isalnum() for sign in kept):
            yield SaidError("says_nothing", "there is neither a letter nor a figure in it.", place)


def plain_name(name: str) -> str:
    """A name as people tell it from another: without case, width and blanks.

    Examples
    --------
    >>> plain_name("Opzelura,  EU") == plain_name("ＯPZELURA, eu ")
    True
    """
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _name_problems(data: Json) -> Iterator[SaidError]:
    shipped = [shipped_profile(profile_id) for profile_id in SHIPPED]
    taken = {plain_name(name) for profile in shipped for name in (profile.name, profile.short_name)}
    for key in ("name", "short_name"):
        if data["id"] not in SHIPPED and plain_name(data[key]) in taken:
            sentence = "“{name}” is shipped with the program. Give your own profile another name."
            yield SaidError("shipped_name", sentence, key, name=data[key])


def _limits_problems(data: Json) -> Iterator[SaidError]:
    limits = [data["limit"], *data.get("further_limits", [])]
    for k, limit in enumerate(limits):
        place = f"further_limits[{k - 1}]" if k else "limit"
        yield from _limit_problems(limit, place)
        if any(_same(limit, other, ("kind", "days", "ages")) for other in limits[:k]):
            yield SaidError("limit_twice", "there are two limits of this kind for these ages.", f"{place}.value")
    if any(limit["kind"] == LimitKind.GRAMS_PER_TIME for limit in limits) and "per_day" not in data:
        yield SaidError("per_day_missing", "a limit in grams needs the number of applications a day.", "per_day")


def _same(one: Json, other: Json, keys: tuple[str, ...]) -> bool:
    return all(one.get(key) == other.get(key) for key in keys)


def _limit_problems(limit: Json, place: str) -> Iterator[SaidError]:
    kind, value = limit["kind"], limit["value"]
    if kind == LimitKind.PERCENT_BSA and value > 100:
        yield SaidError("more_than_all", "{value:g} % is more than the whole body.", f"{place}.value", value=value)
    # Figures are shown to a tenth, on the side of the limit where they lie.
    if abs(value * 10 - round(value * 10)) > 1e-9:
        yield SaidError("finer_than_tenths", "give it to a tenth at most.", f"{place}.value")
    if kind == LimitKind.GRAMS_PER_TIME and "days" not in limit:
        yield SaidError("days_missing", "say in how many days these grams may be used.", f"{place}.days")
    if kind != LimitKind.GRAMS_PER_TIME and "days" in limit:
        yield SaidError("days_too_many", "only a limit in grams has days.", f"{place}.days")


def _hands_problems(data: Json) -> Iterator[SaidError]:
    if "hands" not in data:
        return
    value, (least, most) = data["limit"]["value"], _HANDS_A_PERCENT
    if data["limit"]["kind"] != LimitKind.PERCENT_BSA:
        yield SaidError("no_hands", "only a limit in percent is counted in hands.", "hands.count")
    elif not least * value <= data["hands"]["count"] <= most * value:
        sentence = "a hand is about 1 %; {value:g} % cannot be {count:g} hands."
        yield SaidError("wrong_hands", sentence, "hands.count", value=value, count=data["hands"]["count"])


def _time_problems(data: Json, today: date | None) -> Iterator[SaidError]:
    revision = data["revision"]
    if today is not None and revision > f"{today.year:04}-{today.month:02}":
        yield SaidError("future", "{revision} is in the future.", "revision", revision=revision)
    if int(revision[:4]) < _FIRST_YEAR:
        yield SaidError("long_ago", "{revision} is too long ago for a label in use.", "revision", revision=revision)
    a_day = data["per_day"]["value"] if "per_day" in data else None
    apart = data["interval_hours"]["value"] if "interval_hours" in data else None
    if a_day is not None and a_day < _LEAST_A_DAY:
        yield SaidError("seldom", "that is less than once in a month.", "per_day.value")
    if apart is not None and apart < _LEAST_HOURS:
        yield SaidError("hours_few", "give half an hour or more.", "interval_hours.value")
    if a_day is not None and apart is not None and a_day * apart > 24:
        sentence = "{a_day:g} applications a day cannot be {apart:g} hours apart."
        yield SaidError("too_many_a_day", sentence, "interval_hours", a_day=a_day, apart=apart)
    weeks = [entry["week"] for entry in data.get("reviews", [])]
    if len(set(weeks)) < len(weeks):
        yield SaidError("week_twice", "a week comes twice.", "reviews")


def _cream_problems(limits: list[Json]) -> Iterator[SaidError]:
    for k, entry in enumerate(limits):
        if entry["tubes"] < _LEAST_TUBES:
            yield SaidError("tubes_few", "that is less than a tenth of a tube.", f"cream_limits[{k}].tubes")
        if entry["tube_grams"] < _LEAST_GRAMS:
            yield SaidError("tube_small", "no tube is that small.", f"cream_limits[{k}].tube_grams")
        if any(_same(entry, other, ("tube_grams", "days")) and _meet(entry, other) for other in limits[:k]):
            sentence = "there are two limits for tubes of this size in this time."
            yield SaidError("tubes_twice", sentence, f"cream_limits[{k}].tube_grams")


def _band(entry: Json) -> tuple[float, float]:
    """The youngest and the oldest that a rule is for, in whole years."""
    ages = entry.get("ages", {})
    return ages.get("from", 0), ages.get("up_to", math.inf)


def _meet(one: Json, other: Json) -> bool:
    """Whether two rules can be for the same person."""
    return max(_band(one)[0], _band(other)[0]) <= min(_band(one)[1], _band(other)[1])


def _band_problems(data: Json) -> Iterator[SaidError]:
    """Rules for an age band that nobody is in."""
    treated = {"ages": {"from": data.get("minimum_age", {}).get("value", 0),
                        "up_to": data.get("maximum_age", {}).get("value", math.inf)}}  # fmt: skip
    for key in ("further_limits", "cream_limits"):
        for k, entry in enumerate(data.get(key, [])):
            youngest, oldest = _band(entry)
            if youngest > oldest:
                yield SaidError("band_crossed", "it is below the age that the rule begins with.", f"{key}[{k}].ages")
            elif not _meet(entry, treated):
                sentence = "the label is for nobody of these ages."
                yield SaidError("band_outside", sentence, f"{key}[{k}].ages")


def _region_problems(data: Json) -> Iterator[SaidError]:
    for key in ("careful", "excluded", "required"):
        for k, entry in enumerate(data.get(key, [])):
            for region in entry["regions"]:
                if region not in region_numbers():
                    sentence = "there is no region “{region}”. “bsa-calc body” lists them."
                    yield SaidError("no_region", sentence, f"{key}[{k}].regions", region=region)
    forbidden = {r for entry in data.get("excluded", []) for r in entry["regions"]}
    for k, entry in enumerate(data.get("required", [])):
        if forbidden.issuperset(entry["regions"]):
            sentence = "every region of it is excluded too. Take it out of one of the two."
            yield SaidError("required_excluded", sentence, f"required[{k}]")
