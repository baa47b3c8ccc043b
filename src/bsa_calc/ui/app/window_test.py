"""The window's part of the self-test: it opens, is painted in, saves, opens what it saved, draws a picture, closes."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtWidgets import QApplication

from bsa_calc.ui.app.app import make_window, workbench_of
from bsa_calc.ui.app.workbench import Workbench
from bsa_calc.ui.panels.main_window import PAIRS, MainWindow
from bsa_calc.ui.system.qt import application
from bsa_calc.ui.system.settings import Settings

_LONGEST_S = 60.0


def run() -> str:
    """Do it; what was found, in one line. Raises whatever is wrong."""
    app = application()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        window = make_window(settings=Settings(folder))
        started = time.perf_counter()
        painted: list[float] = []
        window.first_painted.connect(lambda: painted.append(time.perf_counter() - started))
        window.show()
        _wait(app, lambda: (bench := workbench_of(window)) is not None and bench.own_check.checked)
        percent = _paint(window)
        _save_and_open(window, folder / "drawing.json", percent)
        _picture(window, folder / "drawing.png")
        _course(window)
        _bench(window).session.undo_stack.setClean()
        window.close()
        return f"painted {percent:.4f} %, saved, opened and drawn; on the screen after {1000 * painted[0]:.0f} ms"


def _wait(app: QApplication, done: Callable[[], bool]) -> None:
    until = time.monotonic() + _LONGEST_S
    while not done():
        if time.monotonic() > until:
            raise TimeoutError("the window does not become ready")
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def _paint(window: MainWindow) -> float:
    """Drag the brush over the chest as a mouse does; the percentage painted."""
    canvas, view = window.canvas, PAIRS[0][0]
    pane = canvas.pane(view)
    assert pane is not None
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    to_pixels = pane.frame.to_pixels()
    places = [to_pixels.map(QPointF(x, 1250.0)) for x in range(-60, 61, 10)]
    kinds = QEvent.Type
    steps = [(kinds.MouseButtonPress, places[0], left, left)]
    steps += [(kinds.MouseMove, spot, none, left) for spot in places[1:]]
    steps += [(kinds.MouseButtonRelease, places[-1], left, none)]
    for kind, spot, button, held in steps:
        event = QMouseEvent(kind, spot, canvas.mapToGlobal(spot), button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(canvas, event)
    percent = _bench(window).session.result.application_percent
    if not 0.2 < percent < 3:
        raise ValueError(f"a stroke over the chest measures {percent} %")
    return float(percent)


def _save_and_open(window: MainWindow, path: Path, percent: float) -> None:
    from bsa_calc.measure.measurement import measure
    from bsa_calc.record.format.drawing_file import read_drawing

    session = _bench(window).session
    session.save(path)
    session.open(path)
    for what, found in (("the window", session.result), ("the file", measure(read_drawing(path)))):
        if abs(found.application_percent - percent) > 1e-9:
            raise ValueError(f"{percent} % was saved, {found.application_percent} % is in {what} afterwards")


def _course(window: MainWindow) -> None:
    """Show the plot of the course, whose parts are loaded only then: an installed program could lack one."""
    from bsa_calc.ui.visits.course_plot import TimelinePlot

    plot = TimelinePlot(window)
    plot.resize(600, 300)
    if plot.grab().isNull():
        raise ValueError("the plot of the course cannot be drawn")
    plot.deleteLater()


def _picture(window: MainWindow, path: Path) -> None:
    from bsa_calc.ui.page.map_file import write_picture

    write_picture(_bench(window).session.drawing, path)
    if QImage(str(path)).isNull():
        raise ValueError("the picture of the drawing cannot be read")


def _bench(window: MainWindow) -> Workbench:
    bench = workbench_of(window)
    assert bench is not None
    return bench
