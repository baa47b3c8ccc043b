"""Kill the program again and again while it paints and saves, and see that nothing is lost.

Run as ``python3 packaging/start.py stress [--runs 1000] [--seed 1]``. Each run starts a program without a window that
paints strokes, hands each to recovery and saves now and then, kills it at a random moment, and opens what is left: the
record's file must be readable and no older than its last finished save; and no stroke that was more than a second old
may be missing from both the file and recovery. What is there must measure what the program measured. The exit status
is 1 if anything was lost.
"""

from __future__ import annotations

import argparse
import datetime as dt
import multiprocessing
import os
import struct
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view
from bsa_calc.body.weights import triangle_weights
from bsa_calc.errors import InputError
from bsa_calc.paint.drawing import Drawing, empty_drawing
from bsa_calc.paint.live import LiveStroke
from bsa_calc.paint.table import PaintTable
from bsa_calc.record.record import Record, new_record
from bsa_calc.record.store.record_file import RecordFile
from bsa_calc.record.store.recovery import Recovery, left_behind
from bsa_calc.record.store.snapshot import Snapshot
from bsa_calc.record.visit import Visit

BODY, AGE = "adult-female", 34
VIEWS = ("front", "back", "left", "right")
#: What the program tells over its pipe: stroke, when it was committed, percent, and whether it was saved.
NOTE = struct.Struct("<qdd?")
SAFE_AFTER_S = 1.0
#: How far figures may differ that were measured before and after.
EXACT_TO = 1e-9


@dataclass(slots=True)
class Told:
    """What the killed program had told: percent and time of each stroke, and the last one that was saved."""

    percent: dict[int, float]
    committed: dict[int, float]
    saved: int


def percent_of(drawing: Drawing) -> float:
    return float(drawing.paint.shares() @ triangle_weights(drawing.body, drawing.weight_table, drawing.age))


def number_of(visit: Visit) -> int:
    return int(visit.drawing.note)


def work(folder: Path, seed: int, pipe: int) -> None:
    """The program that will be killed."""
    random = np.random.default_rng(seed)
    file, record = RecordFile.open(folder / "case.bsa")
    recovery = Recovery(folder / "recovery")
    saved, visit = record, record.visits[-1]
    drawing = visit.drawing
    between_saves = random.choice([2, 10, 40])
    for k in range(number_of(visit) + 1, 1_000_000):
        drawing = replace(drawing.with_paint(_stroke(drawing, random)), note=str(k))
        visit = visit.with_drawing(drawing)
        record = record.with_visit(visit)
        recovery.keep(Snapshot(record, visit.id, saved, file.path, file.digest, "Paint"))
        os.write(pipe, NOTE.pack(k, time.monotonic(), percent_of(drawing), False))
        if random.random() < 1 / between_saves:
            file.save(record)
            saved = record
            recovery.clear()
            os.write(pipe, NOTE.pack(k, time.monotonic(), percent_of(drawing), True))
        time.sleep(random.choice([0.0, 0.01, 0.05]))


def _stroke(drawing: Drawing, random: np.random.Generator) -> PaintTable:
    view = load_view(BODY, VIEWS[random.integers(len(VIEWS))])
    stroke = LiveStroke(drawing.paint, view, np.ones(len(surface())), erase=bool(random.random() < 0.2))
    place = view.corners[random.integers(len(view.ids))].mean(0)
    for _ in range(4):
        after = place + random.normal(0, 8, 2)
        stroke.brush(place, after, float(random.uniform(4, 12)))
        place = after
    return stroke.commit()


def one_run(folder: Path, seed: int) -> tuple[list[str], Counter[str]]:
    """Start, kill, look; what was wrong, and what was found."""
    random = np.random.default_rng(seed)
    _first_record(folder / "case.bsa", random)
    context: Any = multiprocessing.get_context("fork" if hasattr(os, "fork") else "spawn")
    reading, writing = os.pipe()
    os.set_inheritable(writing, True)
    program = context.Process(target=work, args=(folder, seed, writing))
    program.start()
    os.close(writing)
    # Some at once, some after more than the second that a stroke may take to be safe.
    time.sleep(random.uniform(0.0, 0.4) if random.random() < 0.5 else random.uniform(1.0, 1.9))
    killed = time.monotonic()
    program.kill()
    program.join()
    told = _read(reading)
    if program.exitcode != -9 and sys.platform != "win32":
        return [f"the program ended by itself with {program.exitcode}"], Counter()
    return _look(folder, told, killed)


