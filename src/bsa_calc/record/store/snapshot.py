"""What recovery keeps of a session: the record as it stands, without writing again what its file holds."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bsa_calc.body.data_files import Json
from bsa_calc.errors import InputError
from bsa_calc.reading import decoded
from bsa_calc.record.format.json_text import read_content
from bsa_calc.record.format.record_text import LARGEST_BYTES, parse_values, record_data, record_from, record_text
from bsa_calc.record.format.seal import CHECK, canonical, visit_check
from bsa_calc.record.record import Record

FORMAT, VERSION = "bsa-calc recovery", 1
#: Of paths and other texts beside the record, letters.
_LONGEST_TEXT = 10_000


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A moment of a session.

    Attributes
    ----------
    record : Record, as it stands
    visit : str, id of the visit that is shown
    saved : Record or None, as its file has it; None where there is no file
    path : Path or None, that file
    digest : str, SHA-256 of that file, "" where there is none
    step : str, what was done last, in the user's words
    """

    record: Record
    visit: str
    saved: Record | None = None
    path: Path | None = None
    digest: str = ""
    step: str = ""


def snapshot_text(snapshot: Snapshot, pause: Callable[[], None]) -> str:
    """The text of a snapshot: visits that its file has unchanged are named, all others are written out.

    Parameters
    ----------
    pause : called between visits, so that a thread that paints can go on
    """
    known = {visit.id: visit for visit in snapshot.saved.visits} if snapshot.saved is not None else {}
    visits: list[str] = []
    for visit in snapshot.record.visits:
        pause()
        if known.get(visit.id) is visit:
            visits.append(canonical({"saved": visit.data().get(CHECK) or visit_check(visit.data())}))
        else:
            visits.append(canonical({"whole": visit.data(pause)}))
    pause()
    head = record_data(snapshot.record)
    head["visits"] = []
    del head[CHECK]  # the whole snapshot has one
    lines = {
        "format": FORMAT,
        "version": VERSION,
        "time": dt.datetime.now().astimezone().isoformat(timespec="seconds"),
        "path": str(snapshot.path) if snapshot.path is not None else None,
        "digest": snapshot.digest,
        "visit": snapshot.visit,
        "step": snapshot.step,
        "record": head,
    }
    text = ",\n".join(f"{canonical(key)}:{canonical(value)}" for key, value in lines.items())
    inner = ",\n".join(visits)
    body = f'{text},\n"visits":[\n{inner}\n]'
    return f'{{\n{body},\n"sha256":"{_digest(body)}"\n}}\n'


def _digest(body: str) -> str:
    return hashlib.sha256(body.encode("ascii")).hexdigest()


@dataclass(frozen=True, slots=True)
class Kept:
    """A snapshot as read again.

    Attributes
    ----------
    record : Record, exactly as it stood
    visit : str, id of the visit that was shown
    path : Path or None, the record's file
    digest : str, SHA-256 of that file when it was opened or saved
    step : str, what was done last
    time : datetime, when, by the clock of then
    missing : int, unchanged visits that cannot be had: their file is gone or was changed since
    """

    record: Record
    visit: str
    path: Path | None
    digest: str
    step: str
    time: dt.datetime
    missing: int


def read_snapshot(file: Path, copy: Path) -> Kept:
    """Read a snapshot, with the unchanged visits from the copy of the record's file or from that file itself.

    Raises
    ------
    InputError
        if it is damaged.
    """
    text = decoded(read_content(file, LARGEST_BYTES))
    data = parse_values(text)
    body = text.removeprefix("{\n").rpartition(',\n"sha256":')[0]
    if not isinstance(data, dict) or data.get("format") != FORMAT or data.get("sha256") != _digest(body):
        raise InputError("What was kept of the last session is damaged.")
    if data["version"] != VERSION:
        raise InputError("What was kept of the last session was written by another version of bsa-calc.")
    _require_text(data)
    path = Path(data["path"]) if data["path"] is not None else None
    saved = _saved_visits((copy, path), {entry["saved"] for entry in data["visits"] if "saved" in entry})
    visits = [saved.get(entry["saved"]) if "saved" in entry else entry["whole"] for entry in data["visits"]]
    found = [visit for visit in visits if visit is not None]
    missing = len(visits) - len(found)
    record = record_from({**data["record"], "visits": found})
    time = dt.datetime.fromisoformat(data["time"])
    return Kept(record, data["visit"], path, data["digest"], data["step"], time, missing)


def _require_text(data: Json) -> None:
    """What the next start shows of it is text, of a length that can be shown."""
    texts = [data[key] for key in ("visit", "step", "digest", "time")] + [data["path"] or ""]
    if not all(isinstance(text, str) and len(text) <= _LONGEST_TEXT and "\0" not in text for text in texts):
        raise InputError("What was kept of the last session is damaged.")


def _saved_visits(files: Sequence[Path | None], wanted: set[str]) -> dict[str, Json]:
    """Visits by their checks, from whichever file has them.

    Not by the file's digest: a program killed while it saves leaves a file newer than the snapshot, and the visits that
    were not changed are in both.
    """
    found: dict[str, Json] = {}
    for file in files:
        if file is None or wanted <= found.keys():
            continue
        try:
            for visit in parse_values(decoded(read_content(file, LARGEST_BYTES)))["visits"]:
                check = visit_check(visit)
                if check in wanted:
                    found[check] = visit
        except (InputError, KeyError, TypeError, AttributeError):
            continue  # it is no record any more
    return found


def is_saved(kept: Kept) -> bool:
    """Whether the record's file holds all of a snapshot: the program ended right after saving."""
    if kept.path is None or kept.missing:
        return False
    try:
        return read_content(kept.path, LARGEST_BYTES) == record_text(kept.record).encode("ascii")
    except InputError:
        return False
