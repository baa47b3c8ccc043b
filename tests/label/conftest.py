"""A folder for a user's own profiles, and profiles to put in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

OwnProfile = Callable[..., dict[str, Any]]


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder of profiles, empty, in each test's own place."""
    folder = tmp_path / "profiles"
    monkeypatch.setenv("BSA_CALC_PROFILES", str(folder))
    return folder


@pytest.fixture(scope="session")
def own_profile() -> OwnProfile:
    """Makes a small sound profile, with changes; a change of `...` takes a key away."""

    def make(**changes: Any) -> dict[str, Any]:
        start = {
            "format": "bsa-calc product profile", "version": 1, "id": "my-cream", "name": "My cream",
            "short_name": "Mine",
            "limit": {"kind": "area_cm2", "value": 25, "source": "its leaflet"},
            "revision": "2025-01",
        }  # fmt: skip
        return {key: value for key, value in {**start, **changes}.items() if value is not ...}

    return make
