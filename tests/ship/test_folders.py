"""Where settings and log lie: with the user, or beside a portable program."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from bsa_calc.ui.system.folders import PORTABLE, data_folder, portable_folder
from bsa_calc.ui.system.settings import Settings


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a program that was made into a bundle; the user's own settings are elsewhere."""
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(sys, "executable", str(folder / "bsa-calc"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "user"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return folder


def test_without_the_file_settings_are_the_users(bundle: Path, tmp_path: Path) -> None:
    assert portable_folder() is None
    Settings().theme = "dark"
    assert list(bundle.iterdir()) == []
    assert tmp_path / "data" in data_folder().parents


def test_a_portable_program_keeps_everything_in_its_folder(bundle: Path, tmp_path: Path) -> None:
    (bundle / PORTABLE).touch()
    assert data_folder() == bundle / "settings"
    settings = Settings()
    settings.theme = "dark"
    settings.text_percent = 150
    assert settings.write() == bundle / "settings" / "bsa-calc.ini"
    assert settings.write().is_file()
    assert not (tmp_path / "user").exists()
    again = Settings()
    assert (again.theme, again.text_percent) == ("dark", 150)


def test_from_source_the_file_means_nothing(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (bundle / PORTABLE).touch()
    monkeypatch.delattr(sys, "frozen")
    assert portable_folder() is None


def test_a_stick_that_cannot_be_written_is_not_used(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (bundle / PORTABLE).touch()
    monkeypatch.setattr("os.access", lambda *_: False)
    assert portable_folder() is None
