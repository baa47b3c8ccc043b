"""Runs the program in processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import bsa_calc

Done = subprocess.CompletedProcess[str]
Python = Callable[..., Done]


@pytest.fixture
def python(tmp_path: Path) -> Python:
    """Runs Python with arguments in an empty folder, on this program or on a copy of it."""

    def run(*arguments: str, package: Path | None = None) -> Done:
        home = (package or Path(bsa_calc.__file__).parent).parent
        return subprocess.run(
            [sys.executable, "-B", *arguments],
            cwd=tmp_path,
            env={
                **os.environ,
                "PYTHONPATH": os.pathsep.join([str(home), os.environ["PYTHONPATH"]]),
                "PYTHONIOENCODING": "utf-8",
            },
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )

    return run
