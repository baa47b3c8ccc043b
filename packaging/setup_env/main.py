"""From the arguments of start.py to the running program."""

import os
import sys
from collections.abc import Sequence

from . import stamp as stamps
from .errors import EXIT_STATUS, SetUpError
from .messages import say
from .paths import REPOSITORY, Paths
from .routing import Plan, has_display, plan


def main(arguments: Sequence[str], paths: Paths = REPOSITORY) -> int:
    """Set up what the arguments need, run it and return its exit status."""
    try:
        wanted = plan(arguments, display=has_display(sys.platform, os.environ), paths=paths)
        prepare(wanted, paths)
        return run(wanted, paths)
    except SetUpError as error:
        say(str(error))
        return EXIT_STATUS
    except KeyboardInterrupt:
        say("Stopped.")
        return 130


def prepare(wanted: Plan, paths: Paths) -> None:
    """Install what the plan needs and the environment lacks."""
    stamp = stamps.read(paths)
    if stamp is None or not stamps.is_ready(stamp, wanted.stage, paths):
        from .environment import prepare as prepare_environment

        stamp = prepare_environment(wanted.stage, paths)
    unchecked = (wanted.libraries | wanted.helpful).difference(stamp.libraries)
    if unchecked and sys.platform == "linux":
        _prepare_libraries(unchecked, wanted, stamp, paths)


def _prepare_libraries(groups: frozenset[str], wanted: Plan, stamp: stamps.Stamp, paths: Paths) -> None:
    from .libraries import make_complete, missing

    if make_complete(groups):
        stamp.libraries = sorted({*stamp.libraries, *groups})
        stamps.write(paths, stamp)
    elif missing(wanted.libraries):
        raise SetUpError("bsa-calc cannot start that without them. Measuring needs none of them.")


def run(wanted: Plan, paths: Paths) -> int:
    """Run the commands of the plan; the exit status is the first that is not zero."""
    if wanted.notice:
        say(wanted.notice)
    variables = {**wanted.variables, **os.environ}
    if wanted.in_repository:
        os.chdir(paths.root)
    *first, last = wanted.commands
    failed = 0
    for command in first:
        failed = _call(command, variables, paths) or failed
    if not first:
        return _replace(last, variables, paths)
    return _call(last, variables, paths) or failed


def _call(command: Sequence[str], variables: dict[str, str], paths: Paths) -> int:
    import subprocess

    try:
        return subprocess.call([str(paths.python), *command], env=variables)
    except OSError as error:
        raise _will_not_start(error, paths) from error


def _replace(command: Sequence[str], variables: dict[str, str], paths: Paths) -> int:
    """Become the program, so that signals and exit status are its own; Windows can only call it."""
    if sys.platform == "win32":
        return _call(command, variables, paths)
    sys.stderr.flush()
    try:
        os.execve(paths.python, [str(paths.python), *command], variables)
    except OSError as error:
        raise _will_not_start(error, paths) from error


def _will_not_start(error: OSError, paths: Paths) -> SetUpError:
    return SetUpError(f"The environment's Python does not start ({error}). Delete {paths.venv} and start again.")
