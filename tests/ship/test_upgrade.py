"""The program is replaced by a newer one while it runs: what was painted is saved, kept and reported all the same."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

RUNS = """
import json, sys, time, zlib
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
import bsa_calc
from bsa_calc.ui.app import app as starting, rehearsal, window_test
from bsa_calc.ui.app.app import make_window, workbench_of
from bsa_calc.ui.system.qt import application
from bsa_calc.ui.system.settings import Settings

folder, said = Path(sys.argv[1]), []
app, box = application(), QMessageBox.StandardButton

def pass_time(seconds):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.01)

window = make_window(settings=Settings(folder / "own"))
roles = SimpleNamespace(window=window, settings=window.settings)
window.first_painted.connect(partial(starting._after_first_paint, roles))
window.show()
window_test._wait(app, lambda: (bench := workbench_of(window)) is not None and bench.own_check.checked)
pass_time(rehearsal._SOON_MS / 1000 + 0.5)
bench, files = workbench_of(window), workbench_of(window).files

class Replaced:
    def find_spec(self, name, path=None, target=None):
        raise zlib.error(f"Error -3 while decompressing data: {name}")

def gone(event, arguments):
    if event == "open" and str(arguments[0]).startswith(package) and not str(arguments[0]).endswith(".py"):
        raise FileNotFoundError(2, "No such file or directory", arguments[0])

package = str(Path(bsa_calc.__file__).parent)
sys.meta_path.insert(0, Replaced())
sys.addaudithook(gone)
QFileDialog.getSaveFileName = lambda *_: (str(name), "")
QMessageBox.exec = lambda question: (said.append(question.text()), box.Cancel)[1]

name = folder / "case.bsa"
window_test._paint(window)
assert files.save(), said
bench.session.undo_stack.undo()
assert files.recovery.flush()
assert files.save(), said
name = folder / "case.json"
assert files.save_as(), said
name = folder / "copy.json"
assert files.save_drawing_copy(), said
bench.session.undo_stack.redo()
bench.visits.commands.add(empty=False)
assert not files.save()  # a drawing holds one visit: it asks
name = folder / "course.bsa"
assert files.save_as(), said
window.top_bar.age_field.setValue(40)
assert not files.may_leave()  # it asks
name.write_text("changed")
assert not files.save()  # it asks
assert files.open(folder / "case.bsa"), said
try:
    raise ValueError("a fault")
except ValueError as error:
    sys.excepthook(type(error), error, None)
pass_time(0.3)
reports = [top.report for top in QApplication.topLevelWidgets() if type(top).__name__ == "CrashReport"]
print(json.dumps({"reports": reports, "said": said}))
bench.session.undo_stack.setClean()
window.close()
"""


def test_work_is_saved_after_the_programs_files_are_gone(tmp_path: Path) -> None:
    variables = {
        **os.environ,
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
    }
    command = [sys.executable, "-c", RUNS, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, env=variables)
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout.splitlines()[-1])
    assert len(seen["said"]) == 3
    assert "ValueError" in seen["reports"][0]
    visits = [len(json.loads((tmp_path / name).read_text("utf-8"))["visits"]) for name in ("case.bsa",)]
    assert visits == [1]
    assert json.loads((tmp_path / "copy.json").read_text("utf-8"))["format"] == "bsa-calc drawing"
