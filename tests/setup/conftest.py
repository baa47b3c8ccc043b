"""A repository without a program: only what the set-up looks at."""

from pathlib import Path

import pytest

from setup_env.paths import STAGES, Paths


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """A repository with lock files and pyproject.toml, and nothing installed."""
    paths = Paths(tmp_path)
    paths.requirements("core").parent.mkdir(parents=True)
    for stage in STAGES:
        paths.requirements(stage).write_text(f"{stage}\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    return paths
