"""Wheel and sdist are whole, and the installed program passes its self-test away from the source."""

import subprocess
import sys

import pytest

from setup_env.paths import REPOSITORY


@pytest.mark.slow
def test_the_installed_wheel_passes_its_self_test() -> None:
    script = REPOSITORY.root / "packaging" / "check_wheel.py"
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "the sdist makes the same; All checks passed." in done.stdout
