"""The settings file is data: nothing in it can run, and whatever it holds the window comes up."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import PySide6
import pytest
from PySide6.QtCore import QByteArray, QSettings
from pytestqt.qtbot import QtBot

from bsa_calc.ui.app.app import make_window
from bsa_calc.ui.system import log_file
from bsa_calc.ui.system.log_file import begin_log
from bsa_calc.ui.system.settings import Settings

NAMES = [name for name in vars(Settings) if isinstance(vars(Settings)[name], property)]


class Command:
    """Makes a file when it is unpickled."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, (f"touch {self.file}",)


@pytest.mark.parametrize("name", ["settings.json", "bsa-calc.ini"])
def test_a_settings_file_runs_no_command(name: str, tmp_path: Path) -> None:
    """QSettings pickles what it does not know when it writes, and unpickles it when it reads."""
    made = tmp_path / "made"
    written = QSettings(str(tmp_path / name), QSettings.Format.IniFormat)
    for key in NAMES:
        written.setValue(key, Command(made))
    written.sync()
    assert "PyObjectWrapper" in (tmp_path / name).read_text()
    settings = Settings(tmp_path)
    for key in NAMES:
        getattr(settings, key)
    assert not made.exists()


def test_nothing_reads_settings_by_qsettings() -> None:
    import bsa_calc

    package = Path(bsa_calc.__file__).parent
    users = [path.name for path in package.rglob("*.py") if "QSettings(" in path.read_text("utf-8")]
    assert users == ["dialog_history.py"], "it takes away what Qt notes, and reads no value"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt keeps it in no file")
def test_qt_reads_no_file_when_a_file_dialog_opens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a process of its own: what is set holds for the whole of it."""
    made = tmp_path / "made"
    written = QSettings(str(tmp_path / "QtProject.conf"), QSettings.Format.NativeFormat)
    for key in ("FileDialog/lastVisited", "FileDialog/history", "FileDialog/treeViewHeader"):
        written.setValue(key, Command(made))
    written.sync()
    told = """
from PySide6.QtWidgets import QFileDialog
from bsa_calc.ui.app import app
def instead(file, *rest, **more):
    QFileDialog(None, "x").show()
    raise SystemExit
