"""Opening and saving a record of many visits. Run as ``python3 packaging/start.py bench-record [VISITS [PATCHES]]``."""

from __future__ import annotations

import datetime as dt
import os
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

import numpy as np

from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view
from bsa_calc.label.assessment import assess
from bsa_calc.paint.drawing import Drawing, empty_drawing
from bsa_calc.paint.live import LiveStroke
from bsa_calc.record.record import Record, new_record
from bsa_calc.record.store.record_file import RecordFile
from bsa_calc.record.store.recovery import Recovery
from bsa_calc.record.store.snapshot import Snapshot
from bsa_calc.record.visit import new_visit

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

BODY, VIEWS = "adult-female", ("front", "back", "left", "right")
RUNS = 5


def main() -> None:
    """Print the figures."""
    visits, patches = (int(n) for n in (*sys.argv[1:], *("200", "100")[len(sys.argv) - 1 :]))
    record = _record(visits, patches)
    print(f"{visits} visits of {patches} patches")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.bsa"
        file = RecordFile()
        file.save_as(record, path)
        file.close()
        print(f"size                       {path.stat().st_size / 1e6:7.1f} MB")
        _open_and_save(path)
        _in_window(path)
    _keep(500)


def _open_and_save(path: Path) -> None:
    opening, first, saving = [], [], []
    for _ in range(RUNS):
        start = time.perf_counter()
        file, record = RecordFile.open(path)
        opening.append(time.perf_counter() - start)
        last = record.visits[-1].drawing
        first.append(time.perf_counter() - start)
        record = record.with_visit(record.visits[-1].with_drawing(last.with_paint(last.paint.cleared())))
        start = time.perf_counter()
        file.save(record)
        saving.append(time.perf_counter() - start)
        record = record.with_visit(record.visits[-1].with_drawing(last))
        file.save(record)
        file.close()
    for name, times in (("open", opening), ("open, last drawing read", first), ("save", saving)):
        print(f"{name:26} {statistics.median(times):7.3f} s   (slowest {max(times):.3f})")


def _in_window(path: Path) -> None:
    """The same in the window: until it can be painted in, and until the button lets go."""
    from bsa_calc.ui.app.app import make_window, workbench_of
    from bsa_calc.ui.system.qt import application
    from bsa_calc.ui.system.settings import Settings

    app = application()
    window = make_window(settings=Settings(path.parent))
    window.show()
    window.make_ready()
    app.processEvents()
    bench = workbench_of(window)
    assert bench is not None
    session, opening, saving = bench.session, [], []
    for _ in range(RUNS):
        start = time.perf_counter()
        session.open(path)
        app.processEvents()
        opening.append(time.perf_counter() - start)
        session.adjust("bench", note=session.drawing.note + ".")
        start = time.perf_counter()
        session.save(path)
        app.processEvents()
        saving.append(time.perf_counter() - start)
    window.close()
    for name, times in (("window: open to usable", opening), ("window: save", saving)):
        print(f"{name:26} {statistics.median(times):7.3f} s   (slowest {max(times):.3f})")


def _keep(patches: int) -> None:
    """What keeping every stroke costs the thread that paints, with many patches."""
    record = _record(1, patches)
    visit = record.visits[0]
    bare = visit.drawing.with_paint(visit.drawing.paint.cleared())
    with tempfile.TemporaryDirectory() as folder:
        recovery = Recovery(Path(folder))
        given, stalls = [], []
        for k in range(30):
            changed = record.with_visit(visit.with_drawing(visit.drawing if k % 2 else bare))
            start = time.perf_counter()
            recovery.keep(Snapshot(changed, visit.id))
            given.append(time.perf_counter() - start)
            stalls.append(_longest_stall(0.1))
        recovery.close()
        print(f"keep a stroke, {patches} patches")
        print(f"  handed over in           {1000 * max(given):7.3f} ms at most")
        print(f"  this thread stood still  {1000 * statistics.median(stalls):7.3f} ms (median of the longest times)")
        print(f"  the same without         {1000 * _longest_stall(3.0):7.3f} ms at most in 3 s")
    assert threading.active_count() == 1


def _longest_stall(seconds: float) -> float:
    """The longest time between two looks at the clock."""
    end, last, longest = time.perf_counter() + seconds, time.perf_counter(), 0.0
    while last < end:
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    return longest


def _record(visits: int, patches: int) -> Record:
    drawing = _painted(patches, seed=1)
    result = assess(drawing)
    record = new_record(drawing, dt.date(2026, 1, 1))
    for k in range(1, visits):
        date = dt.date(2026, 1, 1) + dt.timedelta(weeks=k)
        record = record.with_visit(new_visit(date, drawing, result))
    return record


def _painted(patches: int, seed: int) -> Drawing:
    random = np.random.default_rng(seed)
    drawing = empty_drawing(BODY, 34)
    table = drawing.paint
    for k in range(patches):
        view = load_view(BODY, VIEWS[k % len(VIEWS)])
        stroke = LiveStroke(table, view, np.ones(len(surface())), erase=False)
        place = view.corners[random.integers(len(view.ids))].mean(0)
        for _ in range(5):
            after = place + random.normal(0, 6, 2)
            stroke.brush(place, after, 6.0)
            place = after
        table = stroke.commit()
    return drawing.with_paint(table)


if __name__ == "__main__":
    main()
