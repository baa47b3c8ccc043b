"""JSON as people send it, read strictly."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from itertools import islice
from pathlib import Path

import fastjsonschema

from bsa_calc.body.data_files import Json, read_json
from bsa_calc.errors import InputError
from bsa_calc.reading import TooLargeError, chunks, decoded, parse_json, read_bytes

#: A larger file is no drawing. A drawing of 500 patches has about 3 MB.
LARGEST_BYTES = 32_000_000
#: Of a larger one so many bytes and marks are looked at to say where its bulk lies.
_MOST_SEARCHED, _MOST_MARKS = 200_000_000, 100_000
#: More lists and objects, or more commas, are no drawing: parsed, they would fill the memory. A drawing of 500 patches
#: has 70,000 and 150,000.
_MOST_LISTS, _MOST_COMMAS = 1_000_000, 1_500_000


def read_json_file(path: Path) -> Json:
    """The content of a JSON file.

    Raises
    ------
    InputError
        if it cannot be read, is too large, or is no JSON: also for NaN, infinite numbers and keys that come twice.
    """
    text = decoded(read_content(path))
    if too_much(text):
        raise InputError(f"{_longest_mark(path)}The file holds too many values for a drawing. Draw fewer marks.")
    return parse_json(text)


def read_content(path: Path, largest: int = LARGEST_BYTES) -> bytes:
    """The bytes of a JSON file.

    Parameters
    ----------
    largest : int, bytes

    Raises
    ------
    InputError
        if it cannot be read or is too large.
    """
    try:
        return read_bytes(path, largest)
    except TooLargeError as error:
        raise InputError(
            f"{_longest_mark(path)}The file has more than {largest / 1e6:.0f} MB. Draw fewer marks, or thin out their "
            "paths."
        ) from error


def too_much(text: str) -> bool:
    """Whether a JSON text holds more values than anything that this program saves."""
    return text.count("[") + text.count("{") > _MOST_LISTS or text.count(",") > _MOST_COMMAS


def _longest_mark(path: Path) -> str:
    """Where the bulk of a file too large to parse lies: the mark with most points, found by its keys alone."""
    content = _beginning(path)
    keys = re.finditer(rb'"(path|outline|region)"\s*:', content)
    starts = [(m.start(), m.group(1).decode()) for m in islice(keys, _MOST_MARKS)]
    if not starts:
        return ""
    ends = [start for start, _ in starts[1:]] + [len(content)]
    points = [content.count(b"[", start, end) - 1 for (start, _), end in zip(starts, ends, strict=True)]
    k = max(range(len(points)), key=points.__getitem__)
    return f"marks[{k}].{starts[k][1]}: about {max(0, points[k]):,} points. "


def _beginning(path: Path) -> bytearray:
    found = bytearray()
    with suppress(InputError):
        for piece in chunks(path, _MOST_SEARCHED):
            found += piece
    return found


def check(data: Json, schema: str, part: str | None = None, place: str = "") -> None:
    """Hold data against a shipped schema.

    Parameters
    ----------
    schema : str, name of the schema file without its ending
    part : str, the key of the schema inside the file, where it holds several
    place : str, how the data is called in the error

    Raises
    ------
    InputError
        naming the place.
    """
    try:
        _validator(schema, part)(data)
    except fastjsonschema.JsonSchemaValueException as error:
        raise InputError(_said(error, place)) from error


@cache
def _validator(schema: str, part: str | None) -> Callable[[Json], Json]:
    definition = read_json("bsa_calc.record", f"{schema}.schema.json")
    validator: Callable[[Json], Json] = fastjsonschema.compile(definition[part] if part else definition)
    return validator


def _said(error: fastjsonschema.JsonSchemaValueException, place: str) -> str:
    name = error.name or "data"
    where = place + name.removeprefix("data")
    what = error.message.removeprefix(name).strip()
    return f"{where.lstrip('.') or 'The drawing'}: {what}."
