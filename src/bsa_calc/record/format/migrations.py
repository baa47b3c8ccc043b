"""Older files are carried to today's format, step by step; every step has its test."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bsa_calc.body.data_files import Json
from bsa_calc.errors import InputError, SaidError
from bsa_calc.record.format import drawing_file
from bsa_calc.record.format.needs import NEWEST

FORMAT, OLDEST, VERSION = "bsa-calc record", 1, NEWEST


@dataclass(frozen=True, slots=True)
class Step:
    """One step of migration.

    Attributes
    ----------
    before, after : format and version
    carry : what makes the data of `after` from that of `before`; its second argument is the day the file was written
    """

    before: tuple[str, int]
    after: tuple[str, int]
    carry: Callable[[dict[str, Json], dt.date], dict[str, Json]]


def _record_of_drawing(drawing: dict[str, Json], written: dt.date) -> dict[str, Json]:
    """A drawing is a record of one visit, on the day its file was written."""
    return {
        "format": FORMAT,
        "version": drawing["version"],
        "person": {"age": drawing.get("age"), "sex": drawing.get("sex", ""), "body": drawing.get("body", "")},
        "visits": [{"id": "1", "date": written.isoformat(), "drawing": drawing}],
        "applications": [],
    }


#: From the oldest to the newest.
STEPS = tuple(
    Step((drawing_file.FORMAT, known), (FORMAT, known), _record_of_drawing) for known in range(OLDEST, VERSION + 1)
)


def migrated(data: Json, written: dt.date, steps: Sequence[Step] = STEPS, oldest: int = OLDEST) -> dict[str, Json]:
    """The data of a file in today's format.

    A record of a newer version comes back as it is: whether it can be shown, its reader tells.

    Parameters
    ----------
    data : parsed JSON
    written : date, when the file was last written
    steps : sequence of Step, oldest first
    oldest : int, version that is still read as it is; what is older needs a step

    Raises
    ------
    InputError
        if this is neither a record nor something older that can be made one.
    """
    formats = {FORMAT, *(step.before[0] for step in steps)}
    if not isinstance(data, dict) or not isinstance(data.get("format"), str) or data["format"] not in formats:
        sentence = 'This is neither a record nor a drawing: the key "format" must be "{record}" or "{drawing}".'
        raise SaidError("no_record", sentence, record=FORMAT, drawing=drawing_file.FORMAT)
    version = data.get("version")
    if type(version) is not int or version < 1:
        raise InputError("version: a whole number from 1 must stand here.")
    found: dict[str, Json] = data
    for step in steps:
        if (found["format"], found["version"]) == step.before:
            found = step.carry(found, written)
            found["format"], found["version"] = step.after
    if found["format"] == drawing_file.FORMAT:
        raise drawing_file.too_new(version)
    if found["format"] != FORMAT:
        raise InputError(f'This is not a record: the key "format" must be "{FORMAT}".')
    if found["version"] < oldest:
        raise InputError(f"version: there was no version {version} of records.")
    return found
