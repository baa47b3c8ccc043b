"""The short run of the gestures command: random tools, keys, menus and file dialogs in the real window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.slow
def test_random_gestures_raise_nothing_and_what_is_shown_is_what_is_saved() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "packaging/gestures.py"), "--steps", "120", "--seed", "1"],
        capture_output=True, text=True, timeout=900, check=False, cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "seed 1: 120 steps, 0 went wrong" in done.stdout
