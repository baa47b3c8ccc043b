"""Make the environment in ``.venv`` and install a stage of the requirements and the program itself."""

import shutil
import subprocess
import sys

from . import stamp as stamps
from .errors import NothingInstalledError, SetUpError
from .guard import alone
from .messages import say
from .paths import STAGES, Paths
from .pip import Pip, find_pip
from .stamp import Stamp

_CONTENTS = {
    "core": "numpy and shapely, about 30 MB",
    "gui": "Qt for the window, about 110 MB",
    "test": "Qt and the tools for tests, about 140 MB",
    "ship": "Qt, the tools for tests and those for the installed program, about 150 MB",
}


def prepare(stage: str, paths: Paths) -> Stamp:
    """Install what is missing for a stage and return the stamp of the finished environment."""
    try:
        paths.venv.mkdir(exist_ok=True)
        with alone(paths.guard, on_wait=lambda: say("Another start is setting up; waiting for it …")):
            stamp = stamps.read(paths)
            if stamp is not None and stamps.is_ready(stamp, stage, paths):
                return stamp
            return _install(stage, stamp, paths)
    except OSError as error:
        raise SetUpError(f"Cannot write the environment in {paths.venv}: {error}.") from error


def _install(stage: str, stamp: Stamp | None, paths: Paths) -> Stamp:
    before = stamp if stamp is not None and stamps.is_usable(stamp, paths) else None
    # An environment without a stamp was made by someone else and is only added to.
    if before is None and not (stamp is None and _python_works(paths)):
        _clear(paths)
    stamps.write(paths, Stamp(finished=False))
    try:
        after = _add(stage, before or Stamp(), paths)
    except NothingInstalledError:
        # Measuring must still work when Qt could not be downloaded.
        if before is not None:
            stamps.write(paths, before)
        raise
    stamps.write(paths, after)
    return after


def _add(stage: str, before: Stamp, paths: Paths) -> Stamp:
    """Install what the stamp lacks and return the new one."""
    pip = _environment(paths)
    stages, project = before.stages, before.project
    if not stamps.has_stage(before, stage, paths):
        say(f"Setting up {paths.venv} ({_CONTENTS[stage]}; once) …")
        pip.install_locked(paths.requirements(stage))
        held = STAGES[: STAGES.index(stage) + 1]
        stages = stages | {name: stamps.digest(paths.requirements(name)) for name in held}
    if not stamps.has_project(before, paths):
        pip.install_project(paths.root)
        project = stamps.digest(paths.root / "pyproject.toml")
    return Stamp(
        finished=True,
        root=str(paths.root),
        interpreter=stamps.interpreter(paths),
        stages=stages,
        project=project,
        libraries=before.libraries,
    )


def _python_works(paths: Paths) -> bool:
    """Whether the environment has a Python that starts and is new enough."""
    if not (paths.venv / "pyvenv.cfg").is_file():
        return False
    question = "import sys; sys.exit(sys.version_info < (3, 11))"
    try:
        return subprocess.run([paths.python, "-I", "-c", question], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def _clear(paths: Paths) -> None:
    """Empty the environment but for the lock file, which is held."""
    for entry in paths.venv.iterdir():
        if entry == paths.guard:
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()


def _environment(paths: Paths) -> Pip:
    """Make the environment if there is none, and find the pip that installs into it."""
    pip = find_pip(paths.python)
    if pip is None or not _python_works(paths):
        _create(paths, with_pip=pip is None)
    return pip or Pip((str(paths.python), "-m", "pip"))


def _create(paths: Paths, *, with_pip: bool) -> None:
    """Make the environment; Debian's Python cannot put pip into it, so the host's pip is used where there is one."""
    options = [] if with_pip else ["--without-pip"]
    made = subprocess.run(
        [sys.executable, "-m", "venv", *options, paths.venv], check=False, capture_output=True, text=True
    )
    if made.returncode == 0:
        return
    if with_pip:
        raise SetUpError(
            "This Python has no pip, and cannot make an environment with one. Install pip first; on Debian and Ubuntu:"
            " apt-get install python3-pip"
        )
    raise SetUpError(f"Python could not make an environment in {paths.venv}: {_last_line(made.stderr or made.stdout)}")


def _last_line(text: str) -> str:
    lines = text.strip().splitlines()
    return lines[-1] if lines else "it gave no reason"
