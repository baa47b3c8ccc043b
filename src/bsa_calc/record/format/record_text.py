"""The text of a record file, read and written; `data/FORMAT.md` describes it for everyone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache

from bsa_calc.body.data_files import Json, read_json
from bsa_calc.body.names import body_names
from bsa_calc.errors import InputError, SaidError
from bsa_calc.label.profile_file import checked_profile
from bsa_calc.label.rules import Profile
from bsa_calc.label.rules_json import profile_data
from bsa_calc.reading import parse_json
from bsa_calc.record.applications import application_from
from bsa_calc.record.format.json_text import check, too_much
from bsa_calc.record.format.migrations import FORMAT, OLDEST, VERSION, migrated
from bsa_calc.record.format.needs import KNOWN_SINCE
from bsa_calc.record.format.person_json import EXACT
from bsa_calc.record.format.seal import CHECK, canonical, record_check, require_seals
from bsa_calc.record.format.unknown import with_unknown
from bsa_calc.record.record import Person, Record
from bsa_calc.record.visit import day_from, visit_from

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
    data = parse_values(text)
    record = migrated(data, written)
    if data["format"] == FORMAT:
        _require_by_hand(record)
    return record_from(record)


def _require_by_hand(data: Mapping[str, Json]) -> None:
    """A record keeps what a hand drew; only a drawing of its own may say that its outline is the truth."""
    visits = data.get("visits")
    for k, visit in enumerate(visits if isinstance(visits, list) else ()):
        drawing = visit.get("drawing") if isinstance(visit, dict) else None
        if isinstance(drawing, dict) and drawing.get("hand") == EXACT:
            raise InputError(f"visits[{k}].drawing.hand: a record holds no exact drawing. Take the key out.")


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
        id=data.get("id", ""),
        treatment_start=_treatment_start(data.get("treatment_start")),
        profiles=_profiles(data.get("profiles", [])),
        applications=tuple(application_from(entry, f"applications[{k}]") for k, entry in enumerate(log)),
        baseline=data.get("baseline", ""),
        version=data["version"],
        raw=data,
    )


def _treatment_start(text: str | None) -> dt.date | None:
    return None if text is None else day_from(text, "treatment_start")


def _profiles(entries: list[Json]) -> tuple[Profile, ...]:
    """The labels of the user's own whose text the record has: as sound as if they lay in the user's folder."""
    found: list[Profile] = []
    for k, entry in enumerate(entries):
        try:
            found.append(checked_profile(entry))
        except InputError as error:
            raise InputError(f"profiles[{k}].{error}") from error
        if found[-1].id in {profile.id for profile in found[:-1]}:
            raise InputError(f"profiles[{k}].id: “{found[-1].id}” comes twice. Keep one of them.")
    return tuple(found)


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
    record = record.with_all_profiles()
    needed = max(visit.version_needed for visit in record.visits)
    if record.profiles:
        needed = max(needed, KNOWN_SINCE["own_profile"])
    known: dict[str, Json] = {
        "format": FORMAT,
        "version": needed,
        **({"readable_by": needed} if needed > OLDEST else {}),
        **({"id": record.id} if record.id else {}),
        "person": {"pseudonym": person.pseudonym, **{key: v for key, v in facts.items() if v is not None and v != ""}},
        **({"treatment_start": record.treatment_start.isoformat()} if record.treatment_start else {}),
        **({"profiles": [profile_data(profile) for profile in record.profiles]} if record.profiles else {}),
        **({"baseline": record.baseline} if record.baseline or "baseline" in record.raw else {}),
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
