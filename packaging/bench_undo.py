"""Undo and redo of every kind of change with 500 patches, and what 500 steps take. Run with ``start.py bench-undo``."""

from __future__ import annotations

import gc
import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from bench import PATCHED, PATCHES, VIEW, patch_places, row, settle, stroke_points

ROUNDS, STEPS, LIMIT_MS, LIMIT_MB = 40, 500, 16.0, 100.0
#: A key that is held repeats so often.
HELD_SECONDS = 1 / 30
OTHER_BODY = "adult-male"


class Bench:
    """The real window with 500 patches, its settings and recovery in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        from bsa_calc.paint.marks import BrushMark, with_marks
        from bsa_calc.ui.app.app import make_window, workbench_of
        from bsa_calc.ui.system.qt import application
        from bsa_calc.ui.system.settings import Settings

        self.app = application()
        self.window = make_window(settings=Settings(folder))
        self.window.show()
        self.window.make_ready()
        workbench = workbench_of(self.window)
        assert workbench is not None
        self.workbench = workbench
        self.session = self.workbench.session
        each = PATCHES // len(PATCHED)
        marks = [BrushMark(view, 6.0, place[None]) for view in PATCHED for place in patch_places(view, each)]
        drawing = self.session.drawing
        self.session.start(with_marks(drawing, marks), None)
        settle(self.app.processEvents)

    def painted(self, do: Callable[[], object]) -> float:
        """Seconds until a change is on the screen."""
        started = time.perf_counter()
        do()
        self.app.sendPostedEvents()
        taken = time.perf_counter() - started
        self.app.processEvents()
        return taken

    def wait(self, seconds: float) -> None:
        """Let the program do what it does while nobody does anything."""
        until = time.perf_counter() + seconds
        while time.perf_counter() < until:
            self.app.processEvents()
            time.sleep(0.0005)

    def stroke(self, k: int, *, erase: bool = False) -> None:
        """A short stroke on the trunk, each somewhere else."""
        x0, y0, x1, y1 = 0.0, 1000.0, 80.0, 1300.0
        place = np.array([x0 + (x1 - x0) * (k % 7) / 7 - 60, y0 + (y1 - y0) * (k % 23) / 23])
        stroke = self.session.begin_stroke(VIEW, erase=erase)
        stroke.brush(place, place + np.array([30.0, 8.0]), 9.0)
        self.session.end_stroke("stroke")

    def changes(self) -> dict[str, Callable[[int], None]]:
        """One change of each kind."""
        work, window = self.workbench.patch_commands, self.window
        tools = self.workbench.tools
        return {
            "painting": self.stroke,
            "erasing": lambda k: self.stroke(k, erase=True),
            "a tick": lambda k: work.tick([window.patches.ids()[k]], False),
            "deleting a patch": lambda k: work.delete([window.patches.ids()[k]]),
            "entering a share": lambda k: window.region_table.share_entered.emit("left-thigh-front", 20.0 + k),
            "filling a region": lambda k: fill(self.session, k),
            "clear all": lambda k: self.workbench.clear(),
            "another age": lambda k: self.session.adjust("changing the age", age=float(20 + k) if k % 2 else 8.0),
            "another body": lambda k: self.session.adjust("body", body=OTHER_BODY),
            "a whole outline": lambda k: outline(self.session, tools, k),
        }


def fill(session: object, k: int) -> None:
    from bsa_calc.body.surface import surface

    paint = session.drawing.paint.filled(np.flatnonzero(surface().region == 20 + k))  # type: ignore[attr-defined]
    session.change(session.drawing.with_paint(paint), "fill")  # type: ignore[attr-defined]


def outline(session: object, tools: object, k: int) -> None:
    from bsa_calc.paint.outline import outline_shape

    turn = np.linspace(0, 2 * np.pi, 120)
    shape = outline_shape(np.column_stack([40 * np.cos(turn), 1150 + (60 + k) * np.sin(turn)]))
    tools.strokes.begin_stroke(VIEW, erase=False)  # type: ignore[attr-defined]
    tools.strokes.area(shape)  # type: ignore[attr-defined]
    tools.strokes.end_stroke("outline")  # type: ignore[attr-defined]


def undo(folder: Path) -> None:
    """Print undo and redo of each kind, beside showing the drawing from scratch."""
    bench = Bench(folder)
    stack = bench.session.undo_stack
    slowest = 0.0
    for name, change in bench.changes().items():
        taken: list[float] = []
        for k in range(ROUNDS):
            change(k)
            bench.app.processEvents()
            taken += [bench.painted(stack.undo), bench.painted(stack.redo), bench.painted(stack.undo)]
        slowest = max(slowest, row(f"undo and redo of {name}, {PATCHES} patches", taken)[1])
    naive = [bench.painted(lambda: from_scratch(bench)) for _ in range(ROUNDS)]
    row("naive: search, name and draw all of it anew", naive)
    print(f"slowest p99 {slowest:.1f} ms (limit {LIMIT_MS:g} ms)")
    deep(bench)
    bench.session.undo_stack.setClean()
    bench.window.close()


def from_scratch(bench: Bench) -> None:
    from bsa_calc.ui.document.shown import Derived

    bench.session.show(derived=Derived())
    bench.session.start(replace(bench.session.drawing), None)  # the same one would not be drawn anew


def deep(bench: Bench) -> None:
    """500 strokes one after the other, then all of them undone: time and memory."""
    bench.session.undo_stack.clear()
    gc.collect()
    before = resident_mb()
    points = stroke_points((-500.0, 100.0, 500.0, 1700.0))
    for k in range(STEPS):
        a = points[k * len(points) // STEPS] * (0.25, 1.0)
        stroke = bench.session.begin_stroke(VIEW, erase=k % 5 == 4)
        stroke.brush(a, a + np.array([25.0, 10.0]), 7.0)
        bench.session.end_stroke("stroke")
        bench.app.processEvents()
    gc.collect()
    grown = resident_mb() - before
    print(f"{STEPS} steps of undo take {grown:.1f} MB of memory (limit {LIMIT_MB:g} MB)")
    stack = bench.session.undo_stack
    taken = []
    while stack.canUndo():
        taken.append(bench.painted(stack.undo))
        bench.wait(HELD_SECONDS - taken[-1])
    row(f"undo, {len(taken)} steps, {1 / HELD_SECONDS:.0f} a second as by a held key", taken)


def resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    print(f"{'what':58}{'p50 ms':>10}{'p99 ms':>10}")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        undo(Path(name))
