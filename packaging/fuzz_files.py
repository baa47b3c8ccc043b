"""Spoil files in every way and open them: each ends in a clear error or in what can be saved and opened again.

Run as ``python3 packaging/start.py fuzz [--files 10000] [--seed 1]``. Records and drawings, and in every third place
settings, own profiles, recovery, recent files and notes of locks, are spoilt byte by byte and value by value, with and
without their checks; now and then a pipe, a device or an endless file stands there. Every opening must take less than
5 s, and the program less than 500 MB; a record whose checks still agree must be the one that was saved. The exit status
is 1 if anything else happened.
"""

from __future__ import annotations

import argparse
import base64
import copy
import datetime as dt
import json
import math
import multiprocessing
import random
import sys
import tempfile
import time
import traceback
import zlib
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from bsa_calc.body.body_facts import BodyFacts
from bsa_calc.body.data_files import Json
from bsa_calc.errors import InputError
from bsa_calc.label.assessment import assess
from bsa_calc.label.schedule import Schedule
from bsa_calc.measure.measurement import measure
from bsa_calc.paint.drawn_by import USUAL_HAND
from bsa_calc.paint.layers import skin_of
from bsa_calc.paint.patches import find_patches
from bsa_calc.record.applications import Application, cream_used, next_application
from bsa_calc.record.examples import examples, read_example
from bsa_calc.record.format.drawing_file import drawing_data
from bsa_calc.record.format.record_text import parse_record, record_text
from bsa_calc.record.grades import with_grade
from bsa_calc.record.known_facts import known_facts, repigmentation
from bsa_calc.record.record import Person, Record, new_record
from bsa_calc.record.store.record_file import RecordFile
from bsa_calc.record.timeline import timeline
from bsa_calc.report.earlier import earlier_visit
from fuzz_kinds import KINDS, put, put_special

DAY = dt.date(2026, 11, 24)
MOST_S, MOST_MB = 5.0, 500.0
#: Files that one process opens: its memory is looked at when it is done.
BATCH = 250
#: How many are of the other kinds, and how many of these are no files.
OTHER_KINDS, SPECIAL = 0.33, 0.15
JUNK: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 7, 0.5, -0.0, 1e-320, 1e308, 2**31, 2**63, 10**400, "", "front", "x" * 3000, "\ud800",
    [], {}, [[]], [0, 0], [[0, 0], [1, 0], [0, 1]], {"a": 1}, "2026-02-30", "9999-12-31", "0001-01-01T00:00+14:00",
)  # fmt: skip
NUMBERS = (
    b"1e999",
    b"-1e999",
    b"NaN",
    b"Infinity",
    b"9" * 5000,
    b"0" * 50,
    b"-0",
    b"1e-999",
    b"1.5.5",
    b"0x10",
    b"24724",
)

Spoil = Callable[[bytes, random.Random], bytes]


def flip(content: bytes, chance: random.Random) -> bytes:
    spoilt = bytearray(content)
    for _ in range(chance.choice([1, 1, 1, 2, 8, 64])):
        spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
    return bytes(spoilt)


def cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content))]


def move(content: bytes, chance: random.Random) -> bytes:
    a, b, c = sorted(chance.randrange(len(content)) for _ in range(3))
    kind = chance.randrange(4)
    if kind == 0:
        return content[:a] + content[b:]
    if kind == 1:
        return content[:b] + content[a:b] + content[b:]
    if kind == 2:
        return content[:a] + content[b:c] + content[a:b] + content[c:]
    return content[:a] + bytes(chance.randrange(256) for _ in range(b - a & 255)) + content[a:]


def number(content: bytes, chance: random.Random) -> bytes:
    places = [k for k, byte in enumerate(content) if 48 <= byte <= 57]
    k = chance.choice(places)
    return content[:k] + chance.choice(NUMBERS) + content[k + 1 :]


