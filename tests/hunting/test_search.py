"""The short search finds nothing in the program as it is, and finds every old fault that is put back.

Both run in a process of their own: they open the window and patch what others use.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def hunt(*options: str) -> str:
    """What the command prints; it must end well."""
    command = [sys.executable, str(ROOT / "packaging" / "hunt.py"), *options]
    paths = os.pathsep.join(filter(None, [str(ROOT / "src"), os.environ.get("PYTHONPATH", "")]))
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, text=True, timeout=1800, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_the_short_search_finds_nothing() -> None:
    said = hunt("--short")
    tries, near = map(int, re.findall(r"(\d+) tries in .* s, (\d+) of them", said)[0])
    assert near >= tries / 2, said
    assert "0 of them found something" in said


@pytest.mark.slow
def test_the_short_search_finds_every_old_fault() -> None:
    said = hunt("--put-back")
    assert re.search(r"[2-9]\d faults put back, 0 not found", said), said
