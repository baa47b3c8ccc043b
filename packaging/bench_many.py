"""Many drawings on all cores: how many a second, and how that grows with the cores.

Run as ``python packaging/bench_many.py`` with the environment's own Python.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import numpy as np

from bsa_calc.body.body_facts import BodyFacts
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view
from bsa_calc.cli import main as bsa_calc
from bsa_calc.paint.drawing import Drawing, empty_drawing
from bsa_calc.paint.marks import BrushMark, apply_marks
from bsa_calc.paint.table import PaintTable
from bsa_calc.record.format.drawing_file import write_drawing

#: Patches of a drawing, and how large they are: a usual visit.
PATCHES, RADII_MM = 12, (6.0, 22.0)
VIEWS = ("front", "back", "left", "right")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--drawings", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3, help="the best of so many counts: others use the machine too")
    parser.add_argument("--people", action="store_true", help="each of somebody else, counted by their own weights")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        made = make_drawings(Path(folder), options.drawings, people=options.people)
        of = ", each of another person," if options.people else ","
        print(f"{options.drawings:,} drawings of {PATCHES} patches{of} {made / 1e6:.0f} MB")
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        alone, busy = best(folder, 1, options.rounds)
        print(f"one core: {options.drawings / alone:.0f} drawings a second, {options.drawings / busy:.0f} for each")
        print("second of the processor, which counts where others use the machine too")
        if cores > 1:
            shared, _ = best(folder, cores, options.rounds)
            print(f"{cores} cores: {options.drawings / shared:.0f} a second, {alone / shared:.2f} times as many")


def make_drawings(folder: Path, count: int, *, people: bool = False) -> int:
    """Drawings of random patches, always the same; returns their size in bytes."""
    random = np.random.default_rng(1)
    bare = PaintTable.empty(len(surface()))
    drawing = replace(empty_drawing("adult-female", 34.0), all_sides_seen=True)
    for k in range(count):
        path = folder / f"{k:05}.json"
        if people:
            height, bmi = float(random.uniform(150, 180)), float(random.uniform(19, 29))
            facts = BodyFacts("female", height, bmi * (height / 100) ** 2)
            drawing = replace(drawing, age=float(random.uniform(20, 70)), body_facts=facts)
        write_drawing(drawing.with_paint(painted(bare, drawing, random)), path)
    return sum(path.stat().st_size for path in folder.iterdir())


def painted(bare: PaintTable, drawing: Drawing, random: np.random.Generator) -> PaintTable:
    marks = []
    for _ in range(PATCHES):
        view_id = str(random.choice(VIEWS))
        view = load_view(drawing.body, view_id)
        start = view.corners[random.integers(len(view.ids))].mean(0)
        path = start + np.cumsum(random.normal(0, 12, (6, 2)), 0)
        marks.append(BrushMark(view_id, float(random.uniform(*RADII_MM)), path))
    return apply_marks(bare, drawing.body, marks)


def best(folder: str, jobs: int, rounds: int) -> tuple[float, float]:
    """Seconds of the quickest of some runs of the command itself, start of the processes included.

    The second figure is the least time of the processor; that of other processes is known after they have ended.
    """
    seconds, busy = [], []
    for _ in range(rounds):
        begun, used = time.perf_counter(), sum(os.times()[:4])
        with contextlib.redirect_stdout(io.StringIO()):
            status = bsa_calc(["measure", folder, "--json", "--jobs", str(jobs)])
        seconds.append(time.perf_counter() - begun)
        busy.append(sum(os.times()[:4]) - used)
        if status not in (0, 1):
            sys.exit("A drawing could not be measured.")
    return min(seconds), min(busy)


if __name__ == "__main__":
    main()
