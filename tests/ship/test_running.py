"""The program as it runs: a fault does not end it, its log tells of it, a file handed over by the system opens."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from bsa_calc.record.examples import read_example
from bsa_calc.record.format.drawing_file import write_drawing

PSEUDONYM = "Wren-4711"
RUNS = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from bsa_calc.ui.app import app
from bsa_calc.ui.app.app import workbench_of
from bsa_calc.ui.system import crash
from bsa_calc.ui.system import crash_report
from bsa_calc.ui.panels.main_window import MainWindow

path, seen = sys.argv[1], {}

def window():
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))

def early():
    # Before the measuring part is there: it must wait, not be lost.
    seen["early"] = workbench_of(window()) is None
    app.application().event(QFileOpenEvent(path))

def fault():
    crash.installed().keep_with(lambda: seen.update(kept=True))
    QTimer.singleShot(400, look)
    raise ValueError(f"{path} is broken")

def look():
    bench = workbench_of(window())
    seen["opened"] = str(bench.session.path)
    seen["card"] = window().card.shown.verdict
    seen["may be copied"] = bench.has_result
    seen["percent"] = bench.session.result.application_percent
    seen["reports"] = [w.report for w in QApplication.topLevelWidgets() if isinstance(w, crash_report.CrashReport)]
    seen["icon"] = not QApplication.windowIcon().isNull()
    print(json.dumps(seen), flush=True)
    QApplication.quit()

def go_on():
    # On a slow machine parts and file come later, and a file opened after the fault would be trusted.
    bench = workbench_of(window())
    if bench is None or bench.session.path is None:
        QTimer.singleShot(50, go_on)
    else:
        QTimer.singleShot(200, fault)

app.application()
QTimer.singleShot(0, early)
QTimer.singleShot(1, go_on)
sys.exit(app.run())
"""


def test_a_fault_is_reported_and_a_file_opens(tmp_path: Path) -> None:
    path = tmp_path / f"{PSEUDONYM}.json"
    write_drawing(read_example("just-under"), path)
    variables = {
        **os.environ,
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
    }
    command = [sys.executable, "-c", RUNS, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, env=variables)
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["early"]
    assert seen["kept"]
    assert seen["opened"] == str(path)
    assert abs(seen["percent"] - 9.0) < 0.001
    assert seen["icon"]
    assert (seen["card"], seen["may be copied"]) == ("unavailable", False), "after a fault no figure can be relied on"
    (report,) = seen["reports"]
    assert "ValueError" in report
    (log,) = tmp_path.rglob("bsa-calc.log")
    told = log.read_text("utf-8")
    assert "ValueError" in told
    for text in (report, told):
        assert PSEUDONYM not in text
        assert str(tmp_path) not in text
