"""A user's own product profiles: one JSON file each, in one folder, held against the schema and against sense."""

from __future__ import annotations

import math
import os
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from json import JSONDecodeError
from pathlib import Path

import fastjsonschema

from bsa_calc.body.data_files import Json, read_json
from bsa_calc.errors import InputError, SaidError
from bsa_calc.label.profile_sense import profile_problems
from bsa_calc.label.rules import Profile
from bsa_calc.label.rules_json import FORMAT, VERSION, profile_from
from bsa_calc.label.shipped import SHIPPED
from bsa_calc.reading import TooLargeError, parse_json, read_bytes
from bsa_calc.user_folder import config_folder

#: A larger file is no profile.
LARGEST_BYTES = 1_000_000
#: What is said where a rule of the schema is broken, by rule and what it asks for. A rule that is not here can only be
#: broken by hand, and is told in the words of the schema's reader.
SCHEMA_SENTENCES: Mapping[str, str] = {
    "minimum": "give {bound:g} or more.",
    "exclusiveMinimum": "give more than {bound:g}.",
    "maximum": "give {bound:g} or less.",
    "maxLength": "give {bound:g} letters or fewer.",
    "pattern revision": "give year and month, for example 2026-03.",
    "pattern id": "use small letters, figures and hyphens only.",
    "pattern": "it is empty.",
    "type integer": "give a whole number.",
}
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def own_folder() -> Path:
    """The folder of the user's own profiles; BSA_CALC_PROFILES names another. It need not be there."""
    if named := os.environ.get("BSA_CALC_PROFILES"):
        return Path(named)
    return config_folder() / "profiles"


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
        # A link that leads nowhere, or in a circle, is listed with the others: reading it says what is wrong.
        return read_profile(path) if os.path.lexists(path) else None
    return _read_once(path, (stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino, stat.st_size))


@cache
def _read_once(path: Path, edition: tuple[int, ...]) -> Profile:
    """Read again when the file is another: a drive may tell its time to two seconds, and 9 is as long as 8."""
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
    return checked_profile(profile_json(path))


def profile_json(path: Path) -> Json:
    """What the file of a profile holds, not checked yet.

    Raises
    ------
    InputError
        if it cannot be read or is no JSON.
    """
    try:
        content = read_bytes(path, LARGEST_BYTES)
    except TooLargeError as error:
        raise InputError(f"{path.name}: the file is too large for a product profile.") from error
    except InputError as error:
        raise InputError(f"{path.name}: {error}") from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{path.name} is not text in UTF-8. Choose a product profile written as JSON.") from error
    try:
        return parse_json(text, "a product profile")
    except InputError as error:
        why = (
            f" is not JSON: {error.__cause__}."
            if isinstance(error.__cause__, JSONDecodeError | RecursionError)
            else f": {error}"
        )
        raise InputError(f"{path.name}{why}") from error


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
            raise SaidError("no_number", "this is no number.", place)
    try:
        _validator()(data)
    except fastjsonschema.JsonSchemaValueException as error:
        raise _refused(error) from error
    for problem in profile_problems(data, today):
        raise problem
    return profile_from(data, own=True)


def _refused(error: fastjsonschema.JsonSchemaValueException) -> InputError:
    """What breaks the schema, and where, as a sentence of `SCHEMA_SENTENCES` if there is one."""
    name = error.name or "data"
    place, asked = name.removeprefix("data").lstrip("."), error.rule_definition
    detail = asked if error.rule == "type" else place.rpartition(".")[2]
    sentence = SCHEMA_SENTENCES.get(f"{error.rule} {detail}") or SCHEMA_SENTENCES.get(str(error.rule))
    if not place or sentence is None:
        return InputError(f"{place or 'The profile'}: {error.message.removeprefix(name).strip()}.")
    bound = asked if isinstance(asked, int | float) else 0
    return SaidError(f"schema_{error.rule}", sentence, place, bound=bound)


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
