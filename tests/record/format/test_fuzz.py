"""The short run of the fuzz command."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.skipif(sys.platform == "win32", reason="the command forks")
def test_spoilt_files() -> None:
    """None is opened as what it is not, and none brings the program down."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "packaging/fuzz_files.py"), "--files", "150", "--seed", "5"],
        capture_output=True, text=True, timeout=200, check=False, cwd=ROOT,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "150 files" in done.stdout
    assert "0 went wrong" in done.stdout
    assert "refused" in done.stdout
    assert "opened" in done.stdout