def nest(content: bytes, chance: random.Random) -> bytes:
    depth = chance.choice([20, 500, 5000, 200_000])
    opening, closing = chance.choice([(b"[", b"]"), (b'{"a":', b"}"), (b'[{"visits":', b"}]")])
    inner = opening * depth + b"1" + closing * depth
    if chance.random() < 0.3:
        return inner
    k = content.rindex(b":", 0, chance.randrange(len(content) // 2, len(content))) + 1
    return content[:k] + inner + b"," + content[k:]


def swell(content: bytes, chance: random.Random) -> bytes:
    count = chance.choice([10_000, 1_000_000, 12_000_000])
    what = chance.choice([b"[],", b"{},", b"1,", b'"a",', b"[0,1200],", b'{"a":0},', b"1.5,"])
    body = b"[" + (what * count)[:-1][: 90_000_000 // len(what) * len(what)].rstrip(b",") + b"]"
    key = chance.choice([b'"marks"', b'"visits"', b'"applications"', b'"x"', b'"held_back"', b'"views_seen"'])
    return content.replace(b"{", b"{" + key + b":" + body + b",", 1)


def structure(content: bytes, chance: random.Random) -> bytes:
    data = json.loads(content)
    for _ in range(chance.choice([1, 1, 1, 2, 5])):
        _spoil_one(data, chance)
    if chance.random() < 0.75:
        _without_checks(data)
    return json.dumps(data).encode()


def _spoil_one(data: Json, chance: random.Random) -> None:
    place: Any = data
    key: Any = None
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        if not keys:
            return
        key = chance.choice(keys)
        inner = place[key]
        if not isinstance(inner, dict | list) or not inner or chance.random() < 0.15:
            break
        place = inner
    kind = chance.randrange(5)
    if kind == 0:
        del place[key]
    elif kind == 1 and isinstance(place, list):
        place.insert(key, copy.deepcopy(place[chance.randrange(len(place))]))
    elif kind == 2 and isinstance(place, dict):
        place[chance.choice(["x", "marks", "paint", "age", "body", "region", "format"])] = place.pop(key)
    elif kind == 3 and type(place[key]) in (int, float) and abs(place[key]) < 1e100:
        place[key] = place[key] * chance.choice([-1, 0.5, 2, 1e6, 1 + 1e-9]) + chance.choice([0, 1, -1])
    else:
        place[key] = copy.deepcopy(chance.choice(JUNK))


def _without_checks(data: Json) -> None:
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    for value in list(inner):
        _without_checks(value)
    if isinstance(data, dict):
        data.pop("check", None)
        data.pop("sha256", None)


def packed(content: bytes, chance: random.Random) -> bytes:
    """Spoil what is inside of packed paint; a drawing has none and is spoilt otherwise."""
    data = json.loads(content)
    if "visits" not in data:
        return structure(content, chance)
    visit = chance.choice(data["visits"])
    paint = visit.get("whole", visit)["drawing"]["paint"]  # recovery keeps a visit whole beside what came later
    inside = bytearray(zlib.decompress(base64.b64decode(paint["packed"])))
    for _ in range(chance.choice([1, 2, 20])):
        # The counts at the start decide how the rest is read.
        k = chance.randrange(16) if chance.random() < 0.3 else chance.randrange(len(inside))
        inside[k] = chance.randrange(256)
    if chance.random() < 0.1:
        inside = bytearray(b"\0" * chance.choice([0, 15, 60_000_000]))
    paint["packed"] = base64.b64encode(zlib.compress(bytes(inside), 1)).decode()
    _without_checks(data)
    return json.dumps(data).encode()


#: Ways to spoil, and how often each is taken; a swollen file takes long to write.
WAYS: dict[Spoil, int] = {flip: 25, cut: 5, move: 15, number: 15, nest: 3, swell: 1, structure: 30, packed: 10}


def originals() -> list[bytes]:
    """Good files: drawings by hand and by the program, and records."""
    drawings = [read_example(example.id) for example in examples()]
    found = [json.dumps(drawing_data(drawing)).encode() for drawing in drawings]
    found += [
        path.read_bytes() for path in sorted((Path(__file__).parents[1]).glob("src/bsa_calc/record/data/examples/*"))
    ]
    for k in range(len(drawings) - 2):
        found += [record_text(_record(drawings[k : k + 3])).encode()] * 2
    return found


def _record(drawings: list[Any]) -> Record:
    record: Record | None = None
    for k, drawing in enumerate(drawings):
        sized = replace(drawing, body_facts=BodyFacts("female", 170.0 + k, 64.5))
        visit = new_record(sized, DAY - dt.timedelta(weeks=k)).visits[0].with_drawing(sized, assess(sized))
        patches = find_patches(drawing.paint)
        visit = visit.with_grades(with_grade({}, skin_of(patches, drawing.paint, range(min(patches.count, 4))), 50))
        record = record.with_visit(visit) if record is not None else Record((visit,), Person("B 17", 1990))
    assert record is not None
    noon = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
    return record.with_applications((Application(noon, 1.5), Application(noon)))


def look(path: Path, original: bytes) -> str:
    """Open a spoilt file as the program does: "refused" or "opened".

    Raises
    ------
    AssertionError
        if it was opened as what it is not.
    """
    try:
        file, record = RecordFile.open(path, read_only=True)
    except InputError as error:
        return _refused(error)
    refused = False
    for visit in record.visits:
        try:
            result = measure(visit.drawing)
        except InputError as error:
            refused = bool(_refused(error))
            continue
        for percent in (result.affected_percent, result.application_percent, *result.band):
            assert math.isfinite(percent), percent
            assert -1e-9 <= percent <= 100 + 1e-6, percent
    text = record_text(record)
    again = parse_record(text, DAY)
    assert record_text(again) == text, "saved, opened and saved it is another"
    if not refused:
        for one, other in zip(record.visits, again.visits, strict=True):
            hand = USUAL_HAND if one.drawing.hand.exact else one.drawing.hand  # a record is never exact
            assert replace(one.drawing, hand=hand).same_as(other.drawing), "saved and opened it is another drawing"
    _use(record)
    _require_same(record, original)
    file.close()
    return "opened in part" if refused else "opened"


def _use(record: Record) -> None:
    """What the window asks of a record as soon as it is open."""
    now, schedule = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC), Schedule(8, 2, 100, 2)
    timeline(record, (24, 52))
    next_application(record.applications, now, schedule)
    cream_used(record.applications, now, schedule)
    for visit in record.visits:
        facts = known_facts(record, visit, now)
        for value in (facts.hours_since_last, facts.weeks_treated):
            assert value is None or value >= 0, value
        earlier_visit(record, visit)
    try:
        repigmentation(record, record.by_date()[-1])
        record.next_visit(DAY)
    except InputError as error:
        _refused(error)


def _refused(error: InputError) -> str:
    assert str(error), "an error without a message"
    return "refused"


def _require_same(record: Record, original: bytes) -> None:
    """A record whose own checks were there and agreed says what was saved."""
    data = json.loads(original)
    sealed = "check" in record.raw and all("check" in visit.raw for visit in record.visits)
    if "visits" in data and sealed:
        assert {k: v for k, v in record.raw.items() if k != "visits"} == {
            k: v for k, v in data.items() if k != "visits"
        }
        assert [visit.id for visit in record.visits] == [visit["id"] for visit in data["visits"]]


def work(pipe: Connection) -> None:
    """Open the files it is told, and tell what happened, how long it took and how much memory was ever taken."""
    while True:
        path, kind, original = pipe.recv()
        start = time.perf_counter()
        try:
            outcome = look(path, original) if kind is None else KINDS[kind].look(path)
        except Exception:  # that is what is looked for
            outcome = f"wrong: {traceback.format_exc(limit=-4)}"
        took = time.perf_counter() - start
        pipe.send((outcome, took, _memory_mb()))


def _memory_mb() -> float:
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1e3)


class Opener:
    """A program that opens files until it is ended."""

    def __init__(self) -> None:
        context: Any = multiprocessing.get_context("fork")
        self._pipe, other = context.Pipe()
        self._process = context.Process(target=work, args=(other,), daemon=True)
        self._process.start()
        other.close()

    def open(self, path: Path, kind: str | None, original: bytes) -> tuple[str, float, float]:
        """What happened to a file, or to a folder with one of a kind; seconds, and the most memory ever taken, MB."""
        self._pipe.send((path, kind, original))
        try:
            if self._pipe.poll(10 * MOST_S):
                found: tuple[str, float, float] = self._pipe.recv()
                return found
        except EOFError:
            self._process.join()
            return f"wrong: the program died with {self._process.exitcode}", 0.0, math.inf
        return "wrong: no end", 10 * MOST_S, math.inf

    def end(self) -> None:
        self._process.kill()
        self._process.join()


def run(files: int, seed: int) -> int:
    """Spoil and open so many files; the number of those that went wrong."""
    good: dict[str | None, list[bytes]] = {None: originals()}
    good |= {name: kind.good() for name, kind in KINDS.items()}
    seen: Counter[str] = Counter()
    wrong, slowest, most, start = 0, 0.0, 0.0, time.monotonic()
    opener = Opener()
    with tempfile.TemporaryDirectory() as folder:
        for k in range(files):
            chance = random.Random(seed + k)
            what, path, kind, original = spoil(Path(folder), good, chance)
            outcome, took, memory = opener.open(path, kind, original)
            complaint = _complaint(outcome, took, memory)
            if complaint:
                print(f"file {seed + k} ({what}): {complaint}", flush=True)
                wrong += 1
            seen["wrong" if complaint else outcome] += 1
            slowest, most = max(slowest, took), max(most, memory)
            if complaint or k % BATCH == BATCH - 1:
                opener.end()
                opener = Opener()
    opener.end()
    print(f"{files} files in {time.monotonic() - start:.0f} s: {wrong} went wrong")
    print(", ".join(f"{name}: {count}" for name, count in sorted(seen.items())))
    print(f"slowest {slowest:.2f} s, most memory {most:.0f} MB")
    return wrong


def spoil(
    folder: Path, good: dict[str | None, list[bytes]], chance: random.Random
) -> tuple[str, Path, str | None, bytes]:
    """Put a spoilt file, or none at all, where the program looks: what was done, where, the kind, the good file."""
    kind = chance.choice(list(KINDS)) if chance.random() < OTHER_KINDS else None
    if kind is not None and (kind == "record" or chance.random() < SPECIAL):
        return f"{put_special(folder / 'own', kind, chance)} as {kind}", folder / "own", kind, b""
    original = chance.choice(good[kind])
    way = chance.choices(list(WAYS), list(WAYS.values()))[0]
    content = way(original, chance)
    what = f"{way.__name__} of {kind or 'a file'}, {len(content):,} bytes"
    if kind is None:
        (folder / "spoilt.bsa").write_bytes(content)
        return what, folder / "spoilt.bsa", None, original
    put(folder / "own", kind, content)
    return what, folder / "own", kind, original


def _complaint(outcome: str, took: float, memory: float) -> str:
    if outcome.startswith("wrong"):
        return outcome
    if took > MOST_S:
        return f"it took {took:.1f} s"
    return f"it took {memory:.0f} MB" if memory > MOST_MB else ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    return 1 if run(options.files, options.seed * 10_000_000) else 0


if __name__ == "__main__":
    sys.exit(main())
