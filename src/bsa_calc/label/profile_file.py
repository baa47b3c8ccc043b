"""A user's own product profiles: one JSON file each, in one folder, held against the schema and against sense."""

from __future__ import annotations

import json
import math
import os
import re
import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import fastjsonschema

from bsa_calc.body.data_files import Json, read_json
from bsa_calc.body.regions import region_numbers
from bsa_calc.errors import InputError
from bsa_calc.label.profile import FORMAT, SHIPPED, VERSION, LimitKind, Profile, profile_from

#: A larger file is no profile.
_LARGEST_BYTES = 1_000_000
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def own_folder() -> Path:
    """The folder of the user's own profiles; BSA_CALC_PROFILES names another. It need not be there."""
    if named := os.environ.get("BSA_CALC_PROFILES"):
        return Path(named)
    if sys.platform == "win32":
        base = Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return base / "bsa-calc" / "profiles"


def own_profile_ids(folder: Path | None = None) -> tuple[str, ...]:
    """Ids of the profiles in the user's folder, in order; files with other names are not looked at."""
    try:
        stems = [path.stem for path in (folder or own_folder()).glob("*.json")]
    except OSError:
        return ()
    return tuple(sorted(stem for stem in stems if _ID.fullmatch(stem) and stem not in SHIPPED))


def own_profile(profile_id: str, folder: Path | None = None) -> Profile | None:
    """A profile of the user's folder, None if it has none of this id.

    Raises
    ------
    InputError
        if it is damaged.
    """
    if not _ID.fullmatch(profile_id):
        return None
    path = (folder or own_folder()) / f"{profile_id}.json"
    try:
        stat = path.stat()
    except OSError:
        return None
    return _read_once(path, stat.st_mtime_ns, stat.st_size)


@cache
def _read_once(path: Path, changed_ns: int, size: int) -> Profile:
    """Read again when the file has changed, which time and size tell."""
    found = read_profile(path)
    if found.id != path.stem:
        raise InputError(f"{path.name}: the profile calls itself “{found.id}”. Name the file {found.id}.json.")
    return found


def read_profile(path: Path) -> Profile:
    """The profile in a file.

    Raises
    ------
    InputError
        naming what is wrong and where.
    """
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise InputError(f"{path.name}: the file is too large for a product profile.")
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise InputError(f"{path.name} cannot be read: {error.strerror or error}.") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path.name} is not text in UTF-8. Choose a product profile written as JSON.") from error
    try:
        data = json.loads(text, object_pairs_hook=_no_twins)
    except (json.JSONDecodeError, RecursionError) as error:
        raise InputError(f"{path.name} is not JSON: {error}.") from error
    return checked_profile(data)


def _no_twins(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        twin = next(key for key in keys if keys.count(key) > 1)
        raise InputError(f"The key “{twin}” comes twice. Keep one of them.")
    return found


def checked_profile(data: Json, today: date | None = None) -> Profile:
    """The profile that parsed JSON describes, a user's own.

    Parameters
    ----------
    data : parsed JSON
    today : date or None; with it, a revision in the future is refused

    Raises
    ------
    InputError
        for anything that no label can say: the message names the place.
    """
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise InputError(f'This is not a product profile: the key "format" must be "{FORMAT}".')
    if isinstance(data.get("version"), int) and data["version"] > VERSION:
        raise InputError(
            f"The profile has version {data['version']}; this program reads {VERSION}. Install a newer bsa-calc."
        )
    for place, value in _numbers(data, ""):
        if not math.isfinite(value):
            raise InputError(f"{place}: this is no number.")
    try:
        _validator()(data)
    except fastjsonschema.JsonSchemaValueException as error:
        name = error.name or "data"
        place = name.removeprefix("data").lstrip(".") or "The profile"
        raise InputError(f"{place}: {error.message.removeprefix(name).strip()}.") from error
    for place, problem in _problems(data, today):
        raise InputError(f"{place}: {problem}")
    return profile_from(data, own=True)


@cache
def _validator() -> Callable[[Json], Json]:
    validator: Callable[[Json], Json] = fastjsonschema.compile(read_json("bsa_calc.label", "profile.schema.json"))
    return validator


def _numbers(value: Json, place: str) -> Iterator[tuple[str, float]]:
    """All numbers in parsed JSON with their places; a schema lets "not a number" pass."""
    if isinstance(value, float):
        yield place.lstrip("."), value
    elif isinstance(value, dict):
        for key, entry in value.items():
            yield from _numbers(entry, f"{place}.{key}")
    elif isinstance(value, list):
        for k, entry in enumerate(value):
            yield from _numbers(entry, f"{place}[{k}]")


def _problems(data: Json, today: date | None) -> Iterator[tuple[str, str]]:
    """What the schema cannot say, place and what to do."""
    if data["id"] in SHIPPED:
        yield "id", f"“{data['id']}” is shipped with the program. Give your own profile another id."
    yield from _limit_problems(data["limit"])
    yield from _time_problems(data, today)
    for key in ("careful", "excluded", "required"):
        for k, entry in enumerate(data.get(key, [])):
            for region in entry["regions"]:
                if region not in region_numbers():
                    yield f"{key}[{k}].regions", f"there is no region “{region}”. “bsa-calc body” lists them."
    forbidden = {r for entry in data.get("excluded", []) for r in entry["regions"]}
    for k, entry in enumerate(data.get("required", [])):
        if forbidden.issuperset(entry["regions"]):
            yield f"required[{k}]", "every region of it is excluded too. Take it out of one of the two."
    ages = [data.get(key, {}).get("value") for key in ("minimum_age", "maximum_age")]
    if None not in ages and ages[0] > ages[1]:
        yield "maximum_age", "it is below the minimum age."


def _limit_problems(limit: Json) -> Iterator[tuple[str, str]]:
    kind, value = limit["kind"], limit["value"]
    if kind == LimitKind.PERCENT_BSA and value > 100:
        yield "limit.value", f"{value:g} % is more than the whole body."
    # Figures are shown to a tenth, on the side of the limit where they lie.
    if abs(value * 10 - round(value * 10)) > 1e-9:
        yield "limit.value", "give it to a tenth at most."
    if kind == LimitKind.GRAMS_PER_TIME and "days" not in limit:
        yield "limit.days", "say in how many days these grams may be used."
    if kind != LimitKind.GRAMS_PER_TIME and "days" in limit:
        yield "limit.days", "only a limit in grams has days."


def _time_problems(data: Json, today: date | None) -> Iterator[tuple[str, str]]:
    if today is not None and data["revision"] > f"{today.year:04}-{today.month:02}":
        yield "revision", f"{data['revision']} is in the future."
    if "per_day" in data and "interval_hours" in data:
        a_day, apart = data["per_day"]["value"], data["interval_hours"]["value"]
        if a_day > 1 and a_day * apart > 24:
            yield "interval_hours", f"{a_day:g} applications a day cannot be {apart:g} hours apart."
    if data["limit"]["kind"] == LimitKind.GRAMS_PER_TIME and "per_day" not in data:
        yield "per_day", "a limit in grams needs the number of applications a day."
    weeks = [entry["week"] for entry in data.get("reviews", [])]
    if len(set(weeks)) < len(weeks):
        yield "reviews", "a week comes twice."
