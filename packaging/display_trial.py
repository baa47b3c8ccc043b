"""What ``displays.py`` starts on a display: the program, which tells how far it is, or one that reads the clipboard."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def program() -> int:
    """The program's own window: painted in, saved and read again; then it waits for the key that copies."""
    from bsa_calc.label.assessment import assess
    from bsa_calc.record.store.record_file import RecordFile
    from bsa_calc.ui.app.app import make_window, workbench_of
    from bsa_calc.ui.system.qt import application
    from bsa_calc.ui.system.settings import Settings

    app = application()
    home = Path(os.environ["HOME"])
    window = make_window(settings=Settings(home / "settings"))
    window.show_on(window.screen().availableSize())

    def work() -> None:
        window.make_ready()
        bench, canvas = workbench_of(window), window.canvas
        assert bench is not None
        start = QPointF(canvas.width() * 0.25, canvas.height() * 0.4)
        _mouse(canvas, QEvent.Type.MouseButtonPress, start, LEFT)
        for k in range(20):
            _mouse(canvas, QEvent.Type.MouseMove, start + QPointF(2.0 * k, 0), NONE)
        _mouse(canvas, QEvent.Type.MouseButtonRelease, start + QPointF(40, 0), LEFT)
        path = home / "trial.bsa"
        bench.session.save(path)
        again = assess(RecordFile.open(path, read_only=True)[1].visits[-1].drawing)
        percent = bench.session.result.affected_percent
        handle = window.windowHandle()
        shown = handle.isExposed()
        if not (shown and percent > 0 and abs(again.measurement.affected_percent - percent) < 1e-9):
            print(f"failed: shown {shown}, {percent} %", flush=True)
            app.exit(1)
            return
        print(
            f"ready on {QGuiApplication.platformName()}: window shown, {percent:.3f} % painted, saved, read again",
            flush=True,
        )
        canvas.setFocus()
        app.clipboard().dataChanged.connect(lambda: print(f"copied {_one_line()}", flush=True))

    window.first_painted.connect(lambda: QTimer.singleShot(1500, work))
    return app.exec()


def _mouse(canvas: object, kind: QEvent.Type, place: QPointF, button: Qt.MouseButton) -> None:
    from PySide6.QtWidgets import QWidget

    assert isinstance(canvas, QWidget)
    held = NONE if kind == QEvent.Type.MouseButtonRelease else LEFT
    event = QMouseEvent(kind, place, canvas.mapToGlobal(place), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas, event)


def _one_line() -> str:
    return QGuiApplication.clipboard().text().replace("\n", " | ")


def reader() -> int:
    """A second program."""
    app = QApplication(["reader"])
    label = QLabel("reads the clipboard")
    label.showMaximized()  # on Wayland only the program that has the focus may read it
    timer = QTimer(label)
    timer.timeout.connect(lambda: print(f"clipboard {_one_line()}", flush=True) if _one_line() else None)
    timer.start(500)
    return app.exec()


if __name__ == "__main__":
    sys.exit(program() if sys.argv[1:] == ["program"] else reader())
