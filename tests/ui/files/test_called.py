"""A second double click on a record brings the window that has it to the front; nobody is told of a colleague."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from bsa_calc.record.store import calling
from bsa_calc.record.store.calling import call_holder
from bsa_calc.record.store.lock import RecordLock
from bsa_calc.ui.app.app import is_shown_elsewhere
from bsa_calc.ui.files.called import Called

if TYPE_CHECKING:
    from tests.ui.conftest import Desk, Dialogs

CHEST = [(0.44, 0.30), (0.47, 0.32), (0.52, 0.31), (0.55, 0.33)]
#: The program as a file manager starts it; no window must come.
STARTS = """
import sys
from pathlib import Path
from bsa_calc.ui.app import app
app.data_folder = lambda: Path(sys.argv[2])
app.make_window = None
sys.exit(app.run(Path(sys.argv[1])))
"""


@pytest.fixture
def file(desk: Desk, tmp_path: Path) -> Path:
    """A record that the window has open, with a stroke that is not saved."""
    path = tmp_path / "case.bsa"
    desk.drag("front", CHEST)
    desk.session.save(path)
    desk.drag("back", CHEST)
    return path


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Notes when the window comes to the front."""
    found: list[str] = []
    monkeypatch.setattr(Called, "come_to_front", lambda _: found.append("shown"))
    return found


def test_a_second_program_ends_and_the_first_comes_to_the_front(desk: Desk, file: Path, shown: list[str]) -> None:
    drawing = desk.session.drawing
    command = [sys.executable, "-c", STARTS, str(file), str(desk.window.settings.data_folder)]
    second = subprocess.Popen(command, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    until = time.monotonic() + 60
    while second.poll() is None and time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.01)
    assert second.wait(1) == 0
    assert shown == ["shown"]
    assert desk.session.drawing is drawing
    assert list((desk.window.settings.data_folder / "calls").iterdir()) == []


def test_the_file_that_is_open_is_not_opened_again(desk: Desk, file: Path, shown: list[str]) -> None:
    """As macOS asks for it, or a drop: nothing is asked, and nothing unsaved is lost."""
    drawing = desk.session.drawing
    desk.window.file_dropped.emit(str(file))
    assert shown == ["shown"]
    assert desk.session.drawing is drawing
    assert desk.session.unsaved


@pytest.mark.parametrize(
    "changed",
    [{"host": "elsewhere"}, {"user": "anna"}, {"token": "../../B 17.bsa"}, {"token": "0" * 15}, {"token": ""}],
)
def test_a_colleague_is_not_called(
    changed: dict[str, str], desk: Desk, file: Path, dialogs: Dialogs, tmp_path: Path
) -> None:
    """Nor is what a note says taken for the name of a file."""
    desk.session.undo_stack.setClean()
    desk.bench.files.new()
    lock = RecordLock(file)
    side = file.with_name(".case.bsa.who")
    side.write_text(json.dumps({**json.loads(side.read_text("utf-8")), **changed}), "utf-8")
    before = sorted(tmp_path.rglob("*"))
    started = time.monotonic()
    assert not call_holder(file, tmp_path / "calls")
    assert time.monotonic() - started < calling.PATIENCE_S
    assert sorted(tmp_path.rglob("*")) == before
    dialogs.answer(QMessageBox.StandardButton.Cancel)
    assert not desk.bench.files.open(file)
    assert "Someone else has this record open." in dialogs.asked[0]
    lock.release()
    file.with_name(".case.bsa.lock").unlink(missing_ok=True)


def test_nobody_answers(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its window hangs: the question is taken back, and it is asked whether to open it read-only."""
    monkeypatch.setattr(calling, "PATIENCE_S", 0.1)
    folder = tmp_path / "calls"
    assert not call_holder(file, folder)
    assert list(folder.iterdir()) == []


def test_a_program_that_is_gone_is_not_waited_for(file: Path, desk: Desk, tmp_path: Path) -> None:
    side = file.with_name(".case.bsa.who")
    left = side.read_bytes()
    desk.session.undo_stack.setClean()
    desk.bench.files.new()
    side.write_bytes(left)
    assert not call_holder(file, tmp_path / "calls")
    assert not (tmp_path / "calls").exists()
    assert desk.bench.files.open(file)


@pytest.mark.parametrize("folder", [".", "/", ".."])
def test_a_folder_is_no_file_that_somebody_has_open(folder: str, tmp_path: Path) -> None:
    """“bsa-calc open .” was an error of the program; now the window says that it is a folder."""
    assert not is_shown_elsewhere(Path(folder), tmp_path)