def _read(pipe: int) -> Told:
    with os.fdopen(pipe, "rb") as file:
        content = file.read()
    told = Told({}, {}, 0)
    for k, when, percent, saved in NOTE.iter_unpack(content[: len(content) // NOTE.size * NOTE.size]):
        told.percent[k] = percent
        told.committed.setdefault(k, when)
        if saved:
            told.saved = k
    return told


def _look(folder: Path, told: Told, killed: float) -> tuple[list[str], Counter[str]]:
    wrong: list[str] = []
    seen: Counter[str] = Counter(strokes=len(told.committed))
    seen["half-written files"] += sum(1 for path in folder.rglob("*.tmp"))
    in_file = _in_file(folder / "case.bsa", told, wrong)
    in_recovery = _in_recovery(folder / "recovery", told, wrong, seen)
    if in_file < told.saved:
        wrong.append(f"the file holds stroke {in_file}, but {told.saved} was saved")
    safe = max((k for k, when in told.committed.items() if when <= killed - SAFE_AFTER_S), default=0)
    seen["strokes that had to be safe"] += safe
    if max(in_file, in_recovery) < safe:
        wrong.append(f"stroke {safe} is lost: {in_file} in the file, {in_recovery} recovered")
    late = [told.committed[k] for k in told.committed if k > max(in_file, in_recovery)]
    seen["longest unsafe, ms"] = round(1000 * (killed - min(late))) if late else 0
    if list(folder.glob(".*.tmp")):
        wrong.append("a half-written file is left")
    return wrong, seen


def _in_file(path: Path, told: Told, wrong: list[str]) -> int:
    try:
        file, record = RecordFile.open(path)
        with file:
            if file.read_only:
                wrong.append(f"the file opens to read only: {file.read_only}")
            for visit in record.visits:
                _ = visit.drawing
    except InputError as error:
        wrong.append(f"the file cannot be opened: {error}")
        return -1
    return _checked(record.visits[-1], told, "the file", wrong)


def _in_recovery(folder: Path, told: Told, wrong: list[str], seen: Counter[str]) -> int:
    newest = -1
    for left in left_behind(folder):
        if left.kept is None:
            wrong.append(f"what was kept cannot be read: {left.why}")
        else:
            seen["recovered"] += 1
            if left.kept.missing:
                wrong.append(f"{left.kept.missing} visits are missing from what was kept")
            for visit in left.kept.record.visits:
                _ = visit.drawing
            newest = max(newest, _checked(left.kept.record.visit(left.kept.visit), told, "recovery", wrong))
        left.forget()
    return newest


def _checked(visit: Visit, told: Told, where: str, wrong: list[str]) -> int:
    """The stroke that a visit holds; it must measure what the program measured."""
    k = number_of(visit)
    if k in told.percent and abs(percent_of(visit.drawing) - told.percent[k]) > EXACT_TO:
        wrong.append(f"stroke {k} in {where} measures {percent_of(visit.drawing)}, not {told.percent[k]}")
    return k


def _first_record(path: Path, random: np.random.Generator) -> None:
    """A record of a few painted visits; the last one has the number 0."""
    record: Record | None = None
    for k in range(int(random.integers(1, 5))):
        drawing = replace(empty_drawing(BODY, AGE), note="0")
        for _ in range(int(random.integers(0, 12))):
            drawing = drawing.with_paint(_stroke(drawing, random))
        visit = new_record(drawing, dt.date(2026, 1, 1) + dt.timedelta(weeks=k))
        record = visit if record is None else record.with_visit(visit.visits[0])
    assert record is not None
    with RecordFile() as file:
        file.save_as(record, path)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for view in VIEWS:  # once, for all programs
        load_view(BODY, view)
    failed, total, longest = 0, Counter[str](), 0
    start = time.monotonic()
    for run in range(options.runs):
        seed = options.seed * 1_000_000 + run
        with tempfile.TemporaryDirectory() as folder:
            wrong, seen = one_run(Path(folder), seed)
        longest = max(longest, seen.pop("longest unsafe, ms", 0))
        total += seen
        for what in wrong:
            print(f"run {run} (seed {seed}): {what}", flush=True)
        failed += bool(wrong)
    print(f"{options.runs} kills in {time.monotonic() - start:.0f} s: {failed} with something lost or unreadable")
    print(", ".join(f"{name}: {count}" for name, count in sorted(total.items())))
    print(f"oldest stroke that was not yet safe when killed: {longest} ms")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
