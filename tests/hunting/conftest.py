"""The search as a command, in a process of its own: it opens the window and patches what others use."""

from __future__ import annotations

import os
import re
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


@pytest.fixture
def finds_nothing(hunt: Callable[..., str]) -> Callable[[str], None]:
    """Make a part of the short search, most of it near the limit."""

    def search(part: str) -> None:
        said = hunt("--short", "--part", part)
        tries, near = map(int, re.findall(r"(\d+) tries in .* s, (\d+) of them", said)[0])
        assert near >= tries / 2, said
        assert "0 of them found something" in said

    return search


@pytest.fixture
def finds_faults(hunt: Callable[..., str]) -> Callable[[str], None]:
    """Put a part of the old faults back."""

    def search(part: str) -> None:
        said = hunt("--put-back", "--part", part)
        assert re.search(r"[1-9]\d faults put back, 0 not found", said), said

    return search