app.make_window = instead
app.run()
"""
    places = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    subprocess.run([sys.executable, "-c", told], env={**os.environ, **places}, check=True, timeout=60)
    assert not made.exists()
    # Without it the command runs: that is what is guarded against. From 6.12 on PySide itself makes nothing of it.
    plain = (
        "from PySide6.QtWidgets import QApplication, QFileDialog; a = QApplication([]); QFileDialog(None, 'x').show()"
    )
    subprocess.run([sys.executable, "-c", plain], env={**os.environ, **places}, check=True, timeout=60)
    assert made.exists() == (PySide6.__version_info__ < (6, 12))


@pytest.mark.parametrize(
    "content",
    [b"", b"\0", b"\xff\xfe", b"[]", b"5", b'{"text_percent": NaN}', b'{"text_percent": ' + b"9" * 5000 + b"}",
     b"[" * 100_000, b"x" * 200_000, b'{"theme": 1, "theme": 2}'],
)  # fmt: skip
def test_a_spoilt_file_gives_the_usual_settings_and_a_line_in_the_log(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_bytes(content)
    settings = Settings(tmp_path)
    assert settings.is_spoilt
    assert {key: getattr(settings, key) for key in NAMES} == {key: getattr(Settings(tmp_path / "none"), key) for key in
                                                              NAMES} | {"data_folder": tmp_path}  # fmt: skip


JUNK = [None, True, False, -1, 0, 150.5, 1e308, 10**400, "", "dark\0", "x" * 5000, "../../de", [], [1], [1] * 4, {},
        [-1, 0, 0, 0], [True] * 4, [10**30] * 4, "nan", "@Variant(x)", "AdnQywADAAA", "\ud800"]  # fmt: skip


@pytest.mark.parametrize("junk", JUNK, ids=range(len(JUNK)))
def test_values_that_are_not_what_they_should_be(junk: object, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text(json.dumps(dict.fromkeys(NAMES, junk)))
    settings = Settings(tmp_path)
    assert settings.theme in ("system", "light", "dark")
    assert settings.text_percent in (100, 125, 150, 200)
    assert settings.paper in ("", "a4", "letter")
    assert type(settings.single_keys) is type(settings.autosave) is type(settings.remembers) is bool
    assert len(settings.canvas_margins) == 4
    assert all(type(side) is int and 0 <= side <= 20_000 for side in settings.canvas_margins)
    assert "\0" not in settings.folder
    assert isinstance(settings.geometry, QByteArray)


@pytest.mark.parametrize("junk", [float("nan"), 20_000, "AdnQywADAAAAAAAA", [20_000] * 4, {"a": 1}], ids=range(5))
def test_the_window_comes_up(junk: object, open_desk: Callable[..., Any]) -> None:
    file = Settings().file
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps(dict.fromkeys(NAMES, junk)))
    window = open_desk().window
    assert window.isVisible()
    assert window.canvas.width() > 200


def test_the_log_says_that_the_settings_cannot_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from bsa_calc.ui.app import app

    (tmp_path / "settings.json").write_text("{")
    window = make_window(settings=Settings(tmp_path))
    monkeypatch.setattr(app, "data_folder", lambda: tmp_path / "log")
    monkeypatch.setattr("bsa_calc.ui.app.stopping.Stopping", lambda *_: None)
    monkeypatch.setattr("bsa_calc.ui.app.sign_out.SignOut", lambda *_: None)
    monkeypatch.setattr("bsa_calc.ui.system.crash.Crashes.install", lambda _: None)
    app._after_first_paint(window)
    for handler in [h for h in log_file.log.handlers if isinstance(h, logging.FileHandler)]:
        log_file.log.removeHandler(handler)
        handler.close()
    window.close()
    assert "the settings cannot be read" in (tmp_path / "log" / "bsa-calc.log").read_text("utf-8")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in folders")
def test_pipes_in_their_place_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "settings.json")
    os.mkfifo(tmp_path / "bsa-calc.log")
    settings = Settings(tmp_path)
    assert settings.is_spoilt
    settings.theme = "dark"
    assert settings.theme == "dark"
    assert begin_log(tmp_path) is None


def test_two_windows_do_not_undo_each_others_settings(tmp_path: Path) -> None:
    one, other = Settings(tmp_path), Settings(tmp_path)
    one.theme, other.text_percent = "dark", 150
    again = Settings(tmp_path)
    assert (again.theme, again.text_percent) == ("dark", 150)


@pytest.mark.skipif(os.name == "nt", reason="rights are kept otherwise there")
def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    settings = Settings(tmp_path / "file")
    settings.theme = "dark"
    assert settings.theme == "dark"


@pytest.mark.parametrize("other", ["1e400", "[" + ",".join(["1"] * 30_000) + "]", '"' + "ä" * 40_000 + '"', "-1e999"])
def test_a_setting_is_kept_whatever_else_the_file_holds(other: str, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text(f'{{"theme": "dark", "other": {other}}}', "utf-8")
    Settings(tmp_path).text_percent = 125
    assert Settings(tmp_path).text_percent == 125


def test_the_menu_marks_what_is_set_however_it_was_set(open_desk: Callable[..., Any]) -> None:
    """By a key, or by forgetting everything: the mark stood where the menu itself had put it last."""
    desk = open_desk()
    menu, settings = desk.actions._settings.menu, desk.window.settings

    def marked() -> list[str]:
        menu.aboutToShow.emit()
        inner = [action.menu() for action in menu.actions() if action.menu() is not None]
        return [a.text() for m in inner for a in m.actions() if a.isChecked() and a.actionGroup() is not None]

    assert "100 %" in marked()
    desk.window.toggle_large_text()
    assert "150 %" in marked()
    assert "100 %" not in marked()
    settings.skin = "dark"
    settings.forget()
    assert {"100 %", "Grey, as on paper"} <= set(marked())
