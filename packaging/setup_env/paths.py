"""Where things are: the repository, its environment and the lock files."""

import sys
from dataclasses import dataclass
from pathlib import Path

# Every stage holds those before it; a lock file lists all that its stage needs.
STAGES = ("core", "gui", "test", "ship")


@dataclass(frozen=True)
class Paths:
    """The files the set-up works with, all below the folder of the repository."""

    root: Path

    @property
    def venv(self) -> Path:
        """Folder of the environment."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """Python of the environment."""
        return self.venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

    @property
    def stamp(self) -> Path:
        """What is installed in the environment; written last."""
        return self.venv / "bsa-calc-set-up.json"

    @property
    def guard(self) -> Path:
        """Lock file held during a set-up."""
        return self.venv / "bsa-calc-set-up.lock"

    def requirements(self, stage: str) -> Path:
        """Lock file of a stage."""
        return self.root / "packaging" / "locks" / f"{stage}.txt"


REPOSITORY = Paths(Path(__file__).resolve().parents[2])
