"""Speeds, each beside the naive way in the same run. Run as ``python3 packaging/start.py bench``."""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from bench_parts import parts
from bench_tools import tools

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

BODY, VIEW = "adult-female", "front"
#: The views that earlier patches are spread over.
PATCHED = ("front", "back", "left", "right")
POINTS, PATCHES, RADIUS_MM = 2000, 500, 12.0
#: Steps of the stroke at which the naive way is timed: it takes seconds each.
NAIVE_AT = (500, 1000, 1500, 2000)

BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        print("painted", flush=True)
        QTimer.singleShot(0, app.quit)
app = QApplication([])
window = Window(); window.setCentralWidget(QLabel("bsa-calc")); window.resize(1366, 768); window.show()
app.exec()
"""
OURS = """
import gc
gc.disable()  # as the command line does
from bsa_calc.ui.app.app import make_window, workbench_of
from bsa_calc.ui.system.qt import application
app = application()
window = make_window()
window.first_painted.connect(lambda: (print("painted", flush=True), app.quit()))
window.show()
app.exec()
"""
#: The same until every panel is on the screen, and until a stroke can be drawn.
OURS_WHOLE = """
import gc
gc.disable()
from PySide6.QtCore import QEvent, QObject, QTimer
from bsa_calc.ui.app.app import make_window, workbench_of
from bsa_calc.ui.system.qt import application
app = application()
window = make_window()
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print("painted", flush=True)
            window.card.removeEventFilter(self)
            %s
        return False
watch = Watch()
window.first_painted.connect(lambda: QTimer.singleShot(0, lambda: window.card.installEventFilter(watch)))
window.show()
app.exec()
"""
OURS_PANELS = OURS_WHOLE % "app.quit()"
OURS_READY = OURS_WHOLE.replace('print("painted", flush=True)', "window.make_ready()") % (
    'print("painted", flush=True); app.quit()'
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--starts", type=int, default=10, help="starts of each kind of window")
    options = parser.parse_args()
    print(f"{'what':58}{'p50 ms':>10}{'p99 ms':>10}")
    painting()
    tools(row)
    parts(row)
    start_up(options.starts)


def row(what: str, seconds: list[float]) -> tuple[float, float]:
    p50, p99 = (1e3 * float(q) for q in np.percentile(seconds, (50, 99)))
    print(f"{what:58}{p50:10.3f}{p99:10.3f}", flush=True)
    return p50, p99


def painting() -> None:
    """Pointer event to painted figure, without and with earlier patches, beside the naive way."""
    bare = paint_stroke(0)
    full = paint_stroke(PATCHES)
    _, alone = row(f"pointer event to painted figure, {POINTS:,} points, no patch", bare)
    p50, p99 = row(f"the same, {PATCHES} earlier patches", full)
    slow = naive_stroke(PATCHES)
    naive50, _ = row(f"naive: union of stroke and patches, every triangle (at {NAIVE_AT})", slow)
    print(f"p99 with {PATCHES} patches / p99 without: {p99 / alone:.2f}")
    print(f"naive p50 / ours p50: {naive50 / p50:,.0f}; naive p50 / ours p99: {naive50 / p99:,.0f}")


def stroke_points(bounds: tuple[float, float, float, float]) -> np.ndarray:
    """A hand's scribble over the whole of a view, always the same; shape (n, 2), mm."""
    x0, y0, x1, y1 = bounds
    t = np.linspace(0, 1, POINTS)
    x = (x0 + x1) / 2 + 0.22 * (x1 - x0) * np.sin(2 * np.pi * 12 * t) * (1 - 0.4 * t)
    y = y1 - (y1 - y0) * (0.03 + 0.92 * t) + 12 * np.sin(2 * np.pi * 7 * t)
    return np.column_stack([x, y])


def patch_places(view_id: str, count: int) -> np.ndarray:
    """Places of earlier patches on a view, always the same; shape (count, 2), mm."""
    from bsa_calc.body.views import load_view

    view = load_view(BODY, view_id)
    random = np.random.default_rng(5)
    chosen = random.choice(len(view.ids), count, p=view.area_mm2 / view.area_mm2.sum())
    return np.asarray(view.corners[chosen].mean(1))


