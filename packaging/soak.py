"""An hour of painting in the real window, faster than by hand, and what it does to memory.

Run as ``python3 packaging/start.py bundle --soak``, which makes a bundle that begins here; or from source, where Python
brings some 15 MB that the installed program has not: ``.venv/bin/python packaging/soak.py``.

A practised hand paints about ten strokes a minute, so an hour is 600 strokes; each is dragged over the canvas as mouse
events, in every view, with both tools and all brush sizes, between undo, redo, new drawings, saving and opening. Memory
is what the system counts as resident, after everything pending was dealt with.
"""

from __future__ import annotations

import argparse
import gc
import math
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QUndoStack
from PySide6.QtWidgets import QApplication

from bsa_calc.ui.app.app import make_window, workbench_of
from bsa_calc.ui.app.workbench import Workbench
from bsa_calc.ui.panels.main_window import PAIRS, MainWindow
from bsa_calc.ui.system.qt import application
from bsa_calc.ui.system.settings import Settings

STROKES_A_MINUTE = 10
#: A drawing is begun anew after so many strokes, as for the next person.
STROKES_A_DRAWING = 40
#: What must hold: resident memory in MB (10⁶ bytes) at the end, and its growth from the first tenth on.
LARGEST_MB, LARGEST_GROWTH = 220.0, 0.05


class Hand:
    """Paints in the window by mouse events."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self.window = window
        self.random = random.Random(seed)
        bench = workbench_of(window)
        assert bench is not None
        self.bench: Workbench = bench

    def stroke(self) -> None:
        """One stroke of some seconds: a scribble of 60 points somewhere on a body."""
        pick = self.random
        view = pick.choice([view for pair in PAIRS for view in pair])
        self.bench.show_view(view)
        self.bench.tools.choose("eraser" if pick.random() < 0.15 else "brush")
        self.window.tools.set_size(pick.choice((4, 8, 12, 20, 30)))
        self.bench.tools.step_size(0)
        QApplication.processEvents()
        pane = self.window.canvas.pane(view)
        assert pane is not None
        area = pane.area
        x, y = area.x() + area.width() * pick.uniform(0.3, 0.7), area.y() + area.height() * pick.uniform(0.15, 0.85)
        wide, turns = area.width() * pick.uniform(0.02, 0.1), pick.uniform(1, 5)
        places = [
            QPointF(x + wide * math.sin(2 * math.pi * turns * k / 60), y + 0.9 * wide * k / 60) for k in range(60)
        ]
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        self._send(QEvent.Type.MouseButtonPress, places[0], left, left)
        for place in places[1:]:
            self._send(QEvent.Type.MouseMove, place, none, left)
            QApplication.processEvents()
        self._send(QEvent.Type.MouseButtonRelease, places[-1], left, none)
        QApplication.processEvents()

    def _send(self, kind: QEvent.Type, place: QPointF, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
        canvas = self.window.canvas
        event = QMouseEvent(kind, place, canvas.mapToGlobal(place), button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(canvas, event)

    def something_else(self, k: int, folder: Path) -> None:
        """What one does between strokes."""
        stack: QUndoStack = self.bench.session.undo_stack
        if k % 5 == 0:
            stack.undo()
            stack.redo()
        if k % STROKES_A_DRAWING == STROKES_A_DRAWING - 1:
            path = folder / f"drawing-{k % 3}.json"
            self.bench.session.save(path)
            self.bench.session.open(path)
            self._look_at_all_sides()
            stack.setClean()
            self.bench.files.new()
        QApplication.processEvents()

    def _look_at_all_sides(self) -> None:
        """Declare every side, as if each had been looked at for long enough."""
        sides, later = self.bench.sides, 0.0
        for view in ("front", "left", "inner-left", "soles"):
            self.bench.show_view(view)
            for _ in range(2):
                later += 2.0
                sides.clock = partial(float, later)
                sides.watch()
            sides.done_here()
        sides.clock = time.monotonic


def main() -> None:
    parser = argparse.ArgumentParser(description="an hour of painting, and what it does to memory")
    parser.add_argument("--minutes", type=float, default=60, help="of painting by hand (default 60: 600 strokes)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--types", action="store_true", help="also list the Python objects that became more")
    options = parser.parse_args()
    strokes = max(20, round(options.minutes * STROKES_A_MINUTE))
    with tempfile.TemporaryDirectory() as place:
        if not soak(strokes, options.seed, Path(place), types=options.types):
            sys.exit("Memory is not as it must be.")


def soak(strokes: int, seed: int, folder: Path, *, types: bool) -> bool:
    """Paint, print memory ten times, and tell whether it stays as it must."""
    app = application()
    window = make_window(settings=Settings(folder))
    window.show()
    window.make_ready()
    settle(app.processEvents)
    hand = Hand(window, seed)
    print(f"at rest, before the first stroke: {resident_mb():6.1f} MB", flush=True)
    first, started = 0.0, time.monotonic()
    seen: dict[str, int] = {}
    for k in range(strokes):
        hand.stroke()
        hand.something_else(k, folder)
        if (k + 1) % (strokes // 10) == 0:
            settle(app.processEvents)
            now = resident_mb()
            first = first or now
            seen = seen or counted()
            print(f"after {k + 1:5} strokes, {time.monotonic() - started:5.0f} s: {now:6.1f} MB", flush=True)
    growth = now / first - 1
    print(f"{strokes} strokes of 60 points: {now:.1f} MB (at most {LARGEST_MB:g}), growth since the first tenth "
          f"{100 * growth:+.1f} % (at most {100 * LARGEST_GROWTH:g} %)")  # fmt: skip
    if types:
        more = {name: count - seen.get(name, 0) for name, count in counted().items()}
        print(*sorted(((count, name) for name, count in more.items() if count > 50), reverse=True)[:15], sep="\n")
    hand.bench.session.undo_stack.setClean()
    window.close()
    return now <= LARGEST_MB and growth <= LARGEST_GROWTH


def counted() -> dict[str, int]:
    """How many objects of each type Python holds."""
    counts: dict[str, int] = {}
    for thing in gc.get_objects():
        name = type(thing).__qualname__
        counts[name] = counts.get(name, 0) + 1
    return counts


def settle(process: Callable[[], None]) -> None:
    """Let timers and thumbnails finish, and what nobody holds go."""
    until = time.monotonic() + 1.5
    while time.monotonic() < until:
        process()
        # Outside of `exec` Qt keeps what is to be deleted later for ever.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        time.sleep(0.005)
    gc.collect()


def resident_mb() -> float:
    """Memory of this process that is in use, MB; Linux only."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main()
