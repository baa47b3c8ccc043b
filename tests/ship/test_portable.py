"""A portable program leaves nothing outside its folder, its file dialogs included."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

RUNS = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from bsa_calc.ui.app import app, window_test
from bsa_calc.ui.app.app import workbench_of
from bsa_calc.ui.panels.main_window import MainWindow

stick = Path(sys.argv[1])
sys.frozen, sys.executable = True, str(stick / "bsa-calc")

def window():
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))

def choose():
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog), dialog
    dialog.findChild(QLineEdit).setText(str(stick / "B 17.bsa"))
    dialog.accept()

def work():
    bench = workbench_of(window())
    if bench is None or not bench.own_check.checked:
        QTimer.singleShot(50, work)
        return
    window_test._paint(window())
    bench.files.recovery.flush()
    QTimer.singleShot(500, choose)
    assert bench.files.save()
    bench.files.said.emit("saved")
    QTimer.singleShot(700, end)  # the picture of the recent file is drawn later

def end():
    window().close()
    QApplication.quit()

app.application()
QTimer.singleShot(0, work)
sys.exit(app.run())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there the home is told by the system, not by variables")
@pytest.mark.parametrize("portable", [True, False])
def test_nothing_is_written_outside_its_folder(portable: bool, tmp_path: Path) -> None:
    home, stick = tmp_path / "home", tmp_path / "stick"
    home.mkdir()
    stick.mkdir()
    if portable:
        (stick / "portable.txt").touch()
    variables = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    variables |= {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", RUNS, str(stick)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, env=variables)
    assert done.returncode == 0, done.stderr
    assert (stick / "B 17.bsa").exists()
    # Fonts are listed by a library of the system, for all programs.
    left = [p for p in home.rglob("*") if p.is_file() and "fontconfig" not in p.parts]
    if portable:
        assert left == []
        assert (stick / "settings").is_dir()
    else:  # what is kept lies in the program's own folders, all of it
        assert left
        assert {p.parent.name for p in left} <= {"bsa-calc", "recent", "recovery"}
