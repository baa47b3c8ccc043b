"""What the fuzz opens besides records and drawings: what the program keeps for itself, and what is no file at all.

Each kind has good files, a place where the program looks for them, and a look at what it makes of a spoilt one.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import shutil
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bsa_calc.body.data_files import read_json
from bsa_calc.errors import InputError
from bsa_calc.label.assessment import assess
from bsa_calc.label.profile_file import own_profile, own_profile_ids
from bsa_calc.label.shipped import SHIPPED
from bsa_calc.measure.measurement import measure
from bsa_calc.record.examples import read_example
from bsa_calc.record.record import new_record
from bsa_calc.record.store.lock import RecordLock, read_holder
from bsa_calc.record.store.recent import MOST, RecentFiles
from bsa_calc.record.store.record_file import RecordFile
from bsa_calc.record.store.recovery import left_behind
from bsa_calc.record.store.snapshot import Snapshot, snapshot_text
from bsa_calc.ui.system.settings import Settings

REFUSED, OPENED = "refused", "opened"


@dataclass(frozen=True, slots=True)
class Kind:
    """Good files, where one lies in a folder, and what the program makes of it: `REFUSED` or `OPENED`."""

    good: Callable[[], list[bytes]]
    place: str
    look: Callable[[Path], str]


def _settings() -> list[bytes]:
    values = {
        "theme": "dark", "language": "de", "text_percent": 150, "single_keys": False, "paper": "a4", "autosave": True,
        "remembers": False, "folder": "/home", "canvas_margins": [64, 51, 360, 96], "geometry": "AdnQywADAAA=",
    }  # fmt: skip
    return [json.dumps(values).encode()]


def _look_at_settings(folder: Path) -> str:
    found = Settings(folder)
    assert found.theme in ("system", "light", "dark"), found.theme
    assert found.text_percent in (100, 125, 150, 200), found.text_percent
    assert found.paper in ("", "a4", "letter"), found.paper
    assert {type(v) for v in (found.single_keys, found.autosave, found.remembers)} == {bool}
    assert all(0 <= side <= 20_000 for side in found.canvas_margins), found.canvas_margins
    assert "\0" not in found.folder + found.language
    found.geometry.size()
    found.text_percent = 125
    assert found.file.is_dir() or Settings(folder).text_percent == 125, "a spoilt file stays spoilt"
    return REFUSED if found.is_spoilt else OPENED


def _profiles() -> list[bytes]:
    return [json.dumps({**read_json("bsa_calc.label", f"{name}.json"), "id": "own"}).encode() for name in SHIPPED]


def _look_at_profile(folder: Path) -> str:
    assert own_profile_ids(folder) == ("own",)
    try:
        profile = own_profile("own", folder)
    except InputError as error:
        return _told(error)
    assert profile is not None
    found = assess(read_example("just-over"), now=dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC), profile=profile)
    assert found.verdict.value
    return OPENED


def _snapshots() -> list[bytes]:
    record = new_record(read_example("hands-and-face"), dt.date(2026, 11, 24))
    snapshot = Snapshot(record, record.visits[0].id, path=Path("/nowhere/case.bsa"), digest="0" * 64, step="painting")
    return [snapshot_text(snapshot, lambda: None).encode()]


def _look_at_recovery(folder: Path) -> str:
    left = left_behind(folder)
    outcome = OPENED
    for item in left:
        if item.kept is None:
            assert item.why, "nobody says why"
            outcome = REFUSED
            continue
        try:
            measure(item.kept.record.visit(item.kept.visit).drawing)
        except (InputError, KeyError, StopIteration) as error:
            outcome = REFUSED if isinstance(error, InputError) else f"wrong: {error!r}"
    for item in left:
        item.release()
    return outcome if left else REFUSED


def _recent() -> list[bytes]:
    entries = [{"path": f"/home/case {k}.bsa", "time": "2026-11-24T12:00:00+01:00"} for k in range(5)]
    return [json.dumps(entries, indent=1).encode()]


def _look_at_recent(folder: Path) -> str:
    recent = RecentFiles(folder)
    found = recent.files()
    assert len(found) <= MOST
    for file in found:
        assert file.time.tzinfo is not None
        file.path.exists()
    recent.note(folder / "new.bsa")
    if not (folder / "recent.json").is_dir():
        assert recent.files()[0].path == folder / "new.bsa"
    return OPENED if found else REFUSED


def _holders() -> list[bytes]:
    who = {"user": "b", "host": "c", "since": "2026-11-24T12:00:00+01:00", "token": "0123"}
    return [json.dumps(who).encode()]


def _look_at_holder(folder: Path) -> str:
    holder = read_holder(folder / "case.bsa")
    assert len(holder.user) <= 200 >= len(holder.host)
    RecordLock(folder / "case.bsa").release()
    return OPENED if holder.token else REFUSED


def _look_at_record(folder: Path) -> str:
    try:
        file, record = RecordFile.open(folder / "case.bsa")
    except InputError as error:
        return _told(error)
    file.close()
    return OPENED if record.visits else "wrong: a record without a visit"


def _told(error: InputError) -> str:
    return REFUSED if str(error) else "wrong: an error without a message"


KINDS: dict[str, Kind] = {
    "settings": Kind(_settings, "settings.json", _look_at_settings),
    "profile": Kind(_profiles, "own.json", _look_at_profile),
    "recovery": Kind(_snapshots, "session-1/snapshot.json", _look_at_recovery),
    "recent": Kind(_recent, "recent.json", _look_at_recent),
    "holder": Kind(_holders, ".case.bsa.who", _look_at_holder),
    "record": Kind(lambda: [b""], "case.bsa", _look_at_record),
}


def put(folder: Path, kind: str, content: bytes) -> None:
    """Lay a spoilt file where the program looks for it; nothing else lies there."""
    _place(folder, kind).write_bytes(content)


def put_special(folder: Path, kind: str, chance: random.Random) -> str:
    """Lay something that is no regular file there; tells what."""
    path = _place(folder, kind)
    what = chance.choice(["pipe", "socket", "zeros", "random", "folder", "loop", "nowhere", "endless"])
    if what == "pipe":
        os.mkfifo(path)
    elif what == "socket":
        os.mknod(path, stat.S_IFSOCK | 0o600)
    elif what == "folder":
        path.mkdir()
    elif what == "endless":
        with path.open("wb") as file:
            file.truncate(10**11)  # it takes no room
    else:
        target = {"zeros": "/dev/zero", "random": "/dev/urandom", "loop": path.name, "nowhere": "none/none"}[what]
        path.symlink_to(target)
    return what


def _place(folder: Path, kind: str) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    path = folder / KINDS[kind].place
    path.parent.mkdir(parents=True)
    return path
