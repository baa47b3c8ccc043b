"""The text of a record file, read and written; `data/FORMAT.md` describes it for everyone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache

from bsa_calc.body.data_files import Json, read_json
from bsa_calc.body.names import body_names
from bsa_calc.errors import InputError, SaidError
from bsa_calc.record.applications import application_from
from bsa_calc.record.format.json_text import check, parse_json, too_much
from bsa_calc.record.format.migrations import FORMAT, OLDEST, VERSION, migrated
from bsa_calc.record.format.seal import CHECK, canonical, record_check, require_seals
from bsa_calc.record.format.unknown import with_unknown
from bsa_calc.record.record import Person, Record
from bsa_calc.record.visit import visit_from

#: A larger file is no record; 200 visits of 100 patches have 36 MB.
LARGEST_BYTES = 100_000_000


def parse_record(text: str, written: dt.date) -> Record:
    """The record of a file's text; paint is not read yet.

    Parameters
    ----------
    written : date, when the file was last written; a plain drawing becomes a visit of that day

    Raises
    ------
    InputError
        naming what is wrong and where.
    """
    return record_from(migrated(parse_values(text), written))


def parse_values(text: str) -> Json:
    """The JSON value of a file's text.

    Raises
    ------
    InputError
        if it is no JSON, or too much of it.
    """
    if too_much(text):
        raise InputError("The file holds too many values for a record.")
    return parse_json(text)


def record_from(data: Mapping[str, Json]) -> Record:
    """The record that parsed JSON of today's format describes.

    Raises
    ------
    InputError
        naming what is wrong and where.
    """
    version = data.get("version")
    if type(version) is int and version > VERSION:
        _require_readable(data)
    try:
        check(data, "record", "record")
        require_seals(data)
        visits = tuple(visit_from(raw, f"visits[{k}]") for k, raw in enumerate(data["visits"]))
        _require_own_ids([visit.id for visit in visits])
    except InputError as error:
        if type(version) is int and version > VERSION:
            raise _too_new(version) from error
        raise
    log = data.get("applications", [])
    person = Person(**{key: value for key, value in data["person"].items() if key in _PERSON})
    if person.body and person.body not in body_names():
        raise InputError(f"person.body: there is no body “{person.body}”. Use one of: {', '.join(body_names())}.")
    return Record(
        visits=visits,
        person=person,
        applications=tuple(
            application_from(entry["time"], entry.get("grams"), f"applications[{k}]") for k, entry in enumerate(log)
        ),
        version=data["version"],
        raw=data,
    )


_PERSON = ("pseudonym", "birth_year", "age", "sex", "body")


def _require_readable(data: Mapping[str, Json]) -> None:
    """A newer program says with `readable_by` from which version on a reader understands its figures."""
    oldest = data.get("readable_by", VERSION)
    if type(oldest) is not int or oldest > VERSION:
        raise _too_new(data["version"])


def _too_new(version: int) -> SaidError:
    sentence = "The record has version {version}; this program reads {known}. Install a newer bsa-calc to open it."
    return SaidError("record_too_new", sentence, version=version, known=VERSION)


def _require_own_ids(ids: list[str]) -> None:
    if len(set(ids)) < len(ids):
        k = next(k for k, visit_id in enumerate(ids) if visit_id in ids[:k])
        raise InputError(f"visits[{k}].id: another visit has the id “{ids[k]}” too. Give each its own.")


def record_data(record: Record) -> dict[str, Json]:
    """What `record_from` reads, as plain values, with its checks and all unknown keys."""
    person = record.person
    facts = {"birth_year": person.birth_year, "age": person.age, "sex": person.sex, "body": person.body}
    needed = max(visit.version_needed for visit in record.visits)
    known: dict[str, Json] = {
        "format": FORMAT,
        "version": needed,
        **({"readable_by": needed} if needed > OLDEST else {}),
        "person": {"pseudonym": person.pseudonym, **{key: v for key, v in facts.items() if v is not None and v != ""}},
        "visits": [],
        "applications": [application.data() for application in record.applications],
    }
    head = {key: [] if key == "visits" else value for key, value in record.raw.items() if key != CHECK}
    data = dict(with_unknown(known, head, _head_schema()))
    data["visits"] = [visit.data() for visit in record.visits]
    data[CHECK] = record_check(data)
    return data


@cache
def _head_schema() -> Mapping[str, Json]:
    found: Mapping[str, Json] = read_json("bsa_calc.record", "record.schema.json")["record"]
    return found


def record_text(record: Record) -> str:
    """The text of a record: one key a line and one visit a line; the same record has one text.

    Raises
    ------
    InputError
        if it would be too large to be opened again.
    """
    # Joined once: with 40 MB each copy takes as long as a slow drive takes to write it.
    pieces = ["{\n"]
    for key, value in record_data(record).items():
        pieces += (canonical(key), ":")
        if key == "visits":
            pieces.append("[\n")
            for visit in record.visits:
                pieces += (visit.text(), ",\n")
            pieces[-1] = "\n]"
        else:
            pieces.append(canonical(value))
        pieces.append(",\n")
    pieces[-1] = "\n}\n"
    text = "".join(pieces)
    if len(text) > LARGEST_BYTES:
        raise InputError(
            f"The record would have {len(text) / 1e6:.0f} MB; it may have {LARGEST_BYTES / 1e6:.0f} MB. "
            "Start a second record for further visits."
        )
    return text
