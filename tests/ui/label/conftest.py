"""Profiles of the user's own, in a folder of each test, and a hand that chooses among the products."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bsa_calc.ui.label.profile_dialog import ProfileDialog

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

KNEE = [(0.44, 0.30), (0.47, 0.32)]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BSA_CALC_PROFILES", str(tmp_path / "profiles"))
    return tmp_path / "profiles"


def write(folder: Path, profile_id: str, limit: dict[str, Any], **more: Any) -> str:
    source = {"source": "made up for a test"}
    data = {"format": "bsa-calc product profile", "version": 1, "id": profile_id, "name": profile_id,
            "short_name": profile_id, "revision": "2026-01", "limit": {**limit, **source}, **more}  # fmt: skip
    folder.mkdir(exist_ok=True)
    (folder / f"{profile_id}.json").write_text(json.dumps(data), "utf-8")
    return profile_id


def use(desk: Desk, profile_id: str) -> None:
    """Choose a product in the menu of the card's last line."""
    menu = desk.actions.profiles.both
    menu.aboutToShow.emit()
    next(a for a in menu.actions() if a.data() == profile_id).trigger()


def dialog(desk: Desk) -> ProfileDialog:
    made = ProfileDialog(desk.window, desk.session)
    desk.bot.addWidget(made)
    made.show()
    return made
