"""Speeds of this checkout beside those of another one, taking turns: a shared machine's speed drifts by the minute.

Run as ``python3 packaging/start.py bench-beside OTHER_CHECKOUT``. Both run in this environment; the other one needs
``packaging/bench.py`` and ``packaging/bench_undo.py`` of its own.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parents[1]
STROKES, EVENTS, ROUNDS, STARTS = 2, 25, 40, 5
WINDOWS = {"first paint": "OURS", "every panel": "OURS_PANELS", "ready for a stroke": "OURS_READY"}


class Checkout:
    """A process with the window of one checkout, which does one thing at a time and tells how long it took, seconds."""

    def __init__(self, folder: Path) -> None:
        paths = os.pathsep.join([str(folder / "src"), str(folder / "packaging")])
        self.variables = {**os.environ, "PYTHONPATH": paths, "QT_QPA_PLATFORM": "offscreen"}
        self.folder = folder
        command = [sys.executable, __file__, "--serve"]
        self._process = subprocess.Popen(
            command, cwd=folder, env=self.variables, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.names: list[str] = json.loads(self._answer())

    def ask(self, *what: object) -> list[float]:
        assert self._process.stdin is not None
        print(json.dumps(what), file=self._process.stdin, flush=True)
        found: list[float] = json.loads(self._answer())
        return found

    def _answer(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit(f"bench-beside: {self.folder} gave up; what it said is above")
        return line

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(30)

    def window(self, kind: str) -> float:
        """Seconds from the start of a process to a window of one of `WINDOWS`."""
        text = f"import bench; print(bench.first_paint(bench.{kind}))"
        command = [sys.executable, "-c", text]
        done = subprocess.run(command, check=True, cwd=self.folder, env=self.variables, stdout=subprocess.PIPE)
        return float(done.stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("other", type=Path, nargs="?", default=HERE, help="folder of the other checkout")
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve()
        return
    both = Checkout(options.other.resolve()), Checkout(HERE)
    print(f"{'':36}{'other p50':>10}{'p99':>8}{'here p50':>10}{'p99':>8}{'ratios':>14}  (ms)")
    strokes(both)
    for number, name in enumerate(both[1].names):
        taken = in_turn(both, [("undo", number, k) for k in range(ROUNDS)])
        row(f"undo and redo of {name}", taken)
    for one in both:
        one.close()
    for name, kind in WINDOWS.items():
        times: tuple[list[float], list[float]] = ([], [])
        for k in range(STARTS + 1):
            for kept, one in zip(times, both, strict=True):
                seconds = one.window(kind)
                kept.extend([seconds] if k else [])  # the first start warms the file cache
        row(f"start to {name}", times)


def strokes(both: tuple[Checkout, Checkout]) -> None:
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(STROKES):
        for one in both:
            one.ask("press")
        found = in_turn(both, [("moves", k, k + EVENTS) for k in range(1, 2000, EVENTS)])
        for kept, times in zip(taken, found, strict=True):
            kept.extend(times)
        for one in both:
            one.ask("release")
    row("pointer event, 500 patches", taken)


def in_turn(both: tuple[Checkout, Checkout], jobs: list[tuple[object, ...]]) -> tuple[list[float], list[float]]:
    """Each job in both, now the one first and now the other."""
    taken: tuple[list[float], list[float]] = ([], [])
    for k, job in enumerate(jobs):
        for which in (0, 1) if k % 2 else (1, 0):
            taken[which].extend(both[which].ask(*job))
    return taken


def row(what: str, taken: tuple[list[float], list[float]]) -> None:
    other, here = (1e3 * np.percentile(times, (50, 99)) for times in taken)
    ratios = f"{here[0] / other[0]:.2f} {here[1] / other[1]:.2f}"
    print(f"{what:36}{other[0]:10.2f}{other[1]:8.2f}{here[0]:10.2f}{here[1]:8.2f}{ratios:>14}", flush=True)


def serve() -> None:
    """Do what is asked for, in the checkout whose paths come first."""
    sys.path.remove(str(Path(__file__).resolve().parent))  # its own modules come from PYTHONPATH
    import bench
    import bench_undo
    from PySide6.QtCore import QEvent, QPointF, Qt
    from PySide6.QtGui import QMouseEvent

    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    desk = bench_undo.Bench(Path(tempfile.mkdtemp()))
    stack, changes = desk.session.undo_stack, desk.changes()
    pane, canvas = desk.window.canvas.pane(bench.VIEW), desk.window.canvas
    assert pane is not None
    to_pixels = pane.frame.to_pixels()
    places = [to_pixels.map(QPointF(x, y)) for x, y in bench.stroke_points(bench.pane_bounds()).tolist()]
    left, none, plain = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier

    def send(kind: QEvent.Type, place: QPointF, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
        desk.app.sendEvent(canvas, QMouseEvent(kind, place, canvas.mapToGlobal(place), button, held, plain))

    def moved(place: QPointF) -> float:
        started = time.perf_counter()
        send(QEvent.Type.MouseMove, place, none, left)
        desk.app.sendPostedEvents()
        taken = time.perf_counter() - started
        desk.app.processEvents()
        return taken

    print(json.dumps(list(changes)), file=out, flush=True)
    for line in sys.stdin:
        what, *rest = json.loads(line)
        taken: list[float] = []
        if what == "press":
            send(QEvent.Type.MouseButtonPress, places[0], left, left)
        elif what == "moves":
            taken = [moved(place) for place in places[rest[0] : rest[1]]]
        elif what == "release":
            send(QEvent.Type.MouseButtonRelease, places[-1], left, none)
            stack.undo()
        else:
            list(changes.values())[rest[0]](rest[1])
            desk.app.processEvents()
            taken = [desk.painted(step) for step in (stack.undo, stack.redo, stack.undo)]
        if what in ("press", "release"):
            bench.settle(desk.app.processEvents)
        print(json.dumps(taken), file=out, flush=True)


if __name__ == "__main__":
    main()
