"""Where settings and log lie: with the user, or beside a portable program."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bsa_calc.label.profile_file import own_folder
from bsa_calc.ui.system.folders import data_folder
from bsa_calc.ui.system.settings import Settings
from bsa_calc.user_folder import PORTABLE, portable_folder


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a program that was made into a bundle; the user's own settings are elsewhere."""
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(sys, "executable", str(folder / "bsa-calc"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    for place in ("XDG_CONFIG_HOME", "APPDATA", "HOME"):
        monkeypatch.setenv(place, str(tmp_path / "user"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return folder


def test_without_the_file_settings_are_the_users(bundle: Path, tmp_path: Path) -> None:
    assert portable_folder() is None
    Settings().theme = "dark"
    assert list(bundle.iterdir()) == []
    assert data_folder().is_relative_to(tmp_path / "data")


def test_a_portable_program_keeps_everything_in_its_folder(bundle: Path, tmp_path: Path) -> None:
    (bundle / PORTABLE).touch()
    assert data_folder() == bundle / "settings"
    settings = Settings()
    settings.theme = "dark"
    settings.text_percent = 150
    assert settings.file == bundle / "settings" / "settings.json"
    assert settings.file.is_file()
    assert not (tmp_path / "user").exists()
    again = Settings()
    assert (again.theme, again.text_percent) == ("dark", 150)


def test_its_own_profiles_lie_there_too(bundle: Path) -> None:
    """For the command line as for the window."""
    assert own_folder() != bundle / "settings" / "profiles"
    (bundle / PORTABLE).touch()
    assert own_folder() == bundle / "settings" / "profiles"


def test_from_source_the_file_means_nothing(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (bundle / PORTABLE).touch()
    monkeypatch.delattr(sys, "frozen")
    assert portable_folder() is None


def test_a_stick_that_cannot_be_written_is_not_used(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (bundle / PORTABLE).touch()
    monkeypatch.setattr("os.access", lambda *_: False)
    assert portable_folder() is None
