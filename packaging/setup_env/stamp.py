"""What is installed in the environment, so that a start knows in a moment whether there is anything to do.

The stamp is a small file in the environment. It says "unfinished" while something is installed and is written anew
last: an interrupted set-up is seen by the next start, which makes the environment again.
"""

import hashlib
import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path

from .paths import STAGES, Paths


@dataclass(slots=True)
class Stamp:
    """The contents of the stamp file."""

    finished: bool = False
    root: str = ""
    """The repository the program was installed from: a moved folder needs a new set-up."""
    interpreter: str = ""
    """The file the environment's Python really is: a system upgrade changes it."""
    stages: dict[str, str] = field(default_factory=dict)
    """Hash of the lock file each installed stage was installed from."""
    project: str = ""
    """Hash of pyproject.toml when the program was installed."""
    libraries: list[str] = field(default_factory=list)
    """Groups of system libraries that were found complete."""


def read(paths: Paths) -> Stamp | None:
    """The stamp of the environment, `None` where there is none; an unreadable one counts as unfinished."""
    try:
        return Stamp(**json.loads(paths.stamp.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError):
        return Stamp()


def write(paths: Paths, stamp: Stamp) -> None:
    """Write the stamp in one step."""
    temporary = paths.stamp.with_suffix(".tmp")
    temporary.write_text(json.dumps(asdict(stamp), indent=1), encoding="utf-8")
    temporary.replace(paths.stamp)


def digest(path: Path) -> str:
    """Hash of a file's contents, the same whatever the line ends of a checkout."""
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def interpreter(paths: Paths) -> str:
    """The file the environment's Python really is, empty if it is gone."""
    real = os.path.realpath(paths.python)
    return real if Path(real).is_file() else ""


def is_usable(stamp: Stamp, paths: Paths) -> bool:
    """Whether the environment the stamp speaks of is whole and still in its place."""
    return (
        stamp.finished
        and stamp.root == str(paths.root)
        and bool(stamp.interpreter)
        and stamp.interpreter == interpreter(paths)
    )


def has_stage(stamp: Stamp, stage: str, paths: Paths) -> bool:
    """Whether a stage, or one that holds it, is installed from the lock file of today."""
    enough = STAGES[STAGES.index(stage) :]
    return any(name in stamp.stages and stamp.stages[name] == digest(paths.requirements(name)) for name in enough)


def has_project(stamp: Stamp, paths: Paths) -> bool:
    """Whether the program itself is installed as pyproject.toml of today describes it."""
    return stamp.project == digest(paths.root / "pyproject.toml")


def is_ready(stamp: Stamp | None, stage: str, paths: Paths) -> bool:
    """Whether a start that needs this stage has nothing to set up."""
    return (
        stamp is not None and is_usable(stamp, paths) and has_stage(stamp, stage, paths) and has_project(stamp, paths)
    )