def paint_stroke(patches: int) -> list[float]:
    """Drag the brush over a real window; seconds from each pointer event to the painted figure."""
    from PySide6.QtCore import QEvent, QPointF, Qt
    from PySide6.QtGui import QMouseEvent

    from bsa_calc.paint.marks import BrushMark, with_marks
    from bsa_calc.ui.app.app import make_window, workbench_of
    from bsa_calc.ui.system.qt import application
    from bsa_calc.ui.system.settings import Settings

    app = application()
    own = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
    window = make_window(settings=Settings(Path(own.name)))
    window.show()
    window.make_ready()
    bench, canvas = workbench_of(window), window.canvas
    assert bench is not None
    pane = canvas.pane(VIEW)
    assert pane is not None
    each = patches // len(PATCHED)
    marks = [BrushMark(view, 6.0, place[None]) for view in PATCHED for place in patch_places(view, each)]
    drawing = bench.session.drawing
    bench.session.start(with_marks(drawing, marks), None)
    settle(app.processEvents)
    to_pixels = pane.frame.to_pixels()
    places = [to_pixels.map(QPointF(x, y)) for x, y in stroke_points(pane_bounds()).tolist()]

    def send(kind: QEvent.Type, place: QPointF, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
        event = QMouseEvent(kind, place, canvas.mapToGlobal(place), button, held, Qt.KeyboardModifier.NoModifier)
        app.sendEvent(canvas, event)

    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    send(QEvent.Type.MouseButtonPress, places[0], left, left)
    settle(app.processEvents)
    taken: list[float] = []
    for place in places[1:]:
        started = time.perf_counter()
        send(QEvent.Type.MouseMove, place, none, left)
        app.sendPostedEvents()  # the paint event is posted: after this the figure is on the screen
        taken.append(time.perf_counter() - started)
        app.processEvents()
    send(QEvent.Type.MouseButtonRelease, places[-1], left, none)
    settle(app.processEvents)
    bench.session.undo_stack.setClean()
    window.close()
    return taken


def pane_bounds() -> tuple[float, float, float, float]:
    from bsa_calc.body.views import load_view

    return load_view(BODY, VIEW).bounds


def settle(process: Callable[[], None]) -> None:
    """Let timers and thumbnails finish."""
    until = time.monotonic() + 2
    while time.monotonic() < until:
        process()
        time.sleep(0.005)
    gc.collect()


def naive_stroke(patches: int) -> list[float]:
    """The way one would write it first: buffer the stroke, unite with all patches, intersect every triangle."""
    import shapely

    from bsa_calc.body.views import load_view
    from bsa_calc.body.weights import triangle_weights

    view = load_view(BODY, VIEW)
    weights = triangle_weights(BODY)[view.ids] / view.area_mm2
    earlier = shapely.buffer(shapely.points(patch_places(VIEW, patches // len(PATCHED))), 6.0, quad_segs=16)
    points = stroke_points(view.bounds)
    taken = []
    for k in NAIVE_AT:
        started = time.perf_counter()
        stroke = shapely.buffer(shapely.linestrings(points[:k]), RADIUS_MM, quad_segs=16)
        painted = shapely.union_all([stroke, *earlier])
        percent = float(shapely.area(shapely.intersection(painted, view.parts)) @ weights)
        taken.append(time.perf_counter() - started)
        assert percent > 0
    return taken


def start_up(starts: int) -> None:
    """Process start to first paint, beside a bare window, in turn."""
    scripts = {"bare PySide6 window, one label": BARE, "bsa-calc": OURS}
    more = {"every panel of bsa-calc painted": OURS_PANELS, "bsa-calc ready for the first stroke": OURS_READY}
    times: dict[str, list[float]] = {name: [] for name in (*scripts, *more)}
    for k in range(starts + 1):
        for name, script in (*scripts.items(), *more.items()):
            taken = first_paint(script)
            if k:  # the first start warms the file cache
                times[name].append(taken)
    for name in scripts:
        row(f"start to first paint, {name} ({starts} starts)", times[name])
    for name in more:
        row(f"start to {name} ({starts} starts)", times[name])
    bare, ours = (statistics.median(times[name]) for name in scripts)
    print(f"bsa-calc / bare, medians: {ours / bare:.2f}")


def first_paint(script: str) -> float:
    """Seconds from starting the process to the line it prints at its first paint."""
    started = time.perf_counter()
    # Compiled modules are kept, as on any user's machine.
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", script]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=kept)
    assert process.stdout is not None
    line = process.stdout.readline()
    taken = time.perf_counter() - started
    process.wait(timeout=30)
    if not line.startswith(b"painted"):
        raise SystemExit("bench: the window did not paint; run it with -c to see why")
    return taken


if __name__ == "__main__":
    main()
