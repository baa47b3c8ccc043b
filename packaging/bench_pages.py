"""How long a PDF takes and how large it is: a usual visit, and 500 patches.

Run as ``python packaging/bench_pages.py`` with the environment's own Python.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from bench_many import PATCHES, painted

from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view
from bsa_calc.label.assessment import assess
from bsa_calc.label.facts import PersonFacts
from bsa_calc.paint.drawing import Drawing, empty_drawing
from bsa_calc.paint.marks import BrushMark, apply_marks
from bsa_calc.paint.table import PaintTable
from bsa_calc.report.case import make_case
from bsa_calc.ui.page.pdf import write_pdf

ROUNDS, MANY = 12, 500


def main() -> None:
    random = np.random.default_rng(1)
    start = replace(empty_drawing("adult-female", 34.0), all_sides_seen=True)
    bare = PaintTable.empty(len(surface()))
    usual = start.with_paint(painted(bare, start, random))
    print(f"{'what':44}{'seconds':>10}{'kB':>8}")
    for name, drawing in ((f"usual visit, {PATCHES} patches", usual), ("many patches", many(start, bare, random))):
        case = make_case(assess(drawing, PersonFacts(170, 70)))
        for take_home in (False, True):
            seconds, size = timed(case, take_home=take_home)
            page = "page for the patient" if take_home else "record"
            print(f"{name} ({case.result.patches.count}), {page:20}{seconds:10.3f}{size / 1000:8.0f}")


def many(drawing: Drawing, bare: PaintTable, random: np.random.Generator) -> Drawing:
    """Dabs of 2 to 4 mm all over, until there are enough patches."""
    marks = []
    for k in range(MANY + 60):
        view = ("front", "back", "left", "right")[k % 4]
        corners = load_view(drawing.body, view).corners
        place = corners[random.integers(len(corners))].mean(0)
        marks.append(BrushMark(view, float(random.uniform(2, 4)), np.array([place, place + 0.5])))
    return drawing.with_paint(apply_marks(bare, drawing.body, marks))


def timed(case: object, *, take_home: bool) -> tuple[float, int]:
    """Median seconds and bytes of a PDF; the first one, which loads type and pictures, is left out."""
    taken = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.pdf"
        for _ in range(ROUNDS + 1):
            begun = time.perf_counter()
            write_pdf(case, path, take_home=take_home)  # type: ignore[arg-type]
            taken.append(time.perf_counter() - begun)
        return statistics.median(taken[1:]), path.stat().st_size


if __name__ == "__main__":
    main()
