"""The search as a command, in a process of its own: it opens the window and patches what others use."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def hunt() -> Callable[..., str]:
    """What the command prints; it must end well."""

    def run(*options: str) -> str:
        command = [sys.executable, str(ROOT / "packaging" / "hunt.py"), *options]
        paths = os.pathsep.join(filter(None, [str(ROOT / "src"), os.environ.get("PYTHONPATH", "")]))
        done = subprocess.run(
            command, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, text=True, timeout=1800, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return run
